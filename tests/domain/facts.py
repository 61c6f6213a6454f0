"""Facts for the tests of the domain, made with as few words as they can be."""

from datetime import UTC, date, datetime
from typing import TypeVar

from goodoffices.domain.language import Direction, LanguageTag
from goodoffices.domain.parties import ActorId, ActorKind, Party, PartyId
from goodoffices.domain.record import Report, ReportRead
from goodoffices.domain.record_ids import EntityId, ReportId, StatementId
from goodoffices.domain.recorded import AccountId, CaseId, Recorded, RoomId
from goodoffices.domain.scales import Certainty
from goodoffices.domain.spans import Span, span_of
from goodoffices.domain.statements import Entity, EntityKind, Statement, StatementType

CASE = CaseId("teyra")
PLENARY = RoomId("plenary")
MEDIATORS = RoomId("mediators")
CAUCUS = RoomId("caucus-north")
AYLA, BO, CLEO, DOV = map(AccountId, ("ayla", "bo", "cleo", "dov"))
NOON = datetime(2031, 5, 24, 12, tzinfo=UTC)

TEXT = "“We will come,” said the minister of North on Friday."

EventT = TypeVar("EventT")


def recorded(event: EventT, *, room: RoomId = MEDIATORS, number: int = 1, at: datetime = NOON) -> Recorded[EventT]:
    return Recorded(room=room, number=number, author=AYLA, happened_at=at, recorded_at=at, event=event)


def party(name: str) -> Party:
    return Party(id=PartyId(ActorId(name.lower())), name=name, kind=ActorKind.STATE)


def span(words: str, text: str = TEXT) -> Span:
    return span_of(text, text.index(words), text.index(words) + len(words))


def report(
    report_id: str = "r1", *, text: str = TEXT, title: str | None = "North to attend", digest: str = "0" * 64
) -> Report:
    return Report(
        id=ReportId(report_id),
        title=title,
        outlet="Teyra Courier",
        dated=date(2031, 5, 24),
        date_evidence="24 May 2031",
        text=text,
        language=LanguageTag("en"),
        direction=Direction.LEFT_TO_RIGHT,
        digest=digest,
    )


def entity(entity_id: str = "minister") -> Entity:
    return Entity(id=EntityId(entity_id), name="the minister of North", kind=EntityKind.PERSON)


def statement(
    statement_id: str = "S01",
    *,
    content: tuple[Span, ...] | None = None,
    nested_in: str | None = None,
    same_as: str | None = None,
) -> Statement:
    return Statement(
        id=StatementId(statement_id),
        sources=(EntityId("minister"),),
        source_span=span("the minister of North"),
        cue_span=span("said"),
        content_spans=(span("“We will come,”"),) if content is None else content,
        type=StatementType.DIRECT,
        said_on=date(2031, 5, 23),
        certainty=Certainty.DIRECT_QUOTE,
        nested_in=StatementId(nested_in) if nested_in is not None else None,
        same_as=StatementId(same_as) if same_as is not None else None,
    )


def reading(*statements: Statement, report_id: str = "r1") -> ReportRead:
    return ReportRead(
        report=ReportId(report_id),
        reader="rules 1",
        entities=(entity(),),
        statements=statements,
        dates=(),
        doubts=(),
    )
