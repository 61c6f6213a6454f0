"""The views over our own contacts and the search: each says who, what, makes one call and fills one template."""

from urllib.parse import quote

from starlette.responses import Response

from goodoffices.desk.channels_page import channels_page
from goodoffices.desk.contact_choices import ZONES
from goodoffices.desk.contact_form import ContactForm, contact_form, take_contact
from goodoffices.desk.contacts_page import ContactsPage, contacts_page, take_drop
from goodoffices.desk.search_page import search_page
from goodoffices.desk.visit import Visit
from goodoffices.domain.asks import OurContactId
from goodoffices.domain.channels import Means
from goodoffices.domain.rooms import RoomKind


async def channels(visit: Visit) -> Response:
    """The channel map: who speaks to whom, who is silent, and whom to call next."""
    query, mirrored = visit.request.query_params, visit.language.direction == "rtl"
    shown = channels_page(visit.office, visit.viewer, visit.case, query, mirrored=mirrored)
    return visit.page("channels.html", room=RoomKind.MEDIATOR, shown=shown)


async def contacts(visit: Visit) -> Response:
    """Our contact log: what is planned, what was held by day, what was dropped."""
    shown = contacts_page(visit.office, visit.viewer, visit.case, visit.request.query_params)
    return visit.page("contacts.html", room=RoomKind.MEDIATOR, shown=shown)


async def new_contact(visit: Visit) -> Response:
    """The form for a contact; filled in where it was planned."""
    planned = visit.request.query_params.get("contact", "")
    return _form(visit, contact_form(visit.office, visit.viewer, visit.case, planned), status=200)


async def add_contact(visit: Visit) -> Response:
    """The log with the contact in it; or the form again, with what has to be mended."""
    taken = take_contact(visit.office, visit.viewer, visit.case, visit.session, visit.form)
    if isinstance(taken, ContactForm):
        return _form(visit, taken, status=422)
    return _log(visit, taken)


async def drop_contact(visit: Visit) -> Response:
    """The log, in which a planned contact did not take place; or the log again, with what has to be mended."""
    taken = take_drop(visit.office, visit.viewer, visit.case, visit.form)
    if isinstance(taken, ContactsPage):
        return visit.page("contacts.html", status=422, room=RoomKind.MEDIATOR, shown=taken)
    return _log(visit, taken)


async def search(visit: Visit) -> Response:
    """The places in which words stand, on the record and in our log."""
    shown = search_page(visit.office, visit.viewer, visit.case, visit.request.query_params.get("q", ""))
    return visit.page("search.html", room=RoomKind.MEDIATOR, shown=shown)


def _form(visit: Visit, form: ContactForm, *, status: int) -> Response:
    choices = {"all_means": tuple(Means), "zones": tuple(ZONES.values())}
    return visit.page("contact_form.html", status=status, room=RoomKind.MEDIATOR, form=form, **choices)


def _log(visit: Visit, contact: OurContactId) -> Response:
    """The log, at a contact that was just written down."""
    named = quote(contact, safe="")
    return visit.go(f"/cases/{visit.case}/contacts?done={named}#contact-{named}")
