"""The words of acts: their forms, their codes, and that the file says nothing that is not explained in it."""

import re

import pytest

from goodoffices.domain.acts import PloverRoot
from goodoffices.reading.act_words import act_list, act_nouns, act_verbs
from goodoffices.reading.lexicon import lexicon_lines

_ROOT_OF = {
    "01": set(),
    "02": {"REQUEST"},
    "03": {"AGREE"},
    "04": {"CONSULT"},
    "05": {"SUPPORT", "CONCEDE", "AGREE"},  # to sign is to agree
    "06": {"COOPERATE"},
    "07": {"AID"},
    "08": {"CONCEDE", "RETREAT"},
    "09": {"ACCUSE"},
    "10": {"REQUEST"},
    "11": {"ACCUSE"},
    "12": {"REJECT"},
    "13": {"THREATEN"},
    "14": {"PROTEST"},
    "15": {"MOBILIZE"},
    "16": {"SANCTION"},
    "17": {"COERCE"},
    "18": {"ASSAULT"},
    "19": {"ASSAULT"},
}


def test_every_code_goes_with_its_root() -> None:
    forms = [form.word for forms in act_verbs().values() for form in forms]
    for word in {*forms, *act_nouns().values()}:
        assert re.fullmatch(r"\d{2,4}", word.cameo)
        assert word.root in _ROOT_OF[word.cameo[:2]]


def test_every_frame_is_explained_at_the_head() -> None:
    frames = set().union(*(form.word.frames for forms in act_verbs().values() for form in forms))
    assert frames <= set("wmyobrsi")


def test_all_roots_have_words() -> None:
    roots = {form.word.root for forms in act_verbs().values() for form in forms}
    assert roots == set(PloverRoot)


def test_there_are_many_hundred_words() -> None:
    assert sum(map(len, act_verbs().values())) > 2000
    assert len(act_nouns()) > 90


@pytest.mark.parametrize(
    ("spelling", "form"),
    [
        ("expelled", "past"),
        ("closing", "ing"),
        ("vetoes", "s"),
        ("denied", "past"),
        ("shut", "base"),
        ("shutting", "ing"),
    ],
)
def test_verbs_are_known_in_all_their_forms(spelling: str, form: str) -> None:
    forms = {one.form for one in act_verbs()[spelling]}
    assert form in forms or (spelling == "shut" and "past" in forms)


def test_the_longest_words_come_first() -> None:
    for forms in act_verbs().values():
        lengths = [len(form.rest) for form in forms]
        assert lengths == sorted(lengths, reverse=True)


def test_no_list_is_written_twice() -> None:
    heads = [line.partition(":")[0].split()[1] for line in lexicon_lines("acts.txt") if line.startswith("words ")]
    assert len(heads) == len(set(heads))
    assert act_list("blame").isdisjoint(act_list("praise"))
