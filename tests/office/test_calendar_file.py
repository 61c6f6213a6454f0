"""The calendar file: days under titles that say nothing, in a form that a calendar takes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from goodoffices.domain.contacts import ContactKind, ContactStatus
from goodoffices.domain.scales import ReplyStrength
from goodoffices.office.agenda_lines import Agenda, ReadLine
from goodoffices.office.calendar_file import calendar_of
from goodoffices.office.context import Office
from tests.office.agenda_cases import River, found, june, reply, river
from tests.office.conftest import NOON


@pytest.fixture
def shelf(office: Office) -> River:
    return river(office)


def events(agenda: Agenda) -> list[Mapping[str, object]]:
    """The events of the file, each by the names of its properties, as a calendar reads them."""
    calendar = Calendar.from_ical(calendar_of(agenda, NOON))
    assert isinstance(calendar, Calendar)
    assert calendar.errors == []
    return [
        {name: getattr(value, "dt", value) for name, value in event.property_items(recursive=False)}
        for event in calendar.events
    ]


def test_a_contact_of_several_days_is_an_event_of_whole_days_and_nothing_more(shelf: River) -> None:
    shelf.file(
        found("mara", "sten", days=june(6, 8), place="Delta", replies=(reply("sten", ReplyStrength.OPENNESS),)),
        title="Ministers to meet",
    )
    (event,) = events(shelf.agenda())
    assert {name: event[name] for name in event if name not in {"BEGIN", "END", "UID"}} == {
        "SUMMARY": "Meeting 1",
        "DTSTART": date(2031, 6, 6),
        "DTEND": date(2031, 6, 9),
        "DTSTAMP": NOON,
        "STATUS": "TENTATIVE",
        "CLASS": "PRIVATE",
        "TRANSP": "TRANSPARENT",
    }


def test_no_name_place_purpose_or_id_gets_into_the_file(shelf: River) -> None:
    report = shelf.file(found("mara", "sten", days=june(6), place="Delta"), title="Ministers to meet")
    contact = shelf.plan(datetime(2031, 6, 3, 9, tzinfo=UTC))
    written = calendar_of(shelf.agenda(), NOON).decode().casefold()
    for words in ("mara", "sten", "delta", "gates", "river", "northland", "minister", shelf.case, report, contact):
        assert words.casefold() not in written, words


def test_our_own_plan_begins_at_its_hour(shelf: River) -> None:
    shelf.plan(datetime(2031, 6, 3, 9, tzinfo=UTC))
    (event,) = events(shelf.agenda())
    assert (event["SUMMARY"], event["DTSTART"]) == ("Our contact 1", datetime(2031, 6, 3, 9, tzinfo=UTC))
    assert (event["STATUS"], event["TRANSP"], "DTEND" in event) == ("CONFIRMED", "OPAQUE", False)


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        (ContactStatus.PAST, "CONFIRMED"),
        (ContactStatus.CONFIRMED, "CONFIRMED"),
        (ContactStatus.PLANNED, "TENTATIVE"),
        (ContactStatus.PROPOSED, "TENTATIVE"),
        (ContactStatus.CANCELLED, "CANCELLED"),
        (ContactStatus.POSTPONED, "CANCELLED"),
        (ContactStatus.FAILED, "CANCELLED"),
        (ContactStatus.HYPOTHETICAL, None),
        (ContactStatus.DENIED, None),
        (ContactStatus.REFUSED, None),
        (ContactStatus.ONGOING, None),
    ],
)
def test_what_was_called_off_says_so_and_what_was_only_talked_of_is_left_out(
    shelf: River, status: ContactStatus, shown: str | None
) -> None:
    shelf.file(found("mara", "sten", status=status, days=june(6)))
    assert [event["STATUS"] for event in events(shelf.agenda())] == ([shown] if shown is not None else [])


def test_what_has_no_day_is_left_out(shelf: River) -> None:
    shelf.file(found("mara", "sten"))
    assert events(shelf.agenda()) == []


def test_the_same_contact_has_the_same_uid_in_every_file_and_no_two_share_one(shelf: River) -> None:
    shelf.file(found("mara", "sten", days=june(6)))
    (before,) = events(shelf.agenda())
    shelf.file(found("mara", "sten", days=june(6, 8)), found("mara", "elin", number="C2", days=june(1)))
    after = events(shelf.agenda())
    assert before["UID"] in {event["UID"] for event in after}
    assert len({event["UID"] for event in after}) == 2


def test_the_last_day_there_is_makes_a_file_too(shelf: River) -> None:
    shelf.file(found("mara", "sten", kind=ContactKind.VISIT, days=(date.max, date.max)))
    assert [event["DTSTART"] for event in events(shelf.agenda())] == [date.max]


def test_titles_may_be_in_another_language(shelf: River) -> None:
    shelf.file(found("mara", "sten", days=june(6)))
    written = calendar_of(shelf.agenda(), NOON, lambda label, number: f"会合{number}" if label == "meeting" else "")
    assert "SUMMARY:会合1" in written.decode()


def test_a_line_without_a_day_cannot_be_made_an_event(shelf: River) -> None:
    shelf.file(found("mara", "sten", days=june(6)))
    agenda = shelf.agenda()
    (line,) = agenda.ahead
    assert isinstance(line, ReadLine)
    assert events(replace(agenda, ahead=(replace(line, start=None, end=None),))) == []
