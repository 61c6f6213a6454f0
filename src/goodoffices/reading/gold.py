"""Gold records: what a careful person found in a report, to measure a reader by. Checked here, on their way in."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import msgspec

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.spans import Span, require_literal
from goodoffices.domain.statements import Entity
from goodoffices.errors import InvalidFactError, InvalidGoldError
from goodoffices.reading.intake import Incoming, incoming_from_bytes

FORMAT_STEM = "good-offices-reading-gold/"

_RawSpan = tuple[int, int, str]
_Ids = str | list[str] | None


class _Doc(msgspec.Struct):
    path: str
    sha256: str
    date: str | None = None
    plan: str | None = None


class _Entity(msgspec.Struct):
    id: str
    name: str
    aliases: list[str] = []


class _Statement(msgspec.Struct):
    id: str
    content_spans: list[_RawSpan]
    source: _Ids = None
    source_span: _RawSpan | None = None
    cue_span: _RawSpan | None = None


class _Reply(msgspec.Struct):
    by: str
    strength: str


class _Contact(msgspec.Struct):
    id: str
    participants: list[str]
    status: str
    evidence: list[_RawSpan]
    date_start: str | None = None
    date_end: str | None = None
    replies: list[_Reply] = []


class _Act(msgspec.Struct):
    id: str
    plover: str
    evidence: list[_RawSpan]
    source: _Ids = None
    target: _Ids = None


class _Position(msgspec.Struct):
    party: str
    issue: str
    stance: str


class _NotStated(msgspec.Struct):
    what: str
    evidence: list[_RawSpan]


class _Record(msgspec.Struct):
    format: str
    doc: _Doc
    statements: list[_Statement]
    entities: list[_Entity] = []
    contacts: list[_Contact] = []
    acts: list[_Act] = []
    positions: list[_Position] = []
    not_stated: list[_NotStated] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldStatement:
    """A statement as a person marked it."""

    id: str
    sources: frozenset[str]
    source_span: Span | None
    cue_span: Span | None
    content_spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldContact:
    """A contact as a person marked it."""

    id: str
    participants: frozenset[str]
    status: str
    days: tuple[date | None, date | None]
    evidence: tuple[Span, ...]
    replies: tuple[tuple[str, str], ...]  # who answered, and how strongly


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldAct:
    """An act as a person marked it."""

    id: str
    plover: str
    sources: frozenset[str]
    targets: frozenset[str]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPosition:
    """A position as a person marked it."""

    party: str
    issue: str
    stance: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldNotStated:
    """Something that a person found to be pointed at and not told."""

    what: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRecord:
    """All that a person found in one report."""

    path: str  # of the report, as the record names it
    digest: str  # SHA-256 of the report's bytes, hexadecimal
    dated: date | None
    plan: str | None  # the case plan whose names the reader may know, by its path from the record's folder
    entities: tuple[Entity, ...]
    statements: tuple[GoldStatement, ...]
    contacts: tuple[GoldContact, ...]
    acts: tuple[GoldAct, ...]
    positions: tuple[GoldPosition, ...]
    not_stated: tuple[GoldNotStated, ...]

    def spans(self) -> Iterator[tuple[str, Span]]:
        """Every span, with what it belongs to."""
        for statement in self.statements:
            for span in (statement.source_span, statement.cue_span, *statement.content_spans):
                if span is not None:
                    yield f"statement {statement.id}", span
        for contact in self.contacts:
            yield from ((f"contact {contact.id}", span) for span in contact.evidence)
        for act in self.acts:
            yield from ((f"act {act.id}", span) for span in act.evidence)
        for one in self.not_stated:
            yield from (("something not stated", span) for span in one.evidence)


def gold_record(data: bytes) -> GoldRecord:
    """The gold record in some bytes of JSON.

    Raises:
        InvalidGoldError: the bytes are no gold record of a format that is read here.
    """
    try:
        raw = msgspec.json.decode(data, type=_Record)
        if not raw.format.startswith(FORMAT_STEM):
            raise InvalidGoldError(f"a gold record's format begins with {FORMAT_STEM}: this file has another one")
        return GoldRecord(
            path=raw.doc.path,
            digest=raw.doc.sha256,
            dated=_day(raw.doc.date),
            plan=raw.doc.plan,
            entities=tuple(
                Entity(id=EntityId(one.id), name=one.name, aliases=tuple(one.aliases)) for one in raw.entities
            ),
            statements=tuple(_statement(statement) for statement in raw.statements),
            contacts=tuple(_contact(contact) for contact in raw.contacts),
            acts=tuple(_act(act) for act in raw.acts),
            positions=tuple(GoldPosition(party=one.party, issue=one.issue, stance=one.stance) for one in raw.positions),
            not_stated=tuple(GoldNotStated(what=one.what, evidence=_spans(one.evidence)) for one in raw.not_stated),
        )
    except (msgspec.DecodeError, ValueError) as error:
        raise InvalidGoldError(f"this is no gold record: {error}") from error
    except InvalidFactError as error:
        raise InvalidGoldError(f"a span of the gold record cannot be: {error}") from error


def report_of(record: GoldRecord, data: bytes, *, name: str) -> Incoming:
    """The report that a gold record is of.

    Args:
        record: the gold record.
        data: the report's bytes.
        name: the report's file name.

    Raises:
        InvalidGoldError: the bytes are another report's, or a span does not give back the words at its place.
    """
    if hashlib.sha256(data).hexdigest() != record.digest:
        raise InvalidGoldError(f"the gold record of {record.path} was made for other bytes than the report has now")
    incoming = incoming_from_bytes(data, name=name)
    for owner, span in record.spans():
        try:
            require_literal(span, incoming.text)
        except InvalidFactError as error:
            raise InvalidGoldError(f"{owner} of the gold record of {record.path}: {error}") from error
    return incoming


def _statement(raw: _Statement) -> GoldStatement:
    return GoldStatement(
        id=raw.id,
        sources=_ids(raw.source),
        source_span=_span(raw.source_span) if raw.source_span is not None else None,
        cue_span=_span(raw.cue_span) if raw.cue_span is not None else None,
        content_spans=_spans(raw.content_spans),
    )


def _contact(raw: _Contact) -> GoldContact:
    return GoldContact(
        id=raw.id,
        participants=frozenset(raw.participants),
        status=raw.status,
        days=(_day(raw.date_start), _day(raw.date_end)),
        evidence=_spans(raw.evidence),
        replies=tuple((reply.by, reply.strength) for reply in raw.replies),
    )


def _act(raw: _Act) -> GoldAct:
    return GoldAct(
        id=raw.id,
        plover=raw.plover,
        sources=_ids(raw.source),
        targets=_ids(raw.target),
        evidence=_spans(raw.evidence),
    )


def _ids(raw: _Ids) -> frozenset[str]:
    return frozenset() if raw is None else frozenset({raw} if isinstance(raw, str) else raw)


def _day(raw: str | None) -> date | None:
    return date.fromisoformat(raw) if raw is not None else None


def _spans(raw: list[_RawSpan]) -> tuple[Span, ...]:
    return tuple(_span(one) for one in raw)


def _span(raw: _RawSpan) -> Span:
    return Span(start=raw[0], end=raw[1], text=raw[2])
