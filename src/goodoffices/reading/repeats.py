"""Repeats: statements of one speaker that say the same again, first in the reporter's words and then in their own."""

import re
from collections.abc import Sequence

from goodoffices.domain.record import Statement, StatementId, StatementType
from goodoffices.domain.scales import Certainty
from goodoffices.reading.lexicon import word_class

_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_PLAIN = frozenset().union(
    *(word_class(name) for name in ("determiners", "pronouns", "prepositions", "conjunctions", "subordinators")),
    *(word_class(name) for name in ("be", "have", "do", "modals", "negations", "adverbs")),
)
_SHARED = 0.5


def repeats(statements: Sequence[Statement]) -> dict[StatementId, StatementId]:
    """For each statement that repeats an earlier one of the same speaker, that earlier one.

    Two statements are the same where one is in quotation marks, the other is not, and they share at least half of the
    shorter one's words of substance.
    """
    found: dict[StatementId, StatementId] = {}
    words = [_substance(statement) for statement in statements]
    for later in range(len(statements)):
        candidates = [
            (_shared(words[earlier], words[later]), earlier)
            for earlier in range(later)
            if _may_repeat(statements[earlier], statements[later])
        ]
        best = max(candidates, default=(0.0, -1))
        if best[0] >= _SHARED:
            found[statements[later].id] = statements[best[1]].id
    return found


def _may_repeat(earlier: Statement, later: Statement) -> bool:
    if earlier.sources != later.sources or not later.sources:
        return False
    if Certainty.HEADLINE in {earlier.certainty, later.certainty} or earlier.nested_in or later.nested_in:
        return False
    return (earlier.type is StatementType.DIRECT) != (later.type is StatementType.DIRECT)


def _substance(statement: Statement) -> frozenset[str]:
    text = " ".join(span.text for span in statement.content_spans).lower()
    return frozenset(word[:6] for word in _WORD.findall(text) if word not in _PLAIN)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller >= 3 else 0.0
