"""Phrases: where a noun phrase begins and ends and what stands around a verb, told from word classes alone.

This is no parser. It knows the closed classes of English (determiners, prepositions, pronouns, auxiliaries), common
verbs, titles and time words, and says where a phrase must stop. Everything counts in pieces: a piece is a token, or a
whole quotation.
"""

from collections.abc import Sequence
from typing import NamedTuple

from goodoffices.reading.document import Document, Sentence, is_abbreviation
from goodoffices.reading.lexicon import cue_forms, past_forms, verb_forms, word_class, word_list
from goodoffices.reading.quotes import unquoted


class Piece(NamedTuple):
    """A token, or a quotation taken as one."""

    text: str
    lower: str
    start: int
    end: int
    quoted: bool


Pieces = Sequence[Piece]

DETERMINERS = word_class("determiners")
PRONOUNS = word_class("pronouns")
PREPOSITIONS = word_class("prepositions")
JOINING = word_class("joining")
"""Prepositions that may tie a further noun phrase to the one before."""
CONJUNCTIONS = word_class("conjunctions")
SUBORDINATORS = word_class("subordinators")
RELATIVES = word_class("relatives")
BE = word_class("be")
HAVE = word_class("have")
DO = word_class("do")
MODALS = word_class("modals")
NEGATIONS = word_class("negations")
AUXILIARIES = BE | HAVE | DO | MODALS | NEGATIONS
MONTHS = word_class("months")
TIMES = word_class("weekdays") | word_class("times")
TIME_UNITS = word_class("time_units")
ADVERBS = word_class("adverbs")
DASHES = frozenset("–—")
_PARTICLES = word_class("particles")
_INDEFINITE = frozenset("nobody none anybody anyone someone somebody everyone everybody one".split())
_POSTPOSED = word_class("postposed")
_MARKS_IN_NAMES = frozenset({"&", "/", "-"})
NUMBERS = word_class("numbers")
_NOUNS_IN_EST = word_class("nouns_in_est")
_NAMES_OF_MONTHS = word_class("names_of_months")


Stretch = tuple[int, int]
"""Indices of pieces: the first, and one past the last."""


def pieces_of(document: Document, sentence: Sentence) -> list[Piece]:
    """The pieces of a sentence, each quotation in one."""
    ends = {quotation.start: quotation.end for quotation in document.quotations_in(sentence.start, sentence.end)}
    if not ends:
        return [Piece(*token, False) for token in sentence.tokens]  # noqa: FBT003 - a name costs time here
    pieces: list[Piece] = []
    skip_to = -1
    for token in sentence.tokens:
        start = token.start
        if start < skip_to:
            continue
        if start in ends:
            skip_to = ends[start]
            pieces.append(Piece(document.text[start:skip_to], '"', start, skip_to, quoted=True))
        else:
            pieces.append(Piece(*token, quoted=False))
    return pieces


def find_text(pieces: Pieces, mark: str, start: int, end: int) -> int | None:
    """The index of the first piece between two places that is this mark."""
    return next((index for index in range(start, end) if pieces[index].text == mark), None)


def is_word(piece: Piece) -> bool:
    """Whether a piece is a word or a number."""
    return not piece.quoted and piece.text[0].isalnum()


def is_name(piece: Piece) -> bool:
    """Whether a piece is a word with a capital letter that is no function word."""
    return (
        not piece.quoted
        and piece.text[0].isupper()
        and piece.lower not in PRONOUNS
        and piece.lower not in DETERMINERS
        and piece.lower not in PREPOSITIONS
        and piece.lower not in SUBORDINATORS
        and piece.lower not in CONJUNCTIONS
    )


def is_time(piece: Piece) -> bool:
    """Whether a piece names a day or a month, or is a word of time."""
    return piece.lower in TIMES or (piece.lower in MONTHS and piece.text[0].isupper())


