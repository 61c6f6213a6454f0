"""Stances, by tables of sentences about invented people: one speaker, one issue, one stance."""

import pytest

from goodoffices.domain.positions import Stance
from goodoffices.reading.stances import FIRST_TO_COUNT
from tests.reading.stood import stood

LUND = "Kenyan Foreign Minister Ana Lund"


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("said that Kenya supported the ceasefire", "ceasefire | for"),
        ("said that Kenya did not support the ceasefire", "ceasefire | against"),
        ("said that the ceasefire was an illusion", "ceasefire | sceptical"),
        ("said that the attacks should not continue", "ceasefire | for"),
        ("said that both had to stop the shelling", "ceasefire | for"),
        ("said that Kenya was open to talks", "negotiations / talks | open"),
        ("said that Kenya had never refused talks", "negotiations / talks | open"),
        ("said that Kenya would talk only if the siege ended", "negotiations | conditional"),
        ("said that Kenya was open to talks, provided that the cordon was lifted", "siege / cordon | demands"),
        ("said that Kenya could not accept the sanctions", "sanctions | refuses"),
        ("said that Kenya had no plans for sanctions", "sanctions | against"),
        ("said that sanctions were counterproductive", "sanctions | against"),
        ("called the sanctions unacceptable", "sanctions | against"),
        ("condemned the sanctions", "sanctions | against"),
        ("welcomed the ceasefire", "ceasefire | for"),
        ("urged both sides not to negotiate", "negotiations | against"),
        ("urged restraint", "ceasefire / restraint | for"),
        ("denied that Kenya had laid mines", "mines | denies"),
        ("rejected the charge that Kenya had laid mines", "mines | denies"),
        ("asked for guarantees and a ceasefire", "ceasefire | demands"),
        ("offered to mediate", "mediation | offers"),
        ("said that Kenya was ready to host talks", "mediation | offers"),
        ("said that it was too early for talks", "negotiations / talks | delays"),
        ("said that Kenya had yet to decide on the sanctions", "sanctions | non-committal"),
        ("did not endorse the sanctions", "sanctions | non-committal"),
        ("said that Kenya could not abandon its ties with Sudan", "ties with Sudan | for"),
        ("said that we do not want to become a party in the war", "neutrality | for"),
    ],
)  # fmt: skip
def test_a_statement_stands_somewhere_on_its_issue(sentence: str, stance: str) -> None:
    assert f"KEN | {stance}" in stood(f"{LUND} {sentence}.")


@pytest.mark.parametrize(
    "sentence",
    [
        "said that the ceasefire began at noon",
        "said that it was good",
        "described the convoy",
        "declined to say whether the talks were useful",
        "told reporters that rain was important",
    ],
)
def test_words_that_take_no_stance_tell_none(sentence: str) -> None:
    assert stood(f"{LUND} {sentence}.") == []


def test_two_thoughts_of_one_statement_are_two_stances() -> None:
    assert stood(f"“We support the ceasefire. We reject nothing but the sanctions are unjust,” said {LUND}.") == [
        "KEN | ceasefire | for",
        "KEN | sanctions | against",
    ]


def test_every_stance_has_its_place_among_those_that_count_first() -> None:
    assert sorted(FIRST_TO_COUNT) == sorted(Stance)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("confirmed that she would travel to Oslo", "negotiations / border talks | for"),
        ("said that Kenya would send a delegation to Oslo", "negotiations / border talks | for"),
        ("said that her deputy would lead the Kenyan delegation to Oslo", "negotiations / border talks | for"),
        ("told reporters: “We will be there”", "negotiations / border talks | for"),
        ("said that she would come if the rota was published", "negotiations / border talks | conditional"),
        ("said that Kenya was studying the agenda", "negotiations / border talks | non-committal"),
        ("urged both to keep the door of Oslo open", "negotiations / border talks | for"),
        ("confirmed the new date", "negotiations / border talks | for"),
    ],
)  # fmt: skip
def test_who_comes_to_talks_that_were_told_of_stands_somewhere_on_them(words: str, expected: str) -> None:
    text = f"Border talks with Sudan will be held in Oslo on Friday.\n\n{LUND} {words}."
    assert stood(text) == [f"KEN | {expected}"]


