"""The cast of the office's tests: Ayla mediates, Bo is of the North, Cleo of the South, Dov stands outside."""

from goodoffices.domain.parties import ActorId, ActorKind, Party, PartyId, Person, PersonId
from goodoffices.domain.recorded import AccountId
from goodoffices.office.cases import CasePlan
from goodoffices.reading.intake import Incoming, incoming_from_text

AYLA, BO, CLEO, DOV = (AccountId(name) for name in ("ayla", "bo", "cleo", "dov"))
NORTH = Party(id=PartyId(ActorId("north")), name="Northland", kind=ActorKind.STATE)
SOUTH = Party(id=PartyId(ActorId("south")), name="Southmark", kind=ActorKind.STATE)
PLAN = CasePlan(
    title="The river",
    parties=(NORTH, SOUTH),
    mediators=(AYLA,),
    delegations=((NORTH, (BO,)), (SOUTH, (CLEO,))),
    people=(Person(id=PersonId("mara"), name="Mara Lind", role="Foreign Minister", side=NORTH.id),),
)


def report(words: str = "the gates would open on Monday") -> Incoming:
    """A short report with one statement in it."""
    return incoming_from_text(
        f"Northland talks\n\nDELTA, 27 May 2031\n\nForeign Minister Mara Lind said that {words}.\n"
    )
