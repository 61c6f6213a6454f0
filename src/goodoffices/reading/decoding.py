"""Bytes to text: UTF-8, UTF-16 and Windows code page 1252, with line ends and spaces left as they came."""

import codecs
import re

from goodoffices.errors import UnreadableReportError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SEVEN_BIT = frozenset({"iso2022_jp", "iso2022_kr", "hz"})
"""Encodings whose bytes are valid UTF-8, too, but mean other letters."""
_OF_TEXT = re.compile(
    r"utf-(?:8|8-sig|16|16-le|16-be|32)|iso8859-\d+|cp(?:125\d|437|85\d|866|874|932|949|950)|koi8-[rtu]|mac-\w+"
    r"|gb2312|gbk|gb18030|big5(?:hkscs)?|euc_(?:jp|kr)|shift_jis|johab|tis-620|iso2022_(?:jp|kr)|hz"
)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")


def decode(data: bytes, declared: str | None = None) -> tuple[str, bool]:
    """The text of some bytes, and whether every character of it could be read.

    Args:
        data: as they came in; a byte order mark, where there is one, tells the encoding and is not part of the text.
        declared: the encoding that the page or mail names; a byte order mark and bytes that are UTF-8 go before it.

    Raises:
        UnreadableReportError: the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    declared = _known(declared)
    guesses = (_utf_16_by_its_zeros(data), declared if declared in _SEVEN_BIT else "utf-8", declared, "utf-8")
    for encoding in filter(None, guesses):
        text = _strict(data, encoding)
        if text is not None:
            return _checked(text), True
    return _lenient(data, "cp1252")


def _known(declared: str | None) -> str | None:
    """The encoding that a name stands for, if it is one of text: "latin-1" means what browsers take it for."""
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    if name in {"iso8859-1", "ascii"}:
        return "cp1252"
    return name if _OF_TEXT.fullmatch(name) else None


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
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
