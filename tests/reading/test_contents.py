"""Contents: which words are reported, in front of the cue, behind it or on both sides."""

import pytest

from tests.reading.told import told

THAT_CLAUSES = [
    (
        "Orne said that the road was open and that the bridge would follow.",
        ["Orne | said | that the road was open and that the bridge would follow"],
    ),
    ("Orne said on Monday that the road was open.", ["Orne | said | that the road was open"]),
    ("Orne said in a statement on Monday that the road was open.", ["Orne | said | that the road was open"]),
    ("Orne said, without giving a date, that the road would open.", ["Orne | said | that the road would open"]),
    (
        "Orne said the road was open while Colm said it was closed.",
        ["Orne | said | the road was open", "Colm | said | it was closed"],
    ),
    (
        "Orne said the road was open; Colm called it closed.",
        ["Orne | said | the road was open", "Colm | called | it closed"],
    ),
    (
        "Orne said the road, the bridge and the dam were open.",
        ["Orne | said | the road, the bridge and the dam were open"],
    ),
    ("Orne said, without evidence, that the road was open.", ["Orne | said | that the road was open"]),
    ("Orne said this week that the road was open.", ["Orne | said | that the road was open"]),
    ("Orne responded by saying that the road was open.", ["Orne | saying | that the road was open"]),
]

BARE_CLAUSES = [
    ("Orne said there was no road.", ["Orne | said | there was no road"]),
    ("Orne said it was open.", ["Orne | said | it was open"]),
    ("Orne said the road that leads to the dam was open.", ["Orne | said | the road that leads to the dam was open"]),
    ("Orne said no.", ["Orne | said | no"]),
    ("If they came, Orne would say it was late.", ["Orne | would say | it was late"]),
    ("Orne said this road was open.", ["Orne | said | this road was open"]),
]

INFINITIVES = [
    ("Orne vowed to open the road.", ["Orne | vowed | to open the road"]),
    ("Orne agreed to open the road by Friday.", ["Orne | agreed | to open the road by Friday"]),
    ("Orne threatened to close the road.", ["Orne | threatened | to close the road"]),
]

NOUN_PHRASES = [
    (
        "Orne reiterated her call for a cease-fire and her readiness to meet Colm.",
        ["Orne | reiterated | her call for a cease-fire and her readiness to meet Colm"],
    ),
    ("Orne condemned the attack on the convoy.", ["Orne | condemned | the attack on the convoy"]),
    ("Orne cited the weather.", ["Orne | cited | the weather"]),
    (
        "Orne announced a review of the road, the bridge and the dam.",
        ["Orne | announced | a review of the road, the bridge and the dam"],
    ),
    ("Orne confirmed the visit, but Colm denied it.", ["Orne | confirmed | the visit", "Colm | denied | it"]),
    ("Orne informed the ministers of the call.", ["Orne | informed | of the call"]),
    (
        "Orne warned of the road, of the dam and of the bridge.",
        ["Orne | warned | of the road, of the dam and of the bridge"],
    ),
    ("Orne said no to the offer.", ["Orne | said | no to the offer"]),
]

DIRECT = [
    ('Orne said: "The road is open."', ['Orne | said | "The road is open."']),
    ('Orne said, "The road is open."', ['Orne | said | "The road is open."']),
    (
        '"The road is open," Orne said. "So is the bridge."',
        ['Orne | said | "The road is open," // "So is the bridge."'],
    ),
    ('"The road is open. So is the bridge," Orne said.', ['Orne | said | "The road is open. So is the bridge,"']),
    ('"Why not?" Orne asked.', ['Orne | asked | "Why not?"']),
    (
        '"We opened the road," Orne said, "and we shall keep it open."',
        ['Orne | said | "We opened the road," // "and we shall keep it open."'],
    ),
    ('"Yes," Orne said.', ['Orne | said | "Yes,"']),
    (
        "“The road is open,” the paper quoted Orne as saying.",
        ["the paper | quoted | “The road is open,”", "Orne | saying | “The road is open,”"],
    ),
]

