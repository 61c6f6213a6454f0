"""Answers to an invitation, by tables: how far they go, and by what right they are given."""

import pytest

from tests.reading.told_contacts import answered, contacts_in, told

INVITATION = (
    "Kenya's foreign minister, Amina Wekesa, has invited her Sudanese counterpart, Tariq Osman, to Nairobi for talks"
    " on 20 March.\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Osman welcomed the invitation.", "osman: welcome, own"),
        ("Osman described the proposal as a good idea.", "osman: welcome, own"),
        ("Osman is open to such talks.", "osman: openness, own"),
        ("Osman voiced openness to such talks.", "osman: openness, own"),
        ("Osman has accepted the invitation in principle.", "osman: acceptance in principle, own"),
        (
            "Osman accepted the invitation on condition that the road is opened.",
            "osman: acceptance with conditions, own (on condition that the road is opened)",
        ),
        (
            "Osman said he was ready to come if the road was opened.",
            "osman: acceptance with conditions, own (if the road was opened)",
        ),
        ("Osman accepted the invitation on Wednesday.", "osman: confirmed, own"),
        ("Osman confirmed that he will attend the talks.", "osman: confirmed, own"),
        ("Osman agreed to come, his office said.", "osman: confirmed, own"),
        ("Osman declined the invitation.", "osman: declined, own"),
        ("Osman turned down the offer.", "osman: declined, own"),
        ("Osman refused to come.", "osman: declined, own"),
        ("Osman dismissed the offer.", "osman: declined, own"),
        ("Osman ruled out taking part.", "osman: declined, own"),
        ("Osman said he would not take part in the talks.", "osman: declined, own"),
        ("Osman said Sudan would attend.", "SDN: confirmed, own"),
        ("Osman has confirmed his participation.", "osman: confirmed, own"),
        ("Osman said he was willing to take part.", "osman: openness, own"),
        ("Osman made his participation conditional on a truce.", "osman: acceptance with conditions, own (conditional on a truce)"),
        ("Osman is studying the invitation.", "osman: no answer, own"),
        ("Osman responded positively to the invitation.", "osman: welcome, own"),
        ("Osman has not yet said whether he will come.", "osman: no answer, own"),
        ("Osman said Sudan would send a delegation to Nairobi.", "SDN: confirmed, own"),
        ("Osman said he would travel to Nairobi.", "osman: confirmed, own"),
        ("Osman is coming to the talks, his ministry said.", "osman: confirmed, own"),
        ("Osman said he would take part if the road was opened.", "osman: acceptance with conditions, own (if the road was opened)"),
        ("Osman said his government would reply to the invitation in the coming days.", "SDN: no answer, own"),
        ("Sudan rejected the idea.", "SDN: declined, own"),
        ("Osman withdrew his acceptance.", "osman: withdrawn, own"),
        ("Osman has not replied.", "osman: no answer, own"),
        ("Osman has yet to reply to the invitation.", "osman: no answer, own"),
        ("Osman did not say whether he would come.", "osman: no answer, own"),
        ("There has been no answer from Osman.", "osman: no answer, own"),
    ],
)  # fmt: skip
def test_an_answer_is_graded_by_what_it_says(sentence: str, expected: str) -> None:
    assert answered(INVITATION + sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Sudan's ambassador in Nairobi, Huda Bashir, welcomed the invitation.",
            "bashir: welcome, subordinate",
        ),
        ("Osman has accepted the invitation, Wekesa said.", "osman: confirmed, second-hand"),
        (
            "Osman had accepted the invitation, his spokeswoman, Hala Nasr, said.",
            "osman: confirmed, spokesperson",
        ),
    ],
)
def test_an_answer_is_graded_by_who_gives_it(sentence: str, expected: str) -> None:
    assert answered(INVITATION + sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Osman will attend the Nairobi Forum next week.",
        "Osman rejected the charge of Kenya on Wednesday.",
        "Osman said that Sudan would study the offer.",
        "Wekesa welcomed the idea of her own ministry.",
        "Egypt welcomed the invitation.",
    ],
)
def test_what_is_no_answer_of_the_one_who_was_asked_is_none(sentence: str) -> None:
    assert answered(INVITATION + sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Wekesa said Sudan would send a delegation to Nairobi.",
        "Osman said he would travel to Cairo.",
        "Osman said Egypt would send a delegation to the talks.",
        "Osman said he would send a convoy to Nairobi.",
        "Osman said both sides had accepted the road in principle.",
    ],
)
def test_to_come_elsewhere_or_on_anothers_word_is_no_answer(sentence: str) -> None:
    assert answered(INVITATION + sentence) == []


def test_one_who_declines_refuses_the_meeting() -> None:
    assert told(INVITATION + "Osman declined the invitation.") == ["meeting | osman wekesa | refused | 2033-03-20"]


def test_a_meeting_is_confirmed_when_all_who_were_asked_have_confirmed_it() -> None:
    assert told(INVITATION + "Osman accepted the invitation.") == ["meeting | osman wekesa | confirmed | 2033-03-20"]


def test_a_hosts_word_about_a_guest_confirms_nothing() -> None:
    assert told(INVITATION + "Osman has accepted the invitation, Wekesa said.") == [
        "meeting | osman wekesa | proposed | 2033-03-20"
    ]


def test_an_answer_points_at_the_statement_it_was_read_in() -> None:
    (contact,) = contacts_in(INVITATION + "Osman welcomed the invitation.")
    assert contact.replies[0].statement is not None


def test_openness_with_a_condition_stays_openness() -> None:
    assert answered("Sudan is open to any format that stops the shelling, officials said on Wednesday.") == [
        "SDN: openness, own (that stops the shelling)"
    ]
