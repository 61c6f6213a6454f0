import re
from html import unescape

import pytest

from goodoffices.domain.parties import ActorId, ActorKind, Party, PartyId
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.recorded import CaseId
from goodoffices.office.context import Office
from tests.desk.browsing import Browser
from tests.desk.conftest import Cast
from tests.desk.hand_made import NORTH, SOUTH, Written, case_with, file, plan
from tests.desk.reports import COURIER, NOTE


def words_of(page: str) -> str:
    """What a page says, on one line."""
    said = " ".join(unescape(re.sub(r"<[^>]*>", " ", page.partition("<body>")[2])).split())
    return re.sub(r" (?=[,.])", "", said)


def test_every_page_has_one_heading_one_main_and_a_way_to_skip_to_it(
    cast: Cast, case: CaseId, courier: ReportId
) -> None:
    paths = ("/nowhere", "/enter", f"/cases/{case}", f"/cases/{case}/reports/{courier}", f"/cases/{case}/reports/new")
    for page in (*map(cast.ayla.get, paths), cast.bo.get("/"), cast.nobody.get("/")):
        assert page.text.count("<h1") == 1
        assert page.text.count('<main id="content"') == 1
        assert page.text.count('href="#content"') == 1
        assert '<html lang="en" dir="ltr"' in page.text


def test_the_band_names_the_room_and_who_sees_it(cast: Cast, case: CaseId, courier: ReportId) -> None:
    for path in ("", "/reports/new", f"/reports/{courier}"):
        assert "Mediators' room seen by the mediation team only" in words_of(cast.ayla.get(f"/cases/{case}{path}").text)
    assert "Your own page seen by you only" in words_of(cast.bo.get("/").text)
    assert "nobody is signed in at this browser" in words_of(cast.nobody.get("/").text)


def test_a_mediator_of_one_case_goes_straight_to_it_and_of_several_to_the_list(
    cast: Cast, case: CaseId, office: Office
) -> None:
    assert cast.ayla.get("/").headers["location"] == f"/cases/{case}"
    other = case_with(office, [], plan("A second case"))
    page = cast.ayla.get("/")
    assert page.status_code == 200
    assert f'href="/cases/{case}"' in page.text
    assert f'href="/cases/{other}"' in page.text


def test_a_party_reads_its_cases_the_parties_and_that_nothing_was_released(cast: Cast, case: CaseId) -> None:
    for browser in (cast.bo, cast.cleo):
        page = browser.get("/")
        said = words_of(page.text)
        assert "Teyra" in said
        assert "Parties: Northland Southmark" in said
        assert "Nothing has been released to you in this case yet." in said
        assert "/cases/" not in page.text


def test_an_outsider_reads_that_there_is_no_case(cast: Cast, case: CaseId) -> None:
    page = words_of(cast.dov.get("/").text)
    assert "You are in no case." in page
    assert "Teyra" not in page


def test_the_record_names_all_parties_and_counts_in_words(ayla: Browser, case: CaseId) -> None:
    page = words_of(ayla.get(f"/cases/{case}/record").text)
    assert "Parties: Northland Southmark" in page
    assert "2 reports, 5 statements read in them, 3 doubts." in page
    assert "no person has confirmed any of it yet" in page


def test_the_record_tells_what_is_left_to_be_looked_at_and_leads_to_it(
    ayla: Browser, case: CaseId, courier: ReportId
) -> None:
    page = ayla.get(f"/cases/{case}/record").text
    assert "Anso to call Vael Merovale Courier, 17 May 2031 4 statements 9 findings unconfirmed" in words_of(page)
    assert "Show unconfirmed statements only" not in page
    ayla.send(f"/cases/{case}/reports/{courier}/findings/S02", {"verdict": "confirmed"})
    after = ayla.get(f"/cases/{case}/record").text
    assert f'<a href="/cases/{case}/record?verdict=unconfirmed">Show unconfirmed statements only</a>' in after
    only = ayla.get(f"/cases/{case}/record?verdict=unconfirmed").text
    assert "4 of 5 statements" in only
    assert "Both must be heard" not in only
    assert "Show unconfirmed statements only" not in only
    assert "9 of 10 findings are unconfirmed." in words_of(only)


