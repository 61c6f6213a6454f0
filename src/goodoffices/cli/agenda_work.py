"""What the verb `agenda` does in an open case file."""

from pathlib import Path

from goodoffices.cli import agenda_output, output
from goodoffices.cli.workplace import MEDIATOR, find_case, open_office
from goodoffices.config import Settings
from goodoffices.errors import InvalidSettingError
from goodoffices.office.access import enter
from goodoffices.office.agenda import agenda_of_case
from goodoffices.office.agenda_lines import Stretch
from goodoffices.office.calendar_file import calendar_of, n_events


def show_agenda(settings: Settings, case: str, wanted: Stretch | None, ics: Path | None, *, as_json: bool) -> None:
    """Print the agenda of a case, and write it as a calendar file where one is asked for.

    Raises:
        UnknownCaseError: there is no such case.
        InvalidSettingError: the days end before they begin, or the file cannot be written.
    """
    if wanted is not None and wanted.start is not None and wanted.end is not None and wanted.end < wanted.start:
        raise InvalidSettingError("the last day (--to) lies before the first (--from): swap them")
    with open_office(settings) as office:
        found = find_case(office, case).id
        agenda = agenda_of_case(office, enter(office, MEDIATOR, found), found, wanted)
        if ics is not None:
            _write(ics, calendar_of(agenda, office.now()))
            output.say(f"{ics}: {n_events(agenda)} of {len(list(agenda.all()))} lines as days, without a name.")
    output.emit(agenda_output.agenda_as_json(agenda)) if as_json else agenda_output.show_agenda(agenda)


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise InvalidSettingError(f"{path} cannot be written ({error.strerror}): name another file") from error
