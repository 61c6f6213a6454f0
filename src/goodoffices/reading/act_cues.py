"""Act cues: which act the cue of a statement tells, and where the clause stands that does it.

Only the words at the cue are looked at here; what the words of the statement do is told in `said_acts`.
"""

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter

from goodoffices.domain.acts import ActStatus, PloverRoot
from goodoffices.domain.statements import Statement, StatementStatus
from goodoffices.reading.act_clauses import Clauses
from goodoffices.reading.act_verbs import past_rest
from goodoffices.reading.act_words import ActForm, act_nouns, act_verbs
from goodoffices.reading.deeds import MATERIAL
from goodoffices.reading.doers import Who
from goodoffices.reading.lexicon import cue_forms
from goodoffices.reading.phrases import PREPOSITIONS, Pieces, is_verb

_start = attrgetter("start")
_VOICING = frozenset(
    "express voice reiterate repeat renew reaffirm underline underscore stress emphasise emphasize issue restate"
    " state highlight convey extend declare offer make send give announce signal show".split()
)
_QUESTIONS = frozenset("whether if how why what when who where which".split())
_TELLING = frozenset({"tell", "order", "instruct", "command"})
_URGING = frozenset({"insist", "suggest", "propose", "recommend"})
_OUGHT = frozenset({"should", "must", "ought", "needs", "need"})
_POINTING = frozenset({"that", "this", "these", "those"})
_NOUN_WINDOW = 5


@dataclass(frozen=True, slots=True)
class CueWords:
    """A statement with the pieces of the sentence that its cue stands in."""

    statement: Statement
    doers: Who
    pieces: Pieces
    head: int  # the piece that is the cue's verb; -1 where there is no cue
    lemma: str

    @property
    def content(self) -> tuple[int, int]:
        """Where what was said begins and ends."""
        spans = self.statement.content_spans
        return spans[0].start, spans[-1].end

    def opening(self, count: int) -> list[str]:
        """The first words of what was said, lower case."""
        start, end = self.content
        first = bisect_left(self.pieces, start, key=_start)
        return [piece.lower for piece in self.pieces[first : first + count] if piece.start < end]


def cue_words(clauses: Clauses, statement: Statement, doers: Who) -> CueWords:
    """A statement with the words around its cue."""
    cue = statement.cue_span
    found = clauses.at(cue.start) if cue is not None else None
    if cue is None or found is None:
        return CueWords(statement, doers, (), -1, "")
    pieces, first = found
    inside = [at for at in range(first, len(pieces)) if pieces[at].start < cue.end]
    head = next((at for at in inside if pieces[at].lower in cue_forms()), first)
    form = cue_forms().get(pieces[head].lower)
    return CueWords(statement, doers, pieces, head, form.lemma if form is not None else pieces[head].lower)


def cue_form(words: CueWords) -> ActForm | None:
    """The act's verb that a cue is."""
    opening = words.opening(2)
    if words.lemma == "ask" and opening and opening[0] in _QUESTIONS:
        return None
    asked = words.statement.content_spans[-1].text.rstrip("\"”’'»").endswith("?")
    if "anonymity" in opening or (words.lemma == "ask" and asked):
        return None
    if words.lemma in _URGING and opening[:1] != ["to"] and _tells_a_fact(words):
        return None
    for form in act_verbs().get(words.pieces[words.head].lower, ()):
        if form.objects or form.word.root is PloverRoot.CONSULT:
            continue
        if past_rest(words.pieces, words.head + 1, form.rest) is not None:
            return form
        if words.lemma in _TELLING and form.rest == ("to",) and opening[:1] == ["to"]:
            return form
    return None


def voiced_noun(words: CueWords) -> int | None:
    """Where a noun stands whose act a verb of voicing does: "reiterated Orne's criticism of", "voiced support"."""
    if words.lemma not in _VOICING:
        return None
    pieces = words.pieces
    for at in range(words.head + 1, min(words.head + 1 + _NOUN_WINDOW, len(pieces))):
        piece = pieces[at]
        if piece.lower in act_nouns() and act_nouns()[piece.lower].root not in MATERIAL:
            return at if pieces[at - 1].lower not in _POINTING else None
        if piece.quoted or not (piece.text[0].isalnum() or piece.lower == "'s") or piece.lower in PREPOSITIONS:
            return None
        if is_verb(pieces, at) and piece.lower != "'s":
            return None
    return None


def act_status(statement: Statement) -> ActStatus:
    """Whether what a statement does is done, lies ahead or is hearsay."""
    if statement.status is StatementStatus.PLANNED:
        return ActStatus.PLANNED
    hearsay = statement.status in {StatementStatus.REPORTED, StatementStatus.UNVERIFIED}
    return ActStatus.CLAIMED if hearsay else ActStatus.ACTUAL


def act_place(statement: Statement) -> tuple[int, int]:
    """The clause that does it: the cue and the words beside it, in one stretch."""
    first, last = statement.content_spans[0], statement.content_spans[-1]
    cue, source = statement.cue_span, statement.source_span
    if cue is None:
        return first.start, first.end
    start = cue.start if source is None or source.start > cue.start else source.start
    if first.start >= cue.end:
        return start, last.end if len(statement.content_spans) == 1 else first.end
    return first.start, cue.end


def _tells_a_fact(words: CueWords) -> bool:
    """Whether a clause follows that says what is, not what should be: "insisted that the terms were known"."""
    start, end = words.content
    inside = [piece for piece in words.pieces if start <= piece.start < end]
    finite = [at for at in range(1, len(inside)) if is_verb(inside, at) and inside[at].lower != "be"]
    return bool(finite) and not any(piece.lower in _OUGHT for piece in inside)
