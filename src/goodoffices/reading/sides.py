"""Sides: for which state or body somebody acts, whose officials need no mark of it, and who faces whom."""

from collections import Counter
from collections.abc import Sequence

from goodoffices.domain.record_ids import EntityId
from goodoffices.reading.actor_atoms import Atom
from goodoffices.reading.actor_mentions import Kind, Raw
from goodoffices.reading.gazetteer import Gazetteer
from goodoffices.reading.members import Members
from goodoffices.reading.offices import is_of_government

_HEAD = 1000
"""Characters in which a report names the state whose outlet writes, if it does."""
_ACTORS = (Kind.STATE, Kind.SEAT, Kind.GOVERNMENT, Kind.PAPER, Kind.DEMONYM)
_SAID_TO_BE_SOMEBODYS = (Kind.PERSON, Kind.OFFICE, Kind.OFFICES, Kind.TEAM, Kind.SIDES)


def is_army(words: str) -> bool:
    """Whether words end in those for a state's army."""
    return words.lower().endswith((" army", " military"))


class Sides:
    """Whose somebody is in one report."""

    def __init__(self, raws: Sequence[Raw], names: Gazetteer, members: Members) -> None:
        self._names = names
        self._members = members
        self._states = Counter(
            raw.owners[0].ids[0]
            for raw in raws
            if raw.kind in _ACTORS and raw.owners and len(raw.owners[0].ids) == 1 and not raw.placed
        )
        self.home: EntityId | None = None
        self.army: EntityId | None = None  # whose "the army" is
        self.pair: tuple[EntityId, ...] = ()  # those who face each other, once they are told

    def of(self, one: EntityId) -> EntityId:
        """The state or body that somebody acts for, else they themselves."""
        return (self._members[one].party or one) if one in self._members else one

    def name_of(self, one: EntityId) -> str:
        """What a state or body is called."""
        if one in self._members:
            return self._members[one].name
        return self._names.entities[one].name if one in self._names.entities else one

    def owners(self, raw: Raw) -> list[EntityId]:
        """The sides that the words of a raw mention name, in order."""
        sides = (self._of_atom(owner) for owner in raw.owners)
        return [side for side in sides if side is not None]

    def find_home(self, raws: Sequence[Raw]) -> None:
        """Find the state whose officials the report names without saying whose they are, if one is far the likeliest.

        Officials of other states are called theirs: "the Kenyan president". The state that is named most often of those
        to which no official, side or team is given is home.
        """
        if not any(
            raw.kind is Kind.PERSON and raw.code is not None and is_of_government(raw.code) and not raw.owners
            for raw in raws
        ):
            return
        foreign = {
            side for raw in raws if raw.owners and raw.kind in _SAID_TO_BE_SOMEBODYS for side in self.owners(raw)
        }
        likely = [(count, one) for one, count in self._states.items() if one not in foreign]
        likely.sort(reverse=True)
        if not likely or (len(likely) > 1 and likely[0][0] < 2 * likely[1][0]):
            return
        most = max(self._states.values())
        first = next(raw.start for raw in raws if raw.kind in _ACTORS and likely[0][1] in self.owners(raw))
        if likely[0][0] > 1 and 2 * likely[0][0] >= most and first < _HEAD:
            self.home = likely[0][1]

    def find_army(self, raws: Sequence[Raw]) -> None:
        """Find the state whose "the army" is, where a report says so without a mark of whose it is.

        It is the state whose army is marked so elsewhere, else home, else the state that is named most often, of
        several the one named first.
        """
        if not any(raw.kind is Kind.BODY_AGAIN and is_army(raw.words) for raw in raws):
            return
        marked = [self.owners(raw) for raw in raws if raw.kind is Kind.GOVERNMENT and is_army(raw.words)]
        first = next((sides for sides in marked if len(sides) == 1), None)
        if first is not None or self.home is not None:
            self.army = first[0] if first is not None else self.home
            return
        self.army = max(self._states, key=lambda one: self._states[one], default=None)

    def _of_atom(self, atom: Atom) -> EntityId | None:
        if len(atom.ids) > 1:
            told = [one for one in atom.ids if self._states[one]]
            return told[0] if len(told) == 1 else None
        if atom.ids:
            return atom.ids[0]
        person = self._members.person(atom.text.split()) if atom.letter == "n" else None
        return self.of(person.id) if person is not None else None
