"""The page of our contact log, and the form by which a planned contact is dropped."""

import re
from dataclasses import replace

import pytest

from goodoffices.domain.asks import OurContactId
from goodoffices.domain.recorded import CaseId
from goodoffices.office.access import enter
from goodoffices.office.cases import open_case
from goodoffices.office.channels import drop_contact, log_contact
from goodoffices.office.context import Office
from tests.desk.browsing import Browser
from tests.desk.conftest import Cast
from tests.desk.hand_made import AYLA, plan
from tests.desk.our_log import CALL, case_with_log
from tests.desk.test_hostile_reports import PAYLOADS, require_inert
from tests.desk.test_views import words_of

Logged = tuple[CaseId, dict[str, OurContactId]]


@pytest.fixture
def logged(office: Office) -> Logged:
    return case_with_log(office)


def shown(ayla: Browser, case: CaseId) -> str:
    return ayla.get(f"/cases/{case}/contacts").text


def entry(page: str, contact: OurContactId) -> str:
    """What stands in the log of one contact."""
    found = re.search(
        rf'<li class="contact[^"]*" id="contact-{contact}">.*?(?=<li class="contact|</section>)', page, re.DOTALL
    )
    assert found is not None
    return words_of(f"<body>{found.group()}")


def test_what_we_said_heard_and_made_of_it_stand_apart_each_under_its_name(cast: Cast, logged: Logged) -> None:
    case, contacts = logged
    said = entry(shown(cast.ayla, case), contacts["call"])
    assert said.startswith(
        "Northland 27 May 2031, 09:00 UTC, telephone, 20 minutes Eva Roe envoy with Nora Vik chief delegate"
    )
    for part in (
        "Purpose The gates",
        "We said The gates have to open.",
        "We heard They will, on Monday.",
        "Our impression In haste.",
        "We asked for The name of an officer. to Northland : answered on 27 May 2031, 12:00 UTC",
    ):
        assert part in said


def test_asks_lead_to_their_answers_and_back_and_open_ones_are_listed(cast: Cast, logged: Logged) -> None:
    case, contacts = logged
    page = shown(cast.ayla, case)
    assert "open, waiting for 6 days" in entry(page, contacts["south"])
    assert "This answered The name of an officer. to Northland, asked on 27 May 2031, 09:00 UTC" in entry(
        page, contacts["officer"]
    )
    assert f'href="#contact-{contacts["officer"]}"' in page
    assert f'href="#contact-{contacts["call"]}"' in page
    waiting = words_of("<body>" + page.partition('id="open-asks"')[2].partition("</section>")[0])
    assert "The list of crossings. to Southmark, waiting for 6 days" in waiting
    assert "officer" not in waiting


def test_planned_held_and_dropped_stand_apart_and_held_ones_by_day_latest_first(cast: Cast, logged: Logged) -> None:
    case, contacts = logged
    page = shown(cast.ayla, case)
    heads = re.findall(r'<h2 id="(\w[\w-]*)"', page.partition("<main")[2].partition("</main>")[0])
    assert heads == ["planned", "open-asks", "held", "dropped"]
    days = re.findall(r'<h3 class="day"><time datetime="([^"]*)"', page)
    assert days == ["2031-05-27", "2031-05-26", "2031-05-22", "2031-05-20", "2031-05-19"]
    assert "6 contacts held, 2 planned" in words_of(page)
    places = [
        page.index(f'id="contact-{contacts[name]}"') for name in ("overdue", "planned", "officer", "call", "dropped")
    ]
    assert places == sorted(places)
    assert "Why not She is travelling." in entry(page, contacts["dropped"])
    assert "Southmark Northland" in entry(page, contacts["overdue"])


def test_a_planned_contact_shows_its_points_and_its_two_ways_out(cast: Cast, logged: Logged) -> None:
    case, contacts = logged
    page = shown(cast.ayla, case)
    said = entry(page, contacts["planned"])
    assert "Talking points Ask for a name. No promise." in said
    assert "overdue" not in said
    assert "overdue: its hour has passed" in entry(page, contacts["overdue"])
    assert f'href="/cases/{case}/contacts/new?contact={contacts["planned"]}"' in page
    assert page.count(f'action="/cases/{case}/contacts/drop"') == 2


def test_an_empty_log_says_what_to_do(cast: Cast, office: Office) -> None:
    case = open_case(office, plan())
    page = words_of(shown(cast.ayla, case))
    assert "0 contacts held, 0 planned" in page
    assert "No contact is logged yet." in page
    assert "Log or plan a contact" in page


def test_a_planned_contact_is_dropped_for_a_reason(cast: Cast, logged: Logged) -> None:
    case, contacts = logged
    address = f"/cases/{case}/contacts/drop"
    answer = cast.ayla.send(address, {"contact": contacts["planned"], "reason": "  No line. "})
    assert answer.status_code == 303
    assert (
        answer.headers["location"] == f"/cases/{case}/contacts?done={contacts['planned']}#contact-{contacts['planned']}"
    )
    said = entry(cast.ayla.get(answer.headers["location"]).text, contacts["planned"])
    assert said.startswith("It is noted that it did not take place.")
    assert "Why not No line." in said


