"""What the reader finds of contacts in some words, written in one line each, so that tables of sentences stay readable."""

from datetime import date

from goodoffices.domain.contacts import Contact
from goodoffices.reading.intake import incoming_from_bytes
from goodoffices.reading.reader import read

THURSDAY = date(2033, 3, 10)
"""The day of the reports in the tables."""


def contacts_in(text: str) -> tuple[Contact, ...]:
    """The contacts that the reader finds in a report of that Thursday."""
    return read(incoming_from_bytes(text.encode(), name="report.txt"), dated=THURSDAY).contacts


def told(text: str) -> list[str]:
    """Every contact as "kind | who | status | days", in the order of the text; "-" for a day that is not told."""
    return [
        " | ".join((one.kind, " ".join(sorted(one.participants)), one.status, _days(one))) for one in contacts_in(text)
    ]


def answered(text: str) -> list[str]:
    """Every answer as "who strength authority", with the words of its condition in brackets."""
    return [
        f"{reply.by}: {reply.strength}, {reply.authority}" + (f" ({reply.condition.text})" if reply.condition else "")
        for one in contacts_in(text)
        for reply in one.replies
    ]


def _days(contact: Contact) -> str:
    start, end = contact.date_start, contact.date_end
    if start == end:
        return start.isoformat() if start is not None else "-"
    return f"{start or '-'} to {end or '-'}"
