"""Verbs with many options: the options are the fields of a frozen dataclass, and the verb takes it whole."""

import inspect
from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, TypeVar, get_type_hints

import typer

OptionsT = TypeVar("OptionsT")


def with_options(
    options: type[OptionsT],
) -> Callable[[Callable[[typer.Context, OptionsT], None]], Callable[..., None]]:
    """A decorator that makes a verb of a function which takes the context and all its options as one value.

    Args:
        options: a frozen dataclass; each field is annotated as typer wants an argument or an option, and one without a
            default must be given.
    """

    def verb_of(function: Callable[[typer.Context, OptionsT], None]) -> Callable[..., None]:
        def verb(context: typer.Context, **given: Any) -> None:  # noqa: ANN401 - the values are what the fields ask for
            function(context, options(**given))

        verb.__name__, verb.__doc__ = function.__name__, function.__doc__
        _show_parameters(verb, options)
        return verb

    return verb_of


def _show_parameters(verb: Callable[..., None], options: type) -> None:
    """Give a function the parameters that typer is to see: the context, and one for each field."""
    hints = {"context": typer.Context, **get_type_hints(options, include_extras=True)}
    named = [
        inspect.Parameter(
            one.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=inspect.Parameter.empty if one.default is MISSING else one.default,
            annotation=hints[one.name],
        )
        for one in fields(options)
    ]
    context = inspect.Parameter("context", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    verb.__signature__ = inspect.Signature([context, *named])  # type: ignore[attr-defined]
    verb.__annotations__ = hints
