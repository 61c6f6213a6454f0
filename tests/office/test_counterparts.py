"""Whom words mean, among the people and the sides of a case."""

from dataclasses import replace

import pytest

from goodoffices.domain.channels import Counterpart
from goodoffices.domain.parties import Actor, ActorId, ActorKind, PartiesState, PartyId, Person, PersonId
from goodoffices.errors import InvalidFactError
from goodoffices.office.counterparts import counterpart_named, person_named
from tests.office.cast import NORTH, SOUTH

MARA = Person(id=PersonId("mara"), name="Mara Lind", role="Foreign Minister", side=NORTH.id, aliases=("Minister Lind",))
OLE = Person(id=PersonId("ole"), name="Ole Lind", role="delegate", side=SOUTH.id, aliases=("Lind",))
EVE = Person(id=PersonId("eve"), name="Eve O’Dell", role="guide", aliases=("Lind",))
RELIEF = Actor(id=ActorId("relief"), name="River Relief", kind=ActorKind.ORGANISATION, aliases=("the Relief",))
WHO = PartiesState(
    parties={PartyId(NORTH.id): NORTH, PartyId(SOUTH.id): SOUTH},
    actors={RELIEF.id: RELIEF},
    people={person.id: person for person in (MARA, OLE, EVE)},
    accounts={},
)


@pytest.mark.parametrize("words", ["mara", "Mara Lind", " mara lind ", "MINISTER LIND"])
def test_a_person_is_known_by_id_name_and_other_names_in_any_case(words: str) -> None:
    assert counterpart_named(WHO, words) == Counterpart(side=NORTH.id, person=MARA.id)
    assert person_named(WHO, words) == MARA.id


@pytest.mark.parametrize(("words", "side"), [("Northland", "north"), ("south", "south"), ("the relief", "relief")])
def test_a_side_is_known_so_too_and_then_nobody_is_named(words: str, side: str) -> None:
    assert counterpart_named(WHO, words) == Counterpart(side=ActorId(side))


@pytest.mark.parametrize("words", ["", "Ada", "Mara L", "Lin"])
def test_nobody_is_guessed(words: str) -> None:
    with pytest.raises(InvalidFactError, match="nobody in this case goes by this name"):
        counterpart_named(WHO, words)
    with pytest.raises(InvalidFactError, match="nobody in this case goes by this name"):
        person_named(WHO, words)


def test_of_two_who_share_a_name_none_is_taken() -> None:
    with pytest.raises(InvalidFactError, match="2 in this case go by this name"):
        counterpart_named(WHO, "Lind")
    with pytest.raises(InvalidFactError, match="2 in this case go by this name"):
        person_named(WHO, "Lind")


def test_an_id_goes_before_the_name_of_another() -> None:
    namesake = replace(OLE, aliases=("mara",))
    who = replace(WHO, people={**WHO.people, OLE.id: namesake})
    assert person_named(who, "mara") == MARA.id
    with pytest.raises(InvalidFactError, match="2 in this case"):
        person_named(who, "Mara")


def test_somebody_who_speaks_for_no_side_is_no_counterpart() -> None:
    assert person_named(WHO, "Eve O'Dell") == EVE.id
    with pytest.raises(InvalidFactError, match="speaks for no side"):
        counterpart_named(WHO, "eve")
