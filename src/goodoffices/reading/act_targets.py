"""Towards whom an act goes that is done by speaking: whom it addresses, names, answers, or points back at.

What belongs to somebody stands for their side. A bare noun points back: "the sanctions" at those who imposed them, "the
idea" at those who had it. An answer that names nobody goes to the side that asked, a denial to the one who said it.
"""

from collections.abc import Callable, Sequence

from goodoffices.domain.acts import PloverRoot
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import EntityKind, Statement
from goodoffices.reading.act_clauses import Clauses
from goodoffices.reading.act_lines import ActLine, start_of
from goodoffices.reading.act_words import ActWord, act_list, act_nouns
from goodoffices.reading.actors import Form
from goodoffices.reading.deeds import MATERIAL, Deed
from goodoffices.reading.doers import Who, aimed_at
from goodoffices.reading.phrases import PREPOSITIONS, Piece, Pieces
from goodoffices.reading.scene import Scene

_ASKING = frozenset({"invite", "offer", "propose"})
_APPEALS = frozenset({"appeal", "urge", "demand"})
_ADDRESSING = frozenset({PloverRoot.REQUEST, PloverRoot.THREATEN})
_REACTING = frozenset({PloverRoot.SUPPORT, PloverRoot.REJECT})
_ENDING = PREPOSITIONS - {"of", "for"}
_CUTS = frozenset("as after because while when since amid provided if although though unless until where".split())
_KINDNESSES = frozenset({PloverRoot.AGREE, PloverRoot.CONCEDE, PloverRoot.RETREAT, PloverRoot.AID})
_STEM = 5
"""Letters that a noun shares with its verb: "extension", "extend"."""
_MADE = {"offer": "offer", "offers": "offer", "invitation": "invite", "proposal": "propose"}
_ANY = frozenset({"any", "some"})
_OBJECTS = frozenset({"him", "her", "them"})
_PERSONAL = frozenset({Form.NAME, Form.OFFICE, Form.BODY, Form.GROUP})
_NEAR = 10
"""Deeds past which none is looked for that a noun may mean."""
PRESS = EntityId("press")


