"""Folding: how long a case of many events takes to become a state."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from benchmarks.figures import best_of, line, peak_memory
from goodoffices.domain.case import CaseOpened, CaseState, Event, fold, in_order
from goodoffices.domain.language import Direction, LanguageTag
from goodoffices.domain.parties import ActorId, ActorKind, Party, PartyId, PartyJoined, Person, PersonId, PersonNamed
from goodoffices.domain.record import Report, ReportFiled, ReportRead
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.recorded import AccountId, CaseId, Recorded, RoomId
from goodoffices.domain.rooms import Room, RoomKind, RoomOpened

SIZES = (1_000, 10_000, 100_000)
START = datetime(2031, 5, 1, tzinfo=UTC)
AUTHOR = AccountId("mediator")


def main(data: Path | None) -> None:
    """Print seconds to fold, merging three rooms, for three sizes."""
    del data
    for size in SIZES:
        rooms = [_entries(RoomId(f"room{number}"), size // 3) for number in range(3)]
        total = sum(len(entries) for entries in rooms)
        state = _fold(rooms)
        assert len(state.record.reports) == sum(
            isinstance(entry.event, ReportFiled) for entries in rooms for entry in entries
        )
        line("fold", best_of(3, partial(_fold, rooms)), "s", total)
    peak_memory("fold: peak memory", SIZES[-1])


def _fold(rooms: list[list[Recorded[Event]]]) -> CaseState:
    return fold(CaseId("bench"), in_order(rooms))


def _entries(room: RoomId, size: int) -> list[Recorded[Event]]:
    events: list[Event] = [
        RoomOpened(room=Room(id=room, kind=RoomKind.MEDIATOR)),
        CaseOpened(title="Benchmark"),
        PartyJoined(party=Party(id=PartyId(ActorId("XCA")), name="Calvenor", kind=ActorKind.STATE)),
    ]
    while len(events) < size:
        number = len(events)
        report = ReportId(f"{room}-{number}")
        events.append(ReportFiled(report=_report(report)))
        events.append(ReportRead(report=report, reader="bench", entities=(), statements=(), dates=(), doubts=()))
        events.append(PersonNamed(person=Person(id=PersonId(f"p{number}"), name=f"Person {number}", role="delegate")))
    return [
        Recorded(
            room=room,
            number=number,
            author=AUTHOR,
            happened_at=START + timedelta(seconds=number),
            recorded_at=START + timedelta(seconds=number),
            event=event,
        )
        for number, event in enumerate(events, start=1)
    ]


def _report(report: ReportId) -> Report:
    return Report(
        id=report,
        title=None,
        outlet="Bench",
        dated=date(2031, 5, 1),
        date_evidence=None,
        text="Nothing was said.",
        language=LanguageTag("en"),
        direction=Direction.LEFT_TO_RIGHT,
        digest=report,
    )


if __name__ == "__main__":
    main(None)
