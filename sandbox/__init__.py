"""A Slack workspace in one process: see README.md beside this file."""

from sandbox.stage import Sandbox, plain

__all__ = ["Sandbox", "plain"]
