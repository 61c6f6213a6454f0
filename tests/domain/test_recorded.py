from dataclasses import FrozenInstanceError
from datetime import datetime, timedelta, timezone

import pytest

from goodoffices.domain.case import CaseOpened
from goodoffices.domain.recorded import Happened, Recorded
from goodoffices.errors import InvalidFactError
from tests.domain.facts import AYLA, MEDIATORS, NOON, recorded

LOCAL_NOON = datetime(2031, 5, 24, 12, tzinfo=timezone(timedelta(hours=-8)))
EVENT = CaseOpened(title="Teyra")


def test_an_entry_keeps_when_it_happened_apart_from_when_it_was_recorded() -> None:
    late = Recorded(
        room=MEDIATORS,
        number=1,
        author=AYLA,
        happened_at=NOON,
        recorded_at=NOON + timedelta(days=3),
        event=EVENT,
    )

    assert late.recorded_at - late.happened_at == timedelta(days=3)


@pytest.mark.parametrize(
    ("happened_at", "recorded_at", "named"),
    [(LOCAL_NOON, NOON, "happened_at"), (NOON, LOCAL_NOON, "recorded_at")],
)
def test_both_times_of_an_entry_are_in_utc(happened_at: datetime, recorded_at: datetime, named: str) -> None:
    with pytest.raises(InvalidFactError, match=f"^{named} must be in UTC"):
        Recorded(
            room=MEDIATORS,
            number=1,
            author=AYLA,
            happened_at=happened_at,
            recorded_at=recorded_at,
            event=EVENT,
        )


def test_an_event_that_stands_in_no_room_yet_happened_in_utc_too() -> None:
    assert Happened(event=EVENT, at=NOON).at == NOON
    with pytest.raises(InvalidFactError, match=r"^at must be in UTC"):
        Happened(event=EVENT, at=LOCAL_NOON)


def test_an_entry_cannot_be_changed() -> None:
    entry = recorded(EVENT)
    with pytest.raises(FrozenInstanceError):
        entry.number = 2  # type: ignore[misc]
