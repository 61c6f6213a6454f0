"""The keyboard shortcuts: their page, and the form that turns them off at this browser."""

from goodoffices.domain.recorded import CaseId
from tests.desk.browsing import Browser
from tests.desk.conftest import Cast
from tests.desk.test_views import words_of


def test_the_page_says_what_each_key_does_and_every_page_leads_to_it(ayla: Browser, case: CaseId) -> None:
    page = words_of(ayla.get("/shortcuts").text)
    for words in ("j to the next item", "k to the item before", "/ to the search", "? show this list"):
        assert words in page
    for path in (f"/cases/{case}", f"/cases/{case}/search", "/nowhere", "/shortcuts"):
        assert ayla.get(path).text.count('<a href="/shortcuts">Keyboard shortcuts</a>') == 1


def test_they_are_turned_off_and_on_by_a_form_and_stay_so_after_the_session(cast: Cast, case: CaseId) -> None:
    ayla = cast.ayla
    assert '<dialog id="shortcuts"' in ayla.get(f"/cases/{case}").text
    answer = ayla.send("/shortcuts", {"turn": "off"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/shortcuts")
    kept = answer.headers["set-cookie"]
    assert all(part in kept for part in ("goodoffices-shortcuts=off", "HttpOnly", "SameSite=strict", "Max-Age"))
    assert "They are off at this browser." in ayla.get("/shortcuts").text
    assert "<dialog" not in ayla.get(f"/cases/{case}").text
    ayla.send("/leave", {})
    assert "goodoffices-shortcuts" in ayla.client.cookies


def test_turning_them_on_again_leaves_no_cookie(ayla: Browser, case: CaseId) -> None:
    ayla.send("/shortcuts", {"turn": "off"})
    ayla.send("/shortcuts", {"turn": "on"})
    assert "goodoffices-shortcuts" not in ayla.client.cookies
    assert '<dialog id="shortcuts"' in ayla.get(f"/cases/{case}").text


def test_what_the_cookie_holds_beside_off_does_nothing(ayla: Browser, case: CaseId) -> None:
    ayla.client.cookies.set("goodoffices-shortcuts", "<script>")
    assert '<dialog id="shortcuts"' in ayla.get(f"/cases/{case}").text


def test_one_persons_choice_is_not_anothers(cast: Cast) -> None:
    cast.ayla.send("/shortcuts", {"turn": "off"})
    assert "They are on at this browser." in cast.bo.get("/shortcuts").text


def test_nobody_who_is_not_signed_in_has_shortcuts_or_a_script(cast: Cast) -> None:
    page = cast.nobody.get("/shortcuts").text
    assert "<script" not in page
    assert "<dialog" not in page
