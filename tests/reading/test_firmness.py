"""How firm a verb group makes a contact."""

import pytest

from tests.reading.told_contacts import contacts_in


@pytest.mark.parametrize(
    ("verbs", "expected"),
    [
        ("met", "past"),
        ("has met", "past"),
        ("will meet", "planned"),
        ("plans to meet", "planned"),
        ("is due to meet", "planned"),
        ("has agreed to meet", "planned"),
        ("said she would meet", "planned"),
        ("wants to meet", "proposed"),
        ("offered to meet", "proposed"),
        ("should meet", "proposed"),
        ("is ready to meet", "proposed"),
        ("may meet", "hypothetical"),
        ("might agree to meet", "hypothetical"),
        ("did not say whether she had met", "hypothetical"),
        ("will not meet", "refused"),
        ("has no plans to meet", "refused"),
        ("declined to meet", "refused"),
        ("never met", "denied"),
        ("denied that she had met", "denied"),
        ("failed to meet", "failed"),
    ],
)
def test_the_verbs_around_a_meeting_tell_how_firm_it_is(verbs: str, expected: str) -> None:
    text = f"Kenya's foreign minister, Amina Wekesa, {verbs} her Sudanese counterpart, Tariq Osman, officials said when the road was closed."
    assert [contact.status for contact in contacts_in(text)] == [expected]
