"""The agenda at the desk: list, month and calendar file, for the mediators of the case and nobody else."""

import re
import string
from dataclasses import replace
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path

import pytest
from icalendar import Calendar

from goodoffices.desk.agenda_page import month_of
from goodoffices.desk.app import build_app
from goodoffices.desk.messages import load_messages
from goodoffices.desk.sessions import Doors
from goodoffices.domain.acts import Act, ActId, ActStatus, PloverRoot
from goodoffices.domain.channels import Counterpart, Means
from goodoffices.domain.contacts import Authority, Contact, ContactId, ContactKind, ContactStatus, Level, Reply
from goodoffices.domain.record_ids import EntityId, ReportId
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.office.access import enter
from goodoffices.office.agenda_lines import Agenda
from goodoffices.office.channels import ContactToPlan, plan_contact
from goodoffices.office.context import Office
from tests.desk.browsing import HOST, Browser
from tests.desk.conftest import Cast, signed_in
from tests.desk.hand_made import AYLA, NORTH, Written, case_with, file, plan, words
from tests.desk.test_hostile_reports import PAYLOADS, require_inert
from tests.desk.test_messages import Visible, write_catalogue

ENGLISH = load_messages().best("en")
_TEXT = "Anso asked Vael and Orne to meet once the guns are still."
ANSO, VAEL, ORNE = (EntityId(f"e{of}") for of in (1, 2, 3))


def contact(number: int, **given: object) -> Contact:
    base = Contact(
        id=ContactId(f"C{number}"),
        kind=ContactKind.MEETING,
        participants=(ANSO, VAEL, ORNE),
        status=ContactStatus.PROPOSED,
        evidence=(words(_TEXT, "Anso asked Vael and Orne to meet"),),
    )
    return replace(base, **given)  # type: ignore[arg-type]


def on(first: int, last: int | None = None) -> dict[str, date]:
    return {"date_start": date(2031, 6, first), "date_end": date(2031, 6, last or first)}


def reply(by: EntityId, strength: ReplyStrength, authority: Authority = Authority.OWN) -> Reply:
    return Reply(by=by, strength=strength, authority=authority, condition=words(_TEXT, "once the guns are still"))


INVITED = Act(
    id=ActId("E01"),
    sources=(ANSO,),
    act="invite",
    plover=PloverRoot.REQUEST,
    cameo=None,
    targets=(VAEL, ORNE),
    status=ActStatus.ACTUAL,
    evidence=(words(_TEXT, "Anso asked Vael and Orne"),),
)


def written(*contacts: Contact, text: str = _TEXT, people: tuple[str, ...] = ("Anso", "Vael", "Orne")) -> Written:
    return Written(
        text=text,
        title="Talks",
        outlet="Courier",
        dated=date(2031, 5, 27),
        people=people,
        roles={"Orne": "Foreign Minister"},
        contacts=contacts,
        acts=(INVITED,),
    )


def of_one_side(*contacts: Contact) -> Written:
    """A report in which everybody but Anso is of the North."""
    north = dict.fromkeys(("Vael", "Orne", "Ruse"), "north")
    return replace(written(*contacts, people=("Anso", "Vael", "Orne", "Ruse")), sides=north, acts=())


def planned(office: Office, case: CaseId) -> None:
    """A call that we mean to have with the North."""
    wanted = ContactToPlan(
        theirs=(Counterpart(side=NORTH.id),),
        means=Means.TELEPHONE,
        at=datetime(2031, 6, 3, 9, tzinfo=UTC),
        purpose="the bridge",
        talking_points=("one thing",),
    )
    plan_contact(office, enter(office, AYLA, case), case, wanted)


def seen(page: str) -> str:
    """What a person reads of a page, in one line."""
    return re.sub(r" (?=[.,;:])", "", " ".join(" ".join(Visible(page).said).split()))


