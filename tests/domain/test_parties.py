from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.domain.parties import (
    Account,
    AccountOpened,
    Actor,
    ActorId,
    ActorKind,
    ActorNamed,
    PartiesEvent,
    PartiesFold,
    PartiesState,
    Party,
    PartyId,
    PartyJoined,
    Person,
    PersonId,
    PersonNamed,
)
from goodoffices.errors import InvalidFactError
from tests.domain.facts import BO, CLEO, party, recorded

NORTH, SOUTH = party("North"), party("South")
HOST = Actor(id=ActorId("host"), name="Host", kind=ActorKind.STATE)
BO_BER = Person(id=PersonId("bo"), name="Bo Ber", role="Foreign Minister", side=NORTH.id)

Named = Callable[[str, str], Actor | Party | Person]
A_NAMED_THING = pytest.mark.parametrize(
    "named",
    [
        lambda identifier, name: Actor(id=ActorId(identifier), name=name, kind=ActorKind.GROUP),
        lambda identifier, name: Party(id=PartyId(ActorId(identifier)), name=name, kind=ActorKind.STATE),
        lambda identifier, name: Person(id=PersonId(identifier), name=name, role="envoy"),
    ],
    ids=["an actor", "a party", "a person"],
)


def folded(*events: PartiesEvent) -> PartiesState:
    folding = PartiesFold()
    for number, event in enumerate(events, start=1):
        folding.apply(recorded(event, number=number))
    return folding.freeze()


@A_NAMED_THING
def test_whoever_is_in_a_case_has_an_id_and_a_name(named: Named) -> None:
    assert named("north", "North").name == "North"


@A_NAMED_THING
@pytest.mark.parametrize(("identifier", "name"), [("", "North"), (" ", "North"), ("north", ""), ("north", "\t")])
def test_whoever_lacks_an_id_or_a_name_is_refused(named: Named, identifier: str, name: str) -> None:
    with pytest.raises(InvalidFactError, match="each need an id and a name"):
        named(identifier, name)


@given(st.lists(st.sampled_from("ABCDEFGHIJ"), unique=True))
def test_a_case_has_as_many_parties_as_have_joined_in_the_order_in_which_they_did(names: list[str]) -> None:
    parties = [party(name) for name in names]
    state = folded(*(PartyJoined(party=one) for one in parties))
    assert list(state.parties.values()) == parties


def test_what_is_told_later_of_the_same_id_takes_the_earlier_ones_place() -> None:
    renamed = Party(id=NORTH.id, name="Republic of North", kind=ActorKind.STATE)
    promoted = Person(id=BO_BER.id, name="Bo Ber", role="Prime Minister", side=NORTH.id)
    moved = Actor(id=HOST.id, name="The Host", kind=ActorKind.STATE)

    state = folded(
        PartyJoined(party=NORTH),
        PartyJoined(party=SOUTH),
        PersonNamed(person=BO_BER),
        ActorNamed(actor=HOST),
        PartyJoined(party=renamed),
        PersonNamed(person=promoted),
        ActorNamed(actor=moved),
    )

    assert list(state.parties.values()) == [renamed, SOUTH]
    assert state.people == {BO_BER.id: promoted}
    assert state.actors == {HOST.id: moved}


def test_an_actor_who_joins_the_talks_is_a_party_from_then_on_and_no_actor_beside_it() -> None:
    outside = Actor(id=NORTH.id, name="North", kind=ActorKind.STATE)

    state = folded(ActorNamed(actor=outside), PartyJoined(party=NORTH))
    again = folded(ActorNamed(actor=outside), PartyJoined(party=NORTH), ActorNamed(actor=outside))

    assert state.actors == {}
    assert state.parties == {NORTH.id: NORTH}
    assert again == state


def test_a_person_is_not_an_account() -> None:
    state = folded(
        PersonNamed(person=BO_BER),
        AccountOpened(account=Account(id=BO, person=BO_BER.id)),
        AccountOpened(account=Account(id=CLEO, person=BO_BER.id)),
    )

    assert list(state.people) == [BO_BER.id]
    assert [(account.id, account.person) for account in state.accounts.values()] == [(BO, "bo"), (CLEO, "bo")]


def test_a_state_that_was_given_out_stays_as_it_was() -> None:
    folding = PartiesFold()
    folding.apply(recorded(PartyJoined(party=NORTH)))
    before = folding.freeze()
    folding.apply(recorded(PartyJoined(party=SOUTH), number=2))

    assert list(before.parties) == [NORTH.id]
    with pytest.raises(TypeError):
        before.parties[SOUTH.id] = SOUTH  # type: ignore[index]
