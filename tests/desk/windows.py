"""Windows on a desk that is served: fixtures and looks that several browser tests share."""

import json
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from tests.desk.hand_made import AYLA
from tests.desk.reports import COURIER
from tests.desk.served import ARABIC, Served, chromium, serving

WIDE: ViewportSize = {"width": 1280, "height": 900}
NARROW: ViewportSize = {"width": 360, "height": 740}
ZOOMED: ViewportSize = {"width": 640, "height": 450}  # what 1280 by 900 leaves at 200 per cent
TINY: ViewportSize = {"width": 320, "height": 256}  # and at 400 per cent
TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
AXE = {"runOnly": {"type": "tag", "values": TAGS}, "rules": {"target-size": {"enabled": True}}}
# Every page there is, in each state that looks different; {case} and {report} are filled in.
PAGES = {
    "brief": "/cases/{case}",
    "brief since a day": "/cases/{case}?since=2031-05-01",
    "brief of an earlier day": "/cases/{case}?as_of=2031-05-18",
    "brief of no day": "/cases/{case}?since=yesterday&as_of=x",
    "positions": "/cases/{case}/positions",
    "positions of no day": "/cases/{case}/positions?as_of=x",
    "record": "/cases/{case}/record",
    "record with a filter": "/cases/{case}/record?words=heard&order=oldest",
    "record with a filter that makes no sense": "/cases/{case}/record?status=nonsense&from=yesterday&speaker=Nobody",
    "record with nothing found": "/cases/{case}/record?words=nothing+like+it",
    "report": "{report}",
    "report with a statement chosen": "{report}?finding=S04#at-S04",
    "report with a contact chosen": "{report}?finding=C1#at-C1",
    "statement": "{report}/findings/S02",
    "contact": "{report}/findings/C1",
    "act that was rejected": "{report}/findings/E01",
    "position that was corrected": "{report}/findings/P01",
    "what is not stated": "{report}/findings/N1",
    "record with what is unconfirmed": "/cases/{case}/record?verdict=unconfirmed",
    "report with a statement that is not there": "{report}?finding=S99",
    "report from right to left": "{arabic}",
    "report with long names": "{long}",
    "agenda": "/cases/{case}/agenda",
    "agenda of an empty month": "/cases/{case}/agenda?month=2030-01",
    "agenda of a month that is none": "/cases/{case}/agenda?month=June#month",
    "new report": "/cases/{case}/reports/new",
    "nothing there": "/nowhere",
    "spent invitation": "/enter?token=spent",
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    with serving() as found:
        yield found


@pytest.fixture(scope="module")
def contexts(browser: Browser, served: Served) -> Iterator[dict[bool, BrowserContext]]:
    """Ayla signed in, once with JavaScript and once without."""
    found = {scripted: browser.new_context(java_script_enabled=scripted) for scripted in (True, False)}
    for context in found.values():
        signed_in(context, served)
    say_something(found[False], served)
    yield found
    for context in found.values():
        context.close()


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def scripted(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture
def either(contexts: dict[bool, BrowserContext], scripted: bool) -> Iterator[Page]:
    yield from opened(contexts[scripted])


@pytest.fixture
def page(contexts: dict[bool, BrowserContext]) -> Iterator[Page]:
    yield from opened(contexts[True])


def opened(context: BrowserContext) -> Iterator[Page]:
    """A new page, with nothing in it yet."""
    found = context.new_page()
    found.set_default_timeout(10_000)
    found.set_viewport_size(WIDE)
    yield found
    found.close()


def signed_in(context: BrowserContext, served: Served) -> Page:
    found = context.new_page()
    found.goto(served.invitation(AYLA))
    return found


def addresses(served: Served) -> dict[str, str]:
    long = next(title for title in titles(served) if title and title.startswith("A headline"))
    named = {
        "case": served.case,
        "report": served.report(COURIER.title),
        "arabic": served.report(ARABIC.title),
        "long": served.report(long),
    }
    return {name: served.address + path.format(**named) for name, path in PAGES.items()}


def titles(served: Served) -> list[str | None]:
    state = next(held.state for held in served.office.held.values() if held.state and held.state.record.reports)
    return [entry.event.report.title for entry in state.record.reports.values()]


def violations(page: Page) -> list[str]:
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")  # axe skips folded parts
    found = json.loads(json.dumps(Axe().run(page, options=AXE).response))["violations"]
    return [f"{one['id']}: {node['target']}" for one in found for node in one["nodes"]]


def has_one_heading_and_one_main(page: Page) -> None:
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("main")).to_have_count(1)


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


def say_something(context: BrowserContext, served: Served) -> None:
    """An act is rejected and a position corrected, before any test looks."""
    page = context.new_page()
    page.goto(served.address + served.report(COURIER.title))
    page.get_by_role("button", name="Reject E01").click()
    page.locator("#P01").get_by_role("link", name="Correct").click()
    page.get_by_label("Stance").select_option("conditional")
    page.get_by_role("button", name="Record the correction").click()
    expect(page.locator("#P01 .said-of")).to_have_text("corrected by Ayla on 28 May 2031")
    page.close()


def press_until(page: Page, tag: str, wanted: str) -> None:
    """Press Tab until the focus is where it is wanted; on the way it is seen at every stop."""
    for _ in range(80):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            "() => { const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();"
            " return [at.tagName.toLowerCase(), at.id || at.innerText?.trim().replace(/\\s+/g, ' '),"
            " style.outlineStyle, style.outlineWidth,"
            " box.bottom > 0 && box.top < innerHeight]; }"
        )
        assert stop[0] == "body" or stop[2:] == ["solid", "3px", True], stop
        if stop[:2] == [tag, wanted]:
            return
    pytest.fail(f"Tab never came to {wanted}")
