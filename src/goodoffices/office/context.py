"""What every use case needs from outside: the case file, the clock and chance. Tests pass fixed ones."""

import base64
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from goodoffices.casefile.log import Log
from goodoffices.domain.case import CaseFold, CaseState
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.recorded import CaseId, RoomId
from goodoffices.domain.reprints import Sketch
from goodoffices.domain.rooms import Viewer

WorkT = TypeVar("WorkT")

_MOST_KEPT = 32


@dataclass(slots=True)
class Held:
    """A fold that is kept in memory for one viewer, how far it has come, and the state it last gave."""

    folding: CaseFold
    versions: dict[RoomId, int] = field(default_factory=dict)
    latest: datetime | None = None  # the latest time of recording that went in
    state: CaseState | None = None
    sketches: dict[ReportId, Sketch] = field(default_factory=dict, repr=False)  # of the reports that are no reprints
    kept: dict[Hashable, object] = field(default_factory=dict, repr=False)  # what `once` worked out of this very state


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An open office: one case file, one clock, one source of chance."""

    log: Log
    now: Callable[[], datetime]  # aware UTC
    random_bytes: Callable[[int], bytes]  # so many bytes that nobody can guess
    held: dict[tuple[CaseId, Viewer], Held] = field(default_factory=dict, repr=False)

    def once(self, case: CaseId, viewer: Viewer, key: Hashable, work: Callable[[], WorkT]) -> WorkT:
        """What some work comes to; done once for each key as long as nothing new is on this viewer's record.

        Args:
            case, viewer: whose state was read just now.
            key: names the work and all that it depends on beside the state.
            work: done where nothing is kept under the key; a few dozen results are kept.
        """
        kept = self.held[case, viewer].kept
        if key not in kept:
            if len(kept) >= _MOST_KEPT:
                kept.clear()
            kept[key] = work()
        return kept[key]  # type: ignore[return-value]

    def new_id(self) -> str:
        """An id that tells nothing: 16 letters and digits of chance, in no order."""
        return base64.b32encode(self.random_bytes(10)).decode("ascii").lower()
