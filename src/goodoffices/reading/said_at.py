"""Who says what stands at a place: the statements around it, the widest first."""

from bisect import bisect_right

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import Statement
from goodoffices.reading.scene import Scene

_NEAR = 12
"""Statements back among which those around a place are looked for."""


def statements_around(scene: Scene, place: int) -> tuple[Statement, ...]:
    """The statements whose words a place is among, the widest first."""
    past = bisect_right(scene.statements, place, key=lambda one: one.content_spans[0].start)
    near = scene.statements[max(0, past - _NEAR) : past]
    around = [one for one in near if any(span.start <= place < span.end for span in one.content_spans)]
    return tuple(sorted(around, key=lambda one: one.content_spans[0].start - one.content_spans[-1].end))


def statement_told_by(scene: Scene, start: int, end: int) -> Statement | None:
    """The statement whose cue stands between two places."""
    past = bisect_right(scene.statements, end, key=_first)
    near = scene.statements[max(0, past - _NEAR) : past + _NEAR]
    return next((one for one in near if one.cue_span is not None and start <= one.cue_span.start < end), None)


def speakers_at(scene: Scene, place: int) -> tuple[EntityId, ...]:
    """Those whose words a place is in, by the widest statement around it; nobody where the report itself speaks."""
    around = statements_around(scene, place)
    return around[0].sources if around else ()


def _first(statement: Statement) -> int:
    return statement.content_spans[0].start
