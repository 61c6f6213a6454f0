"""What was said in confidence goes where it was meant to go, and a party's pages do not change by what others do."""

import logging

import httpx
import pytest
from starlette.applications import Starlette

from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.recorded import CaseId
from tests.desk.browsing import Browser
from tests.desk.conftest import Cast
from tests.desk.test_routes import EXPECTED, filled

CANARY = "Orne-yields-on-the-dam"


def everything(browser: Browser, case: CaseId, report: ReportId) -> dict[tuple[str, str], tuple[int, str, bytes]]:
    """Every byte that this browser can get by looking, and by asking for what it may not."""
    found = {}
    for method, path in EXPECTED:
        if path != "/leave":
            answer = browser.ask(method, filled(path, case, report))
            found[method, path] = (answer.status_code, repr(sorted(answer.headers.items())), answer.content)
    return found


def test_a_partys_pages_are_the_same_to_the_last_byte_whatever_the_mediator_adds_and_searches(
    cast: Cast, case: CaseId, courier: ReportId
) -> None:
    others = (cast.bo, cast.cleo, cast.dov, cast.nobody)
    before = [everything(browser, case, courier) for browser in others]
    for number in range(5):
        text = f"“{CANARY} {number},” Foreign Minister Lisbet Orne said on Friday."
        added = cast.ayla.send(f"/cases/{case}/reports/new", {"text": text})
        assert added.status_code == 303
        cast.ayla.get(added.headers["location"])
        cast.ayla.get(f"/cases/{case}/record?words={CANARY}")
        new = ReportId(added.headers["location"].rsplit("/", 1)[1])
        assert [everything(browser, case, new) for browser in others] == before
    assert [everything(browser, case, courier) for browser in others] == before


def test_a_partys_pages_are_the_same_to_the_last_byte_whatever_the_mediator_logs_plans_drops_and_looks_for(
    cast: Cast, case: CaseId, courier: ReportId
) -> None:
    others = (cast.bo, cast.cleo, cast.dov, cast.nobody)
    before = [everything(browser, case, courier) for browser in others]
    form = {"theirs": "side north", "means": "telephone", "day": "2031-05-27", "time": "10:00", "purpose": CANARY}
    for kind, more in (("held", {"said": CANARY, "ask": CANARY}), ("planned", {"points": CANARY, "time": "11:00"})):
        written = cast.ayla.send(f"/cases/{case}/contacts/new", {**form, "kind": kind, **more})
        assert written.status_code == 303
        assert [everything(browser, case, courier) for browser in others] == before
    contact = written.headers["location"].rpartition("#contact-")[2]
    dropped = cast.ayla.send(f"/cases/{case}/contacts/drop", {"contact": contact, "reason": CANARY})
    assert dropped.status_code == 303
    assert CANARY in cast.ayla.get(f"/cases/{case}/search?q={CANARY}").text
    assert [everything(browser, case, courier) for browser in others] == before


def test_no_word_of_our_log_stands_in_a_log_line_a_header_or_anybody_elses_page(
    cast: Cast, case: CaseId, caplog: pytest.LogCaptureFixture
) -> None:
    path = f"/cases/{case}/contacts/new"
    form = {"kind": "held", "theirs": "side north", "means": "letter", "day": "2031-05-27", "time": "10:00"}
    with caplog.at_level(logging.DEBUG, logger="goodoffices"), caplog.at_level(logging.DEBUG, logger="sqlalchemy"):
        answers = [
            cast.ayla.send(path, {**form, "said": CANARY, "heard": CANARY, "impression": CANARY, "ask": CANARY}),
            cast.ayla.send(path, {**form, "said": CANARY, "day": CANARY}),
            cast.ayla.post(path, {**form, "said": CANARY}),  # without a token
            cast.ayla.get(f"/cases/{case}/search?q={CANARY}"),
            cast.ayla.get(f"{path}?contact={CANARY}"),
            cast.ayla.send(f"/cases/{case}/contacts/drop", {"contact": CANARY, "reason": CANARY}),
        ]
        others = [browser.get(f"/cases/{case}/search?q={CANARY}") for browser in (cast.bo, cast.nobody)]
    records = [record for record in caplog.records if record.name.partition(".")[0] != "httpx"]
    assert not any(CANARY in record.getMessage() for record in records)
    assert not any(CANARY in str(answer.headers.multi_items()) for answer in [*answers, *others])
    assert not any(CANARY in answer.text for answer in others)
    assert all(CANARY not in answers[refused].text for refused in (2, 4, 5))


def test_the_mediators_pages_do_change(cast: Cast, case: CaseId, courier: ReportId) -> None:
    before = everything(cast.ayla, case, courier)
    cast.ayla.send(f"/cases/{case}/reports/new", {"text": f"“{CANARY},” Orne said."})
    assert everything(cast.ayla, case, courier) != before


def test_no_word_of_a_report_stands_in_a_log_line_a_header_a_cookie_or_anybody_elses_page(
    app: Starlette, cast: Cast, case: CaseId, caplog: pytest.LogCaptureFixture
) -> None:
    answers: list[httpx.Response] = []
    path = f"/cases/{case}/reports/new"
    with caplog.at_level(logging.DEBUG, logger="goodoffices"), caplog.at_level(logging.DEBUG, logger="sqlalchemy"):
        answers.append(cast.ayla.send(path, {"text": CANARY, "outlet": CANARY}))
        answers.append(cast.ayla.send(path, {"text": CANARY}))  # a duplicate
        answers.append(cast.ayla.send(path, {}, files={"file": (f"{CANARY}.pdf", f"%PDF-{CANARY}".encode())}))
        answers.append(cast.ayla.post(path, {"text": CANARY}))  # without a token
        answers.append(cast.ayla.get(f"/cases/{case}/record?words={CANARY}&from={CANARY}"))
        answers.append(cast.ayla.get(f"/cases/{case}/reports/{CANARY}"))
        answers.append(cast.ayla.get(answers[0].headers["location"]))
        others = [browser.get(path) for browser in (cast.bo, cast.nobody) for path in ("/", f"/cases/{case}")]
    assert CANARY in answers[-1].text
    records = [record for record in caplog.records if record.name.partition(".")[0] != "httpx"]
    assert not any(CANARY in record.getMessage() for record in records)
    assert not any(CANARY in str(answer.headers.multi_items()) for answer in [*answers, *others])
    assert not any(CANARY in answer.text for answer in others)
    assert all(CANARY not in answers[refused].text for refused in (3, 5))


def test_the_object_that_holds_a_form_shows_no_word_of_it_when_printed(cast: Cast, app: Starlette) -> None:
    assert CANARY not in repr(app.state.desk.doors)
