"""The desk as a person meets it: in a real Chromium, by mouse, by keyboard, on paper, and without JavaScript."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, ViewportSize, expect

from tests.desk.hand_made import BO
from tests.desk.reports import COURIER
from tests.desk.served import ARABIC, Served
from tests.desk.windows import (
    NARROW,
    PAGES,
    TINY,
    WIDE,
    ZOOMED,
    addresses,
    fits,
    has_one_heading_and_one_main,
    press_until,
    signed_in,
    violations,
)

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_wrong_with_any_page(page: Page, served: Served, name: str, size: ViewportSize) -> None:
    page.set_viewport_size(size)
    page.goto(addresses(served)[name])
    assert violations(page) == []
    has_one_heading_and_one_main(page)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing_wrong_with_the_pages_of_others(browser: Browser, served: Served, size: ViewportSize) -> None:
    context = browser.new_context(viewport=size)
    page = context.new_page()
    page.goto(served.address)
    expect(page.locator("h1")).to_have_text("You are not signed in")
    assert violations(page) == []
    page.goto(served.invitation(BO))
    expect(page.locator("h1")).to_have_text("Your cases")
    assert violations(page) == []
    has_one_heading_and_one_main(page)
    context.close()


def test_axe_finds_nothing_wrong_with_a_form_that_comes_back(page: Page, served: Served) -> None:
    page.goto(addresses(served)["new report"])
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert violations(page) == []
    has_one_heading_and_one_main(page)


def test_axe_does_find_a_label_that_is_missing(page: Page, served: Served) -> None:
    page.goto(addresses(served)["record"])
    page.evaluate("document.querySelector('label[for=words]').remove()")
    assert violations(page) == ["label: ['#words']"]


@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways_on_a_phone_or_at_twice_the_size(page: Page, served: Served, name: str) -> None:
    page.goto(addresses(served)[name])
    for size in (NARROW, ZOOMED, TINY):
        page.set_viewport_size(size)
        assert fits(page), f"wider than {size['width']}"


def test_no_page_breaks_the_content_security_policy_or_logs_an_error(page: Page, served: Served) -> None:
    said: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if "the server responded with a status of" not in message.text:  # of the pages that say no
            said.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: said.append(error.message))
    for address in addresses(served).values():
        page.goto(address)
    page.goto(addresses(served)["report"])
    page.locator("a.bit").first.click()
    assert said == []


def test_clicking_a_statement_lights_its_words_and_no_others(either: Page, served: Served) -> None:
    either.goto(addresses(served)["report"])
    expect(either.locator("a.bit.lit")).to_have_count(0)
    for statement in ("S02", "S04"):
        either.locator(f"#{statement} a.choose").click()
        expect(either.locator(f"#{statement}")).to_have_class("note unconfirmed chosen")
        expect(either.locator("a.bit.lit").first).to_be_in_viewport()
        assert set(either.locator("a.bit.lit").all_inner_texts()) == WORDS[statement]
        expect(either.locator(".note.chosen")).to_have_count(1)
        expect(either.locator("main [aria-current=true]")).to_have_count(1)
        has_one_heading_and_one_main(either)


WORDS = {
    "S02": {"“Both must be heard,”", "he", "said", "“before more die.”"},
    "S04": {"Minister Colm", "told", "that he was “", "ready to listen", "”"},
}


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_clicking_the_text_shows_the_statement_it_belongs_to(either: Page, served: Served, size: ViewportSize) -> None:
    either.set_viewport_size(size)
    either.goto(addresses(served)["report"])
    either.locator("a.bit", has_text="ready to listen").click()
    expect(either.locator(".note.chosen")).to_have_attribute("id", "S04")
    expect(either.locator("#S04")).to_be_in_viewport()
    either.locator("a.bit", has_text="must be heard").click()
    expect(either.locator(".note.chosen")).to_have_attribute("id", "S02")
    expect(either.locator("#S02")).to_be_in_viewport()
    has_one_heading_and_one_main(either)
    assert either.url.endswith("?finding=S02#S02")


def test_the_way_from_a_statement_to_its_words_and_back_ends_where_it_began(either: Page, served: Served) -> None:
    either.set_viewport_size(NARROW)
    either.goto(addresses(served)["report with a statement chosen"])
    expect(either.locator("a.bit.lit").first).to_be_in_viewport()
    either.locator("a.bit.lit", has_text="ready to listen").click()
    expect(either.locator("#S04 a.choose")).to_be_in_viewport()
    either.locator("#S04 a.choose").click()
    expect(either.locator("a.bit.lit").first).to_be_in_viewport()


def test_a_statement_that_tells_of_another_leads_to_it(either: Page, served: Served) -> None:
    either.goto(addresses(served)["report with a statement chosen"])
    either.locator("#S04").get_by_role("link", name="S03", exact=True).click()
    expect(either.locator(".note.chosen")).to_have_attribute("id", "S03")


def test_a_statement_in_the_timeline_leads_to_its_words_in_the_report(either: Page, served: Served) -> None:
    either.goto(addresses(served)["record"])
    either.locator(".said", has_text="ready to listen").get_by_role("link").last.click()
    expect(either.locator("a.bit.lit").first).to_be_in_viewport()
    has_one_heading_and_one_main(either)


def test_the_text_stands_on_the_page_as_it_was_stored(page: Page, served: Served) -> None:
    for name, written in (("report", COURIER), ("report from right to left", ARABIC)):
        page.goto(addresses(served)[name])
        paragraphs = page.locator("p.text").evaluate_all("all => all.map(one => one.textContent)")
        assert "\n\n".join(paragraphs) == written.text.strip()


def test_a_text_from_right_to_left_runs_from_right_to_left(page: Page, served: Served) -> None:
    page.goto(addresses(served)["report from right to left"])
    directions = page.locator("p.text").evaluate_all(
        "all => all.map(one => getComputedStyle(one).direction + one.lang)"
    )
    assert set(directions) == {"rtlar"}
    assert page.locator("h1").evaluate("one => getComputedStyle(one).direction") == "ltr"


def test_everything_can_be_done_with_the_keyboard_and_the_focus_is_always_seen(page: Page, served: Served) -> None:
    page.goto(addresses(served)["record"])
    press_until(page, "a", "Skip to the content")
    press_until(page, "input", "words")
    page.keyboard.type("heard")
    page.keyboard.press("Enter")
    expect(page.locator(".found")).to_contain_text("1 of ")
    press_until(page, "a", "S02 Anso to call Vael")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Anso to call Vael")
    press_until(page, "a", "S04 Colm told")
    page.keyboard.press("Enter")
    expect(page.locator(".note.chosen")).to_have_attribute("id", "S04")
    expect(page.locator("a.bit.lit").first).to_be_focused()


def test_a_report_is_added_and_the_desk_is_left_by_forms_that_chromium_sends(
    browser: Browser, served: Served, scripted: bool
) -> None:
    context = browser.new_context(java_script_enabled=scripted)
    page = signed_in(context, served)
    page.goto(addresses(served)["new report"])
    page.get_by_label("Text of the report").fill(f"Talks {scripted}\n\n“We are ready,” Minister Petra Luthe said.\n")
    page.get_by_label("Outlet").fill("Merovale Courier")
    page.get_by_label("Date, if").fill("2031-05-24")
    page.get_by_role("button", name="Read it").click()
    expect(page.locator(".facts")).to_contain_text("Merovale Courier")
    expect(page.locator(".facts")).to_contain_text("Saturday 24 May 2031")
    has_one_heading_and_one_main(page)
    page.get_by_role("button", name="Leave").click()
    expect(page.locator("h1")).to_have_text("You are not signed in")
    has_one_heading_and_one_main(page)
    context.close()


def test_a_file_is_added_by_a_form_that_chromium_sends(page: Page, served: Served, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text("<html><title>Ferry</title><body><p>“We sail,” the captain said.</p></body></html>")
    page.goto(addresses(served)["new report"])
    page.get_by_label("Or a file").set_input_files(path)
    page.get_by_role("button", name="Read it").click()
    expect(page.locator("p.text").last).to_contain_text("“We sail,” the captain said.")


@pytest.mark.parametrize("name", ["record", "report", "report from right to left", "contact", "agenda"])
def test_pages_print(page: Page, served: Served, name: str) -> None:
    page.goto(addresses(served)[name])
    assert page.pdf(format="A4").startswith(b"%PDF-")
    page.emulate_media(media="print")
    expect(page.locator(".band")).to_be_visible()
    for hidden in (".bar", ".skip"):
        expect(page.locator(hidden)).to_be_hidden()


def test_in_forced_colours_the_chosen_words_and_their_statement_still_stand_out(page: Page, served: Served) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(addresses(served)["report with a statement chosen"])
    colours = "one => getComputedStyle(one).backgroundColor"
    assert page.locator("a.bit.lit").first.evaluate(colours) != page.locator("a.bit:not(.lit)").first.evaluate(colours)
    outline = "one => getComputedStyle(one).outlineStyle"
    assert page.locator(".note.chosen").evaluate(outline) == "solid"
    assert page.screenshot().startswith(b"\x89PNG")


def test_marks_are_told_apart_without_colour(page: Page, served: Served) -> None:
    page.goto(addresses(served)["report with a statement chosen"])
    style = "one => getComputedStyle(one).textDecorationStyle"
    kinds = {role: page.locator(f"a.bit.{role}").first.evaluate(style) for role in ("source", "cue", "content")}
    assert kinds == {"source": "dotted", "cue": "double", "content": "solid"}
    thickness = "one => getComputedStyle(one).textDecorationThickness"
    assert page.locator("a.bit.lit").first.evaluate(thickness) == "3px"


def test_the_filter_is_open_beside_the_record_and_folded_above_it_on_a_phone(either: Page, served: Served) -> None:
    either.goto(addresses(served)["record"])
    expect(either.get_by_label("Words in what was said")).to_be_visible()
    either.set_viewport_size(NARROW)
    expect(either.get_by_label("Words in what was said")).to_be_hidden()
    either.get_by_text("Filter", exact=True).click()
    expect(either.get_by_label("Words in what was said")).to_be_visible()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_day_in_the_month_leads_to_its_line_and_the_line_to_its_words(
    either: Page, served: Served, size: ViewportSize
) -> None:
    either.set_viewport_size(size)
    either.goto(addresses(served)["agenda"])
    either.get_by_role("cell").get_by_role("link", name="Call 1").click()
    line = either.locator("li:target")
    expect(line).to_contain_text("Anso")
    expect(line).to_be_in_viewport()
    line.get_by_text("Told in 1 report").click()
    line.get_by_role("link", name="Anso to call Vael").last.click()
    expect(either.locator("a.bit.lit").first).to_be_in_viewport()
    has_one_heading_and_one_main(either)
