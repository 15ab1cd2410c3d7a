"""Makes ``.venv`` what the lock says. Called by ``run``; needs Python 3.11 and its standard library only.

Safe to interrupt (an unfinished environment is made anew) and to start twice at once (the second waits for the first).
The addresses packages come from are pip's own settings, handed on to uv: a company's mirror needs nothing more.
"""

from __future__ import annotations

import ast
import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UNFINISHED = VENV / "unfinished"

UV_NAME_OF_PIP_SETTING = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "no-index": "UV_NO_INDEX",
    "trusted-host": "UV_INSECURE_HOST",
    "cert": "SSL_CERT_FILE",
    "client-cert": "SSL_CLIENT_CERT",
    "proxy": "ALL_PROXY",
    "timeout": "UV_HTTP_TIMEOUT",
    "default-timeout": "UV_HTTP_TIMEOUT",
}

# The way distutils writes scripts whose path may hold spaces, which a "#!" line cannot.
COMMAND = """#!/bin/sh
'''exec' "{python}" "$0" "$@"
' '''
import sys

from handlers.cli import main

sys.exit(main())
"""

FAILED = """
upchain: the packages could not be installed (see above).
  No connection?     Connect and run the same command again; it goes on by itself.
  Behind a proxy?    export HTTPS_PROXY=http://proxy:port
  A company mirror?  pip config set global.index-url ADDRESS   (and global.cert FILE, if it has its own certificate)
  A full disk?       About 400 MB are needed in this folder."""


class Failed(Exception):
    """A command went wrong; ``args[0]`` is what it printed."""


def main() -> int:
    wanted, key = sys.argv[1:]
    VENV.mkdir(exist_ok=True)
    try:
        with locked(VENV / "set-up.lock"):
            if not is_ready(wanted, key):
                print("Setting up .venv, once: about half a minute …", file=sys.stderr, flush=True)
                set_up(wanted, key)
    except Failed as error:
        print(error.args[0].strip(), FAILED, sep="\n", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nupchain: stopped; the next start sets up again.", file=sys.stderr)
        return 130
    return 0


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """One at a time. The kernel drops the lock with its last holder (a child may outlive us): none is left behind."""
    with path.open("w") as file:
        os.set_inheritable(file.fileno(), True)
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def is_ready(wanted: str, key: str) -> bool:
    stamp = VENV / f"ready-{wanted}"
    return PYTHON.exists() and stamp.exists() and stamp.read_text() == stamp_text(key)


def stamp_text(key: str) -> str:
    return f"{key} {run(PYTHON, '-V').strip()}\n"


def set_up(wanted: str, key: str) -> None:
    if UNFINISHED.exists() or not is_usable():
        clear()
    UNFINISHED.touch()
    if not PYTHON.exists():
        run(sys.executable, "-m", "venv", VENV)
    install(wanted)
    link_project()
    UNFINISHED.unlink()
    (VENV / f"ready-{wanted}").write_text(stamp_text(key))


def is_usable() -> bool:
    """Whether the environment there is one, and of a Python that still exists."""
    try:
        run(PYTHON, "-m", "pip", "--version")
    except (Failed, OSError):
        return False
    return True


def clear() -> None:
    for path in VENV.iterdir():
        if path.name == "set-up.lock":
            continue
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink(missing_ok=True)


def install(wanted: str) -> None:
    """By uv; where there is no uv for this machine, or it fails on this network, by pip (four times as long)."""
    requirements = ROOT / "requirements"
    hashed = ("install", "--quiet", "--require-hashes", "--requirement")
    try:
        run(PYTHON, "-m", "pip", *hashed, requirements / "uv.txt", "--only-binary", ":all:")
        uv = (VENV / "bin" / "uv", "pip", *hashed, requirements / f"{wanted}.txt", "--python", PYTHON)
        run(*uv, "--compile-bytecode", env=uv_settings())
    except Failed:
        print("Without uv, by pip: some minutes …", file=sys.stderr, flush=True)
        run(PYTHON, "-m", "pip", *hashed, requirements / f"{wanted}.txt")


def uv_settings() -> Mapping[str, str]:
    """pip's settings under uv's names; what the person has set for uv itself stands."""
    settings = {"UV_PYTHON_DOWNLOADS": "never", "UV_INDEX_STRATEGY": "unsafe-best-match"}  # as pip; hashes keep it safe
    for name, value in pip_settings().items():
        separator = "," if name == "find-links" else " "
        if name in UV_NAME_OF_PIP_SETTING:
            settings[UV_NAME_OF_PIP_SETTING[name]] = separator.join(value.split())
    return {name: value for name, value in settings.items() if name not in os.environ}


def pip_settings() -> dict[str, str]:
    """From ``pip config list``: lines as ``global.cert='…'``. ``install`` outdoes ``global``, the environment both."""
    lines = run(PYTHON, "-m", "pip", "config", "list").splitlines()
    found = [line.partition("=") for line in lines if "=" in line]
    sections = {"global": 0, "install": 1, ":env:": 2}
    ranked = sorted(
        (sections[section], key, value) for section, key, value in map(split_key, found) if section in sections
    )
    return {key: str(ast.literal_eval(value)) for _, key, value in ranked}


def split_key(line: tuple[str, str, str]) -> tuple[str, str, str]:
    section, _, key = line[0].rpartition(".")
    return section, key, line[2]


def link_project() -> None:
    """The project itself needs no build: its folder on the path, relative to survive any spelling, and its command."""
    site = Path(run(PYTHON, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    (site / "upchain.pth").write_text(os.path.relpath(ROOT, site) + "\n")
    command = VENV / "bin" / "upchain"
    command.write_text(COMMAND.format(python=PYTHON))
    command.chmod(0o755)


def run(*command: str | Path, env: Mapping[str, str] | None = None) -> str:
    """What it prints. Raises ``Failed`` with everything printed."""
    surroundings = {**os.environ, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1", **(env or {})}
    done = subprocess.run(command, check=False, env=surroundings, text=True, capture_output=True, close_fds=False)
    if done.returncode != 0:
        raise Failed(done.stdout + done.stderr)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
