"""Case plans on their way into a case file: the case is opened, and the plan's reports are read onto its record."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from goodoffices.domain.recorded import AccountId, CaseId
from goodoffices.errors import DuplicateReportError, UnreadableReportError
from goodoffices.office.access import enter
from goodoffices.office.cases import CasePlan
from goodoffices.office.context import Office
from goodoffices.office.plan_files import PlannedReport, plan_file
from goodoffices.office.record import Provenance, read_report
from goodoffices.reading.intake import incoming_from_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPlan:
    """A case plan as somebody wrote it down, and the reports that go with it."""

    plan: CasePlan
    reports: tuple[PlannedReport, ...]


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
    return WrittenPlan(plan=plan, reports=raw.reports)


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
