"""Corrections as a person gives them: field by field, in words; what is wrong with a field is told by its name."""

from dataclasses import replace
from datetime import date

import pytest

from goodoffices.domain.acts import PloverRoot
from goodoffices.domain.contacts import Contact, ContactKind, ContactStatus, Level
from goodoffices.domain.positions import Stance
from goodoffices.domain.record import Report, ReportRead
from goodoffices.domain.record_ids import EntityId, FindingId, ReportId
from goodoffices.domain.reviews import Correction, Finding, ReviewedFinding, correct, findings_of
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.domain.statements import Entity, StatementStatus
from goodoffices.office.corrections import Flaw, Flawed, Given, correction_of, fields_of, people_in
from tests.desk.hand_made import reading
from tests.desk.reports import COURIER
from tests.domain.facts import report as some_report

REPORT: Report = replace(some_report(), text=COURIER.text)
READ: ReportRead = reading(REPORT, COURIER)
FOUND = findings_of(READ)
NAMES = {entity.name: entity.id for entity in READ.entities}


def reviewed(finding: str, person: Finding | None = None) -> ReviewedFinding:
    return ReviewedFinding(machine=FOUND[FindingId(finding)], number=1, person=person)


def given(finding: str, **fields: tuple[str, ...]) -> Correction | Flawed:
    """What comes of a correction; a field's name may end in an underscore, as `from_` does."""
    changes: Given = {name.rstrip("_").replace("reply_", "reply-"): values for name, values in fields.items()}
    return correction_of(READ, reviewed(finding), people_in(READ, []), changes)


def made(finding: str, **fields: tuple[str, ...]) -> Correction:
    found = given(finding, **fields)
    assert not isinstance(found, Flawed), found
    return correct(REPORT, READ, found)


@pytest.mark.parametrize(
    ("finding", "fields", "changes"),
    [
        ("S01", {"speaker": ("Anso", "e1")}, {"sources": ("e1", "e3")}),
        ("S01", {"speaker": ("",)}, {"sources": ()}),
        ("S01", {"day": ("2031-05-16",)}, {"said_on": date(2031, 5, 16)}),
        ("S01", {"day": ("",)}, {"said_on": None}),
        ("S01", {"known": ("second-hand",)}, {"certainty": Certainty.SECOND_HAND}),
        ("S01", {"status": (" asserted ",)}, {"status": StatementStatus.ASSERTED}),
        ("S01", {"issue": ("the call", " talks ", "", "talks")}, {"issues": ("the call", "talks")}),
        ("C1", {"kind": ("meeting",)}, {"kind": ContactKind.MEETING}),
        ("C1", {"status": ("confirmed",)}, {"status": ContactStatus.CONFIRMED}),
        ("C1", {"from_": ("2031-05-17",), "to": ("",)}, {"date_start": date(2031, 5, 17), "date_end": None}),
        ("C1", {"participant": ("e4", "Merovale")}, {"participants": ("e4", "e5")}),
        ("C1", {"level": ("",)}, {"level": None}),
        ("C1", {"level": ("envoys",)}, {"level": Level.ENVOYS}),
        ("E01", {"plover": ("AGREE",), "target": ()}, {"plover": PloverRoot.AGREE, "targets": ()}),
        ("E01", {"source": ("merovale",)}, {"sources": ("e5",)}),
        ("P01", {"stance": ("conditional",)}, {"stance": Stance.CONDITIONAL}),
        ("P01", {"issue": (" the bridge ",)}, {"issue": "the bridge"}),
    ],
)
def test_a_field_that_is_given_changes_and_all_others_stay(
    finding: str, fields: dict[str, tuple[str, ...]], changes: dict[str, object]
) -> None:
    fact = made(finding, **fields).fact
    assert fact == replace(FOUND[FindingId(finding)], **changes)  # type: ignore[arg-type]


def test_an_answer_is_corrected_by_its_number() -> None:
    before, fact = FOUND[FindingId("C1")], made("C1", reply_1=("welcome",)).fact
    assert isinstance(before, Contact)
    assert fact == replace(before, replies=(replace(before.replies[0], strength=ReplyStrength.WELCOME),))


