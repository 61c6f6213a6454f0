"""The verb `agenda`: what it prints of reports and of our own plans, and the calendar file that it writes."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from tests.cli.terminal import Printed, Terminal

PLAN = """title = "The river"
parties = [{ id = "N", name = "Northland" }, { id = "S", name = "Southmark" }]
people = [
    { id = "mara", name = "Mara Lind", role = "Foreign Minister", side = "N" },
    { id = "sten", name = "Sten Ohm", role = "Foreign Minister", side = "S" },
    { id = "ivo", name = "Ivo Tam", role = "envoy" },
]
[[log]]
id = "k1"
at = 2031-05-20T09:00:00Z
by = "telephone"
ours = ["ivo"]
with = ["mara"]
"""
REPORT = """Ministers to speak

DELTA, Tuesday, 20 May 2031

Northland's Foreign Minister Mara Lind will meet Southmark's Foreign Minister Sten Ohm on 6 June, her ministry said.

Lind called Ohm by telephone on Monday, the ministry said.
"""
PROPOSAL = """Eastreach invites rival ministers

DELTA, Wednesday, 21 May 2031

Eastreach's Foreign Minister Elin Voss said on Wednesday she hopes to host the foreign ministers of Northland and \
Southmark on 6 June in Delta.

Northland's ambassador Vega Rask welcomed the idea on Wednesday.

Foreign Minister Sten Ohm said Southmark was open to a meeting that stops the shelling. Foreign Minister Mara Lind has \
not answered, Voss said.

Southmark's Foreign Minister Sten Ohm will be at the Delta Forum from 9 to 10 June, Voss said.

