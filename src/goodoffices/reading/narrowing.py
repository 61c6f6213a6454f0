"""Narrowing: vague words about a day, made exact by more exact words about the same event elsewhere in the report."""

from collections.abc import Sequence
from dataclasses import replace

from goodoffices.domain.statements import DateMention
from goodoffices.reading.document import Document, Sentence
from goodoffices.reading.lexicon import word_class

_EVENTS = word_class("events")
_NO_NAMES = _EVENTS | word_class("weekdays") | word_class("months") | word_class("times")
_NEAR = 50
"""Mentions on either side among which more exact words are looked for."""

_Keys = tuple[frozenset[str], frozenset[str]]


def narrowed(document: Document, mentions: Sequence[DateMention]) -> list[DateMention]:
    """The mentions, those of several days replaced by a shorter stretch inside them that the same event has.

    Two mentions are of one event where their sentences share a noun for an event and a name.
    """
    keys: dict[int, _Keys] = {}
    for mention in mentions:
        sentence = document.sentence_at(mention.span.start)
        if sentence.start not in keys:
            keys[sentence.start] = _keys_of(sentence)
    own = [keys[document.sentence_at(mention.span.start).start] for mention in mentions]
    return [_narrowed(index, mentions, own) for index in range(len(mentions))]


def _narrowed(index: int, mentions: Sequence[DateMention], keys: Sequence[_Keys]) -> DateMention:
    vague = mentions[index]
    if vague.start is None or vague.end is None or (vague.end - vague.start).days < 6:
        return vague
    for other in range(max(0, index - _NEAR), min(len(mentions), index + _NEAR)):
        exact = mentions[other]
        if exact.start is None or exact.end is None or other == index:
            continue
        inside = vague.start <= exact.start and exact.end <= vague.end
        if not inside or (exact.end - exact.start) >= (vague.end - vague.start):
            continue
        if all(ours & theirs for ours, theirs in zip(keys[index], keys[other], strict=True)):
            return replace(vague, start=exact.start, end=exact.end, narrowed_by=exact.span)
    return vague


def _keys_of(sentence: Sentence) -> _Keys:
    """The nouns for events and the names in a sentence."""
    events = frozenset(token.lower for token in sentence.tokens if token.lower in _EVENTS)
    names = frozenset(
        token.text for token in sentence.tokens[1:] if token.text[0].isupper() and token.lower not in _NO_NAMES
    )
    return events, names
