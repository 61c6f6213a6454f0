"""Tallies, and the pairing of what was found with what was wanted."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reading.tallies import Tally, paired


def test_nothing_wanted_and_nothing_found_is_a_full_score() -> None:
    empty = Tally()
    assert (empty.precision, empty.recall, empty.f1) == (1.0, 1.0, 1.0)


def test_precision_counts_the_found_and_recall_the_wanted() -> None:
    tally = Tally(matched=2, found=4, wanted=3)
    assert tally.precision == pytest.approx(0.5)
    assert tally.recall == pytest.approx(2 / 3)
    assert tally.f1 == pytest.approx(4 / 7)


def test_tallies_add_up_by_their_counts_and_not_by_their_shares() -> None:
    assert Tally(matched=1, found=1, wanted=1) + Tally(found=3, wanted=1) == Tally(matched=1, found=4, wanted=2)


def test_a_found_one_pairs_with_one_wanted_only() -> None:
    assert paired(["a", "a", "a"], ["a"], str.__eq__) == Tally(matched=1, found=1, wanted=3)


def test_a_first_choice_gives_way_where_it_has_another() -> None:
    """The first wanted one may pair with both found; the second with the first found only."""
    may = {(1, "x"), (1, "y"), (2, "x")}
    assert paired([1, 2], ["x", "y"], lambda one, other: (one, other) in may).matched == 2


@given(st.sets(st.tuples(st.integers(0, 3), st.integers(0, 3))))
def test_no_other_pairing_matches_more(may: set[tuple[int, int]]) -> None:
    most = max(sum((one, other) in may for one, other in enumerate(order)) for order in permutations(range(4)))
    assert paired(range(4), range(4), lambda one, other: (one, other) in may).matched == most
