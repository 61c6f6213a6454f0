"""The entry: one event as it stands in its room, and the digest that binds it to the entry before.

The layout is final. An entry is a header, which stays readable for ever, and a payload, which is opaque here. Each room
has a chain of its own: a chain shared by rooms would betray, by the gaps in its numbers, how often the others write.
What a payload says is the business of `codec`.
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from goodoffices.casefile.canonical import canonical_json
from goodoffices.errors import InvalidFactError

GENESIS = bytes(32)
"""What stands for the digest before a room's first entry; the header binds the case and the room."""

READABLE = 0
"""The epoch of an entry whose payload is not sealed; its author's key is the account's id."""

_LAYOUT = b"goodoffices/entry/1\x00"
_LONGEST_ID = 200  # PostgreSQL's index takes about 2,700 bytes for both ids of an entry together


class Kind(StrEnum):
    """The subject of an entry. Coarser than the event's type, because the header is never sealed."""

    CASE = "case"
    PARTIES = "parties"
    ROOMS = "rooms"
    RECORD = "record"


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What an entry shows to whoever holds the file, as it is stored and hashed."""

    case: str
    room: str
    number: int  # 1 is the room's first
    epoch: int  # which of the room's keys seals the payload; 0 for none
    author_key: str
    kind: str
    happened_at: str  # as `stored_instant` writes it
    recorded_at: str  # as `stored_instant` writes it


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry as it is stored."""

    header: Header
    payload: bytes
    authenticator: bytes  # empty at epoch 0; later a MAC or a signature over the digest
    digest: bytes  # 32 bytes


def digest_of(previous: bytes, header: Header, payload: bytes) -> bytes:
    """The digest of an entry: SHA-256 over the layout's name, the digest before, and the two halves' own digests.

    Args:
        previous: 32 bytes, the digest of the room's entry before, or `GENESIS`.
        header: hashed as canonical JSON.
        payload: hashed as it is, so that a sealed one can be checked by anybody.
    """
    halves = hashlib.sha256(canonical_json(header)).digest() + hashlib.sha256(payload).digest()
    return hashlib.sha256(_LAYOUT + previous + halves).digest()


def stored_instant(moment: datetime) -> str:
    """A moment as RFC 3339 in UTC with microseconds and Z, such as `2022-03-05T09:30:00.000000Z`."""
    return f"{moment.astimezone(UTC).isoformat(timespec='microseconds').removesuffix('+00:00')}Z"


def is_stored_instant(words: str) -> bool:
    """Whether these words are a moment in the one form in which moments are stored."""
    try:
        return datetime.fromisoformat(words).isoformat(timespec="microseconds") == f"{words[:-1]}+00:00"
    except ValueError:
        return False


def is_storable(identifier: str) -> bool:
    """Whether an id can stand in a header: 1 to 200 printable characters, no space at either end."""
    return 0 < len(identifier) <= _LONGEST_ID and identifier.isprintable() and identifier.strip() == identifier


def require_storable(identifier: str, what: str) -> None:
    """Refuse an id that cannot stand in a header.

    Raises:
        InvalidFactError: see `is_storable`; `what` names the id in the message.
    """
    if not is_storable(identifier):
        raise InvalidFactError(
            f"the id of {what} needs 1 to {_LONGEST_ID} printable characters, none of them a space at either end, "
            f"got {len(identifier)} characters: choose another id"
        )
