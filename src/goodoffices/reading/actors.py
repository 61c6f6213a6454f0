"""Actors: everybody whom a report names, which of its words mean whom, and on whose side they are."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import Entity


class Form(Enum):
    """In which way words name somebody."""

    NAME = auto()  # "Lisbet Orne", "Orne"
    OFFICE = auto()  # "the foreign minister", "a spokesman"
    STATE = auto()  # "Kenya", "the Kenyan government", "Kenyans"
    DEMONYM = auto()  # "Kenyan", in front of somebody or something
    SEAT = auto()  # a capital or a palace that stands for its government: "Nairobi", "the Kremlin"
    BODY = auto()  # "the African Union", "the Foreign Ministry"
    GROUP = auto()  # "both sides", "reporters", "the negotiating teams"
    PRONOUN = auto()


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Words that mean somebody: one or, for "both sides", several."""

    start: int
    end: int
    who: tuple[EntityId, ...]
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """Everybody in one report, and every place that names them."""

    entities: tuple[Entity, ...]
    mentions: tuple[ActorMention, ...]  # in the order of the text; one never lies inside another
    sides: Mapping[EntityId, EntityId]  # the state or body that somebody acts for; a state's side is itself

    def between(self, start: int, end: int) -> tuple[ActorMention, ...]:
        """The mentions that begin between two places."""
        first = bisect_left(self.mentions, start, key=lambda mention: mention.start)
        last = bisect_left(self.mentions, end, key=lambda mention: mention.start)
        return self.mentions[first:last]

    def side(self, who: EntityId) -> EntityId:
        """The state or body that somebody acts for; they themselves where none is known."""
        return self.sides.get(who, who)


NO_ACTORS = Actors(entities=(), mentions=(), sides={})


def without_overlaps(mentions: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    """Mentions in the order of the text, of two that overlap the one that begins first or is longer."""
    kept: list[ActorMention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if not kept or kept[-1].end <= mention.start:
            kept.append(mention)
    return tuple(kept)
