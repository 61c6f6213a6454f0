from datetime import UTC, datetime, timedelta
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.domain.case import CaseFold, CaseOpened, Event, fold, in_order
from goodoffices.domain.parties import Actor, ActorKind, ActorNamed, Party, PartyJoined, Person, PersonId, PersonNamed
from goodoffices.domain.record import ReportFiled
from goodoffices.domain.record_ids import FindingId, ReportId
from goodoffices.domain.recorded import Recorded, RoomId
from goodoffices.domain.reviews import FindingConfirmed, FindingRejected, Verdict
from goodoffices.domain.rooms import MemberAdmitted, MemberLeft, Room, RoomKind, RoomOpened
from goodoffices.errors import InvalidFactError
from tests.domain.facts import (
    BO,
    CASE,
    CAUCUS,
    CLEO,
    MEDIATORS,
    NOON,
    PLENARY,
    party,
    reading,
    recorded,
    report,
    statement,
)

ROOMS = (PLENARY, MEDIATORS, CAUCUS)

NORTH = party("North")
LEFT = MemberLeft(account=BO)
EVENTS: list[Event] = [  # several about one and the same thing, so that their order counts
    CaseOpened(title="Teyra"),
    CaseOpened(title="Teyra, renamed"),
    PartyJoined(party=NORTH),
    PartyJoined(party=Party(id=NORTH.id, name="Republic of North", kind=ActorKind.STATE)),
    ActorNamed(actor=Actor(id=NORTH.id, name="North", kind=ActorKind.STATE)),
    PersonNamed(person=Person(id=PersonId("bo"), name="Bo Ber", role="envoy")),
    PersonNamed(person=Person(id=PersonId("bo"), name="Bo Ber", role="minister")),
    MemberAdmitted(account=BO),
    MemberAdmitted(account=CLEO),
    LEFT,
    ReportFiled(report=report("r1", digest="1" * 64)),
    ReportFiled(report=report("r1", digest="2" * 64)),
    ReportFiled(report=report("r2", digest="3" * 64)),
    reading(),
    reading(statement()),
    FindingConfirmed(report=ReportId("r1"), finding=FindingId("S01")),
    FindingRejected(report=ReportId("r1"), finding=FindingId("S01")),
]

# A clock that may stand still, jump ahead and run backwards.
ticks = st.integers(-3, 3).map(lambda minutes: timedelta(minutes=minutes))


@st.composite
def rooms_of_entries(draw: st.DrawFn) -> list[list[Recorded[Event]]]:
    rooms = []
    for room in ROOMS[: draw(st.integers(0, 3))]:
        clock, entries = NOON, []
        for number, event in enumerate(draw(st.lists(st.sampled_from(EVENTS), max_size=6)), start=1):
            clock += draw(ticks)
            entries.append(recorded(event, room=room, number=number, at=clock))
        rooms.append(entries)
    return rooms


def test_a_case_has_a_title() -> None:
    assert CaseOpened(title="Teyra").title == "Teyra"
    with pytest.raises(InvalidFactError, match="a case needs a title"):
        CaseOpened(title=" \t")


@given(rooms_of_entries())
def test_no_two_entries_of_a_room_are_ever_swapped_whatever_the_clock_did(rooms: list[list[Recorded[Event]]]) -> None:
    merged = list(in_order(rooms))

    assert len(merged) == sum(map(len, rooms))
    assert [[entry for entry in merged if entry.room == room] for room in ROOMS[: len(rooms)]] == rooms


@given(rooms_of_entries())
def test_the_order_is_the_same_whichever_room_was_asked_first(rooms: list[list[Recorded[Event]]]) -> None:
    assert list(in_order(reversed(rooms))) == list(in_order(rooms))


