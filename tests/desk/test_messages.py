import asyncio
import re
import string
from collections.abc import Iterator
from configparser import RawConfigParser
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import write_po

import goodoffices.desk
from goodoffices.desk.app import ROUTES, build_app
from goodoffices.desk.messages import DOMAIN, Messages, load_messages, marked
from goodoffices.desk.routes import Who, ruled
from goodoffices.desk.sessions import Doors
from goodoffices.domain.acts import Act, ActId, ActStatus, PloverRoot
from goodoffices.domain.contacts import (
    Authority,
    Contact,
    ContactId,
    ContactKind,
    ContactStatus,
    Level,
    Reply,
)
from goodoffices.domain.parties import ActorId, ActorKind, Party, PartyId
from goodoffices.domain.positions import NotStated, NotStatedId, NotStatedKind, Position, PositionId, Stance
from goodoffices.domain.record_ids import EntityId, ReportId
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.domain.statements import DateMention, Doubt, DoubtKind, StatementStatus, StatementType
from goodoffices.office.context import Office
from tests.desk.browsing import HOST, Browser
from tests.desk.conftest import signed_in
from tests.desk.hand_made import AYLA, BO, DOV, Told, Written, case_with, file, number, plan, read_again, words
from tests.desk.test_app import broken, locked, stale

DESK = Path(goodoffices.desk.__file__).parent
LETTERS = {ord(letter): chr(0x3041 + place) for place, letter in enumerate(string.ascii_letters)}  # to hiragana
NO_MESSAGE = {"txt", "html", "eml", "rules", "UTC", "Ayla"}
PLACEHOLDER = re.compile(r"(%\(\w+\)s)")


def extracted() -> Iterator[tuple[str, int, str | tuple[str, ...], list[str], str | None]]:
    """Every marked message of the desk, found as `pybabel extract` finds it."""
    with (DESK / "babel.cfg").open() as mapping:
        methods, options = parse_mapping_cfg(mapping)  # type: ignore[no-untyped-call]
    yield from extract_from_dir(DESK, methods, options)


def kana(message: str) -> str:
    """A message in letters that are not ours, with its placeholders as they are."""
    return "".join(part if PLACEHOLDER.match(part) else part.translate(LETTERS) for part in PLACEHOLDER.split(message))


def write_catalogue(folder: Path, tag: str) -> None:
    """A catalogue in which every message there is has a translation."""
    catalogue = Catalog(locale=tag, domain=DOMAIN)
    for name, line, message, _, context in extracted():
        several = (message,) if isinstance(message, str) else message
        forms = tuple(kana(one) for one in several)
        full = forms[0] if isinstance(message, str) else (forms + forms[-1:] * 6)[: catalogue.num_plurals]
        catalogue.add(message, full, locations=[(name, line)], context=context)
    path = folder / tag / "LC_MESSAGES" / f"{DOMAIN}.po"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file_:
        write_po(file_, catalogue)


@pytest.fixture
def translated(tmp_path: Path) -> Messages:
    for tag in ("ja", "ar"):
        write_catalogue(tmp_path, tag)
    return load_messages(tmp_path)


class Visible(HTMLParser):
    """What a person is shown or read of a page, but for what stands in `code` and is marked as English."""

    SPOKEN = frozenset({"aria-label", "title", "alt", "placeholder"})

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._silent = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.said += [value or "" for name, value in attrs if name in self.SPOKEN]
        silent = tag == "code" or (tag == "span" and ("lang", "en") in attrs)
        self._silent += 1 if silent or (self._silent and tag == "span") else 0

    def handle_endtag(self, tag: str) -> None:
        self._silent -= 1 if self._silent and tag in {"code", "span"} else 0

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.said.append(data)


