"""Channels: our own contacts with the sides, planned, held and dropped, and over which line we reach whom.

What others do among themselves is read in reports and belongs to `contacts`. Here stands what we did: what we said,
what we heard and what we made of it are three fields and never one. A contact may be logged late: what counts is when
it happened. How long a side has been silent is the business of `silences`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from goodoffices.domain.asks import Ask, AskId, AskPut, OurContactId
from goodoffices.domain.instants import require_utc
from goodoffices.domain.parties import ActorId, PartiesState, PersonId
from goodoffices.domain.recorded import Recorded
from goodoffices.errors import InvalidFactError, UnknownAskError, UnknownContactError

MOST_MINUTES: Final = 9_999
"""A contact lasts a week at most: a longer one is a slip of the pen, and no day could be told for its end."""


class Means(StrEnum):
    """By what we reach somebody."""

    TELEPHONE = "telephone"
    IN_PERSON = "in person"
    VIDEO = "video"
    LETTER = "letter"
    MESSAGE = "message"
    HOT_LINE = "hot line"


class Way(StrEnum):
    """Which way words went in a contact."""

    BOTH = "both ways"
    FROM_US = "from us"
    FROM_THEM = "from them"


_ONE_WAY = frozenset({Means.LETTER, Means.MESSAGE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterpart:
    """Somebody of another side; or that side, where nobody is named."""

    side: ActorId  # a party, or another actor of the case
    person: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One of ours and one of theirs who have been in contact."""

    ours: PersonId | None  # None: the team, where nobody is named
    theirs: Counterpart


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPlanned:
    """We mean to be in contact; a later plan for the same contact replaces an earlier one."""

    contact: OurContactId
    ours: tuple[PersonId, ...]  # empty: the team
    theirs: tuple[Counterpart, ...]
    means: Means
    at: datetime  # UTC, when it is to begin
    purpose: str | None = field(default=None, repr=False)
    talking_points: tuple[str, ...] = field(default=(), repr=False)

    def __post_init__(self) -> None:
        _require_whole(self.contact, self.ours, self.theirs)
        require_utc(self.at, "the time of a planned contact")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactHeld:
    """We were in contact. It began when the entry says that it happened."""

    contact: OurContactId
    ours: tuple[PersonId, ...]  # empty: the team
    theirs: tuple[Counterpart, ...]
    means: Means
    minutes: int | None = None  # how long it lasted, if that is known
    purpose: str | None = field(default=None, repr=False)
    talking_points: tuple[str, ...] = field(default=(), repr=False)
    said: str | None = field(default=None, repr=False)  # what we told them
    heard: str | None = field(default=None, repr=False)  # what they told us
    impression: str | None = field(default=None, repr=False)  # what we made of it
    asks: tuple[AskPut, ...] = ()
    answers: tuple[AskId, ...] = ()  # the asks that it answered

    def __post_init__(self) -> None:
        _require_whole(self.contact, self.ours, self.theirs)
        if self.minutes is not None and not 0 <= self.minutes <= MOST_MINUTES:
            raise InvalidFactError(
                f"contact {self.contact} cannot last {self.minutes} minutes: give a number from 0 to {MOST_MINUTES}"
            )
        if not {ask.to for ask in self.asks} <= self.sides():
            raise InvalidFactError(f"contact {self.contact} puts an ask to a side that takes no part in it")

    def sides(self) -> frozenset[ActorId]:
        """The parties and other actors that took part."""
        return frozenset(one.side for one in self.theirs)

    def channels(self) -> Iterator[Channel]:
        """Each of ours with each of theirs."""
        for ours in self.ours or (None,):
            yield from (Channel(ours=ours, theirs=theirs) for theirs in self.theirs)

    @property
    def was_heard(self) -> bool:
        """Whether the other side was heard in it: a letter or a message of ours alone breaks no silence."""
        return self.means not in _ONE_WAY or self.heard is not None

    @property
    def way(self) -> Way:
        """Which way words went: in a talk both ways; a letter or a message is ours until something was heard."""
        if not self.was_heard:
            return Way.FROM_US
        return Way.FROM_THEM if self.means in _ONE_WAY and self.said is None else Way.BOTH


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDropped:
    """A planned contact did not take place and will not."""

    contact: OurContactId
    reason: str = field(repr=False)

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise InvalidFactError(f"contact {self.contact} is dropped for a reason: give it")