def test_a_choice_that_nothing_fits_keeps_its_word(ayla: Browser, case: CaseId) -> None:
    page = ayla.get(f"/cases/{case}/record?verdict=rejected&status=retracted").text
    assert '<option value="rejected" selected>rejected (0)</option>' in page
    assert '<option value="retracted" selected>retracted (0)</option>' in page


def test_a_case_of_many_parties_names_every_one(cast: Cast, office: Office) -> None:
    more = tuple(Party(id=PartyId(ActorId(f"p{of}")), name=f"Party {of}", kind=ActorKind.GROUP) for of in range(9))
    case = case_with(office, [], plan("Many", (NORTH, SOUTH, *more)))
    page = words_of(cast.ayla.get(f"/cases/{case}/record").text)
    assert all(party.name in page for party in (NORTH, SOUTH, *more))


def test_an_empty_record_says_what_to_do(cast: Cast, office: Office) -> None:
    case = case_with(office, [])
    page = cast.ayla.get(f"/cases/{case}/record").text
    assert "The record is empty." in page
    assert f'href="/cases/{case}/reports/new"' in page
    assert "<form role" not in page


def test_an_item_says_who_how_in_which_words_how_it_is_known_and_where_it_stands(
    ayla: Browser, case: CaseId, courier: ReportId
) -> None:
    page = ayla.get(f"/cases/{case}/record?words=ready&speaker=Colm").text
    item = words_of("<body>" + page[page.index('<li class="said unconfirmed">') :])
    for part in (
        "Colm Minister of Southmark as told by The spokesman",
        "told that he was “ready to listen”",
        "second-hand reported the reporter's words, with quotes unconfirmed",
        "S04 Anso to call Vael Merovale Courier, 17 May 2031",
    ):
        assert part in item
    assert f'href="/cases/{case}/reports/{courier}?finding=S04#at-S04"' in page
    assert "Wednesday 14 May 2031" in page


def test_a_statement_on_its_reports_day_and_one_without_a_speaker_say_so(ayla: Browser, case: CaseId) -> None:
    page = words_of(ayla.get(f"/cases/{case}/record").text)
    assert "on the report's own day" in page
    assert "speaker not named" in page
    assert "No date" in page
    assert "Report received Report without a title outlet not known, no date 1 statement" in page


def test_doubts_stand_with_the_report_and_with_the_statement(ayla: Browser, case: CaseId) -> None:
    page = words_of(ayla.get(f"/cases/{case}/record").text)
    assert page.count("Doubt: unclosed quotation") == 2
    assert page.count("Doubt: report without a date") == 1


def test_a_filter_shows_how_much_it_found_and_how_to_clear_it(ayla: Browser, case: CaseId) -> None:
    page = ayla.get(f"/cases/{case}/record?words=heard").text
    assert "1 of 5 statements" in page
    assert f'<a href="/cases/{case}/record">Clear the filter</a>' in page
    assert "Clear the filter" not in ayla.get(f"/cases/{case}/record?order=oldest").text


def test_a_filter_that_finds_nothing_says_so(ayla: Browser, case: CaseId) -> None:
    page = words_of(ayla.get(f"/cases/{case}/record?words=nothing+like+it").text)
    assert "0 of 5 statements" in page
    assert "Nothing on the record fits this filter." in page


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("from=yesterday", 'value="yesterday" id="from"'),
        ("status=nonsense", '<option value="nonsense" selected>nonsense</option>'),
        ("known=nonsense", '<option value="nonsense" selected>nonsense</option>'),
        ("speaker=Nobody", '<option value="Nobody" selected>Nobody</option>'),
        ("report=nowhere", '<option value="nowhere" selected>nowhere</option>'),
        ("words=%22heard%22", 'value="&#34;heard&#34;"'),
    ],
)
def test_a_filter_keeps_what_was_typed(ayla: Browser, case: CaseId, query: str, kept: str) -> None:
    assert kept in ayla.get(f"/cases/{case}/record?{query}&to=2031-05-28").text


