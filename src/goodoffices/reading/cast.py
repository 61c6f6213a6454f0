"""The cast: who each raw mention in a report means, in the order of the text.

People who are named in full anywhere in the report are known from its first word on. An office whose holder the report
does not name stays an office. Nothing is guessed: a mention that could mean several means nobody.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import EntityKind
from goodoffices.reading.actor_atoms import actor_words
from goodoffices.reading.actor_mentions import Kind, Raw
from goodoffices.reading.actors import ActorMention, Form
from goodoffices.reading.attributions import Place
from goodoffices.reading.bodies import ALL, PRESS, WEST, Bodies
from goodoffices.reading.gazetteer import Gazetteer, people_of
from goodoffices.reading.known import Known
from goodoffices.reading.members import Member, Members
from goodoffices.reading.mentions import Gender, id_of
from goodoffices.reading.officers import Officers
from goodoffices.reading.pairs import find_pair
from goodoffices.reading.people import People, is_outlet, words_of
from goodoffices.reading.sides import Sides, is_army

_ASIDE = re.compile(r"\)?, ")
_OF_BODY = re.compile(r",? of (?:the )?")
_POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my", "your"})
_BOTH = frozenset({"both", "two", "each", "neither", "either"})
_MORE = frozenset("three four five several some many no every".split())
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
}


class Cast:
    """Who is in a report, and what its raw mentions mean."""

    def __init__(
        self, text: str, raws: Sequence[Raw], names: Gazetteer, known: Known, sources: Iterable[Place] = ()
    ) -> None:
        self.members = Members(people_of(known))
        self._names = names
        self._sides = Sides(raws, names, self.members)
        self.people = People(self.members, self._sides, sources)
        self._bodies = Bodies(self.members, names, self._sides)
        for name, first in self.people.meet(raws):
            self.members.also_named(self.members.named(name) or self._bodies.new(name), first)
        self._sides.find_home(raws)
        self._sides.find_army(raws)
        self.people.settle(text, raws)
        self._papers: list[tuple[int, EntityId]] = []
        self._places = [
            (raw.start, raw.owners[0].ids[0]) for raw in raws if raw.placed and len(raw.owners[0].ids) == 1
        ]  # seats that stand as places
        self._officers = Officers(self.members, self.people, self._sides)
        self._sentence = -1
        self._here: list[Member] = []  # people named in this sentence so far
        self._before: Member | None = None  # the person named first in the last sentence that named any
        self._it: EntityId | None = None  # the side of the state or body that the latest sentence names first
        self._it_in = -1
        self._waits = False  # whether a mention could be told if it were known who faces whom
        self._pair_is_told = len(known.parties) > 0
        if len(known.parties) == 2:
            self._sides.pair = tuple(EntityId(party.id) for party in known.parties)
        found, waiting = self._told(text, raws)
        self._pair_is_told, self._waits = True, False
        if waiting:
            if not known.parties:
                groups = [raw.start for raw in waiting]
                home = self._sides.home if self._sides.home != self._sides.army else None
                self._sides.pair = find_pair(text, found, self._sides.of, self._is_outsider, groups, home)
            later = (self._mention(raw) for raw in waiting)
            found = sorted([*found, *filter(None, later)], key=lambda mention: mention.start)
        self.mentions = tuple(found)

    def _told(self, text: str, raws: Sequence[Raw]) -> tuple[list[ActorMention], list[Raw]]:
        """The mentions that can be told, and the raw ones that wait until it is known who faces whom."""
        found: list[ActorMention] = []
        waiting: list[Raw] = []
        for at, raw in enumerate(raws):
            if (
                found
                and found[-1].form is Form.BODY
                and raw.words.isupper()
                and text[found[-1].end : raw.start] == " ("
            ):
                self.members.also_named(self.members[found[-1].who[0]], raw.words)  # "the African Union (AU)"
            self._waits = False
            mention = self._described(text, raw, found, raws[at + 1 : at + 2]) or self._mention(raw)
            if self._waits:
                waiting.append(raw)
            elif mention is not None:
                if found and _OF_BODY.fullmatch(text, found[-1].end, raw.start):
                    self._belong(found[-1], mention)
                found.append(mention)
        return found, waiting

    def _described(
        self, text: str, raw: Raw, found: Sequence[ActorMention], following: Sequence[Raw]
    ) -> ActorMention | None:
        """Whom words mean that only describe a body which is named right before or next.

        "The Upland Front, an armed group, ..." and "A rebel group took the town. The Upland Front said ..."
        """
        if raw.kind is not Kind.BODY or raw.lead not in {"a", "an"} or raw.name[0].letter in "nb":
            return None
        armed = not actor_words("armed").isdisjoint(raw.words.lower().split()) or raw.words.endswith("militia")
        body: EntityId | None = None
        last = found[-1].who[0] if found and _ASIDE.fullmatch(text, found[-1].end, raw.start) else None
        if last is not None and self.members[last].kind is EntityKind.ORGANISATION:
            body = last
        elif armed and following and following[0].kind is Kind.BODY and following[0].sentence <= raw.sentence + 1:
            named = following[0].lead == "the" and all(atom.letter in "nB" for atom in following[0].name)
            body = self._bodies.named(following[0]).id if named else None
        if body is None:
            return None
        self._bodies.described(raw.words.split()[-1], body, armed=armed)
        return ActorMention(raw.start, raw.end, (body,), Form.BODY)

    def _is_outsider(self, one: EntityId) -> bool:
        """Whether somebody faces nobody in a report."""
        kind = self.members[one].kind if one in self.members else None
        many_states = one in self._names.entities and self._names.entities[one].kind is EntityKind.ORGANISATION
        return kind in {EntityKind.GROUP, EntityKind.PERSON} or many_states

    def side(self, one: EntityId) -> EntityId:
        """The state or body that somebody acts for, else they themselves."""
        return self._sides.of(one)

    def take(self, one: EntityId) -> None:
        """Count a state or body among those in the report, where its name is known."""
        if one in self._names.entities:
            self.members.take(self._names.entities[one])

    def office_of(self, one: EntityId) -> EntityId:
        """The office of somebody in an office: "the minister's office"."""
        return self._bodies.office_of(self.members[one])

    def press(self) -> EntityId:
        """Those who report."""
        return self._bodies.group(PRESS)

    def paper_before(self, place: int) -> EntityId | None:
        """Whose the paper is that was named last before a place, as in "Calvenor's readout"."""
        index = bisect_left(self._papers, (place, "")) - 1
        return self._papers[index][1] if index >= 0 else None

    def place_at(self, start: int, end: int) -> EntityId | None:
        """The state of the seat that stands as a place between two places: "In Nairobi, ..."."""
        index = bisect_left(self._places, (start, ""))
        found = self._places[index] if index < len(self._places) else None
        return found[1] if found is not None and found[0] < end else None

    def _mention(self, raw: Raw) -> ActorMention | None:
        if raw.sentence != self._sentence:
            self._before = self._here[0] if self._here else self._before
            self._sentence, self._here = raw.sentence, []
        who = tuple(dict.fromkeys(self._who(raw)))
        if not who:
            return None
        for one in who:
            self.take(one)
        members = [self.members[one] for one in who if one in self.members]
        self._note(raw, members)
        if raw.kind is Kind.PAPER:
            self._papers.append((raw.start, who[0]))
        self._officers.keep(raw, members, who)
        form = _FORMS[raw.kind] if who != (WEST,) else Form.GROUP
        if raw.kind is Kind.PERSON and members and members[0].kind is EntityKind.ORGANISATION:
            form = Form.BODY  # "the AK"
        return ActorMention(raw.start, raw.end, who, form)

    def _note(self, raw: Raw, members: Sequence[Member]) -> None:
        """Keep what a mention is called, and whom "his" or "its" may now mean."""
        for member in members:
            if len(members) == 1 and raw.kind is not Kind.DEMONYM:
                member.aliases.setdefault(raw.words)
                if member.kind is EntityKind.ORGANISATION and raw.lead in {"the", ""}:
                    member.aliases.setdefault(raw.words.removeprefix("the ").removeprefix("The "))
            if member.kind is EntityKind.PERSON:
                self._here.append(member)
                self._officers.meet(member)
            elif raw.kind not in (Kind.DEMONYM, Kind.PRESS) and len(members) == 1 and self._it_in != raw.sentence:
                self._it, self._it_in = member.party, raw.sentence

    def _who(self, raw: Raw) -> Iterable[EntityId]:
        match raw.kind:
            case Kind.PERSON:
                person = self.people.find(raw)
                if person is None:
                    return self._unknown(raw)
                if person.party is None and raw.role is not None:
                    person.party = self._spoken_of(raw) or (self._sides.army if raw.code == "army_chief" else None)
                return (person.id,)
            case Kind.STATE | Kind.SEAT | Kind.DEMONYM | Kind.GOVERNMENT | Kind.PAPER:
                return () if raw.placed else self._state(raw)
            case Kind.SIDES:
                return self._both_sides(raw)
            case Kind.TEAM:
                return self._team(raw)
            case Kind.OFFICE | Kind.OFFICES:
                return self._office(raw)
            case Kind.MINISTRY:
                return self._ministry(raw)
            case Kind.BODY:
                return (self._bodies.named(raw).id,)
            case Kind.BODY_AGAIN:
                return self._again(raw)
            case Kind.PRESS:
                if not _MORE.isdisjoint(raw.lead.split()):
                    return ()  # "a list of four journalists"
                return (self._bodies.group(PRESS),)

    def _state(self, raw: Raw) -> Iterable[EntityId]:
        sides = self._sides.owners(raw)
        government = not actor_words("rulers").isdisjoint(raw.words.lower().split())
        if government and len(sides) == 1:
            self._bodies.govern(sides[0])
        if government and not sides and raw.lead == "the":
            return self._bodies.again("government")
        apart = raw.kind is Kind.GOVERNMENT and sides == [self._sides.army] and is_army(raw.words)
        return [self._bodies.army(side) for side in sides] if apart else sides

    def _team(self, raw: Raw) -> Iterable[EntityId]:
        sides = self._sides.owners(raw) or (self._pair() if raw.of_both else self._both(raw))
        its = self._its_side(raw)
        return [self._bodies.team(side) for side in sides or ([its] if its is not None else [])]

    def _again(self, raw: Raw) -> Iterable[EntityId]:
        if is_army(raw.words):
            return (self._bodies.army(self._sides.army),) if self._sides.army is not None else ()
        if raw.lead not in {"the", "this", "that"}:
            return ()
        word = raw.words.split()[-1]
        found = self._bodies.again(word)
        if not found and word.lower() in actor_words("rebels"):
            return [one for one in self._pair() if self._is_body(one)]
        return found

    def _spoken_of(self, raw: Raw) -> EntityId | None:
        """Whose somebody is by words for what was named before: "its ambassador", "the union's secretary"."""
        again = next((atom.text for atom in raw.owners if atom.letter in "BClgu"), None)
        if again is not None and self._sides.army is not None and is_army(f" {again}"):
            return self._sides.army
        if again is not None:
            bodies = self._bodies.again(again)
            return self._sides.of(bodies[0]) if bodies else None
        owner = self._antecedent(raw.lead) if raw.code != "counterpart" else None
        body = self.members.named((raw.role or "").split(" ", maxsplit=1)[0])  # "AU envoy"
        if owner is None and body is not None and body.kind is not EntityKind.PERSON:
            return self._sides.of(body.id)
        return owner.party if owner is not None else self._its_side(raw)

    def _belong(self, person: ActorMention, body: ActorMention) -> None:
        """Take in for whom somebody acts: "Orne of the council"."""
        if person.form is Form.NAME and body.form is Form.BODY and len(person.who) == 1:
            member = self.members[person.who[0]]
            member.party = member.party or self._sides.of(body.who[0])

    def _unknown(self, raw: Raw) -> Iterable[EntityId]:
        """Whom a name means that is no person's: a body that speaks or was named before."""
        words = words_of(raw)
        if words in (["West"], ["Western"]):
            return (self._bodies.group(WEST),)
        body = self.members.named(" ".join(words))
        if body is not None:
            return (body.id,)
        if raw.lead == "the" and len(words) == 1:
            return self._bodies.again(words[0])
        told = is_outlet(raw) or (raw.lead == "the" and (self.people.speaks(raw) or raw.role is not None))
        return (
            (self._bodies.new(" ".join(words)).id,) if told and words[-1].lower() not in actor_words("things") else ()
        )

    def _both(self, raw: Raw) -> Sequence[EntityId]:
        return self._pair() if _BOTH & set(raw.lead.split()) else ()

    def _pair(self) -> Sequence[EntityId]:
        """Those who face each other; nobody as long as it is not known who they are."""
        self._waits = self._waits or not self._pair_is_told
        return self._sides.pair

    def _both_sides(self, raw: Raw) -> Iterable[EntityId]:
        owners = self._sides.owners(raw)
        lead = set(raw.lead.split())
        if owners or lead & _POSSESSIVES:
            return owners
        if lead & _MORE:
            return ()
        if "all" not in lead and (raw.plural or _BOTH & lead) and (pair := self._pair()):
            return pair
        many = raw.plural or lead & _BOTH
        return (self._bodies.group(ALL),) if many and not self._waits else ()

    def _ministry(self, raw: Raw) -> Iterable[EntityId]:
        if raw.words.lower().endswith("office"):
            owner = self._owner(raw)
            return (self._bodies.office_of(owner),) if owner is not None else ()
        owners = self._sides.owners(raw)
        if not owners and raw.lead in {"a", "an", "another"}:
            return ()
        owner = self._antecedent(raw.lead)
        own = owner.party if owner is not None else None
        side = owners[0] if owners else own or self._its_side(raw) or self._sides.home
        if side is None and "ministry" in raw.words.lower():
            side = self.people.ministers_side()
        return self._bodies.ministry(raw, side)

    def _antecedent(self, lead: str) -> Member | None:
        """Whom "his" or "her" means: the person named last before it in the sentence, else in the one before."""
        words = set(lead.split())
        gender = Gender.HE if "his" in words else Gender.SHE if "her" in words else None
        if gender is None:
            return None
        for member in (*reversed(self._here), *([self._before] if self._before is not None else [])):
            if member.named and member.gender in {None, gender}:
                return member
        return None

    def _owner(self, raw: Raw) -> Member | None:
        """The person whose counterpart or office somebody or something is: "Orne's", "his"."""
        people = (self.members.person(atom.text.split()) for atom in raw.owners if atom.letter == "n")
        return self._antecedent(raw.lead) or next((one for one in people if one is not None), None)

    def _its_side(self, raw: Raw) -> EntityId | None:
        """Whom "its" means: the state or body named first in this sentence, or in the last one that names any."""
        return self._it if "its" in raw.lead.split() else None

    def _office(self, raw: Raw) -> Iterable[EntityId]:
        code = raw.code
        sides = list(self._pair()) if raw.of_both else self._sides.owners(raw)
        if raw.of_both and code is None:  # "officials in both countries"
            return [self._bodies.people(raw.role or "officials", side) for side in sides]
        if raw.plural and len(sides) == 1 and self._is_body(sides[0]):  # "the Ministers of the Concord Group"
            self._bodies.terms[raw.role or ""] = (sides[0],)
            return sides
        owner = self._antecedent(raw.lead)
        if code == "counterpart":
            owner = self._owner(raw)
            code = owner.code if owner is not None else None
            return [self._officers.holder(code, side, raw) for side in sides] if code is not None else ()
        if not sides and owner is not None and owner.party is not None:
            sides = [owner.party]
        if not sides and (side := self._its_side(raw)) is not None:
            sides = [side]
        if sides:
            return [self._officers.holder(code or id_of(raw.role or "official"), side, raw) for side in sides]
        return self._unmarked(raw)

    def _is_body(self, one: EntityId) -> bool:
        return one in self.members and self.members[one].kind is not EntityKind.STATE

    def _unmarked(self, raw: Raw) -> Iterable[EntityId]:
        """Whom an office means that is said to be nobody's: "the minister", "the two ministers"."""
        if raw.code is None or (not raw.lead and raw.start):
            return ()
        if raw.plural:
            latest = self._bodies.terms.get(raw.role or "") or self._officers.latest_of(raw.code, plural=True)
            if latest and (raw.role or "")[:1].isupper():
                self._bodies.terms.setdefault(raw.role or "", latest)
            if len(latest) > 1 or latest == self._bodies.terms.get(raw.role or ""):
                return latest
            told = not _BOTH.isdisjoint(raw.lead.split())
            if raw.code == "minister" or not (told or "the" in raw.lead.split()):
                return ()
            pair = self._pair()
            return self._officers.both(raw, pair, told=told) if not self._waits else ()
        if raw.lead.split()[-1:] in (["a"], ["an"]):
            return ()
        return self._officers.latest_of(raw.code, plural=False)
