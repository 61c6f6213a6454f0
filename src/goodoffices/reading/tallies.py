"""Tallies: how many findings there were, how many were wanted, and how many of both can be paired off."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

WantedT = TypeVar("WantedT")
FoundT = TypeVar("FoundT")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many were found, how many were there, and how many of both are the same."""

    matched: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """Share of the found that are right; 1 where nothing was found."""
        return self.matched / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the wanted that were found; 1 where nothing was wanted."""
        return self.matched / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where nothing was wanted and nothing found."""
        return 2 * self.matched / (self.found + self.wanted) if self.found + self.wanted else 1.0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            matched=self.matched + other.matched, found=self.found + other.found, wanted=self.wanted + other.wanted
        )


def paired(wanted: Sequence[WantedT], found: Sequence[FoundT], may_pair: Callable[[WantedT, FoundT], bool]) -> Tally:
    """The largest number of pairs of one wanted and one found that may be paired, as a tally.

    Cost: O(wanted * pairs that may be) by augmenting paths.
    Source: Kuhn, "The Hungarian method for the assignment problem", Naval Research Logistics Quarterly 2 (1955), 83-97.
    """
    choices = [[at for at, got in enumerate(found) if may_pair(one, got)] for one in wanted]
    taken: dict[int, int] = {}
    matched = sum(_placed(number, choices, taken, set()) for number in range(len(wanted)))
    return Tally(matched=matched, found=len(found), wanted=len(wanted))


def _placed(number: int, choices: Sequence[Sequence[int]], taken: dict[int, int], tried: set[int]) -> bool:
    """Whether a wanted one finds its partner, others moving to their next choice for it."""
    for at in choices[number]:
        if at in tried:
            continue
        tried.add(at)
        if at not in taken or _placed(taken[at], choices, taken, tried):
            taken[at] = number
            return True
    return False
