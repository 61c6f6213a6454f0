import re
from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from goodoffices.domain.asks import AskId, OurContactId
from goodoffices.domain.case import fold
from goodoffices.domain.channels import (
    MOST_MINUTES,
    Channel,
    ChannelsEvent,
    ContactDropped,
    ContactHeld,
    Counterpart,
    Means,
    Way,
    drop,
    end_of,
    hold,
    last_contact,
    lies_ahead,
    plan,
    present,
    runs_ahead,
    still_planned,
)
from goodoffices.domain.parties import ActorId, PersonId
from goodoffices.domain.recorded import Happened
from goodoffices.errors import InvalidFactError, UnknownAskError, UnknownContactError
from tests.domain.facts import CASE, NOON, recorded
from tests.domain.our_contacts import (
    AIDE,
    ENVOY,
    HOST,
    NILS,
    NORA,
    NORTH,
    SIDE_OF,
    SOUTH,
    SUE,
    cast,
    held,
    hours,
    planned,
    put,
    state_of,
    theirs,
)

CANARY = "kingfisher"
SPOKEN = replace(
    held("one", asks=(replace(put("a"), text=CANARY),)),
    purpose=CANARY,
    talking_points=(CANARY,),
    said=CANARY,
    heard=CANARY,
    impression=CANARY,
)
PLANNED = replace(planned("two", NOON), purpose=CANARY, talking_points=(CANARY,))
DROPPED = ContactDropped(contact=OurContactId("two"), reason=CANARY)
STATE = state_of((0, SPOKEN), (1, PLANNED), (2, DROPPED))


@pytest.mark.parametrize(
    "fact",
    [
        *(SPOKEN, PLANNED, DROPPED, STATE, *SPOKEN.asks, *STATE.asks.values()),
        *(recorded(event) for event in (SPOKEN, PLANNED, DROPPED)),
        *(Happened(event=event, at=NOON) for event in (SPOKEN, PLANNED, DROPPED)),
        fold(CASE, [recorded(SPOKEN), recorded(PLANNED, number=2), recorded(DROPPED, number=3)]),
    ],
    ids=lambda fact: type(fact).__name__,
)
def test_no_words_of_a_contact_are_shown_by_a_repr(fact: object) -> None:
    assert CANARY not in repr(fact)
    assert CANARY not in f"{[fact]}"


def test_a_case_folds_its_contacts() -> None:
    state = fold(CASE, [recorded(SPOKEN), recorded(PLANNED, number=2), recorded(DROPPED, number=3)]).channels
    assert [entry.event for entry in state.held] == [SPOKEN]
    assert [entry.event for entry in state.plans.values()] == [PLANNED]
    assert [entry.event for entry in state.dropped.values()] == [DROPPED]


def test_a_contact_needs_an_id_and_somebody_and_everybody_once() -> None:
    with pytest.raises(InvalidFactError, match="a contact needs an id"):
        held(" ")
    with pytest.raises(InvalidFactError, match="contact one is with nobody"):
        replace(held("one"), theirs=())
    with pytest.raises(InvalidFactError, match="contact one names somebody twice"):
        held("one", NORA, NORA)
    with pytest.raises(InvalidFactError, match="contact two names somebody twice"):
        replace(planned("two", NOON), ours=(ENVOY, ENVOY))


@pytest.mark.parametrize("minutes", [-1, MOST_MINUTES + 1, 10**20])
def test_a_contact_does_not_end_before_it_begins_nor_last_for_ever(minutes: int) -> None:
    assert [held("one", minutes=at).minutes for at in (0, MOST_MINUTES)] == [0, MOST_MINUTES]
    with pytest.raises(InvalidFactError, match=f"contact one cannot last {minutes} minutes"):
        held("one", minutes=minutes)


def test_a_contact_asks_only_those_who_take_part() -> None:
    with pytest.raises(InvalidFactError, match="contact one puts an ask to a side that takes no part"):
        held("one", SUE, asks=(put("a", NORTH),))


def test_a_plan_is_in_utc() -> None:
    with pytest.raises(InvalidFactError, match="the time of a planned contact must be in UTC"):
        planned("one", NOON.astimezone(timezone(timedelta(hours=-8))))


def test_a_contact_is_dropped_for_a_reason() -> None:
    with pytest.raises(InvalidFactError, match="contact one is dropped for a reason"):
        ContactDropped(contact=OurContactId("one"), reason=" ")


