"""Contacts that a verb tells of by itself, by tables of sentences about invented people."""

import pytest

from tests.reading.told_contacts import told

WEKESA = "Kenyan President Amina Wekesa"
OSMAN = "Sudanese President Tariq Osman"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Delegations from Kenya and Sudan met face to face for the first time in Cairo on Tuesday.", "meeting | ken_team sdn_team | past | 2033-03-08"),
        (f"{WEKESA} spoke by phone on Saturday with {OSMAN}.", "phone_call | osman wekesa | past | 2033-03-05"),
        (f"{WEKESA} on Tuesday invited {OSMAN} to visit Nairobi for the first time in years.", "meeting | osman wekesa | proposed | -"),
        (f"{OSMAN} will host {WEKESA} in Khartoum on Sunday.", "meeting | osman wekesa | planned | 2033-03-13"),
        (f"{OSMAN} is scheduled to arrive in Nairobi on Friday for a two-day visit.", "visit | osman | planned | 2033-03-11"),
        (f"{OSMAN} is expected to travel to Nairobi next week.", "visit | osman | planned | 2033-03-14 to 2033-03-20"),
        ("Officials from Kenya and Sudan have been in contact since January.", "ongoing_contact | KEN SDN | ongoing | 2033-01-01 to -"),
        (f"{WEKESA} flew to Khartoum on Tuesday to meet {OSMAN}.", "meeting | osman wekesa | past | 2033-03-08"),
    ],
)  # fmt: skip
def test_a_verb_tells_of_a_contact(sentence: str, expected: str) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        f"“We are not going to Cairo,” {WEKESA} said.",
        f"“We are not going to Cairo to have our picture taken,” {WEKESA} said.",
        f"{WEKESA} met the demands of the road workers.",
    ],
)
def test_a_refusal_to_travel_is_no_contact(sentence: str) -> None:
    assert told(sentence) == []
