"""Contact clauses: the words of a sentence in runs, with or without quotation marks, and who, when and where in them.

A run is what stands between two full stops, colons or semicolons. How firm a contact in it is, is told in `firmness`.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import DateMention
from goodoffices.reading.actors import ActorMention, Form
from goodoffices.reading.document import Sentence, is_abbreviation
from goodoffices.reading.lexicon import cue_forms, verb_bases
from goodoffices.reading.phrases import (
    AUXILIARIES,
    BE,
    DASHES,
    DETERMINERS,
    PREPOSITIONS,
    Piece,
    Pieces,
    Stretch,
    find_text,
    is_adverb,
    is_time,
    is_verb,
    noun_phrase_end,
    noun_phrase_start,
)
from goodoffices.reading.said_at import statements_around
from goodoffices.reading.scene import Scene
from goodoffices.reading.sources import subject_before
from goodoffices.reading.verb_groups import verb_group

LONGEST_RUN = 150
"""Pieces past which a run is cut: words without a stop are a list or a table, and no prose."""
_INSERTED = frozenset("known who called whose the a an then".split())
_STOPS = frozenset({".", "!", "?", "…", "...", ";", ":"})
_MARKS = frozenset({'"', "“", "”", "«", "»", "''", "``", "‘", "„", "*", "'"})
_PARTNERS = frozenset({"with", "between", "among", "involving", "alongside"})
_AT_PLACES = frozenset({"in", "at", "near", "inside", "outside", "on", "about", "over", "against", "despite", "as"})
_HAPPENING = frozenset("meets opens runs begins starts is takes convenes sits will was opened met ran".split())
_LONGEST_TAIL = 45
_CLOSING = frozenset({"closes", "ends", "close", "end", "until", "finishes"})
_OWN_PEOPLE = frozenset(
    "office side government team delegation camp ministry people negotiators representatives".split()
)
_PEOPLE = frozenset({Form.NAME, Form.OFFICE})
_SIDES = frozenset({Form.STATE, Form.SEAT, Form.BODY})
_MEANT = {"he": _PEOPLE, "she": _PEOPLE, "him": _PEOPLE, "her": _PEOPLE, "it": _SIDES}
_OBJECTS = frozenset({"him", "her"})
_SUBJECTS = frozenset({"he", "she", "they", "we", "i"})
_PLURAL = frozenset({"both", "them", "they", "either"})
_FAR = 800
"""Characters back in which those are named whom "both" means."""


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows the words for a contact: with whom, at what, when; `end` is one past it, as an index of pieces."""

    end: int
    partners: tuple[EntityId, ...] = ()
    named: str = ""  # the word that names the partners: "with", "between", "of"
    day: DateMention | None = None
    phrases: tuple[tuple[str, int, int], ...] = ()  # further prepositions, each with the stretch it governs


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a sentence's pieces in its scene."""

    scene: Scene = field(repr=False)
    pieces: Pieces = field(repr=False)
    words: tuple[str, ...] = field(repr=False)  # of the pieces, lower case

    def place(self, stretch: Stretch) -> tuple[int, int]:
        """Start and end in the text of some pieces."""
        return self.pieces[stretch[0]].start, self.pieces[stretch[1] - 1].end

    def at(self, place: int) -> int:
        """The index of the first piece that begins at a place or behind it."""
        return bisect_left(self.pieces, place, key=lambda piece: piece.start)

    def lower(self, index: int) -> str:
        """The word at an index; empty outside the run."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def actor_at(self, index: int) -> ActorMention | None:
        """The mention of somebody that begins at a piece, its determiner and demonym passed over."""
        if not 0 <= index < len(self.pieces):
            return None
        end = self.phrase_end(index, joining=False)
        if end == index:
            return None
        return next((one for one in self.actors((index, end)) if one.form is not Form.DEMONYM), None)

    def phrase_end(self, start: int, *, joining: bool = True) -> int:
        """One past the noun phrase that begins at a piece, without a date behind it; `start` where there is none."""
        end = noun_phrase_end(self.pieces, start, joining=joining)
        return next((at for at in range(start + 1, end) if self.day_at(at) is not None), end)

    def actors(self, stretch: Stretch) -> tuple[ActorMention, ...]:
        """Those whom some pieces name, in order; words for somebody that begin before the pieces count."""
        if stretch[0] >= stretch[1]:
            return ()
        start, end = self.place(stretch)
        mentions = self.scene.actors.mentions
        before = bisect_left(mentions, start, key=lambda one: one.start) - 1
        over = mentions[before : before + 1] if before >= 0 and mentions[before].end > start else ()
        return (*over, *self.scene.actors.between(start, end))

    def who(self, stretch: Stretch | None) -> tuple[EntityId, ...]:
        """Those whom a phrase means; not places in it, owners, or what an adjective of a state describes."""
        if stretch is None:
            return ()
        mentions = self.actors(stretch)
        if not mentions and {self.lower(at) for at in range(*stretch)} & _PLURAL:
            return self._several_before(stretch[0])
        if not mentions and stretch[1] - stretch[0] == 1:
            return self._meant_by(stretch[0])
        found: dict[EntityId, None] = {}
        for number, mention in enumerate(mentions):
            at = self.at(mention.start)
            before = self.lower(at - 1) if at > stretch[0] else ""
            follows = number + 1 < len(mentions)
            end = self.at(mention.end)
            owns = end < stretch[1] and self.lower(end) in {"'s", "'"}
            if mention.form is Form.DEMONYM and follows:
                continue
            whose = self.lower(end + 1)
            body = before == "of" and number and self.at(mentions[number - 1].end) in {at - 1, at - 2}
            if body and mentions[number - 1].form is Form.NAME and mention.form is Form.BODY:
                continue  # "Hettie Marsh of the Labour Board"
            if before in _AT_PLACES or (owns and (follows or whose not in _OWN_PEOPLE)) or mention.form is Form.DEMONYM:
                continue
            found.update(dict.fromkeys(mention.who))
        return tuple(found)

    def _several_before(self, index: int) -> tuple[EntityId, ...]:
        """Whom "both of them" means: those whom words for several meant last."""
        place = self.pieces[index].start
        before = self.scene.actors.between(max(0, place - _FAR), place)
        return next((one.who for one in reversed(before) if len(one.who) > 1), ())

    def _meant_by(self, index: int) -> tuple[EntityId, ...]:
        """Whom a pronoun means that stands for one who is named before it in the run: "Colm confirmed he would come"."""
        word = self.lower(index)
        if word in {"i", "me", "we", "us"}:
            speaking = statements_around(self.scene, self.pieces[index].start)
            who = speaking[-1].sources if speaking else ()
            return who if word in {"i", "me"} else tuple(dict.fromkeys(map(self.scene.actors.side, who)))
        forms = _MEANT.get(word)
        if forms is None:
            return ()
        start = self.scene.document.paragraph_at(self.pieces[index].start)[0]
        here = self.pieces[0].start
        before = self.scene.actors.between(start, self.pieces[index].start)
        named = [one for one in before if one.form in forms and not self._is_outlet(one)]
        earlier = [one.who for one in named if len(one.who) == 1 and one.start >= here]
        if word in _OBJECTS and earlier:  # who does it is another
            earlier = [who for who in earlier if who != earlier[-1]]
        if earlier:
            return earlier[-1]
        text = self.scene.document.text
        sentences = [
            one for one in named if len(one.who) == 1 and one.start < here and text[one.end : one.end + 1] != ":"
        ]
        if not sentences:
            return ()
        last = self.scene.document.sentence_at(sentences[-1].start).start
        return next(one.who for one in sentences if one.start >= last)  # whom that sentence is about

    def _is_outlet(self, mention: ActorMention) -> bool:
        """Whether a name is a paper's or a station's: "this station"."""
        return mention.form is Form.NAME and self.scene.document.text[mention.start : mention.end].islower()

    def day_at(self, index: int) -> DateMention | None:
        """The date that begins at a piece."""
        if not 0 <= index < len(self.pieces):
            return None
        start = self.pieces[index].start
        dates = self.scene.dates
        number = bisect_left(dates, start, key=lambda one: one.span.start)
        return dates[number] if number < len(dates) and dates[number].span.start == start else None

    def subject(self, first: int) -> Stretch | None:
        """The subject of the verb group that begins at a piece: before it, or before the verb that it is joined to."""
        for _ in range(3):
            found = self._whole(subject_before(self.pieces, first))
            if found is None and (named := self._named_before(first)) is not None:
                return named
            if found is not None and (self.actors(found) or self.lower(first - 1) not in {"and", "but", "then", ","}):
                return found
            earlier = next((at for at in range(first - 1, -1, -1) if is_verb(self.pieces, at)), None)
            if earlier is None:
                return found
            first = verb_group(self.pieces, earlier).first
        return None

    def _named_before(self, first: int) -> Stretch | None:
        """Somebody named right before a comma and a verb: "his colleague, Davit Colm, will be there"."""
        if self.lower(first - 1) != "," or first < 2:
            return None
        named = [one for one in self.actors((0, first - 1)) if one.end == self.pieces[first - 2].end]
        return (self.at(named[-1].start), first - 1) if named else None

    def _whole(self, subject: Stretch | None) -> Stretch | None:
        """A subject without a "that" and what stands before it, and with what a bracket explains: "he (Orne)"."""
        if subject is None:
            return None
        cut = [at for at in range(*subject) if self.lower(at) in {"that", "whether", "if"} and at + 1 < subject[1]]
        if cut:
            subject = cut[-1] + 1, subject[1]
        if self.lower(subject[1] - 1) in _SUBJECTS:
            return subject[1] - 1, subject[1]  # "told the station he was"
        if subject[0] < 2 or self.lower(subject[0] - 1) != "(":
            return subject
        start = noun_phrase_start(self.pieces, subject[0] - 2)
        return (start, subject[1]) if start is not None else subject

    def tail(self, start: int, *, of: bool = False, to: bool = False, partners: tuple[EntityId, ...] = ()) -> Tail:
        """What follows the words for a contact.

        Args:
            start: the first piece behind them.
            of: whether "of" names those who take part.
            to: whether "to" does.
            partners: those named before.
        """
        at, named, day = start, "", None
        phrases: list[tuple[str, int, int]] = []
        naming = _PARTNERS | ({"of"} if of else set()) | ({"to"} if to else set())
        while at < min(len(self.pieces), start + _LONGEST_TAIL):
            word = self.lower(at)
            if word == "," and not partners and self._relative_day(at) is not None:
                day = day or self._relative_day(at)
                break
            step = self._past_comma(at, partners) if word == "," else at
            if word == "," and step == at:
                break
            if word == ",":
                at = step
                continue
            found = self.day_at(at)
            if found is not None:
                day, at = day or found, self._past_day(found, at)
                continue
            if word in naming and not partners and (end := self.partners_end(at + 1)) > at + 1:
                partners, named = self.who((at + 1, end)), word
                phrases.append((word, at + 1, end))
                at = end
                continue
            end = self._phrase_end(at)
            if end == at:
                break
            if end > at + 1 and self.day_at(at + 1) is None:
                phrases.append((word, at + 1, end))
            at = end
        return Tail(_trimmed(self.pieces, start, at), partners, named, day, tuple(phrases))

    def day_before(self, first: int) -> DateMention | None:
        """The date that stands at the head of the clause whose subject begins at a piece: "On Sunday he will ..."."""
        at = self._before_tag(first - 1)
        while at >= 0 and (self.lower(at) == "," or is_adverb(self.pieces[at])) and not is_time(self.pieces[at]):
            at -= 1
        if at < 0:
            return None
        dates = self.scene.dates_in(self.pieces[0].start, self.pieces[at].end)
        if not dates or dates[-1].span.end != self.pieces[at].end:
            return None
        before = self.at(dates[-1].span.start) - 1
        while before >= 0 and self.lower(before) in PREPOSITIONS:
            before -= 1
        opens = before < 0 or self.lower(before) in {"that", ",", "and", "but"} or self.pieces[before].text in DASHES
        return dates[-1] if opens else None

    def _before_tag(self, last: int) -> int:
        """The index before a tag that stands between two commas: ", she added,"; `last` itself where there is none."""
        if self.lower(last) != ",":
            return last
        opening = next((at for at in range(last - 1, max(-1, last - 8), -1) if self.lower(at) == ","), None)
        said = opening is not None and any(self.lower(at) in cue_forms() for at in range(opening + 1, last))
        return opening if opening is not None and said else last

    def day_between(self, start: int, end: int) -> DateMention | None:
        """The first date between two pieces."""
        if start >= end:
            return None
        return next(iter(self.scene.dates_in(*self.place((start, end)))), None)

    def day_of_happening(self, at: int) -> DateMention | None:
        """The date behind a verb at a piece that says when a gathering is: "runs from 6 to 8 June"."""
        if self.lower(at) == ",":
            return self._relative_day(at)
        return self.tail(at + 1).day if self.lower(at) in _HAPPENING else None

    def _relative_day(self, comma: int) -> DateMention | None:
        """The date in a relative clause that says when a gathering is: ", which meets from 6 to 8 June"."""
        if self.lower(comma + 1) != "which" or self.lower(comma + 2) not in _HAPPENING:
            return None
        end = find_text(self.pieces, ",", comma + 2, len(self.pieces)) or len(self.pieces)
        days = self.scene.dates_in(*self.place((comma + 2, end)))
        words = {self.lower(at) for at in range(comma + 2, end)}
        if len(days) > 1 and days[0].start is not None and days[1].end is not None and words & _CLOSING:
            return replace(days[0], end=days[1].end) if days[0].start <= days[1].end else days[0]
        return days[0] if days else None

    def _past_comma(self, comma: int, partners: tuple[EntityId, ...]) -> int:
        """The index past a comma and an apposition; the comma's own where the clause ends with it."""
        following = comma + 1
        near = any(self.day_at(at) is not None for at in range(following + 1, following + 6))
        if self.day_at(following) is not None or (self.lower(following) in {"on", "in", "at", "from"} and near):
            return following
        inserted = find_text(self.pieces, ",", following, min(following + 14, len(self.pieces)))
        if inserted is not None and self.lower(following) in _INSERTED and self._goes_on(inserted + 1):
            return inserted + 1
        mention = self.actor_at(following)
        if mention is None or not partners or not set(mention.who) & set(partners):
            return comma
        end = self.at(mention.end)
        if end >= len(self.pieces) or self.lower(end) == ",":
            return end + 1 if self._goes_on(end + 1) else end
        return comma

    def _goes_on(self, index: int) -> bool:
        return self.day_at(index) is not None or self.lower(index) in PREPOSITIONS

    def _past_day(self, day: DateMention, at: int) -> int:
        end = self.at(day.span.end)
        return max(end, at + 1)

    def partners_end(self, start: int) -> int:
        """One past those who are named from a piece on: a list, with appositions."""
        end = self.phrase_end(start)
        while end < len(self.pieces):
            joint = self.lower(end)
            listed = joint == "," and self._is_list(end)
            if not (listed or (joint in {"and", "or"} and self.actor_at(end + 1) is not None)):
                break
            further = self.phrase_end(end + 1)
            if further == end + 1 or (further < len(self.pieces) and is_verb(self.pieces, further)):
                break
            end = further
        return end

    def _is_list(self, comma: int) -> bool:
        """Whether a comma parts two who are named together: "with Orne, Colm and Luthe"."""
        mention = self.actor_at(comma + 1)
        if mention is None:
            return False
        end = self.at(mention.end)
        closes = self.lower(end) in {"and", ","} and self.actor_at(end + 1) is not None
        return closes and not is_verb(self.pieces, self.phrase_end(end + 1) - 1)

    def _phrase_end(self, at: int) -> int:
        """One past an adverb, a word of time or a phrase with a preposition; `at` itself where there is none."""
        piece = self.pieces[at]
        if piece.lower == "(":
            closing = find_text(self.pieces, ")", at, len(self.pieces))
            return closing + 1 if closing is not None else at
        if piece.lower in {"ahead", "along", "together", "face"} and self.lower(at + 1) in {"of", "with", "to"}:
            return at + 1
        if piece.lower == "to" and self._is_bare_verb(at + 1):
            return at
        if piece.lower in PREPOSITIONS - {"like", "as", "per"}:
            if self.day_at(at + 1) is not None:
                return at + 1
            if self.lower(at + 1) in {"the", "a", "late", "early"} and self.day_at(at + 2) is not None:
                return at + 2
            end = self.phrase_end(at + 1, joining=False)
            inside = next((i for i in range(at + 1, end) if self.day_at(i) is not None), None)
            return inside if inside is not None and inside > at + 1 else max(end, at) if end > at + 1 else at
        if is_time(piece) or (is_adverb(piece) and not is_verb(self.pieces, at)):
            return at + 1
        return at

    def _is_bare_verb(self, index: int) -> bool:
        """Whether an infinitive, and no noun, follows "to"."""
        word = self.lower(index)
        return self.day_at(index) is None and (word in verb_bases() or word in cue_forms() or word in BE)


