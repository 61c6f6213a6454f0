"""Opening a case: which rooms it has, and who is admitted where."""

from dataclasses import replace

import pytest

from goodoffices.domain.parties import ActorId, PartyId
from goodoffices.domain.rooms import RoomKind
from goodoffices.errors import InvalidFactError
from goodoffices.office.access import enter, state_of
from goodoffices.office.cases import CasePlan, open_case
from goodoffices.office.context import Office
from tests.office.cast import AYLA, BO, CLEO, NORTH, PLAN, SOUTH


def test_a_case_has_a_plenary_a_mediators_room_and_a_caucus_for_each_party(office: Office) -> None:
    state = state_of(office, enter(office, AYLA, case := open_case(office, PLAN)), case)
    kinds = [(room.kind, room.party) for room in state.rooms.rooms.values()]
    assert sorted(kinds, key=str) == sorted(
        [
            (RoomKind.PLENARY, None),
            (RoomKind.MEDIATOR, None),
            (RoomKind.CAUCUS, NORTH.id),
            (RoomKind.CAUCUS, SOUTH.id),
        ],
        key=str,
    )


@pytest.mark.parametrize("account", [BO, CLEO])
def test_a_delegate_is_in_the_plenary_and_in_the_own_caucus_and_nowhere_else(office: Office, account: str) -> None:
    case = open_case(office, PLAN)
    delegate = BO if account == BO else CLEO
    party = NORTH.id if delegate == BO else SOUTH.id
    rooms = state_of(office, enter(office, delegate, case), case).rooms.rooms.values()
    assert {(room.kind, room.party) for room in rooms} == {(RoomKind.PLENARY, None), (RoomKind.CAUCUS, party)}


def test_all_know_the_parties_and_only_mediators_know_the_people(office: Office) -> None:
    case = open_case(office, PLAN)
    seen = {account: state_of(office, enter(office, account, case), case) for account in (AYLA, BO)}
    assert [party.name for party in seen[BO].who.parties.values()] == ["Northland", "Southmark"]
    assert seen[BO].title == "The river"
    assert not seen[BO].who.people
    assert [person.name for person in seen[AYLA].who.people.values()] == ["Mara Lind"]


def test_a_case_may_have_any_number_of_parties(office: Office) -> None:
    many = tuple(replace(NORTH, id=PartyId(ActorId(f"p{number}")), name=f"Party {number}") for number in range(7))
    case = open_case(office, replace(PLAN, parties=many, delegations=()))
    state = state_of(office, enter(office, AYLA, case), case)
    assert len(state.rooms.of_kind(RoomKind.CAUCUS)) == len(state.who.parties) == 7


def test_two_parties_with_one_id_are_refused() -> None:
    with pytest.raises(InvalidFactError, match="share an id"):
        CasePlan(title="The river", parties=(NORTH, NORTH), mediators=(AYLA,))


def test_a_case_without_a_mediator_is_refused() -> None:
    with pytest.raises(InvalidFactError, match="mediator"):
        CasePlan(title="The river", parties=(NORTH,), mediators=())


def test_a_case_without_a_title_is_refused_and_leaves_nothing_behind(office: Office) -> None:
    with pytest.raises(InvalidFactError, match="title"):
        open_case(office, replace(PLAN, title=" "))
    assert office.log.cases() == ()
