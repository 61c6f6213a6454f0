"""Live updates: frames of one size at fixed ticks, about the viewer's own rooms only, until there is nobody to tell."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest
from starlette.applications import Starlette
from starlette.types import Message

from goodoffices.desk.app import build_app
from goodoffices.desk.live_updates import NEWS, SAME, Ticker, frames
from goodoffices.desk.sessions import IDLE, Doors
from goodoffices.desk.visit import COOKIE
from goodoffices.domain.recorded import AccountId, CaseId, Happened
from goodoffices.domain.rooms import MemberAdmitted, MemberLeft, RoomKind, RoomsEvent
from goodoffices.office.access import enter, state_of
from goodoffices.office.context import Office
from goodoffices.office.editions import latest_edition
from tests.desk.browsing import HOST, Browser, Clock
from tests.desk.conftest import Cast
from tests.desk.hand_made import AYLA, BO, CLEO, Told, Written, file

TICK = 0.02
BY_CHANCE = Written(text="“Yes,” said Ada Marl.", told=(Told(content=("“Yes,”",), source="Ada Marl", cue="said"),))


def write(office: Office, case: CaseId, kind: RoomKind, event: RoomsEvent, *, of: AccountId = AYLA) -> None:
    """Something new in the first room of a kind that an account is in."""
    room = state_of(office, enter(office, of, case), case).rooms.of_kind(kind)[0].id
    version, now = office.log.versions(case, enter(office, AYLA, case))[room], office.now()
    office.log.append(case, {room: (version, [Happened(event=event, at=now)])}, author=AYLA, recorded_at=now)


class Follower:
    """A browser that follows the live updates of a case, as an ASGI server does it for it."""

    def __init__(self, office: Office, doors: Doors, account: AccountId, case: CaseId, *, every: float = TICK) -> None:
        self.ticker = Ticker(every=every)
        self.app: Starlette = build_app(office, doors, hosts=frozenset({HOST}), ticker=self.ticker)
        secret = doors.enter(doors.invite(account))
        assert secret is not None
        self.secret, self.case, self.seen = secret, case, latest_edition(office, account, case)
        self.frames: list[bytes] = []
        self.sizes: list[int] = []
        self.at: list[float] = []

    async def follow(self, count: int, meanwhile: Callable[[int], None]) -> None:
        """Take in so many frames at most, with something else going on after each."""

        async def receive() -> Message:
            return await asyncio.Future()  # the browser does not hang up

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                self.headers = dict(message["headers"])
                self.status = message["status"]
            elif message["body"]:
                self.frames.append(message["body"])
                self.at.append(asyncio.get_running_loop().time())
                meanwhile(len(self.frames))
                if len(self.frames) == count:
                    self.ticker.closing.set()

        headers = [(b"host", HOST.encode()), (b"cookie", f"{COOKIE}={self.secret}".encode())]
        path, query = f"/cases/{self.case}/updates", f"seen={self.seen}".encode()
        scope = {"type": "http", "method": "GET", "path": path, "raw_path": path.encode(), "query_string": query,
                 "headers": headers, "scheme": "http", "server": ("127.0.0.1", 8000)}  # fmt: skip
        await asyncio.wait_for(self.app(scope, receive, send), timeout=10)


def nothing(_: int) -> None:
    """Nothing happens."""


def test_both_frames_have_one_size() -> None:
    assert len(SAME) == len(NEWS)
    assert all(frame.startswith(b"data: ") and frame.endswith(b"\n\n") for frame in (SAME, NEWS))


@pytest.mark.parametrize("account", [BO, CLEO])
def test_a_partys_frames_and_their_pace_are_the_same_whatever_happens_in_rooms_that_it_cannot_see(
    office: Office, doors: Doors, loop: asyncio.Runner, case: CaseId, account: AccountId
) -> None:
    other = CLEO if account == BO else BO

    def much(number: int) -> None:
        file(office, case, Written(text=f"Report {number}. {'Words. ' * number}"))
        somebody = MemberAdmitted(account=AccountId(f"new{number}"))
        write(office, case, RoomKind.MEDIATOR, somebody)
        write(office, case, RoomKind.CAUCUS, somebody, of=other)

    quiet, busy = (Follower(office, doors, account, case) for _ in range(2))
    loop.run(quiet.follow(6, nothing))
    loop.run(busy.follow(6, much))
    assert busy.frames == quiet.frames == [SAME] * 6
    assert busy.headers == quiet.headers


def test_frames_come_at_fixed_ticks_and_not_when_something_happens(
    office: Office, doors: Doors, loop: asyncio.Runner, case: CaseId
) -> None:
    follower = Follower(office, doors, AYLA, case, every=0.1)
    loop.run(follower.follow(5, lambda number: None if number != 2 else void(file(office, case, BY_CHANCE))))
    assert follower.frames == [SAME, SAME, NEWS, NEWS, NEWS]
    first = follower.at[0]
    assert all(moment - first > (number - 0.5) * 0.1 for number, moment in enumerate(follower.at))


def void(_: object) -> None:
    """Nothing, for whatever it is given."""


def test_a_party_hears_of_what_is_new_in_a_room_of_its_own(
    office: Office, doors: Doors, loop: asyncio.Runner, case: CaseId
) -> None:
    def admit(number: int) -> None:
        if number == 1:
            write(office, case, RoomKind.CAUCUS, MemberAdmitted(account=AccountId("new")), of=BO)

    bo, cleo = Follower(office, doors, BO, case), Follower(office, doors, CLEO, case)
    loop.run(bo.follow(3, admit))
    loop.run(cleo.follow(2, nothing))
    assert bo.frames == [SAME, NEWS, NEWS]
    assert cleo.frames == [SAME, SAME]


def test_whoever_is_taken_out_of_the_case_is_told_nothing_more(
    office: Office, doors: Doors, loop: asyncio.Runner, case: CaseId
) -> None:
    def put_out(number: int) -> None:
        if number == 2:
            write(office, case, RoomKind.CAUCUS, MemberLeft(account=BO), of=BO)
            write(office, case, RoomKind.PLENARY, MemberLeft(account=BO))

    bo = Follower(office, doors, BO, case)
    loop.run(bo.follow(9, put_out))
    assert len(bo.frames) == 2


def test_live_updates_end_with_the_session_and_do_not_keep_it_alive(
    office: Office, doors: Doors, loop: asyncio.Runner, case: CaseId, clock: Clock
) -> None:
    follower = Follower(office, doors, AYLA, case)
    loop.run(follower.follow(9, lambda _: clock.move(IDLE / 4 + timedelta(seconds=1))))
    assert len(follower.frames) == 4
    again = Follower(office, doors, AYLA, case)
    loop.run(again.follow(9, lambda number: doors.leave(again.secret) if number == 2 else None))
    assert len(again.frames) == 2


def test_asking_for_live_updates_does_not_wake_a_session(ayla: Browser, case: CaseId, clock: Clock) -> None:
    for _ in range(3):
        clock.move(IDLE / 4)
        assert ayla.get(f"/cases/{case}/updates").status_code == 200
    clock.move(IDLE / 4)
    assert ayla.get(f"/cases/{case}/updates").status_code == 404


def test_live_updates_end_at_once_when_the_desk_closes(loop: asyncio.Runner) -> None:
    async def closed_meanwhile() -> list[bytes]:
        ticker = Ticker(every=3600)
        asyncio.get_running_loop().call_later(0.01, ticker.closing.set)
        return [frame async for frame in frames(ticker, lambda: True)]

    assert loop.run(asyncio.wait_for(closed_meanwhile(), timeout=5)) == [SAME]


def test_they_are_a_stream_of_events_that_nobody_keeps(cast: Cast, case: CaseId) -> None:
    answer = cast.bo.get(f"/cases/{case}/updates?seen=x")
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.content == NEWS
    assert cast.bo.ask("HEAD", f"/cases/{case}/updates").content == b""


def test_a_page_names_the_edition_that_it_shows(office: Office, ayla: Browser, case: CaseId) -> None:
    for path in ("", "/record", "/agenda", "/contacts", "/reports/new"):
        edition = latest_edition(office, AYLA, case)
        assert f'data-updates="/cases/{case}/updates?seen={edition}"' in ayla.get(f"/cases/{case}{path}").text
        file(office, case, BY_CHANCE if path == "" else Written(text=f"Of {path}."))


def test_a_form_that_comes_back_and_a_page_of_no_case_follow_nothing(ayla: Browser, case: CaseId) -> None:
    assert "data-updates" not in ayla.send(f"/cases/{case}/reports/new", {}).text
    for path in ("/shortcuts", "/nowhere"):
        assert "data-updates" not in ayla.get(path).text
