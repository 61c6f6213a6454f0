"""People: who in a report is a person, and what their titles tell of them: role, office, side, he or she.

A person is known from a title, from a description after a comma, from speaking, or from going by their last name later.
"""

import itertools
import re
from collections.abc import Iterable, Sequence

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import EntityKind
from goodoffices.reading.actor_atoms import actor_words
from goodoffices.reading.actor_mentions import Kind, Raw
from goodoffices.reading.attributions import Place
from goodoffices.reading.members import Member, Members
from goodoffices.reading.mentions import Gender, gender_of
from goodoffices.reading.offices import is_of_government
from goodoffices.reading.sides import Sides

_SAID_OF_SELF = re.compile(
    r" (?:said|says|added|adds|stated|insisted|explained|noted|promised)(?: that)? (he|she)\b(?! \()"
)
_LEADS = re.compile(r",?(?: who)?(?: will| would| is to| to| has| had)? (?:lead|leads|led|head|heads|headed) ")
_LED_BY = re.compile(r",?(?: was| is| will be| would be| to be)? (?:led|headed) by ")
_TELLS = re.compile(
    r"(?: has| had)? (?:confirm(?:ed|s)|said|says|announce[ds]|add(?:ed|s)|stated)(?: on [A-Z]\w+)?(?: that)? "
)
_POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my", "your"})
_FEW = 20
"""People of one role who are looked through."""


class People:
    """The people of one report."""

    def __init__(self, members: Members, sides: Sides, sources: Iterable[Place]) -> None:
        self._members = members
        self._sides = sides
        self._spoken = {end for place in sources for end in place}  # where the words for a source begin and end
        self._holders: dict[tuple[str, EntityId], Member] = {}
        self._by_role: dict[str, list[Member]] = {}  # the last word of a role

    def meet(self, raws: Sequence[Raw]) -> list[tuple[str, str]]:
        """Meet everybody who is a person; the rest, bodies that go by their first word, come back with that word."""
        people = [raw for raw in raws if raw.kind is Kind.PERSON]
        alone = {raw.name[0].text for raw in people if len(raw.name) == 1}
        for raw in sorted(people, key=lambda raw: len(raw.name) < 2):  # a sort that keeps order: full names first
            words = words_of(raw)
            if self._members.person(words) is None and self._is_person(raw, alone):
                name = " ".join(words)
                self._members.add(Member(self._members.new_id(words[-1], name), name, EntityKind.PERSON))
        return [
            (" ".join(words), words[0])
            for raw in people
            if _goes_by_first(raw, alone) and self._members.person(words := words_of(raw)) is None
        ]

    def settle(self, text: str, raws: Sequence[Raw]) -> None:
        """Take in what titled names tell of their bearers."""
        people = [(raw, member) for raw in raws if raw.kind is Kind.PERSON and (member := self.find(raw)) is not None]
        last: tuple[int, Member] | None = None
        for raw, member in people:
            self._settle(text, raw, member)
            if raw.code == "counterpart" and member.code is None and last is not None and last[0] == raw.sentence:
                member.code = last[1].code
            last = raw.sentence, member
        self._settle_beside(text, raws)
        self._settle_open(raws)
        for _, member in people:
            if member.code is not None and member.party is not None:
                self._holders.setdefault((member.code, member.party), member)
            if member.role is not None and member not in (known := self._by_role.setdefault(_last(member.role), [])):
                known[_FEW:] = []
                known.append(member)

    def find(self, raw: Raw) -> Member | None:
        """The person whom a name means."""
        words = words_of(raw)
        found = self._members.person(words)
        if found is None and len(words) == 1 and raw.code is not None:
            sharing = self._members.sharing(words[0])[:_FEW]
            found = next((one for one in sharing if one.code == raw.code), None)
        return found

    def holder(self, code: str, side: EntityId) -> Member | None:
        """The person who holds an office on a side, as far as the report tells."""
        return self._holders.get((code, side))

    def ministers_side(self) -> EntityId | None:
        """The one side of which all the ministers are that the report names."""
        sides = {side for code, side in self._holders if code in {"fm", "dfm", "minister"}}
        return next(iter(sides)) if len(sides) == 1 else None

    def of_role(self, role: str) -> Member | None:
        """The one person of this role, as "the mayor" may mean them."""
        wanted = set(role.lower().split())
        found = [
            one
            for one in self._by_role.get(_last(role), ())
            if one.role is not None and wanted <= set(one.role.lower().split())
        ]
        return found[0] if len(found) == 1 else None

    def speaks(self, raw: Raw) -> bool:
        """Whether a raw mention is a source, or what a source begins or ends with."""
        return raw.start in self._spoken or raw.end in self._spoken

    def _is_person(self, raw: Raw, alone: set[str]) -> bool:
        words = words_of(raw)
        if (
            is_outlet(raw)
            or words[-1].lower() in actor_words("things")
            or (raw.lead and raw.role is None)
            or _goes_by_first(raw, alone)
        ):
            return False
        if raw.role is not None or raw.words[: raw.name[0].start - raw.start].strip():
            return not self._members.sharing(words[-1]) if len(words) == 1 else True
        return len(words) > 1 and (bool(raw.owners) or words[-1] in alone or self.speaks(raw))

    def _settle(self, text: str, raw: Raw, member: Member) -> None:
        member.gender = member.gender or gender_of(raw.words) or _said_of_self(text, raw.end)
        if raw.role is not None and member.role is None:
            member.role = raw.role
        if raw.code not in {None, "counterpart"} and member.code in {None, "minister", "leader"}:
            member.code = raw.code
        if member.party is None:
            official = raw.code is not None and is_of_government(raw.code)
            owners = self._sides.owners(raw)
            whose = bool(_POSSESSIVES & set(raw.lead.split())) or bool(raw.owners) or _of_a_body(raw)
            member.party = owners[0] if owners else self._sides.home if official and not whose else None

    def _settle_beside(self, text: str, raws: Sequence[Raw]) -> None:
        """Give officials of no marked side the side of whose words tell of them, or of the team that they lead.

        "The Kenyan spokesman said Defence Minister Orne would come." "Defence Minister Colm leads the Sudanese team."
        """
        for raw, following in itertools.pairwise(raws):
            if raw.sentence != following.sentence or following.kind not in (Kind.PERSON, Kind.TEAM):
                continue
            one = self.find(raw) if raw.kind is Kind.PERSON else None
            other = self.find(following) if following.kind is Kind.PERSON else None
            sides: Sequence[EntityId] = ()
            if following.kind is Kind.TEAM and one is not None and _LEADS.fullmatch(text, raw.end, following.start):
                sides, other = self._sides.owners(following), one
            elif raw.kind is Kind.TEAM and _LED_BY.fullmatch(text, raw.end, following.start):
                sides = self._sides.owners(raw)
            elif one is not None and one.party is not None and _is_nobodys_official(following):
                told = _TELLS.fullmatch(text, raw.end, following.start) or text[raw.end : following.start] == " and "
                sides = [one.party] if told else ()
            if other is not None and other.party is None and len(sides) == 1:
                other.party = sides[0]

    def _settle_open(self, raws: Sequence[Raw]) -> None:
        """Give an office that the report leaves open on one side to the one holder whose side it leaves open.

        "President Orne" is Calvenor's where "the president of Calvenor" is spoken of, and no other president's side is
        open. A counterpart is somebody else's by their very name, and tells nothing here.
        """
        waiting = {one.code for one in self._members if one.code is not None and one.party is None and one.named}
        for code in filter(is_of_government, waiting):
            holders = [one for one in self._members if one.code == code]
            open_ones = [one for one in holders if one.party is None and one.named]
            taken = {one.party for one in holders}
            offices = (raw for raw in raws if raw.code == code and raw.kind in (Kind.OFFICE, Kind.OFFICES))
            sides = {side for raw in offices for side in self._sides.owners(raw)} - taken
            if len(open_ones) == 1 and len(sides) == 1:
                open_ones[0].party = sides.pop()


