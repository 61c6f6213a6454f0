"""A reading as plain values for JSON: the shape that gold records have too, so that the two can be laid side by side.

Lists that no reader fills yet (`contacts`, `positions`, `acts`, `not_stated`) are there and empty.
"""

from datetime import date
from typing import Final

from goodoffices.domain.record import DateMention, Doubt, Entity, Statement
from goodoffices.domain.spans import Span
from goodoffices.reading.intake import Incoming
from goodoffices.reading.reader import READER, Reading

FORMAT: Final = "good-offices-reading/0.2"

Json = dict[str, object]


def as_json(name: str, incoming: Incoming, reading: Reading) -> Json:
    """A reading as dicts, lists, strings and numbers.

    Args:
        name: what the report is called, such as its file's name.
        incoming: the report.
        reading: what was read in it.
    """
    return {
        "format": FORMAT,
        "doc": {
            "path": name,
            "sha256": incoming.digest,
            "chars": len(incoming.text),
            "date": _day(reading.dated),
            "weekday": reading.dated.strftime("%A") if reading.dated is not None else None,
            "date_evidence": reading.date_evidence,
            "title": reading.title,
            "outlet": incoming.outlet,
            "language": reading.language,
            "reader": READER,
        },
        "entities": [_entity(entity) for entity in reading.entities],
        "statements": [_statement(statement) for statement in reading.statements],
        "contacts": [],
        "positions": [],
        "acts": [],
        "not_stated": [],
        "dates": [_mention(mention) for mention in reading.dates],
        "doubts": [_doubt(doubt) for doubt in reading.doubts],
    }


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "party": entity.party,
        "role": entity.role,
        "aliases": list(entity.aliases),
    }


def _statement(statement: Statement) -> Json:
    return {
        "id": statement.id,
        "source": _one_or_all(statement.sources),
        "source_span": _span(statement.source_span),
        "cue_span": _span(statement.cue_span),
        "content_spans": [_span(span) for span in statement.content_spans],
        "type": statement.type,
        "said_on": _day(statement.said_on),
        "addressee": _one_or_all(statement.addressees),
        "issues": list(statement.issues),
        "nested_in": statement.nested_in,
        "status": statement.status,
        "certainty": statement.certainty,
        "same_as": statement.same_as,
    }


def _mention(mention: DateMention) -> Json:
    return {
        "span": _span(mention.span),
        "date_start": _day(mention.start),
        "date_end": _day(mention.end),
        "narrowed_by": _span(mention.narrowed_by),
    }


def _doubt(doubt: Doubt) -> Json:
    return {"kind": doubt.kind, "span": _span(doubt.span), "statement": doubt.statement}


def _one_or_all(ids: tuple[str, ...]) -> str | list[object] | None:
    """None for nobody, the id of one, a list of several: as gold records write it."""
    if len(ids) < 2:
        return ids[0] if ids else None
    return list(ids)


def _span(span: Span | None) -> list[object] | None:
    return [span.start, span.end, span.text] if span is not None else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
