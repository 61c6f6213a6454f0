"""Phrase indices: lists of phrases under heads, as lexicon files give them, found again in the words of a report.

A line of such a file is a head, a colon and phrases, a comma apart. In a phrase `*` lets a word end in any way. A minus
in front turns around what the phrase says about its head, a plus makes it a wish, a tilde a weak one. What the heads
mean is the business of who asks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from goodoffices.reading.document import Token
from goodoffices.reading.lexicon import lexicon_lines, word_class

_KEY = 2
_BETWEEN = (word_class("determiners") - {"no", "neither", "every", "each", "another"}) | frozenset(
    {"'s", "'", "’", '"', "“", "”", "«", "»", "(", ")"}
)
_LONGEST_GAP = 2


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of a list."""

    head: str
    rank: int  # the place of its head in the file; the first is 0
    words: tuple[str, ...]
    turned: bool = False  # it says the opposite about its head
    wished: bool = False  # whoever says it is for its head
    weak: bool = False  # it counts only where a stronger one of its head stands elsewhere


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase where it stands: indices of tokens, the first and one past the last."""

    first: int
    past: int
    phrase: Phrase


class PhraseIndex:
    """The phrases of one lexicon file, to be found in tokens."""

    def __init__(self, name: str) -> None:
        self._by_word: dict[str, list[Phrase]] = {}
        self._by_key: dict[str, list[Phrase]] = {}  # those whose first word may end in any way
        for rank, line in enumerate(lexicon_lines(f"{name}.txt")):
            head, _, phrases = line.partition(":")
            for words in filter(None, (phrase.strip() for phrase in phrases.split(","))):
                bare = tuple(words.lstrip("-+~").split())
                phrase = Phrase(head.strip(), rank, bare, words[0] == "-", words[0] == "+", words[0] == "~")
                first = phrase.words[0]
                if first[-1] == "*":
                    self._by_key.setdefault(first[:_KEY], []).append(phrase)
                else:
                    self._by_word.setdefault(first, []).append(phrase)

    def find(self, tokens: Sequence[Token]) -> Iterator[Found]:
        """The phrases that stand in some tokens, in order and apart; of several at one place the longest.

        Cost: linear in the tokens.
        """
        at = 0
        while at < len(tokens):
            best: Found | None = None
            for phrase in self._beginning_with(tokens[at].lower):
                past = _matched(tokens, at, phrase.words)
                if past and (best is None or past > best.past):
                    best = Found(at, past, phrase)
            if best is not None:
                yield best
            at = best.past if best is not None else at + 1

    def _beginning_with(self, word: str) -> Iterator[Phrase]:
        """The phrases whose first word it may be."""
        yield from self._by_word.get(word, ())
        if word[-1] == "s":
            yield from self._by_word.get(word[:-1], ())
            if word[-2:] == "es":
                yield from self._by_word.get(word[:-2], ())
        yield from self._by_key.get(word[:_KEY], ())


@cache
def phrase_index(name: str) -> PhraseIndex:
    """The index of a lexicon file, made once."""
    return PhraseIndex(name)


def _matched(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> int:
    """One past the tokens that are a phrase's words; 0 where they are not."""
    for number, word in enumerate(words):
        gap = 0
        while number and at < len(tokens) and gap < _LONGEST_GAP and not _is(tokens[at].lower, word):
            if tokens[at].lower not in _BETWEEN:
                return 0
            at, gap = at + 1, gap + 1
        if at >= len(tokens) or not _is(tokens[at].lower, word):
            return 0
        at += 1
    return at


def _is(found: str, word: str) -> bool:
    if word[-1] == "*":
        return found.startswith(word[:-1])
    return found == word or (found[-1] == "s" and found[:-1] in {word, f"{word}e"})
