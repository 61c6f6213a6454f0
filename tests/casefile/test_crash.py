"""A writer that is killed at any moment loses nothing that it acknowledged.

`kill -9` tests the process, not the power supply: the operating system keeps the pages that the process has handed
over, and a power cut may take them. What stands against that is `synchronous=FULL`, and no test here cuts the power.
"""

import re
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from goodoffices.casefile.database import open_log
from goodoffices.casefile.verify import verify
from tests.casefile.crash_writer import kept

KILLS = 20
ROOT = Path(__file__).parents[2]
ACKNOWLEDGED = re.compile(r"^([a-z-]+ [0-9]+) ([0-9a-f]{64})\n", re.MULTILINE)


def acknowledged_until_killed(path: Path, seed: int, seconds: float) -> dict[str, str]:
    """The digests, by room and number, that a writer acknowledged before it was killed, so long after the first."""
    command = [sys.executable, "-m", "tests.casefile.crash_writer", str(path), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as writer:
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(seconds)
        writer.kill()
        return dict(ACKNOWLEDGED.findall(first + writer.stdout.read()))


@pytest.mark.slow
def test_twenty_kills_at_random_moments_lose_no_acknowledged_entry(tmp_path: Path) -> None:
    path, rng = tmp_path / "case.db", Random(20)
    known: dict[str, str] = {}
    for kill in range(KILLS):
        acknowledged = acknowledged_until_killed(path, seed=kill, seconds=rng.uniform(0, 0.25))
        assert acknowledged
        known |= acknowledged

        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        with open_log(path) as log:
            assert verify(log).first_bad is None
            found = log.store.read(kept)

        digests = {entry: digest for entry, (digest, _, _) in found.items()}
        assert known.items() <= digests.items()
        assert len({recorded_at for entry, (_, recorded_at, _) in found.items() if entry not in known}) <= 1
        of_append = Counter((recorded_at, total) for _, recorded_at, total in found.values())
        assert all(count == total for (_, total), count in of_append.items())
        known = digests
