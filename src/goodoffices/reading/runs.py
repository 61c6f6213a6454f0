"""Runs: the words of a sentence without its quotation marks, cut at full stops, colons and semicolons.

Who takes part in what a run tells is told in `participants`, what follows a word for a contact in `tails`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from goodoffices.domain.statements import DateMention
from goodoffices.reading.actors import ActorMention, Form
from goodoffices.reading.document import Sentence, Token, is_abbreviation
from goodoffices.reading.phrases import AUXILIARIES, DETERMINERS, PREPOSITIONS, Piece, Pieces, Stretch, noun_phrase_end
from goodoffices.reading.scene import Scene

LONGEST_RUN = 150
"""Pieces past which a run is cut: words without a stop are a list or a table, and no prose."""
_STOPS = frozenset({".", "!", "?", "…", "...", ";", ":"})
_MARKS = frozenset({'"', "“", "”", "«", "»", "''", "``", "‘", "„", "*", "'"})


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a sentence's pieces in its scene."""

    scene: Scene = field(repr=False)
    pieces: Pieces = field(repr=False)
    words: tuple[str, ...] = field(repr=False)  # of the pieces, lower case
    subjects: dict[int, Stretch | None] = field(default_factory=dict, repr=False, compare=False)
    """The subjects of verb groups that were looked for, by the group's first piece: many rules ask for each."""

    def place(self, stretch: Stretch) -> tuple[int, int]:
        """Start and end in the text of some pieces."""
        return self.pieces[stretch[0]].start, self.pieces[stretch[1] - 1].end

    def at(self, place: int) -> int:
        """The index of the first piece that begins at a place or behind it."""
        return bisect_left(self.pieces, place, key=lambda piece: piece.start)

    def lower(self, index: int) -> str:
        """The word at an index; empty outside the run."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def actor_at(self, index: int) -> ActorMention | None:
        """The mention of somebody that begins at a piece, its determiner and demonym passed over."""
        if not 0 <= index < len(self.pieces):
            return None
        end = self.phrase_end(index, joining=False)
        if end == index:
            return None
        found = next((one for one in self.actors((index, end)) if one.form is not Form.DEMONYM), None)
        if found is None or any(self.lower(at) in PREPOSITIONS for at in range(index, self.at(found.start))):
            return None  # "the demands of Kenya"
        return found

    def phrase_end(self, start: int, *, joining: bool = True) -> int:
        """One past the noun phrase that begins at a piece, without a date behind it; `start` where there is none."""
        end = noun_phrase_end(self.pieces, start, joining=joining)
        return next((at for at in range(start + 1, end) if self.day_at(at) is not None), end)

    def actors(self, stretch: Stretch) -> tuple[ActorMention, ...]:
        """Those whom some pieces name, in order; words for somebody that begin before the pieces count."""
        if stretch[0] >= stretch[1]:
            return ()
        start, end = self.place(stretch)
        mentions = self.scene.actors.mentions
        before = bisect_left(mentions, start, key=lambda one: one.start) - 1
        over = mentions[before : before + 1] if before >= 0 and mentions[before].end > start else ()
        return (*over, *self.scene.actors.between(start, end))

    def day_at(self, index: int) -> DateMention | None:
        """The date that begins at a piece."""
        if not 0 <= index < len(self.pieces):
            return None
        start = self.pieces[index].start
        dates = self.scene.dates
        number = bisect_left(dates, start, key=lambda one: one.span.start)
        return dates[number] if number < len(dates) and dates[number].span.start == start else None

    def day_between(self, start: int, end: int) -> DateMention | None:
        """The first date between two pieces."""
        if start >= end:
            return None
        return next(iter(self.scene.dates_in(*self.place((start, end)))), None)


def runs_of(scene: Scene, sentence: Sentence) -> Iterator[Run]:
    """The runs of a sentence, those inside its quotations with what stands around them."""
    pieces: list[Piece] = []
    tokens = sentence.tokens
    for number, token in enumerate(tokens):
        text, lower, start, end = token
        if text in _MARKS:
            continue
        if lower == "both" and pieces and pieces[-1].lower in AUXILIARIES and _is_floating(tokens, number):
            continue
        stops = text in _STOPS and not (text == "." and number and is_abbreviation(tokens[number - 1].text))
        if stops or len(pieces) == LONGEST_RUN:
            if pieces:
                yield _run(scene, pieces)
            pieces = []
        if not stops:
            pieces.append(Piece(text, lower, start, end, False))  # noqa: FBT003 - a name costs time here
    if pieces:
        yield _run(scene, pieces)


def _is_floating(tokens: Sequence[Token], number: int) -> bool:
    """Whether a "both" goes with the subject: "will both attend"."""
    following = tokens[number + 1].lower if number + 1 < len(tokens) else ""
    return following not in DETERMINERS and following not in PREPOSITIONS


def _run(scene: Scene, pieces: list[Piece]) -> Run:
    return Run(scene, pieces, tuple(piece.lower for piece in pieces))
