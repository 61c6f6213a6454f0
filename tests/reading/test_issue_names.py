"""Issue names, by tables of words about invented things."""

import pytest

from goodoffices.reading.document import cut
from goodoffices.reading.issue_names import name_around, object_at
from tests.reading.stood import stood

LUND = "Kenyan Foreign Minister Ana Lund"


@pytest.mark.parametrize(
    ("words", "noun", "name"),
    [
        ("They agreed to a short humanitarian pause on Friday", "pause", "short humanitarian pause"),
        ("They asked for the release of 18 sailors held since May", "release", "release of 18 sailors"),
        ("They welcomed talks in Oslo", "talks", "talks"),
        ("They rejected the proposed talks", "talks", "proposed talks"),
        ("They spoke of the grain ships", "ships", "grain ships"),
        ("Truce talks began", "talks", "truce talks"),
    ],
)  # fmt: skip
def test_a_name_is_the_noun_with_what_describes_it(words: str, noun: str, name: str) -> None:
    (sentence,) = cut(words).sentences
    at = next(number for number, token in enumerate(sentence.tokens) if token.text == noun)
    assert name_around(sentence.tokens, at, at + 1) == name


@pytest.mark.parametrize("words", ["hold fire", "bring both to the table", "not here to rule"])
def test_verbs_and_plain_words_are_no_name(words: str) -> None:
    (sentence,) = cut(words).sentences
    assert name_around(sentence.tokens, 0, len(sentence.tokens)) == ""


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("“the future of a militia”", "future of militia"),
        ("any role for the gendarmes in the port", "role for gendarmes in port"),
        ("the licences granted in May", "licences"),
        ("backing the rebels", "backing rebels"),
        ("to go", None),
        ("", None),
    ],
)
def test_an_object_is_a_noun_phrase_with_one_that_is_tied_on(words: str, name: str | None) -> None:
    tokens = cut(words).sentences[0].tokens if words else ()
    named = object_at(tokens)
    assert (named.name if named is not None else None) == name


def test_a_bare_noun_has_the_first_fuller_name_that_the_report_gives_it() -> None:
    text = f"A humanitarian pause began in May.\n\n{LUND} welcomed the pause."
    assert stood(text) == ["KEN | ceasefire / humanitarian pause | for"]


def test_an_issue_that_is_pointed_at_has_the_name_by_which_it_was_brought_up() -> None:
    text = f"Sudan invited Kenya to truce talks. {LUND} accepted the invitation."
    assert "KEN | negotiations / truce talks | for" in stood(text)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("welcomed the ceasefire talks", ["KEN | negotiations / ceasefire talks | for"]),
        ("agreed to open a corridor for food aid", ["KEN | humanitarian corridors | for"]),
    ],
)
def test_what_only_tells_more_of_an_issue_is_no_issue_beside_it(words: str, expected: list[str]) -> None:
    assert stood(f"{LUND} {words}.") == expected
