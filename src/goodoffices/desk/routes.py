"""Routes: an address, a view, and the rule that says who may see it. There is no route without a rule."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from goodoffices.desk.forms import read_own_form
from goodoffices.desk.visit import Visit, visit_of
from goodoffices.domain.recorded import CaseId
from goodoffices.office.access import enter, mediators_room, state_of

View = Callable[[Visit], Awaitable[Response]]


class Who(Enum):
    """Who may see what a route shows."""

    ANYONE = "anyone, signed in or not"
    SIGNED_IN = "whoever is signed in, each only their own"
    IN_CASE = "whoever is in a room of the case that the address names, each about their own rooms only"
    MEDIATOR_OF_CASE = "a mediator of the case that the address names"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """A view behind its rule: it runs only once the rule has passed, and no access looks like nothing there."""

    who: Who
    view: View
    wakes: bool = True  # a session lives on by it

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for the view, or in its place."""
        response = await self._answer(Request(scope, receive))
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        visit = visit_of(request, wakes=self.wakes)
        if self.who is Who.ANYONE:
            return await self.view(visit)
        if visit.session_or_none is None:
            return visit.refused(404)
        if self.who in {Who.IN_CASE, Who.MEDIATOR_OF_CASE}:
            visit = _in_case(visit)
        if self.who is Who.MEDIATOR_OF_CASE:
            mediators_room(visit.state)
        if request.method == "POST":
            visit = replace(visit, form_or_none=await read_own_form(request, visit.session))
        return await self.view(visit)


def ruled(path: str, view: View, *, who: Who, method: str = "GET", wakes: bool = True) -> Route:
    """A route whose view stands behind a rule.

    Args:
        who: who may see it.
        method: `GET`, or `POST` for what changes something; a POST is for people who are signed in.
        wakes: whether a session lives on by it; not where a page asks by itself, with nobody before it.
    """
    assert method == "GET" or who is not Who.ANYONE, "a form needs a session to bear its token"
    return Route(path, Guard(who=who, view=view, wakes=wakes), methods=[method])


def require_rules(routes: Iterable[BaseRoute]) -> None:
    """Refuse routes without a rule.

    Raises:
        AssertionError: a route does not stand behind a `Guard`.
    """
    for route in routes:
        if not isinstance(route, Route) or not isinstance(route.endpoint, Guard):
            raise AssertionError(f"{route!r} has no rule that says who may see it: declare it with `ruled`")  # noqa: TRY004


def _in_case(visit: Visit) -> Visit:
    """The visit with the viewer that its account is in the case.

    Raises:
        UnknownCaseError: there is no such case, or the account is in none of its rooms.
    """
    case = CaseId(visit.request.path_params["case"])
    viewer = enter(visit.office, visit.session.account, case)
    return replace(visit, viewer_or_none=viewer, state_or_none=state_of(visit.office, viewer, case))
