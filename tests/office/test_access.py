"""Who sees which case: not yours and not there look the same."""

from dataclasses import replace
from datetime import timedelta

import pytest

from goodoffices.domain.parties import Person, PersonId, PersonNamed
from goodoffices.domain.recorded import AccountId, CaseId, Happened, RoomId
from goodoffices.errors import UnknownCaseError
from goodoffices.office.access import cases_of, enter, mediators_room, state_of, version_of
from goodoffices.office.cases import open_case
from goodoffices.office.context import Office
from goodoffices.office.record import read_report
from tests.office.cast import AYLA, BO, DOV, PLAN, report
from tests.office.conftest import NOON


def test_an_outsider_and_a_case_that_is_not_there_are_refused_in_the_same_words(office: Office) -> None:
    case = open_case(office, PLAN)
    with pytest.raises(UnknownCaseError) as not_mine:
        enter(office, DOV, case)
    with pytest.raises(UnknownCaseError) as not_there:
        enter(office, AYLA, CaseId("nowhere"))
    assert str(not_mine.value) == str(not_there.value)


@pytest.mark.parametrize(("account", "count"), [(AYLA, 1), (BO, 1), (DOV, 0)])
def test_an_account_is_told_of_its_own_cases_only(office: Office, account: AccountId, count: int) -> None:
    open_case(office, PLAN)
    assert len(cases_of(office, account)) == count


def test_a_party_has_no_way_to_the_mediators_room(office: Office) -> None:
    case = open_case(office, PLAN)
    with pytest.raises(UnknownCaseError):
        mediators_room(state_of(office, enter(office, BO, case), case))


def test_a_state_is_kept_until_something_new_is_written_in_the_viewers_rooms(office: Office) -> None:
    case = open_case(office, PLAN)
    mediator, party = enter(office, AYLA, case), enter(office, BO, case)
    before = state_of(office, mediator, case), state_of(office, party, case)
    assert state_of(office, mediator, case) is before[0]
    read_report(office, mediator, case, report())
    assert len(state_of(office, mediator, case).record.reports) == 1
    assert state_of(office, party, case) is before[1]


def test_work_on_a_state_is_done_once_until_something_new_is_written(office: Office) -> None:
    case = open_case(office, PLAN)
    ayla = enter(office, AYLA, case)
    done: list[int] = []

    def work() -> int:
        done.append(1)
        return len(done)

    for _ in range(2):
        state_of(office, ayla, case)
        assert office.once(case, ayla, "count", work) == 1
    assert office.once(case, ayla, "another", work) == 2
    read_report(office, ayla, case, report())
    state_of(office, ayla, case)
    assert office.once(case, ayla, "count", work) == 3


def test_no_more_than_a_few_dozen_results_are_kept(office: Office) -> None:
    case = open_case(office, PLAN)
    ayla = enter(office, AYLA, case)
    state_of(office, ayla, case)
    for key in range(1000):
        assert office.once(case, ayla, key, lambda key=key: key) == key  # type: ignore[misc]
    assert len(office.held[case, ayla].kept) <= 32


def test_a_version_is_how_far_the_kept_state_has_come(office: Office) -> None:
    case = open_case(office, PLAN)
    viewer = enter(office, AYLA, case)
    room = mediators_room(state_of(office, viewer, case))
    reached = version_of(office, viewer, case, room)
    read_report(office, viewer, case, report())
    assert version_of(office, viewer, case, room) == reached
    state_of(office, viewer, case)
    assert version_of(office, viewer, case, room) == reached + 2


def test_nothing_was_folded_for_a_viewer_who_never_looked(office: Office) -> None:
    case = open_case(office, PLAN)
    viewer = enter(office, AYLA, case)
    assert version_of(office, viewer, case, next(iter(viewer.rooms))) == 0


def test_an_entry_that_turns_up_late_stands_where_a_fresh_look_puts_it(office: Office) -> None:
    case = open_case(office, PLAN)
    viewer = enter(office, AYLA, case)
    rooms = sorted(viewer.rooms)
    person = Person(id=PersonId("guide"), name="Ivo Tam", role="guide")

    def told(room: RoomId, role: str, hours: int) -> None:
        at = NOON + timedelta(hours=hours)
        version = office.log.versions(case, viewer)[room]
        event = Happened(event=PersonNamed(person=replace(person, role=role)), at=at)
        office.log.append(case, {room: (version, [event])}, author=AYLA, recorded_at=at)

    told(rooms[0], "adviser", 2)
    assert state_of(office, viewer, case).who.people[person.id].role == "adviser"
    told(rooms[1], "guide", 1)
    again = Office(log=office.log, now=office.now, random_bytes=office.random_bytes)
    assert state_of(office, viewer, case) == state_of(again, viewer, case)
    assert state_of(office, viewer, case).who.people[person.id].role == "adviser"
