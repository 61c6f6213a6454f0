"""Who sees what: every route, taken from the router, for the whole cast, and each method that it does not have."""

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.websockets import WebSocket

from goodoffices.desk.app import ROUTES, build_app
from goodoffices.desk.routes import Guard, Who, require_rules, ruled
from goodoffices.desk.sessions import Doors
from goodoffices.desk.visit import Visit
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.recorded import CaseId
from goodoffices.office.context import Office
from tests.desk.browsing import Browser
from tests.desk.conftest import Cast

# For each route: Ayla, Bo, Cleo, Dov, and somebody who is not signed in. A new route without a row fails.
EXPECTED = {
    ("GET", "/"): (303, 200, 200, 200, 404),
    ("GET", "/enter"): (403, 403, 403, 403, 403),
    ("POST", "/leave"): (303, 303, 303, 303, 404),
    ("GET", "/shortcuts"): (200, 200, 200, 200, 404),
    ("POST", "/shortcuts"): (303, 303, 303, 303, 404),
    ("GET", "/static/{name}"): (200, 200, 200, 200, 200),
    ("GET", "/cases/{case}"): (200, 404, 404, 404, 404),
    ("POST", "/cases/{case}/brief"): (400, 404, 404, 404, 404),
    ("GET", "/cases/{case}/updates"): (200, 200, 200, 404, 404),
    ("GET", "/cases/{case}/record"): (200, 404, 404, 404, 404),
    ("GET", "/cases/{case}/positions"): (200, 404, 404, 404, 404),
    ("GET", "/cases/{case}/agenda"): (200, 404, 404, 404, 404),
    ("GET", "/cases/{case}/agenda.ics"): (200, 404, 404, 404, 404),
    ("GET", "/cases/{case}/channels"): (200, 404, 404, 404, 404),
    ("GET", "/cases/{case}/contacts"): (200, 404, 404, 404, 404),
    ("GET", "/cases/{case}/contacts/new"): (200, 404, 404, 404, 404),
    ("POST", "/cases/{case}/contacts/new"): (422, 404, 404, 404, 404),
    ("POST", "/cases/{case}/contacts/drop"): (404, 404, 404, 404, 404),  # no contact is planned
    ("GET", "/cases/{case}/search"): (200, 404, 404, 404, 404),
    ("GET", "/cases/{case}/reports/new"): (200, 404, 404, 404, 404),
    ("POST", "/cases/{case}/reports/new"): (422, 404, 404, 404, 404),
    ("GET", "/cases/{case}/reports/{report}"): (200, 404, 404, 404, 404),
    ("GET", "/cases/{case}/reports/{report}/findings/{finding}"): (200, 404, 404, 404, 404),
    ("POST", "/cases/{case}/reports/{report}/findings/{finding}"): (400, 404, 404, 404, 404),
}
ALL_METHODS = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"}


def declared() -> list[tuple[str, str]]:
    return [(method, route.path) for route in ROUTES if isinstance(route, Route) for method in route.methods or ()]


def browsers(cast: Cast) -> tuple[Browser, ...]:
    return cast.ayla, cast.bo, cast.cleo, cast.dov, cast.nobody


def filled(path: str, case: CaseId, report: ReportId) -> str:
    return path.format(case=case, report=report, finding="S01", name="desk.css")


def asked(browser: Browser, method: str, path: str) -> Response:
    if method == "POST":
        signed_in = 'name="csrf"' in browser.get("/no-such-page").text
        answer = browser.send(path, {}) if signed_in else browser.post(path, {"csrf": "guessed"})
    else:
        answer = browser.ask(method, path)
    return Response(answer.content, status_code=answer.status_code, headers=dict(answer.headers))


def test_every_route_has_a_row_in_the_table_and_every_row_a_route() -> None:
    assert {pair for pair in declared() if pair[0] != "HEAD"} == set(EXPECTED)


