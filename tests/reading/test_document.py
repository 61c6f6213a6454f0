"""A text cut up: where paragraphs, sentences and tokens begin and end, and how they are looked up by their places."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reading.document import LONGEST_SENTENCE, cut, is_abbreviation, tokenise


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in cut(text).paragraphs]


def sentences(text: str) -> list[str]:
    return [text[one.start : one.end] for one in cut(text).sentences]


def tokens(text: str) -> list[str]:
    return [token.text for token in tokenise(text, 0, len(text))]


WRAPPED = [
    "The talks of the two ministers began in Orne on Monday and went on until\nthe evening, when both left for the hills by car.",
    "A second paragraph stands here and it is made of several lines, too, so\nthat it can be told from the first one.",
]
LINE = (
    "The talks between the two ministers began in the city on Monday and went on until the evening came in the hills."
)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_blank_lines_part_paragraphs_whatever_ends_a_line(line_end: str) -> None:
    text = line_end.join(["One.", "", "Two.", " \t", "", "Three."])
    assert paragraphs(text) == ["One.", "Two.", "Three."]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_broken_at_a_fixed_width_are_one_paragraph(line_end: str) -> None:
    written = [part.replace("\n", line_end) for part in WRAPPED]
    assert paragraphs((line_end * 2).join(written)) == written
    assert len(sentences((line_end * 2).join(written))) == 2


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_long_lines_are_a_paragraph_each(line_end: str) -> None:
    text = line_end.join(["Ministers meet", LINE, LINE])
    assert paragraphs(text) == ["Ministers meet", LINE, LINE]


def test_a_short_line_among_broken_ones_ends_its_paragraph() -> None:
    first, second = WRAPPED
    text = f"Ministers meet\n{first}\n{second}"
    assert paragraphs(text) == ["Ministers meet", first, second]


def test_an_address_of_one_long_word_tells_no_width() -> None:
    address = "https://calvenor.example/" + "a" * 90
    text = f"{WRAPPED[0]}\n\n{address}\n\n{WRAPPED[1]}"
    assert paragraphs(text) == [WRAPPED[0], address, WRAPPED[1]]


def test_spaces_around_a_paragraph_are_no_part_of_it() -> None:
    assert paragraphs("\n\n   One.\N{NO-BREAK SPACE} \n\n\tTwo.  ") == ["One.", "Two."]
    assert paragraphs(" \n \r\n\t") == []


SENTENCES = [
    ("The road is open. The dam is shut.", ["The road is open.", "The dam is shut."]),
    ("Is it open? It is! Is it… Yes.", ["Is it open?", "It is!", "Is it…", "Yes."]),
    ("It is open... and shut. It ... Yes.", ["It is open... and shut.", "It ...", "Yes."]),
    ("He came. (She left.) It was late.", ["He came.", "(She left.)", "It was late."]),
    ("She came.[1] He left.", ["She came.", "[1] He left."]),
    ("It cost 5.30 in all. 40 people came.", ["It cost 5.30 in all.", "40 people came."]),
    ("It is open. and shut.", ["It is open. and shut."]),
    ("It is open. - And shut.", ["It is open. - And shut."]),
    ("Mr. Orne met Amb. Colm and J. Rook.", ["Mr. Orne met Amb. Colm and J. Rook."]),
    ("Gen. To Lin met Mr. So.", ["Gen. To Lin met Mr. So."]),
    ("Clause No. 5 of the U.N. Charter holds.", ["Clause No. 5 of the U.N. Charter holds."]),
    ("She asked the U.N. The answer came.", ["She asked the U.N.", "The answer came."]),
    ("She works for Orne Ltd. It is rich.", ["She works for Orne Ltd.", "It is rich."]),
    ("Is it open? No. It never was.", ["Is it open?", "No.", "It never was."]),
    ("It opens at 5 p.m. The gate is shut.", ["It opens at 5 p.m.", "The gate is shut."]),
    ("“It is open. It is,” she said. He left.", ["“It is open. It is,” she said.", "He left."]),
    ("“It is open.” He left.", ["“It is open.”", "He left."]),
    ("“Is it?” he asked.", ["“Is it?” he asked."]),
    ("He told her (“It is.”) He left.", ["He told her (“It is.”)", "He left."]),
    ("The road is open", ["The road is open"]),
    ("One\n\nTwo", ["One", "Two"]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_sentence_ends_at_a_mark_that_ends_one(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_words_without_a_full_stop_are_cut_where_no_sentence_is_so_long() -> None:
    text = " ".join(["word"] * (2 * LONGEST_SENTENCE + 1))
    assert [len(one.tokens) for one in cut(text).sentences] == [LONGEST_SENTENCE, LONGEST_SENTENCE, 1]


def test_a_long_quotation_is_never_torn() -> None:
    quotation = "“" + "So it is. " * LONGEST_SENTENCE + "It is.”"
    text = "word " * (LONGEST_SENTENCE - 1) + quotation + " word" * LONGEST_SENTENCE
    assert [quotation in one for one in sentences(text)] == [True, False]
    assert len(cut(text).sentences) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orne's O’Orne’s JAMES'S isn't", ["Orne", "'s", "O’Orne", "’s", "JAMES", "'S", "isn't"]),
        ("the councils' well-known plan", ["the", "councils", "'", "well-known", "plan"]),
        ("5.30 1,000 14:05 3rd 21st", ["5.30", "1,000", "14:05", "3rd", "21st"]),
        ("the U.N. and A.B.C.", ["the", "U.N.", "and", "A.B.C."]),
        ("so ... … (yes) ``a''", ["so", "...", "…", "(", "yes", ")", "``", "a", "''"]),
        ("a@b", ["a", "@", "b"]),
    ],
)
def test_words_numbers_clitics_and_marks_are_tokens(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_a_token_tells_its_plain_spelling_and_its_sort() -> None:
    word, clitic, _, number, mark = tokenise("Orne’s, 40.", 0, 11)
    assert (word.lower, word.is_word, word.is_name_like) == ("orne", True, True)
    assert (clitic.lower, clitic.is_word) == ("'s", False)
    assert (number.is_word, number.is_name_like, mark.is_word) == (True, False, False)


def test_parts_are_looked_up_by_a_place_in_them() -> None:
    text = "Orne left.\n\n“The road is open,” Colm said. “It is.”"
    document = cut(text)
    first, second = document.quotations.found
    assert document.quotation_at(first.start) == document.quotation_at(first.end - 1) == first
    assert document.quotation_at(first.end) is None
    assert document.quotation_at(0) is None
    assert document.paragraph_at(0) == document.paragraph_at(11) == (0, 10)  # the place between is the first's
    assert text[slice(*document.paragraph_at(second.start))].startswith("“The road")
    assert document.sentence_at(second.start).end == second.end
    assert document.sentence_at(11).start == 0
    assert document.quotations_in(first.start, second.start) == (first,)
    assert document.quotations_in(first.start + 1, len(text)) == (second,)


@pytest.mark.parametrize(("word", "expected"), [("Amb", True), ("J", True), ("j", False), ("road", False)])
def test_titles_and_initials_may_carry_a_full_stop(word: str, expected: bool) -> None:
    assert is_abbreviation(word) is expected


@given(st.text() | st.text(st.sampled_from("aA. \n\r\t“”\"'()…:1")))
def test_sentences_and_their_tokens_hold_each_character_that_is_no_space(text: str) -> None:
    document = cut(text)
    held = [token for sentence in document.sentences for token in sentence.tokens]
    assert "".join(token.text for token in held) == "".join(text.split())
    assert all(text[token.start : token.end] == token.text for token in held)
    assert all(one.end <= other.start for one, other in itertools.pairwise(held))
    for sentence in document.sentences:
        start, end = document.paragraphs[sentence.paragraph]
        assert start <= sentence.start < sentence.end <= end
        assert (sentence.start, sentence.end) == (sentence.tokens[0].start, sentence.tokens[-1].end)