@given(st.lists(st.lists(st.integers(0, 60), max_size=6).map(sorted), max_size=3))
def test_with_clocks_that_only_run_forward_all_entries_stand_by_the_time_of_recording(minutes: list[list[int]]) -> None:
    rooms: list[list[Recorded[Event]]] = [
        [
            recorded(LEFT, room=room, number=number, at=NOON + timedelta(minutes=minute))
            for number, minute in enumerate(of_room, start=1)
        ]
        for room, of_room in zip(ROOMS, minutes, strict=False)
    ]

    merged = list(in_order(rooms))

    assert merged == sorted(merged, key=lambda entry: (entry.recorded_at, entry.room, entry.number))


@given(rooms_of_entries(), st.integers(0, 18))
def test_folding_in_two_steps_equals_folding_in_one(rooms: list[list[Recorded[Event]]], cut: int) -> None:
    entries = list(in_order(rooms))
    folding = CaseFold(case=CASE)

    for entry in entries[:cut]:
        folding.apply(entry)
    halfway = folding.freeze()
    for entry in entries[cut:]:
        folding.apply(entry)

    assert halfway == fold(CASE, entries[:cut])
    assert folding.freeze() == fold(CASE, entries)


def test_a_case_is_folded_from_the_entries_of_every_subject() -> None:
    mediators = Room(id=MEDIATORS, kind=RoomKind.MEDIATOR)

    told: list[Event] = [
        RoomOpened(room=mediators),
        MemberAdmitted(account=BO),
        CaseOpened(title="Teyra"),
        PartyJoined(party=NORTH),
        ReportFiled(report=report()),
        reading(statement()),
        FindingConfirmed(report=ReportId("r1"), finding=FindingId("S01")),
    ]

    state = fold(CASE, [recorded(event, number=number) for number, event in enumerate(told, start=1)])

    assert (state.id, state.title) == (CASE, "Teyra")
    assert state.who.parties == {NORTH.id: NORTH}
    assert state.rooms.rooms == {MEDIATORS: mediators}
    assert state.rooms.members == {MEDIATORS: frozenset({BO})}
    assert [entry.event.report for entry in state.record.reports.values()] == [report()]
    assert [entry.event for entry in state.record.readings.values()] == [reading(statement())]
    assert state.reviews.findings[ReportId("r1")][FindingId("S01")].verdict is Verdict.CONFIRMED


def test_a_viewer_whose_rooms_do_not_name_the_case_sees_no_title() -> None:
    assert fold(CASE, []).title is None


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_a_case_may_have_any_number_of_parties(count: int) -> None:
    parties = [party(f"Party {number}") for number in range(count)]

    entries: list[Recorded[Event]] = [
        recorded(PartyJoined(party=one), room=PLENARY, number=number) for number, one in enumerate(parties, start=1)
    ]
    entries += [
        recorded(
            RoomOpened(room=Room(id=RoomId(f"caucus-{one.id}"), kind=RoomKind.CAUCUS, party=one.id)),
            room=RoomId(f"caucus-{one.id}"),
        )
        for one in parties
    ]
    state = fold(CASE, entries)

    assert list(state.who.parties.values()) == parties
    assert [room.party for room in state.rooms.of_kind(RoomKind.CAUCUS)] == [one.id for one in parties]


def test_an_event_of_no_subject_is_a_mistake_in_the_program() -> None:
    stranger = recorded(cast("Event", "no event at all"))

    with pytest.raises(TypeError, match="str belongs to no subject"):
        fold(CASE, [stranger])


def test_an_entry_that_cannot_stand_where_it_stands_is_refused() -> None:
    misplaced = recorded(RoomOpened(room=Room(id=CAUCUS, kind=RoomKind.PLENARY)), room=PLENARY)

    with pytest.raises(InvalidFactError, match="opens another room than its own"):
        fold(CASE, [misplaced])


def test_the_time_of_an_event_does_not_move_its_entry() -> None:
    told_late = Recorded(
        room=PLENARY,
        number=1,
        author=BO,
        happened_at=datetime(2031, 1, 1, tzinfo=UTC),
        recorded_at=NOON + timedelta(hours=1),
        event=LEFT,
    )
    told_at_once = recorded(LEFT, room=MEDIATORS)

    assert list(in_order([[told_late], [told_at_once]])) == [told_at_once, told_late]