MIXED = [
    ('Orne said the road was "open day and night".', ['Orne | said | the road was "open day and night"']),
    (
        'Orne called the road "a gift" and the bridge "a debt".',
        ['Orne | called | the road "a gift" and the bridge "a debt"'],
    ),
    ('Orne "welcomed" the letter and said it was "late".', ['Orne | said | it was "late"']),
    ('Orne said the monitors "had seen nothing".', ['Orne | said | the monitors "had seen nothing"']),
    ('Orne called it "a map" today.', ['Orne | called | it "a map"']),
    ('Orne described the offer as "a map" on Monday.', ['Orne | described | the offer as "a map"']),
    ("“The road” was open, Orne said.", ["Orne | said | “The road” was open"]),
    ("“The road is open” and he knew it, Orne said.", ["Orne | said | “The road is open” and he knew it"]),
    (
        "Orne said “the road is open” and warned Colm of the flood.",
        ["Orne | said | “the road is open”", "Orne | warned | of the flood"],
    ),
    ("Orne said “the road” was open.", ["Orne | said | “the road” was open"]),
]

BROKEN_OFF = [
    ("The road, she added, would be closed again.", ["she | added | The road // would be closed again"]),
    ('"The road," said Orne, "is ours."', ['Orne | said | "The road," // "is ours."']),
    ("What the road needs, Orne said, is gravel.", ["Orne | said | What the road needs // is gravel"]),
    (
        "The road, Orne said, and what lay behind it, was open.",
        ["Orne | said | The road // and what lay behind it, was open"],
    ),
    ("The road, Orne said, “is open day and night”.", ["Orne | said | The road // “is open day and night”"]),
]

SEVERAL = [
    (
        "Orne said the road was open, adding that the bridge would follow.",
        ["Orne | said | the road was open", "Orne | adding | that the bridge would follow"],
    ),
    (
        'Orne said the road was open, calling it "a gift".',
        ["Orne | said | the road was open", 'Orne | calling | it "a gift"'],
    ),
    (
        "Orne welcomed the letter but rejected its terms.",
        ["Orne | welcomed | the letter", "Orne | rejected | its terms"],
    ),
    (
        "Orne told reporters the road was open and asked them to be patient.",
        ["Orne | told | the road was open", "Orne | asked | to be patient"],
    ),
    ("Orne said she did not know whether Colm had agreed.", ["Orne | said | she did not know whether Colm had agreed"]),
    (
        "Orne said the road was open, but Colm said it was shut.",
        ["Orne | said | the road was open", "Colm | said | it was shut"],
    ),
    (
        "Orne said the road was open, while Colm warned it was wide.",
        ["Orne | said | the road was open", "Colm | warned | it was wide"],
    ),
]

ANONYMITY = [
    (
        "The minister told the agency on condition of anonymity that two clauses were open.",
        ["The minister | told | that two clauses were open"],
    ),
    (
        "An official, who asked not to be named, said two clauses were open.",
        ["An official | said | two clauses were open"],
    ),
    (
        "Two clauses are open, according to an official, who asked not to be named.",
        ["an official | according to | Two clauses are open"],
    ),
    ("Orne said on condition that she not be named that the text was dead.", ["Orne | said | that the text was dead"]),
]

MARKS = [
    ("«The road is open», said Orne.", ["Orne | said | «The road is open»"]),
    ("« La route est ouverte », said Orne.", ["Orne | said | « La route est ouverte »"]),
    ("„Die Straße ist offen“, Orne said.", ["Orne | said | „Die Straße ist offen“"]),
    ("``The road is open,'' Orne said.", ["Orne | said | ``The road is open,''"]),
    (
        "‘The road is open,’ Orne said. ‘It’s the drivers’ choice.’",
        ["Orne | said | ‘The road is open,’ // ‘It’s the drivers’ choice.’"],
    ),
    ("'The road is open,' Orne said.", ["Orne | said | 'The road is open,'"]),
]

COLONS = [
    ('Orne was firm: "The road is open."', ['Orne | - | "The road is open."']),
    ("Orne said this: the road is open.", ["Orne | said | the road is open"]),
]


@pytest.mark.parametrize(("text", "expected"), THAT_CLAUSES)
def test_a_that_clause_is_content(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), BARE_CLAUSES)
def test_a_bare_clause_is_content(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), INFINITIVES)
def test_an_infinitive_is_content(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOUN_PHRASES)
def test_a_noun_phrase_is_content(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [*DIRECT, *MARKS])
def test_quoted_words_are_content_with_their_marks(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), MIXED)
def test_quoted_words_inside_reported_ones_stay_inside(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), BROKEN_OFF)
def test_content_that_is_broken_off_is_in_several_parts(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_each_cue_has_its_own_content(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), ANONYMITY)
def test_a_wish_for_anonymity_is_no_content(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), COLONS)
def test_a_colon_introduces_content(text: str, expected: list[str]) -> None:
    assert told(text) == expected
