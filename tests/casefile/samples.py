"""Facts for the tests of the case file: one of each type of event."""

from dataclasses import replace
from datetime import UTC, date, datetime

from goodoffices.domain.acts import Act, ActId, ActStatus, PloverRoot
from goodoffices.domain.asks import AskId, AskPut, OurContactId
from goodoffices.domain.briefs import BriefRead
from goodoffices.domain.case import CaseOpened, Event
from goodoffices.domain.channels import ContactDropped, ContactHeld, ContactPlanned, Counterpart, Means
from goodoffices.domain.contacts import (
    Authority,
    Contact,
    ContactId,
    ContactKind,
    ContactStatus,
    Level,
    Reply,
)
from goodoffices.domain.language import Direction, LanguageTag
from goodoffices.domain.parties import (
    Account,
    AccountOpened,
    Actor,
    ActorId,
    ActorKind,
    ActorNamed,
    Party,
    PartyId,
    PartyJoined,
    Person,
    PersonId,
    PersonNamed,
)
from goodoffices.domain.positions import NotStated, NotStatedId, NotStatedKind, Position, PositionId, Stance
from goodoffices.domain.record import Report, ReportFiled, ReportRead
from goodoffices.domain.record_ids import EntityId, FindingId, ReportId, StatementId
from goodoffices.domain.recorded import AccountId, CaseId, Happened, RoomId
from goodoffices.domain.reprints import ReprintFound
from goodoffices.domain.reviews import (
    ActCorrected,
    ContactCorrected,
    FindingConfirmed,
    FindingRejected,
    PositionCorrected,
    StatementCorrected,
)
from goodoffices.domain.rooms import MemberAdmitted, MemberLeft, Room, RoomKind, RoomOpened, Viewer
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.domain.spans import span_of
from goodoffices.domain.statements import (
    DateMention,
    Doubt,
    DoubtKind,
    Entity,
    EntityKind,
    Statement,
    StatementStatus,
    StatementType,
)

CASE = CaseId("teyra")
MEDIATORS = RoomId("mediators")
NORTH = RoomId("caucus-north")
SOUTH = RoomId("caucus-south")
AYLA = AccountId("ayla")
BO = AccountId("bo")
NOON = datetime(2026, 3, 5, 12, 0, 0, 123456, tzinfo=UTC)
LATER = datetime(2026, 3, 6, 8, 30, tzinfo=UTC)

TEXT = "“We will come,” said the minister of Nôrth on Friday."


def happened(*events: Event, at: datetime = NOON) -> list[Happened[Event]]:
    return [Happened(event=event, at=at) for event in events]


def opened(title: str = "The Teyra crossing") -> list[Happened[Event]]:
    return happened(CaseOpened(title=title))


def named(count: int, name: str = "Member") -> list[Happened[Event]]:
    people = (Person(id=PersonId(f"p{place}"), name=f"{name} {place}", role="delegate") for place in range(count))
    return happened(*(PersonNamed(person=person) for person in people))


def viewer(*rooms: RoomId) -> Viewer:
    return Viewer(account=AYLA, rooms=frozenset(rooms))


_STATEMENT = Statement(
    id=StatementId("S01"),
    sources=(EntityId("E1"),),
    source_span=span_of(TEXT, 21, 42),
    cue_span=span_of(TEXT, 16, 20),
    content_spans=(span_of(TEXT, 1, 13),),
    type=StatementType.DIRECT,
    said_on=date(2026, 2, 27),
    certainty=Certainty.DIRECT_QUOTE,
    status=StatementStatus.PLANNED,
    addressees=(EntityId("E1"),),
    issues=("attendance",),
)
_CONTACT = Contact(
    id=ContactId("C1"),
    kind=ContactKind.MEETING,
    participants=(EntityId("E1"),),
    status=ContactStatus.PLANNED,
    evidence=(span_of(TEXT, 1, 13),),
    level=Level.MINISTERS,
    date_start=date(2026, 3, 6),
    date_end=date(2026, 3, 7),
    date_expr=span_of(TEXT, 46, 52),
    place="Delta",
    agenda=("attendance",),
    replies=(
        Reply(
            by=EntityId("E1"),
            strength=ReplyStrength.ACCEPTANCE_WITH_CONDITIONS,
            authority=Authority.OWN,
            statement=StatementId("S01"),
            condition=span_of(TEXT, 46, 52),
        ),
    ),
    certainty=Certainty.SECOND_HAND,
)
_ACT = Act(
    id=ActId("E01"),
    sources=(EntityId("E1"),),
    act="agree to meet",
    plover=PloverRoot.AGREE,
    cameo="036",
    targets=(EntityId("E1"),),
    status=ActStatus.PLANNED,
    evidence=(span_of(TEXT, 1, 13),),
    day=date(2026, 3, 6),
    statement=StatementId("S01"),
)
_POSITION = Position(
    id=PositionId("P01"),
    party=EntityId("E1"),
    issue="attendance",
    stance=Stance.FOR,
    statements=(StatementId("S01"),),
    evidence=(span_of(TEXT, 1, 13),),
    reported_by=EntityId("E1"),
    as_of=date(2026, 2, 27),
    limited_by=span_of(TEXT, 46, 52),
)
_THEIRS = (
    Counterpart(side=ActorId("north"), person=PersonId("bo")),
    Counterpart(side=ActorId("hosts")),
)
_AIDE = Entity(id=EntityId("aide"), name="an aide")
_READ = ReportRead(
    report=ReportId("R1"),
    reader="rules 1",
    entities=(
        Entity(
            id=EntityId("E1"),
            name="the minister",
            kind=EntityKind.PERSON,
            party="North",
            role="minister",
            aliases=("minister",),
        ),
    ),
    statements=(_STATEMENT,),
    dates=(DateMention(span=span_of(TEXT, 46, 52), start=date(2026, 2, 27), end=None),),
    doubts=(Doubt(kind=DoubtKind.OPEN_DATE, span=span_of(TEXT, 46, 52), statement=StatementId("S01")),),
)