def _is_nobodys_official(raw: Raw) -> bool:
    """Whether a title is a government's and tells not whose."""
    return raw.code is not None and is_of_government(raw.code) and not raw.owners


def is_outlet(raw: Raw) -> bool:
    """Whether a title is an outlet's: "the newspaper", "broadcaster"."""
    return raw.role is not None and _last(raw.role) in actor_words("outlets")


def _of_a_body(raw: Raw) -> bool:
    """Whether a title begins with what may be the short form of a body: "FA spokesman"."""
    return raw.role is not None and raw.role.split()[0].isupper() and len(raw.role.split()) > 1


def words_of(raw: Raw) -> list[str]:
    """The words of a name."""
    return [atom.text for atom in raw.name]


def _goes_by_first(raw: Raw, alone: set[str]) -> bool:
    """Whether a name goes by its first word later, as bodies do, and people by their last."""
    words = words_of(raw)
    bare = len(words) == 2 and raw.role is None and not raw.owners and not raw.lead  # "Orne Shipping"
    return bare and words[0] in alone and words[1] not in alone


def _last(role: str) -> str:
    return role.lower().split()[-1]


def _said_of_self(text: str, end: int) -> Gender | None:
    """Whether somebody says of themselves what "he" or what "she" would do: "Orne said she would come"."""
    match = _SAID_OF_SELF.match(text, end)
    return None if match is None else Gender.HE if match[1] == "he" else Gender.SHE
