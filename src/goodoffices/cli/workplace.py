"""Where the command line works: the settings, the open case file, and the account of whoever sits at this machine."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from goodoffices.casefile.database import open_log
from goodoffices.config import Settings, private_folder
from goodoffices.domain.case import CaseState
from goodoffices.domain.parties import ActorId, ActorKind, Party, PartyId
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.recorded import AccountId
from goodoffices.errors import InvalidFactError, InvalidSettingError, UnknownCaseError, UnknownReportError
from goodoffices.office.access import cases_of
from goodoffices.office.context import Office
from goodoffices.office.plan_files import PlannedReport
from goodoffices.office.plans import WrittenPlan, written_plan

MEDIATOR: Final = AccountId("mediator")
"""The account of whoever works at this machine's command line; cases opened here admit it to every room."""


@contextmanager
def open_office(settings: Settings) -> Iterator[Office]:
    """An open office on the case file that the settings name; the folder of a new one is made, for its owner only.

    Raises:
        CaseFileError: the case file cannot be opened; the subclasses say why.
        InvalidSettingError: the folder cannot be made.
    """
    if "://" not in settings.database:
        private_folder(Path(settings.database).expanduser().parent)
        address = str(Path(settings.database).expanduser())
    else:
        address = settings.database
    with open_log(address) as log:
        yield Office(log=log, now=lambda: datetime.now(UTC), random_bytes=secrets.token_bytes)


def find_case(office: Office, wanted: str) -> CaseState:
    """The case of this account that has this id, or these words in its title.

    Raises:
        UnknownCaseError: there is none, or there are several.
    """
    states = cases_of(office, MEDIATOR)
    found = [state for state in states if state.id == wanted]
    found = found or [state for state in states if wanted.casefold() in (state.title or "").casefold()]
    if len(found) != 1:
        why = "there is no such case here" if not found else f"{len(found)} cases have these words in their title"
        raise UnknownCaseError(f"{why}: `goodoffices cases` lists them, name one by its id")
    return found[0]


def find_report(state: CaseState, wanted: str) -> ReportId:
    """The report of a case that has this id, or these words in its title.

    Raises:
        UnknownReportError: there is none, or there are several.
    """
    reports = {report: entry.event.report for report, entry in state.record.reports.items()}
    found = [report for report in reports if report == wanted]
    found = found or [of for of, report in reports.items() if wanted.casefold() in (report.title or "").casefold()]
    if len(found) != 1:
        why = "there is no such report here" if not found else f"{len(found)} reports have these words in their title"
        raise UnknownReportError(f"{why}: `goodoffices record` lists them, with --json by their ids")
    return found[0]


def party_from(words: str) -> Party:
    """The party that `CODE=Name` names.

    Raises:
        InvalidSettingError: the words have another form.
    """
    code, equals, name = words.partition("=")
    if not equals or not code.strip() or not name.strip():
        raise InvalidSettingError("a party is given as CODE=Name, such as --party XCA=Calvenor")
    try:
        return Party(id=PartyId(ActorId(code.strip())), name=name.strip(), kind=ActorKind.GROUP)
    except InvalidFactError as error:
        raise InvalidSettingError(f"a party cannot be named so: {error}") from error


def planned(path: Path) -> tuple[WrittenPlan, list[tuple[PlannedReport, bytes]]]:
    """The case plan in a file, and the reports that it lists, each with its bytes; nothing is opened yet.

    Raises:
        InvalidSettingError: the plan, or a report that it lists, cannot be read.
        InvalidFactError: the file is no plan.
    """
    try:
        written = written_plan(path.read_text(encoding="utf-8"), MEDIATOR)
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidSettingError(f"the case plan {path} cannot be read: name a text file that is there") from error
    try:
        return written, [(report, (path.parent / report.file).read_bytes()) for report in written.reports]
    except OSError as error:
        raise InvalidSettingError(
            f"a report of the plan cannot be read: {error.filename} ({error.strerror})"
        ) from error
