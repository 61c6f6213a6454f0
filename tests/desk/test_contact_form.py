"""The form by which a contact is logged or planned: what it takes, what it refuses, and that nothing typed is lost."""

import re
from dataclasses import replace
from datetime import timedelta
from html import unescape

import pytest

from goodoffices.domain.asks import OurContactId
from goodoffices.domain.channels import ContactHeld, Counterpart, Means
from goodoffices.domain.recorded import CaseId, Recorded
from goodoffices.office.access import enter, state_of
from goodoffices.office.channels import log_contact
from goodoffices.office.context import Office
from tests.desk.browsing import Browser, Clock, hidden
from tests.desk.conftest import Cast
from tests.desk.hand_made import AYLA, SOUTH
from tests.desk.our_log import CALL, ENVOY, TO_NORA, TO_SUE, case_with_log, may
from tests.desk.test_contacts_page import entry, shown
from tests.desk.test_views import words_of

Logged = tuple[CaseId, dict[str, OurContactId]]
HELD = {"kind": "held", "theirs": "person nora", "means": "telephone", "day": "2031-05-27", "time": "15:30"}
PLANNED = {"kind": "planned", "theirs": "person sue", "means": "video", "day": "2031-06-02", "time": "09:00"}


@pytest.fixture
def logged(office: Office) -> Logged:
    return case_with_log(office)


@pytest.fixture
def case(logged: Logged) -> CaseId:
    return logged[0]


@pytest.fixture
def address(case: CaseId) -> str:
    return f"/cases/{case}/contacts/new"


def held(office: Office, case: CaseId) -> tuple[Recorded[ContactHeld], ...]:
    return state_of(office, enter(office, AYLA, case), case).channels.held


def just_held(office: Office, case: CaseId) -> Recorded[ContactHeld]:
    """The contact that was logged last."""
    return max(held(office, case), key=lambda entry: entry.number)


def value(page: str, name: str) -> str:
    """What stands in a field of the form."""
    area = re.search(rf'<textarea[^>]* name="{name}"[^>]*>\n(.*?)</textarea>', page, re.DOTALL)
    if area is not None:
        return unescape(area[1])
    chosen = re.search(rf'<select[^>]* name="{name}"[^>]*>.*?</select>', page, re.DOTALL)
    if chosen is not None:
        option = re.search(r'<option value="([^"]*)" selected>', chosen.group())
        return unescape(option[1]) if option is not None else ""
    field = re.search(rf'<input[^>]*value="([^"]*)"[^>]* name="{name}"', page)
    assert field is not None
    return unescape(field[1])


def test_a_contact_that_took_place_stands_in_the_log_with_all_that_was_typed(
    ayla: Browser, office: Office, case: CaseId, address: str
) -> None:
    told = {"ours": "envoy", "minutes": "20", "purpose": "Gates", "said": "One.\r\nTwo.", "heard": "No.",
            "impression": "Tired.", "ask": "The key."}  # fmt: skip
    answer = ayla.send(address, {**HELD, **told})
    assert answer.status_code == 303
    entry_ = just_held(office, case)
    event = entry_.event
    assert answer.headers["location"] == f"/cases/{case}/contacts?done={event.contact}#contact-{event.contact}"
    assert (event.theirs, event.ours, event.means, entry_.happened_at) == (
        (TO_NORA,),
        (ENVOY,),
        Means.TELEPHONE,
        may(27, 15, 30),
    )
    assert (event.minutes, event.purpose, event.said, event.heard) == (20, "Gates", "One.\nTwo.", "No.")
    assert (event.impression, [ask.text for ask in event.asks]) == ("Tired.", ["The key."])
    page = ayla.get(answer.headers["location"]).text
    assert entry(page, event.contact).startswith("It is in the log now.")