@pytest.mark.parametrize(("method", "path"), EXPECTED)
def test_each_of_the_cast_gets_what_the_table_says(
    cast: Cast, case: CaseId, courier: ReportId, method: str, path: str
) -> None:
    found = tuple(asked(browser, method, filled(path, case, courier)).status_code for browser in browsers(cast))
    assert found == EXPECTED[method, path]


@pytest.mark.parametrize("path", sorted({path for _, path in EXPECTED}))
def test_methods_that_a_route_does_not_have_are_refused_for_everybody(
    cast: Cast, case: CaseId, courier: ReportId, path: str
) -> None:
    address = filled(path, case, courier)
    known = {method for method, one in declared() if Route(one, lambda _: None).path_regex.match(address)}
    for browser in browsers(cast):
        for method in ALL_METHODS - known:
            answer = browser.ask(method, address)
            assert answer.status_code == 405
            assert answer.headers["allow"] == ", ".join(sorted(known))


def test_what_is_not_yours_and_what_is_not_there_are_one_page_to_the_last_byte(
    cast: Cast, case: CaseId, courier: ReportId
) -> None:
    nowhere = (CaseId("a" * 16), CaseId("%00"), CaseId("é" * 9000))
    for browser in (cast.bo, cast.cleo, cast.dov, cast.nobody):
        missing = browser.get("/nowhere")
        for method, path in EXPECTED:
            if "{case}" in path:
                theirs = path.endswith("/updates") and browser in (cast.bo, cast.cleo)  # of their own rooms
                for there in nowhere if theirs else (case, *nowhere):
                    answer = asked(browser, method, filled(path, there, courier))
                    assert (answer.status_code, bytes(answer.body)) == (404, missing.content)
                    assert dict(answer.headers) == dict(missing.headers)


def test_a_mediator_cannot_tell_a_missing_case_report_or_finding_from_a_missing_page(
    ayla: Browser, case: CaseId, courier: ReportId
) -> None:
    missing = ayla.get("/nowhere").content
    assert ayla.get(f"/cases/{'a' * 16}").content == missing
    assert ayla.get(f"/cases/{case}/reports/{'a' * 16}").content == missing
    assert ayla.get(f"/cases/{case}/reports/{'a' * 16}/findings/S01").content == missing
    assert ayla.get(f"/cases/{case}/reports/{courier}/findings/S99").content == missing
    assert ayla.get("/static/nothing.css").content == missing
    assert ayla.get(f"/cases/{case}/").content == missing


def test_head_answers_like_get_and_without_a_rule_passed_like_nothing_there(
    cast: Cast, case: CaseId, courier: ReportId
) -> None:
    for path in (f"/cases/{case}", f"/cases/{case}/reports/{courier}"):
        assert cast.ayla.ask("HEAD", path).status_code == 200
        assert cast.bo.ask("HEAD", path).status_code == 404


def test_the_desk_does_not_start_with_a_route_that_has_no_rule(office: Office, doors: Doors) -> None:
    async def open_to_all(request: Request) -> Response:
        return PlainTextResponse("open")

    async def talk(socket: WebSocket) -> None: ...

    for bare in (Route("/open", open_to_all), Mount("/more", routes=[]), WebSocketRoute("/talk", talk)):
        with pytest.raises(AssertionError, match="no rule"):
            build_app(office, doors, hosts=frozenset(), routes=[*ROUTES, bare])


def test_every_route_that_is_served_stands_behind_a_guard(app: Starlette) -> None:
    require_rules(app.routes)
    assert all(isinstance(route, Route) and isinstance(route.endpoint, Guard) for route in app.routes)


def test_a_form_that_anybody_may_send_cannot_be_declared() -> None:
    async def view(visit: Visit) -> Response:
        return visit.refused(404)

    with pytest.raises(AssertionError, match="session"):
        ruled("/anything", view, who=Who.ANYONE, method="POST")
