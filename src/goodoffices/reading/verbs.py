"""The verb of a cue, read again from its place: tense, negation, plans and the person addressed.

A span layer gives places only; what they mean is told here, so that it holds for whatever layer found them.
"""

from bisect import bisect_right
from dataclasses import dataclass

from goodoffices.reading.attributions import Place, sentences_inside
from goodoffices.reading.contents import contents_of
from goodoffices.reading.cues import Construction, Cue, find_cues, shares_source
from goodoffices.reading.document import Document, Sentence
from goodoffices.reading.lexicon import word_class
from goodoffices.reading.phrases import MODALS, Piece, Pieces, find_text, is_verb, pieces_of

_NEGATING = word_class("negating_controls")
_PLANNING = word_class("planning_controls") | word_class("be")
_HEARSAY = frozenset({"reportedly", "allegedly", "rumoured", "rumored"})
_CONDITIONAL = frozenset({"would", "could", "might", "may", "can", "should", "must", "'d"})


@dataclass(frozen=True, slots=True)
class CueVerb:
    """What a cue's verb and the words around it tell."""

    sentence: Sentence
    planned: bool = False  # it has not been said yet
    negated: bool = False  # it was not said
    hearsay: bool = False  # nobody is named who said it
    perfect: bool = False  # "has said": at no told time
    present: bool = False  # "says"
    participle: bool = False  # ", urging restraint": its time is the main verb's
    addressee: Place | None = None


class Verbs:
    """The verbs of one report's cues; each sentence is taken apart once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._parsed: dict[int, tuple[Pieces, list[Cue]]] = {}
        self._quoted: dict[int, list[list[Piece]]] = {}

    def of(self, cue: Place) -> CueVerb:
        """What the verb of a cue tells.

        Args:
            cue: start and end of the cue.
        """
        sentence = self._document.sentence_at(cue[0])
        pieces, cues = self._around(cue[0], sentence)
        found = next((one for one in cues if pieces[one.head].end == cue[1] or pieces[one.first].start == cue[0]), None)
        if found is None:
            return CueVerb(sentence)
        modal = pieces[found.group.modal].lower if found.group.modal is not None else ""
        is_plain = found.group.modal is None and found.control is None and not found.group.negated
        return CueVerb(
            sentence,
            planned=modal in {"will", "shall", "'ll"}
            or (found.control or "") in _PLANNING
            or (modal in _CONDITIONAL and _is_told(found, cues)),
            negated=found.group.negated or (found.control or "") in _NEGATING,
            hearsay=_is_hearsay(pieces, found),
            perfect=_is_perfect(pieces, found, cues),
            present=is_plain and found.construction is Construction.FINITE and found.form in {"s", "base"},
            participle=found.construction is Construction.PARTICIPLE and not _beside_account(found, cues),
            addressee=_addressee(pieces, found, cues),
        )

    def main_is_past(self, sentence: Sentence) -> bool:
        """Whether the first finite verb of a sentence is in the simple past, as in an account of what somebody did."""
        pieces, _ = self._in(sentence)
        index = next((at for at in range(len(pieces)) if is_verb(pieces, at)), None)
        if index is None:
            return True
        word = pieces[index].lower
        return word not in {"has", "have", "is", "are", "'s", "'ve", "'re"} | MODALS and not (
            word.endswith("s") and not word.endswith("ss") and word not in {"was", "does"}
        )

    def _around(self, place: int, sentence: Sentence) -> tuple[Pieces, list[Cue]]:
        """The pieces and the cues of the sentence, or of the quoted sentence inside it, in which a place stands."""
        quotation = self._document.quotation_at(place)
        if quotation is None or quotation.start == place:
            return self._in(sentence)
        if quotation.start not in self._quoted:
            self._quoted[quotation.start] = list(sentences_inside(self._document, quotation))
        quoted = self._quoted[quotation.start]
        index = bisect_right(quoted, place, key=lambda pieces: pieces[0].start) - 1
        return (quoted[index], find_cues(quoted[index])) if index >= 0 else self._in(sentence)

    def _in(self, sentence: Sentence) -> tuple[Pieces, list[Cue]]:
        if sentence.start not in self._parsed:
            pieces = pieces_of(self._document, sentence)
            self._parsed[sentence.start] = pieces, find_cues(pieces)
        return self._parsed[sentence.start]


def _is_perfect(pieces: Pieces, cue: Cue, cues: list[Cue]) -> bool:
    """Whether a cue has "has" or "have", of its own or shared with the cue it is joined to by "and"."""
    if cue.group.perfect or not shares_source(pieces, cue):
        return cue.group.perfect
    earlier = [other for other in cues if other.head < cue.head]
    return bool(earlier) and earlier[-1].group.perfect


def _beside_account(cue: Cue, cues: list[Cue]) -> bool:
    """Whether a participle goes with a cue in the simple past: ", Orne said, adding that"."""
    finite = (other for other in cues if other.construction is Construction.FINITE and other is not cue)
    return any(other.form == "past" and not other.group.perfect for other in finite)


def _is_told(cue: Cue, cues: list[Cue]) -> bool:
    """Whether a conditional is a future told in the past: "Orne said she would ask"."""
    return any(other.head < cue.head and other.form == "past" for other in cues)


def _is_hearsay(pieces: Pieces, cue: Cue) -> bool:
    if any(piece.lower in _HEARSAY for piece in pieces):
        return True
    by = find_text(pieces, "by", cue.last, min(cue.last + 8, len(pieces)))
    return cue.construction is Construction.PASSIVE and cue.lemma != "quote" and by is None


def _addressee(pieces: Pieces, cue: Cue, cues: list[Cue]) -> Place | None:
    addressee = contents_of(pieces, cue, None, cues).addressee
    return (pieces[addressee[0]].start, pieces[addressee[1] - 1].end) if addressee is not None else None
