"""The application: its routes, each with its rule, and what is answered when something goes wrong."""

import logging
import traceback
from collections.abc import Sequence
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from goodoffices.desk import agenda_page, brief_page, contact_views, views
from goodoffices.desk.forms import MAX_BODY
from goodoffices.desk.live_updates import Ticker
from goodoffices.desk.messages import Messages, PageLanguage, load_messages
from goodoffices.desk.pages import Pages
from goodoffices.desk.routes import Who, require_rules, ruled
from goodoffices.desk.sessions import Doors
from goodoffices.desk.shield import BodyLimit, KnownHosts, SecureHeaders
from goodoffices.desk.static_files import load_static
from goodoffices.desk.visit import Desk, Visit, visit_of
from goodoffices.errors import (
    CaseFileError,
    StaleRoomError,
    UnknownAskError,
    UnknownCaseError,
    UnknownContactError,
    UnknownFindingError,
    UnknownReportError,
)
from goodoffices.office.context import Office

_FINDING = "/cases/{case}/reports/{report}/findings/{finding}"

ROUTES: Sequence[BaseRoute] = (
    ruled("/", views.cases, who=Who.SIGNED_IN),
    ruled("/enter", views.enter, who=Who.ANYONE),
    ruled("/leave", views.leave, who=Who.SIGNED_IN, method="POST"),
    ruled("/shortcuts", views.shortcuts, who=Who.SIGNED_IN),
    ruled("/shortcuts", views.turn_shortcuts, who=Who.SIGNED_IN, method="POST"),
    ruled("/static/{name}", views.static_file, who=Who.ANYONE),
    ruled("/cases/{case}", brief_page.brief, who=Who.MEDIATOR_OF_CASE),
    ruled("/cases/{case}/brief", brief_page.note_brief, who=Who.MEDIATOR_OF_CASE, method="POST"),
    ruled("/cases/{case}/updates", views.updates, who=Who.IN_CASE, wakes=False),
    ruled("/cases/{case}/record", views.record, who=Who.MEDIATOR_OF_CASE),
    ruled("/cases/{case}/positions", brief_page.positions, who=Who.MEDIATOR_OF_CASE),
    ruled("/cases/{case}/agenda", agenda_page.agenda, who=Who.MEDIATOR_OF_CASE),
    ruled("/cases/{case}/agenda.ics", agenda_page.calendar, who=Who.MEDIATOR_OF_CASE),
    ruled("/cases/{case}/channels", contact_views.channels, who=Who.MEDIATOR_OF_CASE),
    ruled("/cases/{case}/contacts", contact_views.contacts, who=Who.MEDIATOR_OF_CASE),
    ruled("/cases/{case}/contacts/new", contact_views.new_contact, who=Who.MEDIATOR_OF_CASE),
    ruled("/cases/{case}/contacts/new", contact_views.add_contact, who=Who.MEDIATOR_OF_CASE, method="POST"),
    ruled("/cases/{case}/contacts/drop", contact_views.drop_contact, who=Who.MEDIATOR_OF_CASE, method="POST"),
    ruled("/cases/{case}/search", contact_views.search, who=Who.MEDIATOR_OF_CASE),
    ruled("/cases/{case}/reports/new", views.new_report, who=Who.MEDIATOR_OF_CASE),
    ruled("/cases/{case}/reports/new", views.add_report, who=Who.MEDIATOR_OF_CASE, method="POST"),
    ruled("/cases/{case}/reports/{report}", views.report, who=Who.MEDIATOR_OF_CASE),
    ruled(_FINDING, views.finding, who=Who.MEDIATOR_OF_CASE),
    ruled(_FINDING, views.review_finding, who=Who.MEDIATOR_OF_CASE, method="POST"),
)

_LOG = logging.getLogger("goodoffices.desk")


def build_app(
    office: Office,
    doors: Doors,
    *,
    hosts: frozenset[str],
    messages: Messages | None = None,
    routes: Sequence[BaseRoute] = ROUTES,
    ticker: Ticker | None = None,
) -> Starlette:
    """The desk as an ASGI application.

    Args:
        doors: who may come in.
        hosts: what a browser may call this desk, each with its port as it stands in the address bar.
        messages: the languages; those that are shipped where none are given.
        routes: each with its rule.
        ticker: the pace of live updates; the usual one where none is given.
    Raises:
        AssertionError: a route lacks a rule.
    """
    require_rules(routes)
    languages, static = messages or load_messages(), load_static()
    desk = Desk(
        office=office,
        doors=doors,
        pages=Pages(languages, static),
        messages=languages,
        static=static,
        ticker=ticker or Ticker(),
    )
    broken = {language.tag: _broken(desk, language) for language in languages.languages.values()}
    app = Starlette(
        routes=routes,
        middleware=[
            Middleware(SecureHeaders),
            Middleware(LastResort, messages=languages, broken=broken),
            Middleware(KnownHosts, hosts=hosts, refuse=_refuse),
            Middleware(BodyLimit, limit=MAX_BODY),
        ],
        exception_handlers={
            HTTPException: _refuse_status,
            UnknownCaseError: _not_found,
            UnknownReportError: _not_found,
            UnknownFindingError: _not_found,
            UnknownContactError: _not_found,
            UnknownAskError: _not_found,
            StaleRoomError: _conflict,
            CaseFileError: _out_of_use,
        },
    )
    app.router.redirect_slashes = False
    app.state.desk = desk
    return app


class LastResort:
    """Answers where nothing else did: a plain page, made beforehand, and a log line without anybody's words."""

    def __init__(self, app: ASGIApp, messages: Messages, broken: dict[str, bytes]) -> None:
        self._app, self._messages, self._broken = app, messages, broken

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, whatever happens behind."""
        started = False

        async def send_and_note(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, send_and_note)
        except ClientDisconnect:
            return
        except Exception as error:  # noqa: BLE001 (its message may hold words said in confidence: it goes nowhere)
            _note(error)
            if not started and scope["type"] == "http":
                language = self._messages.best(Request(scope).headers.get("accept-language", ""))
                await HTMLResponse(self._broken[language.tag], status_code=500)(scope, receive, send)


def _broken(desk: Desk, language: PageLanguage) -> bytes:
    return bytes(Visit(desk=desk, request=Request({"type": "http"}), language=language).refused(500).body)


def _note(error: Exception) -> None:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "goodoffices" in frame.filename] or frames
    place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}"
    _LOG.error("%s at %s", type(error).__name__, place)


async def _refuse(request: Request, status: int) -> Response:
    """The plain page for a status, to somebody of whom nothing is known."""
    desk: Desk = request.app.state.desk
    language = desk.messages.best(request.headers.get("accept-language", ""))
    return Visit(desk=desk, request=request, language=language).refused(status)


async def _refuse_status(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    response = visit_of(request).refused(error.status_code)
    if error.status_code == 405:
        response.headers["Allow"] = ", ".join(sorted(_methods_here(request)))
    return response


def _methods_here(request: Request) -> set[str]:
    routes = [route for route in request.app.routes if route.matches(request.scope)[0] is not Match.NONE]
    return {method for route in routes for method in route.methods}


async def _not_found(request: Request, _: Exception) -> Response:
    return visit_of(request).refused(404)


async def _conflict(request: Request, _: Exception) -> Response:
    return visit_of(request).refused(409)


async def _out_of_use(request: Request, error: Exception) -> Response:
    _note(error)
    return visit_of(request).refused(503)
