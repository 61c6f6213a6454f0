"""The search page: what is found, where it stands, and that nobody finds what is not theirs."""

import re

import pytest

from goodoffices.domain.asks import OurContactId
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.recorded import CaseId
from goodoffices.office import search as searching
from goodoffices.office.context import Office
from tests.desk.browsing import Browser
from tests.desk.conftest import Cast
from tests.desk.hand_made import file
from tests.desk.our_log import case_with_log
from tests.desk.reports import COURIER
from tests.desk.test_views import words_of

Filed = tuple[CaseId, dict[str, OurContactId], ReportId]


@pytest.fixture
def filed(office: Office) -> Filed:
    case, contacts = case_with_log(office)
    return case, contacts, file(office, case, COURIER)


def found(ayla: Browser, case: CaseId, query: str) -> str:
    """The page of what was looked for."""
    answer = ayla.ask("GET", f"/cases/{case}/search", params={"q": query})
    assert answer.status_code == 200
    return answer.text


def test_without_words_there_is_the_form_and_nothing_else(cast: Cast, filed: Filed) -> None:
    for page in (cast.ayla.get(f"/cases/{filed[0]}/search").text, found(cast.ayla, filed[0], "  \t")):
        assert 'role="search" method="get"' in page
        assert 'type="search" id="q" name="q" dir="auto"' in page
        for absent in ("<section", "found</p>", 'class="empty"', "<mark>"):
            assert absent not in page


def test_a_hit_in_our_log_says_when_with_whom_in_what_and_leads_there(cast: Cast, filed: Filed) -> None:
    case, contacts, _ = filed
    page = found(cast.ayla, case, "GÀTES")
    said = words_of(page)
    assert "1 place found Our contact log (1) 27 May 2031, 09:00 UTC took place Eva Roe envoy with Nora Vik" in said
    assert "The <mark>gates</mark> have to open." in page
    assert "We said: The gates have to open." in said
    assert "Purpose: The gates" in said
    address = f"/cases/{case}/contacts#contact-{contacts['call']}"
    assert f'<a href="{address}">' in page
    assert f'id="contact-{contacts["call"]}"' in cast.ayla.get(address).text


def test_planned_and_dropped_contacts_are_said_to_be_so(cast: Cast, filed: Filed) -> None:
    said = words_of(found(cast.ayla, filed[0], "promise"))
    assert "29 May 2031, 18:00 UTC planned" in said
    assert "Talking point: No promise." in said
    assert "Why not: She is travelling." in words_of(found(cast.ayla, filed[0], "travelling"))


def test_a_hit_in_a_report_leads_to_its_words_and_says_what_a_person_said_of_it(cast: Cast, filed: Filed) -> None:
    case, _, report = filed
    page = found(cast.ayla, case, "heard more")
    said = words_of(page)
    assert "Statements in reports (1) S02 Anso to call Vael Merovale Courier, 17 May 2031 ; unconfirmed" in said
    assert '<span class="words" lang="en" dir="ltr">' in page
    assert re.findall(r"<mark>([^<]*)</mark>", page) == ["heard", "more"]
    address = f"/cases/{case}/reports/{report}?finding=S02#at-S02"
    assert f'<a href="{address}">' in page
    assert 'id="at-S02"' in cast.ayla.get(address).text


def test_hits_stand_under_their_kind(cast: Cast, filed: Filed) -> None:
    page = found(cast.ayla, filed[0], "a").partition("<main")[2].partition("</main>")[0]
    heads = [words_of(f"<body>{head}").partition(" (")[0] for head in re.findall(r"<h2[^>]*>(.*?)</h2>", page)]
    assert heads == ["Our contact log", "Statements in reports", "Contacts in reports", "Positions in reports",
                     "What reports do not state"]  # fmt: skip


def test_a_statement_of_another_day_than_its_report_says_its_day(cast: Cast, filed: Filed) -> None:
    assert "17 May 2031 ; of 14 May 2031;" in words_of(found(cast.ayla, filed[0], "colm ready"))


def test_where_not_all_words_stand_nothing_is_found(cast: Cast, filed: Filed) -> None:
    said = words_of(found(cast.ayla, filed[0], "gates lighthouse"))
    assert "0 places found Nothing that you may read holds all of these words." in said


def test_hits_beyond_the_most_are_said_to_be_there(cast: Cast, filed: Filed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "MOST", 1)
    said = words_of(found(cast.ayla, filed[0], "nora"))
    assert re.search(r"\d places found\. \d of them are not shown: look for more words\.", said)


def test_what_was_typed_stays_in_the_field_and_too_much_is_said_to_be_so(cast: Cast, filed: Filed) -> None:
    assert 'value="&#34;gates&#34;"' in found(cast.ayla, filed[0], '"gates"')
    page = found(cast.ayla, filed[0], "x" * 201)
    assert 'id="q-problem">This is too much to look for at once' in page
    assert 'aria-describedby="q-hint q-problem" aria-invalid="true"' in page
    assert f'value="{"x" * 201}"' in page


def test_nobody_but_the_mediators_can_search_the_case(cast: Cast, filed: Filed) -> None:
    for browser in (cast.bo, cast.cleo, cast.dov, cast.nobody):
        answer = browser.get(f"/cases/{filed[0]}/search?q=gates")
        assert (answer.status_code, answer.content) == (404, browser.get("/nowhere").content)
