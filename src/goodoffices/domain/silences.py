"""Silences: since when a side, and each channel to it, has not been heard, and who of that side is next to try.

A silence begins when a contact ends and ends when the next one begins. A side that was never heard has been silent
since our log of contacts began: from then on we were listening.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from goodoffices.domain.channels import Channel, ChannelsState, ContactHeld, Means, end_of
from goodoffices.domain.parties import ActorId
from goodoffices.domain.recorded import Recorded

LONGEST: Final = timedelta(hours=72)
"""How long a side may be silent before that is an alarm, unless the caller says otherwise."""

LOOK_BACK: Final = timedelta(days=14)
"""How far back an ended silence still tells something of a channel's health."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A time in which nothing was heard."""

    since: datetime  # UTC
    until: datetime  # UTC; where it has not ended, the moment that was asked about
    ended: bool

    @property
    def lasted(self) -> timedelta:
        """How long it lasted, or has lasted so far."""
        return self.until - self.since


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Over which channel a side was heard, by what and when."""

    channel: Channel
    means: Means
    at: datetime  # UTC, when the contact began


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What there is to say of the silence of a side, or of one channel to it."""

    side: ActorId
    channel: Channel | None  # None: the side as a whole
    last_heard: Heard | None
    running: Silence | None  # None: they are being heard now, or our log has not begun
    over_limit: bool  # the running silence has reached the limit
    longest_past: Silence | None  # the longest of those that ended in the last two weeks; the latest of several


def silences(
    state: ChannelsState, sides: Iterable[ActorId], now: datetime, longest: timedelta = LONGEST
) -> tuple[Watch, ...]:
    """The watch over each side, and behind it over each channel to that side in the order in which it was first used.

    Args:
        state: our contacts.
        sides: the parties, or other actors, to watch.
        now: UTC; nothing that happened later counts.
        longest: the limit. A silence that has lasted so long is over it.
    """
    return tuple(watch for side in sides for watch in _watches(state, side, now, longest))


def silences_between(stretches: Iterable[tuple[datetime, datetime]], now: datetime) -> tuple[Silence, ...]:
    """The times between stretches of being heard, and the one from the last of them until now.

    Args:
        stretches: beginning and end of each stretch, by beginning, none of which lies after `now`; they may overlap.
        now: a stretch that ends later ends here.
    Returns:
        In order of time, none of them empty; with the stretches they cover all from the first beginning until now.
    """
    found: list[Silence] = []
    quiet_since: datetime | None = None
    for begin, end in stretches:
        if quiet_since is not None and begin > quiet_since:
            found.append(Silence(since=quiet_since, until=begin, ended=True))
        quiet_since = max(quiet_since or end, end)
    if quiet_since is not None and quiet_since < now:
        found.append(Silence(since=quiet_since, until=now, ended=False))
    return tuple(found)


def heard_from(state: ChannelsState, side: ActorId, now: datetime) -> tuple[Heard, ...]:
    """Every time that a side was heard, latest first; one for each channel where several were in a contact."""
    return tuple(
        Heard(channel=channel, means=entry.event.means, at=entry.happened_at)
        for entry in reversed(_with(state, side, now))
        for channel in entry.event.channels()
        if entry.event.was_heard and channel.theirs.side == side
    )


def fallback(state: ChannelsState, side: ActorId, now: datetime) -> Heard | None:
    """Who else of a side answered last, beside the one who did: whom to try if that one is silent. None: nobody."""
    heard = heard_from(state, side, now)
    return next((one for one in heard if one.channel.theirs != heard[0].channel.theirs), None)


def _watches(state: ChannelsState, side: ActorId, now: datetime, longest: timedelta) -> Iterator[Watch]:
    entries, heard = _with(state, side, now), heard_from(state, side, now)
    yield _watch(side, None, _silences_in(entries, _log_began(state, now), now), heard, (now, longest))
    used = [channel for entry in entries for channel in entry.event.channels() if channel.theirs.side == side]
    for channel in dict.fromkeys(used):
        over_it = [entry for entry in entries if channel in entry.event.channels()]
        found = _silences_in(over_it, over_it[0].happened_at, now)
        yield _watch(side, channel, found, [one for one in heard if one.channel == channel], (now, longest))


def _silences_in(
    entries: Iterable[Recorded[ContactHeld]], began: datetime | None, now: datetime
) -> tuple[Silence, ...]:
    """The silences between the contacts in which the other side was heard; all since `began` where it never was."""
    stretches = [(entry.happened_at, end_of(entry)) for entry in entries if entry.event.was_heard]
    return silences_between(stretches or [(moment, moment) for moment in (began,) if moment is not None], now)


def _watch(
    side: ActorId,
    channel: Channel | None,
    found: Sequence[Silence],
    heard: Sequence[Heard],
    asked: tuple[datetime, timedelta],
) -> Watch:
    now, longest = asked
    running = found[-1] if found and not found[-1].ended else None
    recent = (one for one in reversed(found) if one.ended and now - one.until <= LOOK_BACK)
    return Watch(
        side=side,
        channel=channel,
        last_heard=heard[0] if heard else None,
        running=running,
        over_limit=running is not None and running.lasted >= longest,
        longest_past=max(recent, key=lambda one: one.lasted, default=None),
    )


def _with(state: ChannelsState, side: ActorId, now: datetime) -> Sequence[Recorded[ContactHeld]]:
    """The contacts with a side, by their beginning."""
    return [entry for entry in state.held if entry.happened_at <= now and side in entry.event.sides()]


def _log_began(state: ChannelsState, now: datetime) -> datetime | None:
    moments = (entry.happened_at for entry in (*state.held, *state.plans.values()))
    return min((moment for moment in moments if moment <= now), default=None)
