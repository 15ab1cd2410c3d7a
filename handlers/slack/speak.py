"""The only caller of Slack's Web API, and the port's outward half.

Posts are never retried by the client: its default re-posts on a dropped connection (SLACK.md 0.6). Every failure is
one of three: refused for good, not now, or unknown.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.cards.kit import Card, File, Form
from bot.chat import Locked, MsgRef, NotNow, Place, Profile, Refused, Spoken, Standing, TooMany, Unknown
from handlers.slack import forms, render
from handlers.slack.reading import HUMAN, addressed, from_a_person, neutral

TIMEOUT = 10  # seconds; as long as the courier lets a call take
# Slack says itself that some of these may have taken effect (docs: chat.postMessage, errors).
MAYBE = {"internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org"}
# Nothing can be said until an operator mends it.
LOCKED = {
    "invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive", "missing_scope",
    "not_allowed_token_type", "org_login_required", "ekm_access_denied", "team_access_not_granted",
}  # fmt: skip
SETTLED = {"already_reacted", "no_reaction", "message_not_found", "cant_update_message", "cant_delete_message"}


class SlackChat:
    """One shared HTTP session for as long as the process lives: ``await start()``, ``await close()``."""

    def __init__(self, token: str, api_url: str) -> None:
        self.token = token
        self.api_url = api_url
        self.bot_user = ""
        self.team = ""
        self.team_name = ""
        self.bot_id = ""
        self.scopes: set[str] = set()
        self.date = ""
        self.headers: dict[str, str] = {}  # of the latest answer
        self.rooms: dict[str, Place] = {}
        self.session: aiohttp.ClientSession | None = None

    async def start(self) -> None:
        """Opens the session and asks Slack who we are; ``Refused`` where the token is not accepted."""
        await self.close()
        self.session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT))
        self.client = AsyncWebClient(
            self.token, base_url=self.api_url, timeout=TIMEOUT, session=self.session, retry_handlers=[]
        )
        me = await self._call("auth.test")
        self.scopes = {scope for scope in self.headers.get("x-oauth-scopes", "").replace(" ", "").split(",") if scope}
        self.date = self.headers.get("date", "")
        self.bot_user, self.team = me.get("user_id", ""), me.get("team_id", "")
        self.team_name, self.bot_id = me.get("team", ""), me.get("bot_id", "")

    async def close(self) -> None:
        if self.session:
            await self.session.close()

    # ---- messages ----------------------------------------------------------------------------------------------------

    async def post(
        self, place: Place, card: Card, marker: str, thread: str | None = None, broadcast: bool = False
    ) -> MsgRef:
        said = render.message(card, marker)
        metadata = {"event_type": "upchain_letter", "event_payload": {"marker": marker}}
        more: dict[str, Any] = {"thread_ts": thread, "reply_broadcast": broadcast} if thread else {}
        more |= {"metadata": metadata, "unfurl_links": False, "unfurl_media": False}
        try:
            answer = await self._call("chat.postMessage", channel=place, **said, **more)
        except Refused as refused:
            if refused.args[0] != "not_in_channel":
                raise
            await self._join(place, refused)
            answer = await self._call("chat.postMessage", channel=place, **said, **more)
        return MsgRef(answer.get("channel", place), answer["ts"])

    async def _join(self, place: Place, refused: Refused) -> None:
        """Public channels are open to us; into a private one somebody has to bring us."""
        try:
            await self._call("conversations.join", channel=place)
        except Refused:
            raise refused from None

    async def find(self, place: Place, marker: str, since: datetime, thread: str | None = None) -> Sequence[MsgRef]:
        method = "conversations.replies" if thread else "conversations.history"
        where: dict[str, Any] = {"channel": place, "limit": 200, "include_all_metadata": True}
        where |= {"ts": thread} if thread else {}
        found, cursor = [], ""
        for _ in range(10):
            page = await self._call(
                method, oldest=f"{since.timestamp():.6f}", **where, **({"cursor": cursor} if cursor else {})
            )
            found += [m for m in page.get("messages", ()) if _marked(m, marker)]
            cursor = (page.get("response_metadata") or {}).get("next_cursor", "")
            if not cursor:
                break
        return [MsgRef(place, ts) for ts in sorted(m["ts"] for m in found)]

    async def thread(self, place: Place, thread: str) -> Sequence[Spoken]:
        pages = self._pages("conversations.replies", channel=place, ts=thread, limit=200)
        said = [message async for page in pages for message in page.get("messages", ())]
        return [self._spoken(place, message) for message in said if self._overheard(message, thread)]

    def _overheard(self, message: dict[str, Any], thread: str) -> bool:
        """Said by a person, below the thread's first message."""
        human = message.get("subtype") in HUMAN and from_a_person(message, self.bot_user)
        return message["ts"] != thread and human

    def _spoken(self, place: Place, message: dict[str, Any]) -> Spoken:
        at = datetime.fromtimestamp(float(message["ts"]), UTC)
        text, called = addressed(message.get("text", ""), self.bot_user)
        return Spoken(MsgRef(place, message["ts"]), message["user"], neutral(text), at, called)

    async def revise(self, ref: MsgRef, card: Card) -> None:
        await self._settled("chat.update", channel=ref.place, ts=ref.ts, **render.message(card, f"{ref.ts}"))

    async def retract(self, ref: MsgRef) -> None:
        await self._settled("chat.delete", channel=ref.place, ts=ref.ts)

    async def react(self, ref: MsgRef, name: str) -> None:
        await self._settled("reactions.add", channel=ref.place, timestamp=ref.ts, name=name)

    async def unreact(self, ref: MsgRef, name: str) -> None:
        await self._settled("reactions.remove", channel=ref.place, timestamp=ref.ts, name=name)

    async def whisper(self, place: Place, person: str, card: Card, thread: str | None = None) -> None:
        more = {"thread_ts": thread} if thread else {}
        await self._call("chat.postEphemeral", channel=place, user=person, **render.message(card, ""), **more)

    async def dm(self, person: str) -> Place:
        if person not in self.rooms:
            answer = await self._call("conversations.open", users=person)
            self.rooms[person] = answer["channel"]["id"]
        return self.rooms[person]

    async def upload(self, place: Place, file: File, thread: str | None = None) -> None:
        size = len(file.content)
        address = await self._call("files.getUploadURLExternal", filename=file.name, length=size)
        assert self.session is not None
        try:
            async with self.session.post(address["upload_url"], data=file.content) as answer:
                if answer.status != 200:
                    raise Unknown(f"upload: http {answer.status}")
        except (TimeoutError, aiohttp.ClientError) as error:
            raise Unknown(f"upload: {type(error).__name__}") from error
        sent = [{"id": address["file_id"], "title": file.title}]
        where = {"thread_ts": thread} if thread else {}
        await self._call("files.completeUploadExternal", files=sent, channel_id=place, **where)

    # ---- people ------------------------------------------------------------------------------------------------------

    async def profile(self, person: str) -> Profile:
        answer = await self._call("users.info", user=person, include_locale=True)
        return profile_of(answer["user"], self.team)

    async def people(self) -> Sequence[Profile]:
        pages = self._pages("users.list", limit=200, include_locale=True)
        return [profile_of(user, self.team) async for page in pages for user in page.get("members", ())]

    async def profile_fields(self) -> dict[str, str]:
        """The fields of people's profiles that name a person: ids and what they are called."""
        answer = await self._call("team.profile.get")
        fields = (answer.get("profile") or {}).get("fields") or ()
        return {field["id"]: field.get("label", "") for field in fields if field.get("type") == "user"}

    async def profile_field(self, person: str, field: str) -> str:
        """Who stands in that field of somebody's profile, if anybody."""
        answer = await self._call("users.profile.get", user=person)
        fields = (answer.get("profile") or {}).get("fields") or {}
        return str(fields[field].get("value") or "") if field in fields else ""

    # ---- views, the adapter's own ------------------------------------------------------------------------------------

    async def open(self, trigger: str, form: Form) -> None:
        await self._call("views.open", trigger_id=trigger, view=forms.view(form))

    async def show(self, trigger: str, card: Card) -> None:
        """A card in a dialog of its own, where there is no message to answer under."""
        await self._call("views.open", trigger_id=trigger, view=render.closing(card))

    async def respond(self, url: str, card: Card, replace: bool, thread: str | None = None) -> None:
        """Answers a press under its message, for the presser alone; ``replace`` puts it in the message's place."""
        said = {**render.message(card, ""), "replace_original": replace, "response_type": "ephemeral"}
        where = {"thread_ts": thread} if thread and not replace else {}
        assert self.session is not None
        try:
            async with self.session.post(url, json={**said, **where}) as answer:
                if answer.status != 200:
                    raise Refused(f"response_url: {answer.status} {(await answer.text())[:80]}")
        except (TimeoutError, aiohttp.ClientError) as error:
            raise Unknown(f"response_url: {type(error).__name__}") from error

    async def socket_address(self, app_token: str) -> str:
        """Where Socket Mode may be opened once; ``Refused`` where the app token is not accepted."""
        answer = await self._call("apps.connections.open", app_token=app_token)
        return str(answer["url"])

    async def publish(self, person: str, card: Card) -> None:
        await self._call("views.publish", user_id=person, view=render.home(card))

    # ---- calls -------------------------------------------------------------------------------------------------------

    async def _pages(self, method: str, **args: Any) -> AsyncIterator[dict[str, Any]]:
        cursor = ""
        while True:
            page = await self._call(method, **args, **({"cursor": cursor} if cursor else {}))
            yield page
            cursor = (page.get("response_metadata") or {}).get("next_cursor", "")
            if not cursor:
                return

    async def _settled(self, method: str, **args: Any) -> None:
        """A call whose refusal means that it is so already, or that its message is gone."""
        try:
            await self._call(method, **args)
        except Refused as refused:
            if refused.args[0] not in SETTLED:
                raise

    async def _call(self, method: str, **args: Any) -> dict[str, Any]:
        """By the SDK's own method, which knows whether Slack takes JSON there (it does not where one only reads)."""
        try:
            answer = await getattr(self.client, method.replace(".", "_"))(**args)
        except SlackApiError as error:
            raise _outcome(error) from error
        except aiohttp.ClientConnectorError as error:  # never reached them
            raise NotNow(f"{method}: unreachable", 5) from error
        except (TimeoutError, aiohttp.ClientError, OSError, ValueError) as error:
            raise Unknown(f"{method}: {type(error).__name__}") from error
        self.headers = {name.lower(): str(value) for name, value in answer.headers.items()}
        return dict(answer.data) if isinstance(answer.data, dict) else {}


