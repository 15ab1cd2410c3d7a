"""``python -m sandbox``: a workspace to open in the browser."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal
import sys
from pathlib import Path

import yaml

from sandbox.sample import load, welcome
from sandbox.server import served
from sandbox.slack import Slack
from sandbox.stage import PEOPLE


def options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m sandbox", description="A Slack workspace in one process.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8080)
    parser.add_argument("--manifest", type=Path, help="the app to install (YAML or JSON)")
    parser.add_argument("--sample", type=Path, help="people and channels to begin with")
    parser.add_argument("--state", type=Path, help="a folder in which everything lasts")
    parser.add_argument("--request-url", help="where the app listens; without it, by Socket Mode")
    parser.add_argument("--bot-token", default="")
    parser.add_argument("--app-token", default="")
    parser.add_argument("--signing-secret", default="")
    parser.add_argument("--no-limits", action="store_true", help="never answer 429")
    return parser


def furnish(slack: Slack, args: argparse.Namespace) -> None:
    """People and channels if there are none yet; the app as its manifest is now."""
    fresh = not len(slack.workspace.people)
    if fresh and args.sample:
        load(slack.workspace, args.sample)
    elif fresh:
        people = [slack.workspace.add_person(handle).id for handle in PEOPLE]
        slack.workspace.add_channel("general", people)
    if args.manifest:
        manifest = yaml.safe_load(args.manifest.read_text(encoding="utf-8"))
        secrets = args.bot_token, args.app_token, args.signing_secret
        app = slack.workspace.install(manifest, args.request_url, *secrets)
        if fresh:
            welcome(slack.workspace, app)


async def main(args: argparse.Namespace) -> None:
    slack = Slack(args.state)
    furnish(slack, args)
    slack.limits.enabled, slack.limits.slack = not args.no_limits, 3.0
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with served(slack, args.host, args.port) as url:
        print(url, flush=True)
        for app in slack.workspace.apps:
            print(f"{app.name}: SLACK_API_URL={url}/api/ bot token {app.bot_token}", flush=True)
        await stop.wait()


if __name__ == "__main__":
    given = options().parse_args()
    try:
        asyncio.run(main(given))
    except OSError as error:
        sys.exit(f"python -m sandbox: {given.host}:{given.port}: {error.strerror or error}")
