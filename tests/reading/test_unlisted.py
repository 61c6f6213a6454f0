import pytest

from tests.reading.stood import missed

LUND = "Kenyan Foreign Minister Ana Lund"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LUND} said that Sudan's conditions for a truce were unrealistic.", ["CONDITIONS: Sudan's conditions for a truce (SDN)"]),
        (f"{LUND} said: “Our three conditions are known.”", ["CONDITIONS: Our three conditions (KEN)"]),
        (f"{LUND} repeated the conditions of Kenya for a settlement.", ["CONDITIONS: the conditions of Kenya for a settlement (KEN)"]),
        (f"{LUND} spoke of its demands, without listing them.", ["CONDITIONS: without listing them"]),
    ],
)  # fmt: skip
def test_conditions_that_are_spoken_of_and_not_listed_are_missed(text: str, expected: list[str]) -> None:
    assert missed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"{LUND} named Sudan's conditions: a truce, a road and a date.",
        f"{LUND} spoke of its two demands. It asks for a road, a bridge and a date.",
        f"{LUND} spoke on condition of anonymity.",
        f"{LUND} said that living conditions were bad.",
        f"{LUND} said that conditions on the road were bad.",
        "Kenya demands a truce.",
    ],
)
def test_conditions_that_are_listed_and_conditions_of_another_sort_are_not_missed(text: str) -> None:
    assert [one for one in missed(text) if one.startswith("CONDITIONS")] == []


def test_the_conditions_of_one_side_are_missed_once() -> None:
    text = f"{LUND} called Sudan's conditions unrealistic. She said that Sudan's conditions would not do."
    assert len(missed(text)) == 1
