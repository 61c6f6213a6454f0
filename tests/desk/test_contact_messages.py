"""Every word on the pages over our own contacts comes from the catalogue; what a case holds is nobody's message."""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from goodoffices.desk.app import build_app
from goodoffices.desk.messages import load_messages
from goodoffices.desk.sessions import Doors
from goodoffices.domain.channels import Counterpart, Means
from goodoffices.domain.parties import Account, Actor, ActorId, ActorKind, Party, PartyId, Person, PersonId
from goodoffices.domain.recorded import AccountId, CaseId
from goodoffices.office import search as searching
from goodoffices.office.access import enter
from goodoffices.office.cases import CasePlan, open_case
from goodoffices.office.channels import ContactToLog, ContactToPlan, drop_contact, log_contact, plan_contact
from goodoffices.office.context import Office
from tests.desk.browsing import HOST, Browser
from tests.desk.conftest import signed_in
from tests.desk.hand_made import AYLA, file
from tests.desk.our_log import may
from tests.desk.test_messages import NO_MESSAGE, REPORT, Visible, with_findings, write_catalogue

NORTH = Party(id=PartyId(ActorId("き")), name="北", kind=ActorKind.STATE)
SOUTH = Party(id=PartyId(ActorId("み")), name="南", kind=ActorKind.STATE)
AID = Actor(id=ActorId("え"), name="援助", kind=ActorKind.ORGANISATION)
WHO = Person(id=PersonId("た"), name="田中", role="大使", side=NORTH.id)
OTHER = Person(id=PersonId("す"), name="鈴木", role="大佐", side=NORTH.id)
OURS = Person(id=PersonId("わ"), name="渡辺", role="特使")
PLAN = CasePlan(
    title="事件",
    parties=(NORTH, SOUTH),
    mediators=(AYLA,),
    accounts=(Account(id=AccountId("ayla"), person=OURS.id),),
    actors=(AID,),
    people=(WHO, OTHER, OURS),
)
CALL = ContactToLog(
    theirs=(Counterpart(side=NORTH.id, person=WHO.id),),
    ours=(OURS.id,),
    means=Means.TELEPHONE,
    at=may(22),
    minutes=1,
    purpose="目的",
    said="一",
    heard="二",
    impression="三",
    asks=("名簿",),
)
FORM = {"kind": "held", "theirs": "person た", "means": "telephone", "day": "2031-05-27", "time": "10:00"}


def log(office: Office, case: CaseId) -> Iterator[str]:
    """A log with every means and way, an alarm, a fallback, a contact that goes on; ids of two that are planned."""
    viewer = enter(office, AYLA, case)
    first = log_contact(office, viewer, case, CALL)
    officer = replace(CALL, theirs=(Counterpart(side=NORTH.id, person=OTHER.id),), at=may(20), asks=(), minutes=None)
    log_contact(office, viewer, case, officer)
    log_contact(office, viewer, case, replace(CALL, at=may(23), asks=("二番",), answers=(first.asks[0].id,)))
    for day, means in enumerate(Means, start=10):
        aid = replace(CALL, theirs=(Counterpart(side=AID.id),), ours=(), means=means, at=may(day), asks=(), heard=None)
        log_contact(office, viewer, case, aid)
    log_contact(office, viewer, case, replace(CALL, theirs=(Counterpart(side=AID.id),), means=Means.LETTER, said=None))
    going_on = replace(CALL, theirs=(Counterpart(side=AID.id),), at=may(28, 8, 30), minutes=60)
    log_contact(office, viewer, case, going_on)
    wanted = ContactToPlan(theirs=CALL.theirs, means=Means.VIDEO, at=may(28, 8), purpose="会", talking_points=("点",))
    drop_contact(office, viewer, case, plan_contact(office, viewer, case, wanted), "否")
    for _ in range(2):
        yield plan_contact(office, viewer, case, wanted)


