"""Scoring: how a reading compares with a gold record, span by span and finding by finding.

Two spans match exactly, or they overlap; two cues that are both missing match. A relation is a pair of statements whose
cues overlap and whose contents share at least half of the characters that either covers (Jaccard). What people, bodies
and states are called differs between a reader and a person, so that names are laid side by side first.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Final

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.spans import Span
from goodoffices.domain.statements import Statement
from goodoffices.reading.gold import GoldContact, GoldPosition, GoldRecord, GoldStatement
from goodoffices.reading.reader import Reading
from goodoffices.reading.same_entities import gold_ids
from goodoffices.reading.tallies import Tally, paired

MIN_JACCARD: Final = 0.5

_Marked = Statement | GoldStatement
_Named = Mapping[EntityId, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How one reading, or several added up, compares with the gold."""

    source: Tally  # exact spans; one that several statements share counts once
    cue: Tally
    content: Tally
    relation: Tally
    relation_with_source: Tally  # the source spans must overlap too
    source_resolved: Tally  # relations whose speakers are the same, whatever words name them
    contacts: Tally  # participants' Jaccard at least 0.5, dates and status equal
    replies: Tally  # giver and strength equal
    acts: Tally  # PLOVER root, source and target equal
    positions: Tally  # party and stance equal, issues share a word
    not_stated: Tally  # the words that point at it overlap
    inventions: int  # spans that are not the literal slice of the report

    def tallies(self) -> Iterator[tuple[str, Tally]]:
        """Each tally by its name, in order."""
        for one in fields(self):
            value = getattr(self, one.name)
            if isinstance(value, Tally):
                yield one.name, value

    def __add__(self, other: "Score") -> "Score":
        added = {name: tally + getattr(other, name) for name, tally in self.tallies()}
        return Score(**added, inventions=self.inventions + other.inventions)


def score(gold: GoldRecord, reading: Reading, text: str) -> Score:
    """How a reading compares with a gold record of the same report.

    Args:
        gold: what a person marked.
        reading: what a reader found.
        text: the report.
    """
    wanted, found = gold.statements, reading.statements
    named = gold_ids(gold.entities, reading.entities)
    return Score(
        source=_exact(wanted, found, lambda statement: [statement.source_span]),
        cue=_exact(wanted, found, lambda statement: [statement.cue_span]),
        content=_exact(wanted, found, lambda statement: statement.content_spans),
        relation=_relations(wanted, found, lambda _, __: True),
        relation_with_source=_relations(
            wanted, found, lambda one, other: _both_missing_or_overlap(one.source_span, other.source_span)
        ),
        source_resolved=_relations(wanted, found, lambda one, other: one.sources == _called(named, other.sources)),
        contacts=_contacts(gold, reading, named),
        replies=_replies(gold, reading, named),
        acts=_acts(gold, reading, named),
        positions=_positions(gold, reading, named),
        not_stated=paired(
            gold.not_stated, reading.not_stated, lambda one, other: _any_overlap(one.evidence, other.evidence)
        ),
        inventions=sum(text[span.start : span.end] != span.text for span in _spans(reading)),
    )


def _called(named: _Named, ids: Iterable[EntityId]) -> frozenset[str]:
    return frozenset(named.get(one, one) for one in ids)


def _exact(
    gold: Iterable[_Marked], found: Iterable[_Marked], spans: Callable[[_Marked], Iterable[Span | None]]
) -> Tally:
    wanted = {(span.start, span.end) for statement in gold for span in spans(statement) if span is not None}
    got = {(span.start, span.end) for statement in found for span in spans(statement) if span is not None}
    return Tally(matched=len(wanted & got), found=len(got), wanted=len(wanted))


def _relations(
    gold: Sequence[GoldStatement], found: Sequence[Statement], alike: Callable[[GoldStatement, Statement], bool]
) -> Tally:
    """One gold statement to one found, the pairs that share most taken first."""
    pairs = sorted(
        (
            (share, -wanted_at, -found_at)
            for wanted_at, wanted in enumerate(gold)
            for found_at, got in enumerate(found)
            if _both_missing_or_overlap(wanted.cue_span, got.cue_span)
            and alike(wanted, got)
            and (share := _jaccard(_places(wanted.content_spans), _places(got.content_spans))) >= MIN_JACCARD
        ),
        reverse=True,
    )
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    for _, wanted_at, found_at in pairs:
        if wanted_at not in taken_gold and found_at not in taken_found:
            taken_gold.add(wanted_at)
            taken_found.add(found_at)
    return Tally(matched=len(taken_gold), found=len(found), wanted=len(gold))


def _contacts(gold: GoldRecord, reading: Reading, named: _Named) -> Tally:
    found = [
        GoldContact(
            id=contact.id,
            participants=_called(named, contact.participants),
            status=contact.status,
            days=(contact.date_start, contact.date_end),
            evidence=contact.evidence,
            replies=(),
        )
        for contact in reading.contacts
    ]
    return paired(
        gold.contacts,
        found,
        lambda one, other: (
            (one.days, one.status) == (other.days, other.status)
            and _jaccard(one.participants, other.participants) >= MIN_JACCARD
        ),
    )


def _replies(gold: GoldRecord, reading: Reading, named: _Named) -> Tally:
    wanted = [reply for contact in gold.contacts for reply in contact.replies]
    found = [
        (named.get(reply.by, reply.by), reply.strength.value)
        for contact in reading.contacts
        for reply in contact.replies
    ]
    return paired(wanted, found, lambda one, other: one == other)


def _acts(gold: GoldRecord, reading: Reading, named: _Named) -> Tally:
    wanted = [(act.plover, act.sources, act.targets) for act in gold.acts]
    found = [(act.plover.value, _called(named, act.sources), _called(named, act.targets)) for act in reading.acts]
    return paired(wanted, found, lambda one, other: one == other)


def _positions(gold: GoldRecord, reading: Reading, named: _Named) -> Tally:
    found = [
        GoldPosition(party=named.get(one.party, one.party), issue=one.issue, stance=one.stance)
        for one in reading.positions
    ]
    return paired(
        gold.positions,
        found,
        lambda one, other: (
            (one.party, one.stance) == (other.party, other.stance)
            and not _words(one.issue).isdisjoint(_words(other.issue))
        ),
    )


def _words(issue: str) -> frozenset[str]:
    return frozenset(issue.lower().replace("/", " ").split())


def _spans(reading: Reading) -> Iterator[Span]:
    for statement in reading.statements:
        yield from statement.spans()
    for contact in reading.contacts:
        yield from contact.spans()
    for act in reading.acts:
        yield from act.spans()
    for position in reading.positions:
        yield from position.spans()
    for one in reading.not_stated:
        yield from one.evidence


def _both_missing_or_overlap(one: Span | None, other: Span | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.start < other.end and other.start < one.end


def _any_overlap(one: Iterable[Span], other: Sequence[Span]) -> bool:
    return any(_both_missing_or_overlap(here, there) for here in one for there in other)


def _places(spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(place for span in spans for place in range(span.start, span.end))


def _jaccard(one: frozenset[int] | frozenset[str], other: frozenset[int] | frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one or other else 1.0
