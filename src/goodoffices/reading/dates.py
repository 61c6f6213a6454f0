"""Dates in a report: the words that name a day or a stretch of days, resolved against the report's own day.

The direction is the sentence's: a planned deed on Sunday is the next Sunday, a past one the last. Words that name no
day ("in the coming days") are kept and left open.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from goodoffices.domain.spans import span_of
from goodoffices.domain.statements import DateMention
from goodoffices.reading.date_patterns import TRIGGERS, Context, date_words, resolve
from goodoffices.reading.days import Direction
from goodoffices.reading.document import Document, Sentence
from goodoffices.reading.narrowing import narrowed
from goodoffices.reading.tense import direction_at

_LEAD = re.compile(r"\b(before|by|within|until|till|since|from|after)\s+(?:the\s+)?$", re.IGNORECASE)
_NEAR = 5
"""Mentions back among which "the same day" is looked for."""
_UP_TO = frozenset({"before", "by", "within", "until", "till"})


def find_dates(document: Document, report: date | None) -> list[DateMention]:
    """The dates that a report mentions, in order.

    Args:
        document: the report.
        report: its own day; without it only full dates are resolved.
    """
    mentions: list[DateMention] = []
    for sentence in document.sentences:
        for kind, mention in _in_sentence(document, sentence, report):
            mentions.append(_as_before(mention, mentions, report) if kind == "same_day" else mention)
    return narrowed(document, mentions)


def dates_in(mentions: Sequence[DateMention], start: int, end: int) -> list[DateMention]:
    """Those of some mentions in order that stand between two places."""
    first = bisect_left(mentions, start, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, end, key=lambda mention: mention.span.start)
    return [mention for mention in mentions[first:last] if mention.span.end <= end]


def _as_before(mention: DateMention, before: Sequence[DateMention], report: date | None) -> DateMention:
    """The day that was named last, for "later in the day"; the report's own where none was."""
    last = next((one.start for one in reversed(before[-_NEAR:]) if one.start == one.end), report)
    day = last if last is not None else report
    return replace(mention, start=day, end=day)


def _in_sentence(document: Document, sentence: Sentence, report: date | None) -> Iterator[tuple[str, DateMention]]:
    if not any(_may_name_days(token.lower) for token in sentence.tokens):
        return
    for kind, start, end in date_words(document.text, sentence.start, sentence.end):
        lead = _LEAD.search(document.text[max(sentence.start, start - 12) : start])
        word = lead.group(1).lower() if lead else document.text[start:end].split(maxsplit=1)[0].lower()
        direction = direction_at(sentence, start, end)
        if direction is None and word in _UP_TO:
            direction = Direction.FUTURE
        if word == "since":
            direction = Direction.PAST
        days = resolve(document.text, kind, (start, end), Context(report, direction))
        first, last = days if days is not None else (None, None)
        if word in _UP_TO or kind == "counted_next":
            ends = document.text[start:end].lower().startswith("end of")  # "before the end of June"
            first, last = None, first if word == "before" and not ends else last
        elif word in {"since", "after"} or (word == "from" and first == last):
            last = None
        yield kind, DateMention(span=span_of(document.text, start, end), start=first, end=last)


def _may_name_days(word: str) -> bool:
    """Whether a word may be part of a date; a sentence without one needs no search."""
    return word in TRIGGERS or "-" in word or (len(word) == 4 and word.isdecimal())
