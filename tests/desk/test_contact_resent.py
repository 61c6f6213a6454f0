"""The form of a contact sent twice, late, or while somebody else writes: nothing is doubled, nothing is lost."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from goodoffices.domain.asks import OurContactId
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.rooms import Viewer
from goodoffices.office.access import enter
from goodoffices.office.channels import drop_contact, log_contact, plan_contact
from goodoffices.office.context import Office
from tests.desk.browsing import Browser, hidden
from tests.desk.hand_made import AYLA
from tests.desk.our_log import CALL, TALK, case_with_log
from tests.desk.test_contact_form import HELD, PLANNED, held, just_held, value

Logged = tuple[CaseId, dict[str, OurContactId]]


@pytest.fixture
def logged(office: Office) -> Logged:
    return case_with_log(office)


@pytest.fixture
def case(logged: Logged) -> CaseId:
    return logged[0]


@pytest.fixture
def address(case: CaseId) -> str:
    return f"/cases/{case}/contacts/new"


@pytest.mark.parametrize("fields", [HELD, PLANNED], ids=["held", "planned"])
def test_the_same_form_sent_twice_is_written_once_and_leads_to_the_same_place(
    ayla: Browser, office: Office, case: CaseId, address: str, fields: dict[str, str]
) -> None:
    sent = {**fields, "purpose": "Gates", "form": hidden(ayla.get(address), "form")}
    first = ayla.send(address, sent)
    before = dict(office.log.versions(case, enter(office, AYLA, case)))
    again = ayla.send(address, sent)
    assert (first.status_code, again.status_code) == (303, 303)
    assert first.headers["location"] == again.headers["location"]
    assert dict(office.log.versions(case, enter(office, AYLA, case))) == before


def test_the_same_form_of_a_plan_sent_twice_is_written_once(
    ayla: Browser, office: Office, logged: Logged, address: str
) -> None:
    case, contacts = logged
    page = ayla.get(f"{address}?contact={contacts['overdue']}")
    sent = {**HELD, "planned_as": contacts["overdue"], "form": hidden(page, "form")}
    assert [ayla.send(address, sent).status_code for _ in range(2)] == [303, 303]
    assert [entry.event.contact for entry in held(office, case)].count(contacts["overdue"]) == 1


def test_a_form_that_was_changed_and_sent_again_is_another_contact(
    ayla: Browser, office: Office, case: CaseId, address: str
) -> None:
    before = len(held(office, case))
    form = hidden(ayla.get(address), "form")
    places = {
        ayla.send(address, {**HELD, "form": form, "heard": words}).headers["location"] for words in ("No.", "Yes.")
    }
    assert (len(places), len(held(office, case))) == (2, before + 2)


@dataclass(slots=True)
class Meddling:
    """The clock or the chance of an office, which lets somebody else write while a form is being taken in."""

    inner: Callable[..., Any]
    meddle: Callable[[], object]
    at: int = 0  # at which of the coming calls; 0: at none

    def __call__(self, *given: int) -> Any:  # noqa: ANN401 (whatever the clock or chance gives)
        self.at -= 1
        if self.at == 0:
            self.meddle()
        return self.inner(*given)


def meddled_with(office: Office, part: str, meddle: Callable[[Office, Viewer], object], case: CaseId) -> Meddling:
    """An office of which a part lets somebody else write, by an office of their own on the same case file."""
    other = replace(office, held={})
    meddling = Meddling(inner=getattr(office, part), meddle=lambda: meddle(other, enter(other, AYLA, case)))
    object.__setattr__(office, part, meddling)
    return meddling


def test_what_was_typed_is_not_lost_where_somebody_else_wrote_at_the_same_moment(
    ayla: Browser, office: Office, case: CaseId, address: str
) -> None:
    sent = {**HELD, "heard": "Yes.", "form": "one", "csrf": ayla.csrf()}
    meddling = meddled_with(office, "random_bytes", lambda other, viewer: plan_contact(other, viewer, case, TALK), case)
    meddling.at = 2  # the first id is for the form that is shown again, the second the contact's
    answer = ayla.post(address, sent)
    assert answer.status_code == 422
    assert 'id="send-problem">Somebody else wrote at the same moment.' in answer.text
    assert value(answer.text, "heard") == "Yes."
    assert ayla.post(address, sent).status_code == 303
    assert just_held(office, case).event.heard == "Yes."


def test_a_plan_that_is_settled_at_the_same_moment_is_refused_in_the_offices_words_and_what_was_typed_stays(
    ayla: Browser, office: Office, logged: Logged, address: str
) -> None:
    case, contacts = logged
    sent = {**HELD, "heard": "Yes.", "planned_as": contacts["overdue"], "csrf": ayla.csrf()}
    told = replace(CALL, planned_as=contacts["overdue"])
    meddling = meddled_with(office, "random_bytes", lambda other, viewer: log_contact(other, viewer, case, told), case)
    meddling.at = 1
    answer = ayla.post(address, sent)
    assert answer.status_code == 422
    assert 'id="send-problem">This could not be written down. <span lang="en">contact ' in answer.text
    assert "is in the log already, held or dropped" in answer.text
    assert value(answer.text, "heard") == "Yes."


def test_a_reason_is_not_lost_where_somebody_else_wrote_at_the_same_moment(
    ayla: Browser, office: Office, logged: Logged
) -> None:
    case, contacts = logged
    sent = {"contact": contacts["planned"], "reason": "No line.", "csrf": ayla.csrf()}
    meddling = meddled_with(office, "now", lambda other, viewer: log_contact(other, viewer, case, CALL), case)
    assert ayla.get(f"/cases/{case}/contacts").status_code == 200
    meddling.at = 1 - meddling.at  # the clock is looked at as often for the page alone; then to write
    answer = ayla.post(f"/cases/{case}/contacts/drop", sent)
    assert answer.status_code == 422
    assert 'id="reason-problem">Somebody else wrote at the same moment.' in answer.text
    assert 'value="No line."' in answer.text
    assert ayla.post(f"/cases/{case}/contacts/drop", sent).status_code == 303


def test_a_plan_that_somebody_settled_meanwhile_is_said_to_be_so_and_what_was_typed_can_be_sent_as_another(
    ayla: Browser, office: Office, logged: Logged, address: str
) -> None:
    case, contacts = logged
    fields = {**HELD, "planned_as": contacts["planned"], "heard": "Yes.", "form": "one"}
    drop_contact(office, enter(office, AYLA, case), case, contacts["planned"], "No line.")
    before = len(held(office, case))
    answer = ayla.send(address, fields)
    assert answer.status_code == 422
    assert 'id="send-problem">This planned contact was logged or dropped meanwhile.' in answer.text
    assert value(answer.text, "heard") == "Yes."
    assert 'name="planned_as"' not in answer.text
    assert len(held(office, case)) == before
    assert ayla.send(address, {**HELD, "heard": "Yes.", "form": hidden(answer, "form")}).status_code == 303
    assert just_held(office, case).event.contact != contacts["planned"]
