from dataclasses import replace

import pytest

from goodoffices.domain.footings import Footing, footing_of, moves_of, newest_of
from goodoffices.domain.positions import Stance
from goodoffices.domain.scales import Certainty
from goodoffices.domain.standings import Line, Standing
from goodoffices.domain.statements import StatementStatus
from tests.domain.facts import statement
from tests.domain.test_standings import HOST, MAY, only, position


def said(standing: Standing) -> Footing:
    return footing_of(standing, [statement()])


def newest(line: Line) -> Standing:
    return newest_of(line, said)


def stances(line: Line) -> list[tuple[Stance, Stance]]:
    return [(move.before.position.stance, move.after.position.stance) for move in moves_of(line, said)]


@pytest.mark.parametrize("certainty", [Certainty.DIRECT_QUOTE, Certainty.INDIRECT])
def test_a_sides_own_words_in_a_report_were_said_in_public(certainty: Certainty) -> None:
    (standing,) = only((position(Stance.FOR, MAY[3]),)).standings
    assert footing_of(standing, [replace(statement(), certainty=certainty)]) is Footing.SAID_IN_PUBLIC


@pytest.mark.parametrize("certainty", set(Certainty) - {Certainty.DIRECT_QUOTE, Certainty.INDIRECT})
def test_what_is_not_at_first_hand_is_our_reading(certainty: Certainty) -> None:
    (standing,) = only((position(Stance.FOR, MAY[3]),)).standings
    assert footing_of(standing, [replace(statement(), certainty=certainty)]) is Footing.OUR_READING


@pytest.mark.parametrize("status", [StatementStatus.REPORTED, StatementStatus.RETRACTED, StatementStatus.UNVERIFIED])
def test_what_was_perhaps_never_said_or_was_taken_back_is_our_reading(status: StatementStatus) -> None:
    (standing,) = only((position(Stance.FOR, MAY[3]),)).standings
    assert footing_of(standing, [replace(statement(), status=status)]) is Footing.OUR_READING


def test_what_another_tells_of_a_side_is_our_reading_and_so_is_what_nobody_said() -> None:
    (told,) = only((position(Stance.FOR, MAY[3], told_by=HOST),)).standings
    (own,) = only((position(Stance.FOR, MAY[3]),)).standings
    assert footing_of(told, [statement()]) is Footing.OUR_READING
    assert footing_of(own, []) is Footing.OUR_READING


def test_the_newest_standing_is_the_latest_own_word() -> None:
    line = only(
        (position(Stance.FOR, MAY[3]),),
        (position(Stance.OPEN, MAY[9]),),
        (position(Stance.REFUSES, MAY[12], told_by=HOST),),
    )
    assert newest(line).position.stance is Stance.OPEN


def test_what_others_tell_is_newest_only_where_the_side_said_nothing() -> None:
    line = only((position(Stance.FOR, MAY[3], told_by=HOST),), (position(Stance.OPEN, MAY[9], told_by=HOST),))
    assert newest(line).position.stance is Stance.OPEN


def test_what_was_said_in_public_is_newer_than_a_later_reading_of_ours() -> None:
    line = only((position(Stance.OPEN, MAY[9]),), (position(Stance.FOR, MAY[12]),))
    quoted = {MAY[9]: [statement()], MAY[12]: []}
    found = newest_of(line, lambda one: footing_of(one, quoted[one.position.as_of] if one.position.as_of else []))
    assert found.position.stance is Stance.OPEN


def test_on_one_day_any_word_goes_before_silence_and_the_later_report_before_the_earlier() -> None:
    silent = only((position(Stance.FOR, MAY[3]),), (position(Stance.NOT_STATED, MAY[3]),))
    assert newest(silent).position.stance is Stance.FOR
    both = only((position(Stance.FOR, MAY[3]),), (position(Stance.OPEN, MAY[3]),))
    assert newest(both).position.stance is Stance.OPEN


def test_a_side_moves_where_its_own_stance_becomes_another() -> None:
    line = only((position(Stance.REFUSES, MAY[3]),), (position(Stance.OPEN, MAY[9]),), (position(Stance.FOR, MAY[12]),))
    assert stances(line) == [(Stance.REFUSES, Stance.OPEN), (Stance.OPEN, Stance.FOR)]


def test_silence_hearsay_repetition_and_a_second_word_of_the_day_are_no_move() -> None:
    line = only(
        (position(Stance.REFUSES, MAY[3]),),
        (position(Stance.NON_COMMITTAL, MAY[4]),),
        (position(Stance.FOR, MAY[5], told_by=HOST),),
        (position(Stance.REFUSES, MAY[6]),),
        (position(Stance.OPEN, MAY[6]),),
    )
    assert stances(line) == []
