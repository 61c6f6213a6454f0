"""Patterns of dates in English: the ways in which a report names days, and the days that each way means."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from goodoffices.reading.days import (
    MONTH_NUMBERS,
    WEEKDAY_NUMBERS,
    Days,
    Direction,
    day_or_none,
    month_of,
    week_of,
    weekday_near,
    whole_month,
    year_for,
)

# (?a: letters that only Unicode takes for the same, such as a dotless i, spell no name of a day
_MONTH = "(?:(?a:" + "|".join(name for name in MONTH_NUMBERS if name != "mar") + ")|(?a:mar)\\b)"
_WEEKDAY = "(?a:" + "|".join(name for name in WEEKDAY_NUMBERS if len(name) > 3) + ")"
_TH = "(?:st|nd|rd|th)?"
_TO = r"\s*(?:[-–—]|to|and|until|through)\s*"
_NUMBER = "(?a:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3})"
_NUMBER_WORDS = {
    word: number for number, word in enumerate("zero one two three four five six seven eight nine ten".split())
}
TRIGGERS = (
    frozenset(
        "today tonight yesterday tomorrow night morning afternoon evening weekend week weeks month months year day days"
        " hours future course".split()
    )
    | frozenset(MONTH_NUMBERS)
    | frozenset(WEEKDAY_NUMBERS)
)
"""One of these, or a hyphen, is in all words that name days: other sentences need no search."""
_NUMBER_WORDS.update({"eleven": 11, "twelve": 12, "a": 1, "an": 1})
_WEEKS = ("first", "second", "third", "fourth")
_NO_MONTH = re.compile(r"\b(?:may|march|mar)\b")  # the month has a capital; the verb and the walk have none
_ISO = r"\b\d{4}-\d{2}-\d{2}\b"
_TWO_MONTHS = (
    rf"\b(?:(?P<day>\d{{1,2}}){_TH}\s+(?P<month>{_MONTH}){_TO}(?P<last>\d{{1,2}}){_TH}\s+(?P<lastmonth>{_MONTH})"
    rf"|(?P<month2>{_MONTH})\.?\s+(?P<day2>\d{{1,2}}){_TH}{_TO}"
    rf"(?P<lastmonth2>{_MONTH})\.?\s+(?P<last2>\d{{1,2}}){_TH})(?:,?\s+(?P<year>\d{{4}}))?\b"
)
_DAY_FIRST = (
    rf"\b(?:(?P<weekday>{_WEEKDAY}),?\s+)?(?:the\s+)?(?P<day>\d{{1,2}}){_TH}(?:{_TO}(?P<last>\d{{1,2}}){_TH})?\s+(?:of\s+)?"
    rf"(?P<month>{_MONTH})\b(?:,?\s+(?P<year>\d{{4}})\b)?"
)
_MONTH_FIRST = (
    rf"\b(?:(?P<weekday>{_WEEKDAY}),?\s+)?(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}}){_TH}(?:{_TO}(?P<last>\d{{1,2}}){_TH})?\b"
    r"(?!:|[,.]\d{3}|\s*(?:percent|people|dead))(?:,\s+(?P<year>\d{4})\b)?"
)
_WEEKDAYS = rf"\b(?P<weekday>{_WEEKDAY})\s*(?:[-–—]|to|until|through)\s*(?P<last>{_WEEKDAY})\b"
_WEEKDAY_NAME = (
    rf"(?<!every\s)(?<!each\s)\b(?:(?P<which>last|this|next|coming|past|previous)\s+)?(?P<weekday>{_WEEKDAY})\b"
)
_NEAR_DAY = (
    r"\b(?:the day after tomorrow|the day before yesterday|today|tonight|yesterday|tomorrow"
    r"|this (?:morning|afternoon|evening)|last night)\b"
)
_SAME_DAY = r"\b(?:(?:earlier|later) (?:in the|that|the same) day|(?:on )?the same day)\b"
_PERIOD = r"\b(?P<which>last|this|next|coming|past|previous|following)\s+(?P<unit>weekend|week|month|year)\b"
_WEEKEND = r"\bthe\s+weekend\b"
_PARTS = "first half|second half|(?:first|second|third|fourth|last) week|beginning|start|middle|end"
_PART_OF_MONTH = (
    rf"\b(?:(?P<part>early|late|mid-?|(?:{_PARTS}) of)\s*"
    r"|(?<=in\s)|(?<=since\s)|(?<=until\s)|(?<=by\s)|(?<=before\s)|(?<=after\s)|(?<=during\s)"
    rf"|(?=(?:{_MONTH})\s+\d{{4}}\b))"
    rf"(?P<month>{_MONTH})\b(?:\s+(?P<year>\d{{4}})\b)?"
)
_PART_OF_PERIOD = (
    rf"\b(?P<part>{_PARTS}) of (?P<which>the|this|last|next|the coming|the following) (?P<unit>month)\b"
    r"|\b(?P<weekend>end) of (?P<whichweek>the|this|next) week\b"
)
_YEAR = r"(?<=\bin\s)(?P<year>(?:19|20)\d{2})\b(?!\s+(?:\w+\s+)?(?:of|people|men|women|cases|homes|villages)\b)"
_COUNTED = rf"\b(?:in|within)\s+(?P<count>{_NUMBER}|an?)\s+(?P<unit>days?|weeks?|hours)\b(?P<ago>(?!))?"
_COUNTED_NEXT = (
    rf"\b(?:in|within|over|during)\s+the\s+(?:next|coming|following)\s+(?P<count>{_NUMBER})\s+"
    r"(?P<unit>days?|weeks?|hours)\b(?P<ago>(?!))?"
)
_COUNTED_AGO = rf"\b(?P<count>{_NUMBER}|an?)\s+(?P<unit>days?|weeks?)\s+(?P<ago>ago)\b"
_LEFT_OPEN = (
    r"\b(?:in|within|over|during) (?:the |a )?(?:coming|next few|few|next|near) (?:days|weeks|months|hours|future)\b"
    r"|\bwithin (?:days|weeks|months|hours)\b|\bin due course\b"
)


@dataclass(frozen=True, slots=True)
class Context:
    """What a date is resolved against."""

    report: date | None  # the report's own day
    direction: Direction | None  # where the verbs around it point


_Resolver = Callable[[re.Match[str], Context], Days | None]


def date_words(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The words that name days between two places: the kind of pattern, and where they begin and end."""
    for match in _ANY.finditer(text, start, end):
        if _NO_MONTH.search(match.group()) is None:
            yield match.lastgroup or "", match.start(), match.end()


