"""Live updates: what a page that stays open is told meanwhile, which is only whether it is still the latest edition.

A frame goes out at each tick, whatever happens and whenever it happens; all frames have one size, and they speak of the
viewer's own rooms alone. What is new is seen by loading the page again.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

TICK: Final = 5.0
"""Seconds from one frame to the next."""

SAME: Final = b"data: same\n\n"
NEWS: Final = b"data: news\n\n"  # of the same size


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticker:
    """The pace of all live updates, and the one way to end them."""

    every: float = TICK  # seconds
    closing: asyncio.Event = field(default_factory=asyncio.Event)


async def frames(ticker: Ticker, is_latest: Callable[[], bool | None]) -> AsyncIterator[bytes]:
    """One frame at once and one at each tick from then on, until there is nobody to tell, or the desk closes.

    Args:
        is_latest: whether the page still is; None: whoever asked may not know any more.
    """
    due = asyncio.get_running_loop().time()
    while (latest := is_latest()) is not None:
        yield SAME if latest else NEWS
        due += ticker.every
        with suppress(TimeoutError):
            async with asyncio.timeout_at(due):
                await ticker.closing.wait()
        if ticker.closing.is_set():
            return
