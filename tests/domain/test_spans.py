import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from goodoffices.domain.spans import Span, require_literal, span_of
from goodoffices.errors import InvalidFactError, InventedSpanError

TEXT = "“We will come,” said the minister of North on Friday."

places = st.integers(-3, 15)


@given(st.text(max_size=12), places, places)
def test_a_span_of_a_text_is_its_literal_slice_or_nothing_at_all(text: str, start: int, end: int) -> None:
    if 0 <= start < end <= len(text):
        span = span_of(text, start, end)
        assert (span.start, span.end, span.text) == (start, end, text[start:end])
        require_literal(span, text)
    else:
        with pytest.raises(InvalidFactError):
            span_of(text, start, end)


@given(st.text(max_size=12), places, st.text(min_size=1, max_size=5))
def test_a_span_is_literal_in_a_text_exactly_where_its_words_stand_there(text: str, start: int, words: str) -> None:
    assume(start >= 0)
    span = Span(start=start, end=start + len(words), text=words)
    if text[start:].startswith(words):
        require_literal(span, text)
    else:
        with pytest.raises(InventedSpanError, match=f"the span {span.start} to {span.end} do not stand there"):
            require_literal(span, text)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        pytest.param(-1, 1, "We", id="begins before the text"),
        pytest.param(3, 3, "", id="holds nothing"),
        pytest.param(4, 2, "We", id="ends before it begins"),
        pytest.param(0, 2, "W", id="fewer words than places"),
        pytest.param(0, 2, "Wee", id="more words than places"),
    ],
)
def test_a_span_that_cannot_be_a_stretch_of_any_text_is_refused(start: int, end: int, words: str) -> None:
    with pytest.raises(InvalidFactError, match="a span runs from a place to a later one"):
        Span(start=start, end=end, text=words)


def test_a_span_that_runs_past_its_text_is_refused_with_the_texts_length() -> None:
    with pytest.raises(InvalidFactError, match="inside its text of 53 characters, got an end at 54"):
        span_of(TEXT, 0, 54)


def test_places_are_code_points_not_bytes() -> None:
    assert span_of("نعم 🕊 yes", 4, 5).text == "🕊"


def test_no_message_about_a_span_quotes_its_words() -> None:
    with pytest.raises(InventedSpanError) as refusal:
        require_literal(Span(start=0, end=6, text="canary"), TEXT)
    assert "canary" not in str(refusal.value)
    with pytest.raises(InvalidFactError) as refused:
        Span(start=0, end=1, text="canary")
    assert "canary" not in str(refused.value)
