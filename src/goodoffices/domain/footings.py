"""Footings: on what we rest when we say where a side stands, and which of its standings tell that best.

What a side told us, what it said in public and what we or others make of it are three footings and never one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from goodoffices.domain.scales import Certainty
from goodoffices.domain.standings import SILENCE, Line, Standing
from goodoffices.domain.statements import Statement, StatementStatus

_AT_FIRST_HAND = frozenset({Certainty.DIRECT_QUOTE, Certainty.INDIRECT})
_NOT_SAID = frozenset({StatementStatus.REPORTED, StatementStatus.RETRACTED, StatementStatus.UNVERIFIED})


class Footing(StrEnum):
    """On what we rest when we say what a side holds."""

    SAID_TO_US = "said to us"  # heard in a contact of our own
    SAID_IN_PUBLIC = "said in public"  # its own words, read in a report
    OUR_READING = "our reading"  # told by somebody else, inferred or unverified


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A side's own stance on an issue became another."""

    before: Standing
    after: Standing


def footing_of(standing: Standing, statements: Sequence[Statement]) -> Footing:
    """On what a standing that was read in a report rests.

    Args:
        standing: the standing.
        statements: those in which it was read, as they stand.
    """
    own = standing.position.reported_by is None
    said = any(one.certainty in _AT_FIRST_HAND and one.status not in _NOT_SAID for one in statements)
    return Footing.SAID_IN_PUBLIC if own and said else Footing.OUR_READING


def newest_of(line: Line, footing: Callable[[Standing], Footing]) -> Standing:
    """The standing that tells best where a side is now.

    What it said in public goes before what is our reading, its own word before what others tell of it, then the later
    day counts; on one day any word goes before silence.
    """

    def newness(place: int) -> tuple[bool, bool, date, bool, int]:
        one = line.standings[place]
        public, own = footing(one) is Footing.SAID_IN_PUBLIC, one.position.reported_by is None
        return public, own, one.day or date.min, one.position.stance not in SILENCE, place

    return line.standings[max(range(len(line.standings)), key=newness)]


def moves_of(line: Line, footing: Callable[[Standing], Footing]) -> tuple[Move, ...]:
    """Each time that a side's own stance became another, the earliest first.

    Only what it said in public moves it; silence moves nothing, and two stances of one day are no move.
    """
    moves = []
    before: Standing | None = None
    for standing in line.standings:
        stance = standing.position.stance
        if footing(standing) is not Footing.SAID_IN_PUBLIC or standing.day is None or stance in SILENCE:
            continue
        if before is not None and before.day != standing.day and before.position.stance is not stance:
            moves.append(Move(before=before, after=standing))
        before = standing
    return tuple(moves)
