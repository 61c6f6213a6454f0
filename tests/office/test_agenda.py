"""The agenda of a case: one line a contact, who was asked, what they answered, and what is missing still."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from goodoffices.domain.acts import ActStatus
from goodoffices.domain.contacts import Authority, ContactKind, ContactStatus, Level
from goodoffices.domain.lacks import LackKind
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.recorded import CaseId
from goodoffices.domain.reviews import Verdict
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.domain.statements import Entity, EntityKind
from goodoffices.errors import UnknownCaseError
from goodoffices.office.access import enter
from goodoffices.office.agenda import agenda_of_case
from goodoffices.office.agenda_lines import Label, OurLine, ReadLine, Stretch
from goodoffices.office.context import Office
from tests.office.agenda_cases import TEXT, River, found, invitation, june, reply, river
from tests.office.cast import BO, CLEO


@pytest.fixture
def shelf(office: Office) -> River:
    return river(office)


def names(line: ReadLine) -> list[str]:
    return [one.name for one in line.participants]


def lacks(line: ReadLine) -> list[tuple[LackKind, list[str]]]:
    return [(one.kind, [who.name for who in one.who]) for one in line.missing]


def test_two_reports_of_one_meeting_are_one_line_that_leads_to_both(shelf: River) -> None:
    first = shelf.file(found("mara", "sten"), day=24)
    second = shelf.file(found("north", "south", days=june(6, 8), place="Delta"), day=26)
    line = shelf.line()
    assert names(line) == ["Mara Lind", "Sten Ohm"]
    assert [(one.side, one.role, one.is_party, one.level) for one in line.participants] == [
        ("Northland", "Foreign Minister", True, Level.MINISTERS),
        ("Southmark", "Foreign Minister", True, Level.MINISTERS),
    ]
    assert (line.start, line.end, line.place) == (*june(6, 8), "Delta")
    assert [(one.origin.report, one.finding, one.words) for one in line.told] == [
        (first, "C1", (TEXT[:15],)),
        (second, "C1", (TEXT[:15],)),
    ]


def test_a_reprint_tells_nothing_a_second_time(shelf: River) -> None:
    first = shelf.file(found("mara", "sten"))
    shelf.reprint(shelf.file(found("mara", "sten")), first)
    assert [one.origin.report for one in shelf.line().told] == [first]


def test_what_a_person_rejected_is_left_out_and_what_they_put_right_counts(shelf: River) -> None:
    report = shelf.file(found("mara", "sten"))
    shelf.confirm(report)
    assert shelf.line().told[0].verdict is Verdict.CONFIRMED
    nora = Entity(id=EntityId("nora"), name="Nora Fisk", kind=EntityKind.PERSON, party="south", role="deputy minister")
    shelf.correct(report, found("mara", "nora", days=june(7)), nora)
    line = shelf.line()
    assert names(line) == ["Mara Lind", "Nora Fisk"]
    assert (line.start, line.told[0].verdict) == (june(7)[0], Verdict.CORRECTED)
    shelf.reject(report)
    assert list(shelf.agenda().all()) == []


def test_remarks_to_the_press_are_no_contact_of_the_sides_and_lasting_contact_stands_apart(shelf: River) -> None:
    shelf.file(
        found("mara", number="C1", kind=ContactKind.PRESS_REMARKS, status=ContactStatus.PAST),
        found("mara", "sten", number="C2", kind=ContactKind.ONGOING_CONTACT, status=ContactStatus.ONGOING),
    )
    agenda = shelf.agenda()
    assert (agenda.ahead, agenda.been, agenda.undated) == ((), (), ())
    assert [(line.label, line.told[0].finding) for line in agenda.ongoing] == [(Label.LASTING, "C2")]


def test_what_lies_ahead_comes_soonest_first_what_has_been_latest_first_and_the_rest_after(shelf: River) -> None:
    past, planned = ContactStatus.PAST, ContactStatus.PLANNED
    may = june(1)[0].replace(month=5)
    shelf.file(
        found("mara", "sten", number="C1", days=june(8), status=planned),
        found("mara", "elin", number="C2", days=june(2), status=planned),
        found("sten", "elin", number="C3", days=(may, may), status=past),
        found("vega", "elin", number="C4", days=(may.replace(day=3),) * 2, status=ContactStatus.HYPOTHETICAL),
        found("vega", "sten", number="C5"),
        found("vega", "dag", number="C6", days=(may,) * 2, status=planned),
        found("vega", "mara", number="C7", days=june(1), status=past),
    )
    agenda = shelf.agenda()
    assert [line.told[0].finding for line in agenda.ahead if isinstance(line, ReadLine)] == ["C6", "C2", "C1"]
    assert [line.told[0].finding for line in agenda.been] == ["C7", "C4", "C3"]
    assert [line.told[0].finding for line in agenda.undated] == ["C5"]
    assert [line.overdue for line in agenda.ahead] == [True, False, False]
    assert [line.first_day for line in agenda.dated()] == [line.first_day for line in (*agenda.ahead, *agenda.been)]
    assert agenda.on(june(8)[0]) == (agenda.ahead[2],)


def test_numbers_go_by_label_in_the_order_in_which_the_record_first_tells_of_them(shelf: River) -> None:
    call = ContactKind.PHONE_CALL
    shelf.file(found("mara", "sten", number="C1", days=june(8)), found("mara", "sten", number="C2", kind=call))
    shelf.file(found("elin", "sten", number="C1", days=june(2)))
    shelf.file(found("mara", "elin", number="C1", kind=ContactKind.VIDEO_CALL))
    numbered = {(line.label, line.number): line.first_day for line in shelf.agenda().all()}
    assert numbered == {
        (Label.MEETING, 1): june(8)[0],
        (Label.MEETING, 2): june(2)[0],
        (Label.CALL, 1): None,
        (Label.CALL, 2): None,
    }


def test_a_line_keeps_its_key_when_more_is_told_of_it_and_the_key_gives_nothing_away(shelf: River) -> None:
    report = shelf.file(found("mara", "sten"))
    key = shelf.line().key
    shelf.file(found("mara", "sten", days=june(6)))
    assert shelf.line().key == key
    assert len(key) == 32
    assert report not in key


def test_whoever_invited_in_the_words_that_tell_of_it_proposed_it_and_was_not_asked(shelf: River) -> None:
    report = shelf.file(found("elin", "mara", "sten"), invitation("elin", "mara", "sten"))
    line = shelf.line()
    assert [(one.by.name, one.by.side, one.origin.report, one.finding) for one in line.proposed_by] == [
        ("Elin Voss", "Eastreach", report, "E01")
    ]
    assert [one.who.name for one in line.invited] == ["Mara Lind", "Sten Ohm"]
    assert [one.name for one in line.unanswered] == ["Mara Lind", "Sten Ohm"]


def test_a_side_proposed_it_where_no_person_of_it_did(shelf: River) -> None:
    shelf.file(found("elin", "mara", "sten"), invitation("east"))
    assert [one.by.name for one in shelf.line().proposed_by] == ["Eastreach"]
    shelf.file(found("elin", "mara", "sten"), invitation("elin", "mara"))
    assert [one.by.name for one in shelf.line().proposed_by] == ["Elin Voss"]


@pytest.mark.parametrize(
    "act",
    [
        invitation("elin", "mara", near=False),
        invitation("elin", "mara", status=ActStatus.DENIED),
        invitation("elin", "vega"),
        invitation("elin", "mara", act="urge"),
    ],
)
def test_an_invitation_in_other_words_or_to_others_proposes_nothing_here(shelf: River, act: object) -> None:
    assert isinstance(act, type(invitation("elin")))
    shelf.file(found("elin", "mara", "sten"), act)
    assert shelf.line().proposed_by == ()


def test_an_invitation_that_a_person_rejected_proposes_nothing(shelf: River) -> None:
    shelf.reject(shelf.file(found("elin", "mara", "sten"), invitation("elin", "mara")), "E01")
    assert shelf.line().proposed_by == ()


def test_each_answer_stands_with_its_giver_its_strength_and_where_it_was_read(shelf: River) -> None:
    first = shelf.file(
        found(
            *("elin", "mara", "sten"),
            days=june(6, 8),
            place="Delta",
            replies=(
                reply("vega", ReplyStrength.WELCOME, Authority.SUBORDINATE),
                reply("mara", ReplyStrength.NO_ANSWER, Authority.SECOND_HAND),
                reply("south", ReplyStrength.OPENNESS, condition=True),
            ),
        )
    )
    second = shelf.file(found("mara", "sten", replies=(reply("sten", ReplyStrength.NO_ANSWER),)))
    mara, sten = shelf.line().invited
    assert mara.answer is not None
    assert (mara.answer.strength, mara.answer.authority, mara.has_answered) == ("no answer", "second-hand", False)
    assert [(one.by.name, one.by.role, one.strength) for one in mara.beside] == [("Vega Rask", "ambassador", "welcome")]
    assert sten.answer is not None
    assert (sten.answer.by.name, sten.answer.by.side, sten.has_answered) == ("Southmark", None, True)
    assert sten.answer.condition == "once the gates were open"
    assert (sten.answer.origin.report, sten.answer.finding) == (first, "C1")
    assert [(one.by.name, one.origin.report) for one in sten.earlier] == [("Sten Ohm", second)]
    assert lacks(shelf.line()) == [(LackKind.ANSWER, ["Mara Lind"]), (LackKind.ACCEPTANCE, ["Sten Ohm"])]


def test_of_what_is_announced_only_those_who_answered_are_shown_with_an_answer(shelf: River) -> None:
    yes = reply("sten", ReplyStrength.CONFIRMED)
    shelf.file(found("mara", "sten", days=june(6), place="Delta", status=ContactStatus.PLANNED, replies=(yes,)))
    assert [one.who.name for one in shelf.line().invited] == ["Sten Ohm"]
    assert shelf.line().unanswered == ()


def test_an_answer_of_nobody_who_was_asked_stands_apart(shelf: River) -> None:
    shelf.file(found("mara", "sten", replies=(reply("dag", ReplyStrength.WELCOME),)))
    assert [one.by.name for one in shelf.line().other_answers] == ["Dag Holt"]
    assert all(one.answer is None for one in shelf.line().invited)


def test_a_minister_and_an_ambassador_are_not_at_one_level(shelf: River) -> None:
    confirmed = found("vega", "sten", days=june(6), place="Delta", status=ContactStatus.CONFIRMED)
    shelf.file(confirmed)
    assert lacks(shelf.line()) == [(LackKind.LEVEL, ["Vega Rask", "Sten Ohm"])]


def test_nothing_is_asked_of_anybody_once_it_is_over(shelf: River) -> None:
    shelf.file(found("mara", "sten", status=ContactStatus.PAST, replies=(reply("mara", ReplyStrength.WELCOME),)))
    line = shelf.line()
    assert (line.invited, line.missing) == ((), ())
    assert [one.by.name for one in line.other_answers] == ["Mara Lind"]


def test_what_is_told_at_second_hand_alone_says_so(shelf: River) -> None:
    coming = found("mara", kind=ContactKind.ATTENDANCE, status=ContactStatus.PLANNED, days=june(6), place="Delta")
    shelf.file(replace(coming, certainty=Certainty.SECOND_HAND))
    assert shelf.line().only_by_others
    assert shelf.line().invited == ()
    assert lacks(shelf.line()) == [(LackKind.OWN_WORD, ["Mara Lind"])]
    shelf.file(coming)
    assert (shelf.line().only_by_others, lacks(shelf.line())) == (False, [])


def test_an_official_without_a_name_is_nobody_elses_official(shelf: River) -> None:
    shelf.file(found("official", "sten", days=june(6)))
    shelf.file(found("official", "sten", days=june(6)))
    agenda = shelf.agenda()
    assert [names(line) for line in agenda.ahead if isinstance(line, ReadLine)] == [["official", "Sten Ohm"]] * 2
    assert all(line.participants[0].role is None for line in agenda.ahead if isinstance(line, ReadLine))


def test_an_office_without_a_name_is_called_by_the_office(shelf: River) -> None:
    shelf.file(found("north_fm", "sten", days=june(6)))
    (office, _) = shelf.line().participants
    assert (office.name, office.role, office.side) == ("Foreign Minister of Northland", None, "Northland")
    assert office.level is Level.MINISTERS


def test_our_own_plans_stand_on_the_agenda_until_they_are_held_or_dropped(shelf: River) -> None:
    late, soon = datetime(2031, 6, 3, 9, tzinfo=UTC), datetime(2031, 5, 27, 9, tzinfo=UTC)
    shelf.plan(late)
    shelf.plan(soon)
    shelf.file(found("mara", "sten", days=june(2)))
    agenda = shelf.agenda()
    assert [(line.label, line.number, line.overdue) for line in agenda.ahead] == [
        (Label.OURS, 2, True),
        (Label.MEETING, 1, False),
        (Label.OURS, 1, False),
    ]
    ours = agenda.ahead[0]
    assert isinstance(ours, OurLine)
    assert (ours.planned.purpose, ours.first_day, ours.last_day) == ("the gates", soon.date(), soon.date())


def test_a_stretch_of_days_asks_for_what_touches_it(shelf: River) -> None:
    shelf.plan(datetime(2031, 6, 9, 9, tzinfo=UTC))
    shelf.file(
        found("mara", "sten", number="C1", days=june(6, 8)),
        found("mara", "elin", number="C2"),
        found("elin", "sten", number="C3", days=june(12)),
    )

    def within(start: int | None, end: int | None) -> int:
        stretch = Stretch(start=june(start)[0] if start else None, end=june(end)[0] if end else None)
        return len(list(agenda_of_case(shelf.office, shelf.viewer, shelf.case, stretch).all()))

    assert [within(8, 9), within(9, 10), within(10, 11), within(9, None), within(None, 6), within(None, None)] == [
        2,
        1,
        0,
        2,
        1,
        3,
    ]


def test_a_party_is_told_that_there_is_no_such_case(shelf: River) -> None:
    shelf.file(found("mara", "sten"))
    for account in (BO, CLEO):
        with pytest.raises(UnknownCaseError, match="no such case"):
            agenda_of_case(shelf.office, enter(shelf.office, account, shelf.case), shelf.case)


def test_a_case_without_reports_has_an_empty_agenda(shelf: River) -> None:
    agenda = shelf.agenda()
    assert (list(agenda.all()), agenda.case, agenda.title) == ([], shelf.case, "The river")


def test_no_line_shows_a_word_of_a_report_when_it_is_printed(shelf: River) -> None:
    shelf.file(found("mara", "sten", place="Delta", replies=(reply("sten", ReplyStrength.OPENNESS, condition=True),)))
    shelf.plan(datetime(2031, 6, 3, 9, tzinfo=UTC))
    shown = repr(shelf.agenda())
    for words in ("Delta", "gates", "Sten Ohm", "They would meet", "The river"):
        assert words not in shown, words
    assert CaseId(shelf.case) in shown
