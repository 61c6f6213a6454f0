"""Corrections as a person gives them: which fields a finding has, what may stand in each, and the correction they make.

A page and a command line give the same fields; each puts what is wrong with one into words of its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum, StrEnum
from typing import Any, Final, TypeVar

from goodoffices.domain.acts import Act, ActStatus, PloverRoot
from goodoffices.domain.contacts import Contact, ContactKind, ContactStatus, Level, Reply
from goodoffices.domain.positions import NotStated, Position, Stance
from goodoffices.domain.record import ReportRead
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.reviews import (
    ActCorrected,
    ContactCorrected,
    Correction,
    Finding,
    PositionCorrected,
    ReviewedFinding,
    StatementCorrected,
)
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.domain.statements import Entity, Statement, StatementStatus
from goodoffices.office.findings import plain

Given = Mapping[str, tuple[str, ...]]
"""What a person gives, by field: a choice, a day, words, or those who are meant, by id or by name."""


class Sort(Enum):
    """What may stand in a field."""

    CHOICE = "one value of a scale"
    DAY = "a day, as year-month-day"
    PEOPLE = "anybody, by id or by name"
    WORDS = "some words"
    LIST = "several words, each by itself"


class Flaw(Enum):
    """What is wrong with what was given for a field."""

    NO_CHOICE = "no value of the scale"
    NO_DAY = "no day"
    BACKWARDS = "a last day before the first"
    EMPTY = "nothing, where something has to stand"


ScaleT = TypeVar("ScaleT", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionField:
    """A field of a finding that a person can put right, and what stands in it now."""

    name: str
    sort: Sort
    values: tuple[str, ...] = field(repr=False)
    scale: type[StrEnum] | None = None
    needed: bool = False  # it cannot be empty
    giver: EntityId | None = field(default=None, repr=False)  # whose answer it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Flawed:
    """A correction that cannot be made yet: for each field what is wrong with it."""

    flaws: Mapping[str, Flaw]


@dataclass(frozen=True, slots=True)
class _Kept:
    """How a field of a fact is called by people and in the fact."""

    name: str
    attribute: str
    sort: Sort
    scale: type[StrEnum] | None = None
    needed: bool = False


_KEPT: Final[Mapping[type[Finding], tuple[_Kept, ...]]] = {
    Statement: (
        _Kept("speaker", "sources", Sort.PEOPLE),
        _Kept("day", "said_on", Sort.DAY),
        _Kept("known", "certainty", Sort.CHOICE, Certainty, needed=True),
        _Kept("status", "status", Sort.CHOICE, StatementStatus, needed=True),
        _Kept("issue", "issues", Sort.LIST),
    ),
    Contact: (
        _Kept("kind", "kind", Sort.CHOICE, ContactKind, needed=True),
        _Kept("status", "status", Sort.CHOICE, ContactStatus, needed=True),
        _Kept("from", "date_start", Sort.DAY),
        _Kept("to", "date_end", Sort.DAY),
        _Kept("participant", "participants", Sort.PEOPLE, needed=True),
        _Kept("level", "level", Sort.CHOICE, Level),
    ),
    Act: (
        _Kept("plover", "plover", Sort.CHOICE, PloverRoot, needed=True),
        _Kept("status", "status", Sort.CHOICE, ActStatus, needed=True),
        _Kept("source", "sources", Sort.PEOPLE, needed=True),
        _Kept("target", "targets", Sort.PEOPLE),
    ),
    Position: (
        _Kept("stance", "stance", Sort.CHOICE, Stance, needed=True),
        _Kept("issue", "issue", Sort.WORDS, needed=True),
    ),
    NotStated: (),
}


def fields_of(finding: Finding) -> tuple[CorrectionField, ...]:
    """The fields of a finding that a person can put right; none where it can only be confirmed or rejected."""
    fields = [
        CorrectionField(
            name=kept.name,
            sort=kept.sort,
            values=_as_given(getattr(finding, kept.attribute)),
            scale=kept.scale,
            needed=kept.needed,
        )
        for kept in _KEPT[type(finding)]
    ]
    if isinstance(finding, Contact):
        for name, reply in zip(_reply_names(finding), finding.replies, strict=True):
            given = _as_given(reply.strength)
            one = CorrectionField(
                name=name, sort=Sort.CHOICE, values=given, scale=ReplyStrength, needed=True, giver=reply.by
            )
            fields.append(one)
    return tuple(fields)


def people_in(reading: ReportRead, reviewed: Iterable[ReviewedFinding]) -> tuple[Entity, ...]:
    """Those whom a correction can name by id: those of the report, and those whom a person added in correcting it."""
    added = (entity for one in reviewed for entity in one.entities)
    return tuple({entity.id: entity for entity in (*reading.entities, *added)}.values())


def correction_of(
    reading: ReportRead, reviewed: ReviewedFinding, people: tuple[Entity, ...], given: Given
) -> Correction | Flawed:
    """The correction that a person gives of a finding as it stands; or what is wrong with it, by field.

    Args:
        reading: of the report.
        reviewed: the finding, which has fields.
        people: those whom it can name by id.
        given: by field; a field that is left out stays as it is. Somebody whom the report does not name is added.
    """
    fact = reviewed.person or reviewed.machine
    named = _People(known=people)
    flaws: dict[str, Flaw] = {}
    asked = {one.name: given[one.name] for one in fields_of(fact) if one.name in given}
    changes: dict[str, Any] = {}
    for kept in _KEPT[type(fact)]:
        if kept.name in asked:
            before = getattr(fact, kept.attribute)
            changes[kept.attribute] = _value(kept, before, asked[kept.name], named, flaws)
    if isinstance(fact, Contact):
        start, end = (changes.get(name, getattr(fact, name)) for name in ("date_start", "date_end"))
        if not flaws and start is not None and end is not None and end < start:
            flaws["to"] = Flaw.BACKWARDS
        changes["replies"] = tuple(
            _answered(reply, asked.get(name), name, flaws)
            for name, reply in zip(_reply_names(fact), fact.replies, strict=True)
        )
    if flaws:
        return Flawed(flaws=flaws)
    return _correction(reading, replace(fact, **changes), named)


class _People:
    """Whom the given names mean; whoever is not known yet is added."""

    def __init__(self, known: tuple[Entity, ...]) -> None:
        self.all = {entity.id: entity for entity in known}

    def find(self, words: str) -> EntityId:
        if words in self.all:
            return EntityId(words)
        sought = plain(words.strip())
        for entity in self.all.values():
            if sought in (plain(name) for name in (entity.name, *entity.aliases)):
                return entity.id
        spelt = "_".join("".join(letter if letter.isalnum() else " " for letter in sought).split()) or "somebody"
        free = next(
            name for name in (spelt, *(f"{spelt}_{number}" for number in range(2, 999))) if name not in self.all
        )
        self.all[EntityId(free)] = Entity(id=EntityId(free), name=words.strip())
        return EntityId(free)


def _value(kept: _Kept, before: object, given: tuple[str, ...], people: _People, flaws: dict[str, Flaw]) -> object:
    filled = tuple(words for words in given if words.strip())
    if filled == _as_given(before):  # so that what was left alone stays as it is, whatever it holds
        return before
    if not filled and kept.needed:
        flaws[kept.name] = Flaw.EMPTY
        return before
    if kept.sort is Sort.PEOPLE:
        found = dict.fromkeys(people.find(words) for words in filled)
        assert isinstance(before, tuple), "a field of people holds several"
        return (*(one for one in before if one in found), *(one for one in found if one not in before))
    if kept.sort is Sort.LIST:
        return tuple(dict.fromkeys(words.strip() for words in filled))
    if not filled:
        return None
    if kept.sort is Sort.DAY:
        return _day(kept.name, filled[0], flaws)
    if kept.scale is not None:
        return _choice(kept.name, kept.scale, filled, flaws)
    return filled[0].strip()


def _answered(reply: Reply, given: tuple[str, ...] | None, name: str, flaws: dict[str, Flaw]) -> Reply:
    strength = _choice(name, ReplyStrength, given, flaws) if given is not None else None
    return replace(reply, strength=strength or reply.strength)


def _reply_names(contact: Contact) -> list[str]:
    return [f"reply-{number}" for number in range(1, len(contact.replies) + 1)]


def _day(name: str, words: str, flaws: dict[str, Flaw]) -> date | None:
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        flaws[name] = Flaw.NO_DAY
        return None


def _choice(name: str, scale: type[ScaleT], given: tuple[str, ...], flaws: dict[str, Flaw]) -> ScaleT | None:
    words = "".join(given[:1]).strip()
    try:
        return scale(words)
    except ValueError:
        flaws[name] = Flaw.NO_CHOICE if words else Flaw.EMPTY
        return None


def _correction(reading: ReportRead, fact: Finding, people: _People) -> Correction:
    mentioned = {*fact.sources, *fact.addressees} if isinstance(fact, Statement) else set()
    if isinstance(fact, Contact | Act | Position):
        mentioned = set(fact.people())
    known = {entity.id for entity in reading.entities}
    added = tuple(entity for entity in people.all.values() if entity.id in mentioned - known)
    match fact:
        case Statement():
            return StatementCorrected(report=reading.report, statement=fact, entities=added)
        case Contact():
            return ContactCorrected(report=reading.report, contact=fact, entities=added)
        case Act():
            return ActCorrected(report=reading.report, act=fact, entities=added)
        case Position():
            return PositionCorrected(report=reading.report, position=fact, entities=added)
        case NotStated():
            raise TypeError("what is not stated has no fields to correct: confirm or reject it")


def _as_given(value: object) -> tuple[str, ...]:
    """What stands in a field, as a person would give it."""
    if value is None:
        return ()
    if isinstance(value, tuple):
        return tuple(str(one) for one in value)
    return (value.isoformat() if isinstance(value, date) else str(value),)
