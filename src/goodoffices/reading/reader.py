"""The reader: one call from a report's text to everything that was found in it."""

import gc
import re
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from goodoffices.domain.acts import Act
from goodoffices.domain.contacts import Contact
from goodoffices.domain.language import LanguageTag
from goodoffices.domain.positions import NotStated, Position
from goodoffices.domain.spans import Span, span_of
from goodoffices.domain.statements import DateMention, Doubt, DoubtKind, Entity, Statement
from goodoffices.reading.actors import NO_ACTORS
from goodoffices.reading.acts import acts_of
from goodoffices.reading.contacts import contacts_of
from goodoffices.reading.dates import find_dates
from goodoffices.reading.document import Document, cut
from goodoffices.reading.intake import Incoming
from goodoffices.reading.issues import NO_ISSUES, issues_of
from goodoffices.reading.known import NOBODY, Known
from goodoffices.reading.language_guess import ENGLISH, language_of
from goodoffices.reading.not_stated import not_stated_of
from goodoffices.reading.orders import without_orders
from goodoffices.reading.positions import positions_of
from goodoffices.reading.quotes import Quotation, is_full
from goodoffices.reading.report_date import report_date
from goodoffices.reading.scene import Scene
from goodoffices.reading.span_layer import SpanLayer, find_attributions
from goodoffices.reading.statement_issues import with_issues
from goodoffices.reading.statements import Findings, statements_of

READER = "rules 1"
"""Which reader this is; it stands beside everything it found."""

_TITLE_CHARACTERS = 200
_HEAD_PARAGRAPHS = 5
_FULL_DATE = re.compile(r"\b\d{4}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read in a report: findings with their spans, all of them unconfirmed."""

    title: str | None = field(repr=False)
    dated: date | None
    date_evidence: str | None = field(repr=False)
    language: LanguageTag
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    contacts: tuple[Contact, ...]
    acts: tuple[Act, ...]
    positions: tuple[Position, ...]
    not_stated: tuple[NotStated, ...]
    dates: tuple[DateMention, ...]
    doubts: tuple[Doubt, ...]


def read(
    incoming: Incoming, *, dated: date | None = None, span_layer: SpanLayer = find_attributions, known: Known = NOBODY
) -> Reading:
    """Everything that the reader finds in a report.

    Args:
        incoming: the report.
        dated: the day the report bears, where a person knows it; goes before the file's and the text's own word.
        span_layer: what finds sources, cues and contents; its findings are checked, whatever it is.
        known: whom the report's case knows beforehand.

    Returns:
        Findings whose every span is the literal slice of `incoming.text`. In a language that is not read there are no
        statements, and a doubt says so.
    """
    with _collection_paused():
        return _reading(incoming, dated, span_layer, known)


@contextmanager
def _collection_paused() -> Iterator[None]:
    """No search for circular garbage: findings hold no circles, and the search looks at all of a growing heap again.

    With it, the time that a long text takes grows faster than the text.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _reading(incoming: Incoming, dated: date | None, span_layer: SpanLayer, known: Known) -> Reading:
    document = cut(incoming.text)
    day = report_date(incoming.text, document.paragraphs, dated, incoming.dated)
    language = language_of(incoming.text, incoming.language)
    mentions = find_dates(document, day.dated) if language == ENGLISH else []
    found = Findings((), NO_ACTORS, ())
    if language == ENGLISH:
        found = statements_of(document, span_layer(document), mentions, day.dated, known)
    issues = issues_of(document, found.actors) if language == ENGLISH else NO_ISSUES
    scene = Scene(
        document=without_orders(document),
        actors=found.actors,
        statements=with_issues(document, found.actors, issues, found.statements),
        dates=tuple(mentions),
        report=day.dated,
        issues=issues,
    )
    contacts = contacts_of(scene)
    acts = acts_of(scene, contacts)
    return Reading(
        title=incoming.title or _title(document),
        dated=day.dated,
        date_evidence=day.evidence,
        language=language,
        entities=found.actors.entities,
        statements=scene.statements,
        contacts=contacts,
        acts=acts,
        positions=positions_of(scene, acts),
        not_stated=not_stated_of(scene, contacts),
        dates=tuple(mentions),
        doubts=(*incoming.doubts, *day.doubts, *_doubts(document, language, mentions, found)),
    )


def _title(document: Document) -> str | None:
    """The headline: the first short paragraph that ends as no sentence does, if there is one not all in capitals."""
    headings = []
    for start, end in document.paragraphs[:_HEAD_PARAGRAPHS]:
        words = document.text[start:end]
        if len(words) > _TITLE_CHARACTERS or words[-1] in ".!?…":
            break
        headings.append(words)
    likely = (words for words in headings if words.upper() != words and not _FULL_DATE.search(words))
    return next(likely, headings[0] if headings else None)


def _doubts(document: Document, language: LanguageTag, mentions: list[DateMention], found: Findings) -> Iterator[Doubt]:
    text = document.text
    if language != ENGLISH:
        yield Doubt(kind=DoubtKind.LANGUAGE_NOT_READ)
        return
    yield from found.doubts
    told = _merged([span for statement in found.statements for span in statement.content_spans])
    for quotation in document.quotations.found:
        if not quotation.closed and not quotation.runs_on:
            yield Doubt(kind=DoubtKind.UNCLOSED_QUOTE, span=span_of(text, quotation.start, quotation.end))
        elif is_full(text[quotation.start : quotation.end]) and not _touches(told, quotation):
            yield Doubt(kind=DoubtKind.NO_SOURCE, span=span_of(text, quotation.start, quotation.end))
    for place in document.quotations.stray:
        yield Doubt(kind=DoubtKind.STRAY_QUOTE, span=span_of(text, place, place + 1))
    for mention in mentions:
        if mention.start is None and mention.end is None:
            yield Doubt(kind=DoubtKind.OPEN_DATE, span=mention.span)


def _merged(spans: list[Span]) -> list[tuple[int, int]]:
    """The stretches that some spans cover, in order and apart."""
    merged: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda span: span.start):
        if merged and span.start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], span.end)
        else:
            merged.append((span.start, span.end))
    return merged


def _touches(stretches: list[tuple[int, int]], quotation: Quotation) -> bool:
    """Whether a quotation and one of some stretches in order share a character."""
    index = bisect_left(stretches, quotation.end, key=lambda stretch: stretch[0]) - 1
    return index >= 0 and quotation.start < stretches[index][1]
