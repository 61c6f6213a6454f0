"""The gazetteer: names that are known before a report is read, of states, their people and seats, and of bodies.

A case's own names go before the world's. What a name means in its sentence is not told here.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from goodoffices.domain.parties import Actor, ActorKind, Party
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import Entity, EntityKind
from goodoffices.reading.document import Token, tokenise
from goodoffices.reading.known import Known
from goodoffices.reading.mentions import fold, id_of

_SHORTEST_STEM = 4
_DEMONYM_ENDINGS = ("ian", "ean", "an", "ese", "ish", "ic", "i", "er", "ite", "n")


class Sort(Enum):
    """What a known name is of."""

    STATE = auto()
    DEMONYM = auto()
    PEOPLE = auto()
    SEAT = auto()
    BODY = auto()


class Named(NamedTuple):
    """What a known name means; several ids where several share it."""

    sort: Sort
    ids: tuple[EntityId, ...]


class _Entry(NamedTuple):
    words: tuple[str, ...]  # after the first, folded
    capitals: tuple[str, ...]  # each word's spelling where a capital letter counts, else empty
    named: Named


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Known names by their first word, the longest first, and the entities that they are of."""

    entries: Mapping[str, Sequence[_Entry]]
    entities: Mapping[EntityId, Entity]

    def at(self, tokens: Sequence[Token], folded: Sequence[str], index: int) -> tuple[Named, int] | None:
        """The longest known name that begins at a token, and one past its last token.

        Args:
            tokens: a sentence's tokens.
            folded: each token's words as `folded_word` gives them.
            index: the token.
        """
        for entry in self.entries.get(folded[index], ()):
            end = index + 1 + len(entry.words)
            if tuple(folded[index + 1 : end]) == entry.words and all(map(_fits, tokens[index:end], entry.capitals)):
                return entry.named, end
        return None

    def states_in(self, word: str) -> list[Named]:
        """The two states whose names or adjectives a hyphen joins: "Kenya-Sudan"; none where it joins anything else."""
        found = [self._state(part) for part in word.split("-")]
        named = [one for one in found if one is not None]
        return named if len(named) == len(found) == 2 else []

    def _state(self, word: str) -> Named | None:
        for entry in self.entries.get(fold(word), ()):
            states = entry.named.sort in (Sort.STATE, Sort.DEMONYM) and not entry.words
            if states and word[:1].isupper() and (word.isupper() or not entry.capitals[0].isupper()):
                return entry.named
        return None

    def joined_by(self, states: Sequence[str], spellings: Sequence[str]) -> "Gazetteer":
        """These names with those of states that only the report itself knows, and the adjectives made of them.

        Args:
            states: the names of the states.
            spellings: words of the report among which the adjectives are looked for.
        """
        if not states:
            return self
        own: dict[str, list[_Entry]] = {}
        entities = dict(self.entities)
        alike: dict[str, list[str]] = {}
        for word in spellings:
            alike.setdefault(fold(word)[:_SHORTEST_STEM], []).append(word)
        for name in states:
            one = EntityId(id_of(name))
            entities.setdefault(one, Entity(id=one, name=name, kind=EntityKind.STATE, party=one))
            _enter(own, Named(Sort.STATE, (one,)), [name])
            for word in alike.get(fold(name)[:_SHORTEST_STEM], ()):
                if demonym_of(name, word):
                    _enter(own, Named(_number(word), (one,)), [word.capitalize()])
        return Gazetteer({**self.entries, **_merged(self.entries, own)}, entities)

    def newer_than(self, other: "Gazetteer") -> frozenset[str]:
        """The first words, folded, of the names that these have and others that they were made of have not."""
        return frozenset(first for first, found in self.entries.items() if other.entries.get(first) is not found)


def folded_word(token: Token) -> str:
    """A token as names are compared by: no capitals, diacritics or bent apostrophes."""
    return token.lower if token.text.isascii() else fold(token.lower)


def gazetteer(known: Known) -> Gazetteer:
    """The names of a case, and those of the world."""
    return _gazetteer(known)


def people_of(known: Known) -> Iterator[tuple[Entity, Sequence[str]]]:
    """The people whom a case knows, each with the names they go by; those of the plan before those met in reports."""
    for person in known.people:
        entity = Entity(
            id=EntityId(person.id), name=person.name, kind=EntityKind.PERSON, party=person.side, role=person.role
        )
        yield entity, (person.name, *person.aliases)
    for met in reversed(known.met):
        if met.kind is EntityKind.PERSON and met.role != met.name and " " in met.name:
            yield met, (met.name,)


