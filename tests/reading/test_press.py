"""The press and the reporter among those to whom something is told, by tables of short reports about invented people."""

import pytest

from tests.reading.told_contacts import told

WEKESA = "Kenya's foreign minister, Amina Wekesa,"
PRESENTER = "PRESENTER: Good evening. The road to the port is shut, and the talks are over for the time being.\n\n"
OSMAN = "Sudan's foreign minister, Tariq Osman,"


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (
            f"{PRESENTER}CORRESPONDENT: {WEKESA} told me she would wait.",
            ["press_remarks | press wekesa | past | 2033-03-10"],
        ),
        (f"{PRESENTER}CORRESPONDENT: A mother of three told me she would wait.", []),
        (f"{WEKESA} told us on Tuesday that the road was open.", []),
        (
            f"“The road is open,” {WEKESA.rstrip(',')} wrote to us in a message.",
            ["press_remarks | wekesa | past | -"],
        ),
        (f"{WEKESA} wrote to us on Tuesday that the road was open.", []),
        (
            (
                "Speaking at a joint press conference with Sudanese Foreign Minister Tariq Osman, Kenyan Foreign Minister"
                " Amina Wekesa said the road was open."
            ),
            ["press_remarks | osman press wekesa | past | 2033-03-10"],
        ),
        (f"{WEKESA} told state television on Tuesday it was open.", ["press_remarks | wekesa | past | 2033-03-08"]),
        (
            f"{WEKESA} told the Daily Star newspaper on Tuesday it was open.",
            ["press_remarks | wekesa | past | 2033-03-08"],
        ),
        (
            f"{WEKESA} speaking to reporters in Nairobi on Tuesday, said it was open.",
            ["press_remarks | press wekesa | past | 2033-03-08"],
        ),
        (
            f"Speaking at a press conference in Nairobi, {WEKESA} said the road was open.",
            ["press_remarks | press wekesa | past | 2033-03-10"],
        ),
    ],
)
def test_what_is_told_to_a_reporter_is_told_to_the_press(report: str, expected: list[str]) -> None:
    assert told(report) == expected


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (
            f"{WEKESA} received ambassadors in Nairobi on Tuesday. {OSMAN} reported to those present on the road.",
            ["meeting | osman wekesa | past | 2033-03-08"],
        ),
        (
            f"{WEKESA} will receive ambassadors in Nairobi on Monday. {OSMAN} reported to those present on the road.",
            ["meeting | wekesa | planned | 2033-03-14"],
        ),
    ],
)
def test_who_speaks_to_those_present_was_at_the_meeting(report: str, expected: list[str]) -> None:
    assert told(report) == expected
