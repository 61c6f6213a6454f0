import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.desk.label_lines import label_lines


@pytest.mark.parametrize(
    ("words", "room", "most", "wanted"),
    [
        ("Sue Tarn", 30, 1, ("Sue Tarn",)),
        ("chief delegate of the South", 14, 2, ("chief delegate", "of the South")),
        ("chief delegate of the South", 14, 1, ("chief delegat…",)),
        ("one two three", 5, 2, ("one", "two…")),
        ("Harbourmasters", 5, 3, ("Harbo", "urmas", "ters")),
        ("東京都知事", 6, 2, ("東京都", "知事")),
        ("東京都知事", 6, 1, ("東京…",)),
        ("Cafe\u0301s", 5, 1, ("Cafe\u0301s",)),
        ("", 5, 1, ("",)),
    ],
)
def test_words_stand_on_as_many_lines_as_there_is_room_for(
    words: str, room: int, most: int, wanted: tuple[str, ...]
) -> None:
    assert label_lines(words, room=room, most=most) == wanted


@given(st.text(max_size=80), st.integers(2, 20), st.integers(1, 4))
def test_no_label_is_longer_than_its_room(words: str, room: int, most: int) -> None:
    lines = label_lines(words, room=room, most=most)
    assert 1 <= len(lines) <= most
    assert all(len(line.encode("ascii", "ignore")) <= room for line in lines)
