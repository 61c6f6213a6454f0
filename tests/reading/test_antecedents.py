"""Antecedents, by short reports about invented people."""

import pytest

from tests.reading.stood import stood

LUND = "Kenyan Foreign Minister Ana Lund"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sudan accused Kenya of laying mines. Kenya denied the charge.", "KEN | mines | denies"),
        ("Sudan accuses Kenya of arming the rebels. Kenya rejects the accusation.", "KEN | arming rebels | denies"),
        ("Sudan blamed Kenya for the blockade. The talks went on. Kenya denied all the allegations.", "KEN | shipping"),
        ("Sudan said that Kenya had mined the road.\n\nKenya denies the claim.", "KEN | mines | denies"),
        ("Sudan asked for the release of 18 sailors. Kenya rejected the request.", "KEN | detainees / release of 18 sail"),
        ("Sudan repeated its demand for a truce. Kenya rejected the demand.", "KEN | ceasefire / truce | refuses"),
        ("Sudan threatened to impose sanctions. Kenya dismissed the threat.", "KEN | sanctions | against"),
    ],
)  # fmt: skip
def test_a_noun_points_back_at_what_was_charged_asked_for_or_threatened(text: str, expected: str) -> None:
    assert any(one.startswith(expected) for one in stood(text))


def test_a_noun_that_tells_what_it_is_about_points_at_nothing() -> None:
    text = "Sudan accused Kenya of laying mines. Kenya rejected the claim that it had broken the ceasefire."
    assert stood(text) == ["KEN | ceasefire | denies"]


def test_a_charge_that_nobody_made_is_about_what_stands_around_it() -> None:
    assert stood("Kenya denied the charge.") == []
    assert stood("The ceasefire was broken. Kenya denied the charge.") == ["KEN | incidents | denies"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya dismissed the warning on the truce.", "KEN | ceasefire / truce | against"),
        ("Kenya rejected any role for monitors.", "KEN | monitoring | against"),
        ("Kenya rejected any talks.", "KEN | negotiations / talks | refuses"),
    ],
)
def test_who_rejects_what_nobody_had_offered_is_against_it(text: str, expected: str) -> None:
    assert stood(text) == [expected]
