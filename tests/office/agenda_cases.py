"""Contacts on the record, made by hand: what a reader would have found, for the tests of the agenda."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime

from goodoffices.domain.acts import Act, ActId, ActStatus, PloverRoot
from goodoffices.domain.channels import Counterpart, Means
from goodoffices.domain.contacts import Authority, Contact, ContactId, ContactKind, ContactStatus, Reply
from goodoffices.domain.language import Direction, LanguageTag
from goodoffices.domain.parties import Actor, ActorId, ActorKind, Person, PersonId
from goodoffices.domain.record import Report, ReportFiled, ReportRead, record_reading
from goodoffices.domain.record_ids import EntityId, FindingId, ReportId
from goodoffices.domain.recorded import CaseId, Happened
from goodoffices.domain.reprints import ReprintFound
from goodoffices.domain.reviews import ContactCorrected, FindingConfirmed, FindingRejected, ReviewEvent
from goodoffices.domain.rooms import Viewer
from goodoffices.domain.scales import ReplyStrength
from goodoffices.domain.spans import span_of
from goodoffices.domain.statements import Entity, EntityKind
from goodoffices.office.access import enter, mediators_room, state_of, version_of
from goodoffices.office.agenda import agenda_of_case
from goodoffices.office.agenda_lines import Agenda, ReadLine
from goodoffices.office.cases import CasePlan, open_case
from goodoffices.office.channels import ContactToPlan, plan_contact
from goodoffices.office.context import Office
from tests.office.cast import AYLA, BO, CLEO, NORTH, SOUTH

PLAN = CasePlan(
    title="The river",
    parties=(NORTH, SOUTH),
    mediators=(AYLA,),
    delegations=((NORTH, (BO,)), (SOUTH, (CLEO,))),
    actors=(Actor(id=ActorId("east"), name="Eastreach", kind=ActorKind.STATE),),
    people=(
        Person(id=PersonId("mara"), name="Mara Lind", role="Foreign Minister", side=NORTH.id),
        Person(id=PersonId("sten"), name="Sten Ohm", role="Foreign Minister", side=SOUTH.id),
        Person(id=PersonId("ivo"), name="Ivo Tam", role="envoy"),
    ),
)
_PEOPLE = (
    ("mara", "Lind", "north", "minister"),
    ("sten", "Sten Ohm", "south", "Foreign Minister"),
    ("vega", "Vega Rask", "north", "ambassador"),
    ("elin", "Elin Voss", "east", "President"),
    ("dag", "Dag Holt", None, "harbourmaster"),
    ("official", "official", None, "official"),
    ("north_fm", "Foreign Minister of Northland (unnamed)", "north", "Foreign Minister"),
    ("north", "Northland", None, None),
    ("south", "Southmark", None, None),
    ("east", "Eastreach", None, None),
)
TEXT = "They would meet, it was said, once the gates were open. East asked them to."


def _id(who: str) -> EntityId:
    return EntityId(who)


def found(
    *who: str,
    number: str = "C1",
    kind: ContactKind = ContactKind.MEETING,
    status: ContactStatus = ContactStatus.PROPOSED,
    days: tuple[date, date] | None = None,
    replies: tuple[Reply, ...] = (),
    place: str | None = None,
) -> Contact:
    """A contact that a reader found."""
    return Contact(
        id=ContactId(number),
        kind=kind,
        participants=tuple(map(_id, who)),
        status=status,
        evidence=(span_of(TEXT, 0, 15),),
        date_start=days[0] if days else None,
        date_end=days[1] if days else None,
        replies=replies,
        place=place,
    )


def june(first: int, last: int | None = None) -> tuple[date, date]:
    """Days of June 2031."""
    return date(2031, 6, first), date(2031, 6, last or first)


def reply(by: str, strength: ReplyStrength, authority: Authority = Authority.OWN, *, condition: bool = False) -> Reply:
    """An answer, on the condition that the gates are open or on none."""
    words = span_of(TEXT, TEXT.index("once"), TEXT.index("."))
    return Reply(by=_id(by), strength=strength, authority=authority, condition=words if condition else None)


def invitation(by: str, *to: str, status: ActStatus = ActStatus.ACTUAL, near: bool = True, act: str = "invite") -> Act:
    """An act by which somebody asks others to come, in the words of the contact or in others."""
    return Act(
        id=ActId("E01"),
        sources=(_id(by),),
        act=act,
        plover=PloverRoot.REQUEST,
        cameo=None,
        targets=tuple(map(_id, to)),
        status=status,
        evidence=(span_of(TEXT, 5, 10) if near else span_of(TEXT, len(TEXT) - 5, len(TEXT)),),
    )


@dataclass(slots=True)
class River:
    """A case about a river, its mediator, and a shelf for reports."""

    office: Office
    case: CaseId
    viewer: Viewer

    def file(self, *facts: Contact | Act, day: int | None = 27, title: str = "The river") -> ReportId:
        """A report of a day in May 2031 with these findings on the record."""
        text = f"{TEXT} ({len(state_of(self.office, self.viewer, self.case).record.reports)})"
        report = Report(
            id=ReportId(self.office.new_id()),
            title=title,
            outlet="Courier",
            dated=date(2031, 5, day) if day else None,
            date_evidence=None,
            text=text,
            language=LanguageTag("en"),
            direction=Direction.LEFT_TO_RIGHT,
            digest=hashlib.sha256(text.encode()).hexdigest(),
        )
        entities = tuple(
            Entity(id=_id(of), name=name, kind=EntityKind.PERSON, party=party, role=role)
            for of, name, party, role in _PEOPLE
        )
        read = ReportRead(
            report=report.id,
            reader="by hand",
            entities=entities,
            statements=(),
            dates=(),
            doubts=(),
            contacts=tuple(fact for fact in facts if isinstance(fact, Contact)),
            acts=tuple(fact for fact in facts if isinstance(fact, Act)),
        )
        self._write(ReportFiled(report=report), record_reading(report, read))
        return report.id

    def reprint(self, report: ReportId, of: ReportId) -> None:
        """A report is found to reprint another."""
        self._write(ReprintFound(report=report, of=of))

    def confirm(self, report: ReportId) -> None:
        """Ayla confirms its first contact."""
        self._write(FindingConfirmed(report=report, finding=FindingId("C1")))

    def reject(self, report: ReportId, finding: str = "C1") -> None:
        """Ayla rejects a finding."""
        self._write(FindingRejected(report=report, finding=FindingId(finding)))

    def correct(self, report: ReportId, contact: Contact, *entities: Entity) -> None:
        """Ayla puts a contact right."""
        self._write(ContactCorrected(report=report, contact=contact, entities=entities))

    def plan(self, at: datetime) -> str:
        """A call that we plan with Mara Lind."""
        wanted = ContactToPlan(
            ours=(PersonId("ivo"),),
            theirs=(Counterpart(side=NORTH.id, person=PersonId("mara")),),
            means=Means.TELEPHONE,
            at=at.astimezone(UTC),
            purpose="the gates",
        )
        return plan_contact(self.office, self.viewer, self.case, wanted)

    def agenda(self) -> Agenda:
        """The agenda as it stands."""
        return agenda_of_case(self.office, self.viewer, self.case)

    def line(self) -> ReadLine:
        """The one line there is."""
        (line,) = self.agenda().all()
        assert isinstance(line, ReadLine)
        return line

    def _write(self, *events: ReportFiled | ReportRead | ReprintFound | ReviewEvent) -> None:
        room = mediators_room(state_of(self.office, self.viewer, self.case))
        happened = [Happened(event=event, at=self.office.now()) for event in events]
        writes = {room: (version_of(self.office, self.viewer, self.case, room), happened)}
        self.office.log.append(self.case, writes, author=AYLA, recorded_at=self.office.now())


def river(office: Office) -> River:
    """A case with nothing on its record yet."""
    case = open_case(office, PLAN)
    return River(office=office, case=case, viewer=enter(office, AYLA, case))
