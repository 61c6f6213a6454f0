"""The drawing of the channel map: where each box, line and label stands. What they say and look like is the page's.

The layout is fixed, so that two prints can be laid side by side: the parties in their order on one side, other actors
below them, our people on the other; each channel has a row of its own for its label, so that no two meet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from goodoffices.desk.label_lines import label_lines
from goodoffices.domain.channels import Means
from goodoffices.office.channel_map import CaseChannels, Line, SideChannels, Somebody

WIDTH: Final = 1000
"""How wide a drawing is, in units of its own."""

_SIDE_WIDTH = 272
_LABEL_START, _LABEL_END = 288, 556  # a line runs straight under its label
_OURS_START, _OURS_WIDTH = 748, 252
_ROW = 54
_HEAD = 52  # of a side's box: its name, and how it stands with its silence
_CAPTION = 34  # above the parties, above the other actors
_GAP = 18
_OUR_HEIGHT = 50
_PADDING = 14
_NAME_ROOM, _ROLE_ROOM = 30, 36


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle, and where the text in it begins."""

    x: int
    y: int
    width: int
    height: int
    text_x: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnPerson:
    """One of ours or of theirs, as the map names them; without a name it is our team, or their side."""

    box: Box
    name: str | None = field(repr=False)
    role: str | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnSide:
    """A side's box with its people."""

    side: SideChannels
    box: Box
    name: str = field(repr=False)
    people: tuple[DrawnPerson, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """A channel as a line from one of theirs to one of ours, and the place of its label."""

    line: Line
    means: Means  # the one used last, which the line is drawn for
    silent_too_long: bool
    path: str
    start_x: int  # of the line's straight part, at their end
    bend_x: int  # where the straight part ends
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """All of the map; x runs from the side on which the page's language begins a line."""

    width: int
    height: int
    theirs_x: int  # where text on the side of the parties begins
    ours_x: int
    others_y: int | None  # the caption above other actors; None: there are none
    sides: tuple[DrawnSide, ...]
    ours: tuple[DrawnPerson, ...]
    wires: tuple[Wire, ...]
    means: tuple[Means, ...]  # those drawn, in the order of the scale


@dataclass(frozen=True, slots=True, kw_only=True)
class _Port:
    """Where a channel leaves its side."""

    line: Line
    y: int


def draw(found: CaseChannels, *, mirrored: bool) -> Drawing:
    """The channel map as a drawing.

    Args:
        mirrored: for a language that is written from right to left.
    """
    pen = _Pen(mirrored=mirrored)
    sides, ports, others_y, bottom = _sides(pen, found.sides)
    ours = _ours(ports, bottom)
    bottom = max([bottom, *(y + _OUR_HEIGHT for _, y in ours.values())])
    wires = tuple(_wires(pen, ports, {key: y for key, (_, y) in ours.items()}, found.limit))
    used = {wire.means for wire in wires}
    return Drawing(
        width=WIDTH,
        height=bottom + _GAP,
        theirs_x=pen.at(0),
        ours_x=pen.at(_OURS_START),
        others_y=others_y,
        sides=sides,
        ours=tuple(_person(pen.box(_OURS_START, y, _OURS_WIDTH, _OUR_HEIGHT), one) for one, y in ours.values()),
        wires=wires,
        means=tuple(means for means in Means if means in used),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pen:
    """Turns places that are counted from the line's beginning into places on the drawing."""

    mirrored: bool

    def at(self, x: int) -> int:
        return WIDTH - x if self.mirrored else x

    def box(self, x: int, y: int, width: int, height: int) -> Box:
        left = WIDTH - x - width if self.mirrored else x
        return Box(x=left, y=y, width=width, height=height, text_x=self.at(x + _PADDING))

    def path(self, y: int, end_y: int) -> str:
        bend, half = _LABEL_END, (_LABEL_END + _OURS_START) // 2
        return (
            f"M {self.at(_SIDE_WIDTH)} {y} H {self.at(bend)} "
            f"C {self.at(half)} {y} {self.at(half)} {end_y} {self.at(_OURS_START)} {end_y}"
        )


def _sides(pen: _Pen, sides: Sequence[SideChannels]) -> tuple[tuple[DrawnSide, ...], list[_Port], int | None, int]:
    """The boxes of the sides from top to bottom, where each channel leaves them, and where they end."""
    drawn: list[DrawnSide] = []
    ports: list[_Port] = []
    y, others_y = _CAPTION, None
    for side in sides:
        if not side.is_party and others_y is None:
            others_y, y = y + _GAP, y + _CAPTION
        top = y
        y += _HEAD
        people: list[DrawnPerson] = []
        for one, lines in _by_person(side):
            box = pen.box(0, y, _SIDE_WIDTH, _ROW * len(lines))
            people.append(_person(box, one))
            ports += (_Port(line=line, y=y + _ROW * of + _ROW // 2) for of, line in enumerate(lines))
            y += box.height
        y += 0 if people else _ROW // 2
        box = pen.box(0, top, _SIDE_WIDTH, y - top)
        name = label_lines(side.name, room=_NAME_ROOM, most=1)[0]
        drawn.append(DrawnSide(side=side, box=box, name=name, people=tuple(people)))
        y += _GAP
    return tuple(drawn), ports, others_y, y - _GAP


def _by_person(side: SideChannels) -> list[tuple[Somebody, list[Line]]]:
    """The channels of a side, person by person."""
    people: dict[Somebody, list[Line]] = {}
    for line in side.lines:
        people.setdefault(line.theirs, []).append(line)
    return list(people.items())


def _person(box: Box, one: Somebody) -> DrawnPerson:
    name, role = (one.name or one.id, one.role) if one.id is not None else (None, None)
    return DrawnPerson(
        box=box,
        name=label_lines(name, room=_NAME_ROOM, most=1)[0] if name is not None else None,
        role=label_lines(role, room=_ROLE_ROOM, most=1)[0] if role is not None else None,
    )


def _ours(ports: Sequence[_Port], bottom: int) -> dict[Somebody, tuple[Somebody, int]]:
    """Our people, each as near to the middle of their channels as those above leave room for."""
    reached: dict[Somebody, list[int]] = {}
    for port in ports:
        reached.setdefault(port.line.ours, []).append(port.y)
    wanted = sorted((sum(ys) // len(ys) - _OUR_HEIGHT // 2, one.name or "", one) for one, ys in reached.items())
    needed = len(wanted) * (_OUR_HEIGHT + _GAP)
    placed: dict[Somebody, tuple[Somebody, int]] = {}
    free = _CAPTION
    for middle, _, one in wanted:
        latest = max(_CAPTION, bottom - needed + _GAP)  # or the ones below would find no room
        y = max(free, min(middle, latest))
        placed[one] = (one, y)
        free, needed = y + _OUR_HEIGHT + _GAP, needed - _OUR_HEIGHT - _GAP
    return placed


def _wires(pen: _Pen, ports: Sequence[_Port], ours: dict[Somebody, int], limit: timedelta) -> Iterator[Wire]:
    ends = {one: [port for port in ports if port.line.ours == one] for one in ours}
    for port in ports:
        line = port.line
        beside = ends[line.ours]
        end_y = ours[line.ours] + _OUR_HEIGHT * (beside.index(port) + 1) // (len(beside) + 1)
        yield Wire(
            line=line,
            means=line.means[0],
            silent_too_long=line.silent_for is not None and line.silent_for >= limit,
            path=pen.path(port.y, end_y),
            start_x=pen.at(_LABEL_START),
            bend_x=pen.at(_LABEL_END),
            y=port.y,
        )