@pytest.mark.parametrize("words", ["will be there", "will come", "will send a delegation to Oslo"])
def test_who_goes_somewhere_without_talks_stands_on_nothing(words: str) -> None:
    assert stood(f"{LUND} said that she {words}.") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "said: “What we need is calm on the border and talks”",
            ["ceasefire / calm on border | for", "negotiations / talks | for"],
        ),
        ("urged Sudan to release the sailors", ["detainees | for"]),
        ("reiterated a request for the release of nine sailors", ["detainees / release of nine sailors | demands"]),
        ("supported Sudan in playing its role", ["mediation | for"]),
        ("proposed a hotline", ["call / hotline | offers"]),
        ("said members would stay out until the agency crews left", ["agency workers / agency crews | demands"]),
        ("pledged $2 million for the relief agencies", ["aid | offers"]),
    ],
)
def test_the_plain_words_of_news_tell_a_stance(words: str, expected: list[str]) -> None:
    assert stood(f"{LUND} {words}.") == [f"KEN | {one}" for one in expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("said that the talks without the clans would be a waste", ["negotiations / talks | sceptical"]),
        ("urged Sudan to open the crossing without talks", ["border crossings | for"]),
        ("described the talks as useful", ["negotiations / talks | for"]),
    ],
)
def test_what_something_goes_without_is_not_wished_for(words: str, expected: list[str]) -> None:
    assert stood(f"{LUND} {words}.") == [f"KEN | {one}" for one in expected]


def test_who_accepts_without_saying_what_accepts_what_was_put_to_them() -> None:
    text = f"Sudan proposed a second meeting in Oslo.\n\n{LUND} said that Kenya had accepted in principle."
    assert "KEN | meeting / second meeting | for" in stood(text)


def test_a_condition_behind_the_words_of_saying_still_is_one() -> None:
    text = f"“The two sides could hold talks,” said {LUND}, “if the siege ended.”"
    assert "KEN | negotiations / talks | conditional" in stood(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya wants a permanent ceasefire.", ["ceasefire / permanent ceasefire | for"]),
        ("Kenya expects Sudan to give guarantees against attacks.", ["security guarantees | demands"]),
        ("Kenya expects the talks to begin on Friday.", []),
        ("Kenya ruled out any direct talks.", ["meeting / direct talks | refuses"]),
        ("Kenya refuses to negotiate under fire.", ["negotiations | refuses"]),
        ("Kenya expressed its readiness to send monitors.", ["monitoring | open"]),
        (
            "Kenya offered a 30-day truce in exchange for the release of nine sailors.",
            ["ceasefire / 30-day truce | offers", "detainees / release of nine sailors | demands"],
        ),
        ("Kenya said that it was ready for talks without preconditions.", ["negotiations / talks | open"]),
        ("Kenya said that it had no troops in the valley.", ["troops in valley | denies"]),
        ("Kenya said that talks could begin once the shelling ended.", ["negotiations / talks | conditional"]),
        (
            "Kenya warned that the talks would collapse if the sanctions were imposed.",
            ["sanctions | against"],
        ),
        (
            "Kenya said that the talks would end if the sanctions were imposed.",
            ["sanctions | against", "negotiations / talks | conditional"],
        ),
        ("Kenya denied that it planned to close the archive.", ["archive | denies"]),
        ("Kenya denied that it had agreed to a ceasefire.", ["ceasefire | denies"]),
    ],
)
def test_the_plain_sentences_of_news_agencies_tell_a_stance(text: str, expected: list[str]) -> None:
    assert stood(text) == [f"KEN | {one}" for one in expected]


def test_shares_are_pay_only_where_the_report_is_about_work() -> None:
    assert "KEN | pay | demands" in stood("The strike began in May. Kenya demanded 9 percent.")
    assert stood("The rains began in May. Kenya demanded 9 percent.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya said Sudan must stop supporting the clans.", ["supporting clans | demands"]),
        ("Kenya demanded an apology from Sudan.", ["apology from Sudan | demands"]),
        ("Kenya requested anonymity.", []),
        ("Kenya announced a ceasefire.", ["ceasefire | for"]),
        ("Kenya said that it was not opposed to talks.", ["negotiations / talks | open"]),
        ("Kenya said that it was optimistic about the talks.", ["negotiations / talks | for"]),
        ("Kenya said that the pay rise was one that it could not afford.", ["pay / pay rise | refuses"]),
        ("Kenya welcomed the truce after the shelling.", ["ceasefire / truce | for"]),
    ],
)
def test_further_plain_sentences_tell_a_stance(text: str, expected: list[str]) -> None:
    assert stood(text) == [f"KEN | {one}" for one in expected]
