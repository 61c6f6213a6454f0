"""Repeats: statements of one speaker that say the same again, first in the reporter's words and then in their own."""

import re
from collections import deque
from collections.abc import Sequence

from goodoffices.domain.record_ids import EntityId, StatementId
from goodoffices.domain.scales import Certainty
from goodoffices.domain.statements import Statement, StatementType
from goodoffices.reading.lexicon import word_class

_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_PLAIN = frozenset().union(
    *(word_class(name) for name in ("determiners", "pronouns", "prepositions", "conjunctions", "subordinators")),
    *(word_class(name) for name in ("be", "have", "do", "modals", "negations", "adverbs")),
)
_SHARED = 0.5
_REACH = 100
"""Earlier statements of a speaker among which the one repeated is looked for."""


def repeats(statements: Sequence[Statement]) -> dict[StatementId, StatementId]:
    """For each statement that repeats an earlier one of the same speaker, that earlier one.

    Two statements are the same where one is in quotation marks, the other is not, and they share at least half of the
    shorter one's words of substance.
    """
    found: dict[StatementId, StatementId] = {}
    told: dict[tuple[tuple[EntityId, ...], bool], deque[tuple[StatementId, frozenset[str]]]] = {}
    for statement in statements:
        if not statement.sources or statement.nested_in or statement.certainty is Certainty.HEADLINE:
            continue
        words = _substance(statement)
        direct = statement.type is StatementType.DIRECT
        others = told.get((statement.sources, not direct), ())
        shared, earlier = max(
            ((_shared(theirs, words), number) for number, theirs in others), default=(0.0, StatementId(""))
        )
        if shared >= _SHARED:
            found[statement.id] = earlier
        told.setdefault((statement.sources, direct), deque(maxlen=_REACH)).append((statement.id, words))
    return found


def _substance(statement: Statement) -> frozenset[str]:
    text = " ".join(span.text for span in statement.content_spans).lower()
    return frozenset(word[:6] for word in _WORD.findall(text) if word not in _PLAIN)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if len(one & other) >= 3 else 0.0
