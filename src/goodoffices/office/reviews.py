"""What a mediator says of a finding: that it is so, that it is otherwise, or that the report does not say so."""

from collections.abc import Callable
from dataclasses import dataclass, field

from goodoffices.domain.record import Report, ReportRead
from goodoffices.domain.record_ids import FindingId, ReportId
from goodoffices.domain.recorded import CaseId, Happened
from goodoffices.domain.reviews import (
    Correction,
    ReviewedFinding,
    ReviewEvent,
    confirm,
    correct,
    is_said_already,
    reject,
)
from goodoffices.domain.rooms import Viewer
from goodoffices.domain.statements import Entity
from goodoffices.errors import StaleRoomError, UnknownFindingError
from goodoffices.office.access import mediators_room, state_of, version_of
from goodoffices.office.context import Office
from goodoffices.office.corrections import CorrectionField, fields_of, people_in
from goodoffices.office.findings import Told
from goodoffices.office.record import report_with_reading
from goodoffices.office.telling import findings_told


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointed:
    """A finding that somebody points at, and how far they had read when they did."""

    report: ReportId
    finding: FindingId
    seen: int | None = None  # the finding's `number` as it was shown; None where nothing was shown before


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFinding:
    """One finding by itself: as it is told, as it stands in fields, and whom its fields can name."""

    case_title: str | None = field(repr=False)
    told: Told
    reading: ReportRead
    reviewed: ReviewedFinding
    now: tuple[CorrectionField, ...]  # as it stands
    machine: tuple[CorrectionField, ...]  # as the reader has it
    people: tuple[Entity, ...]


def confirm_finding(office: Office, viewer: Viewer, case: CaseId, pointed: Pointed) -> ReviewedFinding:
    """The finding, which a mediator has now confirmed.

    Raises:
        UnknownCaseError, UnknownReportError, UnknownFindingError: there is none, or this viewer may not see it.
        StaleRoomError: somebody else wrote first, or the finding is not what was shown any more; look at it again.
    """
    return _say(office, viewer, case, pointed, lambda _, reading: confirm(reading, pointed.finding))


def reject_finding(
    office: Office, viewer: Viewer, case: CaseId, pointed: Pointed, reason: str | None = None
) -> ReviewedFinding:
    """The finding, which a mediator has now rejected.

    Raises:
        UnknownCaseError, UnknownReportError, UnknownFindingError: there is none, or this viewer may not see it.
        StaleRoomError: somebody else wrote first, or the finding is not what was shown any more; look at it again.
    """
    return _say(office, viewer, case, pointed, lambda _, reading: reject(reading, pointed.finding, reason))


def correct_finding(
    office: Office, viewer: Viewer, case: CaseId, correction: Correction, seen: int | None = None
) -> ReviewedFinding:
    """The finding, which a mediator has now put right; the reader's version stays beside it.

    Raises:
        UnknownCaseError, UnknownReportError, UnknownFindingError: there is none, or this viewer may not see it.
        UnchangedFindingError: it is what the reader has.
        InvalidFactError: the report cannot be read so; the message says why.
        StaleRoomError: somebody else wrote first, or the finding is not what was shown any more; look at it again.
    """
    pointed = Pointed(report=correction.report, finding=FindingId(correction.fact.id), seen=seen)
    return _say(office, viewer, case, pointed, lambda report, reading: correct(report, reading, correction))


def reviewed_finding(office: Office, viewer: Viewer, case: CaseId, pointed: Pointed) -> ReviewedFinding:
    """A finding with what was said of it.

    Raises:
        UnknownReportError, UnknownFindingError: there is none, or this viewer may not see it.
    """
    report_with_reading(office, viewer, case, pointed.report)
    found = state_of(office, viewer, case).reviews.findings[pointed.report].get(pointed.finding)
    if found is None:
        raise UnknownFindingError("there is no such finding in this report: look at the list of its findings")
    return found


def shown_finding(office: Office, viewer: Viewer, case: CaseId, pointed: Pointed) -> ShownFinding:
    """A finding by itself, with the fields that a person can put right.

    Raises:
        UnknownReportError, UnknownFindingError: there is none, or this viewer may not see it.
    """
    reviewed = reviewed_finding(office, viewer, case, pointed)
    state = state_of(office, viewer, case)
    told = next(one for one in findings_told(state, pointed.report).all() if FindingId(one.id) == pointed.finding)
    reading = state.record.readings[pointed.report].event
    return ShownFinding(
        case_title=state.title,
        told=told,
        reading=reading,
        reviewed=reviewed,
        now=fields_of(reviewed.person or reviewed.machine),
        machine=fields_of(reviewed.machine),
        people=people_in(reading, state.reviews.findings[pointed.report].values()),
    )


def _say(
    office: Office,
    viewer: Viewer,
    case: CaseId,
    pointed: Pointed,
    word: Callable[[Report, ReportRead], ReviewEvent],
) -> ReviewedFinding:
    room = mediators_room(state_of(office, viewer, case))
    event = word(*report_with_reading(office, viewer, case, pointed.report))
    found = reviewed_finding(office, viewer, case, pointed)
    if is_said_already(found, event, viewer.account):
        return found
    if pointed.seen not in {None, found.number}:
        raise StaleRoomError(
            f"{pointed.finding} of report {pointed.report} is not as it was shown any more: look at it again"
        )
    now = office.now()
    writes = {room: (version_of(office, viewer, case, room), [Happened(event=event, at=now)])}
    office.log.append(case, writes, author=viewer.account, recorded_at=now)
    return reviewed_finding(office, viewer, case, pointed)
