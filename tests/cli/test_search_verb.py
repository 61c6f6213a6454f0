"""The verb `search`: what it prints, and what it refuses."""

import json
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal

PLAN = """title = "The river"
parties = [{ id = "N", name = "Northland" }, { id = "S", name = "Southmark" }]
people = [{ id = "mara", name = "Mara Lind", role = "Foreign Minister", side = "N" }]

[[log]]
id = "k1"
at = 2031-05-01T09:00:00Z
by = "telephone"
with = ["mara"]
said = "Keep the gâtes open."
heard = "They are."
"""
CANARY = "kingfisher"


@pytest.fixture(autouse=True)
def _case(terminal: Terminal, report: Path) -> None:
    (terminal.folder / "plan.toml").write_text(PLAN, encoding="utf-8")
    assert terminal.run("open", "--plan", "plan.toml").status == 0
    assert terminal.run("read", report.name, "--case", "river").status == 0


def test_each_place_in_which_all_the_words_stand_is_printed(terminal: Terminal) -> None:
    printed = terminal.run("search", "river", "GATES", "open")
    assert printed.status == 0
    assert "2031-05-01 09:00, our log (held), the team with Mara Lind (k1)" in printed.out
    assert "said: Keep the gâtes open." in printed.out
    assert "S01 (unconfirmed)" in printed.out
    assert "places found. All times are in UTC." in printed.out
    assert "1 place found." in terminal.run("search", "river", "keep", "gates").out


def test_as_json_each_place_tells_where_it_is_and_what_was_found(terminal: Terminal) -> None:
    found = json.loads(terminal.run("search", "river", "gates open", "--json").out)
    assert found["found"] == len(found["log"]) + len(found["record"])
    (ours,) = found["log"]
    assert (ours["contact"], ours["status"], ours["theirs"]) == ("k1", "held", ["Mara Lind"])
    pieces = ours["excerpts"][0]["pieces"]
    assert [piece["text"] for piece in pieces if piece["found"]] == ["gâtes", "open"]
    assert {hit["finding"] for hit in found["record"]} >= {"S01"}


def test_what_stands_nowhere_is_not_found(terminal: Terminal) -> None:
    printed = terminal.run("search", "river", "lighthouse")
    assert (printed.status, printed.err) == (0, "")
    assert "0 places found" in printed.out


def test_a_case_that_is_not_there_and_words_beyond_the_most_are_refused(terminal: Terminal) -> None:
    for words in (("lake", CANARY), ("river", CANARY * 50)):
        printed = terminal.run("search", *words)
        assert (printed.status, printed.out) == (1, "")
        assert CANARY not in printed.err
    assert terminal.run("search", "river").status == 2
