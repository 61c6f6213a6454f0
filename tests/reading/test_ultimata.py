"""Ultimata, by sentences about invented people."""

import pytest

from tests.reading.stood import stood


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("threatened to close the port if the blockade was not lifted", ["shipping / blockade | against"]),
        ("warned that it would leave unless the hostages were freed", ["detainees / hostages | demands"]),
        ("threatened to leave unless the shelling stopped", ["ceasefire | for"]),
        ("warned that it would leave if the blockade was lifted", []),
        ("warned that it would leave", []),
    ],
)
def test_a_threat_demands_what_would_make_it_needless(words: str, expected: list[str]) -> None:
    assert stood(f"Kenya {words}.") == [f"KEN | {one}" for one in expected]
