"""Opening a case: its rooms, its parties, its people, and who is admitted where."""

from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.domain.case import CaseOpened, Event
from goodoffices.domain.parties import (
    Account,
    AccountOpened,
    Actor,
    ActorNamed,
    Party,
    PartyJoined,
    Person,
    PersonNamed,
)
from goodoffices.domain.recorded import AccountId, CaseId, Happened, RoomId
from goodoffices.domain.rooms import MemberAdmitted, Room, RoomKind, RoomOpened
from goodoffices.errors import InvalidFactError
from goodoffices.office.context import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePlan:
    """What is known when a case is opened."""

    title: str
    parties: tuple[Party, ...]
    mediators: tuple[AccountId, ...]  # admitted to every room
    delegations: tuple[tuple[Party, tuple[AccountId, ...]], ...] = ()  # admitted to the plenary and to their caucus
    accounts: tuple[Account, ...] = ()
    actors: tuple[Actor, ...] = ()
    people: tuple[Person, ...] = ()

    def __post_init__(self) -> None:
        if len({party.id for party in self.parties}) != len(self.parties):
            raise InvalidFactError("two parties share an id: give each its own")
        if not self.mediators:
            raise InvalidFactError("a case needs a mediator: name at least one account")


def open_case(office: Office, plan: CasePlan) -> CaseId:
    """The id of a new case with its plenary, its mediators' room and a caucus for each party.

    What all may know (the title and the parties) stands in the plenary; people, other actors and accounts stand in the
    mediators' room.

    Raises:
        InvalidFactError: the plan has no title.
    """
    case = CaseId(office.new_id())
    now = office.now()
    plenary = Room(id=RoomId(office.new_id()), kind=RoomKind.PLENARY)
    mediators = Room(id=RoomId(office.new_id()), kind=RoomKind.MEDIATOR)
    caucuses = [Room(id=RoomId(office.new_id()), kind=RoomKind.CAUCUS, party=party.id) for party in plan.parties]
    members = {party.id: accounts for party, accounts in plan.delegations}
    everyone = [*plan.mediators, *(account for accounts in members.values() for account in accounts)]
    shared: list[Event] = [CaseOpened(title=plan.title), *(PartyJoined(party=party) for party in plan.parties)]
    ours: list[Event] = [
        *(ActorNamed(actor=actor) for actor in plan.actors),
        *(PersonNamed(person=person) for person in plan.people),
        *(AccountOpened(account=account) for account in plan.accounts),
    ]
    events = {
        plenary.id: [*_door(plenary, everyone), *shared],
        mediators.id: [*_door(mediators, plan.mediators), *ours],
        **{
            room.id: _door(room, [*plan.mediators, *members.get(party.id, ())])
            for room, party in zip(caucuses, plan.parties, strict=True)
        },
    }
    writes = {room: (0, [Happened(event=event, at=now) for event in opening]) for room, opening in events.items()}
    office.log.append(case, writes, author=plan.mediators[0], recorded_at=now)
    return case


def _door(room: Room, accounts: Sequence[AccountId]) -> list[Event]:
    return [RoomOpened(room=room), *(MemberAdmitted(account=account) for account in accounts)]
