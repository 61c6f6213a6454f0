"""Bodies: organisations, ministries, offices and teams, in full and by the short words that a report uses later."""

from collections.abc import Iterable

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import EntityKind
from goodoffices.reading.actor_atoms import actor_words
from goodoffices.reading.actor_mentions import Raw
from goodoffices.reading.gazetteer import Gazetteer
from goodoffices.reading.members import Member, Members
from goodoffices.reading.mentions import id_of
from goodoffices.reading.sides import Sides

PRESS = EntityId("press")
ALL = EntityId("ALL")
WEST = EntityId("WEST")
_GROUPS = {PRESS: "reporters", ALL: "all sides", WEST: "the West"}
_FIELDS = frozenset({"foreign", "defence", "defense", "interior", "justice", "finance", "energy", "trade", "transport"})
_ANY_BODY = frozenset({"group", "organisation", "organization", "movement"})
_NOUNS = ("presidency", "parliament", "embassy", "mission", "secretariat")


class Bodies:
    """The bodies of one report, as its mentions come by in order."""

    def __init__(self, members: Members, names: Gazetteer, sides: Sides) -> None:
        self._members = members
        self._names = names
        self._sides = sides
        self._last: tuple[EntityId, ...] = ()
        self._called: dict[str, tuple[EntityId, ...]] = {}  # whom "the council" or "the ministry" means now
        self.terms: dict[str, tuple[EntityId, ...]] = {}  # capital words that are kept for the same: "the Ministers"

    def named(self, raw: Raw) -> Member:
        """The body that a raw mention names."""
        known = next((atom for atom in (*raw.owners[:1], *raw.name) if atom.letter == "b"), None)
        if known is not None and raw.name[0] is known and len(raw.name) > 1:  # "the UN mission in Kenya", "UN experts"
            name = raw.words[raw.name[0].start - raw.start :]
            kind = EntityKind.GROUP if any(atom.letter == "R" for atom in raw.name) else EntityKind.ORGANISATION
            member = self._members.named(name) or self.new(name, known.ids[0], kind)
        elif known is not None and (len(raw.name) <= 1 or known in raw.owners):
            member = self._members.take(self._names.entities[known.ids[0]])
        else:
            name = raw.words[raw.name[0].start - raw.start :]
            states = [atom.ids[0] for atom in raw.name if atom.letter in "sa" and len(atom.ids) == 1]
            member = self._members.named(name) or self.new(name, states[0] if states else None)
        head, of, _ = raw.words.removeprefix("the ").removeprefix("The ").partition(" of ")
        if of and head.endswith("s"):  # "the Ministers of the Concord Group", then "the Ministers"
            self.terms[head] = (member.id,)
        self._call(member)
        return member

    def new(self, name: str, side: EntityId | None = None, kind: EntityKind = EntityKind.ORGANISATION) -> Member:
        """A body that is met for the first time."""
        one = self._members.new_id(name)
        member = self._members.add(Member(one, name, kind, side or one))
        self._call(member)
        return member

    def again(self, word: str) -> tuple[EntityId, ...]:
        """The body that was named last with a word in its name, or the state whose government was."""
        found = self._called.get("government" if word.lower() in actor_words("rulers") else word.lower(), ())
        return found or (self._last if word.lower() in _ANY_BODY else ())

    def described(self, noun: str, body: EntityId, *, armed: bool) -> None:
        """Let a body be meant by the noun that tells what it is: "the group" after "the Front, an armed group".

        Args:
            noun: the noun.
            body: the body.
            armed: whether it is told to be an armed one, and so "the rebels".
        """
        self._last = self._called[noun.lower()] = (body,)
        if armed:
            self._called.update(dict.fromkeys(actor_words("rebels"), (body,)))

    def govern(self, side: EntityId) -> None:
        """Let "the government" mean a side from now on."""
        self._called["government"] = (side,)

    def group(self, one: EntityId) -> EntityId:
        """One of the groups that are the same in every report."""
        if one not in self._members:
            self._members.add(Member(one, _GROUPS[one], EntityKind.GROUP, one))
        return one

    def people(self, role: str, side: EntityId) -> EntityId:
        """The people of one role on a side: "officials in both countries"."""
        one = EntityId(id_of(f"{side.lower()} {role}"))
        if one not in self._members:
            self._members.add(
                Member(one, f"{role} of {self._sides.name_of(side)}", EntityKind.GROUP, side, named=False)
            )
        return one

    def team(self, side: EntityId) -> EntityId:
        """A side's negotiating team."""
        one = EntityId(f"{side.lower()}_team")
        if one not in self._members:
            name = f"negotiating team of {self._sides.name_of(side)}"
            self._members.add(Member(one, name, EntityKind.GROUP, side, named=False))
        return one

    def army(self, side: EntityId) -> EntityId:
        """The army of a state that is spoken of apart from it, as in a civil war."""
        one = EntityId(f"{side.lower()}_army")
        if one not in self._members:
            self._members.add(Member(one, f"army of {self._sides.name_of(side)}", EntityKind.ORGANISATION, side))
        self._called["army"] = self._called["military"] = (one,)
        return one

    def ministry(self, raw: Raw, side: EntityId | None) -> Iterable[EntityId]:
        """The ministry, presidency or parliament of a side; without a side the one named last.

        Args:
            raw: the raw mention.
            side: whose it is, as far as its own words or the words before it tell.
        """
        lowered = raw.words.lower()
        words = [word for word in raw.words.split() if word.lower() in _FIELDS]
        noun = next((word for word in _NOUNS if word in lowered), "ministry")
        owned = bool(self._sides.owners(raw))
        if not owned and not words and "the" in raw.lead.split():
            return self._called.get(noun, ())
        if side is None:
            return ()
        if not words and f"{side} {noun}" in self._called:
            return self._called[f"{side} {noun}"]
        one = EntityId(f"{side.lower()}_{id_of(' '.join([*words, noun]))}")
        if one not in self._members:
            name = f"{' '.join([*words, noun])} of {self._sides.name_of(side)}"
            self._members.add(Member(one, name, EntityKind.ORGANISATION, side))
        self._called[noun] = self._called[f"{side} {noun}"] = (one,)
        return (one,)

    def office_of(self, owner: Member) -> EntityId:
        """The office of a person: "Orne's office"."""
        one = EntityId(f"{owner.id}_office")
        if one not in self._members:
            name = f"office of {owner.name}"
            self._members.add(Member(one, name, EntityKind.ORGANISATION, self._sides.of(owner.id)))
        return one

    def _call(self, body: Member) -> None:
        """Let a body be meant by each word of its name: "the council"."""
        self._last = (body.id,)
        words = body.name.split()
        for at in range(1, len(words) - 1):  # "the Northern Movement", of the Hill People's Northern Movement
            self._members.also_named(body, " ".join(words[at:]))
        self._called.update({word: (body.id,) for word in body.name.lower().split() if word not in {"the", "of"}})
