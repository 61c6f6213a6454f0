"""The direction of imports, read from the syntax trees of `src`: deferred imports and those for types alone count too.

The rules are those of `docs/discussion/the-house.md`. Each check is also shown to catch what it is there for.
"""

import ast
import graphlib
import importlib.metadata
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src"
ALL = "goodoffices"

House = Mapping[str, ast.Module]
"""The modules of the program by name, each as its syntax tree."""

MIDDLE = frozenset({"reading", "casefile", "bargaining", "agreements", "ground"})
BELOW_OFFICE = MIDDLE | {"domain", "errors"}
MAY_IMPORT: Mapping[str, frozenset[str]] = {
    "__main__": frozenset({"cli"}),
    "cli": BELOW_OFFICE | {"desk", "office", "config", ""},
    "desk": BELOW_OFFICE | {"office", "config"},
    "office": BELOW_OFFICE | {"config"},
    **{part: frozenset({"domain", "errors"}) for part in MIDDLE},
    "domain": frozenset({"errors"}),
    "config": frozenset({"errors"}),
    "errors": frozenset(),
    "": frozenset(),  # the package's own first file
}
"""For each part the other parts that it may import."""

HOME_OF: Mapping[str, str] = {
    "typer": "cli",
    "rich": "cli",
    "starlette": "desk",
    "uvicorn": "desk",
    "jinja2": "desk",
    "babel": "desk",
    "sqlalchemy": "casefile",
    "alembic": "casefile",
    "psycopg": "casefile",
    "trafilatura": "reading",
    "lxml": "reading",
}
"""Libraries that one part alone needs, and which."""

HANDED_OUT = {"markupsafe": "jinja2"}
"""Libraries that another one, which is declared, hands out as part of itself."""

PURE = frozenset(
    "abc bisect collections contextlib dataclasses datetime decimal enum fractions functools hashlib heapq itertools"
    " math operator re statistics string types typing unicodedata".split()
)
"""What `domain` may take from the standard library: nothing here reads a file, a clock, a network or chance."""

IMPURE_CALLS = frozenset({"now", "utcnow", "today", "open", "input", "print", "eval", "exec", "__import__"})


def house() -> House:
    return {_name(path): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(SRC.rglob("*.py"))}


def test_imports_point_down_only() -> None:
    assert misdirected(house()) == []


def test_no_import_is_relative() -> None:
    assert relative(house()) == []


def test_no_module_is_imported_by_a_name_that_a_reader_cannot_see() -> None:
    assert dynamic(house()) == []


def test_no_module_imports_itself_by_way_of_others() -> None:
    assert circle(house()) == []


def test_the_domain_is_pure() -> None:
    assert impure(house()) == []


def test_a_heavy_library_is_imported_by_its_own_part_alone() -> None:
    assert misplaced(house()) == []


def test_every_library_that_is_imported_is_declared() -> None:
    assert undeclared(house(), _declared()) == []


def test_every_part_has_its_rule() -> None:
    assert {_part(module) for module in house()} - MAY_IMPORT.keys() - {"sample"} == set()


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("domain.rooms", "from goodoffices.office.access import enter"),
        ("domain.rooms", "import goodoffices.casefile.log"),
        ("domain.rooms", "from goodoffices import config"),
        ("reading.reader", "from goodoffices.casefile import log"),
        ("casefile.log", "from goodoffices.reading.reader import read"),
        ("casefile.log", "from goodoffices.config import Settings"),
        ("office.record", "from goodoffices.desk.app import build_app"),
        ("office.record", "from goodoffices.cli import app"),
        ("desk.app", "from goodoffices.cli.app import main"),
        ("errors", "from goodoffices.domain.spans import Span"),
        ("casefile.log", "def late() -> None:\n    from goodoffices.reading.reader import read"),
        ("domain.rooms", "if TYPE_CHECKING:\n    from goodoffices.office.context import Office"),
        ("domain.rooms", "try:\n    import goodoffices.office as office\nexcept ImportError:\n    office = None"),
    ],
)
def test_an_import_that_points_up_or_sideways_is_caught(module: str, line: str) -> None:
    assert len(misdirected(_planted(module, line))) == 1


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("cli.app", "from goodoffices.desk.serve import serve\nfrom goodoffices import __version__"),
        ("desk.app", "from goodoffices.office.context import Office"),
        ("office.record", "from goodoffices.reading.reader import read\nfrom goodoffices.casefile.log import Log"),
        ("reading.reader", "from goodoffices.reading import quotes\nfrom goodoffices.domain.spans import Span"),
        ("domain.rooms", "from goodoffices.errors import InvalidFactError"),
    ],
)
def test_an_import_that_points_down_passes(module: str, line: str) -> None:
    assert misdirected(_planted(module, line)) == []


@pytest.mark.parametrize("line", ["from . import spans", "from .spans import Span", "from .. import errors"])
def test_a_relative_import_is_caught(line: str) -> None:
    assert len(relative(_planted("domain.rooms", line))) == 1


@pytest.mark.parametrize(
    "line", ["import importlib\nimportlib.import_module(name)", "import_module('goodoffices.desk')", "__import__('os')"]
)
def test_an_import_by_a_computed_name_is_caught(line: str) -> None:
    assert len(dynamic(_planted("domain.rooms", line))) == 1


