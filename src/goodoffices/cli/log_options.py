"""What the verb `log` can be told of a contact."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated

import typer

from goodoffices.cli.moments import moment
from goodoffices.cli.verbs import AsJson, Case
from goodoffices.domain.channels import Means


@dataclass(frozen=True, slots=True, kw_only=True)
class LogOptions:
    """What `log` is told of a contact."""

    case: Case
    counterparts: Annotated[
        list[str], typer.Option("--with", metavar="PERSON", help="Whom: a person or a side, by id or name; repeatable.")
    ]
    by: Annotated[Means, typer.Option(help="By what.")]
    at: Annotated[datetime, typer.Option(parser=moment, metavar="TIME", help="When it began, or is to begin; in UTC.")]
    ours: Annotated[
        list[str] | None, typer.Option(metavar="PERSON", help="Who of ours; without it, the team. Repeatable.")
    ] = None
    planned: Annotated[bool, typer.Option("--planned", help="It lies ahead.")] = False
    contact: Annotated[str | None, typer.Option(metavar="ID", help="The planned contact that this was.")] = None
    minutes: Annotated[int | None, typer.Option(min=0, help="How long it lasted.")] = None
    purpose: Annotated[str | None, typer.Option(help="What it is for.")] = field(default=None, repr=False)
    point: Annotated[list[str] | None, typer.Option(help="A talking point of a planned one; repeatable.")] = field(
        default=None, repr=False
    )
    said: Annotated[str | None, typer.Option(help="What we told them.")] = field(default=None, repr=False)
    heard: Annotated[str | None, typer.Option(help="What they told us.")] = field(default=None, repr=False)
    impression: Annotated[str | None, typer.Option(help="What we made of it.")] = field(default=None, repr=False)
    ask: Annotated[list[str] | None, typer.Option(help="What we asked each side in it for; repeatable.")] = field(
        default=None, repr=False
    )
    answers: Annotated[
        list[str] | None, typer.Option(metavar="ASK", help="An ask that it answered, by its id; repeatable.")
    ] = None
    as_json: AsJson = False
