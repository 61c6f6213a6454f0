"""Cues: each construction in which words report speech, in a sentence of its own."""

import pytest

from tests.reading.told import told

FINITE = [
    ("Orne said the talks would resume.", ["Orne | said | the talks would resume"]),
    ("Orne says the talks will resume.", ["Orne | says | the talks will resume"]),
    ("The ministers say that the text is closed.", ["The ministers | say | that the text is closed"]),
    ("Orne has said that the talks will resume.", ["Orne | said | that the talks will resume"]),
    ("Orne had insisted that the river was open.", ["Orne | insisted | that the river was open"]),
    ("Orne warned that the dam could break.", ["Orne | warned | that the dam could break"]),
    ("Orne warned of a flood.", ["Orne | warned | of a flood"]),
    ("Orne warned the council that the dam could break.", ["Orne | warned | that the dam could break"]),
    ("Orne told reporters that the dam could break.", ["Orne | told | that the dam could break"]),
    ("Orne asked whether the dam was safe.", ["Orne | asked | whether the dam was safe"]),
    ("Orne asked both sides to stop.", ["Orne | asked | to stop"]),
    ("Orne urged both sides to stop.", ["Orne | urged | to stop"]),
    ("Orne demanded an apology.", ["Orne | demanded | an apology"]),
    ("Orne demanded that the guns fall silent.", ["Orne | demanded | that the guns fall silent"]),
    ("Orne rejected the offer.", ["Orne | rejected | the offer"]),
    ("Orne welcomed the offer on Monday.", ["Orne | welcomed | the offer"]),
    ("Orne offered to host a meeting.", ["Orne | offered | to host a meeting"]),
    ("Orne promised to look at the map.", ["Orne | promised | to look at the map"]),
    ("Orne called the offer an insult.", ["Orne | called | the offer an insult"]),
    ('Orne called the offer "an insult".', ['Orne | called | the offer "an insult"']),
    ("Orne described the road as open.", ["Orne | described | the road as open"]),
    ("Orne accused Colm of bad faith.", ["Orne | accused | Colm of bad faith"]),
    ("Orne denied having seen the letter.", ["Orne | denied | having seen the letter"]),
    ("Orne put the number of dead at 30.", ["Orne | put | the number of dead at 30"]),
    ("Orne thanked the envoy for his patience.", ["Orne | thanked | the envoy for his patience"]),
    ("Orne doubts that the bridge will hold.", ["Orne | doubts | that the bridge will hold"]),
    ("Orne asked to be heard.", ["Orne | asked | to be heard"]),
    ("Police say the road is open.", ["Police | say | the road is open"]),
    ("People say the road is open.", ["People | say | the road is open"]),
    ("Orne demands an answer.", ["Orne | demands | an answer"]),
    ("She demands answers.", ["She | demands | answers"]),
    ("Orne denied reports that the road was open.", ["Orne | denied | reports that the road was open"]),
    ("Orne said yes.", ["Orne | said | yes"]),
]

INVERTED = [
    ('"The road is open," said Orne.', ['Orne | said | "The road is open,"']),
    (
        '"The road is open," said Lisbet Orne, the foreign minister.',
        ['Lisbet Orne, the foreign minister | said | "The road is open,"'],
    ),
    ("The road is open, says Orne.", ["Orne | says | The road is open"]),
    ('"Is the road open?" asked Orne.', ['Orne | asked | "Is the road open?"']),
    ("Says Orne: “The road is open.”", ["Orne | Says | “The road is open.”"]),
    ("The road is open, says Lima, as it was.", ["Lima | says | The road is open"]),
]

TAGS = [
    ('"The road is open," Orne said.', ['Orne | said | "The road is open,"']),
    ('"The road is open," Orne told the council on Monday.', ['Orne | told | "The road is open,"']),
    ("The road is open, Orne said.", ["Orne | said | The road is open"]),
    ("The road, Orne said, was open.", ["Orne | said | The road // was open"]),
    ('"The road," Orne said, "is open."', ['Orne | said | "The road," // "is open."']),
    ("The road is open; the dam is shut, Orne said.", ["Orne | said | the dam is shut"]),
    ("The road was wide, Colm told the council.", ["Colm | told | The road was wide"]),
]

PASSIVE = [
    ("The offer was welcomed by Orne.", ["Orne | welcomed | The offer"]),
    (
        "The offer was rejected by the foreign minister, Lisbet Orne.",
        ["the foreign minister, Lisbet Orne | rejected | The offer"],
    ),
    ("A plan drawn up by Colm was rejected by Orne.", ["Orne | rejected | A plan drawn up by Colm"]),
    ("It was reported that the bridge had fallen.", ["- | reported | that the bridge had fallen"]),
    ("The council was told by Orne that the bridge had fallen.", ["Orne | told | that the bridge had fallen"]),
    ("Orne was quoted as saying that the bridge had fallen.", ["Orne | saying | that the bridge had fallen"]),
    (
        '"The bridge has fallen," Orne was quoted by the agency as saying.',
        ['the agency | quoted | "The bridge has fallen,"', 'Orne | saying | "The bridge has fallen,"'],
    ),
    (
        "The paper, the agency said, was told by Colm that the bridge had fallen.",
        [
            "the agency | said | The paper // was told by Colm that the bridge had fallen",
            "Colm | told | that the bridge had fallen",
        ],
    ),
]

