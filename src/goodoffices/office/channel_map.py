"""The channel map: for each side whom we reach and how, who is silent, and who is next to try.

Beside it stand the asks, what is planned, and the log itself, as plain values for a page or a table. That only a
mediator gets it is the business of `channels`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from goodoffices.domain.asks import Ask, AskId, OurContactId
from goodoffices.domain.case import CaseState
from goodoffices.domain.channels import (
    Channel,
    ContactHeld,
    ContactPlanned,
    Counterpart,
    Means,
    Way,
    last_contact,
    still_planned,
)
from goodoffices.domain.parties import ActorId, PartyId, PersonId
from goodoffices.domain.recorded import CaseId, Recorded
from goodoffices.domain.silences import LONGEST, Heard, Silence, Watch, fallback, silences


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """A person of a contact; or their side, or our team, where nobody is named."""

    id: PersonId | None  # None where nobody is named
    name: str | None  # the side's where nobody is named; None: our team
    role: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One channel to a side: who speaks to whom, by what, and since when it is silent."""

    ours: Somebody
    theirs: Somebody
    means: tuple[Means, ...]  # all that were used, the latest first
    last_contact: datetime
    way: Way  # in which words went in it
    last_heard: datetime | None
    silent_for: timedelta | None  # None: they are being heard now


@dataclass(frozen=True, slots=True, kw_only=True)
class NextToTry:
    """Who else of a side answered last, and by what."""

    ours: Somebody
    theirs: Somebody
    means: Means
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SideChannels:
    """All channels to one side, and how it stands with its silence."""

    side: ActorId
    name: str
    is_party: bool
    last_contact: datetime | None
    last_heard: datetime | None
    silence: Silence | None  # the one that runs
    alarm: bool  # a party's silence has reached the limit; other actors raise none
    longest_past: Silence | None
    fallback: NextToTry | None
    lines: tuple[Line, ...]  # the one that was used last comes first


