"""Reviews: what a person says of a finding, and which finding they said it of."""

from dataclasses import replace
from datetime import timedelta

import pytest

from goodoffices.domain.acts import Act, ActId, ActStatus, PloverRoot
from goodoffices.domain.contacts import Contact, ContactId, ContactKind, ContactStatus
from goodoffices.domain.positions import NotStated, NotStatedId, NotStatedKind, Position, PositionId, Stance
from goodoffices.domain.record import ReportRead
from goodoffices.domain.record_ids import EntityId, FindingId, ReportId, StatementId
from goodoffices.domain.reviews import (
    ActCorrected,
    ContactCorrected,
    Correction,
    FindingConfirmed,
    FindingRejected,
    PositionCorrected,
    ReviewedFinding,
    ReviewEvent,
    ReviewsFold,
    ReviewsState,
    StatementCorrected,
    Verdict,
    confirm,
    correct,
    findings_of,
    is_said_already,
    reject,
)
from goodoffices.domain.spans import Span
from goodoffices.domain.statements import Entity, StatementStatus
from goodoffices.errors import (
    InvalidFactError,
    InventedSpanError,
    UnchangedFindingError,
    UnknownFindingError,
)
from tests.domain.facts import AYLA, BO, NOON, reading, recorded, report, span, statement

R1 = ReportId("r1")
MINISTER, AIDE = EntityId("minister"), Entity(id=EntityId("aide"), name="an aide")
S01, C1, N1 = FindingId("S01"), FindingId("C1"), FindingId("N1")
CONTACT = Contact(
    id=ContactId("C1"),
    kind=ContactKind.MEETING,
    participants=(MINISTER,),
    status=ContactStatus.PLANNED,
    evidence=(span("We will come"),),
)
ACT = Act(
    id=ActId("E01"),
    sources=(MINISTER,),
    act="agree to meet",
    plover=PloverRoot.AGREE,
    cameo=None,
    targets=(),
    status=ActStatus.PLANNED,
    evidence=(span("We will come"),),
)
POSITION = Position(
    id=PositionId("P01"),
    party=MINISTER,
    issue="attendance",
    stance=Stance.FOR,
    statements=(StatementId("S01"),),
    evidence=(),
)
NOT_STATED = NotStated(id=NotStatedId("N1"), kind=NotStatedKind.WHEN, evidence=(span("will come"),))
READ = replace(reading(statement()), contacts=(CONTACT,), acts=(ACT,), positions=(POSITION,), not_stated=(NOT_STATED,))

CORRECTED = StatementCorrected(report=R1, statement=replace(statement(), status=StatementStatus.PLANNED))
CORRECTIONS: list[Correction] = [
    CORRECTED,
    ContactCorrected(report=R1, contact=replace(CONTACT, status=ContactStatus.CONFIRMED)),
    ActCorrected(report=R1, act=replace(ACT, plover=PloverRoot.CONSULT)),
    PositionCorrected(report=R1, position=replace(POSITION, stance=Stance.CONDITIONAL)),
]


def folded(*events: ReviewEvent | ReportRead) -> ReviewsState:
    folding = ReviewsFold()
    for number, event in enumerate(events, start=1):
        folding.apply(recorded(event, number=number, at=NOON + timedelta(minutes=number)))
    return folding.freeze()


def seen(state: ReviewsState, finding: FindingId = S01) -> ReviewedFinding:
    return state.findings[R1][finding]


def test_all_that_a_reading_found_is_unconfirmed_until_a_person_says_something() -> None:
    state = folded(READ)

    assert list(state.findings[R1]) == ["S01", "C1", "E01", "P01", "N1"]
    assert {found.verdict for found in state.findings[R1].values()} == {Verdict.UNCONFIRMED}
    assert [found.machine for found in state.findings[R1].values()] == list(findings_of(READ).values())
    assert {found.number for found in state.findings[R1].values()} == {1}
    assert (seen(state).by, seen(state).at, seen(state).person) == (None, None, None)
    assert seen(state).stands == statement()
    assert state.aside == {R1: ()}


def test_a_confirmed_finding_tells_who_confirmed_it_and_when_and_is_the_readers() -> None:
    found = seen(folded(READ, confirm(READ, C1)), C1)

    assert (found.verdict, found.by, found.at) == (Verdict.CONFIRMED, AYLA, NOON + timedelta(minutes=2))
    assert (found.machine, found.person, found.stands, found.number) == (CONTACT, None, CONTACT, 2)


