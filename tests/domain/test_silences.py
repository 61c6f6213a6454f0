from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.domain.channels import Channel, ChannelsEvent, Counterpart, Means
from goodoffices.domain.silences import LONGEST, LOOK_BACK, Silence, Watch, fallback, heard_from, silences
from goodoffices.domain.silences import silences_between as between
from tests.domain.our_contacts import AIDE, ENVOY, HOST, NILS, NORA, NORTH, SOUTH, SUE, held, hours, planned, state_of

HOUR = timedelta(hours=1)


def silence(since: float, until: float, *, ended: bool = True) -> Silence:
    return Silence(since=hours(since), until=hours(until), ended=ended)


def watch(after: float, *happened: tuple[float, ChannelsEvent], longest: timedelta = LONGEST) -> Watch:
    """The watch over the North so many hours after noon."""
    found = silences(state_of(*happened), [NORTH], hours(after), longest)
    assert (found[0].side, found[0].channel) == (NORTH, None)
    return found[0]


def test_a_silence_runs_from_the_end_of_one_contact_to_the_beginning_of_the_next() -> None:
    found = watch(60, (0, held("one", minutes=30)), (50, held("two", minutes=60)))
    assert found.longest_past == silence(0.5, 50)
    assert found.running == silence(51, 60, ended=False)
    assert found.last_heard is not None
    assert found.last_heard.at == hours(50)
    assert found.running.lasted == 9 * HOUR


def test_the_alarm_is_raised_when_the_silence_reaches_the_limit_and_not_before() -> None:
    events = [(0.0, held("one"))]
    assert [watch(after, *events).over_limit for after in (71.99, 72, 73)] == [False, True, True]
    assert [watch(after, *events, longest=5 * HOUR).over_limit for after in (4.99, 5)] == [False, True]


def test_the_alarm_ends_when_the_side_is_heard_again() -> None:
    events = [(0.0, held("one")), (73.0, held("two"))]
    assert [watch(after, *events).over_limit for after in (72.9, 73, 80)] == [True, False, False]
    assert watch(80, *events).longest_past == silence(0, 73)


def test_what_happened_later_than_asked_about_does_not_count() -> None:
    found = watch(10, (0, held("one")), (11, held("two")))
    assert found.running == silence(0, 10, ended=False)


def test_a_letter_that_nobody_answered_breaks_no_silence() -> None:
    letter = held("two", means=Means.LETTER)
    assert watch(80, (0, held("one")), (40, letter)).over_limit
    answered = held("two", means=Means.LETTER, heard="yes")
    assert not watch(80, (0, held("one")), (40, answered)).over_limit


def test_a_contact_with_another_side_breaks_no_silence_and_one_with_both_breaks_it() -> None:
    assert watch(80, (0, held("one")), (40, held("two", SUE))).over_limit
    assert not watch(80, (0, held("one")), (40, held("two", SUE, NORA))).over_limit


def test_while_they_are_being_heard_there_is_no_silence() -> None:
    found = watch(1, (0, held("one", minutes=90)))
    assert (found.running, found.over_limit, found.longest_past) == (None, False, None)


def test_a_side_that_was_never_heard_is_silent_since_our_log_began() -> None:
    assert watch(80, (0, held("one", SUE))).running == silence(0, 80, ended=False)
    assert watch(80, (0, held("one", SUE))).over_limit
    assert watch(80, (0, held("one", SUE))).last_heard is None
    assert watch(80, (5, planned("one", hours(90)))).running == silence(5, 80, ended=False)


def test_before_our_log_began_nobody_is_silent() -> None:
    assert watch(80).running is None
    assert not watch(80).over_limit
    assert watch(0, (0, held("one", SUE))).running is None
    assert watch(-1, (0, held("one", SUE)), (0, planned("two", hours(9)))).running is None


def test_only_silences_that_ended_in_the_last_two_weeks_count_as_past_ones() -> None:
    events = [(0.0, held("one")), (200.0, held("two")), (300.0, held("three"))]
    two_weeks = LOOK_BACK / HOUR
    assert watch(200 + two_weeks, *events).longest_past == silence(0, 200)
    assert watch(200.01 + two_weeks, *events).longest_past == silence(200, 300)
    assert watch(300.01 + two_weeks, *events).longest_past is None


def test_of_two_past_silences_that_lasted_as_long_the_later_is_told() -> None:
    assert watch(9, (0, held("one")), (4, held("two")), (8, held("three"))).longest_past == silence(4, 8)


