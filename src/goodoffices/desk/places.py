"""The places of a case: its pages that can be reached from each of them, in plain words, and the one where one is."""

from dataclasses import dataclass
from typing import Final

from goodoffices.desk.messages import N_
from goodoffices.domain.recorded import CaseId

RECORD: Final = "/record"
_PLACES: Final = (
    ("", N_("Brief")),
    (RECORD, N_("Record")),
    ("/positions", N_("Positions")),
    ("/agenda", N_("Agenda")),
    ("/channels", N_("Channels")),
    ("/contacts", N_("Contacts")),
    ("/search", N_("Search")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One of the pages, and whether the one that is shown is it or stands behind it."""

    name: str  # in the source language
    address: str
    here: str | None  # as `aria-current` has it: "page", or "true" for a page behind it


def places_of(case: CaseId, path: str) -> tuple[Place, ...]:
    """The places of a case.

    Args:
        path: of the page that is shown; what stands behind no other place stands behind the record.
    """
    base = f"/cases/{case}"
    behind = next((end for end, _ in _PLACES if end and path.startswith(f"{base}{end}/")), RECORD)
    here = next((end for end, _ in _PLACES if path == base + end), None)
    marks = {here: "page"} if here is not None else {behind: "true"}
    return tuple(Place(name=name, address=base + end, here=marks.get(end)) for end, name in _PLACES)
