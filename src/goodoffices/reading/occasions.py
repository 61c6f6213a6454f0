"""Occasions: on which day each statement was made. A day told once holds for the same speaker's other remarks."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import DateMention
from goodoffices.reading.attributions import Attribution
from goodoffices.reading.dates import dates_in
from goodoffices.reading.document import Document
from goodoffices.reading.lexicon import word_class
from goodoffices.reading.verbs import CueVerb, Verbs

_RELATIVES = word_class("relatives")


@dataclass(frozen=True, slots=True)
class Occasion:
    """An attribution with all that tells when its words were said."""

    attribution: Attribution
    verb: CueVerb | None
    nested: bool
    speaker: tuple[EntityId, ...]
    heading: bool
    is_background: bool = False
    is_now: bool = False  # a present tense in a report that is live


def days_said(
    document: Document, occasions: Sequence[Occasion], mentions: Sequence[DateMention], report: date | None
) -> list[date | None]:
    """The day on which each statement was made; None where the report does not tell.

    A headline's words and the main speaker's undated ones are of the report's own day. Background is of no told day.
    """
    told = [_told(document, occasion, mentions) for occasion in occasions]
    main = _main_speaker(occasions)
    latest: dict[tuple[EntityId, ...], date] = {}
    days: list[date | None] = []
    for occasion, day in zip(occasions, told, strict=True):
        own = not occasion.nested and not _is_planned(occasion)
        if day is not None and own and occasion.speaker:
            latest[occasion.speaker] = day
        elif day is None and own and not occasion.is_background:
            is_main = occasion.heading or occasion.speaker == main or occasion.is_now
            days.append(latest.get(occasion.speaker) or (report if is_main else None))
            continue
        days.append(day)
    return days


def is_background(verbs: Verbs, verb: CueVerb | None, *, live: bool) -> bool:
    """Whether words are told as background, at no told time: "has offered", or ", urging restraint" beside a present.

    Args:
        verbs: the report's.
        verb: the cue's.
        live: whether the report is `is_live`, so that a present tense is no background.
    """
    if verb is None:
        return False
    if verb.participle:
        return not live and not verbs.main_is_past(verb.sentence)
    return verb.perfect and not verb.negated


def is_live(verbs: Sequence[CueVerb | None]) -> bool:
    """Whether a report gives its speakers' words in the present tense, as a live blog does: as often as in the past."""
    told = [
        verb for verb in verbs if verb is not None and not verb.planned and not verb.perfect and not verb.participle
    ]
    return 2 * sum(verb.present for verb in told) >= len(told)


def _is_planned(occasion: Occasion) -> bool:
    return occasion.verb is not None and occasion.verb.planned


def _told(document: Document, occasion: Occasion, mentions: Sequence[DateMention]) -> date | None:
    """The day that stands beside the cue, outside the words reported; for planned words a day anywhere with them."""
    verb = occasion.verb
    if verb is None or occasion.heading or not mentions:
        return None
    near = [
        mention
        for mention in dates_in(mentions, verb.sentence.start, verb.sentence.end)
        if mention.start == mention.end
    ]
    if _is_planned(occasion):
        ahead = [mention for mention in near if mention.start is not None and not _before_cue(mention, occasion)]
        return next((mention.start for mention in ahead), None)
    for mention in near:
        if not any(start <= mention.span.start < end for start, end in occasion.attribution.contents) and _beside(
            document, mention, occasion
        ):
            return mention.start
    return None


def _before_cue(mention: DateMention, occasion: Occasion) -> bool:
    cue = occasion.attribution.cue
    return cue is not None and mention.span.end + 60 < cue[0]


def _beside(document: Document, mention: DateMention, occasion: Occasion) -> bool:
    """Whether a day stands by the cue: between it and the words it reports, or right before its subject."""
    cue, source = occasion.attribution.cue, occasion.attribution.source
    if cue is None or document.quotation_at(mention.span.start) != document.quotation_at(cue[0]):
        return False
    if mention.span.start >= cue[1]:
        between = document.text[cue[1] : min(mention.span.start, cue[1] + 90)]
        return len(between) < 90 and "," not in between.rstrip(", ") and ";" not in between
    if source is not None and source[1] <= mention.span.start:  # not "Orne, who came on Sunday, said"
        return _RELATIVES.isdisjoint(document.text[source[1] : mention.span.start].lower().split())
    start = min(cue[0], source[0]) if source is not None else cue[0]
    if "asked" in document.text[max(0, mention.span.start - 60) : mention.span.start].lower().split():
        return False  # "Asked what would happen on Thursday, she said"
    return start - mention.span.end < 4


def _main_speaker(occasions: Sequence[Occasion]) -> tuple[EntityId, ...] | None:
    """Who speaks most in a report's main remarks."""
    counted = Counter(
        occasion.speaker
        for occasion in occasions
        if occasion.speaker and not (occasion.nested or occasion.heading or occasion.is_background)
    )
    return counted.most_common(1)[0][0] if counted else None
