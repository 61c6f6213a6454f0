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

_KEY = 3
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


_NO_PHRASE = Phrase(head="", rank=-1, words=())


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
        self._by_beginning: dict[str, list[Phrase]] = {}  # those whose first word may end in any way
        for rank, line in enumerate(lexicon_lines(f"{name}.txt")):
            head, _, phrases = line.partition(":")
            for words in filter(None, (phrase.strip() for phrase in phrases.split(","))):
                bare = tuple(words.lstrip("-+~").split())
                phrase = Phrase(head.strip(), rank, bare, words[0] == "-", words[0] == "+", words[0] == "~")
                first = phrase.words[0]
                if first[-1] == "*":
                    self._by_beginning.setdefault(first[:_KEY], []).append(phrase)
                else:
                    self._by_word.setdefault(first, []).append(phrase)

    def find(self, tokens: Sequence[Token]) -> Iterator[Found]:
        """The phrases that stand in some tokens, in order and apart; of several at one place the longest.

        Cost: linear in the tokens.
        """
        at, n_tokens = 0, len(tokens)
        by_word, by_beginning = self._by_word, self._by_beginning
        while at < n_tokens:
            word = tokens[at].lower
            best_past, best = 0, _NO_PHRASE
            for phrases in (
                by_word.get(word),
                by_beginning.get(word[:_KEY]),
                by_word.get(word[:-1]) if word[-1] == "s" else None,
                by_word.get(word[:-2]) if word[-2:] == "es" else None,
            ):
                for phrase in phrases or ():
                    past = _matched(tokens, at, phrase.words)
                    if past > best_past:
                        best_past, best = past, phrase
            if best_past:
                yield Found(at, best_past, best)
            at = best_past or at + 1


@cache
def phrase_index(name: str) -> PhraseIndex:
    """The index of a lexicon file, made once."""
    return PhraseIndex(name)


def _matched(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> int:
    """One past the tokens that are a phrase's words; 0 where they are not."""
    if not _is(tokens[at].lower, words[0]):
        return 0
    n_tokens = len(tokens)
    for word in words[1:]:
        at += 1
        gap = 0
        while True:
            if at >= n_tokens:
                return 0
            found = tokens[at].lower
            if _is(found, word):
                break
            if gap == _LONGEST_GAP or found not in _BETWEEN:
                return 0
            at, gap = at + 1, gap + 1
    return at + 1


def _is(found: str, word: str) -> bool:
    if found == word:
        return True
    if word[-1] == "*":
        return found.startswith(word[:-1])
    return found[-1] == "s" and (found[:-1] == word or (found[-2:] == "es" and found[:-2] == word))
