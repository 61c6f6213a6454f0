"""Gold records: what a careful person found in a report, to measure a reader by. Checked here, on their way in."""

import hashlib
from dataclasses import dataclass
from datetime import date

import msgspec

from goodoffices.domain.spans import Span, require_literal
from goodoffices.errors import InvalidFactError, InvalidGoldError
from goodoffices.reading.intake import Incoming, incoming_from_bytes

FORMAT_STEM = "good-offices-reading-gold/"

_RawSpan = tuple[int, int, str]


class _Doc(msgspec.Struct):
    path: str
    sha256: str
    date: str | None = None


class _Statement(msgspec.Struct):
    id: str
    content_spans: list[_RawSpan]
    source_span: _RawSpan | None = None
    cue_span: _RawSpan | None = None


class _Record(msgspec.Struct):
    format: str
    doc: _Doc
    statements: list[_Statement]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldStatement:
    """A statement as a person marked it."""

    id: str
    source_span: Span | None
    cue_span: Span | None
    content_spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRecord:
    """The statements that a person found in one report."""

    path: str  # of the report, as the record names it
    digest: str  # SHA-256 of the report's bytes, hexadecimal
    dated: date | None
    statements: tuple[GoldStatement, ...]


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
            dated=date.fromisoformat(raw.doc.date) if raw.doc.date is not None else None,
            statements=tuple(_statement(statement) for statement in raw.statements),
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
    for statement in record.statements:
        for span in (statement.source_span, statement.cue_span, *statement.content_spans):
            try:
                if span is not None:
                    require_literal(span, incoming.text)
            except InvalidFactError as error:
                raise InvalidGoldError(
                    f"statement {statement.id} of the gold record of {record.path}: {error}"
                ) from error
    return incoming


def _statement(raw: _Statement) -> GoldStatement:
    return GoldStatement(
        id=raw.id,
        source_span=_span(raw.source_span),
        cue_span=_span(raw.cue_span),
        content_spans=tuple(Span(start=start, end=end, text=text) for start, end, text in raw.content_spans),
    )


def _span(raw: _RawSpan | None) -> Span | None:
    return Span(start=raw[0], end=raw[1], text=raw[2]) if raw is not None else None
