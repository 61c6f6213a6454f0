"""Who says that they will come to a meeting, and whose word that is, by tables of short reports about invented people."""

import pytest

from tests.reading.told_contacts import answered

PROPOSAL = "Egypt has proposed talks between Kenya and Sudan in Cairo on March 20.\n\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kenya's foreign minister, Amina Wekesa, said Kenya would send a delegation to Cairo.", ["wekesa: confirmed, own"]),
        ("Kenya's foreign minister, Amina Wekesa, said Kenya is taking part.", ["wekesa: confirmed, own"]),
        ("Kenya said it will not attend the talks.", ["KEN: declined, own"]),
        ("Kenya said it would take part if the road was opened.", ["KEN: acceptance with conditions, own (if the road was opened)"]),
        ("Egypt said Kenya would send a delegation to Cairo.", []),
        ("Kenya said it would send a delegation to Bern.", []),
        ("Kenya said it would send grain to Cairo.", []),
        ("Kenya said it would attend the Nile Forum in Cairo.", []),
    ],
)  # fmt: skip
def test_to_come_is_an_answer_on_ones_own_word_to_those_who_asked(sentence: str, expected: list[str]) -> None:
    assert answered(PROPOSAL + sentence) == expected


def test_who_announces_a_journey_answers_nobody() -> None:
    assert answered("Kenya said it would send negotiators to Cairo for talks with Sudan.") == []
