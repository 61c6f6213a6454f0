"""The few files that are the same for everybody: the stylesheet and one small script, held in memory."""

import functools
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_FOLDER = Path(__file__).parent / "static"
_TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticFile:
    """One file, and what a browser must know of it."""

    content: bytes = field(repr=False)
    media_type: str
    etag: str  # changes with the content and with nothing else


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class StaticFiles:
    """Every static file by its name."""

    files: Mapping[str, StaticFile]

    def address(self, name: str) -> str:
        """Where a page finds a file; another address whenever the content is another."""
        return f"/static/{name}?v={self.files[name].etag[1:13]}"


@functools.cache
def load_static() -> StaticFiles:
    """All static files of the package, read once."""
    return StaticFiles(files={path.name: _read(path) for path in sorted(_FOLDER.iterdir())})


def _read(path: Path) -> StaticFile:
    content = path.read_bytes()
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    return StaticFile(content=content, media_type=_TYPES[path.suffix], etag=etag)