@pytest.mark.parametrize(
    ("finding", "fields", "flaws"),
    [
        ("S01", {"status": ("sure",)}, {"status": Flaw.NO_CHOICE}),
        ("S01", {"status": ("",)}, {"status": Flaw.EMPTY}),
        ("S01", {"day": ("yesterday",), "known": ()}, {"day": Flaw.NO_DAY, "known": Flaw.EMPTY}),
        ("C1", {"from_": ("2031-05-20",)}, {"to": Flaw.BACKWARDS}),
        ("C1", {"participant": ("", " ")}, {"participant": Flaw.EMPTY}),
        ("C1", {"reply_1": ("maybe",)}, {"reply-1": Flaw.NO_CHOICE}),
        ("C1", {"level": ("kings",)}, {"level": Flaw.NO_CHOICE}),
        ("E01", {"source": ()}, {"source": Flaw.EMPTY}),
        ("P01", {"issue": (" ",)}, {"issue": Flaw.EMPTY}),
    ],
)
def test_what_is_wrong_is_told_for_each_field(
    finding: str, fields: dict[str, tuple[str, ...]], flaws: dict[str, Flaw]
) -> None:
    assert given(finding, **fields) == Flawed(flaws=flaws)


def test_somebody_whom_the_report_does_not_name_is_added_and_brought_along() -> None:
    correction = made("S01", speaker=("e1", "An aide of Anso"))
    (aide,) = correction.entities
    assert aide.name == "An aide of Anso"
    assert correction.fact == replace(FOUND[FindingId("S01")], sources=(EntityId("e1"), aide.id))  # type: ignore[arg-type]


def test_somebody_new_never_takes_the_id_of_another() -> None:
    read = replace(READ, entities=(*READ.entities, Entity(id=EntityId("the_guard"), name="the watch")))
    found = correction_of(read, reviewed("S01"), people_in(read, []), {"speaker": ("the guard",)})
    assert not isinstance(found, Flawed)
    assert [(one.name, one.id != "the_guard") for one in found.entities] == [("the guard", True)]


def test_somebody_who_was_added_once_can_be_named_again() -> None:
    aide = Entity(id=EntityId("aide"), name="An aide", aliases=("the Aide",))
    added = people_in(READ, [replace(reviewed("S01"), entities=(aide,)), reviewed("S02")])
    found = correction_of(READ, reviewed("S02"), added, {"speaker": ("THE AIDE",)})
    assert not isinstance(found, Flawed)
    assert found.entities == (aide,)


def test_a_field_that_is_left_alone_stays_as_it_is_whatever_stands_in_it() -> None:
    for finding in ("S01", "S04", "C1", "C2", "E01", "P01"):
        fact = FOUND[FindingId(finding)]
        same = correction_of(
            READ, reviewed(finding), people_in(READ, []), {one.name: one.values for one in fields_of(fact)}
        )
        assert not isinstance(same, Flawed)
        assert (same.fact, same.entities) == (fact, ())


def test_a_contact_whose_people_are_not_told_is_corrected_without_naming_any() -> None:
    call = FOUND[FindingId("C1")]
    assert isinstance(call, Contact)
    nobodys = replace(call, participants=())
    changes: Given = {"participant": ("",), "status": ("past",)}
    found = correction_of(READ, ReviewedFinding(machine=nobodys, number=1), people_in(READ, []), changes)
    assert not isinstance(found, Flawed)
    assert found.fact == replace(nobodys, status=ContactStatus.PAST)


def test_a_second_correction_begins_where_the_first_one_ended() -> None:
    first = made("C1", status=("confirmed",)).fact
    assert isinstance(first, Contact)
    second = correction_of(READ, reviewed("C1", first), people_in(READ, []), {"level": ("envoys",)})
    assert not isinstance(second, Flawed)
    assert second.fact == replace(first, level=Level.ENVOYS)


def test_what_is_not_stated_has_no_fields_to_correct() -> None:
    assert fields_of(FOUND[FindingId("N1")]) == ()
    with pytest.raises(TypeError, match="no fields"):
        given("N1")


def test_a_report_is_named_by_each_correction() -> None:
    assert made("P01", stance=("for",)).report == ReportId("r1")
