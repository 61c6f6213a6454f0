"""Stance objects: what a stance is about where the lexicon of issues has no word for it, by the nouns behind it."""

from typing import Final

from goodoffices.domain.positions import Stance
from goodoffices.reading.antecedents import POINTING_NOUNS
from goodoffices.reading.document import Token
from goodoffices.reading.issue_names import Named, is_verbal, object_at
from goodoffices.reading.lexicon import word_class
from goodoffices.reading.phrase_index import Found
from goodoffices.reading.phrases import ADVERBS, AUXILIARIES
from goodoffices.reading.stance_clauses import Clause

_FIRM: Final = frozenset({Stance.REFUSES, Stance.AGAINST, Stance.DENIES, Stance.OFFERS, Stance.SCEPTICAL})
"""Stances that are taken on something in particular; for the others the words around them do too often."""
_OF_A_CLAUSE = frozenset({Stance.DENIES, Stance.SCEPTICAL})
_QUOTES = frozenset("\"“”«»'‘’")
_PRONOUNS = word_class("pronouns")
_VERBAL = AUXILIARIES | ADVERBS | frozenset({"to"})
_ARTICLES = frozenset("a an the its their his her".split())
_HAVE = frozenset("has had have".split())
_OWN_WILL = frozenset("will would cannot could not never".split())
_HAVING = frozenset("having being".split())


def object_of(clause: Clause, stance: Stance) -> Named | None:
    """What the words that follow a cue speak of: "any role for the rebels" behind "rejected"; None where unclear."""
    tokens = clause.tokens
    at = 0
    while at < len(tokens) and tokens[at].text in _QUOTES:
        at += 1
    if at >= len(tokens):
        return None
    lead = tokens[at].lower
    if stance not in _FIRM and not (stance is Stance.DEMANDS and lead in _ARTICLES):
        return None
    if lead == "that":
        return _of_that_clause(clause, at + 1) if stance in _OF_A_CLAUSE else None
    if lead == "to":
        return object_at(tokens, at + 2)
    named = object_at(tokens, at + 2 if lead in _HAVING else at)
    return None if named is None or POINTING_NOUNS.intersection(named.name.split()) else named


def _of_that_clause(clause: Clause, start: int) -> Named | None:
    """What a clause is about: its subject, or what stands behind its verb where the subject is a pronoun."""
    tokens = clause.tokens
    if start >= len(tokens) or tokens[start].lower not in _PRONOUNS:
        return object_at(tokens, start)
    at = start + 1
    while at < len(tokens) and (tokens[at].lower in _VERBAL or _may_be_verb(tokens[at])):
        at += 1
    return object_at(tokens, at)


def _may_be_verb(token: Token) -> bool:
    return is_verbal(token) or (token.lower.endswith("ed") and not token.is_name_like)


def object_behind(clause: Clause, found: Found, stance: Stance | None) -> Named | None:
    """What stands behind words that tell a stance: "the survival of a militia" behind "would not discuss"."""
    if stance is Stance.DEMANDS and found.phrase.words[0] == "must":
        return object_at(clause.tokens, found.past)
    if stance not in _FIRM:
        return None
    if found.phrase.words[0] in _HAVE:  # "had no troops in the valley"
        return object_at(clause.tokens, found.past - 1)
    return object_at(clause.tokens, found.past) if found.phrase.words[0] in _OWN_WILL else None
