"""Positions: where each side stands on each issue, by the statements that say so.

A position is a state's or a body's, not a person's: words of somebody who speaks for no known side make none, and
neither do hearsay, words that were taken back or that nobody has verified, or a headline alone.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from goodoffices.domain.acts import Act
from goodoffices.domain.positions import Position, PositionId, Stance
from goodoffices.domain.record_ids import EntityId, StatementId
from goodoffices.domain.scales import Certainty
from goodoffices.domain.spans import Span, span_of
from goodoffices.domain.statements import EntityKind, Statement, StatementStatus
from goodoffices.reading.actors import ActorMention, Form
from goodoffices.reading.issues import CONDITIONS
from goodoffices.reading.lexicon import cue_forms, verb_forms
from goodoffices.reading.phrases import ADVERBS, AUXILIARIES, MODALS
from goodoffices.reading.requesters import requesters, was_put_off
from goodoffices.reading.scene import Scene
from goodoffices.reading.silences import Silence, silences
from goodoffices.reading.stance_clauses import Clause
from goodoffices.reading.stance_cues import lemmas, stance_of_cue
from goodoffices.reading.stances import Leaning, leanings_of

_NOBODYS_WORD = frozenset({StatementStatus.UNVERIFIED, StatementStatus.REPORTED, StatementStatus.RETRACTED})
_LIMITS = re.compile(
    r"\b(?:right now|for now|at this stage|for the time being|at the moment|at present|currently|as of today"
    r"|until [^.;,”\"]{1,80})",
    re.IGNORECASE,
)
_WISHED_OF_OTHERS = frozenset("should must ought needs need".split())
_LEADS = frozenset({"that", '"', "“", "«", ",", "and", "but", "as", "because", "while", "since", "the", "although"})
_STEM = 5
_RECENT = timedelta(days=7)
_LONGEST_TITLE = 40
_VERBAL = MODALS | frozenset(
    "to attend part participate travel invitation met meet meets stop end invited freed released detained take".split()
)
_LEADING = frozenset("in with to from for by at between against on about towards toward near".split())
_NO_SUBJECTS = frozenset({Form.PRONOUN, Form.DEMONYM})
_BEFORE_VERBS = AUXILIARIES | ADVERBS | frozenset({",", '"', "“", "”", "«", "»", "'", "that"})
_NO_SIDE = frozenset({"press", "ALL"})
_ABSORBS: Mapping[Stance, frozenset[Stance]] = {
    Stance.CONDITIONAL: frozenset({Stance.FOR, Stance.OPEN}),
    Stance.FOR: frozenset({Stance.OPEN}),
}
"""What a side says with a condition is not said without one; who is for something is open to it."""


@dataclass(slots=True)
class _Stand:
    """What is known of one side's stance on one issue while the statements are gone through."""

    statements: dict[StatementId, None] = field(default_factory=dict)  # in the order of the text
    tellers: list[EntityId | None] = field(default_factory=list)
    evidence: list[Span] = field(default_factory=list)  # where no statement carries it
    days: list[date] = field(default_factory=list)
    limit: Span | None = None
    in_text: bool = False  # not in a headline alone
    called: str | None = None  # the report's own word for the issue, where it is another


_ANSWERS = frozenset({Stance.FOR, Stance.OPEN, Stance.CONDITIONAL, Stance.REFUSES, Stance.NON_COMMITTAL, Stance.DELAYS})


_Key = tuple[EntityId, str, Stance]


def positions_of(scene: Scene, acts: Sequence[Act]) -> tuple[Position, ...]:
    """The positions of a report, in the order of the text; those of sides that have not answered last.

    Cost: linear in the text.
    """
    del acts
    reader = _Stands(scene)
    for statement in scene.statements:
        reader.take_in(statement)
    for silence in silences(scene):
        reader.take_in_silence(silence)
    return reader.positions()


