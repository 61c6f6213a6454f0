"""Silences, by short reports about invented people."""

import pytest

from tests.reading.stood import read_text, stood

INVITED = "Kenya invited Sudan and Egypt to truce talks in Oslo."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sudan has not replied.", ["SDN"]),
        ("Khartoum has yet to confirm its attendance.", ["SDN"]),
        ("Egypt has not answered the invitation.", ["EGY"]),
        ("Sudanese Foreign Minister Bo Falk has not responded.", ["SDN"]),
    ],
)
def test_a_side_that_has_not_answered_states_no_position(words: str, expected: list[str]) -> None:
    found = [one for one in read_text(f"{INVITED} {words}").positions if one.stance == "not stated"]
    assert [(one.party, one.issue) for one in found] == [(party, "negotiations") for party in expected]
    assert all(one.evidence and not one.statements for one in found)


@pytest.mark.parametrize(
    "words",
    [
        "Sudan has not responded to a request for comment.",
        "Sudan accepted the invitation. Egypt accepted it, too. Sudan has not answered a second letter.",
        "Sudan replied.",
    ],
)
def test_the_press_and_sides_that_did_answer_make_no_silence(words: str) -> None:
    assert not [one for one in stood(f"{INVITED} {words}") if one.endswith("not stated")]


def test_a_silence_on_nothing_is_no_position() -> None:
    assert stood("Sudan has not replied.") == []
