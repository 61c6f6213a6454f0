"""Sources: who speaks, with title and apposition, without a relative clause."""

import pytest

from tests.reading.told import told

TITLES = [
    (
        "Foreign Minister Lisbet Orne said the road was open.",
        ["Foreign Minister Lisbet Orne | said | the road was open"],
    ),
    (
        "Calvenor's foreign minister, Lisbet Orne, said the road was open.",
        ["Calvenor's foreign minister, Lisbet Orne | said | the road was open"],
    ),
    (
        "The foreign minister of Calvenor, Lisbet Orne, said the road was open.",
        ["The foreign minister of Calvenor, Lisbet Orne | said | the road was open"],
    ),
    (
        "The Calvenor foreign minister said the road was open.",
        ["The Calvenor foreign minister | said | the road was open"],
    ),
    ("Gen. Corin Hesk said the road was open.", ["Gen. Corin Hesk | said | the road was open"]),
    ("Dr. Ines van der Tarrow said the road was open.", ["Dr. Ines van der Tarrow | said | the road was open"]),
    (
        "The Ministry of Trade and Industry said the road was open.",
        ["The Ministry of Trade and Industry | said | the road was open"],
    ),
    ("The minister, Lisbet Orne, said the road was open.", ["The minister, Lisbet Orne | said | the road was open"]),
    ("Officials (all of them) said the road was open.", ["Officials (all of them) | said | the road was open"]),
    ("All the ministers said the road was open.", ["All the ministers | said | the road was open"]),
    ("Half the council said the road was open.", ["Half the council | said | the road was open"]),
    (
        "Orne (Calvenor) and Colm (Estmark) said the road was open.",
        ["Orne (Calvenor) and Colm (Estmark) | said | the road was open"],
    ),
]

APPOSITIONS = [
    (
        "Orne and Colm, ministers, said the road was open.",
        ["Orne and Colm, ministers | said | the road was open"],
    ),
    (
        "Lisbet Orne, the foreign minister, said the road was open.",
        ["Lisbet Orne, the foreign minister | said | the road was open"],
    ),
    (
        "Lisbet Orne, foreign minister of Calvenor, said the road was open.",
        ["Lisbet Orne, foreign minister of Calvenor | said | the road was open"],
    ),
    ("Lisbet Orne, 54, said the road was open.", ["Lisbet Orne, 54 | said | the road was open"]),
    ("Lisbet Orne (pictured) said the road was open.", ["Lisbet Orne (pictured) | said | the road was open"]),
    (
        '"The road is open," said Lisbet Orne, foreign minister of Calvenor.',
        ['Lisbet Orne, foreign minister of Calvenor | said | "The road is open,"'],
    ),
    (
        "Lisbet Orne, the foreign minister and a former judge, said the road was open.",
        ["Lisbet Orne, the foreign minister and a former judge | said | the road was open"],
    ),
    (
        "Penhal, ambassador to Calvenor, who came on Monday, said the road was open.",
        ["Penhal, ambassador to Calvenor | said | the road was open"],
    ),
    (
        "The chief delegate, Orne, who came late, said the road was open.",
        ["The chief delegate, Orne | said | the road was open"],
    ),
    ("Orne, 54, said the road was open.", ["Orne, 54 | said | the road was open"]),
]

RELATIVE_CLAUSES = [
    (
        "A rebel group that has seized the harbour said the road was open.",
        ["A rebel group | said | the road was open"],
    ),
    (
        "The woman who drove the car and saw the flood said the road was open.",
        ["The woman | said | the road was open"],
    ),
    ("Orne, who arrived on Sunday, said the road was open.", ["Orne | said | the road was open"]),
    ("The colonel, whose men hold the bridge, said the road was open.", ["The colonel | said | the road was open"]),
    ('"The road is open," said Orne, who arrived on Sunday.', ['Orne | said | "The road is open,"']),
    ("Orne, speaking after the session, said the road was open.", ["Orne | said | the road was open"]),
    ("Orne, for her part, said the road was open.", ["Orne | said | the road was open"]),
    ("Orne, speaking for the council, said the road was open.", ["Orne | said | the road was open"]),
    ("Orne, himself a driver, said the road was open.", ["Orne | said | the road was open"]),
]

