"""Mail to text: which part is taken, how it was packed, and what the head says; malformed mail is refused."""

import base64
import quopri
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.domain.statements import DoubtKind
from goodoffices.errors import UnreadableReportError
from goodoffices.reading.mail import Mail, mail_of

TEXT = "The café’s road is open, and it stays so for all who come down from the hills to the river on this day."
PAGE = f"<html><body><article><h1>The road</h1><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"


def mail(head: str, body: str | bytes = "The road is open.") -> Mail:
    return mail_of(head.encode() + b"\r\n\r\n" + (body if isinstance(body, bytes) else body.encode()))


def part(kind: str, body: str) -> str:
    return f"Content-Type: {kind}; charset=utf-8\r\n\r\n{body}"


def multipart(*parts: str, kind: str = "alternative") -> Mail:
    body = "".join(f"--cut\r\n{one}\r\n" for one in parts) + "--cut--\r\n"
    return mail(f'Content-Type: multipart/{kind}; boundary="cut"', body)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Content-Type: text/plain; charset=utf-8", TEXT.encode()),
        ("Content-Type: text/plain; charset=windows-1252", TEXT.encode("cp1252")),
        ("Content-Type: text/plain; charset=latin-1", TEXT.encode("cp1252")),
        ("Content-Type: text/plain; charset=no-such-one", TEXT.encode()),
        ("Subject: no type at all", TEXT.encode()),
        (
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable",
            quopri.encodestring(TEXT.encode()),
        ),
        (
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64",
            base64.encodebytes(TEXT.encode()),
        ),
        (
            "Content-Type: text/plain; charset=utf-16\r\nContent-Transfer-Encoding: base64",
            base64.encodebytes(TEXT.encode("utf-16")),
        ),
    ],
)
def test_the_text_comes_back_however_it_was_packed(head: str, body: bytes) -> None:
    found = mail(head, body)
    assert found.text.strip() == TEXT
    assert (found.page, found.doubts) == (None, ())


def test_of_two_versions_the_plain_one_is_taken() -> None:
    found = multipart(part("text/plain", "The road is open."), part("text/html", PAGE))
    assert (found.text.strip(), found.page) == ("The road is open.", None)


@pytest.mark.parametrize("plain", ["", " \r\n "])
def test_a_page_is_taken_where_the_plain_part_is_empty_or_missing(plain: str) -> None:
    for found in (
        multipart(part("text/plain", plain), part("text/html", PAGE)),
        multipart(part("text/html", PAGE)),
        mail("Content-Type: text/html; charset=utf-8", PAGE),
    ):
        assert found.page is not None
        assert TEXT in found.page.text
        assert found.text == ""


def test_an_attached_file_is_not_the_report() -> None:
    attached = f"Content-Disposition: attachment; filename=x.txt\r\n{part('text/plain', 'Another road.')}"
    assert (
        multipart(attached, part("text/plain", "The road is open."), kind="mixed").text.strip() == "The road is open."
    )
    with pytest.raises(UnreadableReportError, match="no part of the mail holds text"):
        multipart(attached, kind="mixed")


def test_a_forwarded_text_is_kept_with_the_head_that_stands_in_it() -> None:
    body = "See below.\r\n\r\n---- Forwarded message ----\r\nFrom: Lisbet Orne\r\nDate: 3 May 2031\r\n\r\nThe road is open."
    found = mail(
        "From: Rook <rook@strait.example>\r\nSubject: Fwd: The road\r\nDate: Tue, 27 May 2031 10:00:00 +0000", body
    )
    assert found.text.splitlines()[-1] == "The road is open."
    assert "From: Lisbet Orne" in found.text
    assert (found.subject, found.sender, found.dated) == ("Fwd: The road", "Rook", date(2031, 5, 27))


@pytest.mark.parametrize(
    ("head", "sender"),
    [
        ("From: The Strait Post <desk@strait.example>", "The Strait Post"),
        ('From: "Post, The Strait" <desk@strait.example>', "Post, The Strait"),
        ("From: desk@strait.example", "desk@strait.example"),
        ("From: =?utf-8?q?The_Caf=C3=A9?= <desk@strait.example>", "The Café"),
        ("From: A <a@strait.example>, B <b@strait.example>", "A"),
        ("From: The Café <desk@strait.example>", "The Café"),
        ("From: =?utf-7?b?KzJEMC0=?= <desk@strait.example>", None),  # half of a character
        ("From: <>", None),
        ("From: :;@", None),
        ("From:", None),
        ("Subject: nobody", None),
    ],
)
def test_the_sender_is_the_name_or_else_the_address(head: str, sender: str | None) -> None:
    assert mail(head).sender == sender


