"""Acts that the words of a statement do behind a plain cue."""

import pytest

from tests.reading.acted import acts

_TOLD = {
    "Calvenor should open the road, Colm said.": ["REQUEST 02 colm > XCA, actual"],
    "“Isthmere must withdraw its guns,” Dask said.": ["REQUEST 10 XCA > XIS, actual"],
    "“We are ready to talk to Isthmere,” Orne said.": ["AGREE 03 orne > XIS, actual"],
    "“We will retaliate against Isthmere,” Orne said.": ["THREATEN 13 orne > XIS, actual"],
    "“We have no plans to negotiate with Isthmere,” Orne said.": ["REJECT 12 orne > XIS, actual"],
    "“We will never negotiate with Isthmere,” Orne said.": ["REJECT 12 orne > XIS, actual"],
    "Orne told Colm that Calvenor would release the prisoners.": ["AGREE 03 orne > colm, actual"],
    "Orne told Colm that Calvenor had no objection to a second exchange.": ["AGREE 03 orne > colm, actual"],
    "“Isthmere's attack is a crime,” Orne said.": ["ACCUSE 111 orne > XIS, actual"],
    "Colm said Calvenor's conduct was unacceptable.": ["ACCUSE 111 colm > XCA, actual"],
    "Luthe said Calvenor's proposal was constructive.": ["SUPPORT 051 luthe > XCA, actual"],
}


@pytest.mark.parametrize(("text", "wanted"), _TOLD.items(), ids=_TOLD)
def test_what_is_said_does_an_act(text: str, wanted: list[str]) -> None:
    assert acts(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The road should be opened, Colm said.",
        "Calvenor should know the road, and nobody said so.",
        "“We should be careful,” Orne said.",
        "“Is Isthmere's attack a crime?” Orne asked.",
        "Colm said Calvenor's conduct was not unacceptable.",
    ],
)
def test_wishes_about_nobody_and_questions_do_none(text: str) -> None:
    assert acts(text) == []
