"""Repeats: statements of one speaker that say the same again, first in the reporter's words and then in their own."""

import re
from collections import Counter, deque
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from goodoffices.domain.record_ids import EntityId, StatementId
from goodoffices.domain.scales import Certainty
from goodoffices.domain.statements import Statement, StatementType
from goodoffices.reading.lexicon import word_class

_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_PLAIN = frozenset().union(
    *(word_class(name) for name in ("determiners", "pronouns", "prepositions", "conjunctions", "subordinators")),
    *(word_class(name) for name in ("be", "have", "do", "modals", "negations", "adverbs")),
    *(word_class(name) for name in ("weekdays", "months", "times")),
)
_SHARED = 0.5
_SHARED_OF_KIN = 0.3
"""Share that will do where the one follows the other at once, or where both have a word that hardly another has."""
_FEWEST = 3
_FEWEST_TO_TELL_AGAIN = 4
_STEM = 6
_OPENERS = frozenset({"", ".", "!", "?", '"', "“", "«", "‘", "'"})
_RARE = 2
_REACH = 100
"""Earlier statements of a speaker among which the one repeated is looked for."""


class _Told(NamedTuple):
    """An earlier statement, and the words of substance in it."""

    id: StatementId
    number: int
    words: frozenset[str]


def repeats(statements: Sequence[Statement]) -> dict[StatementId, StatementId]:
    """For each statement that repeats an earlier one of the same speaker, that earlier one.

    Two statements may be the same where one is in quotation marks and the other is not. They are where they share half
    of the shorter one's words of substance; names and days are none. Where the quotation follows at once on the
    reporter's words, as it does to bear them out, or both have a rare word, a third will do.

    Cost: linear; a statement is compared with its speaker's last hundred.
    """
    found: dict[StatementId, StatementId] = {}
    told: dict[tuple[tuple[EntityId, ...], bool], deque[_Told]] = {}
    substance = [_substance(statement) for statement in statements]
    counted = Counter(word for words in substance for word in words)
    for number, (statement, words) in enumerate(zip(statements, substance, strict=True)):
        if not statement.sources or statement.nested_in or statement.certainty is Certainty.HEADLINE:
            continue
        direct = statement.type is StatementType.DIRECT
        one = _Told(statement.id, number, words)
        shares = [
            (_share(theirs, one, counted, quoted=direct), theirs.id)
            for theirs in told.get((statement.sources, not direct), ())
        ]
        share, earlier = max(shares, key=lambda pair: pair[0], default=(0.0, StatementId("")))
        if share:
            found[statement.id] = earlier
        told.setdefault((statement.sources, direct), deque(maxlen=_REACH)).append(one)
    return found


def _substance(statement: Statement) -> frozenset[str]:
    """The words of substance by their stems; a word with a capital inside a sentence is a name and is left out."""
    words = set()
    for span in statement.content_spans:
        for found in _WORD.finditer(span.text):
            word = found.group()
            before = span.text[: found.start()].rstrip(" \n\t")[-1:]
            named = word[0].isupper() and before not in _OPENERS
            if not named and word.lower() not in _PLAIN:
                words.add(word[:_STEM].lower())
    return frozenset(words)


def _share(earlier: _Told, later: _Told, counted: Mapping[str, int], *, quoted: bool) -> float:
    """How much of the shorter one two statements share, where it is enough; what follows at once counts more."""
    shared = earlier.words & later.words
    if len(shared) < (_FEWEST if quoted else _FEWEST_TO_TELL_AGAIN):
        return 0.0
    share = len(shared) / min(len(earlier.words), len(later.words))
    follows = quoted and later.number == earlier.number + 1
    rare = quoted and any(counted[word] <= _RARE for word in shared)
    if share >= _SHARED or (share >= _SHARED_OF_KIN and (follows or rare)):
        return share + follows
    return 0.0
