"""Where sides stand in some words, and what is not stated, in one line each, so that tables of sentences stay readable."""

from datetime import date

from goodoffices.reading.intake import incoming_from_text
from goodoffices.reading.reader import Reading, read

REPORT_DAY = date(2033, 3, 10)
_PROSE = "\n\nIt rained in the town on that day, and the people of the town were at home with their children."
"""Enough English for a reader to know that it is English; it tells of nothing."""


def read_text(text: str) -> Reading:
    """A reading of some words by the whole reader, on a day in 2033."""
    return read(incoming_from_text(text + _PROSE), dated=REPORT_DAY)


def stood(text: str) -> list[str]:
    """Every position as "party | issue | stance", with who tells of it where the side itself does not."""
    return [
        " | ".join((one.party, one.issue, one.stance, *([one.reported_by] if one.reported_by else [])))
        for one in read_text(text).positions
    ]


def missed(text: str) -> list[str]:
    """Everything that is not stated as "KIND: the words that point at it", with whose it is where that is told."""
    return [
        f"{one.kind.name}: {' // '.join(span.text for span in one.evidence)}" + (f" ({one.about})" if one.about else "")
        for one in read_text(text).not_stated
    ]
