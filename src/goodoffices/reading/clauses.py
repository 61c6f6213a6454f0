"""Clauses: where the words behind a cue begin to be what is reported, and where they end."""

from goodoffices.reading.cues import Construction, Cue
from goodoffices.reading.lexicon import verb_bases, word_class
from goodoffices.reading.phrases import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    TIME_UNITS,
    Pieces,
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

QUESTIONS = word_class("questions")
ENDS = frozenset({".", "!", "?", "…"})
_SKIPPED = word_class("skipped")
_PHRASE_HEADS = frozenset({"to", "of", "against", "about"})
_ANSWERS = frozenset({"yes", "no"})
_ASKED = frozenset({"asked", "pressed", "questioned", "told"})
_JOINTS = frozenset({"and", "but", "while"})
_CONTRASTS = frozenset("while but whereas though although and".split())


def opener(pieces: Pieces, cue: Cue, start: int) -> int | None:
    """Where the content behind a cue begins; None where nothing there can be content.

    Args:
        pieces: the sentence.
        cue: one of its cues.
        start: the first piece past the cue, its source and its addressee.
    """
    at = start
    while at < len(pieces):
        piece = pieces[at]
        if piece.lower in {"this", "following"} and at + 2 < len(pieces) and pieces[at + 1].text == ":":
            return at + 2
        if piece.quoted:
            fresh = at == start or pieces[at - 1].text in {",", ":"} or is_full(piece.text)
            return at if fresh and not (cue.lemma == "call" and at == cue.last) else None
        if piece.text == ":" and at + 1 < len(pieces):
            return at + 1
        if piece.text == "," and at + 1 < len(pieces) and pieces[at + 1].quoted and "q" in cue.frames:
            return at + 1
        if piece.lower == "that" and cue.frames & {"t", "q"}:
            later = _past_condition(pieces, at)
            return later if later is not None else at
        inserted = _past_insertion(pieces, at)
        if inserted > at and cue.frames & {"t", "q"}:
            return inserted
        if cue.is_compound and cue.lemma == "express" and not is_time(piece):
            break
        skipped = past_adverbial(pieces, at, cue)
        if skipped == at:
            break
        at = skipped
    if at >= len(pieces) or not (is_word(pieces[at]) or pieces[at].text in {"(", "[", "$", "€", "£"}):
        return None
    return at if _may_open(pieces, at, cue, fresh=at == start) else None


def past_adverbial(pieces: Pieces, at: int, cue: Cue) -> int:
    """The index past one adverb, word of time, or phrase of time and place; `at` itself where there is none."""
    piece = pieces[at]
    if piece.lower == "there" and at + 1 < len(pieces) and is_verb(pieces, at + 1):
        return at  # "said there was"
    if piece.lower == "more" and at + 1 < len(pieces) and is_word(pieces[at + 1]) and not is_adverb(pieces[at + 1]):
        return at  # "called for more time"
    if is_time(piece) or piece.lower in ADVERBS or (is_adverb(piece) and not is_verb(pieces, at)):
        return at + 1
    if piece.lower in {"this", "last", "next"} and at + 1 < len(pieces):
        following = pieces[at + 1]
        return at + 2 if following.lower in TIME_UNITS or is_time(following) else at
    if piece.lower not in _SKIPPED:
        return at
    if piece.lower == "to" and ("q" not in cue.frames or cue.frames & {"v", "i", "p"}):
        return at
    end = at + 1
    while end < len(pieces) and (is_time(pieces[end]) or pieces[end].text.isdigit() or pieces[end].lower in TIME_UNITS):
        end += 1
    return end if end > at + 1 else _past_phrase(pieces, at)


def clause_end(pieces: Pieces, start: int, cue: Cue, cues: list[Cue], *, noun: bool = False) -> int:
    """One past the clause or phrase that begins at a piece and is a cue's content.

    Args:
        pieces: the sentence.
        start: where the content begins.
        cue: the cue whose content it is.
        cues: all cues of the sentence.
        noun: whether the content is a noun phrase, which a comma usually ends.
    """
    heads = {other.head: other for other in cues if other.head > start}
    firsts = {at: other for other in heads.values() for at in (other.group.first, other.head)}
    noun = noun or _is_subordinate(pieces, cue)
    for index in range(start, len(pieces)):
        piece = pieces[index]
        if piece.quoted:
            ends_in_comma = index > start and unquoted(piece.text)[-1:] == ","
            if ends_in_comma and _stops_at_comma(pieces, index, heads, noun=noun):
                return index + 1
        elif piece.text == ";" or (piece.text in ENDS and index >= len(pieces) - 2):
            return index
        elif index == start:
            continue
        elif (
            (piece.text == "," and _stops_at_comma(pieces, index, heads, noun=noun))
            or (noun and piece.lower == "and" and _clause_joins(pieces, index))
            or (piece.lower in _JOINTS and _new_attribution(pieces, index, firsts, cue.form or "past"))
        ):
            return index
    return len(pieces)


