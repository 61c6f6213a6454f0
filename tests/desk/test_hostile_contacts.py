"""Words that mean harm: in names, in our log, in what is typed and looked for. They stay words."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from goodoffices.domain.channels import Counterpart
from goodoffices.domain.parties import Party, Person
from goodoffices.domain.recorded import CaseId
from goodoffices.office.access import enter
from goodoffices.office.cases import open_case
from goodoffices.office.channels import drop_contact, log_contact, plan_contact
from goodoffices.office.context import Office
from tests.desk.conftest import Cast
from tests.desk.hand_made import AYLA, NORTH, SOUTH, plan
from tests.desk.our_log import CALL, NORA, TALK, TO_NORA, may, with_people
from tests.desk.test_contact_form import HELD
from tests.desk.test_hostile_reports import PAYLOADS, require_inert


@pytest.fixture
def case(office: Office) -> CaseId:
    return open_case(office, with_people())


@pytest.fixture
def address(case: CaseId) -> str:
    return f"/cases/{case}/contacts/new"


@pytest.mark.parametrize("hostile", PAYLOADS)
def test_nothing_in_the_log_or_in_a_name_becomes_markup(cast: Cast, office: Office, hostile: str) -> None:
    north: Party = replace(NORTH, name=hostile, aliases=(hostile,))
    nora = Person(id=NORA, name=hostile, role=hostile, side=NORTH.id)
    base = plan(hostile, (north, SOUTH))
    case = open_case(office, replace(base, people=(*base.people, nora)))
    viewer = enter(office, AYLA, case)
    words = {"purpose": hostile, "said": hostile, "heard": hostile, "impression": hostile, "asks": (hostile,)}
    log_contact(office, viewer, case, replace(CALL, ours=(), **words))  # type: ignore[arg-type]
    log_contact(office, viewer, case, replace(CALL, ours=(), theirs=(Counterpart(side=NORTH.id),), at=may(20)))
    wanted = replace(TALK, ours=(), theirs=(TO_NORA,), purpose=hostile, talking_points=(hostile,))
    planned, dropped = (plan_contact(office, viewer, case, wanted) for _ in range(2))
    drop_contact(office, viewer, case, dropped, hostile)
    for path in ("channels", "contacts", "contacts/new", f"contacts/new?contact={planned}", "search?q=e"):
        page = cast.ayla.get(f"/cases/{case}/{path}")
        assert page.status_code == 200
        require_inert(page.text)


@pytest.mark.parametrize("hostile", PAYLOADS)
def test_what_is_looked_for_stays_text(cast: Cast, case: CaseId, hostile: str) -> None:
    for query in (hostile, hostile * 99):
        require_inert(cast.ayla.ask("GET", f"/cases/{case}/search", params={"q": query}).text)


def hostile_fields(hostile: str) -> Iterator[dict[str, str]]:
    words = dict.fromkeys(("purpose", "said", "heard", "impression", "ask"), hostile)
    yield {**HELD, **words}
    others = dict.fromkeys((*HELD, "points", "minutes", "zone", "form", "answers", "ours"), hostile)
    yield {**others, **words}


@pytest.mark.parametrize("hostile", PAYLOADS)
def test_what_is_typed_in_bad_faith_stays_text(cast: Cast, case: CaseId, address: str, hostile: str) -> None:
    good, bad = (cast.ayla.send(address, fields) for fields in hostile_fields(hostile))
    assert (good.status_code, bad.status_code) == (303, 422)
    require_inert(bad.text)
    for path in ("contacts", "channels", "search?q=a", "contacts/new"):
        require_inert(cast.ayla.get(f"/cases/{case}/{path}").text)


def test_bytes_that_are_no_text_are_taken_as_what_they_can_be(cast: Cast, address: str) -> None:
    body = f"csrf={cast.ayla.csrf()}&said=%ff%fe%00&kind=held&theirs=%zz&means&day=%ed%a0%80".encode()
    kind = {"Origin": "null", "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded"}
    answer = cast.ayla.ask("POST", address, kind, content=body)
    assert answer.status_code == 422
    require_inert(answer.text)
