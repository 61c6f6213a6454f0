"""Examples in Markdown, run as a reader would run them, page by page, in a folder of their own.

Three kinds of fenced block are run, in the order of the page:

- `text NAME`: the file NAME, written into the folder;
- `console`: each line that begins with `$ goodoffices` is a command; `> NAME` behind it keeps what it prints, a star
  names files; the lines below it are what it says, with `...` for anything; with none, it must only succeed;
- `python`: a session at the prompt, checked as a doctest.

All other blocks (`sh`, `toml`, `json`, plain `text`) are read, not run.
"""

import contextlib
import doctest
import io
import itertools
import os
import re
import shlex
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from goodoffices.cli import main

_FENCE = re.compile(
    r"^(?P<indent> *)```(?P<kind>[a-z]*)(?: (?P<name>\S+))?\n(?P<body>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL
)
_OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
_PROMPT = "$ "


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A fenced block of a page."""

    kind: str
    name: str | None
    body: str
    line: int


def blocks(markdown: str) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    for match in _FENCE.finditer(markdown):
        line = markdown.count("\n", 0, match.start()) + 1
        indent = match["indent"]
        body = "".join(words.removeprefix(indent) for words in match["body"].splitlines(keepends=True))
        yield Block(kind=match["kind"], name=match["name"], body=body, line=line)


def is_run(block: Block) -> bool:
    """Whether a block is an example that is run."""
    return block.kind in {"console", "python"} or (block.kind == "text" and block.name is not None)


def failures(markdown: str, folder: Path) -> list[str]:
    """What in the examples of a page is not as the page says, run in a folder that may already hold files."""
    found: list[str] = []
    names: dict[str, object] = {}
    with contextlib.chdir(folder):
        for block in blocks(markdown):
            if block.kind == "text" and block.name is not None:
                Path(block.name).write_text(block.body, encoding="utf-8")
            elif block.kind == "console":
                found += _failed_commands(block)
            elif block.kind == "python":
                found += _failed_prompts(block, names)
    return found


def _failed_commands(block: Block) -> Iterator[str]:
    commands = re.split(rf"^{re.escape(_PROMPT)}", block.body, flags=re.MULTILINE)
    for command in commands[1:]:
        typed, _, wanted = command.partition("\n")
        if not typed.startswith("goodoffices "):
            yield f"line {block.line}: `{typed}` is no command of ours: put it into a block of its own kind"
            continue
        status, got = _said(typed)
        if not (_fits(wanted, got) if wanted.strip() else status == 0):
            yield f"line {block.line}: `{typed}` ends with status {status} and says:\n{got}"


def _fits(wanted: str, got: str) -> bool:
    """Whether what a command says is what the page shows, but for the width of its gaps."""
    words = [re.escape(word).replace(r"\.\.\.", ".*?") for word in wanted.split()]
    gaps = [r"\s*" if ".*?" in pair else r"\s+" for pair in itertools.pairwise(words)]
    pattern = "".join(itertools.chain.from_iterable(itertools.zip_longest(words, gaps, fillvalue="")))
    return re.fullmatch(pattern, got.strip(), re.DOTALL) is not None


def _said(typed: str) -> tuple[int, str]:
    """The exit status of a command and all that it says, as a terminal of 80 columns shows it."""
    words = shlex.split(typed, comments=True)
    kept_in = words[words.index(">") + 1] if ">" in words else None
    words = [name for word in words[: words.index(">") if ">" in words else None] for name in _expanded(word)]
    said, status = io.StringIO(), 0
    results = io.StringIO() if kept_in is not None else said
    before, sys.argv = sys.argv, words
    try:
        with contextlib.redirect_stdout(results), contextlib.redirect_stderr(said), _terminal():
            main()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    finally:
        sys.argv = before
    if kept_in is not None:
        Path(kept_in).write_text(results.getvalue(), encoding="utf-8")
    return status, said.getvalue()


def _expanded(word: str) -> list[str]:
    """The files that a word with a star names, as a shell would put them; any other word as it is."""
    return sorted(str(path) for path in Path().glob(word)) if "*" in word else [word]


@contextlib.contextmanager
def _terminal() -> Iterator[None]:
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = "80"
    try:
        yield
    finally:
        if before is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = before


def _failed_prompts(block: Block, names: dict[str, object]) -> list[str]:
    session = doctest.DocTestParser().get_doctest(block.body, names, f"line {block.line}", None, block.line)
    if not session.examples:
        return [f"line {block.line}: a python block shows what is typed at the prompt, each line behind `>>>`"]
    said = io.StringIO()
    doctest.DocTestRunner(optionflags=_OPTIONS).run(session, out=said.write, clear_globs=False)
    names.update(session.globs)
    return [f"line {block.line}: {said.getvalue()}"] if said.getvalue() else []
