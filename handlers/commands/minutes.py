"""``upchain minutes import``: a chat log or transcript through the rules of a live meeting, or live into the demo."""

from __future__ import annotations

import json
import re
import time
import urllib.request
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

import typer

from bot import minutes_reading
from bot.cards.minutes_paper import paper
from bot.errors import Refusal
from bot.rules.clocks import deadlines_of
from bot.rules.lines import Transcript
from bot.rules.minutes import as_json as in_json
from bot.rules.minutes import minutes_of
from bot.rules.transcripts import read_transcript
from handlers.commands.common import Json, fault_lines, reader, refuse, settings, show, written
from storage.vault import NoKey

app = typer.Typer(no_args_is_help=True, help="Minutes.")
FORMATS = ("docx", "md", "json", "csv")
LONGEST_PAUSE = 2.0  # seconds between two lines of a replay, however long people were silent
WHOLE = 90.0  # seconds that a replay takes at most, about
Url = Annotated[str, typer.Option("--demo-url", help="Where the demo's page is.")]


@app.callback()
def minutes() -> None:
    """Minutes."""


@app.command("import")
def import_(
    file: Path,
    as_json: Json = False,
    to_demo: Annotated[bool, typer.Option("--to-demo", help="Replay it live in the running demo.")] = False,
    demo_url: Url = "http://127.0.0.1:8080",
    speed: Annotated[float, typer.Option(min=0.01, help="How many times faster people talk there.")] = 1.0,
) -> None:
    """The minutes of a chat log or transcript."""
    transcript = _read(file)
    if to_demo:
        return replay(transcript, file.stem, demo_url.rstrip("/"), speed)
    made = settings()
    read_due = deadlines_of(transcript, made.zone, made.calendar)
    minutes = minutes_of(transcript.lines, transcript.opening, read_due=read_due)
    found = in_json(minutes)
    show(found) if as_json else print(_told(found))


@app.command()
def export(
    number: Annotated[str, typer.Argument(metavar="M-NUMBER")],
    kind: Annotated[str, typer.Option("--format", help=" | ".join(FORMATS))] = "docx",
    output: Annotated[Path | None, typer.Option(help="Where to; else M-NUMBER.docx here.")] = None,
) -> None:
    """Write minutes to a file, in their fixed form; the ledger says that it was done."""
    found = re.fullmatch(r"(?:M-?)?(\d{1,9})", number.strip(), re.I)
    if not found or kind not in FORMATS:
        raise typer.BadParameter(f"such as: upchain minutes export M-3 --format {'|'.join(FORMATS)}")
    try:
        record, names = written(minutes_reading.handed_out, int(found[1]), settings().calendar, f"export {kind}")
    except NoKey:
        raise Refusal("keys-missing") from None
    from handlers.minutes_files import KINDS  # not needed by the other commands, and slow to load

    file = output or Path(f"{record.meeting.ref}.{kind}")
    try:
        file.write_bytes(KINDS[kind](paper(record, names, reader())))
    except OSError as error:
        refuse(f"{file}: {error.strerror}")
    print(file)


def _read(file: Path) -> Transcript:
    try:
        data = file.read_bytes()
    except OSError as error:
        refuse(f"{file}: {error.strerror}")
    transcript = read_transcript(data, file.name, settings().zone)
    if transcript.faults:
        refuse(*fault_lines(transcript.faults))
    return transcript


def _told(found: dict[str, Any]) -> str:
    """For reading: what was kept, a line each."""
    parts = [found["title"], f"{found['started']} – {found['ended']}  {found['chair']}", ", ".join(found["attendees"])]
    parts += [f"# {topic}" for topic in found["topics"]]
    parts += [f"= {decision['text']}" for decision in found["decisions"]]
    parts += [
        f"! {action['text']}  [{', '.join(action['owners'])}] {action['due'] or ''}" for action in found["actions"]
    ]
    parts += [f"? {candidate['text']}" for candidate in found["candidates"]]
    return "\n".join(part for part in parts if part.strip(" –"))


# ---- live, in the demo -----------------------------------------------------------------------------------------------


def replay(transcript: Transcript, title: str, url: str, speed: float) -> None:
    """Starts a meeting in the demo's first channel and lets everybody say their lines in its thread."""
    try:
        state = _get(f"{url}/page/state")
    except OSError:
        refuse(f"no demo is running at {url}: start it with ./run demo")
    me = state["me"]
    channel = next(c["id"] for c in state["channels"] if c["kind"] == "channel" and me in c["members"])
    command = next(c["command"] for c in state["app"]["commands"] if "minutes" in c["command"])
    known = {m["ts"] for m in _history(url, me, channel)}
    topic = transcript.opening.title or title
    _do(url, {"as": me, "do": "command", "channel": channel, "command": command, "text": f"start {topic}"})
    thread = _awaited(url, me, channel, known)
    lines = paced(transcript)
    where = {"channel": channel, "thread_ts": thread}
    _do(url, {"as": me, "do": "replay", **where, "lines": lines, "speed": speed})
    print(f"{len(lines)} lines are being said at {url}")


def paced(transcript: Transcript) -> list[dict[str, Any]]:
    """Every line and the seconds before it, in proportion to the real pauses."""
    moments = [line.at for line in transcript.lines]
    waits = [0.0, *((after - before).total_seconds() for before, after in pairwise(moments))]
    waits = [min(max(wait, 0.0), 30.0) for wait in waits]
    pace = min(1.0, WHOLE / max(sum(waits), 1.0))
    return [
        {"nick": line.by, "text": line.text, "after": round(min(wait * pace, LONGEST_PAUSE), 3)}
        for line, wait in zip(transcript.lines, waits, strict=True)
        if line.text.strip()
    ]


def _awaited(url: str, me: str, channel: str, known: set[str]) -> str:
    for _ in range(100):
        posts = [m for m in _history(url, me, channel) if m.get("bot_id") and not m.get("ephemeral")]
        new = [post["ts"] for post in posts if post["ts"] not in known]
        if new:
            return str(new[-1])
        time.sleep(0.1)
    refuse("the bot did not open the meeting; is it running?")


def _history(url: str, me: str, channel: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = _get(f"{url}/page/history?as={me}&channel={channel}")["messages"]
    return found


def _get(url: str) -> Any:
    with urllib.request.urlopen(url, timeout=10) as answer:
        return json.load(answer)


def _do(url: str, deed: dict[str, Any]) -> None:
    request = urllib.request.Request(f"{url}/page/do", json.dumps(deed).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        done = json.load(answer)
    if not done.get("ok"):
        refuse(f"the demo refused: {done.get('error')}")
