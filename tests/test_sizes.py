"""Sizes and names: a file has one subject, a function one task, and both can be read at a sitting."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("src", "tests", "tools", "benchmarks")
MAX_LINES = 400
MAX_FUNCTION_LINES = 50  # its docstring not counted
MAX_PARAMETERS = 6  # `self` and `cls` not counted
NAMES_OF_NOTHING = frozenset({"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"})

FILES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))

Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_no_file_is_longer_than_it_may_be() -> None:
    lengths = {path.relative_to(ROOT): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {path: length for path, length in lengths.items() if length > MAX_LINES} == {}


def test_no_file_is_named_for_nothing_in_particular() -> None:
    assert [path for path in FILES if NAMES_OF_NOTHING & {path.stem, *path.relative_to(ROOT).parts}] == []


def test_no_function_is_longer_than_it_may_be() -> None:
    assert [found for path in FILES for found in too_long(path.read_text(encoding="utf-8"), path.name)] == []


def test_no_function_of_the_program_takes_more_parameters_than_it_may() -> None:
    files = [path for path in FILES if "src" in path.relative_to(ROOT).parts]
    assert [found for path in files for found in too_many(path.read_text(encoding="utf-8"), path.name)] == []


def test_a_function_that_is_too_long_is_caught_and_its_docstring_is_not_counted() -> None:
    body = "    x = 1\n" * (MAX_FUNCTION_LINES - 1)
    docstring = '    """One\n\n    two\n    three.\n    """\n'

    assert too_long(f"def just() -> None:\n{docstring}{body}", "a.py") == []
    assert too_long(f"def over() -> None:\n{docstring}{body}    x = 2\n", "a.py") == ["a.py:1 over: 51 lines"]


@pytest.mark.parametrize(
    ("signature", "caught"),
    [
        ("a, b, c, /, d, *, e, f", []),
        ("self, a, b, c, *, d, e, f", []),
        ("a, b, c, *, d, e, f, g", ["a.py:1 f: 7 parameters"]),
        ("a, b, c, d, e, *f, **g", ["a.py:1 f: 7 parameters"]),
    ],
)
def test_a_function_with_too_many_parameters_is_caught(signature: str, caught: list[str]) -> None:
    assert too_many(f"async def f({signature}): ...", "a.py") == caught


def too_long(source: str, name: str) -> list[str]:
    """The functions of a file that are longer than they may be."""
    return [
        f"{name}:{function.lineno} {function.name}: {length} lines"
        for function in _functions(source)
        if (length := _length(function)) > MAX_FUNCTION_LINES
    ]


def too_many(source: str, name: str) -> list[str]:
    """The functions of a file that take more parameters than they may."""
    return [
        f"{name}:{function.lineno} {function.name}: {count} parameters"
        for function in _functions(source)
        if (count := _parameters(function)) > MAX_PARAMETERS
    ]


def _functions(source: str) -> list[Function]:
    return [node for node in ast.walk(ast.parse(source)) if isinstance(node, Function)]


def _length(function: Function) -> int:
    docstring = function.body[0] if ast.get_docstring(function) is not None else None
    not_counted = (docstring.end_lineno or 0) - docstring.lineno + 1 if docstring is not None else 0
    return (function.end_lineno or 0) - function.lineno + 1 - not_counted


def _parameters(function: Function) -> int:
    taken = function.args
    names = [argument.arg for argument in (*taken.posonlyargs, *taken.args, *taken.kwonlyargs)]
    names += [argument.arg for argument in (taken.vararg, taken.kwarg) if argument is not None]
    return len([name for name in names if name not in {"self", "cls"}])
