"""Strategies that make any event that the domain allows."""

from datetime import UTC

from hypothesis import strategies as st

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
from goodoffices.domain.recorded import AccountId, RoomId
from goodoffices.domain.reprints import ReprintFound
from goodoffices.domain.reviews import (
    ActCorrected,
    ContactCorrected,
    FindingConfirmed,
    FindingRejected,
    PositionCorrected,
    StatementCorrected,
)
from goodoffices.domain.rooms import MemberAdmitted, MemberLeft, Room, RoomKind, RoomOpened
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.domain.spans import Span
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
_entities = st.lists(
    st.builds(Entity, id=_texts.map(EntityId), name=_texts, kind=st.sampled_from(EntityKind), aliases=_aliases),
    max_size=2,
).map(tuple)
_ids = _texts.map(EntityId)
_evidence = st.lists(_spans, min_size=1, max_size=2).map(tuple)
_contacts = st.builds(
    Contact,
    id=_texts.map(ContactId),
    kind=st.sampled_from(ContactKind),
    participants=st.lists(_ids, max_size=2).map(tuple),
    status=st.sampled_from(ContactStatus),
    evidence=_evidence,
    level=st.none() | st.sampled_from(Level),
    date_end=_maybe_days,
    date_expr=st.none() | _spans,
    place=st.none() | _texts,
    agenda=_aliases,
    replies=st.lists(
        st.builds(
            Reply,
            by=_ids,
            strength=st.sampled_from(ReplyStrength),
            authority=st.sampled_from(Authority),
            statement=st.none() | _texts.map(StatementId),
            condition=st.none() | _spans,
        ),
        max_size=2,
    ).map(tuple),
)
_acts = st.builds(
    Act,
    id=_texts.map(ActId),
    sources=st.lists(_ids, min_size=1, max_size=2).map(tuple),
    act=_texts,
    plover=st.sampled_from(PloverRoot),
    cameo=st.none() | st.sampled_from(["01", "036", "1234"]),
    targets=st.lists(_ids, max_size=2).map(tuple),
    status=st.sampled_from(ActStatus),
    evidence=_evidence,
    day=_maybe_days,
)
_positions = st.builds(
    Position,
    id=_texts.map(PositionId),
    party=_ids,
    issue=_texts,
    stance=st.sampled_from(Stance),
    statements=st.lists(_texts.map(StatementId), max_size=2).map(tuple),
    evidence=_evidence,
    as_of=_maybe_days,
)
_not_stated = st.builds(NotStated, id=_texts.map(NotStatedId), kind=st.sampled_from(NotStatedKind), evidence=_evidence)
_reports = _texts.map(ReportId)
_contact_ids = _names.map(OurContactId)
_ours = st.lists(_texts.map(PersonId), max_size=2, unique=True).map(tuple)
_theirs = st.lists(
    st.builds(Counterpart, side=_texts.map(ActorId), person=st.none() | _texts.map(PersonId)),
    min_size=1,
    max_size=2,
    unique=True,
).map(tuple)
_means = st.sampled_from(Means)
_held = _theirs.flatmap(
    lambda theirs: st.builds(
        ContactHeld,
        contact=_contact_ids,
        ours=_ours,
        theirs=st.just(theirs),
        means=_means,
        minutes=st.none() | st.integers(0, 600),
        said=st.none() | _texts,
        heard=st.none() | _texts,
        impression=st.none() | _texts,
        asks=st.lists(
            st.builds(AskPut, id=_names.map(AskId), to=st.sampled_from([one.side for one in theirs]), text=_names),
            max_size=2,
        ).map(tuple),
        answers=st.lists(_texts.map(AskId), max_size=2).map(tuple),
    )
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
        entities=_entities,
        statements=st.lists(_statements, max_size=2).map(tuple),
        contacts=st.lists(_contacts, max_size=2).map(tuple),
        acts=st.lists(_acts, max_size=2).map(tuple),
        positions=st.lists(_positions, max_size=2).map(tuple),
        not_stated=st.lists(_not_stated, max_size=2).map(tuple),
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
    st.builds(FindingConfirmed, report=_reports, finding=_texts.map(FindingId)),
    st.builds(FindingRejected, report=_reports, finding=_texts.map(FindingId), reason=st.none() | _names),
    st.builds(StatementCorrected, report=_reports, statement=_statements, entities=_entities),
    st.builds(ContactCorrected, report=_reports, contact=_contacts, entities=_entities),
    st.builds(ActCorrected, report=_reports, act=_acts),
    st.builds(PositionCorrected, report=_reports, position=_positions),
    st.builds(
        ContactPlanned,
        contact=_contact_ids,
        ours=_ours,
        theirs=_theirs,
        means=_means,
        at=st.datetimes(timezones=st.just(UTC)),
        purpose=st.none() | _texts,
        talking_points=_aliases,
    ),
    _held,
    st.builds(ContactDropped, contact=_contact_ids, reason=_names),
    st.builds(BriefRead, through=st.integers(1, 2**40), as_of=st.datetimes(timezones=st.just(UTC))),
)
"""Any event that the domain allows."""
