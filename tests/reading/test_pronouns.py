"""Pronouns that are no sources, in tables of sentences about invented people."""

import pytest

from goodoffices.reading.actors import Form
from goodoffices.reading.casting import find_actors
from goodoffices.reading.document import cut


def pronouns(text: str) -> list[str]:
    return [
        f"{text[mention.start : mention.end]} = {' '.join(mention.who)}"
        for mention in find_actors(cut(text)).mentions
        if mention.form is Form.PRONOUN
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("President Amos Tull left after he had spoken.", ["he = tull"]),
        ("President Amos Tull left. Then he returned.", ["he = tull"]),
        ("Ms. Ada Birch met Mr. Amos Tull before she flew home.", ["she = birch"]),
        ("President Amos Tull met Minister Bo Cole before he flew home.", []),
        ("Kenya closed the road, and it opened the port.", ["it = KEN"]),
        ("Kenya's war grew while Sudan waited, and it closed the road.", ["it = SDN"]),
        ("In Kenya, it was late.", []),
        ("Kenya waited, and it was late.", []),
        ("He left.", []),
        ("Kenya and Sudan waited, and Chad urged them to talk.", ["them = KEN SDN"]),
        ("The Kenyan and Sudanese presidents waited until they met.", ["they = ken_president sdn_president"]),
        ("Kenya and Sudan met Chad and Niger before they left.", []),
        ("Kenya waited until they left.", []),
        ("President Amos Tull left. “He will come back,” a child cried.", []),
    ],
)
def test_a_pronoun_means_the_only_one_whom_it_fits(text: str, wanted: list[str]) -> None:
    assert pronouns(text) == wanted
