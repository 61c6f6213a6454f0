from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from goodoffices.domain.briefs import (
    BriefRead,
    BriefsFold,
    BriefsState,
    Since,
    present_of,
    read_through,
    since_last,
)
from goodoffices.domain.channels import ChannelsState
from goodoffices.domain.record import RecordFold, RecordState, ReportFiled
from goodoffices.domain.recorded import Recorded
from goodoffices.errors import InvalidFactError
from tests.domain.facts import AYLA, BO, NOON, recorded, report
from tests.domain.our_contacts import held, hours, state_of

MAY_25 = date(2031, 5, 25)


def brief(through: int, after: float = 0) -> BriefRead:
    return BriefRead(through=through, as_of=hours(after))


def read(*briefs: BriefRead) -> BriefsState:
    """What is known once Ayla has read these, one after the other."""
    folding = BriefsFold()
    for number, one in enumerate(briefs, start=1):
        folding.apply(recorded(one, number=number, at=hours(number)))
    return folding.freeze()


def entry(number: int = 1, at: datetime = NOON) -> Recorded[object]:
    return recorded(object(), number=number, at=at)


def filed(*days: date | None) -> RecordState:
    folding = RecordFold()
    for number, day in enumerate(days):
        folding.apply(recorded(ReportFiled(report=replace(report(f"r{number}"), dated=day)), number=number + 1))
    return folding.freeze()


def channels(*after: float) -> ChannelsState:
    return state_of(*((one, held(f"k{number}")) for number, one in enumerate(after)))


def test_the_latest_brief_of_each_account_is_kept() -> None:
    folding = BriefsFold()
    for number, (account, through) in enumerate([(AYLA, 3), (BO, 5), (AYLA, 7)], start=1):
        folding.apply(replace(recorded(brief(through), number=number), author=account))
    assert {account: one.event.through for account, one in folding.freeze().read.items()} == {AYLA: 7, BO: 5}


def test_a_brief_that_told_of_less_changes_nothing() -> None:
    assert read(brief(7), brief(3)).read[AYLA].event.through == 7


@pytest.mark.parametrize("through", [0, -1])
def test_a_brief_tells_of_one_entry_at_least(through: int) -> None:
    with pytest.raises(InvalidFactError, match="from 1"):
        brief(through)


def test_the_moment_of_a_brief_is_in_utc() -> None:
    with pytest.raises(InvalidFactError, match="UTC"):
        BriefRead(through=1, as_of=NOON.astimezone(timezone(timedelta(hours=-8))))


def test_before_the_first_brief_everything_is_news() -> None:
    since = since_last(read(), AYLA, NOON)
    assert since.is_first
    assert since.is_news(entry(), None)


def test_after_a_brief_what_it_did_not_tell_of_is_news() -> None:
    since = since_last(read(brief(4)), AYLA, NOON)
    assert not since.is_first
    assert [since.is_news(entry(number), MAY_25) for number in (3, 4, 5)] == [False, False, True]


def test_what_one_has_read_is_news_to_another() -> None:
    assert since_last(read(brief(4)), BO, NOON).is_first


def test_a_brief_that_was_read_later_does_not_count_then() -> None:
    state = read(brief(4, after=10))
    assert since_last(state, AYLA, hours(9)).is_first
    assert since_last(state, AYLA, hours(10)).brief == brief(4, after=10)


@pytest.mark.parametrize(
    ("bears", "news"),
    [(None, False), (date(2031, 5, 24), False), (MAY_25, True), (hours(11.9), False), (hours(12), True)],
    ids=["nothing", "the day before", "the day", "the evening before", "midnight"],
)
def test_from_a_day_on_news_is_what_bears_that_day_or_a_later_one(bears: date | datetime | None, *, news: bool) -> None:
    assert Since(day=MAY_25).is_news(entry(at=NOON), bears) is news


def test_what_was_recorded_late_is_news_from_the_day_of_recording() -> None:
    since = Since(day=MAY_25, brief=brief(9))
    assert since.is_news(entry(number=1, at=hours(24)), date(2031, 5, 1))
    assert not since.is_first


def test_a_brief_is_read_once() -> None:
    state = read(brief(4))
    assert read_through(state, AYLA, brief(5), 6) == brief(5)
    assert read_through(state, BO, brief(4), 6) == brief(4)
    assert read_through(state, AYLA, brief(4, after=2), 6) is None
    assert read_through(state, AYLA, brief(3), 6) is None


def test_that_a_brief_was_read_is_nothing_to_read_of() -> None:
    folding = BriefsFold()
    folding.apply(recorded(brief(4), number=5))
    assert read_through(folding.freeze(), AYLA, brief(5), 5) is None
    assert read_through(folding.freeze(), AYLA, brief(6), 6) == brief(6)


def test_nobody_reads_of_entries_that_are_not_there() -> None:
    with pytest.raises(InvalidFactError, match="6 entries, not 7"):
        read_through(read(), AYLA, brief(7), 6)


def test_a_case_is_looked_at_from_now() -> None:
    assert present_of(filed(), channels(), NOON) == NOON
    assert present_of(filed(None), channels(-5), NOON) == NOON
    assert present_of(filed(date(2031, 5, 20), date(2031, 6, 20)), channels(), NOON) == NOON
    assert present_of(filed(MAY_25), channels(), NOON) == NOON, "it is the 25th already further east"


def test_a_case_that_lies_ahead_of_the_clock_is_looked_at_from_its_own_latest_moment() -> None:
    early = NOON - timedelta(days=900)
    latest = datetime(2031, 5, 25, tzinfo=NOON.tzinfo)
    assert present_of(filed(date(2031, 5, 20), MAY_25, None), channels(), early) == latest
    assert present_of(filed(MAY_25), channels(30), early) == hours(30)
    assert present_of(filed(MAY_25), channels(3), early) == latest
