"""What the script does in a real Chromium: keys move about, and a line tells that something new is on the record."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from goodoffices.office.teyra import open_teyra
from tests.desk.hand_made import AYLA, Written, file
from tests.desk.served import Served, serving_case
from tests.desk.windows import NARROW, WIDE, opened, signed_in, violations

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LISTS = ["", "/record", "/positions", "/agenda", "/channels", "/contacts", "/search?q=water", "{report}"]
STOP = (
    "() => { const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);"
    " return [style.outlineStyle, box.bottom > 0 && box.top < innerHeight && box.top > -9, at.innerText]; }"
)


@pytest.fixture(scope="module")
def teyra() -> Iterator[Served]:
    with serving_case(lambda office: open_teyra(office, AYLA)) as found:
        yield found


@pytest.fixture
def page(browser: Browser, teyra: Served) -> Iterator[Page]:
    context = browser.new_context()
    signed_in(context, teyra).close()
    yield from opened(context)
    context.close()


def address(served: Served, path: str) -> str:
    if path == "{report}":
        return served.address + served.report("Silence is not a number")
    return f"{served.address}/cases/{served.case}{path}"


def stop(page: Page) -> str:
    """The words of the item that has the focus, which is seen."""
    style, seen, words = page.evaluate(STOP)
    assert (style, seen) == ("solid", True), words
    return str(words)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("path", LISTS)
def test_j_and_k_move_along_the_pages_list_and_the_focus_is_seen(
    page: Page, teyra: Served, path: str, size: dict[str, int]
) -> None:
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    page.goto(address(teyra, path))
    said = []
    for _ in range(4):
        page.keyboard.press("j")
        said.append(stop(page))
    assert len(set(said)) == 4
    page.keyboard.press("k")
    assert stop(page) == said[2]
    for _ in range(9):
        page.keyboard.press("k")
    assert stop(page) == said[0]


def test_tab_goes_on_from_an_item_and_enter_opens_it(page: Page, teyra: Served) -> None:
    page.goto(address(teyra, "/search?q=water"))
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Tab")
    second = page.evaluate("document.activeElement.href")
    page.keyboard.press("k")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page).to_have_url(second)


def test_an_item_of_the_matrix_opens_by_enter(page: Page, teyra: Served) -> None:
    page.goto(address(teyra, "/positions"))
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator(".matrix tbody tr").first.locator("details").first).to_have_attribute("open", "")


def test_in_a_report_the_finding_that_has_the_focus_lights_its_words(page: Page, teyra: Served) -> None:
    page.goto(address(teyra, "{report}"))
    page.keyboard.press("j")
    page.keyboard.press("j")
    chosen = page.locator(".note.chosen")
    expect(chosen).to_have_count(1)
    expect(chosen).to_be_focused()
    expect(page.locator("a.bit.lit").first).to_be_visible()


@pytest.mark.parametrize("path", ["", "/contacts", "/search", "/reports/new"])
def test_a_stroke_leads_to_the_search_from_anywhere(page: Page, teyra: Served, path: str) -> None:
    page.goto(address(teyra, path))
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("water/?jk")
    expect(page.locator("#q")).to_have_value("water/?jk")


def test_a_question_mark_shows_the_keys_and_escape_gives_the_focus_back(page: Page, teyra: Served) -> None:
    page.goto(address(teyra, "/agenda"))
    page.keyboard.press("j")
    before = stop(page)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert stop(page) == before
    page.keyboard.press("?")
    assert violations(page) == []
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("dialog")).to_be_hidden()


@pytest.mark.parametrize("field", ["input[type=text]:visible", "textarea:visible", "select:visible"])
def test_keys_do_nothing_inside_a_field(page: Page, teyra: Served, field: str) -> None:
    page.goto(address(teyra, "/contacts/new"))
    at = page.locator(field).first
    at.focus()
    for key in ("j", "k", "/", "?"):
        page.keyboard.press(key)
    expect(at).to_be_focused()
    expect(page.locator("dialog")).to_be_hidden()
    if "select" not in field:
        expect(at).to_have_value("jk/?")


@pytest.mark.parametrize("modifier", ["Control", "Alt", "Meta"])
def test_keys_do_nothing_together_with_a_modifier(page: Page, teyra: Served, modifier: str) -> None:
    page.goto(address(teyra, "/agenda"))
    for key in ("j", "k", "?"):
        page.keyboard.press(f"{modifier}+{key}")
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    expect(page.locator("dialog")).to_be_hidden()


def test_keys_that_bear_letters_of_another_script_work_by_their_place(page: Page, teyra: Served) -> None:
    page.goto(address(teyra, "/agenda"))
    press = (
        "([key, code, shiftKey]) => document.activeElement.dispatchEvent("
        "new KeyboardEvent('keydown', {key, code, shiftKey, bubbles: true, cancelable: true}))"
    )
    page.evaluate(press, ["ت", "KeyJ", False])
    expect(page.locator(".agenda > li").first).to_be_focused()
    page.evaluate(press, ["؟", "Slash", True])
    expect(page.get_by_role("dialog")).to_be_visible()


def test_once_they_are_turned_off_keys_do_nothing(page: Page, teyra: Served) -> None:
    page.goto(address(teyra, "/agenda"))
    page.get_by_role("link", name="Keyboard shortcuts").click()
    page.get_by_role("button", name="Turn them off").click()
    expect(page.get_by_role("status")).to_contain_text("They are off")
    page.goto(address(teyra, "/agenda"))
    for key in ("j", "?", "/"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    expect(page).to_have_url(address(teyra, "/agenda"))
    page.get_by_role("link", name="Keyboard shortcuts").click()
    page.get_by_role("button", name="Turn them on").click()
    expect(page.get_by_role("status")).to_contain_text("They are on")


def test_a_page_that_is_looked_at_tells_that_something_new_is_on_the_record(page: Page, teyra: Served) -> None:
    page.goto(address(teyra, "/record?words=water"))
    page.wait_for_timeout(700)
    line = page.get_by_role("status").filter(has_text="Something new")
    expect(line).to_have_count(0)
    file(teyra.office, teyra.case, Written(text="“The water is high,” said Ada Marl.", title="High water"))
    expect(line).to_be_visible()
    assert violations(page) == []
    line.get_by_role("link", name="Load this page again").click()
    expect(page).to_have_url(re.compile(r"/record\?words=water$"))
    expect(page.locator("h1")).to_be_visible()
    page.wait_for_timeout(700)
    expect(line).to_have_count(0)


def test_a_page_where_somebody_writes_does_not_offer_to_be_loaded_again(page: Page, teyra: Served) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address(teyra, "/reports/new"))
    file(teyra.office, teyra.case, Written(text="Nothing was said while she wrote.", title="While she wrote"))
    page.wait_for_timeout(700)
    expect(page.locator(".news p")).to_have_count(0)
    assert not any("/updates" in url for url in asked)


def test_one_page_has_one_stream(page: Page, teyra: Served) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address(teyra, "/contacts"))
    page.wait_for_timeout(1000)
    assert sum("/updates" in url for url in asked) == 1
