"""The verbs. Results go to standard output, talk to standard error.

Exit status 0: done; 1: refused, in our own words; 2: misused. A verb that opens a case file imports what it needs for
that when it runs: the others start in half the time.
"""

import os
import sys
import traceback
from collections.abc import Sequence
from datetime import datetime
from functools import reduce
from operator import add
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from goodoffices import __version__
from goodoffices.cli import output
from goodoffices.cli.arrivals import take_in
from goodoffices.cli.finding_output import show_findings
from goodoffices.config import Settings, load_settings
from goodoffices.domain.reviews import Verdict
from goodoffices.errors import GoodOfficesError, UnreadableReportError
from goodoffices.office.evaluation import evaluate_reading
from goodoffices.office.telling import findings_in, origin_of_reading
from goodoffices.reading.intake import Incoming
from goodoffices.reading.json_shape import as_json as reading_as_json
from goodoffices.reading.known import NOBODY, Known
from goodoffices.reading.reader import Reading, read

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="A mediator's workbench: reports in, a sourced record out.",
)
evaluate = typer.Typer(no_args_is_help=True, help="Measure a part of the workbench against records made by hand.")
app.add_typer(evaluate, name="evaluate")

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")]

Case = Annotated[str, typer.Argument(help="The case: its id, or words of its title.")]
ReportOf = Annotated[str, typer.Argument(metavar="REPORT", help="The report: its id, or words of its title.")]
FindingOf = Annotated[str, typer.Argument(metavar="FINDING", help="The finding's number in the report, such as S01.")]


def main() -> None:
    """Run the command line; our own errors become one plain sentence and exit status 1."""
    try:
        app()
    except GoodOfficesError as error:
        output.say(f"goodoffices: {error}")
        sys.exit(1)
    except Exception as error:  # noqa: BLE001 - the last stop before a traceback that could show confidential words
        place = traceback.extract_tb(error.__traceback__)[-1]
        output.say(
            f"goodoffices: an unexpected {type(error).__name__} at {Path(place.filename).name}:{place.lineno}. "
            "Please report this line; no more is shown here because it might be confidential."
        )
        sys.exit(1)


@app.callback()
def settings(
    context: typer.Context,
    database: Annotated[
        str | None, typer.Option(help="The case file: a path, or the address of a PostgreSQL database.")
    ] = None,
) -> None:
    """Settle how this program runs before any verb does."""
    context.obj = load_settings(os.environ, Path.cwd(), database=database)


@app.command()
def version(*, as_json: AsJson = False) -> None:
    """Print the version of this program."""
    output.emit({"version": __version__}) if as_json else typer.echo(__version__)


@app.command("open")
def open_(
    context: typer.Context,
    title: Annotated[str | None, typer.Argument(help="What the case is called.")] = None,
    *,
    party: Annotated[list[str] | None, typer.Option(help="A party as CODE=Name; once for each party.")] = None,
    plan: Annotated[Path | None, typer.Option(help="A case plan (TOML) in place of a title and parties.")] = None,
    as_json: AsJson = False,
) -> None:
    """Open a case: its plenary, the mediators' room, and a caucus for each party."""
    from goodoffices.cli import casework  # noqa: PLC0415

    case, named = casework.open_a_case(_settings(context), title, party or (), plan)
    output.emit({"id": case, "title": named}) if as_json else typer.echo(case)


@app.command()
def cases(context: typer.Context, *, as_json: AsJson = False) -> None:
    """List the cases in the case file."""
    from goodoffices.cli import casework  # noqa: PLC0415

    casework.list_cases(_settings(context), as_json=as_json)


