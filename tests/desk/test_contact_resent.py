"""The form of a contact sent twice, late, or while somebody else writes: nothing is doubled, nothing is lost."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from goodoffices.domain.asks import OurContactId
from goodoffices.domain.recorded import CaseId
from goodoffices.office.access import enter
from goodoffices.office.channels import drop_contact, plan_contact
from goodoffices.office.context import Office
from tests.desk.browsing import Browser, hidden
from tests.desk.hand_made import AYLA
from tests.desk.our_log import TALK, case_with_log
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
class MeddlingEntropy:
    """Chance that lets somebody else write just after a form was read and before it is written."""

    inner: Callable[[int], bytes]
    meddle: Callable[[], object]
    armed: bool = False
    drawn: int = 0

    def __call__(self, length: int) -> bytes:
        self.drawn += 1
        if self.armed and self.drawn == 2:  # the first is for the form that is shown again, the second the contact's
            self.armed = False
            self.meddle()
        return self.inner(length)


def test_what_was_typed_is_not_lost_where_somebody_else_wrote_at_the_same_moment(
    ayla: Browser, office: Office, case: CaseId, address: str
) -> None:
    other = replace(office, held={})
    meddling = MeddlingEntropy(
        inner=office.random_bytes,
        meddle=lambda: plan_contact(other, enter(other, AYLA, case), case, TALK),
    )
    object.__setattr__(office, "random_bytes", meddling)
    csrf = ayla.csrf()
    sent = {**HELD, "heard": "Yes.", "form": "one", "csrf": csrf}
    meddling.armed, meddling.drawn = True, 0
    answer = ayla.post(address, sent)
    assert answer.status_code == 422
    assert 'id="send-problem">Somebody else wrote at the same moment.' in answer.text
    assert value(answer.text, "heard") == "Yes."
    assert ayla.post(address, sent).status_code == 303
    assert just_held(office, case).event.heard == "Yes."


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
