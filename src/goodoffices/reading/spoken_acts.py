"""Spoken acts: what one side does to another by saying something, as the cue of a statement tells it.

The rule for who acts: a spokesperson's words are the act of the side spoken for; everybody else, a minister as well as
an ambassador, acts in their own name; a capital or a government acts as its state. Towards whom is told in
`act_targets`, what a plain "said" does in `said_acts`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from goodoffices.domain.acts import ActStatus, PloverRoot
from goodoffices.domain.contacts import Contact, ContactKind, ContactStatus
from goodoffices.domain.record_ids import StatementId
from goodoffices.domain.scales import ReplyStrength
from goodoffices.domain.spans import Span
from goodoffices.domain.statements import Statement, StatementStatus
from goodoffices.reading.act_clauses import Clauses
from goodoffices.reading.act_partners import Partners
from goodoffices.reading.act_targets import Targets
from goodoffices.reading.act_verbs import past_rest
from goodoffices.reading.act_words import ActForm, ActWord, act_list, act_nouns, act_verbs
from goodoffices.reading.deeds import MATERIAL, Deed
from goodoffices.reading.doers import Who, aimed_at
from goodoffices.reading.lexicon import cue_forms
from goodoffices.reading.phrases import PREPOSITIONS, Pieces, is_verb
from goodoffices.reading.said_acts import acts_said
from goodoffices.reading.scene import Scene
from goodoffices.reading.tellers import Tellers

_DESCRIBING = frozenset("call describe brand label portray characterise characterize view regard".split())
_VOICING = frozenset(
    "express voice reiterate repeat renew reaffirm underline underscore stress emphasise emphasize issue restate"
    " state highlight convey extend declare offer make send give announce signal show".split()
)
_QUESTIONS = frozenset("whether if how why what when who where which".split())
_TELLING = frozenset({"tell", "order", "instruct", "command"})
_URGING = frozenset({"insist", "suggest", "propose", "recommend", "demand"})
_OUGHT = frozenset({"should", "must", "ought", "needs", "need"})
_HOPING = frozenset("hope wish propose suggest invite hopes hoped hoping propose proposed invited".split())
_WANTING = frozenset("want wants wanted seeks offers offered".split())
_OPEN_TO_ANY = re.compile(r"\bopen(?:ness)? to \W?(?:any|an?|some|every)\b")
_OTHER = frozenset({"the other", "each other", "one another"})
_POINTING = frozenset({"that", "this", "these", "those"})
_LONGEST = 1000
"""Characters that the words about a proposed meeting take at most."""
_NOUN_WINDOW = 5
_MEETINGS = frozenset({ContactKind.MEETING, ContactKind.VISIT, ContactKind.PHONE_CALL, ContactKind.VIDEO_CALL})
_ABOUT_MEETINGS = frozenset({"cancel", "propose", "invite"})
_TAKING_BACK = frozenset({"apologise", "retract"})
_TOWARDS_SOMEBODY = _TAKING_BACK | {"attend"}
_CONSENT = frozenset(
    {
        ReplyStrength.ACCEPTANCE_IN_PRINCIPLE,
        ReplyStrength.ACCEPTANCE_WITH_CONDITIONS,
        ReplyStrength.CONFIRMED,
    }
)
_CHARGES = frozenset({PloverRoot.ASSAULT, PloverRoot.COERCE})

_AGREE = ActWord("agree", PloverRoot.AGREE, "03", frozenset("w"))
_INVITE = ActWord("invite", PloverRoot.REQUEST, "02", frozenset("w"))
_BRING_TOGETHER = ActWord("offer", PloverRoot.AGREE, "036", frozenset("w"))
_CRITICISE = ActWord("criticise", PloverRoot.ACCUSE, "111", frozenset("w"))
_ACCUSE = ActWord("accuse", PloverRoot.ACCUSE, "112", frozenset("w"))
_PRAISE = ActWord("praise", PloverRoot.SUPPORT, "051", frozenset("w"))


@dataclass(frozen=True, slots=True)
class _Words:
    """A statement with the pieces of the sentence that its cue stands in."""

    statement: Statement
    doers: Who
    pieces: Pieces
    head: int  # the piece that is the cue's verb; -1 where there is no cue
    lemma: str

    @property
    def content(self) -> tuple[int, int]:
        """Where what was said begins and ends."""
        spans = self.statement.content_spans
        return spans[0].start, spans[-1].end

    def opening(self, count: int) -> list[str]:
        """The first words of what was said, lower case."""
        start, end = self.content
        return [piece.lower for piece in self.pieces if start <= piece.start < end][:count]


def spoken_acts(
    scene: Scene, clauses: Clauses, tellers: Tellers, deeds: Sequence[Deed], contacts: Sequence[Contact]
) -> list[Deed]:
    """The deeds of a report, each answer turned to whom it answers, and the acts that statements do.

    Args:
        scene: the report.
        clauses: its clauses.
        tellers: who tells what in it.
        deeds: the deeds told in it; acts may point back at them.
        contacts: its contacts; a wish for one is an invitation.
    """
    speech = _Speech(scene, clauses, tellers, deeds, contacts)
    for statement in scene.statements:
        if statement.status is not StatementStatus.NEGATED and statement.sources:
            speech.hear(statement)
    return speech.answered()


class _Speech:
    def __init__(
        self, scene: Scene, clauses: Clauses, tellers: Tellers, deeds: Sequence[Deed], contacts: Sequence[Contact]
    ) -> None:
        self._scene = scene
        self._told: dict[StatementId, list[Deed]] = {}  # the violence that statements tell of
        for deed in deeds:
            if deed.told_in is not None and deed.word.root in _CHARGES and not deed.presupposed:
                self._told.setdefault(deed.told_in.id, []).append(deed)
        self._targets = Targets(scene, clauses, deeds)
        self._partners = Partners(scene, contacts, deeds)
        self._contacts = contacts
        self._proposed = sorted(
            (
                (span, contact)
                for contact in contacts
                if contact.status is ContactStatus.PROPOSED and contact.kind in _MEETINGS
                for span in contact.evidence
            ),
            key=_span_start,
        )
        self._found: list[Deed] = []
        self._level = tellers.speakers
        self._clauses = clauses
        self._deeds = deeds
        self._sources = {statement.id: statement.sources for statement in scene.statements}

    def hear(self, statement: Statement) -> None:
        """Find what a statement does."""
        words = self._words(statement)
        for deed in self._acts(words):
            self._found.append(deed)
            self._targets.remember(deed)
            self._partners.remember(deed)

    def answered(self) -> list[Deed]:
        """All that was found, with the answers that name nobody turned to those who asked."""
        everything = (*self._deeds, *self._found, *self._replies())
        answered = [self._answered(deed) if not deed.targets else deed for deed in everything]
        return [deed for deed in answered if deed.targets or deed.word.act not in _TOWARDS_SOMEBODY]

    def _replies(self) -> Iterator[Deed]:
        """The consent that an answer to a proposed contact is, where its words alone do not tell."""
        told = {deed.told_in.id for deed in self._found if deed.told_in is not None}
        statements = {statement.id: statement for statement in self._scene.statements}
        for contact in self._contacts:
            for reply in contact.replies:
                statement = statements.get(reply.statement) if reply.statement is not None else None
                if statement is None or reply.strength not in _CONSENT or statement.id in told:
                    continue
                told.add(statement.id)
                words = self._words(statement)
                own = self._targets.sides((reply.by,))
                others = [one for one in map(self._scene.actors.side, contact.participants) if one not in own]
                if own & self._targets.sides(words.doers) and words.doers:
                    yield self._deed(words, _AGREE, tuple(dict.fromkeys(others))[:1])

    def _answered(self, deed: Deed) -> Deed:
        if deed.word.act == "deny":
            return replace(deed, targets=self._targets.contradicted(deed.sources, deed.head))
        if deed.word.act in _TAKING_BACK:
            return replace(deed, targets=self._targets.offended(deed.sources, deed.head))
        if deed.word.act in _ABOUT_MEETINGS:
            return replace(deed, targets=self._partners.met(deed.start, deed.end, deed.sources))
        if deed.word.act == "demand":
            return replace(deed, targets=self._partners.adversary(deed.sources))
        together = deed.word.act == "agree" and len(self._targets.sides(deed.sources)) > 1
        if "y" not in deed.word.frames or _OPEN_TO_ANY.search(self._scene.document.text, deed.head, deed.end):
            return deed
        pointed = self._targets.within(deed.word, deed.sources, (deed.head, deed.end))
        if pointed or deed.word.root is PloverRoot.REJECT:
            return replace(deed, targets=pointed or self._partners.adversary(deed.sources))
        if together and "agree" in self._scene.document.text[deed.head : deed.head + 6]:
            return deed  # with each other
        return replace(deed, targets=self._targets.asker(deed.sources, deed.start, self._teller(deed)))

    def _teller(self, deed: Deed) -> Who:
        """In whose words an act is told that is not their own."""
        if deed.told_in is None:
            return ()
        if not self._targets.sides(deed.sources) & self._targets.sides(deed.told_in.sources):
            return deed.told_in.sources
        nested = deed.told_in.nested_in
        return self._sources.get(nested, ()) if nested is not None else ()

    def _acts(self, words: _Words) -> Iterator[Deed]:
        own = self._own_act(words)
        if own is not None:
            yield from self._each(own)
            if own.word.act == "accuse":
                yield from self._charged(words, own)
            return
        for said in acts_said(self._scene, self._clauses, words.statement):
            doers = self._level(said.sources) or words.doers
            place = said.start, said.end
            targets = (
                said.targets
                or self._targets.within(said.word, doers, place)
                or self._targets.addressed(doers, words.statement)
            )
            yield self._deed(words, said.word, targets, place, doers)
        yield from self._charges(words)

    def _words(self, statement: Statement) -> _Words:
        cue, doers = statement.cue_span, self._level(statement.sources)
        found = self._clauses.at(cue.start) if cue is not None else None
        if cue is None or found is None:
            return _Words(statement, doers, (), -1, "")
        pieces, first = found
        inside = [at for at in range(first, len(pieces)) if pieces[at].start < cue.end]
        head = next((at for at in inside if pieces[at].lower in cue_forms()), first)
        form = cue_forms().get(pieces[head].lower)
        return _Words(statement, doers, pieces, head, form.lemma if form is not None else pieces[head].lower)

    def _own_act(self, words: _Words) -> Deed | None:
        """The act that the cue itself tells."""
        if words.head < 0:
            return None
        meeting = self._proposal(words)
        if meeting is not None:
            return meeting
        noun = _voiced_noun(words)
        form = _form(words) if noun is None else None
        if words.lemma in _DESCRIBING and not (form is not None and form.rest):  # "called on" describes nothing
            return self._judgement(words)
        if noun is not None:
            word, past = act_nouns()[words.pieces[noun].lower], words.pieces[noun].end
        elif form is not None:
            word, past = form.word, 0
        else:
            return None
        targets = self._targets.of(word, words.doers, words.statement, past)
        if not targets and "b" in word.frames:
            targets = self._targets.both_sides(words.doers, words.content[0])
        return self._deed(words, word, targets)

    def _proposal(self, words: _Words) -> Deed | None:
        """The invitation or the offer that a wish for a meeting makes."""
        start, end = words.content
        said = {piece.lower for piece in words.pieces[words.head : words.head + 4]} | set(words.opening(4))
        hoping = words.lemma in _HOPING or bool(said & _HOPING)
        if not hoping and not said & _WANTING:
            return None
        own = self._targets.sides(words.doers)
        first = bisect_left(self._proposed, start - _LONGEST, key=lambda entry: entry[0].start)
        last = bisect_left(self._proposed, end, key=lambda entry: entry[0].start)
        for span, contact in self._proposed[first:last]:
            guests = tuple(one for one in contact.participants if self._scene.actors.side(one) not in own)
            if not guests or span.end <= start:
                continue
            if hoping:
                return self._deed(words, _INVITE, guests)
            named = aimed_at(self._scene, start, end, words.doers) or guests
            return self._deed(words, _BRING_TOGETHER, tuple(dict.fromkeys(map(self._scene.actors.side, named))))
        return None

    def _judgement(self, words: _Words) -> Deed | None:
        """What describing something does: "described the conditions as unrealistic" blames."""
        text = " ".join(span.text for span in words.statement.content_spans).lower()
        said = {word.strip("\"'“”‘’«».,!?()") for word in text.split()}
        word = _CRITICISE if said & act_list("blame") else _PRAISE if said & act_list("praise") else None
        if word is None:
            return None
        targets = self._targets.of(word, words.doers, words.statement)
        return self._deed(words, word, targets) if targets else None

    def _each(self, deed: Deed) -> Iterator[Deed]:
        """A deed, or one for each of two who do it to each other."""
        text = self._scene.document.text[deed.start : deed.end].lower()
        if len(deed.sources) == 2 and any(words in text for words in _OTHER):
            first, second = deed.sources
            yield replace(deed, sources=(first,), targets=(second,))
            yield replace(deed, sources=(second,), targets=(first,))
        else:
            yield deed

    def _charged(self, words: _Words, accusation: Deed) -> Iterator[Deed]:
        """The deed of which somebody is accused: "accused Calvenor of shutting the sluices"."""
        start, end = words.content
        pieces = words.pieces
        for at in range(1, len(pieces)):
            if not start <= pieces[at].start < end or pieces[at - 1].lower not in {"of", "for"}:
                continue
            near = {piece.lower for piece in pieces[at + 1 : at + 7]}
            for form in act_verbs().get(pieces[at].lower, ()):
                follows = past_rest(pieces, at + 1, form.rest) is not None
                fits = form.form == "ing" and follows and (not form.objects or form.objects & near)
                if fits and form.word.root in MATERIAL and accusation.targets:
                    deed = self._deed(words, form.word, (), (pieces[at].start, end), accusation.targets)
                    yield replace(deed, status=ActStatus.CLAIMED)
                    return

    def _charges(self, words: _Words) -> Iterator[Deed]:
        """The accusation that telling of another side's violence is."""
        if words.statement.status is not StatementStatus.ASSERTED:
            return
        own = self._targets.sides(words.doers)
        for deed in self._told.get(words.statement.id, ()):
            if deed.status is ActStatus.CLAIMED and not own & self._targets.sides(deed.sources):
                yield self._deed(words, _ACCUSE, deed.sources, (deed.start, deed.end))

    def _deed(
        self, words: _Words, word: ActWord, targets: Who, place: tuple[int, int] | None = None, doers: Who = ()
    ) -> Deed:
        start, end = place or _place(words.statement)
        return Deed(
            word=word,
            sources=doers or words.doers,
            targets=targets,
            status=_status(words.statement),
            start=start,
            end=end,
            head=words.statement.cue_span.start if words.statement.cue_span is not None else start,
            day=words.statement.said_on,
            told_in=words.statement,
        )


