"""Findings as a person is told of them: in names and words, a corrected one with the reader's version beside it."""

from dataclasses import replace
from datetime import date

import pytest

from goodoffices.domain.acts import Act, PloverRoot
from goodoffices.domain.contacts import Contact, ContactStatus
from goodoffices.domain.parties import PersonId
from goodoffices.domain.positions import Position, Stance
from goodoffices.domain.record_ids import EntityId, FindingId, ReportId
from goodoffices.domain.recorded import AccountId, CaseId
from goodoffices.domain.reviews import (
    ActCorrected,
    ContactCorrected,
    PositionCorrected,
    StatementCorrected,
    Verdict,
    findings_of,
)
from goodoffices.domain.rooms import Viewer
from goodoffices.domain.scales import ReplyStrength
from goodoffices.domain.statements import Entity, Statement
from goodoffices.office.access import enter, state_of
from goodoffices.office.context import Office
from goodoffices.office.findings import Findings, Named
from goodoffices.office.record import report_with_reading
from goodoffices.office.reviews import Pointed, confirm_finding, correct_finding, reject_finding
from goodoffices.office.telling import findings_in, findings_told, origin_of_reading, person_behind
from goodoffices.office.timeline import Timeline, TimelineFilter, timeline
from goodoffices.reading.intake import incoming_from_text
from goodoffices.reading.reader import read
from tests.desk.hand_made import AYLA, case_with, file, read_again
from tests.desk.reports import COURIER


@pytest.fixture
def case(office: Office) -> CaseId:
    return case_with(office, [])


@pytest.fixture
def report(office: Office, case: CaseId) -> ReportId:
    return file(office, case, COURIER)


@pytest.fixture
def ayla(office: Office, case: CaseId) -> Viewer:
    return enter(office, AYLA, case)


def told(office: Office, viewer: Viewer, case: CaseId, report: ReportId) -> Findings:
    return findings_told(state_of(office, viewer, case), report)


def names(people: tuple[Named, ...]) -> list[str]:
    return [one.name for one in people]


def test_every_finding_is_told_by_names_days_and_words(
    office: Office, case: CaseId, report: ReportId, ayla: Viewer
) -> None:
    found = told(office, ayla, case, report)

    assert [one.id for one in found.all()] == ["S01", "S02", "S03", "S04", "C1", "C2", "E01", "P01", "N1"]
    call, remarks = found.contacts
    assert (names(call.participants), call.start, call.end, call.date_words) == (
        ["Anso", "Vael"],
        date(2031, 5, 18),
        date(2031, 5, 18),
        "Sunday",
    )
    (reply,) = call.replies
    assert (reply.by.name, reply.strength, reply.statement, reply.condition) == (
        "Colm",
        ReplyStrength.OPENNESS,
        "S04",
        "ready to listen",
    )
    assert (remarks.words, remarks.start) == (("a spokesman said on Saturday",), None)
    (act,), (position,), (missing,) = found.acts, found.positions, found.not_stated
    assert (names(act.sources), names(act.targets), act.plover) == (["Anso"], ["Vael"], PloverRoot.CONSULT)
    assert (position.party.name, position.reported_by, position.statements) == (
        "Southmark",
        Named(name="The spokesman"),
        ("S04",),
    )
    assert (missing.about, missing.words) == (Named(name="Southmark"), ("ready to listen",))
    assert found.n_unconfirmed == 9
    assert {one.origin.report for one in found.all()} == {report}


