"""The contact log of a case plan, as people write it down."""

import tomllib
from datetime import UTC, datetime

import msgspec
import pytest

from goodoffices.domain.channels import ContactHeld, ContactPlanned, Counterpart, Means
from goodoffices.domain.parties import ActorId, PersonId
from goodoffices.errors import InvalidFactError
from goodoffices.office.log_files import PlannedEntry, PlannedLog
from goodoffices.office.plan_files import plan_file

CANARY = "kingfisher"
WHO = """
title = "The river"
parties = [{ id = "north", name = "Northland" }, { id = "south", name = "Southmark" }]
actors = [{ id = "relief", name = "River Relief" }]
people = [
    { id = "mara", name = "Mara Lind", role = "Foreign Minister", side = "north" },
    { id = "sten", name = "Sten Ek", role = "delegate", side = "south" },
    { id = "guide", name = "Ivo Tam", role = "guide" },
]
"""
HELD = 'id = "k1"\nat = 2031-05-01T09:00:00-08:00\nby = "telephone"\nwith = ["mara"]\n'
ASKED = f'{HELD}asks = [{{ id = "a1", text = "{CANARY}" }}]\n'


def log_of(*entries: str) -> PlannedLog:
    return plan_file(WHO + "".join(f"[[log]]\n{entry}\n" for entry in entries)).log


def test_a_plan_without_a_log_has_an_empty_one() -> None:
    assert log_of() == ()


def test_an_entry_says_who_spoke_to_whom_by_what_and_when_in_utc() -> None:
    words = 'ours = ["guide"]\nminutes = 20\npurpose = "p"\nsaid = "s"\nheard = "h"\nimpression = "i"\n'
    ((at, event),) = log_of(f'{HELD}{words}talking_points = ["t"]\nasks = [{{ id = "a1", text = "the list" }}]')
    assert at == datetime(2031, 5, 1, 17, tzinfo=UTC)
    assert isinstance(event, ContactHeld)
    assert (event.contact, event.ours, event.means, event.minutes) == ("k1", ("guide",), Means.TELEPHONE, 20)
    assert event.theirs == (Counterpart(side=ActorId("north"), person=PersonId("mara")),)
    assert (event.purpose, event.said, event.heard, event.impression) == ("p", "s", "h", "i")
    assert event.talking_points == ("t",)
    assert [(ask.id, ask.to, ask.text) for ask in event.asks] == [("a1", "north", "the list")]


def test_a_contact_may_be_with_sides_where_nobody_is_named() -> None:
    ((_, event),) = log_of(HELD.replace('["mara"]', '["south", "relief", "mara"]'))
    assert [(one.side, one.person) for one in event.theirs] == [("south", None), ("relief", None), ("north", "mara")]


def test_entries_stand_in_the_order_in_which_they_happened_and_those_ahead_come_last() -> None:
    later = HELD.replace("k1", "k2").replace("05-01", "05-02")
    ahead = HELD.replace("k1", "k3").replace("05-01", "04-01") + 'planned = true\npurpose = "p"'
    log = log_of(ahead, later, HELD)
    assert [event.contact for _, event in log] == ["k1", "k2", "k3"]
    assert [isinstance(event, ContactPlanned) for _, event in log] == [False, False, True]


def test_an_ask_that_several_may_answer_says_who_is_to() -> None:
    both = HELD.replace('["mara"]', '["mara", "sten"]')
    ((_, event),) = log_of(f'{both}asks = [{{ id = "a1", text = "the list", to = "south" }}]')
    assert isinstance(event, ContactHeld)
    assert [ask.to for ask in event.asks] == ["south"]
    with pytest.raises(InvalidFactError, match="entry k1 of its log: several sides took part"):
        log_of(f'{both}asks = [{{ id = "a1", text = "{CANARY}" }}]')


@pytest.mark.parametrize(
    ("entries", "why"),
    [
        ([HELD.replace("-08:00", "")], r"timezone component - at `\$.log\[0\].at`"),
        ([HELD.replace("2031-05-01T09:00:00-08:00", '"in May"')], r"at `\$.log\[0\].at`"),
        ([HELD.replace("telephone", "pigeon")], r"at `\$.log\[0\].by`"),
        ([HELD.replace('["mara"]', '"mara"')], r"at `\$.log\[0\].with`"),
        ([HELD.replace('with = ["mara"]', "")], r"required field `with` - at `\$.log\[0\]`"),
        ([f'{HELD}colour = "red"'], "unknown field `colour`"),
        ([f"{HELD}minutes = 2.5"], r"at `\$.log\[0\].minutes`"),
        ([f"{HELD}minutes = -5"], "entry k1 of its log: contact k1 cannot last -5 minutes"),
        ([HELD.replace("k1", " ")], "a contact needs an id"),
        ([HELD.replace('["mara"]', "[]")], "entry k1 of its log: contact k1 is with nobody"),
        ([HELD.replace('["mara"]', '["nobody"]')], "entry k1 of its log: it is with somebody who is no person"),
        ([HELD.replace('["mara"]', '["guide"]')], "entry k1 of its log: it is with somebody who is no person"),
        ([f'{HELD}ours = ["sten"]'], "entry k1 of its log: somebody of ours"),
        ([f'{HELD}ours = ["nobody"]'], "entry k1 of its log: somebody of ours"),
        ([HELD, HELD.replace("05-01", "05-02")], "entry k1 of its log: another entry has this id"),
        ([f'{HELD}answers = ["a1"]'], "entry k1 of its log: no ask a1 was put to this side before"),
        ([ASKED, ASKED.replace("k1", "k2")], "entry k2 of its log: contact k2 gives an ask the id of another"),
        ([f'{HELD}asks = [{{ id = "a1", text = "x", to = "south" }}]'], "a side that takes no part in it"),
        ([f'{HELD}planned = true\nsaid = "{CANARY}"'], "entry k1 of its log: it lies ahead"),
        ([f"{HELD}planned = true\nminutes = 5"], "entry k1 of its log: it lies ahead"),
        ([f"{ASKED}planned = true"], "entry k1 of its log: it lies ahead"),
        ([f'{HELD}planned = true\nours = ["sten"]'], "entry k1 of its log: somebody of ours"),
    ],
)
def test_an_entry_that_cannot_be_used_is_named_in_plain_words(entries: list[str], why: str) -> None:
    with pytest.raises(InvalidFactError, match=f"the case plan cannot be used: .*{why}") as refusal:
        log_of(*entries)
    assert CANARY not in str(refusal.value)


def test_an_answer_may_stand_above_its_ask_in_the_file() -> None:
    answer = HELD.replace("k1", "k2").replace("05-01", "05-02") + 'answers = ["a1"]'
    assert [event.contact for _, event in log_of(answer, ASKED)] == ["k1", "k2"]


def test_no_repr_of_a_plan_carries_words_of_its_log() -> None:
    words = "".join(f'{name} = "{CANARY}"\n' for name in ("purpose", "said", "heard", "impression"))
    text = f'{WHO}[[log]]\n{ASKED}{words}talking_points = ["{CANARY}"]\n'
    entry = msgspec.convert(tomllib.loads(text)["log"][0], PlannedEntry)
    assert (entry.said, entry.asks[0].text) == (CANARY, CANARY)
    for shown in (entry, entry.asks, plan_file(text)):
        assert CANARY not in repr(shown)
    assert "k1" in repr(entry)
