"""The scene: a report with those who are in it, what they say and the days it names.

Contacts, acts, positions and what is not stated are all found in a scene. Nothing is found here.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date

from goodoffices.domain.statements import DateMention, Statement
from goodoffices.reading.actors import Actors
from goodoffices.reading.document import Document
from goodoffices.reading.issues import NO_ISSUES, Issues

_DEEPEST = 8
"""Statements back to which one in whose words a place stands is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All that was found in a report before its contacts, acts and positions are looked for."""

    document: Document
    actors: Actors
    statements: tuple[Statement, ...]  # in the order of the text, with their issues
    dates: tuple[DateMention, ...]  # in the order of the text
    report: date | None  # the report's own day
    issues: Issues = NO_ISSUES

    def dates_in(self, start: int, end: int) -> tuple[DateMention, ...]:
        """The dates that stand between two places."""
        first = bisect_left(self.dates, start, key=lambda mention: mention.span.start)
        last = bisect_left(self.dates, end, key=lambda mention: mention.span.start)
        return tuple(mention for mention in self.dates[first:last] if mention.span.end <= end)

    def statements_at(self, place: int) -> tuple[Statement, ...]:
        """The statements in whose words a place stands, the outermost first; of many, the nearest few."""
        last = bisect_right(self.statements, place, key=lambda statement: statement.content_spans[0].start)
        return tuple(
            statement
            for statement in self.statements[max(0, last - _DEEPEST) : last]
            if any(span.start <= place < span.end for span in statement.content_spans)
        )
