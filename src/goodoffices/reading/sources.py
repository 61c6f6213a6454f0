"""Sources: who speaks. The noun phrase that a cue belongs to, with title and apposition, without a relative clause."""

from goodoffices.reading.cues import Construction, Cue, shares_source
from goodoffices.reading.lexicon import past_forms, word_class, word_list
from goodoffices.reading.phrases import (
    AUXILIARIES,
    CONJUNCTIONS,
    DASHES,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME_UNITS,
    Piece,
    Pieces,
    Stretch,
    described_start,
    find_text,
    is_adverb,
    is_name,
    is_time,
    is_verb,
    is_word,
    noun_phrase_end,
    noun_phrase_start,
)
from goodoffices.reading.quotes import is_full, unquoted

_OCCASIONS = word_class("occasions")
_TITLES_IN_ING = frozenset("acting incoming leading outgoing presiding ruling sitting visiting".split())
_MEASURES = frozenset("plan schedule custom tradition protocol law rule rules size age need ability taste".split())
_GOVERNING = frozenset("on due set about ready expected to".split())

_SUBJECT_RELATIVES = frozenset({"who", "which", "that"})
_LONGEST_CLAUSE = 14
"""Pieces in front of a noun phrase in which the beginning of its clause is looked for."""
_CARRIERS = word_class("carriers")


def source_of(pieces: Pieces, cue: Cue, earlier: list[tuple[Cue, Stretch | None]], cues: list[Cue]) -> Stretch | None:
    """The source of a cue.

    Args:
        pieces: the sentence.
        cue: one of its cues.
        earlier: the cues before it that report something, with their sources, in order.
        cues: all cues of the sentence.
    """
    match cue.construction:
        case Construction.ACCORDING_TO:
            return _of_according_to(pieces, cue)
        case Construction.PASSIVE:
            return _agent(pieces, cue)
        case Construction.NOUN:
            return _of_noun(pieces, cue)
        case Construction.PARTICIPLE:
            return _of_participle(pieces, cue, earlier, cues)
        case Construction.FINITE:
            return _of_verb(pieces, cue, earlier)


def subject_before(pieces: Pieces, first: int) -> Stretch | None:
    """The noun phrase that ends right before a verb group."""
    last = _before_adverbial(pieces, first - 1)
    if last < 0:
        return None
    if pieces[last].lower in RELATIVES:
        return _antecedent(pieces, last)
    if pieces[last].text in {","} | DASHES:
        return _before_inserted(pieces, last)
    start = noun_phrase_start(pieces, last)
    if start is None:
        return _with_participle(pieces, first - 1)
    described = _before_relative(pieces, start)
    if described is not None:
        return described
    return _with_apposition_before(pieces, described_start(pieces, start), last + 1)


def clause_subject(pieces: Pieces, start: int, end: int) -> Stretch | None:
    """The subject of the clause that begins at a piece, past any phrase that a comma sets off in front of it."""
    at = start
    while at < end:
        stop = noun_phrase_end(pieces, at)
        if stop > at and stop < len(pieces) and pieces[at].lower not in PREPOSITIONS | SUBORDINATORS:
            following = _past_inserted(pieces, stop) if pieces[stop].text == "," else stop
            goes_on = following < len(pieces) and pieces[following]
            if goes_on and (is_verb(pieces, following) or is_adverb(goes_on) or goes_on.quoted):
                return at, stop
        comma = find_text(pieces, ",", at, end)
        if comma is None:
            if pieces[at].lower not in PREPOSITIONS | SUBORDINATORS:
                return None
            at += 1
            continue
        if pieces[at].lower in SUBORDINATORS:
            inner = clause_subject(pieces, at + 1, comma)
            if inner is not None:
                return inner
        at = comma + 1
    return None


def _of_verb(pieces: Pieces, cue: Cue, earlier: list[tuple[Cue, Stretch | None]]) -> Stretch | None:
    if shares_source(pieces, cue):
        return _latest(earlier) or clause_subject(pieces, 0, cue.group.first - 1)
    if _in_verb_list(pieces, cue, earlier):
        return _latest(earlier)
    first = _before_control(pieces, cue.group.first) if cue.control is not None else cue.group.first
    subject = subject_before(pieces, first)
    inverts = _may_invert(pieces, cue)
    quoted = cue.group.first > 0 and pieces[cue.group.first - 1].quoted and is_full(pieces[cue.group.first - 1].text)
    if subject is not None and not (inverts and (quoted or _closes_as_tag(pieces, cue))):
        return subject
    return _after(pieces, cue.last) if inverts else None