def pages(office: Office, ayla: Browser, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, str]]:
    """Every page over our contacts in every state, as `name, page`."""
    case = open_case(office, PLAN)
    base = f"/cases/{case}"
    for path in ("channels", "contacts", "contacts/new", "search"):
        yield f"{path}, empty", ayla.get(f"{base}/{path}").text
    planned, other = log(office, case)
    file(office, case, with_findings(replace(REPORT, people=("うえ",))))
    too_much = "あ" * 201
    for path in ("channels", "channels?as_of=1", "channels?as_of=2032-01-01", "channels?as_of=2031-05-23", "contacts",
                 "contacts/new", f"contacts/new?contact={planned}", "search?q=一", "search?q=否", "search?q=点",
                 "search?q=日曜日", "search?q=はい", "search?q=題", "search?q=ぬ", f"search?q={too_much}"):  # fmt: skip
        yield path, ayla.get(f"{base}/{path}").text
    for path in (f"{base}/contacts?done={done}" for done in (planned, other, "x")):
        yield path, ayla.get(path).text
    new, drop = f"{base}/contacts/new", f"{base}/contacts/drop"
    yield "nothing typed", ayla.send(new, {}).text
    wrong = {**dict.fromkeys((*FORM, "answers", "ours", "zone"), "1"), "minutes": "一", "ask": "あ" * 501}
    yield "all wrong", ayla.send(new, {**wrong, "said": "あ" * 20_001}).text
    yield "words of what was held", ayla.send(new, {**FORM, "kind": "planned", "said": "一"}).text
    yield "points of what is planned", ayla.send(new, {**FORM, "points": "一"}).text
    yield "ahead", ayla.send(new, {**FORM, "day": "2031-05-29"}).text
    answer = re.findall(r'<option value="([a-z0-9]{16})">', ayla.get(new).text)[0]
    yield "answer of another", ayla.send(new, {**FORM, "theirs": "side み", "answers": answer}).text
    yield "no reason", ayla.send(drop, {"contact": planned}).text
    yield "a long reason", ayla.send(drop, {"contact": planned, "reason": "あ" * 501}).text
    yield "dropped", ayla.get(ayla.send(drop, {"contact": planned, "reason": "否"}).headers["location"]).text
    yield "dropped before", ayla.send(drop, {"contact": planned, "reason": "是"}).text
    yield "settled", ayla.send(new, {**FORM, "planned_as": planned}).text
    yield "logged", ayla.get(ayla.send(new, {**FORM, "planned_as": other}).headers["location"]).text
    monkeypatch.setattr(searching, "MOST", 1)
    yield "more than is shown", ayla.get(f"{base}/search?q=北").text


@pytest.fixture
def ayla(office: Office, doors: Doors, loop: asyncio.Runner, tmp_path: Path) -> Iterator[Browser]:
    """A browser at a desk that speaks Japanese and Arabic."""
    for tag in ("ja", "ar"):
        write_catalogue(tmp_path, tag)
    browser = Browser(build_app(office, doors, hosts=frozenset({HOST}), messages=load_messages(tmp_path)), loop)
    yield signed_in(browser, doors, AYLA)
    browser.close()


def test_no_word_on_the_pages_over_our_contacts_is_left_untranslated(
    office: Office, ayla: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    ayla.client.headers["Accept-Language"] = "ja-JP,ja;q=0.9,en;q=0.5"
    names = set()
    for name, page in pages(office, ayla, monkeypatch):
        assert '<html lang="ja" dir="ltr"' in page, name
        said = " ".join(Visible(page).said).replace("by hand", "")
        left = [word for word in re.findall(r"[A-Za-z]{2,}", said) if word not in NO_MESSAGE | {"UTC"}]
        assert left == [], name
        names.add(name)
    assert len(names) == 35


def test_the_map_is_mirrored_for_a_language_from_right_to_left(office: Office, ayla: Browser) -> None:
    case = open_case(office, PLAN)
    assert len(list(log(office, case))) == 2
    places = {}
    for language in ("en", "ar"):
        page = ayla.get(f"/cases/{case}/channels", {"Accept-Language": language}).text
        places[language] = [int(x) for x in re.findall(r'<rect class="box" x="(\d+)"', page)]
    assert places["en"][0] < places["en"][-1]
    assert places["ar"][0] > places["ar"][-1]
