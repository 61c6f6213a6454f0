"""Case plans as files: read without any case file."""

import pytest

from goodoffices.errors import InvalidFactError
from goodoffices.office.plan_files import plan_file
from tests.office.test_plans import WHOLE


def test_a_plans_file_tells_who_is_in_the_case() -> None:
    plan = plan_file(WHOLE)

    assert plan.title == "The river"
    assert [party.id for party in plan.who.parties] == ["north"]
    assert [person.side for person in plan.who.people] == ["north", None]
    assert plan.who.met == ()
    assert [report.file for report in plan.reports] == ["a.txt"]


@pytest.mark.parametrize("file", ["/a.txt", "../a.txt"])
def test_reports_outside_the_plans_folder_are_refused(file: str) -> None:
    with pytest.raises(InvalidFactError, match="own folder"):
        plan_file(f'title = "x"\nparties = []\n[[reports]]\nfile = "{file}"\n')
