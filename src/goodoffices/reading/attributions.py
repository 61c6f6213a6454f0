"""Attributions: who says what in one sentence, put together from its cues, their sources and their contents."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from goodoffices.reading.contents import contents_of
from goodoffices.reading.cues import Construction, Cue, find_cues
from goodoffices.reading.document import LONGEST_SENTENCE, Document, Sentence, is_abbreviation, tokenise
from goodoffices.reading.labels import Turns, begins_turn, label_of, without_time
from goodoffices.reading.phrases import PRONOUNS, Piece, Pieces, Stretch, find_text, is_name, pieces_of, trimmed
from goodoffices.reading.quotes import Quotation, is_full
from goodoffices.reading.sources import cites_somebody, cites_something, clause_subject, source_of

Place = tuple[int, int]
"""Start and end in the text, in code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who is said to have said what, as places in the text."""

    source: Place | None
    cue: Place | None  # None where a colon or a dash stands for it
    contents: tuple[Place, ...]
    unsure: bool = False  # the source was carried over from words further up


_Other = tuple[Cue, tuple[Stretch, ...]]
"""A further cue of a sentence and the words that it reports."""


_CONDITIONS = frozenset({"if", "whether", "unless"})
_DENYING = frozenset({"deny", "doubt", "dispute", "rule out"})
_LONGEST_TAG = 40
"""Pieces in which a tag such as ", the minister said" must end."""
_NOBODY = frozenset("i nobody none whoever anyone anybody everyone everybody".split())
_FIRST_OR_NOBODY = _NOBODY | {"we", "you", "one", "they", "people"}


def sentences_inside(document: Document, quotation: Quotation) -> Iterator[list[Piece]]:
    """The pieces of each sentence inside a quotation; marks inside it are pieces of their own."""
    tokens = tokenise(document.text, quotation.start + 1, max(quotation.start + 1, quotation.end - 1))
    sentence: list[Piece] = []
    for token in tokens:
        abbreviated = token.text == "." and bool(sentence) and is_abbreviation(sentence[-1].text)
        sentence.append(Piece(*token, quoted=False))
        if (token.text in {".", "!", "?", "…", ";"} and not abbreviated) or len(sentence) == LONGEST_SENTENCE:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def in_sentence(document: Document, sentence: Sentence, turns: Turns) -> Iterator[Attribution]:
    """The attributions of a sentence.

    Args:
        document: the report.
        sentence: one of its sentences, with a tag that follows it, or a whole turn of a transcript.
        turns: the report's `turns_of`.
    """
    pieces = _repaired(document, without_time(pieces_of(document, sentence)))
    first = sentence.start == document.paragraphs[sentence.paragraph][0]
    is_turn = first and begins_turn(document, pieces, turns)
    label = label_of(document, sentence, pieces, turns, is_turn=is_turn)
    if label is not None:
        pieces = pieces[label.past :]
        if label.source is not None:
            yield Attribution(source=label.source, cue=None, contents=(label.content,), unsure=label.unsure)
    found: list[tuple[Cue, Stretch | None, tuple[Stretch, ...]]] = []
    cited: list[tuple[Cue, Stretch | None]] = []  # those cited in front of the words that they said
    cues = find_cues(pieces)
    for cue in cues:
        source = source_of(pieces, cue, [(earlier, who) for earlier, who, _ in found], cues)
        if source is None and (cue.construction is not Construction.PASSIVE or cue.lemma == "quote"):
            continue
        if cites_something(pieces, cue):
            continue
        if cites_somebody(pieces, cue):
            if found:
                found.append((cue, source, found[-1][2]))
            else:
                cited.append((cue, source))
            continue
        whole = (trimmed(pieces, part) for part in contents_of(pieces, cue, source, cues).parts)
        parts = tuple(part for part in whole if part[0] < part[1])
        if parts and not (source is not None and any(_overlap(part, source) for part in parts)):
            found.append((cue, source, parts))
            found.extend((earlier, who, parts) for earlier, who in cited)
            cited.clear()
    if not found and label is None and (introduced := _introduced(pieces)) is not None:
        yield introduced
    found = [(cue, source, _without_tags(pieces, cue, parts, found)) for cue, source, parts in found]
    for cue, source, parts in found:
        others = [(other, content) for other, _, content in found if other is not cue]
        if not (_is_idle(pieces, cue, source, others) or _is_unreal(pieces, cue, source, parts, others)):
            yield _attribution(pieces, cue, source, parts)


def inside_quotations(document: Document, here: Sequence[Attribution]) -> Iterator[Attribution]:
    """What quoted speakers say that somebody else said or will say: "She told me that ...," he said."""
    quotations = {
        (quotation.start, min(quotation.end, end)): quotation
        for attribution in here
        for start, end in attribution.contents
        for quotation in document.quotations_in(start, end)
    }
    for (start, end), quotation in quotations.items():
        for pieces in sentences_inside(document, replace(quotation, start=start, end=end)):
            cues = find_cues(pieces)
            for cue in cues:
                if cue.construction is not Construction.FINITE or not cue.frames & {"o", "t"} or "h" in cue.frames:
                    continue
                source = source_of(pieces, cue, [], cues)
                parts = contents_of(pieces, cue, source, cues).parts if source is not None else ()
                if source is None or not parts or pieces[source[0]].lower in _FIRST_OR_NOBODY:
                    continue
                yield _attribution(pieces, cue, source, [trimmed(pieces, part) for part in parts])


def _attribution(pieces: Pieces, cue: Cue, source: Stretch | None, parts: Sequence[Stretch]) -> Attribution:
    return Attribution(
        source=_place(pieces, source) if source is not None else None,
        cue=(pieces[cue.first].start, pieces[cue.last - 1].end),
        contents=tuple(_place(pieces, part) for part in parts if part[0] < part[1]),
    )


def _introduced(pieces: Pieces) -> Attribution | None:
    """A whole quotation behind a colon and a clause without a cue, whose subject then speaks: "Orne was firm: ..."."""
    colon = find_text(pieces, ":", 1, len(pieces) - 1)
    if colon is None or not pieces[colon + 1].quoted or not is_full(pieces[colon + 1].text) or colon + 3 < len(pieces):
        return None
    source = clause_subject(pieces, 0, colon)
    if source is None or not (is_name(pieces[source[1] - 1]) or pieces[source[0]].lower in {"he", "she"}):
        return None
    quoted = pieces[colon + 1]
    return Attribution(source=_place(pieces, source), cue=None, contents=((quoted.start, quoted.end),))


def _without_tags(
    pieces: Pieces,
    cue: Cue,
    parts: tuple[Stretch, ...],
    found: Sequence[tuple[Cue, Stretch | None, tuple[Stretch, ...]]],
) -> tuple[Stretch, ...]:
    """A cue's contents without the tag of another cue that reports all of them: ", Colm said as he turned round"."""
    start, end = parts[-1]
    for other, source, contents in found:
        inside = start < other.head < end and any(first <= cue.head < last for first, last in contents)
        if not inside or other.group.modal is not None or other.construction is Construction.PARTICIPLE:
            continue
        tag = min(other.group.first, source[0]) if source is not None else other.group.first
        shorter = trimmed(pieces, (start, tag))
        if shorter[0] < shorter[1]:
            return (*parts[:-1], shorter)
    return parts


