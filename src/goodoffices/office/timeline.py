"""The record as a timeline: reports and statements by day, filtered, with the choices that the filter can offer."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from goodoffices.domain.parties import Party
from goodoffices.domain.record import RecordState, ReportFiled, ReportRead
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.recorded import CaseId, Recorded
from goodoffices.domain.reviews import Verdict
from goodoffices.domain.rooms import Viewer
from goodoffices.domain.scales import Certainty
from goodoffices.domain.statements import DoubtKind, StatementStatus
from goodoffices.office.access import state_of
from goodoffices.office.context import Office
from goodoffices.office.findings import Findings, Origin, Said, plain
from goodoffices.office.telling import findings_told, origin_of


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineFilter:
    """What of the record is wanted; a field left empty asks for everything."""

    speaker: str | None = None  # a name as the choices give it
    report: ReportId | None = None
    certainty: Certainty | None = None
    status: StatementStatus | None = None
    verdict: Verdict | None = None
    words: str = field(default="", repr=False)  # each of them stands in what was said, in any case and order
    start: date | None = None
    end: date | None = None  # inclusive
    newest_first: bool = True
    most: int | None = None  # after so many statements the timeline ends with the day; None: it never does


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A report as an item of the timeline, on the day it bears."""

    origin: Origin
    received_at: datetime
    n_statements: int
    n_unconfirmed: int  # findings of every kind of which nobody has said anything
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
    verdicts: tuple[tuple[Verdict, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The record of a case as one viewer may see it."""

    case: CaseId
    title: str | None
    parties: tuple[Party, ...]
    days: tuple[Day, ...]
    findings: tuple[Findings, ...]  # all that was found, by report as filed; no filter touches it
    choices: Choices
    n_reports: int
    n_statements: int
    n_findings: int  # of every kind
    n_unconfirmed: int  # of these
    n_doubts: int
    n_shown: int  # statements that passed the filter
    rest_from: date | None  # the next day, where the timeline ends before it
    n_rest: int  # statements that passed the filter and stand on that day or behind it


def timeline(office: Office, viewer: Viewer, case: CaseId, wanted: TimelineFilter) -> Timeline:
    """The record by day, as far as this viewer may see it and the filter asks for it.

    Cost: one pass over the statements of the case.
    """
    state = state_of(office, viewer, case)
    findings = office.once(
        case, viewer, "findings", lambda: {report: findings_told(state, report) for report in state.record.reports}
    )
    items = tuple(_items(state.record, findings))
    received = [item for item in items if isinstance(item, Received)]
    said = [item for item in items if isinstance(item, Said)]
    shown = [item for item in items if _asks_for(wanted, item)]
    days, rest = _parted(_by_day(shown, newest_first=wanted.newest_first), wanted.most)
    return Timeline(
        case=case,
        title=state.title,
        parties=tuple(state.who.parties.values()),
        days=days,
        findings=tuple(findings.values()),
        choices=_choices(received, said),
        n_reports=len(received),
        n_statements=len(said),
        n_findings=sum(len(found.all()) for found in findings.values()),
        n_unconfirmed=sum(found.n_unconfirmed for found in findings.values()),
        n_doubts=sum(count for item in received for _, count in item.doubts),
        n_shown=sum(isinstance(item, Said) for item in shown),
        rest_from=rest[0].day if rest else None,
        n_rest=sum(map(_n_said, rest)),
    )


def _items(record: RecordState, findings: Mapping[ReportId, Findings]) -> Iterator[Said | Received]:
    for entry in record.reports.values():
        report, found = entry.event.report, record.readings.get(entry.event.report.id)
        told = findings[report.id]
        yield _received(entry, found.event if found is not None else None, told.n_unconfirmed)
        yield from told.said


def _received(filed: Recorded[ReportFiled], reading: ReportRead | None, n_unconfirmed: int) -> Received:
    doubts = Counter(doubt.kind for doubt in reading.doubts) if reading is not None else Counter[DoubtKind]()
    return Received(
        origin=origin_of(filed.event.report),
        received_at=filed.recorded_at,
        n_statements=len(reading.statements) if reading is not None else 0,
        n_unconfirmed=n_unconfirmed,
        doubts=tuple(doubts.items()),
    )


def _asks_for(wanted: TimelineFilter, item: Said | Received) -> bool:
    if isinstance(item, Received):
        asked = (wanted.speaker, wanted.certainty, wanted.status, wanted.verdict, wanted.words.strip() or None)
        return all(one is None for one in asked) and _within(wanted, item.origin, item.origin.dated)
    return (
        _within(wanted, item.origin, item.day)
        and (wanted.speaker is None or any(speaker.name == wanted.speaker for speaker in item.speakers))
        and wanted.certainty in {None, item.certainty}
        and wanted.status in {None, item.status}
        and wanted.verdict in {None, item.review.verdict}
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


def _parted(days: tuple[Day, ...], most: int | None) -> tuple[tuple[Day, ...], tuple[Day, ...]]:
    """The days until so many statements stand on them, and those behind; what has no date is never left behind."""
    count = 0
    shown: list[Day] = []
    rest: list[Day] = []
    for day in days:
        fits = most is None or count < most or day.day is None
        (shown if fits else rest).append(day)
        count += _n_said(day)
    return tuple(shown), tuple(rest)


def _n_said(day: Day) -> int:
    return sum(len(report.said) for report in day.reports)


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
    verdicts = Counter(item.review.verdict for item in said)
    by_day = sorted(received, key=lambda item: item.origin.dated or date.max)
    return Choices(
        speakers=tuple(sorted(speakers.items(), key=lambda pair: plain(pair[0]))),
        reports=tuple((item.origin, item.n_statements) for item in by_day),
        certainties=tuple((kind, certainties[kind]) for kind in Certainty if certainties[kind]),
        statuses=tuple((kind, statuses[kind]) for kind in StatementStatus if statuses[kind]),
        verdicts=tuple((kind, verdicts[kind]) for kind in Verdict if verdicts[kind]),
    )
