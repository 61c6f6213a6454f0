"""Findings confirmed, corrected and rejected at the desk: by a form, with what is wrong said beside its field."""

import re

import pytest

from goodoffices.domain.record_ids import FindingId, ReportId
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.reviews import ReviewedFinding, Verdict
from goodoffices.domain.statements import Statement, StatementStatus
from goodoffices.office.access import enter
from goodoffices.office.context import Office
from goodoffices.office.reviews import Pointed, reviewed_finding
from tests.desk.browsing import Browser, hidden
from tests.desk.conftest import Cast
from tests.desk.hand_made import AYLA, read_again
from tests.desk.test_views import words_of

STATEMENT = {
    "verdict": "corrected",
    "speaker": "e1",
    "day": "2031-05-17",
    "known": "indirect",
    "status": "planned",
    "issue": "",
}
CONTACT = {
    "verdict": "corrected",
    "kind": "phone_call",
    "status": "planned",
    "from": "2031-05-18",
    "to": "2031-05-18",
    "participant": "e3",
    "level": "leaders",
    "reply-1": "openness",
}


@pytest.fixture
def address(case: CaseId, courier: ReportId) -> str:
    return f"/cases/{case}/reports/{courier}/findings"


def found(office: Office, address: str, finding: str = "S01") -> ReviewedFinding:
    case, report = CaseId(address.split("/")[2]), ReportId(address.split("/")[4])
    pointed = Pointed(report=report, finding=FindingId(finding))
    return reviewed_finding(office, enter(office, AYLA, case), case, pointed)


def note_of(page: str, finding: str) -> str:
    """What a report's page says of one finding."""
    said = words_of("<body>" + page.partition(f'<li id="{finding}"')[2].partition("</li>\n\n")[0])
    return said.replace(" :", ":")


def test_every_finding_is_listed_with_its_facts_and_a_way_to_say_something_of_it(ayla: Browser, address: str) -> None:
    page = ayla.get(address.removesuffix("/findings")).text
    for finding, facts in {
        "S01": "The spokesman said indirect planned the reporter's words said on Saturday 17 May 2031 unconfirmed",
        "C1": "phone call: Anso, Vael planned Sunday 18 May 2031 level: leaders Colm: openness as somebody else tells "
        "it S04 ready to listen President Anso will call President Vael on Sunday unconfirmed",
        "C2": "remarks to the press: The spokesman past no day told a spokesman said on Saturday unconfirmed",
        "E01": "Anso: consult – Vael planned call CONSULT 041 Sunday 18 May 2031 S01",
        "P01": "Southmark: open – talks as told by The spokesman said on Wednesday 14 May 2031 S04 unconfirmed",
        "N1": "conditions that are not listed: Southmark ready to listen unconfirmed",
    }.items():
        assert facts in note_of(page, finding), finding
        assert f'action="{address}/{finding}"' in page
        assert f'id="at-{finding}"' in page
    assert "4 statements read in it, Contacts (2), Acts (1), Positions (1), Not stated (1)." in words_of(page)
    assert "no person has confirmed any of it yet" in page
    assert f'href="{address}/C1"' in page
    assert f'href="{address}/N1"' not in page


def test_a_finding_is_confirmed_by_one_button_and_the_page_says_by_whom_and_when(
    ayla: Browser, office: Office, address: str
) -> None:
    report = address.removesuffix("/findings")
    seen = hidden(ayla.get(report), "seen")
    answer = ayla.send(f"{address}/C1", {"verdict": "confirmed", "seen": seen})
    assert (answer.status_code, answer.headers["location"]) == (303, f"{report}?finding=C1#C1")
    assert (found(office, address, "C1").verdict, found(office, address, "C1").by) == (Verdict.CONFIRMED, AYLA)
    page = ayla.get(report).text
    assert "confirmed by Ayla on 28 May 2031 Change this" in note_of(page, "C1")
    assert "8 of 9 findings are unconfirmed." in words_of(page)


def test_a_finding_is_rejected_with_a_reason_or_without_one(ayla: Browser, office: Office, address: str) -> None:
    ayla.send(f"{address}/N1", {"verdict": "rejected"})
    ayla.send(f"{address}/E01", {"verdict": "rejected", "reason": " It was only <planned>. "})
    assert (found(office, address, "N1").verdict, found(office, address, "N1").reason) == (Verdict.REJECTED, None)
    page = ayla.get(address.removesuffix("/findings")).text
    assert "rejected by Ayla on 28 May 2031: It was only <planned>." in note_of(page, "E01")


