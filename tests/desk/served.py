"""The desk behind a real server on this machine, and a real Chromium before it."""

import asyncio
import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

import pytest
import uvicorn
from playwright.sync_api import Browser, Error, sync_playwright

from goodoffices.casefile.database import open_log
from goodoffices.desk.app import build_app
from goodoffices.desk.live_updates import Ticker
from goodoffices.desk.messages import Messages
from goodoffices.desk.serve import run
from goodoffices.desk.sessions import Doors
from goodoffices.domain.language import Direction
from goodoffices.domain.parties import ActorId, ActorKind, Party, PartyId
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.recorded import AccountId, CaseId
from goodoffices.domain.scales import Certainty
from goodoffices.domain.statements import StatementType
from goodoffices.office.access import enter, state_of
from goodoffices.office.context import Office
from tests.desk.browsing import Clock, Entropy
from tests.desk.hand_made import AYLA, NORTH, Told, Written, case_with, plan
from tests.desk.reports import COURIER, NOTE

CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ARABIC = Written(
    text="تحدث الرئيس أنسو يوم أمس.\n\nقال المتحدث إن «المحادثة استمرت أربعين دقيقة».\n",  # noqa: RUF001 (Arabic)
    title="أنسو يتحدث مع فايل",
    outlet="صوت إستمير",
    dated=date(2031, 5, 19),
    language="ar",
    direction=Direction.RIGHT_TO_LEFT,
    told=(
        Told(
            content=("«المحادثة استمرت أربعين دقيقة»",),
            source="المتحدث",
            cue="قال",
            type=StatementType.DIRECT,
            certainty=Certainty.DIRECT_QUOTE,
        ),
    ),
)
LONG = Written(
    text="\n".join(
        f"Harbourmaster{'-of-the-north' * 9} number {of} warned that gate {of} stays shut." for of in range(9)
    ),
    title="A headline " + "about crossings and water and mayors " * 6,
    outlet="Wireservice" * 9,
    dated=date(2031, 5, 20),
    told=tuple(
        Told(
            content=(f"that gate {of} stays shut",),
            source=f"Harbourmaster{'-of-the-north' * 9} number {of}",
            cue="warned",
            speakers=(f"Harbourmaster{'-of-the-north' * 9} {of}",),
        )
        for of in range(9)
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A desk that is being served."""

    address: str
    office: Office
    doors: Doors
    case: CaseId

    def invitation(self, account: AccountId) -> str:
        """An address that opens the desk once."""
        return f"{self.address}/enter?token={self.doors.invite(account)}"

    def report(self, title: str | None) -> str:
        """Where a report of the case stands."""
        reports = state_of(self.office, enter(self.office, AYLA, self.case), self.case).record.reports
        found = next(report for report, entry in reports.items() if entry.event.report.title == title)
        return f"/cases/{self.case}/reports/{ReportId(found)}"


@contextmanager
def serving(messages: Messages | None = None) -> Iterator[Served]:
    """A desk with one case: many parties, long names, two directions of writing, a report without anything."""
    with serving_case(_with_all_sorts, messages) as served:
        yield served


def _with_all_sorts(office: Office) -> CaseId:
    parties = (
        NORTH,
        *(
            Party(id=PartyId(ActorId(f"p{of}")), name=f"Union of Harbours {of}", kind=ActorKind.GROUP)
            for of in range(7)
        ),
    )
    return case_with(office, [COURIER, NOTE, ARABIC, LONG], plan("Teyra: the Lower Vann", parties))


@contextmanager
def serving_case(opened: Callable[[Office], CaseId], messages: Messages | None = None) -> Iterator[Served]:
    """A desk with one case, which is opened for it, in these languages; its live updates come fast."""
    with open_log(":memory:") as log, socket.create_server(("127.0.0.1", 0)) as listener:
        office = Office(log=log, now=Clock(), random_bytes=Entropy())
        case = opened(office)
        doors = Doors(now=office.now, random_bytes=office.random_bytes)
        host = f"127.0.0.1:{listener.getsockname()[1]}"
        ticker = Ticker(every=0.25)
        app = build_app(office, doors, hosts=frozenset({host}), messages=messages, ticker=ticker)
        config = uvicorn.Config(app, http="h11", ws="none", lifespan="off", access_log=False, log_config=None)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=lambda: asyncio.run(run(server, listener, ticker, lambda: None)))
        thread.start()
        try:
            until = time.monotonic() + 10
            while not server.started and time.monotonic() < until:
                time.sleep(0.01)
            yield Served(address=f"http://{host}", office=office, doors=doors, case=case)
        finally:
            server.should_exit = True
            thread.join(timeout=10)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A real Chromium; where there is none the tests are skipped, or fail where GOODOFFICES_REQUIRE names `browser`."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        _miss("no Chromium is installed here")
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=path, args=[*CHROMIUM_ARGUMENTS])
        except Error as error:
            _miss(f"Chromium does not start here: {type(error).__name__}")
        yield browser
        browser.close()


def _miss(reason: str) -> None:
    if "browser" in os.environ.get("GOODOFFICES_REQUIRE", "").split(","):
        pytest.fail(reason)
    pytest.skip(reason)
