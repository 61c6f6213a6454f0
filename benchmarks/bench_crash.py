"""The case file under `kill -9`: how many acknowledged entries are gone after a writer was killed at random moments."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.figures import line
from goodoffices.casefile.database import open_log
from goodoffices.casefile.verify import verify
from tests.casefile.crash_writer import kept
from tests.casefile.test_crash import KILLS, acknowledged_until_killed


def main(data: Path | None) -> None:
    """Print how many entries were acknowledged before the kills, and how many of them were lost."""
    del data
    rng = Random(20)
    known: dict[str, str] = {}
    with TemporaryDirectory() as folder:
        path = Path(folder) / "case.db"
        for kill in range(KILLS):
            known |= acknowledged_until_killed(path, seed=kill, seconds=rng.uniform(0, 0.25))
        with open_log(path) as log:
            assert verify(log).first_bad is None, "a chain that does not hold after a kill"
            found = {entry: digest for entry, (digest, _, _) in log.store.read(kept).items()}
    line(f"log: acknowledged before {KILLS} kills", len(known), "entries", KILLS)
    lost = sum(found.get(entry) != digest for entry, digest in known.items())
    line("log: acknowledged entries lost to kill -9", lost, "entries", KILLS)


if __name__ == "__main__":
    main(None)
