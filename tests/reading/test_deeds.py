"""Deeds told by the reporter, or in somebody's words: verbs, verbs with an object, nouns, relative clauses."""

import pytest

from tests.reading.acted import acts

_TOLD = {
    "Isthmere has closed its border with Calvenor and expelled three Calvenoran diplomats.": [
        "COERCE 17 XIS > XCA, actual",
        "SANCTION 161 XIS > XCA, actual",
    ],
    "Calvenor shelled Isthmeran positions on Monday.": ["ASSAULT 19 XCA > XIS, actual"],
    "Calvenoran troops entered the district on May 1.": ["ASSAULT 192 XCA > -, actual"],
    "Isthmere's guns hit the dam.": ["ASSAULT 19 XIS > -, actual"],
    "The port was shelled by Calvenor.": ["ASSAULT 19 XCA > -, actual"],
    "Shells from both sides have fallen on the port.": ["ASSAULT 194 XCA+XIS > -, actual"],
    "The sanctions that Merovale has imposed on Calvenor hurt.": ["SANCTION 163 XME > XCA, actual"],
    "The sanctions imposed by Merovale on Calvenor hurt.": ["SANCTION 163 XME > XCA, actual"],
    "Merovale will send food to Isthmere.": ["AID 07 XME > XIS, planned"],
    "Calvenor cut ties with Isthmere.": ["SANCTION 16 XCA > XIS, actual"],
    "Calvenor sent ships to the strait.": ["MOBILIZE 15 XCA > -, actual"],
    "Calvenor released four Isthmeran prisoners.": ["RETREAT 084 XCA > XIS, actual"],
    "Calvenor opened the eastern corridor to civilians.": ["CONCEDE 08 XCA > -, actual"],
    "Calvenor and Isthmere signed an agreement.": ["AGREE 057 XCA+XIS > -, actual"],
    "Calvenor's war on Isthmere goes on.": ["ASSAULT 19 XCA > XIS, actual"],
    "The closure by Isthmere of two schools was noted.": ["COERCE 17 XIS > -, actual"],
    "While Calvenor has talked of peace, it also closed the Narrow Strait.": ["COERCE 17 XCA > -, actual"],
    "Isthmere closed the strait, keeping Calvenoran ships out.": ["COERCE 17 XIS > XCA, actual"],
}


@pytest.mark.parametrize(("text", "wanted"), _TOLD.items(), ids=_TOLD)
def test_a_deed_is_told_with_its_doer_and_whom_it_concerns(text: str, wanted: list[str]) -> None:
    assert acts(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Calvenor did not attack Isthmere.",
        "Has Calvenor attacked Isthmere?",
        "Calvenor could attack Isthmere.",
        "If Isthmere closes the strait, Calvenor will suffer.",
        "Neither side attacked the port.",
        "Orne declined to comment on Isthmere.",
        "The attack on the port was the worst of the year.",
    ],
)
def test_what_was_not_done_or_has_no_doer_is_no_deed(text: str) -> None:
    assert acts(text) == []


def test_a_deed_in_the_words_of_another_side_is_claimed() -> None:
    told = acts("Colm said Calvenor had shelled the port.")
    assert "ASSAULT 19 XCA > -, claimed" in told


def test_a_deed_in_the_words_of_its_own_side_is_no_claim() -> None:
    assert acts("Orne said Calvenor had opened the corridor.") == ["CONCEDE 08 XCA > -, actual"]


def test_a_quoted_expression_is_read_as_if_it_had_no_marks() -> None:
    assert acts("Merovale had “burned its bridges” with Isthmere.") == ["SANCTION 16 XME > XIS, actual"]
