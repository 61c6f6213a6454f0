"""Requesters: at whose request something was put off, where nobody is told to have put it off themselves."""

import re

from goodoffices.domain.record_ids import EntityId
from goodoffices.reading.phrases import BE
from goodoffices.reading.scene import Scene
from goodoffices.reading.stance_clauses import Clause

_OWN = re.compile(r"['’]s? request\b", re.IGNORECASE)
_OF = re.compile(r"\brequest of (?:the )?$", re.IGNORECASE)
_BEFORE = 20


def was_put_off(clause: Clause, told_at: int) -> bool:
    """Whether a word that tells of a delay is passive: "had been postponed"."""
    at = next((number for number, token in enumerate(clause.tokens) if token.start >= told_at), 0)
    word = clause.tokens[at].lower
    return word in BE or (word.endswith("ed") and at > 0 and clause.tokens[at - 1].lower in BE)


def requesters(scene: Scene, clause: Clause) -> tuple[EntityId, ...]:
    """Those at whose request a clause says that something was done: "at Kenya's request"."""
    text = scene.document.text
    for mention in scene.actors.between(clause.start, clause.end):
        if _OWN.match(text, mention.end) or _OF.search(text, max(0, mention.start - _BEFORE), mention.start):
            return mention.who
    return ()
