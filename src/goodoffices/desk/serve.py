"""Serving the desk on this machine's own address, to the browser of whoever started it."""

import asyncio
import contextlib
import ipaddress
import socket
from collections.abc import Callable
from datetime import timedelta
from typing import Final

import uvicorn

from goodoffices.desk.app import build_app
from goodoffices.desk.live_updates import Ticker
from goodoffices.desk.sessions import Doors
from goodoffices.domain.recorded import AccountId
from goodoffices.errors import InvalidSettingError, UnavailableDeskError
from goodoffices.office.context import Office

PRINTED_TOKEN_LIVES: Final = timedelta(hours=12)
"""How long the address that is announced at the start can be used, once."""

_LOOPBACK_NAME = "localhost"
_LAST_PORT = 65535
_LOOKS = 0.1  # seconds from one look for the wish to exit to the next


def serve(
    office: Office, *, host: str = "127.0.0.1", port: int, account: AccountId, announce: Callable[[str], None]
) -> None:
    """Serve the desk until it is interrupted.

    Args:
        host: an address of this machine that no other machine can reach.
        port: 0 takes any that is free.
        account: whose session the announced address opens.
        announce: is given that address once the desk answers.
    Raises:
        InvalidSettingError: the host is an address that others can reach, or there is no such port.
        UnavailableDeskError: the port is taken, or may not be used.
    """
    _require_loopback(host)
    with _listening(host, port) as listener:
        bound = listener.getsockname()[1]
        doors = Doors(now=office.now, random_bytes=office.random_bytes)
        own = f"[{host}]:{bound}" if ":" in host else f"{host}:{bound}"
        hosts, ticker = {own, f"{_LOOPBACK_NAME}:{bound}"} | _without_port(host, bound), Ticker()
        app = build_app(office, doors, hosts=frozenset(hosts), ticker=ticker)
        config = uvicorn.Config(
            app,
            http="h11",
            ws="none",
            lifespan="off",
            access_log=False,  # addresses hold the words that people search for
            log_config=None,
            log_level="warning",
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=2,
        )
        token = doors.invite(account, valid_for=PRINTED_TOKEN_LIVES)
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(
                run(uvicorn.Server(config), listener, ticker, lambda: announce(f"http://{own}/enter?token={token}"))
            )


async def run(server: uvicorn.Server, listener: socket.socket, ticker: Ticker, ready: Callable[[], None]) -> None:
    """Run a server until it is told to exit; live updates end then, so that none of them holds it up.

    Args:
        ready: called once the server answers.
    """
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started and not serving.done():
        await asyncio.sleep(0.01)
    if server.started:
        ready()
    while not server.should_exit and not serving.done():
        await asyncio.sleep(_LOOKS)
    ticker.closing.set()
    await serving


def _require_loopback(host: str) -> None:
    try:
        reachable = not ipaddress.ip_address(host).is_loopback
    except ValueError:
        reachable = host != _LOOPBACK_NAME
    if reachable:
        raise InvalidSettingError(
            f"the desk serves this machine only, and {host} can be reached from others: use 127.0.0.1"
        )


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    if not 0 <= port <= _LAST_PORT:
        raise InvalidSettingError(f"there is no port {port}: choose one up to {_LAST_PORT}, or 0 for any that is free")
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise UnavailableDeskError(
            f"the desk cannot listen on port {port} ({error.strerror}): another desk may be running; "
            "stop it, or choose another port"
        ) from None


def _without_port(host: str, port: int) -> set[str]:
    """A browser leaves the port out of the name where it is the web's own."""
    return {host, _LOOPBACK_NAME} if port == 80 else set()