REPORT = Written(
    text="あい は 言った : 「はい」 。 うえ は 「いいえ」 、 日曜日 。",
    title="題名",
    outlet="新聞",
    dated=date(2031, 5, 17),
    date_evidence="土曜日",
    language="ja",
    roles={"あい": "大臣"},
    told=tuple(
        Told(
            content=("「はい」",),
            source="あい",
            cue="言った",
            speakers=("あい",) if place % 2 else (),
            type=list(StatementType)[place % 3],
            certainty=list(Certainty)[place],
            status=list(StatementStatus)[place],
            said_on=date(2031, 5, 14) if place % 2 else None,
            nested_in=1 if place == 3 else None,
            same_as=1 if place == 4 else None,
        )
        for place in range(6)
    ),
)


def with_findings(written: Written) -> Written:
    """The report with one finding of every other kind, and all that such a finding can have."""
    here = (words(written.text, "日曜日"),)
    day, who, whom = date(2031, 5, 18), EntityId("e1"), EntityId("e2")
    reply = Reply(by=whom, strength=ReplyStrength.OPENNESS, authority=Authority.OWN, statement=number(1),
                  condition=here[0])  # fmt: skip
    contact = Contact(id=ContactId("C1"), kind=ContactKind.VISIT, participants=(who, whom), status=ContactStatus.PAST,
                      evidence=here, level=Level.ENVOYS, date_start=day, place="港", agenda=("題",), replies=(reply,),
                      certainty=Certainty.HEADLINE)  # fmt: skip
    act = Act(id=ActId("E01"), sources=(who,), act="招く", plover=PloverRoot.CONSULT, cameo="041", targets=(whom,),
              status=ActStatus.CLAIMED, evidence=here, day=day, statement=number(1))  # fmt: skip
    position = Position(id=PositionId("P01"), party=who, issue="題", stance=Stance.OPEN, statements=(number(1),),
                        evidence=here, reported_by=whom, as_of=day, limited_by=here[0])  # fmt: skip
    missing = NotStated(id=NotStatedId("N1"), kind=NotStatedKind.WHEN, evidence=here, about=who)
    return replace(written, contacts=(contact,), acts=(act,), positions=(position,), not_stated=(missing,))


def all_pages(office: Office, doors: Doors, browsers: dict[str, Browser]) -> Iterator[tuple[str, str]]:
    """Every page in every state, as `name, page`; what a case holds is in other letters throughout."""
    party = Party(id=PartyId(ActorId("あ")), name="北", kind=ActorKind.STATE)
    for browser, account in zip(browsers.values(), (AYLA, BO, DOV), strict=False):
        signed_in(browser, doors, account)
    ayla = browsers["ayla"]
    yield "no case", ayla.get("/").text
    case = case_with(office, [], plan("事件", (party,)))
    yield "empty record", ayla.get(f"/cases/{case}/record").text
    yield "empty brief", ayla.get(f"/cases/{case}").text
    yield "no positions", ayla.get(f"/cases/{case}/positions").text
    text = REPORT.text
    mentions = [(date(2031, 5, 18), date(2031, 5, 18)), (date(2031, 5, 18), date(2031, 5, 20)), (None, None),
                (date(2031, 5, 18), None), (None, date(2031, 5, 20))]  # fmt: skip
    full = replace(
        REPORT,
        doubts=tuple(Doubt(kind=kind, statement=number(2), span=words(text, "うえ")) for kind in DoubtKind),
        people=("うえ",),
        dates=tuple(DateMention(span=words(text, "日曜日"), start=start, end=end) for start, end in mentions),
    )
    report, bare = file(office, case, with_findings(full)), file(office, case, Written(text="無し。", language="und"))
    reports = (f"/reports/{report}", f"/reports/{report}?finding=S04", f"/reports/{report}?finding=S99",
               f"/reports/{bare}", "/reports/new")  # fmt: skip
    filters = ("?words=はい&order=oldest", "?words=ぬぬぬ", "?from=1&to=2&status=3&known=4",
               "?from=2031-05-02&to=2031-05-01")  # fmt: skip
    briefs = ("", "?since=1&as_of=1", "?since=2031-05-01", "/positions", "/positions?as_of=1", "/record")
    for path in (*briefs, *(f"/record{asked}" for asked in filters), *reports):
        yield path or "brief", ayla.get(f"/cases/{case}{path}").text
    yield from finding_pages(ayla, office, case, report)
    form = f"/cases/{case}/reports/new"
    yield "problems", ayla.send(form, {"dated": "1", "outlet": "あ" * 201}).text
    yield "both", ayla.send(form, {"text": "あ"}, files={"file": ("あ.txt", "あ".encode())}).text
    yield "unreadable", ayla.send(form, {}, files={"file": ("あ.pdf", b"%PDF-")}).text
    ayla.send(form, {"text": "「はい」"})
    yield "duplicate", ayla.send(form, {"text": "「はい」"}).text
    case_with(office, [], plan("二番", (party,)))
    yield "cases", ayla.get("/").text
    yield "a party's cases", browsers["bo"].get("/").text
    yield "nothing there", ayla.get("/nowhere").text
    yield from shortcut_pages(ayla)
    yield "not signed in", browsers["nobody"].get("/").text
    yield "spent", browsers["nobody"].get("/enter").text
    yield "wrong method", ayla.ask("PUT", "/").text
    yield "no token", ayla.post("/leave", {}).text
    yield "no form", ayla.ask("POST", "/leave", {"Sec-Fetch-Site": "same-origin"}, content=b"x").text
    yield "wrong host", ayla.get("/", {"Host": "other"}).text
    yield "broken", ayla.get("/broken").text
    yield "locked", ayla.get("/locked").text
    yield "stale", ayla.get("/stale").text
    yield "too large", ayla.send(form, {"text": "あ" * 6_000_000}).text


