"""Whom words mean: a person or a side of the case, by an id, a name or another name they go by."""

from collections.abc import Sequence
from typing import TypeVar

from goodoffices.domain.channels import Counterpart
from goodoffices.domain.parties import Actor, PartiesState, Party, Person, PersonId
from goodoffices.errors import InvalidFactError
from goodoffices.office.findings import plain

NamedT = TypeVar("NamedT", bound=Person | Party | Actor)


def counterpart_named(who: PartiesState, words: str) -> Counterpart:
    """The person of another side, or the side, that these words name; an id goes before a name.

    Raises:
        InvalidFactError: the case knows nobody of this name, several, or a person who speaks for no side.
    """
    everybody: list[Person | Party | Actor] = [*who.people.values(), *who.parties.values(), *who.actors.values()]
    found = _named(everybody, words)
    if not isinstance(found, Person):
        return Counterpart(side=found.id)
    if found.side is None:
        raise InvalidFactError("this person speaks for no side of the case: name the side instead")
    return Counterpart(side=found.side, person=found.id)


def person_named(who: PartiesState, words: str) -> PersonId:
    """The person that these words name; an id goes before a name.

    Raises:
        InvalidFactError: the case knows nobody of this name, or several.
    """
    return _named([*who.people.values()], words).id


def _named(candidates: Sequence[NamedT], words: str) -> NamedT:
    wanted = plain(words.strip())
    found = [one for one in candidates if one.id == words]
    found = found or [one for one in candidates if wanted in map(plain, (one.id, one.name, *one.aliases))]
    if len(found) != 1:
        raise _not_one(len(found))
    return found[0]


def _not_one(count: int) -> InvalidFactError:
    found = "nobody in this case goes" if not count else f"{count} in this case go"
    return InvalidFactError(f"{found} by this name: give an id, or the whole name as the case plan has it")
