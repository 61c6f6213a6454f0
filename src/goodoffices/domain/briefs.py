"""Briefs: who of the team read the brief last, and from where on something is news to them.

What a brief tells, and how it comes from the record and our log of contacts, is the business of the office.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType

from goodoffices.domain.channels import ChannelsState, present
from goodoffices.domain.instants import require_utc
from goodoffices.domain.record import RecordState
from goodoffices.domain.recorded import AccountId, Recorded
from goodoffices.errors import InvalidFactError


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefRead:
    """The author of this entry read the brief."""

    through: int  # the number of the room's last entry that it told of
    as_of: datetime  # UTC, the moment from which it looked at the case

    def __post_init__(self) -> None:
        if self.through < 1:
            raise InvalidFactError("a brief tells of the entries up to one of them: name it by its number, from 1")
        require_utc(self.as_of, "as_of")


BriefsEvent = BriefRead


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefsState:
    """How far each account has read, by its latest brief."""

    read: Mapping[AccountId, Recorded[BriefRead]]


@dataclass(slots=True)
class BriefsFold:
    """The changing half of a fold over `BriefsEvent`s."""

    _read: dict[AccountId, Recorded[BriefRead]] = field(default_factory=dict)

    def apply(self, entry: Recorded[BriefsEvent]) -> None:
        """Take one more event in; a brief that told of less than an earlier one changes nothing."""
        before = self._read.get(entry.author)
        if before is None or before.event.through <= entry.event.through:
            self._read[entry.author] = entry

    def freeze(self) -> BriefsState:
        """How far each account has read now."""
        return BriefsState(read=MappingProxyType(dict(self._read)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """From where on something is news: after a brief, from a day on, or from the beginning."""

    brief: BriefRead | None = None  # what came after it is news
    day: date | None = None  # what came on it or later is news; it goes before the brief

    @property
    def is_first(self) -> bool:
        """Whether everything is news."""
        return self.brief is None and self.day is None

    def is_news(self, entry: Recorded[object], bears: date | datetime | None) -> bool:
        """Whether an entry of the mediators' room is news.

        Args:
            entry: the entry.
            bears: the day or the moment that its event bears. It counts where it lies after the time of recording, as
                it does in an exercise that is set in another year than ours.
        """
        if self.day is not None:
            return max(entry.recorded_at, _moment(bears, entry.recorded_at)) >= _begin_of(self.day)
        return self.brief is None or entry.number > self.brief.through


def since_last(state: BriefsState, account: AccountId, as_of: datetime) -> Since:
    """From where on something is news to an account, by the latest brief that it had read at a moment."""
    latest = state.read.get(account)
    return Since(brief=latest.event if latest is not None and latest.event.as_of <= as_of else None)


def read_through(state: BriefsState, account: AccountId, read: BriefRead, last: int) -> BriefRead | None:
    """The event by which an account has read a brief; None where nothing but its own reading came after the last one.

    Raises:
        InvalidFactError: the brief would tell of entries that are not there.
    """
    if read.through > last:
        raise InvalidFactError(f"the room has {last} entries, not {read.through}: load the brief again")
    latest = state.read.get(account)
    return None if latest is not None and max(latest.number, latest.event.through) >= read.through else read


def present_of(record: RecordState, channels: ChannelsState, now: datetime) -> datetime:
    """The moment to look at a case from: now, or where all of it lies ahead of the clock, its own latest moment."""
    days = [day for entry in record.reports.values() if (day := entry.event.report.dated) is not None]
    moment = present(channels, now)
    if days and min(days) > now.date() + timedelta(days=1):
        return max(moment, _begin_of(max(days)))
    return moment


def _moment(bears: date | datetime | None, otherwise: datetime) -> datetime:
    if bears is None:
        return otherwise
    return bears if isinstance(bears, datetime) else _begin_of(bears)


def _begin_of(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=UTC)
