from datetime import timedelta
from http.cookies import SimpleCookie

import pytest

from goodoffices.desk.sessions import IDLE, UNUSED, Doors, is_token_of
from goodoffices.desk.visit import COOKIE
from goodoffices.domain.recorded import CaseId
from goodoffices.office.context import Office
from tests.desk.browsing import Browser, Clock, Entropy
from tests.desk.conftest import Cast
from tests.desk.hand_made import AYLA, BO

A_MINUTE = timedelta(minutes=1)


@pytest.fixture
def standing_clock() -> Clock:
    return Clock()


@pytest.fixture
def own_doors(standing_clock: Clock) -> Doors:
    return Doors(now=standing_clock, random_bytes=Entropy())


def entered(doors: Doors) -> str:
    secret = doors.enter(doors.invite(AYLA))
    assert secret is not None
    return secret


def test_an_invitation_opens_one_session_for_its_account_and_no_second(own_doors: Doors) -> None:
    token = own_doors.invite(BO)
    secret = own_doors.enter(token)
    assert secret is not None
    session = own_doors.session(secret)
    assert session is not None
    assert session.account == BO
    assert own_doors.enter(token) is None


@pytest.mark.parametrize("wrong", ["", "guess", "\udc80", "é", "a" * 10_000])
def test_a_wrong_token_opens_nothing(own_doors: Doors, wrong: str) -> None:
    own_doors.invite(AYLA)
    assert own_doors.enter(wrong) is None
    assert own_doors.session(wrong) is None


def test_an_invitation_expires_unused(own_doors: Doors, standing_clock: Clock) -> None:
    in_time, too_late = own_doors.invite(AYLA), own_doors.invite(AYLA)
    standing_clock.move(UNUSED - A_MINUTE)
    assert own_doors.enter(in_time) is not None
    standing_clock.move(A_MINUTE)
    assert own_doors.enter(too_late) is None


def test_an_invitation_can_be_made_to_wait_longer(own_doors: Doors, standing_clock: Clock) -> None:
    token = own_doors.invite(AYLA, valid_for=timedelta(hours=12))
    standing_clock.move(timedelta(hours=11, minutes=59))
    assert own_doors.enter(token) is not None


def test_a_session_lives_on_while_it_is_used_and_ends_when_it_is_idle(own_doors: Doors, standing_clock: Clock) -> None:
    secret = entered(own_doors)
    for _ in range(3):
        standing_clock.move(IDLE - A_MINUTE)
        assert own_doors.session(secret) is not None
    standing_clock.move(IDLE)
    assert own_doors.session(secret) is None


def test_idle_sessions_are_forgotten_when_somebody_else_enters(own_doors: Doors, standing_clock: Clock) -> None:
    entered(own_doors)
    standing_clock.move(IDLE)
    entered(own_doors)
    assert len(own_doors._sessions) == 1


def test_a_session_that_was_left_is_over(own_doors: Doors) -> None:
    secret = entered(own_doors)
    own_doors.leave(secret)
    assert own_doors.session(secret) is None


def test_neither_a_token_nor_a_secret_is_kept_as_it_is(own_doors: Doors) -> None:
    token = own_doors.invite(AYLA)
    secret = entered(own_doors)
    kept = repr((own_doors._invitations, own_doors._sessions))
    assert token not in kept
    assert secret not in kept


def test_secrets_tokens_and_form_tokens_have_256_bits_and_all_differ(own_doors: Doors) -> None:
    token = own_doors.invite(AYLA)
    secret = own_doors.enter(token)
    assert secret is not None
    session = own_doors.session(secret)
    assert session is not None
    assert len({token, secret, session.csrf}) == 3
    assert all(len(one) == 43 for one in (token, secret, session.csrf))
    assert session.csrf not in repr(session)


def test_a_form_token_belongs_to_one_session(own_doors: Doors) -> None:
    first, second = (own_doors.session(entered(own_doors)) for _ in range(2))
    assert first is not None
    assert second is not None
    assert is_token_of(first, first.csrf)
    assert not is_token_of(first, second.csrf)
    assert not is_token_of(first, "")
    assert not is_token_of(first, "\udc80")


def test_the_cookie_is_one_and_is_kept_from_scripts_and_from_other_sites(cast: Cast, doors: Doors) -> None:
    answer = cast.nobody.enter(doors.invite(AYLA))
    assert answer.status_code == 303
    assert answer.headers["location"] == "/"
    (header,) = answer.headers.get_list("set-cookie")
    cookie = SimpleCookie(header)[COOKIE]
    assert cookie["httponly"] is True
    assert (cookie["samesite"], cookie["path"], cookie["domain"]) == ("strict", "/", "")
    assert (cookie["max-age"], cookie["expires"]) == ("", "")


def test_no_page_sets_another_cookie(cast: Cast, case: CaseId) -> None:
    for path in ("/", f"/cases/{case}", "/nowhere", "/static/desk.css"):
        assert "set-cookie" not in cast.ayla.get(path).headers


def test_a_used_or_wrong_address_says_what_to_do_and_opens_nothing(cast: Cast, doors: Doors) -> None:
    token = doors.invite(AYLA)
    cast.bo.enter(token)
    for spent in (token, "wrong", ""):
        answer = cast.nobody.enter(spent)
        assert answer.status_code == 403
        assert "stop the desk and start it again" in answer.text
        assert "set-cookie" not in answer.headers
    assert cast.nobody.get("/").status_code == 404


def test_a_browser_that_looks_ahead_uses_no_invitation_up(cast: Cast, doors: Doors) -> None:
    token = doors.invite(AYLA)
    assert cast.nobody.ask("HEAD", f"/enter?token={token}").status_code == 403
    assert cast.nobody.get(f"/enter?token={token}", {"Sec-Purpose": "prefetch;prerender"}).status_code == 403
    assert cast.nobody.enter(token).status_code == 303


def test_entering_anew_ends_the_session_that_the_browser_had(cast: Cast, doors: Doors) -> None:
    before = cast.bo.client.cookies[COOKIE]
    cast.bo.enter(doors.invite(AYLA))
    assert doors.session(before) is None
    assert cast.bo.client.cookies[COOKIE] != before


def test_leaving_ends_the_session_on_both_sides(cast: Cast, doors: Doors) -> None:
    secret = cast.ayla.client.cookies[COOKIE]
    answer = cast.ayla.send("/leave", {})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert doors.session(secret) is None
    assert COOKIE not in cast.ayla.client.cookies
    assert "You are not signed in" in cast.ayla.get("/").text


def test_an_idle_session_shows_nothing_any_more(cast: Cast, case: CaseId, clock: Clock) -> None:
    clock.move(IDLE)
    answer = cast.ayla.get(f"/cases/{case}")
    assert answer.status_code == 404
    assert "You are not signed in" in answer.text


def test_a_session_outlives_no_restart(office: Office, cast: Cast) -> None:
    fresh = Doors(now=office.now, random_bytes=office.random_bytes)
    assert fresh.session(cast.ayla.client.cookies[COOKIE]) is None


def test_over_https_the_cookie_goes_over_https_only(cast: Cast, doors: Doors) -> None:
    answer = cast.nobody.get(f"https://127.0.0.1:8000/enter?token={doors.invite(AYLA)}")
    assert "; Secure" in answer.headers["set-cookie"]


def test_two_browsers_of_one_account_have_sessions_of_their_own(cast: Cast, doors: Doors) -> None:
    other: Browser = cast.nobody
    other.enter(doors.invite(AYLA))
    other.send("/leave", {})
    assert cast.ayla.get("/").status_code == 200  # in no case yet
