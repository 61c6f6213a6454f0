"""Officers: who holds an office, in tables of sentences about invented people."""

import pytest

from goodoffices.domain.record_ids import EntityId
from goodoffices.reading.casting import find_actors
from goodoffices.reading.document import cut
from tests.reading.cast_of import meant


@pytest.mark.parametrize(
    ("text", "one", "side"),
    [
        ("Kenyan spokeswoman Ada Orne said Defence Minister Bo Colm would come.", "colm", "KEN"),
        ("Kenyan spokeswoman Ada Orne confirmed on Monday that Defence Minister Gen. Bo Colm left.", "colm", "KEN"),
        ("Defence Minister Bo Colm will lead the Sudanese delegation to Juba.", "colm", "SDN"),
        ("The Sudanese delegation was led by Deputy Prime Minister Bo Colm.", "colm", "SDN"),
        ("Sudan's government waits. The government's delegation head, Bo Colm, left.", "colm", "SDN"),
        ("Kenyan spokeswoman Ada Orne met Defence Minister Bo Colm.", "colm", "colm"),
        ("Defence Minister Bo Colm met the Sudanese delegation.", "colm", "colm"),
    ],
)
def test_an_official_is_of_the_side_whose_words_tell_of_them_or_whose_team_they_lead(
    text: str, one: str, side: str
) -> None:
    assert find_actors(cut(text)).side(EntityId(one)) == side


def test_an_office_of_two_states_is_held_by_those_whom_the_report_names_later() -> None:
    text = (
        "The defence ministers of Kenya and Sudan meet. Kenyan spokeswoman Ada Orne said Defence Minister Bo Colm would"
        " come. Defence Minister Cy Dahl will lead the Sudanese delegation."
    )

    assert meant(text)[0].endswith("= colm dahl")


def test_the_minister_is_the_one_named_last() -> None:
    assert meant("Kenya's foreign minister came. The minister left.")[-1] == "The minister = ken_fm"
