"""A contact log made by hand, for the tests of the pages that show it: every means, a silence, asks, plans."""

from dataclasses import replace
from datetime import UTC, datetime

from goodoffices.domain.asks import AskId, OurContactId
from goodoffices.domain.channels import Counterpart, Means
from goodoffices.domain.parties import Actor, ActorId, ActorKind, Person, PersonId
from goodoffices.domain.recorded import CaseId
from goodoffices.office.access import enter
from goodoffices.office.cases import CasePlan, open_case
from goodoffices.office.channels import ContactToLog, ContactToPlan, drop_contact, log_contact, plan_contact
from goodoffices.office.context import Office
from tests.desk.hand_made import AYLA, NORTH, SOUTH, plan

THIRD, RELIEF = ActorId("third"), ActorId("relief")
NORA, NILS, SUE, ENVOY = (PersonId(name) for name in ("nora", "nils", "sue", "envoy"))
PEOPLE = (
    Person(id=NORA, name="Nora Vik", role="chief delegate", side=NORTH.id),
    Person(id=NILS, name="Nils Bo", role="liaison officer", side=NORTH.id),
    Person(id=SUE, name="Sue Tarn", role="chief delegate", side=SOUTH.id),
    Person(id=ENVOY, name="Eva Roe", role="envoy", side=THIRD),
)
TO_NORA = Counterpart(side=NORTH.id, person=NORA)
TO_NILS = Counterpart(side=NORTH.id, person=NILS)
TO_SUE = Counterpart(side=SOUTH.id, person=SUE)


def may(day: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of May 2031, in UTC."""
    return datetime(2031, 5, day, hour, minute, tzinfo=UTC)


CALL = ContactToLog(theirs=(TO_NORA,), ours=(ENVOY,), means=Means.TELEPHONE, at=may(27), minutes=20)
TALK = ContactToPlan(theirs=(TO_NORA,), ours=(ENVOY,), means=Means.VIDEO, at=may(29, 18))


def with_people(opened: CasePlan | None = None) -> CasePlan:
    """A case in which the sides have people of their own, and a relief agency is known."""
    base = opened or plan()
    relief = Actor(id=RELIEF, name="River Relief", kind=ActorKind.ORGANISATION)
    return replace(base, people=(*base.people, *PEOPLE), actors=(*base.actors, relief))


def log_of_contacts(office: Office, case: CaseId) -> dict[str, OurContactId]:
    """A log in a case that has these people; its contacts by short names. The South is silent from the 22nd on."""
    viewer = enter(office, AYLA, case)

    def log(told: ContactToLog) -> OurContactId:
        return log_contact(office, viewer, case, told).contact

    first = log_contact(
        office,
        viewer,
        case,
        replace(CALL, theirs=(TO_SUE,), at=may(22), said="We ask both for a list.", asks=("The list of crossings.",)),
    )
    call = log_contact(
        office,
        viewer,
        case,
        replace(
            CALL,
            purpose="The gates",
            said="The gates have to open.",
            heard="They will, on Monday.",
            impression="In haste.",
            asks=("The name of an officer.",),
        ),
    )
    found = {"south": first.contact, "call": call.contact}
    found["officer"] = log(replace(CALL, theirs=(TO_NILS,), means=Means.HOT_LINE, at=may(27, 12), minutes=None,
                                   answers=(AskId(call.asks[0].id),)))  # fmt: skip
    found["letter"] = log(replace(CALL, theirs=(Counterpart(side=RELIEF),), ours=(), means=Means.LETTER,
                                  at=may(26), minutes=None, said="Thank you for the figures."))  # fmt: skip
    found["message"] = log(replace(CALL, theirs=(Counterpart(side=RELIEF),), means=Means.MESSAGE, at=may(20),
                                   minutes=None, heard="Trucks at noon."))  # fmt: skip
    found["room"] = log(replace(CALL, theirs=(TO_NORA, TO_SUE), means=Means.IN_PERSON, at=may(19), minutes=90))
    found["planned"] = plan_contact(
        office, viewer, case, replace(TALK, purpose="The forum", talking_points=("Ask for a name.", "No promise."))
    )
    found["overdue"] = plan_contact(office, viewer, case, replace(TALK, theirs=(TO_SUE, TO_NORA), at=may(28, 8)))
    found["dropped"] = plan_contact(office, viewer, case, replace(TALK, at=may(27, 15), means=Means.LETTER))
    drop_contact(office, viewer, case, found["dropped"], "She is travelling.")
    return found


def case_with_log(office: Office) -> tuple[CaseId, dict[str, OurContactId]]:
    """A new case with that log."""
    case = open_case(office, with_people())
    return case, log_of_contacts(office, case)
