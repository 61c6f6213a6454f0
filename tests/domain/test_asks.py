import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.domain.asks import Ask, AskId, AskPut, OurContactId
from goodoffices.domain.channels import ChannelsEvent, open_asks
from goodoffices.errors import InvalidFactError
from tests.domain.our_contacts import NORTH, SOUTH, SUE, held, hours, put, state_of


@pytest.mark.parametrize(("ask", "text"), [("", "the list"), ("a", " \n")])
def test_an_ask_needs_an_id_and_words(ask: str, text: str) -> None:
    with pytest.raises(InvalidFactError, match="an ask needs an id and words"):
        AskPut(id=AskId(ask), to=NORTH, text=text)


def test_an_ask_is_open_from_the_moment_it_is_put_until_the_moment_it_is_answered() -> None:
    ask = Ask(
        id=AskId("a"),
        to=NORTH,
        text="the list",
        asked_in=OurContactId("one"),
        asked_at=hours(0),
        answered_in=OurContactId("two"),
        answered_at=hours(2),
    )
    assert [ask.was_open(hours(hour)) for hour in (-1, 0, 1, 2, 3)] == [False, True, True, False, False]
    assert [ask.was_put(hours(hour)) for hour in (-1, 0, 3)] == [False, True, True]
    assert [ask.was_answered(hours(hour)) for hour in (1, 2, 3)] == [False, True, True]


def test_an_ask_that_nobody_answered_stays_open() -> None:
    state = state_of((0, held("one", asks=(put("a"),))), (1, held("two")))
    assert [ask.id for ask in open_asks(state, hours(9999))] == ["a"]


def test_open_asks_are_told_longest_waiting_first_whenever_they_were_logged() -> None:
    state = state_of((5, held("late", SUE, asks=(put("b", SOUTH),))), (1, held("early", asks=(put("a"),))))
    assert [(ask.id, ask.to, ask.asked_in) for ask in open_asks(state, hours(9))] == [
        ("a", NORTH, "early"),
        ("b", SOUTH, "late"),
    ]


def test_of_several_answers_the_first_that_was_given_counts() -> None:
    state = state_of(
        (0, held("one", asks=(put("a"),))), (4, held("late", answers=("a",))), (2, held("early", answers=("a",)))
    )
    ask = state.asks[AskId("a")]
    assert (ask.answered_in, ask.answered_at) == ("early", hours(2))


def test_an_answer_to_an_ask_that_was_put_only_later_answers_nothing() -> None:
    state = state_of((0, held("one", answers=("a", "never"))), (1, held("two", asks=(put("a"),))))
    assert [ask.id for ask in open_asks(state, hours(1))] == ["a"]
    assert list(state.asks) == ["a"]


def test_an_ask_can_be_answered_in_the_contact_that_put_it() -> None:
    state = state_of((0, held("one", asks=(put("a"),), answers=("a",))))
    assert open_asks(state, hours(0)) == ()


_ids = st.sampled_from(["a", "b", "c"])
_contacts = st.lists(
    st.tuples(st.integers(0, 20), st.lists(_ids, max_size=2, unique=True), st.lists(_ids, max_size=2, unique=True)),
    max_size=6,
)


@given(_contacts, st.integers(-1, 21))
def test_an_ask_is_either_unput_or_open_or_answered_and_never_two_of_them(
    contacts: list[tuple[int, list[str], list[str]]], after: int
) -> None:
    events: list[tuple[float, ChannelsEvent]] = [
        (hour, held(f"c{place}", asks=tuple(map(put, asks)), answers=tuple(answers)))
        for place, (hour, asks, answers) in enumerate(contacts)
    ]
    state, now = state_of(*events), hours(after)
    for ask in state.asks.values():
        assert [not ask.was_put(now), ask.was_open(now), ask.was_answered(now)].count(True) == 1
        assert ask.answered_at is None or ask.answered_at >= ask.asked_at
        assert (ask.answered_at is None) == (ask.answered_in is None)
    assert {ask.id for ask in open_asks(state, now)} == {ask.id for ask in state.asks.values() if ask.was_open(now)}


@given(st.permutations(range(4)))
def test_the_order_of_logging_changes_no_ask(order: list[int]) -> None:
    events: list[tuple[float, ChannelsEvent]] = [
        (0, held("one", asks=(put("a"), put("b")))),
        (1, held("two", answers=("a",))),
        (2, held("three", asks=(put("c"),))),
        (3, held("four", answers=("a", "b"))),
    ]
    assert dict(state_of(*(events[place] for place in order)).asks) == dict(state_of(*events).asks)
