"""Reports onto the record: file a report whole, read it, and keep both in the mediators' room."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from goodoffices.domain.case import CaseState, Event
from goodoffices.domain.language import direction_of
from goodoffices.domain.record import RecordState, Report, ReportRead, file_report, record_reading
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.recorded import CaseId, Happened
from goodoffices.domain.reprints import ReprintFound, Sketch, reprinted_by, sketch_of
from goodoffices.domain.rooms import Viewer
from goodoffices.errors import UnknownReportError
from goodoffices.office.access import mediators_room, state_of, version_of
from goodoffices.office.context import Office
from goodoffices.reading.intake import Incoming
from goodoffices.reading.known import Known
from goodoffices.reading.reader import READER, Reading, read


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """What the person who hands a report in knows of it; each goes before what the report itself says."""

    outlet: str | None = None
    dated: date | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """A report that was taken in and read, and the outlet that the person who handed it in named."""

    incoming: Incoming
    reading: Reading
    outlet: str | None


def read_report(
    office: Office, viewer: Viewer, case: CaseId, incoming: Incoming, provenance: Provenance | None = None
) -> ReportId:
    """The id of a report that now stands on the record, with all that was read in it.

    Raises:
        DuplicateReportError: the same bytes are on the record already; nothing was added.
        UnknownCaseError: there is no such case, or this viewer is not one of its mediators.
        StaleRoomError: somebody else wrote at the same moment; try again.
    """
    told = provenance or Provenance()
    reading = read(incoming, dated=told.dated, known=known_in(state_of(office, viewer, case)))
    return file_reading(office, viewer, case, Taken(incoming, reading, told.outlet))


def known_in(state: CaseState) -> Known:
    """Whom a reading for a case may take for granted: those of the case, and those met in its earlier reports."""
    met = {
        entity.id: entity for entry in state.record.readings.values() for entity in entry.event.entities
    }  # the latest word on each
    return Known(
        parties=tuple(state.who.parties.values()),
        actors=tuple(state.who.actors.values()),
        people=tuple(state.who.people.values()),
        met=tuple(met.values()),
    )


def file_reading(office: Office, viewer: Viewer, case: CaseId, taken: Taken) -> ReportId:
    """The id of a report that now stands on the record, with a reading of it that was made before.

    Where an earlier report has the same words under another title, the record says so.

    Raises:
        DuplicateReportError: the same bytes are on the record already; nothing was added.
        UnknownCaseError: there is no such case, or this viewer is not one of its mediators.
        StaleRoomError: somebody else wrote at the same moment; try again.
    """
    state = state_of(office, viewer, case)
    room = mediators_room(state)
    report = _report(ReportId(office.new_id()), taken)
    filed = file_report(state.record, report)
    found = record_reading(report, _finding(report.id, taken.reading))
    reprinted = reprinted_by(sketch_of(report.text), _sketches(office, viewer, case, state.record))
    events: list[Event] = [filed, found]
    if reprinted is not None:
        events.append(ReprintFound(report=report.id, of=reprinted))
    now = office.now()
    happened = [Happened(event=event, at=now) for event in events]
    writes = {room: (version_of(office, viewer, case, room), happened)}
    office.log.append(case, writes, author=viewer.account, recorded_at=now)
    return report.id


def report_with_reading(office: Office, viewer: Viewer, case: CaseId, report: ReportId) -> tuple[Report, ReportRead]:
    """A report and the latest reading of it.

    Raises:
        UnknownReportError: there is no such report, or this viewer may not see it.
    """
    record = state_of(office, viewer, case).record
    filed, found = record.reports.get(report), record.readings.get(report)
    if filed is None or found is None:
        raise UnknownReportError("there is no such report here: look at the list of reports")
    return filed.event.report, found.event


def report_with_digest(office: Office, viewer: Viewer, case: CaseId, digest: str) -> ReportId | None:
    """The report that these very bytes are on the record as, as far as this viewer may see; None where they are not."""
    reports = state_of(office, viewer, case).record.reports
    return next((report for report, entry in reports.items() if entry.event.report.digest == digest), None)


def _sketches(office: Office, viewer: Viewer, case: CaseId, record: RecordState) -> Mapping[ReportId, Sketch]:
    """The sketches of the reports on the record that are no reprints; each is made once."""
    sketches = office.held[case, viewer].sketches
    for report, entry in record.reports.items():
        if report not in sketches and report not in record.reprints:
            sketches[report] = sketch_of(entry.event.report.text)
    return sketches


def _report(report_id: ReportId, taken: Taken) -> Report:
    incoming, reading = taken.incoming, taken.reading
    return Report(
        id=report_id,
        title=reading.title,
        outlet=taken.outlet or incoming.outlet,
        dated=reading.dated,
        date_evidence=reading.date_evidence,
        text=incoming.text,
        language=reading.language,
        direction=direction_of(reading.language, incoming.text),
        digest=incoming.digest,
    )


def _finding(report_id: ReportId, reading: Reading) -> ReportRead:
    return ReportRead(
        report=report_id,
        reader=READER,
        entities=reading.entities,
        statements=reading.statements,
        contacts=reading.contacts,
        acts=reading.acts,
        positions=reading.positions,
        not_stated=reading.not_stated,
        dates=reading.dates,
        doubts=reading.doubts,
    )
