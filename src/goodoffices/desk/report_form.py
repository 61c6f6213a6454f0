"""The form by which a report is added: what was typed, what is wrong with it, and the report that comes of it."""

from dataclasses import dataclass, field, replace
from datetime import date

from goodoffices.desk.forms import Form, Upload
from goodoffices.desk.messages import N_
from goodoffices.desk.sessions import Session
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.rooms import Viewer
from goodoffices.errors import DuplicateReportError, UnreadableReportError
from goodoffices.office.context import Office
from goodoffices.office.record import Provenance, read_report, report_with_digest
from goodoffices.reading.intake import Incoming, incoming_from_bytes, incoming_from_text

_LONGEST_OUTLET = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something about a field that has to be mended first."""

    field: str
    message: str  # in the source language of the pages
    detail: str | None = None  # the office's own words, in English
    existing: ReportId | None = None  # the report that is on the record already


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportForm:
    """The form as it is shown: with all that was typed, and nothing lost but the chosen file."""

    id: str  # made for one showing of the form, so that the same form sent twice is known
    text: str = field(default="", repr=False)
    outlet: str = ""
    dated: str = ""
    problems: tuple[Problem, ...] = ()

    def problem(self, name: str) -> Problem | None:
        """What is wrong with a field; None where nothing is."""
        return next((problem for problem in self.problems if problem.field == name), None)


def take_in(office: Office, viewer: Viewer, case: CaseId, session: Session, form: Form) -> ReportId | ReportForm:
    """The report that now stands on the record; or the form again, with what has to be mended.

    Raises:
        StaleRoomError: somebody else wrote at the same moment.
    """
    filled = ReportForm(
        id=form["form"] or office.new_id(), text=_as_typed(form["text"]), outlet=form["outlet"], dated=form["dated"]
    )
    file = form.files.get("file")
    problems = _problems(filled, file)
    if problems:
        return replace(filled, problems=problems)
    try:
        incoming = _incoming(filled, file)
        known = Provenance(
            outlet=filled.outlet.strip() or None, dated=date.fromisoformat(filled.dated) if filled.dated else None
        )
        added = read_report(office, viewer, case, incoming, known)
    except UnreadableReportError as error:
        message = N_("This could not be turned into text.")
        return _with(filled, Problem(field="file" if file else "text", message=message, detail=str(error)))
    except DuplicateReportError:
        existing = report_with_digest(office, viewer, case, incoming.digest)
        if existing is not None and session.filed.get(filled.id) == existing:
            return existing  # the very same form, sent a second time
        message = N_("This report is on the record already. Nothing was added.")
        return _with(filled, Problem(field="file" if file else "text", message=message, existing=existing))
    session.filed[filled.id] = added
    return added


def _problems(filled: ReportForm, file: Upload | None) -> tuple[Problem, ...]:
    problems = []
    if file is not None and filled.text.strip():
        problems.append(Problem(field="file", message=N_("Give the text or a file, not both: clear one of them.")))
    if file is None and not filled.text.strip():
        problems.append(Problem(field="text", message=N_("Paste the text of the report, or choose a file.")))
    if len(filled.outlet) > _LONGEST_OUTLET:
        problems.append(Problem(field="outlet", message=N_("The name is too long: 200 letters at most.")))
    if filled.dated and not _is_day(filled.dated):
        message = N_("This is no day. Write it as year, month and day, like 2031-05-24.")
        problems.append(Problem(field="dated", message=message))
    return tuple(problems)


def _incoming(filled: ReportForm, file: Upload | None) -> Incoming:
    return incoming_from_text(filled.text) if file is None else incoming_from_bytes(file.content, name=file.name)


def _with(filled: ReportForm, problem: Problem) -> ReportForm:
    return replace(filled, problems=(problem,))


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True


def _as_typed(text: str) -> str:
    """The text as it was pasted: a browser writes each line end of a form as two characters."""
    return text.replace("\r\n", "\n")
