"""The page of the channel map: the drawing, and the same facts as a table."""

import re
from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest

from goodoffices.domain.asks import OurContactId
from goodoffices.domain.recorded import CaseId
from goodoffices.office.cases import open_case
from goodoffices.office.context import Office
from tests.desk.browsing import Browser, Clock
from tests.desk.conftest import Cast
from tests.desk.hand_made import plan
from tests.desk.our_log import case_with_log
from tests.desk.test_hostile_reports import PAYLOADS, require_inert
from tests.desk.test_views import words_of

Logged = tuple[CaseId, dict[str, OurContactId]]


@pytest.fixture
def logged(office: Office) -> Logged:
    return case_with_log(office)


@pytest.fixture
def page(cast: Cast, logged: Logged) -> str:
    return cast.ayla.get(f"/cases/{logged[0]}/channels").text


def rows(page: str) -> list[str]:
    """What each row of the table says."""
    table = page.partition("<table")[2].partition("</table>")[0]
    return [words_of(f"<body>{row}") for row in re.findall(r"<tr.*?</tr>", table, re.DOTALL)[1:]]


def drawing(page: str) -> ET.Element:
    """The drawing, as a program reads it."""
    found = re.search(r'<svg class="map" .*?</svg>', page, re.DOTALL)
    assert found is not None
    return ET.fromstring(found.group())


def test_who_is_silent_for_too_long_comes_first_and_whom_to_call_stands_beside_it(page: str) -> None:
    south, nora, nils, relief, team = rows(page)
    for part in (
        "Southmark ALARM silent for 5 days 23 hours, last heard 22 May 2031, 09:00 UTC",
        "longest lately: 2 days 22 hours, until 22 May 2031, 09:00 UTC",
        "nobody else has been heard",
        "The list of crossings. waiting for 6 days",
        "Sue Tarn chief delegate with Eva Roe envoy telephone, in person 22 May 2031, 09:00 UTC, both ways",
        "5 days 23 hours, too long",
    ):
        assert part in south
    assert "Northland none silent for 21 hours" in nils + nora
    assert "Nora Vik chief delegate by telephone, last heard 27 May 2031, 09:00 UTC" in nils + nora
    assert "River Relief no party none" in relief + team
    assert "1 party is silent for too long." in words_of(page)


def test_each_channel_says_who_by_what_when_and_which_way(page: str) -> None:
    said = " ".join(rows(page))
    for part in (
        "Nils Bo liaison officer with Eva Roe envoy hot line 27 May 2031, 12:00 UTC, both ways 21 hours",
        "nobody named with our team letter 26 May 2031, 09:00 UTC, from us, not answered",
        "nobody named with Eva Roe envoy message 20 May 2031, 09:00 UTC, from them 8 days, too long",
    ):
        assert part in said


def test_an_open_ask_leads_to_the_contact_that_put_it(page: str, logged: Logged) -> None:
    case, contacts = logged
    assert f'<a href="/cases/{case}/contacts#contact-{contacts["south"]}"><bdi>The list of crossings.</bdi></a>' in page
    assert "The name of an officer." not in page


def test_the_drawing_says_in_words_what_its_lines_mean(page: str) -> None:
    svg = drawing(page)
    texts = [" ".join("".join(one.itertext()).split()) for one in svg.iter("text")]
    for text in ("Southmark", "ALARM: silent for 5 days 23 hours", "SILENT for 5 days 23 hours", "Sue Tarn",
                 "from us, not answered; silent for 2 days", "hot line, 27 May 2031, 12:00 UTC",
                 "The parties", "Our people", "Others", "our team", "nobody named"):  # fmt: skip
        assert text in texts
    assert svg.get("role") == "img"
    named = {one.get("id"): " ".join("".join(one.itertext()).split()) for one in svg if one.get("id")}
    assert set((svg.get("aria-labelledby") or "").split()) == set(named)
    assert named["map-name"] == "Who speaks to whom"
    assert "5 channels between the sides and our people." in named["map-words"]
    assert "Southmark: ALARM, silent for 5 days 23 hours." in named["map-words"]


