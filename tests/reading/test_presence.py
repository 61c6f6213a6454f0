"""Visits that are asked about, by a table of sentences about invented people."""

import pytest

from tests.reading.told_contacts import answered, told

WEKESA = "Kenya's foreign minister, Amina Wekesa,"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            f"Asked whether she would be in Khartoum next month, {WEKESA} said no more.",
            ["visit | wekesa | proposed | 2033-04-01 to 2033-04-30"],
        ),
        (
            f"Asked if she would travel to Khartoum on Monday, {WEKESA} said no more.",
            ["visit | wekesa | proposed | 2033-03-14"],
        ),
        (f"Asked whether she would be at the Nile Forum in Khartoum, {WEKESA} said no more.", []),
        (f"Asked whether the road would be safe, {WEKESA} said no more.", []),
        (f"Asked whether she was in Khartoum, {WEKESA} said no more.", []),
    ],
)
def test_a_visit_that_is_asked_about_is_an_open_question(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


def test_an_answer_that_is_put_off_leaves_it_open() -> None:
    text = f"Asked whether she would be in Khartoum next month, {WEKESA} replied that an answer would come soon."
    assert answered(text) == ["wekesa: no answer, own"]