def is_adverb(piece: Piece) -> bool:
    """Whether a piece is an adverb that may stand between a subject and its verb."""
    return piece.lower in ADVERBS or (piece.lower.endswith("ly") and piece.text[0].islower() and len(piece.lower) > 4)


def is_verb(pieces: Pieces, index: int) -> bool:
    """Whether a piece is, as far as its neighbours tell, a finite verb."""
    piece = pieces[index]
    if piece.quoted:
        return False
    if piece.lower in AUXILIARIES:
        return piece.lower != "'s" or is_contracted_be(pieces, index)
    known = piece.lower in verb_forms() or _finite_cue(piece)
    if not known or (index and piece.text[0].isupper()):
        return False
    return index == 0 or not (_wants_noun(pieces[index - 1]) or _is_superlative(pieces, index - 1))


def _is_superlative(pieces: Pieces, index: int) -> bool:
    """Whether a piece is "largest" in "the largest armed group"."""
    word = pieces[index].lower
    return index > 0 and word.endswith("est") and pieces[index - 1].lower == "the" and word not in _NOUNS_IN_EST


def _finite_cue(piece: Piece) -> bool:
    form = cue_forms().get(piece.lower)
    return form is not None and form.form in {"past", "s"}


def is_contracted_be(pieces: Pieces, index: int) -> bool:
    """Whether a 's is the verb: "that's"."""
    following = pieces[index + 1].lower if index + 1 < len(pieces) else ""
    return index > 0 and pieces[index - 1].lower in PRONOUNS | {"that", "there"} and following != ""


def _wants_noun(piece: Piece) -> bool:
    """Whether a noun, not a verb, is to be expected after this piece."""
    return (
        piece.lower in DETERMINERS
        or piece.lower in {"'s", "'"}
        or (piece.lower in PREPOSITIONS and piece.lower != "to")
        or piece.lower in NUMBERS
    )


def noun_phrase_start(pieces: Pieces, last: int, first: int = 0) -> int | None:
    """Where the noun phrase that ends at a piece begins.

    Args:
        last: index of the phrase's last piece.
        first: the phrase begins no earlier.

    Returns:
        An index, or None where no noun phrase ends there.
    """
    if last < first or not _may_end_phrase(pieces, last):
        return None
    if pieces[last].lower in PRONOUNS:
        whole = last > first + 1 and pieces[last - 1].lower == "of" and pieces[last - 2].lower in PRONOUNS
        return last - 2 if whole else last  # "both of them"
    index = last
    if pieces[last].lower == ")":
        index = _opening_bracket(pieces, last, first) or last
    while index > first:
        before = index - 1
        if pieces[index].lower in DETERMINERS and not _chains(pieces, index):
            if pieces[before].lower in {"all", "both", "half"}:
                index = before
                continue
            joined = _joined(pieces, before, first)
            if joined is None:
                break
            index = joined
            continue
        if pieces[before].lower == ")":
            opening = _opening_bracket(pieces, before, first)
            if opening is None or opening == first:
                break
            index = opening
            continue
        if _inside_phrase(pieces, before):
            index = before
            continue
        joined = _joined(pieces, before, first)
        if joined is None:
            break
        index = joined
    while index < last and (is_adverb(pieces[index]) or not _may_begin_phrase(pieces[index])):
        index += 1
    return index


def described_start(pieces: Pieces, start: int, first: int = 0) -> int:
    """Where a noun phrase begins that ends in a description: at "A" for "the talks" in "A source close to the talks".

    Args:
        start: where the last noun phrase of the description begins.
        first: the whole begins no earlier.

    Returns:
        `start` itself where no description ends there.
    """
    word = start - 2
    if word <= first or pieces[start - 1].lower not in PREPOSITIONS or pieces[start - 1].quoted:
        return start
    while word > first and (is_adverb(pieces[word]) or pieces[word].lower in _PARTICLES):
        word -= 1
    if not _describes(pieces[word]) or pieces[word - 1].lower in AUXILIARIES:
        return start
    whole = noun_phrase_start(pieces, word - 1, first)
    return whole if whole is not None and _at_clause_start(pieces, whole, first) else start