class _Stands:
    """The stands of all sides, as the statements of a report are gone through."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._kinds = {entity.id: entity.kind for entity in scene.actors.entities}
        self._names = {entity.id: entity.name for entity in scene.actors.entities}
        self._by_id = {statement.id: statement for statement in scene.statements}
        self._told_in: dict[StatementId, list[Statement]] = {}
        for statement in scene.statements:
            if statement.nested_in is not None:
                self._told_in.setdefault(statement.nested_in, []).append(statement)
        self._found: dict[_Key, _Stand] = {}
        self._of: dict[StatementId, list[_Key]] = {}

    def take_in(self, statement: Statement) -> None:
        """Add what a statement says of where sides stand."""
        if statement.status in _NOBODYS_WORD or self._is_denied(statement) or self._is_history(statement):
            return
        speakers = tuple(dict.fromkeys(side for who in statement.sources if (side := self._side(who)) is not None))
        for leaning in leanings_of(self._scene.document, self._scene.issues, statement):
            self._add(statement, leaning, speakers)
        for side in speakers:
            self._add_own_conditions(statement, side)
        if statement.same_as is not None:
            for key in self._of.get(statement.same_as, ()):
                if key[0] in speakers:
                    self._note(key, statement, None, None)

    def _is_history(self, statement: Statement) -> bool:
        """Whether it only tells that somebody once agreed to something, on a day that is long past."""
        if self._scene.report is None or "agree" not in lemmas(statement):
            return False
        dates = self._scene.dates_in(statement.content_spans[0].start, statement.content_spans[-1].end)
        ends = [mention.end for mention in dates if mention.end is not None]
        return bool(ends) and max(ends) < self._scene.report - _RECENT

    def _is_denied(self, statement: Statement) -> bool:
        """Whether it is told only as what another statement denies: "denied that it had agreed to a truce"."""
        outer = self._by_id.get(statement.nested_in) if statement.nested_in is not None else None
        return outer is not None and stance_of_cue(outer)[0] is Stance.DENIES

    def take_in_silence(self, silence: Silence) -> None:
        """Add that a side has not answered, unless the report tells where it stands after all."""
        side = self._side(silence.side)
        if side is None or any((side, silence.issue, stance) in self._found for stance in _ANSWERS):
            return
        stand = self._found.setdefault((side, silence.issue, Stance.NOT_STATED), _Stand(in_text=True))
        if not stand.statements:
            stand.evidence.append(silence.span)

    def positions(self) -> tuple[Position, ...]:
        """The positions, each once."""
        kept = [(key, stand) for key, stand in self._joined() if stand.in_text]
        return tuple(
            Position(
                id=PositionId(f"P{number:02}"),
                party=party,
                issue=f"{issue} / {stand.called}" if stand.called is not None else issue,
                stance=stance,
                statements=tuple(stand.statements),
                evidence=tuple(stand.evidence),
                reported_by=stand.tellers[0]
                if stand.tellers and all(one is not None for one in stand.tellers)
                else None,
                as_of=max(stand.days, default=None),
                limited_by=stand.limit,
            )
            for number, ((party, issue, stance), stand) in enumerate(kept, start=1)
        )

    def _add(self, statement: Statement, leaning: Leaning, speakers: Sequence[EntityId]) -> None:
        clause = leaning.clause
        if clause is not None and leaning.stance is Stance.DELAYS and was_put_off(clause, leaning.told_at):
            others = tuple(filter(None, map(self._side, requesters(self._scene, clause))))
            if not others:
                return
        else:
            others = self._others(statement, leaning, speakers)
        if others:
            for other in others:
                if statement.sources and statement.sources[0] in self._kinds:
                    self._note((other, leaning.issue, leaning.stance), statement, statement.sources[0], leaning)
            return
        if self._is_anothers(statement, leaning, speakers) or self._is_somebody(leaning):
            return
        issue = leaning.issue
        for side in speakers:
            self._note((side, issue, leaning.stance), statement, self._teller(statement, side), leaning)

    def _others(self, statement: Statement, leaning: Leaning, speakers: Sequence[EntityId]) -> tuple[EntityId, ...]:
        """The sides that a clause tells of, where it tells of others than the speaker."""
        if leaning.clause is None or leaning.judged or statement.status is StatementStatus.NEGATED:
            return ()
        subject = _subject(self._scene, leaning.clause, leaning.told_at)
        if subject is None:
            return ()
        sides = tuple(dict.fromkeys(side for who in subject.who if (side := self._side(who)) is not None))
        return () if set(sides) & set(speakers) else sides

    def _is_anothers(self, statement: Statement, leaning: Leaning, speakers: Sequence[EntityId]) -> bool:
        """Whether the telling words stand in what another side is said to have said."""
        for inner in self._told_in.get(statement.id, ()):
            first = min(span.start for span in inner.spans())
            if first <= leaning.told_at < inner.content_spans[-1].end:
                sides = {self._scene.actors.side(who) for who in inner.sources}
                return not sides & set(speakers)
        return False

    def _is_somebody(self, leaning: Leaning) -> bool:
        """Whether words that would name an issue name a person, a state or a body."""
        if leaning.named is None:
            return False
        around = self._scene.actors.between(leaning.named.start - _LONGEST_TITLE, leaning.named.end)
        return any(one.end >= leaning.named.end and one.start <= leaning.named.end for one in around)

    def _add_own_conditions(self, statement: Statement, side: EntityId) -> None:
        """Who speaks of conditions of its own demands that they are met."""
        conditions = f"{self._names.get(side, '')}'s conditions"
        if conditions in statement.issues and statement.status is not StatementStatus.NEGATED:
            place = statement.content_spans[0].start
            near = self._scene.issues.between(place, statement.content_spans[-1].end)
            mention = next((one for one in near if one.issue.endswith(CONDITIONS)), None)
            leaning = Leaning(conditions, Stance.DEMANDS, None, place, mention)
            self._note((side, conditions, Stance.DEMANDS), statement, self._teller(statement, side), leaning)

    def _teller(self, statement: Statement, side: EntityId) -> EntityId | None:
        """Who tells of a side's words, where it is somebody of another side."""
        outer = self._by_id.get(statement.nested_in) if statement.nested_in is not None else None
        if outer is None or not outer.sources or outer.sources[0] not in self._kinds:
            return None
        return outer.sources[0] if self._scene.actors.side(outer.sources[0]) != side else None

    def _side(self, who: EntityId) -> EntityId | None:
        """The state or body that somebody speaks for; None where none is known."""
        side = self._scene.actors.side(who)
        known = self._kinds.get(side) in {EntityKind.STATE, EntityKind.ORGANISATION, EntityKind.GROUP}
        return side if known and side not in _NO_SIDE else None

    def _note(self, key: _Key, statement: Statement, teller: EntityId | None, leaning: Leaning | None) -> None:
        stand = self._found.setdefault(key, _Stand())
        if statement.id in stand.statements:
            return
        stand.statements[statement.id] = None
        stand.tellers.append(teller)
        stand.in_text |= statement.certainty is not Certainty.HEADLINE
        self._of.setdefault(statement.id, []).append(key)
        if statement.said_on is not None:
            stand.days.append(statement.said_on)
        if leaning is not None and stand.called is None:
            mention = leaning.mention
            name = mention.name if mention is not None else self._scene.issues.name_before(leaning.told_at, key[1])
            stand.called = _called(leaning, name)
        if leaning is not None and leaning.clause is not None:
            stand.limit = _limit(self._scene, leaning.clause) or stand.limit

    def _joined(self) -> Iterator[tuple[_Key, _Stand]]:
        """The stands without those that another one of the same side on the same issue takes in."""
        for key, stand in self._found.items():
            party, issue, stance = key
            taker = next(
                (
                    wider
                    for wider, taken in _ABSORBS.items()
                    if stance in taken and (party, issue, wider) in self._found
                ),
                None,
            )
            if taker is None:
                yield key, stand
                continue
            into = self._found[party, issue, taker]
            into.statements = dict.fromkeys(sorted({*into.statements, *stand.statements}))
            into.tellers.extend(stand.tellers)
            into.days.extend(stand.days)
            into.in_text |= stand.in_text