ChannelsEvent = ContactPlanned | ContactHeld | ContactDropped


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelsState:
    """Our contacts as far as a viewer may see them."""

    plans: Mapping[OurContactId, Recorded[ContactPlanned]]  # all of them, by when they are to begin
    held: tuple[Recorded[ContactHeld], ...]  # by when they began
    dropped: Mapping[OurContactId, Recorded[ContactDropped]]
    asks: Mapping[AskId, Ask]  # by when they were put


@dataclass(slots=True)
class ChannelsFold:
    """The changing half of a fold over `ChannelsEvent`s."""

    _plans: dict[OurContactId, Recorded[ContactPlanned]] = field(default_factory=dict)
    _held: dict[OurContactId, Recorded[ContactHeld]] = field(default_factory=dict)
    _dropped: dict[OurContactId, Recorded[ContactDropped]] = field(default_factory=dict)

    def apply(self, entry: Recorded[ChannelsEvent]) -> None:
        """Take one more event in; a later one of the same kind about the same contact replaces the earlier."""
        event = entry.event
        if isinstance(event, ContactPlanned):
            self._plans[event.contact] = entry  # type: ignore[assignment]
        elif isinstance(event, ContactHeld):
            self._held[event.contact] = entry  # type: ignore[assignment]
        else:
            self._dropped[event.contact] = entry  # type: ignore[assignment]

    def freeze(self) -> ChannelsState:
        """Our contacts as they stand now, in the order in which they happened."""
        plans = sorted(self._plans.items(), key=lambda plan: (plan[1].event.at, plan[1].number))
        held = tuple(sorted(self._held.values(), key=lambda entry: (entry.happened_at, entry.number)))
        return ChannelsState(
            plans=MappingProxyType(dict(plans)),
            held=held,
            dropped=MappingProxyType(dict(self._dropped)),
            asks=MappingProxyType(_asks_in(held)),
        )


def end_of(entry: Recorded[ContactHeld]) -> datetime:
    """When a contact was over; its beginning, where nobody noted how long it lasted."""
    return entry.happened_at + timedelta(minutes=entry.event.minutes or 0)


def runs_ahead(state: ChannelsState, now: datetime) -> bool:
    """Whether our log runs ahead of the clock, as that of an exercise does which is set in another year than ours."""
    return any(entry.happened_at > now for entry in state.held)


def lies_ahead(state: ChannelsState, at: datetime, now: datetime) -> bool:
    """Whether a contact that began then cannot have been held yet: a log that runs ahead of the clock goes on ahead."""
    return at > now and not runs_ahead(state, now)


def present(state: ChannelsState, now: datetime) -> datetime:
    """The moment to look at our contacts from: now, or the end of the last of them where the log runs ahead of it."""
    return max(end_of(entry) for entry in state.held) if runs_ahead(state, now) else now


def last_contact(state: ChannelsState, side: ActorId, as_of: datetime) -> Recorded[ContactHeld] | None:
    """The latest contact with a party or another actor that had begun by then, whoever spoke in it."""
    begun = (entry for entry in reversed(state.held) if entry.happened_at <= as_of)
    return next((entry for entry in begun if side in entry.event.sides()), None)


def still_planned(state: ChannelsState, as_of: datetime) -> tuple[Recorded[ContactPlanned], ...]:
    """The contacts that were planned by then and had been neither held nor dropped, soonest first."""
    held = {entry.event.contact for entry in state.held if entry.happened_at <= as_of}
    dropped = {contact for contact, entry in state.dropped.items() if entry.happened_at <= as_of}
    plans = (entry for entry in state.plans.values() if entry.happened_at <= as_of)
    return tuple(entry for entry in plans if entry.event.contact not in held | dropped)


def open_asks(state: ChannelsState, as_of: datetime) -> tuple[Ask, ...]:
    """The asks that were put by then and not answered, longest waiting first."""
    return tuple(ask for ask in state.asks.values() if ask.was_open(as_of))


