"""Requesters, by sentences about invented people."""

import pytest

from tests.reading.stood import stood


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the meeting was postponed at the request of Sudan", ["SDN | meeting | delays | KEN"]),
        ("the talks had been moved from May to June at Sudan's request", ["SDN | negotiations / talks | delays | KEN"]),
        ("the meeting was postponed", []),
        ("it had postponed the meeting", ["KEN | meeting | delays"]),
    ],
)
def test_what_was_put_off_is_delayed_by_those_who_asked_for_it(words: str, expected: list[str]) -> None:
    assert stood(f"Kenya said that {words}.") == expected
