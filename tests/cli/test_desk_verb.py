"""The verb that serves the desk, as a process of its own, asked over HTTP."""

import contextlib
import http.client
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest


@pytest.mark.slow
def test_the_desk_opens_on_the_sample_case_and_names_both_parties(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "goodoffices", "--database", str(tmp_path / "demo" / "teyra.db")]
    desk = subprocess.Popen(
        [*command, "desk", "--sample", "--port", "0", "--json"], stdout=subprocess.PIPE, text=True, env=os.environ
    )
    try:
        assert desk.stdout is not None
        address = urlsplit(json.loads(desk.stdout.readline())["address"])
        with contextlib.closing(http.client.HTTPConnection(address.netloc, timeout=30)) as connection:
            connection.request("GET", f"{address.path}?{address.query}")
            entered = connection.getresponse()
            entered.read()
            cookie = (entered.getheader("Set-Cookie") or "").split(";")[0]
            page, body = "/", b""
            for _ in range(3):
                connection.request("GET", page, headers={"Cookie": cookie})
                answer = connection.getresponse()
                body = answer.read()
                page = answer.getheader("Location") or page
        assert b"Calvenor" in body
        assert b"Isthmere" in body
    finally:
        desk.send_signal(signal.SIGINT)
        desk.communicate(timeout=30)
    assert desk.returncode == 0


@pytest.mark.slow
def test_a_port_that_is_taken_is_told_of_in_one_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "goodoffices", "--database", str(tmp_path / "cases.db"), "desk", "--port"]
    first = subprocess.Popen([*command, "0", "--json"], stdout=subprocess.PIPE, text=True)
    try:
        assert first.stdout is not None
        port = urlsplit(json.loads(first.stdout.readline())["address"]).port
        second = subprocess.run([*command, str(port)], capture_output=True, text=True, timeout=60, check=False)
        assert second.returncode == 1
        assert "choose another port" in second.stderr
        assert "Traceback" not in second.stderr
    finally:
        first.send_signal(signal.SIGINT)
        first.communicate(timeout=30)
