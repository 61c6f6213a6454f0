"""The page of our contact log: what is planned, what was held by day, what was dropped, and the asks that wait."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby

from goodoffices.desk.forms import Form
from goodoffices.desk.messages import N_
from goodoffices.desk.report_form import Problem
from goodoffices.domain.asks import OurContactId
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.rooms import Viewer
from goodoffices.errors import StaleRoomError, UnknownContactError
from goodoffices.office.channel_map import AskLine, CaseChannels, LoggedContact
from goodoffices.office.channels import channels_of_case, drop_contact
from goodoffices.office.context import Office

_LONGEST_REASON = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldContact:
    """A contact that was held, with the asks that it put and those that it answered."""

    logged: LoggedContact
    asked: tuple[AskLine, ...]
    answered: tuple[AskLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactsPage:
    """Our contact log, and what somebody typed who would drop a planned contact."""

    found: CaseChannels
    days: tuple[tuple[date, tuple[HeldContact, ...]], ...]  # latest first
    done: str | None = None  # the contact that was just written down
    to_drop: OurContactId | None = None  # the one whose form was sent
    reason: str = field(default="", repr=False)
    problem: Problem | None = None


def contacts_page(office: Office, viewer: Viewer, case: CaseId, query: Mapping[str, str]) -> ContactsPage:
    """The log as it stands.

    Raises:
        UnknownCaseError: there is no such case, or this viewer is not one of its mediators.
    """
    found = channels_of_case(office, viewer, case)
    asks = {ask.id: ask for ask in found.asks}
    held = [
        HeldContact(
            logged=logged,
            asked=tuple(asks[ask] for ask in logged.asks),
            answered=tuple(asks[ask] for ask in logged.answers if ask in asks),
        )
        for logged in found.log
    ]
    days = tuple((day, tuple(of_day)) for day, of_day in groupby(held, key=lambda one: one.logged.at.date()))
    return ContactsPage(found=found, days=days, done=query.get("done"))


def take_drop(office: Office, viewer: Viewer, case: CaseId, form: Form) -> OurContactId | ContactsPage:
    """The planned contact that is dropped from now on; or the log again, with what has to be mended.

    The same form sent a second time changes nothing and is no problem.

    Raises:
        UnknownContactError: no such contact was ever planned.
    """
    contact, reason = OurContactId(form["contact"]), form["reason"].strip()
    page = contacts_page(office, viewer, case, {})
    if any(one.planned.contact == contact and one.reason == reason for one in page.found.dropped):
        return contact
    message = _flaw(page.found, contact, reason)
    if message is None:
        try:
            drop_contact(office, viewer, case, contact, reason)
        except StaleRoomError:
            message = N_("Somebody else wrote at the same moment. Nothing was noted: send it once more.")
    if message is None:
        return contact
    return replace(page, to_drop=contact, reason=reason, problem=Problem(field="reason", message=message))


def _flaw(found: CaseChannels, contact: OurContactId, reason: str) -> str | None:
    """Why this contact cannot be dropped for this reason, if it cannot.

    Raises:
        UnknownContactError: no such contact was ever planned.
    """
    settled = {one.planned.contact for one in found.dropped} | {one.contact for one in found.log}
    if contact in settled:
        return N_("This contact is planned no more: it was logged or dropped meanwhile. Nothing was changed.")
    if contact not in {one.contact for one in found.planned}:
        raise UnknownContactError(f"no contact {contact} is planned: look at the list of planned ones")
    if not reason:
        return N_("Say in a few words why it does not take place.")
    return N_("The reason is too long: 500 letters at most.") if len(reason) > _LONGEST_REASON else None
