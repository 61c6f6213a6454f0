"""The brief and the position matrix as pages: what stands where, where each line leads, and who has read it."""

import re
from dataclasses import replace
from datetime import date, timedelta
from html import unescape

import pytest

from goodoffices.desk.sessions import Doors
from goodoffices.domain.briefs import BriefRead
from goodoffices.domain.channels import Counterpart, Means
from goodoffices.domain.record_ids import FindingId, ReportId
from goodoffices.domain.recorded import CaseId
from goodoffices.office.access import enter, mediators_room, state_of
from goodoffices.office.channels import ContactToLog, log_contact
from goodoffices.office.context import Office
from goodoffices.office.reviews import Pointed, reject_finding
from tests.desk.browsing import Browser, Clock, hidden
from tests.desk.conftest import Cast, signed_in
from tests.desk.hand_made import AYLA, SOUTH, Told, Written, file
from tests.desk.test_views import words_of

READ = "I have read this brief"
LATER = Written(
    text="The harbourmaster said that the gates were open.",
    title="Gates open",
    outlet="Delta Post",
    told=(Told(content=("that the gates were open",), source="The harbourmaster", cue="said"),),
)


def briefs_read(office: Office, case: CaseId) -> int:
    viewer = enter(office, AYLA, case)
    room = mediators_room(state_of(office, viewer, case))
    return sum(isinstance(entry.event, BriefRead) for entry in office.log.read(case, viewer)[room])


def test_the_first_page_of_a_case_is_its_brief(ayla: Browser, case: CaseId) -> None:
    answer = ayla.get("/")
    assert answer.headers["location"] == f"/cases/{case}"
    page = ayla.get(f"/cases/{case}").text
    assert "<h1>Brief" in page
    for heading in ("What changed", "What is coming", "What contradicts what", "What is not stated", "Northland"):
        assert heading in words_of(page)


def test_every_line_leads_to_its_words_in_a_report(ayla: Browser, case: CaseId, courier: ReportId) -> None:
    page = ayla.get(f"/cases/{case}").text
    for finding in ("P01", "N1", "C1"):
        assert f'href="/cases/{case}/reports/{courier}?finding={finding}#at-{finding}"' in page
    links = set(re.findall(rf'href="(/cases/{case}[^"#]*)', page))
    assert all(ayla.get(link.replace("&amp;", "&")).status_code == 200 for link in links if "agenda.ics" not in link)


def test_a_line_says_who_told_it_and_on_what_footing(ayla: Browser, case: CaseId) -> None:
    page = words_of(ayla.get(f"/cases/{case}").text)
    assert (
        "talks, open : that he was “ready to listen” as The spokesman tells it, 14 May 2031, P01 Merovale Courier"
        in page
    )
    assert "said in public" not in page.lower().partition("where others stand")[0].partition("northland")[2]


def test_whoever_has_read_it_finds_only_what_comes_after_it(office: Office, ayla: Browser, case: CaseId) -> None:
    page = ayla.get(f"/cases/{case}")
    assert "everything here is new" in page.text
    answer = ayla.send(f"/cases/{case}/brief", {"through": hidden(page, "through")})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/cases/{case}?read")
    after = words_of(ayla.get(f"/cases/{case}?read").text)
    assert "Noted: from now on the brief tells what comes after this one." in after
    assert "What changed since the brief that you read on 28 May 2031, 09:00 UTC Nothing." in after
    assert READ not in after
    file(office, case, LATER)
    later = words_of(ayla.get(f"/cases/{case}").text)
    assert "1 report Gates open Delta Post" in later
    assert "Anso to call Vael" not in later.partition("Northland")[0]
    assert READ in later


def test_the_same_form_sent_twice_notes_it_once(office: Office, ayla: Browser, case: CaseId) -> None:
    through = hidden(ayla.get(f"/cases/{case}"), "through")
    for _ in range(2):
        assert ayla.send(f"/cases/{case}/brief", {"through": through}).status_code == 303
    assert briefs_read(office, case) == 1


@pytest.mark.parametrize("through", ["", "0", "-1", "many", "9" * 30, "²"])
def test_a_form_that_no_page_of_ours_sent_notes_nothing(
    office: Office, ayla: Browser, case: CaseId, through: str
) -> None:
    assert ayla.send(f"/cases/{case}/brief", {"through": through}).status_code == 400
    assert briefs_read(office, case) == 0


