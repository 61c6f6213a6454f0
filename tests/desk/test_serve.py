"""The desk as a program: it says where it is once it answers, keeps to this machine and stops when it is told to."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from goodoffices.casefile.database import open_log
from goodoffices.desk.serve import serve
from goodoffices.domain.recorded import AccountId
from goodoffices.errors import InvalidSettingError, UnavailableDeskError
from goodoffices.office.context import Office

PROGRAM = """
import secrets, sys
from datetime import UTC, datetime
from goodoffices.casefile.database import open_log
from goodoffices.desk.serve import serve
from goodoffices.domain.recorded import AccountId
from goodoffices.office.cases import CasePlan, open_case
from goodoffices.office.context import Office

with open_log(":memory:") as log:
    office = Office(log=log, now=lambda: datetime.now(UTC), random_bytes=secrets.token_bytes)
    for title in sys.argv[2:]:
        open_case(office, CasePlan(title=title, parties=(), mediators=(AccountId("ayla"),)))
    serve(office, host=sys.argv[1], port=0, account=AccountId("ayla"), announce=lambda at: print(at, flush=True))
print("stopped", flush=True)
"""


@pytest.fixture
def office() -> Iterator[Office]:
    with open_log(":memory:") as log:
        yield Office(log=log, now=lambda: pytest.fail("no clock is needed"), random_bytes=bytes)


def started(host: str, folder: Path, *cases: str) -> tuple[subprocess.Popen[str], str]:
    errors = (folder / "errors").open("w")
    with errors:
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, host, *cases], stdout=subprocess.PIPE, stderr=errors, text=True
        )
    assert process.stdout is not None
    return process, process.stdout.readline().strip()


@pytest.mark.slow
@pytest.mark.parametrize(("host", "named"), [("127.0.0.1", "127.0.0.1"), ("::1", "[::1]"), ("localhost", "localhost")])
def test_the_announced_address_opens_the_desk_at_once_and_an_interrupt_stops_it_without_a_word(
    tmp_path: Path, host: str, named: str
) -> None:
    process, address = started(host, tmp_path)
    with process:
        assert address.startswith(f"http://{named}:")
        with httpx.Client() as client:
            entered = client.get(address)
            assert (entered.status_code, entered.headers["location"]) == (303, "/")
            assert client.get(address).status_code == 403
            page = client.get(f"{address.partition('/enter')[0]}/?words=confidential")
        assert page.status_code == 200
        assert "server" not in page.headers
        process.send_signal(signal.SIGINT)
        assert process.stdout is not None
        assert process.stdout.read() == "stopped\n"
        assert process.wait(timeout=5) == 0
    assert (tmp_path / "errors").read_text() == ""


@pytest.mark.slow
def test_an_open_connection_does_not_keep_the_desk_from_stopping(tmp_path: Path) -> None:
    process, address = started("127.0.0.1", tmp_path)
    with process, socket.create_connection(("127.0.0.1", int(address.split(":")[2].split("/")[0]))) as idle:
        idle.sendall(b"GET / HTTP/1.1\r\n")
        before = time.monotonic()
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=10)
        assert time.monotonic() - before < 5


@pytest.mark.slow
def test_live_updates_end_when_the_desk_stops_and_nothing_is_cut_off(tmp_path: Path) -> None:
    process, address = started("127.0.0.1", tmp_path, "Teyra")
    base = address.partition("/enter")[0]
    with process, httpx.Client() as client:
        client.get(address)
        case = client.get(base).headers["location"]
        with client.stream("GET", f"{base}{case}/updates") as updates:
            frames = updates.iter_raw()
            assert next(frames) == b"data: news\n\n"
            before = time.monotonic()
            process.send_signal(signal.SIGTERM)
            assert list(frames) == []  # the answer ends, where one that is cut off would raise
        process.wait(timeout=10)
        assert time.monotonic() - before < 2
    assert (tmp_path / "errors").read_text() == ""


def test_a_port_that_is_taken_is_named_with_what_to_do(office: Office) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UnavailableDeskError, match=f"port {port} .*another port"):
            serve(office, port=port, account=AccountId("ayla"), announce=pytest.fail)


def test_a_port_that_cannot_be_is_refused(office: Office) -> None:
    with pytest.raises(InvalidSettingError, match="70000"):
        serve(office, port=70000, account=AccountId("ayla"), announce=pytest.fail)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "::", "desk.example", ""])
def test_the_desk_is_not_served_to_other_machines(office: Office, host: str) -> None:
    with pytest.raises(InvalidSettingError, match=r"127\.0\.0\.1"):
        serve(office, host=host, port=0, account=AccountId("ayla"), announce=pytest.fail)
