"""The cast: who each raw mention in a report means.

People who are named in full anywhere in the report are known from its first word on. An office whose holder the report
does not name stays an office. Nothing is guessed: a mention that could mean several means nobody.
"""

import itertools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import Entity, EntityKind
from goodoffices.reading.actor_atoms import Atom, actor_words
from goodoffices.reading.actor_mentions import Kind, Raw
from goodoffices.reading.actors import ActorMention, Form
from goodoffices.reading.attributions import Place
from goodoffices.reading.gazetteer import Gazetteer, people_of
from goodoffices.reading.known import Known
from goodoffices.reading.members import Member, Members
from goodoffices.reading.mentions import Gender, gender_of, id_of
from goodoffices.reading.offices import is_of_government

PRESS = EntityId("press")
ALL = EntityId("ALL")
WEST = EntityId("WEST")
_ACTORS = {Kind.STATE, Kind.SEAT, Kind.GOVERNMENT, Kind.PAPER, Kind.DEMONYM}
_JOINED = re.compile(
    r",? (?:and|or|nor|from|with) (?:both )?(?:the )?|['’]s (?:\w+ ){0,2}(?:war|conflict|invasion|dispute|fight(?:ing)?) "
    r"(?:on|with|against|of|in) "
)
_SAID_OF_SELF = re.compile(r" (?:said|says|added|adds|stated|insisted|explained|noted|promised)(?: that)? (he|she)\b(?! \()")
_MINISTERS = ({"fm", "dm"}, {"fms", "dms"})
_FORMS = {
    Kind.PERSON: Form.NAME,
    Kind.OFFICE: Form.OFFICE,
    Kind.OFFICES: Form.OFFICE,
    Kind.SIDES: Form.GROUP,
    Kind.TEAM: Form.GROUP,
    Kind.GOVERNMENT: Form.STATE,
    Kind.PAPER: Form.STATE,
    Kind.MINISTRY: Form.BODY,
    Kind.BODY: Form.BODY,
    Kind.BODY_AGAIN: Form.BODY,
    Kind.STATE: Form.STATE,
    Kind.SEAT: Form.SEAT,
    Kind.DEMONYM: Form.DEMONYM,
    Kind.PRESS: Form.GROUP,
    Kind.WEST: Form.GROUP,
}