@app.command("read")
def read_(
    context: typer.Context,
    reports: Annotated[list[str], typer.Argument(help="Reports: .txt, .html or .eml files, or - for standard input.")],
    *,
    day: Annotated[
        datetime | None, typer.Option("--date", formats=["%Y-%m-%d"], help="The day the reports bear.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="Who published the reports.")] = None,
    case: Annotated[
        str | None, typer.Option(help="Put the reports on this case's record: its id, or its title.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Read reports into statements; with --case, put both on the record.

    With --json each report is one JSON document. A report that cannot be read is told of, and the others go on.
    """
    refused = 0
    done: list[tuple[str, Incoming, Reading]] = []
    known = _known(_settings(context), case) if case is not None else NOBODY
    quiet = as_json or len(reports) < 2 or not sys.stderr.isatty()
    for report in track(reports, description="Reading", console=Console(stderr=True), transient=True, disable=quiet):
        try:
            name, incoming = take_in(report)
        except UnreadableReportError as error:
            output.say(f"goodoffices: {error}")
            refused += 1
            continue
        reading = read(incoming, dated=day.date() if day is not None else None, known=known)
        known = known if case is None else known.having_met(reading.entities)
        done.append((name, incoming, reading))
    if case is not None:
        refused += _file(_settings(context), case, outlet, done)
    for name, incoming, reading in done:
        _print(name, incoming, reading, as_json=as_json, alone=len(reports) == 1)
    if refused:
        raise typer.Exit(1)


@app.command()
def record(
    context: typer.Context,
    case: Case,
    *,
    speaker: Annotated[str | None, typer.Option(help="Only what this speaker said.")] = None,
    words: Annotated[str, typer.Option(help="Only statements with all these words.")] = "",
    verdict: Annotated[Verdict | None, typer.Option(help="Only statements of which a person said this.")] = None,
    as_json: AsJson = False,
) -> None:
    """Print a case's record, newest first."""
    from goodoffices.cli import casework  # noqa: PLC0415
    from goodoffices.office.timeline import TimelineFilter  # noqa: PLC0415

    wanted = TimelineFilter(speaker=speaker, words=words, verdict=verdict)
    casework.show_record(_settings(context), case, wanted, as_json=as_json)


@app.command()
def positions(
    context: typer.Context,
    case: Case,
    *,
    party: Annotated[str | None, typer.Option(help="Only this side's lines: its id, or words of its name.")] = None,
    issue: Annotated[str | None, typer.Option(help="Only lines on this issue.")] = None,
    as_of: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The lines as they stood on this day; else today.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print where each side stands on each issue: what changed, what expired, what contradicts."""
    from goodoffices.cli import casework  # noqa: PLC0415
    from goodoffices.office.positions import PositionsFilter  # noqa: PLC0415

    wanted = PositionsFilter(party=party, issue=issue, as_of=as_of.date() if as_of is not None else None)
    casework.show_positions(_settings(context), case, wanted, as_json=as_json)


@app.command()
def confirm(
    context: typer.Context, case: Case, report: ReportOf, finding: FindingOf, *, as_json: AsJson = False
) -> None:
    """Confirm a finding: the report says what the reader found."""
    from goodoffices.cli import reviewing  # noqa: PLC0415

    reviewing.confirm(_settings(context), (case, report, finding), as_json=as_json)


@app.command()
def reject(
    context: typer.Context,
    case: Case,
    report: ReportOf,
    finding: FindingOf,
    *,
    reason: Annotated[str | None, typer.Option(help="Why, in a few words.")] = None,
    as_json: AsJson = False,
) -> None:
    """Reject a finding: the report does not say what the reader found."""
    from goodoffices.cli import reviewing  # noqa: PLC0415

    reviewing.reject(_settings(context), (case, report, finding), reason, as_json=as_json)


@app.command()
def correct(
    context: typer.Context,
    case: Case,
    report: ReportOf,
    finding: FindingOf,
    *,
    changes: Annotated[
        list[str], typer.Option("--set", help="A field as FIELD=VALUE; again for each field, or for each of several.")
    ],
    as_json: AsJson = False,
) -> None:
    """Correct a finding: the report says something else than the reader found. What is not set stays as it is."""
    from goodoffices.cli import reviewing  # noqa: PLC0415

    reviewing.correct(_settings(context), (case, report, finding), changes, as_json=as_json)


@app.command()
def verify(
    context: typer.Context,
    case: Annotated[str | None, typer.Argument(help="The case; without one, all cases.")] = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Check that every entry of the case file is as it was written; name the first that is not."""
    from goodoffices.cli import casework  # noqa: PLC0415

    if not casework.check(_settings(context), case, as_json=as_json):
        raise typer.Exit(1)


@evaluate.command("reading")
def evaluate_reading_(
    gold: Annotated[list[Path], typer.Argument(help="Gold records (JSON), each beside or below its report.")],
    *,
    as_json: AsJson = False,
) -> None:
    """Measure the reader: exact F1 of source, cue and content, relation F1, inventions; per report and in all."""
    rows = evaluate_reading(gold)
    total = reduce(add, (row.score for row in rows))
    if as_json:
        output.emit(output.evaluation_as_json(rows, total))
    else:
        output.show_evaluation(rows, total)


@app.command()
def desk(
    context: typer.Context,
    *,
    port: Annotated[int | None, typer.Option(help="The port to listen on; 0 takes a free one.")] = None,
    sample: Annotated[bool, typer.Option("--sample", help="Open the sample case Teyra in this case file.")] = False,
    as_json: AsJson = False,
) -> None:
    """Serve the mediator's desk to the browser on this machine, until interrupted."""
    from goodoffices.cli import casework  # noqa: PLC0415

    casework.open_desk(_settings(context), port=port, sample=sample, as_json=as_json)


def _settings(context: typer.Context) -> Settings:
    found = context.find_object(Settings)
    assert found is not None
    return found


def _known(chosen: Settings, case: str) -> Known:
    from goodoffices.cli import casework  # noqa: PLC0415

    return casework.known_in_case(chosen, case)


def _file(chosen: Settings, case: str, outlet: str | None, done: Sequence[tuple[str, Incoming, Reading]]) -> int:
    from goodoffices.cli import casework  # noqa: PLC0415
    from goodoffices.office.record import Taken  # noqa: PLC0415

    return casework.put_on_record(
        chosen, case, [(name, Taken(incoming, reading, outlet)) for name, incoming, reading in done]
    )


def _print(name: str, incoming: Incoming, reading: Reading, *, as_json: bool, alone: bool) -> None:
    if as_json:
        output.emit(reading_as_json(name, incoming, reading), indent=1 if alone else None)
    else:
        output.show_reading(name, incoming, reading)
        show_findings([findings_in(reading, origin_of_reading(name, reading))], on_record=False)
        output.show_end_of_reading(reading)
