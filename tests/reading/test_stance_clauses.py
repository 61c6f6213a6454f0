"""Stance clauses, by words of invented people."""

import pytest

from goodoffices.reading.document import cut
from goodoffices.reading.stance_clauses import Clause, clauses_of, is_aside, is_negated, points_back
from tests.reading.stood import read_text


def test_what_was_said_is_cut_where_another_thought_begins() -> None:
    text = "We agree. They do not, but we wait; it rains"
    document = cut(f"Kenya said: “{text}”")
    (statement,) = read_text(f"Kenya said: “{text}”").statements

    clauses = clauses_of(document, statement.content_spans)

    assert [document.text[one.start : one.end] for one in clauses] == [
        "“We agree.",
        "They do not,",
        "but we wait;",
        "it rains”",
    ]


@pytest.mark.parametrize(
    ("words", "negated"),
    [
        ("we do not support", True),
        ("we did n't ever support", True),
        ("we do not wait, we support", False),
        ("we support", False),
    ],
)
def test_a_negation_reaches_a_few_words_and_no_other_clause(words: str, *, negated: bool) -> None:
    (sentence,) = cut(words).sentences
    assert is_negated(sentence.tokens, len(sentence.tokens) - 1) is negated


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("it was useful", True),
        ("all the allegations", True),
        ("Kenya has accepted in principle", True),
        ("no place has been agreed", False),
        ("Kenya accepted the talks", False),
    ],
)
def test_some_words_speak_of_what_was_told_before(words: str, *, back: bool) -> None:
    assert points_back(Clause(cut(words).sentences[0].tokens)) is back


def test_what_something_goes_without_stands_aside() -> None:
    (sentence,) = cut("to sail without delay or bargaining").sentences
    assert is_aside(sentence.tokens, sentence.tokens[-1].start)
    assert not is_aside(sentence.tokens, sentence.tokens[1].start)


def test_a_shortened_word_ends_no_clause() -> None:
    (statement,) = read_text("Kenya said: “We meet on Dec. 3 in Oslo. It rains”").statements
    clauses = clauses_of(cut("Kenya said: “We meet on Dec. 3 in Oslo. It rains”"), statement.content_spans)
    assert len(clauses) == 2