def plan(who: PartiesState, planned: ContactPlanned) -> ContactPlanned:
    """The event by which a contact is planned.

    Raises:
        InvalidFactError: it names somebody whom the case does not know, or not on that side.
    """
    _require_known(who, planned.ours, planned.theirs)
    return planned


def hold(state: ChannelsState, who: PartiesState, held: ContactHeld, at: datetime) -> ContactHeld:
    """The event by which a contact is logged.

    Args:
        state: our contacts so far.
        who: whom the case knows.
        held: the contact; it has the id of its plan where it was planned.
        at: when it began, UTC.
    Raises:
        InvalidFactError: it names somebody whom the case does not know, is logged or dropped already, or an ask's id
            stands for another one.
        UnknownAskError: it answers an ask that neither it nor an earlier contact put to one of its sides, or that had
            its answer by then.
    """
    _require_known(who, held.ours, held.theirs)
    if held.contact in state.dropped or any(entry.event.contact == held.contact for entry in state.held):
        raise InvalidFactError(f"contact {held.contact} is in the log already, held or dropped: log this as another")
    ids = [ask.id for ask in held.asks]
    if len(set(ids)) != len(ids) or state.asks.keys() & set(ids):
        raise InvalidFactError(f"contact {held.contact} gives an ask the id of another: choose a new one")
    for answered in set(held.answers) - set(ids):
        _require_waiting(state.asks.get(answered), answered, held, at)
    return held


def drop(state: ChannelsState, dropped: ContactDropped) -> ContactDropped:
    """The event by which a planned contact is dropped.

    Raises:
        UnknownContactError: no such contact is planned still.
    """
    held = {entry.event.contact for entry in state.held}
    if dropped.contact not in state.plans or dropped.contact in held | state.dropped.keys():
        raise UnknownContactError(f"no contact {dropped.contact} is planned still: look at the list of planned ones")
    return dropped


def _asks_in(held: Sequence[Recorded[ContactHeld]]) -> dict[AskId, Ask]:
    """The asks of contacts in their order, each with the first contact after it that answers it."""
    asks: dict[AskId, Ask] = {}
    for entry in held:
        contact, at = entry.event.contact, entry.happened_at
        for put in entry.event.asks:
            asks.setdefault(put.id, Ask(id=put.id, to=put.to, text=put.text, asked_in=contact, asked_at=at))
        for answered in entry.event.answers:
            ask = asks.get(answered)
            if ask is not None and ask.answered_at is None:
                asks[answered] = replace(ask, answered_in=contact, answered_at=at)
    return asks


def _require_whole(contact: OurContactId, ours: Sequence[PersonId], theirs: Sequence[Counterpart]) -> None:
    if not contact.strip():
        raise InvalidFactError("a contact needs an id: give one")
    if not theirs:
        raise InvalidFactError(f"contact {contact} is with nobody: name a person or a side")
    if len(set(ours)) != len(ours) or len(set(theirs)) != len(theirs):
        raise InvalidFactError(f"contact {contact} names somebody twice: name everybody once")


def _require_known(who: PartiesState, ours: Sequence[PersonId], theirs: Sequence[Counterpart]) -> None:
    for ours_id in ours:
        person = who.people.get(ours_id)
        if person is None or person.side in who.parties:
            raise InvalidFactError("somebody of ours in this contact is not in the case, or is a party's: name another")
    for one in theirs:
        person = who.people.get(one.person) if one.person is not None else None
        if one.side not in who.parties and one.side not in who.actors:
            raise InvalidFactError("this contact is with a side that is not in the case: name one that is")
        if one.person is not None and (person is None or person.side != one.side):
            raise InvalidFactError("this contact is with a person who is not in the case, or of another side")


def _require_waiting(ask: Ask | None, answered: AskId, held: ContactHeld, at: datetime) -> None:
    if ask is None or ask.to not in held.sides() or not ask.was_put(at):
        raise UnknownAskError(f"no ask {answered} was put to this side before: look at the list of asks")
    if ask.was_answered(at):
        raise UnknownAskError(f"ask {answered} had its answer by then: leave it out")