def _span_start(entry: tuple[Span, Contact]) -> int:
    return entry[0].start


def _form(words: _Words) -> ActForm | None:
    """The act's verb that a cue is."""
    opening = words.opening(2)
    if words.lemma == "ask" and opening and opening[0] in _QUESTIONS:
        return None
    asked = words.statement.content_spans[-1].text.rstrip("\"”’'»").endswith("?")
    if "anonymity" in opening or (words.lemma == "ask" and asked):
        return None
    if words.lemma in _URGING and opening[:1] != ["to"] and _tells_a_fact(words):
        return None
    for form in act_verbs().get(words.pieces[words.head].lower, ()):
        if form.objects or form.word.root is PloverRoot.CONSULT:
            continue
        if past_rest(words.pieces, words.head + 1, form.rest) is not None:
            return form
        if words.lemma in _TELLING and form.rest == ("to",) and opening[:1] == ["to"]:
            return form
    return None


def _tells_a_fact(words: _Words) -> bool:
    """Whether a clause follows that says what is, not what should be: "insisted that the terms were known"."""
    start, end = words.content
    inside = [piece for piece in words.pieces if start <= piece.start < end]
    finite = [at for at in range(1, len(inside)) if is_verb(inside, at) and inside[at].lower != "be"]
    return bool(finite) and not any(piece.lower in _OUGHT for piece in inside)


