"""From the contacts on the record to the lines of an agenda: who takes part, who was asked, what is missing.

What a person rejected is left out, a person's version goes before the reader's, and a reprint tells nothing a second
time. Remarks to the press bring nobody together and are left out too.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from goodoffices.domain.acts import Act, ActStatus
from goodoffices.domain.agenda import AgendaItem, Answer, Telling, agenda_of
from goodoffices.domain.case import CaseState
from goodoffices.domain.contacts import Contact, ContactKind, ContactStatus
from goodoffices.domain.lacks import Seat, Table, asked, lacks_of
from goodoffices.domain.parties import ActorId, PartyId, PersonId
from goodoffices.domain.record_ids import EntityId, FindingId, ReportId
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.scales import Certainty
from goodoffices.domain.statements import Entity
from goodoffices.office.agenda_lines import (
    Invited,
    Label,
    Missing,
    Participant,
    Proposed,
    ReadLine,
    Told,
    ToldAnswer,
)
from goodoffices.office.findings import plain
from goodoffices.office.telling import origin_of
from goodoffices.reading.levels import level_of

_LABELS: Final = {
    ContactKind.PHONE_CALL: Label.CALL,
    ContactKind.VIDEO_CALL: Label.CALL,
    ContactKind.MEETING: Label.MEETING,
    ContactKind.VISIT: Label.VISIT,
    ContactKind.LETTER: Label.LETTER,
    ContactKind.ATTENDANCE: Label.ATTENDANCE,
    ContactKind.ONGOING_CONTACT: Label.LASTING,
}
_NAMELESS: Final = " (unnamed)"
"""What the reader puts behind an office of a side where nobody is named: "foreign minister of Isthmere"."""
_INVITE: Final = "invite"
"""What the reader calls an act by which somebody asks others to come."""


def read_lines(state: CaseState, today: date) -> tuple[ReadLine, ...]:
    """Every contact of the sides that the reports of a case tell of, each once; by day, those without one last.

    Args:
        state: the case as one of its mediators sees it.
        today: what has no later day and was not told of since is overdue.
    Cost: one pass over the findings of the case, and `agenda_of`.
    """
    record = _Record.of(state)
    items = agenda_of(record.tellings)
    numbers = _numbers(items, {told: place for place, told in enumerate(map(_pointer, record.tellings))})
    return tuple(_line(record, item, number, today) for item, number in zip(items, numbers, strict=True))


def key_of(case: CaseId, *ids: str) -> str:
    """A name for a line that stays the same and gives away nothing of what it was made from."""
    return hashlib.blake2b("/".join((case, *ids)).encode(), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Record:
    """What the lines are made from: the contacts as they stand, the invitations, and who everybody is."""

    state: CaseState
    tellings: tuple[Telling, ...]  # as filed
    invitations: tuple[tuple[ReportId, Act], ...]
    people: Mapping[EntityId, Entity] = field(repr=False)

    @classmethod
    def of(cls, state: CaseState) -> "_Record":
        people: dict[EntityId, Entity] = {}
        tellings: list[Telling] = []
        invitations: list[tuple[ReportId, Act]] = []
        for report, entry in state.record.reports.items():
            if report in state.record.reprints or report not in state.record.readings:
                continue
            named = _named(state, report)
            ids = {who: _id_in_case(state, report, entity) for who, entity in named.items()}
            for who, entity in named.items():
                known = people.get(ids[who])
                people[ids[who]] = known if known is not None and len(known.name) >= len(entity.name) else entity
            sides = {ids[who]: EntityId(entity.party or ids[who]) for who, entity in named.items()}
            for fact in (one.stands for one in state.reviews.findings[report].values()):
                if isinstance(fact, Contact) and fact.kind is not ContactKind.PRESS_REMARKS:
                    as_of, contact = entry.event.report.dated, _contact(fact, ids)
                    tellings.append(Telling(report=report, as_of=as_of, contact=contact, sides=sides))
                elif isinstance(fact, Act) and fact.act == _INVITE and fact.status is not ActStatus.DENIED:
                    invitations.append((report, _act(fact, ids)))
        return cls(state=state, tellings=tuple(tellings), invitations=tuple(invitations), people=people)

    def participant(self, who: EntityId, side: EntityId) -> Participant:
        """Somebody as the case knows them, else as the report does."""
        state, entity = self.state, self.people[who]
        person = state.who.people.get(PersonId(who))
        name, role = (person.name, person.role) if person is not None else (self._name(who), entity.role)
        said = role is None or name.endswith(_NAMELESS) or plain(role) == plain(name)  # by the name itself
        return Participant(
            id=who,
            name=name.removesuffix(_NAMELESS),
            role=role if not said else None,
            side=self._name(side) if side != who else None,
            is_party=PartyId(ActorId(side)) in state.who.parties,
            level=level_of([replace(entity, role=role)]),
        )

    def _name(self, who: EntityId) -> str:
        party, actor = self.state.who.parties.get(PartyId(ActorId(who))), self.state.who.actors.get(ActorId(who))
        return next((known.name for known in (party, actor, self.people.get(who)) if known is not None), who)


def _named(state: CaseState, report: ReportId) -> dict[EntityId, Entity]:
    """Everybody whom a report names, and whom a person brought along in putting it right."""
    brought = (entity for one in state.reviews.findings[report].values() for entity in one.entities)
    return {one.id: one for one in (*state.record.readings[report].event.entities, *brought)}


def _id_in_case(state: CaseState, report: ReportId, entity: Entity) -> EntityId:
    """An id that means one in all reports: somebody told only by what they are is nobody else's "official"."""
    who, known = entity.id, state.who
    in_case = PersonId(who) in known.people or PartyId(ActorId(who)) in known.parties or ActorId(who) in known.actors
    nameless = entity.name.islower() or (entity.role is not None and plain(entity.role) == plain(entity.name))
    return EntityId(f"{report}/{who}") if nameless and not in_case and entity.party in {None, who} else who


