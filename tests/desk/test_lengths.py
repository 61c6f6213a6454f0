from datetime import timedelta

import pytest

from goodoffices.desk.lengths import length_of


@pytest.mark.parametrize(
    ("span", "wanted"),
    [
        (timedelta(), (0, 0, 0)),
        (timedelta(seconds=-5), (0, 0, 0)),
        (timedelta(seconds=119), (0, 0, 1)),
        (timedelta(hours=5, minutes=39), (0, 5, 39)),
        (timedelta(hours=47, minutes=59), (0, 47, 59)),
        (timedelta(hours=48, minutes=59), (2, 0, 0)),
        (timedelta(hours=73), (3, 1, 0)),
    ],
)
def test_a_length_is_in_hours_and_from_two_days_on_in_days(span: timedelta, wanted: tuple[int, int, int]) -> None:
    length = length_of(span)
    assert (length.days, length.hours, length.minutes) == wanted
