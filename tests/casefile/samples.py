"""Facts for the tests of the case file: one of each type of event, and strategies that make any."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from goodoffices.domain.case import CaseOpened, Event
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
from goodoffices.domain.record import Report, ReportFiled, ReportRead
from goodoffices.domain.record_ids import EntityId, ReportId, StatementId
from goodoffices.domain.recorded import AccountId, CaseId, Happened, RoomId
from goodoffices.domain.reprints import ReprintFound
from goodoffices.domain.rooms import MemberAdmitted, MemberLeft, Room, RoomKind, RoomOpened, Viewer
from goodoffices.domain.scales import Certainty
from goodoffices.domain.spans import Span, span_of
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
    "report_read": ReportRead(
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
        statements=(
            Statement(
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
            ),
        ),
        dates=(DateMention(span=span_of(TEXT, 46, 52), start=date(2026, 2, 27), end=None),),
        doubts=(Doubt(kind=DoubtKind.OPEN_DATE, span=span_of(TEXT, 46, 52), statement=StatementId("S01")),),
    ),
    "reprint_found": ReprintFound(report=ReportId("R2"), of=ReportId("R1")),
}

_texts = st.text(max_size=12)
_names = _texts.filter(str.strip)
_aliases = st.lists(_texts, max_size=2).map(tuple)
_kinds = st.sampled_from(ActorKind)
_maybe_days = st.none() | st.dates()
_spans = st.builds(
    lambda start, text: Span(start=start, end=start + len(text), text=text),
    st.integers(0, 2**40),
    st.text(min_size=1, max_size=12),
)


@st.composite
def _spans_in_order(draw: st.DrawFn) -> tuple[Span, ...]:
    spans, end = [], 0
    for text in draw(st.lists(st.text(min_size=1, max_size=6), min_size=1, max_size=3)):
        start = end + draw(st.integers(0, 5))
        end = start + len(text)
        spans.append(Span(start=start, end=end, text=text))
    return tuple(spans)


_statements = st.builds(
    Statement,
    id=_texts.map(StatementId),
    sources=st.lists(_texts.map(EntityId), max_size=2).map(tuple),
    source_span=st.none() | _spans,
    cue_span=st.none() | _spans,
    content_spans=_spans_in_order(),
    type=st.sampled_from(StatementType),
    said_on=_maybe_days,
    certainty=st.sampled_from(Certainty),
    status=st.sampled_from(StatementStatus),
    issues=_aliases,
    nested_in=st.none() | _texts.map(StatementId),
)
_rooms = st.sampled_from([kind for kind in RoomKind if kind is not RoomKind.CAUCUS]).flatmap(
    lambda kind: st.builds(Room, id=_texts.map(RoomId), kind=st.just(kind))
)

events: st.SearchStrategy[Event] = st.one_of(
    st.builds(CaseOpened, title=_names),
    st.builds(ActorNamed, actor=st.builds(Actor, id=_names.map(ActorId), name=_names, kind=_kinds, aliases=_aliases)),
    st.builds(
        PartyJoined,
        party=st.builds(Party, id=_names.map(ActorId).map(PartyId), name=_names, kind=_kinds, aliases=_aliases),
    ),
    st.builds(
        PersonNamed, person=st.builds(Person, id=_names.map(PersonId), name=_names, role=_texts, aliases=_aliases)
    ),
    st.builds(AccountOpened, account=st.builds(Account, id=_texts.map(AccountId), person=_texts.map(PersonId))),
    st.builds(RoomOpened, room=_rooms),
    st.builds(MemberAdmitted, account=_texts.map(AccountId)),
    st.builds(MemberLeft, account=_texts.map(AccountId)),
    st.builds(
        ReportFiled,
        report=st.builds(
            Report,
            id=_texts.map(ReportId),
            title=st.none() | _texts,
            outlet=st.none() | _texts,
            dated=_maybe_days,
            date_evidence=st.none() | _texts,
            text=_names,
            language=st.just(LanguageTag("und")),
            direction=st.sampled_from(Direction),
            digest=_texts,
        ),
    ),
    st.builds(
        ReportRead,
        report=_texts.map(ReportId),
        reader=_texts,
        entities=st.lists(
            st.builds(Entity, id=_texts.map(EntityId), name=_texts, kind=st.sampled_from(EntityKind), aliases=_aliases),
            max_size=2,
        ).map(tuple),
        statements=st.lists(_statements, max_size=2).map(tuple),
        dates=st.lists(st.builds(DateMention, span=_spans, start=_maybe_days, end=_maybe_days), max_size=2).map(tuple),
        doubts=st.lists(st.builds(Doubt, kind=st.sampled_from(DoubtKind), span=st.none() | _spans), max_size=2).map(
            tuple
        ),
    ),
    st.builds(
        ReprintFound,
        report=_texts.map(lambda text: ReportId(f"a{text}")),
        of=_texts.map(lambda text: ReportId(f"b{text}")),
    ),
)
"""Any event that the domain allows."""