def _contact(contact: Contact, ids: Mapping[EntityId, EntityId]) -> Contact:
    return replace(
        contact,
        participants=tuple(ids[who] for who in contact.participants),
        replies=tuple(replace(reply, by=ids[reply.by]) for reply in contact.replies),
    )


def _act(act: Act, ids: Mapping[EntityId, EntityId]) -> Act:
    return replace(act, sources=tuple(ids[who] for who in act.sources), targets=tuple(ids[who] for who in act.targets))


def _pointer(telling: Telling) -> tuple[ReportId, str]:
    return telling.report, telling.contact.id


def _first_filed(item: AgendaItem, places: Mapping[tuple[ReportId, str], int]) -> int:
    return min(places[_pointer(telling)] for telling in item.tellings)


def _numbers(items: tuple[AgendaItem, ...], places: Mapping[tuple[ReportId, str], int]) -> list[tuple[int, str]]:
    """For each item its number among those of its label, and where the record first tells of it."""
    counts: Counter[Label] = Counter()
    numbers: dict[int, tuple[int, str]] = {}
    pointers = list(places)
    for place, item in sorted((_first_filed(item, places), place) for place, item in enumerate(items)):
        counts[_LABELS[items[item].kind]] += 1
        numbers[item] = counts[_LABELS[items[item].kind]], "/".join(pointers[place])
    return [numbers[place] for place in range(len(items))]


