"""Statements: attributions made into facts, each with its type, its certainty, its status and the day it was said.

Whatever the span layer returns is checked here: a span that does not lie in the text, or contents out of order, make a
doubt and no statement.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from goodoffices.domain.record_ids import EntityId, StatementId
from goodoffices.domain.scales import Certainty
from goodoffices.domain.spans import Span, span_of
from goodoffices.domain.statements import (
    DateMention,
    Doubt,
    DoubtKind,
    Statement,
    StatementStatus,
    StatementType,
)
from goodoffices.reading.actors import Actors
from goodoffices.reading.attributions import Attribution, Place
from goodoffices.reading.casting import find_speakers
from goodoffices.reading.document import Document
from goodoffices.reading.known import NOBODY, Known
from goodoffices.reading.leaks import unverified_paragraphs
from goodoffices.reading.nesting import outer_of
from goodoffices.reading.occasions import Occasion, days_said, is_background, is_live
from goodoffices.reading.quotes import is_mark
from goodoffices.reading.repeats import repeats
from goodoffices.reading.speakers import Speakers
from goodoffices.reading.verbs import CueVerb, Verbs

_NOBODY = frozenset({"neither", "no", "none"})


@dataclass(frozen=True, slots=True)
class Findings:
    """The statements of a report, everybody whom it names, and what stayed in doubt."""

    statements: tuple[Statement, ...]
    actors: Actors
    doubts: tuple[Doubt, ...]


def statements_of(
    document: Document,
    attributions: Sequence[Attribution],
    mentions: Sequence[DateMention],
    report: date | None,
    known: Known = NOBODY,
) -> Findings:
    """The statements that some attributions make.

    Args:
        document: the report.
        attributions: what a span layer found; nothing in it is trusted.
        mentions: the dates in the report.
        report: the report's own day.
        known: whom the report's case knows beforehand.
    """
    sound = sorted(filter(lambda found: _is_sound(document, found), attributions), key=_in_text)
    doubts = [Doubt(kind=DoubtKind.SPAN_REFUSED)] * (len(attributions) - len(sound))
    outer = outer_of(document.text, sound)
    reader = Verbs(document)
    verbs = [reader.of(found.cue) if found.cue is not None else None for found in sound]
    headings = [_is_heading(document, found) for found in sound]
    live = is_live([verb for verb, heading in zip(verbs, headings, strict=True) if not heading])
    speakers = find_speakers(document, [found.source for found in sound if found.source is not None], known)
    sources, addressees = _voices(document, sound, verbs, outer, speakers)
    occasions = [
        Occasion(
            attribution=found,
            verb=verb,
            nested=nested is not None,
            speaker=source,
            heading=heading,
            is_background=not heading and is_background(reader, verb, live=live),
            is_now=live and verb is not None and verb.present,
        )
        for found, verb, nested, source, heading in zip(sound, verbs, outer, sources, headings, strict=True)
    ]
    unverified = unverified_paragraphs(document)
    days = days_said(document, occasions, mentions, report)
    types = [_type(document, found) for found in sound]
    statements = [
        Statement(
            id=_id(number),
            sources=sources[number],
            source_span=_span(document, found.source),
            cue_span=_span(document, found.cue),
            content_spans=tuple(span_of(document.text, *place) for place in found.contents),
            type=types[number],
            said_on=days[number],
            certainty=_certainty(occasions[number], types[number]),
            status=_status(document, occasions[number], unverified),
            addressees=addressees[number],
            nested_in=_id(nested) if (nested := outer[number]) is not None else None,
        )
        for number, found in enumerate(sound)
    ]
    doubts.extend(_doubts(sound, statements))
    return Findings(_joined(statements), speakers.actors(), tuple(doubts))


def _joined(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The same statements, each with the earlier one that it repeats."""
    same = repeats(statements)
    return tuple(replace(one, same_as=same.get(one.id)) for one in statements)


def _id(number: int) -> StatementId:
    return StatementId(f"S{number + 1:02}")


def _in_text(attribution: Attribution) -> tuple[int, int, Place]:
    """Where an attribution stands in the order of the text: by its words; the longer first, then by its cue."""
    return attribution.contents[0][0], -attribution.contents[-1][1], attribution.cue or attribution.contents[0]


