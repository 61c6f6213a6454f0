"""Mentions of one contact made one, and two contacts kept apart."""

from tests.reading.told_contacts import contacts_in, told

WEKESA = "Kenya's foreign minister, Amina Wekesa,"
OSMAN = "her Sudanese counterpart, Tariq Osman"


def test_three_mentions_of_one_call_are_one_contact() -> None:
    text = (
        f"{WEKESA} will have a phone call with {OSMAN}, on Sunday.\n\n"
        "Wekesa will tell Osman on Sunday to open the road.\n\n"
        "She said she would ask Osman in a phone call on Sunday for more time."
    )
    (call,) = contacts_in(text)
    assert (call.kind, call.date_start, len(call.evidence)) == ("phone_call", call.date_end, 3)


def test_a_call_that_was_announced_and_held_was_held() -> None:
    text = f"{WEKESA} called {OSMAN}, on Wednesday.\n\nThe call took place as announced, her office said."
    assert told(text) == ["phone_call | osman wekesa | past | 2033-03-09"]


def test_a_past_and_a_future_meeting_are_two() -> None:
    text = f"{WEKESA} met {OSMAN}, in Cairo last week. The two will meet again in Nairobi on 20 March."
    assert told(text) == [
        "meeting | osman wekesa | past | 2033-02-28 to 2033-03-06",
        "meeting | osman wekesa | planned | 2033-03-20",
    ]


def test_meetings_with_different_people_are_two() -> None:
    text = f"{WEKESA} will meet {OSMAN}, on Monday. She will meet Egypt's foreign minister, Nadia Selim, on Monday."
    assert told(text) == [
        "meeting | osman wekesa | planned | 2033-03-14",
        "meeting | selim wekesa | planned | 2033-03-14",
    ]


def test_a_state_and_its_minister_are_one_side() -> None:
    text = f"Kenya and Sudan will hold talks on Monday.\n\n{WEKESA} will meet {OSMAN}, on Monday in Cairo."
    assert told(text) == ["meeting | osman wekesa | planned | 2033-03-14"]


def test_a_meeting_put_off_is_on_its_new_day() -> None:
    text = f"{WEKESA} was to meet {OSMAN}, on Friday, but the meeting was put off until 20 March."
    assert told(text) == ["meeting | osman wekesa | postponed | 2033-03-20"]


def test_a_meeting_that_one_side_denies_is_denied() -> None:
    text = f"{WEKESA} met {OSMAN}, on Monday, her office said.\n\nSudan denied that the meeting had taken place."
    assert told(text) == ["meeting | osman wekesa | denied | 2033-03-07"]


def test_a_further_round_is_of_those_who_met_before() -> None:
    text = (
        "Talks between Kenya and Sudan broke down on Tuesday.\n\nEgypt has proposed a new round of talks on 20 March."
    )
    assert "meeting | KEN SDN | proposed | 2033-03-20" in told(text)


def test_a_joint_session_is_of_both_sides() -> None:
    text = "Egypt mediates between Kenya and Sudan.\n\nA joint session was held on Tuesday, the mediators said."
    assert told(text) == ["meeting | KEN SDN | past | 2033-03-08"]


def test_a_heading_alone_tells_of_no_contact() -> None:
    text = (
        f"Kenya and Sudan to meet in Cairo\n\n{WEKESA} said on Wednesday that the road to the border was still closed."
    )
    assert told(text) == []


def test_a_journey_and_the_meeting_it_is_made_for_are_one() -> None:
    text = f"{WEKESA} flew to Khartoum on Tuesday and met {OSMAN}."
    assert told(text) == ["meeting | osman wekesa | past | 2033-03-08"]


def test_an_invitation_and_the_letter_that_carries_it_are_two() -> None:
    text = f"{WEKESA} has invited {OSMAN}, to talks in Nairobi.\n\nThe letter arrived on Tuesday, an official said."
    assert [line.split(" | ")[:3] for line in told(text)] == [
        ["meeting", "osman wekesa", "proposed"],
        ["letter", "osman wekesa", "past"],
    ]
