import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.domain.recorded import AccountId, RoomId
from goodoffices.domain.rooms import (
    MemberAdmitted,
    MemberLeft,
    Room,
    RoomKind,
    RoomOpened,
    RoomsEvent,
    RoomsFold,
    RoomsState,
    Viewer,
    may_see,
    viewer_of,
)
from goodoffices.errors import InvalidFactError
from tests.domain.facts import AYLA, BO, CAUCUS, CLEO, DOV, MEDIATORS, PLENARY, party, recorded

NORTH = party("North").id
CAST = (AYLA, BO, CLEO, DOV)
ROOMS = (PLENARY, MEDIATORS, CAUCUS)

comings_and_goings = st.lists(
    st.tuples(st.sampled_from(ROOMS), st.sampled_from([MemberAdmitted, MemberLeft]), st.sampled_from(CAST)), max_size=20
)


def folded(*events: tuple[RoomId, RoomsEvent]) -> RoomsState:
    folding = RoomsFold()
    for number, (room, event) in enumerate(events, start=1):
        folding.apply(recorded(event, room=room, number=number))
    return folding.freeze()


@pytest.mark.parametrize("kind", [kind for kind in RoomKind if kind is not RoomKind.CAUCUS])
def test_no_room_but_a_caucus_names_a_party(kind: RoomKind) -> None:
    assert Room(id=PLENARY, kind=kind).party is None
    with pytest.raises(
        InvalidFactError, match=f"a caucus names its party and no other room does, got a {kind.value} room"
    ):
        Room(id=PLENARY, kind=kind, party=NORTH)


def test_a_caucus_names_its_party() -> None:
    assert Room(id=CAUCUS, kind=RoomKind.CAUCUS, party=NORTH).party == NORTH
    with pytest.raises(InvalidFactError, match="got a caucus room"):
        Room(id=CAUCUS, kind=RoomKind.CAUCUS)


def test_rooms_are_told_by_kind_in_the_order_in_which_they_were_opened() -> None:
    caucuses = [
        Room(id=RoomId(name), kind=RoomKind.CAUCUS, party=party(name).id) for name in ("south", "north", "west")
    ]
    plenary = Room(id=PLENARY, kind=RoomKind.PLENARY)

    state = folded(*((room.id, RoomOpened(room=room)) for room in (caucuses[0], plenary, *caucuses[1:])))

    assert state.of_kind(RoomKind.CAUCUS) == tuple(caucuses)
    assert state.of_kind(RoomKind.PLENARY) == (plenary,)
    assert state.of_kind(RoomKind.SOURCE) == ()


def test_a_room_is_opened_by_an_entry_of_its_own_alone() -> None:
    caucus = Room(id=CAUCUS, kind=RoomKind.CAUCUS, party=NORTH)

    assert folded((CAUCUS, RoomOpened(room=caucus))).rooms == {CAUCUS: caucus}
    with pytest.raises(InvalidFactError, match="entry 1 of room plenary opens another room than its own"):
        folded((PLENARY, RoomOpened(room=caucus)))


def test_a_room_is_opened_once_so_that_a_caucus_never_becomes_a_plenary() -> None:
    caucus = Room(id=CAUCUS, kind=RoomKind.CAUCUS, party=NORTH)

    with pytest.raises(InvalidFactError, match="entry 2 of room caucus-north opens the room a second time"):
        folded((CAUCUS, RoomOpened(room=caucus)), (CAUCUS, RoomOpened(room=Room(id=CAUCUS, kind=RoomKind.PLENARY))))


def test_a_room_without_members_is_open_to_nobody() -> None:
    state = folded((PLENARY, RoomOpened(room=Room(id=PLENARY, kind=RoomKind.PLENARY))))

    assert state.members == {PLENARY: frozenset()}
    assert all(viewer_of(account, state).rooms == frozenset() for account in CAST)


@given(comings_and_goings)
def test_whoever_came_last_and_did_not_leave_may_see_and_nobody_else(
    moves: list[tuple[RoomId, type[MemberAdmitted | MemberLeft], AccountId]],
) -> None:
    state = folded(*((room, move(account=account)) for room, move, account in moves))

    last = {(room, account): move for room, move, account in moves}
    for account in CAST:
        viewer = viewer_of(account, state)
        for room in ROOMS:
            assert may_see(viewer, room) == (last.get((room, account)) is MemberAdmitted)


@given(st.sampled_from(CAST), st.frozensets(st.sampled_from(ROOMS)), st.sampled_from(ROOMS))
def test_what_a_viewer_may_see_is_membership_whoever_they_are(
    account: AccountId, rooms: frozenset[RoomId], room: RoomId
) -> None:
    assert may_see(Viewer(account=account, rooms=rooms), room) == (room in rooms)


def test_a_mediator_who_was_not_admitted_sees_no_caucus() -> None:
    state = folded(
        (MEDIATORS, RoomOpened(room=Room(id=MEDIATORS, kind=RoomKind.MEDIATOR))),
        (MEDIATORS, MemberAdmitted(account=AYLA)),
        (CAUCUS, RoomOpened(room=Room(id=CAUCUS, kind=RoomKind.CAUCUS, party=NORTH))),
        (CAUCUS, MemberAdmitted(account=BO)),
    )

    assert not may_see(viewer_of(AYLA, state), CAUCUS)
    assert may_see(viewer_of(BO, state), CAUCUS)


def test_whoever_leaves_a_room_twice_or_without_having_come_is_simply_not_there() -> None:
    state = folded((PLENARY, MemberLeft(account=DOV)), (PLENARY, MemberLeft(account=DOV)))

    assert state.members == {PLENARY: frozenset()}


def test_a_state_that_was_given_out_stays_as_it_was() -> None:
    folding = RoomsFold()
    folding.apply(recorded(MemberAdmitted(account=BO), room=PLENARY))
    before = folding.freeze()
    folding.apply(recorded(MemberAdmitted(account=CLEO), room=PLENARY, number=2))

    assert before.members == {PLENARY: frozenset({BO})}
    with pytest.raises(TypeError):
        before.members[PLENARY] = frozenset()  # type: ignore[index]
