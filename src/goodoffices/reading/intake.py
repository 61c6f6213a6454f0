"""Reports as they come in: a file's bytes to text and to what the file itself says of its date, outlet and title.

Everything from outside is checked here, once. What the text says is never obeyed; it is only ever text.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import date

from goodoffices.domain.language import LanguageTag
from goodoffices.domain.statements import Doubt, DoubtKind
from goodoffices.errors import UnreadableReportError
from goodoffices.reading.decoding import decode
from goodoffices.reading.html_page import Page, page_of
from goodoffices.reading.mail import mail_of

MAX_BYTES = 10 * 1024 * 1024
"""The largest report that is taken in; a news report has some 10,000 bytes."""

_HTML_SUFFIXES = (".html", ".htm", ".xhtml")
_MAIL_SUFFIXES = (".eml",)
_NOT_READ = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word file or another archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "a rich text file"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A report's text, and what the file around it says of it."""

    text: str = field(repr=False)
    digest: str  # SHA-256 of the bytes that came in, hexadecimal
    title: str | None = field(default=None, repr=False)
    outlet: str | None = None
    dated: date | None = None  # from the file's metadata; the reader also looks in the text
    language: LanguageTag | None = None  # as the file declares it
    doubts: tuple[Doubt, ...] = ()


def incoming_from_bytes(data: bytes, *, name: str = "") -> Incoming:
    """The report in a file.

    Args:
        data: the file's bytes, at most `MAX_BYTES`.
        name: the file's name, of which only the ending counts; bytes that begin as a page does are a page under any but
            a mail's.

    Raises:
        UnreadableReportError: the file is empty, too large, or neither text nor HTML nor mail.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableReportError(f"the file has {len(data)} bytes, more than the {MAX_BYTES} that a report may have")
    for start, what in _NOT_READ:
        if data.startswith(start):
            raise UnreadableReportError(f"the file is {what}, which is not read: save it as .txt, .html or .eml")
    digest = hashlib.sha256(data).hexdigest()
    lowered = name.lower()
    if lowered.endswith(_MAIL_SUFFIXES):
        incoming = _from_mail(data, digest)
    elif lowered.endswith(_HTML_SUFFIXES) or _looks_like_html(data):
        incoming = _from_page(page_of(data), digest)
    else:
        text, whole = decode(data)
        incoming = Incoming(text=text, digest=digest, doubts=() if whole else (Doubt(kind=DoubtKind.UNDECODED),))
    if not incoming.text.strip():
        raise UnreadableReportError("there is no text in the file: open it and see whether it is the right one")
    return incoming


def incoming_from_text(text: str) -> Incoming:
    """The report that somebody pasted or typed.

    Raises:
        UnreadableReportError: there is no text, or too much of it.
    """
    return incoming_from_bytes(text.encode("utf-8", errors="replace"), name=".txt")


def _looks_like_html(data: bytes) -> bool:
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html"))


def _from_page(page: Page, digest: str) -> Incoming:
    return Incoming(
        text=page.text,
        digest=digest,
        title=page.title,
        outlet=page.outlet,
        dated=page.dated,
        language=page.language,
        doubts=page.doubts,
    )


def _from_mail(data: bytes, digest: str) -> Incoming:
    mail = mail_of(data)
    if mail.page is not None:
        body = _from_page(mail.page, digest)
    else:
        body = Incoming(text=mail.text, digest=digest, doubts=mail.doubts)
    return Incoming(
        text=body.text,
        digest=digest,
        title=mail.subject or body.title,
        outlet=mail.sender or body.outlet,
        dated=mail.dated or body.dated,
        language=mail.language or body.language,
        doubts=body.doubts,
    )
