"""The verb `brief`: what a team leader reads before the first call of the day."""

from datetime import datetime
from typing import Annotated

import typer

from goodoffices.cli.channel_verbs import AsOf
from goodoffices.cli.verbs import AsJson, Case, app
from goodoffices.config import Settings


@app.command()
def brief(
    context: typer.Context,
    case: Case,
    *,
    since: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="News is what came on this day or later; else after the last brief."),
    ] = None,
    as_of: AsOf = None,
    read: Annotated[bool, typer.Option("--read", help="Note that you have read it: the next one begins here.")] = False,
    as_json: AsJson = False,
) -> None:
    """Print the brief: what is news, where each side stands, who is silent, what is coming, what is not stated."""
    from goodoffices.cli import brief_work  # noqa: PLC0415
    from goodoffices.office.brief import BriefWanted  # noqa: PLC0415

    settings = context.find_object(Settings)
    assert settings is not None
    wanted = BriefWanted(since=since.date() if since is not None else None, as_of=as_of)
    brief_work.show_brief(settings, case, wanted, read=read, as_json=as_json)
