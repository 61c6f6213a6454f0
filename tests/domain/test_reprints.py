import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.reprints import ReprintFound, reprinted_by, share_in, sketch_of
from goodoffices.errors import InvalidFactError

FIRST, SECOND, THIRD = map(ReportId, ("first", "second", "third"))


def prose(seed: int, n_words: int) -> str:
    chance = random.Random(seed)
    return " ".join(f"word{chance.randrange(5000)}" for _ in range(n_words))


def test_a_report_under_another_title_reprints_the_earlier_one() -> None:
    body = prose(1, 300)
    earlier = {FIRST: sketch_of(prose(2, 300)), SECOND: sketch_of(f"Ferry talks open\n\n{body}")}

    assert reprinted_by(sketch_of(f"Inside the ferry talks\n\nThe Other Paper\n\n{body}"), earlier) == SECOND


def test_capitals_marks_and_line_ends_make_no_other_report() -> None:
    body = prose(1, 100)
    written_anew = body.upper().replace(" ", ",\n")

    assert share_in(sketch_of(written_anew), sketch_of(body)) == 1.0


def test_a_report_that_is_half_new_is_no_reprint() -> None:
    body = prose(1, 200)

    assert reprinted_by(sketch_of(f"{body} {prose(3, 200)}"), {FIRST: sketch_of(body)}) is None


def test_a_shortened_report_reprints_the_long_one_and_not_the_other_way_round() -> None:
    long, short = prose(1, 400), " ".join(prose(1, 400).split()[:150])

    assert reprinted_by(sketch_of(short), {FIRST: sketch_of(long)}) == FIRST
    assert reprinted_by(sketch_of(long), {FIRST: sketch_of(short)}) is None


def test_of_two_that_share_as_much_the_first_is_the_one_reprinted() -> None:
    body = sketch_of(prose(1, 100))

    assert reprinted_by(body, {THIRD: sketch_of(prose(2, 100)), SECOND: body, FIRST: body}) == SECOND


def test_a_few_words_tell_nothing() -> None:
    note = sketch_of("The talks on the ferry will open on Monday at noon in the old customs house.")

    assert reprinted_by(note, {FIRST: note}) is None


def test_nothing_is_a_reprint_where_nothing_stands_before_it() -> None:
    assert reprinted_by(sketch_of(prose(1, 100)), {}) is None


@pytest.mark.parametrize("n_words", [2_000, 20_000])
def test_of_a_long_text_a_bounded_sample_is_kept_and_tells_the_share(n_words: int) -> None:
    body = prose(1, n_words)
    sketch = sketch_of(body)
    three_quarters = sketch_of(f"{prose(4, n_words // 4)} {' '.join(body.split()[: 3 * n_words // 4])}")

    assert len(sketch.runs) == 512
    assert share_in(three_quarters, sketch) == pytest.approx(0.75, abs=0.06)


def test_a_sketch_shows_no_words_and_no_numbers() -> None:
    assert repr(sketch_of(prose(1, 30))) == "Sketch(bound=None)"


def test_a_report_cannot_reprint_itself() -> None:
    with pytest.raises(InvalidFactError, match="report first cannot be a reprint of itself"):
        ReprintFound(report=FIRST, of=FIRST)


@given(st.text(), st.text())
def test_a_share_is_a_share_and_every_text_with_enough_words_has_all_of_itself(one: str, other: str) -> None:
    sketch = sketch_of(one)

    assert 0.0 <= share_in(sketch, sketch_of(other)) <= 1.0
    assert share_in(sketch, sketch) == (1.0 if len(sketch.runs) >= 20 else 0.0)
