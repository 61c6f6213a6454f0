"""Reports onto the record: whole, once, and in the mediators' room only."""

from datetime import date

import pytest

from goodoffices.domain.language import Direction
from goodoffices.domain.record_ids import ReportId
from goodoffices.errors import DuplicateReportError, StaleRoomError, UnknownCaseError, UnknownReportError
from goodoffices.office.access import enter, state_of
from goodoffices.office.cases import open_case
from goodoffices.office.context import Office
from goodoffices.office.record import Provenance, known_in, read_report, report_with_reading
from goodoffices.reading.intake import incoming_from_text
from tests.office.cast import AYLA, BO, PLAN, report


def test_a_report_stands_on_the_record_whole_with_what_was_read_in_it(office: Office) -> None:
    viewer = enter(office, AYLA, case := open_case(office, PLAN))
    incoming = report()
    number = read_report(office, viewer, case, incoming)
    kept, found = report_with_reading(office, viewer, case, number)
    assert kept.text == incoming.text
    assert kept.dated == date(2031, 5, 27)
    assert kept.direction is Direction.LEFT_TO_RIGHT
    assert [statement.content_spans[0].text for statement in found.statements] == [
        "that the gates would open on Monday"
    ]


def test_what_the_person_knows_goes_before_what_the_report_says(office: Office) -> None:
    viewer = enter(office, AYLA, case := open_case(office, PLAN))
    known = Provenance(outlet="Delta Courier", dated=date(2031, 5, 26))
    kept, _ = report_with_reading(office, viewer, case, read_report(office, viewer, case, report(), known))
    assert (kept.outlet, kept.dated) == ("Delta Courier", date(2031, 5, 26))


def test_the_same_bytes_are_refused_the_second_time_and_the_record_stays_as_it_was(office: Office) -> None:
    viewer = enter(office, AYLA, case := open_case(office, PLAN))
    first = read_report(office, viewer, case, report())
    with pytest.raises(DuplicateReportError, match=first):
        read_report(office, viewer, case, report())
    assert list(state_of(office, viewer, case).record.reports) == [first]


def test_a_party_can_neither_add_a_report_nor_see_one(office: Office) -> None:
    case = open_case(office, PLAN)
    number = read_report(office, enter(office, AYLA, case), case, report())
    party = enter(office, BO, case)
    with pytest.raises(UnknownCaseError):
        read_report(office, party, case, report("nothing"))
    with pytest.raises(UnknownReportError) as not_mine:
        report_with_reading(office, party, case, number)
    with pytest.raises(UnknownReportError) as not_there:
        report_with_reading(office, party, case, ReportId("nowhere"))
    assert str(not_mine.value) == str(not_there.value)


def test_a_report_in_another_language_is_kept_with_its_direction_and_a_doubt(office: Office) -> None:
    viewer = enter(office, AYLA, case := open_case(office, PLAN))
    words = "قالت الوزيرة إن البوابات ستفتح يوم الاثنين، ولم تقل متى تغلق."
    kept, found = report_with_reading(
        office, viewer, case, read_report(office, viewer, case, incoming_from_text(words))
    )
    assert (kept.language, kept.direction) == ("ar", Direction.RIGHT_TO_LEFT)
    assert not found.statements
    assert "language not read" in {doubt.kind.value for doubt in found.doubts}


def test_a_writer_who_did_not_see_the_latest_entry_is_told_so(office: Office) -> None:
    viewer = enter(office, AYLA, case := open_case(office, PLAN))
    state_of(office, viewer, case)
    held = office.held[case, viewer]
    read_report(office, viewer, case, report())
    stale = Office(log=office.log, now=office.now, random_bytes=office.random_bytes, held={(case, viewer): held})
    held.versions = dict.fromkeys(held.versions, 1)
    held.state = None
    with pytest.raises((StaleRoomError, DuplicateReportError)):
        read_report(stale, viewer, case, report())


def test_a_report_under_another_title_is_kept_and_known_as_a_reprint_of_the_first(office: Office) -> None:
    viewer = enter(office, AYLA, case := open_case(office, PLAN))
    body = " ".join(f"On quay {number} the harbour master counted {number} grain lorries." for number in range(1, 20))
    first, other, again = (
        read_report(office, viewer, case, incoming_from_text(words))
        for words in (
            f"Lorries are counted\n\n{body}",
            report().text,
            f"What the harbour master saw\n\nThe Other Paper\n\n{body}",
        )
    )
    record = state_of(office, viewer, case).record
    assert set(record.reports) == {first, other, again}
    assert {report: entry.event.of for report, entry in record.reprints.items()} == {again: first}
    third = read_report(office, viewer, case, incoming_from_text(f"Once more\n\n{body}"))
    assert state_of(office, viewer, case).record.reprints[third].event.of == first


def test_somebody_met_in_an_earlier_report_of_the_case_keeps_their_id(office: Office) -> None:
    viewer = enter(office, AYLA, case := open_case(office, PLAN))
    texts = (
        "President Amos Oderskyy of Calvenor said that it rained.",
        "Minister Ana Oderskyy said that it snowed. Amos Oderskiy said that it was late.",
    )
    speakers = []
    for text in texts:
        number = read_report(office, viewer, case, incoming_from_text(text))
        _, found = report_with_reading(office, viewer, case, number)
        speakers.append([statement.sources for statement in found.statements])
    assert speakers == [[("oderskyy",)], [("ana_oderskyy",), ("oderskyy",)]]


def test_the_parties_and_people_of_a_case_go_by_its_own_ids(office: Office) -> None:
    viewer = enter(office, AYLA, case := open_case(office, PLAN))
    state = state_of(office, viewer, case)
    known = known_in(state)
    assert known.parties == tuple(state.who.parties.values())
    assert known.people == tuple(state.who.people.values())
    assert known.met == ()