def _line(record: _Record, item: AgendaItem, numbered: tuple[int, str], today: date) -> ReadLine:
    participants = {who: record.participant(who, item.side_of(who)) for who in item.participants}
    proposed_by = tuple(_proposals(record, item))
    table = Table(
        parties=frozenset(EntityId(party) for party in record.state.who.parties),
        levels={who: one.level for who, one in participants.items() if one.level is not None},
    )
    seats = asked(item, {one.by.id for one in proposed_by}, table) if item.is_ahead else ()
    told_of = [*(one for seat in seats for one in (*seat.answers, *seat.beside))]
    return ReadLine(
        key=key_of(record.state.id, numbered[1]),
        label=_LABELS[item.kind],
        number=numbered[0],
        kind=item.kind,
        status=item.status,
        participants=tuple(participants.values()),
        level=item.level,
        start=item.date_start,
        end=item.date_end,
        place=item.place,
        proposed_by=proposed_by,
        told=tuple(_told(record, telling) for telling in item.tellings),
        invited=tuple(_invited(record, item, seat) for seat in seats if _is_awaited(item, seat)),
        other_answers=tuple(_answer(record, item, one) for one in item.answers if one not in told_of),
        missing=tuple(
            Missing(kind=lack.kind, who=tuple(participants[who] for who in lack.who))
            for lack in lacks_of(item, seats, table)
        ),
        only_by_others=all(one.contact.certainty is Certainty.SECOND_HAND for one in item.tellings),
        overdue=item.is_ahead and item.last_day is not None and item.last_day < today,
    )


def _is_awaited(item: AgendaItem, seat: Seat) -> bool:
    """Whether an answer is awaited of somebody, or was given: whoever announces that they come was not asked."""
    return item.status is ContactStatus.PROPOSED or bool(seat.answers or seat.beside)


def _proposals(record: _Record, item: AgendaItem) -> Iterator[Proposed]:
    """Whoever invited to a contact in the very words that tell of it; a side only where none of its people did."""
    found: dict[EntityId, Proposed] = {}
    tellings = {telling.report: telling.contact for telling in item.tellings}
    for report, act in record.invitations:
        contact = tellings.get(report)
        if contact is None or not _speak_of_one(act, contact):
            continue
        origin = origin_of(record.state.record.reports[report].event.report)
        for who in act.sources:
            by = record.participant(who, item.side_of(who))
            found.setdefault(who, Proposed(by=by, origin=origin, finding=FindingId(act.id)))
    sides = {item.side_of(who) for who in found if item.side_of(who) != who}
    yield from (one for who, one in found.items() if who not in sides)


def _speak_of_one(act: Act, contact: Contact) -> bool:
    if not set(act.targets) <= set(contact.participants):
        return False
    return any(one.start < other.end and other.start < one.end for one in act.evidence for other in contact.evidence)


def _told(record: _Record, telling: Telling) -> Told:
    contact = telling.contact
    return Told(
        origin=origin_of(record.state.record.reports[telling.report].event.report),
        finding=contact.id,
        status=contact.status,
        start=contact.date_start,
        end=contact.date_end,
        certainty=contact.certainty,
        verdict=record.state.reviews.findings[telling.report][FindingId(contact.id)].verdict,
        words=tuple(span.text for span in contact.evidence),
    )


def _invited(record: _Record, item: AgendaItem, seat: Seat) -> Invited:
    counts = seat.answer
    return Invited(
        who=record.participant(seat.who, seat.side),
        answer=_answer(record, item, counts) if counts is not None else None,
        earlier=tuple(_answer(record, item, one) for one in seat.answers if one != counts),
        beside=tuple(_answer(record, item, one) for one in seat.beside),
    )


def _answer(record: _Record, item: AgendaItem, answer: Answer) -> ToldAnswer:
    reply = answer.reply
    of = next(telling for telling in item.tellings if telling.report == answer.report)
    return ToldAnswer(
        by=record.participant(reply.by, item.side_of(reply.by)),
        strength=reply.strength,
        authority=reply.authority,
        condition=reply.condition.text if reply.condition is not None else None,
        origin=origin_of(record.state.record.reports[answer.report].event.report),
        finding=of.contact.id,
        statement=reply.statement,
    )


def is_over(line: ReadLine, today: date) -> bool:
    """Whether a line belongs to what has been: it took place, came to nothing, or its last day has passed."""
    if line.status in {ContactStatus.PAST, ContactStatus.FAILED}:
        return True
    return not line.overdue and line.last_day is not None and line.last_day < today
