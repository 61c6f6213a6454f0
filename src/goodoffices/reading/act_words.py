"""Act words: the verbs, verbs with an object, and nouns that tell what one side does to another.

The words are data (`lexicon/acts.txt`); here they become forms that can be looked up. How they stand in a sentence is
told in `act_verbs` and `act_nouns`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from goodoffices.domain.acts import PloverRoot
from goodoffices.reading.lexicon import ing_form_of, lexicon_lines, past_of, s_form_of


@dataclass(frozen=True, slots=True)
class ActWord:
    """What a word tells: the act, its codes, and how it takes its object."""

    act: str
    root: PloverRoot
    cameo: str
    frames: frozenset[str]  # the letters explained at the head of acts.txt


@dataclass(frozen=True, slots=True)
class ActForm:
    """One form of an act's verb, with the words that must follow it."""

    word: ActWord
    rest: tuple[str, ...]
    form: str  # "base", "s", "past" (also the participle) or "ing"
    objects: frozenset[str]  # nouns of which one must be the object; empty where the verb alone tells


@cache
def act_verbs() -> dict[str, tuple[ActForm, ...]]:
    """The forms of verbs by the spelling of their first word, those that ask for most first."""
    found: dict[str, list[ActForm]] = {}
    for kind, word, verbs, nouns in _entries():
        if kind == "noun":
            continue
        for entry in verbs:
            first, *rest = entry.split("_")
            for spelling, form in _forms(first).items():
                found.setdefault(spelling, []).append(ActForm(word, tuple(rest), form, frozenset(nouns)))
    return {spelling: tuple(sorted(forms, key=_wanted, reverse=True)) for spelling, forms in found.items()}


@cache
def act_nouns() -> dict[str, ActWord]:
    """The nouns that tell an act, by their spelling."""
    return {noun: word for kind, word, nouns, _ in _entries() if kind == "noun" for noun in nouns}


@cache
def act_list(name: str) -> frozenset[str]:
    """The words of a list among the act words."""
    lines = (line.partition(":") for line in lexicon_lines("acts.txt"))
    return next(frozenset(words.split()) for head, _, words in lines if head.split() == ["words", name])


def _entries() -> Iterator[tuple[str, ActWord, list[str], list[str]]]:
    for line in lexicon_lines("acts.txt"):
        head, _, words = line.partition(":")
        kind, act, *codes = head.split()
        if kind != "words":
            root, cameo, *frames = codes
            verbs, _, nouns = words.partition(";")
            yield kind, ActWord(act, PloverRoot(root), cameo, frozenset(frames)), verbs.split(), nouns.split()


def _wanted(form: ActForm) -> tuple[int, bool]:
    """How much a form asks of the words behind it."""
    return len(form.rest), bool(form.objects)


def _forms(entry: str) -> dict[str, str]:
    """The spellings of a verb, each with its form."""
    lemma, *irregular = entry.split("/")
    past = irregular or [past_of(lemma)]
    doubled = past[0].endswith("ed") and past[0] == lemma + lemma[-1] + "ed"
    ing = lemma + lemma[-1] + "ing" if doubled or past == [lemma] else ing_form_of(lemma)
    spelt = dict.fromkeys((one for one in past if not one.endswith("ing")), "past")
    spelt.update({one: "ing" for one in past if one.endswith("ing")} or {ing: "ing"})
    return {lemma: "base", s_form_of(lemma): "s", **spelt}
