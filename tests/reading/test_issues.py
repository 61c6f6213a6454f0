"""Issues, by tables of sentences about invented people."""

import pytest

from tests.reading.stood import read_text

LUND = "Kenyan Foreign Minister Ana Lund said"


def issues(text: str) -> list[tuple[str, ...]]:
    return [statement.issues for statement in read_text(text).statements]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("the truce would hold", ("ceasefire",)),
        ("the shelling had begun again", ("ceasefire",)),
        ("the corridor to the port was open for evacuation", ("humanitarian corridors",)),
        ("hostages would be swapped for prisoners", ("detainees",)),
        ("the asset freeze would stay", ("sanctions",)),
        ("wages had fallen", ("pay",)),
        ("the walkout would begin", ("strike",)),
        ("job cuts and pensions were on the agenda", ("layoffs", "pensions", "negotiations")),
        ("the ceasefire and the sanctions belonged together", ("ceasefire", "sanctions")),
        ("it rained", ()),
    ],
)  # fmt: skip
def test_the_words_of_a_statement_bring_its_issues_up(said: str, expected: tuple[str, ...]) -> None:
    assert issues(f"{LUND} that {said}.") == [expected]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("a meeting of the two foreign ministers was near", "ministers meeting"),
        ("a meeting of the presidents was near", "leaders meeting"),
        ("there would be a phone call between the presidents", "leaders call"),
    ],
)
def test_a_meeting_or_a_call_is_named_by_the_rank_of_those_who_hold_it(said: str, expected: str) -> None:
    assert issues(f"{LUND} that {said}.")[0][0] == expected


def test_conditions_are_named_by_those_whose_they_are() -> None:
    assert issues(f"{LUND} that Sudan's conditions were known.") == [("Sudan's conditions",)]
    assert issues(f"{LUND} that its conditions were known.") == [("Kenya's conditions",)]
    assert issues(f"{LUND} that on no condition would living conditions matter.") == [()]


def test_ties_are_named_by_the_one_they_are_with_and_ties_with_several_are_neutrality() -> None:
    assert issues(f"{LUND} that its ties with Sudan were old.") == [("ties with Sudan",)]
    assert issues(f"{LUND} that its ties with Sudan and Egypt were old.") == [("neutrality",)]
    assert issues(f"{LUND} that family ties were old.") == [()]


def test_a_named_thing_is_an_issue_of_its_own() -> None:
    assert issues(f"{LUND} that the Nordal Dam was safe.") == [("Nordal Dam",)]


def test_such_talks_are_the_meeting_that_was_told_of_before() -> None:
    text = (
        f"{LUND} that the foreign ministers of Sudan and Egypt should hold a meeting. She said such talks were useful."
    )
    assert issues(text)[1] == ("ministers meeting",)


def test_a_statement_without_an_issue_of_its_own_has_that_of_its_sentence_or_of_the_words_before() -> None:
    text = "The ceasefire was broken.\n\nKenyan Foreign Minister Ana Lund welcomed the idea. She said it was time."
    assert issues(text) == [("ceasefire",), ("ceasefire",)]


def test_weak_words_count_only_beside_stronger_ones() -> None:
    assert issues(f"{LUND} that the measures would stay.") == [()]
    assert issues(f"The sanctions began in May. {LUND} that the measures would stay.") == [("sanctions",)]


@pytest.mark.parametrize("said", ["the meeting place was small", "both had been meeting since May"])
def test_a_meeting_place_and_people_who_are_meeting_are_no_meeting(said: str) -> None:
    assert issues(f"{LUND} that {said}.") == [()]


def test_those_invited_to_talks_are_spoken_of_as_to_the_talks() -> None:
    assert issues(f"{LUND} that she had invited both ministers to a new round of talks.") == [("negotiations",)]
    assert issues(f"{LUND} that the foreign ministers would attend the talks.") == [("negotiations",)]
