"""Tellers: in whose words a place of the report stands, and for whom somebody speaks."""

from bisect import bisect_right

from goodoffices.domain.statements import Statement
from goodoffices.reading.doers import Who
from goodoffices.reading.scene import Scene

_DEEP = 12
"""Statements that may lie in one another at one place."""


class Tellers:
    """Whose words the places of one report stand in."""

    def __init__(self, scene: Scene) -> None:
        spans = [
            (span.start, -span.end, statement) for statement in scene.statements for span in statement.content_spans
        ]
        self._spans = sorted(spans, key=lambda entry: entry[:2])
        self._starts = [entry[0] for entry in self._spans]
        self._side = scene.actors.side
        self._spokespeople = {
            entity.id for entity in scene.actors.entities if "spokes" in (entity.role or entity.name).lower()
        }

    def at(self, place: int) -> Statement | None:
        """The innermost statement in whose words a place stands."""
        index = bisect_right(self._starts, place) - 1
        for at in range(index, max(-1, index - _DEEP), -1):
            if place < -self._spans[at][1]:
                return self._spans[at][2]
        return None

    def speakers(self, sources: Who) -> Who:
        """Who acts by speaking: for a spokesperson, the side spoken for."""
        return tuple(dict.fromkeys(self._side(one) if one in self._spokespeople else one for one in sources))
