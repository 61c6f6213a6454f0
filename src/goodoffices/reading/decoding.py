"""Bytes to text: UTF-8, UTF-16 and Windows code page 1252, with line ends and spaces left as they came."""

import codecs
import re

from goodoffices.errors import UnreadableReportError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")


def decode(data: bytes, declared: str | None = None) -> tuple[str, bool]:
    """The text of some bytes, and whether every character of it could be read.

    Args:
        data: as they came in; a byte order mark, where there is one, tells the encoding and is not part of the text.
        declared: the encoding that the page or mail names; tried after a byte order mark and before guessing.

    Raises:
        UnreadableReportError: the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    for encoding in filter(None, (declared, _utf_16_by_its_zeros(data), "utf-8")):
        text = _strict(data, encoding)
        if text is not None:
            return _checked(text), True
    return _lenient(data, "cp1252")


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _lenient(data: bytes, encoding: str) -> tuple[str, bool]:
    text = _checked(data.decode(encoding, errors="replace"))
    return text, _REPLACEMENT not in text


def _utf_16_by_its_zeros(data: bytes) -> str | None:
    """The byte order of UTF-16 without a mark: in Western text nearly every second byte is zero."""
    if len(data) < 4 or len(data) % 2:
        return None
    even, odd = data[0::2].count(0), data[1::2].count(0)
    threshold = len(data) // 2 * 0.6
    if odd >= threshold and even < len(data) // 20:
        return "utf-16-le"
    if even >= threshold and odd < len(data) // 20:
        return "utf-16-be"
    return None


def _checked(text: str) -> str:
    if "\x00" in text or len(_CONTROLS.findall(text)) * 20 > len(text):
        raise UnreadableReportError("the file is not text: save the report as .txt, .html or .eml and try again")
    return text
