import itertools
from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.domain.positions import Position, PositionId, Stance
from goodoffices.domain.record import RecordFold, RecordState, ReportFiled, ReportRead
from goodoffices.domain.record_ids import EntityId, FindingId, ReportId, StatementId
from goodoffices.domain.reprints import ReprintFound
from goodoffices.domain.reviews import FindingRejected, PositionCorrected, ReviewEvent, ReviewsFold, ReviewsState
from goodoffices.domain.standings import Change, ContradictionKind, Line, Validity, issue_family, lines_of
from tests.domain.facts import entity, reading, recorded, report, span, statement

NORTH, SOUTH, HOST = map(EntityId, ("north", "south", "host"))
MAY = [date(2031, 5, day) for day in range(1, 32)]
LATE = date(2031, 12, 31)


def position(
    stance: Stance,
    day: date | None = None,
    *,
    issue: str = "gates",
    told_by: EntityId | None = None,
    limit: str | None = None,
    number: int = 1,
) -> Position:
    return Position(
        id=PositionId(f"P{number:02}"),
        party=NORTH,
        issue=issue,
        stance=stance,
        statements=(StatementId("S01"),),
        evidence=(),
        reported_by=told_by,
        as_of=day,
        limited_by=span(limit) if limit is not None else None,
    )


def case(
    *readings: tuple[Position, ...], extra: Iterable[ReprintFound | ReviewEvent] = ()
) -> tuple[RecordState, ReviewsState]:
    record, reviews, numbers = RecordFold(), ReviewsFold(), itertools.count(1)
    for at, positions in enumerate(readings, start=1):
        filed = ReportFiled(report=report(f"r{at}", digest=f"{at}" * 64))
        read = reading(statement(), report_id=f"r{at}")
        found = ReportRead(
            report=read.report,
            reader=read.reader,
            entities=(entity(), *(entity(one) for one in (NORTH, SOUTH, HOST))),
            statements=read.statements,
            dates=(),
            doubts=(),
            positions=positions,
        )
        record.apply(recorded(filed, number=next(numbers)))
        entry = recorded(found, number=next(numbers))
        record.apply(entry)
        reviews.apply(entry)
    for event in extra:
        if isinstance(event, ReprintFound):
            record.apply(recorded(event, number=next(numbers)))
        else:
            reviews.apply(recorded(event, number=next(numbers)))
    return record.freeze(), reviews.freeze()


def only(*readings: tuple[Position, ...], as_of: date = LATE) -> Line:
    (line,) = lines_of(*case(*readings), as_of)
    return line


def test_a_line_runs_by_day_whatever_the_order_in_which_its_reports_came() -> None:
    line = only((position(Stance.REFUSES, MAY[20]),), (position(Stance.FOR, MAY[3]),))

    assert [(one.report, one.day, one.position.stance, one.change) for one in line.standings] == [
        ("r2", MAY[3], Stance.FOR, Change.FIRST),
        ("r1", MAY[20], Stance.REFUSES, Change.MOVED),
    ]
    assert [one.validity for one in line.standings] == [Validity.OVERTAKEN, Validity.HOLDS]
    assert [one.day for one in line.valid] == [MAY[20]]


def test_a_standing_shows_the_words_it_was_read_in_and_the_reports_day_where_it_has_none() -> None:
    line = only((position(Stance.FOR),))

    assert [one.text for one in line.standings[0].words] == ["“We will come,”"]
    assert line.standings[0].day == report().dated


def test_what_was_said_after_the_day_does_not_count() -> None:
    readings = (position(Stance.FOR, MAY[3]),), (position(Stance.REFUSES, MAY[20]),)

    line = only(*readings, as_of=MAY[10])

    assert [(one.position.stance, one.validity) for one in line.standings] == [(Stance.FOR, Validity.HOLDS)]
    assert lines_of(*case(*readings), MAY[2]) == ()


@pytest.mark.parametrize(
    ("limit", "as_of", "validity"),
    [
        ("on Friday", MAY[10], Validity.HOLDS),
        ("on Friday", MAY[11], Validity.EXPIRED),
        (None, LATE, Validity.HOLDS),
    ],
)
def test_a_line_limited_to_right_now_expires_after_a_week(limit: str | None, as_of: date, validity: Validity) -> None:
    line = only((position(Stance.AGAINST, MAY[3], limit=limit),), as_of=as_of)

    assert line.standings[0].validity is validity


