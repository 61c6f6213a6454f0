"""The position matrix: an issue a row, a party a column, and each cell the line of one on the other."""

from datetime import date

import pytest

from goodoffices.domain.footings import Footing
from goodoffices.domain.positions import Stance
from goodoffices.domain.standings import Validity
from goodoffices.errors import UnknownCaseError
from goodoffices.office.access import enter
from goodoffices.office.stands import Cell, Matrix, matrix_of_case
from tests.office.cast import BO
from tests.office.test_brief import Desk, desk  # noqa: F401 (a fixture)

EAST_SAID = "PORT LUME, {day} May 2031\n\nOstravian Foreign Minister Niels Oster said that Ostravia {words}.\n"
WEST_SAID = "PORT LUME, {day} May 2031\n\nWestmarch's Foreign Minister Lena Roth said that Westmarch {words}.\n"
LUME_SAID = "PORT LUME, {day} May 2031\n\nLumeria's Foreign Minister Nell Sorby said that Lumeria {words}.\n"
SANCTIONS = ("opposed the sanctions", "supported the sanctions")


def matrix(desk: Desk, as_of: date = date(2031, 5, 28)) -> Matrix:  # noqa: F811
    return matrix_of_case(desk.office, desk.ayla, desk.case, as_of)


def east(desk: Desk, as_of: date = date(2031, 5, 28)) -> Cell:  # noqa: F811
    (row,) = matrix(desk, as_of).rows
    cell = row.of_parties[0]
    assert cell is not None
    return cell


def test_a_row_has_a_cell_for_each_party_and_the_others_apart(desk: Desk) -> None:  # noqa: F811
    desk.read(EAST_SAID.format(day=20, words=SANCTIONS[0]))
    desk.read(LUME_SAID.format(day=21, words=SANCTIONS[1]))
    found = matrix(desk)
    assert [party.name for party in found.parties] == ["Ostravia", "Westmarch"]
    (row,) = found.rows
    assert row.issue == "sanctions"
    assert [cell.newest.stance if cell else None for cell in row.of_parties] == [Stance.AGAINST, None]
    assert [(cell.party_name, cell.newest.stance) for cell in row.of_others] == [("Lumeria", Stance.FOR)]
    assert found.has_others


def test_issues_on_which_most_parties_stand_come_first(desk: Desk) -> None:  # noqa: F811
    desk.read(EAST_SAID.format(day=20, words="supported the prisoner exchange"))
    desk.read(EAST_SAID.format(day=21, words=SANCTIONS[0]))
    desk.read(WEST_SAID.format(day=21, words=SANCTIONS[0]))
    assert [sum(cell is not None for cell in row.of_parties) for row in matrix(desk).rows] == [2, 1]


def test_a_cell_tells_how_the_position_moved_and_on_which_days(desk: Desk) -> None:  # noqa: F811
    for day, words in ((20, SANCTIONS[0]), (24, SANCTIONS[1])):
        desk.read(EAST_SAID.format(day=day, words=words))
    cell = east(desk)
    assert [(one.before.stance, one.before.day, one.after.stance, one.after.day) for one in cell.moves] == [
        (Stance.AGAINST, date(2031, 5, 20), Stance.FOR, date(2031, 5, 24))
    ]
    assert cell.last_move == cell.moves[0]
    assert [stand.validity for stand in cell.stands] == [Validity.HOLDS, Validity.OVERTAKEN]
    assert cell.n_evidence == sum(len(stand.words) for stand in cell.stands) == 2
    assert cell.newest == cell.stands[0]


def test_a_move_that_was_taken_back_is_not_the_last_one(desk: Desk) -> None:  # noqa: F811
    desk.read(EAST_SAID.format(day=20, words=SANCTIONS[0]))
    assert east(desk).last_move is None


def test_a_day_sees_nothing_that_was_said_later(desk: Desk) -> None:  # noqa: F811
    for day, words in ((20, SANCTIONS[0]), (24, SANCTIONS[1])):
        desk.read(EAST_SAID.format(day=day, words=words))
    cell = east(desk, date(2031, 5, 22))
    assert (cell.newest.stance, cell.moves, len(cell.stands)) == (Stance.AGAINST, (), 1)


def test_words_that_were_limited_expire(desk: Desk) -> None:  # noqa: F811
    desk.read(EAST_SAID.format(day=10, words="had no plans for sanctions right now"))
    newest = east(desk).newest
    assert (newest.validity, newest.limited_by) == (Validity.EXPIRED, "right now")


def test_what_another_tells_of_a_side_is_our_reading_and_says_who_tells_it(desk: Desk) -> None:  # noqa: F811
    desk.read(
        "PORT LUME, 20 May 2031\n\nLumeria's Foreign Minister Nell Sorby said that Ostravia opposed the sanctions.\n"
    )
    newest = east(desk).newest
    assert (newest.footing, newest.reported_by, newest.speakers) == (Footing.OUR_READING, "Nell Sorby", ())


def test_two_words_of_one_day_that_cannot_both_hold_are_a_conflict(desk: Desk) -> None:  # noqa: F811
    for words in SANCTIONS:
        desk.read(EAST_SAID.format(day=20, words=words))
    (conflict,) = east(desk).conflicts
    assert (conflict.party_name, conflict.issue) == ("Ostravia", "sanctions")
    assert {conflict.one.stance, conflict.other.stance} == {Stance.AGAINST, Stance.FOR}
    (told,) = desk.brief().conflicts
    assert (told.one.finding, told.other.origin) == (conflict.one.finding, conflict.other.origin)


def test_a_party_has_no_matrix(desk: Desk) -> None:  # noqa: F811
    with pytest.raises(UnknownCaseError):
        matrix_of_case(desk.office, enter(desk.office, BO, desk.case), desk.case, date(2031, 5, 28))
