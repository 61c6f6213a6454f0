"""The verb `positions`: lines by side and issue, as of a day, as a table and as JSON."""

import json
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal

FIRST = (
    "DELTA, 20 May 2031\n\nKenyan Foreign Minister Mara Lind said that Kenya had no plans for sanctions right now.\n"
)
SECOND = "DELTA, 27 May 2031\n\nKenyan Foreign Minister Mara Lind said that Kenya supported the sanctions.\n"


@pytest.fixture
def river(terminal: Terminal, tmp_path: Path) -> Terminal:
    """A terminal with a case, and two reports on its record."""
    terminal.run("open", "The river", "--party", "KEN=Kenya", "--party", "S=Southmark")
    for number, text in enumerate((FIRST, SECOND)):
        path = tmp_path / f"r{number}.txt"
        path.write_text(text, encoding="utf-8")
        assert terminal.run("read", str(path), "--case", "The river", "--outlet", f"Outlet {number}").status == 0
    return terminal


def test_a_line_is_printed_with_what_changed_and_what_no_longer_counts(river: Terminal) -> None:
    done = river.run("positions", "The river", "--as-of", "2031-05-30")
    assert done.status == 0
    for words in ("Kenya, sanctions", "against", "(overtaken)", "for (changed)", "limited: right", "Outlet 1"):
        assert words in " ".join(done.out.split())
    assert "2 positions as of 2031-05-30" in done.out


def test_the_line_of_a_day_comes_as_json(river: Terminal) -> None:
    done = river.run(
        "positions", "The river", "--party", "KEN", "--issue", "sanctions", "--as-of", "2031-05-20", "--json"
    )
    found = json.loads(done.out)
    assert found["as_of"] == "2031-05-20"
    (line,) = found["lines"]
    assert (line["party"], line["party_name"], line["issue"]) == ("KEN", "Kenya", "sanctions")
    (standing,) = line["positions"]
    assert standing["words"] == ["that Kenya had no plans for sanctions right now"]
    assert (standing["stance"], standing["validity"], standing["reported_by"]) == ("against", "holds", "self")
    assert (line["contradictions"], found["figures"]) == ([], [])


def test_nothing_found_is_said_so(river: Terminal) -> None:
    assert "No position was read" in river.run("positions", "The river", "--party", "Southmark").out
    assert river.run("positions", "The river", "--issue", " ").status == 1
    assert river.run("positions", "The river", "--as-of", "May").status == 2


def test_contradictions_and_differing_figures_are_told(river: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "r3.txt"
    path.write_text(
        "DELTA, 27 May 2031\n\nThe spokesman of Sudan said that Kenya rejected the sanctions. "
        "The sanctions name 12 companies, the spokesman said.\n\n"
        "Kenyan Foreign Minister Mara Lind said that the sanctions hit 9 companies.\n",
        encoding="utf-8",
    )
    river.run("read", str(path), "--case", "The river", "--outlet", "Outlet 3")
    done = " ".join(river.run("positions", "The river", "--as-of", "2031-05-30").out.split())
    assert "Figures differ, sanctions: 12 companies (Outlet 3" in done
