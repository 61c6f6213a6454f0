"""Positions of a case over time: by whose words, as of a day, and for mediators only."""

from datetime import UTC, date, datetime

import pytest

from goodoffices.domain.positions import Stance
from goodoffices.domain.standings import Change, Validity
from goodoffices.errors import InvalidSettingError
from goodoffices.office.access import enter
from goodoffices.office.cases import open_case
from goodoffices.office.context import Office
from goodoffices.office.positions import CasePositions, PositionsFilter, positions_of_case
from goodoffices.office.record import read_report
from goodoffices.reading.intake import incoming_from_text
from tests.office.cast import AYLA, BO, PLAN


def words(day: str, said: str) -> str:
    return f"Talks on the delta\n\nDELTA, {day}\n\nForeign Minister Mara Lind of Northland said {said}.\n"


def told(office: Office, wanted: PositionsFilter, *reports: str) -> CasePositions:
    viewer = enter(office, AYLA, case := open_case(office, PLAN))
    for text in reports:
        read_report(office, viewer, case, incoming_from_text(text))
    return positions_of_case(office, viewer, case, wanted)


FIRST = words("20 May 2031", "that Northland had no plans for sanctions right now")
SECOND = words("23 May 2031", "that Northland welcomed the ceasefire")
THIRD = words("27 May 2031", "that Northland supported the sanctions")


def test_a_side_has_a_line_an_issue_with_days_words_and_what_changed(office: Office) -> None:
    found = told(office, PositionsFilter(as_of=date(2031, 5, 30)), FIRST, SECOND, THIRD)
    sanctions, ceasefire = sorted(found.lines, key=lambda line: line.issue, reverse=True)
    assert [(one.day, one.stance, one.change, one.validity) for one in sanctions.standings] == [
        (date(2031, 5, 20), Stance.AGAINST, Change.FIRST, Validity.OVERTAKEN),
        (date(2031, 5, 27), Stance.FOR, Change.MOVED, Validity.HOLDS),
    ]
    assert sanctions.standings[0].limited_by == "right now"
    assert sanctions.standings[0].words == ("that Northland had no plans for sanctions right now",)
    assert (sanctions.party_name, ceasefire.issue) == ("Northland", "ceasefire")


def test_the_line_of_a_day_is_the_one_that_held_then(office: Office) -> None:
    found = told(office, PositionsFilter(issue="sanctions", as_of=date(2031, 5, 22)), FIRST, SECOND, THIRD)
    assert [one.stance for line in found.lines for one in line.standings] == [Stance.AGAINST]


def test_a_line_limited_to_right_now_is_marked_once_its_time_is_over(office: Office) -> None:
    found = told(office, PositionsFilter(as_of=date(2031, 6, 20)), FIRST)
    assert [one.validity for line in found.lines for one in line.standings] == [Validity.EXPIRED]


def test_where_all_reports_lie_ahead_of_the_clock_the_present_is_that_of_the_latest(office: Office) -> None:
    found = told(Office(log=office.log, now=_years_before, random_bytes=office.random_bytes), PositionsFilter(), FIRST)
    assert (found.as_of, len(found.lines)) == (date(2031, 5, 20), 1)


@pytest.mark.parametrize(
    ("wanted", "n_lines"),
    [
        (PositionsFilter(party="north"), 2),
        (PositionsFilter(party="Northland"), 2),
        (PositionsFilter(party="Southmark"), 0),
        (PositionsFilter(issue="Sanctions"), 1),
        (PositionsFilter(party="north", issue="ceasefire"), 1),
        (PositionsFilter(issue="tolls"), 0),
    ],
)
def test_lines_are_asked_for_by_side_and_by_issue(office: Office, wanted: PositionsFilter, n_lines: int) -> None:
    asked = PositionsFilter(party=wanted.party, issue=wanted.issue, as_of=date(2031, 5, 30))
    assert len(told(office, asked, FIRST, SECOND, THIRD).lines) == n_lines


def test_a_filter_without_words_is_refused(office: Office) -> None:
    with pytest.raises(InvalidSettingError):
        told(office, PositionsFilter(party=" "))


def test_a_party_sees_no_position_that_was_read_in_the_mediators_room(office: Office) -> None:
    viewer = enter(office, AYLA, case := open_case(office, PLAN))
    read_report(office, viewer, case, incoming_from_text(FIRST))
    assert positions_of_case(office, enter(office, BO, case), case, PositionsFilter()).lines == ()


def _years_before() -> datetime:
    return datetime(2027, 3, 1, 9, tzinfo=UTC)
