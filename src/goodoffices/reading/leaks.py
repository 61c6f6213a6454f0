"""Leaks: which words of a report nobody has verified, as the report itself says: leaks, forgeries, allegations."""

import re
from typing import Final

from goodoffices.reading.attributions import Place
from goodoffices.reading.document import Document

_PAPER: Final = (
    r"(?:drafts?|papers?|documents?|memos?|memorandums?|letters?|texts?|cables?|files?|pages?|minutes|notes?|recordings?"
    r"|videos?|clips?|e-?mails?|transcripts?|messages?)"
)
_DOUBTED = re.compile(
    r"\b(?:allegedly|purported(?:ly)?|unverified|unauthenticated)\b"
    r"|\bnot be (?:(?:independently )?(?:verified|authenticated)|independently confirmed)\b"
    r"|\bauthenticity (?:of [^.;]{1,60} )?(?:could|can|has|have|is|was)(?: not|n[’']t| yet| be| been| in){1,3}\b"
    rf"|\b(?:leaked|forged|fake|doctored|bogus|stolen|hacked|alleged) (?:[\w-]+ ){{0,2}}{_PAPER}\b"
    rf"|\b{_PAPER} (?:that (?:was|were|has been) |apparently |said to have been )?leaked\b",
    re.IGNORECASE,
)
_NOT_VERIFIED_BY_US = re.compile(
    r"\b(?:not been able|unable|could not|cannot|can ?not)(?: to)? (?:independently )?(?:verify|authenticate)\b",
    re.IGNORECASE,
)
_HEAD_PARAGRAPHS = 3


def unverified_paragraphs(document: Document) -> frozenset[Place]:
    """The paragraphs whose words nobody has verified, as they say; all of them where the report's head says so.

    A leak and a forgery stay unverified even where the report believes in them: what a paper says is no side's word.
    """
    text, head = document.text, document.paragraphs[:_HEAD_PARAGRAPHS]
    if any(_NOT_VERIFIED_BY_US.search(text, *place) for place in head):
        return frozenset(document.paragraphs)
    return frozenset(
        place
        for place in document.paragraphs
        if _DOUBTED.search(text, *place) or _NOT_VERIFIED_BY_US.search(text, *place)
    )