def runs_of(scene: Scene, sentence: Sentence) -> Iterator[Run]:
    """The runs of a sentence, those inside its quotations with what stands around them."""
    pieces: list[Piece] = []
    tokens = sentence.tokens
    for number, token in enumerate(tokens):
        if token.text in _MARKS:
            continue
        if token.lower == "both" and pieces and pieces[-1].lower in AUXILIARIES:
            following = tokens[number + 1].lower if number + 1 < len(tokens) else ""
            if following not in DETERMINERS and following not in PREPOSITIONS:
                continue  # "will both attend"
        abbreviated = token.text == "." and number and is_abbreviation(tokens[number - 1].text)
        if (token.text in _STOPS and not abbreviated) or len(pieces) == LONGEST_RUN:
            if pieces:
                yield _run(scene, pieces)
            pieces = []
            if token.text in _STOPS:
                continue
        pieces.append(Piece(*token, quoted=False))
    if pieces:
        yield _run(scene, pieces)


def _run(scene: Scene, pieces: list[Piece]) -> Run:
    return Run(scene, pieces, tuple(piece.lower for piece in pieces))


def _trimmed(pieces: Pieces, start: int, end: int) -> int:
    while end > start and not pieces[end - 1].text[0].isalnum() and pieces[end - 1].text != ")":
        end -= 1
    return end
