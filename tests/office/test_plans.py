"""Case plans as people write them down."""

import pytest

from goodoffices.domain.parties import ActorKind
from goodoffices.errors import InvalidFactError
from goodoffices.office.plans import written_plan
from tests.office.cast import AYLA

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