def _voiced_noun(words: _Words) -> int | None:
    """Where a noun stands whose act a verb of voicing does: "reiterated Orne's criticism of", "voiced support"."""
    if words.lemma not in _VOICING:
        return None
    pieces = words.pieces
    for at in range(words.head + 1, min(words.head + 1 + _NOUN_WINDOW, len(pieces))):
        piece = pieces[at]
        if piece.lower in act_nouns() and act_nouns()[piece.lower].root not in MATERIAL:
            return at if pieces[at - 1].lower not in _POINTING else None
        if piece.quoted or not (piece.text[0].isalnum() or piece.lower == "'s") or piece.lower in PREPOSITIONS:
            return None
        if is_verb(pieces, at) and piece.lower != "'s":
            return None
    return None


def _status(statement: Statement) -> ActStatus:
    if statement.status is StatementStatus.PLANNED:
        return ActStatus.PLANNED
    hearsay = statement.status in {StatementStatus.REPORTED, StatementStatus.UNVERIFIED}
    return ActStatus.CLAIMED if hearsay else ActStatus.ACTUAL


def _place(statement: Statement) -> tuple[int, int]:
    """The clause that does it: the cue and the words beside it, in one stretch."""
    first, last = statement.content_spans[0], statement.content_spans[-1]
    cue, source = statement.cue_span, statement.source_span
    if cue is None:
        return first.start, first.end
    start = cue.start if source is None or source.start > cue.start else source.start
    if first.start >= cue.end:
        return start, last.end if len(statement.content_spans) == 1 else first.end
    return first.start, cue.end
