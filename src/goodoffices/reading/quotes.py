"""Quotations: which stretches of a paragraph stand in quotation marks, by a small machine that never gives up.

Curly, straight and guillemet marks, double and single, nested, running over paragraphs, or never closed. What cannot be
settled is kept and doubted; no stray mark loses a report.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_PAIRS = {
    "“": {"”", '"'},
    "„": {"“", "”"},
    "«": {"»"},
    "»": {"«"},
    "‹": {"›"},
    "‘": {"’"},
    '"': {'"', "”"},
    "'": {"'"},
    "''": {"''"},
    "``": {"''"},
}
_SINGLE = frozenset("‘'")
_STRAIGHT = frozenset({'"', "''"})
_CLOSERS = frozenset({"”", "“", "»", "«", "›", "’", '"', "'", "''"})
_MARK = re.compile(r"''|``|[“”„«»‹›‘’\"']")
_APOSTROPHES = frozenset("’'")


_ALL_MARKS = "“”„«»‹›‘’\"'`"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks, inside one paragraph."""

    start: int  # the opening mark
    end: int  # one past the closing mark, or the end of the paragraph where it runs on or is never closed
    runs_on: bool = False  # the next paragraph goes on with the same quotation
    goes_on: bool = False  # this paragraph goes on with the quotation of the one before
    closed: bool = True  # False with runs_on False: the mark was never closed


@dataclass(frozen=True, slots=True)
class Quotations:
    """The outermost quotations of a text in order, and the places of closing marks that close nothing."""

    found: tuple[Quotation, ...]
    stray: tuple[int, ...]


def find_quotations(text: str, paragraphs: Sequence[tuple[int, int]]) -> Quotations:
    """The quotations of a text.

    Args:
        text: a report's text.
        paragraphs: start and end of each, in order.

    Cost: one pass over the marks.
    """
    found: list[Quotation] = []
    stray: list[int] = []
    carried: str | None = None  # the mark of a quotation that the paragraph before left open
    for number, (start, end) in enumerate(paragraphs):
        following = text[slice(*paragraphs[number + 1])].lstrip() if number + 1 < len(paragraphs) else ""
        here, open_mark, lost = _paragraph(text, start, end, carried)
        stray.extend(lost)
        if open_mark is not None and here:
            last = here[-1]
            runs_on = following.startswith(open_mark) and not following.startswith(open_mark * 2)
            runs_on = runs_on and _goes_on(text[last.start : last.end], open_mark)
            here[-1] = Quotation(last.start, last.end, runs_on=runs_on, goes_on=last.goes_on, closed=False)
            carried = open_mark if runs_on else None
        else:
            carried = None
        found.extend(here)
    return Quotations(tuple(found), tuple(stray))


def unquoted(words: str) -> str:
    """Words without the quotation marks and spaces at their ends."""
    return words.strip(_ALL_MARKS + " \N{NO-BREAK SPACE}")


def is_mark(character: str) -> bool:
    """Whether a character may be (part of) a quotation mark."""
    return character in _ALL_MARKS


def is_full(words: str) -> bool:
    """Whether quoted words, marks included, are a sentence or more and no mere expression."""
    inner = unquoted(words)
    if not inner or not (inner[0].isupper() or inner[0].isdigit() or inner[0] in "….(["):
        return False
    return inner[-1] in ",.!?…;:—-" or len(inner.split()) > 6


def _goes_on(words: str, mark: str) -> bool:
    """Whether a quotation left open at a paragraph's end is meant to go on: it ends a sentence, and has words."""
    return len(words) > len(mark) + 1 and words.rstrip()[-1:] in ".!?:;…"


def _paragraph(text: str, start: int, end: int, carried: str | None) -> tuple[list[Quotation], str | None, list[int]]:
    """The quotations of one paragraph, the mark left open at its end, and the strays."""
    found: list[Quotation] = []
    stray: list[int] = []
    opened: list[tuple[int, str]] = []  # the marks now open, outermost first
    for match in _MARK.finditer(text, start, end):
        place, mark = match.start(), match.group()
        if opened and _closes(text, match, end, opened[-1][1]):
            began, _ = opened.pop()
            if not opened:
                goes_on = carried is not None and not found and not text[start:began].strip()
                found.append(Quotation(began, match.end(), goes_on=goes_on))
        elif _opens(text, match, start, end) and (not opened or opened[-1][1] != mark):
            opened.append((place, mark))
        elif not opened and mark in _CLOSERS and mark not in _APOSTROPHES:
            stray.append(place)
    if not opened:
        return found, None, stray
    began, mark = opened[0]
    if mark in _SINGLE:  # an apostrophe that looked like an opening mark: nothing was opened
        return found, None, stray
    goes_on = carried is not None and not found and not text[start:began].strip()
    found.append(Quotation(began, end, goes_on=goes_on, closed=False))
    return found, mark, stray


def _opens(text: str, match: re.Match[str], start: int, end: int) -> bool:
    mark, place = match.group(), match.start()
    if mark not in _PAIRS:
        return False
    before = text[place - 1] if place > start else " "
    after = text[match.end()] if match.end() < end else " "
    if mark in "“„«‹":
        return not after.isspace() or mark in "«‹"  # « French marks » stand off by a space
    if mark == "»":
        return before.isspace() and not after.isspace()
    free = before.isspace() or before in "([{—–-“‘«:,/\"'"
    if mark in "‘'":
        return free and (after.isalnum() or after in '“"…[$£€') and not _elision(text, place, end)
    return free and not after.isspace()


def _elision(text: str, place: int, end: int) -> bool:
    """Whether a single mark stands for letters left out, as in 'em or '90s."""
    return re.match(r"(?:\d\ds?\b|em\b|til\b|cause\b|tis\b|twas\b)", text[place + 1 : min(end, place + 8)]) is not None


def _closes(text: str, match: re.Match[str], end: int, mark: str) -> bool:
    if match.group() not in _PAIRS[mark]:
        return False
    place = match.start()
    if mark not in _SINGLE:
        if mark in _STRAIGHT:
            before = text[place - 1]
            after = text[match.end()] if match.end() < end else " "
            return not (before.isspace() and after.isalnum())  # else it opens: the one before was never closed
        return True
    after = text[place + 1] if place + 1 < end else " "
    if after.isalnum():
        return False
    if text[place - 1] == "s" and after == " " and text[place + 2 : place + 3].islower():
        return not _closed_later(text, place, end)  # "the parties' offer", if a better closing mark follows
    return True


def _closed_later(text: str, place: int, end: int) -> bool:
    later: Iterator[re.Match[str]] = re.finditer(r"[,.?!…][’'](?=\W|$)", text[place + 1 : end])
    first = next(later, None)
    opening = re.search(r"(?<=[\s(])[‘'](?=\w)", text[place + 1 : end])
    return first is not None and (opening is None or first.start() < opening.start())
