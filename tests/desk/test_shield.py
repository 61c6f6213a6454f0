import asyncio
from collections.abc import Mapping

import pytest
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.types import Message, Receive, Scope, Send

from goodoffices.desk.shield import HEADERS, BodyLimit
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.recorded import CaseId
from tests.desk.browsing import HOST, Browser
from tests.desk.conftest import Cast

POLICY = {
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}


def test_every_answer_bears_every_header(cast: Cast, case: CaseId, courier: ReportId) -> None:
    paths = ("/", "/nowhere", "/enter", f"/cases/{case}", f"/cases/{case}/reports/{courier}", "/static/desk.css")
    answers = [browser.get(path) for path in paths for browser in (cast.ayla, cast.bo, cast.nobody)]
    answers += [cast.ayla.ask("PUT", "/"), cast.ayla.post("/leave", {}), cast.ayla.get("/", {"Host": "evil.example"})]
    for answer in answers:
        assert set(answer.headers["content-security-policy"].split("; ")) == POLICY
        for name, value in HEADERS.items():
            kept = "no-cache" if "/static/desk" in str(answer.url) and name == "Cache-Control" else value
            assert answer.headers.get_list(name) == [kept]
        assert "server" not in answer.headers


@pytest.mark.parametrize(
    "named",
    [
        "evil.example",
        "evil.example:8000",
        "127.0.0.1",
        "127.0.0.1:8001",
        "127.0.0.1:8000.evil.example",
        "127.0.0.1:8000@evil.example",
        "evil.example/127.0.0.1:8000",
        "localhost:8000",
        "",
    ],
)
def test_the_desk_answers_to_no_other_name(cast: Cast, named: str) -> None:
    answer = cast.ayla.get("/", {"Host": named})
    assert answer.status_code == 421
    assert 'name="csrf"' not in answer.text
    assert "evil" not in answer.text


def test_the_name_counts_in_any_case(cast: Cast) -> None:
    assert cast.ayla.get("/", {"Host": HOST.upper()}).status_code == 200


def test_other_headers_give_the_desk_no_other_name(cast: Cast) -> None:
    plain = cast.ayla.get("/nowhere").content
    for name in ("X-Forwarded-Host", "Forwarded", "X-Original-URL", "X-Forwarded-Proto"):
        assert cast.ayla.get("/nowhere", {name: "evil.example"}).content == plain


@pytest.mark.parametrize("names", [[], [HOST, HOST], [HOST, "evil.example"]])
def test_a_request_with_no_name_or_two_is_refused(app: Starlette, names: list[str]) -> None:
    sent = answered(app, [(b"host", name.encode()) for name in names])
    assert sent[0]["status"] == 421


def test_the_body_limit_throws_the_rest_of_a_long_body_away_up_to_a_limit_of_its_own() -> None:
    asked_for = 0

    async def reading(scope: Scope, receive: Receive, send: Send) -> None:
        while (await receive()).get("more_body"):
            pass

    async def endless() -> Message:
        nonlocal asked_for
        asked_for += 1
        return {"type": "http.request", "body": b"1234567890", "more_body": True}

    async def nowhere(message: Message) -> None: ...

    with pytest.raises(HTTPException) as refused:
        asyncio.run(BodyLimit(reading, limit=20)({"type": "http"}, endless, nowhere))
    assert refused.value.status_code == 413
    assert asked_for == 21


def test_a_body_within_the_limit_passes_whole() -> None:
    taken: list[bytes] = []

    async def reading(scope: Scope, receive: Receive, send: Send) -> None:
        taken.append((await receive())["body"])

    async def short() -> Message:
        return {"type": "http.request", "body": b"12345", "more_body": False}

    async def nowhere(message: Message) -> None: ...

    asyncio.run(BodyLimit(reading, limit=5)({"type": "http"}, short, nowhere))
    assert taken == [b"12345"]


def test_a_language_is_no_way_around_the_shield(cast: Cast) -> None:
    odd: Mapping[str, str] = {"Accept-Language": "x" * 5000 + ";q=nonsense,,;;q=,en;q=0"}
    assert browser_is_served(cast.ayla, odd)


def browser_is_served(browser: Browser, headers: Mapping[str, str]) -> bool:
    return browser.get("/", headers).status_code == 200


def answered(app: Starlette, headers: list[tuple[bytes, bytes]]) -> list[Message]:
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": headers, "scheme": "http"}
    asyncio.run(app({**scope, "http_version": "1.1", "root_path": ""}, receive, send))
    return sent
