"""Editions: they go on with every entry in the account's own rooms, and with nothing else."""

from collections.abc import Callable

import pytest

from goodoffices.domain.recorded import AccountId, CaseId, Happened, RoomId
from goodoffices.domain.rooms import MemberAdmitted, RoomKind
from goodoffices.errors import UnknownCaseError
from goodoffices.office.access import enter, state_of
from goodoffices.office.cases import open_case
from goodoffices.office.context import Office
from goodoffices.office.editions import edition_shown, latest_edition
from goodoffices.office.record import read_report
from tests.office.cast import AYLA, BO, DOV, PLAN, report
from tests.office.conftest import NOON


def admit(office: Office, case: CaseId, kind: RoomKind) -> None:
    """Somebody new is admitted to a room that Bo may be in."""
    rooms = state_of(office, enter(office, AYLA, case), case).rooms.of_kind(kind)
    room: RoomId = rooms[0].id
    version = office.log.versions(case, enter(office, AYLA, case))[room]
    event = Happened(event=MemberAdmitted(account=AccountId("new")), at=NOON)
    office.log.append(case, {room: (version, [event])}, author=AYLA, recorded_at=NOON)


def test_what_was_shown_is_the_latest_until_something_new_is_written(office: Office) -> None:
    case = open_case(office, PLAN)
    viewer = enter(office, AYLA, case)
    state_of(office, viewer, case)
    shown = edition_shown(office, viewer, case)
    assert shown == latest_edition(office, AYLA, case)
    read_report(office, viewer, case, report())
    state_of(office, viewer, case)
    assert latest_edition(office, AYLA, case) != shown
    assert edition_shown(office, viewer, case) == latest_edition(office, AYLA, case)


@pytest.mark.parametrize(
    ("written", "goes_on"),
    [
        (lambda office, case: read_report(office, enter(office, AYLA, case), case, report()), False),
        (lambda office, case: admit(office, case, RoomKind.MEDIATOR), False),
        (lambda office, case: admit(office, case, RoomKind.PLENARY), True),
    ],
    ids=["a report", "the mediators' room", "the plenary"],
)
def test_a_partys_edition_goes_on_with_its_own_rooms_alone(
    office: Office, written: Callable[[Office, CaseId], object], goes_on: bool
) -> None:
    case = open_case(office, PLAN)
    before = latest_edition(office, BO, case)
    written(office, case)
    assert (latest_edition(office, BO, case) != before) is goes_on


def test_editions_have_one_length_and_tell_no_numbers(office: Office) -> None:
    case = open_case(office, PLAN)
    editions = {latest_edition(office, account, case) for account in (AYLA, BO)}
    viewer = enter(office, AYLA, case)
    for number in range(12):
        read_report(office, viewer, case, report(f"“Number {number},” Ada Marl said."))
        editions.add(latest_edition(office, AYLA, case))
    assert len(editions) == 14
    assert {len(edition) for edition in editions} == {16}


def test_a_state_that_nobody_has_asked_for_yet_is_no_edition_of_anything(office: Office) -> None:
    case = open_case(office, PLAN)
    assert edition_shown(office, enter(office, BO, case), case) != latest_edition(office, BO, case)


def test_an_outsider_gets_no_edition(office: Office) -> None:
    with pytest.raises(UnknownCaseError):
        latest_edition(office, DOV, open_case(office, PLAN))
