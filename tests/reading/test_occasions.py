"""Occasions: on which day each statement of a report was made, and when no day is told."""

from datetime import date

import pytest

from goodoffices.domain.scales import Certainty
from goodoffices.reading.intake import incoming_from_text
from goodoffices.reading.reader import read

TUESDAY = date(2031, 5, 27)


def days(text: str) -> list[str]:
    """For each statement the day and the month on which it was made, "-" where none is told."""
    statements = read(incoming_from_text(text), dated=TUESDAY).statements
    return [one.said_on.strftime("%d %b") if one.said_on is not None else "-" for one in statements]


BESIDE_THE_CUE = [
    ("Orne said on Monday that the road was open.", ["26 May"]),
    ("Orne on Monday said the road was open.", ["26 May"]),
    ("On Monday, Orne said the road was open.", ["26 May"]),
    ("Orne told the council on Monday that the road was open.", ["26 May"]),
    ("“The road is open,” Orne said on Monday.", ["26 May"]),
    ("Orne said yesterday that the road was open.", ["26 May"]),
]

NOT_THE_DAY_OF_SPEAKING = [
    ("Orne said that the road had been shut on Monday.", ["27 May"]),
    ("“The road was shut on Monday,” Orne said.", ["27 May"]),
    ("Orne, who came on Monday, said the road was open.", ["27 May"]),
    ("Asked what would happen on Thursday, Orne said the road would open.", ["27 May"]),
    (
        "Orne told the council that sits in the old hall by the market in the town in the far hills of the north on Monday that it was so.",
        ["27 May"],
    ),
    ("Orne told the council; it met on Monday: “It is so.”", ["27 May"]),
    ("Orne said the road was open next week.", ["27 May"]),
]

THE_SAME_OCCASION = [
    ("Orne said on Monday that the road was open. “It is open,” Orne added.", ["26 May", "26 May"]),
    ("Orne said on Monday the road was open. Colm denied it. Orne added that it was so.", ["26 May", "-", "26 May"]),
    ("Orne said the road was open. Orne said it was wide. Colm said it was shut.", ["27 May", "27 May", "-"]),
    (
        "Orne said on Friday it was open. Orne said on Monday it was shut. Orne added that it was so.",
        ["23 May", "26 May", "26 May"],
    ),
]

PLANNED = [
    ("Orne will tell Colm on Friday that the road is open.", ["30 May"]),
    ("Orne plans to tell Colm that the road is open.", ["-"]),
    (
        "On Friday in the capital, at the yearly meeting of all the councils of the hills and the river, Orne will tell Colm that it is open.",
        ["-"],
    ),
    (
        "Orne said the road was open. Orne will ask Colm on Friday to come. Orne said it was wide.",
        ["27 May", "30 May", "27 May"],
    ),
]

BACKGROUND = [
    ("Orne said the road was open. Colm has said that it is shut.", ["27 May", "-"]),
    ("Orne said the road was open. She has not said that it is safe.", ["27 May", "27 May"]),
    ("Orne said the road was open. Colm is in town, urging restraint.", ["27 May", "-"]),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*BESIDE_THE_CUE, *NOT_THE_DAY_OF_SPEAKING, *THE_SAME_OCCASION, *PLANNED, *BACKGROUND]
)
def test_a_statement_is_of_the_day_beside_its_cue_or_else_of_its_speakers_occasion(
    text: str, expected: list[str]
) -> None:
    assert days(text) == expected


def test_words_told_second_hand_are_of_no_told_day() -> None:
    assert days("Orne said on Monday: “Colm told me that the road is open.”") == ["26 May", "-"]


def test_a_headline_is_of_the_reports_own_day() -> None:
    text = "Road open, Colm says\n\nOrne said on Monday that the road was open to all of them. Orne said it was wide."
    reading = read(incoming_from_text(text), dated=TUESDAY)
    assert reading.statements[0].certainty is Certainty.HEADLINE
    assert days(text) == ["27 May", "26 May", "26 May"]


def test_in_a_live_report_the_present_tense_is_of_the_reports_own_day() -> None:
    text = "Orne says the road is open. Orne says it is wide. Colm says it is shut. Rook adds that it is long."
    assert days(text) == ["27 May"] * 4
    past = text.replace("says", "said").replace("adds", "added")
    assert days(past) == ["27 May", "27 May", "-", "-"]


def test_a_report_without_a_day_tells_no_day_of_speaking() -> None:
    statements = read(incoming_from_text("Orne said the road was open. Orne said on Monday it was wide.")).statements
    assert [one.said_on for one in statements] == [None, None]
