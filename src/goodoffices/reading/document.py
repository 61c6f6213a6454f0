"""A text cut up: paragraphs, quotations, sentences and tokens, each with its place. No word is understood here."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from goodoffices.reading.lexicon import word_class
from goodoffices.reading.quotes import Quotation, Quotations, find_quotations


class Token(NamedTuple):
    """A word, a number, a clitic ('s) or a mark."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter or a digit."""
        return self.text[0].isalnum()

    @property
    def is_name_like(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its tokens. A quotation of several sentences is never torn: all of it is in one."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text and its parts. All places are code points in `text`."""

    text: str
    paragraphs: tuple[tuple[int, int], ...]
    quotations: Quotations
    sentences: tuple[Sentence, ...]

    def quotation_at(self, place: int) -> Quotation | None:
        """The quotation in which a place stands, its marks counted in."""
        found = self.quotations.found
        index = bisect_right(found, place, key=lambda quotation: quotation.start) - 1
        return found[index] if index >= 0 and place < found[index].end else None

    def paragraph_at(self, place: int) -> tuple[int, int]:
        """Start and end of the paragraph in which a place stands, or of the last one before it."""
        index = bisect_right(self.paragraphs, place, key=lambda paragraph: paragraph[0]) - 1
        return self.paragraphs[max(0, index)]

    def sentence_at(self, place: int) -> Sentence:
        """The sentence in which a place stands, or the last one before it."""
        index = bisect_right(self.sentences, place, key=lambda sentence: sentence.start) - 1
        return self.sentences[max(0, index)]

    def tokens_in(self, start: int, end: int) -> Iterator[Token]:
        """The tokens that lie between two places."""
        first = max(0, bisect_right(self.sentences, start, key=lambda sentence: sentence.start) - 1)
        for at in range(first, len(self.sentences)):
            if self.sentences[at].start >= end:
                return
            tokens = self.sentences[at].tokens
            begin = bisect_left(tokens, start, key=lambda token: token.start)
            stop = bisect_right(tokens, end, key=lambda token: token.end)
            yield from tokens[begin:stop]

    def quotations_in(self, start: int, end: int) -> tuple[Quotation, ...]:
        """The quotations that begin between two places."""
        found = self.quotations.found
        first = bisect_left(found, start, key=lambda quotation: quotation.start)
        last = bisect_left(found, end, key=lambda quotation: quotation.start)
        return found[first:last]


_TOKEN = re.compile(
    r"''|``|(?:[A-Z]\.){2,}|[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?\b|\d+|\.{2,}|\S", re.UNICODE
)
_LINE_END = re.compile(r"\r\n|\r|\n")
_BLANK_LINES = re.compile(r"(?>\r\n|\r|\n)(?>[^\S\r\n]*(?>\r\n|\r|\n))+")  # atomic: one CR LF is not two line ends
_NEXT_WORD = re.compile(r"\s*(\S+)")
_ENDS = frozenset({".", "!", "?", "…", "..", "..."})
_CLOSING = frozenset({"”", "»", "’", "›", '"', "'", "''", ")", "]"})
_MAY_END = _ENDS | _CLOSING
_ABBREVIATIONS = word_class("abbreviations")
_CLOSING_ABBREVIATIONS = word_class("closing_abbreviations")
_SMALL_WORDS = frozenset[str]().union(
    *map(word_class, ("pronouns", "determiners", "prepositions", "conjunctions", "subordinators"))
)
LONGEST_SENTENCE = 150
"""Pieces past which words without a full stop are cut all the same: they are a list or a table, and no prose."""


def cut(text: str) -> Document:
    """The parts of a text.

    Cost: linear in the length of the text.
    """
    paragraphs = tuple(_paragraphs(text))
    quotations = find_quotations(text, paragraphs)
    document = Document(text=text, paragraphs=paragraphs, quotations=quotations, sentences=())
    sentences = tuple(sentence for number in range(len(paragraphs)) for sentence in _sentences(document, number))
    return Document(text=text, paragraphs=paragraphs, quotations=quotations, sentences=sentences)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Start and end of each paragraph: at blank lines, and at line ends that no fixed line width explains."""
    blocks, start = [], 0
    for match in _BLANK_LINES.finditer(text):
        blocks.append((start, match.start()))
        start = match.end()
    blocks.append((start, len(text)))
    width = _width(text, blocks)
    return [
        trimmed
        for block in blocks
        for piece in _lines_of(text, *block, width)
        if (trimmed := _trim(text, *piece)) is not None
    ]


def _width(text: str, blocks: list[tuple[int, int]]) -> int:
    """The width at which lines are broken, as far as a text has one.

    Where broken lines make up much of a text, its longest broken line tells; one long line more (a foot, a pasted
    address) does not count then. Elsewhere the longest line of all does.
    """
    broken: list[str] = []
    ends: list[str] = []
    for start, end in blocks:
        *before, last = _LINE_END.split(text[start:end].rstrip())
        broken += (line for line in before if len(line.split(maxsplit=1)) > 1)  # an address tells no width
        ends.append(last)
    if 3 * sum(map(len, broken)) < len(text):
        broken += (line for line in ends if len(line.split(maxsplit=1)) > 1)
    return max(map(len, broken), default=0)


def _lines_of(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    pieces, began, line_start = [], start, start
    for match in _LINE_END.finditer(text, start, end):
        following = _NEXT_WORD.match(text, match.end(), end)
        would_fit = match.start() - line_start + 1 + len(following.group(1) if following else "") < width
        if width > 100 or would_fit:
            pieces.append((began, match.start()))
            began = match.end()
        line_start = match.end()
    return [*pieces, (began, end)]


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    words = text[start:end]
    stripped = words.strip()
    if not stripped:
        return None
    start += len(words) - len(words.lstrip())
    return start, start + len(stripped)


def _sentences(document: Document, number: int) -> list[Sentence]:
    start, end = document.paragraphs[number]
    tokens = tokenise(document.text, start, end)
    sentences: list[Sentence] = []
    first = 0
    for index in range(len(tokens)):
        if index + 1 == len(tokens) or (_may_end(tokens[index]) and _ends_here(document, tokens, index)):
            parts = _portions(document, tokens[first : index + 1])
            sentences.extend(Sentence(part[0].start, part[-1].end, tuple(part), number) for part in parts)
            first = index + 1
    return sentences


def _portions(document: Document, tokens: list[Token]) -> Iterator[list[Token]]:
    """A sentence's tokens, cut where it is longer than any sentence is; a quotation counts as one and is never torn."""
    if len(tokens) <= LONGEST_SENTENCE:
        yield tokens
        return
    first = count = 0
    past = -1  # the end of the quotation that we are in
    for index, token in enumerate(tokens):
        if token.start < past:
            continue
        if count == LONGEST_SENTENCE:
            yield tokens[first:index]
            first, count = index, 0
        quotation = document.quotation_at(token.start)
        past = quotation.end if quotation is not None else -1
        count += 1
    yield tokens[first:]


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The tokens of a stretch of text."""
    tokens = []
    for match in _TOKEN.finditer(text, start, end):
        word, at = match.group(), match.start()
        if word[-1] in "sS" and len(word) > 2 and word[-2] in "’'":  # "Orne's" is two
            stem = word[:-2]
            tokens.append(Token(stem, _plain(stem), at, at + len(stem)))
            word, at = word[-2:], at + len(stem)
        tokens.append(Token(word, _plain(word), at, at + len(word)))
    return tokens


def _plain(word: str) -> str:
    """A word as word lists spell it: lower case, straight apostrophes."""
    return word.lower().replace("’", "'") if "’" in word else word.lower()


def _may_end(token: Token) -> bool:
    return token.text in _MAY_END or (token.text[-1] == "." and token.is_name_like)


def _ends_here(document: Document, tokens: list[Token], index: int) -> bool:
    """Whether the sentence ends after this token, which is not the paragraph's last."""
    token, following = tokens[index], tokens[index + 1]
    if following.text in _ENDS or (following.text in _CLOSING and following.start == token.end):
        return False
    if token.text not in _MAY_END:  # "the U.N. The answer came"
        return _begins_anew(following) and document.quotation_at(token.start) is None
    mark = index
    while mark >= max(0, index - 3) and tokens[mark].text in _CLOSING:
        mark -= 1
    if mark < 0 or tokens[mark].text not in _ENDS:
        return False
    quotation = document.quotation_at(token.start)
    if quotation is not None and token.end < quotation.end:
        return False
    if not (following.text[0].isupper() or following.text[0].isdigit() or not following.text[0].isalnum()):
        return False
    if following.text[0] in ",;:-–—)":
        return False
    return mark != index or not _abbreviated(tokens, index)


def _abbreviated(tokens: list[Token], index: int) -> bool:
    """Whether the full stop at `index` belongs to the word before it."""
    before = tokens[index - 1] if index else None
    if before is None or before.end != tokens[index].start or tokens[index].text != ".":
        return False
    if before.lower in _CLOSING_ABBREVIATIONS and _begins_anew(tokens[index + 1]):
        return False
    return is_abbreviation(before.text)


def _begins_anew(token: Token) -> bool:
    """Whether a word has its capital only because a sentence begins with it."""
    return token.is_name_like and token.lower in _SMALL_WORDS


def is_abbreviation(word: str) -> bool:
    """Whether a full stop after this word may belong to it: "Amb.", "J."."""
    return word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper())