def test_who_says_nothing_more_takes_nothing_back() -> None:
    line = only((position(Stance.FOR, MAY[3]),), (position(Stance.NON_COMMITTAL, MAY[9]),))

    assert [one.validity for one in line.standings] == [Validity.HOLDS, Validity.HOLDS]


def test_hearsay_does_not_overtake_a_sides_own_word() -> None:
    line = only((position(Stance.FOR, MAY[3]),), (position(Stance.REFUSES, MAY[9], told_by=HOST),))

    assert [one.validity for one in line.standings] == [Validity.HOLDS, Validity.HOLDS]
    assert [one.kind for one in line.contradictions] == [ContradictionKind.SECOND_HAND]


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        (position(Stance.FOR, MAY[3]), position(Stance.REFUSES, MAY[3]), [ContradictionKind.OPPOSED]),
        (position(Stance.FOR, MAY[3]), position(Stance.REFUSES, MAY[4]), []),
        (position(Stance.FOR, MAY[3]), position(Stance.OPEN, MAY[3]), []),
        (position(Stance.FOR, MAY[3]), position(Stance.FOR, MAY[3]), []),
        (
            position(Stance.FOR, MAY[3], told_by=HOST),
            position(Stance.NON_COMMITTAL, MAY[3]),
            [ContradictionKind.SECOND_HAND],
        ),
        (position(Stance.FOR, MAY[3], told_by=HOST), position(Stance.OPEN, MAY[3]), []),
        (position(Stance.FOR, MAY[3], told_by=HOST), position(Stance.REFUSES, MAY[11]), []),
    ],
)
def test_two_standings_contradict_where_they_cannot_both_be_so(
    one: Position, other: Position, kinds: list[ContradictionKind]
) -> None:
    assert [found.kind for found in only((one,), (other,)).contradictions] == kinds


def test_a_reprint_is_one_report_and_what_it_adds_is_kept() -> None:
    again = position(Stance.FOR, MAY[3]), position(Stance.AGAINST, MAY[3], issue="tolls", number=2)
    reprint = ReprintFound(report=ReportId("r2"), of=ReportId("r1"))

    lines = lines_of(*case((position(Stance.FOR, MAY[3]),), again, extra=[reprint]), LATE)

    assert [(line.issue, [one.report for one in line.standings]) for line in lines] == [
        ("gates", ["r1"]),
        ("tolls", ["r2"]),
    ]


def test_a_rejected_position_does_not_count_and_a_corrected_one_counts_as_the_person_has_it() -> None:
    rejected = FindingRejected(report=ReportId("r1"), finding=FindingId("P01"))
    corrected = PositionCorrected(report=ReportId("r2"), position=position(Stance.CONDITIONAL, MAY[9]))
    readings = (position(Stance.FOR, MAY[3]),), (position(Stance.FOR, MAY[9]),)

    (line,) = lines_of(*case(*readings, extra=[rejected, corrected]), LATE)

    assert [(one.report, one.position.stance) for one in line.standings] == [("r2", Stance.CONDITIONAL)]


def test_reports_share_an_issue_whatever_their_own_word_for_it() -> None:
    line = only(
        (position(Stance.FOR, MAY[3], issue="ceasefire / truce"),), (position(Stance.FOR, MAY[4], issue="ceasefire"),)
    )

    assert line.issue == issue_family("ceasefire / truce") == "ceasefire"
    assert [one.change for one in line.standings] == [Change.FIRST, Change.SAME]


stances = st.lists(st.tuples(st.sampled_from(Stance), st.sampled_from(MAY)), min_size=1, max_size=8)


@given(stances, st.sampled_from(MAY))
def test_a_line_is_in_order_up_to_the_day_and_its_last_day_holds(told: list[tuple[Stance, date]], as_of: date) -> None:
    lines = lines_of(*case(*((position(*one),) for one in told)), as_of)

    days = [one.day for line in lines for one in line.standings if one.day is not None]
    assert days == sorted(day for _, day in told if day <= as_of)
    for line in lines:
        assert all(one.validity is Validity.HOLDS for one in line.standings if one.day == days[-1])
        assert line.standings[0].change is Change.FIRST
