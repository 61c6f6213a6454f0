"""Atoms: a sentence's words by what each may be in somebody's name: a state, a demonym, an office, a capital letter.

Every atom is one letter, so that the order of words can be matched by a pattern. No pattern is here.

s state, c seat, a demonym, e people, b body, n capital letter, h honorific, v particle;
o O office, r R role, i I side, K countries, g G government, y team, u troops, k rebels, l ministry, j paper, x press,
B C noun for a body with and without a capital (t a station's), d determiner, p possessive, q quantifier, P pronoun,
m modifier, w other word, f "of", F other preposition, z for 's.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from goodoffices.domain.record_ids import EntityId
from goodoffices.reading.document import Sentence, Token, is_abbreviation
from goodoffices.reading.gazetteer import Gazetteer, Sort
from goodoffices.reading.lexicon import past_forms, verb_bases, verb_forms, word_class, word_list
from goodoffices.reading.mentions import fold
from goodoffices.reading.offices import may_begin_office, office_at

_LETTERS = {
    Sort.STATE: "s",
    Sort.DEMONYM: "a",
    Sort.PEOPLE: "e",
    Sort.SEAT: "c",
    Sort.BODY: "b",
}
HONORIFICS = frozenset("mr mrs ms miss dr prof amb gen col sir lady lord dame capt lt maj sgt cmdr adm rev hon".split())
_PARTICLES = frozenset(
    "de van von al el bin ibn da di du la le ter ten der den ben ag ould bint abu dos das del della zu zur".split()
)
_PERSONAL = frozenset("he she they it we i you him them us me himself herself itself themselves".split())
_GIVEN_NAMES = frozenset({"JOR", "TCD", "GEO", "KEN", "ISR", "IND", "CYP", "USA"})
_AL_NAME = re.compile(r"(?:a[ldnrstz]|ash|el|d|l|ibn|bin|abu|ul|ed|es|ez)[-'’][^\W\d_a-z]")
_BROADCASTERS = frozenset({"radio", "television", "tv"})
_CLASSES = {
    "press": "x",
    "rebels": "k",
    "stations": "t",
    "team": "y",
    "side": "i",
    "sides": "I",
    "lands": "K",
    "government": "g",
    "governments": "G",
    "troops": "u",
    "ministry": "l",
    "paper": "j",
    "determiners": "d",
    "possessives": "p",
    "quantifiers": "q",
    "modifiers": "m",
}


class Atom(NamedTuple):
    """A word, or several that name one thing."""

    letter: str
    start: int
    end: int
    text: str
    ids: tuple[EntityId, ...] = ()  # of a known name
    code: str | None = None  # of an office


class Spellings(NamedTuple):
    """How a report spells words: a capital at a sentence's beginning tells nothing by itself."""

    names: frozenset[str]  # with a capital inside a sentence, lower case
    plain: frozenset[str]  # without one


