"""Case plans as TOML: title, parties, other actors, people, reports. Checked here, once, on their way in."""

import tomllib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

import msgspec

from goodoffices.domain.parties import Actor, ActorId, ActorKind, Party, PartyId, Person, PersonId
from goodoffices.domain.recorded import AccountId, CaseId
from goodoffices.errors import DuplicateReportError, InvalidFactError, UnreadableReportError
from goodoffices.office.access import enter
from goodoffices.office.cases import CasePlan
from goodoffices.office.context import Office
from goodoffices.office.record import Provenance, read_report
from goodoffices.reading.intake import incoming_from_bytes


class _Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    name: str
    kind: ActorKind = ActorKind.GROUP
    aliases: tuple[str, ...] = ()


class _Person(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    name: str
    role: str
    side: str | None = None
    aliases: tuple[str, ...] = ()


class PlannedReport(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A report that is to be read into the case once it is open."""

    file: str  # its path from the plan's own folder
    outlet: str | None = None
    dated: date | None = None  # where the report itself leaves its day open


class _Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: str
    parties: tuple[_Body, ...]
    actors: tuple[_Body, ...] = ()
    people: tuple[_Person, ...] = ()
    reports: tuple[PlannedReport, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPlan:
    """A case plan as somebody wrote it down, and the reports that go with it."""

    plan: CasePlan
    reports: tuple[PlannedReport, ...]


def written_plan(text: str, mediator: AccountId) -> WrittenPlan:
    """The plan that a TOML file holds.

    Args:
        text: the file's text.
        mediator: the account that is to be admitted to every room.

    Raises:
        InvalidFactError: the file is no plan; the message names the place in it.
    """
    try:
        raw = msgspec.convert(tomllib.loads(text), type=_Plan)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise InvalidFactError(f"the case plan cannot be used: {error}") from error
    plan = CasePlan(
        title=raw.title,
        parties=tuple(
            Party(id=PartyId(ActorId(body.id)), name=body.name, kind=body.kind, aliases=body.aliases)
            for body in raw.parties
        ),
        mediators=(mediator,),
        actors=tuple(
            Actor(id=ActorId(body.id), name=body.name, kind=body.kind, aliases=body.aliases) for body in raw.actors
        ),
        people=tuple(_person(person) for person in raw.people),
    )
    for report in raw.reports:
        if PurePath(report.file).is_absolute() or ".." in PurePath(report.file).parts:
            raise InvalidFactError("the case plan cannot be used: its reports lie in the plan's own folder or below it")
    return WrittenPlan(plan=plan, reports=raw.reports)


def read_planned(
    office: Office, mediator: AccountId, case: CaseId, reports: Sequence[tuple[PlannedReport, bytes]]
) -> None:
    """Read a plan's reports onto the record of a case; those that stand on it already are passed over.

    Args:
        office: where the case stands.
        mediator: one of the case's mediators.
        case: the case.
        reports: each with its file's bytes.

    Raises:
        UnreadableReportError: a report cannot be read; the message names its file. Those before it were added.
    """
    viewer = enter(office, mediator, case)
    for report, data in reports:
        try:
            incoming = incoming_from_bytes(data, name=report.file)
        except UnreadableReportError as error:
            raise UnreadableReportError(f"{report.file}: {error}") from error
        with suppress(DuplicateReportError):  # an earlier start was broken off after this report
            read_report(office, viewer, case, incoming, Provenance(outlet=report.outlet, dated=report.dated))


def _person(raw: _Person) -> Person:
    side = ActorId(raw.side) if raw.side is not None else None
    return Person(id=PersonId(raw.id), name=raw.name, role=raw.role, side=side, aliases=raw.aliases)
