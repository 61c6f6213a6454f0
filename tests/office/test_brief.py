"""The brief of a case: right after one report, new only as far as somebody has not read, and for mediators alone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest

from goodoffices.casefile.database import open_log
from goodoffices.domain.briefs import BriefRead
from goodoffices.domain.channels import Counterpart, Means
from goodoffices.domain.contacts import Authority, ContactKind, ContactStatus
from goodoffices.domain.footings import Footing
from goodoffices.domain.lacks import LackKind
from goodoffices.domain.positions import NotStatedKind, PositionId, Stance
from goodoffices.domain.record_ids import FindingId
from goodoffices.domain.recorded import AccountId, CaseId
from goodoffices.domain.reviews import Verdict
from goodoffices.domain.rooms import Viewer
from goodoffices.domain.scales import ReplyStrength
from goodoffices.errors import InvalidFactError, UnknownCaseError
from goodoffices.office.access import enter, mediators_room, state_of
from goodoffices.office.brief import BriefWanted, brief_of_case, read_brief
from goodoffices.office.brief_lines import Brief, cut
from goodoffices.office.cases import open_case
from goodoffices.office.channels import ContactToLog, ContactToPlan, log_contact, plan_contact
from goodoffices.office.context import Office
from goodoffices.office.news import answers_to
from goodoffices.office.record import read_report
from goodoffices.office.reviews import Pointed, reject_finding
from goodoffices.reading.intake import incoming_from_text
from tests.desk.browsing import Clock
from tests.desk.hand_made import case_with
from tests.desk.reports import COURIER
from tests.office.cast import AYLA, BO, CLEO, DOV, PLAN
from tests.office.wires import EAST, STRAIT, WEST, wire

MORNING = datetime(2031, 5, 22, 9, tzinfo=UTC)
CANARY = "kingfisher"
ZOE = AccountId("zoe")


@dataclass(slots=True)
class Desk:
    """A case with nothing in it, and a clock that can be moved."""

    office: Office
    clock: Clock
    case: CaseId
    ayla: Viewer

    def brief(self, wanted: BriefWanted | None = None) -> Brief:
        return brief_of_case(self.office, self.ayla, self.case, wanted)

    def read(self, text: str) -> None:
        self.clock.move(timedelta(minutes=5))
        read_report(self.office, self.ayla, self.case, incoming_from_text(text))

    def noted(self) -> None:
        read_brief(self.office, self.ayla, self.case, self.brief().through)

    def entries(self) -> list[object]:
        room = mediators_room(state_of(self.office, self.ayla, self.case))
        return [entry.event for entry in self.office.log.read(self.case, self.ayla)[room]]


@pytest.fixture
def desk() -> Iterator[Desk]:
    numbers = iter(range(1, 10_000))
    clock = Clock(moment=MORNING)
    with open_log(":memory:") as log:
        office = Office(log=log, now=clock, random_bytes=lambda size: next(numbers).to_bytes(size, "big"))
        case = open_case(office, replace(STRAIT, mediators=(AYLA, ZOE)))
        yield Desk(office=office, clock=clock, case=case, ayla=enter(office, AYLA, case))


@pytest.fixture
def told(desk: Desk) -> Desk:
    """The same, with the wire report on its record."""
    read_report(desk.office, desk.ayla, desk.case, wire())
    return desk


def test_the_brief_of_an_empty_case_says_nothing_and_makes_nothing_up(desk: Desk) -> None:
    brief = desk.brief()
    assert brief.since.is_first
    assert not brief.news
    assert [side.channels.name for side in brief.sides] == ["Ostravia", "Westmarch"]
    assert all(side.stands == () and side.told_us == () and side.open_asks == () for side in brief.sides)
    assert (brief.others, brief.ahead, brief.ours, brief.conflicts, brief.figures, brief.gaps) == ((),) * 6


def test_one_report_gives_its_call_and_its_meeting_with_each_answer_as_strong_as_it_is(told: Desk) -> None:
    call, meeting = told.brief().ahead
    assert (call.kind, call.status, call.start) == (ContactKind.PHONE_CALL, ContactStatus.PLANNED, date(2031, 5, 25))
    assert [one.name for one in call.participants] == ["Ada Brenn", "Ivo Tarn"]
    assert list(answers_to(call)) == []
    assert (meeting.kind, meeting.status) == (ContactKind.MEETING, ContactStatus.PROPOSED)
    assert (meeting.start, meeting.end, meeting.place) == (date(2031, 6, 20), date(2031, 6, 22), "Port Lume")
    assert [(one.by.name, one.strength, one.authority, one.condition) for one in answers_to(meeting)] == [
        ("Lena Roth", ReplyStrength.ACCEPTANCE_WITH_CONDITIONS, Authority.OWN, "if the shelling stops"),
        ("Per Halden", ReplyStrength.WELCOME, Authority.SUBORDINATE, None),
    ]
    assert [(one.kind, [who.name for who in one.who]) for one in meeting.missing] == [
        (LackKind.ANSWER, ["Niels Oster"]),
        (LackKind.CONDITION, ["Lena Roth"]),
    ]


def test_one_report_gives_each_sides_line_in_its_own_words(told: Desk) -> None:
    east, west = told.brief().sides
    found = {line.issues: line.cell.newest for line in east.stands}
    assert {issues: stand.stance for issues, stand in found.items()} == {
        ("ministers meeting",): Stance.FOR,
        ("sanctions",): Stance.AGAINST,
        ("Ostravia's conditions",): Stance.DEMANDS,
    }
    sanctions = found[("sanctions",)]
    assert sanctions.words == ('"Ostravia opposes the sanctions and wants the harbour of Lorne to stay open,"',)
    assert [(one.name, one.role) for one in sanctions.speakers] == [("Niels Oster", "Foreign Minister")]
    assert sanctions.footing is Footing.SAID_IN_PUBLIC
    assert [(line.issues, line.cell.newest.stance) for line in west.stands] == [
        (("ministers meeting",), Stance.CONDITIONAL)
    ]


def test_one_report_leaves_open_what_it_does_not_tell(told: Desk) -> None:
    found = {gaps.kind: [(gap.about, gap.words, gap.of_party) for gap in gaps.gaps] for gaps in told.brief().gaps}
    assert found == {
        NotStatedKind.CONDITIONS: [("Ostravia", ("Our conditions for a cease-fire",), True)],
        NotStatedKind.REPLY: [("Niels Oster", ("Oster has not yet answered",), True)],
    }


def test_who_has_read_the_brief_finds_only_what_came_after_it(told: Desk) -> None:
    told.noted()
    brief = told.brief()
    assert not brief.since.is_first
    assert not brief.news
    assert all(not line.cell.newest.is_news for side in brief.sides for line in side.stands)
    told.read(
        "PORT LUME, 22 May 2031\n\nOstravian Foreign Minister Niels Oster said on Thursday that Ostravia supported"
        " the sanctions.\n"
    )
    news = told.brief().news
    assert len(news.reports) == 1
    (cell,) = news.positions
    assert (cell.party_name, cell.issue) == ("Ostravia", "sanctions")
    assert cell.last_move is not None
    assert (cell.last_move.before.stance, cell.last_move.after.stance) == (Stance.AGAINST, Stance.FOR)
    assert told.brief().sides[0].stands[0].cell == cell, "what is news stands first"


def test_a_contact_whose_status_changed_is_news_with_both(told: Desk) -> None:
    told.noted()
    told.clock.move(timedelta(days=4))
    told.read(
        "PORT LUME, Monday, 26 May 2031\n\nPresident Ada Brenn of Lumeria spoke to President Ivo Tarn of Ostravia by"
        " telephone on Sunday, her office said.\n"
    )
    (found,) = told.brief().news.contacts
    assert (found.line.kind, found.before, found.line.status) == (
        ContactKind.PHONE_CALL,
        ContactStatus.PLANNED,
        ContactStatus.PAST,
    )
    assert found.line not in told.brief().ahead


def test_an_answer_that_came_in_is_news(told: Desk) -> None:
    told.noted()
    told.read(
        "PORT LUME, 22 May 2031\n\nNell Sorby hopes to host the foreign ministers of Ostravia and Westmarch for a"
        " meeting in Port Lume from 20 to 22 June.\n\nNiels Oster said that he would attend the meeting if the"
        " sanctions end.\n"
    )
    assert [(one.answer.by.name, one.line.kind) for one in told.brief().news.answers] == [
        ("Niels Oster", ContactKind.MEETING)
    ]


def test_our_own_contacts_and_the_asks_that_they_answer_are_news(told: Desk) -> None:
    def log(after: float, **rest: object) -> None:
        told.clock.move(timedelta(hours=after))
        contact = ContactToLog(theirs=(Counterpart(side=EAST.id),), means=Means.TELEPHONE, at=told.clock())
        log_contact(told.office, told.ayla, told.case, replace(contact, **rest))  # type: ignore[arg-type]

    log(1, asks=("The list.",))
    told.noted()
    waiting = told.brief().sides[0].open_asks
    assert [ask.text for ask in waiting] == ["The list."]
    log(1, heard="Here it is.", answers=(waiting[0].id,))
    brief = told.brief()
    assert [one.heard for one in brief.news.ours] == ["Here it is."]
    assert [ask.text for ask in brief.news.answered_asks] == ["The list."]
    assert [one.heard for one in brief.sides[0].told_us] == ["Here it is."]
    assert brief.sides[1].told_us == ()
    assert brief.sides[0].open_asks == ()


def test_what_we_plan_stands_in_the_brief_until_it_is_held(told: Desk) -> None:
    planned = ContactToPlan(
        theirs=(Counterpart(side=WEST.id),), means=Means.VIDEO, at=told.clock() + timedelta(hours=2)
    )
    plan_contact(told.office, told.ayla, told.case, planned)
    assert [(one.sides, one.overdue) for one in told.brief().ours] == [(("Westmarch",), False)]


def test_a_rejected_finding_counts_for_nothing_and_is_told_of(told: Desk) -> None:
    told.noted()
    (report,) = state_of(told.office, told.ayla, told.case).record.reports
    findings = state_of(told.office, told.ayla, told.case).reviews.findings[report]
    sides = told.brief().sides
    sanctions = next(line.cell.newest for line in sides[0].stands if line.issues == ("sanctions",))
    gap = told.brief().gaps[0].gaps[0]
    for finding in (sanctions.finding, gap.finding):
        assert FindingId(finding) in findings
        reject_finding(told.office, told.ayla, told.case, Pointed(report=report, finding=FindingId(finding)))
    brief = told.brief()
    assert all(line.issues != ("sanctions",) for line in brief.sides[0].stands)
    assert [gaps.kind for gaps in brief.gaps] == [NotStatedKind.REPLY]
    assert brief.news.reviews == {Verdict.REJECTED: 2}


def test_a_reprint_is_news_and_says_nothing_twice(told: Desk) -> None:
    told.noted()
    before = told.brief()
    told.read(wire().text.replace("Sorby hopes to host rival ministers in Port Lume", "A meeting in June?"))
    brief = told.brief()
    (report,) = brief.news.reports
    assert report.reprint_of is not None
    assert (brief.news.positions, brief.news.contacts, brief.news.answers) == ((), (), ())
    assert brief.gaps == before.gaps


def test_a_day_goes_before_the_brief_that_was_read(told: Desk) -> None:
    told.noted()
    assert told.brief(BriefWanted(since=date(2031, 5, 22))).news.reports
    told.clock.move(timedelta(days=1))
    assert not told.brief(BriefWanted(since=date(2031, 5, 23))).news


def test_a_brief_is_noted_once_and_by_whoever_read_it(told: Desk) -> None:
    told.noted()
    told.noted()
    assert [type(event) for event in told.entries()].count(BriefRead) == 1
    zoe = enter(told.office, ZOE, told.case)
    assert brief_of_case(told.office, zoe, told.case).since.is_first


def test_what_came_in_while_somebody_was_reading_is_still_news(told: Desk) -> None:
    through = told.brief().through
    told.read("PORT LUME, 22 May 2031\n\nForeign Minister Nell Sorby said that the harbour was open.\n")
    read_brief(told.office, told.ayla, told.case, through)
    assert len(told.brief().news.reports) == 1


def test_a_brief_of_entries_that_are_not_there_cannot_have_been_read(told: Desk) -> None:
    for through in (0, told.brief().through + 1):
        with pytest.raises(InvalidFactError):
            read_brief(told.office, told.ayla, told.case, through)


def test_what_bears_tomorrows_date_is_in_the_brief_of_tonight(desk: Desk) -> None:
    desk.read("PORT LUME, 23 May 2031\n\nForeign Minister Nell Sorby said that Lumeria supported the sanctions.\n")
    brief = desk.brief()
    assert brief.day == date(2031, 5, 23)
    assert [line.cell.party_name for line in brief.others] == ["Lumeria"]


def test_issues_that_the_very_same_words_tell_of_are_one_line(desk: Desk) -> None:
    (held,) = COURIER.positions
    again = [replace(held, id=PositionId(f"P0{of}"), issue=issue) for of, issue in ((2, "gates"), (3, "grain"))]
    desk.case = case_with(desk.office, [replace(COURIER, positions=(held, *again))])
    desk.ayla = enter(desk.office, AYLA, desk.case)
    (line,) = desk.brief().others
    assert line.issues == ("talks", "gates", "grain")
    assert line.cell.issue == "talks"


@pytest.mark.parametrize("account", [BO, CLEO])
def test_a_party_has_no_brief(told: Desk, account: AccountId) -> None:
    viewer = enter(told.office, account, told.case)
    with pytest.raises(UnknownCaseError):
        brief_of_case(told.office, viewer, told.case)
    with pytest.raises(UnknownCaseError):
        read_brief(told.office, viewer, told.case, 1)


def test_an_outsider_finds_no_case(told: Desk) -> None:
    with pytest.raises(UnknownCaseError):
        enter(told.office, DOV, told.case)


def test_no_repr_of_a_brief_carries_words(office: Office) -> None:
    case = open_case(office, replace(PLAN, title=CANARY))
    ayla = enter(office, AYLA, case)
    side = PLAN.parties[0].id
    told = ContactToLog(theirs=(Counterpart(side=side),), means=Means.TELEPHONE, at=office.now())
    log_contact(office, ayla, case, replace(told, said=CANARY, heard=CANARY, impression=CANARY, asks=(CANARY,)))
    read_report(
        office,
        ayla,
        case,
        incoming_from_text(
            f"DELTA, 27 May 2031\n\nForeign Minister Mara Lind said that Northland opposed the {CANARY} sanctions, and"
            f" that its {CANARY} conditions were known, without listing them.\n"
        ),
    )
    brief = brief_of_case(office, ayla, case)
    assert brief.sides[0].stands
    assert brief.news.reports
    assert CANARY not in repr(brief)


def test_words_are_cut_between_words_and_nothing_is_added() -> None:
    assert cut("short") == ("short", True)
    assert cut(("one", "two")) == ("one … two", True)
    text = "word " * 60
    shown, whole = cut(text)
    assert not whole
    assert text.startswith(shown)
    assert len(shown) <= 180
    assert shown.endswith("word")
    assert cut("x" * 500, 100) == ("x" * 100, False)