def test_a_corrected_finding_is_told_as_the_person_has_it_with_the_readers_version_beside_it(
    office: Office, case: CaseId, report: ReportId, ayla: Viewer
) -> None:
    facts = findings_of(report_with_reading(office, ayla, case, report)[1])
    statement, contact, act, position = (facts[FindingId(name)] for name in ("S01", "C1", "E01", "P01"))
    assert isinstance(statement, Statement)
    assert isinstance(contact, Contact)
    assert isinstance(act, Act)
    assert isinstance(position, Position)
    aide = Entity(id=EntityId("aide"), name="An aide", role="aide")
    spoken = replace(statement, sources=(aide.id,), said_on=date(2031, 5, 16))
    for correction in (
        StatementCorrected(report=report, statement=spoken, entities=(aide,)),
        ContactCorrected(report=report, contact=replace(contact, status=ContactStatus.CONFIRMED)),
        ActCorrected(report=report, act=replace(act, plover=PloverRoot.AGREE)),
        PositionCorrected(report=report, position=replace(position, stance=Stance.FOR)),
    ):
        correct_finding(office, ayla, case, correction)

    found = told(office, ayla, case, report)
    said, call, deed, stand = found.said[0], found.contacts[0], found.acts[0], found.positions[0]
    assert said.machine is not None
    assert call.machine is not None
    assert deed.machine is not None
    assert stand.machine is not None
    assert (said.speakers, said.day) == ((Named(name="An aide", role="aide"),), date(2031, 5, 16))
    assert (names(said.machine.speakers), said.machine.day) == (["The spokesman"], date(2031, 5, 17))
    assert (call.status, call.machine.status) == (ContactStatus.CONFIRMED, ContactStatus.PLANNED)
    assert (deed.plover, deed.machine.plover) == (PloverRoot.AGREE, PloverRoot.CONSULT)
    assert (stand.stance, stand.machine.stance) == (Stance.FOR, Stance.OPEN)
    assert {one.review.verdict for one in (said, call, deed, stand)} == {Verdict.CORRECTED}
    assert {one.machine.review.verdict for one in (said, call, deed, stand) if one.machine} == {Verdict.UNCONFIRMED}
    assert found.said[1].machine is None


def test_a_review_is_told_by_the_name_of_the_person_and_with_its_reason(
    office: Office, case: CaseId, report: ReportId, ayla: Viewer
) -> None:
    reject_finding(office, ayla, case, Pointed(report=report, finding=FindingId("N1")), "it is listed below")
    (missing,) = told(office, ayla, case, report).not_stated
    assert (missing.review.verdict, missing.review.by, missing.review.at, missing.review.reason) == (
        Verdict.REJECTED,
        "Ayla",
        office.now(),
        "it is listed below",
    )
    who = state_of(office, ayla, case).who
    assert person_behind(who, AccountId("nobody")) == "nobody"
    gone = replace(who, people={PersonId("other"): who.people[PersonId("ayla")]})
    assert person_behind(gone, AYLA) == "ayla"


def test_a_review_that_was_set_aside_is_told_by_its_finding(
    office: Office, case: CaseId, report: ReportId, ayla: Viewer
) -> None:
    confirm_finding(office, ayla, case, Pointed(report=report, finding=FindingId("S01")))
    read_again(office, case, report)
    found = told(office, ayla, case, report)
    assert [(name, review.verdict, review.by) for name, review in found.aside] == [("S01", Verdict.CONFIRMED, "Ayla")]
    assert found.said[0].review.verdict is Verdict.UNCONFIRMED


def test_a_reading_that_is_on_no_record_is_told_in_the_same_way() -> None:
    reading = read(incoming_from_text("“We sail,” the harbour master of Delta said.\n"))
    found = findings_in(reading, origin_of_reading("note.txt", reading))
    (said,) = found.said
    assert (said.pieces, said.origin.report, said.review.verdict) == (("“We sail,”",), "note.txt", Verdict.UNCONFIRMED)
    assert found.n_unconfirmed == len(found.all())


def test_the_timeline_is_filtered_by_what_a_person_said_and_stands_by_the_persons_day(
    office: Office, case: CaseId, report: ReportId, ayla: Viewer
) -> None:
    def shown(verdict: Verdict | None) -> Timeline:
        return timeline(office, ayla, case, TimelineFilter(verdict=verdict))

    fact = findings_of(report_with_reading(office, ayla, case, report)[1])[FindingId("S01")]
    assert isinstance(fact, Statement)
    correct_finding(
        office, ayla, case, StatementCorrected(report=report, statement=replace(fact, said_on=date(2031, 5, 10)))
    )
    reject_finding(office, ayla, case, Pointed(report=report, finding=FindingId("S02")))

    corrected = shown(Verdict.CORRECTED)
    assert [day.day for day in corrected.days] == [date(2031, 5, 10)]
    assert [said.id for day in corrected.days for one in day.reports for said in one.said] == ["S01"]
    assert not any(one.received for day in corrected.days for one in day.reports)
    assert shown(Verdict.UNCONFIRMED).n_shown == 2
    assert shown(Verdict.CONFIRMED).days == ()
    assert shown(None).choices.verdicts == (
        (Verdict.UNCONFIRMED, 2),
        (Verdict.CORRECTED, 1),
        (Verdict.REJECTED, 1),
    )
    assert (shown(None).n_findings, shown(None).n_unconfirmed) == (9, 7)
