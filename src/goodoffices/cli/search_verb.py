"""The verb `search`: words looked for on a case's record and in our own log."""

from typing import Annotated

import typer

from goodoffices.cli.verbs import AsJson, Case, app
from goodoffices.config import Settings


@app.command("search")
def search_(
    context: typer.Context,
    case: Case,
    words: Annotated[list[str], typer.Argument(help="What to look for: all of these words, in any case and order.")],
    *,
    as_json: AsJson = False,
) -> None:
    """Search the record and our own log: print each place in which all the words stand, the latest first."""
    from goodoffices.cli import search_work  # noqa: PLC0415

    settings = context.find_object(Settings)
    assert settings is not None
    search_work.show_search(settings, case, " ".join(words), as_json=as_json)
