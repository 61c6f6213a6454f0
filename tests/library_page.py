"""The part of `docs/reference/library.md` that is made from docstrings: `python -m tests.library_page` writes it."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src" / "goodoffices"
PAGE = ROOT / "docs" / "reference" / "library.md"
MARK = "<!-- From here on this page is made of docstrings: .venv/bin/python -m tests.library_page -->"

PARTS = ("domain", "reading", "casefile", "office", "desk")
OPEN_MODULES = {
    "reading": ("intake", "reader", "json_shape", "gold", "scoring"),
    "casefile": ("database", "log", "verify"),
    "desk": ("app", "serve", "sessions"),
}
"""Where a part has inner workings: the modules that others are meant to call. The rest of the parts are open whole."""

Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def made() -> str:
    """The made part of the page."""
    return "\n".join(_lines())


def modules() -> Iterator[tuple[str, ast.Module]]:
    """The modules that the page tells of, by name."""
    for part in PARTS:
        names = OPEN_MODULES.get(part) or sorted(path.stem for path in (SRC / part).glob("[!_]*.py"))
        for name in names:
            yield f"goodoffices.{part}.{name}", _tree(SRC / part / f"{name}.py")
    for name in ("config", "errors"):
        yield f"goodoffices.{name}", _tree(SRC / f"{name}.py")


def public(tree: ast.Module) -> Iterator[ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
    """The functions and classes of a module that others may call."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            yield node


def first_line(node: Documented) -> str:
    """The first paragraph of a docstring on one line; nothing where there is none."""
    return " ".join((ast.get_docstring(node) or "").split("\n\n")[0].split())


def _lines() -> Iterator[str]:
    part = ""
    for module, tree in modules():
        found = module.split(".")[1] if module.count(".") == 2 else "for all parts"
        if found != part:
            part = found
            yield f"## {part}\n"
        yield f"### `{module}`\n"
        yield f"{first_line(tree)}\n"
        yield "| name | what it is |"
        yield "|---|---|"
        for node in public(tree):
            yield f"| `{node.name}` | {_cell(first_line(node))} |"
        yield ""


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    written = PAGE.read_text(encoding="utf-8").split(MARK)[0]
    PAGE.write_text(f"{written}{MARK}\n\n{made()}", encoding="utf-8")
