"""Which act a cue tells, and whom the words behind it mean."""

import pytest

from tests.reading.acted import acts

_TOLD = {
    "Calvenor called on Isthmere to stop the fire.": ["REQUEST 02 XCA > XIS, actual"],
    "Orne called Isthmere's plan “a bedtime story”.": ["ACCUSE 111 orne > XIS, actual"],
    "Orne voiced support for Merovale.": ["SUPPORT 05 orne > XME, actual"],
    "Orne wrote to Colm last week to demand the release of the boats.": ["REQUEST 10 orne > colm, actual"],
    "Merovale recalled that the asset freeze applies to Calvenor.": ["SANCTION 163 XME > XCA, actual"],
    "“We did not fire on anybody,” Orne said.": ["REJECT 12 orne > -, actual"],
}


@pytest.mark.parametrize(("text", "wanted"), _TOLD.items(), ids=_TOLD)
def test_the_words_at_a_cue_tell_the_act(text: str, wanted: list[str]) -> None:
    assert acts(text) == wanted


def test_who_says_the_same_does_the_same() -> None:
    told = acts("Orne told Luthe that the fire “did not come from any unit under my orders”. Colm said the same.")
    assert told.count("REJECT 12 orne > luthe, actual") == 1


@pytest.mark.parametrize("text", ["Orne asked whether Isthmere was ready.", "The post is free of mines, Orne said."])
def test_a_question_and_an_adjective_do_nothing(text: str) -> None:
    assert acts(text) == []