def _closes_as_tag(pieces: Pieces, cue: Cue) -> bool:
    """Whether a cue behind a comma and a name are all that is left of the sentence: "..., says Lima"."""
    if pieces[cue.group.first - 1].text != "," or cue.last >= len(pieces) or is_time(pieces[cue.last]):
        return False
    end = noun_phrase_end(pieces, cue.last)
    return is_name(pieces[cue.last]) and end > cue.last and all(not is_word(piece) for piece in pieces[end:])


def _in_verb_list(pieces: Pieces, cue: Cue, earlier: list[tuple[Cue, Stretch | None]]) -> bool:
    """Whether a cue behind a comma is one of several verbs of one subject: "noted X, reaffirmed Y and urged Z"."""
    comma = cue.group.first - 1
    if not earlier or comma < 2 or pieces[comma].text != "," or pieces[comma - 1].quoted:
        return False
    before, source = earlier[-1]
    if before.construction is not Construction.FINITE or source is None or source[0] > before.head:
        return False
    return before.form == cue.form and any(
        pieces[at].lower == "and" and is_verb(pieces, at + 1) for at in range(cue.last, len(pieces) - 1)
    )


def _of_according_to(pieces: Pieces, cue: Cue) -> Stretch | None:
    """The phrase after "according to"; at the head of a sentence all that stands before the first comma."""
    source = _after(pieces, cue.last)
    if source is not None and pieces[source[1] - 1].lower in _MEASURES and source[1] - source[0] < 3:
        return None  # "according to plan"
    if source is None or cue.head > 0 or source[1] + 1 >= len(pieces):
        return source
    plain = noun_phrase_end(pieces, source[0])
    if pieces[plain].text == "," and pieces[source[1]].text not in {",", "."}:
        return source[0], plain
    if pieces[source[1]].text in {",", "."}:  # what looked like an apposition may be the main clause's subject
        goes_on = is_verb(pieces, source[1] + 1) or pieces[source[1] + 1].lower.endswith("ed")
        return (source[0], plain) if goes_on else source
    comma = find_text(pieces, ",", source[1], len(pieces))
    return (source[0], comma) if comma is not None else source


def _of_noun(pieces: Pieces, cue: Cue) -> Stretch | None:
    """Whose words a noun of saying names: "Orne's claim that", "the assurance of the minister that"."""
    if cue.head and pieces[cue.head - 1].lower == "'s":
        start = noun_phrase_start(pieces, cue.head - 2) if cue.head > 1 else None
        return (start, cue.head - 1) if start is not None else None
    if cue.last < len(pieces) and pieces[cue.last].lower in {"of", "by", "from"}:
        return _after(pieces, cue.last + 1)
    return None


def _of_participle(
    pieces: Pieces, cue: Cue, earlier: list[tuple[Cue, Stretch | None]], cues: list[Cue]
) -> Stretch | None:
    if cue.group.first and pieces[cue.group.first - 1].lower == "as":  # "quotes Orne as saying"
        quoted = next((other for other in cues if other.lemma == "quote" and other.head < cue.head), None)
        if quoted is not None and quoted.construction is Construction.PASSIVE:
            return subject_before(pieces, quoted.group.first)
        start = noun_phrase_start(pieces, cue.group.first - 2)
        return (start, cue.group.first - 1) if start is not None else _before_inserted(pieces, cue.group.first - 2)
    if cites_somebody(pieces, cue):
        return _after(pieces, cue.last)
    subject = _latest(earlier) or clause_subject(pieces, 0, cue.head)
    if subject is not None:
        return subject
    comma = find_text(pieces, ",", cue.head, len(pieces))
    return clause_subject(pieces, comma + 1, len(pieces)) if comma is not None else None


def cites_something(pieces: Pieces, cue: Cue) -> bool:
    """Whether a participle only names the paper or the tape that words were taken from: "citing a recording"."""
    if cue.construction is not Construction.PARTICIPLE or cue.lemma != "cite":
        return False
    end = noun_phrase_end(pieces, cue.last)
    return any(piece.lower in _CARRIERS for piece in pieces[cue.last : end]) and not cites_somebody(pieces, cue)


