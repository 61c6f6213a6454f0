"""Nesting: which statement is told in the words of which other one."""

from collections.abc import Sequence

from goodoffices.reading.attributions import Attribution, Place


def outer_of(text: str, attributions: Sequence[Attribution]) -> list[int | None]:
    """For each attribution the number of the one in whose words it is told; None where it is told by the report.

    Args:
        text: the report.
        attributions: in the order of their first words.

    Cost: linear where contents do not overlap by the hundred.
    """
    contents = sorted(
        ((place, number) for number, one in enumerate(attributions) for place in one.contents), key=lambda item: item[0]
    )
    first_with = _first_with_same_words(text, attributions)
    outer: list[int | None] = [None] * len(attributions)
    open_ones: list[tuple[Place, int]] = []
    following = 0
    for number in sorted(range(len(attributions)), key=lambda number: _told_at(attributions[number])):
        start, end = _told_at(attributions[number])
        while following < len(contents) and contents[following][0][0] <= start:
            open_ones.append(contents[following])
            following += 1
        open_ones = [item for item in open_ones if item[0][1] > start]
        around = [(place[1] - place[0], other) for place, other in open_ones if other != number and place[1] >= end]
        outer[number] = min(around)[1] if around else first_with.get(number)
    return _without_circles(outer)


def _told_at(attribution: Attribution) -> Place:
    return attribution.cue or attribution.contents[0]


def _first_with_same_words(text: str, attributions: Sequence[Attribution]) -> dict[int, int]:
    """For each attribution the first with the very same contents: "Orne said, the agency reported, citing Rook".

    One who is cited, before or after, is told by the one who cites.
    """
    cued = sorted(
        (text[slice(*one.cue)].lower() == "citing", one.cue, number)
        for number, one in enumerate(attributions)
        if one.cue is not None
    )
    first: dict[tuple[Place, ...], int] = {}
    found: dict[int, int] = {}
    for _, _, number in cued:
        earlier = first.setdefault(attributions[number].contents, number)
        if attributions[earlier].source != attributions[number].source:
            found[number] = earlier
    return found


def _without_circles(outer: list[int | None]) -> list[int | None]:
    """The same without those that would be told in their own words over some others, as a lying span layer has it."""
    for number in range(len(outer)):
        seen = {number}
        above = outer[number]
        while above is not None and above not in seen:
            seen.add(above)
            above = outer[above]
        if above is not None:
            outer[number] = None
    return outer
