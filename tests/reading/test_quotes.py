"""Quotations: which words of a text stand in quotation marks, whatever the marks, and what is left in doubt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reading.document import cut
from goodoffices.reading.quotes import find_quotations, is_full, is_mark, unquoted


def quoted(text: str) -> list[str]:
    """The outermost quotations; "..." where one goes on or runs on, "[" at the end of one that is never closed."""
    return [
        ("..." if one.goes_on else "")
        + text[one.start : one.end]
        + ("..." if one.runs_on else "" if one.closed else "[")
        for one in cut(text).quotations.found
    ]


def strays(text: str) -> list[int]:
    return list(cut(text).quotations.stray)


MARKS = [
    ("“The road is open,” she said.", ["“The road is open,”"]),
    ('"The road is open," she said.', ['"The road is open,"']),
    ("‘The road is open,’ she said.", ["‘The road is open,’"]),
    ("'The road is open,' she said.", ["'The road is open,'"]),
    ("«The road is open», she said.", ["«The road is open»"]),
    ("« The road is open », she said.", ["« The road is open »"]),
    (
        "«\N{NO-BREAK SPACE}The road is open\N{NO-BREAK SPACE}», she said.",
        ["«\N{NO-BREAK SPACE}The road is open\N{NO-BREAK SPACE}»"],
    ),
    ("»The road is open«, she said.", ["»The road is open«"]),
    ("‹The road is open›, she said.", ["‹The road is open›"]),
    ("„The road is open“, she said.", ["„The road is open“"]),
    ("„The road is open”, she said.", ["„The road is open”"]),
    ("''The road is open,'' she said.", ["''The road is open,''"]),
    ("``The road is open,'' she said.", ["``The road is open,''"]),
    ('“The road is open," she said.', ['“The road is open,"']),
    ('"The road is open,” she said.', ['"The road is open,”']),
    ("She said:“The road is open.”", ["“The road is open.”"]),
    ("She said—“The road is open.”", ["“The road is open.”"]),
    ("the “road” (“bridge”) and the 'dam'", ["“road”", "“bridge”", "'dam'"]),
    ('"Yes" "no"', ['"Yes"', '"no"']),
]

NESTED = [
    ("“He told me ‘the road is open’ and left,” she said.", ["“He told me ‘the road is open’ and left,”"]),
    ("\"He told me 'the road is open' and left,\" she said.", ["\"He told me 'the road is open' and left,\""]),
    ("‘He told me “the road is open” and left,’ she said.", ["‘He told me “the road is open” and left,’"]),
    ("“He told me “the road is open” and left,” she said.", ["“He told me “the road is open” and left,”"]),
    ("«He told me «the road is open» and left», she said.", ["«He told me «the road is open» and left»"]),
    ("‘“Yes” is the word.’", ["‘“Yes” is the word.’"]),
    ("“‘Yes’ is the word.”", ["“‘Yes’ is the word.”"]),
    ("“He told me “the road is open,” she said.", ["“He told me “the road is open,”"]),  # the first was never closed
]

APOSTROPHES = [
    ("She said the council’s road isn’t open.", []),
    ("She said the councils' offer and the parties' answer are in.", []),
    ("'The parties' offer is in,' she said.", ["'The parties' offer is in,'"]),
    ("‘The parties’ offer is in,’ she said.", ["‘The parties’ offer is in,’"]),
    ("‘The road of the parties’ she saw. ‘It is open,’ she said.", ["‘The road of the parties’", "‘It is open,’"]),
    ("In the '90s the road was open, and in the ’80s, too.", []),
    ("Give 'em the road, 'til it 'twas closed.", []),
    ("Rock 'n' roll on the road.", []),
    ("'Tis the season.", []),
    ("The road is 'open.", []),
    ("O’Orne said ‘yes’ and d’Orne said 'no'.", ["‘yes’", "'no'"]),
]

MEASURES = [
    ("The gate is 5'10\" high.", []),
    ('A 12" pipe broke.', []),
    ("A 12” pipe broke.", []),
    ("The gate stands at 40°15'20\" north.", []),
    ('A 12" pipe, she said: "It broke."', ['"It broke."']),
    ('"It has 12 feet," she said of the 9" pipe.', ['"It has 12 feet,"']),
]

OVER_PARAGRAPHS = [
    ("“The road is open.\n\n“The dam, too,” she said.", ["“The road is open....", "...“The dam, too,”"]),
    ('"The road is open.\n\n"The dam, too," she said.', ['"The road is open....', '..."The dam, too,"']),
    ("'The road is open.\n\n'The dam, too,' she said.", ["'The road is open....", "...'The dam, too,'"]),
    ("“One.\r\n\r\n“Two.\r\n\r\n“Three,” she said.", ["“One....", "...“Two....", "...“Three,”"]),
    ("“The road is open.\n\nThe dam, too, she said.", ["“The road is open.["]),
    ("“The road\n\n“The dam, too,” she said.", ["“The road[", "“The dam, too,”"]),
    ("She said: “\n\n“The dam, too.”", ["“The dam, too.”"]),
]

LEFT_OPEN = [
    ("She said: “the road is open.", ["“the road is open.["]),
    ('"The road is open. It stays so.', ['"The road is open. It stays so.[']),
    ("“The road is open,” she said. “It stays", ["“The road is open,”", "“It stays["]),
    ("“The ‘road’ is open", ["“The ‘road’ is open["]),
    ("‘The “road” is open", ["“road”"]),
]


@pytest.mark.parametrize(("text", "expected"), [*MARKS, *NESTED])
def test_words_in_marks_of_every_sort_are_one_quotation(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert strays(text) == []


@pytest.mark.parametrize(("text", "expected"), [*APOSTROPHES, *MEASURES])
def test_apostrophes_and_marks_of_measure_quote_nothing(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert strays(text) == []


@pytest.mark.parametrize(("text", "expected"), OVER_PARAGRAPHS)
def test_a_quotation_goes_on_where_the_next_paragraph_opens_with_its_mark(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(("text", "expected"), LEFT_OPEN)
def test_a_quotation_left_open_ends_with_its_paragraph(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text", ["The road” is open.", "The road » is open.", 'The road" is open.', "The road“ is open."]
)
def test_a_mark_that_closes_nothing_is_a_stray(text: str) -> None:
    assert quoted(text) == []
    assert [text[place] for place in strays(text)] == [next(mark for mark in text if is_mark(mark))]


@pytest.mark.parametrize(
    ("words", "full"),
    [
        ("“The road is open.”", True),
        ("“The road is open,”", True),
        ("“Is it open?”", True),
        ("“The road that leads down to the river”", True),
        ("“… and the road is open.”", True),
        ("“40 people died.”", True),
        ("“The road”", False),
        ("“very open.”", False),
        ("“”", False),
    ],
)
def test_a_full_quotation_is_a_sentence_and_no_mere_expression(words: str, full: bool) -> None:
    assert is_full(words) is full


@pytest.mark.parametrize(
    "words", ["“The road”", "«\N{NO-BREAK SPACE}The road\N{NO-BREAK SPACE}»", "''The road''", "The road"]
)
def test_marks_and_spaces_come_off_the_ends_of_quoted_words(words: str) -> None:
    assert unquoted(words) == "The road"


@given(st.text(st.sampled_from("“”„«»‹›‘’\"'` .,aA\n")))
def test_quotations_stand_in_order_and_apart_and_each_inside_one_paragraph(text: str) -> None:
    paragraphs = [(0, len(text))] if text else []
    past = 0
    for one in find_quotations(text, paragraphs).found:
        assert past <= one.start < one.end <= len(text)
        assert is_mark(text[one.start])
        past = one.end
    document = cut(text)
    for one in document.quotations.found:
        start, end = document.paragraph_at(one.start)
        assert start <= one.start < one.end <= end
        assert one.closed or one.end == end
