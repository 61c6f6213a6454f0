"""Whom acts concern that name nobody: those of a meeting, adversaries, the two sides of a dispute, hosts."""

import pytest

from goodoffices.reading.act_partners import capitals
from tests.reading.acted import acts

_DISPUTE = "The dispute between Calvenor and Isthmere is old. "
_TOLD = {
    "Calvenor closed all crossings on Friday.": ["COERCE 17 XCA > XIS, actual"],
    "Calvenor shut two schools on Friday.": ["COERCE 17 XCA > -, actual"],
    "Isthmere lodged a formal protest.": ["ACCUSE 113 XIS > XCA, actual"],
    "Orne demanded guarantees.": ["REQUEST 10 orne > XIS, actual"],
    "Isthmere refused to hand over the maps.": ["REJECT 12 XIS > XCA, actual"],
    "Merovale has offered to mediate.": ["AGREE 039 XME > XCA+XIS, actual"],
    "The truce, brokered by Merovale in May, is holding.": ["CONSULT 045 XME > XCA+XIS, actual"],
}


@pytest.mark.parametrize(("text", "wanted"), _TOLD.items(), ids=_TOLD)
def test_in_a_dispute_of_two_an_act_without_address_goes_to_the_other_side(text: str, wanted: list[str]) -> None:
    assert acts(_DISPUTE + text) == wanted


def test_a_side_that_is_in_dispute_with_two_has_no_adversary() -> None:
    told = acts(_DISPUTE + "The dispute between Calvenor and Merovale is new. Orne refused to hand over the maps.")
    assert told == ["REJECT 12 orne > -, actual"]


def test_an_accusation_makes_an_adversary() -> None:
    told = acts("Isthmere accuses Calvenor of lying. Calvenor refused to hand over the maps.")
    assert told == ["ACCUSE 112 XIS > XCA, actual", "REJECT 12 XCA > XIS, actual"]


def test_who_travels_to_a_capital_agrees_towards_its_state() -> None:
    assert acts("Orne told reporters that she would travel to Nairobi.") == ["AGREE 03 orne > KEN, actual"]
    assert acts("Orne said Calvenor would send a delegation to Nairobi.") == ["AGREE 03 orne > KEN, actual"]


def test_a_capital_that_two_states_claim_is_no_host() -> None:
    assert capitals()["Nairobi"] == "KEN"
    assert not any(name.startswith("?") for name in capitals())
