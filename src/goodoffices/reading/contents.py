"""Contents: what was said. The words that a cue reports, before it, behind it or on both sides."""

from dataclasses import dataclass

from goodoffices.reading.clauses import ENDS, QUESTIONS, clause_end, clause_follows, opener, past_adverbial
from goodoffices.reading.cues import Construction, Cue
from goodoffices.reading.lexicon import cue_forms, word_list
from goodoffices.reading.phrases import (
    CONJUNCTIONS,
    DASHES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
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
from goodoffices.reading.quotes import unquoted
from goodoffices.reading.sources import subject_before

_OBJECTS = frozenset({"him", "her", "them", "me", "us", "you"})
_NAMING = frozenset({"call", "name", "brand", "label"})
_NO_ADDRESSEE = frozenset("that to for about whether if".split())


@dataclass(frozen=True, slots=True)
class Contents:
    """What a cue reports, and to whom; all numbers are indices of pieces."""

    parts: tuple[Stretch, ...]
    addressee: Stretch | None = None


def contents_of(pieces: Pieces, cue: Cue, source: Stretch | None, cues: list[Cue]) -> Contents:
    """The contents of a cue; no parts where it reports none.

    Args:
        pieces: the sentence.
        cue: one of its cues.
        source: the cue's source.
        cues: all cues of the sentence, in order.
    """
    match cue.construction:
        case Construction.PASSIVE:
            return Contents(_of_passive(pieces, cue, cues))
        case Construction.ACCORDING_TO:
            return Contents(_around(pieces, cue.head, source[1] if source else cue.last))
        case Construction.NOUN:
            that = next((at for at in range(cue.last, len(pieces)) if pieces[at].lower == "that"), None)
            return Contents(((that, clause_end(pieces, that, cue, cues)),) if that is not None else ())
    after = _past_joined(pieces, cue)
    if source is not None and source[0] == cue.last and cue.construction is Construction.FINITE:
        after = source[1]
    if cue.lemma == "quote":
        return Contents(_quoted_as_saying(pieces, cue, cues))
    if cue.form == "ing" and cue.group.first and pieces[cue.group.first - 1].lower == "as":
        quoting = next((other for other in cues if other.lemma == "quote" and other.head < cue.head), None)
        return Contents(_quoted_as_saying(pieces, quoting, cues) if quoting is not None else ())
    addressee = _addressee(pieces, cue, after)
    behind = _behind(pieces, cue, addressee[1] if addressee else after, cues)
    if addressee is not None and not behind and "p" in cue.frames:  # "informed the ministers of the call"
        of = next((at for at in range(*addressee) if pieces[at].lower == "of"), addressee[1])
        addressee, behind = (addressee[0], of), _behind(pieces, cue, of, cues)
    if addressee is not None and not behind and "n" in cue.frames:  # "urged restraint": no addressee after all
        addressee, behind = None, _behind(pieces, cue, after, cues)
    if cue.construction is Construction.PARTICIPLE or "q" not in cue.frames:
        return Contents(behind, addressee)
    past = addressee[1] if addressee else after
    began = min(cue.group.first, source[0]) if source is not None and source[0] < cue.head else cue.group.first
    return Contents(_both_sides(pieces, cue, (began, past), behind), addressee)


def _past_joined(pieces: Pieces, cue: Cue) -> int:
    """One past a cue and a bare one joined to it that reports the same: "would not confirm or deny the report"."""
    joined = cue.last + 1
    if joined >= len(pieces) or pieces[cue.last].lower not in {"or", "and", "nor"}:
        return cue.last
    form = cue_forms().get(pieces[joined].lower)
    return joined + 1 if cue.group.modal is not None and form is not None and form.form == "base" else cue.last


def _both_sides(pieces: Pieces, cue: Cue, tag: Stretch, behind: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """The contents of a cue that may have them in front, behind, or set round it."""
    began, past = tag
    if behind and not pieces[behind[0][0]].quoted:
        return behind
    if not behind and (main := _around_as(pieces, began, past)):
        return main
    rest = behind or _rest_after_tag(pieces, began, past, cue)
    in_front = _in_front(pieces, began, whole=bool(rest) and not pieces[rest[0][0]].quoted)
    if in_front is not None and cue.group.modal is not None and not pieces[in_front[0]].quoted:
        return behind  # "if they came, she would advise patience"
    return (in_front, *rest) if in_front is not None else behind


def _addressee(pieces: Pieces, cue: Cue, start: int) -> Stretch | None:
    """The noun phrase to which words are addressed: "told reporters"."""
    if "o" not in cue.frames or start >= len(pieces):
        return None
    if pieces[start].quoted or pieces[start].lower in _NO_ADDRESSEE:
        return None
    if _is_object_pronoun(pieces, start):
        return start, start + 1
    end = noun_phrase_end(pieces, start, joining=False)
    if end == start or (end < len(pieces) and is_verb(pieces, end) and pieces[end].lower != "that"):
        return None
    return start, end


def _is_object_pronoun(pieces: Pieces, at: int) -> bool:
    """Whether a piece is "him", "them" and the like, and not the "her" of "her brother"."""
    if pieces[at].lower != "her" or at + 1 == len(pieces):
        return pieces[at].lower in _OBJECTS
    following = pieces[at + 1]
    return not is_word(following) or following.lower in PREPOSITIONS | DETERMINERS | PRONOUNS | SUBORDINATORS


def _behind(pieces: Pieces, cue: Cue, start: int, cues: list[Cue]) -> tuple[Stretch, ...]:
    """What stands after a cue, its addressee and any words of time and place."""
    first = opener(pieces, cue, start)
    if first is None:
        return ()
    if pieces[first].quoted:
        return ((first, _after_quotation(pieces, first, cue, cues)),)
    if cue.lemma in _NAMING and not _is_named(pieces, first):
        return ()
    noun = pieces[first].lower not in QUESTIONS | {"that", "to"} and bool(cue.frames & {"n", "z"})
    noun = noun and ("b" not in cue.frames or not clause_follows(pieces, first))
    end = clause_end(pieces, first, cue, cues, noun=noun)
    if "d" in cue.frames:
        end = _past_predicate(pieces, first, end)
    if noun and cue.form == "past":
        end = _without_day(pieces, first, end)
    return ((first, end),) if end > first else ()


def _is_named(pieces: Pieces, start: int) -> bool:
    """Whether somebody is called something, and not just called: "called Colm on Sunday"."""
    end = noun_phrase_end(pieces, start, joining=False)
    if end < len(pieces) and not _ends_object(pieces, end):
        return True
    words = [piece for piece in pieces[start:end] if piece.lower not in DETERMINERS]
    if words and words[-1].lower in word_list("roles"):
        return False  # "called her counterpart on Sunday"
    return len(words) > 1 and not all(is_name(word) for word in words)


def _ends_object(pieces: Pieces, end: int) -> bool:
    piece = pieces[end]
    if piece.quoted:
        return False
    return not is_word(piece) or is_time(piece) or piece.lower in PREPOSITIONS | CONJUNCTIONS


def _past_predicate(pieces: Pieces, first: int, end: int) -> int:
    """The end of object and predicate where the predicate is quoted and a day follows: "called it 'a map' today"."""
    for at in range(first + 1, end - 1):
        if pieces[at].quoted and (
            is_time(pieces[at + 1]) or (pieces[at + 1].lower == "on" and is_time(pieces[at + 2]))
        ):
            return at + 1
    return end


def _without_day(pieces: Pieces, start: int, end: int) -> int:
    """The end of a noun phrase without a day that belongs to the cue: "welcomed the idea on Saturday"."""
    last = end - 1
    if last - start < 2 or not is_time(pieces[last]) or pieces[last].text[0].islower():
        return end
    return last - 1 if pieces[last - 1].lower == "on" else last


def _after_quotation(pieces: Pieces, first: int, cue: Cue, cues: list[Cue]) -> int:
    """One past a content that begins with a quotation: the quotation alone, or more of the clause with it."""
    following = first + 1
    ended = unquoted(pieces[first].text)[-1:] in {".", "!", "?", ","}
    if ended or following >= len(pieces) or pieces[following].text in ENDS | {","}:
        return following
    joined = pieces[following].lower in {"and", "but"}
    if joined and any(following + 1 in {other.group.first, other.head} for other in cues):
        return following
    return max(following, clause_end(pieces, following, cue, cues, noun=True))


def _in_front(pieces: Pieces, began: int, *, whole: bool) -> Stretch | None:
    """What stands before an attribution and is its content; None where nothing there can be.

    Args:
        pieces: the sentence.
        began: where the attribution begins.
        whole: whether the content goes on behind the attribution, so that any words in front belong to it.
    """
    last = began - 1
    if last < 0:
        return None
    if pieces[last].text in {","} | DASHES:
        last -= 1
    elif not pieces[last].quoted:
        return None
    start = next((index + 1 for index in range(last, -1, -1) if pieces[index].text == ";"), 0)
    if start > last:
        return None
    while not whole and not pieces[start].quoted and _is_circumstance(pieces, start):
        comma = find_text(pieces, ",", start, last + 1)
        if comma is None or comma >= last:
            return None
        start = comma + 1
    if not whole and last == start and not pieces[last].quoted:
        return None
    return start, last + 1


def _is_circumstance(pieces: Pieces, start: int) -> bool:
    """Whether words before a comma only set a scene: "In Teyra on Monday, Orne said"."""
    lead = pieces[start].lower
    comma = find_text(pieces, ",", start, len(pieces)) or len(pieces)
    if comma - start == 1 and is_adverb(pieces[start]):
        return True
    if lead in {"asked", "according", "pressed"}:
        return True
    if lead not in PREPOSITIONS and not lead.endswith("ing"):
        return False
    return not any(is_verb(pieces, index) for index in range(start, comma))


def _around_as(pieces: Pieces, began: int, past: int) -> tuple[Stretch, ...]:
    """The main clause round a cue that "as" introduces: "As Orne noted, the talks are over", ", as Orne noted, ..."."""
    if began < 1 or pieces[began - 1].lower != "as" or past >= len(pieces):
        return ()
    end = _sentence_end(pieces)
    behind = ((past + 1, end),) if pieces[past].text == "," and end > past + 1 else ()
    if began == 1:
        return behind
    ends = past >= end or bool(behind)
    return ((0, began - 2), *behind) if ends and began > 2 and pieces[began - 2].text == "," else ()


def _rest_after_tag(pieces: Pieces, began: int, start: int, cue: Cue) -> tuple[Stretch, ...]:
    """What goes on after an attribution set into the middle of a sentence: "The call, he said, was useful"."""
    at = start
    while at < len(pieces) and (skipped := past_adverbial(pieces, at, cue)) > at:
        at = skipped
    if at + 1 >= len(pieces) or pieces[at].text != "," or began < 2:
        return ()
    if pieces[at + 1].quoted:
        return ((at + 1, at + 2),)
    if pieces[at + 1].lower in {"and", "or"} and at + 2 < len(pieces) and pieces[at + 2].lower in QUESTIONS | {"that"}:
        return ((at + 1, _sentence_end(pieces)),)
    if pieces[began - 1].text != ",":
        return ()
    verb = next((index for index in range(at + 1, len(pieces)) if not is_adverb(pieces[index])), at + 1)
    sets_scene = pieces[0].lower in PREPOSITIONS | SUBORDINATORS or (began == 2 and is_adverb(pieces[0]))
    if not is_verb(pieces, verb) and not (sets_scene and clause_follows(pieces, at + 1)):
        return ()
    return ((at + 1, _sentence_end(pieces)),) if not pieces[verb].lower.endswith("ing") else ()


def _sentence_end(pieces: Pieces) -> int:
    return len(pieces) - 1 if pieces[-1].text in ENDS else len(pieces)


def _of_passive(pieces: Pieces, cue: Cue, cues: list[Cue]) -> tuple[Stretch, ...]:
    """What is reported in a passive: its subject ("his offer was welcomed"), or a clause ("it was reported that")."""
    if cue.lemma == "quote":
        return _quoted_as_saying(pieces, cue, cues)
    at = cue.last
    if "o" in cue.frames:  # "we were told by the director that", "was asked by Orne to"
        wanted = {"that", "to"} if cue.frames & {"v", "i"} else {"that"}
        window = range(at, min(at + 10, len(pieces)))
        begin = next((index for index in window if pieces[index].lower in wanted), None)
        return ((begin, clause_end(pieces, begin, cue, cues)),) if begin is not None else ()
    if at < len(pieces) and pieces[at].lower == "that":
        return ((at, clause_end(pieces, at, cue, cues)),)
    start = noun_phrase_start(pieces, cue.group.first - 1) if cue.group.first else None
    return ((described_start(pieces, start), cue.group.first),) if start is not None else ()


def _quoted_as_saying(pieces: Pieces, cue: Cue, cues: list[Cue]) -> tuple[Stretch, ...]:
    """The words that somebody is quoted as saying; those that a quoting paper puts in front, too."""
    saying = next(
        (other for other in cues if other.head > cue.head and other.lemma in {"say", "tell"} and other.form == "ing"),
        None,
    )
    if saying is None:
        return ()
    behind = _behind(pieces, saying, saying.last, cues)
    subject = subject_before(pieces, cue.group.first) if not behind else None
    in_front = _in_front(pieces, subject[0], whole=False) if subject is not None else None
    return (in_front,) if in_front is not None else behind


def _around(pieces: Pieces, first: int, last: int) -> tuple[Stretch, ...]:
    """The clause into which "according to somebody" is set: before it, after it, or both."""
    end = _sentence_end(pieces)
    before = first - 1 if first and pieces[first - 1].text == "," else first
    comma = last < len(pieces) and pieces[last].text == ","
    after = last + 1 if comma else last
    relative = comma and after < end and pieces[after].lower in RELATIVES - {"that"}
    goes_on = before <= 0 or (comma and not relative and any(is_verb(pieces, at) for at in range(after, end)))
    parts = [(0, before)] if before > 0 else []
    if after < end and goes_on:
        parts.append((after, end))
    return tuple(parts)
