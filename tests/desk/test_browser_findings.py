"""Findings as a person meets them at the desk: lit in the text, and confirmed, corrected and rejected by its forms."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.desk.served import Served
from tests.desk.windows import NARROW, WIDE, addresses, has_one_heading_and_one_main, press_until, violations

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_axe_finds_nothing_wrong_with_a_correction_that_comes_back(page: Page, served: Served) -> None:
    page.goto(addresses(served)["contact"])
    page.get_by_label("Last day").fill("2031-05-01")
    page.get_by_label("Anso").uncheck()
    page.get_by_label("Vael").uncheck()
    page.get_by_role("button", name="Record the correction").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert violations(page) == []
    has_one_heading_and_one_main(page)
    page.get_by_role("alert").get_by_role("link").first.click()
    expect(page.get_by_role("group", name="Who takes part")).to_be_in_viewport()


def test_picking_a_contact_lights_its_words_and_what_its_answers_say(either: Page, served: Served) -> None:
    either.goto(addresses(served)["report"])
    either.locator("#C1 a.choose").click()
    expect(either.locator(".note.chosen")).to_have_attribute("id", "C1")
    expect(either.locator("a.bit.lit").first).to_be_in_viewport()
    lit = either.locator("a.bit.lit").all_inner_texts()
    assert lit == ["President Anso will call President Vael on ", "Sunday", "ready to listen"]
    either.get_by_text("on Saturday", exact=True).click()
    expect(either.locator(".note.chosen")).to_have_attribute("id", "C2")
    expect(either.locator("#C2")).to_be_in_viewport()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_finding_is_confirmed_where_it_is_read(
    either: Page, served: Served, scripted: bool, size: ViewportSize
) -> None:
    finding = {(True, 1280): "S01", (False, 1280): "C1", (True, 360): "C2", (False, 360): "N1"}[scripted, size["width"]]
    either.set_viewport_size(size)
    either.goto(addresses(served)["report"])
    either.get_by_role("button", name=f"Confirm {finding}").click()
    note = either.locator(f"#{finding}")
    expect(note.locator(".said-of")).to_have_text("confirmed by Ayla on 28 May 2031")
    expect(note).to_be_in_viewport()
    has_one_heading_and_one_main(either)


def test_a_statement_is_corrected_with_the_keyboard_alone(page: Page, served: Served) -> None:
    page.goto(addresses(served)["report"])
    press_until(page, "a", "Correct S03")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Statement S03")
    press_until(page, "select", "status")
    page.keyboard.type("reported")
    press_until(page, "button", "Record the correction")
    page.keyboard.press("Enter")
    expect(page.locator("#S03")).to_contain_text("corrected by Ayla on 28 May 2031")
    expect(page.locator("#S03 .machine")).to_contain_text("asserted")
