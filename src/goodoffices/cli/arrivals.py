"""Reports as they are handed in at the command line: from a file, or from standard input."""

import sys
from pathlib import Path
from typing import Final

from goodoffices.errors import UnreadableReportError
from goodoffices.reading.intake import MAX_BYTES, Incoming, incoming_from_bytes

STANDARD_INPUT: Final = "-"


def take_in(report: str) -> tuple[str, Incoming]:
    """A report's name and the report, from a path or from standard input (`-`).

    Raises:
        UnreadableReportError: the file is not there, or cannot be read as a report.
    """
    if report == STANDARD_INPUT:
        return "standard input", incoming_from_bytes(sys.stdin.buffer.read(MAX_BYTES + 1))
    path = Path(report)
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableReportError(f"{report} cannot be read ({error.strerror}): name a file that is there") from error
    try:
        return path.name, incoming_from_bytes(data, name=path.name)
    except UnreadableReportError as error:
        raise UnreadableReportError(f"{report}: {error}") from error
