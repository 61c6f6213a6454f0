"""Which found entity is which of the gold's."""

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import Entity
from goodoffices.reading.same_entities import gold_ids


def entity(id_: str, name: str, *aliases: str) -> Entity:
    return Entity(id=EntityId(id_), name=name, aliases=aliases)


def test_the_same_id_is_the_same_whatever_it_is_called() -> None:
    assert gold_ids([entity("orne", "Lisbet Orne")], [entity("orne", "the minister")]) == {"orne": "orne"}


def test_another_id_is_the_same_where_a_name_or_an_alias_is() -> None:
    gold = [entity("XCA", "Calvenor", "Aldvaren", "we"), entity("rook", "Tamsin Rook")]
    found = [entity("calvenor", "CALVENOR"), entity("p7", "Amb. Rook", "Tamsin Rook"), entity("aldvaren", "Aldvaren")]
    assert gold_ids(gold, found) == {"calvenor": "XCA", "p7": "rook", "aldvaren": "XCA"}


def test_diacritics_and_capitals_make_no_difference() -> None:
    assert gold_ids([entity("g", "Öznur Şahbaz")], [entity("f", "oznur sahbaz")]) == {"f": "g"}


def test_a_pronoun_that_a_gold_entity_goes_by_joins_nobody() -> None:
    assert gold_ids([entity("orne", "Lisbet Orne", "she")], [entity("f", "she")]) == {"f": "f"}


def test_a_name_that_two_share_joins_neither() -> None:
    gold = [entity("a", "the ministry of Calvenor", "the ministry"), entity("b", "the one of Isthmere", "the ministry")]
    assert gold_ids(gold, [entity("f", "the ministry")]) == {"f": "f"}
