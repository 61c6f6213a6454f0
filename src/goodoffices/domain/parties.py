"""Who is in a case: the parties at the table, the other actors, the people, and the accounts that people use.

A person is not an account: a minister may have none, and a delegation works through several. What an account may see
is the business of `rooms`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import NewType

from goodoffices.domain.recorded import AccountId, Recorded
from goodoffices.errors import InvalidFactError

ActorId = NewType("ActorId", str)
PartyId = NewType("PartyId", ActorId)
PersonId = NewType("PersonId", str)


class ActorKind(StrEnum):
    """What sort of body acts."""

    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A body that the case names and that does not negotiate in it: the mediator's state, a lever holder, an agency."""

    id: ActorId
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()  # other names it goes by in reports

    def __post_init__(self) -> None:
        _require_name(self.id, self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A side that negotiates; a case has as many as it has."""

    id: PartyId
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()  # other names it goes by in reports

    def __post_init__(self) -> None:
        _require_name(self.id, self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with a role, whether or not they have ever touched this program."""

    id: PersonId
    name: str
    role: str  # "Foreign Minister"
    side: ActorId | None = None  # the party or other actor that the person speaks for
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _require_name(self.id, self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one person logs in with; losing it is not losing the person."""

    id: AccountId
    person: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorNamed:
    """The case came to know of an actor outside the talks, or knows it better now."""

    actor: Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyJoined:
    """A side joined the case as a party to it."""

    party: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNamed:
    """The case came to know of a person, or knows them better now."""

    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountOpened:
    """A person was given an account."""

    account: Account


PartiesEvent = ActorNamed | PartyJoined | PersonNamed | AccountOpened


@dataclass(frozen=True, slots=True, kw_only=True)
class PartiesState:
    """Everybody that a viewer knows of."""

    parties: Mapping[PartyId, Party]
    actors: Mapping[ActorId, Actor]  # those that are not parties
    people: Mapping[PersonId, Person]
    accounts: Mapping[AccountId, Account]


@dataclass(slots=True)
class PartiesFold:
    """The changing half of a fold over `PartiesEvent`s."""

    _parties: dict[PartyId, Party] = field(default_factory=dict)
    _actors: dict[ActorId, Actor] = field(default_factory=dict)
    _people: dict[PersonId, Person] = field(default_factory=dict)
    _accounts: dict[AccountId, Account] = field(default_factory=dict)

    def apply(self, entry: Recorded[PartiesEvent]) -> None:
        """Take one more event in; a later one about the same id replaces what was known."""
        match entry.event:
            case PartyJoined(party=party):
                self._parties[party.id] = party
                self._actors.pop(party.id, None)
            case ActorNamed(actor=actor) if actor.id not in self._parties:
                self._actors[actor.id] = actor
            case PersonNamed(person=person):
                self._people[person.id] = person
            case AccountOpened(account=account):
                self._accounts[account.id] = account

    def freeze(self) -> PartiesState:
        """What is known now, in the order in which it was first told."""
        return PartiesState(
            parties=MappingProxyType(dict(self._parties)),
            actors=MappingProxyType(dict(self._actors)),
            people=MappingProxyType(dict(self._people)),
            accounts=MappingProxyType(dict(self._accounts)),
        )


def _require_name(identifier: str, name: str) -> None:
    if not identifier.strip() or not name.strip():
        raise InvalidFactError("an actor, a party and a person each need an id and a name: give both")
