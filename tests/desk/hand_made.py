"""Cases made by hand: reports whose findings are spelled out, so that no page depends on what a reader finds."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from goodoffices.domain.acts import Act
from goodoffices.domain.contacts import Contact
from goodoffices.domain.language import Direction, LanguageTag
from goodoffices.domain.parties import Account, Actor, ActorId, ActorKind, Party, PartyId, Person, PersonId
from goodoffices.domain.positions import NotStated, Position
from goodoffices.domain.record import Report, ReportFiled, ReportRead, record_reading
from goodoffices.domain.record_ids import EntityId, ReportId, StatementId
from goodoffices.domain.recorded import AccountId, CaseId, Happened
from goodoffices.domain.rooms import RoomKind
from goodoffices.domain.scales import Certainty
from goodoffices.domain.spans import Span, span_of
from goodoffices.domain.statements import (
    DateMention,
    Doubt,
    Entity,
    EntityKind,
    Statement,
    StatementStatus,
    StatementType,
)
from goodoffices.office.access import enter, state_of, version_of
from goodoffices.office.cases import CasePlan, open_case
from goodoffices.office.context import Office

AYLA, BO, CLEO, DOV = (AccountId(name) for name in ("ayla", "bo", "cleo", "dov"))
NORTH = Party(id=PartyId(ActorId("north")), name="Northland", kind=ActorKind.STATE)
SOUTH = Party(id=PartyId(ActorId("south")), name="Southmark", kind=ActorKind.STATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement, by the words that stand in its report."""

    content: tuple[str, ...]
    source: str | None = None
    cue: str | None = None
    speakers: tuple[str, ...] = ()  # names of entities
    type: StatementType = StatementType.INDIRECT
    said_on: date | None = None
    certainty: Certainty = Certainty.INDIRECT
    status: StatementStatus = StatementStatus.ASSERTED
    nested_in: int | None = None  # number of the statement, from 1
    same_as: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A report and what was read in it."""

    text: str
    title: str | None = None
    outlet: str | None = None
    dated: date | None = None
    date_evidence: str | None = None
    language: str = "en"
    direction: Direction = Direction.LEFT_TO_RIGHT
    told: tuple[Told, ...] = ()
    roles: dict[str, str] = field(default_factory=dict)  # by entity name
    sides: dict[str, str] = field(default_factory=dict)  # by entity name
    people: tuple[str, ...] = ()  # those who say nothing; with those who speak they are `e1`, `e2`, ...
    contacts: tuple[Contact, ...] = ()
    acts: tuple[Act, ...] = ()
    positions: tuple[Position, ...] = ()
    not_stated: tuple[NotStated, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    dates: tuple[DateMention, ...] = ()


def plan(title: str = "Teyra", parties: tuple[Party, ...] = (NORTH, SOUTH)) -> CasePlan:
    """A case with Ayla as its mediator, Bo at the table for the first party and Cleo for the second."""
    people = tuple(Person(id=PersonId(name), name=name.title(), role="delegate") for name in (AYLA, BO, CLEO))
    return CasePlan(
        title=title,
        parties=parties,
        mediators=(AYLA,),
        delegations=tuple(zip(parties, ((BO,), (CLEO,)), strict=False)),
        accounts=tuple(Account(id=AccountId(person.id), person=person.id) for person in people),
        actors=(Actor(id=ActorId("third"), name="Merovale", kind=ActorKind.STATE),),
        people=people,
    )


def case_with(office: Office, reports: Sequence[Written], opened: CasePlan | None = None) -> CaseId:
    """A new case with these reports on its record."""
    case = open_case(office, opened or plan())
    for written in reports:
        file(office, case, written)
    return case


def file(office: Office, case: CaseId, written: Written, *, by: AccountId = AYLA) -> ReportId:
    """The report on the record, with its findings."""
    report = Report(
        id=ReportId(office.new_id()),
        title=written.title,
        outlet=written.outlet,
        dated=written.dated,
        date_evidence=written.date_evidence,
        text=written.text,
        language=LanguageTag(written.language),
        direction=written.direction,
        digest=hashlib.sha256(written.text.encode()).hexdigest(),
    )
    found = record_reading(report, reading(report, written))
    viewer = enter(office, by, case)
    (room,) = state_of(office, viewer, case).rooms.of_kind(RoomKind.MEDIATOR)
    now = office.now()
    events = [Happened(event=event, at=now) for event in (ReportFiled(report=report), found)]
    writes = {room.id: (version_of(office, viewer, case, room.id), events)}
    office.log.append(case, writes, author=by, recorded_at=now)
    return report.id


def read_again(office: Office, case: CaseId, report: ReportId) -> None:
    """A newer reader goes through a report, and finds its first statement otherwise."""
    viewer = enter(office, AYLA, case)
    state = state_of(office, viewer, case)
    (room,) = state.rooms.of_kind(RoomKind.MEDIATOR)
    found = state.record.readings[report].event
    first = replace(found.statements[0], status=StatementStatus.RETRACTED)
    again = replace(found, reader="by hand 2", statements=(first, *found.statements[1:]))
    writes = {room.id: (version_of(office, viewer, case, room.id), [Happened(event=again, at=office.now())])}
    office.log.append(case, writes, author=AYLA, recorded_at=office.now())


def reading(report: Report, written: Written) -> ReportRead:
    """What a reader would have found."""
    names = list(dict.fromkeys([*(name for one in written.told for name in one.speakers), *written.people]))
    ids = {name: EntityId(f"e{number}") for number, name in enumerate(names, start=1)}
    return ReportRead(
        report=report.id,
        reader="by hand",
        entities=tuple(
            Entity(
                id=ids[name],
                name=name,
                kind=EntityKind.PERSON,
                party=written.sides.get(name),
                role=written.roles.get(name),
            )
            for name in names
        ),
        statements=tuple(_statement(written, number, one, ids) for number, one in enumerate(written.told, start=1)),
        dates=written.dates,
        doubts=written.doubts,
        contacts=written.contacts,
        acts=written.acts,
        positions=written.positions,
        not_stated=written.not_stated,
    )


def words(text: str, sought: str, *, near: int = 0) -> Span:
    """The span of whole words in a text, where they stand nearest to a place."""
    starts = [found.start() for found in re.finditer(rf"(?<!\w){re.escape(sought)}(?!\w)", text)]
    start = min(starts, key=lambda place: abs(place - near))
    return span_of(text, start, start + len(sought))


def number(of: int) -> StatementId:
    """The id of a report's first, second, ... statement."""
    return StatementId(f"S{of:02}")


def _statement(written: Written, place: int, one: Told, ids: dict[str, EntityId]) -> Statement:
    content = tuple(words(written.text, piece) for piece in one.content)
    return Statement(
        id=number(place),
        sources=tuple(ids[name] for name in one.speakers),
        source_span=words(written.text, one.source, near=content[0].start) if one.source else None,
        cue_span=words(written.text, one.cue, near=content[0].start) if one.cue else None,
        content_spans=content,
        type=one.type,
        said_on=one.said_on,
        certainty=one.certainty,
        status=one.status,
        nested_in=number(one.nested_in) if one.nested_in else None,
        same_as=number(one.same_as) if one.same_as else None,
    )
