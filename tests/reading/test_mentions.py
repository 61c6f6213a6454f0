"""Mentions: what the words that name somebody tell by themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.domain.statements import EntityKind
from goodoffices.reading.mentions import Gender, fold, gender_of, id_of, mention_of, several, spelt


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oderskyy", "Oderskiy"),
        ("Oderskyy", "Odersky"),
        ("Muhammad", "Mohammed"),
        ("Mohamed", "Muhammed"),
        ("Kal\N{LATIN SMALL LETTER DOTLESS I}n", "Kalin"),
        ("Erdoğlu", "Erdoglu"),
        ("al-Odera", "Odera"),
        ("El-Odera", "al-Odera"),
        ("Sergei", "Sergey"),
        ("Oumar", "Umar"),
        ("N’Dour", "N'Dour"),
    ],
)
def test_spellings_of_one_name_have_one_form(one: str, other: str) -> None:
    assert spelt(one) == spelt(other)


@pytest.mark.parametrize(("one", "other"), [("Orne", "Horne"), ("Tull", "Tall"), ("Vladimir", "Volodymyr")])
def test_other_names_have_other_forms(one: str, other: str) -> None:
    assert spelt(one) != spelt(other)


@pytest.mark.parametrize(
    ("name", "one"),
    [
        ("Mercy Bridge", "mercy_bridge"),
        ("Rzazadə", "rzazade"),
        ("Åse Ødegård-Bø", "ase_odegard_bo"),
        ("№ !", "speaker"),
    ],
)
def test_an_id_is_made_of_a_names_words(name: str, one: str) -> None:
    assert id_of(name) in {one, "no"}


@pytest.mark.parametrize(
    ("words", "gender"),
    [("the spokesman", Gender.HE), ("Ms. Orne", Gender.SHE), ("the spokesperson", None), ("Mr and Mrs Tull", None)],
)
def test_some_words_tell_he_or_she(words: str, gender: Gender | None) -> None:
    assert gender_of(words) is gender


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Orne and Colm", ["Orne", "Colm"]),
        ("Orne, Colm and Luthe", ["Orne", "Colm", "Luthe"]),
        ("the Ministry of Trade and Industry", ["the Ministry of Trade and Industry"]),
        ("both Orne and Colm", ["Orne", "Colm"]),
    ],
)
def test_a_mention_of_several_is_taken_apart(words: str, parts: list[str]) -> None:
    assert several(words) == parts


@pytest.mark.parametrize(
    ("words", "name", "role", "kind"),
    [
        ("Foreign Minister Lisbet Orne", "Lisbet Orne", "Foreign Minister", EntityKind.PERSON),
        ("a mother of three", "mother of three", "mother", EntityKind.PERSON),
        ("the council", "council", "council", EntityKind.ORGANISATION),
        ("Orne", "Orne", None, None),
    ],
)
def test_a_mention_tells_name_role_and_kind(words: str, name: str, role: str | None, kind: EntityKind | None) -> None:
    mention = mention_of(words)

    assert (mention.name, mention.kind) == (name, kind)
    assert role is None or (mention.role or "").startswith(role)


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)
