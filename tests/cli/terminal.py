"""A terminal for tests: it types a command line and keeps what is printed."""

import sys
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from goodoffices.cli import main


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What a command printed, and its exit status."""

    status: int
    out: str
    err: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """Runs the real command line in this process, in a folder and a case file of its own."""

    folder: Path
    patch: pytest.MonkeyPatch
    capture: pytest.CaptureFixture[str]

    def run(self, *words: str, stdin: bytes = b"") -> Printed:
        """What `goodoffices WORDS...` prints."""
        self.patch.chdir(self.folder)
        self.patch.setenv("GOODOFFICES_DATABASE", str(self.folder / "private" / "cases.db"))
        self.patch.setenv("COLUMNS", "120")
        self.patch.setattr(sys, "argv", ["goodoffices", *words])
        self.patch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin)))
        try:
            main()
            status = 0
        except SystemExit as stop:
            status = stop.code if isinstance(stop.code, int) else 0
        captured = self.capture.readouterr()
        return Printed(status=status, out=captured.out, err=captured.err)
