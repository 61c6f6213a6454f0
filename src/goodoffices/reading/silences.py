"""Silences: sides that a report says have not answered, and what they were asked.

A silence is a position, too: it is not stated where the side stands. An answer that a newspaper is owed is none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.spans import Span
from goodoffices.reading.scene import Scene
from goodoffices.reading.unanswered import Unanswered, said_to_be_unanswered

_NOT_YET = re.compile(r"\b(?:not|n[’']t|yet to|neither|none|nobody|waiting for)\b", re.IGNORECASE)
_OF_THE_PRESS = re.compile(
    r"\b(?:comment|questions?|inquir(?:y|ies)|enquir(?:y|ies)|e-?mails?|phone calls?)\b", re.IGNORECASE
)
_OF_SEVERAL = re.compile(r"\b(?:neither|none|both)\b", re.IGNORECASE)
_NEAR = 200
_BEHIND = 60


@dataclass(frozen=True, slots=True)
class Silence:
    """A side that has not answered, on what, and the words that say so."""

    side: EntityId
    issue: str
    span: Span


def silences(scene: Scene) -> Iterator[Silence]:
    """The sides that are said not to have answered, each with the issue that was put to it.

    Cost: linear in the text.
    """
    for unanswered in said_to_be_unanswered(scene):
        span = unanswered.span
        sentence = scene.document.sentence_at(span.start)
        if (
            not _NOT_YET.search(span.text)
            or "owe" in span.text
            or _OF_THE_PRESS.search(scene.document.text, span.end, min(sentence.end, span.end + _BEHIND))
        ):
            continue
        asked = scene.issues.between(span.start, sentence.end)
        issue = asked[0].issue if asked else scene.issues.offered_before(span.start, sentence.start)
        if issue is None and (last := scene.issues.before(span.start, sentence.start)) is not None:
            issue = last.issue
        if issue is not None:
            for side in _silent(scene, unanswered):
                yield Silence(side, issue, span)


def _silent(scene: Scene, unanswered: Unanswered) -> tuple[EntityId, ...]:
    """Those who are silent: who is named in front, or the last two named together where "neither" answered."""
    span = unanswered.span
    if not _OF_SEVERAL.search(span.text):
        return (scene.actors.side(unanswered.about),) if unanswered.about is not None else ()
    before = scene.actors.between(span.start - _NEAR, span.end)
    several = next((mention.who for mention in reversed(before) if len(mention.who) > 1), ())
    return tuple(dict.fromkeys(scene.actors.side(who) for who in several))
