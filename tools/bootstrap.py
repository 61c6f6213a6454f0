"""Set up and run: `python3 tools/bootstrap.py desk|test|check|bench|setup`. Standard library only; works without make.

Makes `.venv`, installs exactly what the hashed lists in `requirements/` name, and starts what was asked for. What is
set up already is not set up again: a stamp in `.venv` keeps the digest of the lists.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "goodoffices-stamp.txt"
OLDEST_PYTHON = (3, 11)
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

TESTS = ["-m", "pytest", "--cov", "--cov-report=term", "--cov-fail-under=95"]
TARGETS: dict[str, tuple[str, list[list[str]]]] = {
    "setup": ("dev", []),
    "desk": ("runtime", [["-m", "goodoffices", "--database", str(ROOT / "demo" / "teyra.db"), "desk", "--sample"]]),
    "test": ("dev", [TESTS]),
    "check": (
        "dev",
        [
            ["-m", "ruff", "check", "."],
            ["-m", "ruff", "format", "--check", "."],
            ["-m", "mypy"],
            ["-m", "pytest", "-q", "--no-cov", "tests/test_docs.py", "tests/test_imports.py", "tests/test_locks.py"],
        ],
    ),
    "bench": ("dev", [["benchmarks/run.py"]]),
}
"""For each target the list it needs and the commands it runs, one after the other, by the interpreter in `.venv`."""


def main(arguments: list[str]) -> int:
    """Exit status of the target that was asked for; further arguments go to its last command."""
    if sys.version_info[:2] < OLDEST_PYTHON:
        wanted, found = (".".join(str(part) for part in version) for version in (OLDEST_PYTHON, sys.version_info[:2]))
        print(f"Good Offices needs Python {wanted} or newer, and this is {found}: run this file with a newer Python.")
        return 1
    if not arguments or arguments[0] not in TARGETS:
        print(f"Say what to do: python3 tools/bootstrap.py {'|'.join(TARGETS)}")
        return 2
    needs, commands = TARGETS[arguments[0]]
    if not set_up(needs):
        return 1
    for index, command in enumerate(commands):
        further = arguments[1:] if index == len(commands) - 1 else []
        try:
            status = subprocess.run([str(PYTHON), *command, *further], cwd=ROOT, check=False).returncode
        except KeyboardInterrupt:
            return 130
        if status != 0:
            return status
    return 0


def set_up(needs: str) -> bool:
    """Whether `.venv` holds what is needed; it is made or brought up to date first."""
    digest = _digest("dev"), _digest("runtime")
    done = STAMP.read_text(encoding="ascii").split() if STAMP.is_file() and PYTHON.is_file() else []
    if done == ["dev", digest[0]] or (needs == "runtime" and done == ["runtime", digest[1]]):
        return True
    print(f"Setting up in {VENV.name} (once; the {needs} list) ...", flush=True)
    STAMP.unlink(missing_ok=True)
    uv = shutil.which("uv")
    try:
        if not PYTHON.is_file():
            venv.create(VENV, with_pip=uv is None, clear=VENV.exists())
        install = [uv, "pip", "install", "--quiet", "--python", str(PYTHON)] if uv else [*_pip(), "--quiet"]
        # The list is complete, so nothing is looked up beside it: a resolver would try releases newer than the list.
        _run([*install, "--require-hashes", "--no-deps", "-r", f"requirements/{needs}.txt"])
        _run([*install, "--no-deps", "--no-build-isolation", "-e", "."])
    except (subprocess.CalledProcessError, OSError) as error:
        print(f"The set-up stopped: {error}")
        print(
            "Look at the lines above: is the network there, and is Python complete (Debian: apt install python3-venv)?"
        )
        return False
    STAMP.write_text(f"{needs} {_digest(needs)}\n", encoding="ascii")
    return True


def _digest(needs: str) -> str:
    lists = (ROOT / "requirements" / f"{needs}.txt", ROOT / "pyproject.toml")
    version = ".".join(str(part) for part in sys.version_info[:2])
    return hashlib.sha256(b"".join(path.read_bytes() for path in lists) + version.encode()).hexdigest()


def _pip() -> list[str]:
    return [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]


def _run(command: list[str]) -> None:
    subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
