"""What the form of a contact lets one choose from: people by side, asks that wait, and the zone of a clock."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from goodoffices.domain.asks import AskId
from goodoffices.domain.channels import Counterpart
from goodoffices.domain.parties import ActorId, PartiesState, Person, PersonId
from goodoffices.office.channel_map import AskLine

_QUARTERS = (-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765)
_WHOLE_HOURS = range(-12, 15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A clock, by how far it is from UTC."""

    value: str  # "-08:00"
    offset: timedelta
    ahead: bool
    hours: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """One who can be chosen: a person, or a side of which nobody is named."""

    value: str
    counterpart: Counterpart
    name: str | None = field(repr=False)  # None: the side, nobody named
    role: str | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SideGroup:
    """The people of a side."""

    name: str
    people: tuple[Somebody, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OurPerson:
    """One of those who may have spoken for us."""

    id: PersonId
    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """All that can be chosen."""

    theirs: tuple[SideGroup, ...]
    ours: tuple[tuple[str | None, tuple[OurPerson, ...]], ...]  # by side; None: of no side
    asks: tuple[tuple[str, tuple[AskLine, ...]], ...]  # by side

    def counterpart(self, value: str) -> Counterpart | None:
        """Whom a value of the form stands for; None where it stands for nobody."""
        return next((one.counterpart for side in self.theirs for one in side.people if one.value == value), None)

    def our_person(self, value: str) -> PersonId | None:
        """Who of ours a value of the form stands for; None where it stands for nobody."""
        return next((one.id for _, people in self.ours for one in people if one.id == value), None)

    def ask(self, value: str) -> AskId | None:
        """The ask that waits and that a value of the form stands for; None where there is none."""
        return next((ask.id for _, asks in self.asks for ask in asks if ask.id == value), None)


def _zone(minutes: int) -> Zone:
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return Zone(
        value=f"{sign}{hours:02}:{rest:02}",
        offset=timedelta(minutes=minutes),
        ahead=minutes > 0,
        hours=hours,
        minutes=rest,
    )


ZONES: Final[Mapping[str, Zone]] = {
    zone.value: zone for zone in map(_zone, sorted([*_QUARTERS, *(60 * hours for hours in _WHOLE_HOURS)]))
}
"""Every clock that some place in the world keeps, from the one furthest behind UTC."""


def choices_of(who: PartiesState, open_asks: Sequence[AskLine]) -> Choices:
    """What can be chosen in a case."""
    sides: dict[ActorId, str] = {party.id: party.name for party in who.parties.values()}
    sides |= {actor.id: actor.name for actor in who.actors.values()}
    people = [*who.people.values()]
    theirs = tuple(
        SideGroup(name=name, people=(_side(side), *(_person(one) for one in people if one.side == side)))
        for side, name in sides.items()
    )
    of_no_party = [one for one in people if one.side not in who.parties]
    ours_by_side = {one.side: tuple(_ours(of_no_party, one.side)) for one in of_no_party}
    asked = dict.fromkeys(ask.to_name for ask in open_asks)
    return Choices(
        theirs=theirs,
        ours=tuple((sides.get(side) if side is not None else None, found) for side, found in ours_by_side.items()),
        asks=tuple((name, tuple(ask for ask in open_asks if ask.to_name == name)) for name in asked),
    )


def value_of(counterpart: Counterpart) -> str:
    """The value by which the form knows somebody."""
    return f"person {counterpart.person}" if counterpart.person is not None else f"side {counterpart.side}"


def _side(side: ActorId) -> Somebody:
    counterpart = Counterpart(side=side)
    return Somebody(value=value_of(counterpart), counterpart=counterpart, name=None, role=None)


def _person(one: Person) -> Somebody:
    assert one.side is not None, "who speaks for no side is nobody's counterpart"
    counterpart = Counterpart(side=one.side, person=one.id)
    return Somebody(value=value_of(counterpart), counterpart=counterpart, name=one.name, role=one.role)


def _ours(people: Iterable[Person], side: ActorId | None) -> Iterable[OurPerson]:
    return (OurPerson(id=one.id, name=one.name, role=one.role) for one in people if one.side == side)
