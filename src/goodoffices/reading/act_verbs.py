"""Act verbs: where a sentence tells with a verb what one side does to another, and in what construction.

Only words are looked at here; who is meant is told in `doers`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from goodoffices.reading.act_words import ActForm, act_verbs
from goodoffices.reading.lexicon import word_class
from goodoffices.reading.phrases import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    Piece,
    Pieces,
    is_adverb,
    is_name,
    is_verb,
)
from goodoffices.reading.verb_groups import VerbGroup, verb_group


class Voice(Enum):
    """How an act's verb stands to the one who acts."""

    ACTIVE = auto()  # "Calvenor shelled the port"
    PASSIVE = auto()  # "the port was shelled by", "the port, shelled by"
    PARTICIPLE = auto()  # ", shelling the port"


@dataclass(frozen=True, slots=True)
class ActVerb:
    """A verb that tells an act; all numbers are indices of pieces."""

    form: ActForm
    head: int
    last: int  # one past the words that tell the act
    group: VerbGroup
    voice: Voice
    planned: bool  # "will close", "plans to close"
    object_at: int | None  # where the noun stands that a pair asks for
    way: int | None = None  # the verb by which it is done: "wrote" in "wrote to Colm to demand"

    @property
    def first(self) -> int:
        """Where its words begin, auxiliaries counted in."""
        return self.group.first


_NEGATING = word_class("negating_controls") | {"unable", "unlikely"}
_PLANNING = word_class("planning_controls") - {"hopes", "wants", "about", "ready"} | {
    "prepares",
    "preparing",
    "decided",
}
_DOUBTFUL = frozenset({"could", "may", "might", "should", "must", "can", "would", "couldn't"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "until", "till", "before"})
_POSSESSIVES = frozenset({"its", "his", "her", "their", "our", "my"})
_WAYS = frozenset(
    "wrote written writes phoned telephoned cabled summoned travelled traveled flew telephones phones".split()
)
_FAR_WAY = 12
_WINDOW = 8
"""Pieces in which a verb's object stands."""
_FAR = 25
"""Pieces past which no condition in front of a clause counts."""


def act_verbs_in(pieces: Pieces) -> Iterator[ActVerb]:
    """The verbs of a sentence that tell acts which were done, are being done or are planned."""
    known = act_verbs()
    past = 0
    for index, piece in enumerate(pieces):
        if index < past or piece.quoted or piece.lower not in known:
            continue
        found = _verb_at(pieces, index, known[piece.lower])
        if found is not None:
            past = found.last
            yield found


def past_rest(pieces: Pieces, start: int, rest: tuple[str, ...]) -> int | None:
    """One past the words that must follow a verb; "a" stands for any determiner or none, "its" for any possessive."""
    at = start
    for word in rest:
        here = pieces[at].lower if at < len(pieces) else ""
        if word == "a":
            at += here in DETERMINERS
        elif here == word or (word == "its" and here in _POSSESSIVES):
            at += 1
        else:
            return None
    return at


def _verb_at(pieces: Pieces, index: int, forms: tuple[ActForm, ...]) -> ActVerb | None:
    fitting = [(form, last) for form in forms if (last := past_rest(pieces, index + 1, form.rest)) is not None]
    if not fitting:
        return None
    group = verb_group(pieces, index)
    way = _way(pieces, group) if group.infinitive else None
    if way is not None:
        group = verb_group(pieces, way)
    for form, last in fitting:
        voice = _voice(pieces, index, form.form, group) if way is None else Voice.ACTIVE
        if voice is None:
            continue
        object_at = _object(pieces, index, last, form, voice) if form.objects else None
        if form.objects and object_at is None:
            continue
        planned = _planned(pieces, group)
        if planned is None or _is_conditional(pieces, group.first):
            return None
        return ActVerb(form, index, last, group, voice, planned, object_at, way)
    return None


