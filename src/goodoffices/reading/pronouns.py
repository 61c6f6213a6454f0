"""Pronouns: whom "he", "she" and "it" mean where they are no source.

Only what the same sentence or the beginning of the one before settles is settled: two people whom a "he" fits make it
nobody's. "I" and "we" are whoever speaks the words around them, and stand in no list of mentions.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from goodoffices.domain.record_ids import EntityId
from goodoffices.reading.actors import ActorMention, Form
from goodoffices.reading.document import Document, Sentence, Token
from goodoffices.reading.lexicon import word_class
from goodoffices.reading.mentions import Gender
from goodoffices.reading.phrases import PREPOSITIONS

_THIRD = {"he": Gender.HE, "she": Gender.SHE}
_PLURAL = frozenset({"they", "them"})
_AND = re.compile(r" and (?:the )?")
_FEW = 40
"""Mentions of a sentence, as long as a speech may make it, that are looked through."""
_PEOPLE = frozenset({Form.NAME, Form.OFFICE})
_BODIES = frozenset({Form.STATE, Form.SEAT, Form.BODY})
_EMPTY = word_class("be") | {"would", "will", "may", "might", "could", "should", "'s"}
"""Words behind an "it" that may stand for nothing: "it was naive to"."""

Fits = Callable[[EntityId, Gender], bool]


def pronoun_mentions(document: Document, mentions: Sequence[ActorMention], fits: Fits) -> Iterator[ActorMention]:
    """The pronouns of a report that mean somebody for certain, in the order of the text.

    Args:
        document: the report.
        mentions: those that are no pronouns, in the order of the text.
        fits: whether somebody is a person whom a pronoun may mean.
    """
    starts = [mention.start for mention in mentions]
    before: Sentence | None = None
    for sentence in document.sentences:
        last = before if before is not None and before.paragraph == sentence.paragraph else None
        for index, token in enumerate(sentence.tokens):
            if token.lower in _PLURAL:
                earlier = _before(mentions, starts, sentence, token)
                who = _several(document, token, earlier)
                if who:
                    yield ActorMention(token.start, token.end, who, Form.PRONOUN)
            elif token.lower in _THIRD or (token.lower == "it" and _is_subject(sentence.tokens, index)):
                earlier = _before(mentions, starts, sentence, token)
                who = _third(document, token, earlier, _beginning(mentions, starts, last), fits)
                if who:
                    yield ActorMention(token.start, token.end, who, Form.PRONOUN)
        before = sentence


def _before(
    mentions: Sequence[ActorMention], starts: Sequence[int], sentence: Sentence, token: Token
) -> Sequence[ActorMention]:
    """The mentions in a sentence before a token; of many the last few."""
    last = bisect_left(starts, token.start)
    return mentions[max(bisect_left(starts, sentence.start), last - _FEW) : last]


def _beginning(
    mentions: Sequence[ActorMention], starts: Sequence[int], sentence: Sentence | None
) -> ActorMention | None:
    """The mention of one with which a sentence begins."""
    index = bisect_left(starts, sentence.start) if sentence is not None else len(starts)
    if sentence is None or index == len(starts) or starts[index] != sentence.start or len(mentions[index].who) != 1:
        return None
    return mentions[index]


def _third(
    document: Document, token: Token, earlier: Sequence[ActorMention], beginning: ActorMention | None, fits: Fits
) -> tuple[EntityId, ...]:
    """Whom "he", "she" or "it" means: the only one in its sentence whom it fits, else the one the last began with."""
    gender = _THIRD.get(token.lower)
    around = document.quotation_at(token.start)
    here = [one for one in earlier if document.quotation_at(one.start) == around and len(one.who) == 1]
    if gender is None:
        found = [one.who for one in here if one.form in _BODIES and _may_be_subject(document, one)][:1]
        if not found and beginning is not None and beginning.form in _BODIES and around is None:
            found = [beginning.who]
    else:
        people = (one.who for one in here if one.form in _PEOPLE and fits(one.who[0], gender))
        found = list(dict.fromkeys(people))
        if not found and beginning is not None and beginning.form in _PEOPLE and fits(beginning.who[0], gender):
            found = [beginning.who] if around is None else []
    return found[0] if len(found) == 1 else ()


def _several(document: Document, token: Token, earlier: Sequence[ActorMention]) -> tuple[EntityId, ...]:
    """Whom "they" or "them" means: the only two of its sentence that one word names or that "and" joins."""
    around = document.quotation_at(token.start)
    here = [one for one in earlier if document.quotation_at(one.start) == around and one.form is not Form.DEMONYM]
    found = {one.who for one in here if len(one.who) > 1}
    for one, other in itertools.pairwise(here):
        if len(one.who) == len(other.who) == 1 and _AND.fullmatch(document.text, one.end, other.start):
            found.add((*one.who, *other.who))
    return found.pop() if len(found) == 1 else ()


def _may_be_subject(document: Document, mention: ActorMention) -> bool:
    """Whether a mention neither owns the next word nor hangs on a preposition."""
    if document.text.startswith(("'", "’"), mention.end):
        return False
    before = document.text[max(0, mention.start - 16) : mention.start].lower().removesuffix(" the ").split()
    return not before or before[-1] not in PREPOSITIONS


def _is_subject(tokens: Sequence[Token], index: int) -> bool:
    """Whether an "it" begins a clause and may stand for somebody."""
    before = tokens[index - 1].lower if index else ""
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    begins = not before or before in {",", "and", "but", "that", "which", ";"}
    return begins and after not in _EMPTY and after[:1].isalpha()
