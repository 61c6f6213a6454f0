"""Who sees which case: not yours and not there look the same."""

import pytest
from tests.office.cast import AYLA, BO, DOV, PLAN, report

from goodoffices.domain.recorded import AccountId, CaseId
from goodoffices.errors import UnknownCaseError
from goodoffices.office.access import cases_of, enter, mediators_room, state_of, version_of
from goodoffices.office.cases import open_case
from goodoffices.office.context import Office
from goodoffices.office.record import read_report


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
