"""Letters, with who wrote to whom."""

import pytest

from tests.reading.told_contacts import told

WEKESA = "Kenya's foreign minister, Amina Wekesa,"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{WEKESA} wrote to her Sudanese counterpart, Tariq Osman, on Tuesday.", "osman wekesa | past | 2033-03-08"),
        (f"{WEKESA} sent a letter to Sudan's prime minister, Idris Hamad, on Tuesday.", "hamad wekesa | past | 2033-03-08"),
        (
            f"{WEKESA} received a letter from Sudan's prime minister, Idris Hamad, on Tuesday.",
            "hamad wekesa | past | 2033-03-08",
        ),
        (
            f"In a letter to Sudan's prime minister, Idris Hamad, on Tuesday, {WEKESA} said that the road was open.",
            "hamad wekesa | past | 2033-03-08",
        ),
    ],
)  # fmt: skip
def test_a_letter_goes_from_one_to_the_other(sentence: str, expected: str) -> None:
    assert told(sentence) == [f"letter | {expected}"]