def test_a_contact_that_lies_ahead_is_planned(ayla: Browser, case: CaseId, address: str) -> None:
    answer = ayla.send(address, {**PLANNED, "purpose": "The forum", "points": "Ask.\r\n\r\nListen."})
    page = ayla.get(answer.headers["location"]).text
    contact = OurContactId(answer.headers["location"].rpartition("#contact-")[2])
    said = entry(page, contact)
    assert said.startswith("It is planned now. Southmark 2 June 2031, 09:00 UTC, video our team with Sue Tarn")
    assert "Purpose The forum Talking points Ask. Listen." in said


def test_a_contact_may_be_with_several_and_with_a_side_of_which_nobody_is_named(
    ayla: Browser, office: Office, case: CaseId, address: str
) -> None:
    fields = {**HELD, "theirs": ["person nora", "", "side south", "person nora"], "ours": ["envoy", "envoy", ""]}
    assert ayla.send(address, fields).status_code == 303  # type: ignore[arg-type]
    event = just_held(office, case).event
    assert (event.theirs, event.ours) == ((TO_NORA, Counterpart(side=SOUTH.id)), (ENVOY,))


@pytest.mark.parametrize(
    ("zone", "hour", "at"),
    [
        ("", "15:30", may(27, 15, 30)),
        ("+00:00", "9:05", may(27, 9, 5)),
        ("-08:00", "02:00", may(27, 10)),
        ("+05:45", "03:00", may(26, 21, 15)),
    ],
)
def test_a_time_is_by_the_clock_that_was_chosen(
    ayla: Browser, office: Office, case: CaseId, zone: str, hour: str, at: object
) -> None:
    assert ayla.send(f"/cases/{case}/contacts/new", {**HELD, "zone": zone, "time": hour}).status_code == 303
    assert just_held(office, case).happened_at == at


def test_every_clock_is_said_in_words(ayla: Browser, address: str) -> None:
    page = words_of(ayla.get(address).text)
    for words in (
        "UTC, as the log has it",
        "8 hours behind UTC (UTC-08:00)",
        "5 hours 45 minutes ahead of UTC (UTC+05:45)",
    ):
        assert words in page


def test_people_are_offered_by_side_and_those_of_a_party_never_as_ours(ayla: Browser, address: str) -> None:
    page = ayla.get(address).text
    theirs, ours = (page.partition(f'name="{name}"')[2].partition("</select>")[0] for name in ("theirs", "ours"))
    assert re.findall(r'<optgroup label="([^"]*)"', theirs) == ["Northland", "Southmark", "Merovale", "River Relief"]
    assert '<option value="side north">Northland, nobody named</option>' in theirs
    assert '<option value="person nora">Nora Vik, chief delegate</option>' in theirs
    assert '<option value="envoy">Eva Roe, envoy</option>' in ours
    assert "Nora" not in ours


def test_an_ask_that_waits_can_be_answered_and_then_waits_no_more(
    ayla: Browser, office: Office, case: CaseId, address: str
) -> None:
    page = ayla.get(address).text
    choices = page.partition('name="answers"')[2].partition("</select>")[0]
    (ask,) = re.findall(r'<option value="([^"]+)"', choices)
    assert '<optgroup label="Southmark">' in choices
    assert "22 May 2031: The list of crossings." in choices
    fields = {**HELD, "theirs": "person sue", "answers": ask}
    assert ayla.send(address, fields).status_code == 303
    assert just_held(office, case).event.answers == (ask,)
    again = ayla.send(address, {**fields, "heard": "Again."})
    assert 'id="answers-problem">This ask waits no more' in again.text


@pytest.mark.parametrize("theirs", ["person nora", "side relief"])
def test_only_the_side_that_was_asked_answers_and_not_before_it_was_asked(
    ayla: Browser, address: str, theirs: str
) -> None:
    ask = re.findall(
        r'<option value="([^"]+)"', ayla.get(address).text.partition('name="answers"')[2].partition("</select>")[0]
    )[0]
    early = {"theirs": "person sue", "day": "2031-05-21"}
    for fields in ({"theirs": theirs}, early):
        answer = ayla.send(address, {**HELD, **fields, "answers": ask})
        assert answer.status_code == 422
        assert 'id="answers-problem">This ask was put to a side that took no part, or later.' in answer.text


