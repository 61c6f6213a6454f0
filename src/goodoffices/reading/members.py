"""Members: everybody who is in a report, each once, under all their names. No words are understood here."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import Entity, EntityKind
from goodoffices.reading.mentions import Gender, fold, id_of, spelt
from goodoffices.reading.offices import code_of

_INITIAL = 2
"""A first name of so many characters or fewer is an initial."""
_FEW = 20
"""People of one last name among whom a first name is looked for."""


@dataclass(slots=True)
class Member:
    """Somebody in a report, as far as the report has told."""

    id: EntityId
    name: str = field(repr=False)
    kind: EntityKind | None
    party: EntityId | None = None
    role: str | None = field(default=None, repr=False)
    code: str | None = None  # of the office
    gender: Gender | None = None
    named: bool = True  # false for an office whose holder is not named
    aliases: dict[str, None] = field(default_factory=dict, repr=False)  # in the order in which they were met


class Members:
    """Everybody met so far, and how to find them again."""

    def __init__(self, known: Iterable[tuple[Entity, Sequence[str]]] = ()) -> None:
        self._known: dict[str, list[tuple[Entity, Sequence[str]]]] = {}  # by each last name, until they are met
        self._reserved: set[EntityId] = set()
        for entity, names in known:
            self._reserved.add(entity.id)
            for last in {spelt(name.split()[-1]) for name in names}:
                self._known.setdefault(last, []).append((entity, names))
        self._members: dict[EntityId, Member] = {}
        self._by_last: dict[str, list[Member]] = {}  # last names of people
        self._by_name: dict[str, Member] = {}  # whole names of all others
        self._counts: dict[str, int] = {}

    def __iter__(self) -> Iterator[Member]:
        return iter(self._members.values())

    def __contains__(self, one: EntityId) -> bool:
        return one in self._members

    def __getitem__(self, one: EntityId) -> Member:
        return self._members[one]

    def add(self, member: Member) -> Member:
        """The member, found by its id and names from now on."""
        self._members[member.id] = member
        if member.kind is EntityKind.PERSON and member.named:
            self._by_last.setdefault(spelt(member.name.split()[-1]), []).append(member)
        self._by_name.setdefault(fold(member.name), member)
        return member

    def take(self, entity: Entity) -> Member:
        """The member that a known entity is."""
        found = self._members.get(entity.id)
        if found is not None:
            return found
        party = EntityId(entity.party) if entity.party is not None else None
        code = code_of(entity.role) if entity.role is not None else None
        return self.add(Member(entity.id, entity.name, entity.kind, party, entity.role, code))

    def person(self, words: Sequence[str]) -> Member | None:
        """The person whom a name means; the one met last of several who share a last name that stands alone."""
        last = spelt(words[-1])
        sharing = self._by_last.get(last, ())
        if len(words) == 1:
            if sharing:
                return sharing[0] if len(sharing) == 1 else None
            known = self._known.get(last, ())
            return self.take(known[0][0]) if len(known) == 1 else None
        found = self._by_name.get(fold(" ".join(words)))
        if found is None or found.kind is not EntityKind.PERSON:
            found = next((one for one in sharing[:_FEW] if _same_first(one.name.split(), words)), None)
        if found is not None:
            return found
        known = self._known.get(last, ())
        return next((self.take(one) for one, names in known if _is_one_of(names, words)), None)

    def sharing(self, last_name: str) -> Sequence[Member]:
        """All people of a last name."""
        return self._by_last.get(spelt(last_name), ())

    def named(self, name: str) -> Member | None:
        """Whoever has this whole name."""
        return self._by_name.get(fold(name))

    def also_named(self, member: Member, name: str) -> None:
        """Let a member be found by a further whole name, a short form in brackets say."""
        self._by_name.setdefault(fold(name), member)

    def new_id(self, *wanted: str) -> EntityId:
        """The first of some ids that nobody has, else the last of them with a number."""
        for candidate in map(id_of, wanted):
            if candidate not in self._members and candidate not in self._reserved:
                return EntityId(candidate)
        stem = id_of(wanted[-1])
        while True:
            self._counts[stem] = number = self._counts.get(stem, 1) + 1
            if not {f"{stem}_{number}"} & (self._members.keys() | self._reserved):
                return EntityId(f"{stem}_{number}")

    def entities(self) -> tuple[Entity, ...]:
        """Everybody met, in the order in which they were first met."""
        return tuple(
            Entity(
                id=one.id,
                name=one.name,
                kind=one.kind,
                party=one.party,
                role=one.role,
                aliases=tuple(alias for alias in one.aliases if alias != one.name),
            )
            for one in self
        )


def _is_one_of(names: Iterable[str], words: Sequence[str]) -> bool:
    return any(" " in name and _same_first(name.split(), words) for name in names)


def _same_first(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two whole names may be one person's: their first words are one, or one is the other's initial."""
    one, other = spelt(mine[0].rstrip(" .")), spelt(theirs[0].rstrip(" ."))
    if len(mine) == 1 or one == other:
        return True
    if len(mine[0].rstrip(" .")) < _INITIAL or len(theirs[0].rstrip(" .")) < _INITIAL:
        return one[:1] == other[:1]
    return spelt(theirs[0]) in {spelt(word) for word in mine} or one in {spelt(word) for word in theirs}
