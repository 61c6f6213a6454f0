"""How fast the case file takes entries in, gives them back and checks them, on SQLite in a file.

Prints one JSON line a figure. The peer of an append is the same row put in by `sqlite3` alone, one per transaction and
with the same care for the disk: no codec, no chain, no guards, no SQLAlchemy.
"""

import sqlite3
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from benchmarks.figures import line
from goodoffices.casefile.database import open_log
from goodoffices.casefile.log import Log
from goodoffices.casefile.verify import verify
from goodoffices.domain.case import Event
from goodoffices.domain.language import Direction, LanguageTag
from goodoffices.domain.parties import Person, PersonId, PersonNamed
from goodoffices.domain.record import Report, ReportFiled, ReportRead
from goodoffices.domain.record_ids import ReportId, StatementId
from goodoffices.domain.recorded import AccountId, CaseId, Happened, RoomId
from goodoffices.domain.rooms import MemberAdmitted, Viewer
from goodoffices.domain.scales import Certainty
from goodoffices.domain.spans import span_of
from goodoffices.domain.statements import Statement, StatementType

SEED = 20260305
APPENDS = (100, 300, 1_000)
ENTRIES = (1_000, 10_000, 100_000)
CASE, ROOM, AUTHOR = CaseId("bench"), RoomId("mediators"), AccountId("ayla")
VIEWER = Viewer(account=AUTHOR, rooms=frozenset({ROOM}))
NOW = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)
WORDS = "the minister said that talks on the crossing would resume once the convoy had passed".split()


def main(data: Path | None) -> None:
    """Measure everything and print it."""
    del data
    with tempfile.TemporaryDirectory() as folder:
        _check(Path(folder) / "check.db")
        for n in APPENDS:
            rate, peer = _append_rate(Path(folder) / f"append{n}.db", n), _bare_rate(Path(folder) / f"bare{n}.db", n)
            name = "log: append, one entry a transaction, synchronous=FULL"
            line(name, rate, "entries/s", n, peer="sqlite3 alone", ratio=round(rate / peer, 3))
        for n in ENTRIES:
            _measure_reading(Path(folder) / f"read{n}.db", n)


def _measure_reading(path: Path, n: int) -> None:
    with open_log(path) as log:
        line("log: append, 10,000 entries a transaction", n / _seconds(lambda: _fill(log, n)), "entries/s", n)
        _measure_uses(log, n)


def _measure_uses(log: Log, n: int) -> None:
    uses: dict[str, Callable[[], object]] = {
        "log: read and decode all entries": lambda: log.read(CASE, VIEWER),
        "log: verify all entries": lambda: verify(log),
    }
    for name, use in uses.items():
        seconds = min(_seconds(use) for _ in range(3))
        line(name, seconds, "s", n)
        line(f"{name}: rate", n / seconds, "entries/s", n)
        tracemalloc.start()
        use()
        line(f"{name}: peak memory", tracemalloc.get_traced_memory()[1] / 2**20, "MiB", n)
        tracemalloc.stop()


def _events(rng: Random, n: int) -> list[Happened[Event]]:
    """Eight small entries, a report of some 800 characters and a reading of it, over and over."""
    events: list[Event] = []
    while len(events) < n:
        events.extend(_person(rng) if rng.random() < 0.5 else _admission(rng) for _ in range(8))
        events.extend(_report_and_reading(rng, len(events)))
    return [Happened(event=event, at=NOW) for event in events[:n]]


def _person(rng: Random) -> PersonNamed:
    name = " ".join(rng.choices(WORDS, k=2))
    return PersonNamed(person=Person(id=PersonId(name), name=name, role="envoy"))


def _admission(rng: Random) -> MemberAdmitted:
    return MemberAdmitted(account=AccountId(rng.choice(WORDS)))


def _report_and_reading(rng: Random, number: int) -> tuple[ReportFiled, ReportRead]:
    text = " ".join(rng.choices(WORDS, k=150))
    report = ReportId(f"R{number}")
    filed = Report(
        id=report,
        title=None,
        outlet="The Teyra Courier",
        dated=NOW.date(),
        date_evidence=None,
        text=text,
        language=LanguageTag("en"),
        direction=Direction.LEFT_TO_RIGHT,
        digest=rng.randbytes(32).hex(),
    )
    statements = tuple(
        Statement(
            id=StatementId(f"S{place:02}"),
            sources=(),
            source_span=span_of(text, place * 100, place * 100 + 12),
            cue_span=span_of(text, place * 100 + 13, place * 100 + 17),
            content_spans=(span_of(text, place * 100 + 18, place * 100 + 90),),
            type=StatementType.INDIRECT,
            said_on=NOW.date(),
            certainty=Certainty.INDIRECT,
        )
        for place in range(3)
    )
    reading = ReportRead(report=report, reader="rules", entities=(), statements=statements, dates=(), doubts=())
    return ReportFiled(report=filed), reading


def _fill(log: Log, n: int) -> None:
    events = _events(Random(SEED), n)
    for begin in range(0, n, 10_000):
        log.append(CASE, {ROOM: (begin, events[begin : begin + 10_000])}, author=AUTHOR, recorded_at=NOW)


def _check(path: Path) -> None:
    """What is about to be timed is right: every entry comes back, and the chain is whole."""
    with open_log(path) as log:
        _fill(log, 1_000)
        assert [entry.event for entry in log.read(CASE, VIEWER)[ROOM]] == [
            happened.event for happened in _events(Random(SEED), 1_000)
        ]
        outcome = verify(log)
        assert (outcome.entries, outcome.first_bad) == (1_000, None)


def _append_rate(path: Path, n: int) -> float:
    events = _events(Random(SEED), n + 1)
    with open_log(path) as log:
        log.append(CASE, {ROOM: (0, events[:1])}, author=AUTHOR, recorded_at=NOW)
        started = time.perf_counter()
        for version in range(1, n + 1):
            log.append(CASE, {ROOM: (version, [events[version]])}, author=AUTHOR, recorded_at=NOW)
        seconds = time.perf_counter() - started
        assert log.versions(CASE, VIEWER) == {ROOM: n + 1}
    return n / seconds


def _bare_rate(path: Path, n: int) -> float:
    row = (CASE, ROOM, 0, AUTHOR, "record", NOW.isoformat(), NOW.isoformat(), Random(SEED).randbytes(300), bytes(32))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE entries (number INTEGER, a, b, c, d, e, f, g, h, i)")
        started = time.perf_counter()
        for number in range(n):
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (number, *row))
            connection.execute("COMMIT")
        return n / (time.perf_counter() - started)


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main(None)
