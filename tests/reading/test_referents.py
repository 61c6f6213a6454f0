"""Whom a pronoun means in a contact, by tables of short reports about invented people."""

import pytest

from tests.reading.told_contacts import told

WEKESA = "Kenya's foreign minister, Amina Wekesa,"
OSMAN = "Sudan's foreign minister, Tariq Osman"


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (
            f"{WEKESA} toured the port. On Tuesday she met {OSMAN}, in Cairo.",
            "meeting | osman wekesa | past | 2033-03-08",
        ),
        (
            f"{WEKESA} toured the port.\n\nOn Tuesday she met {OSMAN}, in Cairo.",
            "meeting | osman wekesa | past | 2033-03-08",
        ),
        (
            (
                f"{WEKESA} met Sudan's interior minister, Idris Hamad, on Monday. Hamad told her that the road was open.\n\n"
                f"On Tuesday she met {OSMAN}, in Cairo."
            ),
            "meeting | osman wekesa | past | 2033-03-08",
        ),
        (
            f"{OSMAN}, toured the port.\n\n{WEKESA} was calm. “I will write to him on Monday,” Wekesa said.",
            "letter | osman wekesa | planned | 2033-03-14",
        ),
    ],
)
def test_a_pronoun_means_the_one_whom_the_sentence_before_is_about(report: str, expected: str) -> None:
    assert expected in told(report)
