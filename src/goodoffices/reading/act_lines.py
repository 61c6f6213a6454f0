"""Act lines: acts of one kind in the order of the text, for what points back at the nearest few."""

from bisect import bisect_left, insort

from goodoffices.reading.deeds import Deed

_NEAR = 10
"""Acts past which none is looked for that an answer may mean."""


class ActLine:
    """Acts in the order of the text.

    Those told by verbs and those done by statements come one kind after the other, each in the order of the text: they
    are kept apart, so that each is added at its end.
    """

    def __init__(self) -> None:
        self._told: list[Deed] = []
        self._spoken: list[Deed] = []

    def add(self, deed: Deed, *, spoken: bool) -> None:
        """Put an act at its place."""
        insort(self._spoken if spoken else self._told, deed, key=start_of)

    def before(self, place: int) -> list[Deed]:
        """The nearest few acts that begin before a place, the nearest last."""
        near: list[Deed] = []
        for deeds in (self._told, self._spoken):
            at = bisect_left(deeds, place, key=start_of)
            near.extend(deeds[max(0, at - _NEAR) : at])
        return sorted(near, key=start_of)[-_NEAR:]


def start_of(deed: Deed) -> int:
    """Where an act begins."""
    return deed.start
