"""Offices: words for what people are, and the codes by which an unnamed holder goes."""

import pytest

from goodoffices.reading.offices import code_of, is_of_state, may_begin_office, office_at


@pytest.mark.parametrize(
    ("words", "code", "plural"),
    [
        ("foreign minister", "fm", False),
        ("foreign ministers", "fm", True),
        ("minister of foreign affairs", "fm", False),
        ("ministers of foreign affairs", "fm", True),
        ("prime minister of kenya", "pm", False),
        ("deputy foreign minister", "dfm", False),
        ("spokeswomen", "spokesperson", True),
        ("special envoy", "envoy", False),
        ("secretary-general", "secretary_general", False),
        ("attorney general", "justice_minister", False),
    ],
)
def test_the_longest_words_tell_the_office(words: str, code: str, *, plural: bool) -> None:
    office = office_at(words.split(), 0)

    assert office is not None
    assert (office.code, office.plural) == (code, plural)


def test_other_words_are_no_office() -> None:
    assert office_at(["foreign", "aid"], 0) is None
    assert not may_begin_office("aid")


@pytest.mark.parametrize(
    ("role", "code"),
    [("Foreign Minister of Kenya", "fm"), ("Ambassador, chief delegate", "ambassador"), ("Docker", None)],
)
def test_a_role_tells_its_office(role: str, code: str | None) -> None:
    assert code_of(role) == code


def test_only_states_have_presidents_and_ministers_of_interior() -> None:
    assert is_of_state("president")
    assert is_of_state("interior_minister")
    assert not is_of_state("spokesperson")
