"""The locked lists: what is installed is pinned and hashed, from the public index, under licences that we can keep."""

import importlib.metadata
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
HOSTS = {"pypi.org", "files.pythonhosted.org"}
LISTS = ("runtime", "dev")
LICENCES = ROOT / "docs" / "decisions" / "0007-licences-of-dependencies.md"

PINNED = re.compile(
    r"(?P<name>[a-z0-9.-]+)(?P<extras>\[[a-z0-9,-]+\])?==(?P<version>[0-9][0-9a-z.+]*)( ; (?P<marker>[^\\]+?))?"
    r"(?P<hashes>( --hash=sha256:[0-9a-f]{64})+)"
)
HOST = re.compile(r"[a-z+]+://([^/\s\"']*)")
LOCAL = re.compile(r"file:|(^|[\s\"'=@])(/[\w.]|\.\.?/|~/|[A-Za-z]:\\)", re.MULTILINE)
COPYLEFT = re.compile(r"\bA?GPL\b|\bGNU (Affero )?General Public\b|\bAffero\b", re.IGNORECASE)
OFFERED_OTHERWISE = {"tld": "MPL-1.1"}
"""Distributions that offer the GPL beside another licence, and which one of the others we take."""

EVERY_LIST = pytest.mark.parametrize("name", LISTS)


