"""Answers: what a run of words tells of an answer, and the words behind it: what is answered, on which condition.

Where an answer stands is found in `reply_words` and `coming`; to which contact it is given in `replies`.
"""

from dataclasses import dataclass, field

from goodoffices.domain.scales import ReplyStrength
from goodoffices.reading.contact_words import contact_words
from goodoffices.reading.phrases import Stretch
from goodoffices.reading.runs import Run

_JOINTS = frozenset({"and", "but"})
REACH = 12
"""Pieces behind a word of answering in which what it answers must be named."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer in a run of words; numbers are indices of pieces."""

    at: int
    strength: ReplyStrength
    by: Stretch | None
    condition: tuple[int, int] | None = None  # start and end in the text
    to_forum: bool = False
    comes: bool = False  # "will attend", "will come": it may be to a forum as well
    plain: bool = False  # to say that one will come answers only where one's own side says it
    place: str | None = field(default=None, repr=False)  # where one will come


def object_words(run: Run, index: int) -> frozenset[str]:
    """The words behind a piece up to the end of its clause, as far as they can be its object."""
    end = min(len(run.pieces), index + REACH)
    ends = (at for at in range(index + 2, end) if run.lower(at) == "," or (run.lower(at) in _JOINTS and at > index + 3))
    stop = next(ends, end)
    return frozenset(run.lower(at) for at in range(index + 1, stop))


def condition_of(run: Run, index: int) -> tuple[int, int] | None:
    """The words behind an answer that make it depend on something, as a place in the text."""
    for at in range(index + 1, len(run.pieces)):
        word, following = run.lower(at), run.lower(at + 1)
        found = word in contact_words("condition") or (word == "on" and following == "condition")
        found = (
            found or (word == "as" and following == "long") or (word == "only" and following in {"if", "when", "after"})
        )
        if found and not (word == "if" and run.lower(at - 1) in {"as", "even"}):
            return run.pieces[at].start, clause_end(run, at)
    return None


def relative_condition(run: Run, index: int) -> tuple[int, int] | None:
    """The words that say which format would do: "any format that stops the shelling"."""
    for at in range(index + 1, min(index + 6, len(run.pieces) - 1)):
        if run.lower(at) == "that" and run.lower(at - 1) in contact_words("reply_to"):
            lead = {run.lower(back) for back in range(index, at)}
            return (run.pieces[at].start, clause_end(run, at)) if lead & {"any", "a"} else None
    return None


def comes_at(run: Run, index: int) -> bool:
    """Whether a verb of coming stands at a piece: "come", "take part"."""
    return run.lower(index) in contact_words("reply_come") or run.words[index : index + 2] == ("take", "part")


def clause_end(run: Run, start: int) -> int:
    """Where the clause ends in the text that begins at a piece."""
    stop = next((at for at in range(start + 1, len(run.pieces)) if run.lower(at) in {",", ";"}), len(run.pieces))
    return run.pieces[stop - 1].end
