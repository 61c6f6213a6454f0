"""What comes in from outside is only ever text: markup, scripts, formulas and control characters do nothing."""

from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import quote

import pytest

from goodoffices.domain.acts import Act, ActId, ActStatus, PloverRoot
from goodoffices.domain.parties import ActorId, ActorKind, Party, PartyId
from goodoffices.domain.positions import Position, PositionId, Stance
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.spans import span_of
from goodoffices.office.context import Office
from tests.desk.browsing import Browser
from tests.desk.conftest import Cast
from tests.desk.hand_made import Told, Written, case_with, file, plan

PAYLOADS = (
    "<script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    '" autofocus onfocus="alert(1)',
    "<a href=javascript:alert(1)>click</a>",
    "javascript:alert(1)",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<style>@import 'http://evil.example';</style>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<form action=//evil.example><input name=csrf></form>",
    "<!--><script>alert(1)</script-->",
    "&lt;script&gt;&#x3c;script&#x3e;",
    "{{ 7 * 7 }}{% include 'base.html' %}",
    "%(shown)s %s {0} ${x}",
    '=HYPERLINK("http://evil.example","x")',
    "\u202egnp.exe\u202c \u2066isolate",
    "\x00\x01\x08\x0b\x0c\x1b[31m\x7f",
)
TAGS = set(
    "html head meta title link script body a header p strong span div nav ol li form input button main h1 h2 h3 "
    "section ul bdi dl dt dd code details summary label select option time q textarea table tbody thead tr th "
    "td caption fieldset legend br h4 optgroup mark svg g path rect circle text desc template dialog footer kbd".split()
)


class Outline(HTMLParser):
    """The tags and attributes of a page, and what stands between them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str, str]] = []
        self.texts: list[str] = []
        self.scripts = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.scripts += tag == "script"

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.tags.add(f"<!--{data}")


def require_inert(page: str) -> None:
    outline = Outline(page)
    assert outline.tags <= TAGS
    assert outline.scripts <= 1
    for tag, name, value in outline.attributes:
        assert not name.startswith("on"), (tag, name)
        assert name not in {"style", "srcdoc", "autofocus", "http-equiv", "formaction"}
        if name in {"href", "src", "action"}:
            assert value.startswith(("/", "#")), value
            assert not value.startswith("//"), value
    assert not any(control in page for control in "\x00\x01\x08\x0b\x0c\x1b\x7f")


def hostile(payload: str) -> Written:
    return Written(
        text=f"Said {payload} twice: “{payload}” he {payload} said.",
        title=payload,
        outlet=payload,
        date_evidence=payload,
        roles={payload: f"role {payload}"},
        told=(Told(content=(f"“{payload}”",), source="he", cue=f"{payload} said", speakers=(payload,)),),
    )


@pytest.fixture(params=PAYLOADS)
def payload(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_nothing_in_a_report_or_a_case_becomes_markup(cast: Cast, office: Office, payload: str) -> None:
    party = Party(id=PartyId(ActorId("x")), name=payload, kind=ActorKind.GROUP)
    case = case_with(office, [], plan(payload, (party,)))
    report = file(office, case, hostile(payload))
    pages = [cast.ayla.get(f"/cases/{case}{path}") for path in ("", f"/reports/{report}", "/reports/new")]
    for page in (*pages, cast.bo.get("/")):
        assert page.status_code == 200
        require_inert(page.text)
    if payload.isprintable():
        assert any(payload in text for text in Outline(pages[0].text).texts)
        assert any(payload in text for text in Outline(pages[1].text).texts)


def test_nothing_in_a_finding_or_in_what_is_said_of_it_becomes_markup(cast: Cast, office: Office, payload: str) -> None:
    case = case_with(office, [], plan(payload))
    written = hostile(payload)
    here = span_of(written.text, 0, len(written.text))
    act = Act(id=ActId("E01"), sources=(EntityId("e1"),), act=payload, plover=PloverRoot.AGREE, cameo=None,
              targets=(EntityId("e1"),), status=ActStatus.ACTUAL, evidence=(here,))  # fmt: skip
    position = Position(id=PositionId("P01"), party=EntityId("e1"), issue=payload, stance=Stance.FOR, statements=(),
                        evidence=(here,), limited_by=here)  # fmt: skip
    report = file(office, case, replace(written, acts=(act,), positions=(position,)))
    address = f"/cases/{case}/reports/{report}"
    wrong = {"verdict": "corrected", "speaker": payload, "day": payload, "issue": payload, "status": payload}
    pages = [cast.ayla.get(f"{address}/findings/{finding}") for finding in ("S01", "E01", "P01")]
    pages += [cast.ayla.send(f"{address}/findings/{finding}", wrong) for finding in ("S01", "E01", "P01")]
    cast.ayla.send(f"{address}/findings/E01", {"verdict": "rejected", "reason": payload})
    said = {"verdict": "corrected", "speaker": payload, "known": "indirect", "status": "planned", "issue": payload}
    cast.ayla.send(f"{address}/findings/S01", said)
    pages += [cast.ayla.get(address), cast.ayla.get(f"{address}/findings/S01"), cast.ayla.get(f"/cases/{case}/record")]
    pages += [cast.ayla.get(f"/cases/{case}"), cast.ayla.get(f"/cases/{case}/positions")]
    for page in pages:
        assert page.status_code in {200, 422}
        require_inert(page.text)
        assert "<html" in page.text


def test_nothing_in_an_address_becomes_markup(ayla: Browser, case: CaseId, payload: str) -> None:
    sent = quote(payload)
    for path in (
        f"/cases/{case}/record?words={sent}&speaker={sent}&report={sent}&known={sent}&status={sent}&from={sent}&to={sent}",
        f"/cases/{sent}",
        f"/enter?token={sent}",
        f"/{sent}",
    ):
        require_inert(ayla.get(path).text)


def test_nothing_in_a_form_becomes_markup(ayla: Browser, case: CaseId, payload: str) -> None:
    path = f"/cases/{case}/reports/new"
    back = ayla.send(path, {"text": payload, "outlet": payload, "dated": payload, "form": payload})
    assert back.status_code == 422
    require_inert(back.text)
    safe_name = payload.replace("\x00", "").replace('"', "'")
    for name in (f"{safe_name}.html", f"{safe_name}.txt"):
        page = f"<html><title>{payload}</title><body><p>“{payload}” she said. {payload}</p></body></html>"
        added = ayla.send(path, {"outlet": payload}, files={"file": (name, page.encode())})
        shown = ayla.get(added.headers["location"]) if added.status_code == 303 else added
        require_inert(shown.text)


def test_control_characters_are_shown_as_pictures_of_themselves(cast: Cast, office: Office) -> None:
    case = case_with(office, [Written(text="A\x00b\x1bc\x7f", title="T\x07")])
    page = cast.ayla.get(f"/cases/{case}/record").text
    assert "T␇" in page
    report = page.partition(f"/cases/{case}/reports/")[2]
    address = next(part for part in page.split('"') if part.startswith(f"/cases/{case}/reports/") and "new" not in part)
    assert report
    assert "A␀b␛c␡" in cast.ayla.get(address).text


def test_the_test_for_inert_pages_can_fail() -> None:
    for page in PAYLOADS[:4]:
        with pytest.raises(AssertionError):
            require_inert(f"<p>{page}</p><script></script>")
