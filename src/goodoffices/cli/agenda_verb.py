"""The verb `agenda`: what is planned and what has been, how firm each reply is, and a calendar file of it."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from goodoffices.cli.verbs import AsJson, Case, app
from goodoffices.config import Settings

_DAY = "%Y-%m-%d"


@app.command()
def agenda(
    context: typer.Context,
    case: Case,
    *,
    start: Annotated[
        datetime | None, typer.Option("--from", formats=[_DAY], help="Only what has a day from then.")
    ] = None,
    end: Annotated[
        datetime | None, typer.Option("--to", formats=[_DAY], help="Only what has a day until then.")
    ] = None,
    ics: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write a calendar file too, with titles that tell nothing.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print what is planned and what has been, who answered what, and what is missing still."""
    from goodoffices.cli import agenda_work  # noqa: PLC0415
    from goodoffices.office.agenda_lines import Stretch  # noqa: PLC0415

    settings = context.find_object(Settings)
    assert settings is not None
    days = (start.date() if start is not None else None, end.date() if end is not None else None)
    wanted = Stretch(start=days[0], end=days[1]) if any(days) else None
    agenda_work.show_agenda(settings, case, wanted, ics, as_json=as_json)
