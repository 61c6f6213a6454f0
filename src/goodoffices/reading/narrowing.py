"""Narrowing: vague words about a day, made exact by more exact words about the same event elsewhere in the report."""

from collections.abc import Sequence
from dataclasses import replace

from goodoffices.domain.record import DateMention
from goodoffices.reading.document import Document, Sentence
from goodoffices.reading.lexicon import word_class

_EVENTS = word_class("events")


def narrowed(document: Document, mentions: Sequence[DateMention]) -> list[DateMention]:
    """The mentions, those of several days replaced by a shorter stretch inside them that the same event has.

    Two mentions are of one event where their sentences share a noun for an event and a name.
    """
    return [_narrowed(document, mention, mentions) for mention in mentions]


def _narrowed(document: Document, vague: DateMention, mentions: Sequence[DateMention]) -> DateMention:
    if vague.start is None or vague.end is None or (vague.end - vague.start).days < 6:
        return vague
    events, names = _keys(document, vague)
    for exact in mentions:
        if exact.start is None or exact.end is None or exact.span == vague.span:
            continue
        inside = vague.start <= exact.start and exact.end <= vague.end
        if not inside or (exact.end - exact.start) >= (vague.end - vague.start):
            continue
        other_events, other_names = _keys(document, exact)
        if events & other_events and names & other_names:
            return replace(vague, start=exact.start, end=exact.end, narrowed_by=exact.span)
    return vague


def _keys(document: Document, mention: DateMention) -> tuple[frozenset[str], frozenset[str]]:
    """The nouns for events and the names in a mention's sentence."""
    sentence = _sentence_of(document, mention)
    events = frozenset(token.lower for token in sentence.tokens if token.lower in _EVENTS)
    names = frozenset(
        token.text for token in sentence.tokens[1:] if token.text[0].isupper() and token.lower not in _EVENTS
    )
    return events, names


def _sentence_of(document: Document, mention: DateMention) -> Sentence:
    place = mention.span.start
    return next(sentence for sentence in document.sentences if sentence.start <= place < sentence.end)