class Cast:
    """Who is in a report, and what its raw mentions mean."""

    def __init__(
        self, text: str, raws: Sequence[Raw], names: Gazetteer, known: Known, sources: Iterable[Place] = ()
    ) -> None:
        self.members = Members(people_of(known))
        self._names = names
        self._spoken = {end for place in sources for end in place}  # where the words for a source begin and end
        self._papers: list[tuple[int, EntityId]] = []
        self._latest: dict[str, tuple[EntityId, ...]] = {}  # whom a code, or a code in the plural, meant last
        self._states = Counter(
            raw.owners[0].ids[0]
            for raw in raws
            if raw.kind in _ACTORS and raw.owners and len(raw.owners[0].ids) == 1 and not raw.placed
        )
        self._people(raws)
        self._firms(raws, {raw.name[0].text for raw in raws if raw.kind is Kind.PERSON and len(raw.name) == 1})
        self._home = self._home_of(raws)
        for raw in raws:
            self._settle(text, raw)
        self._settle_open(raws)
        self._pair = self._pair_of(text, raws, known)
        self._terms: dict[str, tuple[EntityId, ...]] = {}  # capital words that a report keeps for the same: "the Ministers"
        self._sentence = -1
        self._here: list[Member] = []  # people named in this sentence so far
        self._it: EntityId | None = None  # the side of the state or body named last
        self._before: Member | None = None  # the person named last before it
        self.mentions = tuple(mention for raw in raws if (mention := self._mention(raw)) is not None)

    def side(self, one: EntityId) -> EntityId:
        """The state or body that somebody acts for, else they themselves."""
        return (self.members[one].party or one) if one in self.members else one

    def take(self, one: EntityId) -> None:
        """Count a state or body among those in the report, where its name is known."""
        if one in self._names.entities:
            self.members.take(self._names.entities[one])

    def holder_of(self, role: str) -> Member | None:
        """The one named person of this role, as "the mayor" may mean them."""
        wanted = set(role.lower().split())
        found = [
            one
            for one in self.members
            if one.named and one.kind is EntityKind.PERSON and wanted <= set((one.role or "").lower().split())
        ]
        return found[0] if len(found) == 1 else None

    def paper_before(self, place: int) -> EntityId | None:
        """Whose the paper is that was named last before a place, as in "Calvenor's readout"."""
        index = bisect_left(self._papers, (place, "")) - 1
        return self._papers[index][1] if index >= 0 else None

    # --- people named in full, and the states they are of

    def _people(self, raws: Sequence[Raw]) -> None:
        alone = {raw.name[0].text for raw in raws if raw.kind is Kind.PERSON and len(raw.name) == 1}
        people = [raw for raw in raws if raw.kind is Kind.PERSON]
        for raw in sorted(people, key=lambda raw: len(raw.name) < 2):  # a sort that keeps order: full names first
            if self.members.person(_words(raw)) is None and self._is_person(raw, alone):
                self._new_person(raw)

    def _firms(self, raws: Sequence[Raw], alone: set[str]) -> None:
        """Count names among the bodies that go by their first word later, as people do by their last."""
        for raw in raws:
            words = _words(raw)
            first = " ".join(words[:-1])
            if raw.kind is Kind.PERSON and len(words) == 2 and raw.role is None and words[1] not in alone and not raw.lead:
                if first in alone and self.members.person(words) is None and not self.members.sharing(first):
                    self.members.also_named(self._new_body(" ".join(words)), first)

    def _is_person(self, raw: Raw, alone: set[str]) -> bool:
        words = _words(raw)
        if len(words) == 2 and words[0] in alone and words[1] not in alone and raw.role is None and not raw.owners:
            return False  # bodies go by their first word, people by their last
        if words[-1].lower() in actor_words("things") or (raw.lead and raw.role is None):
            return False
        if raw.role is not None or raw.words[: raw.name[0].start - raw.start].strip():
            return not self.members.sharing(words[-1]) if len(words) == 1 else True
        return len(words) > 1 and (bool(raw.owners) or words[-1] in alone or self._speaks(raw))

    def _speaks(self, raw: Raw) -> bool:
        """Whether a raw mention is a source, or what a source begins or ends with."""
        return raw.start in self._spoken or raw.end in self._spoken

    def _new_person(self, raw: Raw) -> Member:
        words = _words(raw)
        return self.members.add(
            Member(self.members.new_id(words[-1], " ".join(words)), " ".join(words), EntityKind.PERSON)
        )

    def _settle(self, text: str, raw: Raw) -> None:
        """What a titled name tells of its bearer: role, office, side, he or she."""
        if raw.kind is not Kind.PERSON:
            return
        member = self._person(raw)
        if member is None:
            return
        member.gender = member.gender or gender_of(raw.words) or _said_of_self(text, raw.end)
        if raw.role is not None and member.role is None:
            member.role = raw.role
        if raw.code not in {None, "counterpart"} and member.code in {None, "minister", "leader"}:
            member.code = raw.code
        owner = self._owner_side(raw)
        if member.party is None:
            member.party = owner or (self._home if raw.code is not None and is_of_government(raw.code) else None)

    def _settle_open(self, raws: Sequence[Raw]) -> None:
        """Give an office that the report leaves open on one side to the one holder whose side it leaves open.

        "President Orne" is Calvenor's where "the president of Calvenor" is spoken of, and no other president's side is
        open. Somebody is not their own counterpart.
        """
        for code in {one.code for one in self.members if one.code is not None and one.party is None}:
            holders = [one for one in self.members if one.code == code]
            open_ones = [one for one in holders if one.party is None and one.named]
            taken = {one.party for one in holders}
            sides = {
                side
                for raw in raws
                if raw.code == code and raw.kind in {Kind.OFFICE, Kind.OFFICES}
                for side in self._owners(raw)
                if side not in taken
            }
            if len(open_ones) == 1 and len(sides) == 1 and is_of_government(code):
                open_ones[0].party = sides.pop()

    def _person(self, raw: Raw) -> Member | None:
        words = _words(raw)
        found = self.members.person(words)
        if found is None and len(words) == 1 and raw.role is not None:
            sharing = self.members.sharing(words[0])
            found = next((one for one in sharing if one.code == raw.code and raw.code is not None), None)
        return found

    def _home_of(self, raws: Sequence[Raw]) -> EntityId | None:
        """The state whose officials a report names without saying whose they are, if one is far more likely than others.

        Officials of other states are called theirs: "the Kenyan president". The state that is named most often of those
        to which no official, side or team is given is home.
        """
        foreign = {
            self._side_of(owner)
            for raw in raws
            if raw.kind in {Kind.PERSON, Kind.OFFICE, Kind.OFFICES, Kind.TEAM} or (raw.kind is Kind.SIDES and raw.owners)
            for owner in raw.owners
        }
        likely = [(count, one) for one, count in self._states.items() if one not in foreign]
        likely.sort(reverse=True)
        if not likely or (len(likely) > 1 and likely[0][0] < 2 * likely[1][0]):
            return None
        most = max(self._states.values())
        return likely[0][1] if likely[0][0] > 1 and 2 * likely[0][0] >= most else None

    def _pair_of(self, text: str, raws: Sequence[Raw], known: Known) -> tuple[EntityId, ...]:
        """The two sides of a conflict: a case's parties, else the two that the report most often names in one breath."""
        if known.parties:
            return tuple(EntityId(party.id) for party in known.parties) if len(known.parties) == 2 else ()
        pairs: Counter[tuple[EntityId, ...]] = Counter()
        for raw, following in itertools.pairwise(raws):
            sides = self._owners(raw)
            if len(sides) == 1 and _JOINED.fullmatch(text, raw.end, following.start):
                sides += self._owners(following)
            if len(set(sides)) == 2 and len(sides) == 2 and self._home not in sides:
                pairs[tuple(sorted(sides))] += 1
        likely = pairs.most_common(2)
        if likely and (len(likely) == 1 or likely[0][1] > likely[1][1]):
            return likely[0][0]
        others = tuple(one for one in self._states if one != self._home)
        return others if self._home is not None and len(others) == 2 and not likely else ()

    # --- whose somebody is

    def _side_of(self, atom: Atom) -> EntityId | None:
        if len(atom.ids) > 1:
            told = [one for one in atom.ids if self._states[one]]
            return told[0] if len(told) == 1 else None
        if atom.ids:
            return atom.ids[0]
        person = self.members.person(atom.text.split())
        return self.side(person.id) if person is not None else None

    def _owner_side(self, raw: Raw) -> EntityId | None:
        sides = [side for owner in raw.owners if (side := self._side_of(owner)) is not None]
        return sides[0] if sides else None

    # --- in the order of the text

    def _mention(self, raw: Raw) -> ActorMention | None:
        if raw.sentence != self._sentence:
            self._before = self._here[0] if self._here else self._before
            self._sentence, self._here = raw.sentence, []
        who = tuple(dict.fromkeys(self._who(raw)))
        if not who:
            return None
        for one in who:
            self.take(one)
            member = self.members[one] if one in self.members else None
            if member is not None and len(who) == 1 and raw.kind is not Kind.DEMONYM:
                member.aliases.setdefault(raw.words)
            if member is not None and member.kind is EntityKind.PERSON:
                self._here.append(member)
            elif member is not None and raw.kind not in {Kind.DEMONYM, Kind.PRESS}:
                self._it = member.party
        if raw.kind is Kind.PAPER:
            self._papers.append((raw.start, who[0]))
        codes = {self.members[one].code for one in who if one in self.members}
        code = codes.pop() if len(codes) == 1 else raw.code
        if raw.code is not None and code is not None:
            self._latest.pop(code + ("s" if raw.plural else ""), None)
            self._latest[code + ("s" if raw.plural else "")] = who
        return ActorMention(raw.start, raw.end, who, _FORMS[raw.kind])

    def _who(self, raw: Raw) -> Iterable[EntityId]:
        match raw.kind:
            case Kind.PERSON:
                person = self._person(raw)
                return (person.id,) if person is not None else self._unknown(raw)
            case Kind.STATE | Kind.SEAT | Kind.DEMONYM | Kind.GOVERNMENT | Kind.PAPER:
                return () if raw.placed else self._owners(raw)
            case Kind.SIDES:
                return self._sides(raw)
            case Kind.TEAM:
                return [self._team(side) for side in self._owners(raw) or self._both(raw)]
            case Kind.OFFICE | Kind.OFFICES:
                return self._office(raw)
            case Kind.MINISTRY:
                return self._ministry(raw)
            case Kind.BODY:
                return self._body(raw)
            case Kind.BODY_AGAIN:
                return self._again(raw)
            case Kind.PRESS:
                return (self._group(PRESS, "reporters"),)
            case Kind.WEST:
                return (self._group(WEST, "the West"),)

    def _unknown(self, raw: Raw) -> Iterable[EntityId]:
        """Whom a name means that is no person's: a body that speaks or was named before."""
        words = _words(raw)
        if words == ["West"]:
            return (self._group(WEST, "the West"),)
        body = self.members.named(" ".join(words))
        if body is not None:
            return (body.id,)
        if raw.lead == "the" and len(words) == 1:
            return self._latest.get(words[0].lower(), ())
        spoken = raw.lead == "the" and (self._speaks(raw) or raw.role is not None)
        return (self._new_body(" ".join(words)).id,) if spoken and words[-1].lower() not in actor_words("things") else ()

    def _new_body(self, name: str, side: EntityId | None = None) -> Member:
        one = self.members.new_id(name)
        self._call(Member(one, name, EntityKind.ORGANISATION, side or one))
        return self.members.add(Member(one, name, EntityKind.ORGANISATION, side or one))

    def _call(self, body: Member) -> None:
        """Let a body be meant by each word of its name: "the council"."""
        self._latest.update({word: (body.id,) for word in body.name.lower().split() if word not in {"the", "of"}})

    def _owners(self, raw: Raw) -> list[EntityId]:
        sides = (self._side_of(owner) for owner in raw.owners)
        return [side for side in sides if side is not None]

    def _both(self, raw: Raw) -> Sequence[EntityId]:
        return self._pair if {"both", "two", "each", "neither", "either"} & set(raw.lead.split()) else ()

    def _sides(self, raw: Raw) -> Iterable[EntityId]:
        owners = self._owners(raw)
        lead = set(raw.lead.split())
        if owners or lead & {"his", "her", "its", "their", "our", "my", "your"}:
            return owners
        if "all" in lead or not self._pair:
            return (self._group(ALL, "all sides"),) if raw.plural or lead & {"all", "both", "each"} else ()
        return self._pair if raw.plural or self._both(raw) else ()

    def _group(self, one: EntityId, name: str) -> EntityId:
        if one not in self.members:
            self.members.add(Member(one, name, EntityKind.GROUP, one))
        return one

    def _team(self, side: EntityId) -> EntityId:
        one = EntityId(f"{side.lower()}_team")
        if one not in self.members:
            name = f"negotiating team of {self._name(side)}"
            self.members.add(Member(one, name, EntityKind.GROUP, side, named=False))
        return one

    def _name(self, one: EntityId) -> str:
        if one in self.members:
            return self.members[one].name
        return self._names.entities[one].name if one in self._names.entities else one

    def _antecedent(self, lead: str) -> Member | None:
        """Whom "his" or "her" means: the person named last before it in the sentence, else in the one before."""
        words = set(lead.split())
        gender = Gender.HE if "his" in words else Gender.SHE if "her" in words else None
        if gender is None:
            return None
        for member in (*reversed(self._here), *([self._before] if self._before is not None else [])):
            if member.gender in {None, gender}:
                return member
        return None

    def _its_side(self, raw: Raw) -> EntityId | None:
        """Whom "its" means: the state or body named last."""
        return self._it if "its" in raw.lead.split() else None

    def _office(self, raw: Raw) -> Iterable[EntityId]:
        code = raw.code
        owner = self._antecedent(raw.lead)
        sides = self._owners(raw)
        if raw.plural and len(sides) == 1 and sides[0] in self.members:
            if self.members[sides[0]].kind is not EntityKind.STATE:  # "the Ministers of the Concord Group"
                self._terms[raw.role or ""] = (sides[0],)
                return sides
        if code == "counterpart":
            if owner is None:
                people = [self.members.person(atom.text.split()) for atom in raw.owners if atom.letter == "n"]
                owner = next((one for one in people if one is not None), None)
            code = owner.code if owner is not None else None
            return [self._holder(code, side, raw) for side in sides] if code is not None else ()
        if not sides and owner is not None and owner.party is not None:
            sides = [owner.party]
        if not sides and (side := self._its_side(raw)) is not None:
            sides = [side]
        if sides:
            return [self._holder(code or id_of(raw.role or "official"), side, raw) for side in sides]
        return self._unmarked(raw)

    def _unmarked(self, raw: Raw) -> Iterable[EntityId]:
        """Whom an office means that is said to be nobody's: "the minister", "the two ministers"."""
        if raw.code is None or (not raw.lead and raw.start):
            return ()
        if raw.plural:
            latest = self._terms.get(raw.role or "") or self._latest_of(raw.code, plural=True)
            if latest and (raw.role or "")[:1].isupper():
                self._terms.setdefault(raw.role or "", latest)
            if len(latest) > 1 or latest == self._terms.get(raw.role or ""):
                return latest
            return [self._holder(raw.code, side, raw) for side in self._both(raw)] if raw.code != "minister" else ()
        if raw.lead.split()[-1:] in (["a"], ["an"]):
            return ()
        return self._latest_of(raw.code, plural=False)

    def _latest_of(self, code: str, *, plural: bool) -> tuple[EntityId, ...]:
        end = "s" if plural else ""
        generic = code == "minister"
        found = (
            who
            for key, who in reversed(self._latest.items())
            if key == code + end or (generic and (key.endswith(f"minister{end}") or key in _MINISTERS[plural]))
        )
        return next(found, ())

    def _holder(self, code: str, side: EntityId, raw: Raw) -> EntityId:
        """The person who holds an office as this report tells, else the office itself."""
        for member in self.members:
            if member.code == code and member.party == side and member.kind is EntityKind.PERSON and member.named:
                return member.id
        one = EntityId(f"{side.lower()}_{code}")
        if one not in self.members:
            role = raw.role if raw.code != "counterpart" else None
            name = f"{role or code.replace('_', ' ')} of {self._name(side)} (unnamed)"
            self.members.add(Member(one, name, EntityKind.PERSON, side, role, code, named=False))
        return one

    def _ministry(self, raw: Raw) -> Iterable[EntityId]:
        sides = self._owners(raw)
        words = [word for word in raw.words.split() if word.lower() in {"foreign", "defence", "defense", "interior"}]
        noun = next((word for word in ("presidency", "parliament", "embassy") if word in raw.words.lower()), "ministry")
        if raw.words.lower().endswith("office"):
            return self._own_office(raw)
        if not sides and not words and "the" in raw.lead.split():
            return self._latest.get(noun, ())
        side = sides[0] if sides else self._its_side(raw) or self._home or self._ministers_side()
        if side is None:
            return ()
        if not words and f"{side} {noun}" in self._latest:
            return self._latest[f"{side} {noun}"]
        one = EntityId(f"{side.lower()}_{id_of(' '.join([*words, noun]))}")
        if one not in self.members:
            name = f"{' '.join([*words, noun])} of {self._name(side)}"
            self.members.add(Member(one, name, EntityKind.ORGANISATION, side))
        self._latest[noun] = self._latest[f"{side} {noun}"] = (one,)
        return (one,)

    def _own_office(self, raw: Raw) -> Iterable[EntityId]:
        """The office of a person: "Orne's office", "his office"."""
        people = (self.members.person(atom.text.split()) for atom in raw.owners if atom.letter == "n")
        owner = next((one for one in people if one is not None), None) or self._antecedent(raw.lead)
        if owner is None:
            return ()
        one = EntityId(f"{owner.id}_office")
        if one not in self.members:
            self.members.add(Member(one, f"office of {owner.name}", EntityKind.ORGANISATION, self.side(owner.id)))
        return (one,)

    def _ministers_side(self) -> EntityId | None:
        """The one state whose minister was named last."""
        found = self._latest_of("minister", plural=False)
        return self.members[found[0]].party if len(found) == 1 and found[0] in self.members else None

    def _body(self, raw: Raw) -> Iterable[EntityId]:
        if raw.owners and raw.owners[0].letter == "b" or (raw.name and raw.name[0].letter == "b" and len(raw.name) == 1):
            atom = raw.owners[0] if raw.owners and raw.owners[0].letter == "b" else raw.name[0]
            member = self.members.take(self._names.entities[atom.ids[0]])
        else:
            name = raw.words[raw.name[0].start - raw.start :]
            states = [atom.ids[0] for atom in raw.name if atom.letter in "sa" and len(atom.ids) == 1]
            member = self.members.named(name) or self._new_body(name, states[0] if states else None)
        head, of, _ = raw.words.removeprefix("the ").removeprefix("The ").partition(" of ")
        if of and head.endswith("s"):  # "the Ministers of the Concord Group", then "the Ministers"
            self._terms[head] = (member.id,)
        self._call(member)
        return (member.id,)

    def _again(self, raw: Raw) -> Iterable[EntityId]:
        return self._latest.get(raw.words.split()[-1].lower(), ()) if raw.lead in {"the", "this", "that"} else ()


def _said_of_self(text: str, end: int) -> Gender | None:
    """Whether somebody says of themselves what "he" or what "she" would do: "Orne said she would come"."""
    match = _SAID_OF_SELF.match(text, end)
    return None if match is None else Gender.HE if match[1] == "he" else Gender.SHE


def _words(raw: Raw) -> list[str]:
    return [atom.text for atom in raw.name]