@pytest.fixture
def talks(office: Office) -> CaseId:
    """A case with one report, of a proposed meeting of three and a call that was held."""
    meeting = contact(
        1,
        **on(6, 8),
        level=Level.MINISTERS,
        place="Delta",
        replies=(reply(VAEL, ReplyStrength.OPENNESS), reply(ORNE, ReplyStrength.NO_ANSWER, Authority.SECOND_HAND)),
    )
    call = contact(2, kind=ContactKind.PHONE_CALL, status=ContactStatus.PAST, participants=(ANSO, VAEL))
    call = replace(call, date_start=date(2031, 5, 18), date_end=date(2031, 5, 18))
    case = case_with(office, [written(meeting, call)])
    planned(office, case)
    return case


def test_a_line_says_in_words_who_proposed_it_who_answered_what_and_what_is_missing(cast: Cast, talks: CaseId) -> None:
    page = seen(cast.ayla.get(f"/cases/{talks}/agenda").text)
    assert "As of 28 May 2031, 09:00 UTC. Each contact stands here once" in page
    assert "Meeting 1 Anso · Vael · Orne Foreign Minister" in page
    assert "Friday 6 June 2031 – Sunday 8 June 2031 Delta meeting level: ministers" in page
    assert "Proposed by Anso; no answer from Orne" in page
    assert "Vael is open to it: once the guns are still their own word C1 Talks Courier, 27 May 2031" in page
    assert "Orne Foreign Minister has not answered: once the guns are still as somebody else tells it" in page
    assert "Missing before it can be held: a yes from Vael an answer from Orne" in page
    assert "Told in 1 report C1 Talks Courier, 27 May 2031 Anso asked Vael and Orne to meet proposed" in page
    assert "Call 1 Anso · Vael Sunday 18 May 2031 phone call It took place" in page
    ours = "Our contact 1 the team – Northland 3 June 2031, 09:00 UTC telephone Planned by us the bridge"
    assert f"{ours} Talking points one thing" in page


def test_what_others_of_a_side_said_stands_open_and_silence_is_folded(cast: Cast, office: Office) -> None:
    case = case_with(office, [])
    welcome = reply(ORNE, ReplyStrength.WELCOME, Authority.SUBORDINATE)
    silence = reply(EntityId("e4"), ReplyStrength.NO_ANSWER, Authority.SUBORDINATE)
    meeting = contact(1, **on(6), participants=(ANSO, VAEL), replies=(welcome, silence))
    report = file(office, case, of_one_side(meeting))
    page = cast.ayla.get(f"/cases/{case}/agenda").text
    open_part, _, folded = page.partition("<summary>")
    assert "Vael Northland: no answer is on the record" in seen(open_part)
    assert "Others of that side, who cannot bind it: Orne Foreign Minister, Northland welcomed it" in seen(open_part)
    assert "What else is told of it (1)" in seen(folded)
    assert "Ruse Northland has not answered" in seen(folded)
    assert report in page


def test_what_lies_ahead_comes_first_and_every_part_says_how_many_lines_it_has(cast: Cast, talks: CaseId) -> None:
    page = cast.ayla.get(f"/cases/{talks}/agenda").text
    assert re.findall(r'<h2 id="(\w+)"', page) == ["ahead", "been", "month"]
    assert "Ahead (2) What has been (1) Month" in seen(page)
    assert page.index("Our contact 1") < page.index("Meeting 1") < page.index("Call 1")


def test_every_line_leads_to_the_words_that_tell_of_it(cast: Cast, talks: CaseId) -> None:
    page = cast.ayla.get(f"/cases/{talks}/agenda").text
    links = set(re.findall(r'href="(/cases/[^"]*\?finding=[^"]*)"', page))
    assert {unescape(link).partition("?")[2] for link in links} == {
        "finding=C1#at-C1",
        "finding=C2#at-C2",
        "finding=E01#at-E01",
    }
    for link in links:
        target = cast.ayla.get(unescape(link).partition("#")[0])
        assert target.status_code == 200
        assert f'id="{link.partition("#")[2]}"' in target.text


