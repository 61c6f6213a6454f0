"""Verbs whose options are the fields of a dataclass."""

from dataclasses import dataclass
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from goodoffices.cli.option_sets import with_options


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is ordered."""

    dish: Annotated[str, typer.Argument(help="What.")]
    many: Annotated[int, typer.Option("--count", help="How many.")] = 1
    with_: Annotated[list[str] | None, typer.Option("--with", help="And what.")] = None


app = typer.Typer()


@app.command()
@with_options(Order)
def order(context: typer.Context, options: Order) -> None:
    """Order a dish."""
    typer.echo(f"{context.info_name}: {options!r}")


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (["soup"], "order: Order(dish='soup', many=1, with_=None)"),
        (["soup", "--count", "2", "--with", "bread", "--with", "salt"], "many=2, with_=['bread', 'salt'])"),
    ],
)
def test_a_verb_gets_its_options_as_one_value(words: list[str], printed: str) -> None:
    result = CliRunner().invoke(app, words)
    assert result.exit_code == 0
    assert printed in result.output


def test_a_field_without_a_default_must_be_given_and_help_shows_each() -> None:
    assert CliRunner().invoke(app, []).exit_code == 2
    shown = CliRunner().invoke(app, ["--help"]).output
    for words in ("Order a dish.", "--count", "How many.", "--with", "And what."):
        assert words in shown
