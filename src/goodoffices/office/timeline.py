"""The record as a timeline: reports and statements by day, filtered, with the choices that the filter can offer.

How a statement is told to a person (who, in which words, how it is known) is settled here, once, for every page.
What a word on a page is called in some language is not.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from goodoffices.domain.language import Direction, LanguageTag
from goodoffices.domain.parties import Party
from goodoffices.domain.record import RecordState, Report, ReportRead
from goodoffices.domain.record_ids import EntityId, ReportId, StatementId
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.rooms import Viewer
from goodoffices.domain.scales import Certainty
from goodoffices.domain.statements import DoubtKind, Entity, Statement, StatementStatus, StatementType
from goodoffices.office.access import state_of
from goodoffices.office.context import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineFilter:
    """What of the record is wanted; a field left empty asks for everything."""

    speaker: str | None = None  # a name as the choices give it
    report: ReportId | None = None
    certainty: Certainty | None = None
    status: StatementStatus | None = None
    words: str = field(default="", repr=False)  # each of them stands in what was said, in any case and order
    start: date | None = None
    end: date | None = None  # inclusive
    newest_first: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody who spoke, as the report names them."""

    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The report that something was read in, as far as one line tells it."""

    report: ReportId
    title: str | None = field(repr=False)
    outlet: str | None
    dated: date | None
    language: LanguageTag
    direction: Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement as a person is told of it."""

    origin: Origin
    id: StatementId
    speakers: tuple[Speaker, ...]  # none where the report names nobody
    cue: str | None = field(repr=False)
    pieces: tuple[str, ...] = field(repr=False)  # the words as they stand in the report; several where broken off
    type: StatementType
    certainty: Certainty
    status: StatementStatus
    day: date | None  # the day it was said, else its report's
    day_is_reports: bool  # the day is only the report's own
    told_in: StatementId | None  # the statement whose words tell of this one
    told_by: tuple[Speaker, ...]
    repeats: StatementId | None
    doubts: tuple[DoubtKind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A report as an item of the timeline, on the day it bears."""

    origin: Origin
    received_at: datetime
    n_statements: int
    doubts: tuple[tuple[DoubtKind, int], ...]  # each kind and how often


@dataclass(frozen=True, slots=True, kw_only=True)
class FromReport:
    """What one report brings to one day: itself where the day is its own, and the statements of that day."""

    origin: Origin
    received: Received | None
    said: tuple[Said, ...]  # in the order of the text


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What stands on one day, report by report in the order in which they were filed."""

    day: date | None  # None: no date can be told
    reports: tuple[FromReport, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a filter can ask for, each with the number of statements that it would find alone."""

    speakers: tuple[tuple[str, int], ...]  # by name
    reports: tuple[tuple[Origin, int], ...]  # by day, then as filed
    certainties: tuple[tuple[Certainty, int], ...]
    statuses: tuple[tuple[StatementStatus, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The record of a case as one viewer may see it."""

    case: CaseId
    title: str | None
    parties: tuple[Party, ...]
    days: tuple[Day, ...]
    choices: Choices
    n_reports: int
    n_statements: int
    n_doubts: int
    n_shown: int  # statements that passed the filter


def timeline(office: Office, viewer: Viewer, case: CaseId, wanted: TimelineFilter) -> Timeline:
    """The record by day, as far as this viewer may see it and the filter asks for it.

    Cost: one pass over the statements of the case.
    """
    state = state_of(office, viewer, case)
    items = tuple(_items(state.record))
    received = [item for item in items if isinstance(item, Received)]
    said = [item for item in items if isinstance(item, Said)]
    shown = [item for item in items if _asks_for(wanted, item)]
    return Timeline(
        case=case,
        title=state.title,
        parties=tuple(state.who.parties.values()),
        days=_by_day(shown, newest_first=wanted.newest_first),
        choices=_choices(received, said),
        n_reports=len(received),
        n_statements=len(said),
        n_doubts=sum(count for item in received for _, count in item.doubts),
        n_shown=sum(isinstance(item, Said) for item in shown),
    )


def told(report: Report, reading: ReportRead) -> tuple[Said, ...]:
    """The statements of a report as a person is told of them, in the order of the text."""
    origin = _origin(report)
    names = {entity.id: _speaker(entity) for entity in reading.entities}
    speakers = {statement.id: _speakers(statement, names) for statement in reading.statements}
    doubts: dict[StatementId, list[DoubtKind]] = {}
    for doubt in reading.doubts:
        if doubt.statement is not None:
            doubts.setdefault(doubt.statement, []).append(doubt.kind)
    return tuple(
        Said(
            origin=origin,
            id=statement.id,
            speakers=speakers[statement.id],
            cue=statement.cue_span.text if statement.cue_span is not None else None,
            pieces=tuple(span.text for span in statement.content_spans),
            type=statement.type,
            certainty=statement.certainty,
            status=statement.status,
            day=statement.said_on or report.dated,
            day_is_reports=statement.said_on is None and report.dated is not None,
            told_in=statement.nested_in,
            told_by=speakers[statement.nested_in] if statement.nested_in is not None else (),
            repeats=statement.same_as,
            doubts=tuple(doubts.get(statement.id, ())),
        )
        for statement in reading.statements
    )


def plain(words: str) -> str:
    """Words as a search compares them: one case, one width, one kind of space and apostrophe."""
    return unicodedata.normalize("NFKC", words).casefold().translate(_ONE_APOSTROPHE)


_ONE_APOSTROPHE = str.maketrans({"\u2018": "'", "\u2019": "'", "\u02bc": "'"})


def _items(record: RecordState) -> Iterator[Said | Received]:
    for entry in record.reports.values():
        report, found = entry.event.report, record.readings.get(entry.event.report.id)
        yield _received(report, entry.recorded_at, found.event if found is not None else None)
        yield from told(report, found.event) if found is not None else ()


def _origin(report: Report) -> Origin:
    return Origin(
        report=report.id,
        title=report.title,
        outlet=report.outlet,
        dated=report.dated,
        language=report.language,
        direction=report.direction,
    )


def _received(report: Report, received_at: datetime, reading: ReportRead | None) -> Received:
    doubts = Counter(doubt.kind for doubt in reading.doubts) if reading is not None else Counter[DoubtKind]()
    return Received(
        origin=_origin(report),
        received_at=received_at,
        n_statements=len(reading.statements) if reading is not None else 0,
        doubts=tuple(doubts.items()),
    )


def _speaker(entity: Entity) -> Speaker:
    says_more = entity.role is not None and plain(entity.role) != plain(entity.name)
    return Speaker(name=entity.name, role=entity.role if says_more else None)


def _speakers(statement: Statement, names: dict[EntityId, Speaker]) -> tuple[Speaker, ...]:
    known = tuple(names[source] for source in statement.sources if source in names)
    if not known and statement.source_span is not None:
        return (Speaker(name=statement.source_span.text),)
    return known


def _asks_for(wanted: TimelineFilter, item: Said | Received) -> bool:
    if isinstance(item, Received):
        of_statements = (wanted.speaker, wanted.certainty, wanted.status, wanted.words.strip() or None)
        return of_statements == (None, None, None, None) and _within(wanted, item.origin, item.origin.dated)
    return (
        _within(wanted, item.origin, item.day)
        and (wanted.speaker is None or any(speaker.name == wanted.speaker for speaker in item.speakers))
        and wanted.certainty in {None, item.certainty}
        and wanted.status in {None, item.status}
        and _holds(item.pieces, wanted.words)
    )


def _within(wanted: TimelineFilter, origin: Origin, day: date | None) -> bool:
    if wanted.report not in (None, origin.report):
        return False
    if wanted.start is None and wanted.end is None:
        return True
    return day is not None and (wanted.start or day) <= day <= (wanted.end or day)


def _holds(pieces: tuple[str, ...], words: str) -> bool:
    if not words.strip():
        return True
    content = plain(" ".join(pieces))
    return all(word in content for word in plain(words).split())


def _by_day(items: Iterable[Said | Received], *, newest_first: bool) -> tuple[Day, ...]:
    days: dict[date | None, dict[ReportId, list[Said | Received]]] = {}
    for item in items:
        day = item.day if isinstance(item, Said) else item.origin.dated
        days.setdefault(day, {}).setdefault(item.origin.report, []).append(item)
    dated = sorted((day for day in days if day is not None), reverse=newest_first)
    undated: list[date | None] = [None] if None in days else []
    return tuple(
        Day(day=day, reports=tuple(_from_report(found) for found in days[day].values())) for day in [*dated, *undated]
    )


def _from_report(items: Sequence[Said | Received]) -> FromReport:
    received, said = None, []
    for item in items:
        if isinstance(item, Said):
            said.append(item)
        else:
            received = item
    return FromReport(origin=items[0].origin, received=received, said=tuple(said))


def _choices(received: list[Received], said: list[Said]) -> Choices:
    speakers = Counter(speaker.name for item in said for speaker in item.speakers)
    certainties = Counter(item.certainty for item in said)
    statuses = Counter(item.status for item in said)
    by_day = sorted(received, key=lambda item: item.origin.dated or date.max)
    return Choices(
        speakers=tuple(sorted(speakers.items(), key=lambda pair: plain(pair[0]))),
        reports=tuple((item.origin, item.n_statements) for item in by_day),
        certainties=tuple((kind, certainties[kind]) for kind in Certainty if certainties[kind]),
        statuses=tuple((kind, statuses[kind]) for kind in StatementStatus if statuses[kind]),
    )
