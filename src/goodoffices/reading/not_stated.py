"""What is not stated: things that a report points at and does not give.

Only what the report's own words point at is told: conditions that are not listed, somebody who is not named, an answer
that is missing, a measure, a time or an author that is not given. What nobody mentions is not missed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.domain.contacts import Contact
from goodoffices.domain.positions import NotStated, NotStatedId, NotStatedKind
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.scales import Certainty
from goodoffices.domain.spans import Span, span_of
from goodoffices.domain.statements import Statement, StatementStatus
from goodoffices.reading.scene import Scene
from goodoffices.reading.unanswered import said_to_be_unanswered, without_reply
from goodoffices.reading.unlisted import unlisted_conditions
from goodoffices.reading.unnamed import unnamed_ones, unnamed_speakers

_ASKED = re.compile(r"^[\"“«]?(?P<word>who|whom|whose|which|whether|if|how|when|where|what)\b", re.IGNORECASE)
_WROTE = re.compile(r"\b(?:signed?|wrote|written|drafted|approved|authored|behind)\b", re.IGNORECASE)
_KIND_OF = {
    "how": NotStatedKind.MEASURE,
    "when": NotStatedKind.WHEN,
    "whether": NotStatedKind.REPLY,
    "if": NotStatedKind.REPLY,
}
_UNCLEAR = re.compile(
    r"\b(?:(?:not|un)(?: immediately| yet)? ?clear|unknown|not known|remains? (?:open|unclear|to be seen))"
    r" (?P<open>(?:who|whom|whose|which|whether|how|when|where|what)\b[^.;,!?]{3,120})",
    re.IGNORECASE,
)
_NOBODY_SAID = re.compile(
    r"\b(?:neither|nobody|no one|none|not|never|n[’']t)\b(?: \w+){0,3}? "
    r"(?:say|said|saying|explain|explained|specify|specified|disclose|disclosed)"
    r" (?P<open>(?:who|whom|whose|which|whether|how|when|where)\b[^.;,!?]{3,120})",
    re.IGNORECASE,
)
_GIVES_NONE = re.compile(
    r"\b(?:names?|named|gives?|gave|given|sets?|mentions?|mentioned|carries|carried|bears?|bore|has|had|contains?"
    r"|contained|with) no (?P<thing>dates?|author|figures?|names?|deadline|timetable|signature|signatories|details)\b",
    re.IGNORECASE,
)
_KIND_OF_NONE = {
    "date": NotStatedKind.WHEN,
    "dates": NotStatedKind.WHEN,
    "deadline": NotStatedKind.WHEN,
    "timetable": NotStatedKind.WHEN,
    "figure": NotStatedKind.MEASURE,
    "figures": NotStatedKind.MEASURE,
    "author": NotStatedKind.AUTHORSHIP,
    "signature": NotStatedKind.AUTHORSHIP,
    "signatories": NotStatedKind.AUTHORSHIP,
    "details": NotStatedKind.CONDITIONS,
}
_NO_MEASURE = re.compile(
    r"\b(?:until|as long as|so long as|once|when) (?:the )?"
    r"(?:guns (?:are|fall|have fallen) silent|guns stop|fighting (?:stops|ends)"
    r"|(?:calm|quiet|peace|stability|normality) (?:returns|is restored)|situation (?:improves|allows)"
    r"|conditions (?:are right|allow|permit)|time is right|further notice)\b",
    re.IGNORECASE,
)
_NO_TIME = re.compile(
    r"\b(?:in due course|at (?:the|an) (?:right|appropriate) (?:time|moment)|at a later (?:date|stage|time))\b",
    re.IGNORECASE,
)
_UNATTRIBUTED = re.compile(
    r"\b(?:do|does|did|could|can|would)(?: not|n[’']t) (?:attribute|identify)\b[^.;,]{0,40}", re.IGNORECASE
)
_UNSIGNED = re.compile(
    r"\b(?:unsigned|undated|unattributed) (?:\w+ )?(?:paper|document|draft|letter|text|note|memo)\b", re.IGNORECASE
)
_OPEN: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (_UNCLEAR, ("clear", "unknown", "not known", "remain")),
    (_NOBODY_SAID, ("say", "said", "expla", "specif", "disclos")),
)
_PLAIN: tuple[tuple[re.Pattern[str], tuple[str, ...], NotStatedKind], ...] = (
    (_NO_MEASURE, ("until", "long as", "once", "when"), NotStatedKind.MEASURE),
    (_NO_TIME, ("due course", "at the", "at an", "at a later"), NotStatedKind.WHEN),
    (_UNATTRIBUTED, ("attribute", "identify"), NotStatedKind.WHO_OR_WHICH),
    (_UNSIGNED, ("unsigned", "undated", "unattributed"), NotStatedKind.AUTHORSHIP),
)
"""Patterns, with words of which one stands in whatever they find; to look for those first saves most of the time."""


@dataclass(frozen=True, slots=True)
class _Missing:
    kind: NotStatedKind
    span: Span
    about: EntityId | None = None


def not_stated_of(scene: Scene, contacts: Sequence[Contact]) -> tuple[NotStated, ...]:
    """What a report points at and does not give, in the order of the text; each place once.

    Cost: linear in the text.
    """
    found = sorted(
        (*_of_statements(scene), *_of_text(scene), *_of_others(scene, contacts)),
        key=lambda one: (one.span.start, -one.span.end),
    )
    kept: list[_Missing] = []
    for one in found:
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return tuple(
        NotStated(id=NotStatedId(f"N{number}"), kind=one.kind, evidence=(one.span,), about=one.about)
        for number, one in enumerate(kept, start=1)
    )


def _of_statements(scene: Scene) -> Iterator[_Missing]:
    """What somebody is told not to have said."""
    for statement in scene.statements:
        if statement.status is StatementStatus.NEGATED and statement.certainty is not Certainty.HEADLINE:
            missing = _unsaid(scene, statement)
            if missing is not None:
                yield missing


def _unsaid(scene: Scene, statement: Statement) -> _Missing | None:
    content = statement.content_spans[0]
    about = scene.actors.side(statement.sources[0]) if len(statement.sources) == 1 else None
    asked = _ASKED.match(content.text)
    if asked is not None:
        kind = _KIND_OF.get(asked["word"].lower(), NotStatedKind.WHO_OR_WHICH)
        if _WROTE.search(content.text) and kind is NotStatedKind.WHO_OR_WHICH:
            kind = NotStatedKind.AUTHORSHIP
        return _Missing(kind, content, about)
    cue = statement.cue_span
    if cue is None or cue.text.lower() not in {"confirm", "confirmed", "confirming", "reject", "rejected"}:
        return None
    start, end = min(cue.start, content.start), max(cue.end, statement.content_spans[-1].end)
    return _Missing(NotStatedKind.REPLY, span_of(scene.document.text, start, end), about)


def _of_text(scene: Scene) -> Iterator[_Missing]:
    text = scene.document.text
    for sentence in scene.document.sentences:
        place = sentence.start, sentence.end
        words = text[slice(*place)].lower()
        for pattern, hints in _OPEN:
            for found in pattern.finditer(text, *place) if _hinted(words, hints) else ():
                word = found["open"].split(maxsplit=1)[0].lower()
                kind = _KIND_OF.get(word, NotStatedKind.WHO_OR_WHICH)
                yield _Missing(kind, span_of(text, found.start("open"), found.end("open")))
        for found in _GIVES_NONE.finditer(text, *place) if " no " in words else ():
            kind = _KIND_OF_NONE.get(found["thing"].lower(), NotStatedKind.WHO_OR_WHICH)
            yield _Missing(kind, span_of(text, found.start(), found.end()))
        for pattern, hints, kind in _PLAIN:
            for found in pattern.finditer(text, *place) if _hinted(words, hints) else ():
                yield _Missing(kind, span_of(text, found.start(), found.end()))


def _hinted(words: str, hints: Sequence[str]) -> bool:
    return any(hint in words for hint in hints)


def _of_others(scene: Scene, contacts: Sequence[Contact]) -> Iterator[_Missing]:
    for conditions in unlisted_conditions(scene):
        yield _Missing(NotStatedKind.CONDITIONS, conditions.span, conditions.about)
    for span in (*unnamed_speakers(scene), *unnamed_ones(scene)):
        yield _Missing(NotStatedKind.WHO_OR_WHICH, span)
    unanswered = tuple(said_to_be_unanswered(scene))
    for answer in unanswered or without_reply(scene, contacts):
        yield _Missing(NotStatedKind.REPLY, answer.span, answer.about)