@pytest.mark.parametrize(
    ("head", "subject"),
    [
        ("Subject: The road opens", "The road opens"),
        ("Subject: The road\r\n opens\r\n\tagain", "The road opens again"),
        ("Subject: =?utf-8?b?VGhlIGNhZsOp?=", "The café"),
        ("Subject: The café", "The café"),
        ("Subject:", None),
        ("Subject:   ", None),
        ("From: a@strait.example", None),
    ],
)
def test_the_subject_is_one_line(head: str, subject: str | None) -> None:
    assert mail(head).subject == subject


@pytest.mark.parametrize(
    ("head", "dated"),
    [
        ("Date: Tue, 27 May 2031 10:00:00 +0000", date(2031, 5, 27)),
        ("Date: Tue, 27 May 2031 23:30:00 -1100", date(2031, 5, 27)),  # the sender's own day
        ("Date: 27 May 2031 00:10 +1200", date(2031, 5, 27)),
        ("Date: yesterday", None),
        ("Date: 31 Feb 2031 10:00:00 +0000", None),
        ("Date:", None),
        ("Subject: none", None),
    ],
)
def test_the_day_is_the_one_that_the_sender_calls_today(head: str, dated: date | None) -> None:
    assert mail(head).dated == dated


@pytest.mark.parametrize(("told", "tag"), [("en-GB", "en-GB"), ("EN", "en"), ("the usual", None), ("en, uk", None)])
def test_the_language_is_a_tag_or_unknown(told: str, tag: str | None) -> None:
    assert mail(f"Content-Language: {told}").language == tag


@pytest.mark.parametrize("name", ["Subject", "From", "Content-Language"])
def test_bytes_in_the_head_that_are_no_text_leave_no_half_character_behind(name: str) -> None:
    found = mail_of(name.encode() + b": The caf\xe9 <desk@strait.example>\r\n\r\nThe road is open.")
    for words in (found.subject, found.sender, found.language):
        assert words is None or words.encode("utf-8").decode() == words


def test_characters_that_are_lost_are_doubted() -> None:
    found = mail("Content-Type: text/plain; charset=utf-8", b"The road\x81 is open.")
    assert [doubt.kind for doubt in found.doubts] == [DoubtKind.UNDECODED]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"Content-Type: image/png\r\n\r\nxx", "no part of the mail holds text"),
        (b"Subject: x\r\n" * 500 + b"\r\nThe road is open.", "too large"),
        (b"Subject: " + b"x" * 5000 + b"\r\n\r\nThe road is open.", "too large"),
        (b"Subject: x\n" + b" folded\n" * 900 + b"\nThe road is open.", "too large"),
        (b"Content-Type: ;a*\r\n\r\nThe road is open.", "malformed"),
        (b"From: a@b.example\r\nContent-Disposition: ;a*\r\n\r\nThe road is open.", "malformed"),
        (b"Content-Type: text/plain; charset*=utf-8''%FF\r\nContent-Transfer-Encoding: \r\n\r\n\x00\x00", "not text"),
    ],
)
def test_what_is_no_mail_or_is_made_to_break_a_reader_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableReportError, match=why):
        mail_of(data)


heads = st.lists(
    st.tuples(
        st.sampled_from(
            (b"From", b"Subject", b"Date", b"Content-Type", b"Content-Transfer-Encoding", b"Content-Language")
        ),
        st.sampled_from((b"text/plain", b"text/html", b"multipart/mixed; boundary=b", b"base64", b"quoted-printable"))
        | st.text("=?utf-8bq;\"'<>@.,:()[]\\% \r\n\t%FFaé", max_size=20).map(lambda text: text.encode()),
    ).map(b": ".join),
    max_size=5,
).map(b"\r\n".join)


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(
    heads,
    st.binary(max_size=60) | st.sampled_from((b"The road is open.", b"--b\r\n\r\nThe road.\r\n--b--", PAGE.encode())),
)
def test_any_mail_is_taken_apart_or_refused(head: bytes, body: bytes) -> None:
    try:
        found = mail_of(head + b"\r\n\r\n" + body)
    except UnreadableReportError:
        return
    for words in (found.text, found.subject, found.sender):
        assert words is None or words.encode("utf-8").decode() == words
