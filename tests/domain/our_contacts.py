"""Our own contacts for the tests of the domain, made with as few words as they can be."""

from datetime import datetime, timedelta

from goodoffices.domain.asks import AskId, AskPut, OurContactId
from goodoffices.domain.channels import (
    ChannelsEvent,
    ChannelsFold,
    ChannelsState,
    ContactHeld,
    ContactPlanned,
    Counterpart,
    Means,
)
from goodoffices.domain.parties import (
    Actor,
    ActorId,
    ActorKind,
    ActorNamed,
    PartiesEvent,
    PartiesFold,
    PartiesState,
    PartyJoined,
    Person,
    PersonId,
    PersonNamed,
)
from goodoffices.domain.recorded import Recorded
from tests.domain.facts import NOON, party, recorded

NORTH, SOUTH, HOST = ActorId("north"), ActorId("south"), ActorId("host")
ENVOY, AIDE = PersonId("envoy"), PersonId("aide")
NORA, NILS, SUE = PersonId("nora"), PersonId("nils"), PersonId("sue")
SIDE_OF = {NORA: NORTH, NILS: NORTH, SUE: SOUTH}


def hours(count: float) -> datetime:
    """So many hours after noon."""
    return NOON + timedelta(hours=count)


def theirs(*people: PersonId) -> tuple[Counterpart, ...]:
    return tuple(Counterpart(side=SIDE_OF[person], person=person) for person in people)


def put(ask: str, to: ActorId = NORTH) -> AskPut:
    return AskPut(id=AskId(ask), to=to, text="the list")


def held(
    contact: str,
    *people: PersonId,
    ours: tuple[PersonId, ...] = (ENVOY,),
    means: Means = Means.TELEPHONE,
    minutes: int | None = None,
    heard: str | None = None,
    asks: tuple[AskPut, ...] = (),
    answers: tuple[str, ...] = (),
) -> ContactHeld:
    return ContactHeld(
        contact=OurContactId(contact),
        ours=ours,
        theirs=theirs(*people or (NORA,)),
        means=means,
        minutes=minutes,
        heard=heard,
        asks=asks,
        answers=tuple(map(AskId, answers)),
    )


def planned(contact: str, at: datetime, *people: PersonId) -> ContactPlanned:
    return ContactPlanned(
        contact=OurContactId(contact),
        ours=(ENVOY,),
        theirs=theirs(*people or (NORA,)),
        means=Means.TELEPHONE,
        at=at,
    )


def state_of(*happened: tuple[float, ChannelsEvent]) -> ChannelsState:
    """The state after these events, each with its hours after noon, told in this order."""
    folding = ChannelsFold()
    for number, (after, event) in enumerate(happened, start=1):
        entry: Recorded[ChannelsEvent] = recorded(event, number=number, at=hours(after))
        folding.apply(entry)
    return folding.freeze()


def cast() -> PartiesState:
    """North and South with their people, the host, the envoy and an aide."""
    folding = PartiesFold()
    people = [*SIDE_OF.items(), (ENVOY, HOST), (AIDE, None)]
    events: list[PartiesEvent] = [
        *(PartyJoined(party=party(name)) for name in ("North", "South")),
        ActorNamed(actor=Actor(id=HOST, name="Host", kind=ActorKind.STATE)),
        *(PersonNamed(person=Person(id=person, name=person, role="envoy", side=side)) for person, side in people),
    ]
    for event in events:
        folding.apply(recorded(event))
    return folding.freeze()
