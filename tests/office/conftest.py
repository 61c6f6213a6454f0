"""An office in memory, with a clock that stands still and chance that repeats."""

import itertools
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from goodoffices.casefile.database import open_log
from goodoffices.office.context import Office

NOON = datetime(2031, 5, 28, 12, tzinfo=UTC)


@pytest.fixture
def office() -> Iterator[Office]:
    """An office on a case file in memory."""
    counter = itertools.count(1)
    with open_log(":memory:") as log:
        yield Office(log=log, now=lambda: NOON, random_bytes=lambda size: next(counter).to_bytes(size, "big"))
