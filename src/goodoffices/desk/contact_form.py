"""The form by which a contact is logged or planned: what was typed, what is wrong with it, and what comes of it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from goodoffices.desk.contact_choices import Choices, choices_of, value_of
from goodoffices.desk.contact_parts import HELD, Parts, parts_of
from goodoffices.desk.forms import Form
from goodoffices.desk.messages import N_
from goodoffices.desk.report_form import Problem
from goodoffices.desk.sessions import Session
from goodoffices.domain.asks import OurContactId
from goodoffices.domain.channels import lies_ahead
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.rooms import Viewer
from goodoffices.errors import InvalidFactError, StaleRoomError, UnknownAskError, UnknownContactError
from goodoffices.office.access import state_of
from goodoffices.office.channel_map import CaseChannels, PlannedContact
from goodoffices.office.channels import ContactToLog, ContactToPlan, channels_of_case, log_contact, plan_contact
from goodoffices.office.context import Office

_NOT_TYPED = frozenset({"csrf", "form", "planned_as"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactForm:
    """The form as it is shown: with all that was typed, and all that can be chosen."""

    id: str  # made for one showing of the form, so that the same form sent twice is known
    found: CaseChannels = field(repr=False)
    choices: Choices = field(repr=False)
    plan: PlannedContact | None = None  # the planned contact that this was
    typed: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    problems: tuple[Problem, ...] = ()

    def __getitem__(self, name: str) -> str:
        """What stands in a field."""
        return self.typed.get(name, ("",))[-1]

    def several(self, name: str) -> tuple[str, ...]:
        """What stands in the fields of one name, and an empty one behind them; two fields at least."""
        filled = tuple(filter(None, self.typed.get(name, ())))
        return (*filled, *[""] * max(1, 2 - len(filled)))

    def problem(self, name: str) -> Problem | None:
        """What is wrong with a field; None where nothing is."""
        return next((problem for problem in self.problems if problem.field == name), None)


def contact_form(office: Office, viewer: Viewer, case: CaseId, planned_as: str) -> ContactForm:
    """The form as it is first shown: empty, or filled in with what is known of a planned contact.

    Raises:
        UnknownCaseError: there is no such case, or this viewer is not one of its mediators.
        UnknownContactError: no such contact is planned still.
    """
    form = _empty(office, viewer, case)
    if not planned_as:
        return replace(form, typed={"kind": (HELD,), "day": (form.found.as_of.date().isoformat(),)})
    plan = _plan(form.found, planned_as)
    if plan is None:
        raise UnknownContactError(f"no contact {planned_as} is planned still: look at the list of planned ones")
    event = state_of(office, viewer, case).channels.plans[plan.contact].event
    known: dict[str, tuple[str, ...]] = {
        "kind": (HELD,),
        "theirs": tuple(map(value_of, event.theirs)),
        "ours": event.ours,
        "means": (event.means.value,),
        "day": (event.at.date().isoformat(),),
        "time": (f"{event.at:%H:%M}",),
        "purpose": (event.purpose or "",),
    }
    return replace(form, plan=plan, typed=known)


def take_contact(
    office: Office, viewer: Viewer, case: CaseId, session: Session, sent: Form
) -> OurContactId | ContactForm:
    """The contact that is now logged or planned; or the form again, with what has to be mended.

    Raises:
        UnknownCaseError: there is no such case, or this viewer is not one of its mediators.
        UnknownContactError: the contact that it is said to be was never planned.
    """
    key = _key(sent)
    if key in session.logged:
        return session.logged[key]  # the very same form, sent a second time
    empty = _empty(office, viewer, case)
    typed = {name: tuple(map(_as_typed, values)) for name, values in sent.fields.items() if name not in _NOT_TYPED}
    plan = _plan(empty.found, sent["planned_as"])
    form = replace(empty, id=sent["form"] or empty.id, typed=typed, plan=plan)
    if sent["planned_as"] and plan is None:
        return replace(form, problems=(_settled(office, viewer, case, sent["planned_as"]),))
    parts = parts_of(form.typed, form.choices)
    if not isinstance(parts, Parts):
        return replace(form, problems=parts)
    if parts.held and lies_ahead(state_of(office, viewer, case).channels, parts.at, office.now()):
        return replace(form, problems=(Problem(field="day", message=_AHEAD),))
    written = _write(office, viewer, form, parts)
    if isinstance(written, Problem):
        return replace(form, problems=(written,))
    session.logged[key] = written
    return written


_AHEAD = N_("This lies ahead. Choose that it lies ahead, and log it once it was held; or change the day or the time.")


def _empty(office: Office, viewer: Viewer, case: CaseId) -> ContactForm:
    found = channels_of_case(office, viewer, case)
    choices = choices_of(state_of(office, viewer, case).who, found.open_asks)
    return ContactForm(id=office.new_id(), found=found, choices=choices)


def _plan(found: CaseChannels, contact: str) -> PlannedContact | None:
    return next((one for one in found.planned if one.contact == contact), None)


def _settled(office: Office, viewer: Viewer, case: CaseId, contact: str) -> Problem:
    """That a contact was planned and is so no more.

    Raises:
        UnknownContactError: it never was.
    """
    if contact not in state_of(office, viewer, case).channels.plans:
        raise UnknownContactError(f"no contact {contact} is planned: look at the list of planned ones")
    message = N_(
        "This planned contact was logged or dropped meanwhile. Nothing was logged now. "
        "If this was another contact, send it once more."
    )
    return Problem(field="send", message=message)


def _write(office: Office, viewer: Viewer, form: ContactForm, parts: Parts) -> OurContactId | Problem:
    case = form.found.case
    try:
        if not parts.held:
            return plan_contact(office, viewer, case, _to_plan(parts))
        return log_contact(office, viewer, case, _to_log(form.plan, parts)).contact
    except UnknownAskError:
        message = N_("This ask was put to a side that took no part, or later. Pick another, or none.")
        return Problem(field="answers", message=message)
    except StaleRoomError:
        message = N_("Somebody else wrote at the same moment. Nothing was written down: send it once more.")
        return Problem(field="send", message=message)
    except InvalidFactError as error:
        return Problem(field="send", message=N_("This could not be written down."), detail=str(error))


def _to_plan(parts: Parts) -> ContactToPlan:
    return ContactToPlan(
        ours=parts.ours,
        theirs=parts.theirs,
        means=parts.means,
        at=parts.at,
        purpose=parts.purpose,
        talking_points=parts.points,
    )


def _to_log(plan: PlannedContact | None, parts: Parts) -> ContactToLog:
    return ContactToLog(
        ours=parts.ours,
        theirs=parts.theirs,
        means=parts.means,
        at=parts.at,
        minutes=parts.minutes,
        purpose=parts.purpose,
        said=parts.said,
        heard=parts.heard,
        impression=parts.impression,
        asks=(parts.ask,),
        answers=parts.answers,
        planned_as=plan.contact if plan is not None else None,
    )


def _key(sent: Form) -> str:
    """What a form is known by when it comes a second time: which one it is, and all that was typed in it."""
    typed = {name: values for name, values in sent.fields.items() if name != "csrf"}
    return hashlib.sha256(json.dumps(typed, sort_keys=True).encode()).hexdigest()


def _as_typed(text: str) -> str:
    """The text as it was typed: a browser writes each line end of a form as two characters."""
    return text.replace("\r\n", "\n")
