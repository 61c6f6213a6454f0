"""Which of the found entities are which of a gold record's: by id, else by a name that both have."""

from collections.abc import Iterable, Mapping

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import Entity
from goodoffices.reading.lexicon import word_class
from goodoffices.reading.mentions import fold

_PRONOUNS = word_class("pronouns")


def gold_ids(gold: Iterable[Entity], found: Iterable[Entity]) -> Mapping[EntityId, str]:
    """For each found entity the id by which a gold record calls it; its own id where the record has no such name.

    A name that two gold entities share tells nothing, and neither does a pronoun.
    """
    wanted = tuple(gold)
    ids = {entity.id for entity in wanted}
    by_name = _unshared((fold(entity.name), entity.id) for entity in wanted)
    by_alias = by_name | {
        name: owner
        for name, owner in _unshared(
            (fold(alias), entity.id) for entity in wanted for alias in (entity.name, *entity.aliases)
        ).items()
        if name not in by_name and name not in _PRONOUNS
    }
    return {entity.id: entity.id if entity.id in ids else _called(entity, by_alias) for entity in found}


def _called(entity: Entity, by_alias: Mapping[str, EntityId]) -> str:
    names = (fold(name) for name in (entity.name, *entity.aliases))
    return next((by_alias[name] for name in names if name in by_alias), entity.id)


def _unshared(pairs: Iterable[tuple[str, EntityId]]) -> dict[str, EntityId]:
    owners: dict[str, set[EntityId]] = {}
    for name, owner in pairs:
        owners.setdefault(name, set()).add(owner)
    return {name: owner for name, (owner, *others) in owners.items() if not others}
