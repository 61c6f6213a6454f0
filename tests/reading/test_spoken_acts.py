"""Acts done by the cue of a statement: who does them, and when a cue does none."""

import pytest

from tests.reading.acted import acts

_TOLD = {
    "Orne welcomed Isthmere's offer.": ["SUPPORT 05 orne > XIS, actual"],
    "Luthe praised Orne.": ["SUPPORT 051 luthe > orne, actual"],
    "Orne apologised to Isthmere.": ["CONCEDE 055 orne > XIS, actual"],
    "Orne threatened Isthmere with sanctions.": ["THREATEN 13 orne > XIS, actual"],
    "Orne rejected Isthmere's plan and criticised Merovale.": [
        "REJECT 12 orne > XIS, actual",
        "ACCUSE 111 orne > XME, actual",
    ],
    "Luthe urged Calvenor and Isthmere to stop.": ["REQUEST 02 luthe > XCA+XIS, actual"],
    "Colm asked Calvenor to open the road.": ["REQUEST 02 colm > XCA, actual"],
    "Orne will urge Colm to stop the shelling.": ["REQUEST 02 orne > colm, planned"],
    "Orne demanded that Isthmere withdraw its guns.": ["REQUEST 10 orne > XIS, actual"],
    "Orne insisted that Isthmere should move first.": ["REQUEST 10 orne > XIS, actual"],
    "Colm described Calvenor's terms as “unrealistic”.": ["ACCUSE 111 colm > XCA, actual"],
    "Orne reiterated Calvenor's support for Merovale.": ["SUPPORT 05 orne > XME, actual"],
    "Merovale has offered to mediate between Calvenor and Isthmere.": ["AGREE 039 XME > XCA+XIS, actual"],
}


@pytest.mark.parametrize(("text", "wanted"), _TOLD.items(), ids=_TOLD)
def test_a_cue_does_an_act(text: str, wanted: list[str]) -> None:
    assert acts(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Colm asked whether Calvenor would come.",
        "Orne insisted that the terms were known.",
        "Colm did not say whether Isthmere would attend.",
        "Colm described the road as long.",
        "An official, who requested anonymity, spoke of Isthmere.",
    ],
)
def test_a_cue_that_only_reports_does_none(text: str) -> None:
    assert acts(text) == []


def test_a_spokesperson_acts_for_the_side_and_a_minister_in_her_own_name() -> None:
    assert acts("Dask accused Isthmere of lying.") == ["ACCUSE 112 XCA > XIS, actual"]
    assert acts("Orne accused Isthmere of lying.") == ["ACCUSE 112 orne > XIS, actual"]


def test_each_accusing_the_other_is_two_acts() -> None:
    assert acts("Each government accuses the other of lying, after Calvenor and Isthmere broke off talks.")[:2] == [
        "ACCUSE 112 XCA > XIS, actual",
        "ACCUSE 112 XIS > XCA, actual",
    ]


def test_the_deed_of_which_somebody_is_accused_is_claimed() -> None:
    assert acts("Orne accused Isthmere of shutting the sluices.") == [
        "ACCUSE 112 orne > XIS, actual",
        "COERCE 17 XIS > -, claimed",
    ]


def test_telling_of_another_sides_violence_accuses_it() -> None:
    assert "ACCUSE 112 colm > XCA, actual" in acts("Colm said Calvenor had shelled the port.")


def test_an_offer_to_host_goes_to_those_between_whom_the_first_was_to_mediate() -> None:
    told = acts("Merovale offered to mediate between Calvenor and Isthmere and offered to host talks.")
    assert told == ["AGREE 039 XME > XCA+XIS, actual"] * 2
