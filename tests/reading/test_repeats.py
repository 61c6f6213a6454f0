"""Repeats: a statement said again in the speaker's own words, or first so and then in the reporter's."""

import pytest

from goodoffices.reading.intake import incoming_from_text
from goodoffices.reading.reader import read


def repeated(text: str) -> list[tuple[int, int]]:
    """Pairs of statements, by their numbers from one: the later and the earlier that it repeats."""
    return [
        (int(one.id[1:]), int(one.same_as[1:]))
        for one in read(incoming_from_text(text)).statements
        if one.same_as is not None
    ]


INDIRECT = "Orne said that the northern road to the river was open. "
DIRECT = "“The northern road to the river is open again,” Orne told them. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (INDIRECT + DIRECT, [(2, 1)]),
        (DIRECT + INDIRECT, [(2, 1)]),
        (INDIRECT + "“The weather in the hills is fine,” Orne told them. " + DIRECT, [(3, 1)]),
        (INDIRECT + DIRECT.replace("Orne", "Colm"), []),  # another speaker
        (INDIRECT + INDIRECT, []),  # both in the reporter's words
        (DIRECT + DIRECT, []),  # both in the speaker's own
        (INDIRECT + "“The northern hills are high and steep and hard to climb,” Orne told them.", []),
        ("Orne said the road was open. “The road is open,” Orne told them.", []),  # too few words of substance
        ("Northern road to river open, Orne says\n\n" + DIRECT, []),  # the headline is the paper's wording
        (INDIRECT.replace("Orne said", "It was said") + DIRECT, []),  # nobody is named
    ],
)
def test_one_speakers_words_of_substance_said_twice_are_joined(text: str, expected: list[tuple[int, int]]) -> None:
    assert repeated(text) == expected


def test_of_two_that_are_alike_the_one_that_shares_more_is_the_one_repeated() -> None:
    text = "Orne said that the northern road to the harbour was open at night. " + INDIRECT + DIRECT
    assert repeated(text) == [(3, 2)]


def test_words_told_second_hand_repeat_nothing() -> None:
    text = INDIRECT + "Colm said: “Orne told me that the northern road to the river was open again.”"
    assert repeated(text) == []


REMARK = "Orne said that guards on the hills should not fear the flood that came with the summer rain. "
QUOTED = "“Fear of the flood leads nowhere, and the guards know it by heart, as does the valley below,” she added. "


def test_a_quotation_that_follows_at_once_on_the_reporters_words_bears_them_out() -> None:
    common = "Orne said that the guards fear a flood. " * 2
    assert (2, 1) in repeated(REMARK + QUOTED)
    assert (4, 1) not in repeated(REMARK + common + QUOTED)


def test_names_and_days_are_no_words_of_substance() -> None:
    text = (
        "Orne said that Calvenor and Isthmere would talk in Port Teyra on Sunday. "
        "“Calvenor and Isthmere like Port Teyra on a Sunday,” she added."
    )
    assert repeated(text) == []