def clause_follows(pieces: Pieces, at: int) -> bool:
    """Whether the noun phrase that begins at a piece is the subject of a clause, and not the whole content."""
    end = noun_phrase_end(pieces, at)
    return at < end < len(pieces) and (is_verb(pieces, end) or is_adverb(pieces[end]))


def _past_condition(pieces: Pieces, that: int) -> int | None:
    """The index of the "that" meant: the second in "said on condition that he not be named that the text was dead"."""
    if pieces[that - 1].lower != "condition":
        return None
    return next((at for at in range(that + 1, len(pieces)) if pieces[at].lower == "that"), None)


def _past_insertion(pieces: Pieces, at: int) -> int:
    """The index of "that" after words set off by commas: "said, without evidence, that"; `at` where there are none."""
    if pieces[at].text != ",":
        return at
    closing = find_text(pieces, ",", at + 1, min(at + 14, len(pieces)))
    if closing is None or closing + 1 >= len(pieces) or pieces[closing + 1].lower != "that":
        return at
    return closing + 1


def _may_open(pieces: Pieces, at: int, cue: Cue, *, fresh: bool) -> bool:
    """Whether what a cue reports may begin with this word."""
    word = pieces[at].lower
    if word == "to" and cue.frames & {"v", "i"} and at + 1 < len(pieces) and _may_be_infinitive(pieces, at + 1):
        return True
    if cue.is_compound and cue.lemma == "express":
        return word not in {"and", "but", "as"}
    if word in _PHRASE_HEADS:
        return "p" in cue.frames
    if word in _ANSWERS and fresh and "b" in cue.frames:
        return at + 1 == len(pieces) or pieces[at + 1].text in ENDS | {",", ";"} or pieces[at + 1].lower == "to"
    if word in {"when", "if"} and at + 1 < len(pieces) and pieces[at + 1].lower in _ASKED:
        return False
    if word in QUESTIONS:
        return bool(cue.frames & {"w", "t", "b"}) and (fresh or word not in RELATIVES)
    if word == "as":
        return "d" in cue.frames
    if word == "for":
        return cue.lemma in {"hope", "wish", "press", "plead", "ask"}
    if word in CONJUNCTIONS | PREPOSITIONS | {"while", "because"}:
        return False
    if cue.frames & {"n", "d", "z"}:
        return True
    if "b" not in cue.frames and not ({"t", "o"} <= cue.frames and not fresh):
        return False
    return _clause_begins(pieces, at)


def _may_be_infinitive(pieces: Pieces, at: int) -> bool:
    """Whether a verb may stand here after "to", and no place or occasion: "invited both to Teyra", "to a round"."""
    piece = pieces[at]
    return piece.quoted or not (piece.lower in DETERMINERS or piece.text[0].isdigit() or is_name(piece))


def _clause_begins(pieces: Pieces, at: int) -> bool:
    """Whether a clause with a verb of its own begins at a piece: "said the talks would resume"."""
    if pieces[at].lower in PRONOUNS | {"there"}:
        return True
    end = noun_phrase_end(pieces, at)
    if at < end < len(pieces) and pieces[end].quoted:
        return True  # 'said the monitors "had seen nothing"'
    limit = min(len(pieces), at + 25)
    verbs = (is_verb(pieces, index) or pieces[index].lower in verb_bases() for index in range(at + 1, limit))
    return any(verbs) or _is_title_case(pieces)


def _is_title_case(pieces: Pieces) -> bool:
    """Whether the sentence is a headline in which nearly every word has a capital."""
    words = [piece for piece in pieces if is_word(piece)]
    return sum(piece.text[0].isupper() for piece in words) > 0.7 * len(words)


