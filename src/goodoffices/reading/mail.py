"""Mail (RFC 5322) to text: its plain part, or where there is none its HTML part; subject, sender and date beside it."""

import email.policy
from dataclasses import dataclass, field
from datetime import date
from email.message import EmailMessage
from email.parser import BytesParser

from goodoffices.domain.language import LanguageTag, language_tag
from goodoffices.domain.record import Doubt, DoubtKind
from goodoffices.errors import InvalidFactError, UnreadableReportError
from goodoffices.reading.decoding import decode
from goodoffices.reading.html_page import Page, page_of


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
        UnreadableReportError: no part of the mail holds text.
    """
    message = BytesParser(policy=email.policy.default).parsebytes(data)
    assert isinstance(message, EmailMessage)
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        raise UnreadableReportError("no part of the mail holds text: save the report itself as .txt and try again")
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    is_page = part.get_content_type() == "text/html"
    text, whole = ("", True) if is_page else decode(raw, part.get_content_charset())
    return Mail(
        text=text,
        page=page_of(raw, part.get_content_charset()) if is_page else None,
        subject=_header(message, "Subject"),
        sender=_sender(message),
        dated=_day(message),
        language=_language(message),
        doubts=() if whole else (Doubt(kind=DoubtKind.UNDECODED),),
    )


def _header(message: EmailMessage, name: str) -> str | None:
    value = message.get(name)
    return " ".join(str(value).split()) or None if value is not None else None


def _sender(message: EmailMessage) -> str | None:
    value = message.get("From")
    addresses = getattr(value, "addresses", ())
    if not addresses:
        return None
    return addresses[0].display_name or addresses[0].addr_spec or None


def _day(message: EmailMessage) -> date | None:
    """The day in the sender's own zone: the day that the sender would call today."""
    moment = getattr(message.get("Date"), "datetime", None)
    return moment.date() if moment is not None else None


def _language(message: EmailMessage) -> LanguageTag | None:
    try:
        return language_tag(_header(message, "Content-Language") or "")
    except InvalidFactError:
        return None
