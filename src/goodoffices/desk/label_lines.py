"""Label lines: a name on as many lines of a drawing as there is room for. A drawing has no line breaks of its own."""

import unicodedata
from collections.abc import Iterator

_CUT = "…"


def label_lines(words: str, *, room: int, most: int) -> tuple[str, ...]:
    """The lines of a label.

    Args:
        room: how many letters a line holds; a wide letter counts as two.
        most: how many lines there may be; what does not fit is cut, and a sign says so.
    """
    lines = [""]
    for word in _broken(words.split(), room):
        longer = f"{lines[-1]} {word}".strip()
        if _width(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(lines[most - 1], room)]
    return tuple(lines)


def _broken(words: list[str], room: int) -> Iterator[str]:
    """The words, with those that no line holds in pieces."""
    for word in words:
        piece = ""
        for letter in word:
            if _width(piece + letter) > room:
                yield piece
                piece = ""
            piece += letter
        yield piece


def _cut(line: str, room: int) -> str:
    while _width(line + _CUT) > room:
        line = line[:-1]
    return line.rstrip() + _CUT


def _width(words: str) -> int:
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in words)
    return len(words) + wide - sum(map(bool, map(unicodedata.combining, words)))
