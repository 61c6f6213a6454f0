"""What is not stated, by tables of sentences about invented people; and sentences that state all they point at."""

import pytest

from tests.reading.stood import missed

LUND = "Kenyan Foreign Minister Ana Lund"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{LUND} declined to say who would come.", "WHO_OR_WHICH: who would come (KEN)"),
        (f"{LUND} did not say when the gates would open.", "WHEN: when the gates would open (KEN)"),
        (f"{LUND} did not say how the pause would be measured.", "MEASURE: how the pause would be measured (KEN)"),
        (f"{LUND} declined to say who had signed the paper.", "AUTHORSHIP: who had signed the paper (KEN)"),
        (f"{LUND} did not say whether she would come.", "REPLY: whether she would come (KEN)"),
        ("Kenya has not confirmed that its minister will travel.", "REPLY: confirmed that its minister will travel (KEN)"),
        ("It is not clear who laid the mines.", "WHO_OR_WHICH: who laid the mines"),
        ("The letter names no date.", "WHEN: names no date"),
        ("The file names no author.", "AUTHORSHIP: names no author"),
        ("The sanctions stay until the guns are silent.", "MEASURE: until the guns are silent"),
        ("The bridge will be opened in due course, she said.", "WHEN: in due course"),
        ("We do not attribute the shots.", "WHO_OR_WHICH: do not attribute the shots"),
        ("The station received an unsigned letter.", "AUTHORSHIP: unsigned letter"),
    ],
)  # fmt: skip
def test_what_a_report_points_at_and_does_not_give_is_told(sentence: str, expected: str) -> None:
    assert any(expected in one for one in missed(sentence))


@pytest.mark.parametrize(
    "text",
    [
        f"{LUND} said who would come: her deputy, Otto Ngugi.",
        f"{LUND} said that the gates would open on Monday.",
        "The letter names a date.",
        "The sanctions stay until 31 May.",
        f"{LUND} confirmed that she would travel.",
    ],
)
def test_what_is_stated_is_not_missed(text: str) -> None:
    assert missed(text) == []


def test_one_place_is_told_once_and_all_stand_in_the_order_of_the_text() -> None:
    found = missed(f"The letter names no date. {LUND} declined to say who would come. Sudan has not replied.")
    assert [one.split(":")[0] for one in found] == ["WHEN", "WHO_OR_WHICH", "REPLY"]