def test_a_circle_is_caught_even_where_one_import_is_deferred() -> None:
    one = _planted("reading.one", "from goodoffices.reading import two")
    two = _planted("reading.two", "def late() -> None:\n    from goodoffices.reading.three import word")
    three = _planted("reading.three", "if TYPE_CHECKING:\n    from goodoffices.reading.one import letter")

    assert set(circle({**one, **two, **three})) == {f"goodoffices.reading.{name}" for name in ("one", "two", "three")}
    assert circle({**one, **two}) == []


@pytest.mark.parametrize(
    "line",
    [
        "import numpy",
        "import msgspec",
        "from pathlib import Path",
        "import random",
        "import time",
        "import socket",
        "def late() -> None:\n    import os",
        "moment = datetime.now(UTC)",
        "day = date.today()",
        "text = open('report.txt').read()",
        "print('said')",
    ],
)
def test_whatever_reaches_out_of_the_domain_is_caught(line: str) -> None:
    assert len(impure(_planted("domain.rooms", line))) == 1


def test_a_heavy_or_undeclared_library_in_the_wrong_place_is_caught() -> None:
    planted = _planted("office.record", "import sqlalchemy\nfrom rich.table import Table")

    assert len(misplaced(planted)) == 2
    assert undeclared(planted, {"sqlalchemy"}) == ["goodoffices.office.record imports rich, which pyproject.toml lacks"]


def misdirected(modules: House) -> list[str]:
    """The imports of a part that this part may not import."""
    return [
        f"{module}:{line} imports {target}"
        for module, line, target in _own(modules)
        if _part(target) != _part(module) and _part(target) not in MAY_IMPORT[_part(module)]
    ]


def relative(modules: House) -> list[str]:
    """The imports that do not begin at the root."""
    return [
        f"{module}:{node.lineno}"
        for module, tree in modules.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]


def dynamic(modules: House) -> list[str]:
    """The calls that import what only the running program knows."""
    return [
        f"{module}:{node.lineno}"
        for module, tree in modules.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _called(node) in {"import_module", "__import__"}
    ]


def circle(modules: House) -> list[str]:
    """Modules that import each other, in a ring; none where there is no ring."""
    needs: dict[str, set[str]] = {module: set() for module in modules}
    for module, _, target in _own(modules):
        needs[module].add(target)
    try:
        graphlib.TopologicalSorter(needs).prepare()
    except graphlib.CycleError as error:
        return list(error.args[1])
    return []


def impure(modules: House) -> list[str]:
    """What in `domain` is neither pure nor its own."""
    found = []
    for module, tree in modules.items():
        if _part(module) != "domain":
            continue
        found += [
            f"{module}:{line} imports {target}"
            for line, target in _imports(tree, modules)
            if target.split(".")[0] not in PURE | {ALL}
        ]
        found += [
            f"{module}:{node.lineno} calls {_called(node)}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and _called(node) in IMPURE_CALLS
        ]
    return found


def misplaced(modules: House) -> list[str]:
    """The imports of a library by a part that is not its home."""
    return [
        f"{module}:{line} imports {target}"
        for module, tree in modules.items()
        for line, target in _imports(tree, modules)
        if HOME_OF.get(target.split(".")[0], _part(module)) != _part(module)
    ]


def undeclared(modules: House, declared: set[str]) -> list[str]:
    """The libraries that are imported and come only because another library needs them."""
    distributions = importlib.metadata.packages_distributions()
    return sorted(
        {
            f"{module} imports {library}, which pyproject.toml lacks"
            for module, tree in modules.items()
            for _, target in _imports(tree, modules)
            if (library := target.split(".")[0]) not in sys.stdlib_module_names | {ALL}
            and declared.isdisjoint(
                _plain(name) for name in [HANDED_OUT.get(library, library), *distributions.get(library, [])]
            )
        }
    )


def _own(modules: House) -> Iterator[tuple[str, int, str]]:
    for module, tree in modules.items():
        for line, target in _imports(tree, modules):
            if target.split(".")[0] == ALL:
                yield module, line, target


def _imports(tree: ast.Module, modules: House) -> Iterator[tuple[int, str]]:
    """The line and the module of each import; `from package import module` is an import of the module."""
    parts = {f"{ALL}.{part}" for part in MAY_IMPORT if part}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None and not node.level:
            named = {f"{node.module}.{alias.name}" for alias in node.names}
            submodules = named & (modules.keys() | parts)
            yield from ((node.lineno, name) for name in sorted(submodules))
            if submodules != named:
                yield node.lineno, node.module


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _part(module: str) -> str:
    return f"{module}.".split(".")[1]


def _name(path: Path) -> str:
    return ".".join(path.relative_to(SRC).with_suffix("").parts).removesuffix(".__init__")


def _planted(module: str, source: str) -> House:
    return {f"{ALL}.{module}": ast.parse(source)}


def _declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    return {_plain(re.split(r"[\[<>=!~; ]", line, maxsplit=1)[0]) for line in wanted}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
