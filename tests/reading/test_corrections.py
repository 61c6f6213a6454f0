"""What an earlier version of a report said and the report takes back, by a table of short reports."""

import pytest

from tests.reading.told_contacts import told

MET = "Kenya and Sudan had met on Tuesday"


@pytest.mark.parametrize(
    "report",
    [
        f"An earlier post on this page said that {MET}. We withdraw it: no such thing has been announced.",
        f"An earlier version of this report said {MET}. That was wrong.",
        f"A previous dispatch, which said that {MET}, was withdrawn on Wednesday.",
    ],
)
def test_what_is_taken_back_is_no_contact(report: str) -> None:
    assert told(report) == []


@pytest.mark.parametrize(
    "report",
    [
        f"An earlier report by the union said that {MET}.",
        f"The envoy said that {MET}. The charge that they had not was wrong.",
    ],
)
def test_what_stands_is_a_contact(report: str) -> None:
    assert told(report) == ["meeting | KEN SDN | past | 2033-03-08"]