def test_a_rejected_finding_keeps_its_reason_and_stands_for_nothing() -> None:
    found = seen(folded(READ, reject(READ, N1, "a day is named")), N1)

    assert (found.verdict, found.reason, found.machine, found.stands) == (
        Verdict.REJECTED,
        "a day is named",
        NOT_STATED,
        None,
    )


@pytest.mark.parametrize("correction", CORRECTIONS, ids=lambda one: type(one).__name__)
def test_a_correction_stands_beside_the_readers_version_and_counts_in_its_place(correction: Correction) -> None:
    state = folded(READ, correct(report(), READ, correction))

    found = seen(state, FindingId(correction.fact.id))
    assert found.verdict is Verdict.CORRECTED
    assert (found.machine, found.person) == (findings_of(READ)[FindingId(correction.fact.id)], correction.fact)
    assert found.stands == correction.fact
    assert [one.verdict for one in state.findings[R1].values()].count(Verdict.UNCONFIRMED) == 4


def test_the_latest_review_is_the_one_that_counts() -> None:
    state = folded(READ, reject(READ, S01, None), CORRECTED, confirm(READ, S01))

    assert (seen(state).verdict, seen(state).person, seen(state).reason, seen(state).number) == (
        Verdict.CONFIRMED,
        None,
        None,
        4,
    )
    assert seen(folded(READ, CORRECTED, reject(READ, S01, None))).person is None


def test_a_review_holds_where_a_later_reading_finds_the_same() -> None:
    state = folded(READ, CORRECTED, replace(READ, reader="rules 2", contacts=()))

    assert (seen(state).verdict, seen(state).number) == (Verdict.CORRECTED, 2)
    assert state.aside[R1] == ()


def test_a_review_of_what_a_later_reading_finds_otherwise_is_kept_aside_and_never_moved() -> None:
    other = replace(statement(), status=StatementStatus.RETRACTED)
    later = replace(READ, statements=(other, statement("S02")), contacts=())

    state = folded(READ, CORRECTED, confirm(READ, C1), later)

    assert (seen(state).machine, seen(state).verdict, seen(state).number) == (other, Verdict.UNCONFIRMED, 4)
    assert seen(state, FindingId("S02")).verdict is Verdict.UNCONFIRMED
    assert [(one.machine, one.verdict) for one in state.aside[R1]] == [
        (statement(), Verdict.CORRECTED),
        (CONTACT, Verdict.CONFIRMED),
    ]


def test_a_review_that_was_kept_aside_is_done_with_once_the_finding_is_looked_at_again() -> None:
    later = replace(READ, statements=(replace(statement(), status=StatementStatus.RETRACTED),))

    state = folded(READ, CORRECTED, later, confirm(later, S01))

    assert seen(state).verdict is Verdict.CONFIRMED
    assert state.aside[R1] == ()


def test_a_review_that_was_kept_aside_holds_again_where_its_finding_comes_back() -> None:
    later = replace(READ, statements=(replace(statement(), status=StatementStatus.RETRACTED),))

    state = folded(READ, CORRECTED, later, READ)

    assert seen(state).verdict is Verdict.CORRECTED
    assert state.aside[R1] == ()


@pytest.mark.parametrize(
    "stray",
    [
        FindingConfirmed(report=R1, finding=FindingId("S09")),
        FindingRejected(report=ReportId("r9"), finding=S01),
        StatementCorrected(report=R1, statement=replace(statement(), id=StatementId("C1"))),
    ],
    ids=["no such finding", "no such report", "another kind of finding"],
)
def test_a_review_of_nothing_moves_nothing(stray: ReviewEvent) -> None:
    assert folded(READ, stray) == folded(READ)


def test_a_state_that_was_given_out_stays_as_it_was() -> None:
    folding = ReviewsFold()
    folding.apply(recorded(READ))
    before = folding.freeze()
    folding.apply(recorded(confirm(READ, S01), number=2))

    assert seen(before).verdict is Verdict.UNCONFIRMED
    with pytest.raises(TypeError):
        before.findings[R1] = {}  # type: ignore[index]


