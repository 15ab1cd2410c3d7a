"""files.*: an address to send the bytes to, then the file itself."""

from __future__ import annotations

import mimetypes
from pathlib import PurePosixPath

from sandbox.call import Call, method
from sandbox.errors import SlackError
from sandbox.methods.chat import destination
from sandbox.records import Json
from sandbox.shapes import authorship

MOST_BYTES = 1 << 30


@method("files.getUploadURLExternal", "files:write", tier=100)
def upload_url(call: Call) -> Json:
    name, length = call.text("filename"), call.number("length", 0, MOST_BYTES)
    file_id = call.workspace.mint("F")
    file = {"id": file_id, "name": name, "title": name, "size": length, "user": call.bot, "uploaded": False}
    call.workspace.files.put(file_id, file)
    return {"upload_url": f"{call.base_url}/upload/{file_id}", "file_id": file_id}


@method("files.completeUploadExternal", "files:write", tier=100)
def complete(call: Call) -> Json:
    files = [_completed(call, asked) for asked in call.objects("files")]
    if not files:
        raise SlackError("invalid_arguments")
    if call.args.get("channel_id"):
        _share(call, files)
    return {"files": files}


@method("files.info", "files:read", tier=100)
def info(call: Call) -> Json:
    file = call.workspace.files.get(call.text("file"))
    if file is None or "mimetype" not in file:
        raise SlackError("file_not_found")
    return {"file": file, "comments": []}


def _completed(call: Call, asked: Json) -> Json:
    file = call.workspace.files.get(str(asked.get("id")))
    if file is None or not file["uploaded"]:
        raise SlackError("file_not_found")
    name = file["name"]
    suffix = PurePosixPath(name).suffix.lstrip(".").lower()
    address = f"{call.base_url}/files/{file['id']}/{name}"
    file |= {
        "title": asked.get("title") or name,
        "created": int(call.workspace.clock.now()),
        "mimetype": mimetypes.guess_type(name)[0] or "application/octet-stream",
        "filetype": suffix or "binary",
        "mode": "hosted",
        "url_private": address,
        "url_private_download": address,
        "permalink": address,
    }
    call.workspace.files.put(file["id"], file)
    return file


def _share(call: Call, files: list[Json]) -> None:
    channel = destination(Call(call.slack, call.app, {"channel": call.text("channel_id")}, call.base_url))
    author = authorship(call.workspace, call.app)
    call.workspace.post(
        channel,
        thread_ts=call.text("thread_ts", "") or None,
        subtype="file_share",
        text=call.text("initial_comment", ""),
        files=files,
        upload=True,
        **author,
    )