def shortcut_pages(ayla: Browser) -> Iterator[tuple[str, str]]:
    """The page of the keyboard shortcuts, with them on and off."""
    yield "shortcuts", ayla.get("/shortcuts").text
    ayla.send("/shortcuts", {"turn": "off"})
    yield "no shortcuts", ayla.get("/shortcuts").text
    ayla.send("/shortcuts", {"turn": "on"})


def finding_pages(ayla: Browser, office: Office, case: CaseId, report: ReportId) -> Iterator[tuple[str, str]]:
    """The page of each kind of finding, and the report's, before and after a person said something."""
    address = f"/cases/{case}/reports/{report}"
    names = [f"{address}/findings/{finding}" for finding in ("S01", "C1", "E01", "P01", "N1")]
    for name in names:
        yield name.rsplit("/", 1)[1], ayla.get(name).text
    wrong = {"verdict": "corrected", "day": "1", "from": "2031-05-02", "to": "2031-05-01", "kind": "1"}
    for name in names[:-1]:
        yield f"wrong {name.rsplit('/', 1)[1]}", ayla.send(name, wrong).text
    same = {"verdict": "corrected", "stance": "open", "issue": "題"}
    yield "unchanged", ayla.send(names[3], same).text
    yield "backwards", ayla.send(names[1], {**wrong, "kind": "visit", "status": "past", "participant": "e1"}).text
    yield "long reason", ayla.send(names[0], {"verdict": "rejected", "reason": "あ" * 501}).text
    ayla.send(names[0], {"verdict": "confirmed"})
    ayla.send(names[1], {"verdict": "rejected", "reason": "否"})
    ayla.send(names[3], {**same, "stance": "for"})
    yield "reviewed report", ayla.get(address).text
    yield "reviewed record", ayla.get(f"/cases/{case}/record?verdict=rejected").text
    yield "corrected position", ayla.get(names[3]).text
    read_again(office, case, report)
    yield "set aside", ayla.get(address).text
    for of in range(6):
        ayla.send(f"{address}/findings/S{of + 1:02}", {"verdict": "confirmed"})
    for name in names:
        ayla.send(name, {"verdict": "confirmed"})
    yield "all looked at", ayla.get(address).text


@pytest.fixture
def browsers(office: Office, doors: Doors, loop: asyncio.Runner, translated: Messages) -> Iterator[dict[str, Browser]]:
    failing = [ruled(f"/{view.__name__}", view, who=Who.SIGNED_IN) for view in (broken, locked, stale)]
    app = build_app(office, doors, hosts=frozenset({HOST}), messages=translated, routes=[*ROUTES, *failing])
    found = {name: Browser(app, loop) for name in ("ayla", "bo", "dov", "nobody")}
    yield found
    for browser in found.values():
        browser.close()