def test_nonsense_in_a_filter_is_explained_beside_its_field_and_filters_nothing(ayla: Browser, case: CaseId) -> None:
    page = ayla.get(f"/cases/{case}/record?from=yesterday&status=nonsense").text
    assert 'aria-invalid="true" aria-describedby="from-problem"' in page
    assert 'id="from-problem">This is no day.' in page
    assert 'id="status-problem">There is no such choice.' in page
    assert "5 of 5 statements" in page
    assert '<details class="filter" open>' in page


def test_a_report_tells_where_it_came_from_and_how_its_day_is_known(
    ayla: Browser, case: CaseId, courier: ReportId
) -> None:
    page = words_of(ayla.get(f"/cases/{case}/reports/{courier}").text)
    for part in (
        "Outlet Merovale Courier",
        "Date Saturday 17 May 2031 known from: Saturday 17 May 2031",
        "Language English",
        f"Stored whole, {len(COURIER.text)} characters",
        "Received 28 May 2031, 09:00 UTC",
        "Read by by hand",
        "Who spoke here could not be told for certain.",
    ):
        assert part in page
    assert re.search(r"\(SHA-256\) [0-9a-f]{64}", page)


def test_a_report_of_which_little_is_known_says_so(ayla: Browser, office: Office, case: CaseId) -> None:
    report = file(office, case, Written(text="No more than this.", language="und"))
    page = words_of(ayla.get(f"/cases/{case}/reports/{report}").text)
    assert "Outlet not known" in page
    assert "Date The report bears no date" in page
    assert "Language not known" in page
    assert "0 statements read in it" in page


def test_a_finding_that_is_not_there_is_said_to_be_missing(ayla: Browser, case: CaseId, courier: ReportId) -> None:
    page = ayla.get(f"/cases/{case}/reports/{courier}?finding=S99").text
    assert "The finding that was asked for is not in this report." in page
    assert "aria-current" not in page.partition("<main")[2]


def test_each_piece_of_text_leads_to_its_innermost_statement_and_lights_with_every_one_around_it(
    ayla: Browser, case: CaseId, courier: ReportId
) -> None:
    page = ayla.get(f"/cases/{case}/reports/{courier}?finding=S03").text
    cue = re.search(r'<a class="([^"]*)" href="([^"]*)"[^>]*data-in="([^"]*)"[^>]*>told</a>', page)
    assert cue is not None
    assert cue[1].split() == ["bit", "cue", "nested", "lit"]
    assert cue[2] == f"/cases/{case}/reports/{courier}?finding=S04#S04"
    assert cue[3] == "S03 S04"


def test_the_keyboard_stops_once_a_statement_in_the_text(ayla: Browser, case: CaseId, courier: ReportId) -> None:
    page = ayla.get(f"/cases/{case}/reports/{courier}").text
    stops = [piece for piece in re.findall(r'<a class="bit[^>]*>', page) if "tabindex" not in piece]
    assert len(stops) == 4


def test_looking_changes_nothing_on_the_record(cast: Cast, office: Office, case: CaseId, courier: ReportId) -> None:
    before = {room: number for held in office.held.values() for room, number in held.versions.items()}
    for path in ("/", f"/cases/{case}", f"/cases/{case}/reports/{courier}", f"/cases/{case}/reports/new"):
        cast.ayla.get(path)
        cast.bo.get(path)
    after = {room: number for held in office.held.values() for room, number in held.versions.items()}
    assert {room: after[room] for room in before} == before


def test_a_report_filed_by_another_program_stands_on_the_next_page(ayla: Browser, office: Office, case: CaseId) -> None:
    ayla.get(f"/cases/{case}/record")
    file(office, case, Written(text=f"{NOTE.text} Again.", title="Again"))
    assert "Again" in ayla.get(f"/cases/{case}/record").text
