"""A reading as plain values for JSON: the shape that gold records have too, so the two can be laid side by side."""

from datetime import date
from typing import Final

from goodoffices.domain.acts import Act
from goodoffices.domain.contacts import Contact, Reply
from goodoffices.domain.positions import NotStated, Position
from goodoffices.domain.spans import Span
from goodoffices.domain.statements import DateMention, Doubt, Entity, Statement
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
        "contacts": [_contact(contact) for contact in reading.contacts],
        "positions": [_position(position, reading) for position in reading.positions],
        "acts": [_act(act) for act in reading.acts],
        "not_stated": [_not_stated(one) for one in reading.not_stated],
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


def _contact(contact: Contact) -> Json:
    return {
        "id": contact.id,
        "kind": contact.kind,
        "participants": list(contact.participants),
        "level": contact.level,
        "status": contact.status,
        "date_start": _day(contact.date_start),
        "date_end": _day(contact.date_end),
        "place": contact.place,
        "agenda": list(contact.agenda) or None,
        "date_expr": _span(contact.date_expr),
        "evidence": [_span(span) for span in contact.evidence],
        "replies": [_reply(reply) for reply in contact.replies],
        "certainty": contact.certainty,
    }


def _reply(reply: Reply) -> Json:
    return {
        "by": reply.by,
        "strength": reply.strength,
        "authority": reply.authority,
        "statement": reply.statement,
        "condition": _span(reply.condition),
    }


def _act(act: Act) -> Json:
    return {
        "id": act.id,
        "source": _one_or_all(act.sources),
        "act": act.act,
        "plover": act.plover,
        "cameo": act.cameo,
        "target": _one_or_all(act.targets),
        "status": act.status,
        "date": _day(act.day),
        "statement": act.statement,
        "evidence": [_span(span) for span in act.evidence],
    }


def _position(position: Position, reading: Reading) -> Json:
    """A position; its summary is the report's own words, the newest of those it rests on."""
    words = [span.text for span in position.evidence]
    words += [
        " ... ".join(span.text for span in statement.content_spans)
        for statement in reading.statements
        if statement.id in position.statements
    ]
    return {
        "id": position.id,
        "party": position.party,
        "issue": position.issue,
        "stance": position.stance,
        "summary": words[-1],
        "statements": list(position.statements),
        "evidence": [_span(span) for span in position.evidence],
        "reported_by": position.reported_by or "self",
        "as_of": _day(position.as_of),
        "limited_by": _span(position.limited_by),
    }


def _not_stated(one: NotStated) -> Json:
    return {
        "id": one.id,
        "what": f"{one.kind}: {one.evidence[0].text}",
        "kind": one.kind,
        "about": one.about,
        "evidence": [_span(span) for span in one.evidence],
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
