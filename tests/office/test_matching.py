"""Matching: words in texts, whatever their case and their accents, and where they stand."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.office.matching import LONGEST, compared, excerpt, hold_all, words_of


def marked(text: str, query: str) -> str:
    """An excerpt with what was found in square brackets."""
    return "".join(f"[{one.text}]" if one.found else one.text for one in excerpt(text, words_of(query)))


@pytest.mark.parametrize(
    ("text", "query", "wanted"),
    [
        ("The list of detainees", "LIST", "The [list] of detainees"),
        ("Łódź and Malmö", "lodz MALMO", "[Łódź] and [Malmö]"),
        ("Cafe\u0301 talks", "café", "[Cafe\u0301] talks"),
        ("\uff34\uff41\uff4c\uff4b", "talk", "[\uff34\uff41\uff4c\uff4b]"),
        ("Die Straße", "strasse", "Die [Straße]"),
        ("the ministers\u2019 letter", "ministers'", "the [ministers\u2019] letter"),
        ("a cease\u2010fire", "cease-fire", "a [cease\u2010fire]"),
        ("İzmir, I\u011fd\u0131r", "izmir igdir", "[İzmir], [I\u011fd\u0131r]"),
        ("القُدْس", "القدس", "[القُدْس]"),
        ("listless lists", "list", "[list]less [list]s"),
        ("abab", "aba bab", "[abab]"),
        ("ab ab", "a b", "[ab] [ab]"),
        ("nothing here", "elsewhere", ""),
    ],
)
def test_words_are_found_whatever_their_case_and_accents(text: str, query: str, wanted: str) -> None:
    assert marked(text, query) == wanted


def test_the_words_of_a_query_are_compared_once_each_and_marks_alone_are_none() -> None:
    assert words_of("  Zürich zurich\tLAKE \u0301 ") == ("zurich", "lake")
    assert words_of(" \n") == ()


def test_all_words_must_stand_in_the_texts_and_none_across_two_of_them() -> None:
    assert hold_all(["the lake", "of Zürich"], ["zurich", "lake"])
    assert not hold_all(["the lake"], ["zurich", "lake"])
    assert not hold_all(["la", "ke"], ["lake"])


def test_a_long_text_is_cut_around_the_first_word_that_was_found_at_spaces() -> None:
    text = f"{'before ' * 100}kingfisher{' after' * 100}"
    found = marked(text, "kingfisher")
    assert found.startswith("…before before")
    assert "[kingfisher] after" in found
    assert found.endswith("after…")
    assert len(found) <= LONGEST + len("……[]")


def test_a_long_text_without_spaces_is_cut_and_what_was_found_is_still_shown() -> None:
    found = marked(f"{'x' * 900}KING{'x' * 900}", "king")
    assert "[KING]" in found
    assert len(found) <= LONGEST + len("……[]")
    assert marked("y" * 2000, "y" * 400) == f"[{'y' * LONGEST}]…"
    assert marked(f"king {'x' * 900} king", "king").count("[king]") == 1
    assert marked(f"{'x ' * 900}king", "king").endswith(" [king]")


@given(st.text(max_size=60), st.text(min_size=1, max_size=5))
def test_an_excerpt_of_a_short_text_is_the_text_and_what_is_marked_compares_to_the_words(text: str, query: str) -> None:
    words = words_of(query)
    found = excerpt(text, words)
    assert "".join(piece.text for piece in found) == (text if found else "")
    assert bool(found) == any(word in compared(text) for word in words)
    assert all(any(word in compared(piece.text) for word in words) for piece in found if piece.found)


@given(st.text(max_size=40))
def test_every_letter_is_compared_by_itself(text: str) -> None:
    assert compared(text) == "".join(map(compared, text))


@pytest.mark.slow
def test_a_text_eight_times_as_long_takes_about_eight_times_as_long() -> None:
    def seconds(times: int) -> float:
        text = "Die Gespräche über die Straße dauern an. " * times
        began = time.perf_counter()
        excerpt(text, words_of("strasse dauern nirgends"))
        return time.perf_counter() - began

    short = min(seconds(3000) for _ in range(3))
    assert min(seconds(24000) for _ in range(3)) < 12 * max(short, 0.01)
