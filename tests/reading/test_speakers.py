"""Speakers: whom the words for a source mean, pronouns among them, in tables of sentences about invented people."""

import pytest

from tests.reading.cast_of import voices


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Minister Ada Birch said it would rain. She added that it was late.", ["birch", "birch"]),
        (
            "Mr. Amos Tull said it rained. Ms. Ada Birch said it snowed. He repeated that it was late.",
            ["tull", "birch", "tull"],
        ),
        (
            "The spokesman said it rained. Ms. Ada Birch said it snowed. He added that it was late.",
            ["spokesman", "birch", "spokesman"],
        ),
        (
            "Mr. Amos Tull said it rained. He added it froze.\n\nEnvoy Lu Colm met Tull. He said it snowed.",
            ["tull", "tull", "colm"],
        ),
        ("Mr. Amos Tull said it rained. Envoy Lu Colm came. He added that it snowed.", ["tull", "tull"]),
        ("It said that it was late.", [""]),
        ("She said that it was late.", [""]),
        ("Kenya said it would wait. It added that talks were near.", ["KEN", "KEN"]),
        ("Kenya and Sudan disagree. Both said they were right.", ["KEN SDN"]),
        (
            "Ms. Ada Birch said it rained. She added that it froze. Mo Tull said it snowed. Asked about it, she said no.",
            ["birch", "birch", "tull", "birch"],
        ),
    ],
)
def test_a_pronoun_means_the_last_speaker_whom_it_fits_or_nobody(text: str, wanted: list[str]) -> None:
    assert [line.split(" = ")[1] for line in voices(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Minister Ada Birch said President Amos Tull would call and that he would ask for a truce.",
            ["Minister Ada Birch = birch", "he = tull"],
        ),
        (
            "Minister Ada Birch said that she would ask for a truce.",
            ["Minister Ada Birch = birch", "she = birch"],
        ),
        (
            "“He told us that it was late,” said Minister Amos Tull.",
            ["Minister Amos Tull = tull", "He = "],
        ),
    ],
)
def test_a_pronoun_in_reported_words_is_who_they_begin_with_or_who_said_them(text: str, wanted: list[str]) -> None:
    assert voices(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A mother of three said the road was open. The mother said she wept.", ["mother", "mother"]),
        ("An official at the talks said it was late. The official said it rained.", ["official", "official"]),
        ("Kenya's readout said the call was short. The readout said it was useful.", ["KEN", "KEN"]),
        ("An aide to Kenya's president, Amos Tull, said it was late.", ["aide"]),
        ("Clause 4 of the paper says that it is late.", [""]),
    ],
)
def test_a_described_speaker_and_a_paper_are_known_again(text: str, wanted: list[str]) -> None:
    assert [line.split(" = ")[1].split(" > ")[0] for line in voices(text)][: len(wanted)] == wanted


def test_unnamed_officials_stay_unnamed_and_two_are_two() -> None:
    text = "An official in Kenya said it rained. An aide in Sudan said it snowed. Another official said it was late."

    assert [line.split(" = ")[1] for line in voices(text)] == ["official", "aide", "official_2"]


def test_those_addressed_are_found_and_never_the_speaker() -> None:
    assert voices("Minister Ada Birch told reporters that it was late.") == ["Minister Ada Birch = birch > press"]
    assert voices("President Amos Tull told Minister Ada Birch that it was late.") == [
        "President Amos Tull = tull > birch"
    ]


def test_two_known_by_their_last_names_alone_are_two() -> None:
    assert voices("Birch and Tull said that it was late.") == ["Birch and Tull = birch tull"]


def test_a_source_cut_short_means_the_whole_name_around_it() -> None:
    text = "Kenya's Ambassador at the United Nations in Geneva Amos Tull welcomed the idea, saying it was good."

    assert {line.split(" = ")[1] for line in voices(text)} <= {"tull"}


def test_a_statement_is_of_whoever_spoke_in_one_before() -> None:
    text = "Kenya said in a statement that it would wait. Talks were near, the statement said."

    assert voices(text) == ["Kenya = KEN", "the statement = KEN"]


def test_words_of_saying_are_nobody() -> None:
    assert all("said" not in line.split(" = ")[1] for line in voices("“It is late,” she said in words sent by radio."))


def test_the_office_of_an_officer_is_a_speaker_of_its_own() -> None:
    text = "Kenyan Foreign Minister Ada Orne left. The road was open, the Kenyan minister's office said."

    assert voices(text) == ["the Kenyan minister's office = orne_office"]
