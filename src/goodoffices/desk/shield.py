"""What stands between every request and the pages: the hosts we answer to, the size of a body, the headers we send.

It holds for every answer: pages, errors, static files. Who may see a page is not decided here, but in `routes`.
"""

from collections.abc import Awaitable, Callable
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

Refuse = Callable[[Request, int], Awaitable[Response]]
"""Makes the plain page for a status."""

HEADERS: Final = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), clipboard-read=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cache-Control": "no-store",
}
"""On every answer; an answer that sets one of them itself keeps its own."""

_DRAINED = 10
"""How many times the limit is still taken in, and thrown away, so that the browser gets to read the refusal."""


class SecureHeaders:
    """Puts `HEADERS` on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the headers on."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_with_headers)


class KnownHosts:
    """Answers only where the browser asked for this desk by a name of its own: no other site's name leads here."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str], refuse: Refuse) -> None:
        self._app, self._hosts, self._refuse = app, hosts, refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse an unknown name."""
        if scope["type"] == "http":
            named = Headers(scope=scope).getlist("host")
            if len(named) != 1 or named[0].lower() not in self._hosts:
                response = await self._refuse(Request(scope), 421)
                return await response(scope, receive, send)
        return await self._app(scope, receive, send)


class BodyLimit:
    """Stops a request whose body goes on for too long."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self._app, self._limit = app, limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, with a body that ends in an error once it is too long."""
        taken = 0

        async def receive_within_limit() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken <= self._limit:
                return message
            while message.get("more_body", False) and taken <= self._limit * _DRAINED:
                message = await receive()
                taken += len(message.get("body", b""))
            raise HTTPException(413)

        await self._app(scope, receive_within_limit, send)
