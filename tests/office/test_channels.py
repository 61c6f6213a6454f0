"""Our own contacts: into the log and out of it, for the case's mediators and for nobody else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from goodoffices.domain.asks import AskId, OurContactId
from goodoffices.domain.channels import Counterpart, Means, Way
from goodoffices.domain.parties import Actor, ActorId, ActorKind, PersonId
from goodoffices.domain.recorded import AccountId, CaseId
from goodoffices.domain.rooms import RoomKind, Viewer
from goodoffices.errors import (
    GoodOfficesError,
    InvalidFactError,
    StaleRoomError,
    UnknownAskError,
    UnknownCaseError,
    UnknownContactError,
)
from goodoffices.office.access import enter, state_of
from goodoffices.office.cases import open_case
from goodoffices.office.channels import (
    ContactToLog,
    ContactToPlan,
    channels_of_case,
    drop_contact,
    log_contact,
    plan_contact,
)
from goodoffices.office.context import Office
from tests.office.cast import AYLA, BO, CLEO, DOV, NORTH, PLAN, SOUTH
from tests.office.conftest import NOON

MARA = Counterpart(side=NORTH.id, person=PersonId("mara"))
SOUTHERNERS = Counterpart(side=SOUTH.id)
CANARY = "kingfisher"

TOLD = ContactToLog(theirs=(MARA,), means=Means.TELEPHONE, at=NOON - timedelta(hours=10), minutes=20)
WANTED = ContactToPlan(theirs=(MARA,), means=Means.VIDEO, at=NOON + timedelta(hours=2))
SPOKEN = replace(TOLD, purpose=CANARY, said=CANARY, heard=CANARY, impression=CANARY, asks=(CANARY,))
WORDY = replace(WANTED, purpose=CANARY, talking_points=(CANARY,))
RELIEF = Actor(id=ActorId("relief"), name="River Relief", kind=ActorKind.ORGANISATION)


def ago(hours: float) -> datetime:
    return NOON - timedelta(hours=hours)


@pytest.fixture
def case(office: Office) -> CaseId:
    return open_case(office, PLAN)


@pytest.fixture
def ayla(office: Office, case: CaseId) -> Viewer:
    return enter(office, AYLA, case)


def test_a_contact_is_logged_with_what_was_said_heard_and_made_of_it_apart(
    office: Office, case: CaseId, ayla: Viewer
) -> None:
    told = replace(TOLD, purpose="the gates", said=" One. ", heard="Two.", impression="Three.")
    logged = log_contact(office, ayla, case, told)
    (found,) = channels_of_case(office, ayla, case).log
    assert found.contact == logged.contact
    assert (found.purpose, found.said, found.heard, found.impression) == ("the gates", "One.", "Two.", "Three.")
    assert (found.at, found.recorded_at, found.minutes, found.means) == (ago(10), NOON, 20, Means.TELEPHONE)
    assert [(one.id, one.name, one.role) for one in found.theirs] == [("mara", "Mara Lind", "Foreign Minister")]
    assert [(one.id, one.name) for one in found.ours] == [(None, None)]
    assert found.sides == ("Northland",)


def test_what_was_left_empty_is_kept_as_nothing(office: Office, case: CaseId, ayla: Viewer) -> None:
    log_contact(office, ayla, case, replace(TOLD, said=" ", heard="", purpose="\n", asks=(" ",)))
    (found,) = channels_of_case(office, ayla, case).log
    assert (found.said, found.heard, found.impression, found.purpose, found.asks) == (None, None, None, None, ())


def test_every_event_stands_in_the_mediators_room(office: Office, case: CaseId, ayla: Viewer) -> None:
    before = dict(office.log.versions(case, ayla))
    contact = plan_contact(office, ayla, case, WANTED)
    log_contact(office, ayla, case, TOLD)
    drop_contact(office, ayla, case, contact, "no line")
    (room,) = state_of(office, ayla, case).rooms.of_kind(RoomKind.MEDIATOR)
    assert dict(office.log.versions(case, ayla)) == before | {room.id: before[room.id] + 3}


def test_a_planned_contact_is_held_under_the_same_id_and_keeps_its_purpose(
    office: Office, case: CaseId, ayla: Viewer
) -> None:
    wanted = replace(WANTED, at=ago(1), purpose="the gates", talking_points=("one", " ", "two"))
    contact = plan_contact(office, ayla, case, wanted)
    (planned,) = channels_of_case(office, ayla, case).planned
    assert (planned.contact, planned.purpose, planned.talking_points) == (contact, "the gates", ("one", "two"))
    assert planned.overdue
    logged = log_contact(office, ayla, case, replace(TOLD, planned_as=contact))
    assert logged.contact == contact
    after = channels_of_case(office, ayla, case)
    assert (after.planned, [one.purpose for one in after.log]) == ((), ["the gates"])
    assert state_of(office, ayla, case).channels.held[0].event.talking_points == ("one", "two")


def test_a_planned_contact_that_is_dropped_is_planned_no_more(office: Office, case: CaseId, ayla: Viewer) -> None:
    contact = plan_contact(office, ayla, case, WANTED)
    assert [one.overdue for one in channels_of_case(office, ayla, case).planned] == [False]
    drop_contact(office, ayla, case, contact, " no line ")
    assert channels_of_case(office, ayla, case).planned == ()
    (dropped,) = channels_of_case(office, ayla, case).dropped
    assert (dropped.planned.contact, dropped.reason, dropped.dropped_at) == (contact, "no line", NOON)
    assert channels_of_case(office, ayla, case, ago(1)).dropped == ()
    with pytest.raises(UnknownContactError, match="is planned still"):
        drop_contact(office, ayla, case, contact, "no line")
    with pytest.raises(InvalidFactError, match="in the log already, held or dropped"):
        log_contact(office, ayla, case, replace(TOLD, planned_as=contact))
    with pytest.raises(UnknownContactError, match="no contact nowhere is planned"):
        log_contact(office, ayla, case, replace(TOLD, planned_as=OurContactId("nowhere")))


def test_an_ask_is_put_to_every_side_and_closed_by_the_side_that_answers(
    office: Office, case: CaseId, ayla: Viewer
) -> None:
    both = replace(TOLD, theirs=(MARA, SOUTHERNERS), asks=("the list of crossings",))
    to_north, to_south = log_contact(office, ayla, case, both).asks
    assert [(ask.to_name, ask.text, ask.waiting) for ask in channels_of_case(office, ayla, case).open_asks] == [
        ("Northland", "the list of crossings", timedelta(hours=10)),
        ("Southmark", "the list of crossings", timedelta(hours=10)),
    ]
    answer = log_contact(office, ayla, case, replace(TOLD, at=ago(4), answers=(to_north.id,)))
    found = channels_of_case(office, ayla, case)
    assert [ask.id for ask in found.open_asks] == [to_south.id]
    assert [(ask.answered_in, ask.waiting) for ask in found.asks] == [
        (answer.contact, timedelta(hours=6)),
        (None, timedelta(hours=10)),
    ]
    with pytest.raises(UnknownAskError):
        log_contact(office, ayla, case, replace(TOLD, at=ago(3), answers=(to_south.id,)))


def test_the_map_of_a_moment_knows_nothing_of_later(office: Office, case: CaseId, ayla: Viewer) -> None:
    (ask,) = log_contact(office, ayla, case, replace(TOLD, asks=("the list",))).asks
    log_contact(office, ayla, case, replace(TOLD, at=ago(4), answers=(ask.id,)))
    then = channels_of_case(office, ayla, case, ago(5))
    assert ([one.id for one in then.open_asks], len(then.log), then.as_of) == ([ask.id], 1, ago(5))
    assert [one.answered_at for one in then.asks] == [None]
    assert channels_of_case(office, ayla, case, ago(11)).asks == ()


def test_each_party_has_its_channels_its_silence_its_alarm_and_its_fallback(
    office: Office, case: CaseId, ayla: Viewer
) -> None:
    for told in (
        replace(TOLD, at=ago(99), theirs=(Counterpart(side=NORTH.id),), means=Means.HOT_LINE, minutes=None),
        replace(TOLD, at=ago(80), minutes=60),
        replace(TOLD, at=ago(75), means=Means.LETTER),
    ):
        log_contact(office, ayla, case, told)
    north, south = channels_of_case(office, ayla, case).sides
    assert (north.name, north.is_party, north.alarm) == ("Northland", True, True)
    assert (north.last_contact, north.last_heard) == (ago(75), ago(80))
    assert north.silence is not None
    assert north.silence.lasted == timedelta(hours=79)
    assert north.longest_past is not None
    assert north.longest_past.lasted == timedelta(hours=19)
    assert north.fallback is not None
    assert (north.fallback.theirs.name, north.fallback.means, north.fallback.at) == (
        "Northland",
        Means.HOT_LINE,
        ago(99),
    )
    assert [(line.theirs.name, line.means, line.way, line.silent_for) for line in north.lines] == [
        ("Mara Lind", (Means.LETTER, Means.TELEPHONE), Way.FROM_US, timedelta(hours=79)),
        ("Northland", (Means.HOT_LINE,), Way.BOTH, timedelta(hours=99)),
    ]
    assert (south.name, south.alarm, south.last_heard, south.last_contact) == ("Southmark", True, None, None)
    assert (south.fallback, south.lines) == (None, ())
    assert not channels_of_case(office, ayla, case, limit=timedelta(hours=100)).sides[0].alarm


def test_another_actor_is_on_the_map_and_raises_no_alarm(office: Office) -> None:
    case = open_case(office, replace(PLAN, actors=(RELIEF,)))
    viewer = enter(office, AYLA, case)
    log_contact(office, viewer, case, replace(TOLD, at=ago(90), theirs=(Counterpart(side=ActorId("relief")),)))
    other = channels_of_case(office, viewer, case).sides[-1]
    assert (other.name, other.is_party, other.alarm, len(other.lines)) == ("River Relief", False, False, 1)


def test_a_line_that_is_held_now_is_not_silent(office: Office, case: CaseId, ayla: Viewer) -> None:
    log_contact(office, ayla, case, replace(TOLD, at=ago(0.5), minutes=60))
    north = channels_of_case(office, ayla, case).sides[0]
    assert (north.silence, north.lines[0].silent_for, north.alarm) == (None, None, False)


def test_a_contact_that_lies_ahead_is_planned_and_not_logged(office: Office, case: CaseId, ayla: Viewer) -> None:
    with pytest.raises(InvalidFactError, match="lies ahead: plan it"):
        log_contact(office, ayla, case, replace(TOLD, at=NOON + timedelta(minutes=1)))
    assert log_contact(office, ayla, case, replace(TOLD, at=NOON)).asks == ()


def test_a_log_that_runs_ahead_of_the_clock_goes_on_ahead_of_it(office: Office, case: CaseId, ayla: Viewer) -> None:
    log_contact(office, ayla, case, replace(TOLD, at=ago(1)))
    earlier = replace(office, now=lambda: ago(500), held={})
    log_contact(earlier, ayla, case, replace(TOLD, at=ago(0), minutes=30))
    assert channels_of_case(earlier, ayla, case).as_of == NOON + timedelta(minutes=30)
    plan_contact(earlier, ayla, case, WANTED)
    assert len(channels_of_case(earlier, ayla, case).planned) == 1


def test_somebody_whom_the_case_does_not_know_is_refused(office: Office, case: CaseId, ayla: Viewer) -> None:
    stranger = Counterpart(side=NORTH.id, person=PersonId("stranger"))
    with pytest.raises(InvalidFactError, match="a person who is not in the case"):
        log_contact(office, ayla, case, replace(TOLD, theirs=(stranger,)))
    with pytest.raises(InvalidFactError, match="a person who is not in the case"):
        plan_contact(office, ayla, case, replace(WANTED, theirs=(stranger,)))


UseCase = Callable[[Office, Viewer, CaseId], object]
USE_CASES: dict[str, UseCase] = {
    "plan": lambda office, viewer, case: plan_contact(office, viewer, case, replace(WANTED, purpose=CANARY)),
    "log": lambda office, viewer, case: log_contact(office, viewer, case, SPOKEN),
    "drop": lambda office, viewer, case: drop_contact(office, viewer, case, OurContactId("one"), CANARY),
    "see": channels_of_case,
}


@pytest.mark.parametrize("name", ["plan", "log"])
def test_a_writer_who_did_not_see_the_latest_entry_is_told_so(
    office: Office, case: CaseId, ayla: Viewer, name: str
) -> None:
    def struck_between() -> datetime:
        if not done:
            done.append(log_contact(replace(office, held={}), ayla, case, replace(TOLD, at=ago(20))))
        return NOON

    done: list[object] = []
    with pytest.raises(StaleRoomError):
        USE_CASES[name](replace(office, now=struck_between, held={}), ayla, case)
    assert len(channels_of_case(office, ayla, case).log) == 1


@pytest.mark.parametrize("use_case", USE_CASES.values(), ids=USE_CASES)
@pytest.mark.parametrize("account", [BO, CLEO, DOV])
def test_to_a_party_and_to_an_outsider_there_is_no_such_case(
    office: Office, case: CaseId, ayla: Viewer, use_case: UseCase, account: AccountId
) -> None:
    log_contact(office, ayla, case, SPOKEN)
    viewer = enter(office, account, case) if account != DOV else Viewer(account=DOV, rooms=frozenset())
    messages = []
    for asked_for in (case, CaseId("nowhere")):
        with pytest.raises(UnknownCaseError) as refusal:
            use_case(office, viewer, asked_for)
        messages.append(str(refusal.value))
    assert messages[0] == messages[1]
    assert len(channels_of_case(office, ayla, case).log) == 1


@pytest.mark.parametrize("account", [BO, CLEO])
def test_a_party_sees_nothing_new_when_a_contact_is_planned_logged_or_dropped(
    office: Office, case: CaseId, ayla: Viewer, account: AccountId
) -> None:
    party = enter(office, account, case)
    before = repr(state_of(office, party, case)), dict(office.log.versions(case, party)), office.log.read(case, party)
    contact = plan_contact(office, ayla, case, replace(WANTED, purpose=CANARY))
    log_contact(office, ayla, case, SPOKEN)
    drop_contact(office, ayla, case, contact, CANARY)
    party = enter(office, account, case)
    after = repr(state_of(office, party, case)), dict(office.log.versions(case, party)), office.log.read(case, party)
    assert after == before
    channels = state_of(office, party, case).channels
    assert (channels.held, channels.plans, channels.dropped, channels.asks) == ((), {}, {}, {})


def test_no_repr_carries_words_of_a_contact(office: Office, case: CaseId, ayla: Viewer) -> None:
    logged = log_contact(office, ayla, case, SPOKEN)
    plan_contact(office, ayla, case, WORDY)
    seen = channels_of_case(office, ayla, case)
    assert seen.log[0].heard == seen.planned[0].purpose == seen.asks[0].text == CANARY
    for shown in (SPOKEN, WORDY, logged, seen, seen.asks, seen.planned, seen.log, office):
        assert CANARY not in repr(shown)


@pytest.mark.parametrize(
    "broken",
    [
        {"at": NOON + timedelta(hours=1)},
        {"answers": (AskId("nothing"),)},
        {"planned_as": OurContactId("nothing")},
        {"minutes": -1},
        {"theirs": ()},
        {"theirs": (MARA, MARA)},
        {"ours": (PersonId("mara"),)},
        {"heard": f"{CANARY} \ud83d"},
    ],
    ids=repr,
)
def test_no_refusal_carries_words_of_a_contact(
    office: Office, case: CaseId, ayla: Viewer, broken: dict[str, object]
) -> None:
    with pytest.raises(GoodOfficesError) as refusal:
        log_contact(office, ayla, case, replace(SPOKEN, **broken))  # type: ignore[arg-type]
    error: BaseException | None = refusal.value
    while error is not None:
        assert CANARY not in str(error)
        error = error.__cause__
    assert channels_of_case(office, ayla, case).log == ()
