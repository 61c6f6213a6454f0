"""The documents hold together: what can be typed, called or chosen stands in them, and what they show is so."""

import ast
import importlib
import inspect
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest
import typer.main

from goodoffices.casefile.codec import EVENT_TYPES
from goodoffices.cli import app
from goodoffices.config import DATABASE_VARIABLE, DEFAULT_PORT, PORT_VARIABLE, SETTINGS_FILE, Settings
from tests.doc_examples import blocks, failures, is_run
from tests.library_page import MARK, PAGE, first_line, made, modules, public

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
SAMPLE_REPORT = ROOT / "src" / "goodoffices" / "sample" / "teyra" / "reports" / "r01-vael-call-announced.txt"

OF_TODAY = [page for page in PAGES if page.parent.name != "decisions"]
"""A decision tells what was weighed on its day; all other pages tell what is so now."""

EVERY_PAGE = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))

_LINK = re.compile(r"(?<!`)\[[^]]*\]\((?P<target>[^)\s]+)\)")
_HEADING = re.compile(r"^#+ (?P<words>.+)$", re.MULTILINE)
_FIGURE = re.compile(
    r"\b\d[\d,.]*(?: to \d[\d,.]*)?\s?(?:ms|us|µs|s|seconds?|MB|%|percent)(?![\w-])|\bF1 (?:of )?(?:at least )?0?\.\d+"
    r"|\b\d[\d,.]* (?:reports|entries|events) (?:a|per|in)\b"
)
_COMMAND = re.compile(r"`[^`]*(?:make |goodoffices |python|pytest|benchmarks/|tools/)[^`]*`|^\$ ", re.MULTILINE)


def test_every_verb_stands_on_the_page_about_the_command_line_with_every_option_and_argument() -> None:
    sections = _sections((DOCS / "reference" / "command-line.md").read_text(encoding="utf-8"))
    missing = {
        verb: [name for name in names if f"`{name}`" not in sections.get(f"`{verb}`", "")]
        for verb, names in _verbs(typer.main.get_command(app), "goodoffices")
    }

    assert {verb: names for verb, names in missing.items() if names} == {}


def test_the_page_about_the_command_line_tells_of_no_verb_and_no_option_that_is_not_there() -> None:
    verbs = dict(_verbs(typer.main.get_command(app), "goodoffices"))
    sections = _sections((DOCS / "reference" / "command-line.md").read_text(encoding="utf-8"))
    told = {title.strip("`"): text for title, text in sections.items() if title.startswith("`goodoffices")}

    assert told.keys() - verbs.keys() == set()
    rows = {verb: re.findall(r"^\| `(-*[\w-]+)` \|", text, re.MULTILINE) for verb, text in told.items()}
    assert {verb: set(names) - set(verbs[verb]) for verb, names in rows.items() if set(names) - set(verbs[verb])} == {}


def test_every_verb_and_every_option_has_a_line_of_help() -> None:
    assert [name for name, said in _helps(typer.main.get_command(app), "goodoffices") if not said] == []


def test_everything_that_others_may_call_says_what_it_is() -> None:
    silent = [f"{module}.{node.name}" for module, tree in modules() for node in public(tree) if not first_line(node)]
    assert silent + [module for module, tree in modules() if not first_line(tree)] == []


def test_the_page_about_the_library_says_what_the_docstrings_say() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page.split(MARK)[1].strip() == made().strip(), "run: .venv/bin/python -m tests.library_page"


def test_every_value_of_every_scale_is_explained_in_the_glossary_and_none_that_is_not_there() -> None:
    sections = _sections((DOCS / "glossary.md").read_text(encoding="utf-8"))
    for scale in _scales():
        rows = dict(re.findall(r"^\| `([^`]+)` \| (.+?) \|$", sections.get(f"`{scale.__name__}`", ""), re.MULTILINE))
        assert list(rows) == [value.value for value in scale], f"{scale.__name__} in the glossary"


