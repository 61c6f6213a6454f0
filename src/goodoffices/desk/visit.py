"""A visit: one request at the desk, with all that its route's rule found out, and the answers that it can be given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from goodoffices.desk.forms import Form
from goodoffices.desk.live_updates import Ticker
from goodoffices.desk.messages import N_, Messages, PageLanguage
from goodoffices.desk.pages import Pages
from goodoffices.desk.places import places_of
from goodoffices.desk.sessions import Doors, Session
from goodoffices.desk.static_files import StaticFiles
from goodoffices.domain.case import CaseState
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.rooms import RoomKind, Viewer
from goodoffices.office.context import Office
from goodoffices.office.editions import edition_shown

COOKIE: Final = "goodoffices-session"
SHORTCUTS: Final = "goodoffices-shortcuts"
"""The cookie that keeps whether single keys do something at this browser."""

SHORTCUTS_OFF: Final = "off"

_NOT_SIGNED_IN = (
    N_("You are not signed in"),
    (
        N_("This desk shows nothing to somebody it does not know."),
        N_("Open the address that the desk printed when it was started. It opens the desk once."),
        N_("If it has been used, stop the desk and start it again: it prints a new one."),
    ),
)
_REFUSED: Final[Mapping[int, tuple[str, tuple[str, ...]]]] = {
    400: (
        N_("This could not be read"),
        (N_("What your browser sent is not a form of this desk. Go back and try again."),),
    ),
    403: (
        N_("This did not come from this desk"),
        (
            N_("Nothing was changed. A page of another site, or one that was opened before you signed in, sent this."),
            N_("Go back, load the page again and send it once more."),
        ),
    ),
    404: (
        N_("Nothing here for you"),
        (N_("There is no such page, or it is not yours to see. The desk never tells the two apart."),),
    ),
    405: (N_("This cannot be done here"), (N_("Go back and use the buttons and links of the page."),)),
    409: (
        N_("Somebody else wrote at the same moment"),
        (N_("Nothing was changed. Go back and send it once more."),),
    ),
    413: (N_("This is too large"), (N_("A report may have 10 megabytes at most. Nothing was added."),)),
    421: (
        N_("Wrong address"),
        (N_("This desk does not answer to the name in the address bar. Open the address that the desk printed."),),
    ),
    500: (
        N_("Something went wrong in the desk"),
        (
            N_("Nothing of what you sent was shown to anybody. The desk keeps no word of it in its log."),
            N_("Go back and try again. If it happens again, tell whoever looks after this desk what you did."),
        ),
    ),
    503: (
        N_("The case file cannot be used now"),
        (N_("It is locked, full, damaged or out of reach. Nothing was changed. The desk's log names the reason."),),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """All that the pages are made from."""

    office: Office
    doors: Doors
    pages: Pages
    messages: Messages
    static: StaticFiles
    ticker: Ticker


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One request. What its rule did not ask for is not there, and a view that wants it is wrong."""

    desk: Desk
    request: Request
    language: PageLanguage
    session_or_none: Session | None = None
    viewer_or_none: Viewer | None = None
    state_or_none: CaseState | None = None
    form_or_none: Form | None = field(default=None, repr=False)

    @property
    def office(self) -> Office:
        """The office, for the one call that a view makes."""
        return self.desk.office

    @property
    def session(self) -> Session:
        """The session of whoever is signed in."""
        assert self.session_or_none is not None, "the route's rule lets people in who are not signed in"
        return self.session_or_none

    @property
    def viewer(self) -> Viewer:
        """The viewer that the account is in this case."""
        assert self.viewer_or_none is not None, "the route's rule names no case"
        return self.viewer_or_none

    @property
    def state(self) -> CaseState:
        """The case that the address names, as it stood when the request came in."""
        assert self.state_or_none is not None, "the route's rule names no case"
        return self.state_or_none

    @property
    def case(self) -> CaseId:
        """The id of that case."""
        return self.state.id

    @property
    def form(self) -> Form:
        """What was sent, from a page of this session."""
        assert self.form_or_none is not None, "only a POST brings a form"
        return self.form_or_none

    @property
    def shortcuts(self) -> bool:
        """Whether single keys do something on the page: for whoever is signed in and has not turned them off."""
        return self.session_or_none is not None and self.request.cookies.get(SHORTCUTS) != SHORTCUTS_OFF

    def page(self, template: str, *, status: int = 200, room: RoomKind | None = None, **facts: object) -> Response:
        """A page.

        Args:
            room: the room that the page shows; None for a page about this account alone.
            facts: what the template needs beside that.
        """
        csrf = self.session_or_none.csrf if self.session_or_none is not None else None
        in_case = self.state_or_none is not None and room is not None
        places = places_of(self.case, self.request.url.path) if in_case else ()
        own = {"csrf": csrf, "room": room, "places": places, "shortcuts": self.shortcuts, "updates": None}
        if in_case and self.request.method == "GET":
            own["updates"] = f"/cases/{self.case}/updates?seen={edition_shown(self.office, self.viewer, self.case)}"
        shown = {**own, **facts}
        return HTMLResponse(self.desk.pages.render(template, self.language, shown), status_code=status)

    def go(self, path: str) -> Response:
        """A redirection to another page of this desk, which is asked for anew."""
        return RedirectResponse(path, status_code=303)

    def refused(self, status: int) -> Response:
        """The plain page that says what went wrong, and what to do."""
        heading, sentences = _REFUSED[status]
        if self.session_or_none is None and status == 404:
            heading, sentences = _NOT_SIGNED_IN
        return self.page("plain.html", status=status, heading=heading, sentences=sentences)


def visit_of(request: Request, *, wakes: bool = True) -> Visit:
    """The visit that a request is, with the session that its cookie opens.

    Args:
        wakes: whether that session lives on by it.
    """
    desk: Desk = request.app.state.desk
    return Visit(
        desk=desk,
        request=request,
        language=desk.messages.best(request.headers.get("accept-language", "")),
        session_or_none=desk.doors.session(request.cookies.get(COOKIE, ""), wakes=wakes),
    )
