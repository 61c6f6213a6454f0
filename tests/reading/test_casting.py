"""Casting: who is meant by a report's words, in tables of sentences about invented people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.domain.parties import Actor, ActorId, ActorKind, Party, PartyId, Person, PersonId
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import Entity, EntityKind
from goodoffices.reading.actors import Form
from goodoffices.reading.casting import find_actors
from goodoffices.reading.document import cut
from goodoffices.reading.known import Known
from tests.reading.cast_of import meant

CASE = Known(
    parties=(
        Party(id=PartyId(ActorId("XNO")), name="Norland", kind=ActorKind.STATE, aliases=("Nordhaven", "Norlander")),
        Party(id=PartyId(ActorId("XSU")), name="Surrey Isles", kind=ActorKind.STATE, aliases=("Port Surrey",)),
    ),
    actors=(Actor(id=ActorId("ferry_aid"), name="Ferry Aid", kind=ActorKind.ORGANISATION),),
    people=(
        Person(id=PersonId("halden"), name="Ilse Halden", role="Foreign Minister", side=ActorId("XNO")),
        Person(id=PersonId("brook"), name="Tam Brook", role="Prime Minister", side=ActorId("XSU")),
    ),
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya and Sudan met.", ["Kenya = KEN", "Sudan = SDN"]),
        ("The turkey was cold in Turkey.", ["Turkey = TUR"]),
        ("Polish shoes; the Polish envoy left.", ["Polish = POL", "the Polish envoy = pol_envoy"]),
        ("Nairobi rejected the plan.", ["Nairobi = KEN"]),
        ("They met in Nairobi and left.", []),
        ("Talks between Nairobi and Juba broke down.", ["Nairobi = KEN", "Juba = SSD"]),
        ("The outskirts of Juba were quiet.", []),
        ("The Kremlin and the White House agreed.", ["Kremlin = RUS", "White House = USA"]),
        ("Kenyans voted; the Kenyan government fell.", ["Kenyans = KEN", "the Kenyan government = KEN"]),
        ("Kenyan troops crossed the line.", ["Kenyan troops = KEN"]),
        ("Niger is no Nigeria.", ["Niger = NER", "Nigeria = NGA"]),
        ("North Korea fired; South Korea waited.", ["North Korea = PRK", "South Korea = KOR"]),
        ("Korea was quiet. Seoul waited.", ["Korea = KOR", "Seoul = KOR"]),
        ("Korea was quiet.", []),
        ("Congo refused. Kinshasa and Brazzaville spoke.", ["Kinshasa = COD", "Brazzaville = COG"]),
        ("The US said no, and they told us.", ["US = USA"]),
    ],
)
def test_states_people_and_seats_mean_their_state(text: str, wanted: list[str]) -> None:
    assert meant(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya's foreign minister left.", ["Kenya's foreign minister = ken_fm"]),
        ("The foreign minister of Kenya left.", ["The foreign minister of Kenya = ken_fm"]),
        ("The Kenyan deputy foreign minister left.", ["The Kenyan deputy foreign minister = ken_dfm"]),
        ("The foreign ministers of Kenya and Sudan met.", ["The foreign ministers of Kenya and Sudan = ken_fm sdn_fm"]),
        (
            "The Kenyan and Sudanese presidents met.",
            ["The Kenyan and Sudanese presidents = ken_president sdn_president"],
        ),
        (
            "Foreign Minister Ada Birch met her Kenyan counterpart.",
            ["Foreign Minister Ada Birch = birch", "her Kenyan counterpart = ken_fm"],
        ),
        (
            "Foreign Minister Ada Birch met her Kenyan and Sudanese counterparts. The two ministers smiled.",
            [
                "Foreign Minister Ada Birch = birch",
                "her Kenyan and Sudanese counterparts = ken_fm sdn_fm",
                "The two ministers = ken_fm sdn_fm",
            ],
        ),
        (
            "Kenya's president called. Kenyan President Amos Tull slept.",
            ["Kenya's president = tull", "Kenyan President Amos Tull = tull"],
        ),
        (
            "The Kenyan ambassador came. The ambassador was late.",
            ["The Kenyan ambassador = ken_ambassador", "The ambassador = ken_ambassador"],
        ),
        ("A minister came.", []),
    ],
)
def test_an_office_means_its_holder_or_itself(text: str, wanted: list[str]) -> None:
    assert meant(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("President Amos Tull left. Tull was tired.", ["President Amos Tull = tull", "Tull = tull"]),
        ("Kenya's president, Amos Tull, left.", ["Kenya's president, Amos Tull = tull"]),
        ("Amos Tull, the Kenyan president, left.", ["Amos Tull, the Kenyan president = tull"]),
        ("Gen. Amos Tull and Mr. Oder met.", ["Gen. Amos Tull = tull", "Mr. Oder = oder"]),
        ("Minister Muḥammad al-Oder came; Minister Mohammed Al-Oder left.", ["= one"]),
        ("Minister Ana Tull and Minister Bo Tull met. Ana Tull left.", ["= two"]),
        ("The Black Sea and the Hale Dam were calm.", []),
    ],
)
def test_people_are_named_in_full_once_and_known_by_their_last_names(text: str, wanted: list[str]) -> None:
    found = meant(text)
    if wanted == ["= one"]:
        assert len({line.split(" = ")[1] for line in found}) == 1
    elif wanted == ["= two"]:
        assert [line.split(" = ")[1] for line in found] == ["tull", "bo_tull", "tull"]
    else:
        assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The African Union (AU) came. The AU left.", ["african_union", "african_union", "african_union"]),
        ("The Women's Boat Council wrote. The council waits.", ["women_s_boat_council", "women_s_boat_council"]),
        ("The Bank of Cyprus closed.", ["bank_of_cyprus"]),
        ("Reporters came.", ["press"]),
        ("Kenya will host talks.", ["KEN"]),
        ("Western countries and the West agreed.", ["WEST", "WEST"]),
        ("The Kenyan and Sudanese negotiating teams met.", ["ken_team sdn_team"]),
        ("Kenya's Foreign Ministry spoke. The ministry regrets.", ["ken_foreign_ministry", "ken_foreign_ministry"]),
        ("The Kenyan side accepted.", ["KEN"]),
        ("All sides were asked.", ["ALL"]),
        ("Both sides were asked.", ["ALL"]),
        ("Kenya and Sudan talk. Both sides smiled.", ["KEN", "SDN", "KEN SDN"]),
        ("Calvenor's foreign minister left. Calvenoran troops stayed.", ["calvenor_fm", "calvenor"]),
        ("The government of Calvenor fell. Calvenor wept.", ["calvenor", "calvenor"]),
    ],
)
def test_bodies_groups_and_states_of_the_report_alone(text: str, wanted: list[str]) -> None:
    assert [line.rsplit(" = ")[1] for line in meant(text)] == [one.rsplit(" = ")[-1] for one in wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Halden wrote to Brook.", ["Halden = halden", "Brook = brook"]),
        ("Ms. Halden left Nordhaven.", ["Ms. Halden = halden"]),
        ("Nordhaven refused; Norlander troops stayed.", ["Nordhaven = XNO", "Norlander troops = XNO"]),
        ("Norland's foreign minister spoke.", ["Norland's foreign minister = xno_fm"]),
        ("Both sides want talks.", ["Both sides = XNO XSU"]),
        ("Ferry Aid waits.", ["Ferry Aid = ferry_aid"]),
    ],
)
def test_a_case_knows_its_own(text: str, wanted: list[str]) -> None:
    assert meant(text, CASE) == wanted


def test_somebody_met_in_an_earlier_report_keeps_the_id_whatever_the_spelling() -> None:
    earlier = find_actors(cut("President Yusuf Zelinskyy of Calvenor spoke. Minister Ana Zelinskyy listened."))
    known = CASE.having_met(earlier.entities)

    later = meant("Yusuf Zelinskiy arrived, and Ana Zelinsky left, said Minister Bo Zelinskyy.", known)

    assert later[0].endswith("= zelinskyy")
    assert later[1].endswith("= ana_zelinskyy")
    assert later[2].split(" = ")[1] not in {"zelinskyy", "ana_zelinskyy"}


def test_the_same_last_name_of_two_in_a_case_alone_means_nobody() -> None:
    met = tuple(
        Entity(id=EntityId(one), name=name, kind=EntityKind.PERSON)
        for one, name in (("tull", "Amos Tull"), ("ana_tull", "Ana Tull"))
    )

    assert meant("In the end Tull left.", Known(met=met)) == []


def test_sides_tell_for_whom_somebody_acts() -> None:
    actors = find_actors(cut("Kenyan President Amos Tull called Sudan's president. The Kenyan team waited."))

    assert actors.side(EntityId("tull")) == actors.side(EntityId("ken_team")) == "KEN"
    assert actors.side(EntityId("sdn_president")) == "SDN"
    assert {"KEN", "SDN"} <= {entity.id for entity in actors.entities}


def test_officials_whose_state_goes_without_saying_are_of_the_state_that_speaks() -> None:
    text = (
        "Nairobi is worried, and Kenya said so. President Amos Tull met his Sudanese counterpart. "
        "Kenya will host talks, Nairobi says."
    )

    assert find_actors(cut(text)).side(EntityId("tull")) == "KEN"


def test_no_name_stands_in_what_is_printed_of_actors() -> None:
    entity = find_actors(cut("President Amos Tull left.")).entities[0]

    assert "Tull" not in repr(entity)
    assert "tull" not in repr(entity)


WORDS = st.sampled_from(
    "Kenya Kenyan Nairobi 's the his both foreign minister ministers President Amos Tull and , of ( ) said sides"
    " Sudan counterpart counterparts team Union African council . “ ” Mr. in reporters government ‘ ’ İstanbul U.S.".split()
)


@given(st.lists(WORDS, max_size=40))
def test_mentions_stand_in_order_apart_and_inside_the_text(words: list[str]) -> None:
    text = " ".join(words)
    actors = find_actors(cut(text))

    last = 0
    ids = {entity.id for entity in actors.entities}
    for mention in actors.mentions:
        assert last <= mention.start < mention.end <= len(text)
        assert set(mention.who) <= ids
        assert isinstance(mention.form, Form)
        last = mention.end


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sudan's army left. The army came back.", ["sdn_army", "sdn_army"]),
        ("Sudan's army left.", ["SDN"]),
        ("The Sudanese government and the army left.", ["SDN", "sdn_army"]),
        ("The army left.", []),
        ("The army's spokesman, Colonel Amos Tull, and Sudan left.", ["tull", "SDN"]),
        ("Sudan and the army left. Colm met the head of the army, General Amos Tull.", ["SDN", "sdn_army", "tull"]),
    ],
)
def test_the_army_is_apart_from_its_state_where_it_goes_without_the_states_name(text: str, wanted: list[str]) -> None:
    assert [line.rsplit(" = ")[1] for line in meant(text)] == wanted


def test_an_armys_people_act_for_its_state() -> None:
    actors = find_actors(cut("Sudan's army left. The head of the army, General Amos Tull, spoke. The army came."))

    assert actors.side(EntityId("tull")) == actors.side(EntityId("sdn_army")) == "SDN"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The UN mission in Kenya waits. The mission left.", ["un_mission_in_kenya", "un_mission_in_kenya"]),
        ("Nairobi and UN experts agree.", ["KEN", "un_experts"]),
        ("UN envoy Ada Orne and the UN's envoy are one.", ["orne", "orne"]),
        ("Kenya's Harbour Directorate waits.", ["kenya_s_harbour_directorate"]),
        ("Colm told local broadcaster Radio Tirva of it.", ["radio_tirva"]),
        ("The Nuru Television came.", ["nuru_television"]),
        ("The Shield Forces came, and the Armed Forces left.", ["shield_forces"]),
        ("Special Envoy for Lake Affairs Bo Oder came.", ["oder"]),
    ],
)
def test_bodies_of_bodies_and_stations_are_one(text: str, wanted: list[str]) -> None:
    assert [line.rsplit(" = ")[1] for line in meant(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Hill Forces (HF), a paramilitary group, came. The group left.", ["hill_forces"] * 4),
        ("A rebel group took the town. The Hill Alliance (HA) left. The rebels wait.", ["hill_alliance"] * 4),
        ("A rebel group took the town. Kenya left.", ["rebel_group", "KEN"]),
    ],
)
def test_a_group_that_is_only_described_is_the_body_named_beside_it(text: str, wanted: list[str]) -> None:
    assert [line.rsplit(" = ")[1] for line in meant(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The army, its spokesman, Colonel Amos Tull, said.", ["tull"]),
        ("The Ferry Union came. Its political adviser, Amos Tull, left.", ["ferry_union", "tull"]),
        ("Kenya sent a delegation to Juba.", ["KEN"]),
        ("Kenya has not said who leads its team.", ["KEN", "ken_team"]),
    ],
)
def test_an_apposition_is_one_person_and_a_teams_goal_is_not_its_owner(text: str, wanted: list[str]) -> None:
    assert [line.rsplit(" = ")[1] for line in meant(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Kenyan government waits. The government left.", ["KEN", "KEN"]),
        ("The government left.", []),
        (
            "The Hill People's Northern Movement came. The Northern Movement left.",
            ["hill_people_s_northern_movement"] * 2,
        ),
        ("Kenya denied it, and its defence ministry wept.", ["KEN", "ken_defence_ministry"]),
        ("A spokesman for the EU monitoring mission in Kenya came.", ["european_union_spokesperson"]),
        ("A joint news conference followed a back channel.", []),
        ("The list has four journalists; reporters came.", ["press"]),
    ],
)
def test_what_is_named_in_full_once_is_known_by_less_later(text: str, wanted: list[str]) -> None:
    assert [line.rsplit(" = ")[1] for line in meant(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya's junta waits. The junta left, and the regime wept.", ["KEN", "KEN", "KEN"]),
        ("Kenya's military government and the Hill Front met.", ["KEN", "hill_front"]),
        ("Colm told state broadcaster Tirva Orel of it.", ["tirva_orel"]),
        ("Kenyan Foreign Minister Bo Colm came, his ministry wrote.", ["colm", "ken_ministry"]),
        ("The Hill Front (HF) came. HF spokesman Bo ag Colm left.", ["hill_front", "hill_front", "colm"]),
        ("A terrorist column and the Hill Column met. The Column left.", ["hill_column", "hill_column"]),
    ],
)
def test_rulers_outlets_and_spokesmen_of_short_forms(text: str, wanted: list[str]) -> None:
    assert [line.rsplit(" = ")[1] for line in meant(text)] == wanted


def test_the_rebels_are_the_body_that_faces_a_state() -> None:
    text = "Rebels rose. Kenya accused the Hill Front of theft. Kenya and the Hill Front met. The rebels left."

    assert meant(text)[-1] == "The rebels = hill_front"


def test_those_named_with_a_states_president_are_of_the_same_state() -> None:
    actors = find_actors(cut("Colm met Kenyan President Amos Tull and Foreign Minister Ada Orne."))

    assert actors.side(EntityId("orne")) == "KEN"