def cites_somebody(pieces: Pieces, cue: Cue) -> bool:
    """Whether a cue is "citing" and names who spoke, not a ground: ", citing officials"."""
    if cue.lemma != "cite" or cue.construction is not Construction.PARTICIPLE:
        return False
    words = pieces[cue.last : noun_phrase_end(pieces, cue.last)]
    return any(_is_role(piece) or is_name(piece) or piece.lower[:-1] in word_list("roles") for piece in words)


def _latest(earlier: list[tuple[Cue, Stretch | None]]) -> Stretch | None:
    """The source of the latest cue that is a verb."""
    verbs = (source for cue, source in reversed(earlier) if cue.construction is not Construction.NOUN)
    return next((source for source in verbs if source is not None), None)


def _agent(pieces: Pieces, cue: Cue) -> Stretch | None:
    """The noun phrase after "by"; None where a passive hides who spoke."""
    for index in range(cue.last, min(cue.last + 8, len(pieces))):
        if pieces[index].lower == "by":
            return _after(pieces, index + 1)
        if pieces[index].quoted or pieces[index].text in {",", ".", ";"}:
            break
    return None


def _before_control(pieces: Pieces, to: int) -> int:
    """Where the verb group begins that governs an infinitive: at "has declined" in "has declined to say"."""
    index = to
    while index > 0 and (is_verb(pieces, index - 1) or pieces[index - 1].lower in _GOVERNING):
        index -= 1
    return index


def _with_participle(pieces: Pieces, last: int) -> Stretch | None:
    """A subject whose noun a participle describes: "A document filed on Thursday", "sources close to the talks"."""
    start = next((index + 1 for index in range(last, -1, -1) if _bounds_clause(pieces[index])), 0)
    end = noun_phrase_end(pieces, start)
    if not start < end <= last or last - start > 14 or pieces[start].lower in PREPOSITIONS:
        return None
    if any(pieces[index].lower in AUXILIARIES for index in range(end, last + 1)):
        return None
    return start, last + 1


def _bounds_clause(piece: Piece) -> bool:
    return piece.quoted or not piece.text[0].isalnum() or piece.lower in SUBORDINATORS | CONJUNCTIONS | RELATIVES


def _before_relative(pieces: Pieces, start: int) -> Stretch | None:
    """The subject that a clause without commas describes: "A group" before "that has seized the town has agreed".

    Args:
        pieces: the sentence.
        start: where the noun phrase begins that stands right before the verb, the last of the clause.
    """
    for at in range(start - 1, max(0, start - _LONGEST_CLAUSE), -1):
        if pieces[at].lower in _SUBJECT_RELATIVES:
            begin = noun_phrase_start(pieces, at - 1)
            verb = is_verb(pieces, at + 1) or pieces[at + 1].lower in past_forms()
            return (begin, at) if begin is not None and verb and at + 1 < start else None
        if not is_word(pieces[at]) or pieces[at].lower in SUBORDINATORS:
            return None
    return None


def _before_adverbial(pieces: Pieces, last: int) -> int:
    """The index before words of time or occasion that stand between a subject and its verb: "Orne on Sunday said"."""
    index = last
    while index > 0 and pieces[index].quoted and unquoted(pieces[index].text).endswith("ly"):
        index -= 1
    while index >= 0 and (is_time(pieces[index]) or pieces[index].lower in TIME_UNITS | {"this", "last", "next"}):
        index -= 1
    if 0 <= index < last and pieces[index].lower in {"on", "in", "late", "early"}:
        index -= 1
    named = index >= 2 and pieces[index].lower in _OCCASIONS and pieces[index - 1].lower in {"a", "an", "the"}
    if named and pieces[index - 2].lower in {"in", "at", "during", "through", "via"}:
        index -= 3
    return index


def _past_inserted(pieces: Pieces, comma: int) -> int:
    closing = find_text(pieces, ",", comma + 1, len(pieces))
    return closing + 1 if closing is not None else comma


def _antecedent(pieces: Pieces, relative: int) -> Stretch | None:
    last = relative - 1
    if last >= 0 and pieces[last].text == ",":
        last -= 1
    start = noun_phrase_start(pieces, last) if last >= 0 else None
    return _with_apposition_before(pieces, start, last + 1) if start is not None else None