def _past_phrase(pieces: Pieces, at: int) -> int:
    """The index past a preposition and the noun phrase it governs, with the phrases tied to that."""
    end = noun_phrase_end(pieces, at + 1, joining=False)
    while end + 1 < len(pieces) and pieces[end].lower in {
        "in",
        "at",
        "with",
        "on",
        "to",
        "for",
        "of",
        "between",
        "from",
    }:
        further = noun_phrase_end(pieces, end + 1, joining=False)
        if is_time(pieces[end + 1]) or further == end + 1:
            break
        end = further
    return end if end > at + 1 else at


def _is_subordinate(pieces: Pieces, cue: Cue) -> bool:
    """Whether a cue stands in a clause that the main clause follows: "While he said ..., Colm left"."""
    if pieces[0].lower not in SUBORDINATORS | {"asked"}:
        return False
    return not any(piece.text == "," for piece in pieces[: cue.head])


def _clause_joins(pieces: Pieces, joint: int) -> bool:
    """Whether what "and" adds is no further noun phrase but a clause or a verb."""
    at = joint + 1
    return at < len(pieces) and (pieces[at].lower in PRONOUNS | {"that"} or is_verb(pieces, at))


def _stops_at_comma(pieces: Pieces, comma: int, heads: dict[int, Cue], *, noun: bool) -> bool:
    at = comma + 1
    if at >= len(pieces):
        return True
    lead = pieces[at].lower
    if lead in {"according", "referring", "alluding"} or _participle_at(pieces, at, heads):
        return True
    if _tag_follows(pieces, at, heads):
        return True
    if lead in _CONTRASTS and _subject_and_cue(pieces, at + 1, heads):
        return True
    return noun and not _list_goes_on(pieces, comma)


def _participle_at(pieces: Pieces, at: int, heads: dict[int, Cue]) -> bool:
    """Whether a participle of saying begins here, past "while" and adverbs: ", while also noting"."""
    if pieces[at].lower in _CONTRASTS | {"also"}:
        at += 1
    while at < len(pieces) and is_adverb(pieces[at]) and at not in heads:
        at += 1
    return at in heads and heads[at].construction is Construction.PARTICIPLE


def _tag_follows(pieces: Pieces, start: int, heads: dict[int, Cue]) -> bool:
    """Whether only an attribution follows: ", Orne said." or ", said Orne on Monday"."""
    for head, cue in heads.items():
        if cue.construction is not Construction.FINITE or "q" not in cue.frames or head < start:
            continue
        if cue.group.first == start:
            inverted = cue.head == start and ("o" not in cue.frames or cue.lemma == "ask")
            return inverted and noun_phrase_end(pieces, cue.last) > cue.last
        if noun_phrase_start(pieces, cue.group.first - 1, start) != start:
            continue
        if cue.last >= len(pieces):
            return True
        following = pieces[cue.last]
        if following.text in {".", ",", ";"} or is_time(following) or following.lower in _SKIPPED | {"while"}:
            return True
    return False


def _subject_and_cue(pieces: Pieces, start: int, heads: dict[int, Cue]) -> bool:
    """Whether a clause with its own attribution begins at a piece: "Colm said ..."."""
    for cue in heads.values():
        if cue.group.first < start or cue.construction is not Construction.FINITE or "h" in cue.frames:
            continue
        begin = noun_phrase_start(pieces, cue.group.first - 1, start) if cue.group.first > start else start
        return begin == start
    return False


def _new_attribution(pieces: Pieces, joint: int, firsts: dict[int, Cue], form: str) -> bool:
    """Whether "and" or "but" begins a further attribution: "said X and warned Y", "said X but Colm said Y"."""
    at = joint + 1
    while at < len(pieces) and is_adverb(pieces[at]) and at not in firsts:
        at += 1
    cue = firsts.get(at)
    if cue is not None:
        plain = cue.construction is Construction.FINITE and cue.group.modal is None and "h" not in cue.frames
        return plain and cue.form == form
    return pieces[joint].lower != "and" and _subject_and_cue(pieces, joint + 1, firsts)


def _list_goes_on(pieces: Pieces, comma: int) -> bool:
    """Whether a comma stands in a list: "the contacts of the ministry, of officials and of the president"."""
    first = pieces[comma + 1].lower
    if first in PRONOUNS | RELATIVES | SUBORDINATORS or first.endswith("ing"):
        return False
    for index in range(comma + 1, len(pieces)):
        if pieces[index].lower in {"and", "or"}:
            return index > comma + 1
        if is_verb(pieces, index):
            return False
    return False
