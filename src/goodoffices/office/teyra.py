"""The sample case Teyra: opened, its contacts logged and its reports read, as any planned case's are."""

from importlib.resources import files

from goodoffices.domain.recorded import AccountId, CaseId
from goodoffices.errors import InvalidFactError
from goodoffices.office.access import cases_of
from goodoffices.office.cases import open_case
from goodoffices.office.context import Office
from goodoffices.office.plans import log_planned, read_planned, written_plan


def open_teyra(office: Office, mediator: AccountId) -> CaseId:
    """The id of the sample case in this case file; opened and read into it as far as it is not there already.

    Raises:
        InvalidFactError: the case file holds another case; the sample never stands beside a real one.
    """
    folder = files("goodoffices") / "sample" / "teyra"
    written = written_plan((folder / "case.toml").read_text(encoding="utf-8"), mediator)
    standing = cases_of(office, mediator)
    if any(state.title != written.plan.title for state in standing):
        raise InvalidFactError("this case file holds other cases: give the sample one of its own with --database")
    case = standing[0].id if standing else open_case(office, written.plan)
    log_planned(office, mediator, case, written.log)
    if not standing or len(standing[0].record.reports) < len(written.reports):
        reports = [(report, (folder / report.file).read_bytes()) for report in written.reports]
        read_planned(office, mediator, case, reports)
    return case
