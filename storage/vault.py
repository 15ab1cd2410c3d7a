"""Sealing: the text of restricted minutes is kept encrypted and its words are indexed as keyed hashes (H31).

Keys are Fernet keys, newest first: the first seals, any opens. What an index of hashes still tells somebody who has the
database and no key: how many different words a line has, and which restricted lines share a word; never which word.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

HASH_LENGTH = 16  # hexadecimal digits: 64 bits


class NoKey(Exception):
    """It was sealed with a key that we have not got."""


class Vault:
    def __init__(self, keys: Iterable[str] = ()) -> None:
        """ValueError where one is no Fernet key."""
        self.keys = tuple(keys)
        self.fernet = MultiFernet([Fernet(key) for key in self.keys]) if self.keys else None

    @property
    def ready(self) -> bool:
        return self.fernet is not None

    def seal(self, text: str) -> str:
        if self.fernet is None:
            raise NoKey
        return self.fernet.encrypt(text.encode()).decode()

    def open(self, sealed: str) -> str:
        try:
            if self.fernet is None:
                raise NoKey
            return self.fernet.decrypt(sealed.encode()).decode()
        except InvalidToken:
            raise NoKey from None

    def blind(self, word: str) -> list[str]:
        """A word as it may stand in the index, newest key first: it is written by the first and looked for by all."""
        return [hmac.digest(key.encode(), word.encode(), hashlib.sha256).hex()[:HASH_LENGTH] for key in self.keys]

    @property
    def names(self) -> list[str]:
        """The keys by name, newest first."""
        return [name_of(key) for key in self.keys]


def name_of(key: str) -> str:
    """What a key can be called by without telling it."""
    return hashlib.sha256(key.encode()).hexdigest()[:8]


NO_KEYS = Vault()


def new_key() -> str:
    return Fernet.generate_key().decode()