Envoy Ivo Tam has shuttled between Northland and Southmark since April.
"""
TO_MARA = ("log", "river", "--with", "Mara Lind", "--by", "telephone", "--planned", "--at")


@pytest.fixture(autouse=True)
def case(terminal: Terminal, tmp_path: Path) -> None:
    """A case with a report on its record."""
    (tmp_path / "plan.toml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "gates.txt").write_text(REPORT, encoding="utf-8")
    assert terminal.run("open", "--plan", "plan.toml").status == 0
    assert terminal.run("read", "gates.txt", "--case", "river").status == 0


def agenda(terminal: Terminal, *options: str) -> dict[str, Any]:
    done = terminal.run("agenda", "river", *options, "--json")
    assert (done.status, done.err) == (0, "")
    value = json.loads(done.out)
    assert isinstance(value, dict)
    return value


def squeezed(done: Printed) -> str:
    assert done.status == 0
    return " ".join(done.out.split())


def test_what_lies_ahead_and_what_has_been_are_printed_with_where_they_are_told(terminal: Terminal) -> None:
    printed = squeezed(terminal.run("agenda", "river"))
    assert "The river, as of 2031-05-20 09:00 Ahead Meeting 1: 2031-06-06," in printed
    assert "Mara Lind (Northland), Sten Ohm (Southmark)" in printed
    assert "What has been Call 1: 2031-05-19," in printed
    assert "Told in C1 of Ministers to speak" in printed
    assert "2 lines. What reports tell is unconfirmed unless a person confirmed it." in printed


def test_the_json_has_every_line_with_its_report_and_the_words(terminal: Terminal) -> None:
    found = agenda(terminal)
    assert (found["title"], found["undated"], found["ongoing"]) == ("The river", [], [])
    (meeting,), (call,) = found["ahead"], found["been"]
    assert (meeting["label"], meeting["kind"], meeting["start"], meeting["end"]) == (
        "Meeting 1",
        "meeting",
        "2031-06-06",
        "2031-06-06",
    )
    assert {one["name"]: one["side"] for one in meeting["participants"]} == {
        "Mara Lind": "Northland",
        "Sten Ohm": "Southmark",
    }
    assert (call["label"], call["status"], call["missing"]) == ("Call 1", "past", [])
    (told,) = call["told_in"]
    assert (told["finding"], told["verdict"], told["dated"]) == ("C2", "unconfirmed", "2031-05-20")
    assert "called Ohm by telephone" in told["words"]


def test_who_was_asked_what_they_answered_and_what_is_missing_are_told(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "host.txt").write_text(PROPOSAL, encoding="utf-8")
    assert terminal.run("open", "Delta", "--party", "N=Northland", "--party", "S=Southmark").status == 0
    assert terminal.run("read", "host.txt", "--case", "Delta").status == 0
    printed = " ".join(terminal.run("agenda", "Delta").out.split())
    assert "Meeting 1: 2031-06-06, Delta, ministers, meeting; proposed" in printed
    assert "Proposed by Elin Voss (Eastreach)" in printed
    assert "Mara Lind (Northland): no answer (second-hand, C1 of Eastreach invites" in printed
    assert "Vega Rask (Northland): welcome (subordinate, " in printed
    assert "Sten Ohm (Southmark): openness, “that stops the shelling” (own, " in printed
    assert "Missing: an answer of Mara Lind; a yes of Sten Ohm" in printed
    assert "Attendance 1: 2031-06-09 to 2031-06-10," in printed
    assert "Told at second hand only" in printed
    assert "Lasting contact Lasting contact 1: " in printed
    found = json.loads(terminal.run("agenda", "Delta", "--json").out)
    meeting = found["ahead"][0]
    mara, sten = meeting["invited"]
    assert (mara["who"], mara["answered"], mara["answer"]["authority"]) == ("Mara Lind", False, "second-hand")
    assert [one["strength"] for one in mara["beside"]] == ["welcome"]
    assert (sten["answered"], sten["answer"]["condition"]) == (True, "that stops the shelling")
    assert meeting["unanswered"] == ["Mara Lind"]
    assert meeting["missing"] == [{"what": "answer", "of": ["Mara Lind"]}, {"what": "acceptance", "of": ["Sten Ohm"]}]
    assert [one["name"] for one in meeting["proposed_by"]] == ["Elin Voss"]


def test_our_own_plan_stands_among_them(terminal: Terminal) -> None:
    terminal.run(*TO_MARA, "2031-06-03T09:00", "--purpose", "gates")
    terminal.run(*TO_MARA, "2031-05-19T09:00")
    printed = squeezed(terminal.run("agenda", "river"))
    assert "Our contact 1: 2031-06-03 09:00 UTC, telephone with Mara Lind; planned by us Meeting 1:" in printed
    assert "Our contact 2: 2031-05-19 09:00 UTC, telephone with Mara Lind; planned by us, overdue" in printed
    ours = agenda(terminal)["ahead"][1]
    assert (ours["label"], ours["ours"]["purpose"], ours["overdue"]) == ("Our contact 1", "gates", False)


def test_days_from_and_to_narrow_it_down(terminal: Terminal) -> None:
    assert [len(agenda(terminal, "--from", "2031-06-01")[part]) for part in ("ahead", "been")] == [1, 0]
    assert [len(agenda(terminal, "--to", "2031-05-31")[part]) for part in ("ahead", "been")] == [0, 1]
    printed = squeezed(terminal.run("agenda", "river", "--from", "2031-07-01", "--to", "2031-07-31"))
    assert "0 lines." in printed


def test_the_calendar_file_holds_days_and_no_name(terminal: Terminal, tmp_path: Path) -> None:
    done = terminal.run("agenda", "river", "--ics", "river.ics")
    assert (done.status, done.err.strip()) == (0, "river.ics: 2 of 2 lines as days, without a name.")
    content = (tmp_path / "river.ics").read_bytes()
    calendar = Calendar.from_ical(content)
    assert isinstance(calendar, Calendar)
    days = {str(event["SUMMARY"]): event.DTSTART for event in calendar.events}
    assert days == {"Meeting 1": date(2031, 6, 6), "Call 1": date(2031, 5, 19)}
    for name in (b"Lind", b"Ohm", b"Northland", b"river"):
        assert name not in content


@pytest.mark.parametrize(
    ("words", "status", "why"),
    [
        (["lake"], 1, "no such case"),
        (["river", "--from", "2031-06-02", "--to", "2031-06-01"], 1, "lies before the first"),
        (["river", "--ics", "nowhere/river.ics"], 1, "nowhere/river.ics cannot be written (No such file or directory)"),
        (["river", "--from", "Sunday"], 2, "Sunday"),
    ],
)
def test_what_cannot_be_done_is_refused(terminal: Terminal, words: list[str], status: int, why: str) -> None:
    done = terminal.run("agenda", *words)
    assert (done.status, done.out) == (status, "")
    assert why in " ".join(done.err.split())
