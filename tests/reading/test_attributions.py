"""Attributions in one sentence: one told inside another, and words that are no statement at all."""

import pytest

from tests.reading.told import told

ONE_INSIDE_ANOTHER = [
    (
        "Orne said that Colm had told her that the road was open.",
        ["Orne | said | that Colm had told her that the road was open", "Colm | told | that the road was open"],
    ),
    ("Orne denied that Colm had told her so.", ["Orne | denied | that Colm had told her so"]),
    ("Orne asked whether Colm had said so.", ["Orne | asked | whether Colm had said so"]),
    (
        "“Colm told me that the road is open,” Orne said.",
        ["Orne | said | “Colm told me that the road is open,”", "Colm | told | that the road is open"],
    ),
    ("“I told Colm that the road is open,” Orne said.", ["Orne | said | “I told Colm that the road is open,”"]),
    ("“We said that it would open,” Orne said.", ["Orne | said | “We said that it would open,”"]),
    (
        "Colm thinks the road is open, Orne said as she left.",
        ["Orne | said | Colm thinks the road is open", "Colm | thinks | the road is open"],
    ),
    ("Orne refused to confirm that Colm had called.", ["Orne | confirm | that Colm had called"]),
    ("The road is open, Orne told the council, and Colm agreed.", ["Orne | told | The road is open"]),
    ("Nobody said that the road was open.", []),
    ("Everyone says that the road is open.", []),
]

NO_STATEMENTS = [
    'The "road of friendship" is open.',
    'The so-called "people\'s road" is closed.',
    "The demands of the drivers remain unmet.",
    "Demands that nobody can meet are no demands.",
    "A plan proposed by Orne lies on the table.",
    "The views expressed are the author's own.",
    "I say: count the lorries.",
    "I say the road should open.",
    "Nobody can say when the road will open.",
    "No one knows what Orne thinks.",
    "Orne declined to comment.",
    "Orne did not comment.",
    "Orne could not be reached for comment.",
    "If Orne says no, the road stays closed.",
    "It is unclear whether Orne said so.",
    "The road was built in 2019 and has been closed since the war.",
    "Orne met Colm on Sunday and left by train.",
    "The foreign ministry summoned the ambassador.",
    "The report is eight pages long.",
    "According to schedule, the road opens at noon.",
    "The claim was filed in court.",
    "Orne backed away from the microphone.",
    "Orne called Colm on Sunday.",
    "Orne ordered tea.",
    "The stated aim of the visit is trade.",
    "The order, signed by Orne, takes effect today.",
    "Orne may say no.",
    "Had Orne said so, the road would be open.",
    "Can Orne say no?",
    '"The Long Road" is a novel by Ines Tarrow.',
    "Orne’s book, “Why We Stayed”, sold badly.",
    "The accused man was released.",
]


@pytest.mark.parametrize(("text", "expected"), ONE_INSIDE_ANOTHER)
def test_what_may_not_have_been_said_is_not_taken_for_said(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NO_STATEMENTS)
def test_words_that_report_no_speech_are_no_statement(text: str) -> None:
    assert told(text) == []
