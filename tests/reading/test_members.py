"""Members: everybody once, under all their names."""

import pytest

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import Entity, EntityKind
from goodoffices.reading.members import Member, Members


def person(members: Members, name: str) -> Member:
    words = name.split()
    return members.add(Member(members.new_id(words[-1], name), name, EntityKind.PERSON))


def test_two_people_of_one_last_name_have_two_ids() -> None:
    members = Members()

    assert [person(members, name).id for name in ("Ana Tull", "Bo Tull", "Bo Cy Tull")] == [
        "tull",
        "bo_tull",
        "bo_cy_tull",
    ]


def test_a_last_name_that_two_share_means_neither() -> None:
    members = Members()
    ana, bo = person(members, "Ana Tull"), person(members, "Bo Tull")

    assert members.person(["Tull"]) is None
    assert members.person(["Ana", "Tull"]) is ana
    assert members.person(["B.", "Tull"]) is bo
    assert members.sharing("Tull") == [ana, bo]


@pytest.mark.parametrize("words", [["Tull"], ["Ana", "Tull"], ["A.", "Tull"], ["Ana", "Maria", "Tull"]])
def test_one_person_is_found_by_every_form_of_their_name(words: list[str]) -> None:
    members = Members()
    ana = person(members, "Ana Tull")

    assert members.person(words) is ana


def test_a_known_person_is_no_member_before_they_are_met() -> None:
    known = Entity(id=EntityId("p1"), name="Ana Tull", kind=EntityKind.PERSON, party="KEN", role="Foreign Minister")
    members = Members([(known, ("Ana Tull", "Tull"))])
    assert EntityId("p1") not in members

    met = members.person(["Tull"])

    assert met is not None
    assert (met.id, met.party, met.code) == ("p1", "KEN", "fm")
    assert members.entities()[0].name == "Ana Tull"


def test_an_id_that_the_case_uses_is_given_to_nobody_else() -> None:
    known = Entity(id=EntityId("tull"), name="Ana Tull", kind=EntityKind.PERSON)
    members = Members([(known, ("Ana Tull",))])

    assert person(members, "Bo Tull").id == "bo_tull"


def test_an_id_wanted_over_and_over_is_numbered() -> None:
    members = Members()
    ids = []
    for _ in range(3):
        one = members.new_id("official")
        members.add(Member(one, "official", EntityKind.PERSON, named=False))
        ids.append(one)

    assert ids == ["official", "official_2", "official_3"]


def test_whoever_has_a_whole_name_is_found_by_it_and_by_their_short_form() -> None:
    members = Members()
    body = members.add(Member(members.new_id("Mercy Boat"), "Mercy Boat", EntityKind.ORGANISATION))
    members.also_named(body, "MB")

    assert members.named("mercy boat") is members.named("MB") is body
    assert members[body.id] is body
    assert list(members) == [body]


def test_no_name_is_printed() -> None:
    assert "Tull" not in repr(Member(EntityId("x"), "Ana Tull", EntityKind.PERSON, role="Tull"))