PARTICIPLES = [
    (
        "Orne rejected the offer, saying it came too late.",
        ["Orne | rejected | the offer", "Orne | saying | it came too late"],
    ),
    (
        "Orne rejected the offer, adding that it came too late.",
        ["Orne | rejected | the offer", "Orne | adding | that it came too late"],
    ),
    ("Orne left for the airport, promising to return within a week.", ["Orne | promising | to return within a week"]),
    (
        "Welcoming the offer, Orne said she would reply soon.",
        ["Orne | Welcoming | the offer", "Orne | said | she would reply soon"],
    ),
    (
        "The agency quoted Orne as saying that the bridge had fallen.",
        ["The agency | quoted | that the bridge had fallen", "Orne | saying | that the bridge had fallen"],
    ),
]

ACCORDING_TO = [
    ("According to Orne, the bridge has fallen.", ["Orne | According to | the bridge has fallen"]),
    ("The bridge has fallen, according to Orne.", ["Orne | according to | The bridge has fallen"]),
    ("The bridge, according to Orne, has fallen.", ["Orne | according to | The bridge // has fallen"]),
    (
        "According to a report seen by the agency, the bridge has fallen.",
        ["a report seen by the agency | According to | the bridge has fallen"],
    ),
    (
        "According to the city hospital, 46 patients need a boat.",
        ["the city hospital | According to | 46 patients need a boat"],
    ),
]

NOUNS = [
    (
        "The engineers rejected Orne's claim that the bridge was safe.",
        ["The engineers | rejected | Orne's claim that the bridge was safe", "Orne | claim | that the bridge was safe"],
    ),
    (
        "The engineers rejected the assurance of the minister that the bridge was safe.",
        [
            "The engineers | rejected | the assurance of the minister that the bridge was safe",
            "the minister | assurance | that the bridge was safe",
        ],
    ),
]

PHRASAL = [
    ("Orne called for a cease-fire.", ["Orne | called for | a cease-fire"]),
    ("Orne called on both sides to stop.", ["Orne | called on | to stop"]),
    ("Orne ruled out a second meeting.", ["Orne | ruled out | a second meeting"]),
    ("Orne pointed out that the bridge was old.", ["Orne | pointed out | that the bridge was old"]),
    ("Orne asked for more time.", ["Orne | asked for | more time"]),
    ("Orne took note of the letter.", ["Orne | took note of | the letter"]),
    ("Orne made clear that the bridge was old.", ["Orne | made clear | that the bridge was old"]),
    ("Orne expressed hope that the bridge would hold.", ["Orne | expressed hope | that the bridge would hold"]),
    ("Orne expressed concern at the fighting.", ["Orne | expressed concern | at the fighting"]),
    ("Orne went on to say that the bridge was old.", ["Orne | say | that the bridge was old"]),
    ("Orne spoke of a breakthrough.", ["Orne | spoke of | a breakthrough"]),
    ("Orne went on to say that the road was open.", ["Orne | say | that the road was open"]),
    ("Orne called for more time.", ["Orne | called for | more time"]),
]

NEGATED = [
    ("Orne did not say when she would return.", ["Orne | say | when she would return"]),
    ("Orne never said that the bridge was safe.", ["Orne | said | that the bridge was safe"]),
    ("Orne declined to say whether she would return.", ["Orne | say | whether she would return"]),
    ("Orne refused to confirm the visit.", ["Orne | confirm | the visit"]),
    ("Orne would not say whether she would return.", ["Orne | would not say | whether she would return"]),
    ("Orne has not confirmed the visit.", ["Orne | confirmed | the visit"]),
    ("Orne would neither confirm nor deny the visit.", ["Orne | would neither confirm | the visit"]),
    ("Nobody at the ministry confirmed the visit.", []),
    ("Neither side confirmed the visit.", ["Neither side | confirmed | the visit"]),
    ("Orne would not confirm or deny the report.", ["Orne | would not confirm | the report"]),
    ("Orne may not say that the road is open.", ["Orne | may not say | that the road is open"]),
    ("Orne declined flatly to say that the road was open.", ["Orne | say | that the road was open"]),
]

