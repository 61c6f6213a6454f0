"""What a mediator says of a finding: recorded once, in the mediators' room, and by mediators alone."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from goodoffices.domain.record_ids import FindingId, ReportId
from goodoffices.domain.recorded import AccountId, CaseId
from goodoffices.domain.reviews import Correction, StatementCorrected, Verdict
from goodoffices.domain.rooms import RoomKind, Viewer
from goodoffices.domain.statements import Statement, StatementStatus
from goodoffices.errors import (
    GoodOfficesError,
    StaleRoomError,
    UnchangedFindingError,
    UnknownCaseError,
    UnknownFindingError,
    UnknownReportError,
)
from goodoffices.office.access import enter, state_of
from goodoffices.office.context import Office
from goodoffices.office.reviews import (
    Pointed,
    confirm_finding,
    correct_finding,
    reject_finding,
    reviewed_finding,
    shown_finding,
)
from tests.desk.hand_made import AYLA, BO, case_with, file, plan
from tests.desk.reports import COURIER

S01 = FindingId("S01")
SECOND = AccountId("second")


@pytest.fixture
def case(office: Office) -> CaseId:
    return case_with(office, [], replace(plan(), mediators=(AYLA, SECOND)))


@pytest.fixture
def report(office: Office, case: CaseId) -> ReportId:
    return file(office, case, COURIER)


@pytest.fixture
def ayla(office: Office, case: CaseId) -> Viewer:
    return enter(office, AYLA, case)


def correction(office: Office, viewer: Viewer, case: CaseId, report: ReportId) -> Correction:
    machine = reviewed_finding(office, viewer, case, Pointed(report=report, finding=S01)).machine
    assert isinstance(machine, Statement)
    return StatementCorrected(report=report, statement=replace(machine, status=StatementStatus.NEGATED))


def entries(office: Office, viewer: Viewer, case: CaseId) -> int:
    return sum(len(read) for read in office.log.read(case, viewer).values())


def test_each_word_is_an_entry_of_the_mediators_room_and_the_last_one_counts(
    office: Office, case: CaseId, report: ReportId, ayla: Viewer
) -> None:
    (room,) = state_of(office, ayla, case).rooms.of_kind(RoomKind.MEDIATOR)
    before, pointed = entries(office, ayla, case), Pointed(report=report, finding=S01)

    said = [
        confirm_finding(office, ayla, case, pointed),
        reject_finding(office, ayla, case, pointed, "not said there"),
        correct_finding(office, ayla, case, correction(office, ayla, case, report)),
    ]

    assert [one.verdict for one in said] == [Verdict.CONFIRMED, Verdict.REJECTED, Verdict.CORRECTED]
    assert (said[1].reason, said[2].by, said[2].at) == ("not said there", AYLA, office.now())
    assert said[2] == reviewed_finding(office, ayla, case, pointed)
    assert said[2].machine == said[0].machine != said[2].person
    assert entries(office, ayla, case) == before + 3
    assert office.log.read(case, ayla)[room.id][-1].number == said[2].number


def test_the_same_word_of_the_same_person_is_recorded_once_and_of_another_again(
    office: Office, case: CaseId, report: ReportId, ayla: Viewer
) -> None:
    pointed = Pointed(report=report, finding=S01, seen=reviewed_finding(
        office, ayla, case, Pointed(report=report, finding=S01)).number)  # fmt: skip
    first = confirm_finding(office, ayla, case, pointed)
    before = entries(office, ayla, case)

    assert confirm_finding(office, ayla, case, pointed) == first
    assert entries(office, ayla, case) == before
    other = confirm_finding(office, enter(office, SECOND, case), case, Pointed(report=report, finding=S01))
    assert (other.by, other.number) == (SECOND, first.number + 1)


@pytest.mark.parametrize(
    "word",
    [
        lambda office, viewer, case, pointed, _: confirm_finding(office, viewer, case, pointed),
        lambda office, viewer, case, pointed, _: reject_finding(office, viewer, case, pointed),
        lambda office, viewer, case, pointed, said: correct_finding(office, viewer, case, said, pointed.seen),
    ],
    ids=["confirm", "reject", "correct"],
)
def test_whoever_speaks_of_what_is_not_there_any_more_is_told_so_and_nothing_is_recorded(
    office: Office,
    case: CaseId,
    report: ReportId,
    ayla: Viewer,
    word: Callable[[Office, Viewer, CaseId, Pointed, Correction], object],
) -> None:
    seen = reviewed_finding(office, ayla, case, Pointed(report=report, finding=S01)).number
    said = correction(office, ayla, case, report)
    reject_finding(office, enter(office, SECOND, case), case, Pointed(report=report, finding=S01), "first")
    before = entries(office, ayla, case)

    with pytest.raises(StaleRoomError, match="is not as it was shown any more: look at it again"):
        word(office, ayla, case, Pointed(report=report, finding=S01, seen=seen), said)
    assert entries(office, ayla, case) == before


def test_a_party_can_say_nothing_of_a_finding_and_learns_nothing_of_it(
    office: Office, case: CaseId, report: ReportId, ayla: Viewer
) -> None:
    said, bo = correction(office, ayla, case, report), enter(office, BO, case)
    pointed = Pointed(report=report, finding=S01)
    confirm_finding(office, ayla, case, pointed)

    words: list[Callable[[], object]] = [
        lambda: confirm_finding(office, bo, case, pointed),
        lambda: reject_finding(office, bo, case, pointed),
        lambda: correct_finding(office, bo, case, said),
    ]
    for word in words:
        with pytest.raises(UnknownCaseError):
            word()
    with pytest.raises(UnknownReportError):
        shown_finding(office, bo, case, pointed)
    assert state_of(office, bo, case).reviews.findings == {}


def test_what_is_not_there_cannot_be_shown_or_spoken_of(
    office: Office, case: CaseId, report: ReportId, ayla: Viewer
) -> None:
    missing: list[tuple[Pointed, type[GoodOfficesError]]] = [
        (Pointed(report=ReportId("nowhere"), finding=S01), UnknownReportError),
        (Pointed(report=report, finding=FindingId("S99")), UnknownFindingError),
        (Pointed(report=report, finding=FindingId("")), UnknownFindingError),
    ]
    for pointed, error in missing:
        with pytest.raises(error):
            confirm_finding(office, ayla, case, pointed)
        with pytest.raises(error):
            shown_finding(office, ayla, case, pointed)


def test_a_correction_to_what_the_reader_has_is_refused(
    office: Office, case: CaseId, report: ReportId, ayla: Viewer
) -> None:
    machine = reviewed_finding(office, ayla, case, Pointed(report=report, finding=S01)).machine
    assert isinstance(machine, Statement)
    with pytest.raises(UnchangedFindingError, match="confirm it instead"):
        correct_finding(office, ayla, case, StatementCorrected(report=report, statement=machine))


def test_a_finding_is_shown_with_its_fields_as_they_stand_and_as_the_reader_has_them(
    office: Office, case: CaseId, report: ReportId, ayla: Viewer
) -> None:
    correct_finding(office, ayla, case, correction(office, ayla, case, report))
    shown = shown_finding(office, ayla, case, Pointed(report=report, finding=S01))

    assert {one.name: one.values for one in shown.now}["status"] == ("negated",)
    assert {one.name: one.values for one in shown.machine}["status"] == ("planned",)
    assert (shown.case_title, shown.told.id, shown.told.review.by) == ("Teyra", "S01", "Ayla")
    assert [one.name for one in shown.people] == ["The spokesman", "Colm", "Anso", "Vael", "Merovale", "Southmark"]
