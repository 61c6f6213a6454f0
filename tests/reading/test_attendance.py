"""Who comes to a forum, and when it is."""

import pytest

from tests.reading.told_contacts import told

WEKESA = "Kenya's foreign minister, Amina Wekesa,"
FORUM = "the Nairobi Forum, which runs from 14 to 16 March."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{WEKESA} will attend {FORUM}", "attendance | wekesa | planned | 2033-03-14 to 2033-03-16"),
        (f"{WEKESA} will be at {FORUM}", "attendance | wekesa | planned | 2033-03-14 to 2033-03-16"),
        (f"{WEKESA} is expected at {FORUM}", "attendance | wekesa | planned | 2033-03-14 to 2033-03-16"),
        (f"{WEKESA} will take part in {FORUM}", "attendance | wekesa | planned | 2033-03-14 to 2033-03-16"),
        (f"{WEKESA} will not attend {FORUM}", "attendance | wekesa | refused | 2033-03-14 to 2033-03-16"),
        (f"{WEKESA} has been invited to {FORUM}", "attendance | wekesa | proposed | 2033-03-14 to 2033-03-16"),
        (f"{WEKESA} could attend {FORUM}", "attendance | wekesa | hypothetical | 2033-03-14 to 2033-03-16"),
    ],
)
def test_coming_to_a_forum_is_as_firm_as_its_verb(sentence: str, expected: str) -> None:
    assert told(sentence) == [expected]


def test_the_days_of_the_forum_are_found_elsewhere_in_the_report() -> None:
    text = f"{WEKESA} will attend the Nairobi Forum.\n\nThe forum opens on Monday, 14 March and closes on 16 March."
    assert told(text)[0].startswith("attendance | wekesa | planned | 2033-03-14")


def test_each_comes_for_themselves() -> None:
    text = f"{WEKESA} and Sudan's foreign minister, Tariq Osman, will both attend {FORUM}"
    assert [line.split(" | ")[1] for line in told(text)] == ["wekesa", "osman"]


def test_one_who_comes_to_nothing_named_comes_to_the_forum_spoken_of_before() -> None:
    text = f"The minister spoke of {FORUM}\n\n{WEKESA} said on Wednesday that she would be there."
    assert "attendance | wekesa | planned | 2033-03-14 to 2033-03-16" in told(text)


def test_a_meeting_at_a_forum_has_the_forums_days() -> None:
    text = f"{WEKESA} and her Sudanese counterpart, Tariq Osman, are due to meet on the sidelines of {FORUM}"
    assert told(text) == ["meeting | osman wekesa | planned | 2033-03-14 to 2033-03-16"]