def _describes(piece: Piece) -> bool:
    """Whether a word may stand behind a noun and describe it: "close" to, "familiar" with, "issued" by."""
    form = cue_forms().get(piece.lower)
    participle = piece.lower in past_forms() or (form is not None and form.form == "past")
    return not piece.quoted and (participle or piece.lower in _POSTPOSED)


def _chains(pieces: Pieces, index: int) -> bool:
    """Whether a determiner may have more of its phrase before it: "all the parties"."""
    return index > 0 and pieces[index - 1].lower in {"all", "both"}


def _may_end_phrase(pieces: Pieces, index: int) -> bool:
    piece = pieces[index]
    if piece.quoted:
        return False
    if piece.lower in PRONOUNS or piece.lower == ")":
        return True
    return _inside_phrase(pieces, index) and piece.lower not in DETERMINERS - {"this", "that", "these", "those"}


def _inside_phrase(pieces: Pieces, index: int) -> bool:
    """Whether a piece can stand inside a noun phrase, prepositions and conjunctions apart."""
    piece = pieces[index]
    if piece.quoted:
        return len(piece.text) < 40 and unquoted(piece.text)[-1:].isalnum()
    if piece.lower in {"'s", "'"}:
        return True
    if not piece.text[0].isalnum():
        return index > 0 and pieces[index - 1].end == piece.start and _mark_in_name(pieces, index)
    if piece.lower in PRONOUNS - DETERMINERS and piece.lower not in {"one", "others"}:
        return False
    if piece.lower in PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS | RELATIVES | AUXILIARIES:
        return False
    if is_time(piece) and not _is_first_name(pieces, index):
        return False
    if is_adverb(piece):
        return False
    return not is_verb(pieces, index)


def _is_first_name(pieces: Pieces, index: int) -> bool:
    """Whether a month's name is somebody's: "Jan" in "envoy Jan Oster"; not "May" in "in May Orne said"."""
    if pieces[index].lower not in _NAMES_OF_MONTHS or index + 1 >= len(pieces) or not is_name(pieces[index + 1]):
        return False
    if is_time(pieces[index + 1]) or index == 0:
        return not is_time(pieces[index + 1])
    before = pieces[index - 1]
    return not is_word(before) or is_name(before) or _is_role_noun(before)


def _mark_in_name(pieces: Pieces, index: int) -> bool:
    if pieces[index].text == ".":
        return is_abbreviation(pieces[index - 1].text) and index + 1 < len(pieces)
    return pieces[index].text in _MARKS_IN_NAMES


def _may_begin_phrase(piece: Piece) -> bool:
    return is_word(piece) or piece.quoted


def _joined(pieces: Pieces, before: int, first: int) -> int | None:
    """Where a phrase goes on to the left over a preposition or "and" at `before`; None where it does not."""
    if before <= first:
        return None
    piece, earlier = pieces[before], before - 1
    if piece.lower in JOINING and pieces[earlier].lower in _INDEFINITE:  # "nobody at the ministry"
        return earlier
    if piece.lower == "of" and pieces[earlier].lower in PRONOUNS & DETERMINERS:  # "both of them"
        return earlier
    if piece.lower in JOINING and _inside_phrase(pieces, earlier) and pieces[earlier].lower not in DETERMINERS:
        if piece.lower == "of" or _is_role_noun(pieces[earlier]):
            return earlier
        start = noun_phrase_start(pieces, earlier, first) if pieces[earlier].lower.endswith("s") else None
        return start if start is not None and _at_clause_start(pieces, start, first) else None
    if piece.lower in {"and", "or", "nor"} and _may_end_phrase(pieces, earlier):
        start = noun_phrase_start(pieces, earlier, first)
        if start is not None and _at_clause_start(pieces, start, first):
            return start
    if piece.lower == "," and _list_goes_on(pieces, before, first):
        return earlier
    return None