def test_each_channel_is_watched_behind_its_side_in_the_order_in_which_it_was_first_used() -> None:
    state = state_of(
        (0, held("one", NILS)),
        (10, held("two", NORA, SUE, ours=(ENVOY, AIDE))),
        (20, held("three", NILS)),
        (30, held("four", SUE)),
        (40, held("five", NORA, ours=(), means=Means.LETTER)),
    )
    found = silences(state, [SOUTH, NORTH, HOST], hours(100))
    nils, nora, sue = (
        Counterpart(side=side, person=person) for side, person in ((NORTH, NILS), (NORTH, NORA), (SOUTH, SUE))
    )
    channels = [
        (SOUTH, None),
        (SOUTH, Channel(ours=ENVOY, theirs=sue)),
        (SOUTH, Channel(ours=AIDE, theirs=sue)),
        (NORTH, None),
        (NORTH, Channel(ours=ENVOY, theirs=nils)),
        (NORTH, Channel(ours=ENVOY, theirs=nora)),
        (NORTH, Channel(ours=AIDE, theirs=nora)),
        (NORTH, Channel(ours=None, theirs=nora)),
        (HOST, None),
    ]
    assert [(one.side, one.channel) for one in found] == channels
    since = [one.running.since if one.running is not None else None for one in found]
    assert since == [hours(at) for at in (30, 30, 10, 20, 20, 10, 10, 40, 0)]
    assert [one.over_limit for one in found] == [False, False, True, True, True, True, True, False, True]
    assert [one.last_heard is None for one in found] == [*[False] * 7, True, True]


def test_the_fallback_is_who_else_of_that_side_answered_last() -> None:
    state = state_of(
        (0, held("one", NILS, means=Means.HOT_LINE)),
        (1, held("two", SUE)),
        (2, held("three", NORA)),
        (3, held("four", NORA, ours=(AIDE,))),
    )
    found = fallback(state, NORTH, hours(9))
    assert found is not None
    assert (found.channel.theirs.person, found.means, found.at) == (NILS, Means.HOT_LINE, hours(0))
    assert fallback(state, SOUTH, hours(9)) is None
    assert fallback(state, NORTH, hours(1)) is None
    assert fallback(state, HOST, hours(9)) is None


def test_of_two_who_answered_together_the_second_is_the_fallback_of_the_first() -> None:
    found = fallback(state_of((0, held("one", NORA, NILS))), NORTH, hours(1))
    assert found is not None
    assert found.channel.theirs.person == NILS


def test_a_side_is_heard_over_each_of_its_channels_latest_first() -> None:
    state = state_of((0, held("one", NILS, SUE)), (1, held("two", NORA, means=Means.MESSAGE)), (2, held("three", NORA)))
    assert [(one.channel.theirs.person, one.at) for one in heard_from(state, NORTH, hours(9))] == [
        (NORA, hours(2)),
        (NILS, hours(0)),
    ]


_stretches = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12)), min_size=1, max_size=8)


@given(_stretches, st.integers(0, 60))
def test_silences_and_contacts_partition_the_time_since_the_first(stretches: list[tuple[int, int]], after: int) -> None:
    begun = sorted((begin, begin + length) for begin, length in stretches if begin <= after)
    found = between([(hours(begin), hours(end)) for begin, end in begun], hours(after))
    silent = {hour for one in found for hour in range(_hour(one.since), _hour(one.until))}
    heard = {hour for begin, end in begun for hour in range(begin, min(end, after))}
    assert not silent & heard
    assert silent | heard == (set(range(begun[0][0], after)) if begun else set())
    assert all(one.since < one.until for one in found)
    assert all(earlier.until <= later.since for earlier, later in pairwise(found))
    assert all(one.ended for one in found[:-1])


@given(_stretches, st.integers(0, 60))
def test_a_channel_is_never_heard_later_than_its_side(stretches: list[tuple[int, int]], after: int) -> None:
    people = (NORA, NILS)
    events: list[tuple[float, ChannelsEvent]] = [
        (begin, held(f"c{place}", people[place % 2], minutes=60 * length))
        for place, (begin, length) in enumerate(stretches)
    ]
    side, *channels = silences(state_of(*events), [NORTH], hours(after))
    lasted = side.running.lasted if side.running is not None else timedelta()
    assert all(one.running is None or one.running.lasted >= lasted for one in channels)


@pytest.mark.parametrize("after", [0, 71, 72, 500])
def test_the_limit_is_72_hours_where_nothing_else_is_said(after: int) -> None:
    assert watch(after, (0, held("one"))).over_limit == (after >= 72)


def _hour(moment: datetime) -> int:
    return round((moment - hours(0)) / HOUR)