def resolve(text: str, kind: str, place: tuple[int, int], context: Context) -> Days | None:
    """The days that some words name; None where they name none that can be told.

    Args:
        text: the report.
        kind: as `date_words` gives it.
        place: where the words begin and end.
        context: what to resolve them against.
    """
    pattern, resolver = _PATTERNS[kind]
    match = pattern.fullmatch(text, *place)
    try:
        return resolver(match, context) if match is not None else None
    except (OverflowError, ValueError):  # before the year 1 or after 9999
        return None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBER_WORDS[word.lower()]


def _dated(context: Context, year: str | None, month: str, day: str, weekday: str | None = None) -> date | None:
    number = MONTH_NUMBERS[month.lower().rstrip(".")]
    if year is not None:
        return day_or_none(int(year), number, int(day))
    if context.report is None:
        return None
    named = WEEKDAY_NUMBERS[weekday.lower()] if weekday is not None else None
    return day_or_none(year_for(context.report, (number, int(day)), context.direction, named), number, int(day))


def _stretch(first: date | None, last: date | None) -> Days | None:
    return (first, last) if first is not None and last is not None and first <= last else None


def _iso(match: re.Match[str], context: Context) -> Days | None:
    del context
    day = day_or_none(*(int(part) for part in match.group().split("-")))
    return _stretch(day, day)


def _day_month(match: re.Match[str], context: Context) -> Days | None:
    weekday = match["weekday"] if match["last"] is None else None
    last = _dated(context, match["year"], match["month"], match["last"] or match["day"], weekday)
    first = _dated(context, str(last.year) if last else match["year"], match["month"], match["day"])
    return _stretch(first, last)


def _two_months(match: re.Match[str], context: Context) -> Days | None:
    first = _dated(context, match["year"], match["month"] or match["month2"], match["day"] or match["day2"])
    last = _dated(context, match["year"], match["lastmonth"] or match["lastmonth2"], match["last"] or match["last2"])
    if first is not None and last is not None and first > last:  # over New Year, with the year of the last day alone
        first = day_or_none(first.year - 1, first.month, first.day)
    return _stretch(first, last)


def _weekdays(match: re.Match[str], context: Context) -> Days | None:
    if context.report is None:
        return None
    first, last = (WEEKDAY_NUMBERS[match[name].lower()] for name in ("weekday", "last"))
    if context.direction is Direction.FUTURE:
        begin = weekday_near(context.report, first, Direction.FUTURE)
        return begin, begin + timedelta(days=(last - first) % 7)
    end = weekday_near(context.report, last, Direction.PAST)
    return end - timedelta(days=(last - first) % 7), end


def _weekday(match: re.Match[str], context: Context) -> Days | None:
    if context.report is None:
        return None
    which = (match["which"] or "").lower()
    direction = context.direction or Direction.PAST
    if which in {"next", "coming"}:
        direction = Direction.FUTURE
    elif which in {"last", "past", "previous"}:
        direction = Direction.PAST
    named = WEEKDAY_NUMBERS[match["weekday"].lower()]
    day = weekday_near(context.report, named, direction)
    if day == context.report and which in {"last", "past", "previous"}:
        day -= timedelta(days=7)
    return day, day


def _near_day(match: re.Match[str], context: Context) -> Days | None:
    if context.report is None:
        return None
    words = match.group().lower().split()
    offset = {"yesterday": -1, "night": -1, "tomorrow": 1}.get(words[-1], 0) * (2 if len(words) > 2 else 1)
    day = context.report + timedelta(days=offset)
    return day, day


