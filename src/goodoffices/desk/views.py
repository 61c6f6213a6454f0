"""The views: each says who, what, makes one call into the office and fills one template."""

from starlette.responses import Response, StreamingResponse

from goodoffices.desk.filters import asked_of
from goodoffices.desk.live_updates import frames
from goodoffices.desk.messages import N_
from goodoffices.desk.report_form import ReportForm, take_in
from goodoffices.desk.review_form import form_of, take_word
from goodoffices.desk.visit import COOKIE, SHORTCUTS, SHORTCUTS_OFF, Visit
from goodoffices.domain.record_ids import FindingId, ReportId
from goodoffices.domain.rooms import RoomKind
from goodoffices.errors import CaseFileError, UnknownCaseError
from goodoffices.office.access import cases_of, mediates
from goodoffices.office.editions import latest_edition
from goodoffices.office.lit_text import lit_report
from goodoffices.office.reviews import Pointed
from goodoffices.office.timeline import timeline

_SPENT = (
    N_("This address opens nothing"),
    N_("It was used already, it is too old, or it is not complete. Each address opens the desk once."),
    N_("To get a new one, stop the desk and start it again. It prints the address to open."),
)
_YEAR = 365 * 24 * 60 * 60  # seconds


async def cases(visit: Visit) -> Response:
    """The cases of whoever is signed in; a mediator with one case goes straight to its record."""
    shown = [(case, mediates(case)) for case in cases_of(visit.office, visit.session.account)]
    if len(shown) == 1 and shown[0][1]:
        return visit.go(f"/cases/{shown[0][0].id}")
    return visit.page("cases.html", cases=shown)


async def record(visit: Visit) -> Response:
    """The record of a case as a timeline with filters."""
    asked = asked_of(visit.request.query_params)
    shown = timeline(visit.office, visit.viewer, visit.case, asked.wanted)
    return visit.page("record.html", room=RoomKind.MEDIATOR, asked=asked, shown=shown)


async def report(visit: Visit) -> Response:
    """A report with its findings lit up in the text."""
    wanted = visit.request.query_params.get("finding", "")
    chosen = FindingId(wanted) if wanted else None
    named = ReportId(visit.request.path_params["report"])
    shown = lit_report(visit.office, visit.viewer, visit.case, named, chosen)
    return visit.page("report.html", room=RoomKind.MEDIATOR, shown=shown, missing=chosen != shown.chosen)


async def finding(visit: Visit) -> Response:
    """One finding by itself, with the form that corrects or rejects it."""
    form = form_of(visit.office, visit.viewer, visit.case, _pointed(visit))
    return visit.page("finding.html", room=RoomKind.MEDIATOR, case=visit.case, form=form)


async def review_finding(visit: Visit) -> Response:
    """The report, once something was said of its finding; or the finding's form, with what has to be mended."""
    pointed = _pointed(visit)
    form = take_word(visit.office, visit.viewer, visit.case, pointed, visit.form)
    if form is not None:
        return visit.page("finding.html", status=422, room=RoomKind.MEDIATOR, case=visit.case, form=form)
    return visit.go(f"/cases/{visit.case}/reports/{pointed.report}?finding={pointed.finding}#{pointed.finding}")


async def new_report(visit: Visit) -> Response:
    """The empty form for a report."""
    form = ReportForm(id=visit.office.new_id())
    return visit.page("new_report.html", room=RoomKind.MEDIATOR, case=visit.state, form=form)


async def add_report(visit: Visit) -> Response:
    """The report that was sent, on the record; or the form again, with what has to be mended."""
    taken = take_in(visit.office, visit.viewer, visit.case, visit.session, visit.form)
    if isinstance(taken, ReportForm):
        return visit.page("new_report.html", status=422, room=RoomKind.MEDIATOR, case=visit.state, form=taken)
    return visit.go(f"/cases/{visit.case}/reports/{taken}")


async def enter(visit: Visit) -> Response:
    """A session in exchange for a token, once; a browser that only looks ahead uses nothing up."""
    looks_ahead = visit.request.method == "HEAD" or "prefetch" in visit.request.headers.get("sec-purpose", "")
    secret = None if looks_ahead else visit.desk.doors.enter(visit.request.query_params.get("token", ""))
    if secret is None:
        return visit.page("plain.html", status=403, heading=_SPENT[0], sentences=_SPENT[1:])
    visit.desk.doors.leave(visit.request.cookies.get(COOKIE, ""))
    response = visit.go("/")
    secure = visit.request.url.scheme == "https"
    response.set_cookie(COOKIE, secret, httponly=True, samesite="strict", path="/", secure=secure)
    return response


async def leave(visit: Visit) -> Response:
    """The end of the session."""
    visit.desk.doors.leave(visit.request.cookies.get(COOKIE, ""))
    response = visit.go("/")
    response.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict")
    return response


async def updates(visit: Visit) -> Response:
    """The live updates of a case, for a page that shows the edition which the address names."""
    kind = "text/event-stream"
    if visit.request.method == "HEAD":
        return Response(media_type=kind)
    seen = visit.request.query_params.get("seen", "")
    return StreamingResponse(frames(visit.desk.ticker, lambda: _is_latest(visit, seen)), media_type=kind)


async def shortcuts(visit: Visit) -> Response:
    """The page of the keyboard shortcuts, and the form that turns them off and on."""
    return visit.page("shortcuts.html")


async def turn_shortcuts(visit: Visit) -> Response:
    """The same page, once they are turned off, or on, at this browser."""
    response = visit.go("/shortcuts")
    if visit.form["turn"] == SHORTCUTS_OFF:
        secure = visit.request.url.scheme == "https"
        response.set_cookie(
            SHORTCUTS, SHORTCUTS_OFF, max_age=_YEAR, httponly=True, samesite="strict", path="/", secure=secure
        )
    else:
        response.delete_cookie(SHORTCUTS, path="/", httponly=True, samesite="strict")
    return response


async def static_file(visit: Visit) -> Response:
    """A static file, or nothing new where the browser has it."""
    file = visit.desk.static.files.get(visit.request.path_params["name"])
    if file is None:
        return visit.refused(404)
    headers = {"ETag": file.etag, "Cache-Control": "no-cache"}
    if visit.request.headers.get("if-none-match") == file.etag:
        return Response(status_code=304, headers=headers)
    return Response(file.content, media_type=file.media_type, headers=headers)


def _is_latest(visit: Visit, seen: str) -> bool | None:
    """Whether an edition is the latest, for as long as the session lasts and the case can be seen and read."""
    if visit.desk.doors.session(visit.request.cookies.get(COOKIE, ""), wakes=False) is None:
        return None
    try:
        return latest_edition(visit.office, visit.session.account, visit.case) == seen
    except (UnknownCaseError, CaseFileError):
        return None


def _pointed(visit: Visit) -> Pointed:
    named = visit.request.path_params
    return Pointed(report=ReportId(named["report"]), finding=FindingId(named["finding"]))
