"""The desk's pages of a case: how much of the processor a page costs, with the state already folded."""

import asyncio
import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import process_time

import httpx

from benchmarks.figures import line, peak_memory
from goodoffices.casefile.database import open_log
from goodoffices.casefile.log import Log
from goodoffices.desk.app import build_app
from goodoffices.desk.sessions import Doors
from goodoffices.domain.contacts import Contact
from goodoffices.domain.positions import Position
from goodoffices.domain.record import Report, ReportFiled, ReportRead
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.recorded import AccountId, CaseId, Happened
from goodoffices.domain.statements import Statement
from goodoffices.office.access import enter, mediators_room, state_of, version_of
from goodoffices.office.context import Office
from goodoffices.office.teyra import open_teyra

SIZES = (200, 1_000, 5_000)
PAGES = {"brief": "", "positions": "/positions", "record": "/record"}
TIMES = 5
AUTHOR = AccountId("mediator")
HOST = "127.0.0.1:8000"
BEGAN = datetime(2031, 5, 28, 20, tzinfo=UTC)


def main(data: Path | None) -> None:
    """Print milliseconds of processor time a page, for cases of three sizes, counted in statements on the record."""
    del data
    for size in SIZES:
        with open_log(":memory:") as log:
            case, statements, last = _case(log, size)
            for name, spent in _spent(log, case, last):
                line(f"{name} page: CPU", 1000 * spent, "ms", statements)
    peak_memory("desk pages: peak memory", SIZES[-1])


def _case(log: Log, size: int) -> tuple[CaseId, int, datetime]:
    """The sample case, told again and again every two weeks until so many statements are on its record."""
    office = Office(log=log, now=lambda: BEGAN, random_bytes=secrets.token_bytes)
    case = open_teyra(office, AUTHOR)
    viewer = enter(office, AUTHOR, case)
    state = state_of(office, viewer, case)
    room = mediators_room(state)
    told = [(entry.event.report, state.record.readings[report].event) for report, entry in state.record.reports.items()]
    count = sum(len(read.statements) for _, read in told)
    round_, last = 0, BEGAN
    while count < size:
        round_ += 1
        last = BEGAN + timedelta(days=14 * round_)
        for report, read in told:
            if count >= size:
                break
            events = _again(report, read, round_)
            happened = [Happened(event=event, at=last) for event in events]
            log.append(
                case, {room: (version_of(office, viewer, case, room), happened)}, author=AUTHOR, recorded_at=last
            )
            state_of(office, viewer, case)
            count += len(read.statements)
    return case, count, last


def _again(report: Report, read: ReportRead, round_: int) -> tuple[ReportFiled, ReportRead]:
    """A report and its reading, so many fortnights later."""
    name, by = ReportId(f"{report.id}-{round_}"), timedelta(days=14 * round_)
    filed = replace(report, id=name, dated=_later(report.dated, by), digest=f"{report.digest[:50]}{round_}")
    return ReportFiled(report=filed), replace(
        read,
        report=name,
        statements=tuple(_statement(one, by) for one in read.statements),
        contacts=tuple(_contact(one, by) for one in read.contacts),
        positions=tuple(_position(one, by) for one in read.positions),
    )


def _statement(one: Statement, by: timedelta) -> Statement:
    return replace(one, said_on=_later(one.said_on, by))


def _contact(one: Contact, by: timedelta) -> Contact:
    return replace(one, date_start=_later(one.date_start, by), date_end=_later(one.date_end, by))


def _position(one: Position, by: timedelta) -> Position:
    return replace(one, as_of=_later(one.as_of, by))


def _later(day: date | None, by: timedelta) -> date | None:
    return day + by if day is not None else None


def _spent(log: Log, case: CaseId, now: datetime) -> Iterator[tuple[str, float]]:
    """For each page the least processor time that it took, in seconds."""
    office = Office(log=log, now=lambda: now, random_bytes=secrets.token_bytes)
    doors = Doors(now=office.now, random_bytes=office.random_bytes)
    app = build_app(office, doors, hosts=frozenset({HOST}))
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=f"http://{HOST}")
    with asyncio.Runner() as loop:
        assert loop.run(client.get(f"/enter?token={doors.invite(AUTHOR)}")).status_code == 303
        for name, path in PAGES.items():
            assert loop.run(client.get(f"/cases/{case}{path}")).status_code == 200  # folds the state
            spent = []
            for _ in range(TIMES):
                start = process_time()
                loop.run(client.get(f"/cases/{case}{path}"))
                spent.append(process_time() - start)
            yield name, min(spent)
        loop.run(client.aclose())


if __name__ == "__main__":
    main(None)
