"""Slack's methods, by family. Importing this package fills the table ``sandbox.call.METHODS``."""

from sandbox.methods import chat, conversations, files, groups, reactions, team, users, views

__all__ = ["chat", "conversations", "files", "groups", "reactions", "team", "users", "views"]