@dataclass(frozen=True, slots=True, kw_only=True)
class AskLine:
    """An ask, and how long it waits or waited for its answer."""

    id: AskId
    to: ActorId
    to_name: str
    text: str = field(repr=False)
    asked_in: OurContactId
    asked_at: datetime
    answered_in: OurContactId | None
    answered_at: datetime | None
    waiting: timedelta

    @property
    def is_open(self) -> bool:
        """Whether it is still to be answered."""
        return self.answered_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedContact:
    """A contact that we mean to have."""

    contact: OurContactId
    ours: tuple[Somebody, ...]
    theirs: tuple[Somebody, ...]
    sides: tuple[str, ...]  # names
    means: Means
    at: datetime
    overdue: bool  # its hour has come, and it was neither logged nor dropped
    purpose: str | None = field(repr=False)
    talking_points: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedContact:
    """A contact that we had."""

    contact: OurContactId
    ours: tuple[Somebody, ...]
    theirs: tuple[Somebody, ...]
    sides: tuple[str, ...]  # names
    means: Means
    at: datetime
    recorded_at: datetime
    minutes: int | None
    purpose: str | None = field(repr=False)
    talking_points: tuple[str, ...] = field(repr=False)
    said: str | None = field(repr=False)
    heard: str | None = field(repr=False)
    impression: str | None = field(repr=False)
    asks: tuple[AskId, ...]
    answers: tuple[AskId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DroppedContact:
    """A contact that we meant to have and did not."""

    planned: PlannedContact
    reason: str = field(repr=False)
    dropped_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseChannels:
    """The channels of a case as they stood at one moment."""

    case: CaseId
    title: str | None = field(repr=False)
    as_of: datetime
    limit: timedelta  # of a silence
    sides: tuple[SideChannels, ...]  # the parties, then other actors that we were in contact with
    asks: tuple[AskLine, ...]  # longest waiting first; those that are answered too
    planned: tuple[PlannedContact, ...]  # soonest first
    dropped: tuple[DroppedContact, ...]  # by when they were to begin
    log: tuple[LoggedContact, ...]  # latest first

    @property
    def open_asks(self) -> tuple[AskLine, ...]:
        """The asks that nobody has answered."""
        return tuple(ask for ask in self.asks if ask.is_open)


def channel_map(state: CaseState, as_of: datetime, limit: timedelta = LONGEST) -> CaseChannels:
    """The channels of a case as they stood at a moment; what happened later is left out.

    Args:
        state: the case as one of its mediators sees it.
        as_of: UTC.
        limit: how long a party may be silent before that is an alarm.
    """
    begun = [entry for entry in state.channels.held if entry.happened_at <= as_of]
    met = [one.side for entry in begun for one in entry.event.theirs]
    put = [ask for ask in state.channels.asks.values() if ask.was_put(as_of)]
    return CaseChannels(
        case=state.id,
        title=state.title,
        as_of=as_of,
        limit=limit,
        sides=tuple(_side(state, side, as_of, limit) for side in dict.fromkeys([*state.who.parties, *met])),
        asks=tuple(_ask(state, ask, as_of) for ask in put),
        planned=tuple(_planned(state, entry, as_of) for entry in still_planned(state.channels, as_of)),
        dropped=tuple(_dropped(state, as_of)),
        log=tuple(_logged(state, entry) for entry in reversed(begun)),
    )


def _side(state: CaseState, side: ActorId, as_of: datetime, limit: timedelta) -> SideChannels:
    whole, *channels = silences(state.channels, [side], as_of, limit)
    last, other = last_contact(state.channels, side, as_of), fallback(state.channels, side, as_of)
    lines = [_line(state, watch.channel, watch, as_of) for watch in channels if watch.channel is not None]
    is_party = side in state.who.parties
    return SideChannels(
        side=side,
        name=_name_of(state, side),
        is_party=is_party,
        last_contact=last.happened_at if last is not None else None,
        last_heard=whole.last_heard.at if whole.last_heard is not None else None,
        silence=whole.running,
        alarm=is_party and whole.over_limit,
        longest_past=whole.longest_past,
        fallback=_next_to_try(state, other) if other is not None else None,
        lines=tuple(sorted(lines, key=lambda line: line.last_contact, reverse=True)),
    )


def _line(state: CaseState, channel: Channel, watch: Watch, as_of: datetime) -> Line:
    used = [entry for entry in state.channels.held if entry.happened_at <= as_of and channel in entry.event.channels()]
    return Line(
        ours=_ours(state, channel.ours),
        theirs=_theirs(state, channel.theirs),
        means=tuple(dict.fromkeys(entry.event.means for entry in reversed(used))),
        last_contact=used[-1].happened_at,
        way=used[-1].event.way,
        last_heard=watch.last_heard.at if watch.last_heard is not None else None,
        silent_for=watch.running.lasted if watch.running is not None else None,
    )


def _next_to_try(state: CaseState, heard: Heard) -> NextToTry:
    return NextToTry(
        ours=_ours(state, heard.channel.ours),
        theirs=_theirs(state, heard.channel.theirs),
        means=heard.means,
        at=heard.at,
    )


def _ask(state: CaseState, ask: Ask, as_of: datetime) -> AskLine:
    answered = ask.was_answered(as_of)
    return AskLine(
        id=ask.id,
        to=ask.to,
        to_name=_name_of(state, ask.to),
        text=ask.text,
        asked_in=ask.asked_in,
        asked_at=ask.asked_at,
        answered_in=ask.answered_in if answered else None,
        answered_at=ask.answered_at if answered else None,
        waiting=(ask.answered_at if answered and ask.answered_at is not None else as_of) - ask.asked_at,
    )


def _planned(state: CaseState, entry: Recorded[ContactPlanned], as_of: datetime) -> PlannedContact:
    event = entry.event
    return PlannedContact(
        contact=event.contact,
        ours=tuple(_team(state, event)),
        theirs=tuple(_theirs(state, one) for one in event.theirs),
        sides=_sides(state, event),
        means=event.means,
        at=event.at,
        overdue=event.at < as_of,
        purpose=event.purpose,
        talking_points=event.talking_points,
    )


def _dropped(state: CaseState, as_of: datetime) -> Iterator[DroppedContact]:
    for contact, plan in state.channels.plans.items():
        dropped = state.channels.dropped.get(contact)
        if dropped is not None and dropped.happened_at <= as_of:
            planned = _planned(state, plan, as_of)
            yield DroppedContact(planned=planned, reason=dropped.event.reason, dropped_at=dropped.happened_at)


def _logged(state: CaseState, entry: Recorded[ContactHeld]) -> LoggedContact:
    event = entry.event
    return LoggedContact(
        contact=event.contact,
        ours=tuple(_team(state, event)),
        theirs=tuple(_theirs(state, one) for one in event.theirs),
        sides=_sides(state, event),
        means=event.means,
        at=entry.happened_at,
        recorded_at=entry.recorded_at,
        minutes=event.minutes,
        purpose=event.purpose,
        talking_points=event.talking_points,
        said=event.said,
        heard=event.heard,
        impression=event.impression,
        asks=tuple(ask.id for ask in event.asks),
        answers=event.answers,
    )


def _sides(state: CaseState, event: ContactHeld | ContactPlanned) -> tuple[str, ...]:
    return tuple(_name_of(state, side) for side in dict.fromkeys(one.side for one in event.theirs))


def _team(state: CaseState, event: ContactHeld | ContactPlanned) -> Iterator[Somebody]:
    yield from (_ours(state, person) for person in event.ours or (None,))


def _ours(state: CaseState, person: PersonId | None) -> Somebody:
    return _somebody(state, person, None)


def _theirs(state: CaseState, counterpart: Counterpart) -> Somebody:
    return _somebody(state, counterpart.person, _name_of(state, counterpart.side))


def _somebody(state: CaseState, person: PersonId | None, otherwise: str | None) -> Somebody:
    known = state.who.people.get(person) if person is not None else None
    if known is None:
        return Somebody(id=person, name=otherwise, role=None)
    return Somebody(id=known.id, name=known.name, role=known.role)


def _name_of(state: CaseState, side: ActorId) -> str:
    party = state.who.parties.get(PartyId(side))
    actor = state.who.actors.get(side)
    return party.name if party is not None else actor.name if actor is not None else side
