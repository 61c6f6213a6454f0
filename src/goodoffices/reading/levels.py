"""Levels: the rank at which a contact is held, by the offices of those who take part or by the words for it."""

from collections.abc import Iterable

from goodoffices.domain.contacts import Level
from goodoffices.domain.statements import Entity
from goodoffices.reading.actors import Form
from goodoffices.reading.contact_words import contact_words
from goodoffices.reading.mentions import fold
from goodoffices.reading.phrases import Stretch
from goodoffices.reading.runs import Run

_RANKS = tuple(Level)


def level_named(run: Run, stretch: Stretch, noun: int = 0) -> Level | None:
    """The level that some words name: "at the leaders' level", "ministerial talks", "a summit"."""
    words = {run.lower(at) for at in range(*stretch)}
    if run.lower(stretch[0] + noun) == "summit":
        return Level.LEADERS
    generic = [at for at in range(*stretch) if run.lower(at) in {"of", "between", "by"}]
    if generic and all(one.form is Form.GROUP for one in run.actors((generic[0], stretch[1]))):
        named = _level_of(run.lower(at) for at in range(generic[0] + 1, min(generic[0] + 4, stretch[1])))
        if named in {Level.LEADERS, Level.MINISTERS, Level.ENVOYS}:
            return named
    if not words & {"level", "ministerial", "ambassadorial", "military-to-military"}:
        return None
    return _level_of(words)


def level_of(people: Iterable[Entity]) -> Level | None:
    """The lowest rank among some people whose offices the report tells; None where it tells none."""
    levels = [level for one in people if one.role is not None and (level := _level_of(fold(one.role).split()))]
    return max(levels, key=_RANKS.index, default=None)


def _level_of(words: Iterable[str]) -> Level | None:
    spelt = {word.strip(".,'’").removesuffix("'s") for word in words}
    for level in (
        Level.ENVOYS,
        Level.MILITARY,
        Level.DEPUTY_MINISTERS,
        Level.LEADERS,
        Level.MINISTERS,
        Level.OFFICIALS,
    ):
        if spelt & contact_words(f"level_{level.value.replace(' ', '_')}"):
            return level
    return None
