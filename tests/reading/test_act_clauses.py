"""Clauses for acts: quoted sentences apart, mere expressions in line, and where a clause ends."""

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reading.act_clauses import Clauses, clause_stop
from goodoffices.reading.document import cut


def _words(text: str) -> list[str]:
    document = cut(text)
    clauses = Clauses(document)
    return [
        " ".join('""' if piece.quoted else piece.text for piece in pieces)
        for sentence in document.sentences
        for pieces in clauses.of(sentence)
    ]


def test_a_quoted_sentence_is_a_sentence_of_its_own() -> None:
    assert _words("“We will go. They will stay,” Orne said.") == ['"" Orne said .', "We will go .", "They will stay ,"]


def test_a_quoted_expression_stays_in_its_sentence() -> None:
    assert _words("Orne called it “a sad day” today.") == ["Orne called it a sad day today ."]


def test_the_words_between_two_places_are_those_of_each_clause() -> None:
    text = "Orne left. “We will go. They will stay,” Orne said."
    clauses = Clauses(cut(text))
    start = text.index("We")
    found = [[piece.text for piece in pieces] for pieces in clauses.between(start, text.index("stay"))]
    assert found == [["We", "will", "go", "."], ["They", "will"]]


def test_a_word_is_found_in_the_clause_in_which_it_stands() -> None:
    text = "“We will go,” Orne said."
    clauses = Clauses(cut(text))
    said, will = clauses.at(text.index("said")), clauses.at(text.index("will"))
    assert said is not None
    assert said[0][said[1]].text == "said"
    assert will is not None
    assert will[0][will[1]].text == "will"
    assert clauses.at(text.index("said") + 1) is None


def test_a_clause_ends_where_the_next_begins_and_not_inside_a_list() -> None:
    (pieces,) = Clauses(cut("Orne met Colm, Luthe and Brisk and left early.")).of(
        cut("Orne met Colm, Luthe and Brisk and left early.").sentences[0]
    )
    assert [piece.text for piece in pieces[: clause_stop(pieces, 1)]] == [
        "Orne", "met", "Colm", ",", "Luthe", "and", "Brisk",
    ]  # fmt: skip


@given(st.text(alphabet="aO. “”\",;we'\n", max_size=80))
def test_every_piece_is_a_slice_of_the_text(text: str) -> None:
    document = cut(text)
    for sentence in document.sentences:
        for pieces in Clauses(document).of(sentence):
            assert all(text[piece.start : piece.end] == piece.text for piece in pieces)
