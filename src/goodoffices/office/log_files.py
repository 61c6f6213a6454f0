"""The contact log of a case plan, as somebody wrote it down. Checked here, once, on its way in."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Annotated

import msgspec

from goodoffices.domain.asks import AskId, AskPut, OurContactId
from goodoffices.domain.channels import (
    ChannelsFold,
    ContactHeld,
    ContactPlanned,
    Counterpart,
    Means,
    hold,
    plan,
)
from goodoffices.domain.parties import ActorId, PartiesState, PartyId, PersonId
from goodoffices.domain.recorded import AccountId, Recorded, RoomId
from goodoffices.errors import GoodOfficesError, InvalidFactError
from goodoffices.reading.known import Known


class PlannedAsk(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An ask in the log of a plan."""

    id: str
    text: str
    to: str | None = None  # a side's id; it may be left out where one side alone took part

    def __repr__(self) -> str:
        return f"PlannedAsk(id={self.id!r})"  # its words are said in confidence


class PlannedEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"theirs": "with", "means": "by"}):
    """A contact in the log of a plan: one that was held, or one that lies ahead."""

    id: str
    theirs: tuple[str, ...]  # ids of people, or of sides where nobody is named
    means: Means
    at: Annotated[datetime, msgspec.Meta(tz=True)]
    ours: tuple[str, ...] = ()
    planned: bool = False  # it lies ahead, and nothing was said in it yet
    minutes: int | None = None
    purpose: str | None = None
    talking_points: tuple[str, ...] = ()
    said: str | None = None
    heard: str | None = None
    impression: str | None = None
    asks: tuple[PlannedAsk, ...] = ()
    answers: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"PlannedEntry(id={self.id!r})"  # its words are said in confidence


LogEvent = ContactHeld | ContactPlanned
PlannedLog = tuple[tuple[datetime, LogEvent], ...]
"""The contacts of a plan's log with their moments in UTC: those that were held by when they began, then those ahead."""


def checked_log(entries: Iterable[PlannedEntry], known: Known) -> PlannedLog:
    """The log of a plan, once each of its entries could have happened so.

    Raises:
        InvalidFactError: one of them could not; the message names it by its id.
    """
    who, folding, checked = _everybody(known), ChannelsFold(), list[tuple[datetime, LogEvent]]()
    seen: set[str] = set()
    for number, entry in enumerate(sorted(entries, key=lambda entry: (entry.planned, entry.at)), start=1):
        at = entry.at.astimezone(UTC)
        try:
            if entry.id in seen:
                raise InvalidFactError("another entry has this id: give it its own")
            event = _planned(entry, who) if entry.planned else hold(folding.freeze(), who, _held(entry, who), at)
        except GoodOfficesError as error:
            raise InvalidFactError(f"the case plan cannot be used: entry {entry.id} of its log: {error}") from error
        seen.add(entry.id)
        checked.append((at, event))
        folding.apply(_alone(event, number, at))
    return tuple(checked)


def _everybody(known: Known) -> PartiesState:
    return PartiesState(
        parties={party.id: party for party in known.parties},
        actors={actor.id: actor for actor in known.actors},
        people={person.id: person for person in known.people},
        accounts={},
    )


def _planned(entry: PlannedEntry, who: PartiesState) -> ContactPlanned:
    if (entry.minutes, entry.said, entry.heard, entry.impression, entry.asks, entry.answers) != (None,) * 4 + ((),) * 2:
        raise InvalidFactError("it lies ahead, so that nothing was said, heard or asked in it: leave that out")
    event = ContactPlanned(
        contact=OurContactId(entry.id),
        ours=tuple(map(PersonId, entry.ours)),
        theirs=_theirs(entry, who),
        means=entry.means,
        at=entry.at.astimezone(UTC),
        purpose=entry.purpose,
        talking_points=entry.talking_points,
    )
    return plan(who, event)


def _held(entry: PlannedEntry, who: PartiesState) -> ContactHeld:
    theirs = _theirs(entry, who)
    sides = list(dict.fromkeys(one.side for one in theirs))
    return ContactHeld(
        contact=OurContactId(entry.id),
        ours=tuple(map(PersonId, entry.ours)),
        theirs=theirs,
        means=entry.means,
        minutes=entry.minutes,
        purpose=entry.purpose,
        talking_points=entry.talking_points,
        said=entry.said,
        heard=entry.heard,
        impression=entry.impression,
        asks=tuple(AskPut(id=AskId(ask.id), to=_side_of(ask, sides), text=ask.text) for ask in entry.asks),
        answers=tuple(map(AskId, entry.answers)),
    )


def _theirs(entry: PlannedEntry, who: PartiesState) -> tuple[Counterpart, ...]:
    return tuple(_counterpart(words, who) for words in entry.theirs)


def _counterpart(identifier: str, who: PartiesState) -> Counterpart:
    if PartyId(ActorId(identifier)) in who.parties or identifier in who.actors:
        return Counterpart(side=ActorId(identifier))
    person = who.people.get(PersonId(identifier))
    if person is None or person.side is None:
        raise InvalidFactError("it is with somebody who is no person and no side of the plan: name one by its id")
    return Counterpart(side=person.side, person=person.id)


def _side_of(ask: PlannedAsk, sides: list[ActorId]) -> ActorId:
    if ask.to is None and len(sides) != 1:
        raise InvalidFactError("several sides took part, and an ask does not say which is to answer: give it a `to`")
    return ActorId(ask.to) if ask.to is not None else sides[0]


def _alone(event: LogEvent, number: int, at: datetime) -> Recorded[LogEvent]:
    """An event as if it were recorded, for the fold that checks those behind it."""
    nowhere, nobody = RoomId("log"), AccountId("plan")
    return Recorded(room=nowhere, number=number, author=nobody, happened_at=at, recorded_at=at, event=event)
