"""The agenda of the sample case on 28 May: as the real reader has it, and as the gold records have it."""

import secrets
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from goodoffices.casefile.database import open_log
from goodoffices.domain.agenda import AgendaItem, Telling, agenda_of
from goodoffices.domain.contacts import Authority, Contact, ContactId, ContactKind, ContactStatus, Level
from goodoffices.domain.lacks import LackKind
from goodoffices.domain.record_ids import EntityId, ReportId
from goodoffices.domain.recorded import AccountId
from goodoffices.domain.scales import ReplyStrength
from goodoffices.domain.spans import Span
from goodoffices.office.access import enter
from goodoffices.office.agenda import agenda_of_case
from goodoffices.office.agenda_lines import Agenda, ReadLine
from goodoffices.office.context import Office
from goodoffices.office.teyra import open_teyra
from tests.sample.records import STEMS, gold_of

AYLA = AccountId("ayla")
REPRINTS = {"r13b-vael-call-reprint"}


@pytest.fixture(scope="module")
def agenda() -> Iterator[Agenda]:
    with open_log(":memory:") as log:
        clock = datetime(2031, 5, 28, 20, tzinfo=UTC)
        office = Office(log=log, now=lambda: clock, random_bytes=secrets.token_bytes)
        case = open_teyra(office, AYLA)
        yield agenda_of_case(office, enter(office, AYLA, case), case)


def lines(agenda: Agenda, kind: ContactKind, *names: str) -> list[ReadLine]:
    """The lines of a kind that bring all of these people together."""
    found = [line for line in agenda.all() if isinstance(line, ReadLine) and line.kind is kind]
    return [line for line in found if set(names) <= {one.name for one in line.participants}]


def days_told(line: ReadLine) -> list[date | None]:
    return [one.origin.dated for one in line.told]


def test_the_call_of_18_may_is_one_line_and_was_held(agenda: Agenda) -> None:
    (line,) = lines(agenda, ContactKind.PHONE_CALL, "Mirel Anso", "Odran Vael")
    assert (line.status, line.start, line.level) == (ContactStatus.PAST, date(2031, 5, 18), Level.LEADERS)
    assert [one.status for one in line.told] == [ContactStatus.PLANNED, ContactStatus.PAST]  # and no reprint
    assert line in agenda.been


def test_the_ministers_meeting_is_one_line_that_merovale_proposed(agenda: Agenda) -> None:
    (line,) = lines(agenda, ContactKind.MEETING, "Lisbet Orne", "Petra Luthe")
    assert (line.status, line.start, line.end) == (ContactStatus.PROPOSED, date(2031, 6, 6), date(2031, 6, 8))
    assert line.level is Level.MINISTERS
    assert len(line.told) >= 5
    assert {date(2031, 5, day) for day in (23, 24, 26, 28)} <= set(days_told(line))
    assert [(one.by.name, one.by.side) for one in line.proposed_by] == [("Petra Luthe", "Merovale")]


def test_orne_has_not_answered_and_isthmere_is_open_on_a_condition(agenda: Agenda) -> None:
    (line,) = lines(agenda, ContactKind.MEETING, "Lisbet Orne", "Petra Luthe")
    orne, isthmere = line.invited
    assert (orne.who.name, orne.has_answered, orne.who.side) == ("Lisbet Orne", False, "Calvenor")
    assert (isthmere.who.side, isthmere.has_answered) == ("Isthmere", True)
    assert isthmere.answer is not None
    assert isthmere.answer.strength is ReplyStrength.OPENNESS
    assert isthmere.answer.condition == "that would stop the shelling"
    welcomes = [one for one in orne.beside if one.strength is ReplyStrength.WELCOME]
    assert [(one.by.name, one.authority) for one in welcomes] == [("Jor Penhal", Authority.SUBORDINATE)]
    missing = [(one.kind, [who.side for who in one.who]) for one in line.missing]
    assert missing[:2] == [(LackKind.ANSWER, ["Calvenor"]), (LackKind.ACCEPTANCE, ["Isthmere"])]


def test_that_orne_comes_to_the_forum_is_a_line_of_its_own_and_told_by_others(agenda: Agenda) -> None:
    (line,) = lines(agenda, ContactKind.ATTENDANCE, "Lisbet Orne")
    assert (line.status, line.start, line.end) == (ContactStatus.PLANNED, date(2031, 6, 6), date(2031, 6, 8))
    assert line.only_by_others
    assert [(one.kind, [who.name for who in one.who]) for one in line.missing][:1] == [
        (LackKind.OWN_WORD, ["Lisbet Orne"])
    ]


def test_no_hidden_word_of_a_page_accepts_the_meeting(agenda: Agenda) -> None:
    for line in lines(agenda, ContactKind.MEETING, "Lisbet Orne"):
        answers = [one.answer for one in line.invited if one.answer is not None]
        assert all(one.strength in {ReplyStrength.NO_ANSWER, ReplyStrength.OPENNESS} for one in answers)
        assert line.status is not ContactStatus.CONFIRMED


def gold_agenda() -> tuple[AgendaItem, ...]:
    """What the gold records of all reports come to."""
    return agenda_of(
        telling
        for stem in STEMS
        if stem not in REPRINTS
        for telling in tellings_of(stem)
        if telling.contact.kind is not ContactKind.PRESS_REMARKS
    )


def tellings_of(stem: str) -> Iterator[Telling]:
    record = gold_of(stem)
    sides = {EntityId(one.id): EntityId(one.party) for one in record.entities}
    for one in record.contacts:
        contact = Contact(
            id=ContactId(one.id),
            kind=one.kind,
            participants=tuple(map(EntityId, one.participants)),
            status=one.status,
            evidence=(Span(start=0, end=1, text="x"),),
            level=one.level,
            date_start=one.date_start,
            date_end=one.date_end,
            place=one.place,
        )
        yield Telling(report=ReportId(stem[:3]), as_of=record.doc.date, contact=contact, sides=sides)


def test_the_gold_records_come_to_one_ministers_meeting_and_one_call() -> None:
    told = {
        (item.kind, tuple(one.report for one in item.tellings))
        for item in gold_agenda()
        if len(item.tellings) > 1 and item.kind is not ContactKind.LETTER
    }
    assert (ContactKind.PHONE_CALL, ("r01", "r02")) in told
    assert (ContactKind.ATTENDANCE, ("r05", "r14")) in told
    (meeting,) = [reports for kind, reports in told if kind is ContactKind.MEETING]
    assert {"r03", "r04", "r05", "r08", "r11", "r14"} <= set(meeting)
