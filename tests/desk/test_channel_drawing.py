"""The drawing of the channel map: everything stands in its place, nothing on top of anything else."""

import itertools
from dataclasses import replace
from datetime import timedelta

import pytest

from goodoffices.desk.channel_drawing import WIDTH, Box, Drawing, draw
from goodoffices.domain.channels import Counterpart, Means
from goodoffices.domain.parties import ActorId, ActorKind, Party, PartyId, Person, PersonId
from goodoffices.office.access import enter
from goodoffices.office.cases import open_case
from goodoffices.office.channel_map import CaseChannels
from goodoffices.office.channels import channels_of_case, log_contact
from goodoffices.office.context import Office
from tests.desk.hand_made import AYLA, plan
from tests.desk.our_log import CALL, case_with_log, may


@pytest.fixture
def found(office: Office) -> CaseChannels:
    case, _ = case_with_log(office)
    return channels_of_case(office, enter(office, AYLA, case), case)


def overlap(one: Box, other: Box) -> bool:
    apart = one.x + one.width <= other.x or other.x + other.width <= one.x
    return not (apart or one.y + one.height <= other.y or other.y + other.height <= one.y)


def require_tidy(drawing: Drawing) -> None:
    boxes = [*(side.box for side in drawing.sides), *(one.box for one in drawing.ours)]
    for number, box in enumerate(boxes):
        assert 0 <= box.x <= box.text_x <= box.x + box.width <= WIDTH
        assert 0 < box.y < box.y + box.height <= drawing.height
        assert not any(overlap(box, other) for other in boxes[number + 1 :])
    for side in drawing.sides:
        inside = [one.box for one in side.people]
        assert all(side.box.y < box.y and box.y + box.height <= side.box.y + side.box.height for box in inside)
    rows = sorted(wire.y for wire in drawing.wires)
    assert all(later - earlier >= 40 for earlier, later in itertools.pairwise(rows))


def test_parties_stand_in_their_order_others_below_them_and_every_channel_has_a_line(found: CaseChannels) -> None:
    drawing = draw(found, mirrored=False)
    require_tidy(drawing)
    assert [side.name for side in drawing.sides] == ["Northland", "Southmark", "River Relief"]
    tops = [side.box.y for side in drawing.sides]
    assert tops == sorted(tops)
    assert drawing.others_y is not None
    assert tops[1] < drawing.others_y < tops[2]
    assert len(drawing.wires) == sum(len(side.lines) for side in found.sides) == 5
    assert [one.name for one in drawing.ours] == ["Eva Roe", None]
    assert drawing.means == (Means.TELEPHONE, Means.LETTER, Means.MESSAGE, Means.HOT_LINE)


def test_a_channel_that_is_silent_for_too_long_is_marked_and_only_it(found: CaseChannels) -> None:
    wires = draw(found, mirrored=False).wires
    assert [wire.line.theirs.name for wire in wires if wire.silent_too_long] == ["Sue Tarn", "River Relief"]
    assert not any(
        wire.silent_too_long for wire in draw(replace(found, limit=timedelta(days=99)), mirrored=False).wires
    )


def test_a_mirrored_drawing_is_the_same_seen_in_a_mirror(found: CaseChannels) -> None:
    straight, mirrored = draw(found, mirrored=False), draw(found, mirrored=True)
    require_tidy(mirrored)
    for one, other in zip(straight.sides, mirrored.sides, strict=True):
        assert other.box.x == WIDTH - one.box.x - one.box.width
        assert other.box.text_x == WIDTH - one.box.text_x
    for wire, seen in zip(straight.wires, mirrored.wires, strict=True):
        assert (seen.start_x, seen.bend_x, seen.y) == (WIDTH - wire.start_x, WIDTH - wire.bend_x, wire.y)
    assert (mirrored.theirs_x, mirrored.ours_x) == (WIDTH - straight.theirs_x, WIDTH - straight.ours_x)


def test_the_same_log_is_drawn_the_same_twice(found: CaseChannels) -> None:
    assert draw(found, mirrored=False) == draw(found, mirrored=False)


def test_a_case_without_contacts_has_its_parties_and_no_line(office: Office) -> None:
    case = open_case(office, plan())
    drawing = draw(channels_of_case(office, enter(office, AYLA, case), case), mirrored=False)
    require_tidy(drawing)
    assert (len(drawing.sides), drawing.ours, drawing.wires, drawing.others_y) == (2, (), (), None)


def test_many_parties_and_many_of_ours_leave_room_for_each_other(office: Office) -> None:
    parties = tuple(
        Party(id=PartyId(ActorId(f"p{of}")), name=f"Party {of}" * 9, kind=ActorKind.GROUP) for of in range(9)
    )
    ours = tuple(Person(id=PersonId(f"o{of}"), name="Someone " * 9, role="envoy " * 20) for of in range(30))
    base = plan("Many", parties)
    case = open_case(office, replace(base, people=(*base.people, *ours)))
    viewer = enter(office, AYLA, case)
    for of, one in enumerate(ours):
        theirs = (Counterpart(side=parties[0].id), Counterpart(side=parties[of % 9].id))[: 1 + (of % 9 > 0)]
        log_contact(office, viewer, case, replace(CALL, theirs=theirs, ours=(one.id,), at=may(20, 1, of)))
    drawing = draw(channels_of_case(office, viewer, case), mirrored=False)
    require_tidy(drawing)
    assert len(drawing.ours) == 30
    assert all(one.name is not None and one.name.endswith("…") for one in drawing.ours)
