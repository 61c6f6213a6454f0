"""To whom acts go that answer, take back, or are done in the same breath as another."""

import pytest

from tests.reading.acted import acts

_TOLD = {
    "Luthe urged both sides to stop. Isthmere rejected the appeal.": [
        "REQUEST 02 luthe > XCA+XIS, actual",
        "REJECT 12 XIS > luthe, actual",
    ],
    "Merovale has imposed sanctions on Calvenor and has threatened to widen them. Orne dismissed the threat.": [
        "SANCTION 163 XME > XCA, actual",
        "THREATEN 13 XME > XCA, actual",
        "REJECT 12 orne > XME, actual",
    ],
    "Merovale offered to host a meeting of Orne and Colm. Orne dismissed the offer.": [
        "AGREE 036 XME > XCA+XIS, actual",
        "REJECT 12 orne > XME, actual",
    ],
    "Orne said Calvenor would extend the pause. Colm welcomed the extension.": [
        "AGREE 03 orne > -, actual",
        "SUPPORT 05 colm > XCA, actual",
    ],
    "Colm called Calvenor's account “a bedtime story” on Tuesday, but later he withdrew the remark.": [
        "ACCUSE 111 colm > XCA, actual",
        "CONCEDE 055 colm > XCA, actual",
    ],
    "Two fishermen were released at the request of Merovale.": ["REQUEST 02 XME > -, actual"],
    "Orne said Calvenor was ready to provide assistance.": ["AGREE 03 orne > -, actual"],
}


@pytest.mark.parametrize(("text", "wanted"), _TOLD.items(), ids=_TOLD)
def test_an_answer_goes_to_the_one_it_answers(text: str, wanted: list[str]) -> None:
    assert acts(text) == wanted


def test_openness_to_any_format_answers_no_invitation() -> None:
    told = acts("Luthe invited Colm to Port Teyra. Colm said Isthmere was open to any format that stops the fire.")
    assert "AGREE 03 colm > -, actual" in told
    assert "AGREE 03 colm > XME, actual" not in told


def test_who_takes_back_what_nobody_was_told_takes_back_nothing() -> None:
    assert acts("Colm withdrew the remark.") == []
