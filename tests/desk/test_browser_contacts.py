"""The channel map, the contact log, its form and the search as a person meets them, in a real Chromium."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from goodoffices.domain.asks import OurContactId
from goodoffices.domain.channels import Counterpart
from goodoffices.domain.parties import ActorId, ActorKind, Party, PartyId, Person, PersonId
from goodoffices.domain.recorded import CaseId
from goodoffices.office.access import enter
from goodoffices.office.cases import open_case
from goodoffices.office.channels import ContactToPlan, log_contact, plan_contact
from goodoffices.office.context import Office
from tests.desk.hand_made import AYLA, NORTH, SOUTH, file, plan
from tests.desk.our_log import CALL, TALK, TO_NILS, log_of_contacts, may, with_people
from tests.desk.reports import COURIER
from tests.desk.served import ARABIC, Served, serving_case
from tests.desk.windows import (
    NARROW,
    TINY,
    WIDE,
    ZOOMED,
    fits,
    has_one_heading_and_one_main,
    opened,
    press_until,
    signed_in,
    violations,
)

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LONG = f"Harbour{'-of-the-north' * 9}"
UNION = Party(id=PartyId(ActorId("union")), name=f"Union of {LONG}", kind=ActorKind.GROUP)
DELEGATE = Person(id=PersonId("long"), name=f"Nasrin {LONG}", role=f"delegate of {LONG}", side=UNION.id)
ARABIC_NAME = Person(id=PersonId("arabic"), name="ليلى منصور", role="مبعوثة", side=SOUTH.id)
CONTACTS: dict[str, OurContactId] = {}
PAGES = {
    "channels": "/channels",
    "channels of an earlier day": "/channels?as_of=2031-05-21",
    "channels of a day that makes no sense": "/channels?as_of=yesterday",
    "contacts": "/contacts",
    "contacts, one just logged": "/contacts?done={call}#contact-{call}",
    "new contact": "/contacts/new",
    "new contact that was planned": "/contacts/new?contact={overdue}",
    "search": "/search",
    "search that finds": "/search?q=a",
    "search that finds nothing": "/search?q=lighthouse",
    "search for too much": f"/search?q={'x' * 201}",
}
ONE = pytest.mark.parametrize("name", PAGES)


def a_case(office: Office) -> CaseId:
    """A case with every sort of contact, long names, and words from right to left."""
    base = with_people(plan("Teyra: the Lower Vann", (NORTH, SOUTH, UNION)))
    case = open_case(office, replace(base, people=(*base.people, DELEGATE, ARABIC_NAME)))
    viewer = enter(office, AYLA, case)
    CONTACTS.update(log_of_contacts(office, case))
    several = tuple(Counterpart(side=one.side or SOUTH.id, person=one.id) for one in (DELEGATE, ARABIC_NAME))
    told = replace(CALL, theirs=several, at=may(25), said=ARABIC.text, heard=LONG, asks=(f"{LONG}?",), purpose=LONG)
    log_contact(office, viewer, case, told)
    plan_contact(office, viewer, case, replace(TALK, theirs=several, purpose=LONG, talking_points=(LONG, ARABIC.text)))
    file(office, case, COURIER)
    file(office, case, ARABIC)
    return case


@pytest.fixture(scope="module")
def desk() -> Iterator[Served]:
    with serving_case(a_case) as found:
        yield found


@pytest.fixture(scope="module")
def with_and_without(browser: Browser, desk: Served) -> Iterator[dict[bool, BrowserContext]]:
    """Ayla signed in, once with JavaScript and once without."""
    found = {scripted: browser.new_context(java_script_enabled=scripted) for scripted in (True, False)}
    for context in found.values():
        signed_in(context, desk)
    yield found
    for context in found.values():
        context.close()


@pytest.fixture
def window(with_and_without: dict[bool, BrowserContext]) -> Iterator[Page]:
    yield from opened(with_and_without[True])


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def both(request: pytest.FixtureRequest, with_and_without: dict[bool, BrowserContext]) -> Iterator[Page]:
    yield from opened(with_and_without[bool(request.param)])


def address(desk: Served, name: str) -> str:
    return f"{desk.address}/cases/{desk.case}{PAGES[name].format(**CONTACTS)}"


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@ONE
def test_axe_finds_nothing_wrong(window: Page, desk: Served, name: str, size: ViewportSize) -> None:
    window.set_viewport_size(size)
    window.goto(address(desk, name))
    assert violations(window) == []
    has_one_heading_and_one_main(window)


def test_axe_finds_nothing_wrong_with_forms_that_come_back(window: Page, desk: Served) -> None:
    window.goto(address(desk, "new contact"))
    window.get_by_role("button", name="Write it into the log").click()
    expect(window.get_by_role("alert")).to_be_visible()
    assert violations(window) == []
    window.get_by_role("alert").get_by_role("link").first.click()
    expect(window.get_by_role("group", name="With whom")).to_be_in_viewport()
    window.goto(address(desk, "contacts"))
    window.locator("summary").first.click()
    window.get_by_role("button", name="Note that it did not").click()
    expect(window.get_by_role("alert")).to_be_visible()
    expect(window.locator("#reason")).to_be_visible()
    assert violations(window) == []


@ONE
def test_no_page_scrolls_sideways(window: Page, desk: Served, name: str) -> None:
    window.goto(address(desk, name))
    for size in (WIDE, NARROW, ZOOMED, TINY):
        window.set_viewport_size(size)
        assert fits(window), f"wider than {size['width']}"


def test_no_page_breaks_the_content_security_policy_or_logs_an_error(window: Page, desk: Served) -> None:
    said: list[str] = []
    window.on("console", lambda message: said.append(message.text))
    window.on("pageerror", lambda error: said.append(error.message))
    for name in PAGES:
        window.goto(address(desk, name))
    assert said == []


@ONE
def test_every_page_prints_with_its_room_and_without_its_bars(window: Page, desk: Served, name: str) -> None:
    window.goto(address(desk, name))
    assert window.pdf(format="A4").startswith(b"%PDF-")
    window.emulate_media(media="print")
    expect(window.locator(".band")).to_be_visible()
    expect(window.locator(".places")).to_be_hidden()


def test_the_drawing_is_seen_and_no_two_of_its_words_lie_on_each_other(window: Page, desk: Served) -> None:
    window.goto(address(desk, "channels"))
    expect(window.get_by_role("img", name="Who speaks to whom")).to_be_visible()
    boxes = window.locator(".map-frame text").evaluate_all(
        "all => all.map(one => { const box = one.getBoundingClientRect();"
        " return [box.left, box.top, box.right, box.bottom]; })"
    )
    frame = window.locator(".map-frame").bounding_box()
    assert frame is not None
    assert len(boxes) > 20
    for number, (left, top, right, bottom) in enumerate(boxes):
        assert frame["x"] <= left < right <= frame["x"] + frame["width"]
        for other in boxes[number + 1 :]:
            apart = right <= other[0] or other[2] <= left or bottom <= other[1] + 2 or other[3] <= top + 2
            assert apart, (number, other)


def test_lines_are_told_apart_without_colour(window: Page, desk: Served) -> None:
    window.goto(address(desk, "channels"))
    strokes = {
        kind: window.locator(f".map-frame .wire.{kind} .stroke").first.evaluate(
            "one => [getComputedStyle(one).strokeWidth, getComputedStyle(one).strokeDasharray]"
        )
        for kind in ("telephone", "hot_line", "letter", "quiet")
    }
    assert strokes["quiet"][1] != "none"
    assert strokes["hot_line"] == ["8px", "none"]
    assert strokes["telephone"][0] != strokes["letter"][0]
    expect(window.locator(".map-frame .wire.letter rect.mark")).to_have_count(1)
    expect(window.locator(".map-frame .wire.message circle.mark")).to_have_count(1)


def test_in_forced_colours_the_drawing_keeps_its_words(window: Page, desk: Served) -> None:
    window.emulate_media(forced_colors="active")
    window.goto(address(desk, "channels"))
    fill, ground = window.locator(".map-frame").evaluate(
        "one => [getComputedStyle(one.querySelector('text')).fill, getComputedStyle(one.querySelector('.box')).fill]"
    )
    assert fill != ground


def test_the_drawing_can_be_moved_by_the_keyboard_on_a_phone(window: Page, desk: Served) -> None:
    window.set_viewport_size(NARROW)
    window.goto(address(desk, "channels"))
    frame = window.locator(".map-frame")
    frame.focus()
    assert frame.evaluate("one => one.scrollWidth > one.clientWidth && getComputedStyle(one).overflowX") == "auto"
    window.keyboard.press("ArrowRight")
    window.wait_for_timeout(300)
    assert frame.evaluate("one => one.scrollLeft") > 0


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_contact_is_logged_and_then_stands_in_the_log_and_on_the_map(
    both: Page, desk: Served, size: ViewportSize
) -> None:
    both.set_viewport_size(size)
    both.goto(address(desk, "channels"))
    both.get_by_role("link", name="Log or plan a contact").click()
    both.get_by_role("group", name="With whom").get_by_label("With whom").select_option(
        label="Sue Tarn, chief delegate"
    )
    both.get_by_label("By what means").select_option("telephone")
    both.get_by_label("Day").fill("2031-05-28")
    both.get_by_label("Begins at").fill("08:30")
    both.get_by_label("How long").fill("5")
    both.get_by_label("We heard").fill("The list comes tomorrow.")
    both.get_by_role("button", name="Write it into the log").click()
    expect(both.locator("p.receipt")).to_have_text("It is in the log now.")
    expect(both.locator(".contact:target")).to_be_in_viewport()
    expect(both.locator(".contact:target")).to_contain_text("The list comes tomorrow.")
    has_one_heading_and_one_main(both)
    both.get_by_role("navigation", name="In this case").get_by_role("link", name="Channels").click()
    expect(both.locator("table.channels")).to_contain_text("silent for 25 minutes")


def test_choosing_that_it_lies_ahead_changes_the_fields_that_are_asked_for(both: Page, desk: Served) -> None:
    both.goto(address(desk, "new contact"))
    expect(both.get_by_label("We said")).to_be_visible()
    expect(both.get_by_label("Talking points")).to_be_hidden()
    both.get_by_role("radio", name="It lies ahead").check()
    expect(both.get_by_label("We said")).to_be_hidden()
    expect(both.get_by_label("Talking points")).to_be_visible()


def test_words_in_fields_that_are_not_asked_for_come_back_to_be_seen(both: Page, desk: Served) -> None:
    both.goto(address(desk, "new contact"))
    both.get_by_label("We said").fill("One.")
    both.get_by_role("radio", name="It lies ahead").check()
    both.get_by_role("button", name="Write it into the log").click()
    expect(both.get_by_label("We said")).to_be_visible()
    expect(both.get_by_label("We said")).to_have_value("One.")


def test_a_planned_contact_took_place_or_did_not(both: Page, desk: Served) -> None:
    viewer = enter(desk.office, AYLA, desk.case)
    wanted = ContactToPlan(theirs=(TO_NILS,), means=TALK.means, at=may(28, 7), purpose="The lock")
    for number in range(2):
        contact = plan_contact(desk.office, viewer, desk.case, wanted)
        both.goto(address(desk, "contacts"))
        planned = both.locator(f"#contact-{contact}")
        if number:
            planned.locator("summary").click()
            planned.get_by_label("Why not").fill("No line.")
            planned.get_by_role("button", name="Note that it").click()
            expect(both.locator("p.receipt")).to_have_text("It is noted that it did not take place.")
        else:
            planned.get_by_role("link", name="It took place").click()
            expect(both.locator("h1")).to_have_text("Log a contact that was planned")
            expect(both.get_by_label("Purpose")).to_have_value("The lock")
            both.get_by_role("button", name="Write it into the log").click()
            expect(both.locator("p.receipt")).to_have_text("It is in the log now.")
        expect(both.locator(f"#contact-{contact}")).to_be_in_viewport()


def test_a_contact_is_found_and_opened_with_the_keyboard_alone(window: Page, desk: Served) -> None:
    window.goto(address(desk, "search"))
    press_until(window, "input", "q")
    window.keyboard.type("gates open")
    window.keyboard.press("Enter")
    expect(window.locator("mark").first).to_have_text("gates")
    press_until(window, "a", "27 May 2031, 09:00 UTC")
    window.keyboard.press("Enter")
    expect(window.locator(f"#contact-{CONTACTS['call']}")).to_be_in_viewport()


def test_words_from_right_to_left_run_so_in_the_log(window: Page, desk: Served) -> None:
    window.goto(address(desk, "contacts"))
    direction = window.locator(".said-by-us dd", has_text="أنسو").evaluate("one => getComputedStyle(one).direction")
    assert direction == "rtl"
