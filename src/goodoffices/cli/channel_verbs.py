"""The verbs about our own contacts: plan, log and drop one; print the channels, the contacts and the asks."""

from datetime import datetime
from typing import Annotated

import typer

from goodoffices.cli.log_options import LogOptions
from goodoffices.cli.moments import end_of_day_or_moment
from goodoffices.cli.option_sets import with_options
from goodoffices.cli.verbs import AsJson, Case, app
from goodoffices.config import Settings

AsOf = Annotated[
    datetime | None,
    typer.Option(
        parser=end_of_day_or_moment, metavar="TIME", help="As it stood then: a moment, or a day for its end; in UTC."
    ),
]


@app.command("log")
@with_options(LogOptions)
def log_(context: typer.Context, options: LogOptions) -> None:
    """Log a contact of our own, or plan one: what we said, what we heard and what we made of it, apart."""
    from goodoffices.cli import contact_work  # noqa: PLC0415

    if options.planned:
        contact_work.plan(_settings(context), options)
    else:
        contact_work.log(_settings(context), options)


@app.command()
def drop(
    context: typer.Context,
    case: Case,
    contact: Annotated[str, typer.Argument(help="The planned contact: its id.")],
    *,
    reason: Annotated[str, typer.Option(help="Why it does not take place.")],
    as_json: AsJson = False,
) -> None:
    """Note that a planned contact will not take place, and why."""
    from goodoffices.cli import contact_work  # noqa: PLC0415

    contact_work.drop(_settings(context), case, contact, reason, as_json=as_json)


@app.command()
def channels(
    context: typer.Context,
    case: Case,
    *,
    as_of: AsOf = None,
    limit: Annotated[int, typer.Option(min=1, max=8760, help="How many hours of silence raise the alarm.")] = 72,
    as_json: AsJson = False,
) -> None:
    """Print who speaks to whom, when last, who is silent, and whom to try next."""
    from goodoffices.cli import contact_work  # noqa: PLC0415

    contact_work.show_channels(_settings(context), case, as_of, limit, as_json=as_json)


@app.command()
def contacts(context: typer.Context, case: Case, *, as_of: AsOf = None, as_json: AsJson = False) -> None:
    """Print our own contacts, those planned and those held, latest first."""
    from goodoffices.cli import contact_work  # noqa: PLC0415

    contact_work.show_contacts(_settings(context), case, as_of, as_json=as_json)


@app.command()
def asks(
    context: typer.Context,
    case: Case,
    *,
    only_open: Annotated[bool, typer.Option("--open", help="Only those that nobody has answered.")] = False,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Print what we asked each side for, and which contact answered it."""
    from goodoffices.cli import contact_work  # noqa: PLC0415

    contact_work.show_asks(_settings(context), case, as_of, only_open=only_open, as_json=as_json)


def _settings(context: typer.Context) -> Settings:
    found = context.find_object(Settings)
    assert found is not None
    return found
