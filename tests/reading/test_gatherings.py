"""Forums, and whether two places speak of one."""

import pytest

from goodoffices.reading.gatherings import same_gathering
from tests.reading.told_contacts import contacts_in


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"teyra", "forum"}, {"forum"}, True),
        ({"teyra", "forum"}, {"teyra", "forum"}, True),
        ({"teyra", "sea", "forum"}, {"teyra", "forum"}, True),
        ({"teyra", "forum"}, {"kelsund", "forum"}, False),
        ({"teyra", "forum"}, {"summit"}, False),
        (set(), {"forum"}, False),
    ],
)
def test_a_forum_is_known_by_its_noun_and_its_names(one: set[str], other: set[str], *, expected: bool) -> None:
    assert same_gathering(frozenset(one), frozenset(other)) is expected
    assert same_gathering(frozenset(other), frozenset(one)) is expected


def test_the_city_of_a_forum_is_the_place_of_what_happens_there() -> None:
    text = (
        "The Lake Forum will be held in the resort city of Mombasa on 20 March.\n\n"
        "Kenya's foreign minister, Amina Wekesa, will attend the forum, officials said."
    )
    assert [contact.place for contact in contacts_in(text)] == ["Mombasa"]
