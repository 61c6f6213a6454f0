"""Quotations: which stretches of a paragraph stand in quotation marks, by a small machine that never gives up.

Curly, straight and guillemet marks, double and single, nested, running over paragraphs, or never closed. What cannot be
settled is kept and doubted; no stray mark loses a report.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

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
_SIDED = (("“", "”"), ("«", "»"))
"""Marks that tell opening from closing: inside its own sort one opens where the paragraph has as many of both."""

_SINGLE = frozenset("‘'")
_STRAIGHT = frozenset({'"', "''"})
_CLOSERS = frozenset({"”", "“", "»", "«", "›", "’", '"', "'", "''"})
_MARK = re.compile(r"''|``|[“”„«»‹›‘’\"']")
_APOSTROPHES = frozenset("’'")
_GOOD_CLOSING = re.compile(r"[,.?!…][’'](?=\W|$)")
_GOOD_OPENING = re.compile(r"(?<=[\s(])[‘'](?=\w)")
_ELISION = re.compile(r"\d\ds?\b|n\b|em\b|til\b|cause\b|tis\b|twas\b")
_MEASURE = re.compile(r"(?<![\w.,])(?:\d{1,3}|\d{1,3}['’]\d{1,2}|\d{1,3}°\d{1,2}['’]\d{1,2})[\"”]")
_LONGEST_MEASURE = 12
_FAR = 1500
"""Characters past which a better closing mark is not looked for."""

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
    carried = False  # whether the paragraph before left a quotation open that goes on here
    for number, (start, end) in enumerate(paragraphs):
        here, mark, lost = _paragraph(text, start, end)
        stray.extend(lost)
        if carried and here and here[0].start == start:
            here[0] = replace(here[0], goes_on=True)
        following = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else len(text)
        carried = bool(mark) and _runs_on(text, here[-1], mark, following)
        if carried:
            here[-1] = replace(here[-1], runs_on=True)
        elif mark in _SINGLE:  # an apostrophe that looked like an opening mark: nothing was opened
            here.pop()
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


def _runs_on(text: str, last: Quotation, mark: str, following: int) -> bool:
    """Whether a quotation left open goes on in the next paragraph: it ends a sentence, and its mark stands there."""
    words = text[last.start : last.end]
    if len(words) <= len(mark) + 1 or words.rstrip()[-1:] not in ".!?:;…":
        return False
    return text.startswith(mark, following) and not text.startswith(mark * 2, following)


def _paragraph(text: str, start: int, end: int) -> tuple[list[Quotation], str, list[int]]:
    """The quotations of one paragraph, the mark left open at its end (empty where none is), and the strays."""
    closed: list[tuple[int, int]] = []
    stray: list[int] = []
    opened: list[tuple[int, str]] = []  # the marks now open, outermost first
    nesting = {mark for mark, end_mark in _SIDED if text.count(mark, start, end) == text.count(end_mark, start, end)}
    for match in _MARK.finditer(text, start, end):
        place, mark = match.start(), match.group()
        if (level := _closed_level(text, match, end, opened)) is not None:
            closed.append((opened[level][0], match.end()))
            del opened[level:]
        elif _opens(text, match, start, end) and (not opened or opened[-1][1] != mark or mark in nesting):
            opened.append((place, mark))
        elif not opened and mark in _CLOSERS and mark not in _APOSTROPHES and not _is_measure(text, start, place):
            stray.append(place)
    left = next((one for one in opened if one[1] not in _SINGLE), opened[0] if opened else None)
    if left is not None and left[1] in _SINGLE and left[0] != start:
        left = None
    found: list[Quotation] = []
    for began, past in sorted(closed):
        if (not found or began >= found[-1].end) and (left is None or left[1] in _SINGLE or past <= left[0]):
            found.append(Quotation(began, past))
    if left is None:
        return found, "", stray
    if left[1] not in _SINGLE or not found:
        found.append(Quotation(left[0], end, closed=False))
        return found, left[1], stray
    return found, "", stray


def _closed_level(text: str, match: re.Match[str], end: int, opened: list[tuple[int, str]]) -> int | None:
    """Which of the open marks a mark closes; single ones that open nothing (" 'tis") are passed over on the way out."""
    for level in range(len(opened) - 1, -1, -1):
        if _closes(text, match, end, opened[level][1]):
            return level
        if opened[level][1] not in _SINGLE:
            return None
    return None


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
    return _ELISION.match(text, place + 1, end) is not None


def _is_measure(text: str, start: int, place: int) -> bool:
    """Whether a mark stands for inches or seconds: 12" or 5'10"."""
    near = max(start, place - _LONGEST_MEASURE)
    return any(match.end() == place + 1 for match in _MEASURE.finditer(text, near, place + 1))


def _closes(text: str, match: re.Match[str], end: int, mark: str) -> bool:
    if match.group() not in _PAIRS[mark]:
        return False
    place = match.start()
    if mark not in _SINGLE:
        before = text[place - 1]
        after = text[match.end()] if match.end() < end else " "
        looks_open = match.group() in _STRAIGHT and before.isspace() and after.isalnum()
        return not looks_open  # else it opens: one inside, or the one before was never closed
    after = text[place + 1] if place + 1 < end else " "
    if after.isalnum():
        return False
    if text[place - 1] == "s" and after == " " and text[place + 2 : place + 3].islower():
        return not _closed_later(text, place, end)  # "the parties' offer", if a better closing mark follows
    return True


def _closed_later(text: str, place: int, end: int) -> bool:
    end = min(end, place + _FAR)
    first = _GOOD_CLOSING.search(text, place + 1, end)
    opening = _GOOD_OPENING.search(text, place + 1, end)
    return first is not None and (opening is None or first.start() < opening.start())