def _is_idle(pieces: Pieces, cue: Cue, source: Stretch | None, others: Sequence[_Other]) -> bool:
    """Whether a cue attributes nothing: "I say", "nobody can say", or a speaker's own wish inside what they say."""
    if source is None:
        return False
    who = pieces[source[0]].lower
    if who in _NOBODY and (source[1] - source[0] == 1 or who != "i"):
        return True
    who = who if source[1] - source[0] == 1 else ""
    inside = any(start <= cue.head < end for _, parts in others for start, end in parts)
    return "h" in cue.frames and who in PRONOUNS and inside


def _is_unreal(
    pieces: Pieces, cue: Cue, source: Stretch | None, parts: tuple[Stretch, ...], others: Sequence[_Other]
) -> bool:
    """Whether the words were perhaps never said: under "if" and "whether", and in what somebody denies or asks."""
    if cue.construction is Construction.FINITE and source is not None and source[0] < cue.head:
        before = pieces[source[0] - 1].lower if source[0] else ""
        if before in _CONDITIONS:
            return True
    if any(other.control == pieces[cue.head].lower and other.group.first == parts[-1][0] for other, _ in others):
        return True  # "refused to confirm the visit": the one who refuses says nothing else
    return any(
        start <= cue.head < end and (pieces[start].lower in _CONDITIONS or other.lemma in _DENYING)
        for other, contents in others
        for start, end in contents
        if not pieces[start].quoted
    )


def _repaired(document: Document, pieces: list[Piece]) -> list[Piece]:
    """The pieces with a quotation that was never closed cut off before the attribution that ends its sentence."""
    last = pieces[-1] if pieces else None
    if last is None or not last.quoted:
        return pieces
    quotation = document.quotation_at(last.start)
    if quotation is None or quotation.closed or quotation.runs_on:
        return pieces
    inner = [Piece(*token, quoted=False) for token in tokenise(document.text, last.start + 1, last.end)]
    for at in range(1, len(inner) - 1):
        if inner[at].text != ",":
            continue
        tag = inner[at : at + _LONGEST_TAG]
        cues = [cue for cue in find_cues(tag) if "q" in cue.frames and cue.construction is Construction.FINITE]
        source = source_of(tag, cues[0], [], cues) if cues else None
        if source is not None and min(source[0], cues[0].group.first) == 1:
            end = inner[at].end
            quoted = Piece(document.text[last.start : end], '"', last.start, end, quoted=True)
            return [*pieces[:-1], quoted, *inner[at + 1 :]]
    return pieces


def _place(pieces: Pieces, stretch: Stretch) -> Place:
    return pieces[stretch[0]].start, pieces[stretch[1] - 1].end


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]
