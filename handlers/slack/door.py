"""What Slack posts, before Bolt reads it: Bolt looks into a body before it checks who sent it, and stumbles over one
that is none."""

from __future__ import annotations

import structlog
from fastapi import Request, Response
from slack_bolt.adapter.fastapi.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.signature import SignatureVerifier

from handlers.slack.listen import UNREADABLE

log = structlog.get_logger()
CHECK = b"ssl_check=1"  # comes without a signature, and changes nothing


class Door:
    """401 for what is not signed with our secret and now, 400 for what is signed and cannot be read."""

    def __init__(self, app: AsyncApp, signing_secret: str) -> None:
        self.verifier = SignatureVerifier(signing_secret) if signing_secret else None
        self.bolt = AsyncSlackRequestHandler(app)

    async def handle(self, request: Request) -> Response:
        body = await request.body()
        if not body.startswith(CHECK) and not self._signed(request, body):
            return Response(status_code=401)
        try:
            return await self.bolt.handle(request)
        except UNREADABLE as error:  # a fault of ours in a listener does not come this far
            log.warning("slack.unreadable", error=repr(error))
            return Response(status_code=400)

    def _signed(self, request: Request, body: bytes) -> bool:
        try:
            return self.verifier is not None and self.verifier.is_valid_request(body, dict(request.headers))
        except (*UNREADABLE, OverflowError):  # a moment that is no number, a signature that is not ASCII
            return False
