"""The verbs about our own contacts: what they print, and what they say when they refuse."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import Printed, Terminal

PLAN = """title = "The river"
parties = [{ id = "N", name = "Northland" }, { id = "S", name = "Southmark" }]
people = [
    { id = "mara", name = "Mara Lind", role = "Foreign Minister", side = "N" },
    { id = "nils", name = "Nils Bo", role = "delegate", side = "N" },
    { id = "ivo", name = "Ivo Tam", role = "envoy" },
]
[[log]]
id = "k1"
at = 2031-05-01T09:00:00-08:00
by = "hot line"
ours = ["ivo"]
with = ["nils"]
asks = [{ id = "a1", text = "the list of crossings" }]
"""
CANARY = "kingfisher"
TO_MARA = ("log", "river", "--with", "Mara Lind", "--by", "telephone", "--at")


@pytest.fixture(autouse=True)
def case(terminal: Terminal, tmp_path: Path) -> str:
    """A case with one contact in its log, set ahead of the clock."""
    (tmp_path / "plan.toml").write_text(PLAN, encoding="utf-8")
    done = terminal.run("open", "--plan", "plan.toml")
    assert done.status == 0
    return done.out.strip()


def found(done: Printed) -> dict[str, object]:
    assert (done.status, done.err) == (0, "")
    value = json.loads(done.out)
    assert isinstance(value, dict)
    return value


def test_a_contact_is_logged_with_its_three_kinds_of_words_and_printed(terminal: Terminal) -> None:
    words = ("--said", "one", "--heard", "two", "--impression", "three", "--minutes", "20", "--purpose", "gates")
    done = terminal.run(*TO_MARA, "2031-05-02T09:00", "--ours", "ivo", *words)
    assert (done.status, done.err) == (0, "")
    printed = terminal.run("contacts", "river").out
    assert "2031-05-02 09:00, 20 min, telephone, Ivo Tam with Mara Lind" in printed
    for line in ("Purpose: gates", "Said: one", "Heard: two", "Impression: three"):
        assert f"\n  {line}\n" in printed
    assert "2 contacts held, 0 planned" in printed
    latest = json.loads(terminal.run("contacts", "river", "--json").out)["contacts"][0]
    assert latest["id"] == done.out.strip()
    assert [latest[name] for name in ("said", "heard", "impression", "minutes")] == ["one", "two", "three", 20]
    assert (latest["at"], latest["by"]) == ("2031-05-02T09:00:00Z", "telephone")
    assert [one["id"] for one in (*latest["ours"], *latest["theirs"])] == ["ivo", "mara"]


def test_a_time_may_be_given_with_its_offset(terminal: Terminal) -> None:
    terminal.run(*TO_MARA, "2031-05-02T09:00-08:00")
    assert found(terminal.run("channels", "river", "--json"))["as_of"] == "2031-05-02T17:00:00Z"


def test_asks_are_put_answered_and_listed(terminal: Terminal) -> None:
    logged = found(terminal.run(*TO_MARA, "2031-05-02T09:00", "--ask", "the hour", "--ask", "the place", "--json"))
    assert logged["asks"] == [{"id": ask["id"], "to": "N"} for ask in _asks(terminal, "--open")[1:]]
    assert [ask["text"] for ask in _asks(terminal, "--open")] == ["the list of crossings", "the hour", "the place"]
    done = terminal.run(*TO_MARA, "2031-05-03T09:00", "--answers", "a1", "--ask", "the flag")
    assert "is open until a contact answers it" in done.err
    assert [ask["text"] for ask in _asks(terminal, "--open")] == ["the hour", "the place", "the flag"]
    assert [ask["text"] for ask in _asks(terminal, "--open", "--as-of", "2031-05-02")] == [
        "the list of crossings",
        "the hour",
        "the place",
    ]
    answered = _asks(terminal)[0]
    assert (answered["open"], answered["answered_at"], answered["waiting_hours"]) == (
        False,
        "2031-05-03T09:00:00Z",
        40.0,
    )
    printed = terminal.run("asks", "river").out
    assert "the list of crossings" in printed
    assert "3 asks open of 4." in printed
    assert "the list of crossings" not in terminal.run("asks", "river", "--open").out
    assert "0 asks open of 0." in terminal.run("asks", "river", "--as-of", "2031-04-30").out
    shown = " ".join(terminal.run("asks", "river").out.split())
    assert "a1 Northland 2031-05-01 the list of crossings 2031-05-03" in shown
    assert "Northland 2031-05-02 the hour open 1 day" in shown
    assert "Northland 2031-05-03 the flag open 0 h" in shown
    contacts = terminal.run("contacts", "river").out
    assert "Answered: the list of crossings (a1)" in contacts
    assert "Asked: the flag (" in contacts


def test_the_channels_tell_who_is_silent_and_whom_to_try_next(terminal: Terminal) -> None:
    terminal.run(*TO_MARA, "2031-05-02T09:00", "--minutes", "60")
    north, south = _sides(terminal, "--as-of", "2031-05-05T10:00")
    assert (north["name"], north["alarm"], north["silent_hours"]) == ("Northland", True, 72.0)
    assert north["silent_since"] == "2031-05-02T10:00:00Z"
    assert north["fallback"]["theirs"]["name"] == "Nils Bo"
    assert north["fallback"]["by"] == "hot line"
    assert north["longest_past"] == {"since": "2031-05-01T17:00:00Z", "until": "2031-05-02T09:00:00Z", "hours": 16.0}
    assert [line["theirs"]["id"] for line in north["channels"]] == ["mara", "nils"]
    assert (south["alarm"], south["last_heard"], south["fallback"], south["channels"]) == (True, None, None, [])
    assert not _sides(terminal, "--as-of", "2031-05-05T09:59")[0]["alarm"]
    assert _sides(terminal, "--as-of", "2031-05-05T09:59", "--limit", "71")[0]["alarm"]


def test_the_table_of_channels_raises_the_alarm_in_words(terminal: Terminal) -> None:
    terminal.run(*TO_MARA, "2031-05-02T09:00", "--minutes", "60")
    printed = " ".join(terminal.run("channels", "river", "--as-of", "2031-05-05T10:30").out.split())
    assert "Northland: ALARM, silent for 72 h 30 min, last heard 2031-05-02 09:00;" in printed
    assert "next to try: Nils Bo (delegate) by hot line" in printed
    assert "Southmark: ALARM, never heard, silent since our log began 89 h 30 min ago; nobody else to try" in printed
    assert "1 ask open, 0 contacts planned." in printed
    quiet = " ".join(terminal.run("channels", "river", "--as-of", "2031-05-02T09:30").out.split())
    assert "Northland: heard just now" in quiet
    assert "Northland the team Mara Lind telephone 2031-05-02 09:00 heard just now" in quiet
    assert "Southmark: never heard, silent since our log began 16 h 30 min ago" in quiet
    before = terminal.run("channels", "river", "--as-of", "2031-04-30").out
    assert "Southmark: never heard, silent\n" in before


def test_a_contact_with_a_side_names_the_side_and_the_team(terminal: Terminal) -> None:
    terminal.run("log", "river", "--with", "Southmark", "--by", "letter", "--at", "2031-05-02T09:00")
    assert "2031-05-02 09:00, letter, the team with Southmark" in terminal.run("contacts", "river").out
    south = _sides(terminal)[1]
    assert (south["last_contact"], south["last_heard"]) == ("2031-05-02T09:00:00Z", None)


def test_a_contact_is_planned_and_then_held(terminal: Terminal) -> None:
    wanted = ("2031-05-04T09:00", "--planned", "--purpose", "gates", "--point", "one", "--point", "two")
    planned = found(terminal.run(*TO_MARA, *wanted, "--json"))
    contact = str(planned["contact"])
    (listed,) = json.loads(terminal.run("channels", "river", "--json").out)["planned"]
    assert (listed["id"], listed["purpose"], listed["talking_points"]) == (contact, "gates", ["one", "two"])
    printed = terminal.run("contacts", "river").out
    assert f"Planned: 2031-05-04 09:00, telephone, the team with Mara Lind ({contact})" in printed
    assert "  Point: two\n" in printed
    assert "Planned, overdue: " in terminal.run("contacts", "river", "--as-of", "2031-05-05").out
    assert terminal.run(*TO_MARA, "2031-05-04T09:05", "--contact", contact).out.strip() == contact
    assert json.loads(terminal.run("channels", "river", "--json").out)["planned"] == []


def test_a_planned_contact_is_dropped_for_a_reason(terminal: Terminal) -> None:
    contact = terminal.run(*TO_MARA, "2031-05-04T09:00", "--planned").out.strip()
    done = terminal.run("drop", "river", contact, "--reason", CANARY)
    assert (done.status, done.err.strip()) == (0, f"Contact {contact} is planned no more.")
    again = terminal.run("drop", "river", contact, "--reason", CANARY, "--json")
    assert again.status == 1
    assert "is planned still: look at the list" in again.err
    other = terminal.run(*TO_MARA, "2031-05-04T09:00", "--planned").out.strip()
    assert found(terminal.run("drop", "river", other, "--reason", CANARY, "--json")) == {"contact": other}


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ([*TO_MARA, "2031-05-02T09:00", "--planned", "--heard", CANARY], "a --purpose and talking points"),
        ([*TO_MARA, "2031-05-02T09:00", "--planned", "--contact", "k9"], "a --purpose and talking points"),
        ([*TO_MARA, "2031-05-02T09:00", "--point", CANARY], "belong to a planned contact"),
        ([*TO_MARA, "2031-05-02T09:00", "--heard", CANARY, "--answers", "a9"], "no ask a9 was put to this side"),
        ([*TO_MARA, "2031-05-02T09:00", "--heard", CANARY, "--contact", "k9"], "no contact k9 is planned"),
        ([*TO_MARA, "2031-05-02T09:00", "--heard", CANARY, "--with", "Ada"], "nobody in this case goes by this name"),
        ([*TO_MARA, "2031-05-02T09:00", "--heard", CANARY, "--ours", "Mara Lind"], "or is a party's"),
        (["log", "lake", *TO_MARA[2:], "2031-05-02T09:00", "--heard", CANARY], "no such case"),
        (["channels", "lake"], "no such case"),
        (["drop", "river", "k1", "--reason", CANARY], "no contact k1 is planned still"),
    ],
)
def test_what_cannot_be_done_is_refused_in_plain_words_and_none_of_ours(
    terminal: Terminal, words: list[str], why: str
) -> None:
    done = terminal.run(*words)
    assert (done.status, done.out) == (1, "")
    assert why in done.err
    assert CANARY not in done.err


@pytest.mark.parametrize(
    "words",
    [
        ["log", "river", "--by", "telephone", "--at", "2031-05-02T09:00"],
        ["log", "river", "--with", "N", "--by", "pigeon", "--at", "2031-05-02T09:00"],
        [*TO_MARA, "2031-05-02"],
        [*TO_MARA, "noon"],
        [*TO_MARA, "0001-01-01T00:00+14:00"],
        [*TO_MARA, "2031-05-02T09:00", "--minutes", "-1"],
        ["channels", "river", "--as-of", "yesterday"],
        ["channels", "river", "--limit", "0"],
        ["drop", "river", "k1"],
    ],
)
def test_a_misused_verb_exits_with_2(terminal: Terminal, words: list[str]) -> None:
    assert terminal.run(*words).status == 2


def _asks(terminal: Terminal, *options: str) -> list[dict[str, object]]:
    value = json.loads(terminal.run("asks", "river", *options, "--json").out)["asks"]
    assert isinstance(value, list)
    return value


def _sides(terminal: Terminal, *options: str) -> list[dict[str, Any]]:
    value = json.loads(terminal.run("channels", "river", *options, "--json").out)["sides"]
    assert isinstance(value, list)
    return value