def _before_inserted(pieces: Pieces, closing: int) -> Stretch | None:
    """The subject before words set off by commas: "Penhal, the ambassador, said", "Orne, who was in Teyra, said"."""
    mark = pieces[closing].text
    opening = next((index for index in range(closing - 1, 0, -1) if pieces[index].text == mark), None)
    if opening is None or opening + 1 == closing:
        return None
    start = noun_phrase_start(pieces, opening - 1)
    if start is None:
        return None
    start = described_start(pieces, start)
    named = is_name(pieces[opening + 1]) and any(_is_role(piece) for piece in pieces[start:opening])
    if _is_apposition(pieces, opening + 1, closing) or (named and noun_phrase_end(pieces, opening + 1) == closing):
        return _with_apposition_before(pieces, start, closing)
    relative = next((at for at in range(opening + 2, closing) if pieces[at].lower in RELATIVES - {"that"}), None)
    if relative is not None and _is_apposition(pieces, opening + 1, relative):
        return start, relative
    if _is_insertion(pieces, opening + 1):
        return _with_apposition_before(pieces, start, opening)
    return None


def _with_apposition_before(pieces: Pieces, start: int, end: int) -> Stretch:
    """A phrase together with the name it explains: "Rook" before ", the chief delegate, who ... said"."""
    if start < 2 or pieces[start - 1].text != "," or end >= len(pieces) or pieces[end].text != ",":
        return start, end
    named = noun_phrase_start(pieces, start - 2)
    if named is None or not (named == 0 or pieces[named - 1].quoted or not is_word(pieces[named - 1])):
        return start, end
    explains = _is_description(pieces, start, end) and is_name(pieces[start - 2])
    names = is_name(pieces[end - 1]) and _is_role(pieces[start - 2])
    return (named, end) if explains or names else (start, end)


def _is_apposition(pieces: Pieces, start: int, end: int) -> bool:
    """Whether words set off by commas say who somebody is."""
    if any(is_verb(pieces, index) for index in range(start, end)):
        return False
    if _is_description(pieces, start, end):
        return not any(pieces[index].lower in RELATIVES for index in range(start, end))
    if pieces[start].text[0].islower() and noun_phrase_end(pieces, start) == end:
        plural = pieces[start].lower.removesuffix("s") in word_list("roles")  # "Orne and Colm, ministers, said"
        return not pieces[start].lower.endswith(("ing", "ed")) and (end - start > 1 or plural)
    return start > 1 and is_name(pieces[start]) and _is_role(pieces[start - 2])


def _is_description(pieces: Pieces, start: int, end: int) -> bool:
    first = pieces[start]
    if first.lower in DETERMINERS - {"this", "these", "those"} or first.lower.isdigit():  # a number is an age
        return True
    if not is_word(first) or first.lower in PREPOSITIONS | RELATIVES or _acts(first):
        return False
    return any(_is_role(pieces[index]) for index in range(start, min(end, start + 8)))


def _acts(piece: Piece) -> bool:
    """Whether a word is a participle that tells what somebody does, and not who they are: ", citing a source"."""
    return piece.lower.endswith("ing") and piece.text[0].islower() and piece.lower not in _TITLES_IN_ING


def _is_role(piece: Piece) -> bool:
    return piece.lower in word_list("roles")


def _is_insertion(pieces: Pieces, start: int) -> bool:
    word = pieces[start].lower
    if is_adverb(pieces[start]) or any(piece.lower in RELATIVES for piece in pieces[start : start + 3]):
        return True
    return word in PREPOSITIONS | SUBORDINATORS | {"both", "himself", "herself"} or word.endswith(("ing", "ed"))


def _may_invert(pieces: Pieces, cue: Cue) -> bool:
    """Whether a cue may stand before its subject: "...," said Orne."""
    if "q" not in cue.frames or cue.group.modal is not None:
        return False
    before = pieces[cue.group.first - 1] if cue.group.first else None
    return before is None or before.quoted or before.text in {","} | DASHES


def _after(pieces: Pieces, start: int) -> Stretch | None:
    """The noun phrase that begins at a piece, with an apposition that follows it."""
    end = noun_phrase_end(pieces, start)
    if end == start:
        return None
    while end < len(pieces) and pieces[end].text == ",":
        closing = next((at for at in range(end + 1, len(pieces)) if pieces[at].text in {",", ".", ";"}), len(pieces))
        stop = noun_phrase_end(pieces, end + 1)
        if closing == end + 1 or stop == end + 1 or not _is_apposition(pieces, end + 1, closing):
            break
        end = min(closing, stop)
        if end != closing:
            break
    return start, end
