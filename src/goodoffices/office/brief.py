"""The brief of a case: what a team leader reads in five minutes, before the first call of the day.

It joins what other use cases tell and finds out nothing of its own. All of it stands in the mediators' room.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from goodoffices.domain.briefs import BriefRead, present_of, read_through, since_last
from goodoffices.domain.case import CaseState
from goodoffices.domain.contacts import ContactKind, ContactStatus
from goodoffices.domain.parties import ActorId
from goodoffices.domain.record import RecordState
from goodoffices.domain.record_ids import EntityId, ReportId
from goodoffices.domain.recorded import CaseId, Happened
from goodoffices.domain.rooms import Viewer
from goodoffices.office.access import mediators_room, state_of, version_of
from goodoffices.office.agenda_lines import ReadLine
from goodoffices.office.agenda_telling import is_over, read_lines
from goodoffices.office.brief_lines import Brief, SideBrief, StandLine
from goodoffices.office.channel_map import CaseChannels, SideChannels, channel_map
from goodoffices.office.context import Office
from goodoffices.office.gaps import gaps_in
from goodoffices.office.news import Newsroom, answers_to
from goodoffices.office.positions import figures_in
from goodoffices.office.stands import Cell, cells_in

EntryT = TypeVar("EntryT")

_AHEAD = frozenset({ContactStatus.PLANNED, ContactStatus.CONFIRMED, ContactStatus.PROPOSED, ContactStatus.POSTPONED})


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefWanted:
    """Which brief is wanted; a field left empty asks for the usual."""

    since: date | None = None  # news is what came on this day or later; None: what came after the brief that was read
    as_of: datetime | None = None  # UTC; the case as it stood then. None: at present


def brief_of_case(office: Office, viewer: Viewer, case: CaseId, wanted: BriefWanted | None = None) -> Brief:
    """The brief of a case for one of its mediators.

    Raises:
        UnknownCaseError: there is no such case, or this viewer is not one of its mediators.
    Cost: a few passes over the findings of the case, and that of its agenda.
    """
    asked = wanted or BriefWanted()
    whole = state_of(office, viewer, case)
    room = mediators_room(whole)
    moment = asked.as_of or present_of(whole.record, whole.channels, office.now())
    state = whole if asked.as_of is None else _as_of(whole, moment.date())
    day = moment.date() if asked.as_of is not None else _today(state.record, moment)
    since = since_last(state.briefs, viewer.account, moment)
    newsroom = Newsroom(state=state, since=replace(since, day=asked.since))
    as_of_day = None if asked.as_of is None else moment.date()
    known = day, as_of_day, newsroom.since
    cells = office.once(case, viewer, ("cells", *known), lambda: cells_in(state, day, newsroom.is_new))
    lines = office.once(case, viewer, ("lines", day, as_of_day), lambda: read_lines(state, day))
    gaps = office.once(case, viewer, ("gaps", *known), lambda: gaps_in(state, lines, newsroom.is_new))
    figures = office.once(case, viewer, ("figures", day, as_of_day), lambda: figures_in(state, day))
    channels = channel_map(state, moment)
    by_party = _by_party(cells)
    return Brief(
        case=case,
        title=state.title,
        as_of=moment,
        day=day,
        since=newsroom.since,
        through=version_of(office, viewer, case, room),
        is_current=asked.as_of is None,
        news=newsroom.news(cells, lines, channels),
        sides=tuple(_side(state, one, by_party, channels) for one in channels.sides if one.is_party),
        others=_in_order([cell for cell in cells if ActorId(cell.party) not in state.who.parties]),
        ahead=tuple(line for line in lines if _is_ahead(line, day)),
        ours=channels.planned,
        conflicts=tuple(
            sorted(
                (one for cell in cells for one in cell.conflicts),
                key=lambda one: max(one.one.day or date.min, one.other.day or date.min),
                reverse=True,
            )
        ),
        figures=figures,
        gaps=gaps,
    )


def read_brief(office: Office, viewer: Viewer, case: CaseId, through: int) -> None:
    """Note that this viewer has read the brief that told of the room's entries up to one; once is enough.

    Raises:
        UnknownCaseError: there is no such case, or this viewer is not one of its mediators.
        InvalidFactError: there are no such entries.
        StaleRoomError: somebody else wrote at the same moment; try again.
    """
    state = state_of(office, viewer, case)
    room, now = mediators_room(state), office.now()
    last = version_of(office, viewer, case, room)
    read = BriefRead(through=through, as_of=present_of(state.record, state.channels, now))
    event = read_through(state.briefs, viewer.account, read, last)
    if event is not None:
        writes = {room: (last, [Happened(event=event, at=now)])}
        office.log.append(case, writes, author=viewer.account, recorded_at=now)


def _as_of(state: CaseState, day: date) -> CaseState:
    """The case without the reports that bear a later day."""
    reports = {
        report: entry
        for report, entry in state.record.reports.items()
        if (dated := entry.event.report.dated) is None or dated <= day
    }
    return replace(
        state,
        record=RecordState(
            reports=reports,
            readings=_only(state.record.readings, reports),
            reprints=_only(state.record.reprints, reports),
        ),
    )


def _only(found: Mapping[ReportId, EntryT], reports: Mapping[ReportId, object]) -> Mapping[ReportId, EntryT]:
    return {report: entry for report, entry in found.items() if report in reports}


def _today(record: RecordState, moment: datetime) -> date:
    """The day of a moment, or the one after it where a report bears that: it has begun already further east."""
    tomorrow = moment.date() + timedelta(days=1)
    began = any(entry.event.report.dated == tomorrow for entry in record.reports.values())
    return tomorrow if began else moment.date()


def _by_party(cells: Sequence[Cell]) -> Mapping[EntityId, list[Cell]]:
    found: dict[EntityId, list[Cell]] = {}
    for cell in cells:
        found.setdefault(cell.party, []).append(cell)
    return found


def _side(
    state: CaseState, side: SideChannels, cells: Mapping[EntityId, list[Cell]], channels: CaseChannels
) -> SideBrief:
    with_it = {entry.event.contact for entry in state.channels.held if side.side in entry.event.sides()}
    return SideBrief(
        stands=_in_order(cells.get(EntityId(side.side), [])),
        told_us=tuple(one for one in channels.log if one.heard is not None and one.contact in with_it),
        channels=side,
        open_asks=tuple(ask for ask in channels.open_asks if ask.to == side.side),
    )


def _in_order(cells: Sequence[Cell]) -> tuple[StandLine, ...]:
    """The lines of a side: what is news first, then the latest; lines that rest on the very same words are one."""
    ordered = sorted(cells, key=lambda cell: (cell.newest.is_news, cell.newest.day or date.min), reverse=True)
    found: dict[tuple[object, ...], list[Cell]] = {}
    for cell in ordered:
        found.setdefault((cell.party, cell.newest.origin.report, cell.newest.stance, cell.newest.words), []).append(
            cell
        )
    return tuple(StandLine(cell=same[0], issues=tuple(cell.issue for cell in same)) for same in found.values())


def _is_ahead(line: ReadLine, day: date) -> bool:
    """Whether a contact may still come about, or is only thought of and has an answer all the same."""
    if line.kind is ContactKind.ONGOING_CONTACT or is_over(line, day):
        return False
    return line.status in _AHEAD or (line.status is ContactStatus.HYPOTHETICAL and any(answers_to(line)))
