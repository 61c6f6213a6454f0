"""Contacts that a noun names, by tables of sentences as wire reports have them, about invented people."""

import pytest

from tests.reading.told_contacts import told

WEKESA = "Kenyan President Amina Wekesa"
OSMAN = "Sudanese President Tariq Osman"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kenya and Sudan held a second round of talks in Geneva last week.", "meeting | KEN SDN | past | 2033-02-28 to 2033-03-06"),
        ("Kenya and Sudan agreed to hold a new round of talks within two weeks.", "meeting | KEN SDN | planned | - to 2033-03-24"),
        ("Kenya and Sudan have held three rounds of talks since January.", "meeting | KEN SDN | past | 2033-01-01 to -"),
        (f"{WEKESA} received a phone call from {OSMAN} on Tuesday.", "phone_call | osman wekesa | past | 2033-03-08"),
        (f"In a telephone conversation with {WEKESA} on Tuesday, {OSMAN} repeated his request.", "phone_call | osman wekesa | past | 2033-03-08"),
        (f"{WEKESA} discussed the truce in a phone call on Tuesday with {OSMAN}.", "phone_call | osman wekesa | past | 2033-03-08"),
        (f"It came after phone calls that {WEKESA} made to both Sudan and Egypt on Tuesday.", "phone_call | EGY SDN wekesa | past | 2033-03-08"),
        ("Kenya and Sudan spoke. A summit of the African Union may be held in April, Kenya said.", "meeting | african_union | hypothetical | 2033-04-01 to 2033-04-30"),
        (f"{OSMAN} wrapped up a visit to Kenya on Tuesday.", "visit | osman | past | 2033-03-08"),
        (f"{OSMAN} cancelled a planned visit to Kenya.", "visit | osman | cancelled | -"),
    ],
)  # fmt: skip
def test_a_noun_names_a_contact_of_those_around_it(sentence: str, expected: str) -> None:
    assert expected in told(sentence)


def test_an_invitation_to_new_talks_is_one_contact() -> None:
    text = "Egypt has invited Kenya and Sudan to new talks in Cairo on Sunday. Kenya accepted the invitation."
    assert told(text) == ["meeting | EGY KEN SDN | proposed | 2033-03-13"]
