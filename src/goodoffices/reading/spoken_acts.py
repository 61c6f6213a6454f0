"""Spoken acts: what one side does to another by saying something, as the cue of a statement tells it.

The rule for who acts: a spokesperson's words are the act of the side spoken for; everybody else, a minister as well as
an ambassador, acts in their own name; a capital or a government acts as its state. Towards whom is told in
`act_targets`, what a plain "said" does in `said_acts`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from goodoffices.domain.acts import ActStatus, PloverRoot
from goodoffices.domain.contacts import Contact, ContactKind, ContactStatus
from goodoffices.domain.record_ids import StatementId
from goodoffices.domain.scales import ReplyStrength
from goodoffices.domain.spans import Span
from goodoffices.domain.statements import Statement, StatementStatus
from goodoffices.reading.act_answers import Answers
from goodoffices.reading.act_clauses import Clauses
from goodoffices.reading.act_cues import CueWords, act_place, act_status, cue_form, cue_words, voiced_noun
from goodoffices.reading.act_partners import Partners
from goodoffices.reading.act_targets import Targets
from goodoffices.reading.act_verbs import past_rest
from goodoffices.reading.act_words import ActWord, act_list, act_nouns, act_verbs
from goodoffices.reading.deeds import Deed
from goodoffices.reading.doers import Who, aimed_at
from goodoffices.reading.said_acts import acts_said
from goodoffices.reading.scene import Scene
from goodoffices.reading.tellers import Tellers

_DESCRIBING = frozenset("call describe brand label portray characterise characterize view regard".split())
_HOPING = frozenset("hope wish propose suggest invite hopes hoped hoping propose proposed invited".split())
_WANTING = frozenset("want wants wanted seeks offers offered".split())
_OTHER = frozenset({"the other", "each other", "one another"})
_LONGEST = 1000
"""Characters that the words about a proposed meeting take at most."""
_OFFERED = frozenset({ContactStatus.PROPOSED, ContactStatus.REFUSED})
_MEETINGS = frozenset({ContactKind.MEETING, ContactKind.VISIT, ContactKind.PHONE_CALL, ContactKind.VIDEO_CALL})
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
                if contact.status in _OFFERED and contact.kind in _MEETINGS
                for span in contact.evidence
            ),
            key=_span_start,
        )
        self._found: list[Deed] = []
        self._level = tellers.speakers
        self._clauses = clauses
        self._deeds = deeds
        sources = {statement.id: statement.sources for statement in scene.statements}
        self._answers = Answers(scene, self._targets, self._partners, sources)

    def hear(self, statement: Statement) -> None:
        """Find what a statement does."""
        words = cue_words(self._clauses, statement, self._level(statement.sources))
        for deed in self._acts(words):
            self._found.append(deed)
            self._targets.remember(deed)
            self._partners.remember(deed)

    def answered(self) -> list[Deed]:
        """All that was found, with the answers that name nobody turned to those who asked."""
        everything = (*self._deeds, *self._found, *self._replies())
        self._answers.hear(everything)
        return [turned for deed in everything if (turned := self._answers.turned(deed)) is not None]

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
                words = cue_words(self._clauses, statement, self._level(statement.sources))
                own = self._targets.sides((reply.by,))
                others = [one for one in map(self._scene.actors.side, contact.participants) if one not in own]
                if own & self._targets.sides(words.doers) and words.doers:
                    yield self._deed(words, _AGREE, tuple(dict.fromkeys(others))[:1])

    def _acts(self, words: CueWords) -> Iterator[Deed]:
        own = self._own_act(words)
        if own is not None:
            yield from self._each(own)
            if own.word.act == "accuse":
                yield from self._charged(words, own)
            return
        if words.opening(2) == ["the", "same"] and self._found:
            yield self._deed(words, self._found[-1].word, self._found[-1].targets)
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

    def _own_act(self, words: CueWords) -> Deed | None:
        """The act that the cue itself tells."""
        if words.head < 0:
            return None
        meeting = self._proposal(words)
        if meeting is not None:
            return meeting
        noun = voiced_noun(words)
        form = cue_form(words) if noun is None else None
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

    def _proposal(self, words: CueWords) -> Deed | None:
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

    def _judgement(self, words: CueWords) -> Deed | None:
        """What describing something does: "described the conditions as unrealistic" blames."""
        text = " ".join(span.text for span in words.statement.content_spans).lower()
        said = {word.strip("\"'“”‘’«».,!?()") for word in text.split()}
        word = (
            _CRITICISE
            if said & (act_list("blame") | act_list("belittling"))
            else _PRAISE
            if said & act_list("praise")
            else None
        )
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

    def _charged(self, words: CueWords, accusation: Deed) -> Iterator[Deed]:
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
                if fits and form.word.root in _CHARGES and accusation.targets:
                    deed = self._deed(words, form.word, (), (pieces[at].start, end), accusation.targets)
                    yield replace(deed, status=ActStatus.CLAIMED)
                    return

    def _charges(self, words: CueWords) -> Iterator[Deed]:
        """The accusation that telling of another side's violence is."""
        if words.statement.status is not StatementStatus.ASSERTED:
            return
        own = self._targets.sides(words.doers)
        for deed in self._told.get(words.statement.id, ()):
            if deed.status is ActStatus.CLAIMED and not own & self._targets.sides(deed.sources):
                yield self._deed(words, _ACCUSE, deed.sources, (deed.start, deed.end))

    def _deed(
        self, words: CueWords, word: ActWord, targets: Who, place: tuple[int, int] | None = None, doers: Who = ()
    ) -> Deed:
        start, end = place or act_place(words.statement)
        return Deed(
            word=word,
            sources=doers or words.doers,
            targets=targets,
            status=act_status(words.statement),
            start=start,
            end=end,
            head=words.statement.cue_span.start if words.statement.cue_span is not None else start,
            day=words.statement.said_on,
            told_in=words.statement,
        )


def _span_start(entry: tuple[Span, Contact]) -> int:
    return entry[0].start