def _subject(scene: Scene, clause: Clause, told_at: int) -> ActorMention | None:
    """Whom a clause is about, where it says where they stand: named at its beginning, or right before its verb."""
    before = [one for one in scene.actors.between(clause.start, told_at) if one.form not in _NO_SUBJECTS]
    if not before:
        return None
    for found in (before[-1], before[0]):
        following = [token.lower for token in clause.tokens if found.end <= token.start < told_at]
        told = [token.lower for token in clause.tokens if token.start >= found.end][:2]
        if not told or told[0] in {"'s", "'", "’", *_WISHED_OF_OTHERS} or told in (["has", "to"], ["have", "to"]):
            continue
        if found.start > clause.start and _led_by_preposition(clause, found):
            continue
        if following and all(word in _BEFORE_VERBS for word in following):
            return found
        lead = next((token for token in clause.tokens if token.lower not in _LEADS), None)
        verbal = told[0] in AUXILIARIES or told[0] in verb_forms() or told[0] in cue_forms()
        if lead is not None and found.start <= lead.end and verbal:
            return found
    return None


def _led_by_preposition(clause: Clause, mention: ActorMention) -> bool:
    before = [token.lower for token in clause.tokens if token.end <= mention.start][-1:]
    return bool(before) and before[0] in _LEADING


def _called(leaning: Leaning, name: str) -> str | None:
    """The report's own name for an issue, where it has words that the issue's own has not: "truce" for a ceasefire."""
    if leaning.mention is not None and leaning.mention.turned and leaning.stance is not Stance.DENIES:
        return None
    words = name.lower().split()
    if leaning.issue.endswith(CONDITIONS) and "on" not in words:
        return None
    own = [word for word in words if not any(_same(word, other) for other in leaning.issue.lower().split())]
    return name if any(word not in _VERBAL for word in own) else None


def _same(word: str, other: str) -> bool:
    """Whether two words are forms of one: "mined" and "mines", "withdraw" and "withdrawal"."""
    if word[:-1] == other[:-1] or word.removesuffix("s") == other.removesuffix("s"):
        return True
    return len(other) > _STEM and word[:_STEM] == other[:_STEM]


def _limit(scene: Scene, clause: Clause) -> Span | None:
    found = _LIMITS.search(scene.document.text, clause.start, clause.end)
    return span_of(scene.document.text, found.start(), found.end()) if found is not None else None
