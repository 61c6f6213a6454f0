"""Spoken acts: what one side does to another by saying something, as the cue of a statement tells it.

The rule for who acts: a spokesperson's words are the act of the side spoken for; everybody else, a minister as well as
an ambassador, acts in their own name; a capital or a government acts as its state. The rule for towards whom: the one
addressed, else the first of another side who is named in the words; what belongs to somebody stands for their side.
An answer that names nobody goes to the side that asked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.domain.acts import ActStatus, PloverRoot
from goodoffices.domain.contacts import Contact, ContactKind, ContactStatus
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import Statement, StatementStatus
from goodoffices.reading.act_verbs import clauses_of
from goodoffices.reading.act_words import ActForm, ActWord, act_list, act_nouns, act_verbs
from goodoffices.reading.deeds import MATERIAL, Deed
from goodoffices.reading.doers import Who, aimed_at
from goodoffices.reading.lexicon import cue_forms
from goodoffices.reading.phrases import DETERMINERS, PREPOSITIONS, Pieces, is_verb
from goodoffices.reading.said_acts import acts_said
from goodoffices.reading.scene import Scene

_DESCRIBING = frozenset("call describe brand label portray characterise characterize view regard".split())
_VOICING = frozenset(
    "express voice reiterate repeat renew reaffirm underline underscore stress emphasise emphasize issue restate"
    " state highlight convey extend declare offer make send give announce signal show".split()
)
_QUESTIONS = frozenset("whether if how why what when who where which".split())
_TELLING = frozenset({"tell", "order", "instruct", "command"})
_INVITE = ActWord("invite", PloverRoot.REQUEST, "02", frozenset("w"))
_BRING_TOGETHER = ActWord("offer", PloverRoot.AGREE, "036", frozenset("w"))
_HOPING = frozenset({"hope", "wish", "propose", "suggest", "invite"})
_NOUN_WINDOW = 5
_STATUS = {StatementStatus.PLANNED: ActStatus.PLANNED, StatementStatus.REPORTED: ActStatus.CLAIMED}
_STATUS[StatementStatus.UNVERIFIED] = ActStatus.CLAIMED
_MEETINGS = frozenset({ContactKind.MEETING, ContactKind.VISIT, ContactKind.PHONE_CALL, ContactKind.VIDEO_CALL})


@dataclass(frozen=True, slots=True)
class Words:
    """A statement with the pieces of the sentence that its cue stands in."""

    statement: Statement
    pieces: Pieces
    head: int  # the piece that is the cue's verb; -1 where there is no cue
    lemma: str


class SpokenActs:
    """The spoken acts of one report; each may answer those before it."""

    def __init__(self, scene: Scene, deeds: Sequence[Deed], contacts: Sequence[Contact]) -> None:
        self._scene = scene
        self._deeds = deeds
        self._proposed = [
            contact for contact in contacts if contact.status is ContactStatus.PROPOSED and contact.kind in _MEETINGS
        ]
        self._found: list[Deed] = []
        self._spokespeople = {
            entity.id for entity in scene.actors.entities if "spokes" in (entity.role or entity.name).lower()
        }
        self._clauses: dict[int, list[Pieces]] = {}

    def found(self) -> list[Deed]:
        """All of them, in the order of the text."""
        for statement in self._scene.statements:
            if statement.status is StatementStatus.NEGATED or not statement.sources:
                continue
            words = self._words(statement)
            self._found.extend(self._acts(words))
        return self._found

    def _words(self, statement: Statement) -> Words:
        cue = statement.cue_span
        if cue is None:
            return Words(statement, (), -1, "")
        sentence = self._scene.document.sentence_at(cue.start)
        if sentence.start not in self._clauses:
            self._clauses[sentence.start] = clauses_of(self._scene.document, sentence)
        for pieces in self._clauses[sentence.start]:
            inside = [at for at, piece in enumerate(pieces) if cue.start <= piece.start < cue.end and not piece.quoted]
            if inside:
                head = next((at for at in inside if pieces[at].lower in cue_forms()), inside[0])
                form = cue_forms().get(pieces[head].lower)
                return Words(statement, pieces, head, form.lemma if form is not None else pieces[head].lower)
        return Words(statement, (), -1, "")

    def _acts(self, words: Words) -> Iterator[Deed]:
        own = self._own_act(words)
        if own is not None:
            yield own
            return
        statement = words.statement
        doers = self._level(statement.sources)
        for said in acts_said(self._scene, statement):
            targets = said.targets
            if not targets and "y" in said.word.frames:
                targets = self._asker(doers, said.start, statement)
            yield self._deed(words, said.word, doers, targets, (said.start, said.end))

    def _own_act(self, words: Words) -> Deed | None:
        if words.head < 0:
            return None
        doers = self._level(words.statement.sources)
        meeting = self._proposal(words, doers)
        if meeting is not None:
            return meeting
        if words.lemma in _DESCRIBING:
            return self._judgement(words, doers)
        noun = self._noun(words)
        if noun is not None:
            word = act_nouns()[words.pieces[noun].lower]
            return self._deed(words, word, doers, self._targets(words, word, doers, past=words.pieces[noun].end))
        form = self._form(words)
        if form is None:
            return None
        word = form.word
        return self._deed(words, word, doers, self._targets(words, word, doers))

    def _form(self, words: Words) -> ActForm | None:
        """The act's verb that a cue is."""
        pieces, head = words.pieces, words.head
        content = words.statement.content_spans[0]
        opening = [piece.lower for piece in pieces if content.start <= piece.start < content.end][:2]
        if words.lemma == "ask" and opening and opening[0] in _QUESTIONS:
            return None
        for form in act_verbs().get(pieces[head].lower, ()):
            if form.objects or form.word.root is PloverRoot.CONSULT:
                continue
            if _follows(pieces, head + 1, form.rest):
                return form
            if words.lemma in _TELLING and form.rest == ("to",) and opening[:1] == ["to"]:
                return form
        return None

    def _noun(self, words: Words) -> int | None:
        """Where a noun stands whose act a verb of voicing does: "reiterated Orne's criticism of", "voiced support"."""
        if words.lemma not in _VOICING:
            return None
        pieces = words.pieces
        for at in range(words.head + 1, min(words.head + 1 + _NOUN_WINDOW, len(pieces))):
            piece = pieces[at]
            if piece.lower in act_nouns() and act_nouns()[piece.lower].root not in MATERIAL:
                return at
            if piece.quoted or not (piece.text[0].isalnum() or piece.lower == "'s") or piece.lower in PREPOSITIONS:
                return None
            if is_verb(pieces, at) and piece.lower != "'s":
                return None
        return None

    def _proposal(self, words: Words, doers: Who) -> Deed | None:
        """The invitation or the offer that a statement about a proposed meeting makes."""
        statement = words.statement
        told = _opens_with_wish(words)
        if told is None:
            return None
        sides = {self._scene.actors.side(one) for one in doers}
        start, end = statement.content_spans[0].start, statement.content_spans[-1].end
        for contact in self._proposed:
            if not any(span.start < end and start < span.end for span in contact.evidence):
                continue
            guests = tuple(one for one in contact.participants if self._scene.actors.side(one) not in sides)
            if not guests:
                continue
            if told == "hope":
                return self._deed(words, _INVITE, doers, guests)
            named = aimed_at(self._scene, start, end, doers)
            return self._deed(words, _BRING_TOGETHER, doers, tuple(map(self._scene.actors.side, named or guests)))
        return None

    def _judgement(self, words: Words, doers: Who) -> Deed | None:
        """What describing something does: "described the conditions as unrealistic" blames."""
        content = words.statement.content_spans
        text = " ".join(span.text for span in content).lower()
        said = {word.strip("\"'“”‘’«».,!?()") for word in text.split()}
        if said & act_list("blame"):
            word = ActWord("criticise", PloverRoot.ACCUSE, "111", frozenset("w"))
        elif said & act_list("praise"):
            word = ActWord("praise", PloverRoot.SUPPORT, "051", frozenset("w"))
        else:
            return None
        targets = self._targets(words, word, doers)
        return self._deed(words, word, doers, targets) if targets else None

    def _targets(self, words: Words, word: ActWord, doers: Who, past: int = 0) -> Who:
        """Towards whom a spoken act goes."""
        statement, scene = words.statement, self._scene
        sides = {scene.actors.side(one) for one in doers}
        addressed = tuple(one for one in statement.addressees if one != "press" and scene.actors.side(one) not in sides)
        if addressed and word.root in {PloverRoot.REQUEST, PloverRoot.THREATEN}:
            return addressed
        for span in statement.content_spans:
            start = max(span.start, past)
            if start >= span.end:
                continue
            pointed = self._pointed_at(words, word, doers, start, span.end)
            named = pointed or aimed_at(scene, start, span.end, doers)
            if named:
                return named
        if addressed:
            return addressed
        if "b" in word.frames:
            return self._both_sides(words, doers)
        if word.act == "deny":
            return self._contradicted(statement, sides)
        return self._asker(doers, statement.content_spans[0].start, statement) if "y" in word.frames else ()

    def _pointed_at(self, words: Words, word: ActWord, doers: Who, start: int, end: int) -> Who:
        """Whom a bare noun points back at: "the sanctions" at those who imposed them, "the idea" at who had it."""
        pieces = [piece for piece in words.pieces if start <= piece.start < end] or ()
        mentions = self._scene.actors.between(start, end)
        first = mentions[0].start if mentions else end
        sides = {self._scene.actors.side(one) for one in doers}
        for piece in pieces:
            if piece.start >= first or is_verb(pieces, 0):
                break
            deed = act_nouns().get(piece.lower)
            if deed is not None and deed.root in MATERIAL:
                for other in reversed(self._deeds):
                    if other.word.root is deed.root and not sides & set(map(self._scene.actors.side, other.sources)):
                        return other.sources
            if piece.lower in act_list("proposals") and word.root in {PloverRoot.SUPPORT, PloverRoot.REJECT}:
                return self._asker(doers, start, words.statement)
        return ()

    def _both_sides(self, words: Words, doers: Who) -> Who:
        """The sides between which somebody offers to mediate: those named in the sentence, or of an offer before."""
        sentence = self._scene.document.sentence_at(words.statement.content_spans[0].start)
        named = aimed_at(self._scene, sentence.start, sentence.end, doers)
        if len(named) > 1:
            return named
        earlier = (one for one in reversed(self._found) if "b" in one.word.frames and len(one.targets) > 1)
        return next((one.targets for one in earlier), named)

    def _contradicted(self, statement: Statement, sides: set[EntityId]) -> Who:
        """Whose word a denial contradicts: the speaker before in the same sentence."""
        place = (statement.cue_span or statement.content_spans[0]).start
        sentence = self._scene.document.sentence_at(place)
        for other in reversed(self._scene.statements):
            at = (other.cue_span or other.content_spans[0]).start
            others = set(map(self._scene.actors.side, other.sources))
            if sentence.start <= at < place and others and not sides & others:
                return other.sources
        return ()

    def _asker(self, doers: Who, place: int, statement: Statement) -> Who:
        """The side that asked what is answered here: of the latest invitation or offer to the one who answers."""
        del statement
        side = self._scene.actors.side
        sides = set(map(side, doers))
        asked = [
            deed
            for deed in (*self._deeds, *self._found)
            if deed.word.act in {"invite", "offer", "propose", "appeal"} and not sides & set(map(side, deed.sources))
        ]
        to_them = [deed for deed in asked if sides & set(map(side, deed.targets))] or [
            deed for deed in asked if not deed.targets
        ]
        before = [deed for deed in to_them if deed.start < place] or to_them
        if not before:
            return ()
        latest = max(before, key=lambda deed: deed.start)
        return tuple(dict.fromkeys(map(side, latest.sources)))

    def _level(self, sources: Who) -> Who:
        """Who acts by speaking: for a spokesperson, the side spoken for."""
        return tuple(
            dict.fromkeys(self._scene.actors.side(one) if one in self._spokespeople else one for one in sources)
        )

    def _deed(
        self, words: Words, word: ActWord, doers: Who, targets: Who, place: tuple[int, int] | None = None
    ) -> Deed:
        statement = words.statement
        start, end = place or _place(words)
        return Deed(
            word=word,
            sources=doers,
            targets=targets,
            status=_STATUS.get(statement.status, ActStatus.ACTUAL),
            start=start,
            end=end,
            head=start,
            day=statement.said_on,
            told_in=statement,
        )


