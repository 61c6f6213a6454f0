"""The day a report bears: from the person who brought it, from its file, or from its own dateline or caption."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from goodoffices.domain.spans import span_of
from goodoffices.domain.statements import Doubt, DoubtKind
from goodoffices.reading.days import MONTH_NUMBERS, WEEKDAY_NUMBERS, day_or_none

BY_HAND = "given by hand"
BY_FILE = "the file's own date"

_MONTH = f"(?a:{'|'.join(MONTH_NUMBERS)})"  # (?a: a dotless i spells none of them
_WEEKDAY = f"(?a:{'|'.join(WEEKDAY_NUMBERS)})"
_FULL = re.compile(
    rf"(?:\b(?P<weekday>{_WEEKDAY})\.?,?[^\S\r\n]+)?(?:"
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[^\S\r\n]+(?P<month>{_MONTH})\.?,?[^\S\r\n]+(?P<year>\d{{4}})\b"
    rf"|\b(?P<month2>{_MONTH})\.?[^\S\r\n]+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?[^\S\r\n]+(?P<year2>\d{{4}})\b"
    r"|\b(?P<iso>\d{4}-\d{2}-\d{2})\b)",
    re.IGNORECASE,
)
_HEAD_PARAGRAPHS = 4
_HEAD_CHARACTERS = 900


@dataclass(frozen=True, slots=True)
class ReportDate:
    """The day a report bears, and what that is known from."""

    dated: date | None
    evidence: str | None = field(repr=False)
    doubts: tuple[Doubt, ...] = ()


def report_date(
    text: str, paragraphs: tuple[tuple[int, int], ...], given: date | None, by_file: date | None
) -> ReportDate:
    """The day a report bears: what a person says goes before what the file says, and that before the text.

    Args:
        text: the report.
        paragraphs: start and end of each.
        given: the day a person named, if one did.
        by_file: the day that the file around the report names, if it does.
    """
    head = list(_dates_at_head(text, paragraphs))
    doubts = [Doubt(kind=DoubtKind.DATES_DISAGREE, span=span_of(text, *found.place)) for found in head if found.wrong]
    best = min(head, key=lambda found: found.rank, default=None)
    if given is not None:
        return ReportDate(given, BY_HAND, tuple(doubts))
    if by_file is not None:
        if best is not None and best.rank == 0 and best.day != by_file:
            doubts.append(Doubt(kind=DoubtKind.DATES_DISAGREE, span=span_of(text, *best.place)))
        return ReportDate(by_file, BY_FILE, tuple(doubts))
    if best is None:
        return ReportDate(None, None, (*doubts, Doubt(kind=DoubtKind.UNDATED_REPORT)))
    return ReportDate(best.day, text[best.place[0] : best.place[1]], tuple(doubts))


@dataclass(frozen=True, slots=True)
class _Found:
    day: date
    place: tuple[int, int]
    wrong: bool  # the weekday beside it is another day's
    rank: int  # 0 for a line of its own or a dateline, 1 for a caption or a date beside a weekday, 2 for the rest


def _dates_at_head(text: str, paragraphs: tuple[tuple[int, int], ...]) -> Iterator[_Found]:
    """The full dates in a report's first and last paragraphs."""
    near = [place for place in paragraphs[:_HEAD_PARAGRAPHS] if place[0] < _HEAD_CHARACTERS]
    last = [place for place in paragraphs[-1:] if place not in near]
    for start, whole in [*near, *last]:
        end = min(whole, start + _HEAD_CHARACTERS)
        for match in _FULL.finditer(text, start, end):
            day = _day(match)
            if day is None:
                continue
            weekday = match.group("weekday")
            wrong = weekday is not None and WEEKDAY_NUMBERS[weekday.lower()] != day.weekday()
            yield _Found(day, match.span(), wrong, _rank(text, match, (start, end)))


def _rank(text: str, match: re.Match[str], paragraph: tuple[int, int]) -> int:
    line_start = max(text.rfind("\n", 0, match.start()) + 1, paragraph[0])
    before = text[line_start : match.start()]
    line = text[line_start : paragraph[1]].splitlines()[0]
    alone = len(line) <= 80 and not re.search(r"[a-z][.!?]$", line.rstrip())
    dateline = re.fullmatch(r"[\W]*[A-Z][\w .'’-]{1,30},\s*", before) and re.match(
        r"\W{1,4}|\s*\(", text[match.end() :]
    )
    if alone or dateline:
        return 0
    return 1 if match.group("weekday") or "(" in text[match.end() : match.end() + 5] else 2


def _day(match: re.Match[str]) -> date | None:
    if match.group("iso"):
        year, month, day = match.group("iso").split("-")
        return day_or_none(int(year), int(month), int(day))
    year = match.group("year") or match.group("year2")
    month = match.group("month") or match.group("month2")
    day = match.group("day") or match.group("day2")
    return day_or_none(int(year), MONTH_NUMBERS[month.lower()], int(day))
