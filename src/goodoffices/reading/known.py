"""Whom a case knows before a report is read: its parties, other actors and people, and those met in earlier reports."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from goodoffices.domain.parties import Actor, Party, Person
from goodoffices.domain.statements import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The names that a reader may take for granted; a report read alone knows nobody."""

    parties: tuple[Party, ...] = ()
    actors: tuple[Actor, ...] = ()
    people: tuple[Person, ...] = ()
    met: tuple[Entity, ...] = ()  # in earlier reports of the case, the latest last

    def having_met(self, entities: Iterable[Entity]) -> "Known":
        """The same, and those whom a further report names."""
        return replace(self, met=(*self.met, *entities))


NOBODY = Known()