def _weekend(match: re.Match[str], context: Context) -> Days | None:
    """The weekend that is nearest where the verbs point; the one that the report falls in counts both ways."""
    del match
    if context.report is None:
        return None
    past = context.direction is not Direction.FUTURE
    saturday = weekday_near(context.report, 5, Direction.PAST)
    if not past and context.report > saturday + timedelta(days=1):
        saturday += timedelta(days=7)
    return saturday, saturday + timedelta(days=1)


def _period(match: re.Match[str], context: Context) -> Days | None:
    if context.report is None:
        return None
    which, unit = match["which"].lower(), match["unit"].lower()
    offset = {"last": -1, "past": -1, "previous": -1, "this": 0}.get(which, 1)
    if unit == "week":
        return week_of(context.report, offset)
    if unit == "weekend":
        saturday = week_of(context.report, offset)[0] + timedelta(days=5)
        return saturday, saturday + timedelta(days=1)
    if unit == "month":
        return month_of(context.report, offset)
    year = context.report.year + offset
    return date(year, 1, 1), date(year, 12, 31)


def _part_of_month(match: re.Match[str], context: Context) -> Days | None:
    month = MONTH_NUMBERS[match["month"].lower()]
    if match["year"]:
        year = int(match["year"])
    elif context.report is not None:
        year = year_for(context.report, (month, 15), context.direction)
    else:
        return None
    return _part(whole_month(year, month), (match["part"] or "").lower())


def _part(month: Days, words: str) -> Days:
    """A part of a month: a half, a third or a week; the whole where no words tell of a part."""
    first, last = month
    name = words.split(maxsplit=1)[0] if words else ""
    if " week" in words:
        begin = last - timedelta(days=6) if name == "last" else first + timedelta(days=7 * _WEEKS.index(name))
        return begin, begin + timedelta(days=6)
    if " half" in words:
        return (first, first + timedelta(days=14)) if name == "first" else (first + timedelta(days=15), last)
    if name in {"early", "beginning", "start"}:
        return first, first + timedelta(days=9)
    if name in {"late", "end"}:
        return first + timedelta(days=20), last
    if name.startswith("mid"):
        return first + timedelta(days=10), first + timedelta(days=19)
    return first, last


def _part_of_period(match: re.Match[str], context: Context) -> Days | None:
    """As in "the second half of the month"; the end of a week is its Friday to Sunday."""
    if context.report is None:
        return None
    which = (match["which"] or match["whichweek"]).lower()
    offset = {"last": -1, "the": 0, "this": 0}.get(which, 1)
    if match["weekend"]:
        sunday = week_of(context.report, offset)[1]
        return sunday - timedelta(days=2), sunday
    return _part(month_of(context.report, offset), match["part"].lower())


def _year(match: re.Match[str], context: Context) -> Days | None:
    del context
    return date(int(match["year"]), 1, 1), date(int(match["year"]), 12, 31)


def _counted(match: re.Match[str], context: Context) -> Days | None:
    ahead = match["ago"] is None
    if context.report is None or (ahead and context.direction is Direction.PAST):  # "took the town in three days"
        return None
    count, unit = _number(match["count"]), match["unit"].lower()
    days = count * 7 if unit.startswith("week") else (count + 23) // 24 if unit.startswith("hour") else count
    day = context.report + timedelta(days=days if ahead else -days)
    return day, day


def _left_open(match: re.Match[str], context: Context) -> Days | None:
    """Words that name no day that can be told."""
    del match, context
    return None


_PATTERNS: dict[str, tuple[re.Pattern[str], _Resolver]] = {
    name: (re.compile(pattern, re.IGNORECASE), resolver)
    for name, pattern, resolver in (
        ("same_day", _SAME_DAY, _left_open),
        ("iso", _ISO, _iso),
        ("two_months", _TWO_MONTHS, _two_months),
        ("day_first", _DAY_FIRST, _day_month),
        ("month_first", _MONTH_FIRST, _day_month),
        ("weekdays", _WEEKDAYS, _weekdays),
        ("weekday", _WEEKDAY_NAME, _weekday),
        ("near_day", _NEAR_DAY, _near_day),
        ("part_of_month", _PART_OF_MONTH, _part_of_month),
        ("part_of_period", _PART_OF_PERIOD, _part_of_period),
        ("period", _PERIOD, _period),
        ("weekend", _WEEKEND, _weekend),
        ("counted", _COUNTED, _counted),
        ("counted_next", _COUNTED_NEXT, _counted),
        ("counted_ago", _COUNTED_AGO, _counted),
        ("left_open", _LEFT_OPEN, _left_open),
        ("year", _YEAR, _year),
    )
}
_GROUP_NAME = re.compile(r"[?]P<[a-z0-9]+>")
_ANY = re.compile(
    "|".join(f"(?P<{name}>{_GROUP_NAME.sub('?:', pattern.pattern)})" for name, (pattern, _) in _PATTERNS.items()),
    re.IGNORECASE,
)
