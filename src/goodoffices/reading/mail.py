"""Mail (RFC 5322) to text: its plain part, or where there is none its HTML part; subject, sender and date beside it."""

import email.policy
import re
from dataclasses import dataclass, field
from datetime import date, datetime
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser

from goodoffices.domain.language import LanguageTag, language_tag
from goodoffices.domain.statements import Doubt, DoubtKind
from goodoffices.errors import InvalidFactError, UnreadableReportError
from goodoffices.reading.decoding import decode
from goodoffices.reading.html_page import Page, page_of

_MALFORMED = (MessageError, ValueError, LookupError, ArithmeticError, AttributeError, TypeError, RecursionError)
"""What the standard library is known to raise where a mail's head is made to break it."""
_HEAD_LINE = re.compile(rb"^(?:content-[a-z-]+|from|date|subject)[ \t]*:.*(?:\n[ \t].*)*", re.IGNORECASE | re.MULTILINE)
_RAW = re.compile("[\udc80-\udcff]+")
"""Bytes of a head that are no ASCII, as the standard library passes them on."""

_LONGEST_HEAD_LINE = 4000
_MOST_HEAD_LINES = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """What a mail says, and what its head says of it."""

    text: str = field(repr=False)  # empty where only `page` holds words
    page: Page | None
    subject: str | None = field(repr=False)
    sender: str | None  # the name in From, or the address
    dated: date | None
    language: LanguageTag | None
    doubts: tuple[Doubt, ...]


def mail_of(data: bytes) -> Mail:
    """The mail in some bytes.

    Raises:
        UnreadableReportError: no part of the mail holds text, or it is made so that it cannot be taken apart.
    """
    heads = _HEAD_LINE.findall(data)
    if len(heads) > _MOST_HEAD_LINES or any(len(line) > _LONGEST_HEAD_LINE for line in heads):
        raise UnreadableReportError("the mail's head is too large: save the report itself as .txt and try again")
    try:
        message = BytesParser(policy=email.policy.default).parsebytes(data)
        assert isinstance(message, EmailMessage)
        kind, raw, charset = _body(message)
    except _MALFORMED as error:
        raise UnreadableReportError("the mail is malformed: save the report itself as .txt and try again") from error
    is_page = kind == "text/html"
    text, whole = ("", True) if is_page else decode(raw, charset)
    return Mail(
        text=text,
        page=page_of(raw, charset) if is_page else None,
        subject=_words(message, "Subject"),
        sender=_sender(message),
        dated=_day(message),
        language=_language(message),
        doubts=() if whole else (Doubt(kind=DoubtKind.UNDECODED),),
    )


def _body(message: EmailMessage) -> tuple[str, bytes, str | None]:
    """Kind, bytes and charset of the part that holds the report: the plain one, or the HTML where that is empty."""
    found = None
    for kind in ("plain", "html"):
        part = message.get_body(preferencelist=(kind,))
        payload = part.get_payload(decode=True) if part is not None else None
        if part is not None and isinstance(payload, bytes) and (payload.strip() or found is None):
            found = part.get_content_type(), payload, part.get_content_charset()
            if payload.strip():
                break
    if found is None:
        raise UnreadableReportError("no part of the mail holds text: save the report itself as .txt and try again")
    return found


def _header(message: EmailMessage, name: str) -> object:
    """A header as the library takes it apart; None where there is none, or none that can be taken apart."""
    try:
        return message.get(name)
    except _MALFORMED:
        return None


def _words(message: EmailMessage, name: str) -> str | None:
    value = _header(message, name)
    return " ".join(_whole(str(value)).split()) or None if value is not None else None


def _whole(words: str) -> str:
    """Words of a head without halves of characters: bytes that are UTF-8 are read, others marked as lost."""
    return _RAW.sub(lambda raw: raw.group().encode("utf-8", "surrogateescape").decode("utf-8", "replace"), words)


def _sender(message: EmailMessage) -> str | None:
    """The name in From, or the address."""
    addresses = getattr(_header(message, "From"), "addresses", ())
    if not addresses:
        return None
    name = _whole(addresses[0].display_name or addresses[0].addr_spec)
    return name if name.strip("<>") else None


def _day(message: EmailMessage) -> date | None:
    """The day in the sender's own zone: the day that the sender would call today."""
    moment = getattr(_header(message, "Date"), "datetime", None)
    return moment.date() if isinstance(moment, datetime) else None


def _language(message: EmailMessage) -> LanguageTag | None:
    try:
        return language_tag(_words(message, "Content-Language") or "")
    except InvalidFactError:
        return None
