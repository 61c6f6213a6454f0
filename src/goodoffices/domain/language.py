"""The language of a text and the direction it runs in. Which language a text is in, the reader finds out."""

import re
import unicodedata
from enum import StrEnum
from typing import NewType

from goodoffices.errors import InvalidFactError

LanguageTag = NewType("LanguageTag", str)
"""A BCP 47 language tag in its usual case, such as `en`, `ar` or `zh-Hant`; `und` where nobody knows."""

UNDETERMINED = LanguageTag("und")


class Direction(StrEnum):
    """Which way a line of text runs."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?")
_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})


def language_tag(words: str) -> LanguageTag:
    """A language tag in its usual case, from the form that a page or a person gave it.

    Raises:
        InvalidFactError: `words` is no language, optionally with script and region.
    Source: RFC 5646 (BCP 47), 2009, section 2.1.
    """
    candidate = words.strip().replace("_", "-")
    if _TAG.fullmatch(candidate) is None:
        raise InvalidFactError("a language is written like 'en', 'ar' or 'zh-Hant': give such a tag")
    language, *rest = candidate.split("-")
    return LanguageTag("-".join([language.lower(), *(_subtag(part) for part in rest)]))


def direction_of(language: LanguageTag, text: str) -> Direction:
    """The direction of a text: its language's, and where that is unknown its first strong letter's.

    Of the languages with a code of three letters only a few are known here: for any other the text decides.

    Source: Unicode Standard Annex 9, rules P2 and P3 (first strong character).
    """
    primary, *rest = language.split("-")
    if rest and len(rest[0]) == 4:
        return Direction.RIGHT_TO_LEFT if rest[0] in _RIGHT_TO_LEFT_SCRIPTS else Direction.LEFT_TO_RIGHT
    if primary in _RIGHT_TO_LEFT:
        return Direction.RIGHT_TO_LEFT
    if len(primary) == 2:
        return Direction.LEFT_TO_RIGHT
    strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", "R", "AL"})
    return Direction.LEFT_TO_RIGHT if next(strong, "L") == "L" else Direction.RIGHT_TO_LEFT


def _subtag(part: str) -> str:
    return part.title() if len(part) == 4 else part.upper()