@pytest.mark.parametrize(
    ("fields", "field", "message"),
    [
        ({"kind": ""}, "kind", "Say whether it took place or lies ahead."),
        ({"kind": "maybe"}, "kind", "Say whether it took place or lies ahead."),
        ({"kind": "planned", "heard": "Yes."}, "kind", "A length, what was said, heard or made of it"),
        ({"kind": "planned", "minutes": "5"}, "kind", "A length, what was said, heard or made of it"),
        ({"points": "Ask."}, "points", "Talking points belong to a contact that lies ahead."),
        ({"theirs": ""}, "theirs", "Pick whom the contact is with."),
        ({"theirs": "person nobody"}, "theirs", "There is no such choice."),
        ({"theirs": "nora"}, "theirs", "There is no such choice."),
        ({"ours": "nora"}, "ours", "There is no such choice."),
        ({"means": ""}, "means", "Pick by what means."),
        ({"means": "pigeon"}, "means", "There is no such choice."),
        ({"day": ""}, "day", "A day is needed."),
        ({"day": "Sunday"}, "day", "A day is needed."),
        ({"day": "0001-01-01"}, "day", "A day is needed."),
        ({"day": "9999-12-31"}, "day", "A day is needed."),
        ({"day": "2031-05-28", "time": "09:01"}, "day", "This lies ahead."),
        ({"time": ""}, "time", "A time is needed."),
        ({"time": "noon"}, "time", "A time is needed."),
        ({"time": "25:00"}, "time", "A time is needed."),
        ({"time": "\u0663:00"}, "time", "A time is needed."),
        ({"zone": "MST"}, "zone", "There is no such choice."),
        ({"minutes": "-5"}, "minutes", "This is no length."),
        ({"minutes": "ten"}, "minutes", "This is no length."),
        ({"minutes": "10000"}, "minutes", "This is no length."),
        ({"minutes": "9" * 5000}, "minutes", "This is no length."),
        ({"answers": "nothing"}, "answers", "This ask waits no more"),
        ({"said": "x" * 20_001}, "said", "This is too long: 20,000 letters at most."),
        ({"purpose": "x" * 501}, "purpose", "This is too long: 500 letters at most."),
        ({"ask": "x" * 501}, "ask", "This is too long: 500 letters at most."),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_written(
    ayla: Browser, office: Office, case: CaseId, fields: dict[str, str], field: str, message: str
) -> None:
    before = len(held(office, case))
    answer = ayla.send(f"/cases/{case}/contacts/new", {**HELD, **fields})
    assert answer.status_code == 422
    assert f'<a href="#{field}">{message}' in answer.text
    assert f'id="{field}-problem">{message}' in answer.text
    assert re.search(rf'id="{field}"[^>]*aria-describedby="[^"]*{field}-problem"[^>]*aria-invalid="true"', answer.text)
    assert "<title>To be mended: Log or plan a contact" in answer.text
    assert (answer.text.count("<h1"), answer.text.count("<main")) == (1, 1)
    assert len(held(office, case)) == before


def test_all_that_is_wrong_is_said_at_once(ayla: Browser, address: str) -> None:
    page = ayla.send(address, {}).text
    assert page.count('<li><a href="#') == 5  # kind, with whom, by what, the day, the time
    assert page.count('class="problem"') == 5


def test_a_form_that_comes_back_keeps_what_was_typed(ayla: Browser, address: str) -> None:
    typed = {"purpose": 'The "gates"', "said": "\n  One.\n", "heard": "Two.", "impression": "Three.", "ask": "The key.",
             "minutes": "ten", "zone": "-08:00", "ours": "envoy", "points": "Four.\nFive."}  # fmt: skip
    page = ayla.send(address, {**HELD, **typed}).text
    assert {name: value(page, name) for name in typed} == typed
    for name in ("theirs", "means", "day", "time"):
        assert value(page, name) == HELD[name]
    assert re.search(r'value="held" checked', page)
    assert hidden(ayla.send(address, {"form": "same"}), "form") == "same"


def test_a_planned_contact_that_was_held_fills_the_form_and_keeps_its_id_purpose_and_points(
    ayla: Browser, office: Office, logged: Logged, address: str
) -> None:
    case, contacts = logged
    page = ayla.get(f"{address}?contact={contacts['planned']}")
    known = {"theirs": "person nora", "ours": "envoy", "means": "video", "day": "2031-05-29", "time": "18:00",
             "purpose": "The forum"}  # fmt: skip
    assert {name: value(page.text, name) for name in known} == known
    assert "Planned for 29 May 2031, 18:00 UTC, video" in words_of(page.text)
    assert "Ask for a name. No promise." in words_of(page.text)
    sooner = {"day": "2031-05-28", "time": "08:30"}
    fields = {
        **known,
        **sooner,
        "kind": hidden(page, "kind"),
        "planned_as": hidden(page, "planned_as"),
        "heard": "Yes.",
    }
    assert ayla.send(address, fields).status_code == 303
    event = just_held(office, case).event
    assert (event.contact, event.purpose, event.talking_points) == (
        contacts["planned"],
        "The forum",
        ("Ask for a name.", "No promise."),
    )
    assert "It took place" not in entry(shown(ayla, case), contacts["planned"])


def test_a_plan_with_several_people_keeps_all_of_them(ayla: Browser, logged: Logged, address: str) -> None:
    page = ayla.get(f"{address}?contact={logged[1]['overdue']}").text
    group = page.partition('<fieldset id="theirs"')[2].partition("</fieldset>")[0]
    assert re.findall(r'<option value="([^"]*)" selected>', group) == ["person sue", "person nora"]
    assert group.count("<select") == 3


def test_a_contact_that_is_planned_no_more_or_never_was_is_not_found(
    ayla: Browser, logged: Logged, address: str
) -> None:
    missing = ayla.get("/nowhere").content
    for contact in (logged[1]["call"], logged[1]["dropped"], "nowhere"):
        answer = ayla.get(f"{address}?contact={contact}")
        assert (answer.status_code, answer.content) == (404, missing)
    assert ayla.send(address, {**HELD, "planned_as": "nowhere"}).status_code == 404


def test_the_empty_form_begins_with_today_and_with_what_took_place(ayla: Browser, address: str) -> None:
    page = ayla.get(address).text
    assert value(page, "day") == "2031-05-28"
    assert 'value="held" checked' in page
    assert hidden(ayla.get(address), "form") != hidden(ayla.get(address), "form")


def test_a_form_without_the_sessions_token_writes_nothing(
    ayla: Browser, office: Office, case: CaseId, address: str
) -> None:
    before = len(held(office, case))
    assert ayla.post(address, HELD).status_code == 403
    assert (
        ayla.ask("POST", address, {"Sec-Fetch-Site": "cross-site"}, data={**HELD, "csrf": ayla.csrf()}).status_code
        == 403
    )
    assert len(held(office, case)) == before


def test_nobody_but_the_mediators_can_see_the_form_or_send_it(
    cast: Cast, office: Office, case: CaseId, address: str
) -> None:
    before = len(held(office, case))
    for browser in (cast.bo, cast.cleo, cast.dov):
        assert browser.get(address).status_code == 404
        assert browser.send(address, HELD).status_code == 404
    assert cast.nobody.post(address, HELD).status_code == 404
    assert len(held(office, case)) == before


def test_a_log_that_runs_ahead_of_the_clock_takes_more_ahead_of_it(
    ayla: Browser, office: Office, case: CaseId, address: str, clock: Clock
) -> None:
    log_contact(office, enter(office, AYLA, case), case, replace(CALL, theirs=(TO_SUE,), at=may(28, 8)))
    clock.move(timedelta(days=-3))
    assert ayla.send(address, {**HELD, "day": "2031-05-28", "time": "12:00"}).status_code == 303
    assert just_held(office, case).happened_at == may(28, 12)
