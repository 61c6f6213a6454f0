"""Reprints: reports that bring, under another title, words that an earlier report has brought.

A reprint stays on the record as it came in, and counts as the report that it reprints: what it says is not said twice.
"""

import heapq
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import islice
from typing import Final

from goodoffices.domain.record_ids import ReportId
from goodoffices.errors import InvalidFactError

REPRINT_SHARE: Final = 0.8
"""Share of a report's runs of words that an earlier report must have for the one to be a reprint of the other."""

_RUN = 5
_KEPT = 512
_FEWEST = 20
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReprintFound:
    """A report proved to be a reprint of an earlier one."""

    report: ReportId
    of: ReportId  # the first to bring the words; never itself a reprint

    def __post_init__(self) -> None:
        if self.report == self.of:
            raise InvalidFactError(f"report {self.report} cannot be a reprint of itself: name the earlier one")


@dataclass(frozen=True, slots=True)
class Sketch:
    """A text's runs of five words, as numbers; of a long text only the smallest, which are a fair sample."""

    runs: frozenset[int] = field(repr=False)
    bound: int | None  # no run above it was kept; None where all were


def sketch_of(text: str) -> Sketch:
    """The runs of words of a text, by which it is known again; capitals and marks do not count.

    Cost: linear in the text; at most 512 numbers are kept.
    """
    words = [word.encode() for word in _WORD.findall(text.casefold())]
    runs = {_number(b" ".join(run)) for run in zip(*(islice(words, at, None) for at in range(_RUN)), strict=False)}
    if len(runs) <= _KEPT:
        return Sketch(frozenset(runs), None)
    kept = heapq.nsmallest(_KEPT, runs)
    return Sketch(frozenset(kept), kept[-1])


def share_in(one: Sketch, other: Sketch) -> float:
    """Share of one text's runs of words that another has, from 0 to 1; 0 where there are too few to tell.

    Source: Broder, "On the resemblance and containment of documents", Sequences 1997, 21-29.
    """
    bounds = [sketch.bound for sketch in (one, other) if sketch.bound is not None]
    comparable = {run for run in one.runs if run <= min(bounds)} if bounds else one.runs
    return len(comparable & other.runs) / len(comparable) if len(comparable) >= _FEWEST else 0.0


def reprinted_by(sketch: Sketch, earlier: Mapping[ReportId, Sketch]) -> ReportId | None:
    """The earlier report that a report reprints, as far as their words tell; the first of those that share most.

    Args:
        sketch: of the report.
        earlier: the sketches of those before it, in the order in which they were filed.
    Cost: linear in the number of earlier reports.
    """
    shares = ((share_in(sketch, theirs), report) for report, theirs in earlier.items())
    share, report = max(shares, key=lambda pair: pair[0], default=(0.0, None))
    return report if share >= REPRINT_SHARE else None


def _number(words: bytes) -> int:
    return int.from_bytes(blake2b(words, digest_size=6).digest(), "big")
