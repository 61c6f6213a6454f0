"""Headings: lines that stand over a text or a part of it, which are the paper's wording and no report."""

from goodoffices.reading.document import Document

_LONGEST = 120
"""Characters past which a line without a full stop is no heading."""
_ENDS = frozenset(".!?…\"”»’'")


def is_heading(document: Document, place: int) -> bool:
    """Whether a place stands in a short paragraph that ends as no sentence does."""
    start, end = document.paragraph_at(place)
    return 0 < end - start <= _LONGEST and document.text[end - 1] not in _ENDS
