"""Canonical JSON: the one sequence of bytes that a value is hashed and stored as.

Keys sorted, no space, UTF-8, whole numbers only. What the values stand for is the business of `codec` and `entries`.
"""

from contextlib import suppress

import msgspec

from goodoffices.errors import InvalidFactError

_ENCODER = msgspec.json.Encoder(order="sorted")
_LARGEST = 2**53 - 1  # beyond it, other programs' JSON readers round


def canonical_json(value: object) -> bytes:
    """The canonical JSON of a value that is known to hold only text, whole numbers, lists and mappings of them.

    Args:
        value: a dataclass or plain values; it is not checked.
    """
    return _ENCODER.encode(value)


def checked_canonical_json(value: object) -> bytes:
    """The canonical JSON of a value that anybody may have filled.

    Raises:
        InvalidFactError: the value holds what the record cannot keep exactly; the message never quotes it.
    """
    _refuse_inexact_numbers(msgspec.to_builtins(value))
    with suppress(UnicodeEncodeError):
        return _ENCODER.encode(value)
    raise InvalidFactError("a text on the record must be whole Unicode, got half of a surrogate pair: decode it anew")


def is_canonical(payload: bytes) -> bool:
    """Whether these bytes are canonical JSON, whatever they say."""
    with suppress(ValueError, RecursionError, InvalidFactError):
        return checked_canonical_json(msgspec.json.decode(payload)) == payload
    return False


def _refuse_inexact_numbers(plain: object) -> None:
    waiting = [plain]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            waiting.extend(part.values())
        elif isinstance(part, list | tuple):
            waiting.extend(part)
        elif isinstance(part, float) or (isinstance(part, int) and abs(part) > _LARGEST):
            raise InvalidFactError(f"a number on the record must be whole and at most {_LARGEST}: write others as text")
