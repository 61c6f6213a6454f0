"""Case plans as TOML: title, parties, other actors, people, reports. Checked here, once, on their way in."""

import tomllib
from dataclasses import dataclass
from datetime import date

import msgspec

from goodoffices.domain.parties import Actor, ActorId, ActorKind, Party, PartyId, Person, PersonId
from goodoffices.domain.recorded import AccountId
from goodoffices.errors import InvalidFactError
from goodoffices.office.cases import CasePlan


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
    return WrittenPlan(plan=plan, reports=raw.reports)


def _person(raw: _Person) -> Person:
    side = ActorId(raw.side) if raw.side is not None else None
    return Person(id=PersonId(raw.id), name=raw.name, role=raw.role, side=side, aliases=raw.aliases)
