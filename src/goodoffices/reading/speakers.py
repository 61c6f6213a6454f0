"""Speakers: who is meant by the words that name a source or somebody addressed, pronouns among them.

A speaker whom no name or office tells ("a mother of three") becomes an entity of the words themselves. A pronoun goes
to the one who spoke last in the same words, else to the last speaker that it fits, and to nobody where none does.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import EntityKind
from goodoffices.reading.actor_atoms import actor_words
from goodoffices.reading.actors import ActorMention, Actors, Form, without_overlaps
from goodoffices.reading.addressees import are_before_press, may_be_addressed
from goodoffices.reading.attributions import Place
from goodoffices.reading.cast import Cast
from goodoffices.reading.document import Document
from goodoffices.reading.members import Member
from goodoffices.reading.mentions import Gender, Mention, fold, last_word, mention_of, several
from goodoffices.reading.pronouns import pronoun_mentions

_PERSONAL = {"he": Gender.HE, "him": Gender.HE, "she": Gender.SHE, "her": Gender.SHE}
_OTHERS = frozenset({"they", "them", "it"})
_UNTOLD = frozenset({"i", "me", "we", "us", "you", "each", "neither", "both", "one", "others", "some", "many"})
"""Words that only the speaker around them, or two names at once, could explain."""
_FEW = 20
"""Speakers of one role among whom the one meant is looked for, the latest first."""
_BETWEEN = re.compile(r"(?:[^\s-]+ \d+-)?[\s,]*(?:(?:and|or|nor|both|neither|either|the|a|an)[\s,]*)*", re.IGNORECASE)
_IN_FRONT = re.compile(r"In [^,.]{2,40}, ")
_ASKED = re.compile(r"(?:Asked|Responding|Questioned|Pressed|In (?:reply|response|answer))\b")
_OFFICE_OF = re.compile(r"['’]s office")
_LATE = re.compile(r" (?:late|early|earlier|later)$")
_OF_SAYING = re.compile(r"\b(?:said|says|told|tells|added)\b")
_STATED = re.compile(r"(?: [^\s,.“\"]+){1,5} in an? (?:[\w-]+ )?(?:statement|readout|communiqu[eé]|letter|note)\b")
_SOME_OF_THEM = re.compile(
    r"(each|both|neither|either|all|some|most|one|none|many)(?: of (?:them|us|you|these|those))?", re.IGNORECASE
)
_OF = re.compile(r"\b(?:of|for|at|in|from|to|with|by|on|close|familiar|involved|briefed|who)\b")


class Speakers:
    """Who speaks in one report, as its sources come by in the order of the text."""

    def __init__(self, document: Document, cast: Cast) -> None:
        self._text = document.text
        self._document = document
        self._cast = cast
        self._members = cast.members
        self._added: list[ActorMention] = []
        self._by_role: dict[str, list[Member]] = {}  # the last word of a described speaker's role
        self._apart: tuple[EntityId, ...] = ()
        self._told: int | None = None
        self._stated: tuple[EntityId, ...] = ()  # who spoke last "in a statement"
        self._heard: Counter[EntityId] = Counter()
        self._spoke_at: dict[EntityId, int] = {}  # where the words for somebody as a source stood last
        self._first_voice: dict[Gender, Member] = {}  # whom the report has heard most often
        self._latest: dict[Gender | str, Member] = {}  # whom a pronoun may now mean

    def source(
        self,
        place: Place,
        before: tuple[EntityId, ...] = (),
        apart: tuple[EntityId, ...] = (),
        told: int | None = None,
    ) -> tuple[EntityId, ...]:
        """All whom the words of a source mean; none for a pronoun that stands for nobody mentioned before.

        Args:
            place: where the words stand; sources come in the order of the text.
            before: who spoke last in the same reported words: "Orne said Colm would come and that he would ask".
            apart: who speaks the words in which the source stands, and so is no "he" or "she" of theirs.
            told: where the reported words begin in which nobody has spoken yet before the source.
        """
        self._apart, self._told = apart, told
        who = self._meant(place, before)
        for one in who:
            self._note(self._members[one])
            self._spoke_at[one] = place[0]
        if who and _STATED.match(self._text, place[1]):
            self._stated = who
        return who

    def addressee(self, place: Place, before: tuple[EntityId, ...] = ()) -> tuple[EntityId, ...]:
        """All whom the words for somebody addressed mean.

        Args:
            place: where the words stand.
            before: the source of the same statement, whom the words do not mean.
        """
        late = _LATE.search(self._text, *place)
        place = (place[0], late.start()) if late is not None and late.end() == place[1] else place
        words = self._text[slice(*place)]
        if words.lower() in _PERSONAL.keys() | _OTHERS | _UNTOLD:
            return ()
        if are_before_press(words):
            who = (self._cast.press(),)
            self._added.append(ActorMention(*place, who, Form.GROUP))
            return who
        if not may_be_addressed(words):
            return ()
        return tuple(one for one in self._meant(place, ()) if one not in before)

    def actors(self) -> Actors:
        """Everybody in the report, those for whom somebody acts among them, and every place that names them."""
        for party in {one.party: None for one in self._members if one.party is not None}:
            self._cast.take(party)
        self._apart = ()
        mentions = without_overlaps([*self._cast.mentions, *self._added])
        named = [mention for mention in mentions if mention.form is not Form.PRONOUN]
        pronouns = pronoun_mentions(self._document, named, self._fits)
        return Actors(
            entities=self._members.entities(),
            mentions=without_overlaps([*mentions, *pronouns]),
            sides={one.id: one.party for one in self._members if one.party is not None},
        )

    def _fits(self, one: EntityId, gender: Gender) -> bool:
        return one in self._members and self._may_be(self._members[one], gender)

    def _meant(self, place: Place, before: tuple[EntityId, ...]) -> tuple[EntityId, ...]:
        words = self._text[slice(*place)]
        lowered = words.lower()
        if lowered in _PERSONAL.keys() | _OTHERS | _UNTOLD:
            who = self._of_pronoun(lowered, place, before)
            if who:
                self._added.append(ActorMention(*place, who, Form.PRONOUN))
            return who
        some = _SOME_OF_THEM.fullmatch(words)
        if some is not None:
            return self._pair_before(place) if some[1].lower() in {"each", "both", "neither", "either"} else ()
        named = self._named(place)
        if named:
            return named
        parts = several(words)
        if len(parts) == 1:
            return self._described(place, words)
        at = place[0]
        all_of_them: dict[EntityId, None] = {}
        for part in parts:
            at = self._text.index(part, at)
            all_of_them.update(dict.fromkeys(self._meant((at, at + len(part)), before)))
            at += len(part)
        return tuple(all_of_them)

    def _of_pronoun(self, word: str, place: Place, before: tuple[EntityId, ...]) -> tuple[EntityId, ...]:
        gender = _PERSONAL.get(word)
        if gender is not None and self._told is not None:
            before = self._subject_at(self._told, place, gender) or before
        if gender is not None and len(before) == 1 and self._may_be(self._members[before[0]], gender):
            return before
        if word in {"both", "each", "neither"}:
            return self._pair_before(place)
        if word in _UNTOLD:
            return ()
        found = self._latest.get(gender or "other")
        if gender is not None and (subject := self._subject_before(place, gender)) is not None:
            here = found is not None and self._spoke_at.get(found.id, -1) >= self._document.paragraph_at(place[0])[0]
            surer = here and found is not None and found.gender is not None and subject.gender is None
            found = found if surer else subject
        if gender is not None and self._is_answer(place):
            found = self._most_heard(gender) or found
        if found is None or (gender is not None and not self._may_be(found, gender)):
            found = self._named_before(place, gender) if gender is not None else None
        if found is None:
            return ()
        found.gender = found.gender or gender
        return (found.id,)

    def _subject_at(self, told: int, place: Place, gender: Gender) -> tuple[EntityId, ...]:
        """The person with whom reported words begin, whom a pronoun fits: "Orne said Colm would call if he ..."."""
        mentions = self._cast.mentions
        index = bisect_left(mentions, told, key=lambda mention: mention.start)
        if index == len(mentions) or mentions[index].end > place[0] or len(mentions[index].who) != 1:
            return ()
        between = self._text[told : mentions[index].start].strip().lower()
        owns = self._text.startswith(("'", "’"), mentions[index].end)
        fits = self._may_be(self._members[mentions[index].who[0]], gender)
        return mentions[index].who if between in {"", "that"} and fits and not owns else ()

    def _may_be(self, member: Member, gender: Gender) -> bool:
        person = member.kind is EntityKind.PERSON or (member.kind is None and member.name[:1].isupper())
        return person and member.gender in {None, gender} and member.id not in self._apart

    def _is_answer(self, place: Place) -> bool:
        """Whether a pronoun's sentence begins with a question put to somebody: "Asked whether ..., she said"."""
        start = self._document.sentence_at(place[0]).start
        return _ASKED.match(self._text, start) is not None

    def _most_heard(self, gender: Gender) -> Member | None:
        """Whom the report has heard most often of those whom a pronoun fits."""
        found = self._first_voice.get(gender)
        return found if found is not None and self._heard[found.id] > 1 and self._may_be(found, gender) else None

    def _subject_before(self, place: Place, gender: Gender) -> Member | None:
        """The person with whom the sentence before begins, in the same paragraph, whom a pronoun fits."""
        sentence = self._document.sentence_at(place[0])
        start, _ = self._document.paragraph_at(place[0])
        if sentence.start <= start:
            return None
        before = self._document.sentence_at(sentence.start - 1)
        mentions = self._cast.mentions
        index = bisect_left(mentions, before.start, key=lambda mention: mention.start)
        if index == len(mentions) or mentions[index].start != before.start or len(mentions[index].who) != 1:
            return None
        if self._text.startswith(":", mentions[index].end):  # the label of a transcript: "ORNE: He came."
            return None
        member = self._members[mentions[index].who[0]]
        return member if self._may_be(member, gender) else None

    def _named_before(self, place: Place, gender: Gender) -> Member | None:
        """The person named last before a pronoun, in its paragraph or the one before, whom it fits."""
        start, _ = self._document.paragraph_at(place[0])
        earlier = self._document.paragraph_at(max(0, start - 1))[0]
        mentions = self._cast.mentions
        last = bisect_left(mentions, place[0], key=lambda mention: mention.start)
        for mention in reversed(mentions[max(0, last - _FEW) : last]):
            if mention.start < earlier:
                break
            if len(mention.who) == 1 and self._may_be(self._members[mention.who[0]], gender):
                return self._members[mention.who[0]]
        return None

    def _pair_before(self, place: Place) -> tuple[EntityId, ...]:
        """The two that "both" or "each" means: the two states of the same paragraph named last before it."""
        start, _ = self._document.paragraph_at(place[0])
        mentions = self._cast.mentions
        first = bisect_left(mentions, start, key=lambda mention: mention.start)
        last = bisect_left(mentions, place[0], key=lambda mention: mention.start)
        found: dict[EntityId, None] = {}
        for mention in reversed(mentions[first:last]):
            if mention.form in {Form.STATE, Form.SEAT, Form.GROUP}:
                found.update(dict.fromkeys(mention.who))
            if len(found) >= 2:
                break
        return tuple(reversed(found)) if len(found) == 2 else ()

    def _named(self, place: Place) -> tuple[EntityId, ...]:
        """All whom the mentions inside a place name, where they and what joins them are all of its words."""
        inside = self._mentions_in(place)
        around = self._mention_around(place)
        if around is not None:
            return around.who
        at = place[0]
        for mention in inside:
            if not _BETWEEN.fullmatch(self._text, at, mention.start) or mention.form is Form.DEMONYM:
                return ()
            at = mention.end
        tail = self._text[at : place[1]]
        if not inside or (tail.strip(" ,") and not self._is_aside(inside, tail)):
            return ()
        who = dict.fromkeys(one for mention in inside for one in mention.who)
        return tuple(one for one in who if one in self._members)

    def _is_aside(self, inside: Sequence[ActorMention], tail: str) -> bool:
        """Whether words behind a name only tell more of it: "Orne, a lawyer", "Orne of the ministry"."""
        personal = inside[-1].form in {Form.NAME, Form.OFFICE}
        tail = tail.lstrip()
        return len(inside) == 1 and (tail[:1] in {",", "("} or (personal and _OF.match(tail) is not None))

    def _mention_around(self, place: Place) -> ActorMention | None:
        """The mention of which a place is only a part, as its last words are when a source was cut too short."""
        mentions = self._cast.mentions
        index = bisect_right(mentions, place[0], key=lambda mention: mention.start) - 1
        if index < 0 or mentions[index].end < place[1]:
            return None
        whole = mentions[index].end > place[1] or mentions[index].start < place[0]
        return mentions[index] if whole else None

    def _mentions_in(self, place: Place) -> Sequence[ActorMention]:
        mentions = self._cast.mentions
        first = bisect_left(mentions, place[0], key=lambda mention: mention.start)
        last = bisect_left(mentions, place[1], key=lambda mention: mention.start)
        return [mention for mention in mentions[first:last] if mention.end <= place[1]]

    def _described(self, place: Place, words: str) -> tuple[EntityId, ...]:
        if _OF_SAYING.search(words):
            return ()  # no words for anybody: "she said in"
        paper = self._paper_of(place, words)
        if paper is not None:
            return paper
        around = self._mentions_in(place)
        if len(around) == 1 == len(around[0].who) and _OFFICE_OF.fullmatch(self._text, around[0].end, place[1]):
            office = self._cast.office_of(around[0].who[0])
            self._added.append(ActorMention(*place, (office,), Form.BODY))
            return (office,)
        mention = self._head(place, words) or mention_of(words)
        member = self._find(mention)
        if member is None or self._is_another(member, words):
            member = self._new(place, mention)
        member.gender = member.gender or mention.gender
        member.aliases.setdefault(words)
        if mention.role is not None:
            self._by_role.setdefault(last_word(fold(member.role or mention.role)), []).append(member)
        self._added.append(ActorMention(*place, (member.id,), Form.BODY if member.kind else Form.NAME))
        return (member.id,)

    def _paper_of(self, place: Place, words: str) -> tuple[EntityId, ...] | None:
        """Whose a paper is that speaks: "a dispatch of the bureau", "its resolution", "the readout" of one before.

        Returns:
            Nobody where the paper is nobody's that the report tells; None where no paper speaks.
        """
        before_of = _OF.split(words.lower(), maxsplit=1)[0].split()
        if not before_of or before_of[-1] not in actor_words("paper") | {"clause", "article", "paragraph"}:
            noun = before_of[-2:-1]
            return () if noun and noun[0] in {"clause", "article", "paragraph"} else None
        inside = self._mentions_in(place)
        if inside and " of " in words and len(inside[0].who) == 1:
            return inside[0].who
        if before_of[0] == "its":
            return self._it_before(place)
        if before_of[0] == "the" and len(before_of) == 2:
            owner = self._cast.paper_before(place[0])
            return (owner,) if owner is not None else self._stated
        return ()

    def _it_before(self, place: Place) -> tuple[EntityId, ...]:
        """The state or body that the paragraph names last before a place."""
        start, _ = self._document.paragraph_at(place[0])
        mentions = self._cast.mentions
        last = bisect_left(mentions, place[0], key=lambda mention: mention.start)
        for mention in reversed(mentions[max(0, last - _FEW) : last]):
            if mention.start >= start and mention.form in {Form.STATE, Form.BODY, Form.SEAT}:
                return mention.who
        return ()

    def _is_another(self, member: Member, words: str) -> bool:
        """Whether words bring in somebody new: "an official" after "an official" who was another."""
        first = next(iter(member.aliases), "")
        new = words.lower().startswith(("a ", "an ", "another "))
        return new and first.lower().startswith(("a ", "an ")) and fold(first) != fold(words) and not member.named

    def _head(self, place: Place, words: str) -> Mention | None:
        """What words tell whose head stands before somebody else's name: "an aide to the minister"."""
        inside = self._mentions_in(place)
        head = words[: inside[0].start - place[0]] if inside else ""
        if _OF.search(head) is None:
            return None
        found = mention_of(_OF.split(head, maxsplit=1)[0].strip() or head)
        return replace(found, name=f"{found.name}{words[len(head.rstrip()) :]}") if found.role is None else found

    def _find(self, mention: Mention) -> Member | None:
        """Somebody known by this name, or described by this role before ("the official")."""
        found = self._members.named(mention.name)
        if found is not None or mention.role is None or mention.name != mention.role:
            return found
        holder = self._cast.people.of_role(mention.role)
        if holder is not None:
            return holder
        words = set(fold(mention.role).split())
        for member in self._by_role.get(last_word(fold(mention.role)), [])[: -_FEW - 1 : -1]:
            if words <= set(fold(member.role or "").split()):
                return member
        return None

    def _new(self, place: Place, mention: Mention) -> Member:
        role = mention.role
        wanted = _OF.split(mention.name, maxsplit=1)[0].strip() or mention.name
        member = Member(
            self._members.new_id(wanted, mention.name),
            mention.name,
            mention.kind,
            self._side_in(place),
            role,
            named=role is None or role not in mention.name,
        )
        return self._members.add(member)

    def _side_in(self, place: Place) -> EntityId | None:
        """On whose side the one is whom some words describe, where they name one side alone."""
        sides = {self._cast.side(one) for mention in self._mentions_in(place) for one in mention.who}
        if not sides:  # "In Nairobi, a spokeswoman said"
            start = self._document.sentence_at(place[0]).start
            front = _IN_FRONT.match(self._text, start, place[0])
            return self._cast.place_at(start, front.end()) if front is not None else None
        return next(iter(sides)) if len(sides) == 1 else None

    def _note(self, member: Member) -> None:
        """Keep whom a pronoun may now mean."""
        self._heard[member.id] += 1
        for gender in Gender:
            if self._may_be(member, gender):
                self._latest[gender] = member
                first = self._first_voice.get(gender)
                if first is None or self._heard[first.id] <= self._heard[member.id] or not self._may_be(first, gender):
                    self._first_voice[gender] = member
        if member.kind is not EntityKind.PERSON:
            self._latest["other"] = member
