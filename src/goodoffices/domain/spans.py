"""Spans: the one link between what we say a report says and the report itself."""

from dataclasses import dataclass, field

from goodoffices.errors import InvalidFactError, InventedSpanError


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of a report's stored text, with the words that stand there."""

    start: int  # code points from the text's beginning
    end: int  # one past the last code point
    text: str = field(repr=False)  # what a report says may be confidential: no repr shows it

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.text):
            raise InvalidFactError(
                f"a span runs from a place to a later one and holds the words between, got {self.start} to {self.end} "
                f"with {len(self.text)} characters"
            )


def span_of(text: str, start: int, end: int) -> Span:
    """The span of `text` from `start` to `end`.

    Args:
        text: the stored text of a report.
        start, end: code points, 0 <= start < end <= len(text).
    Raises:
        InvalidFactError: the two places are not in this order or not inside the text.
    """
    if end > len(text):
        raise InvalidFactError(f"a span must end inside its text of {len(text)} characters, got an end at {end}")
    return Span(start=start, end=end, text=text[start:end] if start >= 0 else "")


def require_literal(span: Span, text: str) -> None:
    """Refuse a span whose words are not the ones that stand at its place.

    Raises:
        InventedSpanError: `text[span.start:span.end]` is not `span.text`.
    """
    if text[span.start : span.end] != span.text:
        raise InventedSpanError(
            f"the words of the span {span.start} to {span.end} do not stand there in the report: read the report again"
        )
