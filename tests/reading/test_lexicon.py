"""The word lists: every line can be used, no word stands twice, and each form is spelt as English spells it."""

import re
from collections import Counter
from collections.abc import Iterable

import pytest

from goodoffices.reading.lexicon import (
    cue_forms,
    ing_form_of,
    lexicon_lines,
    past_forms,
    past_of,
    phrasal_cues,
    present_forms,
    s_form_of,
    verb_bases,
    verb_forms,
    word_class,
    word_list,
)

FRAMES = set("qbtndvoiwxfhpz")
_DOUBLING = re.compile(r"(?:[^aeiou]*|.*qu)[aeiou][^aeiouwxyh]")
"""A word of one syllable whose last letter English doubles: stop, quip."""


def twice(words: Iterable[str]) -> list[str]:
    return [word for word, times in Counter(words).items() if times > 1]


def verbs() -> list[list[str]]:
    return [entry.split("/") for line in lexicon_lines("verbs.txt") for entry in line.split()]


def test_every_line_of_the_cues_is_a_word_with_known_frames() -> None:
    for line in lexicon_lines("cues.txt"):
        assert re.fullmatch(r"[a-z]+(?: [a-z])+(?: : [a-z]+(?:, [a-z]+)?)?", line), line
        _, *frames = line.partition(":")[0].split()
        assert set(frames) <= FRAMES, line
        assert twice(frames) == [], line


def test_no_cue_stands_twice() -> None:
    assert twice(line.split()[0] for line in lexicon_lines("cues.txt")) == []
    assert twice(line.split()[0] for line in lexicon_lines("phrasal_cues.txt")) == []


def test_every_line_of_the_cues_of_several_words_lists_the_forms_of_its_first() -> None:
    for line in lexicon_lines("phrasal_cues.txt"):
        head, _, forms = line.partition(" : ")
        name, *frames = head.split()
        assert set(frames) <= FRAMES, line
        assert twice(forms.split()) == [], line
        first = name.split("_")[0]
        assert {ing_form_of(first), s_form_of(first)} & set(forms.split()), line


def test_every_line_of_the_classes_is_a_name_and_its_words() -> None:
    names = []
    for line in lexicon_lines("classes.txt"):
        assert re.fullmatch(r"[a-z_]+:(?: [a-z'-]+)+", line), line
        names.append(line.partition(":")[0])
    assert twice(names) == []
    for name in names:
        assert word_class(name)


def test_a_class_that_is_not_there_is_no_empty_class() -> None:
    with pytest.raises(KeyError):
        word_class("no such class")


@pytest.mark.parametrize("name", ["roles", "speech_nouns"])
def test_every_word_of_a_list_is_one_word_in_lower_case(name: str) -> None:
    assert all(re.fullmatch(r"[a-z]+(?:-[a-z]+)*", word) for word in word_list(name))


def test_every_verb_is_spelt_with_its_irregular_forms_behind_it() -> None:
    assert all(re.fullmatch(r"[a-z]+", form) for entry in verbs() for form in entry)
    assert twice(entry[0] for entry in verbs()) == []


def test_a_verb_of_one_syllable_doubles_its_last_letter() -> None:
    regular = [line.split()[0] for line in lexicon_lines("cues.txt") if ":" not in line]
    regular += [entry[0] for entry in verbs() if len(entry) == 1]
    unlike = {
        "set",
        "put",
        "let",
        "cut",
        "hit",
        "shut",
        "split",
        "bid",
        "hurt",
        "read",
        "spread",
    }  # the past is the verb
    short = [verb for verb in regular if _DOUBLING.fullmatch(verb) and verb not in unlike]
    assert [verb for verb in short if past_of(verb) != f"{verb}{verb[-1]}ed"] == []
    assert {"stop", "quip", "slam"} <= set(short)


@pytest.mark.parametrize(
    ("lemma", "s_form", "past", "ing_form"),
    [
        ("ask", "asks", "asked", "asking"),
        ("agree", "agrees", "agreed", "agreeing"),
        ("deny", "denies", "denied", "denying"),
        ("convey", "conveys", "conveyed", "conveying"),
        ("urge", "urges", "urged", "urging"),
        ("press", "presses", "pressed", "pressing"),
        ("reach", "reaches", "reached", "reaching"),
        ("veto", "vetoes", "vetoed", "vetoing"),
        ("admit", "admits", "admitted", "admitting"),
        ("control", "controls", "controlled", "controlling"),
        ("signal", "signals", "signalled", "signalling"),
        ("offer", "offers", "offered", "offering"),
    ],
)
def test_regular_forms_are_made_by_rule(lemma: str, s_form: str, past: str, ing_form: str) -> None:
    assert (s_form_of(lemma), past_of(lemma), ing_form_of(lemma)) == (s_form, past, ing_form)


@pytest.mark.parametrize(
    ("spelling", "lemma", "form"),
    [
        ("said", "say", "past"),
        ("says", "say", "s"),
        ("saying", "say", "ing"),
        ("tell", "tell", "base"),
        ("told", "tell", "past"),
        ("swore", "swear", "past"),
        ("sworn", "swear", "past"),
        ("denied", "deny", "past"),
        ("signalled", "signal", "past"),
        ("signaled", "signal", "past"),
        ("labeling", "label", "ing"),
    ],
)
def test_a_cue_is_found_by_each_of_its_forms(spelling: str, lemma: str, form: str) -> None:
    found = cue_forms()[spelling]
    assert (found.lemma, found.form) == (lemma, form)


@pytest.mark.parametrize(
    ("spelling", "rest", "lemma", "form"),
    [
        ("pointed", ("out",), "point out", "past"),
        ("going", ("on",), "go on", "ing"),
        ("takes", ("note", "of"), "take note of", "s"),
        ("call", ("for",), "call for", "base"),
        ("spoke", ("of",), "speak of", "past"),
    ],
)
def test_a_cue_of_several_words_is_found_by_its_first(
    spelling: str, rest: tuple[str, ...], lemma: str, form: str
) -> None:
    found = dict(phrasal_cues()[spelling])
    assert (found[rest].lemma, found[rest].form) == (lemma, form)


def test_forms_of_verbs_are_told_apart_by_their_tense() -> None:
    assert {"went", "goes", "opened", "opens"} <= verb_forms()
    assert {"went", "opened", "was", "had"} <= past_forms()
    assert not {"goes", "opens", "open", "put"} & past_forms()
    assert {"go", "open"} <= verb_bases()
    assert {"opens", "leaves"} <= present_forms()