def test_a_reason_that_is_too_long_is_refused_and_kept_in_its_field(
    ayla: Browser, office: Office, address: str
) -> None:
    answer = ayla.send(f"{address}/S01", {"verdict": "rejected", "reason": "w" * 501})
    assert answer.status_code == 422
    assert 'id="reason-problem">The reason is too long' in answer.text
    assert f'value="{"w" * 501}"' in answer.text
    assert found(office, address).verdict is Verdict.UNCONFIRMED


def test_a_correction_stands_on_the_page_and_the_readers_version_beside_it(
    ayla: Browser, office: Office, address: str
) -> None:
    answer = ayla.send(
        f"{address}/S01", {**STATEMENT, "status": "asserted", "day": "2031-05-16", "issue": "the call, x"}
    )
    assert answer.status_code == 303
    person = found(office, address).person
    assert isinstance(person, Statement)
    assert (person.status, person.issues) == (StatementStatus.ASSERTED, ("the call", "x"))
    note = note_of(ayla.get(address.removesuffix("/findings")).text, "S01")
    assert "asserted the reporter's words said on Friday 16 May 2031 About: the call, x" in note
    assert "corrected by Ayla on 28 May 2031 The reader found: The spokesman said indirect planned" in note
    record = words_of(ayla.get(f"/cases/{address.split('/')[2]}/record?verdict=corrected").text)
    assert "1 of 5 statements" in record
    assert "Friday 16 May 2031 The spokesman said President Anso will call" in record
    assert "corrected by Ayla on 28 May 2031" in record


def test_somebody_whom_the_report_does_not_name_can_be_the_one_who_spoke(
    ayla: Browser, office: Office, address: str
) -> None:
    ayla.send(f"{address}/S01", {**STATEMENT, "speaker": "An aide"})
    assert [entity.name for entity in found(office, address).entities] == ["An aide"]
    assert "An aide said" in note_of(ayla.get(address.removesuffix("/findings")).text, "S01")
    assert "<bdi>An aide</bdi></label>" in ayla.get(f"{address}/S02").text


def test_the_form_is_filled_with_what_stands_and_says_what_the_reader_found(ayla: Browser, address: str) -> None:
    page = ayla.get(f"{address}/C1").text
    said = words_of(page)
    assert page.count("<h1") == 1
    assert re.findall(r'<option value="([^"]*)" selected>', page) == ["phone_call", "planned", "leaders", "openness"]
    assert re.findall(r'type="date" id="(\w+)" name="\w+" value="([^"]*)"', page) == [
        ("from", "2031-05-18"),
        ("to", "2031-05-18"),
    ]
    assert re.findall(r'value="(\w+)" checked', page) == ["e3", "e4"]
    for part in ("Who takes part The reader found: Anso, Vael", "Level The reader found: leaders", "Answer of Colm"):
        assert part in said
    ayla.send(f"{address}/C1", {**CONTACT, "level": ""})
    again = words_of(ayla.get(f"{address}/C1").text)
    assert "Level The reader found: leaders" in again


@pytest.mark.parametrize(
    ("finding", "fields", "wrong"),
    [
        ("S01", {**STATEMENT, "day": "soon"}, ("day", "This is no day.")),
        ("S01", {**STATEMENT, "status": "sure"}, ("status", "There is no such choice.")),
        ("S01", STATEMENT, ("speaker", "Nothing here differs from what the reader found.")),
        ("C1", {**CONTACT, "to": "2031-05-01"}, ("to", "The last day lies before the first.")),
        ("C1", {**CONTACT, "participant": ""}, ("participant", "Something has to stand here.")),
        ("C1", {**CONTACT, "reply-1": ""}, ("reply-1", "Something has to stand here.")),
        ("P01", {"verdict": "corrected", "stance": "open", "issue": " "}, ("issue", "Something has to stand here.")),
    ],
)
def test_what_is_wrong_with_a_correction_is_said_beside_its_field_and_nothing_is_recorded(
    ayla: Browser, office: Office, address: str, finding: str, fields: dict[str, str], wrong: tuple[str, str]
) -> None:
    field, message = wrong
    answer = ayla.send(f"{address}/{finding}", fields)
    assert answer.status_code == 422
    assert f'<a href="#{field}">{message}' in answer.text
    assert f'id="{field}-problem">{message}' in answer.text
    assert f'aria-describedby="{field}-machine {field}-problem" aria-invalid="true"' in answer.text
    assert "<title>To be mended:" in answer.text
    assert found(office, address, finding).verdict is Verdict.UNCONFIRMED


