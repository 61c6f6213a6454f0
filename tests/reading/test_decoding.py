"""Bytes to text: which encoding is taken, what is kept as it came, and what is no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.errors import UnreadableReportError
from goodoffices.reading.decoding import decode

TEXT = "The café’s road – “open”\r\nand\N{NO-BREAK SPACE}free\rso\n"
UKRAINIAN = "Дорога відкрита, сказала вона."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_comes_back_with_its_line_ends_and_spaces(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == (TEXT, True)


@pytest.mark.parametrize(("mark", "encoding"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_a_byte_order_mark_tells_the_encoding_and_is_no_text(mark: bytes, encoding: str) -> None:
    assert decode(mark + UKRAINIAN.encode(encoding), "cp1252") == (UKRAINIAN, True)
    assert decode(b"\xef\xbb\xbf" + UKRAINIAN.encode(), "cp1251") == (UKRAINIAN, True)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_zeros(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == (TEXT, True)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-u", "windows-1251", "mac-cyrillic"])
def test_the_encoding_that_is_declared_counts_where_the_bytes_are_no_utf_8(encoding: str) -> None:
    assert decode(UKRAINIAN.encode(encoding), encoding) == (UKRAINIAN, True)


@pytest.mark.parametrize("declared", ["cp1251", "latin-1", "no such", "", "\x00", "rot13", "hex", "idna", None])
def test_bytes_that_are_utf_8_are_taken_so_whatever_is_declared(declared: str | None) -> None:
    assert decode(TEXT.encode(), declared) == (TEXT, True)


@pytest.mark.parametrize("declared", ["latin-1", "ascii", "iso-8859-1", None, "no such"])
def test_what_is_called_latin_1_is_windows_code_page_1252(declared: str | None) -> None:
    assert decode(b"\x93The road\x94", declared) == ("“The road”", True)


def test_an_encoding_of_seven_bits_goes_before_utf_8_where_it_is_declared() -> None:
    text = "道路は開いている。"
    assert decode(text.encode("iso2022_jp"), "ISO-2022-JP") == (text, True)


def test_bytes_that_name_no_character_are_marked_and_said_to_be_lost() -> None:
    assert decode(b"The road\x81 is open.") == ("The road\N{REPLACEMENT CHARACTER} is open.", False)
    assert decode(b"\xff\xfeT\x00h\x00e\x00 ") == ("The\N{REPLACEMENT CHARACTER}", False)
    assert decode(b"\xef\xbb\xbfThe road\xff") == ("The road\N{REPLACEMENT CHARACTER}", False)


@pytest.mark.parametrize(
    "data", [b"The road\x00is open.", bytes(range(32)) * 4, b"\x1b[31m\x07\x07", b"\xff\xfe\x00\x00T\x00\x00\x00"]
)
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableReportError, match="not text"):
        decode(data)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_utf_8_is_read_as_it_was_written(text: str) -> None:
    assert decode(text.encode(), "cp1252") == (text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"), True)