def test_the_same_form_sent_twice_drops_once_and_leads_to_the_same_place(
    cast: Cast, logged: Logged, office: Office
) -> None:
    case, contacts = logged
    fields = {"contact": contacts["planned"], "reason": "No line."}
    first = cast.ayla.send(f"/cases/{case}/contacts/drop", fields)
    before = dict(office.log.versions(case, enter(office, AYLA, case)))
    again = cast.ayla.send(f"/cases/{case}/contacts/drop", fields)
    assert (first.status_code, again.status_code) == (303, 303)
    assert first.headers["location"] == again.headers["location"]
    assert dict(office.log.versions(case, enter(office, AYLA, case))) == before


@pytest.mark.parametrize(
    ("reason", "message"),
    [("", "Say in a few words"), (" \n", "Say in a few words"), ("x" * 501, "The reason is too long")],
)
def test_a_reason_that_will_not_do_comes_back_with_what_is_wrong(
    cast: Cast, logged: Logged, reason: str, message: str
) -> None:
    case, contacts = logged
    answer = cast.ayla.send(f"/cases/{case}/contacts/drop", {"contact": contacts["planned"], "reason": reason})
    assert answer.status_code == 422
    assert f'<a href="#reason">{message}' in answer.text
    assert f'id="reason-problem">{message}' in answer.text
    assert (
        f'id="reason" name="reason" dir="auto" autocomplete="off" value="{reason.strip()}" aria-invalid="true"'
        in answer.text
    )
    assert "<title>To be mended: Contact log" in answer.text
    assert answer.text.count("<details open>") == 1


def test_what_somebody_else_settled_meanwhile_is_said_and_nothing_is_changed(
    cast: Cast, logged: Logged, office: Office
) -> None:
    case, contacts = logged
    viewer = enter(office, AYLA, case)
    drop_contact(office, viewer, case, contacts["planned"], "Another reason.")
    log_contact(office, viewer, case, replace(CALL, planned_as=contacts["overdue"]))
    for name in ("planned", "overdue"):
        answer = cast.ayla.send(f"/cases/{case}/contacts/drop", {"contact": contacts[name], "reason": "No line."})
        assert answer.status_code == 422
        assert f'<a href="#contact-{contacts[name]}">This contact is planned no more' in answer.text
    assert "Another reason." in entry(shown(cast.ayla, case), contacts["planned"])


def test_a_contact_that_was_never_planned_is_not_found(cast: Cast, logged: Logged) -> None:
    case, _ = logged
    missing = cast.ayla.get("/nowhere").content
    for contact in ("", "nowhere", "../../x"):
        answer = cast.ayla.send(f"/cases/{case}/contacts/drop", {"contact": contact, "reason": "No line."})
        assert (answer.status_code, answer.content) == (404, missing)


def test_a_form_without_the_sessions_token_or_from_elsewhere_drops_nothing(cast: Cast, logged: Logged) -> None:
    case, contacts = logged
    fields = {"contact": contacts["planned"], "reason": "No line."}
    path = f"/cases/{case}/contacts/drop"
    assert cast.ayla.post(path, fields).status_code == 403
    assert (
        cast.ayla.post(path, {**fields, "csrf": cast.ayla.csrf()}, headers={"Origin": "http://evil"}).status_code == 403
    )
    assert "It did not take place" in entry(shown(cast.ayla, case), contacts["planned"])


def test_nobody_but_the_mediators_sees_or_drops_anything(cast: Cast, logged: Logged) -> None:
    case, contacts = logged
    for browser in (cast.bo, cast.cleo, cast.dov):
        assert browser.get(f"/cases/{case}/contacts").status_code == 404
        fields = {"contact": contacts["planned"], "reason": "No line."}
        assert browser.send(f"/cases/{case}/contacts/drop", fields).status_code == 404
    assert "It did not take place" in entry(shown(cast.ayla, case), contacts["planned"])


@pytest.mark.parametrize("hostile", PAYLOADS)
def test_what_is_typed_or_asked_for_in_bad_faith_stays_text(cast: Cast, logged: Logged, hostile: str) -> None:
    case, contacts = logged
    long = cast.ayla.send(f"/cases/{case}/contacts/drop", {"contact": contacts["overdue"], "reason": hostile * 99})
    assert long.status_code == 422
    require_inert(long.text)
    assert (
        cast.ayla.send(f"/cases/{case}/contacts/drop", {"contact": contacts["planned"], "reason": hostile}).status_code
        == 303
    )
    require_inert(cast.ayla.ask("GET", f"/cases/{case}/contacts", params={"done": hostile}).text)
    require_inert(shown(cast.ayla, case))
