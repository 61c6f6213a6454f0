"""What the verb around a noun for a contact tells of it, by tables of sentences about invented people."""

import pytest

from tests.reading.told_contacts import told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Talks between Kenya and Sudan hosted by Malta ended without a deal on Tuesday.", "meeting | KEN SDN | past | 2033-03-08"),
        ("Talks between Kenya and Sudan, mediated by Egypt, collapsed on Tuesday.", "meeting | KEN SDN | failed | 2033-03-08"),
        ("The meeting between Kenya and Sudan, scheduled for Friday, has been postponed to March 20.", "meeting | KEN SDN | postponed | 2033-03-20"),
        ("Kenya called off talks with Sudan scheduled for Friday.", "meeting | KEN SDN | cancelled | 2033-03-11"),
        ("Kenya has rejected an offer by Egypt to host talks with Sudan.", "meeting | KEN SDN | refused | -"),
        ("Talks between Kenya and Sudan are under way in Cairo.", "meeting | KEN SDN | ongoing | -"),
        ("Kenya has agreed in principle to talks with Sudan.", "meeting | KEN SDN | proposed | -"),
        ("Kenya said it would send negotiators to Cairo for talks with Sudan.", "meeting | KEN SDN | planned | -"),
        ("Kenya denied reports of secret talks with Sudan.", "meeting | KEN SDN | denied | -"),
        ("Egypt has offered to host a meeting of Kenya and Sudan in Cairo.", "meeting | KEN SDN | proposed | -"),
    ],
)  # fmt: skip
def test_a_predicate_tells_what_becomes_of_a_contact(sentence: str, expected: str) -> None:
    assert told(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "No date has been set for talks between Kenya and Sudan.",
        "If the session on 14 June between Kenya and Sudan is held, the road will be opened.",
    ],
)
def test_what_is_left_open_is_no_contact(sentence: str) -> None:
    assert told(sentence) == []
