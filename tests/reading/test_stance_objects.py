"""Stance objects, by sentences about invented people."""

import pytest

from tests.reading.stood import stood

LUND = "Kenyan Foreign Minister Ana Lund"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("rejected any role for the gendarmes in checking cargo", "role for gendarmes in checking cargo | against"),
        ("said that Kenya would not discuss “the survival of a clan”", "survival of clan | refuses"),
        ("would not tolerate a parade on the ridge", "parade on ridge | against"),
        ("denied having sold helmets", "helmets | denies"),
        ("denied that Kenyan soil was used", "Kenyan soil | denies"),
        ("condemned the burning of the archive", "burning of archive | against"),
        ("doubted that a panel in Europe would help", "panel in Europe | sceptical"),
        ("refused to sign the timetable", "timetable | refuses"),
    ],
)
def test_what_a_firm_stance_is_about_is_named_by_the_nouns_behind_it(words: str, expected: str) -> None:
    assert stood(f"{LUND} {'said she ' if words.startswith('would') else ''}{words}.") == [f"KEN | {expected}"]


@pytest.mark.parametrize(
    "words",
    [
        "condemned Sudan",
        "rejected Sudanese Prime Minister Bo Falk",
        "denied a claim by the union that it had shown the letter",
        "pledged $2 million",
        "welcomed the spring",
        "rejected it",
    ],
)
def test_people_states_amounts_and_claims_are_no_object(words: str) -> None:
    assert stood(f"{LUND} {words}.") == []
