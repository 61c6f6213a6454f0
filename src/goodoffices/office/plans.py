"""Case plans on their way into a case file: the plan's reports are read onto the record, its contacts into the log."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from goodoffices.domain.channels import ContactHeld
from goodoffices.domain.recorded import AccountId, CaseId, Happened
from goodoffices.errors import DuplicateReportError, UnreadableReportError
from goodoffices.office.access import enter, mediators_room, state_of, version_of
from goodoffices.office.cases import CasePlan
from goodoffices.office.context import Office
from goodoffices.office.log_files import PlannedLog
from goodoffices.office.plan_files import PlannedReport, plan_file
from goodoffices.office.record import Provenance, read_report
from goodoffices.reading.intake import incoming_from_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPlan:
    """A case plan as somebody wrote it down, with the reports and the contact log that go with it."""

    plan: CasePlan
    reports: tuple[PlannedReport, ...]
    log: PlannedLog


def written_plan(text: str, mediator: AccountId) -> WrittenPlan:
    """The plan that a TOML file holds.

    Args:
        text: the file's text.
        mediator: the account that is to be admitted to every room.

    Raises:
        InvalidFactError: the file is no plan; the message names the place in it.
    """
    raw = plan_file(text)
    plan = CasePlan(
        title=raw.title,
        parties=raw.who.parties,
        mediators=(mediator,),
        actors=raw.who.actors,
        people=raw.who.people,
    )
    return WrittenPlan(plan=plan, reports=raw.reports, log=raw.log)


def read_planned(
    office: Office, mediator: AccountId, case: CaseId, reports: Sequence[tuple[PlannedReport, bytes]]
) -> None:
    """Read a plan's reports onto the record of a case; those that stand on it already are passed over.

    Args:
        office: where the case stands.
        mediator: one of the case's mediators.
        case: the case.
        reports: each with its file's bytes.

    Raises:
        UnreadableReportError: a report cannot be read; the message names its file. Those before it were added.
    """
    viewer = enter(office, mediator, case)
    for report, data in reports:
        try:
            incoming = incoming_from_bytes(data, name=report.file)
        except UnreadableReportError as error:
            raise UnreadableReportError(f"{report.file}: {error}") from error
        with suppress(DuplicateReportError):  # an earlier start was broken off after this report
            read_report(office, viewer, case, incoming, Provenance(outlet=report.outlet, dated=report.dated))


def log_planned(office: Office, mediator: AccountId, case: CaseId, log: PlannedLog) -> None:
    """Put a plan's contacts into the log of a case; those that stand in it already are passed over.

    Raises:
        UnknownCaseError: there is no such case, or the account is not one of its mediators.
        StaleRoomError: somebody else wrote at the same moment; try again.
    """
    viewer = enter(office, mediator, case)
    state = state_of(office, viewer, case)
    room = mediators_room(state)
    known = {*state.channels.plans, *(entry.event.contact for entry in state.channels.held)}
    made_at = max([office.now(), *(at for at, event in log if isinstance(event, ContactHeld))])
    happened = [
        Happened(event=event, at=at if isinstance(event, ContactHeld) else made_at)
        for at, event in log
        if event.contact not in known
    ]
    if happened:
        writes = {room: (version_of(office, viewer, case, room), happened)}
        office.log.append(case, writes, author=mediator, recorded_at=office.now())
