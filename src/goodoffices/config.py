"""Settings: a flag, then the environment, then `goodoffices.toml`; read once, at the edge, into one frozen value.

Nothing else in the program reads the environment.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from goodoffices.errors import InvalidSettingError

SETTINGS_FILE: Final = "goodoffices.toml"
DATABASE_VARIABLE: Final = "GOODOFFICES_DATABASE"
PORT_VARIABLE: Final = "GOODOFFICES_PORT"
DEFAULT_PORT: Final = 8931

_KEYS: Final = frozenset({"database", "port"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How this program is to run on this machine."""

    database: str  # a path, or an address such as postgresql+psycopg://...
    port: int  # of the desk; 0 takes a free one


def load_settings(
    environment: Mapping[str, str], folder: Path, *, database: str | None = None, port: int | None = None
) -> Settings:
    """The settings: what was given on the command line goes before the environment, and that before the file.

    Args:
        environment: the environment's variables.
        folder: where `goodoffices.toml` may lie.
        database: the flag, if it was given.
        port: the flag, if it was given.

    Raises:
        InvalidSettingError: a value cannot be used, or the file cannot be read.
    """
    written = _file(folder / SETTINGS_FILE)
    chosen_port = port if port is not None else environment.get(PORT_VARIABLE, written.get("port", DEFAULT_PORT))
    chosen = database or environment.get(DATABASE_VARIABLE) or written.get("database")
    if chosen is not None and not isinstance(chosen, str):
        raise InvalidSettingError(f"database in {SETTINGS_FILE} must be a path or an address in quotation marks")
    return Settings(database=chosen or str(_default_database(environment)), port=_port(chosen_port))


def private_folder(path: Path) -> Path:
    """A folder that only its owner can look into, made where it is not there yet.

    Raises:
        InvalidSettingError: it cannot be made.
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise InvalidSettingError(
            f"the folder {path} cannot be made ({error.strerror}): name another database with --database"
        ) from error
    return path


def _file(path: Path) -> dict[str, object]:
    if not path.is_file():
        return {}
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidSettingError(f"{SETTINGS_FILE} cannot be read: {error}") from error
    unknown = sorted(written.keys() - _KEYS)
    if unknown:
        known = " and ".join(sorted(_KEYS))
        raise InvalidSettingError(
            f"{SETTINGS_FILE} has {', '.join(unknown)}, which means nothing here: it may have {known}"
        )
    return written


def _port(value: object) -> int:
    try:
        port = int(value) if isinstance(value, int | str) and not isinstance(value, bool) else -1
    except ValueError:
        port = -1
    if not 0 <= port <= 65535:
        raise InvalidSettingError("the desk's port is a whole number from 0 to 65535: give such a one")
    return port


def _default_database(environment: Mapping[str, str]) -> Path:
    """`cases.db` in the place where this system keeps a person's data."""
    if os.name == "nt":
        base = Path(environment.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    else:
        base = Path(environment.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "goodoffices" / "cases.db"
