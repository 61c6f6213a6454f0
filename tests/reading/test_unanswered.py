import pytest

from tests.reading.stood import missed

LUND = "Kenyan Foreign Minister Ana Lund"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya wrote to both sides; neither has replied.", "neither has replied"),
        ("Sudan has not answered.", "Sudan has not answered"),
        (f"{LUND} said she was waiting for both answers.", "she was waiting for both answers"),
        (f"{LUND} said the question had been put and had not been answered.", "and had not been answered"),
        (f"{LUND} said that Kenya would reply to the offer in the coming days.", "would reply to the offer in the coming days"),
        ("There has been no reply from Khartoum.", "no reply"),
        ("Kenya did not respond to a request for comment.", "Kenya did not respond"),
        ("Kenya has yet to confirm its attendance.", "has yet to confirm its attendance"),
    ],
)  # fmt: skip
def test_an_answer_that_is_said_to_be_missing_or_to_come_is_missed(text: str, expected: str) -> None:
    assert any(one.startswith(f"REPLY: {expected}") for one in missed(text))


@pytest.mark.parametrize(
    "text",
    [
        "Kenya replied that the road was open.",
        "The guns answered for an hour.",
    ],
)
def test_an_answer_that_was_given_and_an_answer_by_guns_are_not_missed(text: str) -> None:
    assert missed(text) == []


def test_who_is_invited_and_of_whose_side_nothing_but_an_openness_is_told_has_not_replied() -> None:
    text = (
        f"{LUND} hopes to meet her Sudanese counterpart, Tariq Osman, in Nairobi on Monday.\n\n"
        "The road was open on Thursday."
    )
    assert missed(text) == ["REPLY: her Sudanese counterpart, Tariq Osman (osman)"]
