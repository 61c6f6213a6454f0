"""Acts of a whole report: what is told twice is one, contacts are consultations, and evidence is literal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.domain.acts import ActStatus, PloverRoot
from tests.reading.acted import acts, reading_of


def test_a_headline_and_the_sentence_under_it_are_one_act() -> None:
    assert acts("Isthmere should stop, Orne says\n\nIsthmere should stop the shelling, Orne said on Friday.") == [
        "REQUEST 02 orne > XIS, actual"
    ]


def test_two_appeals_in_two_sentences_are_two_acts() -> None:
    told = acts("Isthmere should stop the shelling, Orne said. Isthmere should open the road, Orne said.")
    assert told == ["REQUEST 02 orne > XIS, actual"] * 2


def test_a_deed_named_again_by_its_noun_is_one_act() -> None:
    told = acts("Calvenor's war on Isthmere goes on. Calvenor's war on Isthmere has cost many lives.")
    assert told == ["ASSAULT 19 XCA > XIS, actual"]


def test_a_planned_call_is_a_planned_consultation() -> None:
    told = acts("President Mirel Anso will speak to President Odran Vael by telephone on Sunday.")
    assert told == ["CONSULT 041 anso > vael, planned"]


def test_a_criticism_told_by_verb_and_noun_is_one_act() -> None:
    told = acts("Orne reiterated Calvenor's criticism of Isthmere.")
    assert told == ["ACCUSE 111 orne > XIS, actual"]


def test_an_act_points_at_its_statement_and_bears_its_day() -> None:
    reading = reading_of("Isthmere should stop the shelling, Orne said on Friday.")
    (act,) = reading.acts
    (statement,) = reading.statements
    assert act.statement == statement.id
    assert act.day == statement.said_on is not None
    assert (act.plover, act.status) == (PloverRoot.REQUEST, ActStatus.ACTUAL)


def test_acts_are_numbered_in_the_order_of_the_text() -> None:
    reading = reading_of(
        "Calvenor shelled Isthmere on Monday. Colm condemned the shelling. Luthe urged both sides to stop."
    )
    assert [act.id for act in reading.acts] == ["E01", "E02", "E03"]
    starts = [act.evidence[0].start for act in reading.acts]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "text", ["The weather was fine on Sunday.", "Orne did not attack anybody.", "Will Calvenor attack Isthmere?"]
)
def test_words_that_tell_no_act_give_none(text: str) -> None:
    assert acts(text) == []


_WORDS = st.sampled_from(
    "Calvenor Isthmere Orne Colm Luthe said that should will not urged attacked closed the border with and , . of to"
    ' "we “open” his it both sides sanctions imposed on condemned denied by offered mediate between'.split()
)


@given(st.lists(_WORDS, max_size=60).map(" ".join))
def test_every_evidence_is_the_literal_slice_and_every_act_has_a_doer(text: str) -> None:
    if not text.strip():
        return
    for act in reading_of(text).acts:
        assert act.sources
        assert all(text[span.start : span.end] == span.text for span in act.evidence)