def test_a_form_that_comes_back_keeps_what_was_typed(ayla: Browser, address: str) -> None:
    page = ayla.send(f"{address}/S01", {**STATEMENT, "day": "soon", "speaker": 'The "aide"', "issue": "a, b"}).text
    assert 'type="text" id="day" name="day" value="soon"' in page
    assert 'value="The &#34;aide&#34;"' in page
    assert 'value="a, b"' in page
    assert "checked" not in page


def test_a_form_sent_twice_is_one_word(ayla: Browser, office: Office, address: str) -> None:
    fields = {**STATEMENT, "status": "asserted", "seen": hidden(ayla.get(f"{address}/S01"), "seen")}
    first = ayla.send(f"{address}/S01", fields)
    number = found(office, address).number
    again = ayla.send(f"{address}/S01", fields)
    assert (first.status_code, again.status_code) == (303, 303)
    assert found(office, address).number == number


def test_a_form_about_what_was_changed_since_changes_nothing_and_says_so(
    ayla: Browser, office: Office, address: str
) -> None:
    seen = hidden(ayla.get(f"{address}/S01"), "seen")
    ayla.send(f"{address}/S01", {"verdict": "rejected"})
    answer = ayla.send(f"{address}/S01", {"verdict": "confirmed", "seen": seen})
    assert answer.status_code == 409
    assert found(office, address).verdict is Verdict.REJECTED


@pytest.mark.parametrize(
    ("finding", "fields"),
    [("S01", {}), ("S01", {"verdict": "unconfirmed"}), ("S01", {"verdict": "x"}), ("N1", {"verdict": "corrected"})],
)
def test_a_form_that_says_nothing_of_the_finding_is_no_form_of_this_desk(
    ayla: Browser, address: str, finding: str, fields: dict[str, str]
) -> None:
    assert ayla.send(f"{address}/{finding}", fields).status_code == 400


def test_what_is_not_stated_is_confirmed_or_rejected_and_has_no_fields(ayla: Browser, address: str) -> None:
    page = ayla.get(f"{address}/N1").text
    assert "It is not so" in page
    assert "It is otherwise" not in page


def test_a_party_cannot_say_anything_of_a_finding_even_with_a_token_of_its_own(
    cast: Cast, office: Office, address: str
) -> None:
    for browser in (cast.bo, cast.cleo, cast.dov):
        assert browser.send(f"{address}/S01", {"verdict": "confirmed"}).status_code == 404
    assert found(office, address).verdict is Verdict.UNCONFIRMED


def test_a_form_without_a_token_says_nothing(ayla: Browser, office: Office, address: str) -> None:
    assert ayla.post(f"{address}/S01", {"verdict": "confirmed"}).status_code == 403
    assert found(office, address).verdict is Verdict.UNCONFIRMED


def test_picking_a_contact_lights_its_words_and_those_of_its_answers_alone(ayla: Browser, address: str) -> None:
    page = ayla.get(f"{address.removesuffix('/findings')}?finding=C1").text
    lit = re.findall(r'<a class="bit [^"]*lit"[^>]*>([^<]*)</a>', page)
    assert lit == ["President Anso will call President Vael on ", "Sunday", "ready to listen"]
    assert '<li id="C1" class="note unconfirmed chosen">' in page
    assert re.search(
        r'<a class="bit evidence"[^>]*href="[^"]*\?finding=C2#C2"[^>]*data-in="C2"[^>]*> on Saturday</a>', page
    )


def test_reviews_of_what_a_newer_reader_found_otherwise_are_named_to_be_looked_at_again(
    ayla: Browser, office: Office, address: str
) -> None:
    ayla.send(f"{address}/S01", {"verdict": "confirmed"})
    ayla.send(f"{address}/S03", {"verdict": "confirmed"})
    read_again(office, CaseId(address.split("/")[2]), ReportId(address.split("/")[4]))
    page = words_of(ayla.get(address.removesuffix("/findings")).text)
    assert "look at them again. S01: confirmed by Ayla on 28 May 2031" in page
    assert "8 of 9 findings are unconfirmed" in page