class Targets:
    """Finds towards whom the acts of one report go; it remembers each act that a later one may answer."""

    def __init__(self, scene: Scene, clauses: Clauses, deeds: Sequence[Deed]) -> None:
        self._scene = scene
        self._clauses = clauses
        self._heard = {
            entity.id
            for entity in scene.actors.entities
            if entity.id != PRESS and entity.kind in {EntityKind.PERSON, EntityKind.STATE, EntityKind.GROUP}
        } | set(scene.actors.sides.values()) - {PRESS}
        self._done: dict[PloverRoot, list[Deed]] = {}  # what is done with more than words
        self._asked: dict[EntityId, ActLine] = {}  # by the side that was asked
        self._accused: dict[EntityId, ActLine] = {}  # by the side that was accused
        self._accusing: dict[EntityId, ActLine] = {}  # by the side that accused
        self._every = ActLine()
        self._appeals = ActLine()
        self._kind = ActLine()  # promises, concessions and retreats
        self._open = ActLine()  # what was asked of nobody who is named
        self._between: Who = ()  # between whom the latest offer to mediate was made
        self._said: dict[int, list[Statement]] = {}  # by the sentence
        for statement in scene.statements:
            place = (statement.cue_span or statement.content_spans[0]).start
            self._said.setdefault(scene.document.sentence_at(place).start, []).append(statement)
        for deed in deeds:
            self.remember(deed, spoken=False)

    def remember(self, deed: Deed, *, spoken: bool = True) -> None:
        """Keep an act that others may answer or point back at; those that are told by verbs come first."""
        if deed.word.root in MATERIAL | {PloverRoot.THREATEN}:
            self._done.setdefault(deed.word.root, []).append(deed)
        if "b" in deed.word.frames and len(deed.targets) > 1:
            self._between = deed.targets
        if deed.word.act in _ASKING:
            self._every.add(deed, spoken=spoken)
        if deed.word.root in _KINDNESSES:
            self._kind.add(deed, spoken=spoken)
        if deed.word.act in _APPEALS:
            self._appeals.add(deed, spoken=spoken)
        if deed.word.act in _ASKING | {"appeal"} and not deed.targets:
            self._open.add(deed, spoken=spoken)
        asking, accusing = deed.word.act in _ASKING | {"appeal"}, deed.word.root is PloverRoot.ACCUSE
        if accusing and deed.targets:
            for side in self.sides(deed.sources):
                self._accusing.setdefault(side, ActLine()).add(deed, spoken=spoken)
        for side in self.sides(deed.targets) - self.sides(deed.sources):
            if asking:
                self._asked.setdefault(side, ActLine()).add(deed, spoken=spoken)
            if accusing:
                self._accused.setdefault(side, ActLine()).add(deed, spoken=spoken)

    def sides(self, who: Who) -> frozenset[EntityId]:
        """The sides on which some are."""
        return frozenset(map(self._scene.actors.side, who))

    def of(self, word: ActWord, doers: Who, statement: Statement, past: int = 0) -> Who:
        """Towards whom the act of a statement goes, as its own words tell.

        Args:
            word: the act.
            doers: who does it.
            statement: the statement that does it.
            past: a place before which nothing counts.
        """
        own = self.sides(doers)
        addressed = self.addressed(doers, statement)
        if addressed and word.root in _ADDRESSING:
            return addressed
        if word.act == "deny":
            return self._claimant(own, statement)
        meant = self._object_pronoun(doers, statement)
        if meant:
            return meant
        beside = self._beside_cue(doers, statement) if word.root is PloverRoot.REQUEST else None
        if beside is not None:
            return beside
        for span in statement.content_spans:
            if max(span.start, past) < span.end:
                named = self.within(word, doers, (max(span.start, past), span.end))
                if named:
                    return named
        return addressed

    def addressed(self, doers: Who, statement: Statement) -> Who:
        """Those of other sides to whom a statement was made, reporters apart."""
        own = self.sides(doers)
        return tuple(
            one for one in statement.addressees if one in self._heard and self._scene.actors.side(one) not in own
        )

    def _object_pronoun(self, doers: Who, statement: Statement) -> Who:
        """Whom the pronoun behind a cue means: "thanked him for his efforts"."""
        cue, first = statement.cue_span, statement.content_spans[0]
        words = first.text.lower().split(maxsplit=2)[:2]
        meant = bool(words) and (words[0] in {"him", "them"} or words == ["her", "for"])
        if cue is None or not meant or first.start < cue.end:
            return ()
        return self._before(doers, cue.start)

    def _before(self, doers: Who, place: int) -> Who:
        """Who of another side is named last before a place of a sentence."""
        own = self.sides(doers)
        named = self._scene.actors.between(self._scene.document.sentence_at(place).start, place)
        before = [one.who for one in named if one.form in _PERSONAL and not own & self.sides(one.who)]
        return before[-1] if before else ()

    def _beside_cue(self, doers: Who, statement: Statement) -> Who | None:
        """Whom the words between a cue and what is asked name; None where nothing there could name anybody."""
        cue, start = statement.cue_span, statement.content_spans[0].start
        if cue is None or start <= cue.end:
            return None
        words = [piece.lower for piece in self._inside(cue.end, start) if piece.text[0].isalnum()]
        if words and words[-1] in _OBJECTS:
            return self._before(doers, cue.start)
        return aimed_at(self._scene, cue.end, start, doers) or None

    def within(self, word: ActWord, doers: Who, place: tuple[int, int]) -> Who:
        """Towards whom the words of one stretch aim or point."""
        start, end = place
        inside = self._inside(start, end)
        cut = next((piece.start for piece in inside[1:] if piece.lower in _CUTS), end)
        if word.root is not PloverRoot.REQUEST:
            end = cut
        pointed = self._pointed_at(word, doers, inside, end)
        return pointed or aimed_at(self._scene, start, end, doers)

    def _claimant(self, own: frozenset[EntityId], statement: Statement) -> Who:
        """Whose word a denial names: "denied the reports of certain outlets"; nobody where it tells what is denied."""
        start, end = statement.content_spans[0].start, statement.content_spans[-1].end
        inside = self._inside(start, end)
        cut = next((piece.start for piece in inside if piece.lower == "that"), end)
        claims = next((piece.start for piece in inside if piece.lower in act_list("claims")), cut)
        if claims >= cut:
            return ()
        named = aimed_at(self._scene, start, cut, ())
        return () if own & self.sides(named) else named

    def _inside(self, start: int, end: int) -> list[Piece]:
        return [piece for pieces in self._clauses.between(start, end) for piece in pieces]

    def both_sides(self, doers: Who, place: int) -> Who:
        """Between whom somebody offers to mediate: those named in the sentence, or those of an offer before."""
        sentence = self._scene.document.sentence_at(place)
        named = aimed_at(self._scene, sentence.start, sentence.end, doers)
        return named if len(named) > 1 else self._between or named

    def asker(self, doers: Who, place: int, teller: Who = ()) -> Who:
        """The side that asked what is answered: of the latest invitation or offer to the one who answers.

        Args:
            doers: who answers.
            place: where.
            teller: in whose words the answer is told, the host's as a rule.
        """
        own = self.sides(doers)
        latest = _latest([self._asked[side] for side in own & self._asked.keys()], place, own, self.sides)
        latest = latest or _latest([self._open], place, own, self.sides)
        if latest is not None:
            return tuple(dict.fromkeys(map(self._scene.actors.side, latest.sources)))
        return tuple(sorted(self.sides(teller) - own))

    def contradicted(self, doers: Who, place: int) -> Who:
        """Whom a denial contradicts: who spoke before in the same sentence, or the last to accuse those who deny."""
        own = self.sides(doers)
        for other in reversed(self._said.get(self._scene.document.sentence_at(place).start, [])):
            at = (other.cue_span or other.content_spans[0]).start
            if at < place and other.sources and not own & self.sides(other.sources):
                return other.sources
        latest = _latest([self._accused[side] for side in own & self._accused.keys()], place, own, self.sides)
        return latest.sources if latest is not None and latest.start < place else ()

    def offended(self, doers: Who, place: int) -> Who:
        """Whom those who take something back blamed last before a place."""
        own = self.sides(doers)
        last = [line.before(place)[-1] for side in own if (line := self._accusing.get(side)) and line.before(place)]
        return max(last, key=start_of).targets if last else ()

    def _pointed_at(self, word: ActWord, doers: Who, pieces: Pieces, end: int) -> Who:
        mentions = self._scene.actors.between(pieces[0].start, end) if pieces else ()
        first = mentions[0].start if mentions else end
        own = self.sides(doers)
        for piece in pieces:
            if piece.start >= first or (piece.lower in _ENDING and piece is not pieces[0]):
                break
            told = act_nouns().get(piece.lower)
            if told is not None and told.root in MATERIAL | {PloverRoot.THREATEN}:
                near = self._done.get(told.root, [])[-_NEAR:]
                return next((one.sources for one in reversed(near) if not own & self.sides(one.sources)), ())
            if word.root in _REACTING and piece.lower in act_list("kindnesses"):
                return self._kind_one(doers, piece)
            if word.root is PloverRoot.REJECT and piece.lower in act_list("appeals"):
                return self._appellant(doers, piece.start)
            if piece.lower in _ANY:
                return ()
            if word.root in _REACTING and piece.lower in act_list("proposals"):
                asker = (
                    self._named_so(doers, piece)
                    or self.asker(doers, piece.start)
                    or self._any_asker(doers, piece.start)
                )
                if asker:
                    return asker
            if word.root is PloverRoot.REJECT and piece.lower in act_list("claims"):
                return self.contradicted(doers, piece.start)
        return ()

    def _kind_one(self, doers: Who, noun: Piece) -> Who:
        """Who promised or did before what a noun names: "the extension" of those who "would extend the pause"."""
        own = self.sides(doers)
        for deed in reversed(self._kind.before(noun.start)):
            if noun.lower[:_STEM] in self._scene.document.text[deed.start : deed.end].lower():
                others = self.sides(deed.sources) - own
                if others:
                    return tuple(
                        dict.fromkeys(side for side in map(self._scene.actors.side, deed.sources) if side in others)
                    )
        return ()

    def _appellant(self, doers: Who, place: int) -> Who:
        """Who appealed last before a place."""
        near = reversed(self._appeals.before(place))
        return next((deed.sources for deed in near if not set(doers) & set(deed.sources)), ())

    def _named_so(self, doers: Who, noun: Piece) -> Who:
        """The side that made what a noun names last before it: "the offer", "the invitation"."""
        act, own = _MADE.get(noun.lower), self.sides(doers)
        for deed in reversed(self._every.before(noun.start)):
            if deed.word.act == act and not own & self.sides(deed.sources):
                return tuple(dict.fromkeys(map(self._scene.actors.side, deed.sources)))
        return ()

    def _any_asker(self, doers: Who, place: int) -> Who:
        """The side that asked anybody last before a place."""
        latest = _latest([self._every], place, self.sides(doers), self.sides)
        return tuple(self.sides(latest.sources)) if latest is not None else ()


def _latest(
    asked: Sequence[ActLine], place: int, own: frozenset[EntityId], sides: Callable[[Who], frozenset[EntityId]]
) -> Deed | None:
    """The latest of some acts before a place that is not one's own."""
    before = (deed for line in asked for deed in line.before(place) if not own & sides(deed.sources))
    return max(before, key=start_of, default=None)
