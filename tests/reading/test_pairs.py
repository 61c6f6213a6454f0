"""Pairs: whom "both sides" means, in tables of sentences about invented people."""

import pytest

from tests.reading.cast_of import meant, voices


def last_of(text: str) -> str:
    """Whom the last mention of a text means."""
    return meant(text)[-1].rsplit(" = ", maxsplit=1)[1]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya and Sudan talk. Both sides smiled.", "KEN SDN"),
        ("A truce between Kenya and Sudan holds. The two countries smiled.", "KEN SDN"),
        ("Kenya's war on Sudan goes on. The parties smiled.", "KEN SDN"),
        ("Kenya accused Sudan of theft. Neither side smiled.", "KEN SDN"),
        ("The Kenya-Sudan border is shut. The two neighbours smiled.", "KEN SDN"),
        ("Kenyan and Sudanese troops met. Both armies smiled.", "KEN SDN"),
        ("All sides smiled.", "ALL"),
        ("Both sides smiled.", "ALL"),
        ("Kenya and Sudan, Chad and Niger met. All sides smiled.", "ALL"),
    ],
)
def test_both_sides_are_those_who_are_named_in_one_breath(text: str, wanted: str) -> None:
    assert last_of(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "A truce between Kenya and Sudan, brokered by Chad and Niger, holds. Chad and Niger met. Both sides smiled.",
        "Chad and Niger on Friday invited Kenya and Sudan to talks. Kenya accused Sudan of theft. Both sides smiled.",
        "Chad, which hosts the talks, called Kenya and Sudan. Both sides smiled.",
        "Kenya and Sudan fight on. Chad's president, Bo Colm, and Sudan met. Colm urged both sides to talk.",
    ],
)
def test_whoever_hosts_brokers_or_urges_is_none_of_both(text: str) -> None:
    found = [line for line in meant(text) if line.lower().startswith("both sides")]

    assert found[-1].endswith("= KEN SDN")


def test_three_countries_are_no_pair() -> None:
    assert meant("Kenya and Sudan talk. Three countries came.") == ["Kenya = KEN", "Sudan = SDN"]


def test_a_state_and_those_who_rise_against_it_are_a_pair() -> None:
    text = "Kenya fights the Upland Front, a rebel group. Kenya and the Upland Front spoke. Both sides smiled."

    assert last_of(text) == "KEN upland_front"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya and Sudan talk. The foreign ministers of the two countries came.", "ken_fm sdn_fm"),
        ("Kenya and Sudan talk. Technical teams from both countries came.", "ken_team sdn_team"),
        ("Kenya and Sudan talk. Both presidents came.", "ken_president sdn_president"),
        ("Kenya and Sudan talk. The two countries' leaders came.", "ken_leader sdn_leader"),
        ("Kenyan President Amos Tull and his Sudanese counterpart Bo Oder met. Chad rang both leaders.", "tull oder"),
        ("Kenya and Sudan talk. Kenyan President Amos Tull rests. The two leaders came.", "tull sdn_leader"),
    ],
)
def test_ministers_teams_and_leaders_of_both_are_one_of_each(text: str, wanted: str) -> None:
    assert last_of(text) == wanted


def test_officials_in_both_countries_are_two_speakers() -> None:
    assert voices("Kenya and Sudan talk. The road is open, officials in both countries said.") == [
        "officials in both countries = ken_officials sdn_officials"
    ]
