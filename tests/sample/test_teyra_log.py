"""The sample case's own contacts: fifteen of them, one planted silence, three asks that nobody has answered."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest

from goodoffices.casefile.database import open_log
from goodoffices.domain.channels import Means
from goodoffices.domain.parties import ActorId, PersonId
from goodoffices.domain.recorded import AccountId, CaseId
from goodoffices.domain.rooms import RoomKind, Viewer
from goodoffices.domain.silences import LONGEST
from goodoffices.office.access import enter, state_of
from goodoffices.office.cases import open_case
from goodoffices.office.channel_map import CaseChannels, LoggedContact, SideChannels
from goodoffices.office.channels import channels_of_case
from goodoffices.office.context import Office
from goodoffices.office.plans import log_planned, written_plan
from tests.sample.records import TEYRA

LOCAL = timezone(timedelta(hours=-8))
MEDIATOR = AccountId("mediator")
END = datetime(2031, 5, 28, 23, 59, tzinfo=LOCAL)
ENVOY, PRESIDENTS = PersonId("brisk"), {PersonId("anso"), PersonId("vael")}


@pytest.fixture(scope="module")
def office() -> Iterator[Office]:
    counter = itertools.count(1)
    with open_log(":memory:") as log:
        now = datetime(2031, 5, 28, 20, tzinfo=UTC)
        yield Office(log=log, now=lambda: now, random_bytes=lambda size: next(counter).to_bytes(size, "big"))


@pytest.fixture(scope="module")
def case(office: Office) -> CaseId:
    """The sample with its log and, because nothing here is read in them, without its reports."""
    written = written_plan(TEYRA.joinpath("case.toml").read_text(encoding="utf-8"), MEDIATOR)
    case = open_case(office, written.plan)
    log_planned(office, MEDIATOR, case, written.log)
    return case


@pytest.fixture(scope="module")
def viewer(office: Office, case: CaseId) -> Viewer:
    return enter(office, MEDIATOR, case)


@pytest.fixture(scope="module")
def at_the_end(office: Office, case: CaseId, viewer: Viewer) -> CaseChannels:
    return channels_of_case(office, viewer, case, END.astimezone(UTC))


def people(contact: LoggedContact) -> set[PersonId | None]:
    return {one.id for one in (*contact.ours, *contact.theirs)}


def side(office: Office, viewer: Viewer, case: CaseId, name: str, moment: datetime) -> SideChannels:
    found = channels_of_case(office, viewer, case, moment.astimezone(UTC))
    return next(one for one in found.sides if one.side == ActorId(name))


def test_the_log_holds_fifteen_contacts_from_the_first_to_the_28_of_may(at_the_end: CaseChannels) -> None:
    days = sorted(contact.at.astimezone(LOCAL).date().isoformat() for contact in at_the_end.log)
    assert len(days) == 15
    assert (days[0], days[-1]) == ("2031-05-01", "2031-05-28")
    assert at_the_end.planned == ()


def test_seven_calls_of_the_envoy_are_with_calvenor_and_six_with_isthmere(at_the_end: CaseChannels) -> None:
    calls = [contact for contact in at_the_end.log if [one.id for one in contact.ours] == [ENVOY]]
    assert {contact.means for contact in calls} == {Means.TELEPHONE}
    assert Counter(contact.sides for contact in calls) == {("Calvenor",): 7, ("Isthmere",): 6}


def test_one_contact_is_the_leaders_call_and_one_the_test_of_the_hot_line(at_the_end: CaseChannels) -> None:
    (leaders,) = (contact for contact in at_the_end.log if people(contact) == PRESIDENTS)
    assert (leaders.at.astimezone(LOCAL).date().isoformat(), leaders.minutes) == ("2031-05-18", 40)
    (test,) = (contact for contact in at_the_end.log if contact.means is Means.HOT_LINE)
    assert people(test) == {"sorrel", "hesk", "ashe"}
    assert test.sides == ("Calvenor", "Isthmere")


def test_isthmere_is_silent_for_73_hours_and_the_alarm_comes_at_72_and_not_before(
    office: Office, case: CaseId, viewer: Viewer
) -> None:
    since, until = datetime(2031, 5, 20, 9, tzinfo=LOCAL), datetime(2031, 5, 23, 10, tzinfo=LOCAL)
    alarms = {
        hours: side(office, viewer, case, "XIS", since + timedelta(hours=hours)).alarm
        for hours in (0, 24, 71, 71.99, 72, 72.99, 73, 74)
    }
    assert [hours for hours, alarm in alarms.items() if alarm] == [72, 72.99]
    last = side(office, viewer, case, "XIS", END).longest_past
    assert last is not None
    assert (last.since, last.until, last.lasted) == (since, until, timedelta(hours=73))


def test_while_isthmere_is_silent_the_log_says_whom_to_try(office: Office, case: CaseId, viewer: Viewer) -> None:
    found = side(office, viewer, case, "XIS", datetime(2031, 5, 23, 9, tzinfo=LOCAL))
    assert [line.theirs.id for line in found.lines] == ["tarrow", "ashe"]
    assert found.fallback is not None
    assert (found.fallback.theirs.id, found.fallback.means) == ("ashe", Means.TELEPHONE)


def test_since_the_delegations_have_instructions_no_other_silence_reached_the_limit(
    office: Office, case: CaseId, viewer: Viewer
) -> None:
    start, planted = datetime(2031, 5, 13, 12, tzinfo=LOCAL), datetime(2031, 5, 23, tzinfo=LOCAL).date()
    moments = (start + timedelta(hours=hour) for hour in range(0, 24 * 16 - 12, 3))
    raised = {
        (name, moment.date())
        for moment in moments
        for name in ("XCA", "XIS")
        if side(office, viewer, case, name, moment).alarm
    }
    assert raised == {("XIS", planted)}


def test_exactly_three_asks_are_open_on_the_28_of_may(at_the_end: CaseChannels) -> None:
    asks = [(ask.to, ask.asked_at.astimezone(LOCAL).date().isoformat()) for ask in at_the_end.open_asks]
    assert asks == [("XCA", "2031-05-12"), ("XIS", "2031-05-19"), ("XCA", "2031-05-25")]
    detainees, orders, meeting = (ask.text for ask in at_the_end.open_asks)
    assert "detainees held at Port Cael" in detainees
    assert "orders for Corridor A" in orders
    assert "written answer on the meeting of the ministers" in meeting
    assert all(ask.answered_in is not None for ask in at_the_end.asks if ask not in at_the_end.open_asks)
    assert len(at_the_end.asks) > len(at_the_end.open_asks)


def test_both_sides_were_asked_for_their_list_of_detainees_and_for_an_officer(at_the_end: CaseChannels) -> None:
    asked = [(ask.to, word) for ask in at_the_end.asks for word in ("list", "officer who speaks") if word in ask.text]
    assert Counter(asked) == {(name, word): 1 for name in ("XCA", "XIS") for word in ("list", "officer who speaks")}


def test_what_was_said_heard_and_made_of_it_stands_apart_in_every_contact(at_the_end: CaseChannels) -> None:
    for contact in at_the_end.log:
        words = {contact.purpose, contact.said, contact.heard, contact.impression}
        assert None not in words
        assert len(words) == 4


def test_the_log_counts_the_days_of_its_silences_rightly(at_the_end: CaseChannels) -> None:
    told = {"k03": ("XCA", 11), "k04": ("XIS", 10), "k11": ("XIS", 3)}
    numbers = {"eleven": 11, "ten": 10, "three": 3}
    by_id = {str(contact.contact): contact for contact in at_the_end.log}
    for name, (_, days) in told.items():
        contact = by_id[name]
        before = max(one.at for one in at_the_end.log if one.sides == contact.sides and one.at < contact.at)
        assert (contact.at.astimezone(LOCAL).date() - before.astimezone(LOCAL).date()).days == days
        assert {numbers[word] for word in re.findall("eleven|ten|three", f"{contact.purpose}")} == {days}


def test_nothing_of_the_log_stands_in_a_room_that_a_party_is_in(office: Office, case: CaseId, viewer: Viewer) -> None:
    state = state_of(office, viewer, case)
    rooms = {entry.room for entry in state.channels.held}
    assert rooms == {room.id for room in state.rooms.of_kind(RoomKind.MEDIATOR)}


def test_the_limit_is_that_of_the_mediators() -> None:
    assert timedelta(hours=72) == LONGEST
