"""The verb of a cue: what its tense and the words around it tell of whether, when and to whom something was said."""

import pytest

from goodoffices.reading.document import cut
from goodoffices.reading.span_layer import find_attributions
from goodoffices.reading.verbs import CueVerb, Verbs


def verb(text: str, cue: str) -> CueVerb:
    """What the verb of the cue that ends in these words tells."""
    document = cut(text)
    places = [one.cue for one in find_attributions(document) if one.cue is not None]
    place = next(one for one in places if text[slice(*one)].endswith(cue))
    return Verbs(document).of(place)


def signs(found: CueVerb) -> set[str]:
    names = ("planned", "negated", "hearsay", "perfect", "present", "participle")
    return {name for name in names if getattr(found, name)}


SIGNS = [
    ("Orne said the road was open.", "said", set()),
    ("Orne says the road is open.", "says", {"present"}),
    ("They say the road is open.", "say", {"present"}),
    ("Orne has said the road is open.", "said", {"perfect"}),
    ("Orne has told the council and warned them that the road is open.", "warned", {"perfect"}),
    ("Orne will say the road is open.", "say", {"planned"}),
    ("Orne is to tell the council that the road is open.", "tell", {"planned"}),
    ("Orne plans to tell the council that the road is open.", "tell", {"planned"}),
    ("Orne said she would ask Colm to come.", "ask", {"planned"}),
    ("Orne would ask Colm to come.", "ask", set()),
    ("Orne did not say that the road was open.", "say", {"negated"}),
    ("Orne declined to say whether the road was open.", "say", {"negated"}),
    ("Orne has not said that the road is open.", "said", {"negated", "perfect"}),
    ("It was reported that the road was shut.", "reported", {"hearsay"}),
    ("Orne reportedly said that the road was shut.", "said", {"hearsay"}),
    ("The offer was welcomed by Orne.", "welcomed", set()),
    ("Orne left the room, saying the road was open.", "saying", {"participle"}),
    ("Orne said the road was open, adding that it was wide.", "adding", set()),
]


@pytest.mark.parametrize(("text", "cue", "expected"), SIGNS)
def test_the_words_around_a_cue_tell_whether_and_when_it_was_said(text: str, cue: str, expected: set[str]) -> None:
    assert signs(verb(text, cue)) == expected


@pytest.mark.parametrize(
    ("text", "cue", "addressee"),
    [
        ("Orne told the council that the road was open.", "told", "the council"),
        ("Orne asked Colm to come.", "asked", "Colm"),
        ("“The road is open,” Orne told reporters on Monday.", "told", "reporters"),
        ("Orne said that the road was open.", "said", None),
    ],
)
def test_the_one_addressed_stands_behind_the_verb(text: str, cue: str, addressee: str | None) -> None:
    place = verb(text, cue).addressee
    assert (text[slice(*place)] if place is not None else None) == addressee


def test_a_cue_inside_a_quotation_is_read_in_its_own_sentence() -> None:
    text = "“It is long. Colm will tell the council that the road is open,” Orne said."
    assert signs(verb(text, "tell")) >= {"planned"}
    assert signs(verb(text, "said")) == set()


def test_two_cues_inside_one_quotation_are_each_read_in_their_own_sentence() -> None:
    text = "“Colm will tell the council that it is open. Rook did not tell me that it was shut,” Orne said."
    document = cut(text)
    verbs = Verbs(document)
    places = sorted(one.cue for one in find_attributions(document) if one.cue is not None)
    assert [signs(verbs.of(place)) for place in places] == [{"planned"}, {"negated"}, set()]


def test_a_place_that_holds_no_cue_tells_nothing() -> None:
    document = cut("The road is open. “It is.”")
    for place in ((4, 8), (19, 21), (18, 25)):
        assert signs(Verbs(document).of(place)) == set()


@pytest.mark.parametrize(
    ("sentence", "past"),
    [
        ("Orne left the room, saying the road was open.", True),
        ("Orne was in the room, saying the road was open.", True),
        ("Orne is in the room, saying the road is open.", False),
        ("Orne leaves the room, saying the road is open.", False),
        ("Orne has left the room, saying the road is open.", False),
        ("A word from Orne.", True),
    ],
)
def test_an_account_in_the_simple_past_is_told_from_one_in_the_present(sentence: str, past: bool) -> None:
    document = cut(sentence)
    assert Verbs(document).main_is_past(document.sentences[0]) is past
