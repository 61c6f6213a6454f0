"""Gatherings: the forums and conferences that a report names, and when and where they are.

Who comes to one is told in `attendance`; a meeting at its margins is a contact of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.domain.statements import DateMention
from goodoffices.reading.actors import Form
from goodoffices.reading.contact_words import contact_words
from goodoffices.reading.mentions import fold
from goodoffices.reading.phrases import AUXILIARIES, Stretch, is_name
from goodoffices.reading.runs import Run
from goodoffices.reading.tails import Tail, day_of_happening, tail_of

_HELD = frozenset("held hosted takes take taking place opens open meets meet runs convenes".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """A forum as one place in the report names it."""

    at: int  # where its noun stands
    words: frozenset[str]  # its noun and the names in front of it, folded
    day: DateMention | None
    place: str | None


def gathering_in(run: Run, tail: Tail) -> frozenset[str]:
    """The words of the forum that stands behind a contact: "at the Teyra Forum"; none where there is none."""
    for _, start, end in tail.phrases:
        found = gathering_words(run, (start, end))
        if found:
            return found
    return frozenset()


def gathering_words(run: Run, stretch: Stretch) -> frozenset[str]:
    """The noun of a forum in some words, with the names in front of it."""
    for at in range(*stretch):
        if run.lower(at) not in contact_words("gathering"):
            continue
        first = at
        while first > stretch[0] and is_name(run.pieces[first - 1]):
            first -= 1
        return frozenset(fold(run.pieces[index].text) for index in range(first, at + 1))
    return frozenset()


def same_gathering(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two mentions can be of one forum: the same noun, and no names that differ."""
    nouns = contact_words("gathering")
    if not one & other & nouns:
        return False
    return one <= other or other <= one or bool(one & other - nouns)


def gatherings_of(runs: Iterator[Run]) -> Iterator[Gathering]:
    """Every place in a report that tells when or where a forum is."""
    for run in runs:
        for at, piece in enumerate(run.pieces):
            if piece.lower not in contact_words("gathering"):
                continue
            first = at
            while first > 0 and is_name(run.pieces[first - 1]):
                first -= 1
            tail = tail_of(run, at + 1)
            behind = _behind_verb(run, tail.end)
            day = tail.day or day_of_happening(run, tail.end) or behind.day
            place = city_of(run, tail) or city_of(run, behind)
            words = frozenset(fold(run.pieces[index].text) for index in range(first, at + 1))
            yield Gathering(at=piece.start, words=words, day=day, place=place)


def _behind_verb(run: Run, at: int) -> Tail:
    """What follows the verb that says when or where a forum is: "will be held in", "takes place on"."""
    verb = at
    while run.lower(verb) in AUXILIARIES | _HELD:
        verb += 1
    return tail_of(run, verb) if verb > at else Tail(at)


def city_of(run: Run, tail: Tail) -> str | None:
    """The city that stands behind a forum's name, as in "in the resort city of Port Teyra"; None where none does."""
    for word, start, end in tail.phrases:
        if word in {"in", "at"}:
            names = _names(run, start, end)
            if names is not None:
                return names
    return None


def _names(run: Run, start: int, end: int) -> str | None:
    """The last name in a phrase of place: "Port Teyra" in "the resort city of Port Teyra"."""
    last = end
    while last > start and not is_name(run.pieces[last - 1]):
        last -= 1
    first = last
    while first > start and is_name(run.pieces[first - 1]):
        first -= 1
    if first == last or any(one.form in {Form.STATE, Form.DEMONYM} for one in run.actors((first, last))):
        return None
    text = run.scene.document.text
    return text[run.pieces[first].start : run.pieces[last - 1].end]
