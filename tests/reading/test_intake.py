"""Reports as they come in: which sort of file is taken for what, what is known of it, and what is refused."""

import hashlib
from datetime import date

import pytest

from goodoffices.domain.statements import DoubtKind
from goodoffices.errors import UnreadableReportError
from goodoffices.reading.intake import MAX_BYTES, incoming_from_bytes, incoming_from_text

PAGE = b"""<!DOCTYPE html><html lang="en"><head><title>The road opens</title>
<meta property="og:site_name" content="The Strait Post"><meta name="date" content="2031-05-27"></head><body><article>
<h1>The road opens</h1><p>Minister Orne said on Tuesday that the road to the river was open to all of them again.</p>
<p>She told the council that it had been shut for a week because of the flood in the hills.</p></article></body></html>"""
MAIL = b"""From: The Strait Post <desk@strait.example>
Subject: The road opens
Date: Tue, 27 May 2031 23:30:00 +0300
Content-Language: en

The road is open.
"""
WORDS = "Minister Orne said on Tuesday that the road to the river was open to all of them again."


@pytest.mark.parametrize("name", ["road.txt", "", "-", "standard input", "road.md", "road"])
def test_text_is_kept_as_it_came_whatever_its_name(name: str) -> None:
    incoming = incoming_from_bytes(b"The road\r\nis open.", name=name)
    assert incoming.text == "The road\r\nis open."
    assert (incoming.title, incoming.outlet, incoming.dated, incoming.language, incoming.doubts) == (None,) * 4 + ((),)


@pytest.mark.parametrize("name", ["road.html", "road.HTM", "road.xhtml", "", "standard input", "road.txt"])
def test_a_page_is_known_by_its_name_or_by_its_first_words(name: str) -> None:
    incoming = incoming_from_bytes(b"\xef\xbb\xbf \r\n" + PAGE, name=name)
    assert "<p>" not in incoming.text
    assert WORDS in incoming.text
    assert (incoming.title, incoming.outlet) == ("The road opens", "The Strait Post")
    assert (incoming.dated, incoming.language) == (date(2031, 5, 27), "en")


def test_a_page_by_name_alone_needs_no_first_words() -> None:
    assert incoming_from_bytes(b"<p>" + WORDS.encode() + b"</p>", name="road.html").text == WORDS


def test_a_mail_is_known_by_its_name_alone() -> None:
    incoming = incoming_from_bytes(MAIL, name="road.EML")
    assert incoming.text.strip() == "The road is open."
    assert (incoming.title, incoming.outlet) == ("The road opens", "The Strait Post")
    assert (incoming.dated, incoming.language) == (date(2031, 5, 27), "en")
    assert incoming_from_bytes(MAIL, name="road.txt").text == MAIL.decode()


def test_a_page_in_a_mail_goes_behind_the_mails_own_head() -> None:
    head = b"From: desk@strait.example\r\nSubject: Fwd: the road\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    incoming = incoming_from_bytes(head + PAGE, name="road.eml")
    assert (incoming.title, incoming.outlet) == ("Fwd: the road", "desk@strait.example")
    assert (incoming.dated, incoming.language) == (date(2031, 5, 27), "en")
    bare = incoming_from_bytes(b"Content-Type: text/html\r\n\r\n" + PAGE, name="road.eml")
    assert (bare.title, bare.outlet) == ("The road opens", "The Strait Post")


@pytest.mark.parametrize("data", [b"The road is open.", PAGE, MAIL])
def test_the_digest_is_that_of_the_bytes_that_came_in(data: bytes) -> None:
    assert incoming_from_bytes(data).digest == hashlib.sha256(data).hexdigest()


def test_a_pasted_text_is_the_same_report_as_its_file() -> None:
    text = "The café’s road\nis open."
    assert incoming_from_text(text) == incoming_from_bytes(text.encode(), name="road.txt")
    assert incoming_from_text(PAGE.decode()) == incoming_from_bytes(PAGE, name="road.html")
    assert incoming_from_text("half a pair: \ud83d").text == "half a pair: ?"


def test_characters_that_are_lost_are_doubted() -> None:
    assert [doubt.kind for doubt in incoming_from_bytes(b"The road\x81").doubts] == [DoubtKind.UNDECODED]
    lost = MAIL.replace(b"open", b"open\x81")
    assert [doubt.kind for doubt in incoming_from_bytes(lost, name="x.eml").doubts] == [DoubtKind.UNDECODED]
    lost = PAGE.replace(b"open", b"open\x81")
    assert [doubt.kind for doubt in incoming_from_bytes(lost, name="x.html").doubts] == [DoubtKind.UNDECODED]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no text"),
        (b" \r\n\t\xc2\xa0", "no text"),
        (b"\xef\xbb\xbf", "no text"),
        (b"%PDF-1.7 road", "a PDF"),
        (b"PK\x03\x04 road", "a Word file"),
        (b"\xd0\xcf\x11\xe0 road", "an old Word file"),
        (b"{\\rtf1 road}", "a rich text file"),
        (b"x" * (MAX_BYTES + 1), f"more than the {MAX_BYTES}"),
    ],
)
def test_what_is_no_report_is_refused_with_what_to_do(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableReportError, match=why):
        incoming_from_bytes(data, name="road.txt")


def test_a_report_may_be_as_large_as_is_said() -> None:
    assert len(incoming_from_bytes(b"x" * MAX_BYTES).text) == MAX_BYTES


def test_neither_repr_nor_refusal_carries_the_reports_words() -> None:
    assert "xyzzy" not in repr(incoming_from_text("xyzzy"))
    with pytest.raises(UnreadableReportError) as refused:
        incoming_from_bytes(b"xyzzy\x00", name="xyzzy.txt")
    assert "xyzzy" not in str(refused.value)