PLANNED = [
    ("Orne will tell the council that the bridge is safe.", ["Orne | will tell | that the bridge is safe"]),
    ("Orne is to ask the council for more time.", ["Orne | ask | for more time"]),
    ("Orne is expected to announce that the bridge is safe.", ["Orne | announce | that the bridge is safe"]),
    ("Orne plans to tell the council on Friday that the bridge is safe.", ["Orne | tell | that the bridge is safe"]),
    (
        "Orne said she would ask the council for more time.",
        ["Orne | said | she would ask the council for more time", "she | would ask | for more time"],
    ),
]

TWO_LAYERS = [
    (
        "Orne said the bridge had fallen, the agency reported, citing a diplomat.",
        [
            "the agency | reported | Orne said the bridge had fallen",
            "a diplomat | citing | Orne said the bridge had fallen",
            "Orne | said | the bridge had fallen",
        ],
    ),
    (
        "The agency, citing a diplomat, reported that the bridge had fallen.",
        ["a diplomat | citing | that the bridge had fallen", "The agency | reported | that the bridge had fallen"],
    ),
    (
        "The agency reported that Orne had said the bridge was safe.",
        ["The agency | reported | that Orne had said the bridge was safe", "Orne | said | the bridge was safe"],
    ),
    ("The bridge had fallen, a diplomat told the agency.", ["a diplomat | told | The bridge had fallen"]),
]

INTRODUCED_BY_AS = [
    ("As Orne noted, the bridge is old.", ["Orne | noted | the bridge is old"]),
    ("The bridge, as Orne noted, is old.", ["Orne | noted | The bridge // is old"]),
    ("The talks were, as Orne noted, over and done with.", ["Orne | noted | The talks were // over and done with"]),
    ("The talks are over, as Orne noted.", ["Orne | noted | The talks are over"]),
]

JOINED = [
    ("Orne rejected the offer and called for a vote.", ["Orne | rejected | the offer", "Orne | called for | a vote"]),
    (
        "Orne said the bridge was old and warned that it might fall.",
        ["Orne | said | the bridge was old", "Orne | warned | that it might fall"],
    ),
    (
        "Orne said the bridge was old, but Colm said it would hold.",
        ["Orne | said | the bridge was old", "Colm | said | it would hold"],
    ),
    (
        "The council took note of the report, reaffirmed its support and called upon both sides to stop.",
        [
            "The council | took note of | the report",
            "The council | reaffirmed | its support",
            "The council | called upon | to stop",
        ],
    ),
    (
        "Orne noted the flood, reaffirmed the plan and urged restraint.",
        ["Orne | noted | the flood", "Orne | reaffirmed | the plan", "Orne | urged | restraint"],
    ),
    (
        "Orne said the road was open and quickly warned that it was wide.",
        ["Orne | said | the road was open", "Orne | warned | that it was wide"],
    ),
    (
        "Orne said the road was open, while also noting that it was wide.",
        ["Orne | said | the road was open", "Orne | noting | that it was wide"],
    ),
    (
        "Orne said the road was open, while also quickly noting that it was wide.",
        ["Orne | said | the road was open", "Orne | noting | that it was wide"],
    ),
]


NOTHING_SAID = [
    "Can Orne say no?",
    "Orne could tell the council that the road is open.",
    "The demands that the road be opened are many.",
    "The views expressed are old.",
    "A plan proposed by Orne is old.",
    "Orne backed away, and pressed ahead.",
    "The road was open, provided that it was dry.",
    "The claim of the council is old.",
    "We were told nothing.",
    "Without a word to say, Orne left.",
    "According to the plan the road is open.",
    "Yes, Orne said.",
    "In the town, Orne said.",
    "If they came, Orne would comment.",
    "Quickly, Orne commented.",
    "Asked about it, Orne replied.",
    "Orne was quoted.",
    "The paper quoted Orne.",
    "The claim of the council, that is.",
    "Orne's report from the town that the road was open",
]


@pytest.mark.parametrize(("text", "expected"), FINITE)
def test_a_finite_verb_reports_what_follows_it(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), INVERTED)
def test_a_cue_may_stand_before_its_subject(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), TAGS)
def test_a_tag_may_follow_or_break_the_words(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), PASSIVE)
def test_a_passive_names_the_speaker_or_hides_them(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), PARTICIPLES)
def test_a_participle_shares_the_speaker_of_its_sentence(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), ACCORDING_TO)
def test_according_to_takes_the_clause_around_it(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOUNS)
def test_a_noun_of_saying_counts_with_a_speaker_and_a_clause(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), PHRASAL)
def test_a_cue_may_have_several_words(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), NEGATED)
def test_what_was_not_said_is_found_too_but_for_nobody(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), PLANNED)
def test_what_will_be_said_is_found(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), TWO_LAYERS)
def test_words_at_second_hand_are_found_once_for_each_hand(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), INTRODUCED_BY_AS)
def test_as_somebody_noted_takes_the_clause_around_it(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), JOINED)
def test_joined_cues_share_their_speaker(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_words_that_only_look_like_a_cue_report_nothing(text: str) -> None:
    assert told(text) == []
