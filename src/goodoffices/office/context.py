"""What every use case needs from outside: the case file, the clock and chance. Tests pass fixed ones."""

import base64
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from goodoffices.casefile.log import Log
from goodoffices.domain.case import CaseFold, CaseState
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.recorded import CaseId, RoomId
from goodoffices.domain.reprints import Sketch
from goodoffices.domain.rooms import Viewer


@dataclass(slots=True)
class Held:
    """A fold that is kept in memory for one viewer, how far it has come, and the state it last gave."""

    folding: CaseFold
    versions: dict[RoomId, int] = field(default_factory=dict)
    latest: datetime | None = None  # the latest time of recording that went in
    state: CaseState | None = None
    sketches: dict[ReportId, Sketch] = field(default_factory=dict, repr=False)  # of the reports that are no reprints


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An open office: one case file, one clock, one source of chance."""

    log: Log
    now: Callable[[], datetime]  # aware UTC
    random_bytes: Callable[[int], bytes]  # so many bytes that nobody can guess
    held: dict[tuple[CaseId, Viewer], Held] = field(default_factory=dict, repr=False)

    def new_id(self) -> str:
        """An id that tells nothing: 16 letters and digits of chance, in no order."""
        return base64.b32encode(self.random_bytes(10)).decode("ascii").lower()
