"""Officers: who holds an office on a side, and whom "the minister" or "both leaders" means now."""

from collections.abc import Sequence

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import EntityKind
from goodoffices.reading.actor_mentions import Raw
from goodoffices.reading.members import Member, Members
from goodoffices.reading.offices import is_minister, offices_called
from goodoffices.reading.people import People
from goodoffices.reading.sides import Sides

_MINISTERS = ({"fm", "dm"}, {"fms", "dms"})


class Officers:
    """Those of an office in one report, as its mentions come by in order."""

    def __init__(self, members: Members, people: People, sides: Sides) -> None:
        self._members = members
        self._people = people
        self._sides = sides
        self._latest: dict[str, tuple[EntityId, ...]] = {}  # whom an office's code meant last, with "s" in the plural
        self._met: dict[EntityId, None] = {}  # the one named last at the end

    def meet(self, member: Member) -> None:
        """Keep that somebody was named."""
        if member.code is not None:
            self._met.pop(member.id, None)
            self._met[member.id] = None

    def keep(self, raw: Raw, members: Sequence[Member], who: tuple[EntityId, ...]) -> None:
        """Keep whom the words for an office mean, so that it alone may mean them later."""
        codes = {member.code for member in members}
        code = codes.pop() if len(codes) == 1 else raw.code
        if raw.code is not None and code is not None:
            key = code + ("s" if raw.plural else "")
            self._latest.pop(key, None)
            self._latest[key] = who

    def latest_of(self, code: str, *, plural: bool) -> tuple[EntityId, ...]:
        """Whom an office meant last; any minister's where the code is that of all of them."""
        end = "s" if plural else ""
        generic = code == "minister"
        found = (
            who
            for key, who in reversed(self._latest.items())
            if key == code + end or (generic and (key.endswith(f"minister{end}") or key in _MINISTERS[plural]))
        )
        return next(found, ())

    def holder(self, code: str, side: EntityId, raw: Raw) -> EntityId:
        """The person who holds an office as this report tells, else the office itself."""
        holder = self._people.holder(code, side)
        if holder is not None:
            return holder.id
        if code == "minister" and len(ministers := self._ministers_of(side)) == 1:
            return ministers[0]
        one = EntityId(f"{side.lower()}_{code}")
        if one not in self._members:
            role = raw.role if raw.code != "counterpart" else None
            name = f"{role or code.replace('_', ' ')} of {self._sides.name_of(side)} (unnamed)"
            self._members.add(Member(one, name, EntityKind.PERSON, side, role, code, named=False))
        return one

    def _ministers_of(self, side: EntityId) -> list[EntityId]:
        """The ministers of a side who were named so far, deputies left out."""
        ministers = (self._members[one] for one in self._met)
        return [
            one.id
            for one in ministers
            if one.party == side and one.code is not None and (one.code in _MINISTERS[0] or is_minister(one.code))
        ]

    def both(self, raw: Raw, pair: Sequence[EntityId], *, told: bool) -> Sequence[EntityId]:
        """Whom "the two presidents" or "both leaders" means: one of each who face each other, else the only two.

        Args:
            raw: the words for them.
            pair: those who face each other.
            told: whether the words tell that they are two.
        """
        code = raw.code or ""
        codes = offices_called(code)
        holders: dict[EntityId, EntityId] = {}  # the one named last of each side
        for one in self._met:
            member = self._members[one]
            if member.code in codes and member.party is not None:
                holders[member.party] = one
        if pair and (told or set(pair) <= holders.keys()):
            return [holders.get(side) or self.holder(code, side, raw) for side in pair]
        return list(holders.values()) if len(holders) == 2 else ()
