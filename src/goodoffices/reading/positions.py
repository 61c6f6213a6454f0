"""Positions: where each side stands on each issue, by the statements that say so."""

from collections.abc import Sequence

from goodoffices.domain.acts import Act
from goodoffices.domain.positions import Position
from goodoffices.reading.scene import Scene


def positions_of(scene: Scene, acts: Sequence[Act]) -> tuple[Position, ...]:
    """The positions of a report, in the order of the text."""
    del scene, acts
    return ()