def test_every_fact_of_the_domain_has_its_word_in_the_glossary() -> None:
    words = set(re.findall(r"^\| \*\*([^*]+)\*\* \|", (DOCS / "glossary.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert [name for name in _facts() if name not in words] == []


def test_every_type_of_event_stands_on_the_page_about_entries() -> None:
    page = (DOCS / "reference" / "entry-layout.md").read_text(encoding="utf-8")
    rows = {name: int(version) for name, version in re.findall(r"^\| `(\w+)` \| `\w+` \| (\d+) \|", page, re.MULTILINE)}

    assert rows == {event_type.name: event_type.version for event_type in EVENT_TYPES}


def test_every_setting_stands_on_the_page_about_settings() -> None:
    page = (DOCS / "reference" / "settings.md").read_text(encoding="utf-8")
    for word in (*Settings.__annotations__, DATABASE_VARIABLE, PORT_VARIABLE, SETTINGS_FILE, str(DEFAULT_PORT)):
        assert f"`{word}`" in page


@EVERY_PAGE
def test_every_link_to_a_file_of_ours_leads_somewhere(page: Path) -> None:
    assert broken_links(page, page.read_text(encoding="utf-8")) == []


@EVERY_PAGE
def test_a_page_has_one_title_and_it_comes_first(page: Path) -> None:
    text = _without_blocks(page.read_text(encoding="utf-8"))
    assert text.startswith("# ")
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached, waiting = {ROOT / "README.md"}, [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        for target in _targets(_without_blocks(page.read_text(encoding="utf-8"))):
            led_to = (page.parent / target.partition("#")[0]).resolve()
            if led_to.suffix == ".md" and led_to.is_file() and led_to not in reached:
                reached.add(led_to)
                waiting.append(led_to)
    assert [str(page.relative_to(ROOT)) for page in PAGES if page.resolve() not in reached] == []


def test_the_readme_is_read_at_a_glance() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) < 120


@pytest.mark.parametrize("page", OF_TODAY, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_figure_stands_beside_the_command_that_made_it(page: Path) -> None:
    assert bare_figures(page.read_text(encoding="utf-8")) == []


@pytest.mark.slow
@EVERY_PAGE
def test_every_example_does_what_its_page_says(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = page.read_text(encoding="utf-8")
    if not any(map(is_run, blocks(text))):
        return
    for name in (DATABASE_VARIABLE, PORT_VARIABLE):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "report.txt").write_bytes(SAMPLE_REPORT.read_bytes())
    (tmp_path / "src").symlink_to(ROOT / "src")

    found = failures(text, tmp_path)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("text", "caught"),
    [
        ("It takes 12 ms.", True),
        ("The reader has F1 0.93.", True),
        ("It reads 20 reports a second (`make bench`).", False),
        ("$ goodoffices evaluate reading gold.json\n\nIt finds 93.5 %.", False),
        ("A session ends after 8 hours; a report has 10 megabytes at most.", False),
    ],
)
def test_a_figure_without_a_command_is_caught(text: str, *, caught: bool) -> None:
    assert bool(bare_figures(f"# Title\n\n{text}\n")) == caught


def test_a_link_that_leads_nowhere_is_caught() -> None:
    page = DOCS / "index.md"
    assert broken_links(page, "[one](glossary.md) [two](https://example.org/x) [three](glossary.md#certainty)") == []
    assert broken_links(page, "[one](nowhere.md)") == ["nowhere.md"]
    assert broken_links(page, "[one](glossary.md#nowhere)") == ["glossary.md#nowhere"]


@pytest.mark.parametrize(
    "page",
    [
        "```console\n$ goodoffices cases\nSomething else.\n```",
        "```console\n$ goodoffices read nowhere.txt\n```",
        "```console\n$ ls\n```",
        "```python\n>>> 1 + 1\n3\n```",
        "```python\nanswer = 1\n```",
    ],
)
def test_an_example_that_is_not_so_is_caught(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert len(failures(page, tmp_path)) == 1


def test_examples_of_a_page_build_on_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    page = (
        "```text note.txt\n“We will come,” Ayla said.\n```\n"
        "```console\n$ goodoffices read note.txt --json > note.json\n$ goodoffices read nowhere.txt\n...no...\n```\n"
        "```python\n>>> import json, pathlib\n>>> read = json.loads(pathlib.Path('note.json').read_text())\n```\n"
        "```python\n>>> len(read['statements'])\n1\n```\n"
    )
    assert failures(page.replace("...no...", "goodoffices: nowhere.txt cannot be read ..."), tmp_path) == []


def broken_links(page: Path, text: str) -> list[str]:
    """The targets of links to files of ours that are not there, or not under that heading."""
    return [target for target in _targets(_without_blocks(text)) if not _leads_somewhere(page, target)]


def bare_figures(text: str) -> list[str]:
    """The measured figures of a page in whose section no command stands."""
    found = []
    for part in re.split(r"^(?=#)", text, flags=re.MULTILINE):
        if not _COMMAND.search(part):
            found += [match.group() for match in _FIGURE.finditer(_without_blocks(part))]
    return found


def _verbs(command: object, name: str) -> Iterator[tuple[str, list[str]]]:
    """Each verb with the names of its options and arguments; the program itself is the first."""
    options = []
    for parameter in command.params:  # type: ignore[attr-defined]
        long = [option for option in parameter.opts if option.startswith("--")]
        options += long or [parameter.name]
    yield name, options
    for verb, below in getattr(command, "commands", {}).items():
        yield from _verbs(below, f"{name} {verb}")


def _helps(command: object, name: str) -> Iterator[tuple[str, str]]:
    yield name, command.help or ""  # type: ignore[attr-defined]
    for parameter in command.params:  # type: ignore[attr-defined]
        yield f"{name} {parameter.name}", parameter.help or ""
    for verb, below in getattr(command, "commands", {}).items():
        yield from _helps(below, f"{name} {verb}")


def _scales() -> list[type[StrEnum]]:
    found = []
    for module, tree in modules():
        if module.startswith("goodoffices.domain."):
            loaded = importlib.import_module(module)
            members = [getattr(loaded, node.name) for node in public(tree)]
            found += [one for one in members if inspect.isclass(one) and issubclass(one, StrEnum)]
    return found


def _facts() -> list[str]:
    """The words for the facts of the domain: its classes but for scales, events, states and folds."""
    events = {event_type.event.__name__ for event_type in EVENT_TYPES}
    scales = {scale.__name__ for scale in _scales()}
    names = [
        node.name
        for module, tree in modules()
        if module.startswith("goodoffices.domain.")
        for node in public(tree)
        if isinstance(node, ast.ClassDef) and not node.name.endswith(("State", "Fold"))
    ]
    return [re.sub(r"(?<!^)([A-Z])", r" \1", name).capitalize() for name in names if name not in events | scales]


def _sections(text: str) -> dict[str, str]:
    """The text under each heading of a page, without what stands under further headings."""
    parts = re.split(r"^#+ (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def _without_blocks(text: str) -> str:
    return re.sub(r"^ *```.*?^ *```$", "", text, flags=re.MULTILINE | re.DOTALL)


def _targets(text: str) -> list[str]:
    return [target for target in _LINK.findall(text) if "://" not in target and not target.startswith("mailto:")]


def _leads_somewhere(page: Path, target: str) -> bool:
    name, _, heading = target.partition("#")
    led_to = page.parent / name if name else page
    if not led_to.exists():
        return False
    return not heading or heading in map(_slug, _HEADING.findall(_without_blocks(led_to.read_text(encoding="utf-8"))))


def _slug(heading: str) -> str:
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
