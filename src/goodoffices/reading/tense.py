"""Tense: whether words about a day look back or ahead, from the verbs around them."""

from bisect import bisect_left
from collections.abc import Sequence

from goodoffices.reading.days import Direction
from goodoffices.reading.document import Sentence, Token
from goodoffices.reading.lexicon import (
    cue_forms,
    ing_form_of,
    past_forms,
    present_forms,
    verb_bases,
    word_class,
)

_AHEAD = word_class("ahead")
_ARRANGED = _AHEAD - word_class("expressed")
_SCHEDULED = word_class("scheduled")
_COMING = frozenset(map(ing_form_of, _SCHEDULED)) | {"holding", "hosting", "visiting", "receiving", "attending"}
_CALLED_OFF = frozenset(
    "cancelled canceled scrapped abandoned dropped postponed delayed suspended called put shelved".split()
)
_NO_PLURALS = frozenset[str]().union(*map(word_class, ("be", "have", "determiners", "adverbs", "prepositions")))
_EVENTS = word_class("events")
_BREAKS = frozenset({";", ":", ","})
_FAR = 100
"""Tokens past which no verb is looked for."""
_SENTENCE_BREAKS = frozenset({".", "!", "?", "…", '"', "“", "”", "«", "»", "''"})


def direction_at(sentence: Sentence, start: int, end: int) -> Direction | None:
    """Whether the words from `start` to `end` look back or ahead; None where no verb tells.

    The nearest verb counts: first those before the words in their clause, then those after, then the whole sentence.
    """
    first = bisect_left(sentence.tokens, start, key=lambda token: token.start)
    past = bisect_left(sentence.tokens, end, key=lambda token: token.start)
    before = _upto(_SENTENCE_BREAKS, sentence.tokens[max(0, first - _FAR) : first], back=True)
    after = _upto(_SENTENCE_BREAKS, sentence.tokens[past : past + _FAR], back=False)
    close = _nearest(before[-3:], back=True)
    if close is Direction.FUTURE and _is_called_off(before[-3:], after):
        return Direction.EITHER
    if close is not None:
        return close
    near = _nearest(_upto(_BREAKS, before, back=True), back=True) or _nearest(
        _upto(_BREAKS, after, back=False), back=False
    )
    return near or _nearest(before, back=True) or _nearest(after, back=False)


def _is_called_off(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether what was planned comes to nothing: "the session planned for Friday was cancelled"."""
    if not any(token.lower in _ARRANGED for token in before):
        return False
    words = [token.lower for token in after[:6] if token.is_word]
    at = next((at for at, word in enumerate(words) if word in {"was", "were", "been"}), len(words))
    return any(word in _CALLED_OFF for word in words[at + 1 : at + 3])


def _upto(breaks: frozenset[str], tokens: Sequence[Token], *, back: bool) -> list[Token]:
    """The tokens up to the nearest of these marks."""
    ordered = list(reversed(tokens)) if back else list(tokens)
    cut = next((index for index, token in enumerate(ordered) if token.text in breaks), len(ordered))
    part = ordered[:cut]
    return list(reversed(part)) if back else part


def _nearest(tokens: list[Token], *, back: bool) -> Direction | None:
    indices = range(len(tokens) - 1, -1, -1) if back else range(len(tokens))
    for index in indices:
        word = tokens[index].lower
        if word == "to" and (planned := _infinitive(tokens, index)) is not None:
            return planned
        if word in _AHEAD and not (index and _is_past(tokens, index - 1)):  # not the noun in "expressed hope"
            return Direction.FUTURE
        if word in _ARRANGED and index + 1 < len(tokens) and tokens[index + 1].lower == "for":
            return Direction.FUTURE  # "was planned for Tuesday"
        if _is_past(tokens, index):
            return Direction.FUTURE if back and _asks_to_come(tokens, index) else Direction.PAST
        if back and index and word in _COMING and tokens[index - 1].lower in {"is", "are", "'s", "'re", "am", "'m"}:
            return Direction.FUTURE  # "are meeting on Sunday"
        if back and index and _is_scheduled(tokens[index - 1], word):
            return Direction.FUTURE
    return None


def _asks_to_come(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the day is what is asked for: "invited both to talks on Sunday", "proposed a session on Sunday"."""
    between = [token.lower for token in tokens[verb + 1 :]]
    if tokens[verb].lower == "invited":
        return "to" in between or "for" in between
    if tokens[verb].lower not in {"proposed", "suggested"}:
        return False
    noun = next((at for at, word in enumerate(between) if word in _EVENTS), None)
    return noun is not None and not {"a", "an", "another"}.isdisjoint(between[:noun])


def _is_scheduled(before: Token, word: str) -> bool:
    """Whether a present tense tells what is to happen: "Orne leaves on Tuesday", "the talks open on Tuesday"."""
    if word in present_forms():
        return before.is_word
    plural = before.lower in {"they", "we"} or (before.lower.endswith("s") and before.lower not in _NO_PLURALS)
    return word in _SCHEDULED and plural and before.is_word


def _is_past(tokens: list[Token], index: int) -> bool:
    word = tokens[index].lower
    form = cue_forms().get(word)
    if word not in past_forms() and (form is None or form.form != "past"):
        return False
    return not (index and tokens[index - 1].lower in {"be", "is", "are", "being", "to"})


def _infinitive(tokens: list[Token], index: int) -> Direction | None:
    """Where an infinitive points: ahead after "is", a plan or a promise ("agreed to examine"), back after "had"."""
    if index == 0 or index + 1 >= len(tokens):
        return None
    if tokens[index - 1].lower in {"is", "are", "due", "set", "expected", "scheduled", "planned"}:
        return Direction.FUTURE
    following = tokens[index + 1].lower
    if following not in verb_bases() and following not in cue_forms():
        return None
    for at in range(index - 1, max(-1, index - 6), -1):
        form = cue_forms().get(tokens[at].lower)
        if form is not None and form.frames & {"v", "i"}:
            return Direction.PAST if at and tokens[at - 1].lower == "had" else Direction.FUTURE
    return Direction.FUTURE if not any(_is_past(tokens, at) for at in range(index)) and tokens[0].start == 0 else None
