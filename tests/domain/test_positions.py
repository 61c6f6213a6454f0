"""Positions and what is not stated: neither stands without the words that it was read in."""

from dataclasses import replace

import pytest

from goodoffices.domain.positions import NotStated, NotStatedId, NotStatedKind, Position, PositionId, Stance
from goodoffices.domain.record_ids import EntityId, StatementId
from goodoffices.errors import InvalidFactError
from tests.domain.facts import span

NORTH, HOST = EntityId("north"), EntityId("host")
POSITION = Position(
    id=PositionId("P01"),
    party=NORTH,
    issue="attendance",
    stance=Stance.FOR,
    statements=(StatementId("S01"),),
    evidence=(),
)


def test_a_position_rests_on_statements_or_on_words_and_on_nothing_else() -> None:
    assert replace(POSITION, statements=(), evidence=(span("We will come"),)).statements == ()
    with pytest.raises(InvalidFactError, match="position P01 needs the statements or the words"):
        replace(POSITION, statements=())


def test_a_position_tells_its_spans_and_its_people() -> None:
    full = replace(POSITION, evidence=(span("We will come"),), limited_by=span("on Friday"), reported_by=HOST)

    assert [found.text for found in full.spans()] == ["We will come", "on Friday"]
    assert list(full.people()) == [NORTH, HOST]
    assert (list(POSITION.spans()), list(POSITION.people())) == ([], [NORTH])


def test_what_is_not_stated_is_pointed_at_by_words() -> None:
    with pytest.raises(InvalidFactError, match="N1 needs the words that point at what is not stated"):
        NotStated(id=NotStatedId("N1"), kind=NotStatedKind.WHEN, evidence=())