def _follows(pieces: Pieces, start: int, rest: tuple[str, ...]) -> bool:
    at = start
    for word in rest:
        here = pieces[at].lower if at < len(pieces) else ""
        if word == "a":
            at += here in DETERMINERS
        elif here == word or (word == "its" and here in DETERMINERS):
            at += 1
        else:
            return False
    return True


def _opens_with_wish(words: Words) -> str | None:
    """Whether a statement tells a hope for a meeting ("hope") or the will to bring others together ("want")."""
    pieces = words.pieces
    following = [piece.lower for piece in pieces[words.head : words.head + 4]]
    content = words.statement.content_spans[0].text.lower().split()[:4]
    said = set(following) | set(content)
    if words.lemma in _HOPING or said & {"hope", "hopes", "hoped", "hoping", "propose", "proposed", "invited"}:
        return "hope"
    return "want" if said & {"want", "wants", "wanted", "seeks", "offers", "offered"} else None


def _place(words: Words) -> tuple[int, int]:
    """The clause that does it: the cue and the words beside it, in one stretch."""
    statement = words.statement
    first, last = statement.content_spans[0], statement.content_spans[-1]
    cue, source = statement.cue_span, statement.source_span
    if cue is None:
        return first.start, first.end
    start = cue.start if source is None or source.start > cue.start else source.start
    if first.start >= cue.end:
        return start, last.end if len(statement.content_spans) == 1 else first.end
    return first.start, cue.end
