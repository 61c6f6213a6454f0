"""Contact phrases: a noun that names a contact, and what the words around it tell. Nothing is found here."""

from dataclasses import dataclass, field

from goodoffices.domain.contacts import ContactStatus
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import DateMention
from goodoffices.reading.phrases import Stretch


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun that names a contact, with what stands in front of it in its phrase; all numbers are indices of pieces."""

    first: int
    noun: int
    owner: Stretch | None
    words: frozenset[str]  # determiners and adjectives, lower case


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the verb around a noun tells of the contact."""

    first: int  # the first piece of all that tells it
    status: ContactStatus | None = None
    last: int = 0
    who: tuple[EntityId, ...] = field(default=(), repr=False)  # the verb's subject
    takes_part: bool = False  # whether the subject does, whatever follows the noun
    occurs: bool = False  # whether it is told that it takes place, or does not
    by_day: bool = False
    day: DateMention | None = None
    place: str | None = field(default=None, repr=False)
    askers: tuple[EntityId, ...] = field(default=(), repr=False)  # the subject, where it proposes
    of_last: bool = False  # "that means a meeting": of those spoken of last
    hosts: bool = False  # the subject hosts the two sides
    pointing: bool = False  # "the question of a meeting"
    is_free: bool = False  # nothing tells, for or against
