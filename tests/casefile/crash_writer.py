"""The process that the crash test kills: it appends for ever and says each time what was acknowledged."""

import sys
from datetime import timedelta
from pathlib import Path
from random import Random

from sqlalchemy import Connection, select

from goodoffices.casefile.database import open_log
from goodoffices.casefile.schema import entries
from goodoffices.domain.recorded import AccountId
from tests.casefile.samples import CASE, MEDIATORS, NOON, NORTH, SOUTH, named, viewer

ROOMS = (MEDIATORS, NORTH, SOUTH)


def kept(connection: Connection) -> dict[str, tuple[str, str, int]]:
    """For each entry, by room and number: its digest, the time of its append and how many entries that append had."""
    query = select(entries.c.room_id, entries.c.number, entries.c.digest, entries.c.recorded_at, entries.c.author_key)
    return {
        f"{room} {number}": (digest.hex(), recorded_at, int(author.removeprefix("one of ")))
        for room, number, digest, recorded_at, author in connection.execute(query)
    }


def main(path: Path, seed: int) -> None:
    rng = Random(seed)
    with open_log(path) as log:
        versions = dict.fromkeys(ROOMS, 0) | dict(log.versions(CASE, viewer(*ROOMS)))
        while True:
            rooms = rng.sample(ROOMS, rng.randint(1, 3))
            writes = {room: (versions[room], named(rng.randint(1, 3), "x" * rng.randint(1, 4000))) for room in rooms}
            before, total = sum(versions.values()), sum(len(events) for _, events in writes.values())
            versions.update(
                log.append(
                    CASE, writes, author=AccountId(f"one of {total}"), recorded_at=NOON + timedelta(seconds=before)
                )
            )
            found = log.store.read(kept)
            for room, (expected, events) in writes.items():
                for number in range(expected + 1, expected + len(events) + 1):
                    sys.stdout.write(f"{room} {number} {found[f'{room} {number}'][0]}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
