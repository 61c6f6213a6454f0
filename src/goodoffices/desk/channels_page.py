"""The page of the channel map: which moment is asked for, the drawing, and the same facts row by row."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from goodoffices.desk.channel_drawing import Drawing, draw
from goodoffices.desk.messages import N_
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.rooms import Viewer
from goodoffices.office.channel_map import AskLine, CaseChannels, SideChannels
from goodoffices.office.channels import channels_of_case
from goodoffices.office.context import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class SideRows:
    """A side's rows of the table: the side itself, and what we asked it for and wait for."""

    side: SideChannels
    open_asks: tuple[AskLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelsPage:
    """The channel map as it stood at a moment, as a drawing and as a table."""

    found: CaseChannels
    drawing: Drawing
    sides: tuple[SideRows, ...]  # those with an alarm first, the longest silent of them before the others
    day: str  # as it was asked for
    is_past: bool  # the map is of an earlier day
    problem: str | None  # with the day, in the source language


def channels_page(
    office: Office, viewer: Viewer, case: CaseId, query: Mapping[str, str], *, mirrored: bool
) -> ChannelsPage:
    """The page for what an address asks for; a day that makes no sense, or lies ahead, is said to and not used.

    Args:
        mirrored: for a language that is written from right to left.
    Raises:
        UnknownCaseError: there is no such case, or this viewer is not one of its mediators.
    """
    found, day, problem = channels_of_case(office, viewer, case), query.get("as_of", "").strip(), None
    asked = _day(day)
    if day and asked is None:
        problem = N_("This is no day. Write it as year, month and day, like 2031-05-24. It was not used.")
    elif asked is not None and asked > found.as_of.date():
        problem = N_("This day lies ahead. The map shows the latest there is.")
    is_past = asked is not None and asked < found.as_of.date()
    if asked is not None and is_past:
        found = channels_of_case(office, viewer, case, datetime.combine(asked, time.max, tzinfo=UTC))
    return ChannelsPage(
        found=found,
        drawing=draw(found, mirrored=mirrored),
        sides=_rows(found),
        day=day,
        is_past=is_past,
        problem=problem,
    )


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _rows(found: CaseChannels) -> tuple[SideRows, ...]:
    def quiet_first(side: SideChannels) -> tuple[bool, float]:
        lasted = side.silence.lasted.total_seconds() if side.alarm and side.silence is not None else 0.0
        return not side.alarm, -lasted

    return tuple(
        SideRows(side=side, open_asks=tuple(ask for ask in found.open_asks if ask.to == side.side))
        for side in sorted(found.sides, key=quiet_first)
    )
