"""The command line: arguments in, one call into `office`, tables or JSON out. No rule of mediation is here."""

from goodoffices.cli import agenda_verb, brief_verb, channel_verbs, search_verb
from goodoffices.cli.verbs import app, main

__all__ = ["agenda_verb", "app", "brief_verb", "channel_verbs", "main", "search_verb"]
