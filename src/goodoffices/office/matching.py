"""Matching: where words that somebody looks for stand in a text, whatever their case, width, accents and apostrophes.

It compares letters and knows no language: no word is traced to its stem.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

LONGEST: Final = 320
"""How many characters of a text an excerpt shows at most, but for what it takes to end at a word."""

_BEFORE = 100  # of these stand before the first word that was found
_OPEN_END = "…"
_ALIKE = dict(zip("øłđħ\u0131\u2018\u2019\u02bc\u2010", "oldhi'''-", strict=True))
"""Letters whose stroke Unicode does not take off, and the signs that are typed for one another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a text, and whether it is one that was looked for."""

    text: str = field(repr=False)
    found: bool


class _Letters(dict[int, int | str | None]):
    """What each letter is compared as, learnt letter by letter: marks go, signs that stand for one another are one."""

    def __missing__(self, code: int) -> int | str | None:
        letter = chr(code)
        found = None if unicodedata.combining(letter) else _ALIKE.get(letter, code)
        self[code] = found
        return found


_LETTERS: Final = _Letters()


def compared(text: str) -> str:
    """A text as it is compared; every letter by itself, so that a part of the text is compared as in the whole."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)


def words_of(query: str) -> tuple[str, ...]:
    """The words of a query as they are compared, each once."""
    return tuple(dict.fromkeys(filter(None, map(compared, query.split()))))


def hold_all(texts: Iterable[str], words: Sequence[str]) -> bool:
    """Whether each word, as it is compared, stands somewhere in these texts."""
    whole = "\n".join(map(compared, texts))
    return all(word in whole for word in words)


def excerpt(text: str, words: Sequence[str]) -> tuple[Piece, ...]:
    """The part of a text around the first of the words, with all of them marked; nothing where none stands in it.

    Cost: linear in the text, for each word.
    """
    if not any(word in compared(text) for word in words):
        return ()
    marked = _merged(_places(text, words))
    start, end = _window(text, marked[0][0])
    pieces = [Piece(text=_OPEN_END, found=False)] if start else []
    at = start
    for begin, stop in marked:
        if begin >= end:
            break
        stop_here = min(stop, end)
        pieces += [Piece(text=text[at:begin], found=False), Piece(text=text[begin:stop_here], found=True)]
        at = stop_here
    pieces += [Piece(text=text[at:end], found=False), Piece(text=_OPEN_END if end < len(text) else "", found=False)]
    return tuple(piece for piece in pieces if piece.text)


def _places(text: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the words stand in a text, word by word; the marks behind a letter belong to it."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        taken = compared(letter)
        letters.append(taken)
        places += [place] * len(taken)
    whole = "".join(letters)
    for word in words:
        at = whole.find(word)
        while at >= 0:
            end = places[at + len(word) - 1] + 1
            while end < len(text) and not letters[end]:
                end += 1
            yield places[at], end
            at = whole.find(word, at + len(word))


def _merged(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _window(text: str, first: int) -> tuple[int, int]:
    """Where an excerpt begins and ends: at a space if there is one near by, else in a word."""
    if len(text) <= LONGEST:
        return 0, len(text)
    start = max(0, min(first - _BEFORE, len(text) - LONGEST))
    if start:
        space = text.find(" ", start, first)
        start = space + 1 if space >= 0 else start
    end = min(len(text), start + LONGEST)
    if end < len(text):
        space = text.rfind(" ", first + 1, end)
        end = space if space > first else end
    return start, end
