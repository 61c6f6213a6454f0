from collections.abc import Iterator
from datetime import date

import pytest

from goodoffices.casefile.database import open_log
from goodoffices.domain.record import Report, ReportFiled
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.recorded import AccountId, CaseId, Happened
from goodoffices.domain.rooms import RoomKind
from goodoffices.domain.scales import Certainty
from goodoffices.domain.statements import DoubtKind, StatementStatus, StatementType
from goodoffices.office.access import enter, state_of, version_of
from goodoffices.office.context import Office
from goodoffices.office.findings import Said, plain
from goodoffices.office.timeline import Choices, Timeline, TimelineFilter, timeline
from tests.desk.browsing import Clock, Entropy
from tests.desk.hand_made import AYLA, BO, NORTH, SOUTH, Told, Written, case_with, file, number
from tests.desk.reports import COURIER, NOTE

LATER = Written(
    text="The ferry, the mayor’s office said, will sail on the 14th.",
    title="Ferry to sail",
    outlet="Wire",
    dated=date(2031, 5, 20),
    told=(
        Told(
            content=("The ferry", "will sail on the 14th"),
            source="the mayor’s office",
            cue="said",
            speakers=("Mayor", "Harbour master"),
        ),
    ),
)


@pytest.fixture
def office() -> Iterator[Office]:
    with open_log(":memory:") as log:
        yield Office(log=log, now=Clock(), random_bytes=Entropy())


@pytest.fixture
def case(office: Office) -> CaseId:
    return case_with(office, [COURIER, NOTE, LATER])


def seen(office: Office, case: CaseId, wanted: TimelineFilter | None = None, *, by: AccountId = AYLA) -> Timeline:
    return timeline(office, enter(office, by, case), case, wanted or TimelineFilter())


def shown(found: Timeline) -> list[Said]:
    return [item for day in found.days for report in day.reports for item in report.said]


def words(found: Timeline) -> list[str]:
    return [item.pieces[0] for item in shown(found)]


def test_a_statement_stands_on_the_day_it_was_said_else_on_its_reports_else_under_no_date(
    office: Office, case: CaseId
) -> None:
    days = {day.day: [(item.id, item.day_is_reports) for report in day.reports for item in report.said]
            for day in seen(office, case).days}  # fmt: skip
    assert days == {
        date(2031, 5, 20): [("S01", True)],
        date(2031, 5, 17): [("S01", False), ("S02", True), ("S03", True)],
        date(2031, 5, 14): [("S04", False)],
        None: [("S01", False)],
    }


def test_newest_stands_first_or_last_and_what_has_no_date_always_at_the_end(office: Office, case: CaseId) -> None:
    newest = [day.day for day in seen(office, case).days]
    oldest = [day.day for day in seen(office, case, TimelineFilter(newest_first=False)).days]
    assert newest == [date(2031, 5, 20), date(2031, 5, 17), date(2031, 5, 14), None]
    assert oldest == [date(2031, 5, 14), date(2031, 5, 17), date(2031, 5, 20), None]


def test_a_timeline_ends_with_the_day_that_fills_it_and_tells_what_is_behind(office: Office, case: CaseId) -> None:
    found = seen(office, case, TimelineFilter(most=2))
    assert [day.day for day in found.days] == [date(2031, 5, 20), date(2031, 5, 17), None]
    assert (found.rest_from, found.n_rest, found.n_shown) == (date(2031, 5, 14), 1, 6)
    behind = seen(office, case, TimelineFilter(most=2, end=found.rest_from))
    assert [day.day for day in behind.days] == [date(2031, 5, 14)]
    assert (behind.rest_from, behind.n_rest) == (None, 0)


def test_a_timeline_without_a_bound_has_nothing_behind_it(office: Office, case: CaseId) -> None:
    found = seen(office, case)
    assert (found.rest_from, found.n_rest) == (None, 0)


