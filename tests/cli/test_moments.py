"""Moments as they are typed and printed: in UTC."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.cli.moments import end_of_day_or_moment, hours_and_minutes, hours_in_json, in_json, moment, printed

NINE = datetime(2031, 5, 20, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("2031-05-20T09:00", NINE),
        (" 2031-05-20 09:00 ", NINE),
        ("2031-05-20T09:00Z", NINE),
        ("2031-05-20T01:00-08:00", NINE),
        ("2031-05-20T09:00:30", NINE + timedelta(seconds=30)),
    ],
)
def test_a_moment_without_an_offset_is_in_utc(words: str, at: datetime) -> None:
    assert moment(words) == end_of_day_or_moment(words) == at
    assert moment(words).tzinfo is UTC


@pytest.mark.parametrize("words", ["", "noon", "2031-05-32T09:00", "2031-05-20", "9999-12-31T23:00-14:00"])
def test_what_names_no_moment_is_misuse(words: str) -> None:
    with pytest.raises(typer.BadParameter, match="2031-05-20T09:00-08:00"):
        moment(words)


def test_a_day_alone_stands_for_its_end() -> None:
    assert end_of_day_or_moment("2031-05-20") == datetime(2031, 5, 21, tzinfo=UTC) - timedelta(microseconds=1)
    with pytest.raises(typer.BadParameter):
        end_of_day_or_moment("20 May")


@given(st.datetimes(timezones=st.just(UTC)))
def test_what_is_printed_in_json_is_read_back(at: datetime) -> None:
    assert moment(str(in_json(at))) == at


def test_a_moment_is_printed_to_the_minute_in_utc() -> None:
    assert printed(NINE.astimezone(timezone(timedelta(hours=-8)))) == "2031-05-20 09:00"
    assert in_json(None) is None


@pytest.mark.parametrize(
    ("minutes", "words", "hours"),
    [(0, "0 h", 0.0), (45, "45 min", 0.75), (60, "1 h", 1.0), (4380, "73 h", 73.0), (3015, "50 h 15 min", 50.25)],
)
def test_a_length_is_told_in_hours_and_minutes(minutes: int, words: str, hours: float) -> None:
    assert hours_and_minutes(timedelta(minutes=minutes)) == words
    assert hours_in_json(timedelta(minutes=minutes)) == hours
