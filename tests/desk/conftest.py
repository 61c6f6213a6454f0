"""The desk with its cast: Ayla mediates, Bo speaks for the North and Cleo for the South, Dov is in no room."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from starlette.applications import Starlette

from goodoffices.casefile.database import open_log
from goodoffices.desk.app import build_app
from goodoffices.desk.live_updates import Ticker
from goodoffices.desk.sessions import Doors
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.recorded import AccountId, CaseId
from goodoffices.office.access import enter, state_of
from goodoffices.office.context import Office
from tests.desk.browsing import HOST, Browser, Clock, Entropy
from tests.desk.hand_made import AYLA, BO, CLEO, DOV, case_with
from tests.desk.reports import COURIER, NOTE
from tests.desk.windows import browser, contexts, either, page, scripted, served  # noqa: F401 (fixtures)


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody's browser, each with a session of its own but the last."""

    ayla: Browser
    bo: Browser
    cleo: Browser
    dov: Browser
    nobody: Browser


@pytest.fixture
def loop() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(clock: Clock) -> Iterator[Office]:
    with open_log(":memory:") as log:
        yield Office(log=log, now=clock, random_bytes=Entropy())


@pytest.fixture
def case(office: Office) -> CaseId:
    return case_with(office, [COURIER, NOTE])


@pytest.fixture
def courier(office: Office, case: CaseId) -> ReportId:
    """The report of the Courier."""
    return next(iter(state_of(office, enter(office, AYLA, case), case).record.reports))


@pytest.fixture
def doors(office: Office) -> Doors:
    return Doors(now=office.now, random_bytes=office.random_bytes)


@pytest.fixture
def app(office: Office, doors: Doors) -> Starlette:
    """The desk as it closes: live updates end after one frame, so that they can be asked for like pages."""
    ticker = Ticker()
    ticker.closing.set()
    return build_app(office, doors, hosts=frozenset({HOST}), ticker=ticker)


@pytest.fixture
def cast(app: Starlette, doors: Doors, loop: asyncio.Runner) -> Iterator[Cast]:
    browsers = [Browser(app, loop) for _ in range(5)]
    for one, account in zip(browsers, (AYLA, BO, CLEO, DOV), strict=False):
        signed_in(one, doors, account)
    yield Cast(*browsers)
    for one in browsers:
        one.close()


@pytest.fixture
def ayla(cast: Cast, case: CaseId) -> Browser:
    return cast.ayla


def signed_in(of: Browser, doors: Doors, account: AccountId) -> Browser:
    """The browser with a session of this account."""
    assert of.enter(doors.invite(account)).status_code == 303
    return of
