"""Actors: mentions by their place, and the side of somebody."""

from goodoffices.domain.record_ids import EntityId
from goodoffices.reading.actors import NO_ACTORS, ActorMention, Actors, Form, without_overlaps

KEN, TULL = EntityId("KEN"), EntityId("tull")
MENTIONS = (
    ActorMention(0, 5, (KEN,), Form.STATE),
    ActorMention(10, 14, (TULL,), Form.NAME),
    ActorMention(20, 22, (TULL,), Form.PRONOUN),
)
ACTORS = Actors(entities=(), mentions=MENTIONS, sides={TULL: KEN})


def test_the_mentions_that_begin_between_two_places_are_given_in_order() -> None:
    assert ACTORS.between(0, 100) == MENTIONS
    assert ACTORS.between(1, 20) == MENTIONS[1:2]
    assert ACTORS.between(10, 10) == ()


def test_a_side_is_the_state_somebody_acts_for_or_they_themselves() -> None:
    assert ACTORS.side(TULL) == KEN
    assert ACTORS.side(KEN) == KEN


def test_a_report_that_is_not_read_has_no_actors() -> None:
    assert NO_ACTORS.between(0, 10) == ()
    assert NO_ACTORS.side(TULL) == TULL


def test_of_two_mentions_that_overlap_the_one_that_begins_first_or_is_longer_stays() -> None:
    longer = ActorMention(0, 9, (TULL,), Form.NAME)

    assert without_overlaps([MENTIONS[2], MENTIONS[0], longer, ActorMention(8, 12, (KEN,), Form.STATE)]) == (
        longer,
        MENTIONS[2],
    )
