"""The agenda: what many reports tell of one call, meeting or visit, put together, with the firmness of each answer.

A report's own contacts stay as they were read; here they are only laid side by side. Which report is a reprint, and
what a person said of a finding, is settled before.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from goodoffices.domain.contacts import Authority, Contact, ContactKind, ContactStatus, Level, Reply
from goodoffices.domain.record_ids import EntityId, ReportId
from goodoffices.domain.scales import ReplyStrength

_FAMILIES = {
    ContactKind.VIDEO_CALL: ContactKind.PHONE_CALL,
    ContactKind.VISIT: ContactKind.MEETING,
}
"""Kinds that one report may give where another gives the kind beside it."""
_ALONE = frozenset({ContactKind.ATTENDANCE, ContactKind.VISIT, ContactKind.PRESS_REMARKS})
"""Kinds that a single participant can have."""
_AHEAD = frozenset({ContactStatus.PLANNED, ContactStatus.CONFIRMED, ContactStatus.PROPOSED})
"""Statuses of what may still come about."""


_NEWS = timedelta(days=7)
"""For how long a contact that was held is told of without its day; after that it is taken for another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A contact as one report has it."""

    report: ReportId
    as_of: date | None  # the report's own day
    contact: Contact
    sides: Mapping[EntityId, EntityId] = field(repr=False)  # of its participants and of those who replied

    def side_of(self, who: EntityId) -> EntityId:
        """The side of somebody whom it names; themselves, where no side is told."""
        return self.sides.get(who, who)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The latest answer of one who was asked, and the report that has it."""

    report: ReportId
    as_of: date | None
    reply: Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One call, meeting or other contact, by all the reports that tell of it."""

    kind: ContactKind
    participants: tuple[EntityId, ...] = field(repr=False)  # of the report that names most of them; by name if any does
    status: ContactStatus  # by the latest report that knows
    date_start: date | None
    date_end: date | None
    place: str | None = field(repr=False)
    level: Level | None
    tellings: tuple[Telling, ...]  # oldest first
    answers: tuple[Answer, ...]  # one for each who answered, in the order of the first

    @property
    def day(self) -> date | None:
        """The day by which it is put in order: its first, else its last."""
        return self.date_start or self.date_end

    @property
    def is_ahead(self) -> bool:
        """Whether it may still come about, whatever its day."""
        return self.status in _AHEAD

    @property
    def last_day(self) -> date | None:
        """Its last day, else its first."""
        return self.date_end or self.date_start

    def side_of(self, who: EntityId) -> EntityId:
        """The side of somebody whom it names, as far as its reports tell; else themselves."""
        told = (telling.sides[who] for telling in self.tellings if who in telling.sides)
        return next((side for side in told if side != who), who)


def agenda_of(tellings: Iterable[Telling]) -> tuple[AgendaItem, ...]:
    """What some reports tell of, each contact once; by day, those without one last.

    Args:
        tellings: in the order in which their reports were filed.

    Cost: O(tellings * contacts).
    """
    families: dict[ContactKind, list[_Group]] = {}
    for telling in tellings:
        groups = families.setdefault(_FAMILIES.get(telling.contact.kind, telling.contact.kind), [])
        alone = _Group(telling)
        best, place = max(((group.fit(alone), place) for place, group in enumerate(groups)), default=(0, 0))
        if best:
            groups[place].take(alone)
        else:
            groups.append(alone)
    items = [_item(group.tellings) for groups in families.values() for group in groups]
    return tuple(sorted(items, key=lambda item: item.day or date.max))


class _Group:
    """Tellings of one contact, with what decides quickly whether another is of it too."""

    __slots__ = ("first", "fullest", "last", "seats", "sides", "tellings")

    def __init__(self, telling: Telling) -> None:
        contact = telling.contact
        self.tellings = [telling]
        self.fullest = telling
        self.seats = _seats(telling)
        self.sides = {side for _, side in self.seats}
        self.first = contact.date_start or contact.date_end  # the latest of the first days, the earliest of the last:
        self.last = contact.date_end or contact.date_start  # what touches both touches every telling's days

    def fit(self, other: "_Group") -> int:
        """How many people a single telling shares with these; 0 where it cannot be of the same contact."""
        if not (self.sides <= other.sides or other.sides <= self.sides) or not self._touches(other):
            return 0
        shared = self._shared(other)
        return shared if shared and all(_time_agrees(one, other.fullest) for one in self.tellings) else 0

    def take(self, other: "_Group") -> None:
        """Let a single telling in."""
        self.tellings += other.tellings
        if len(other.seats) > len(self.seats):
            self.fullest, self.seats, self.sides = other.fullest, other.seats, other.sides
        self.first = max(filter(None, (self.first, other.first)), default=None)
        self.last = min(filter(None, (self.last, other.last)), default=None)

    def _touches(self, other: "_Group") -> bool:
        """Whether the days can be the same; what has no day agrees with any."""
        if self.first is None or self.last is None or other.first is None or other.last is None:
            return True
        return self.first <= other.last and other.first <= self.last

    def _shared(self, other: "_Group") -> int:
        """How many people are shared, once all of the one with fewer may be among those of the other; else 0."""
        here, there = self.fullest.contact, other.fullest.contact
        fewer, more = sorted((self.seats, other.seats), key=len)
        matched = _matched(fewer, more)
        if matched < len(fewer) or (not set(fewer) <= set(more) and _ranks_differ(here, there)):
            return 0
        may_be_alone = {here.kind, there.kind} <= _ALONE and _places_agree(here, there)
        return matched if matched >= 2 or may_be_alone else 0


def _time_agrees(one: Telling, other: Telling) -> bool:
    """Whether two reports may tell of one contact by whether and when it was held."""
    if one.report == other.report:
        return False
    if (one.contact.status is ContactStatus.ONGOING) != (other.contact.status is ContactStatus.ONGOING):
        return False
    pairs = ((one, other), (other, one))
    return not any(_over_before_planned(*pair) or _held_at_another_time(*pair) for pair in pairs)


def _ranks_differ(one: Contact, other: Contact) -> bool:
    """Whether a side or an office of the one cannot stand for a person of the other: they meet at another level."""
    return one.level is not None and other.level is not None and one.level != other.level


def _places_agree(one: Contact, other: Contact) -> bool:
    """Whether two names may be of one place: one holds the other, or what meets there is called after it."""
    if one.place is None or other.place is None:
        return True
    here, there = one.place.casefold().split(), other.place.casefold().split()
    return set(here) <= set(there) or set(there) <= set(here) or here[-1:] == there[:1] or there[-1:] == here[:1]


def _over_before_planned(one: Telling, other: Telling) -> bool:
    """Whether one was already held when a report without its day speaks of the other as still ahead."""
    over = one.contact.status is ContactStatus.PAST and one.contact.date_end is not None
    return (
        over
        and other.contact.status in _AHEAD
        and other.as_of is not None
        and other.as_of > (one.contact.date_end or other.as_of)
    )


def _held_at_another_time(one: Telling, other: Telling) -> bool:
    """Whether a contact of which only is told that it was held lies too far from the other one's day to be that one."""
    if one.contact.status is not ContactStatus.PAST or _day(one) is not None or one.as_of is None:
        return False
    day = _day(other)
    if day is not None:
        return day > one.as_of or one.as_of - day > _NEWS
    past = other.contact.status is ContactStatus.PAST and other.as_of is not None
    return past and abs(one.as_of - (other.as_of or one.as_of)) > _NEWS


