"""What the fields of the form of a contact come to: its parts, or what is wrong with which field."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timezone
from typing import Final

from goodoffices.desk.contact_choices import ZONES, Choices
from goodoffices.desk.messages import N_
from goodoffices.desk.report_form import Problem
from goodoffices.domain.asks import AskId
from goodoffices.domain.channels import MOST_MINUTES, Counterpart, Means
from goodoffices.domain.parties import PersonId

HELD, PLANNED = "held", "planned"

_LONG_TEXTS: Final = ("said", "heard", "impression", "points")
_SHORT_TEXTS: Final = ("purpose", "ask")
_LONGEST, _LONGEST_SHORT = 20_000, 500
_OF_HELD: Final = ("minutes", "said", "heard", "impression", "ask", "answers")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199

Typed = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A contact as the form tells it."""

    held: bool
    theirs: tuple[Counterpart, ...]
    ours: tuple[PersonId, ...]
    means: Means
    at: datetime  # UTC
    minutes: int | None
    purpose: str = field(repr=False)
    points: tuple[str, ...] = field(repr=False)
    said: str = field(repr=False)
    heard: str = field(repr=False)
    impression: str = field(repr=False)
    ask: str = field(repr=False)
    answers: tuple[AskId, ...]


def parts_of(typed: Typed, choices: Choices) -> Parts | tuple[Problem, ...]:
    """The parts of a contact; or all that is wrong, in the order of the fields."""
    reading = _Reading(typed=typed, choices=choices)
    held = reading.is_held()
    theirs, ours, means = reading.theirs(), reading.ours(), reading.means()
    at, minutes = reading.moment(), reading.minutes()
    reading.check_texts()
    answers = reading.answers()
    if reading.problems or means is None or at is None:
        return tuple(reading.problems)
    return Parts(
        held=held,
        theirs=theirs,
        ours=ours,
        means=means,
        at=at,
        minutes=minutes,
        purpose=reading.word("purpose"),
        points=tuple(reading.word("points").splitlines()),
        said=reading.word("said"),
        heard=reading.word("heard"),
        impression=reading.word("impression"),
        ask=reading.word("ask"),
        answers=answers,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """Goes through the fields and keeps what is wrong with them."""

    typed: Typed
    choices: Choices
    problems: list[Problem] = field(default_factory=list)

    def word(self, name: str) -> str:
        return self.typed.get(name, ("",))[-1].strip()

    def words(self, name: str) -> list[str]:
        return [value for value in self.typed.get(name, ()) if value]

    def flaw(self, name: str, message: str) -> None:
        self.problems.append(Problem(field=name, message=message))

    def is_held(self) -> bool:
        kind = self.word("kind")
        if kind not in {HELD, PLANNED}:
            self.flaw("kind", N_("Say whether it took place or lies ahead."))
        if kind == PLANNED and any(map(self.word, _OF_HELD)):
            self.flaw("kind", _OF_HELD_ONLY)
        if kind == HELD and self.word("points"):
            self.flaw("points", _OF_PLANNED_ONLY)
        return kind == HELD

    def theirs(self) -> tuple[Counterpart, ...]:
        values = self.words("theirs")
        found = [one for one in map(self.choices.counterpart, values) if one is not None]
        if not values:
            self.flaw("theirs", N_("Pick whom the contact is with."))
        elif len(found) < len(values):
            self.flaw("theirs", _NO_CHOICE)
        return tuple(dict.fromkeys(found))

    def ours(self) -> tuple[PersonId, ...]:
        values = self.words("ours")
        found = [one for one in map(self.choices.our_person, values) if one is not None]
        if len(found) < len(values):
            self.flaw("ours", _NO_CHOICE)
        return tuple(dict.fromkeys(found))

    def means(self) -> Means | None:
        chosen = self.word("means")
        if chosen not in {means.value for means in Means}:
            self.flaw("means", _NO_CHOICE if chosen else N_("Pick by what means."))
            return None
        return Means(chosen)

    def moment(self) -> datetime | None:
        day, hour, zone = _day(self.word("day")), _hour(self.word("time")), ZONES.get(self.word("zone") or "+00:00")
        if day is None:
            self.flaw("day", N_("A day is needed. Write it as year, month and day, like 2031-05-24."))
        if hour is None:
            self.flaw("time", N_("A time is needed. Write it as hours and minutes, like 18:05."))
        if zone is None:
            self.flaw("zone", _NO_CHOICE)
        if day is None or hour is None or zone is None:
            return None
        return datetime.combine(day, hour, tzinfo=timezone(zone.offset)).astimezone(UTC)

    def minutes(self) -> int | None:
        written = self.word("minutes")
        if not written:
            return None
        if not (written.isascii() and written.isdigit() and len(written) <= 6 and int(written) <= MOST_MINUTES):
            self.flaw("minutes", N_("This is no length. Give whole minutes, like 40; 9999 at most."))
            return None
        return int(written)

    def check_texts(self) -> None:
        for name in _LONG_TEXTS:
            if len(self.word(name)) > _LONGEST:
                self.flaw(name, N_("This is too long: 20,000 letters at most."))
        for name in _SHORT_TEXTS:
            if len(self.word(name)) > _LONGEST_SHORT:
                self.flaw(name, N_("This is too long: 500 letters at most."))

    def answers(self) -> tuple[AskId, ...]:
        chosen = self.word("answers")
        ask = self.choices.ask(chosen)
        if chosen and ask is None:
            self.flaw("answers", N_("This ask waits no more, or there is no such ask. Pick another, or none."))
        return (ask,) if ask is not None else ()


_NO_CHOICE = N_("There is no such choice. Pick one from the list.")
_OF_HELD_ONLY = N_(
    "A length, what was said, heard or made of it, an ask and an answer belong to a contact that took place. "
    "Choose that, or empty these fields."
)
_OF_PLANNED_ONLY = N_("Talking points belong to a contact that lies ahead. Empty the field, or choose that.")


def _day(words: str) -> date | None:
    try:
        day = date.fromisoformat(words)
    except ValueError:
        return None
    return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def _hour(words: str) -> time | None:
    hours, colon, minutes = words.partition(":")
    if not (colon and (hours + minutes).isascii() and hours.isdigit() and minutes.isdigit() and len(minutes) == 2):
        return None
    try:
        return time(int(hours[:3]), int(minutes))
    except ValueError:
        return None