DESCRIPTIONS = [
    ("A source close to the talks said the road was open.", ["A source close to the talks | said | the road was open"]),
    (
        "Officials familiar with the plan said the road was open.",
        ["Officials familiar with the plan | said | the road was open"],
    ),
    (
        "Diplomats briefed on the meeting said the road was open.",
        ["Diplomats briefed on the meeting | said | the road was open"],
    ),
    (
        "A statement issued by the ministry said the road was open.",
        ["A statement issued by the ministry | said | the road was open"],
    ),
    ("Sources in Aldvaren said the road was open.", ["Sources in Aldvaren | said | the road was open"]),
    (
        "A spokesman for the ministry said the road was open.",
        ["A spokesman for the ministry | said | the road was open"],
    ),
    ("One of the drivers said the road was open.", ["One of the drivers | said | the road was open"]),
    ("Both of them said the road was open.", ["Both of them | said | the road was open"]),
    ("Two of the three engineers said the road was open.", ["Two of the three engineers | said | the road was open"]),
    (
        "The driver wounded in the flood said the road was open.",
        ["The driver wounded in the flood | said | the road was open"],
    ),
    (
        "The villagers evacuated from the hills said the road was open.",
        ["The villagers evacuated from the hills | said | the road was open"],
    ),
]

COORDINATION = [
    ("Orne and Colm said the road was open.", ["Orne and Colm | said | the road was open"]),
    ("Orne, Colm and Luthe said the road was open.", ["Orne, Colm and Luthe | said | the road was open"]),
    ("Neither Orne nor Colm said the road was open.", ["Neither Orne nor Colm | said | the road was open"]),
    (
        "The two ministers and their aides said the road was open.",
        ["The two ministers and their aides | said | the road was open"],
    ),
    (
        "The foreign minister and her deputy said the road was open.",
        ["The foreign minister and her deputy | said | the road was open"],
    ),
    ("Both sides and the council said the road was open.", ["Both sides and the council | said | the road was open"]),
]

PRONOUNS = [
    ("She said the road was open.", ["She | said | the road was open"]),
    ("They say the road is open.", ["They | say | the road is open"]),
    ("Those who crossed say the road is open.", []),
]

ADVERBIALS = [
    ("Orne on Sunday said the road was open.", ["Orne | said | the road was open"]),
    ("Orne also said the road was open.", ["Orne | said | the road was open"]),
    ("Orne later told the council the road was open.", ["Orne | told | the road was open"]),
    ("Orne this week said the road was open.", ["Orne | said | the road was open"]),
    ("Orne in a statement said the road was open.", ["Orne | said | the road was open"]),
    ('The ministry "categorically" denied the report.', ["The ministry | denied | the report"]),
]

FRONTS = [
    ("On Sunday, Orne said the road was open.", ["Orne | said | the road was open"]),
    ("In a letter to the council, Orne said the road was open.", ["Orne | said | the road was open"]),
    ("Speaking in Aldvaren, Orne said the road was open.", ["Orne | said | the road was open"]),
    (
        "While she welcomed the letter, Orne said the road was closed.",
        ["she | welcomed | the letter", "Orne | said | the road was closed"],
    ),
    ("In the evening the mayor said the road was open.", ["the mayor | said | the road was open"]),
    ("In the hills, where the road ends, Orne said the road was open.", ["Orne | said | the road was open"]),
    ("When asked, Orne said the road was open.", ["Orne | said | the road was open"]),
]


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_a_title_belongs_to_the_speaker(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), APPOSITIONS)
def test_an_apposition_belongs_to_the_speaker(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), RELATIVE_CLAUSES)
def test_a_relative_clause_or_an_aside_is_cut_off(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), DESCRIPTIONS)
def test_a_description_belongs_to_the_speaker(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), COORDINATION)
def test_speakers_who_speak_with_one_voice_are_one_source(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), PRONOUNS)
def test_a_pronoun_may_speak(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), ADVERBIALS)
def test_words_between_subject_and_verb_are_no_part_of_the_speaker(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), FRONTS)
def test_words_in_front_of_the_subject_are_no_part_of_the_speaker(text: str, expected: list[str]) -> None:
    assert told(text) == expected
