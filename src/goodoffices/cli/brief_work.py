"""What the verb `brief` does in an open case file."""

from goodoffices.cli import output
from goodoffices.cli.brief_json import brief_as_json
from goodoffices.cli.brief_output import print_brief
from goodoffices.cli.workplace import MEDIATOR, find_case, open_office
from goodoffices.config import Settings
from goodoffices.errors import InvalidSettingError
from goodoffices.office.access import enter
from goodoffices.office.brief import BriefWanted, brief_of_case, read_brief


def show_brief(settings: Settings, case: str, wanted: BriefWanted, *, read: bool, as_json: bool) -> None:
    """Print the brief of a case; with `read`, note that it was read.

    Raises:
        InvalidSettingError: one of another day is to be noted as read.
    """
    if read and wanted != BriefWanted():
        raise InvalidSettingError("--read goes with the brief of today: leave --since and --as-of out")
    with open_office(settings) as office:
        found = find_case(office, case).id
        viewer = enter(office, MEDIATOR, found)
        told = brief_of_case(office, viewer, found, wanted)
        output.emit(brief_as_json(told)) if as_json else print_brief(told)
        if read:
            read_brief(office, viewer, found, told.through)
            output.say("Noted as read: the next brief tells what comes after it.")
