"""A terminal in an empty folder, and a report to read there."""

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal

REPORT = """Northland to open the gates

DELTA, Tuesday, 27 May 2031

Foreign Minister Mara Lind said on Monday that the gates would open.

"We keep our word," she added.
"""


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal in an empty folder."""
    return Terminal(folder=tmp_path, patch=monkeypatch, capture=capsys)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report in that folder."""
    path = tmp_path / "gates.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path
