"""Stance objects: what a stance is about where the lexicon of issues has no word for it, by the nouns behind it."""

from typing import Final

from goodoffices.domain.positions import Stance
from goodoffices.reading.antecedents import POINTING_NOUNS
from goodoffices.reading.issue_names import Named, object_at
from goodoffices.reading.stance_clauses import Clause

_FIRM: Final = frozenset({Stance.REFUSES, Stance.AGAINST, Stance.DENIES, Stance.OFFERS, Stance.SCEPTICAL})
"""Stances that are taken on something in particular; for the others the words around them do too often."""
_OF_A_CLAUSE = frozenset({Stance.DENIES, Stance.SCEPTICAL})
_QUOTES = frozenset("\"“”«»'‘’")
_HAVING = frozenset("having being".split())


def object_of(clause: Clause, stance: Stance) -> Named | None:
    """What the words that follow a cue speak of: "any role for the rebels" behind "rejected"; None where unclear."""
    tokens = clause.tokens
    at = 0
    while at < len(tokens) and tokens[at].text in _QUOTES:
        at += 1
    if stance not in _FIRM or at >= len(tokens):
        return None
    lead = tokens[at].lower
    if lead == "that":
        return object_at(tokens, at + 1) if stance in _OF_A_CLAUSE else None
    if lead == "to":
        return object_at(tokens, at + 2)
    named = object_at(tokens, at + 2 if lead in _HAVING else at)
    return None if named is None or POINTING_NOUNS.intersection(named.name.split()) else named


def object_behind(clause: Clause, past: int, stance: Stance | None) -> Named | None:
    """What stands right behind words that tell a stance: "the survival of a militia" behind "would not discuss"."""
    if stance not in _FIRM:
        return None
    return object_at(clause.tokens, past)
