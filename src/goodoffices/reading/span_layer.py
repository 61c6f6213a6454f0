"""The span layer: a document to its attributions, each a source, a cue and the words reported, as places in the text.

This one is rules. A trained tagger takes its place by being another function of the same shape: whatever a span layer
returns is checked above it, and nothing above it trusts it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from goodoffices.reading.attributions import Attribution, in_sentence, inside_quotations
from goodoffices.reading.contents import contents_of
from goodoffices.reading.cues import find_cues
from goodoffices.reading.document import LONGEST_SENTENCE, Document, Sentence
from goodoffices.reading.labels import Turns, begins_turn, turns_of
from goodoffices.reading.phrases import pieces_of
from goodoffices.reading.quotes import Quotation, is_full, is_mark
from goodoffices.reading.sources import source_of

SpanLayer = Callable[[Document], Sequence[Attribution]]

_FEW = 20
"""Attributions back among which a quotation that goes on is looked for."""


def find_attributions(document: Document) -> list[Attribution]:
    """The attributions that rules find, in the order in which their sentences end.

    Cost: linear in the text but for the length of its longest sentence.
    """
    found: list[Attribution] = []
    waiting: list[Quotation] = []  # paragraphs of a quotation whose speaker is named behind it
    spoken = False  # whether the sentence before was, in part or whole, somebody's
    turns = turns_of(document)
    for sentence in _with_tags(document, turns):
        here = list(in_sentence(document, sentence, turns))
        here.extend(inside_quotations(document, here))
        free = _free_quotations(document, sentence, here)
        continued = _continued(document, sentence, found) if free and spoken and not here else None
        spoken = bool(here) or continued is not None
        if continued is not None:
            further = ((quotation.start, quotation.end) for quotation in free)
            found[continued] = replace(found[continued], contents=(*found[continued].contents, *further))
            continue
        found.extend(_said_before(document, here, waiting))
        found.extend(here)
        for quotation in free:
            carried = _carried(document, quotation, found)
            if carried is not None:
                found.append(carried)
            elif quotation.runs_on:
                waiting.append(quotation)
    return found


def _said_before(document: Document, here: Sequence[Attribution], waiting: list[Quotation]) -> Iterator[Attribution]:
    """The paragraphs of a quotation that goes on here, where its speaker is named at last."""
    quoted = (one for one in here if (quotation := document.quotation_at(one.contents[0][0])) and quotation.goes_on)
    speaking = next(quoted, None)
    if speaking is not None:
        yield from (replace(speaking, contents=((earlier.start, earlier.end),)) for earlier in waiting)
    if here:
        waiting.clear()


def _with_tags(document: Document, turns: Turns) -> Iterator[Sentence]:
    """The sentences, each quotation that ends in a full stop joined with the bare tag after it: "Why?" Orne asked."""
    sentences = list(_with_turns(document, turns))
    index = 0
    while index < len(sentences):
        sentence = sentences[index]
        following = sentences[index + 1] if index + 1 < len(sentences) else None
        if following is not None and _belongs_together(document, sentence, following):
            index += 1
            tokens = (*sentence.tokens, *following.tokens)
            sentence = Sentence(sentence.start, following.end, tokens, sentence.paragraph)
        yield sentence
        index += 1


def _with_turns(document: Document, turns: Turns) -> Iterator[Sentence]:
    """The sentences, those of one speaker's turn in a transcript taken as one."""
    for _, group in groupby(document.sentences, key=lambda sentence: sentence.paragraph):
        sentences = list(group)
        tokens = [token for sentence in sentences for token in sentence.tokens]
        may_be = len(tokens) < LONGEST_SENTENCE and any(token.text == ":" for token in tokens[:_FEW])
        is_turn = may_be and begins_turn(document, pieces_of(document, sentences[0]), turns)
        if is_turn:
            yield Sentence(sentences[0].start, sentences[-1].end, tuple(tokens), sentences[0].paragraph)
        else:
            yield from sentences


def _belongs_together(document: Document, sentence: Sentence, following: Sentence) -> bool:
    last = sentence.tokens[-1]
    quotation = document.quotation_at(last.end - 1)
    if quotation is not None and sentence.paragraph == following.paragraph:
        if not is_full(document.text[quotation.start : quotation.end]):
            return False
        pieces = pieces_of(document, following)
        cues = find_cues(pieces)
        if not cues or "q" not in cues[0].frames or pieces[0].quoted or cues[0].head > 12:
            return False
        source = source_of(pieces, cues[0], [], cues)
        return source is not None and source[0] == 0 and not contents_of(pieces, cues[0], source, cues).parts
    if last.text != ":" or following.paragraph != sentence.paragraph + 1:
        return False
    return document.quotation_at(following.start) is not None and bool(find_cues(pieces_of(document, sentence)))


def _free_quotations(document: Document, sentence: Sentence, here: Sequence[Attribution]) -> list[Quotation]:
    """The full quotations of a sentence that no attribution in it reports."""
    covered = [place for attribution in here for place in attribution.contents]
    return [
        quotation
        for quotation in document.quotations_in(sentence.start, sentence.end)
        if is_full(document.text[quotation.start : quotation.end])
        and not any(start < quotation.end and quotation.start < end for start, end in covered)
    ]


def _continued(document: Document, sentence: Sentence, found: Sequence[Attribution]) -> int | None:
    """The attribution whose quotation a sentence of quoted words goes on with: the last one in its paragraph."""
    start, _ = document.paragraphs[sentence.paragraph]
    for index in range(len(found) - 1, max(-1, len(found) - 1 - _FEW), -1):
        contents = found[index].contents
        if contents[-1][0] < start:
            return None
        if any(is_mark(document.text[place]) for place, _ in contents):
            return index
    return None


def _carried(document: Document, quotation: Quotation, found: Sequence[Attribution]) -> Attribution | None:
    """A quotation without a speaker beside it: the one before goes on, surely so where the marks say it."""
    if not found or not (quotation.goes_on or _quoted_just_before(document, quotation, found[-1])):
        return None
    latest = found[-1]
    return Attribution(
        source=latest.source,
        cue=latest.cue,
        contents=((quotation.start, quotation.end),),
        unsure=not quotation.goes_on,
    )


def _quoted_just_before(document: Document, quotation: Quotation, latest: Attribution) -> bool:
    """Whether the paragraph before ends in the same speaker's quotation, or introduces this one by a colon."""
    if quotation.start - latest.contents[-1][1] >= 200:
        return False
    between = document.text[latest.contents[-1][1] : quotation.start]
    quoted = is_mark(document.text[latest.contents[-1][1] - 1])
    return quoted and between.count("\n\n") + between.count("\r\n\r\n") <= 1
