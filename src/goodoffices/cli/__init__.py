"""The command line: arguments in, one call into `office`, tables or JSON out. No rule of mediation is here."""

from goodoffices.cli import channel_verbs
from goodoffices.cli.verbs import app, main

__all__ = ["app", "channel_verbs", "main"]
