"""The gazetteer: names known before a report is read, checked against the world's own list of codes."""

from importlib.resources import files

import pytest
from babel import Locale
from babel.core import get_global

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import EntityKind
from goodoffices.reading.document import cut
from goodoffices.reading.gazetteer import Sort, demonym_of, folded_word, gazetteer
from goodoffices.reading.known import NOBODY

WORDED_OTHERWISE = {"ATG", "BIH", "CIV", "COD", "COG", "KNA", "MMR", "PSE", "STP", "TTO", "VCT"}
"""States whose name in the public list has an ampersand or brackets, as no report writes it."""


def rows() -> list[list[str]]:
    text = files("goodoffices.reading.lexicon").joinpath("states.txt").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def found(text: str) -> list[tuple[str, str]]:
    names = gazetteer(NOBODY)
    tokens = cut(text).sentences[0].tokens
    folded = [folded_word(token) for token in tokens]
    hits = []
    index = 0
    while index < len(tokens):
        hit = names.at(tokens, folded, index)
        end = hit[1] if hit is not None else index + 1
        if hit is not None:
            hits.append((text[tokens[index].start : tokens[end - 1].end], " ".join(hit[0].ids)))
        index = end
    return hits


def test_every_state_has_six_columns_a_name_and_a_code_of_its_own() -> None:
    assert {len(row) for row in rows()} == {6}
    assert len({row[0] for row in rows()}) == len(rows()) == 198
    assert all(row[1] and row[0].isupper() and len(row[0]) == 3 for row in rows())


def test_codes_and_names_are_those_of_the_public_list() -> None:
    codes = get_global("territory_aliases")
    names = Locale("en").territories
    for code, spellings, *_ in rows():
        if code == "XKX":
            continue
        assert code in codes, code
        assert code in WORDED_OTHERWISE or names[codes[code][0]] in spellings.split(";"), code


def test_no_name_is_claimed_by_two_states_unless_it_says_so() -> None:
    for column in (1, 3, 4, 5):
        plain = [name for row in rows() for name in row[column].split(";") if name and not name.startswith("?")]
        assert sorted({name for name in plain if plain.count(name) > 1}) == []


def test_every_state_is_found_by_its_name_and_is_a_state() -> None:
    entities = gazetteer(NOBODY).entities
    for code, spellings, *_ in rows():
        name = spellings.split(";")[0]
        assert (name, code) in found(f"In {name} all is well."), code
        assert entities[EntityId(code)].kind is EntityKind.STATE


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the Democratic Republic of the Congo", [("Democratic Republic of the Congo", "COD")]),
        ("Papua New Guinea and Guinea-Bissau", [("Papua New Guinea", "PNG"), ("Guinea-Bissau", "GNB")]),
        ("Equatorial Guinea, not Guinea", [("Equatorial Guinea", "GNQ"), ("Guinea", "GIN")]),
        ("Türkiye, Turkiye and TURKEY, no turkey", [("Türkiye", "TUR"), ("Turkiye", "TUR"), ("TURKEY", "TUR")]),
        ("Cote d’Ivoire and Côte d'Ivoire", [("Cote d’Ivoire", "CIV"), ("Côte d'Ivoire", "CIV")]),
        ("the U.S. and the U.K.", [("U.S.", "USA"), ("U.K.", "GBR")]),
        ("tell us who", []),
        ("St. Lucia", [("St. Lucia", "LCA")]),
        ("a polish on Polish wood", [("Polish", "POL")]),
        ("the UN Security Council", [("UN Security Council", "un_security_council")]),
        ("Dominican or Dominica", [("Dominican", "DMA DOM"), ("Dominica", "DMA")]),
    ],
)
def test_the_longest_name_is_found_in_the_spelling_that_names_have(text: str, wanted: list[tuple[str, str]]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize("word", ["Calvenoran", "Calvenorans", "Calvenorian", "Calvenorese"])
def test_an_adjective_is_known_by_the_name_it_is_made_of(word: str) -> None:
    assert demonym_of("Calvenor", word)


@pytest.mark.parametrize(
    ("name", "word"),
    [("Calvenor", "Calvenor"), ("Calvenor", "Calvary"), ("Calvenor", "Calvenorship"), ("Orn", "Ornan")],
)
def test_another_word_is_no_adjective_of_a_name(name: str, word: str) -> None:
    assert not demonym_of(name, word)


def test_the_sorts_of_names_are_told_apart() -> None:
    names = gazetteer(NOBODY)
    tokens = cut("Kenya Kenyan Kenyans Nairobi NATO").sentences[0].tokens
    folded = [folded_word(token) for token in tokens]
    hits = [names.at(tokens, folded, index) for index in range(len(tokens))]

    assert [hit[0].sort for hit in hits if hit is not None] == [
        Sort.STATE,
        Sort.DEMONYM,
        Sort.PEOPLE,
        Sort.SEAT,
        Sort.BODY,
    ]
