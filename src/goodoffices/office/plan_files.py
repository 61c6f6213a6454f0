"""Case plans as TOML, as somebody wrote them down. Checked here, once, on their way in; no case is opened here."""

import tomllib
from datetime import date
from pathlib import PurePath

import msgspec

from goodoffices.domain.parties import Actor, ActorId, ActorKind, Party, PartyId, Person, PersonId
from goodoffices.errors import InvalidFactError
from goodoffices.office.log_files import PlannedEntry, PlannedLog, checked_log
from goodoffices.reading.known import Known


class PlannedReport(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A report that is to be read into the case once it is open."""

    file: str  # its path from the plan's own folder
    outlet: str | None = None
    dated: date | None = None  # where the report itself leaves its day open


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


class _Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: str
    parties: tuple[_Body, ...]
    actors: tuple[_Body, ...] = ()
    people: tuple[_Person, ...] = ()
    reports: tuple[PlannedReport, ...] = ()
    log: tuple[PlannedEntry, ...] = ()


class PlanFile(msgspec.Struct, frozen=True):
    """What a plan's file holds: a title, who is in the case, reports to be read into it, and its contact log."""

    title: str
    who: Known
    reports: tuple[PlannedReport, ...]
    log: PlannedLog


def plan_file(text: str) -> PlanFile:
    """The plan that a TOML file holds.

    Raises:
        InvalidFactError: the file is no plan; the message names the place in it.
    """
    try:
        raw = msgspec.convert(tomllib.loads(text), type=_Plan)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise InvalidFactError(f"the case plan cannot be used: {error}") from error
    for report in raw.reports:
        if PurePath(report.file).is_absolute() or ".." in PurePath(report.file).parts:
            raise InvalidFactError("the case plan cannot be used: its reports lie in the plan's own folder or below it")
    who = Known(
        parties=tuple(
            Party(id=PartyId(ActorId(body.id)), name=body.name, kind=body.kind, aliases=body.aliases)
            for body in raw.parties
        ),
        actors=tuple(
            Actor(id=ActorId(body.id), name=body.name, kind=body.kind, aliases=body.aliases) for body in raw.actors
        ),
        people=tuple(_person(person) for person in raw.people),
    )
    return PlanFile(title=raw.title, who=who, reports=raw.reports, log=checked_log(raw.log, who))


def _person(raw: _Person) -> Person:
    side = ActorId(raw.side) if raw.side is not None else None
    return Person(id=PersonId(raw.id), name=raw.name, role=raw.role, side=side, aliases=raw.aliases)
