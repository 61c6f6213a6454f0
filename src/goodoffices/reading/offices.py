"""Offices: the words for what people are, and the codes by which an unnamed holder goes; not whose office it is."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Office(NamedTuple):
    """An office, as some words name it."""

    code: str  # "fm"
    plural: bool
    end: int  # one past its last word


_OF_STATE = frozenset("fm dfm pm dpm president vice_president chancellor king queen emir sultan dm".split())


_HEADS = frozenset("president pm king queen emir chancellor sultan supreme_leader crown_prince leader".split())
_GENERIC = {"leader": _HEADS, "commander": frozenset({"army_chief", "commander"})}


def offices_called(code: str) -> frozenset[str]:
    """The codes of all offices whose holders a word for some of them may mean: "leader" a president too."""
    return _GENERIC.get(code, frozenset({code}))


def is_of_state(code: str) -> bool:
    """Whether only a state has such an office."""
    return code in _OF_STATE or code.endswith("_minister")


def is_minister(code: str) -> bool:
    """Whether a code is a minister's of one field: "water_minister"."""
    return code.endswith("_minister") and not code.startswith(
        ("deputy_", "former_", "vice_", "ex_", "late_", "assistant_")
    )


def is_of_government(code: str) -> bool:
    """Whether somebody with such an office speaks for a government, as an envoy or a spokesman does."""
    return is_of_state(code) or code in {"spokesperson", "minister", "envoy", "ambassador", "chief_negotiator", "nsa"}


def office_at(words: Sequence[str], index: int) -> Office | None:
    """The office that the longest words from a place on name.

    Args:
        words: a sentence's words, lower case.
        index: the place.
    """
    for following, code, plural in _offices().get(words[index], ()):
        end = index + 1 + len(following)
        if tuple(words[index + 1 : end]) == following:
            return Office(code, plural, end)
    return None


def may_begin_office(word: str) -> bool:
    """Whether the words for an office may begin with a word, lower case."""
    return word in _offices()


def code_of(role: str) -> str | None:
    """The code of the office in a role's words: "fm" for "Foreign Minister of Kenya"."""
    words = role.lower().replace(",", " ").split()
    found = (office_at(words, index) for index in range(len(words)))
    return next((office.code for office in found if office is not None), None)


@cache
def _offices() -> Mapping[str, Sequence[tuple[tuple[str, ...], str, bool]]]:
    entries: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    text = files("goodoffices.reading.lexicon").joinpath("offices.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        code, colon, names = line.partition(":")
        if line.startswith("#") or not colon:
            continue
        for name in names.split(";"):
            words = name.split()
            for spelling, plural in ((words, False), (_plural(words), True)):
                entries.setdefault(spelling[0], []).append((tuple(spelling[1:]), code, plural))
    for found in entries.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return entries


def _plural(words: Sequence[str]) -> list[str]:
    """The words for several: "foreign ministers", "ministers of defence"."""
    head = next((at - 1 for at, word in enumerate(words) if word in {"of", "for", "to"} and at), len(words) - 1)
    noun = words[head]
    if noun.endswith("man"):
        noun = noun.removesuffix("man") + "men"
    else:
        noun = noun.removesuffix("y") + "ies" if noun.endswith("ry") else noun + "s"
    return [*words[:head], noun, *words[head + 1 :]]
