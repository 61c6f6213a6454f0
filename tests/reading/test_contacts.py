"""Contacts, by tables of sentences about invented people: who, what, how firm and when."""

import pytest

from goodoffices.domain.contacts import Level
from goodoffices.domain.scales import Certainty
from tests.reading.told_contacts import contacts_in, told

WEKESA = "Kenya's foreign minister, Amina Wekesa,"
OSMAN = "her Sudanese counterpart, Tariq Osman"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{WEKESA} will meet {OSMAN}, in Nairobi on Monday.", "meeting | osman wekesa | planned | 2033-03-14"),
        (f"{WEKESA} met {OSMAN}, in Nairobi on Monday.", "meeting | osman wekesa | past | 2033-03-07"),
        (f"{WEKESA} did not meet {OSMAN}, on Monday.", "meeting | osman wekesa | denied | 2033-03-07"),
        (f"{WEKESA} refused to meet {OSMAN}.", "meeting | osman wekesa | refused | -"),
        (f"{WEKESA} could meet {OSMAN}, next week.", "meeting | osman wekesa | hypothetical | 2033-03-14 to 2033-03-20"),
        (f"{WEKESA} hopes to meet {OSMAN}, next week.", "meeting | osman wekesa | proposed | 2033-03-14 to 2033-03-20"),
        (f"{WEKESA} is to meet {OSMAN}, on 15 March.", "meeting | osman wekesa | planned | 2033-03-15"),
        (f"{WEKESA} is expected to meet {OSMAN}, on 15 March.", "meeting | osman wekesa | planned | 2033-03-15"),
        (f"{WEKESA} agreed on Wednesday to meet {OSMAN}.", "meeting | osman wekesa | planned | -"),
        (f"{WEKESA} has not agreed to meet {OSMAN}.", "meeting | osman wekesa | proposed | -"),
        (f"{WEKESA} denied that she had met {OSMAN}.", "meeting | osman wekesa | denied | -"),
        (f"{WEKESA} failed to meet {OSMAN}.", "meeting | osman wekesa | failed | -"),
        (f"{WEKESA} said she would meet {OSMAN}, on Monday.", "meeting | osman wekesa | planned | 2033-03-14"),
        (f"{WEKESA} would meet {OSMAN}, if the road were opened.", "meeting | osman wekesa | hypothetical | -"),
        (f"{WEKESA} wants to meet {OSMAN}, before Monday.", "meeting | osman wekesa | proposed | - to 2033-03-14"),
        (f"{WEKESA} spoke by telephone with {OSMAN}, on Tuesday.", "phone_call | osman wekesa | past | 2033-03-08"),
        (f"{WEKESA} called {OSMAN}, on Tuesday to congratulate him.", "phone_call | osman wekesa | past | 2033-03-08"),
        (f"{WEKESA} and {OSMAN}, had a video call on Tuesday.", "video_call | osman wekesa | past | 2033-03-08"),
        (f"{WEKESA} urged {OSMAN}, in a phone call on Tuesday to wait.", "phone_call | osman wekesa | past | 2033-03-08"),
        (f"{WEKESA} is in Khartoum for talks with {OSMAN}.", "meeting | osman wekesa | ongoing | -"),
        (f"{WEKESA} will travel to Khartoum on Sunday for talks with {OSMAN}.", "meeting | osman wekesa | planned | 2033-03-13"),
        (f"{WEKESA} received the Sudanese ambassador, Huda Bashir, on Wednesday.", "meeting | bashir wekesa | past | 2033-03-09"),
        (f"{WEKESA} was received by {OSMAN}, on Wednesday.", "meeting | osman wekesa | past | 2033-03-09"),
        (f"{WEKESA} briefed {OSMAN}, on Wednesday.", "meeting | osman wekesa | past | 2033-03-09"),
        (f"{WEKESA} told ambassadors on Wednesday that the road was open.", "meeting | ambassadors wekesa | past | 2033-03-09"),
    ],
)  # fmt: skip
def test_a_verb_tells_who_meets_how_firmly_and_when(sentence: str, expected: str) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kenya and Sudan held talks in Cairo on Tuesday.", "meeting | KEN SDN | past | 2033-03-08"),
        ("Kenya and Sudan will hold talks in Cairo on Tuesday.", "meeting | KEN SDN | planned | 2033-03-15"),
        ("Talks between Kenya and Sudan will resume on Tuesday.", "meeting | KEN SDN | planned | 2033-03-15"),
        ("Talks between Kenya and Sudan broke down on Tuesday.", "meeting | KEN SDN | failed | 2033-03-08"),
        ("Talks between Kenya and Sudan were called off on Tuesday.", "meeting | KEN SDN | cancelled | 2033-03-08"),
        ("The talks between Kenya and Sudan were put off until Monday.", "meeting | KEN SDN | postponed | 2033-03-14"),
        ("A meeting between Kenya and Sudan is planned for Monday.", "meeting | KEN SDN | planned | 2033-03-14"),
        ("No meeting between Kenya and Sudan is planned, she said.", "meeting | KEN SDN | denied | -"),
        ("Kenya proposed a meeting with Sudan on 20 March.", "meeting | KEN SDN | proposed | 2033-03-20"),
        ("Kenya has ruled out a meeting with Sudan, officials said.", "meeting | KEN SDN | refused | -"),
        ("Kenya rejected the idea of a meeting with Sudan.", "meeting | KEN SDN | refused | -"),
        ("Kenya pulled out of the talks with Sudan on Tuesday.", "meeting | KEN SDN | refused | 2033-03-08"),
        ("Kenya is considering a meeting with Sudan, she said.", "meeting | KEN SDN | hypothetical | -"),
        ("Kenya denied that a meeting with Sudan had taken place.", "meeting | KEN SDN | denied | -"),
        ("Neither Kenya nor Sudan has agreed to the talks, she said.", "meeting | KEN SDN | proposed | -"),
        ("After a meeting with Sudan on Tuesday, Kenya was hopeful.", "meeting | KEN SDN | past | 2033-03-08"),
        ("Kenya is in contact with both Sudan and Egypt.", "ongoing_contact | EGY KEN SDN | ongoing | -"),
        ("Kenya remains in touch with Sudan, the minister said.", "ongoing_contact | KEN SDN | ongoing | -"),
    ],
)  # fmt: skip
def test_a_noun_tells_by_the_verb_around_it(sentence: str, expected: str) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting of minds between Kenya and Sudan was welcome, diplomats said on Monday.",
        f"{WEKESA} met the demands of Sudan on Monday, officials said.",
        f"{WEKESA} called {OSMAN}, a liar.",
        f"{WEKESA} called for calm in Sudan on Monday.",
        "Kenya and Sudan fought on Monday near the border, officials said.",
        "Convoys from Kenya met no resistance on Monday, officials said.",
        "Kenya's parliament will vote on the plan on Monday, officials said.",
        "Two mortar rounds landed in Kenya on Monday, officials said.",
        "It is naive to expect talks between Kenya and Sudan to yield results.",
        "Kenya has offered to host peace talks at any time, officials said.",
    ],
)
def test_what_is_no_contact_is_none(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            (
                "Kenya and Norway on Tuesday invited Sudan and the Northern Front (NF), an armed group, to talks in the city of"
                " Nairobi on March 20."
            ),
            "meeting | KEN NOR SDN northern_front | proposed | 2033-03-20",
        ),
        (
            "A truce between Kenya and Sudan holds. Both sides agreed to it on Feb. 20 following talks hosted by Malta.",
            "meeting | KEN MLT SDN | past | -",
        ),
        (
            "In the second half of March, she added, Kenya and Sudan will meet in Bern.",
            "meeting | KEN SDN | planned | 2033-03-16 to 2033-03-31",
        ),
        (
            "The war between Kenya and Sudan goes on. An African Union summit may be convened in April, Kenya said.",
            "meeting | african_union | hypothetical | 2033-04-01 to 2033-04-30",
        ),
        (
            "Technical teams from Kenya and Sudan have been meeting in Doha since Tuesday.",
            "meeting | ken_team sdn_team | ongoing | 2033-03-08 to -",
        ),
    ],
)
def test_wire_reports_name_hosts_guests_and_days_in_passing(sentence: str, expected: str) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            f"{WEKESA} wrote to her Sudanese counterpart last week to demand the boats.",
            ["letter | wekesa | past | 2033-02-28 to 2033-03-06"],
        ),
        (f"{WEKESA} wrote to ambassadors on Tuesday.", ["letter | wekesa | past | 2033-03-08"]),
        (f"{WEKESA} wrote to the newspaper on Tuesday.", []),
        (f"{WEKESA} wrote to thank the donors.", []),
        (
            f"{WEKESA} held a video call with Mr Osman's deputy, Nadia Bakri, on Tuesday, and a second call could follow.",
            ["video_call | wekesa | past | 2033-03-08", "video_call | wekesa | hypothetical | -"],
        ),
        (f"{WEKESA} held talks with officials in Cairo on Tuesday.", ["meeting | wekesa | past | 2033-03-08"]),
    ],
)
def test_those_whom_nobody_names_may_still_be_met_or_written_to(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


def test_what_is_denied_of_days_gone_by_is_not_the_meeting_to_come() -> None:
    text = (
        "Malta offered to host talks between Kenya and Sudan before the end of June.\n\n"
        "Kenya denied that Kenya and Sudan had met in January."
    )
    assert "meeting | KEN SDN | denied | 2033-01-01 to 2033-01-31" in told(text)


def test_the_level_is_the_lowest_office_that_takes_part() -> None:
    (contact,) = contacts_in(
        "Kenya's president, Peris Nalot, will meet Sudan's foreign minister, Tariq Osman, on Monday."
    )
    assert contact.level is Level.MINISTERS


def test_a_level_named_without_people_is_of_the_sides_that_the_report_is_about() -> None:
    text = f"{WEKESA} hopes for a meeting with {OSMAN}.\n\nA meeting at the leaders' level could end the war."
    assert "meeting | KEN SDN | hypothetical | -" in told(text)


def test_the_place_is_named_as_the_report_names_it() -> None:
    (contact,) = contacts_in(f"{WEKESA} met {OSMAN}, in Cairo on Monday.")
    assert contact.place == "Cairo"


def test_what_only_a_third_side_tells_is_second_hand() -> None:
    (contact,) = contacts_in(f"{WEKESA} will meet {OSMAN}, on Monday, Egypt's foreign minister, Nadia Selim, said.")
    assert contact.certainty is Certainty.SECOND_HAND


def test_what_one_of_those_who_meet_tells_is_not_second_hand() -> None:
    (contact,) = contacts_in(f"{WEKESA} said she would meet {OSMAN}, on Monday.")
    assert contact.certainty is None


def test_contacts_are_numbered_in_the_order_of_the_text() -> None:
    found = contacts_in(f"{WEKESA} met {OSMAN}, on Monday.\n\nKenya is in contact with Egypt.")
    assert [contact.id for contact in found] == ["C1", "C2"]


def test_every_span_is_the_literal_slice() -> None:
    text = f"“On Monday I will meet {OSMAN},” {WEKESA} said, adding that the talks had been put off before."
    for contact in contacts_in(text):
        assert all(text[span.start : span.end] == span.text for span in contact.spans())