def _day(telling: Telling) -> date | None:
    return telling.contact.date_start or telling.contact.date_end


def _seats(telling: Telling) -> list[tuple[EntityId, EntityId]]:
    """Each participant with the side they are on."""
    return [(who, telling.side_of(who)) for who in telling.contact.participants]


def _matched(fewer: list[tuple[EntityId, EntityId]], more: list[tuple[EntityId, EntityId]]) -> int:
    """How many of some participants are among others: by themselves, or as a side or an office for one of it."""
    left = list(more)
    matched = 0
    for who, side in sorted(fewer, key=lambda seat: seat not in more):
        seat = next((seat for seat in left if seat[0] == who), None) or next(
            (seat for seat in left if seat[1] == side and (is_bare(who, side) or is_bare(*seat))), None
        )
        if seat is not None:
            left.remove(seat)
            matched += 1
    return matched


def is_bare(who: EntityId, side: EntityId) -> bool:
    """Whether somebody is named by side or by an unnamed office of it alone: "XCA", "xca_fm"."""
    return who == side or who.startswith(f"{side.lower()}_")


def _item(group: list[Telling]) -> AgendaItem:
    ordered = sorted(group, key=lambda telling: telling.as_of or date.min)
    latest = [telling.contact for telling in reversed(ordered)]
    firm = [contact for contact in latest if contact.status is not ContactStatus.HYPOTHETICAL]
    dated = next((contact for contact in latest if contact.date_start or contact.date_end), latest[0])
    return AgendaItem(
        kind=latest[-1].kind,
        participants=_participants(ordered),
        status=(firm or latest)[0].status,
        date_start=dated.date_start,
        date_end=dated.date_end,
        place=next((contact.place for contact in latest if contact.place is not None), None),
        level=next((contact.level for contact in latest if contact.level is not None), None),
        tellings=tuple(ordered),
        answers=tuple(_answers(ordered)),
    )


def _participants(ordered: list[Telling]) -> tuple[EntityId, ...]:
    """Those whom the fullest report names; in place of a side or an office the one person whom others name for it."""
    fullest = max(reversed(ordered), key=lambda telling: len(telling.contact.participants))
    named: dict[EntityId, set[EntityId]] = {}
    for who, side in (seat for telling in ordered for seat in _seats(telling)):
        if not is_bare(who, side) and who not in fullest.contact.participants:
            named.setdefault(side, set()).add(who)
    bare = [side for who, side in _seats(fullest) if is_bare(who, side)]
    seats = []
    for who, side in _seats(fullest):
        people = named.get(side, set()) if is_bare(who, side) and bare.count(side) == 1 else set()
        seats.append(next(iter(people)) if len(people) == 1 else who)
    return tuple(seats)


def _answers(ordered: list[Telling]) -> Iterable[Answer]:
    """The latest answer of each; what they said themselves goes before what others told of them, and silence last."""
    kept: dict[EntityId, Answer] = {}
    for telling in ordered:
        for reply in telling.contact.replies:
            before = kept.get(reply.by)
            if before is None or _goes_before(reply, before.reply):
                kept[reply.by] = Answer(report=telling.report, as_of=telling.as_of, reply=reply)
    return kept.values()


def _goes_before(later: Reply, earlier: Reply) -> bool:
    if later.strength is ReplyStrength.NO_ANSWER:
        return earlier.strength is ReplyStrength.NO_ANSWER
    own = {Authority.OWN, Authority.SPOKESPERSON}
    return later.authority in own or earlier.authority not in own
