import pytest

from tests.reading.stood import missed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya stopped some Sudanese vessels.", "some Sudanese vessels"),
        ("Kenya blamed certain foreign media.", "certain foreign media"),
        ("Some of the monitors left.", "Some of the monitors"),
        ("Kenya freed several prisoners.", "several prisoners"),
        ("The view was put forward by one delegation.", "one delegation"),
        ("A senior Kenyan official said that the road was open.", "A senior Kenyan official"),
        ("An official with knowledge of the text said that it was short.", "An official with knowledge of the text"),
    ],
)
def test_those_who_are_meant_and_not_named_are_missed(text: str, expected: str) -> None:
    assert any(one.startswith(f"WHO_OR_WHICH: {expected}") for one in missed(text))


@pytest.mark.parametrize(
    "text",
    [
        "Some 3,000 people left the town.",
        "Kenya stopped the vessels Aurora and Borealis.",
        "A government spokeswoman said that the road was open.",
        "Some said that vessels had left.",
        "One of the two sides was late.",
        "The road is open to some extent.",
    ],
)
def test_who_is_named_or_does_not_matter_is_not_missed(text: str) -> None:
    assert missed(text) == []
