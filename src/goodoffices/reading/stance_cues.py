"""Stances by cue: what the word of saying tells of where its speaker stands: "welcomed", "rejected", "asked for"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from goodoffices.domain.positions import Stance
from goodoffices.domain.statements import Statement
from goodoffices.reading.lexicon import cue_forms, lexicon_lines

_NEEDS_TO_OR_FOR = frozenset("appeal ask call insist tell invite".split())
_TO_OR_FOR = frozenset("to for on upon not".split())
_OF_NOUNS = frozenset("announce confirm declare".split())
_NO_NOUN = frozenset("that he she it they how what when whether who".split())
_LOOKED_INTO = re.compile(r"to (?:examine|consider|discuss|look|study|explore|continue)\b", re.IGNORECASE)
_CHARGE = re.compile(
    r"\b(?:charges?|claims?|allegations?|accusations?|assertions?|reports?|unfounded|baseless)\b", re.IGNORECASE
)
_OTHERS_TO = re.compile(r"^(?:the )?[A-Z]\w+(?: [A-Z]\w+)* to (?!be |begin |start |hold |open |take place|last )")
_NOT_OFFERED = re.compile(
    r"^\W*(?:(?:the|any|such|all|these) )?(?:\w+ )?(?:threats?|warnings?|ultimatum|sanctions)\b"
    r"|^\W*any (?!.*\b(?:talks|negotiat|dialogue|ceasefire|truce|deal|meeting|contact))",
    re.IGNORECASE,
)
"""What is rejected and had not been asked for or offered."""


def stance_of_cue(statement: Statement) -> tuple[Stance | None, bool]:
    """The stance that a cue tells, and whether it gives way to what the words tell."""
    if statement.cue_span is None:
        return None, True
    cue_words = statement.cue_span.text.lower().split()
    content = statement.content_spans[0].text.split(maxsplit=1)[0].lower().strip('"“«')
    for lemma in lemmas(statement):
        stance, gives_way = _cue_stances().get(lemma, (None, True))
        if stance is None:
            continue
        led = content in _TO_OR_FOR or cue_words[-1] in _TO_OR_FOR
        if lemma == "want" and not led:
            return Stance.FOR, True
        if lemma in _NEEDS_TO_OR_FOR and not led:
            continue
        if lemma == "expect" and not _OTHERS_TO.match(statement.content_spans[0].text):
            continue
        if lemma in _OF_NOUNS and content in _NO_NOUN:
            continue
        if lemma == "agree" and _LOOKED_INTO.match(statement.content_spans[0].text):
            return Stance.OPEN, False
        if stance is Stance.REFUSES and _CHARGE.search(statement.content_spans[0].text):
            return Stance.DENIES, False
        if stance is Stance.REFUSES and _NOT_OFFERED.search(statement.content_spans[0].text):
            return Stance.AGAINST, False
        return stance, gives_way and not (stance is Stance.DEMANDS and cue_words[-1] == "for")
    return None, True


def lemmas(statement: Statement) -> Iterator[str]:
    """The words of a statement's cue by their bare forms."""
    for word in statement.cue_span.text.lower().split() if statement.cue_span is not None else ():
        form = cue_forms().get(word)
        yield form.lemma if form is not None else word


@cache
def _cue_stances() -> Mapping[str, tuple[Stance, bool]]:
    stances = {}
    for line in lexicon_lines("stance_cues.txt"):
        head, _, words = line.partition(":")
        for word in words.split():
            stances[word] = Stance(head.rstrip("?")), head.endswith("?")
    return stances