def test_a_line_that_is_silent_for_too_long_is_drawn_otherwise_and_each_means_too(page: str) -> None:
    classes = [one.get("class") for one in drawing(page).iter("g")]
    assert classes.count("wire telephone quiet") == classes.count("wire message quiet") == 1
    assert {"wire telephone", "wire hot_line", "wire letter"} <= set(classes)
    key = words_of("<body>" + page.partition('<ul class="map-key"')[2].partition("</ul>")[0])
    for means in ("telephone", "letter", "message", "hot line", "broken line: silent for 3 days or longer"):
        assert means in key


def test_nothing_on_the_page_needs_a_script_or_a_style_of_its_own(page: str) -> None:
    assert not re.search(r"<script(?! src=\"/static/desk.js)|<style|style=|\son\w+=", page)


def test_a_day_can_be_chosen_and_later_things_are_left_out(cast: Cast, logged: Logged) -> None:
    page = cast.ayla.get(f"/cases/{logged[0]}/channels?as_of=2031-05-21").text
    said = words_of(page)
    assert "as it stood on 21 May 2031, 23:59 UTC" in said
    assert "hot line" not in said
    assert "Show the latest" in said
    assert "The list of crossings." not in said
    assert 'type="date" id="as_of" name="as_of" value="2031-05-21"' in page


@pytest.mark.parametrize(
    ("day", "message"),
    [("yesterday", "This is no day."), ("2031-05-29", "This day lies ahead."), ("9999-12-31", "This day lies ahead.")],
)
def test_a_day_that_makes_no_sense_or_lies_ahead_is_explained_and_not_used(
    cast: Cast, logged: Logged, day: str, message: str
) -> None:
    page = cast.ayla.get(f"/cases/{logged[0]}/channels?as_of={day}").text
    assert f'id="as_of-problem">{message}' in page
    assert f'value="{day}" aria-invalid="true" aria-describedby="as_of-problem"' in page
    assert "as it stood on 28 May 2031, 09:00 UTC" in page


@pytest.mark.parametrize("day", ["2031-05-28", "", "0001-01-01"])
def test_today_no_day_and_a_day_before_all_are_days_too(cast: Cast, logged: Logged, day: str) -> None:
    page = cast.ayla.get(f"/cases/{logged[0]}/channels?as_of={day}")
    assert page.status_code == 200
    assert "as_of-problem" not in page.text


def test_a_log_that_runs_ahead_of_the_clock_is_shown_from_its_own_end(cast: Cast, logged: Logged, clock: Clock) -> None:
    clock.move(timedelta(days=-2))
    assert "as it stood on 27 May 2031, 12:00 UTC" in cast.ayla.get(f"/cases/{logged[0]}/channels").text


def test_a_case_without_a_contact_says_so(cast: Cast, office: Office) -> None:
    case = open_case(office, plan())
    page = cast.ayla.get(f"/cases/{case}/channels").text
    assert rows(page) == [f"{name} none never heard nobody else has been heard none no channel yet"
                          for name in ("Northland", "Southmark")]  # fmt: skip
    assert "map-key" not in page


@pytest.mark.parametrize("hostile", PAYLOADS)
def test_what_a_hostile_address_asks_for_stays_text(cast: Cast, logged: Logged, hostile: str) -> None:
    require_inert(cast.ayla.ask("GET", f"/cases/{logged[0]}/channels", params={"as_of": hostile}).text)


def test_nobody_but_the_mediators_can_see_the_map(cast: Cast, logged: Logged) -> None:
    others: list[Browser] = [cast.bo, cast.cleo, cast.dov, cast.nobody]
    assert {one.get(f"/cases/{logged[0]}/channels").status_code for one in others} == {404}
