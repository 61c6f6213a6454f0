"""Whom a case knows before a report is read: its parties, other actors and people, and those met in earlier reports."""

from dataclasses import dataclass

from goodoffices.domain.parties import Actor, Party, Person
from goodoffices.domain.statements import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The names that a reader may take for granted; a report read alone knows nobody."""

    parties: tuple[Party, ...] = ()
    actors: tuple[Actor, ...] = ()
    people: tuple[Person, ...] = ()
    met: tuple[Entity, ...] = ()  # in earlier reports of the case, the latest last


NOBODY = Known()
