import re

import pytest

from goodoffices.domain.recorded import CaseId
from tests.desk.browsing import Browser, hidden

TALKS = "Talks\n\nMerovale, 24 May 2031\n\n“We are ready,” Foreign Minister Petra Luthe said on Friday.\n"


@pytest.fixture
def address(case: CaseId) -> str:
    return f"/cases/{case}/reports/new"


def count(ayla: Browser, case: CaseId) -> int:
    found = re.search(r"(\d+) reports", ayla.get(f"/cases/{case}/record").text)
    assert found is not None
    return int(found[1])


def test_a_pasted_report_is_read_and_stands_on_the_record(ayla: Browser, case: CaseId, address: str) -> None:
    answer = ayla.send(address, {"text": TALKS, "outlet": "  Courier ", "dated": "2031-05-24"})
    assert answer.status_code == 303
    page = ayla.get(answer.headers["location"]).text
    assert "<h1" in page
    assert "“We are ready,”" in page
    assert "<bdi>Courier</bdi>" in page
    assert "Saturday 24 May 2031" in page
    assert count(ayla, case) == 3


def test_a_file_is_read_by_its_kind(ayla: Browser, address: str) -> None:
    page = b"<!doctype html><title>Ferry to sail</title><p>\xe2\x80\x9cWe sail,\xe2\x80\x9d the captain said.</p>"
    answer = ayla.send(address, {"text": ""}, files={"file": ("ferry.html", page)})
    assert answer.status_code == 303
    assert "<p>" not in ayla.get(answer.headers["location"]).text.partition('class="text"')[2].partition("</p>")[0]


def test_the_line_ends_of_a_pasted_text_are_those_that_were_pasted(ayla: Browser, address: str) -> None:
    first = ayla.send(address, {"text": TALKS.replace("\n", "\r\n")})
    again = ayla.send(address, {}, files={"file": ("same.txt", TALKS.encode())})
    assert first.status_code == 303
    assert "on the record already" in again.text


@pytest.mark.parametrize(
    ("fields", "files", "field", "message"),
    [
        ({}, {}, "text", "Paste the text of the report, or choose a file."),
        ({"text": " \r\n "}, {}, "text", "Paste the text of the report, or choose a file."),
        ({"text": "Both"}, {"file": ("a.txt", b"Both")}, "file", "Give the text or a file, not both"),
        ({"text": "x", "dated": "yesterday"}, {}, "dated", "This is no day."),
        ({"text": "x", "outlet": "y" * 201}, {}, "outlet", "The name is too long"),
        ({}, {"file": ("a.pdf", b"%PDF-1.7")}, "file", "This could not be turned into text."),
        ({}, {"file": ("empty.txt", b"")}, "file", "This could not be turned into text."),
        ({"text": "x" * (10 * 1024 * 1024 + 1)}, {}, "text", "This could not be turned into text."),
    ],
)
def test_what_is_wrong_is_said_in_plain_words_at_its_field_and_nothing_is_added(
    ayla: Browser,
    address: str,
    fields: dict[str, str],
    files: dict[str, tuple[str, bytes]],
    field: str,
    message: str,
) -> None:
    answer = ayla.send(address, fields, files=files)
    assert answer.status_code == 422
    assert f'<a href="#{field}">{message}' in answer.text
    assert f'id="{field}-problem">{message}' in answer.text
    assert (
        f'id="{field}" name="{field}" aria-describedby="{field}-hint {field}-problem" aria-invalid="true"'
        in answer.text
    )
    assert "<title>To be mended: Add a report" in answer.text
    assert count(ayla, CaseId(address.split("/")[2])) == 2


def test_a_form_that_comes_back_keeps_what_was_typed(ayla: Browser, address: str) -> None:
    typed = {"text": "\n  “Yes,” she said.\n", "outlet": 'The "Courier"', "dated": "soon"}
    page = ayla.send(address, typed).text
    assert re.search(r"<textarea[^>]*>\n\n  “Yes,” she said\.\n</textarea>", page)
    assert 'value="The &#34;Courier&#34;"' in page
    assert 'value="soon"' in page
    assert "A file has to be chosen again." in page


def test_several_problems_are_listed_together(ayla: Browser, address: str) -> None:
    page = ayla.send(address, {"dated": "soon", "outlet": "y" * 201}).text
    assert page.count('<li><a href="#') == 3


def test_a_report_that_is_on_the_record_already_is_linked_and_not_added(
    ayla: Browser, case: CaseId, address: str
) -> None:
    first = ayla.send(address, {"text": TALKS})
    again = ayla.send(address, {"text": TALKS})
    assert again.status_code == 422
    assert "This report is on the record already. Nothing was added." in again.text
    assert f'<a href="{first.headers["location"]}">Open the report that is on the record</a>' in again.text
    assert count(ayla, case) == 3


def test_the_same_form_sent_twice_leads_to_the_same_report_both_times(
    ayla: Browser, case: CaseId, address: str
) -> None:
    fields = {"text": TALKS, "form": hidden(ayla.get(address), "form")}
    first, again = ayla.send(address, fields), ayla.send(address, fields)
    assert (first.status_code, again.status_code) == (303, 303)
    assert first.headers["location"] == again.headers["location"]
    assert count(ayla, case) == 3


def test_the_same_form_with_another_text_is_another_report(ayla: Browser, case: CaseId, address: str) -> None:
    form = hidden(ayla.get(address), "form")
    first = ayla.send(address, {"text": TALKS, "form": form})
    second = ayla.send(address, {"text": f"{TALKS} More.", "form": form})
    assert first.headers["location"] != second.headers["location"]
    assert count(ayla, case) == 4


def test_each_form_has_an_id_of_its_own(ayla: Browser, address: str) -> None:
    assert hidden(ayla.get(address), "form") != hidden(ayla.get(address), "form")


def test_a_name_in_the_form_cannot_lead_out_of_the_record(ayla: Browser, address: str) -> None:
    answer = ayla.send(address, {"form": "../../etc", "case": "other"}, files={"file": ("../../etc/passwd", b"Text.")})
    assert answer.status_code == 303
    assert answer.headers["location"].startswith(address.removesuffix("new"))
