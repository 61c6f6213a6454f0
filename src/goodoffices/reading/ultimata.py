"""Ultimata: what must be undone or done, as a threat tells: "unless the hostages are freed"."""

from collections.abc import Iterator, Sequence
from typing import Final

from goodoffices.domain.positions import Stance
from goodoffices.reading.document import Token
from goodoffices.reading.issues import IssueMention
from goodoffices.reading.stance_clauses import Clause

THREATENING: Final = frozenset("threaten warn vow".split())
"""Cues that make a threat of what is said to follow."""
_CONDITIONS = frozenset({"if", "unless"})
_UNDONE = frozenset(
    "lifted ended stopped halted removed dropped scrapped withdrawn reversed cancelled canceled suspended ends stops"
    " stopped ended".split()
)
_DONE = frozenset(
    "released freed returned opened reopened restored signed met accepted paid implemented honoured honored".split()
)
_GONE_ON = frozenset(
    "continue continues continued resume resumes resumed imposed extended widened expanded tightened violated broken"
    " repeated escalated".split()
)
_REACH = 8


def ultimata(clause: Clause, mentions: Sequence[IssueMention]) -> Iterator[tuple[IssueMention, Stance]]:
    """What a threat demands an end to, or demands, with the stance that it tells.

    Args:
        clause: of what somebody threatens.
        mentions: the issues that it brings up.
    """
    tokens = clause.tokens
    condition = next((at for at, token in enumerate(tokens) if token.lower in _CONDITIONS), None)
    if condition is None:
        return
    for mention in mentions:
        if mention.start < tokens[condition].end:
            continue
        behind = [token.lower for token in tokens if token.start >= mention.end][:_REACH]
        if tokens[condition].lower == "if" and not {"not", "n't"}.intersection(behind):
            if goes_on(tokens, mention):
                yield mention, Stance.FOR if mention.turned else Stance.AGAINST
            continue
        if _UNDONE.intersection(behind):
            yield mention, Stance.FOR if mention.turned else Stance.AGAINST
        elif _DONE.intersection(behind) and not mention.turned:
            yield mention, Stance.DEMANDS


def goes_on(tokens: Sequence[Token], mention: IssueMention) -> bool:
    """Whether what would break something is that an issue goes on or is brought about: "if the blockade continued"."""
    return bool(_GONE_ON.intersection([token.lower for token in tokens if token.start >= mention.end][:_REACH]))
