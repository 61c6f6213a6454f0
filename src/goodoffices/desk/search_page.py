"""The search page: what an address looks for, and what was found where."""

from dataclasses import dataclass, field

from goodoffices.desk.messages import N_
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.rooms import Viewer
from goodoffices.office.context import Office
from goodoffices.office.findings import Said, ToldContact, ToldPosition
from goodoffices.office.search import LONGEST_QUERY, RecordHit, SearchResult, search


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """A query as it was typed, and what it found."""

    query: str = field(repr=False)
    found: SearchResult
    record: tuple[tuple[str, tuple[RecordHit, ...]], ...]  # by kind of finding, as it is headed in the source language
    problem: str | None  # with the query, in the source language


def search_page(office: Office, viewer: Viewer, case: CaseId, query: str) -> SearchPage:
    """The page for a query; one that is too long is said to be so and looks for nothing."""
    too_long = len(query) > LONGEST_QUERY
    found = search(office, viewer, case, "" if too_long else query)
    heads: dict[str, list[RecordHit]] = {}
    for hit in found.record:
        heads.setdefault(_head(hit), []).append(hit)
    return SearchPage(
        query=query,
        found=found,
        record=tuple((head, tuple(heads[head])) for head in _HEADS if head in heads),
        problem=N_("This is too much to look for at once: 200 letters at most.") if too_long else None,
    )


_HEADS = (
    N_("Statements in reports"),
    N_("Contacts in reports"),
    N_("Positions in reports"),
    N_("What reports do not state"),
)


def _head(hit: RecordHit) -> str:
    kinds = (Said, ToldContact, ToldPosition)
    return next((head for head, kind in zip(_HEADS, kinds, strict=False) if isinstance(hit.told, kind)), _HEADS[-1])
