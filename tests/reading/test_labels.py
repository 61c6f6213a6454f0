"""Labels: speakers named before a colon, in transcripts, live blogs and headlines."""

import pytest

from tests.reading.told import told

LABELS = [
    ("ORNE: The road is open.", ["ORNE | - | The road is open"]),
    ("ORNE: The road is open. The bridge is not.", ["ORNE | - | The road is open. The bridge is not"]),
    ("COLM: «The road is open.»", ["COLM | - | «The road is open.»"]),
    ('Orne: "The road is open"', ['Orne | - | "The road is open"']),
    ("Orne: The road is open", ["Orne | - | The road is open"]),
    ('Luthe: Orne "will be at the forum"', ['Luthe | - | Orne "will be at the forum"']),
    ('Orne (Calvenor): "The road is open."', ['Orne (Calvenor) | - | "The road is open."']),
    ("Q: Is the road open?\n\nA: It is. It was never closed.", ["A | - | It is. It was never closed"]),
    ("14:05 Orne says the road is open.", ["Orne | says | the road is open"]),
    ('14:05 Orne: "The road is open."', ['Orne | - | "The road is open."']),
    ("14:05 – Orne says the road is open.", ["Orne | says | the road is open"]),
    ("Talks go on, says Orne", ["Orne | says | Talks go on"]),
    ('Orne says offer "an insult"', ['Orne | says | offer "an insult"']),
    ("Orne Rejects Colm's Offer", ["Orne | Rejects | Colm's Offer"]),
    ("Road open, Orne says", ["Orne | says | Road open"]),
    (
        "The Strait Post: Is the road open?\n\nLisbet Orne: It is. I drove on it.\n\nThe Strait Post: Alone?\n\nLisbet Orne: With my driver.",
        ["Lisbet Orne | - | It is. I drove on it", "Lisbet Orne | - | With my driver"],
    ),
    ("A: “The road is open.”", ["A | - | “The road is open.”"]),
    ('ORNE: "The road is open." COLM: It is not.', ['ORNE | - | "The road is open."', "COLM | - | It is not"]),
]

NO_SPEAKERS = [
    "REPORTER: The road is open. Orne said so.",
    "Live: the road opens",
    "Note: the road is open.",
    "The road: a history",
    "The facts are these: the road is open.",
    "Orne:",
    "Orne: .",
]


@pytest.mark.parametrize(("text", "expected"), LABELS)
def test_a_name_before_a_colon_speaks(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NO_SPEAKERS)
def test_a_rubric_a_presenter_or_a_thing_does_not_speak(text: str) -> None:
    assert told(text) == []
