"""Addressees: whether words for somebody addressed are for people at all, and whether for the press."""

import re

from goodoffices.reading.actor_atoms import actor_words
from goodoffices.reading.lexicon import word_class, word_list

_BEFORE_THE_PRESS = re.compile(
    r"\b(?:news|press|media)\b.*\b(?:conference|briefing)s?\b"
    r"|^(?:an?|the|his|her|its|their) (?:[\w-]+ ){0,2}briefing$",
    re.IGNORECASE,
)


def are_before_press(words: str) -> bool:
    """Whether words are for an occasion at which the press is addressed: "a regular press briefing"."""
    return _BEFORE_THE_PRESS.search(words) is not None


def may_be_addressed(words: str) -> bool:
    """Whether words may be for somebody: they have a name in them, or a word for people or for a body."""
    known = word_list("roles") | word_class("unnamed_things") | actor_words("group") | actor_words("press")
    return any(word[0].isupper() or not known.isdisjoint(_bare(word)) for word in words.split())


def _bare(word: str) -> tuple[str, str]:
    """The last part of a word, lower case, and the same in the singular."""
    last = word.lower().rsplit("-", maxsplit=1)[-1]
    return last, last.removesuffix("s")
