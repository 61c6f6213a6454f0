"""Unanswered: questions, requests and invitations whose answer a report says, or shows, to be missing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.domain.contacts import Contact, ContactStatus
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.scales import ReplyStrength
from goodoffices.domain.spans import Span, span_of
from goodoffices.reading.scene import Scene

_ANSWER = r"(?:answers?|repl(?:y|ies)|responses?|reactions?)"
_ANSWERED = r"(?:answered|replied|responded|reacted|spoken yet)"
_MISSING = re.compile(
    rf"\b(?:neither|none|nobody|no side|no one)\b[^.;,]{{0,40}}\b(?:ha[sd]|have) (?:yet )?{_ANSWERED}\b(?: yet)?"
    rf"|\b(?:he|she|it|they|\w+) (?:ha[sd]|have|did|do|does)(?: not|n[’']t) (?:yet |immediately |so far )?"
    rf"(?:been )?(?:{_ANSWERED}|answer|reply|respond)\b(?: yet)?"
    rf"|\b(?:ha[sd]|have) yet to (?:answer|reply|respond|confirm|accept|decide)\b[^.;,]{{0,50}}"
    rf"|\b(?:(?:is|was|are|were|still|she was|he was|they were) )?(?:a?waiting)(?: for)? [^.;,]{{0,30}}\b{_ANSWER}\b"
    rf"|\b(?:no|without an?) {_ANSWER}\b(?: (?:has|had|have|came|come|was|yet)\b[^.;,]{{0,20}})?"
    rf"|\b(?:neither|nobody|none|no side)\b[^.;,]{{0,20}}\bowes?\b[^.;,]{{0,20}}\b{_ANSWER}\b"
    rf"|\bha(?:s|d|ve) not been answered\b"
    rf"|\b(?:the|an?|its|his|her|their) {_ANSWER}\b[^.;]{{0,30}}?\b(?:will|would)\b[^.;]{{0,60}}"
    rf"|\b(?:will|would) (?:reply|answer|respond|be answered)\b[^.;,]{{0,50}}",
    re.IGNORECASE,
)
_HINTS = ("answer", "repl", "respon", "react", "yet to", "spoken yet")
"""Some of these stand in whatever is found; to look for them first saves most of the time."""
_OF_WAR = re.compile(r"\b(?:fire|force|shots|kind)\b", re.IGNORECASE)
_REACH = 40
_NEAR = 120
_MENTIONS = 20
_OPEN = frozenset({ContactStatus.PROPOSED})
_WEAK = frozenset({ReplyStrength.NO_ANSWER, ReplyStrength.OPENNESS})


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Words that point at a missing answer, and whose it is."""

    span: Span
    about: EntityId | None


def said_to_be_unanswered(scene: Scene) -> Iterator[Unanswered]:
    """The places that say an answer is missing or still to come."""
    text = scene.document.text
    for sentence in scene.document.sentences:
        words = text[sentence.start : sentence.end].lower()
        if not any(hint in words for hint in _HINTS):
            continue
        for found in _MISSING.finditer(text, sentence.start, sentence.end):
            if _OF_WAR.search(text, found.start(), min(found.end() + _REACH, sentence.end)):
                continue
            yield Unanswered(
                span_of(text, found.start(), found.end()),
                _giver(scene, found.start(), max(sentence.start, found.start() - _NEAR)),
            )


def without_reply(scene: Scene, contacts: Sequence[Contact]) -> Iterator[Unanswered]:
    """Those who are asked to a contact and of whose side nothing is told, or nothing beyond an openness.

    Args:
        scene: the report.
        contacts: of the report.
    """
    for contact in contacts:
        if contact.status not in _OPEN:
            continue
        proposers = _proposers(scene, contact)
        answered = {scene.actors.side(reply.by) for reply in contact.replies if reply.strength not in _WEAK}
        for participant in contact.participants:
            side = scene.actors.side(participant)
            if side in proposers or side in answered:
                continue
            span = _naming(scene, contact, participant)
            if span is not None:
                yield Unanswered(span, participant)


def _proposers(scene: Scene, contact: Contact) -> frozenset[EntityId]:
    """The sides of those in whose words a contact is first told of, and of the first who is named for it."""
    speakers = [who for told in scene.statements_at(contact.evidence[0].start) for who in told.sources]
    return frozenset(scene.actors.side(who) for who in (*contact.participants[:1], *speakers))


def _naming(scene: Scene, contact: Contact, who: EntityId) -> Span | None:
    """The words of a contact that name somebody."""
    for evidence in contact.evidence[:_MENTIONS]:
        for mention in scene.actors.between(evidence.start, evidence.end):
            if who in mention.who:
                return span_of(scene.document.text, mention.start, mention.end)
    return None


def _giver(scene: Scene, place: int, since: int) -> EntityId | None:
    before = scene.actors.between(since, place + 1)
    return before[-1].who[0] if before and len(before[-1].who) == 1 else None