def demonym_of(name: str, word: str) -> bool:
    """Whether a word is made of a state's name as adjectives are: "Calvenoran" of "Calvenor"."""
    name, word = fold(name), fold(word).removesuffix("s")
    stem = name.rstrip("aeiouy") if name.rstrip("aeiouy") != name else name
    if len(stem) < _SHORTEST_STEM or word == name:
        return False
    stems = {name, stem, name[:-1] if len(name) > _SHORTEST_STEM + 1 else name}
    return any(word == one + ending for one in stems for ending in _DEMONYM_ENDINGS)


@lru_cache(maxsize=64)
def _gazetteer(known: Known) -> Gazetteer:
    world, entities = _world()
    own: dict[str, list[_Entry]] = {}
    case: dict[EntityId, Entity] = {}
    for named, names, entity in _of_case(known):
        case.setdefault(entity.id, entity)
        _enter(own, named, names)
    return Gazetteer({**world, **_merged(own, world)}, {**entities, **case})


@cache
def _world() -> tuple[Mapping[str, Sequence[_Entry]], Mapping[EntityId, Entity]]:
    entries: dict[str, list[_Entry]] = {}
    entities: dict[EntityId, Entity] = {}
    shared: dict[tuple[Sort, str], list[EntityId]] = {}
    for line in _lines("states.txt"):
        code, *columns = line.split("\t")
        names, *rest = (column.split(";") if column else [] for column in columns)
        one = EntityId(code)
        entities[one] = Entity(id=one, name=names[0], kind=EntityKind.STATE, party=code)
        sorts = (Sort.STATE, Sort.DEMONYM, Sort.PEOPLE, Sort.SEAT, Sort.SEAT)
        for sort, column in zip(sorts, (names, *rest), strict=True):
            for name in column:
                if name.startswith("?"):
                    shared.setdefault((sort, name[1:]), []).append(one)
                else:
                    _enter(entries, Named(sort, (one,)), [name])
    for (sort, name), ids in shared.items():
        _enter(entries, Named(sort, tuple(ids)), [name])
    for line in _lines("international_bodies.txt"):
        names = [name.strip() for name in line.split(";")]
        one = EntityId(id_of(names[0]))
        entities[one] = Entity(id=one, name=names[0], kind=EntityKind.ORGANISATION, party=one)
        _enter(entries, Named(Sort.BODY, (one,)), names)
    for found in entries.values():
        found.sort(key=lambda entry: -len(entry.words))
    return entries, entities


def _merged(these: Mapping[str, Sequence[_Entry]], those: Mapping[str, Sequence[_Entry]]) -> dict[str, list[_Entry]]:
    """What both have under the first words that both or the smaller have, the longest first; these go before those."""
    fewer = min(these, those, key=len)
    merged: dict[str, list[_Entry]] = {}
    for first in fewer:
        entries = these.get(first, ())
        words = {entry.words for entry in entries}
        rest = [entry for entry in those.get(first, ()) if entry.words not in words]
        merged[first] = sorted([*entries, *rest], key=lambda entry: -len(entry.words))
    return merged


def _enter(entries: dict[str, list[_Entry]], named: Named, names: Sequence[str]) -> None:
    for name in names:
        tokens = tokenise(name, 0, len(name))
        if not tokens:
            continue
        first, *rest = (folded_word(token) for token in tokens)
        capitals = tuple(token.text if token.text[0].isupper() else "" for token in tokens)
        found = entries.setdefault(first, [])
        if all(entry.words != tuple(rest) for entry in found):
            found.append(_Entry(tuple(rest), capitals, named))


def _of_case(known: Known) -> Iterator[tuple[Named, Sequence[str], Entity]]:
    bodies: tuple[Actor | Party, ...] = (*known.parties, *known.actors)
    for body in bodies:
        state = body.kind is ActorKind.STATE
        one = EntityId(body.id)
        entity = Entity(id=one, name=body.name, kind=EntityKind(body.kind.value), party=one)
        for alias in (body.name, *body.aliases):
            sort = _sort_of_alias(body.name, alias) if state else Sort.BODY
            yield Named(sort, (one,)), [alias], entity


def _sort_of_alias(name: str, alias: str) -> Sort:
    if alias == name or " " in alias:
        return Sort.STATE
    if demonym_of(name, alias):
        return Sort.PEOPLE if alias.endswith("s") and not demonym_of(name, alias + "s") else _number(alias)
    return Sort.SEAT


def _number(alias: str) -> Sort:
    return Sort.PEOPLE if alias.endswith("ns") else Sort.DEMONYM


def _fits(token: Token, wanted: str) -> bool:
    """Whether a token is spelt as a name's word may be: "Turkey" or "TURKEY", not "turkey"; and for "US" not "us"."""
    if not wanted:
        return True
    return token.text.isupper() if wanted.isupper() and len(wanted) > 1 else token.text[0].isupper()


def _lines(name: str) -> Iterator[str]:
    text = files("goodoffices.reading.lexicon").joinpath(name).read_text(encoding="utf-8")
    yield from (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
