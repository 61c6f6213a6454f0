"""Search: what stands on the record and in our log, for whoever may see it and for nobody else."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from goodoffices.domain.channels import Counterpart, Means
from goodoffices.domain.parties import PersonId
from goodoffices.domain.record_ids import FindingId
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.reviews import Verdict
from goodoffices.domain.rooms import Viewer
from goodoffices.errors import InvalidSettingError, UnknownCaseError
from goodoffices.office import search as searching
from goodoffices.office.access import enter
from goodoffices.office.cases import open_case
from goodoffices.office.channels import ContactToLog, ContactToPlan, drop_contact, log_contact, plan_contact
from goodoffices.office.context import Office
from goodoffices.office.findings import Said, ToldContact, ToldNotStated, ToldPosition
from goodoffices.office.record import Provenance, read_report
from goodoffices.office.reviews import Pointed, reject_finding
from goodoffices.office.search import LONGEST_QUERY, LogHit, LogStatus, Part, RecordHit, SearchResult, search
from tests.desk.hand_made import case_with
from tests.desk.reports import COURIER, NOTE
from tests.office.cast import AYLA, BO, CLEO, DOV, NORTH, PLAN, report
from tests.office.conftest import NOON

MARA = Counterpart(side=NORTH.id, person=PersonId("mara"))
TOLD = ContactToLog(theirs=(MARA,), means=Means.TELEPHONE, at=NOON - timedelta(hours=10))
WANTED = ContactToPlan(theirs=(MARA,), means=Means.VIDEO, at=NOON + timedelta(hours=2))
CANARY = "kingfisher"


@pytest.fixture
def case(office: Office) -> CaseId:
    return open_case(office, PLAN)


@pytest.fixture
def ayla(office: Office, case: CaseId) -> Viewer:
    return enter(office, AYLA, case)


def parts(found: SearchResult) -> list[tuple[Part, str]]:
    """What is marked, hit by hit, and in which part."""
    hits: tuple[LogHit | RecordHit, ...] = (*found.log, *found.record)
    return [
        (excerpt.part, piece.text)
        for hit in hits
        for excerpt in hit.excerpts
        for piece in excerpt.pieces
        if piece.found
    ]


@pytest.mark.parametrize(
    ("told", "part"),
    [
        (replace(TOLD, said="the Gàtes"), Part.SAID),
        (replace(TOLD, heard="the Gàtes"), Part.HEARD),
        (replace(TOLD, impression="the Gàtes"), Part.IMPRESSION),
        (replace(TOLD, purpose="the Gàtes"), Part.PURPOSE),
        (replace(TOLD, asks=("the Gàtes",)), Part.ASK),
    ],
)
def test_words_are_found_in_every_part_of_a_contact_that_was_held(
    office: Office, case: CaseId, ayla: Viewer, told: ContactToLog, part: Part
) -> None:
    logged = log_contact(office, ayla, case, told)
    found = search(office, ayla, case, "gates")
    assert parts(found) == [(part, "Gàtes")]
    (hit,) = found.log
    assert (hit.contact, hit.status, hit.at, found.n_found) == (logged.contact, LogStatus.HELD, TOLD.at, 1)


def test_words_are_found_in_what_is_planned_and_in_the_reason_for_which_it_was_dropped(
    office: Office, case: CaseId, ayla: Viewer
) -> None:
    wordy = replace(WANTED, purpose="the gates", talking_points=("open the gates", "nothing else"))
    contact = plan_contact(office, ayla, case, wordy)
    found = search(office, ayla, case, "GATES")
    assert [hit.status for hit in found.log] == [LogStatus.PLANNED]
    assert parts(found) == [(Part.PURPOSE, "gates"), (Part.TALKING_POINT, "gates")]
    drop_contact(office, ayla, case, contact, "the gates are open")
    found = search(office, ayla, case, "gates are")
    assert [hit.status for hit in found.log] == [LogStatus.DROPPED]
    assert (Part.REASON, "gates") in parts(found)


def test_a_contact_is_found_by_who_took_part_and_words_may_stand_in_several_parts(
    office: Office, case: CaseId, ayla: Viewer
) -> None:
    log_contact(office, ayla, case, replace(TOLD, heard="the gates"))
    assert parts(search(office, ayla, case, "mara gates")) == [(Part.WHO, "Mara"), (Part.HEARD, "gates")]
    assert parts(search(office, ayla, case, "northland minister"))
    assert search(office, ayla, case, "mara bridges").n_found == 0


def test_findings_of_every_kind_are_found_with_where_they_stand(office: Office) -> None:
    case = case_with(office, [COURIER, NOTE])
    viewer = enter(office, AYLA, case)
    found = search(office, viewer, case, "sunday")
    assert {type(hit.told) for hit in found.record} == {Said, ToldContact}
    assert {hit.told.origin.title for hit in found.record} == {COURIER.title}
    everything = [hit for letter in "aeiou" for hit in search(office, viewer, case, letter).record]
    assert {type(hit.told) for hit in everything} == {Said, ToldContact, ToldPosition, ToldNotStated}
    (said,) = search(office, viewer, case, "heard more").record
    assert (said.told.id, said.day) == ("S02", date(2031, 5, 17))
    assert parts(search(office, viewer, case, "colm southmark ready")) != []


def test_findings_are_given_with_what_a_person_said_of_them(office: Office) -> None:
    case = case_with(office, [COURIER])
    viewer = enter(office, AYLA, case)
    (hit,) = search(office, viewer, case, "heard more").record
    reject_finding(office, viewer, case, Pointed(report=hit.told.origin.report, finding=FindingId(hit.told.id)), None)
    (hit,) = search(office, viewer, case, "heard more").record
    assert hit.told.review.verdict is Verdict.REJECTED


def test_the_latest_comes_first(office: Office, case: CaseId, ayla: Viewer) -> None:
    for hours in (9, 7, 8):
        log_contact(office, ayla, case, replace(TOLD, at=NOON - timedelta(hours=hours), said="gates"))
    assert [(NOON - hit.at) / timedelta(hours=1) for hit in search(office, ayla, case, "gates").log] == [7, 8, 9]
    for day in (20, 26, 23):
        read_report(office, ayla, case, report(f"gate {day}"), Provenance(outlet=None, dated=date(2031, 5, day)))
    days = [hit.day for hit in search(office, ayla, case, "gate").record if isinstance(hit.told, Said)]
    assert days == sorted(days, key=lambda day: day or date.min, reverse=True)
    assert len(days) == 3


@pytest.mark.parametrize("query", ["", "  \t", "\u0301"])
def test_where_nothing_is_looked_for_nothing_is_found(office: Office, case: CaseId, ayla: Viewer, query: str) -> None:
    log_contact(office, ayla, case, replace(TOLD, said="gates"))
    found = search(office, ayla, case, query)
    assert (found.words, found.n_found, found.log, found.record) == ((), 0, (), ())


def test_a_query_that_is_too_long_is_refused_without_its_words(office: Office, case: CaseId, ayla: Viewer) -> None:
    assert search(office, ayla, case, CANARY * (LONGEST_QUERY // len(CANARY))).n_found == 0
    with pytest.raises(InvalidSettingError) as refused:
        search(office, ayla, case, CANARY * LONGEST_QUERY)
    assert CANARY not in str(refused.value)


def test_hits_beyond_the_most_are_counted_and_not_given_out(
    office: Office, case: CaseId, ayla: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "MOST", 2)
    for hours in (9, 8):
        log_contact(office, ayla, case, replace(TOLD, at=NOON - timedelta(hours=hours), said="gates"))
    read_report(office, ayla, case, report(), Provenance(outlet=None, dated=None))
    found = search(office, ayla, case, "gates")
    assert (len(found.log), len(found.record), found.n_left_out) == (2, 0, found.n_found - 2)
    assert found.n_left_out > 0


def test_a_party_and_an_outsider_find_nothing_whatever_there_is(office: Office, case: CaseId, ayla: Viewer) -> None:
    plan_contact(office, ayla, case, replace(WANTED, purpose=CANARY))
    log_contact(office, ayla, case, replace(TOLD, said=CANARY, heard=CANARY, asks=(CANARY,)))
    read_report(office, ayla, case, report(f"the {CANARY} would sing"), Provenance(outlet=None, dated=None))
    assert search(office, ayla, case, CANARY).n_found > 2
    for account in (BO, CLEO):
        found = search(office, enter(office, account, case), case, CANARY)
        assert (found.n_found, found.log, found.record) == (0, (), ())
        assert search(office, enter(office, account, case), case, "mara").n_found == 0
    with pytest.raises(UnknownCaseError):
        enter(office, DOV, case)


def test_no_repr_of_what_was_found_carries_its_words(office: Office, case: CaseId, ayla: Viewer) -> None:
    log_contact(office, ayla, case, replace(TOLD, said=CANARY))
    assert CANARY not in repr(search(office, ayla, case, CANARY))