def _is_sound(document: Document, attribution: Attribution) -> bool:
    """Whether every place of an attribution lies in the text and holds a word, and its contents are in order, apart."""
    text = document.text
    places = [*attribution.contents, *(place for place in (attribution.source, attribution.cue) if place is not None)]
    if not attribution.contents or not all(0 <= start < end <= len(text) for start, end in places):
        return False
    if not all(any(map(str.isalnum, text[start:end])) for start, end in places):
        return False
    ordered = all(
        one[1] <= other[0] for one, other in zip(attribution.contents, attribution.contents[1:], strict=False)
    )
    return ordered and not any(_overlap(attribution.cue, content) for content in attribution.contents)


def _overlap(one: Place | None, other: Place) -> bool:
    return one is not None and one[0] < other[1] and other[0] < one[1]


def _voices(
    document: Document,
    attributions: Sequence[Attribution],
    verbs: Sequence[CueVerb | None],
    outer: Sequence[int | None],
    speakers: Speakers,
) -> tuple[list[tuple[EntityId, ...]], list[tuple[EntityId, ...]]]:
    """Who speaks in each attribution, and to whom."""
    sources: list[tuple[EntityId, ...]] = []
    addressees: list[tuple[EntityId, ...]] = []
    latest: dict[int, tuple[EntityId, ...]] = {}  # who spoke last in the words of each
    for attribution, verb, around in zip(attributions, verbs, outer, strict=True):
        before = latest.get(around, ()) if around is not None else ()
        apart: tuple[EntityId, ...] = ()
        begun: int | None = None
        if around is not None and around < len(sources):
            told = attributions[around].contents[0][0]
            own_words = is_mark(document.text[told]) or attributions[around].cue is None  # "ORNE: He would ask."
            begun = told if not before and not own_words else None
            before = before or (() if own_words else sources[around])  # "Orne said she would ask"
            apart = sources[around] if own_words else ()
        place = attribution.source
        sources.append(speakers.source(place, before, apart, begun) if place is not None else ())
        addressed = verb.addressee if verb is not None and not _overlap(place, verb.addressee or (0, 0)) else None
        addressees.append(speakers.addressee(addressed, sources[-1]) if addressed is not None else ())
        if around is not None and sources[-1]:
            latest[around] = sources[-1]
    return sources, addressees


def _span(document: Document, place: Place | None) -> Span | None:
    return span_of(document.text, *place) if place is not None else None


def _type(document: Document, attribution: Attribution) -> StatementType:
    quoted = [document.quotations_in(start, end) for start, end in attribution.contents]
    whole = all(
        len(found) == 1 and found[0].start == start and end <= found[0].end
        for found, (start, end) in zip(quoted, attribution.contents, strict=True)
    )
    if whole:
        return StatementType.DIRECT
    return StatementType.MIXED if any(quoted) else StatementType.INDIRECT


def _is_heading(document: Document, attribution: Attribution) -> bool:
    """Whether an attribution stands in a headline: the first paragraph, or another that does not end as prose does."""
    start, end = document.paragraph_at(attribution.contents[0][0])
    words = document.text[start:end].rstrip("”\"'’» ")
    return words[-1] not in ".!?…:;)" and end - start < 160


def _certainty(occasion: Occasion, type_: StatementType) -> Certainty:
    if occasion.heading:
        return Certainty.HEADLINE
    if occasion.nested:
        return Certainty.SECOND_HAND
    if type_ is not StatementType.INDIRECT:
        return Certainty.DIRECT_QUOTE
    return Certainty.BACKGROUND if occasion.is_background else Certainty.INDIRECT


def _status(document: Document, occasion: Occasion, unverified: frozenset[Place]) -> StatementStatus:
    verb = occasion.verb
    source = occasion.attribution.source
    nobody = source is not None and document.text[slice(*source)].split(maxsplit=1)[0].lower() in _NOBODY
    if nobody or (verb is not None and verb.negated):
        return StatementStatus.NEGATED
    if verb is not None and verb.planned:
        return StatementStatus.PLANNED
    if verb is not None and verb.hearsay:
        return StatementStatus.REPORTED
    paragraph = document.paragraph_at(occasion.attribution.contents[0][0])
    return StatementStatus.UNVERIFIED if paragraph in unverified else StatementStatus.ASSERTED


def _doubts(attributions: Sequence[Attribution], statements: Sequence[Statement]) -> Iterator[Doubt]:
    for attribution, statement in zip(attributions, statements, strict=True):
        if attribution.unsure or (statement.source_span is not None and not statement.sources):
            yield Doubt(kind=DoubtKind.UNSURE_SOURCE, statement=statement.id, span=statement.source_span)
        elif statement.source_span is None:
            yield Doubt(kind=DoubtKind.NO_SOURCE, statement=statement.id, span=statement.content_spans[0])
