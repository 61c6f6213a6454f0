"""Cues: which words in a sentence report speech, and in what construction."""

from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from goodoffices.reading.lexicon import CueForm, cue_forms, phrasal_cues, word_class, word_list
from goodoffices.reading.phrases import (
    BE,
    CONJUNCTIONS,
    DASHES,
    DETERMINERS,
    DO,
    MODALS,
    NUMBERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    Piece,
    Pieces,
    is_adverb,
    is_name,
    is_time,
    is_verb,
    is_word,
)
from goodoffices.reading.verb_groups import VerbGroup, verb_group


class Construction(Enum):
    """How a cue stands in its sentence."""

    FINITE = auto()  # "Orne said"
    PASSIVE = auto()  # "was welcomed by Orne"
    PARTICIPLE = auto()  # ", adding that"
    ACCORDING_TO = auto()  # "according to Orne"
    NOUN = auto()  # "Orne's claim that"


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue and its construction; all numbers are indices of pieces."""

    head: int
    first: int  # where the cue's words begin: at a modal, where there is one
    last: int  # one past its words: past "hope" in "expressed hope"
    group: VerbGroup
    construction: Construction
    frames: frozenset[str]
    lemma: str
    form: str  # of the head: "base", "s", "past" or "ing"; empty where it is no verb
    control: str | None = None  # the verb that governs it: "declined" in "declined to say"

    @property
    def is_compound(self) -> bool:
        """Whether it has more than one word of its own: "called for", "expressed hope"."""
        return self.last - self.head > 1


_NEGATING = word_class("negating_controls")
_PLANNING = word_class("planning_controls")
_SAYING = frozenset("went on goes continued proceeded".split())
_LEADS = word_class("participle_leads")
_EXPRESSED = word_class("expressed")
_PARTICLES = word_class("particles")
_NOUN_AFTER = frozenset("of from by about".split())
_MEANS = frozenset("telephone phone e-mail email letter radio video text fax cable".split())
_POSSIBLE = frozenset({"may", "might", "can", "could"})
_OPENERS = frozenset({"that", "whether", "if", "how", "why", ":", '"', "what"})
_PLAIN_ENDS = frozenset("this that all both those these some many others another each".split())


def find_cues(pieces: Pieces) -> list[Cue]:
    """The cues of a sentence, in order."""
    cues: list[Cue] = []
    for index, piece in enumerate(pieces):
        if piece.quoted or piece.lower not in _may_begin():
            continue
        cue = _other_cue(pieces, index) or _phrasal_cue(pieces, index)
        if cue is None and piece.lower in cue_forms():
            cue = _verb_cue(pieces, index, cue_forms()[piece.lower], _last(pieces, index, cue_forms()[piece.lower]))
        if cue is not None:
            cues.append(cue)
    return cues


@cache
def _may_begin() -> frozenset[str]:
    """The words with which a cue may begin."""
    return frozenset({"according"}).union(cue_forms(), phrasal_cues(), word_list("speech_nouns"))


def shares_source(pieces: Pieces, cue: Cue) -> bool:
    """Whether a cue is joined by "and" or "but" to an earlier one and has the same subject."""
    before = pieces[cue.group.first - 1] if cue.group.first else None
    return before is not None and not before.quoted and before.lower in CONJUNCTIONS | {"then"}


def _other_cue(pieces: Pieces, index: int) -> Cue | None:
    """A cue that is no verb: "according to", or a noun with a that-clause."""
    word = pieces[index].lower
    if word == "according" and index + 1 < len(pieces) and pieces[index + 1].lower == "to":
        kind = Construction.ACCORDING_TO
        return Cue(index, index, index + 2, VerbGroup(index), kind, frozenset(), "according to", "")
    if word in word_list("speech_nouns") and _that_follows(pieces, index + 1) and not is_verb(pieces, index):
        return Cue(index, index, index + 1, VerbGroup(index), Construction.NOUN, frozenset("t"), word, "")
    return None


def _that_follows(pieces: Pieces, start: int) -> bool:
    """Whether a that-clause follows a noun, with at most a phrase of whose words they are between."""
    if start >= len(pieces):
        return False
    if pieces[start].lower == "that":
        return start + 1 < len(pieces) and not is_verb(pieces, start + 1)
    if pieces[start].lower not in {"of", "by", "from"}:
        return False
    for index in range(start + 1, min(start + 10, len(pieces))):
        if pieces[index].lower == "that":
            return True
        if not is_word(pieces[index]) or is_verb(pieces, index):
            return False
    return False


def _phrasal_cue(pieces: Pieces, index: int) -> Cue | None:
    for words, form in phrasal_cues().get(pieces[index].lower, ()):
        last = index + 1 + len(words)
        if tuple(piece.lower for piece in pieces[index + 1 : last]) == words:
            if form.lemma == "go on" and last < len(pieces) and pieces[last].lower == "to":
                continue  # "went on to say": the cue is "say"
            return _verb_cue(pieces, index, form, last)
    return None


def _verb_cue(pieces: Pieces, index: int, form: CueForm, last: int) -> Cue | None:
    group = verb_group(pieces, index)
    control = _control(pieces, group.first) if group.infinitive else None
    if group.infinitive and control is None:
        return None
    if not group.infinitive and not _is_verb_here(pieces, index, form, group):
        return None
    if group.modal is not None and "h" in form.frames:
        return None
    if "x" in form.frames and index + 1 < len(pieces) and pieces[index + 1].lower in _PARTICLES:
        return None  # "backed away", "pressed ahead"
    if group.modal is not None and pieces[group.modal].lower in _POSSIBLE and not group.negated and not group.be:
        return None  # "Orne may say"
    construction = _construction(form, group)
    if construction is Construction.PASSIVE and not _passive_reports(pieces, index, form):
        return None
    if "z" in form.frames and not _puts_a_figure(pieces, last):
        return None
    first = group.modal if group.modal is not None else index
    tense = _tense(pieces, group, index) or form.form
    return Cue(index, first, last, group, construction, form.frames, form.lemma, tense, control)


def _tense(pieces: Pieces, group: VerbGroup, index: int) -> str | None:
    """The form that a bare one stands for behind "did" or "does"; None where there is neither."""
    words = {pieces[at].lower for at in range(group.first, index)}
    return "past" if words & {"did", "didn't"} else "s" if words & {"does", "doesn't"} else None


def _is_verb_here(pieces: Pieces, index: int, form: CueForm, group: VerbGroup) -> bool:
    """Whether a form that may be a noun, an adjective or a participle is the verb of a clause."""
    before = pieces[group.first - 1] if group.first else None
    if form.form == "ing":
        return group.be or _is_participle(pieces, group.first)
    if form.form == "base":
        return _base_is_finite(pieces, index, form, group)
    if before is not None and _describes_noun(before):
        return False  # "the stated aim", "Orne's demands", "271 pledged delegates"
    if form.form == "s":
        return "x" not in form.frames or _s_is_verb(pieces, index, group)
    return _past_is_finite(pieces, index, form, group)


def _describes_noun(before: Piece) -> bool:
    if before.lower in _PLAIN_ENDS:
        return False
    return before.lower in DETERMINERS | {"'s"} or before.text.isdigit()


def _construction(form: CueForm, group: VerbGroup) -> Construction:
    if form.form == "past" and group.be:
        return Construction.PASSIVE
    if form.form == "ing" and not group.be:
        return Construction.PARTICIPLE
    return Construction.FINITE


def _control(pieces: Pieces, to: int) -> str | None:
    """The word that makes an infinitive of saying count: "declined to say", "is to tell"."""
    at = to - 1
    while at >= 0 and is_adverb(pieces[at]):
        at -= 1
    word = pieces[at].lower if at >= 0 else ""
    return word if word in _NEGATING | _PLANNING | _SAYING | (BE - {"be", "been", "being"}) else None


def _is_participle(pieces: Pieces, first: int) -> bool:
    if first == 0:
        return True
    before = pieces[first - 1]
    if before.lower == "as":
        return any(piece.lower.startswith("quot") for piece in pieces[max(0, first - 16) : first])
    return before.quoted or before.text in {",", ";", "-"} | DASHES or before.lower in _LEADS


def _base_is_finite(pieces: Pieces, index: int, form: CueForm, group: VerbGroup) -> bool:
    """Whether a bare form is a verb: "officials say", "would ask", "did not confirm"."""
    if group.modal is not None or any(pieces[at].lower in DO for at in range(group.first, index)):
        return True
    if group.first == 0 or pieces[0].lower in MODALS | DO:  # "Can Orne say no?"
        return False
    before = pieces[group.first - 1]
    if before.lower in PRONOUNS | {"who"}:
        return True
    if "x" in form.frames or before.quoted or not is_word(before):
        return False
    if before.lower in DETERMINERS | PREPOSITIONS | MODALS | BE | SUBORDINATORS | CONJUNCTIONS | {"to", "'s"}:
        return False
    plural = before.lower.endswith("s") and not before.lower.endswith("ss")
    return form.lemma == "say" or ((plural or before.lower in {"people", "police"}) and "h" not in form.frames)


def _s_is_verb(pieces: Pieces, index: int, group: VerbGroup) -> bool:
    """Whether a form in -s that may be a plural noun is a verb: "Orne demands that"."""
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    before = pieces[group.first - 1] if group.first else None
    if following is None or before is None or following.lower in _NOUN_AFTER:
        return False
    if is_verb(pieces, group.first - 1) and not is_name(before):
        return False  # "denied reports that"
    if pieces[index].text[0].isupper() and any(piece.text[:5].islower() and len(piece.text) > 4 for piece in pieces):
        return False  # "the Organization of American States", not a headline's "Orne Says"
    if pieces[index].lower == "quotes":
        return any(piece.lower == "as" for piece in pieces[index + 1 : index + 16])
    if following.quoted or following.text[0].isdigit() or following.lower in _OPENERS | DETERMINERS | NUMBERS | {"to"}:
        return before.text == "," or is_name(before) or before.lower.isalpha()
    return before.lower in PRONOUNS - {"it"} | {"who"} or (is_name(before) and is_name(following))


def _past_is_finite(pieces: Pieces, index: int, form: CueForm, group: VerbGroup) -> bool:
    """Whether a form in -ed is the verb of a clause and not a participle in front of or behind a noun."""
    if group.perfect or group.be:
        return True
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    if following is not None and (following.lower in BE or (following.lower == "by" and not _by_means(pieces, index))):
        return False  # "a plan proposed by Orne", "the views expressed are"
    if group.first == 0:
        return following is not None and "q" in form.frames and form.lemma != "ask"
    before = pieces[group.first - 1]
    if before.text == "," and form.lemma == "provide":
        return False  # ", provided that the road opens"
    if before.quoted or before.text == ",":
        return before.quoted or following is None or "q" in form.frames or not _modifies(following)
    if before.lower in PREPOSITIONS | {"as", "when", "if"}:
        return False
    return before.lower not in SUBORDINATORS - {"that"} | RELATIVES - {"who", "which", "that"}


def _by_means(pieces: Pieces, index: int) -> bool:
    """Whether "by" after a verb tells of means or time and not who acts: "said by telephone"."""
    after = pieces[index + 2] if index + 2 < len(pieces) else None
    return after is not None and (after.lower in _MEANS or is_time(after))


def _modifies(following: Piece) -> bool:
    """Whether a participle after a comma describes the noun before it: ", described in a letter as ..."."""
    return following.lower in {"by", "as", "in", "on"} and not is_time(following)


def _passive_reports(pieces: Pieces, index: int, form: CueForm) -> bool:
    """Whether a passive tells who spoke, or that something was said: "was welcomed by", "it was reported that"."""
    following = [piece.lower for piece in pieces[index + 1 : index + 12]]
    if "by" in following[:8] and form.frames & {"n", "d", "t"} and "h" not in form.frames:
        return True
    if following[:1] == ["as"] and form.lemma == "quote":
        return True
    return following[:1] == ["that"] and bool(form.frames & {"t"}) and "h" not in form.frames


def _puts_a_figure(pieces: Pieces, last: int) -> bool:
    """Whether "at" or "as" and a number follow: "put the number of dead at 30", "gave its length as 25 minutes"."""
    window = pieces[last : last + 14]
    return any(
        piece.lower in {"at", "as"} and any(later.text[0].isdigit() for later in window[at + 1 : at + 5])
        for at, piece in enumerate(window)
    )


def _last(pieces: Pieces, index: int, form: CueForm) -> int:
    if form.lemma != "express":
        return index + 1
    noun = index + 2 if index + 1 < len(pieces) and pieces[index + 1].lower in DETERMINERS else index + 1
    return noun + 1 if noun < len(pieces) and pieces[noun].lower in _EXPRESSED else index + 1