def test_the_month_shows_each_day_with_links_into_the_list(cast: Cast, talks: CaseId) -> None:
    page = cast.ayla.get(f"/cases/{talks}/agenda?month=2031-06").text
    table = page[page.index("<table") : page.index("</table>")]
    text = seen(table)
    assert text.startswith("June 2031 2 entries Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
    assert "3 Tuesday 3 June 2031 Our contact 1" in text
    assert "8 Sunday 8 June 2031 Meeting 1 proposed" in text
    targets = re.findall(r'href="#(line-\w+)"', table)
    assert len(targets) == 4
    assert all(f'<li id="{target}"' in page for target in targets)
    assert "Back to May 2031 On to July 2031" in seen(page)
    for link in re.findall(r'href="(/cases/[^"]*/agenda\?month=[^"#]*)', page):
        assert cast.ayla.get(link).status_code == 200


def test_the_month_is_this_one_or_the_next_in_which_there_is_something(cast: Cast, talks: CaseId) -> None:
    assert "<caption>May 2031" in cast.ayla.get(f"/cases/{talks}/agenda").text
    assert "today" in seen(cast.ayla.get(f"/cases/{talks}/agenda").text)
    assert "today" not in seen(cast.ayla.get(f"/cases/{talks}/agenda?month=2031-06").text)


@pytest.mark.parametrize("wanted", ["2031-13", "June", "0000-01", "2031-6", "2031-06-01", "0x31-01"])
def test_an_address_without_a_month_says_so_and_shows_one_all_the_same(cast: Cast, talks: CaseId, wanted: str) -> None:
    page = cast.ayla.get(f"/cases/{talks}/agenda?month={wanted}")
    assert page.status_code == 200
    assert "The address names no month" in page.text
    assert "<caption>May 2031" in page.text


def nothing(day: date) -> Agenda:
    as_of = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return Agenda(case=CaseId("c"), title="t", as_of=as_of, ahead=(), been=(), undated=(), ongoing=())


@pytest.mark.parametrize(
    ("wanted", "weeks", "first", "days", "previous", "following"),
    [
        ("2031-06", 6, 6, 30, "2031-05", "2031-07"),
        ("2027-02", 4, 0, 28, "2027-01", "2027-03"),
        ("2032-02", 5, 6, 29, "2032-01", "2032-03"),
        ("2031-12", 5, 0, 31, "2031-11", "2032-01"),
        ("0001-01", 5, 0, 31, None, "0001-02"),
        ("9999-12", 5, 2, 31, "9999-11", None),
        ("0999-12", 6, 6, 31, "0999-11", "1000-01"),
    ],
)
def test_a_month_is_whole_weeks_from_monday_to_sunday(
    wanted: str, weeks: int, first: int, days: int, previous: str | None, following: str | None
) -> None:
    month = month_of(nothing(date(2031, 5, 28)), wanted, ENGLISH)
    assert (len(month.weeks), {len(week) for week in month.weeks}) == (weeks, {7})
    cells = [cell for week in month.weeks for cell in week]
    assert [cell is None for cell in cells].index(False) == first
    assert [cell.day.day for cell in cells if cell is not None] == list(range(1, days + 1))
    assert (month.previous[0] if month.previous else None) == previous
    assert (month.following[0] if month.following else None) == following
    assert (month.mistaken, month.n_lines) == (False, 0)


def test_an_empty_agenda_says_so(cast: Cast, office: Office) -> None:
    case = case_with(office, [])
    page = cast.ayla.get(f"/cases/{case}/agenda").text
    assert "No report on the record tells of a contact, and none of ours is planned." in page
    assert "<caption>May 2031" in page


def test_the_calendar_file_is_a_download_that_names_nobody(cast: Cast, talks: CaseId) -> None:
    answer = cast.ayla.get(f"/cases/{talks}/agenda.ics")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="agenda.ics"'
    assert answer.headers["cache-control"] == "no-store"
    calendar = Calendar.from_ical(answer.content)
    assert isinstance(calendar, Calendar)
    assert sorted(str(event["SUMMARY"]) for event in calendar.events) == ["Call 1", "Meeting 1", "Our contact 1"]
    assert not any(name in answer.text for name in ("Anso", "Vael", "Delta", "Talks", "bridge", talks))


def test_nobody_but_a_mediator_gets_to_know_that_there_is_an_agenda(cast: Cast, talks: CaseId) -> None:
    for browser in (cast.bo, cast.cleo, cast.dov, cast.nobody):
        missing = browser.get("/nowhere").content
        for path in ("agenda", "agenda?month=2031-06", "agenda.ics"):
            answer = browser.get(f"/cases/{talks}/{path}")
            assert (answer.status_code, answer.content) == (404, missing)


def test_a_finding_that_is_rejected_leaves_the_agenda(cast: Cast, talks: CaseId) -> None:
    link = re.search(r"/cases/\w+/reports/(\w+)\?finding=C2", cast.ayla.get(f"/cases/{talks}/agenda").text)
    assert link is not None
    address = f"/cases/{talks}/reports/{ReportId(link[1])}/findings/C2"
    assert cast.ayla.send(address, {"verdict": "rejected"}).status_code == 303
    assert "Call 1" not in cast.ayla.get(f"/cases/{talks}/agenda").text


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_on_the_agenda_becomes_markup(cast: Cast, office: Office, payload: str) -> None:
    text = f"{_TEXT} {payload}"
    hostile = replace(contact(1, **on(6)), place=payload, evidence=(words(text, "Anso"),))
    case = case_with(office, [], plan(payload))
    file(
        office,
        case,
        replace(written(hostile, text=text, people=(payload, "Vael", "Orne")), title=payload, outlet=payload),
    )
    page = cast.ayla.get(f"/cases/{case}/agenda?month={payload.encode().hex()}")
    assert page.status_code == 200
    require_inert(page.text)
    assert "Meeting 1" in cast.ayla.get(f"/cases/{case}/agenda.ics").text


def every_state() -> list[Contact]:
    """Contacts in every status, with answers of every strength; what is missing is of every kind but those of sides."""
    people = (ANSO, VAEL, ORNE)
    contacts = [
        contact(place, status=status, kind=kind, participants=people, **on(place), certainty=certainty)
        for place, (status, kind, certainty) in enumerate(
            zip(
                [*ContactStatus, ContactStatus.PAST],
                [ContactKind.PHONE_CALL, *[ContactKind.VISIT] * 10, ContactKind.LETTER],
                [*[None] * 3, Certainty.SECOND_HAND, *[None] * 8],
                strict=True,
            ),
            start=1,
        )
    ]
    contacts += [
        contact(place, replies=(reply(VAEL, strength), reply(ANSO, strength)), **on(place))
        for place, strength in enumerate(ReplyStrength, start=13)
    ]
    return [*contacts, contact(23), contact(24, participants=())]


def test_no_word_of_the_agenda_is_left_untranslated(office: Office, doors: Doors, cast: Cast, tmp_path: Path) -> None:
    write_catalogue(tmp_path, "ja")
    app = build_app(office, doors, hosts=frozenset({HOST}), messages=load_messages(tmp_path))
    case = case_with(office, [], plan("事件"))
    kana = replace(written(*every_state(), people=("あ", "い", "う")), title="題", outlet="紙", roles={"い": "大臣"})
    file(office, case, kana)
    planned(office, case)
    browser = signed_in(Browser(app, cast.ayla._loop), doors, AYLA)
    browser.client.headers["Accept-Language"] = "ja"
    for path in ("agenda", "agenda?month=x"):
        said = seen(browser.get(f"/cases/{case}/{path}").text)
        for ours in (_TEXT, "once the guns are still", "Anso asked Vael and Orne to meet", "Northland"):
            said = said.replace(ours, "")
        said = said.replace("the bridge", "").replace("one thing", "").replace("UTC", "")
        assert re.findall(rf"[{string.ascii_letters}]{{2,}}", said) == []
    assert "SUMMARY:" in browser.get(f"/cases/{case}/agenda.ics").text
    assert "Meeting" not in browser.get(f"/cases/{case}/agenda.ics").text
    browser.close()
