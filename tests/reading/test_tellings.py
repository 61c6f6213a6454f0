"""Remarks to the press, and what is told in a call."""

import pytest

from tests.reading.told_contacts import contacts_in, told

WEKESA = "Kenya's foreign minister, Amina Wekesa,"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{WEKESA} told reporters on Wednesday that the road was open.", "press wekesa | past | 2033-03-09"),
        (f"{WEKESA} said at a news conference on Wednesday that the road was open.", "press wekesa | past | 2033-03-09"),
        (f"Speaking to reporters in Nairobi, {WEKESA} said the road was open.", "press wekesa | past | 2033-03-10"),
        (f"{WEKESA} told this newspaper on Wednesday that the road was open.", "wekesa | past | 2033-03-09"),
    ],
)  # fmt: skip
def test_remarks_to_the_press_are_of_the_day_they_were_made(sentence: str, expected: str) -> None:
    assert told(sentence) == [f"press_remarks | {expected}"]


def test_the_place_of_press_remarks_is_the_city() -> None:
    (remarks,) = contacts_in(f"{WEKESA} told reporters in Nairobi on Wednesday that the road was open.")
    assert remarks.place == "Nairobi"


def test_remarks_of_one_speaker_on_one_day_are_one_contact() -> None:
    text = f"{WEKESA} told reporters on Wednesday that the road was open.\n\nWekesa told reporters that it would stay open."
    assert told(text) == ["press_remarks | press wekesa | past | 2033-03-09"]


def test_parliament_is_no_press() -> None:
    assert told(f"{WEKESA} told parliament on Wednesday that the road was open.") == []


def test_words_told_by_telephone_are_a_call() -> None:
    text = f"{WEKESA} told her Sudanese counterpart, Tariq Osman, by telephone on Tuesday that the road was open."
    assert told(text) == ["phone_call | osman wekesa | past | 2033-03-08"]


def test_words_told_in_no_call_are_no_contact() -> None:
    assert told(f"{WEKESA} urged Sudan on Tuesday to open the road.") == []
