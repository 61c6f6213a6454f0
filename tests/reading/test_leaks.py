import pytest

from goodoffices.reading.document import cut
from goodoffices.reading.leaks import unverified_paragraphs
from tests.reading.stood import read_text

PLAIN = "The Foreign Minister, Ana Lund, said that the bridge was open."


def unverified(*paragraphs: str) -> list[bool]:
    """For each paragraph whether nobody has verified its words."""
    document = cut("\n\n".join(paragraphs))
    found = unverified_paragraphs(document)
    return [place in found for place in document.paragraphs]


@pytest.mark.parametrize(
    "words",
    [
        "A leaked draft says that the bridge will be sold.",
        "A draft leaked to this paper says that the bridge will be sold.",
        "The letter, whose authenticity could not be confirmed, says that the bridge will be sold.",
        "The bridge was allegedly sold.",
        "According to a forged letter, the bridge will be sold.",
        "The video could not be independently verified.",
        "We were unable to verify the account.",
    ],
)
def test_a_paragraph_that_doubts_its_words_is_unverified_and_the_others_are_not(words: str) -> None:
    assert unverified(PLAIN, PLAIN, PLAIN, words, PLAIN) == [False, False, False, True, False]


def test_a_report_whose_head_verifies_nothing_is_unverified_as_a_whole() -> None:
    assert unverified(PLAIN, "We have not been able to verify it.", PLAIN) == [True, True, True]


@pytest.mark.parametrize(
    "words",
    [
        PLAIN,
        "The roof of the customs house leaked.",
        "The minister denied that she had leaked it.",
        "The authenticity of the letter was confirmed by both ministries.",
        "Observers verified the count.",
    ],
)
def test_words_that_nobody_doubts_are_not_unverified(words: str) -> None:
    assert unverified(words) == [False]


def test_what_a_leak_says_makes_statements_that_are_unverified_and_no_position() -> None:
    reading = read_text(
        "Kenya demands a ceasefire, says a leaked letter. In the leaked letter Kenya said it supported talks."
    )
    assert {statement.status.value for statement in reading.statements} == {"unverified"}
    assert reading.positions == ()
