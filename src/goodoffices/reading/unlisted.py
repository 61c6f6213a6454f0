"""Unlisted conditions: conditions and demands that a report speaks of and nowhere lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.spans import Span, span_of
from goodoffices.reading.actors import Form
from goodoffices.reading.document import Sentence, Token
from goodoffices.reading.lexicon import word_class
from goodoffices.reading.scene import Scene

_NOUNS = frozenset("conditions preconditions demands terms".split())
_OWNED = frozenset("its their our his her my whose".split())
_NUMBERS = word_class("numbers") - {"one"}
_DESCRIBING = frozenset("key main own new old known earlier previous stated core maximal maximalist minimum".split())
_ASKS = re.compile(
    r"\b(?:ask(?:s|ed)? for|demand(?:s|ed)?|call(?:s|ed)? for|want(?:s|ed)?|seeks?|sought|requires?|required"
    r"|insists? on|are|were|include[sd]?|including|namely|first,|one:|:)[^.!?]{0,160}?(?:,[^.!?]{0,160}\band\b|;)",
    re.IGNORECASE,
)
_WITHOUT_LIST = re.compile(
    r"\bwithout (?:listing|naming|specifying|detailing|spelling out|saying what|giving details of|disclosing)\b"
    r"[^.,;!?”\"]{0,60}",
    re.IGNORECASE,
)
_ABOUT_CONDITIONS = re.compile(r"\b(?:pre)?conditions\b|\bdemands\b|\bterms\b", re.IGNORECASE)
_STOPS = (
    word_class("be") | word_class("modals") | word_class("have") | frozenset({"as", "and", "but", "that", "which"})
) - {"'s"}
_NEAR = 2
_LONGEST_TAIL = 6


@dataclass(frozen=True, slots=True)
class Unlisted:
    """Conditions that are spoken of, and whose they are."""

    span: Span
    about: EntityId | None


def unlisted_conditions(scene: Scene) -> Iterator[Unlisted]:
    """The conditions that a report speaks of without listing them; those of one side once, where they stand first.

    Cost: linear in the text.
    """
    text = scene.document.text
    listed = _listed(scene)
    seen: set[EntityId | None] = set()
    for number, sentence in enumerate(scene.document.sentences):
        unlisted = _WITHOUT_LIST.search(text, sentence.start, sentence.end)
        if unlisted is not None and _ABOUT_CONDITIONS.search(text, sentence.start, sentence.end):
            yield Unlisted(span_of(text, unlisted.start(), unlisted.end()), None)
        if unlisted is not None or _is_heading(scene, sentence):
            continue
        for at, token in enumerate(sentence.tokens):
            if token.lower not in _NOUNS or number in listed:
                continue
            first = _phrase_start(sentence.tokens, at)
            if first is None:
                continue
            owner = _owner(scene, sentence, first, at)
            if owner in seen:
                continue
            seen.add(owner)
            end = _phrase_end(sentence.tokens, at)
            yield Unlisted(span_of(text, sentence.tokens[first].start, sentence.tokens[end - 1].end), owner)


def _listed(scene: Scene) -> frozenset[int]:
    """The sentences whose conditions are listed in themselves or close by."""
    text = scene.document.text
    speak = [bool(_ABOUT_CONDITIONS.search(text, one.start, one.end)) for one in scene.document.sentences]
    listed: set[int] = set()
    for number, sentence in enumerate(scene.document.sentences):
        near = range(max(0, number - _NEAR), number + 1)
        if any(speak[at] for at in near) and _ASKS.search(text, sentence.start, sentence.end):
            listed.update(range(max(0, number - _NEAR), number + _NEAR + 1))
    return frozenset(listed)


def _is_heading(scene: Scene, sentence: Sentence) -> bool:
    return scene.document.text[sentence.end - 1] not in ".!?…”\"'’»:"


def _phrase_start(tokens: tuple[Token, ...], noun: int) -> int | None:
    """Where a phrase that says whose conditions, or how many, begins; None where it says neither."""
    at = noun - 1
    while at >= 0 and (tokens[at].lower in _DESCRIBING or tokens[at].lower in _NUMBERS):
        at -= 1
    counted = any(token.lower in _NUMBERS for token in tokens[at + 1 : noun])
    if at >= 0 and tokens[at].lower in _OWNED:
        return at
    if at >= 1 and tokens[at].lower in {"'s", "'", "’"}:
        start = at - 1
        while start > 0 and tokens[start - 1].is_name_like and tokens[start - 1].is_word:
            start -= 1
        return start
    following = tokens[noun + 1].lower if noun + 1 < len(tokens) else ""
    if (
        at >= 0
        and tokens[at].lower in {"the", "these", "those"}
        and (counted or following in {"of", "for", "set", "laid"})
    ):
        return at
    return at + 1 if counted else None


def _phrase_end(tokens: tuple[Token, ...], noun: int) -> int:
    """One past the phrase, with what the conditions are for."""
    end = noun + 1
    if end >= len(tokens) or tokens[end].lower not in {"for", "of"}:
        return end
    stop = min(len(tokens), end + _LONGEST_TAIL)
    while (
        end < stop
        and (tokens[end].is_word or tokens[end].lower in {"'s", "'", "’"})
        and tokens[end].lower not in _STOPS
    ):
        end += 1
    while end > noun + 1 and tokens[end - 1].lower in _STOPS | {"for", "of", "the", "a", "an", "his", "its"}:
        end -= 1
    return end


def _owner(scene: Scene, sentence: Sentence, first: int, noun: int) -> EntityId | None:
    """Whose conditions they are: who is named in front of them, or who speaks of their own."""
    start, end = sentence.tokens[first].start, sentence.tokens[noun].start
    for mention in scene.actors.between(start, end):
        if len(mention.who) == 1 and mention.form is not Form.PRONOUN:
            return scene.actors.side(mention.who[0])
    for statement in scene.statements_at(start):
        if len(statement.sources) == 1:
            return scene.actors.side(statement.sources[0])
    return None
