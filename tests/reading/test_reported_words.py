"""Turns, appositions, plain headlines and verbs with two lives: sentences that a reader of news stumbles over."""

import pytest

from goodoffices.reading.intake import incoming_from_text
from goodoffices.reading.reader import read
from tests.reading.told import told

SENTENCES = [
    # an infinitive is content, a place or an occasion is none
    ("Orne urged both sides to stop.", ["Orne | urged | to stop"]),
    ("Orne invited both sides to Port Teyra next week.", []),
    ("Orne invited both sides to a round of talks on Monday.", []),
    ('Orne asked both sides to "give it a chance".', ['Orne | asked | to "give it a chance"']),
    # "provided that" is a condition, and a cue only where somebody provides it
    (
        "Orne said she was ready, provided that the guns fell silent.",
        ["Orne | said | she was ready, provided that the guns fell silent"],
    ),
    ("The accord provided that the road stayed open.", ["The accord | provided | that the road stayed open"]),
    # verbs of two words, and a noun for what is declined
    ("Orne turned down the invitation on Sunday.", ["Orne | turned down | the invitation"]),
    ("The ministry brushed aside the appeal.", ["The ministry | brushed aside | the appeal"]),
    ("Orne declined the offer.", ["Orne | declined | the offer"]),
    ("The ministry denied as baseless the reports of a retreat.", ["The ministry | denied | as baseless the reports of a retreat"]),
    # to call somebody is to ring them, unless they are called something
    ("Orne will call her Isthmeran counterpart on Thursday.", []),
    ('Orne called the account "a bedtime story" on Tuesday, but withdrew it.', ['Orne | called | the account "a bedtime story"']),
    # an apposition with a past participle in it
    (
        "The Column, the largest armed group in the district, said that it was ready.",
        ["The Column, the largest armed group in the district | said | that it was ready"],
    ),
    # a second source inside the words of the first
    (
        "Orne said her counterpart, Davit Colm, had told her on Sunday that he agreed.",
        [
            "Orne | said | her counterpart, Davit Colm, had told her on Sunday that he agreed",
            "her counterpart, Davit Colm | told | that he agreed",
        ],
    ),
    ("“She will tell Mr. Vael that the road is shut,” he said.", [
        "he | said | “She will tell Mr. Vael that the road is shut,”",
        "She | will tell | that the road is shut",
    ]),
    # one who quotes and one who is quoted, in the present tense, too
    ("“No order came,” the agency quotes General Corin Hesk, the liaison officer, as saying.", [
        "the agency | quotes | “No order came,”",
        "General Corin Hesk, the liaison officer | saying | “No order came,”",
    ]),
    ("The post had no order, the agency said, citing a recording of the call.", ["the agency | said | The post had no order"]),
    # a headline without a verb
    ("Teyra, not Tolmarsh, for river commission, says Aldvaren", ["Aldvaren | says | Teyra, not Tolmarsh, for river commission"]),
    ("Situation note 14: Lower Vann", []),
    # a month's name may be somebody's
    ("The envoy Jan Oster said the road was open.", ["The envoy Jan Oster | said | the road was open"]),
    ("April Sorn, a minister, said the road was open.", ["April Sorn, a minister | said | the road was open"]),
    ("In May Orne said the road was open.", ["Orne | said | the road was open"]),
    ("On 3 June Orne said the road was open.", ["Orne | said | the road was open"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_who_says_what_in_one_sentence(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


TRANSCRIPT = """EVENING HOUR
Transcript

PRESENTER: Our correspondent Joss Pellew is in Tolmarsh. Will they meet?

PELLEW: Not yet. Colm said this morning that a summit could take place. His office denies that there was a call.

PRESENTER: And the other side?

PELLEW: They are silent. Put off, Orne insists.

COLM (recorded): “I have no wish to win. I want the ridge empty.”

COLM: I will write to her.
"""


def test_a_person_named_like_a_month_keeps_the_whole_name() -> None:
    found = read(incoming_from_text("Norwegian envoy Jan Oster said on Monday in May that the road was open."))
    assert ("oster", "Jan Oster") in [(entity.id, entity.name) for entity in found.entities]


def test_a_stations_own_people_report_and_their_words_are_read_as_the_report() -> None:
    assert told(TRANSCRIPT) == [
        "Colm | said | that a summit could take place",
        "His office | denies | that there was a call",
        "Orne | insists | Put off",
        "COLM (recorded) | - | “I have no wish to win. I want the ridge empty.”",
        "COLM | - | I will write to her",
    ]


def test_a_turn_of_somebody_who_is_not_the_stations_own_is_their_statement() -> None:
    assert told("ORNE: We have waited.\n\nCOLM: So have we.\n\nORNE: Then come.\n") == [
        "ORNE | - | We have waited",
        "COLM | - | So have we",
        "ORNE | - | Then come",
    ]
