"""Addressees: words for somebody, and words for an occasion or a thing."""

import pytest

from goodoffices.reading.addressees import are_before_press, may_be_addressed
from tests.reading.cast_of import voices


@pytest.mark.parametrize(
    "words", ["a news conference", "a joint press conference in Juba", "a regular press briefing", "the briefing"]
)
def test_an_occasion_for_the_press_is_before_the_press(words: str) -> None:
    assert are_before_press(words)


@pytest.mark.parametrize("words", ["a security conference", "the briefing room", "the Council", "a conference"])
def test_another_occasion_is_not(words: str) -> None:
    assert not are_before_press(words)


@pytest.mark.parametrize(
    ("words", "may"),
    [("Orne", True), ("the ministers", True), ("the council", True), ("an ex-minister", True), ("phone", False)],
)
def test_a_name_a_role_or_a_body_may_be_addressed(words: str, may: bool) -> None:
    assert may_be_addressed(words) is may


def test_what_is_told_to_a_conference_is_told_to_the_press() -> None:
    assert voices("Minister Ada Orne told a news conference that the road was open.") == [
        "Minister Ada Orne = orne > press"
    ]
