"""Stance clauses: what was said, cut up into thoughts, and what of a thought turns or points back.

What such a clause tells of where a side stands is found in `stances`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from goodoffices.domain.spans import Span
from goodoffices.reading.antecedents import POINTING_NOUNS
from goodoffices.reading.document import LONGEST_SENTENCE, Document, Token, is_abbreviation
from goodoffices.reading.lexicon import verb_forms, word_class
from goodoffices.reading.phrases import AUXILIARIES

_NEGATIONS = word_class("negations") | frozenset({"no", "neither", "nor", "nothing", "nobody", "without", "hardly"})
_CLAUSE_ENDS = frozenset({".", "!", "?", ";", "…", "...", ".."})
_CLAUSE_STARTS = frozenset("but as because since while although though whereas".split())
_REACH_OF_NOT = 4
_VERBS = AUXILIARIES | verb_forms()
_ASIDE = frozenset("without following after amid despite during".split())
_PASSIVE = word_class("be")
_BEHIND_BARE = frozenset({"in", ""})
_BARE = frozenset("accepted accepts agreed agrees declined declines refused refuses".split())
_FIRST_WORDS = 3
_ANAPHORS = frozenset("it this them these those such so same".split())
_POINTING = frozenset("the that this such these those all any".split())
_ANAPHORIC_NOUNS = POINTING_NOUNS | frozenset(
    "idea offer proposal invitation plan call move step initiative suggestion deal agreement terms question request"
    " appeal text paper draft".split()
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of what was said that holds one thought."""

    tokens: tuple[Token, ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """One past its last character."""
        return self.tokens[-1].end


def clauses_of(document: Document, spans: Sequence[Span]) -> tuple[Clause, ...]:
    """The clauses of what was said, cut where a sentence ends and at words that begin another thought."""
    clauses = []
    for span in spans:
        tokens: list[Token] = []
        for token in document.tokens_in(span.start, span.end):
            if tokens and (token.lower in _CLAUSE_STARTS or len(tokens) >= LONGEST_SENTENCE):
                clauses.append(Clause(tuple(tokens)))
                tokens = []
            tokens.append(token)
            if token.text in _CLAUSE_ENDS and not (token.text == "." and _is_shortened(tokens)):
                clauses.append(Clause(tuple(tokens)))
                tokens = []
        if tokens:
            clauses.append(Clause(tuple(tokens)))
    return tuple(clauses)


def _is_shortened(tokens: Sequence[Token]) -> bool:
    """Whether the full stop at the end of some tokens only shortens a word: "Dec." in "from Dec. 3"."""
    return len(tokens) > 1 and is_abbreviation(tokens[-2].text)


def is_negated(tokens: Sequence[Token], at: int) -> bool:
    """Whether a negation stands shortly before a token, in the same breath."""
    for token in reversed(tokens[max(0, at - _REACH_OF_NOT) : at]):
        if token.lower in _NEGATIONS or token.lower.endswith("n't"):
            return True
        if token.text in {",", ":", ";"} or token.lower in {"and", "that"}:
            return False
    return False


def is_aside(tokens: Sequence[Token], place: int) -> bool:
    """Whether what stands at a place is only what something goes without or comes after: "without bargaining"."""
    before = [token.lower for token in tokens if token.start < place][-_REACH_OF_NOT:]
    return not _ASIDE.isdisjoint(before)


def points_back(clause: Clause) -> bool:
    """Whether a clause that brings no issue up speaks of what was told before: "it", "the offer", "has accepted"."""
    words = [token.lower for token in clause.tokens if token.is_word]
    if words[:1] == ["as"] and not _VERBS.intersection(words):
        return True
    if any(
        one in _BARE and other in _BEHIND_BARE and before not in _PASSIVE
        for before, one, other in zip(("", *words), words, (*words[1:], ""), strict=False)
    ):
        return True
    return any(word in _ANAPHORS for word in words[:_FIRST_WORDS]) or any(
        one in _POINTING and other in _ANAPHORIC_NOUNS for one, other in pairwise(words)
    )
