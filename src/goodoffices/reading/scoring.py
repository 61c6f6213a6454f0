"""Scoring: how a reader's statements compare with those of a gold record, span by span and statement by statement.

Two spans match exactly, or they overlap; two cues that are both missing match. A relation is a pair of statements whose
cues overlap and whose contents share at least half of the characters that either covers (Jaccard).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from goodoffices.domain.spans import Span
from goodoffices.domain.statements import Statement
from goodoffices.reading.gold import GoldStatement

MIN_JACCARD: Final = 0.5

_Marked = Statement | GoldStatement


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many were found, how many were there, and how many of both are the same."""

    matched: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """Share of the found that are right; 1 where nothing was found."""
        return self.matched / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the wanted that were found; 1 where nothing was wanted."""
        return self.matched / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.matched / (self.found + self.wanted) if self.found + self.wanted else 1.0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            matched=self.matched + other.matched, found=self.found + other.found, wanted=self.wanted + other.wanted
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How one reading, or several added up, compares with the gold."""

    source: Tally  # exact spans; one that several statements share counts once
    cue: Tally
    content: Tally
    relation: Tally
    relation_with_source: Tally  # the sources must overlap too
    inventions: int  # spans that are not the literal slice of the report

    def __add__(self, other: "Score") -> "Score":
        return Score(
            source=self.source + other.source,
            cue=self.cue + other.cue,
            content=self.content + other.content,
            relation=self.relation + other.relation,
            relation_with_source=self.relation_with_source + other.relation_with_source,
            inventions=self.inventions + other.inventions,
        )


def score(gold: Sequence[GoldStatement], found: Sequence[Statement], text: str) -> Score:
    """How some statements compare with the gold ones of the same report.

    Args:
        gold: the statements that a person marked.
        found: the statements that a reader found.
        text: the report.
    """
    return Score(
        source=_exact(gold, found, lambda statement: [statement.source_span]),
        cue=_exact(gold, found, lambda statement: [statement.cue_span]),
        content=_exact(gold, found, lambda statement: statement.content_spans),
        relation=_relations(gold, found, with_source=False),
        relation_with_source=_relations(gold, found, with_source=True),
        inventions=sum(text[span.start : span.end] != span.text for statement in found for span in statement.spans()),
    )


def _exact(
    gold: Iterable[_Marked], found: Iterable[_Marked], spans: Callable[[_Marked], Iterable[Span | None]]
) -> Tally:
    wanted = {(span.start, span.end) for statement in gold for span in spans(statement) if span is not None}
    got = {(span.start, span.end) for statement in found for span in spans(statement) if span is not None}
    return Tally(matched=len(wanted & got), found=len(got), wanted=len(wanted))


def _relations(gold: Sequence[GoldStatement], found: Sequence[Statement], *, with_source: bool) -> Tally:
    """One gold statement to one found, the pairs that share most taken first."""
    pairs = sorted(
        (
            (share, -wanted_at, -found_at)
            for wanted_at, wanted in enumerate(gold)
            for found_at, got in enumerate(found)
            if _may_pair(wanted, got, with_source=with_source)
            and (share := _jaccard(wanted.content_spans, got.content_spans)) >= MIN_JACCARD
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


def _may_pair(wanted: GoldStatement, got: Statement, *, with_source: bool) -> bool:
    if not _both_missing_or_overlap(wanted.cue_span, got.cue_span):
        return False
    return not with_source or _both_missing_or_overlap(wanted.source_span, got.source_span)


def _both_missing_or_overlap(one: Span | None, other: Span | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.start < other.end and other.start < one.end


def _jaccard(one: Iterable[Span], other: Iterable[Span]) -> float:
    here = {place for span in one for place in range(span.start, span.end)}
    there = {place for span in other for place in range(span.start, span.end)}
    return len(here & there) / len(here | there)
