"""The verb `brief`: for people, as JSON, since a day, as of a day, and noted as read."""

import json
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal

FIRST = (
    "DELTA, 20 May 2031\n\nKenyan Foreign Minister Mara Lind said that Kenya opposed the sanctions. “Our conditions are"
    " known,” she said, without listing them.\n"
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


def test_a_brief_tells_what_is_new_where_each_side_stands_and_what_is_not_stated(river: Terminal) -> None:
    done = river.run("brief", "The river")
    assert done.status == 0
    printed = " ".join(done.out.split())
    for words in (
        "everything here is new",
        "Report: ",
        "Kenya Channel: never heard",
        "sanctions: for, from against on 2031-05-20. said in public, Mara Lind",
        "What is coming nothing",
        "conditions that are not listed",
    ):
        assert words in printed


def test_a_brief_comes_as_json_with_the_place_of_every_line(river: Terminal) -> None:
    brief = json.loads(river.run("brief", "The river", "--json").out)
    assert brief["since"] == {"first": True, "day": None, "read_at": None}
    kenya = brief["sides"][0]
    (sanctions,) = [line for line in kenya["positions"] if line["issues"] == ["sanctions"]]
    assert sanctions["known"] == "said in public"
    assert [(one["from"], one["to"], one["to_day"]) for one in sanctions["moves"]] == [("against", "for", "2031-05-27")]
    record = json.loads(river.run("record", "The river", "--json").out)
    assert sanctions["report"] in json.dumps(record)
    assert [gap["kind"] for gap in brief["not_stated"]] == ["conditions that are not listed"]


def test_a_brief_that_was_read_leaves_nothing_new(river: Terminal) -> None:
    done = river.run("brief", "The river", "--read")
    assert done.status == 0
    assert "Noted as read" in done.err
    again = " ".join(river.run("brief", "The river").out.split())
    assert "What changed since the brief that you read" in again
    assert "nothing Kenya" in again


def test_a_brief_of_an_earlier_day_knows_less_and_one_since_a_day_tells_what_is_new_since(river: Terminal) -> None:
    then = json.loads(river.run("brief", "The river", "--as-of", "2031-05-21", "--json").out)
    assert [report["dated"] for report in then["news"]["reports"]] == ["2031-05-20"]
    since = json.loads(river.run("brief", "The river", "--since", "2031-05-26", "--json").out)
    assert [report["dated"] for report in since["news"]["reports"]] == ["2031-05-27"]
    assert [(one["issue"], one["moved"]["from"]) for one in since["news"]["positions"]] == [("sanctions", "against")]
    assert "What changed since 2031-05-26" in river.run("brief", "The river", "--since", "2031-05-26").out


@pytest.mark.parametrize("other", [("--since", "2031-05-26"), ("--as-of", "2031-05-26")])
def test_only_the_brief_of_today_can_be_noted_as_read(river: Terminal, other: tuple[str, str]) -> None:
    done = river.run("brief", "The river", "--read", *other)
    assert (done.status, done.out) == (1, "")
    assert "--read goes with the brief of today" in done.err


def test_a_case_that_is_not_there_has_no_brief(terminal: Terminal) -> None:
    assert terminal.run("brief", "Nothing").status == 1
