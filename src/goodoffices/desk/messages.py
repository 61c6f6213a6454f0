"""The words of the pages: English in the source, other languages from catalogues, dates as each language has them.

Catalogues are `.po` files, compiled in memory at the start. What a case, a report or a person is called is nobody's
message: it is never translated.
"""

import functools
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from gettext import NullTranslations
from pathlib import Path

from babel import Locale
from babel.core import UnknownLocaleError
from babel.dates import format_date, format_datetime
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import Translations

DOMAIN = "goodoffices"
"""The name of every catalogue file, without its ending."""

SOURCE = "en"
"""The language that the pages are written in."""

SHIPPED = Path(__file__).parent / "locale"

_LOCALE_OF = {SOURCE: Locale("en", "GB")}  # "24 May 2031", not "May 24, 2031"
_UNDETERMINED = "und"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLanguage:
    """A language that pages can be in: its words, and its way with dates, numbers and lists."""

    tag: str  # BCP 47
    translations: NullTranslations = field(repr=False)
    locale: Locale = field(repr=False)

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return self.locale.text_direction

    def gettext(self, message: str) -> str:
        """A message of ours in this language."""
        return self.translations.gettext(message)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """A message of ours in this language, in the form that the count asks for."""
        return self.translations.ngettext(one, many, count)

    def day(self, day: date) -> str:
        """A day, as in "24 May 2031"."""
        return _day(day, "long", self.locale)

    def weekday(self, day: date) -> str:
        """A day with its weekday, as in "Saturday 24 May 2031"."""
        return _day(day, "EEEE d MMMM y" if self.tag == SOURCE else "full", self.locale)

    def moment(self, moment: datetime) -> str:
        """A moment in UTC, as in "24 May 2031, 18:05 UTC"."""
        return format_datetime(moment, "d MMMM y, HH:mm 'UTC'", locale=self.locale)

    def number(self, number: int) -> str:
        """A whole number with the marks of this language."""
        return format_decimal(number, locale=self.locale)

    def language_name(self, tag: str) -> str | None:
        """What this language calls another one; None where nobody knows which it is."""
        if tag == _UNDETERMINED:
            return None
        try:
            return Locale.parse(tag, sep="-").get_display_name(self.locale)
        except (UnknownLocaleError, ValueError):
            return tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Messages:
    """Every language that pages can be in."""

    languages: Mapping[str, PageLanguage]  # by tag in lower case; the source language is always there

    def best(self, accepted: str) -> PageLanguage:
        """The language that a browser's Accept-Language asks for first among those we have.

        Args:
            accepted: the header's value; whatever in it makes no sense is passed over.
        """
        for wanted in _by_preference(accepted):
            for tag in (wanted, wanted.split("-")[0]):
                if tag in self.languages:
                    return self.languages[tag]
        return self.languages[SOURCE]


@functools.cache
def load_messages(folder: Path = SHIPPED) -> Messages:
    """The source language, and each with a catalogue `TAG/LC_MESSAGES/goodoffices.po` in the folder; read once."""
    languages = {SOURCE: PageLanguage(tag=SOURCE, translations=NullTranslations(), locale=_LOCALE_OF[SOURCE])}
    for path in sorted(folder.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        locale = Locale.parse(path.parent.parent.name)
        tag = str(locale).replace("_", "-")
        languages[tag.lower()] = PageLanguage(tag=tag, translations=_compiled(path, str(locale)), locale=locale)
    return Messages(languages=languages)


def marked(message: str) -> str:
    """The message itself: marks words that a catalogue is to hold and a page translates later."""
    return message


N_: Callable[[str], str] = marked
"""The short name by which the extraction finds marked words."""


def _compiled(path: Path, locale: str) -> Translations:
    with path.open("rb") as file:
        catalogue = read_po(file, locale=locale, domain=DOMAIN)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled, domain=DOMAIN)


def _by_preference(accepted: str) -> list[str]:
    ranked = []
    for place, part in enumerate(accepted[:500].split(",")):
        tag, _, parameters = part.strip().partition(";")
        quality = parameters.strip().removeprefix("q=") or "1"
        try:
            weight = float(quality)
        except ValueError:
            continue
        if tag and weight > 0:
            ranked.append((-weight, place, tag.strip().lower()))
    return [tag for _, _, tag in sorted(ranked)]


@functools.lru_cache(maxsize=4096)
def _day(day: date, style: str, locale: Locale) -> str:
    return format_date(day, style, locale=locale)
