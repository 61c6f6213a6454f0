"""The brief of the sample case in a real Chromium: on one sheet of paper, by keyboard, and without JavaScript."""

import re
import zlib
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from goodoffices.office.teyra import open_teyra
from tests.desk.hand_made import AYLA
from tests.desk.served import Served, serving_case
from tests.desk.windows import (
    NARROW,
    TINY,
    WIDE,
    ZOOMED,
    fits,
    has_one_heading_and_one_main,
    press_until,
    signed_in,
    violations,
)

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def teyra() -> Iterator[Served]:
    with serving_case(lambda office: open_teyra(office, AYLA)) as found:
        yield found


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def sheet(request: pytest.FixtureRequest, browser: Browser, teyra: Served) -> Iterator[Page]:
    """Ayla at the brief, which she has not read."""
    context = browser.new_context(java_script_enabled=bool(request.param))
    page = signed_in(context, teyra)
    page.set_viewport_size(WIDE)
    page.set_default_timeout(10_000)
    yield page
    context.close()


def pages_of(pdf: bytes) -> int:
    """How many pages a document of Chromium's has."""
    parts = [pdf, *(_unpacked(part) for part in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL))]
    return sum(len(re.findall(rb"/Type\s*/Page\b(?!s)", part)) for part in parts)


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


def test_the_brief_of_the_sample_case_prints_on_one_sheet_of_paper(sheet: Page, teyra: Served) -> None:
    for query in ("", "?since=2031-05-27", "?as_of=2031-05-23"):
        sheet.goto(f"{teyra.address}/cases/{teyra.case}{query}")
        assert pages_of(sheet.pdf(format="A4")) in {1, 2}, "both sides of the sheet"


@pytest.mark.parametrize("path", ["", "/positions"])
def test_nothing_is_wrong_with_it_at_any_size(browser: Browser, teyra: Served, path: str) -> None:
    context = browser.new_context()
    page = signed_in(context, teyra)
    page.goto(f"{teyra.address}/cases/{teyra.case}{path}")
    has_one_heading_and_one_main(page)
    for size in (WIDE, NARROW):
        page.set_viewport_size(size)
        assert violations(page) == []
    for size in (NARROW, ZOOMED, TINY):
        page.set_viewport_size(size)
        assert fits(page)
    context.close()


def test_a_line_of_the_brief_leads_to_its_words_in_the_report(sheet: Page, teyra: Served) -> None:
    sheet.goto(f"{teyra.address}/cases/{teyra.case}")
    line = sheet.locator("li", has_text="share of the river").last
    line.get_by_role("link").last.click()
    expect(sheet.locator(".note.chosen")).to_have_attribute("id", re.compile("^P"))
    expect(sheet.locator("a.bit", has_text="share of the river").first).to_be_in_viewport()


def test_a_line_of_what_a_side_told_us_leads_to_the_log(sheet: Page, teyra: Served) -> None:
    sheet.goto(f"{teyra.address}/cases/{teyra.case}")
    sheet.locator("li", has_text="being drafted").get_by_role("link").click()
    expect(sheet.locator("#contact-k15")).to_be_in_viewport()


def test_a_cell_of_the_matrix_opens_and_its_quote_leads_to_the_report(sheet: Page, teyra: Served) -> None:
    sheet.goto(f"{teyra.address}/cases/{teyra.case}/positions")
    cell = sheet.get_by_role("row", name=re.compile("^water")).get_by_role("cell").first
    quote = cell.get_by_text("share of the river").first
    expect(quote).to_be_hidden()
    cell.locator("summary").click()
    expect(quote).to_be_visible()
    cell.get_by_role("link").last.click()
    expect(sheet.locator(".note.chosen")).to_have_count(1)


def test_a_brief_is_noted_as_read_by_keyboard_and_then_says_that_nothing_is_new(sheet: Page, teyra: Served) -> None:
    sheet.goto(f"{teyra.address}/cases/{teyra.case}")
    button = sheet.get_by_role("button", name="I have read this brief")
    if button.count():  # the first of the two has read it for both
        press_until(sheet, "button", "I have read this brief")
        sheet.keyboard.press("Enter")
        expect(sheet.get_by_text("Noted: from now on")).to_be_visible()
    expect(sheet.locator("section[aria-labelledby=changed]")).to_contain_text("Nothing.")
    has_one_heading_and_one_main(sheet)
