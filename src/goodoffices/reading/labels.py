"""Labels: a speaker's name, a colon and the words, as transcripts, live blogs and headlines attribute without a cue."""

import re
from collections import Counter
from dataclasses import dataclass, field

from goodoffices.reading.document import Document, Sentence
from goodoffices.reading.lexicon import word_class
from goodoffices.reading.phrases import DASHES, Piece, Pieces, is_name, noun_phrase_end, trimmed
from goodoffices.reading.quotes import unquoted

_PRESENTERS = word_class("presenters")
_RUBRICS = word_class("rubrics")
_OWN_VOICE = re.compile(
    r"\b[Oo]ur (?:[a-z-]+ ){0,3}(?:correspondent|reporter|editor|producer|analyst|colleague),? "
    r"((?:[A-Z][\w’'-]+\s?){1,3})"
)
"""A name that a station gives to somebody of its own: what they say is the report, and no statement in it."""
_ANSWER, _QUESTION = "A", "Q"
_LONGEST_LABEL = 12
_LONGEST_LABEL_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the head of some words, and what it labels."""

    source: tuple[int, int] | None  # None where the words are a presenter's or an interviewer's, and no report's matter
    content: tuple[int, int]
    past: int  # one past the pieces that are accounted for
    unsure: bool = False  # "A" for an answer names nobody


@dataclass(frozen=True, slots=True)
class Turns:
    """Whose turns a report has, where it is an interview or a transcript."""

    labels: frozenset[str] = field(repr=False)  # those that begin more than one paragraph
    own: frozenset[str] = field(repr=False)  # last names of the outlet's own people, lower case


def label_of(document: Document, sentence: Sentence, pieces: Pieces, turns: Turns, *, is_turn: bool) -> Label | None:
    """The label at the head of a sentence; None where there is none.

    Args:
        document: the report.
        sentence: one of its sentences, or a whole turn of a transcript.
        pieces: the sentence's, without the time of a live blog.
        turns: the report's `turns_of`.
        is_turn: whether it `begins_turn`.
    """
    colon = _colon(pieces)
    if colon is None:
        return None
    if _is_presenter(pieces[colon - 1], turns):
        return Label(None, (0, 0), colon + 1)
    quoted = pieces[colon + 1].quoted and colon + 2 >= len(pieces) - 1
    if not quoted and not is_turn and not _may_label_plain_words(document, sentence, pieces[colon - 1]):
        return None
    content = trimmed(pieces, (colon + 1, colon + 2 if quoted else len(pieces)))
    past = content[1] if quoted else len(pieces)
    place = pieces[content[0]].start, pieces[max(content) - 1].end
    if pieces[0].text == _QUESTION or content[0] >= content[1]:
        return Label(None, place, past)
    end = noun_phrase_end(pieces, 0) if pieces[0].text != _ANSWER else 1
    return Label((pieces[0].start, pieces[end - 1].end), place, past, unsure=pieces[0].text == _ANSWER)


def turns_of(document: Document) -> Turns:
    """The labels that begin more than one paragraph, as an interview's or a transcript's do, and the outlet's own."""
    counted = Counter(
        document.text[start:colon]
        for start, end in document.paragraphs
        if (colon := document.text.find(":", start, min(end, start + _LONGEST_LABEL_CHARACTERS))) > start
    )
    labels = frozenset(label for label, times in counted.items() if times > 1)
    names = _OWN_VOICE.findall(document.text) if labels else []
    return Turns(labels, frozenset(name.split()[-1].lower() for name in names))


def begins_turn(document: Document, pieces: Pieces, turns: Turns) -> bool:
    """Whether a paragraph's first sentence begins a turn of a transcript, so that all of it is one speaker's.

    Args:
        document: the report.
        pieces: the sentence's.
        turns: the report's `turns_of`.
    """
    colon = _colon(pieces)
    if colon is None or pieces[colon + 1].quoted or _is_presenter(pieces[colon - 1], turns):
        return False
    return pieces[colon - 1].text.isupper() or document.text[pieces[0].start : pieces[colon].start] in turns.labels


def without_time(pieces: list[Piece]) -> list[Piece]:
    """The pieces of a sentence without the time at its head, as a live blog has it: "14:05 Orne says"."""
    if len(pieces) < 3 or ":" not in pieces[0].text or not pieces[0].text[0].isdigit():
        return pieces
    return pieces[2:] if pieces[1].text in DASHES | {"-", ":"} or pieces[1].text == "GMT" else pieces[1:]


def _is_presenter(name: Piece, turns: Turns) -> bool:
    return name.lower in _PRESENTERS or name.lower in turns.own


def _colon(pieces: Pieces) -> int | None:
    """The index of the colon behind a name at the head of a sentence."""
    colon = next((at for at in range(1, min(_LONGEST_LABEL, len(pieces))) if pieces[at].text == ":"), None)
    if colon is None or colon + 1 >= len(pieces) or any(piece.quoted for piece in pieces[:colon]):
        return None
    if colon == 1 and pieces[0].text in {_ANSWER, _QUESTION}:
        return colon
    if (
        not is_name(pieces[0])
        or pieces[colon - 1].text[0].islower()
        or pieces[colon - 1].text[0].isdigit()
        or pieces[0].lower in _RUBRICS
    ):
        return None
    end = noun_phrase_end(pieces, 0)
    return colon if end == colon or (end and pieces[end].text == "(") else None


def _may_label_plain_words(document: Document, sentence: Sentence, last: Piece) -> bool:
    """Whether a label may stand before words without quotation marks: in a headline, or in capitals in a transcript."""
    if last.text.isupper() or sentence.paragraph == 0:
        return True
    words = document.text[sentence.start : sentence.end]
    is_prose = unquoted(words)[-1:] in {".", "!", "?", "…", ")"}
    return sentence.end == document.paragraphs[sentence.paragraph][1] and not is_prose
