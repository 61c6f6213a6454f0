"""An invented wire report of the common shape: a call announced, a meeting proposed, three answers, a side's line."""

from goodoffices.domain.parties import Actor, ActorId, ActorKind, Party, PartyId, Person, PersonId
from goodoffices.office.cases import CasePlan
from goodoffices.reading.intake import Incoming, incoming_from_text
from tests.office.cast import AYLA, BO, CLEO

EAST = Party(id=PartyId(ActorId("EST")), name="Ostravia", kind=ActorKind.STATE, aliases=("Ostravian",))
WEST = Party(id=PartyId(ActorId("WST")), name="Westmarch", kind=ActorKind.STATE, aliases=("Westmarcher",))
STRAIT = CasePlan(
    title="The strait",
    parties=(EAST, WEST),
    mediators=(AYLA,),
    delegations=((EAST, (BO,)), (WEST, (CLEO,))),
    actors=(Actor(id=ActorId("LUM"), name="Lumeria", kind=ActorKind.STATE, aliases=("Lumerian",)),),
    people=(
        Person(id=PersonId("brenn"), name="Ada Brenn", role="President", side=ActorId("LUM")),
        Person(id=PersonId("sorby"), name="Nell Sorby", role="Foreign Minister", side=ActorId("LUM")),
        Person(id=PersonId("tarn"), name="Ivo Tarn", role="President", side=EAST.id),
        Person(id=PersonId("oster"), name="Niels Oster", role="Foreign Minister", side=EAST.id),
        Person(id=PersonId("halden"), name="Per Halden", role="Ambassador", side=EAST.id),
        Person(id=PersonId("roth"), name="Lena Roth", role="Foreign Minister", side=WEST.id),
    ),
)
_TEXT = """Sorby hopes to host rival ministers in Port Lume

PORT LUME, Wednesday, 21 May 2031 (Harbour Wire) - Lumeria's Foreign Minister Nell Sorby said on Wednesday she hopes \
to host the foreign ministers of Ostravia and Westmarch for a meeting in Port Lume from 20 to 22 June.

Ostravia's ambassador Per Halden welcomed the invitation on Wednesday. "It is a useful idea," he said.

Westmarch's Foreign Minister Lena Roth said that she would attend the meeting if the shelling stops.

Ostravian Foreign Minister Niels Oster has not yet answered the invitation, Sorby said.

"Ostravia opposes the sanctions and wants the harbour of Lorne to stay open," Oster said on Tuesday.

"Our conditions for a cease-fire are known," Oster told the Lorne Gazette. He did not list them.

President Ada Brenn of Lumeria will speak to President Ivo Tarn of Ostravia by telephone on Sunday, her office said.
"""


def wire() -> Incoming:
    """The report as it comes in."""
    return incoming_from_text(_TEXT)