def test_no_word_on_any_page_is_left_untranslated(
    office: Office, doors: Doors, browsers: dict[str, Browser], translated: Messages
) -> None:
    for browser in browsers.values():
        browser.client.headers["Accept-Language"] = "ja-JP,ja;q=0.9,en;q=0.5"
    seen = 0
    for name, page in all_pages(office, doors, browsers):
        assert '<html lang="ja" dir="ltr"' in page, name
        said = (
            " ".join(Visible(page).said)
            .replace("SHA-256", "")
            .replace("by hand", "")
            .replace("UTC", "")
            .replace("Ayla", "")
        )
        left = [word for word in re.findall(r"[A-Za-z]{2,}", said) if word not in NO_MESSAGE]
        assert left == [], name
        seen += 1
    assert seen == 55


def test_the_test_for_untranslated_words_can_fail(cast_page: str) -> None:
    assert re.findall(r"[A-Za-z]{2,}", " ".join(Visible(cast_page).said))


@pytest.fixture
def cast_page(browsers: dict[str, Browser]) -> str:
    return browsers["nobody"].get("/").text


def test_a_page_in_a_language_from_right_to_left_runs_from_right_to_left(browsers: dict[str, Browser]) -> None:
    page = browsers["nobody"].get("/", {"Accept-Language": "ar"}).text
    assert '<html lang="ar" dir="rtl"' in page


def test_every_message_that_a_person_can_read_is_found_by_the_extraction() -> None:
    found = {
        message
        for _, _, several, _, _ in extracted()
        for message in ([several] if isinstance(several, str) else several)
    }
    for message in (
        "Mediators' room",
        "unclosed quotation",
        "You are not signed in",
        "This is no day. Write it as year, month and day, like 2031-05-24.",
        "Add a report",
        "%(count)s reports",
        "%(shown)s of %(num)s statements",
        "said on %(day)s",
    ):
        assert message in found


def test_the_mapping_is_one_that_pybabel_reads() -> None:
    mapping = RawConfigParser()
    mapping.read(DESK / "babel.cfg")
    assert mapping.sections() == ["python: **.py", "jinja2: **/templates/**.html"]


@pytest.mark.parametrize(
    ("accepted", "tag"),
    [
        ("", "en"),
        ("ja", "ja"),
        ("JA-jp", "ja"),
        ("de, ja;q=0.5", "ja"),
        ("en;q=0.4, ja;q=0.9", "ja"),
        ("ja;q=0", "en"),
        ("de", "en"),
        ("*", "en"),
        ("ja;q=wrong, ar", "ar"),
        (";;;,,,", "en"),
    ],
)
def test_the_language_is_the_best_that_the_browser_asks_for(translated: Messages, accepted: str, tag: str) -> None:
    assert translated.best(accepted).tag == tag


def test_days_numbers_and_names_are_written_as_the_language_has_them(translated: Messages) -> None:
    english, japanese = translated.best("en"), translated.best("ja")
    day = date(2031, 5, 24)
    assert (english.day(day), english.weekday(day)) == ("24 May 2031", "Saturday 24 May 2031")
    assert (japanese.day(day), japanese.weekday(day)) == ("2031年5月24日", "2031年5月24日土曜日")
    assert english.moment(datetime(2031, 5, 24, 18, 5, tzinfo=UTC)) == "24 May 2031, 18:05 UTC"
    assert english.number(1234) == "1,234"


@pytest.mark.parametrize(
    ("tag", "name"), [("ar", "Arabic"), ("und", None), ("qqq", "qqq"), ("zh-Hant", "Chinese (Traditional)")]
)
def test_a_language_is_called_what_the_page_calls_it(tag: str, name: str | None) -> None:
    found = load_messages().best("en").language_name(tag)
    assert found == name or (tag == "zh-Hant" and found is not None and "Chinese" in found)


def test_a_marked_message_is_the_message() -> None:
    assert marked("Words") == "Words"
