"""The brief of the sample case on 28 May: the facts of its reports and its log, and nothing that they do not say."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest

from goodoffices.casefile.database import open_log
from goodoffices.domain.contacts import Authority, ContactKind, ContactStatus
from goodoffices.domain.footings import Footing
from goodoffices.domain.lacks import LackKind
from goodoffices.domain.positions import NotStatedKind, Stance
from goodoffices.domain.recorded import AccountId, CaseId
from goodoffices.domain.rooms import Viewer
from goodoffices.domain.scales import ReplyStrength
from goodoffices.domain.statements import DoubtKind
from goodoffices.office.access import enter, state_of
from goodoffices.office.agenda_lines import ReadLine
from goodoffices.office.brief import BriefWanted, brief_of_case
from goodoffices.office.brief_lines import Brief, NewReport, SideBrief, StandLine
from goodoffices.office.context import Office
from goodoffices.office.gaps import Gap
from goodoffices.office.news import answers_to
from goodoffices.office.teyra import open_teyra

AYLA = AccountId("ayla")
NIGHT_OF_28_MAY = datetime(2031, 5, 28, 20, tzinfo=UTC)
ACCEPTED = {
    ReplyStrength.ACCEPTANCE_IN_PRINCIPLE,
    ReplyStrength.ACCEPTANCE_WITH_CONDITIONS,
    ReplyStrength.CONFIRMED,
    ReplyStrength.ATTENDED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Teyra:
    """The sample case, open."""

    office: Office
    viewer: Viewer
    case: CaseId

    def brief(self, wanted: BriefWanted | None = None) -> Brief:
        return brief_of_case(self.office, self.viewer, self.case, wanted)


@pytest.fixture(scope="module")
def teyra() -> Iterator[Teyra]:
    with open_log(":memory:") as log:
        office = Office(log=log, now=lambda: NIGHT_OF_28_MAY, random_bytes=secrets.token_bytes)
        case = open_teyra(office, AYLA)
        yield Teyra(office=office, viewer=enter(office, AYLA, case), case=case)


@pytest.fixture(scope="module")
def brief(teyra: Teyra) -> Brief:
    return teyra.brief()


def report(brief: Brief, outlet: str) -> NewReport:
    return next(one for one in brief.news.reports if one.origin.outlet == outlet)


def side(brief: Brief, name: str) -> SideBrief:
    return next(one for one in brief.sides if one.channels.name == name)


def lines(brief: Brief) -> list[StandLine]:
    return [*(line for one in brief.sides for line in one.stands), *brief.others]


def gaps(brief: Brief, kind: NotStatedKind) -> list[Gap]:
    return [gap for found in brief.gaps if found.kind is kind for gap in found.gaps]


def meeting(brief: Brief) -> ReadLine:
    (found,) = (line for line in brief.ahead if line.kind is ContactKind.MEETING and line.start == date(2031, 6, 6))
    return found


def answers(brief: Brief) -> dict[str, tuple[ReplyStrength, Authority]]:
    return {one.by.name: (one.strength, one.authority) for one in answers_to(meeting(brief))}


def test_r1_and_r2_the_call_of_the_leaders_was_held_and_nothing_of_it_lies_ahead(brief: Brief) -> None:
    calls = [one.line for one in brief.news.contacts if one.line.start == date(2031, 5, 18)]
    assert [(line.kind, line.status) for line in calls] == [(ContactKind.PHONE_CALL, ContactStatus.PAST)]
    assert all(ContactKind.PHONE_CALL is not line.kind for line in brief.ahead)


def test_r2_calvenors_share_of_the_river_stands_in_its_presidents_words(brief: Brief) -> None:
    (water,) = (line for line in side(brief, "Calvenor").stands if line.issues == ("water",))
    stand = water.cell.newest
    assert any("wants its people safe and its share of the river" in words for words in stand.words)
    assert ([one.name for one in stand.speakers], stand.stance) == (["Odran Vael"], Stance.DEMANDS)


def test_r3_the_ministers_meeting_is_proposed_for_the_days_of_the_forum(brief: Brief) -> None:
    line = meeting(brief)
    assert (line.status, line.start, line.end) == (ContactStatus.PROPOSED, date(2031, 6, 6), date(2031, 6, 8))
    assert {"Lisbet Orne", "Davit Colm"} <= {one.name for one in line.participants}
    assert [one.by.name for one in line.proposed_by] == ["Petra Luthe"]


def test_r4_the_welcome_is_an_ambassadors_and_not_the_ministers(brief: Brief) -> None:
    assert answers(brief)["Jor Penhal"] == (ReplyStrength.WELCOME, Authority.SUBORDINATE)
    assert "Lisbet Orne" not in answers(brief)


def test_r5_that_orne_comes_to_the_forum_is_second_hand_and_no_meeting(brief: Brief) -> None:
    (forum,) = (
        line
        for line in brief.ahead
        if line.kind is ContactKind.ATTENDANCE and [one.name for one in line.participants] == ["Lisbet Orne"]
    )
    assert forum.status is ContactStatus.PLANNED
    assert LackKind.OWN_WORD in {one.kind for one in forum.missing}
    told = [line for line in side(brief, "Calvenor").stands if "forum" in line.issues]
    assert all(line.cell.newest.footing is Footing.OUR_READING for line in told)


def test_r6_isthmere_is_open_on_a_condition(brief: Brief) -> None:
    open_ones = [one for line in brief.ahead for one in answers_to(line) if one.strength is ReplyStrength.OPENNESS]
    assert {one.by.side or one.by.name for one in open_ones} == {"Isthmere"}
    assert all(one.condition is not None and "the shelling" in one.condition for one in open_ones)
    (talks,) = (line for line in side(brief, "Isthmere").stands if "negotiations" in line.issues)
    assert talks.cell.newest.stance is Stance.CONDITIONAL
    assert talks.cell.newest.footing is Footing.SAID_IN_PUBLIC


def test_r7_calvenors_four_conditions_are_known_to_nobody(brief: Brief) -> None:
    found = [gap for gap in gaps(brief, NotStatedKind.CONDITIONS) if gap.about == "Calvenor"]
    assert any("four conditions" in " ".join(gap.words) for gap in found)
    assert all(gap.of_party for gap in found)


def test_r8_three_conditions_of_an_unnamed_official_are_never_calvenors_own_words(brief: Brief) -> None:
    listed = [
        line for line in side(brief, "Calvenor").stands if any("guarantees" in one for one in line.cell.newest.words)
    ]
    assert listed
    for line in listed:
        assert line.cell.newest.footing is Footing.OUR_READING
        assert line.cell.newest.reported_by == "official"
    assert any("signed the paper" in " ".join(gap.words) for gap in gaps(brief, NotStatedKind.AUTHORSHIP))


def test_r9_what_the_agencies_blame_each_other_for_is_nobodys_own_line(brief: Brief) -> None:
    told = [
        line.cell.newest
        for line in lines(brief)
        if line.cell.newest.origin.outlet == "Merovale Press Monitoring Service"
    ]
    assert all(stand.footing is Footing.OUR_READING or stand.speakers == () for stand in told)


def test_r10_the_agencys_note_came_in_as_the_agencys(brief: Brief) -> None:
    assert report(brief, "Mercy Bridge").origin.dated == date(2031, 5, 25)


def test_r11_sanctions_last_until_the_guns_are_silent_and_nobody_says_how_that_is_measured(brief: Brief) -> None:
    (stand,) = (
        line.cell.newest
        for line in brief.others
        if line.cell.party_name == "Concord Group" and "sanctions" in line.issues
    )
    assert stand.stance is Stance.CONDITIONAL
    assert any("until the guns are silent" in words for words in stand.words)
    assert any("until the guns are silent" in gap.words for gap in gaps(brief, NotStatedKind.MEASURE))


def test_r12_the_forged_draft_is_marked_unverified_and_binds_nobody(brief: Brief) -> None:
    leak = report(brief, "Open Sluice")
    assert leak.n_unverified > 0
    assert all("ninety-nine" not in " ".join(line.cell.newest.words) for line in lines(brief))
    assert any(gap.origin.outlet == "Open Sluice" for gap in gaps(brief, NotStatedKind.AUTHORSHIP))


def test_r13_the_author_of_an_opinion_stands_nowhere_and_a_reprint_is_known_as_one(brief: Brief) -> None:
    assert all(line.cell.party_name != "Ottoline Brae" for line in lines(brief))
    reprint = report(brief, "Ombra Star").reprint_of
    assert reprint is not None
    assert reprint.outlet == "Merovale Courier"
    assert all(line.cell.newest.origin.outlet != "Ombra Star" for line in lines(brief))
    assert all(gap.origin.outlet != "Ombra Star" for found in brief.gaps for gap in found.gaps)


def test_r14_hidden_words_accept_nothing(brief: Brief) -> None:
    assert DoubtKind.HIDDEN_TEXT in report(brief, "Port Teyra Noticeboard").doubts
    assert {strength for strength, _ in answers(brief).values()}.isdisjoint(ACCEPTED)
    assert "ignore previous" not in repr([(line.cell.newest.words, line.issues) for line in lines(brief)]).lower()


def test_6_4_three_asks_stand_unanswered(brief: Brief) -> None:
    waiting = [(one.channels.name, ask.id) for one in brief.sides for ask in one.open_asks]
    assert waiting == [("Calvenor", "a03"), ("Calvenor", "a11"), ("Isthmere", "a08")]


def test_6_4_isthmeres_silence_is_an_alarm_at_72_hours_and_is_remembered_as_73(teyra: Teyra, brief: Brief) -> None:
    then = side(teyra.brief(BriefWanted(as_of=datetime(2031, 5, 23, 17, tzinfo=UTC))), "Isthmere").channels
    assert then.alarm
    assert then.fallback is not None
    assert then.fallback.theirs.name == "Bram Ashe"
    now = side(brief, "Isthmere").channels
    assert not now.alarm
    assert now.longest_past is not None
    assert now.longest_past.lasted == timedelta(hours=73)


def test_6_4_what_a_side_told_us_stands_apart_from_what_it_said_in_public(brief: Brief) -> None:
    told = side(brief, "Calvenor").told_us[0]
    assert told.heard is not None
    assert "being drafted" in told.heard
    assert all("being drafted" not in " ".join(line.cell.newest.words) for line in lines(brief))


def test_6_11_what_the_meeting_lacks_is_calvenors_answer_and_isthmeres_yes(brief: Brief) -> None:
    lacking = {(one.kind, one.who[0].name) for one in meeting(brief).missing if one.who}
    assert (LackKind.ANSWER, "Lisbet Orne") in lacking
    assert (LackKind.ACCEPTANCE, "Davit Colm") in lacking
    assert {strength for strength, _ in answers(brief).values()} <= {ReplyStrength.OPENNESS, ReplyStrength.WELCOME}


def test_every_word_of_the_brief_stands_in_the_report_that_its_line_names(teyra: Teyra, brief: Brief) -> None:
    reports = state_of(teyra.office, teyra.viewer, teyra.case).record.reports
    stands = [stand for line in lines(brief) for stand in line.cell.stands]
    quoted = [(stand.origin.report, words) for stand in stands for words in stand.words]
    quoted += [(gap.origin.report, words) for found in brief.gaps for gap in found.gaps for words in gap.words]
    assert quoted
    assert all(words in reports[of].event.report.text for of, words in quoted)


def test_before_the_first_brief_everything_is_new(brief: Brief) -> None:
    assert brief.since.is_first
    assert len(brief.news.reports) == 15
    assert len(brief.news.ours) == 15


def test_since_a_day_only_what_bears_that_day_or_a_later_one_is_new(teyra: Teyra) -> None:
    news = teyra.brief(BriefWanted(since=date(2031, 5, 27), as_of=NIGHT_OF_28_MAY)).news
    assert news.reports  # all were recorded on the 28th, so all of them count
    assert len(news.reports) == 15


def test_a_brief_of_an_earlier_day_knows_nothing_of_later_reports(teyra: Teyra) -> None:
    then = teyra.brief(BriefWanted(as_of=datetime(2031, 5, 23, 23, tzinfo=UTC)))
    assert not then.is_current
    assert max(one.origin.dated or date.min for one in then.news.reports) == date(2031, 5, 23)
    assert answers(then) == {}
    assert all(line.cell.newest.day is None or line.cell.newest.day <= date(2031, 5, 23) for line in lines(then))
