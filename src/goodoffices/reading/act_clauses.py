"""Clauses for acts: a report's sentences in pieces, with the sentences inside quotations apart, and where clauses end.

A mere expression in quotation marks is read as if it had none; a quoted sentence is a sentence of its own.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter

from goodoffices.reading.document import Document, Sentence, tokenise
from goodoffices.reading.phrases import (
    MODALS,
    Piece,
    Pieces,
    is_adverb,
    is_name,
    is_verb,
    noun_phrase_end,
    pieces_of,
)
from goodoffices.reading.quotes import is_full

_start = attrgetter("start")
_ENDS = frozenset({".", "!", "?", "…", ";", "...", ".."})
_JOINTS = frozenset({"and", "but", "while", "as", "because", "although"})


class Clauses:
    """The sentences of one report in pieces; each is taken apart once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._starts = [sentence.start for sentence in document.sentences]
        self._parsed: dict[int, list[Pieces]] = {}

    def of(self, sentence: Sentence) -> list[Pieces]:
        """The pieces of a sentence, then those of each sentence quoted in it."""
        if sentence.start not in self._parsed:
            self._parsed[sentence.start] = _clauses(self._document, sentence)
        return self._parsed[sentence.start]

    def between(self, start: int, end: int) -> Iterator[Pieces]:
        """The pieces of each sentence, quoted or not, between two places."""
        sentences = self._document.sentences
        first = max(0, bisect_right(self._starts, start) - 1)
        for sentence in sentences[first : bisect_left(self._starts, end, first)]:
            outer, *inner = self.of(sentence)
            low = max(0, bisect_right(inner, start, key=lambda pieces: pieces[0].start) - 1)
            for pieces in (outer, *inner[low : bisect_left(inner, end, key=lambda pieces: pieces[0].start)]):
                inside = _part(pieces, start, end)
                if inside:
                    yield inside

    def at(self, place: int) -> tuple[Pieces, int] | None:
        """The pieces in which a word stands, and its index; None where a whole quotation hides it."""
        outer, *inner = self.of(self._document.sentences[max(0, bisect_right(self._starts, place) - 1)])
        low = bisect_right(inner, place, key=lambda pieces: pieces[0].start) - 1
        for pieces in (outer, *inner[max(0, low) : low + 1]):
            index = bisect_left(pieces, place, key=_start)
            if index < len(pieces) and pieces[index].start == place and not pieces[index].quoted:
                return pieces, index
        return None


def clause_stop(pieces: Pieces, start: int) -> int:
    """Where the clause that goes on at a piece ends: at a mark, or where "and" begins a further clause."""
    for at in range(start, len(pieces)):
        piece = pieces[at]
        if piece.text in {".", ";", ":", "!", "?"} or piece.quoted:
            return at
        if piece.text == "," and not _list_goes_on(pieces, at):
            return at
        if piece.lower in _JOINTS and _verb_follows(pieces, at + 1):
            return at
    return len(pieces)


def _clauses(document: Document, sentence: Sentence) -> list[Pieces]:
    pieces = pieces_of(document, sentence)
    if not any(piece.quoted for piece in pieces):
        return [pieces]
    outer: list[Piece] = []
    inner: list[Pieces] = []
    for piece in pieces:
        if not piece.quoted:
            outer.append(piece)
            continue
        tokens = tokenise(document.text, piece.start + 1, max(piece.start + 1, piece.end - 1))
        words = [Piece(*token, quoted=False) for token in tokens]
        if is_full(piece.text):
            outer.append(piece)
            inner.extend(_cut(words))
        else:
            outer.extend(words[:-1] if words and words[-1].text in {".", ","} else words)
    return [outer, *inner]


def _cut(pieces: list[Piece]) -> Iterator[Pieces]:
    first = 0
    for index, piece in enumerate(pieces):
        if piece.text in _ENDS:
            yield pieces[first : index + 1]
            first = index + 1
    if first < len(pieces):
        yield pieces[first:]


def _part(pieces: Pieces, start: int, end: int) -> Pieces:
    first = bisect_left(pieces, start, key=_start)
    last = bisect_left(pieces, end, key=_start)
    return [piece for piece in pieces[first:last] if not piece.quoted]


def _list_goes_on(pieces: Pieces, comma: int) -> bool:
    following = pieces[comma + 1 : comma + 2]
    return (
        bool(following)
        and is_name(following[0])
        and any(piece.lower == "and" for piece in pieces[comma + 1 : comma + 7])
    )


def _verb_follows(pieces: Pieces, at: int) -> bool:
    """Whether a new clause begins at a piece: with a verb, or with a subject and its verb."""
    while at < len(pieces) and is_adverb(pieces[at]):
        at += 1
    if at >= len(pieces):
        return False
    if is_verb(pieces, at) or pieces[at].lower in MODALS:
        return True
    end = noun_phrase_end(pieces, at)
    return end > at and end < len(pieces) and is_verb(pieces, end)
