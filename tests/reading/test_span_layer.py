"""The span layer over more than one sentence: quotations that go on, and quotations left open."""

import pytest

from tests.reading.told import told

OVER_SENTENCES = [
    (
        "Orne told the council: “The road is open.\n\n“The bridge is open.\n\n“The dam is closed.”\n\nThe council took note of it.",
        [
            "Orne | told | “The road is open.",
            "Orne | told | “The bridge is open.",
            "Orne | told | “The dam is closed.”",
            "The council | took note of | it",
        ],
    ),
    (
        "“The road is open,” Orne said.\n\n“The bridge is open, too.”",
        ["Orne | said | “The road is open,”", "Orne | said | “The bridge is open, too.”"],
    ),
    ("Orne was firm.\n\n“The road is open.”", []),
    ("Orne told the council this:\n\n“The road is open.”", ["Orne | told | “The road is open.”"]),
    ("Orne said: “The road is open.\n\nThe bridge is closed.", ["Orne | said | “The road is open."]),
    (
        "“The road is open.\n\n“The bridge is closed,” Orne said.",
        ["Orne | said | “The road is open.", "Orne | said | “The bridge is closed,”"],
    ),
    ("Orne said the road was open. “The bridge is closed.” The dam holds.", ["Orne | said | the road was open"]),
    (
        "Orne said: “The road is open.” “The bridge is closed,” said Colm.",
        ["Orne | said | “The road is open.”", "Colm | said | “The bridge is closed,”"],
    ),
    (
        "“The road is open,” Orne said. Colm nodded. “The bridge is closed.”",
        ["Orne | said | “The road is open,”", "Orne | said | “The bridge is closed.”"],
    ),
    (
        "Orne said the road was open.\n\n“The bridge is closed,” Colm said. “It has been closed for a week.”",
        [
            "Orne | said | the road was open",
            "Colm | said | “The bridge is closed,” // “It has been closed for a week.”",
        ],
    ),
    (
        "“Colm told me that the road is open,” Orne said.",
        ["Orne | said | “Colm told me that the road is open,”", "Colm | told | that the road is open"],
    ),
    ("“I told Colm that the road is open,” Orne said.", ["Orne | said | “I told Colm that the road is open,”"]),
]

LEFT_OPEN = [
    (
        "“The road is open, Orne said.\n\nColm said it was closed.",
        ["Orne | said | “The road is open,", "Colm | said | it was closed"],
    ),
    (
        "Orne said: “The road is open.\n\nColm said it was closed.",
        ["Orne | said | “The road is open.", "Colm | said | it was closed"],
    ),
    (
        '"The road is open," Orne said. "It stays open.\n\nColm said it was closed.',
        ['Orne | said | "The road is open," // "It stays open.', "Colm | said | it was closed"],
    ),
    (
        '"The road is open. "The bridge is closed," Orne said.\n\nColm said: "The dam holds."',
        ['Orne | said | "The road is open. "The bridge is closed,"', 'Colm | said | "The dam holds."'],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OVER_SENTENCES)
def test_a_quotation_that_goes_on_keeps_its_speaker(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), LEFT_OPEN)
def test_a_quotation_left_open_loses_neither_its_speaker_nor_what_follows(text: str, expected: list[str]) -> None:
    assert told(text) == expected