def _voice(pieces: Pieces, index: int, form: str, group: VerbGroup) -> Voice | None:
    """How a form stands in its clause; None where it is no verb of a clause."""
    before = pieces[group.first - 1] if group.first else None
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    if form == "past" and pieces[index].lower not in BE:
        if group.be:
            return Voice.PASSIVE
        if following is not None and following.lower == "by":
            return Voice.PASSIVE
        if group.perfect or group.infinitive:
            return Voice.ACTIVE if group.perfect else None
        return Voice.ACTIVE if before is not None and _may_be_subject(before) else None
    if form == "ing":
        if group.be:
            return Voice.ACTIVE
        opens = before is None or before.text in {",", ";", "–", "—"} or before.lower in {"and", "while", "also"}
        return Voice.PARTICIPLE if opens else None
    if group.infinitive:
        return Voice.ACTIVE if _control(pieces, group.first) in _PLANNING | BE - {"be"} else None
    if group.modal is not None or any(pieces[at].lower in DO for at in range(group.first, index)):
        return Voice.ACTIVE
    if before is None or not _may_be_subject(before):
        return None
    if group.be:
        return None  # "is free"
    if form == "base":
        return Voice.ACTIVE if before.lower.endswith("s") or before.lower in PRONOUNS else None
    return Voice.ACTIVE


def _may_be_subject(before: Piece) -> bool:
    """Whether a clause's subject, or what stands between it and its verb, may end in a piece."""
    if before.quoted or not before.text[0].isalnum():
        return before.text in {",", ")", "–", "—"}
    if before.lower in RELATIVES | PRONOUNS | {"and", "but", "then", "or"}:
        return True
    return before.lower not in DETERMINERS | PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS | MODALS | {"to", "'s"}


def _way(pieces: Pieces, group: VerbGroup) -> int | None:
    """The verb of writing, calling or going by which an infinitive tells what was done: "wrote to Colm to demand"."""
    if is_verb(pieces, group.first - 1) or not pieces[group.first - 1].text[0].isalnum():
        return None
    for at in range(group.first - 2, max(-1, group.first - _FAR_WAY), -1):
        if pieces[at].lower in _WAYS:
            return at if pieces[at].lower != "called" or pieces[at + 1].lower != "on" else None
        if pieces[at].quoted or not pieces[at].text[0].isalnum() or is_verb(pieces, at):
            return None
    return None


def _control(pieces: Pieces, to: int) -> str:
    """The word that governs an infinitive: "plans" in "plans to close"."""
    at = to - 1
    while at >= 0 and is_adverb(pieces[at]):
        at -= 1
    return pieces[at].lower if at >= 0 else ""


def _planned(pieces: Pieces, group: VerbGroup) -> bool | None:
    """Whether an act lies ahead; None where the words do not say that it is, was or will be done."""
    if group.negated:
        return None
    if group.infinitive:
        control = _control(pieces, group.first)
        return None if control in _NEGATING else True
    if group.modal is not None:
        return None if pieces[group.modal].lower in _DOUBTFUL else True
    return False


def _is_conditional(pieces: Pieces, first: int) -> bool:
    """Whether a clause tells a condition or a question, and no deed."""
    if pieces[-1].text == "?":
        return True
    for at in range(first - 1, max(-1, first - _FAR), -1):
        piece = pieces[at]
        if piece.lower in _CONDITIONS:
            return True
        if piece.quoted or piece.text in {",", ";", ":", "."} or (at < first - 1 and is_verb(pieces, at)):
            return False
    return False


def _object(pieces: Pieces, head: int, last: int, form: ActForm, voice: Voice) -> int | None:
    """Where the object stands that makes a verb tell an act: behind it, or before a passive or a relative clause."""
    if voice is not Voice.PASSIVE:
        for at in range(last, min(last + _WINDOW, len(pieces))):
            piece = pieces[at]
            if piece.lower in form.objects:
                return at
            if piece.quoted or (piece.lower in PREPOSITIONS and piece.lower != "of") or piece.text in {".", ";", ":"}:
                break
            if piece.lower in SUBORDINATORS | RELATIVES or (at > last and is_verb(pieces, at) and not is_name(piece)):
                break
    limit = max(-1, head - _WINDOW)
    if voice is not Voice.PASSIVE and not any(pieces[at].lower in RELATIVES for at in range(head - 1, limit, -1)):
        return None
    return next((at for at in range(head - 1, limit, -1) if pieces[at].lower in form.objects), None)
