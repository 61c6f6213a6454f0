import tempfile
from collections.abc import Mapping

import pytest
from starlette.requests import Request

from goodoffices.desk.forms import MAX_BODY, is_same_origin
from goodoffices.domain.recorded import CaseId
from tests.desk.browsing import FROM_OUR_PAGE, HOST, ORIGIN, Browser
from tests.desk.conftest import Cast

URLENCODED = "application/x-www-form-urlencoded"


def request_with(headers: Mapping[str, str]) -> Request:
    raw = [(name.lower().encode(), value.encode()) for name, value in {"Host": HOST, **headers}.items()]
    return Request({"type": "http", "scheme": "http", "path": "/", "query_string": b"", "headers": raw})


@pytest.mark.parametrize(
    ("headers", "ours"),
    [
        ({"Origin": ORIGIN, "Sec-Fetch-Site": "same-origin"}, True),
        ({"Origin": ORIGIN}, True),
        ({"Origin": "null", "Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({}, False),
        ({"Origin": "null"}, False),
        ({"Origin": "http://evil.example"}, False),
        ({"Origin": "http://evil.example", "Sec-Fetch-Site": "same-origin"}, False),
        ({"Origin": "http://127.0.0.1:9000"}, False),
        ({"Origin": "https://127.0.0.1:8000"}, False),
        ({"Origin": ORIGIN, "Sec-Fetch-Site": "cross-site"}, False),
        ({"Origin": "null", "Sec-Fetch-Site": "cross-site"}, False),
        ({"Origin": "null", "Sec-Fetch-Site": "same-site"}, False),
        ({"Origin": "null", "Sec-Fetch-Site": "none"}, False),
    ],
)
def test_only_a_page_of_this_desk_counts_as_ours(headers: Mapping[str, str], ours: bool) -> None:
    assert is_same_origin(request_with(headers)) is ours


@pytest.mark.parametrize("path", ["/leave", "/cases/{case}/reports/new"])
@pytest.mark.parametrize("given", [{}, {"csrf": ""}, {"csrf": "wrong"}, {"csrf": "é\x00"}])
def test_a_form_without_this_sessions_token_changes_nothing(
    ayla: Browser, case: CaseId, path: str, given: Mapping[str, str]
) -> None:
    before = ayla.get(f"/cases/{case}/record").content
    answer = ayla.post(path.format(case=case), {"text": "Orne said yes.", **given})
    assert answer.status_code == 403
    assert "Nothing was changed" in answer.text
    assert ayla.get(f"/cases/{case}/record").content == before


def test_the_token_of_another_session_does_not_serve(cast: Cast) -> None:
    assert cast.ayla.post("/leave", {"csrf": cast.bo.csrf()}).status_code == 403


@pytest.mark.parametrize(
    "headers", [{}, {"Origin": "http://evil.example"}, {**FROM_OUR_PAGE, "Sec-Fetch-Site": "cross-site"}]
)
def test_a_form_from_another_site_changes_nothing_even_with_the_token(
    ayla: Browser, headers: Mapping[str, str]
) -> None:
    assert ayla.post("/leave", {"csrf": ayla.csrf()}, headers=headers).status_code == 403
    assert 'name="csrf"' in ayla.get("/nowhere").text


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b'{"csrf": "x"}'),
        ("text/plain", b"csrf=x"),
        ("", b"csrf=x"),
        ("multipart/form-data", b"no boundary"),
        ("multipart/form-data; boundary=x", b"this is not what it says"),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--x--\r\n"),
        (URLENCODED, b"&".join(b"a%d=1" % number for number in range(1001))),
    ],
)
def test_what_is_no_form_is_refused_in_plain_words(ayla: Browser, kind: str, body: bytes) -> None:
    answer = ayla.ask("POST", "/leave", {**FROM_OUR_PAGE, "Content-Type": kind}, content=body)
    assert answer.status_code == 400
    assert "is not a form of this desk" in answer.text


def test_a_body_that_goes_on_for_too_long_is_refused_with_a_page_that_says_so(ayla: Browser, case: CaseId) -> None:
    path = f"/cases/{case}/reports/new"
    body = b"csrf=x&text=" + b"a" * MAX_BODY
    answer = ayla.ask("POST", path, {**FROM_OUR_PAGE, "Content-Type": URLENCODED}, content=body)
    assert answer.status_code == 413
    assert "too large" in answer.text
    assert answer.headers["content-type"].startswith("text/html")


def test_a_large_file_never_touches_the_disk(ayla: Browser, case: CaseId, monkeypatch: pytest.MonkeyPatch) -> None:
    rolled: list[object] = []
    monkeypatch.setattr(tempfile.SpooledTemporaryFile, "rollover", rolled.append)
    too_large = b"a" * (MAX_BODY - 4096)
    answer = ayla.send(f"/cases/{case}/reports/new", {}, files={"file": ("report.txt", too_large)})
    assert answer.status_code == 422
    assert "more than the" in answer.text
    assert rolled == []