def test_the_channels_of_a_contact_are_each_of_ours_with_each_of_theirs() -> None:
    both = held("one", NORA, SUE, ours=(ENVOY, AIDE))
    assert [(channel.ours, channel.theirs.person) for channel in both.channels()] == [
        (ENVOY, NORA),
        (ENVOY, SUE),
        (AIDE, NORA),
        (AIDE, SUE),
    ]
    assert both.sides() == {NORTH, SOUTH}
    assert [*held("one", ours=()).channels()] == [Channel(ours=None, theirs=Counterpart(side=NORTH, person=NORA))]


@pytest.mark.parametrize("means", Means)
def test_a_letter_or_a_message_without_an_answer_is_no_hearing(means: Means) -> None:
    assert held("one", means=means).was_heard == (means not in {Means.LETTER, Means.MESSAGE})
    assert held("one", means=means, heard="yes").was_heard


def test_a_contact_ends_when_its_minutes_are_over_and_at_once_where_nobody_noted_them() -> None:
    assert end_of(recorded(held("one", minutes=25))) == NOON + timedelta(minutes=25)
    assert end_of(recorded(held("one"))) == NOON


def test_contacts_stand_in_the_order_in_which_they_happened_and_keep_when_they_were_recorded() -> None:
    late = replace(recorded(held("first"), number=2, at=NOON), recorded_at=hours(9))
    state = fold(CASE, [recorded(held("second"), number=1, at=hours(1)), late]).channels
    assert [entry.event.contact for entry in state.held] == ["first", "second"]
    assert [entry.recorded_at for entry in state.held] == [hours(9), hours(1)]


def test_contacts_of_one_moment_stand_in_the_order_in_which_they_were_recorded() -> None:
    state = state_of((0, held("b")), (0, held("a")), (0, planned("d", NOON)), (0, planned("c", NOON)))
    assert [entry.event.contact for entry in state.held] == ["b", "a"]
    assert list(state.plans) == ["d", "c"]


def test_the_last_contact_with_a_side_is_the_latest_that_had_begun() -> None:
    state = state_of(
        (0, held("one", NORA)), (1, held("two", SUE)), (2, held("three", NILS, SUE)), (3, held("four", NORA))
    )
    names = [
        found.event.contact if (found := last_contact(state, SOUTH, hours(hour))) is not None else None
        for hour in (0, 1, 1.9, 2, 9)
    ]
    assert names == [None, "two", "two", "three", "three"]
    assert last_contact(state, HOST, hours(9)) is None


def test_a_contact_is_planned_until_it_is_held_or_dropped() -> None:
    events: list[tuple[float, ChannelsEvent]] = [
        (0, planned("held", hours(5))),
        (0, planned("dropped", hours(4))),
        (1, planned("waiting", hours(3))),
        (5, held("held")),
        (6, ContactDropped(contact=OurContactId("dropped"), reason="no line")),
    ]
    state = state_of(*events)
    found = {
        hour: [entry.event.contact for entry in still_planned(state, hours(hour))] for hour in (-1, 0, 1, 4, 5, 6, 99)
    }
    assert found == {
        -1: [],
        0: ["dropped", "held"],
        1: ["waiting", "dropped", "held"],
        4: ["waiting", "dropped", "held"],
        5: ["waiting", "dropped"],
        6: ["waiting"],
        99: ["waiting"],
    }


def test_a_later_plan_for_the_same_contact_replaces_the_earlier_one() -> None:
    state = state_of((0, planned("one", hours(5))), (1, planned("one", hours(7))))
    assert [entry.event.at for entry in still_planned(state, hours(2))] == [hours(7)]


def test_a_contact_may_be_with_anybody_of_the_case_or_with_a_side_where_nobody_is_named() -> None:
    who = cast()
    with_side = replace(planned("one", NOON), theirs=(Counterpart(side=SOUTH), Counterpart(side=HOST)), ours=(AIDE,))
    assert plan(who, with_side) == with_side
    assert plan(who, planned("two", NOON, NORA, NILS, SUE)).theirs == theirs(NORA, NILS, SUE)
    assert hold(state_of(), who, held("three"), NOON) == held("three")


@pytest.mark.parametrize(
    ("ours", "side", "person", "why"),
    [
        ("stranger", NORTH, "nora", "somebody of ours in this contact is not in the case"),
        ("sue", NORTH, "nora", "or is a party's"),
        ("envoy", "nowhere", None, "with a side that is not in the case"),
        ("envoy", NORTH, "stranger", "a person who is not in the case, or of another side"),
        ("envoy", NORTH, "sue", "a person who is not in the case, or of another side"),
    ],
)
def test_a_contact_with_somebody_unknown_is_refused(ours: str, side: str, person: str | None, why: str) -> None:
    other = Counterpart(side=ActorId(side), person=PersonId(person) if person is not None else None)
    with pytest.raises(InvalidFactError, match=why):
        plan(cast(), replace(planned("one", NOON), ours=(PersonId(ours),), theirs=(other,)))
    with pytest.raises(InvalidFactError, match=why):
        hold(state_of(), cast(), replace(held("one"), ours=(PersonId(ours),), theirs=(other,)), NOON)