def _is_role_noun(piece: Piece) -> bool:
    """Whether a noun names somebody or some body that has a place: "ambassador at", "officials in"."""
    roles = word_list("roles")
    return piece.lower in roles or (piece.lower.endswith("s") and piece.lower[:-1] in roles)


def _at_clause_start(pieces: Pieces, index: int, first: int) -> bool:
    """Whether a clause may begin at a piece: nothing before it that a subject could not follow."""
    if index <= first:
        return True
    before = pieces[index - 1]
    return before.quoted or not before.text[0].isalnum() or before.lower in SUBORDINATORS | CONJUNCTIONS


def _list_goes_on(pieces: Pieces, comma: int, first: int) -> bool:
    """Whether a comma stands in a list of names that "and" ends: "Orne, Colm and Luthe"."""
    following = [piece.lower for piece in pieces[comma + 1 : comma + 8]]
    if "and" not in following[:6]:
        return False
    return comma - 1 >= first and is_name(pieces[comma - 1]) and is_name(pieces[comma + 1])


def _opening_bracket(pieces: Pieces, closing: int, first: int) -> int | None:
    for index in range(closing, first - 1, -1):
        if pieces[index].lower == "(":
            return index
    return None


def noun_phrase_end(pieces: Pieces, start: int, *, joining: bool = True) -> int:
    """One past the noun phrase that begins at a piece; `start` itself where none begins there.

    Args:
        joining: whether a further phrase may be tied on by a preposition other than "of".
    """
    if start >= len(pieces):
        return start
    if pieces[start].lower in PRONOUNS:
        bare = pieces[start].lower not in DETERMINERS | {"one", "others"}
        if bare or start + 1 == len(pieces) or is_verb(pieces, start + 1):
            return start + 1
    index = start
    while index < len(pieces):
        if index > start and pieces[index].lower == "(":
            closing = find_text(pieces, ")", index, len(pieces))
            if closing is None:
                break
            index = closing
        elif not _goes_on_at(pieces, index, start, joining=joining):
            break
        index += 1
    while index > start and pieces[index - 1].lower in JOINING | {"and", "or"} | DETERMINERS:
        index -= 1
    return index


def _goes_on_at(pieces: Pieces, index: int, start: int, *, joining: bool) -> bool:
    """Whether the noun phrase that began at `start` has this piece in it, too."""
    piece = pieces[index]
    if piece.lower in DETERMINERS:
        return index == start or pieces[index - 1].lower in JOINING | {"and", "or", "all", "both"}
    if index > start and piece.lower in {"and", "or"}:
        return _and_joins(pieces, index)
    if index > start and piece.lower in JOINING:
        return _preposition_joins(pieces, index, joining=joining)
    return not piece.quoted and _inside_phrase(pieces, index)


def _and_joins(pieces: Pieces, index: int) -> bool:
    if index + 1 >= len(pieces):
        return False
    following = pieces[index + 1]
    if following.lower in DETERMINERS or is_name(following):
        return True
    return _inside_phrase(pieces, index + 1) and not is_verb(pieces, index + 1)


def _preposition_joins(pieces: Pieces, index: int, *, joining: bool) -> bool:
    if index + 1 >= len(pieces) or is_time(pieces[index + 1]):
        return False
    following = pieces[index + 1]
    starts = following.lower in DETERMINERS or _inside_phrase(pieces, index + 1)
    if pieces[index].lower == "of":
        return starts
    if not joining or pieces[index].lower == "on":
        return False
    return starts and following.lower not in {"a", "an"} and _is_role_noun(pieces[index - 1])


def trimmed(pieces: Pieces, part: Stretch) -> Stretch:
    """A content without a full stop or comma at its ends."""
    start, end = part
    while end > start and pieces[end - 1].text in {".", ",", ";", "!", "?"} | DASHES:
        end -= 1
    while end > start and pieces[start].text in {",", ";"} | DASHES:
        start += 1
    return start, end