@cache
def actor_words(name: str) -> frozenset[str]:
    """The words of a class that tells who is meant, lower case."""
    text = files("goodoffices.reading.lexicon").joinpath("actor_words.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        title, colon, words = line.partition(":")
        if colon and title == name:
            return frozenset(words.split())
    raise KeyError(name)


def spellings_of(sentences: Sequence[Sentence], known: Iterable[str]) -> Spellings:
    """How some sentences spell words.

    Args:
        sentences: all of a report's.
        known: words that are names wherever they have a capital, lower case.
    """
    names = set(known)
    plain: set[str] = set()
    for sentence in sentences:
        if _is_shouted(sentence):
            continue
        inside = False
        for token in sentence.tokens:
            if token.text[0].islower():
                plain.add(token.lower)
            elif inside and token.text[0].isupper():
                names.add(token.lower)
            inside = token.text[0].isalnum() or token.text in {",", "'", "’", "'s", "’s", "("}
    return Spellings(frozenset(names), frozenset(plain))


def atoms_of(sentence: Sentence, names: Gazetteer, spellings: Spellings) -> list[Atom]:
    """The atoms of a sentence, in order."""
    tokens = sentence.tokens
    lowered = [token.lower for token in tokens]
    folded = [word if word.isascii() else fold(word) for word in lowered]
    shouted = _is_shouted(sentence)
    plain = _plain_letters()
    atoms: list[Atom] = []
    index, inside = 0, False
    while index < len(tokens):
        token = tokens[index]
        letter = plain.get(token.text)
        if letter is not None or (token.text[0].islower() and not may_begin_office(token.lower)):
            if letter is None and _AL_NAME.match(token.text):
                letter = "n"
            atoms.append(Atom(letter or "w", token.start, token.end, token.text))
            index, inside = index + 1, True
            continue
        found = names.at(tokens, folded, index) if token.text[0].isupper() else None
        if found is not None and not (shouted and token.text.isupper() and len(token.text) <= 3):
            named, end = found
            letter = _LETTERS[named.sort]
            if letter in "sc" and _is_a_name(tokens, end, named.ids, spellings):
                letter = "n"
            atoms.append(_atom(letter, tokens, index, end, named.ids))
        elif "-" in token.text and (joined := names.states_in(token.text)):
            middle = token.start + token.text.index("-")
            for named, start, past in zip(joined, (token.start, middle + 1), (middle, token.end), strict=True):
                if start != token.start:
                    atoms.append(Atom("-", middle, start, "-"))
                text = token.text[start - token.start : past - token.start]
                atoms.append(Atom("a", start, past, text, named.ids))
            end = index + 1
        else:
            atom, end = _of_words(tokens, lowered, index, inside=inside, spellings=spellings, shouted=shouted)
            atoms.append(atom)
        index = end
        inside = _goes_on(tokens, end - 1)
    return atoms


def _goes_on(tokens: Sequence[Token], last: int) -> bool:
    """Whether a capital letter after a token tells that a name begins, and not only a sentence."""
    token = tokens[last]
    if token.text == ".":
        return is_abbreviation(tokens[last - 1].text if last else "")
    return token.text[0].isalnum() or token.text in {",", "'", "’", "'s", "’s", "("}


def _atom(letter: str, tokens: Sequence[Token], index: int, end: int, ids: tuple[EntityId, ...] = ()) -> Atom:
    text = " ".join(token.text for token in tokens[index:end])
    return Atom(letter, tokens[index].start, tokens[end - 1].end, text, ids)


def _of_words(
    tokens: Sequence[Token], lowered: Sequence[str], index: int, *, inside: bool, spellings: Spellings, shouted: bool
) -> tuple[Atom, int]:
    token = tokens[index]
    if not token.text[0].isalpha():
        return Atom(_MARKS.get(token.text, "."), token.start, token.end, token.text), index + 1
    office = office_at(lowered, index)
    if office is not None:
        letter = "O" if office.plural else "o"
        plain = _atom(letter, tokens, index, office.end)
        return plain._replace(code=office.code), office.end
    word = token.lower
    letter = _letters().get(word) or ""
    if letter == "t":
        letter = "t" if token.text[0].isupper() else "C" if word in _BROADCASTERS else "w"
        return Atom(letter, token.start, token.end, token.text), index + 1
    named_so = token.text[0].isupper() and index > 0 and _is_named_so(tokens[index - 1])
    if word in actor_words("group") and (letter != "u" or named_so):
        letter = "B" if token.text[0].isupper() and not shouted else "C"
        return Atom(letter, token.start, token.end, token.text), index + 1
    if letter == "x" and token.text[0].isupper() and inside and not shouted:
        letter = "n"  # "the Continental Press"
    if letter == "." and _is_first_name(tokens, index):
        letter = "n"
    if letter and letter not in "hvn":
        return Atom(letter, token.start, token.end, token.text), index + 1
    if letter == "h" and token.text[0].isupper():
        stop = index + 1 < len(tokens) and tokens[index + 1].text == "."
        end = index + 2 if stop else index + 1
        return _atom("h", tokens, index, end), end
    if token.text[0].isupper():
        if len(token.text) == 1 and index + 1 < len(tokens) and tokens[index + 1].text == ".":
            return _atom("n", tokens, index, index + 2), index + 2
        is_name = (word in spellings.names) if shouted or not inside else True
        if not is_name and not shouted:
            is_name = word not in spellings.plain and word not in _common() and not word.endswith(("ing", "ly", "ed"))
        return Atom("n" if is_name else "w", token.start, token.end, token.text), index + 1
    return Atom(letter or "w", token.start, token.end, token.text), index + 1


def _is_first_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether a month's name is somebody's: "Jan" in "envoy Jan Oster"; not "May" in "in May Orne said"."""
    if tokens[index].lower not in word_class("names_of_months") or index + 1 == len(tokens):
        return False
    following, before = tokens[index + 1], tokens[index - 1] if index else None
    if not following.is_name_like or _letters().get(following.lower) is not None:
        return False
    return before is None or not before.is_word or before.is_name_like or before.lower in word_list("roles")


def _is_named_so(before: Token) -> bool:
    """Whether a word in front of "Forces" makes a name of it: "Shield", not "Armed" or "The"."""
    plain = before.lower in _letters() or before.lower in actor_words("services") or before.lower in _common()
    return before.text[0].isupper() and not plain


_MARKS = {"'s": "z", "’s": "z", "'": "z", "’": "z", ",": ",", "(": "(", ")": ")", "-": "-", "/": "/"}


@cache
def _letters() -> dict[str, str]:
    people = word_list("roles") - actor_words("no_people")
    letters = dict.fromkeys(word_list("roles"), "r") | {f"{word}s": "R" for word in people}
    letters |= {f"{word[:-3]}men": "R" for word in word_list("roles") if word.endswith("man")}
    letters |= dict.fromkeys(word_class("prepositions"), "F") | dict.fromkeys(_PERSONAL, "P")
    letters |= dict.fromkeys(HONORIFICS, "h") | dict.fromkeys(_PARTICLES, "v")
    letters |= dict.fromkeys(word_class("months") | word_class("times") | word_class("weekdays"), ".")
    for name, letter in _CLASSES.items():
        letters |= dict.fromkeys(actor_words(name), letter)
    return letters | {"of": "f", "and": "&", "or": "&", "nor": "&", "who": "W"}


@cache
def _plain_letters() -> dict[str, str]:
    """The letters of words that are one thing wherever they stand without a capital, as "prime" is not."""
    letters = {word: letter for word, letter in _letters().items() if letter != "h"}
    letters |= dict.fromkeys(actor_words("group") - actor_words("troops") | _BROADCASTERS, "C")
    letters |= dict.fromkeys(actor_words("stations") - _BROADCASTERS, "w")
    return {word: letter for word, letter in letters.items() if not may_begin_office(word)} | {",": ","}


@cache
def _common() -> frozenset[str]:
    """Words that begin sentences and are no names."""
    classes = (
        "subordinators",
        "relatives",
        "be",
        "have",
        "do",
        "modals",
        "negations",
        "adverbs",
        "numbers",
        "questions",
    )
    closed = frozenset().union(*map(word_class, classes))
    return closed | verb_forms() | past_forms() | verb_bases() | frozenset({"yet", "but", "according", "asked"})


def _is_a_name(tokens: Sequence[Token], end: int, ids: Sequence[EntityId], spellings: Spellings) -> bool:
    """Whether a state's or a seat's name is a part of somebody's: "Jordan Marsh"."""
    if end >= len(tokens) or not set(ids) & _GIVEN_NAMES:
        return False
    following = tokens[end]
    return (
        following.text[0].isupper()
        and not following.text.isupper()
        and following.lower not in _letters()
        and office_at([token.lower for token in tokens[end : end + 4]], 0) is None
        and following.lower not in spellings.plain
    )


def _is_shouted(sentence: Sentence) -> bool:
    """Whether a sentence is all in capitals, or nearly."""
    words = [token.text for token in sentence.tokens if token.text[0].isalpha()]
    shouted = sum(word.isupper() and len(word) > 1 for word in words)
    return 2 * shouted > len(words) > 0