@pytest.mark.parametrize("unknown", [FindingId("S09"), FindingId("")])
def test_what_was_not_found_can_be_neither_confirmed_nor_rejected(unknown: FindingId) -> None:
    with pytest.raises(UnknownFindingError, match="report r1 has no such finding"):
        confirm(READ, unknown)
    with pytest.raises(UnknownFindingError):
        reject(READ, unknown, None)


@pytest.mark.parametrize("identifier", ["S09", "C1"])
def test_what_was_not_found_or_is_of_another_kind_cannot_be_corrected(identifier: str) -> None:
    with pytest.raises(UnknownFindingError):
        correct(report(), READ, StatementCorrected(report=R1, statement=statement(identifier)))


def test_a_reason_without_words_is_none() -> None:
    with pytest.raises(InvalidFactError, match="a reason needs words"):
        reject(READ, S01, " \n")


def test_a_correction_that_says_what_the_reader_has_is_refused_with_the_way_to_say_so() -> None:
    with pytest.raises(UnchangedFindingError, match="S01 of report r1 would stay as the reader has it: confirm it"):
        correct(report(), READ, StatementCorrected(report=R1, statement=statement()))


def test_a_correction_with_an_invented_span_is_refused_and_its_words_are_not_repeated() -> None:
    invented = replace(statement(), content_spans=(Span(start=0, end=6, text="canary"),))

    with pytest.raises(InventedSpanError) as refusal:
        correct(report(), READ, StatementCorrected(report=R1, statement=invented))
    assert "canary" not in str(refusal.value)


def test_a_correction_may_name_somebody_new_only_if_it_brings_them_along() -> None:
    spoken = replace(statement(), sources=(AIDE.id,))
    brought = StatementCorrected(report=R1, statement=spoken, entities=(AIDE,))

    assert seen(folded(READ, correct(report(), READ, brought))).entities == (AIDE,)
    with pytest.raises(InvalidFactError, match="names somebody who is not among those found"):
        correct(report(), READ, StatementCorrected(report=R1, statement=spoken))


@pytest.mark.parametrize(
    ("entities", "why"),
    [
        ((AIDE, Entity(id=EntityId("guard"), name="a guard")), "brings along somebody whom it does not name"),
        ((AIDE, AIDE), "share an id"),
        ((AIDE, Entity(id=MINISTER, name="another minister")), "share an id"),
    ],
    ids=["not named", "twice", "known already"],
)
def test_a_correction_brings_along_only_those_who_are_new_and_whom_it_names(
    entities: tuple[Entity, ...], why: str
) -> None:
    spoken = replace(statement(), sources=(AIDE.id, MINISTER))
    with pytest.raises(InvalidFactError, match=why):
        correct(report(), READ, StatementCorrected(report=R1, statement=spoken, entities=entities))


def test_a_correction_points_only_at_statements_that_are_there() -> None:
    lost = replace(POSITION, statements=(StatementId("S09"),))
    with pytest.raises(InvalidFactError, match="points at a statement that is not there"):
        correct(report(), READ, PositionCorrected(report=R1, position=lost))


def test_a_review_shows_no_word_of_the_report_or_of_the_reason_when_printed() -> None:
    state = folded(READ, reject(READ, S01, "canary"), *CORRECTIONS[1:])

    assert "canary" not in repr(state)
    assert "come" not in repr(state)


@pytest.mark.parametrize(
    ("said", "again"),
    [
        (confirm(READ, S01), FindingConfirmed(report=R1, finding=S01)),
        (reject(READ, S01, "why"), FindingRejected(report=R1, finding=S01, reason="why")),
        (CORRECTED, CORRECTED),
    ],
    ids=["confirmed", "rejected", "corrected"],
)
def test_a_word_said_twice_by_one_person_is_one_word(said: ReviewEvent, again: ReviewEvent) -> None:
    found = seen(folded(READ, said))

    assert is_said_already(found, again, AYLA)
    assert not is_said_already(found, again, BO)
    assert not is_said_already(seen(folded(READ)), again, AYLA)
    others: list[ReviewEvent] = [confirm(READ, S01), reject(READ, S01, "because"), reject(READ, S01, None), CORRECTED]
    assert not any(is_said_already(found, other, AYLA) for other in others if other != said)
