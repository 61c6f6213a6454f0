"""Nesting: in whose words a statement is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reading.attributions import Attribution
from goodoffices.reading.document import cut
from goodoffices.reading.nesting import outer_of
from goodoffices.reading.span_layer import find_attributions


def told_in(text: str) -> dict[str, str | None]:
    """For each cue the cue in whose words it stands."""
    found = sorted(find_attributions(cut(text)), key=lambda one: one.contents[0])
    cues = [text[slice(*one.cue)] if one.cue is not None else "-" for one in found]
    return {cue: None if outer is None else cues[outer] for cue, outer in zip(cues, outer_of(text, found), strict=True)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orne said the road was open. Colm denied it.", {"said": None, "denied": None}),
        ("Orne said that Colm had told her that the road was open.", {"said": None, "told": "said"}),
        ("“Colm told me that the road is open,” Orne said.", {"said": None, "told": "said"}),
        (
            "Orne said that Colm had told her that Rook had warned that the road was shut.",
            {"said": None, "told": "said", "warned": "told"},
        ),
        ("The road is open, Orne said, according to Colm.", {"said": "according to", "according to": None}),
        ("The paper reported, citing Orne, that the road was open.", {"reported": None, "citing": "reported"}),
    ],
)
def test_a_statement_is_told_in_the_narrowest_words_around_it(text: str, expected: dict[str, str | None]) -> None:
    assert told_in(text) == expected


places = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda told: (told[0], told[0] + told[1]))
attributions = st.lists(
    st.builds(
        Attribution,
        source=st.none() | places,
        cue=st.none() | places,
        contents=st.lists(places, min_size=1, max_size=3).map(tuple),
    ),
    max_size=8,
)


@given(attributions)
def test_nothing_is_told_in_its_own_words_over_whatever_others(found: list[Attribution]) -> None:
    outer = outer_of("citing " * 10, found)
    for number in range(len(found)):
        seen = {number}
        above = outer[number]
        while above is not None:
            assert above not in seen
            seen.add(above)
            above = outer[above]
