"""What the desk answers, and what it writes into its log, when something goes wrong."""

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Callable

import pytest
from starlette.requests import ClientDisconnect
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Message

from goodoffices.desk.app import ROUTES, build_app
from goodoffices.desk.routes import View, Who, ruled
from goodoffices.desk.sessions import Doors
from goodoffices.desk.visit import Visit
from goodoffices.errors import StaleRoomError, UnavailableCaseFileError
from goodoffices.office.context import Office
from tests.desk.browsing import HOST, Browser
from tests.desk.conftest import signed_in
from tests.desk.hand_made import AYLA

BrowserAt = Callable[[View], Browser]

CANARY = "the minister will yield on the dam"


async def broken(visit: Visit) -> Response:
    message = f"cannot handle {CANARY!r}"
    raise ValueError(message)


async def stale(visit: Visit) -> Response:
    raise StaleRoomError(CANARY)


async def locked(visit: Visit) -> Response:
    raise UnavailableCaseFileError(CANARY)


async def gone(visit: Visit) -> Response:
    raise ClientDisconnect


async def breaks_off(visit: Visit) -> Response:
    async def halves() -> AsyncIterator[bytes]:
        yield b"first half"
        raise ValueError(CANARY)

    return StreamingResponse(halves())


@pytest.fixture
def browser_at(office: Office, doors: Doors, loop: asyncio.Runner) -> BrowserAt:
    """Ayla's browser before a desk with one view more."""

    def at(view: View) -> Browser:
        routes = [*ROUTES, ruled("/here", view, who=Who.SIGNED_IN)]
        browser = Browser(build_app(office, doors, hosts=frozenset({HOST}), routes=routes), loop)
        return signed_in(browser, doors, AYLA)

    return at


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == "goodoffices.desk"]


@pytest.mark.parametrize(
    ("view", "status", "logged"),
    [(broken, 500, r"ValueError at \w+\.py:\d+"), (stale, 409, ""), (locked, 503, r"Unavailable\w+ at \w+\.py:\d+")],
)
def test_an_error_leaves_no_words_on_the_page_in_the_headers_or_in_the_log(
    browser_at: BrowserAt, caplog: pytest.LogCaptureFixture, view: View, status: int, logged: str
) -> None:
    with caplog.at_level(logging.DEBUG):
        answer = browser_at(view).get("/here")
    assert answer.status_code == status
    assert "<h1>" in answer.text
    assert CANARY not in answer.text
    assert CANARY not in str(answer.headers)
    assert re.fullmatch(logged, "".join(lines(caplog)))
    assert not any(CANARY in record.getMessage() or record.exc_info for record in caplog.records)


def test_the_page_for_an_unforeseen_error_bears_the_headers_and_nobodys_token(browser_at: BrowserAt) -> None:
    answer = browser_at(broken).get("/here")
    assert answer.headers["cache-control"] == "no-store"
    assert 'name="csrf"' not in answer.text


def test_a_browser_that_hangs_up_is_no_error(browser_at: BrowserAt, caplog: pytest.LogCaptureFixture) -> None:
    browser = browser_at(gone)
    with pytest.raises(AssertionError):  # httpx misses an answer, and there is nobody to give it to
        browser.get("/here")
    assert not caplog.records


def test_an_answer_that_breaks_off_is_noted_without_its_words(
    browser_at: BrowserAt, caplog: pytest.LogCaptureFixture
) -> None:
    browser = browser_at(breaks_off)
    with pytest.raises(AssertionError):
        browser.get("/here")
    assert lines(caplog)
    assert CANARY not in caplog.text


def test_what_is_neither_a_page_nor_a_form_finds_no_route(office: Office, doors: Doors) -> None:
    app, sent = build_app(office, doors, hosts=frozenset({HOST})), []

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app({"type": "websocket", "path": "/", "headers": [(b"host", HOST.encode())]}, receive, send))
    assert [message["type"] for message in sent] == ["websocket.close"]


def test_routes_are_given_to_the_application_as_they_are(office: Office, doors: Doors) -> None:
    only = ruled("/here", broken, who=Who.SIGNED_IN)
    assert [route.path for route in build_app(office, doors, hosts=frozenset(), routes=[only]).routes] == ["/here"]  # type: ignore[attr-defined]
    assert isinstance(only, Route)