def test_a_contact_is_logged_once_and_not_after_it_was_dropped() -> None:
    state = state_of(
        (0, held("one")), (0, planned("two", NOON)), (1, ContactDropped(contact=OurContactId("two"), reason="no line"))
    )
    for contact in ("one", "two"):
        with pytest.raises(InvalidFactError, match=f"contact {contact} is in the log already, held or dropped"):
            hold(state, cast(), held(contact), hours(2))


def test_an_ask_has_an_id_of_its_own() -> None:
    state = state_of((0, held("one", asks=(put("a"),))))
    for asks in ((put("a"),), (put("b"), put("b"))):
        with pytest.raises(InvalidFactError, match="contact two gives an ask the id of another"):
            hold(state, cast(), held("two", asks=asks), hours(1))
    assert hold(state, cast(), held("two", asks=(put("b"), put("c"))), hours(1)).asks == (put("b"), put("c"))


@pytest.mark.parametrize(
    ("answer", "hour", "why"),
    [
        (held("two", answers=("a",)), -0.5, "no ask a was put to this side before"),
        (held("two", SUE, answers=("a",)), 1, "no ask a was put to this side before"),
        (held("two", answers=("b",)), 1, "no ask b was put to this side before"),
        (held("two", answers=("a",)), 2, "ask a had its answer by then"),
    ],
)
def test_what_answers_no_open_ask_of_its_side_is_refused(answer: ContactHeld, hour: float, why: str) -> None:
    state = state_of((0, held("one", asks=(put("a"),))), (2, held("three", answers=("a",))))
    with pytest.raises(UnknownAskError, match=why):
        hold(state, cast(), answer, hours(hour))


def test_a_contact_may_answer_what_it_asks() -> None:
    at_once = held("one", asks=(put("a"),), answers=("a",))
    assert hold(state_of(), cast(), at_once, NOON) == at_once


@pytest.mark.parametrize(
    ("means", "said", "heard", "way"),
    [
        (Means.TELEPHONE, None, None, Way.BOTH),
        (Means.HOT_LINE, "come", None, Way.BOTH),
        (Means.LETTER, None, None, Way.FROM_US),
        (Means.LETTER, "come", None, Way.FROM_US),
        (Means.MESSAGE, None, "no", Way.FROM_THEM),
        (Means.MESSAGE, "come", "no", Way.BOTH),
    ],
)
def test_words_go_both_ways_in_a_talk_and_in_a_letter_only_where_both_wrote(
    means: Means, said: str | None, heard: str | None, way: Way
) -> None:
    assert replace(held("one", means=means), said=said, heard=heard).way is way


def test_a_contact_lies_ahead_of_the_clock_but_not_where_the_log_runs_ahead_of_it_too() -> None:
    state = state_of((0, held("one")))
    assert [lies_ahead(state, hours(at), hours(0)) for at in (-1, 0, 1)] == [False, False, True]
    assert not lies_ahead(state, hours(9), hours(-1))


def test_a_log_runs_ahead_of_the_clock_where_a_contact_lies_behind_it() -> None:
    state = state_of((0, held("one", minutes=30)), (-1, held("two", minutes=600)))
    assert [runs_ahead(state, hours(hour)) for hour in (-1, 0, 1)] == [True, False, False]
    assert [present(state, hours(hour)) for hour in (-1, 0, 1)] == [hours(9), hours(0), hours(1)]
    assert present(state_of(), NOON) == NOON


def test_an_answer_that_came_first_may_be_logged_later() -> None:
    state = state_of((0, held("one", asks=(put("a"),))), (2, held("three", answers=("a",))))
    assert hold(state, cast(), held("two", answers=("a",)), hours(1)).answers == (AskId("a"),)


def test_only_what_is_planned_still_can_be_dropped() -> None:
    gone = ContactDropped(contact=OurContactId("gone"), reason="no line")
    state = state_of(
        (0, planned("one", NOON)), (0, planned("held", NOON)), (0, planned("gone", NOON)), (1, held("held")), (2, gone)
    )
    waiting = replace(gone, contact=OurContactId("one"))
    assert drop(state, waiting) == waiting
    for contact in ("held", "gone", "nowhere"):
        with pytest.raises(UnknownContactError, match=re.escape(f"no contact {contact} is planned still")):
            drop(state, replace(gone, contact=OurContactId(contact)))


def test_everybody_in_these_tests_has_a_side() -> None:
    assert {cast().people[person].side for person in SIDE_OF} == {NORTH, SOUTH}
