"""Acts in the order of the text, whichever way they come in."""

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.domain.acts import ActStatus, PloverRoot
from goodoffices.reading.act_lines import ActLine
from goodoffices.reading.act_words import ActWord
from goodoffices.reading.deeds import Deed

_WORD = ActWord("appeal", PloverRoot.REQUEST, "02", frozenset("w"))


def _deed(start: int) -> Deed:
    return Deed(word=_WORD, sources=(), targets=(), status=ActStatus.ACTUAL, start=start, end=start + 1, head=start)


@given(st.lists(st.integers(0, 99)), st.lists(st.integers(0, 99)), st.integers(0, 99))
def test_the_nearest_acts_before_a_place_come_in_order(told: list[int], spoken: list[int], place: int) -> None:
    line = ActLine()
    for start in told:
        line.add(_deed(start), spoken=False)
    for start in spoken:
        line.add(_deed(start), spoken=True)
    wanted = sorted(start for start in told + spoken if start < place)
    assert [deed.start for deed in line.before(place)] == wanted[-10:]
