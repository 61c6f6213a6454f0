"""Positions, by short reports about invented people: whose, on whose word, as of when, and for how long."""

from datetime import date

import pytest

from tests.reading.stood import read_text, stood

LUND = "Kenyan Foreign Minister Ana Lund"


def test_a_sides_statements_on_one_issue_with_one_stance_make_one_position() -> None:
    text = f"{LUND} said on Tuesday that the ceasefire was useful.\n\nKenya welcomed the ceasefire on Wednesday."
    (position,) = read_text(text).positions
    assert (position.statements, position.as_of) == (("S01", "S02"), date(2033, 3, 9))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("said that Sudan rejected the ceasefire", ["SDN | ceasefire | refuses | lund"]),
        ("said that Sudan had accepted the ceasefire", ["SDN | ceasefire | for | lund"]),
        ("said that Sudan would not accept the ceasefire", ["SDN | ceasefire | refuses | lund"]),
        ("said that Sudan should accept the ceasefire", ["KEN | ceasefire | for"]),
        ("said that Sudan's sanctions were unjust", ["KEN | sanctions | against"]),
    ],
)
def test_a_clause_about_another_side_is_that_sides_position_on_the_speakers_word(
    sentence: str, expected: list[str]
) -> None:
    assert stood(f"{LUND} {sentence}.") == expected


def test_words_that_bound_how_long_it_holds_stay_with_the_position() -> None:
    (position,) = read_text(f"“We have no plans for sanctions right now,” said {LUND}.").positions
    assert position.limited_by is not None
    assert position.limited_by.text == "right now"


@pytest.mark.parametrize(
    "text",
    [
        "A fisherman, Ana Lund, said that the ceasefire was important.",  # of no side
        "Reportedly, Kenya has said that it supports the ceasefire.",
        "We could not verify this.\n\nKenya said that it supported the ceasefire.",
        "Kenya supports ceasefire, says minister",
    ],
)
def test_hearsay_unverified_words_headlines_and_people_of_no_side_make_no_position(text: str) -> None:
    assert stood(text) == []


def test_what_is_said_with_a_condition_is_not_said_without_one() -> None:
    text = f"{LUND} said that Kenya wanted talks. She said that Kenya would hold talks only if the shelling ended."
    assert stood(text) == ["KEN | negotiations / talks | conditional"]


def test_who_speaks_of_conditions_of_its_own_demands_that_they_are_met() -> None:
    assert stood(f"{LUND} said that its conditions were known.") == ["KEN | Kenya's conditions | demands"]


def test_the_reports_own_word_stands_beside_the_name_of_the_issue() -> None:
    assert stood("Kenya welcomed the truce.") == ["KEN | ceasefire / truce | for"]
    assert stood("Kenya welcomed the ceasefire.") == ["KEN | ceasefire | for"]


def test_what_was_agreed_to_long_ago_is_no_position_of_today() -> None:
    assert stood("Kenya and Sudan agreed to a ceasefire on 2 February 2033.") == []
    assert stood("Kenya agreed to a ceasefire on 9 March 2033.") == ["KEN | ceasefire | for"]


def test_what_a_side_denies_to_have_said_is_not_its_position() -> None:
    assert stood("Kenya denied that it had agreed to a ceasefire.") == ["KEN | ceasefire | denies"]


def test_demands_are_called_by_what_they_are_on() -> None:
    assert stood("Kenya said that its demands on the border map were known.") == [
        "KEN | Kenya's conditions / demands on border map | demands"
    ]