EXAMPLES: dict[str, Event] = {
    "case_opened": CaseOpened(title="The Teyra crossing"),
    "actor_named": ActorNamed(
        actor=Actor(id=ActorId("hosts"), name="Hosting State", kind=ActorKind.STATE, aliases=("the hosts",))
    ),
    "party_joined": PartyJoined(
        party=Party(id=PartyId(ActorId("north")), name="Nôrth", kind=ActorKind.GROUP, aliases=("الشمال", "the North"))
    ),
    "person_named": PersonNamed(
        person=Person(
            id=PersonId("bo"), name='Bo "the quill" Ber', role="envoy", side=ActorId("north"), aliases=("B.",)
        )
    ),
    "account_opened": AccountOpened(account=Account(id=BO, person=PersonId("bo"))),
    "room_opened": RoomOpened(room=Room(id=NORTH, kind=RoomKind.CAUCUS, party=PartyId(ActorId("north")))),
    "member_admitted": MemberAdmitted(account=BO),
    "member_left": MemberLeft(account=BO),
    "report_filed": ReportFiled(
        report=Report(
            id=ReportId("R1"),
            title="North to attend",
            outlet="The Teyra Courier",
            dated=date(2026, 3, 4),
            date_evidence="4 March 2026",
            text=TEXT,
            language=LanguageTag("en"),
            direction=Direction.LEFT_TO_RIGHT,
            digest="00" * 32,
        )
    ),
    "report_read": replace(
        _READ,
        contacts=(_CONTACT,),
        acts=(_ACT,),
        positions=(_POSITION,),
        not_stated=(
            NotStated(
                id=NotStatedId("N1"),
                kind=NotStatedKind.WHEN,
                evidence=(span_of(TEXT, 1, 13),),
                about=EntityId("E1"),
            ),
        ),
    ),
    "reprint_found": ReprintFound(report=ReportId("R2"), of=ReportId("R1")),
    "finding_confirmed": FindingConfirmed(report=ReportId("R1"), finding=FindingId("S01")),
    "finding_rejected": FindingRejected(report=ReportId("R1"), finding=FindingId("N1"), reason="A day is named below."),
    "statement_corrected": StatementCorrected(
        report=ReportId("R1"), statement=replace(_STATEMENT, sources=(EntityId("aide"),)), entities=(_AIDE,)
    ),
    "contact_corrected": ContactCorrected(
        report=ReportId("R1"), contact=replace(_CONTACT, status=ContactStatus.CONFIRMED)
    ),
    "act_corrected": ActCorrected(report=ReportId("R1"), act=replace(_ACT, plover=PloverRoot.CONSULT, cameo=None)),
    "position_corrected": PositionCorrected(
        report=ReportId("R1"), position=replace(_POSITION, stance=Stance.CONDITIONAL), entities=()
    ),
    "contact_planned": ContactPlanned(
        contact=OurContactId("K1"),
        ours=(PersonId("ayla"),),
        theirs=_THEIRS,
        means=Means.TELEPHONE,
        at=LATER,
        purpose="the pause",
        talking_points=("who speaks first", "for how long"),
    ),
    "contact_held": ContactHeld(
        contact=OurContactId("K1"),
        ours=(PersonId("ayla"),),
        theirs=_THEIRS,
        means=Means.HOT_LINE,
        minutes=25,
        purpose="the pause",
        talking_points=("who speaks first",),
        said="That the line stays open.",
        heard="That Nôrth will answer.",
        impression="Calm.",
        asks=(AskPut(id=AskId("A2"), to=ActorId("north"), text="the list of crossings"),),
        answers=(AskId("A1"),),
    ),
    "contact_dropped": ContactDropped(contact=OurContactId("K2"), reason="The line was down."),
    "brief_read": BriefRead(through=41, as_of=datetime(2031, 5, 28, 9, 10, tzinfo=UTC)),
}

EARLIER: dict[tuple[str, int], Event] = {("report_read", 1): _READ}
"""What the payloads of earlier versions come to, where it is not the example."""
