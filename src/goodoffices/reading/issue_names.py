"""Issue names: the noun phrases by which a report itself calls what is negotiated about.

They are told from word classes alone, as phrases are everywhere here; no parser is needed for a few words around one.
"""

from collections.abc import Sequence
from typing import NamedTuple

from goodoffices.reading.document import Token
from goodoffices.reading.lexicon import cue_forms, past_forms, verb_bases, verb_forms, word_class

_DETERMINERS = word_class("determiners")
_STOPS = frozenset().union(
    *(
        word_class(name)
        for name in ("determiners", "prepositions", "pronouns", "conjunctions", "subordinators", "relatives")
    ),
    *(word_class(name) for name in ("be", "have", "do", "modals", "negations", "adverbs")),
    *(word_class(name) for name in ("weekdays", "months", "times", "numbers")),
)
_PARTICLES = word_class("particles") | {"out"}
_PLAIN = _STOPS | _PARTICLES
_VERBS = frozenset(
    "play playing plays host hold stop stopping end ending halt lift bring extend take takes leave lay open reopen"
    " protect verify recognise recognize speak talk facilitate meet sit hosting bringing taking come help invade wish"
    " wishing free allowed having be been".split()
)
"""What issues are brought up by and no name for them: "hold fire", "bring both to the table"."""
_NUMBERS = word_class("numbers")
_HYPHENS = frozenset({"-", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}"})
_OWNERS = frozenset({"'s", "'", "’", "’s"})
_AMOUNTS = frozenset("million billion thousand percent per cent".split())
_NEVER_FIRST = _PLAIN | _AMOUNTS
_MOST_BEFORE = 3
_MOST_BEHIND = 4
_MOST_TIES = 2
_TELLS_MORE = frozenset({"of", "on"})
_LEADING_ON = word_class("prepositions") - {"of"}
_TIES_ON = frozenset("of in for on over between with from to at".split())


def name_around(tokens: Sequence[Token], first: int, past: int) -> str:
    """The noun phrase around some words: "humanitarian pause" for "pause", "release of 18 soldiers"; empty for verbs.

    Args:
        tokens: of a sentence.
        first: the first of the words.
        past: one past the last of them.
    """
    while first < past - 1 and tokens[first].lower in _DETERMINERS:
        first += 1
    while past > first + 1 and tokens[past - 1].lower in _LEADING_ON:
        past -= 1
    if tokens[first].lower in _NEVER_FIRST or (past > first + 1 and _is_no_name(tokens[first], tokens[past - 1])):
        return ""
    start = first
    while start > 0 and first - start < _MOST_BEFORE:
        if _modifies(tokens, start - 1):
            start -= 1
        elif start > 1 and tokens[start - 1].text in _HYPHENS and tokens[start - 1].end == tokens[start].start:
            start -= 2  # "30-day"
        else:
            break
    end = past
    if tokens[past - 1].lower == "of" or (past < len(tokens) and tokens[past].lower in _TELLS_MORE):
        end = _phrase_end(tokens, past if tokens[past - 1].lower == "of" else past + 1, past)
    return _worded(tokens, start, end)


class Named(NamedTuple):
    """A noun phrase as a name, and where its first part stands."""

    name: str
    start: int
    end: int


def object_at(tokens: Sequence[Token], start: int = 0) -> Named | None:
    """The noun phrase that begins at a token, with one that is tied on to it; None where none does.

    Args:
        tokens: of a clause.
        start: where what is spoken of begins, articles and quotation marks counted in.
    """
    at = start
    while at < len(tokens) and (not tokens[at].is_word or tokens[at].lower in _DETERMINERS):
        at += 1
    deed = at < len(tokens) and tokens[at].lower.endswith("ing") and _is_verbal_noun(tokens, at)
    end = first_end = _phrase_end(tokens, at + deed, at)
    if end == at:
        return None
    for _ in range(_MOST_TIES):
        if end < len(tokens) and tokens[end].lower in _TIES_ON:
            deed = end + 1 < len(tokens) and tokens[end + 1].lower.endswith("ing")
            end = _phrase_end(tokens, end + 1 + deed, end)
    if all(token.text[0].isdigit() or token.lower in _AMOUNTS for token in tokens[at:end]):
        return None
    return Named(_worded(tokens, at, end), tokens[at].start, tokens[first_end - 1].end)


def _is_verbal_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word in -ing has an object behind it: "backing the rebels"."""
    return at + 1 < len(tokens) and tokens[at + 1].is_word and tokens[at + 1].lower not in _STOPS - _DETERMINERS


def _is_no_name(first: Token, last: Token) -> bool:
    return first.lower in _VERBS or last.lower in _PARTICLES


def _modifies(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word may stand in front of a noun and describe it."""
    token = tokens[at]
    if not token.is_word or token.lower in _PLAIN or token.lower.endswith("ly") or token.text[0].isdigit():
        return False
    return not is_verbal(token) or _stands_in_phrase(tokens, at)


def is_verbal(token: Token) -> bool:
    """Whether a word, as far as it alone tells, is a verb."""
    if token.is_name_like:
        return False
    word = token.lower
    if word.endswith("ing"):
        return word in cue_forms() or word[:-3] in verb_bases() or f"{word[:-3]}e" in verb_bases()
    return word in verb_forms() or word in past_forms() or word in verb_bases() or word in cue_forms()


def _stands_in_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that could be a verb describes a noun: "the proposed talks"."""
    return at > 0 and (tokens[at - 1].lower in _DETERMINERS or tokens[at - 1].lower in _OWNERS)


def _phrase_end(tokens: Sequence[Token], start: int, otherwise: int) -> int:
    """One past the noun phrase that begins at a token; `otherwise` where none does."""
    at, nouns = start, 0
    while at < len(tokens) and nouns < _MOST_BEHIND:
        token = tokens[at]
        if at == start and (token.lower in _DETERMINERS or not token.is_word):
            start = at = at + 1
            continue
        number = token.lower in _NUMBERS or token.text[0].isdigit()
        if not number and (not token.is_word or token.lower in _STOPS or (nouns and is_verbal(token))):
            break
        nouns += not number
        at += 1
    return at if nouns else otherwise


def _worded(tokens: Sequence[Token], start: int, end: int) -> str:
    words: list[str] = []
    for at in range(start, end):
        token = tokens[at]
        if token.text in _HYPHENS and words and tokens[at - 1].end == token.start:
            words[-1] += token.text
        elif token.is_word and (at == start or token.lower not in _DETERMINERS):
            word = token.text if token.is_name_like and at else token.lower
            if words and words[-1][-1] in _HYPHENS:
                words[-1] += word
            else:
                words.append(word)
    return " ".join(words)