@pytest.mark.parametrize("path", ["uv.lock", *(f"requirements/{name}.txt" for name in LISTS)])
def test_a_locked_list_names_the_public_index_and_nothing_of_the_machine_it_was_made_on(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")

    assert foreign(text) == []


@pytest.mark.parametrize(
    "line",
    [
        'source = { registry = "https://pypi.example.net/simple" }',
        "--extra-index-url https://mirror.example.net/simple",
        "wheel @ file:///tmp/wheel.whl",
        'path = "/home/someone/wheel.whl"',
        "-e ../wheel",
        r'path = "C:\wheels\wheel.whl"',
    ],
)
def test_a_private_host_or_a_local_path_is_caught(line: str) -> None:
    assert foreign(line)


@EVERY_LIST
def test_every_line_of_a_list_is_one_pinned_and_hashed_distribution_and_no_option(name: str) -> None:
    assert [line for line in _lines(name) if PINNED.fullmatch(line) is None] == []
    assert len(_pins(name)) == len(_lines(name))


@pytest.mark.parametrize(
    "line",
    [
        "wheel==1.0",
        "wheel>=1.0 --hash=sha256:" + 64 * "0",
        "wheel==1.0 --hash=md5:" + 32 * "0",
        "--index-url https://pypi.org/simple",
        "--find-links wheels",
        "-e .",
        "wheel @ https://files.pythonhosted.org/wheel.whl --hash=sha256:" + 64 * "0",
    ],
)
def test_a_line_that_is_not_pinned_and_hashed_is_caught(line: str) -> None:
    assert PINNED.fullmatch(line) is None


@EVERY_LIST
def test_a_list_pins_the_versions_of_the_lock(name: str) -> None:
    locked = _locked()
    assert {pin: version for pin, version in _pins(name).items() if locked[pin]["version"] != version} == {}


def test_the_runtime_list_holds_what_the_program_needs_and_nothing_else() -> None:
    project = _pyproject()
    assert set(_pins("runtime")) == _needed([*project["project"]["dependencies"], *_group(project, "build")])


def test_the_dev_list_holds_what_the_program_and_its_tests_need_and_nothing_else() -> None:
    project = _pyproject()
    assert set(_pins("dev")) == _needed([*project["project"]["dependencies"], *_group(project, "dev")])


def test_the_project_itself_names_no_other_index() -> None:
    assert not {"index", "index-url", "extra-index-url", "find-links", "sources"} & set(
        _pyproject()["tool"].get("uv", {})
    )


def test_every_runtime_distribution_stands_with_its_licence_on_the_page_about_licences() -> None:
    assert set(_listed()) == set(_pins("runtime"))
    assert [name for name, licence in _listed().items() if not licence or COPYLEFT.search(licence)] == []


@EVERY_LIST
def test_no_distribution_is_under_the_gpl_or_the_agpl(name: str) -> None:
    declared = {pin: _declared(pin) for pin in _installed(name)}

    assert {pin: words for pin, words in declared.items() if COPYLEFT.search(words)}.keys() <= OFFERED_OTHERWISE.keys()


@pytest.mark.parametrize(("name", "licence"), OFFERED_OTHERWISE.items())
def test_of_several_licences_on_offer_the_one_that_we_take_is_named(name: str, licence: str) -> None:
    offered = re.split(r"\s+OR\s+", _declared(name).splitlines()[0])

    assert licence in offered
    assert _listed()[name] == licence


def test_every_runtime_distribution_declares_a_licence() -> None:
    assert [name for name in _installed("runtime") if not _declared(name)] == []


@pytest.mark.parametrize(
    ("licence", "caught"),
    [
        ("GPL-3.0-or-later", True),
        ("AGPL-3.0", True),
        ("GNU General Public License v2 (GPLv2)", True),
        ("GNU Affero General Public License v3", True),
        ("LGPL-3.0-only", False),
        ("GNU Lesser General Public License v3 (LGPLv3)", False),
        ("MIT", False),
        ("MPL-2.0", False),
    ],
)
def test_the_gpl_is_told_from_its_lesser_sister(licence: str, *, caught: bool) -> None:
    assert bool(COPYLEFT.search(licence)) == caught


def foreign(text: str) -> list[str]:
    """The hosts in a text that are not the public index's, and the paths of a machine."""
    hosts = [host for host in HOST.findall(text) if host not in HOSTS]
    return hosts + [match.group() for match in LOCAL.finditer(text)]


def _lines(name: str) -> list[str]:
    """The lines of a list without its comments, each with the lines that continue it."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    joined = re.sub(r"\s*\\\n\s*", " ", text)
    return [line.strip() for line in joined.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def _pins(name: str) -> dict[str, str]:
    return {match["name"]: match["version"] for match in map(PINNED.fullmatch, _lines(name)) if match is not None}


def _installed(name: str) -> Iterator[str]:
    """The distributions of a list that this machine is meant to have, as all that bear no marker are."""
    here = {_plain(found.metadata["Name"]) for found in importlib.metadata.distributions()}
    for match in map(PINNED.fullmatch, _lines(name)):
        assert match is not None
        assert match["marker"] is not None or match["name"] in here, f"{match['name']} is not installed"
        if match["name"] in here:
            yield match["name"]


def _declared(name: str) -> str:
    """All that a distribution says of its licence, one saying a line."""
    metadata = importlib.metadata.metadata(name)
    sayings = [*(metadata.get_all("License-Expression") or []), *(metadata.get_all("License") or [])]
    sayings += [line for line in metadata.get_all("Classifier") or [] if line.startswith("License ::")]
    return "\n".join(saying.splitlines()[0] for saying in sayings if saying.strip())


def _listed() -> dict[str, str]:
    """Each distribution in the table of the page about licences, with the licence that stands beside it."""
    rows = re.findall(r"^\| `([a-z0-9-]+)` \| ([^|]+) \|", LICENCES.read_text(encoding="utf-8"), re.MULTILINE)
    return {name: licence.strip() for name, licence in rows}


def _pyproject() -> Mapping[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _group(project: Mapping[str, Any], name: str) -> Iterator[str]:
    for line in project["dependency-groups"][name]:
        yield from [line] if isinstance(line, str) else _group(project, line["include-group"])


def _locked() -> dict[str, Mapping[str, Any]]:
    packages = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    return {package["name"]: package for package in packages}


def _needed(wanted: list[str]) -> set[str]:
    """The distributions that some requirements lead to, by the edges of the lock."""
    locked = _locked()
    found: set[tuple[str, str]] = set()
    waiting = [edge for line in wanted for edge in _edges_of_requirement(line)]
    while waiting:
        edge = waiting.pop()
        if edge in found:
            continue
        found.add(edge)
        package, extra = locked[edge[0]], edge[1]
        further = package.get("optional-dependencies", {}).get(extra, []) if extra else package.get("dependencies", [])
        waiting += [(one["name"], name) for one in further for name in ("", *one.get("extra", []))]
    return {name for name, _ in found}


def _edges_of_requirement(line: str) -> Iterator[tuple[str, str]]:
    match = re.match(r"(?P<name>[A-Za-z0-9._-]+)(\[(?P<extras>[^]]+)\])?", line)
    assert match is not None
    yield from ((_plain(match["name"]), extra) for extra in ("", *filter(None, (match["extras"] or "").split(","))))


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
