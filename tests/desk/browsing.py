"""A browser without a window: it asks the application for pages, keeps its cookie and sends forms as browsers do."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from html import unescape

import httpx
from starlette.types import ASGIApp

HOST = "127.0.0.1:8000"
ORIGIN = f"http://{HOST}"
FROM_OUR_PAGE = {"Origin": "null", "Sec-Fetch-Site": "same-origin"}  # what Chromium sends under no-referrer


class Browser:
    """One person's browser."""

    def __init__(self, app: ASGIApp, loop: asyncio.Runner) -> None:
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=True)
        self.client = httpx.AsyncClient(transport=transport, base_url=ORIGIN)
        self._loop = loop

    def ask(self, method: str, path: str, headers: Mapping[str, str] | None = None, **rest: object) -> httpx.Response:
        """The answer to any request, as it comes."""
        request = self.client.build_request(method, path, headers=dict(headers or {}), **rest)  # type: ignore[arg-type]
        return self._loop.run(self.client.send(request))

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> httpx.Response:
        """A page."""
        return self.ask("GET", path, headers)

    def post(
        self,
        path: str,
        fields: Mapping[str, str],
        *,
        files: Mapping[str, tuple[str, bytes]] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """The answer to a form as it stands, sent from a page of ours unless the headers say otherwise."""
        return self.ask("POST", path, FROM_OUR_PAGE if headers is None else headers, data=dict(fields), files=files)

    def send(
        self, path: str, fields: Mapping[str, str], *, files: Mapping[str, tuple[str, bytes]] | None = None
    ) -> httpx.Response:
        """The answer to a form with the session's token in it."""
        return self.post(path, {"csrf": self.csrf(), **fields}, files=files)

    def csrf(self) -> str:
        """The token of this session."""
        return hidden(self.get("/no-such-page"), "csrf")

    def enter(self, token: str) -> httpx.Response:
        """The answer to an invitation."""
        return self.get(f"/enter?token={token}")

    def close(self) -> None:
        """Put the browser away."""
        self._loop.run(self.client.aclose())


@dataclass(slots=True)
class Clock:
    """A clock that stands still until it is moved."""

    moment: datetime = datetime(2031, 5, 28, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The time it shows."""
        return self.moment

    def move(self, by: timedelta) -> None:
        """Let time pass."""
        self.moment += by


@dataclass(slots=True)
class Entropy:
    """Bytes that look like chance and are the same in each run."""

    drawn: int = field(default=0)

    def __call__(self, length: int) -> bytes:
        """So many bytes."""
        self.drawn += 1
        return (sha256(str(self.drawn).encode()).digest() * (length // 32 + 1))[:length]


def hidden(page: httpx.Response, name: str) -> str:
    """The value of a hidden field."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page.text)
    assert found is not None, f"no field {name} on the page"
    return unescape(found[1])