def _outcome(error: SlackApiError) -> Exception:
    response = error.response
    status = int(getattr(response, "status_code", 0) or getattr(response, "status", 0))
    data = getattr(response, "data", None)
    code = str(data.get("error", "")) if isinstance(data, dict) else ""
    if status == 429 or code in ("ratelimited", "rate_limited"):
        return TooMany("ratelimited", _seconds(response.headers.get("Retry-After", "1")))
    if not code or status >= 500 or code in MAYBE:
        return Unknown(code or f"http {status}")
    return Locked(code) if code in LOCKED else Refused(code)


def _seconds(said: str) -> float:
    try:
        return max(1.0, float(said))
    except ValueError:
        return 30.0


def _marked(message: dict[str, Any], marker: str) -> bool:
    """Ours by its metadata, or by the block that carries the marker (SLACK.md 3.1); a file by its name."""
    payload = (message.get("metadata") or {}).get("event_payload") or {}
    blocks, files = message.get("blocks") or [], message.get("files") or []
    marked = any(block.get("block_id") == render.block_marker(marker) for block in blocks)
    return payload.get("marker") == marker or marked or any(file.get("name") == marker for file in files)


def profile_of(user: dict[str, Any], team: str) -> Profile:
    """Slack's user object as the house knows people."""
    about = user.get("profile") or {}
    name = (
        about.get("display_name") or about.get("real_name") or user.get("real_name") or user.get("name") or user["id"]
    )
    return Profile(
        user["id"], name, standing_of(user, team), user.get("tz") or "", language_of(user.get("locale") or ""),
        about.get("email") or "",
    )  # fmt: skip


def standing_of(user: dict[str, Any], team: str) -> Standing:
    if user.get("deleted"):
        return "gone"
    if user.get("is_bot") or user.get("id") in ("USLACKBOT", "USLACK"):
        return "bot"
    if user.get("is_stranger") or (
        team and user.get("team_id") and user["team_id"] != team and not user.get("enterprise_user")
    ):
        return "stranger"
    return "guest" if user.get("is_restricted") or user.get("is_ultra_restricted") else "member"


def language_of(locale: str) -> str:
    """One of the house's languages for Slack's locale; empty where it has no say."""
    tag = locale.replace("_", "-").lower()
    if tag.startswith("zh"):
        return "zh-Hant" if tag.startswith(("zh-tw", "zh-hk", "zh-mo", "zh-hant")) else "zh-Hans"
    return "en" if tag.startswith("en") else ""
