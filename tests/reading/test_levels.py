"""The rank at which a contact is held."""

import pytest

from goodoffices.domain.contacts import Level
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import Entity
from goodoffices.reading.levels import level_of
from tests.reading.told_contacts import contacts_in


def somebody(role: str | None) -> Entity:
    return Entity(id=EntityId(role or "nobody"), name="Lisbet Orne", role=role)


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        (["President", "Prime Minister"], Level.LEADERS),
        (["foreign minister"], Level.MINISTERS),
        (["Deputy Foreign Minister"], Level.DEPUTY_MINISTERS),
        (["President", "foreign minister"], Level.MINISTERS),
        (["foreign minister", "ambassador in Kelsund"], Level.ENVOYS),
        (["chief of staff, General"], Level.MILITARY),
        ([None], None),
        ([], None),
    ],
)
def test_the_lowest_office_gives_the_level(roles: list[str | None], expected: Level | None) -> None:
    assert level_of([somebody(role) for role in roles]) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A summit between Kenya and Sudan is planned for Monday.", Level.LEADERS),
        ("Kenya and Sudan will hold ministerial talks on Monday.", Level.MINISTERS),
    ],
)
def test_words_for_a_level_name_it(words: str, expected: Level) -> None:
    (contact,) = contacts_in(words)
    assert contact.level is expected
