"""Case plans as people write them down."""

import pytest

from goodoffices.domain.parties import ActorKind
from goodoffices.errors import InvalidFactError, UnknownCaseError
from goodoffices.office.access import enter, mediators_room, state_of
from goodoffices.office.cases import open_case
from goodoffices.office.channels import channels_of_case
from goodoffices.office.context import Office
from goodoffices.office.plans import log_planned, written_plan
from tests.office.cast import AYLA, DOV
from tests.office.conftest import NOON

WHOLE = """
title = "The river"
[[parties]]
id = "north"
name = "Northland"
kind = "state"
[[actors]]
id = "relief"
name = "River Relief"
kind = "organisation"
[[people]]
id = "mara"
name = "Mara Lind"
role = "Foreign Minister"
side = "north"
[[people]]
id = "guide"
name = "Ivo Tam"
role = "guide"
[[reports]]
file = "a.txt"
dated = 2031-05-27
"""


def test_a_plan_says_who_is_in_the_case_and_which_reports_go_with_it() -> None:
    written = written_plan(WHOLE, AYLA)
    assert written.plan.title == "The river"
    assert [(party.id, party.kind) for party in written.plan.parties] == [("north", ActorKind.STATE)]
    assert [actor.name for actor in written.plan.actors] == ["River Relief"]
    assert [(person.name, person.side) for person in written.plan.people] == [("Mara Lind", "north"), ("Ivo Tam", None)]
    assert written.plan.mediators == (AYLA,)
    assert [(report.file, str(report.dated)) for report in written.reports] == [("a.txt", "2031-05-27")]


@pytest.mark.parametrize(
    "text",
    [
        "title = ",
        "parties = []",
        'title = "x"\nparties = "none"',
        'title = "x"\ncolour = "red"\nparties = []',
        'title = "x"\n[[parties]]\nid = "a"\nname = "A"\nkind = "planet"',
        'title = "x"\n[[parties]]\nid = "a"\nname = " "',
    ],
)
def test_a_plan_that_cannot_be_used_is_refused(text: str) -> None:
    with pytest.raises(InvalidFactError):
        written_plan(text, AYLA)


LOG = """
[[log]]
id = "k1"
at = 2031-05-01T09:00:00Z
by = "telephone"
with = ["mara"]
heard = "kingfisher"
[[log]]
id = "k2"
at = 2031-06-01T09:00:00Z
by = "video"
with = ["north"]
planned = true
"""


def test_a_plans_contacts_are_put_into_the_log_once_and_in_the_mediators_room(office: Office) -> None:
    written = written_plan(WHOLE + LOG, AYLA)
    case = open_case(office, written.plan)
    viewer = enter(office, AYLA, case)
    opened = dict(office.log.versions(case, viewer))
    log_planned(office, AYLA, case, written.log)
    channels = channels_of_case(office, viewer, case)
    assert [(one.contact, one.heard, one.recorded_at) for one in channels.log] == [("k1", "kingfisher", NOON)]
    assert [(one.contact, one.overdue) for one in channels.planned] == [("k2", False)]
    room = mediators_room(state_of(office, viewer, case))
    logged = opened | {room: opened[room] + 2}
    assert dict(office.log.versions(case, viewer)) == logged
    log_planned(office, AYLA, case, written.log)
    assert dict(office.log.versions(case, viewer)) == logged


def test_a_log_that_was_broken_off_is_finished(office: Office) -> None:
    written = written_plan(WHOLE + LOG, AYLA)
    case = open_case(office, written.plan)
    log_planned(office, AYLA, case, written.log[:1])
    log_planned(office, AYLA, case, written.log)
    channels = channels_of_case(office, enter(office, AYLA, case), case)
    assert (len(channels.log), len(channels.planned)) == (1, 1)


def test_a_plans_log_goes_into_no_case_of_others(office: Office) -> None:
    written = written_plan(WHOLE + LOG, AYLA)
    case = open_case(office, written.plan)
    with pytest.raises(UnknownCaseError):
        log_planned(office, DOV, case, written.log)


def test_a_plan_with_a_log_that_cannot_be_used_is_refused_whole() -> None:
    with pytest.raises(InvalidFactError, match="entry k1 of its log: it is with somebody who is no person"):
        written_plan(WHOLE + LOG.replace("mara", "nobody"), AYLA)
