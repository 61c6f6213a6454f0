"""What the verbs do in an open case file.

Loading the case file's and the desk's libraries takes a second, so a verb imports this module only when it runs.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from goodoffices.casefile.verify import verify
from goodoffices.cli import case_output, output, position_output
from goodoffices.cli.workplace import MEDIATOR, find_case, open_office, party_from, planned
from goodoffices.config import Settings, load_settings
from goodoffices.desk.serve import serve
from goodoffices.errors import GoodOfficesError, InvalidSettingError
from goodoffices.office.access import cases_of, enter
from goodoffices.office.cases import CasePlan, open_case
from goodoffices.office.log_files import PlannedLog
from goodoffices.office.plan_files import PlannedReport
from goodoffices.office.plans import log_planned, read_planned
from goodoffices.office.positions import PositionsFilter, positions_of_case
from goodoffices.office.record import Taken, file_reading, known_in
from goodoffices.office.teyra import open_teyra
from goodoffices.office.timeline import TimelineFilter, timeline
from goodoffices.reading.known import Known


def open_a_case(settings: Settings, title: str | None, parties: Sequence[str], plan: Path | None) -> tuple[str, str]:
    """The id and the title of a new case, from a title and its parties or from a plan.

    Raises:
        InvalidSettingError: both are given, or neither; or the plan cannot be read.
        InvalidFactError: the case cannot be so.
    """
    if (plan is None) == (title is None and not parties):
        raise InvalidSettingError("a case is opened with a title and its parties, or with --plan: give one of the two")
    reports: list[tuple[PlannedReport, bytes]] = []
    log: PlannedLog = ()
    if plan is not None:
        written, reports = planned(plan)
        case_plan, log = written.plan, written.log
    else:
        named = tuple(party_from(words) for words in parties)
        case_plan = CasePlan(title=title or "", parties=named, mediators=(MEDIATOR,))
    with open_office(settings) as office:
        case = open_case(office, case_plan)
        log_planned(office, MEDIATOR, case, log)
        read_planned(office, MEDIATOR, case, reports)
    return case, case_plan.title


def list_cases(settings: Settings, *, as_json: bool) -> None:
    """Print the cases of this account."""
    with open_office(settings) as office:
        states = cases_of(office, MEDIATOR)
    output.emit(case_output.cases_as_json(states)) if as_json else case_output.show_cases(states)


def known_in_case(settings: Settings, case: str) -> Known:
    """Whom a case knows before a report is read into it."""
    with open_office(settings) as office:
        return known_in(find_case(office, case))


def put_on_record(settings: Settings, case: str, taken: Sequence[tuple[str, Taken]]) -> int:
    """Put readings on a case's record; how many of them were refused, each with a line that says why."""
    refused = 0
    with open_office(settings) as office:
        found = find_case(office, case).id
        viewer = enter(office, MEDIATOR, found)
        for name, one in taken:
            try:
                report = file_reading(office, viewer, found, one)
                output.say(f"{name}: on the record as report {report}.")
            except GoodOfficesError as error:
                output.say(f"goodoffices: {name}: {error}")
                refused += 1
    return refused


def show_record(settings: Settings, case: str, wanted: TimelineFilter, *, as_json: bool) -> None:
    """Print the record of a case, as far as the filter asks for it."""
    with open_office(settings) as office:
        found = find_case(office, case).id
        line = timeline(office, enter(office, MEDIATOR, found), found, wanted)
    whole = wanted == TimelineFilter()
    if as_json:
        output.emit(case_output.timeline_as_json(line, whole=whole))
    else:
        case_output.show_timeline(line, whole=whole)


def show_positions(settings: Settings, case: str, wanted: PositionsFilter, *, as_json: bool) -> None:
    """Print where each side of a case stands, as far as the filter asks for it."""
    with open_office(settings) as office:
        found = find_case(office, case).id
        lines = positions_of_case(office, enter(office, MEDIATOR, found), found, wanted)
    output.emit(position_output.positions_as_json(lines)) if as_json else position_output.show_positions(lines)


def check(settings: Settings, case: str | None, *, as_json: bool) -> bool:
    """Print what a check of the case file came to; whether every entry is as it was written."""
    with open_office(settings) as office:
        chosen = find_case(office, case).id if case is not None else None
        outcome = verify(office.log, chosen)
    output.emit(case_output.verification_as_json(outcome)) if as_json else case_output.show_verification(outcome)
    return outcome.first_bad is None


def open_desk(settings: Settings, *, port: int | None, sample: bool, as_json: bool) -> None:
    """Serve the desk until interrupted; with `sample`, on the sample case."""
    chosen = load_settings(os.environ, Path.cwd(), database=settings.database, port=port)
    with open_office(chosen) as office:
        if sample:
            open_teyra(office, MEDIATOR)

        def announce(address: str) -> None:
            if as_json:
                output.emit({"address": address}, indent=None)
            else:
                typer.echo(f"The desk is open. Its address works once, in one browser:\n\n    {address}\n")
                output.say("Press Ctrl+C to close the desk.")
            sys.stdout.flush()

        serve(office, port=chosen.port, account=MEDIATOR, announce=announce)