def test_without_the_sessions_token_nothing_is_noted(office: Office, ayla: Browser, case: CaseId) -> None:
    assert ayla.post(f"/cases/{case}/brief", {"through": "3"}).status_code == 403
    assert briefs_read(office, case) == 0


def test_parties_and_outsiders_note_nothing(office: Office, cast: Cast, case: CaseId) -> None:
    for browser in (cast.bo, cast.cleo, cast.dov):
        assert browser.send(f"/cases/{case}/brief", {"through": "3"}).status_code == 404
    assert briefs_read(office, case) == 0


def test_a_brief_of_another_day_cannot_be_noted_as_read(ayla: Browser, case: CaseId) -> None:
    for query in ("since=2031-05-01", "as_of=2031-05-17"):
        assert READ not in ayla.get(f"/cases/{case}?{query}").text
    assert "since 1 May 2031" in words_of(ayla.get(f"/cases/{case}?since=2031-05-01").text)
    assert "As of 17 May 2031, 23:59 UTC" in words_of(ayla.get(f"/cases/{case}?as_of=2031-05-17").text)


def test_what_is_no_day_stays_in_its_field_and_is_not_used(ayla: Browser, case: CaseId) -> None:
    for page in ("", "/positions"):
        answer = ayla.get(f"/cases/{case}{page}?as_of=yesterday")
        assert answer.status_code == 200
        assert 'value="yesterday" aria-invalid="true" aria-describedby="as_of-problem"' in answer.text


def test_a_silence_that_is_too_long_stands_first(
    office: Office, cast: Cast, doors: Doors, case: CaseId, clock: Clock
) -> None:
    call = ContactToLog(theirs=(Counterpart(side=SOUTH.id),), means=Means.TELEPHONE, at=office.now(), heard="Not now.")
    log_contact(office, enter(office, AYLA, case), case, call)
    clock.move(timedelta(hours=73))
    browser = signed_in(cast.nobody, doors, AYLA)  # whose session had ended
    page = words_of(browser.get(f"/cases/{case}").text)
    assert "ALARM: Southmark has been silent for 3 days 1 hour. Nobody else of that side has been heard." in page
    assert "Said to us Southmark : Not now. 28 May 2031, 09:00 UTC" in page


def test_the_matrix_has_a_row_an_issue_and_opens_without_a_script(ayla: Browser, case: CaseId) -> None:
    page = ayla.get(f"/cases/{case}/positions").text
    assert page.count("<table") == 1
    table = words_of(page)
    assert "Issue Northland Southmark Other actors" in table
    assert "talks" in table
    assert "open 14 May 2031, 1 place, our reading" in table
    assert "that he was “ready to listen”" in table
    assert "<details>" in page


def test_what_a_person_rejected_stands_in_neither(
    office: Office, ayla: Browser, case: CaseId, courier: ReportId
) -> None:
    viewer = enter(office, AYLA, case)
    for finding in ("P01", "N1", "C1"):
        reject_finding(office, viewer, case, Pointed(report=courier, finding=FindingId(finding)))
    for page in ("", "/positions"):
        assert "ready to listen" not in ayla.get(f"/cases/{case}{page}").text


def test_a_record_that_is_too_long_for_one_page_leads_on_to_the_rest(
    office: Office, ayla: Browser, case: CaseId
) -> None:
    said = Told(content=("that the gates were open",), source="The harbourmaster", cue="said")
    for day in (20, 21):
        many = replace(LATER, told=(said,) * 300, dated=date(2031, 5, day), text=f"{LATER.text} {day}")
        file(office, case, many)
    page = ayla.get(f"/cases/{case}/record?known=indirect").text
    found = re.search(r'href="([^"]*)">30\d more statements, from 20 May 2031 on', page)
    assert found is not None
    rest = unescape(found[1])
    assert "known=indirect" in rest
    assert words_of(ayla.get(rest).text).count("that the gates were open") == 300


def test_no_word_of_a_report_is_more_than_words(office: Office, ayla: Browser, case: CaseId) -> None:
    file(office, case, Written(text="x", title="<script>alert(1)</script>", outlet="<b>Post</b>"))
    page = ayla.get(f"/cases/{case}").text
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
