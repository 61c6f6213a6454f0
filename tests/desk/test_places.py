import re

import pytest

from goodoffices.desk.places import places_of
from goodoffices.domain.recorded import CaseId
from tests.desk.browsing import Browser
from tests.desk.conftest import Cast

CASE = CaseId("c")


@pytest.mark.parametrize(
    ("path", "name", "mark"),
    [
        ("/cases/c/channels", "Channels", "page"),
        ("/cases/c/contacts", "Contacts", "page"),
        ("/cases/c/contacts/new", "Contacts", "true"),
        ("/cases/c/search", "Search", "page"),
        ("/cases/c/reports/r", "Record", "true"),
        ("/cases/c/reports/r/findings/S01", "Record", "true"),
    ],
)
def test_the_place_where_one_is_is_marked_and_no_other(path: str, name: str, mark: str) -> None:
    assert [(place.name, place.here) for place in places_of(CASE, path) if place.here] == [(name, mark)]


def test_every_page_of_a_case_leads_to_every_place_and_each_of_them_is_there(ayla: Browser, case: CaseId) -> None:
    places = places_of(case, "/")
    for place in places:
        page = ayla.get(place.address)
        assert page.status_code == 200
        row = page.text.partition('<nav class="places"')[2].partition("</nav>")[0]
        assert re.findall(r'href="([^"]*)"', row) == [one.address for one in places]
        assert row.count("aria-current") == 1


def test_pages_outside_of_a_case_have_no_places(cast: Cast, case: CaseId) -> None:
    for page in (cast.ayla.get("/nowhere"), cast.bo.get("/"), cast.nobody.get("/"), cast.bo.get(f"/cases/{case}")):
        assert 'class="places"' not in page.text