def test_a_report_stands_on_its_own_day_with_its_counts_and_doubts(office: Office, case: CaseId) -> None:
    received = {report.origin.title: report.received for day in seen(office, case).days for report in day.reports
                if report.received}  # fmt: skip
    assert set(received) == {"Anso to call Vael", "Ferry to sail", None}
    assert received["Anso to call Vael"].n_statements == 4
    assert received["Anso to call Vael"].doubts == ((DoubtKind.UNSURE_SOURCE, 1),)
    assert received[None].doubts == ((DoubtKind.UNDATED_REPORT, 1), (DoubtKind.UNCLOSED_QUOTE, 1))


def test_the_totals_count_the_whole_record_whatever_is_shown(office: Office, case: CaseId) -> None:
    found = seen(office, case, TimelineFilter(words="bridge"))
    assert (found.n_reports, found.n_statements, found.n_doubts, found.n_shown) == (3, 6, 3, 1)
    assert found.title == "Teyra"
    assert found.parties == (NORTH, SOUTH)


def test_a_statement_is_told_with_all_that_is_known_of_it(office: Office, case: CaseId) -> None:
    said = next(item for item in shown(seen(office, case)) if item.told_in)
    assert [(speaker.name, speaker.role) for speaker in said.speakers] == [("Colm", "Minister of Southmark")]
    assert (said.cue, said.pieces) == ("told", ("that he was “ready to listen”",))
    assert (said.type, said.certainty, said.status) == (
        StatementType.MIXED,
        Certainty.SECOND_HAND,
        StatementStatus.REPORTED,
    )
    assert (said.told_in, [speaker.name for speaker in said.told_by]) == (number(3), ["The spokesman"])
    assert said.repeats is None


def test_a_statement_carries_its_own_doubts(office: Office, case: CaseId) -> None:
    doubted = {item.id: item.doubts for item in shown(seen(office, case)) if item.doubts and item.origin.title}
    assert doubted == {number(2): (DoubtKind.UNSURE_SOURCE,)}


def test_a_role_that_only_repeats_the_name_is_left_out(office: Office) -> None:
    council = Written(
        text="“Yes,” the council said.",
        roles={"City Council": "city council"},
        told=(Told(content=("“Yes,”",), speakers=("City Council",)),),
    )
    ((speaker,),) = (item.speakers for item in shown(seen(office, case_with(office, [council]))))
    assert (speaker.name, speaker.role) == ("City Council", None)


def test_a_speaker_without_a_name_is_called_by_the_reports_words_and_where_there_are_none_not_at_all(
    office: Office,
) -> None:
    text = "It is over, an aide said. “Not yet.”"
    anonymous = Written(
        text=text, told=(Told(content=("It is over",), source="an aide"), Told(content=("“Not yet.”",)))
    )
    case = case_with(office, [anonymous])
    assert [[one.name for one in item.speakers] for item in shown(seen(office, case))] == [["an aide"], []]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (TimelineFilter(speaker="Colm"), ["that he was “ready to listen”"]),
        (TimelineFilter(speaker="Harbour master"), ["The ferry"]),
        (TimelineFilter(speaker="colm"), []),
        (TimelineFilter(certainty=Certainty.DIRECT_QUOTE), ["“Both must be heard,”", "“The bridge stays closed,"]),
        (TimelineFilter(status=StatementStatus.PLANNED), ["President Anso will call President Vael on Sunday"]),
        (TimelineFilter(words="BRIDGE"), ["“The bridge stays closed,"]),
        (TimelineFilter(words="sail ferry"), ["The ferry"]),
        (TimelineFilter(words="ferry bridge"), []),
        (TimelineFilter(start=date(2031, 5, 18)), ["The ferry"]),
        (TimelineFilter(end=date(2031, 5, 14)), ["that he was “ready to listen”"]),
        (TimelineFilter(start=date(2031, 5, 14), end=date(2031, 5, 14)), ["that he was “ready to listen”"]),
        (TimelineFilter(start=date(2031, 5, 29)), []),
        (TimelineFilter(report=ReportId("no such report")), []),
        (TimelineFilter(words="heard", status=StatementStatus.ASSERTED), ["“Both must be heard,”"]),
        (TimelineFilter(words="heard", status=StatementStatus.PLANNED), []),
    ],
)
def test_a_filter_finds_what_it_asks_for(
    office: Office, case: CaseId, wanted: TimelineFilter, expected: list[str]
) -> None:
    found = seen(office, case, wanted)
    assert words(found) == expected
    assert found.n_shown == len(expected)


def test_a_filter_by_report_shows_that_report_and_its_statements(office: Office, case: CaseId) -> None:
    ferry = next(report.origin.report for day in seen(office, case).days for report in day.reports
                 if report.origin.title == "Ferry to sail")  # fmt: skip
    (day,) = seen(office, case, TimelineFilter(report=ferry)).days
    assert [report.received is not None for report in day.reports] == [True]


@pytest.mark.parametrize(
    ("wanted", "n_reports"),
    [
        (TimelineFilter(), 3),
        (TimelineFilter(start=date(2031, 5, 18)), 1),
        (TimelineFilter(words="ferry"), 0),
        (TimelineFilter(speaker="Mayor"), 0),
        (TimelineFilter(certainty=Certainty.INDIRECT), 0),
        (TimelineFilter(status=StatementStatus.ASSERTED), 0),
    ],
)
def test_reports_stand_in_the_timeline_unless_only_a_statement_can_be_meant(
    office: Office, case: CaseId, wanted: TimelineFilter, n_reports: int
) -> None:
    found = seen(office, case, wanted)
    assert sum(report.received is not None for day in found.days for report in day.reports) == n_reports


def test_the_choices_offer_what_there_is_with_its_number(office: Office, case: CaseId) -> None:
    choices: Choices = seen(office, case, TimelineFilter(words="nothing like it")).choices
    assert choices.speakers == (("Colm", 1), ("Harbour master", 1), ("Mayor", 1), ("The spokesman", 3))
    assert [(origin.title, count) for origin, count in choices.reports] == [
        ("Anso to call Vael", 4),
        ("Ferry to sail", 1),
        (None, 1),
    ]
    assert choices.certainties == (
        (Certainty.DIRECT_QUOTE, 2),
        (Certainty.INDIRECT, 3),
        (Certainty.SECOND_HAND, 1),
    )
    assert choices.statuses == (
        (StatementStatus.ASSERTED, 3),
        (StatementStatus.PLANNED, 1),
        (StatementStatus.REPORTED, 1),
        (StatementStatus.UNVERIFIED, 1),
    )


def test_a_report_that_nobody_has_read_yet_stands_there_without_statements(office: Office, case: CaseId) -> None:
    viewer = enter(office, AYLA, case)
    (room,) = state_of(office, viewer, case).rooms.of_kind(RoomKind.MEDIATOR)
    read = next(iter(state_of(office, viewer, case).record.reports.values())).event.report
    unread = Report(
        id=ReportId("unread"),
        title="Unread",
        outlet=None,
        dated=date(2031, 5, 1),
        date_evidence=None,
        text="Not read yet.",
        language=read.language,
        direction=read.direction,
        digest="0" * 64,
    )
    writes = {
        room.id: (
            version_of(office, viewer, case, room.id),
            [Happened(event=ReportFiled(report=unread), at=office.now())],
        )
    }
    office.log.append(case, writes, author=AYLA, recorded_at=office.now())
    last = seen(office, case).days[-2]
    assert [(report.received is not None, report.said) for report in last.reports] == [(True, ())]


def test_a_party_sees_a_timeline_without_anything_in_it(office: Office, case: CaseId) -> None:
    found = seen(office, case, by=BO)
    assert (found.days, found.n_reports, found.n_statements, found.n_doubts) == ((), 0, 0, 0)
    assert found.choices == Choices(speakers=(), reports=(), certainties=(), statuses=(), verdicts=())


def test_a_new_report_stands_in_the_next_timeline(office: Office, case: CaseId) -> None:
    before = seen(office, case).n_reports
    file(office, case, Written(text="One more."))
    assert seen(office, case).n_reports == before + 1


def test_a_search_minds_neither_case_nor_width_nor_the_kind_of_apostrophe_and_space() -> None:
    assert plain("the\u00a0Mayor\u2019s \uff2f\uff26\uff26\uff29\uff23\uff25") == "the mayor's office"
