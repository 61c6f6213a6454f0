"""Contacts: the calls, meetings, letters and remarks that a report tells of, each told once, with all its mentions."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from goodoffices.domain.contacts import Authority, Contact, ContactId, ContactKind, ContactStatus, Reply
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.scales import Certainty, ReplyStrength
from goodoffices.domain.spans import Span, span_of
from goodoffices.domain.statements import DateMention
from goodoffices.reading.attendance import THERE, attendance_mentions
from goodoffices.reading.contact_mentions import ContactMention
from goodoffices.reading.contact_nouns import noun_mentions
from goodoffices.reading.contact_verbs import verb_mentions
from goodoffices.reading.contact_words import forms_of, triggers
from goodoffices.reading.gatherings import Gathering, gatherings_of, same_gathering
from goodoffices.reading.headings import is_heading
from goodoffices.reading.letters import letter_mentions
from goodoffices.reading.meetings import Meeting, Sides, meetings_of
from goodoffices.reading.openness import openness_mentions
from goodoffices.reading.presence import presence_mentions
from goodoffices.reading.replies import replies_to
from goodoffices.reading.runs import Run, runs_of
from goodoffices.reading.said_at import speakers_at, statement_told_by, statements_around
from goodoffices.reading.scene import Scene
from goodoffices.reading.tellings import telling_mentions

_NEAR = 50
"""Places on either side among which the days of a forum are looked for."""
_TOLD_BY_OTHERS = frozenset({ContactStatus.PLANNED, ContactStatus.PAST, ContactStatus.ONGOING, ContactStatus.CONFIRMED})


def contacts_of(scene: Scene) -> tuple[Contact, ...]:
    """The contacts of a report, in the order of the text.

    Cost: linear in the length of the report.
    """
    runs = [
        run
        for sentence in scene.document.sentences
        if not triggers().isdisjoint(token.lower for token in sentence.tokens)
        for run in runs_of(scene, sentence)
    ]
    gatherings = tuple(gatherings_of(iter(runs)))
    told = (one for run in runs for one in _mentions(run))
    mentions = sorted(_at_forums(told, gatherings), key=lambda one: (one.trigger, one.start))
    meetings = meetings_of(scene, mentions)
    answers = replies_to(scene, runs, meetings)
    sides = Sides(scene)
    return tuple(
        _contact(sides, number, meeting, gatherings, answers.get(number - 1, ()))
        for number, meeting in enumerate(meetings, 1)
    )


def _mentions(run: Run) -> Iterator[ContactMention]:
    heading = is_heading(run.scene.document, run.pieces[0].start)
    for finder in (
        noun_mentions,
        letter_mentions,
        verb_mentions,
        attendance_mentions,
        telling_mentions,
        openness_mentions,
        presence_mentions,
    ):
        for mention in finder(run):
            yield replace(mention, leaning=True) if heading else mention


def _at_forums(mentions: Iterable[ContactMention], gatherings: Sequence[Gathering]) -> Iterator[ContactMention]:
    """The mentions, those of coming to nothing named with the forum spoken of before; without one they are dropped."""
    for mention in mentions:
        if mention.gathering != THERE:
            yield mention
            continue
        past = bisect_left(gatherings, mention.trigger, key=lambda one: one.at)
        if past:
            yield replace(mention, gathering=gatherings[past - 1].words)


def _contact(
    sides: Sides, number: int, meeting: Meeting, gatherings: Sequence[Gathering], replies: tuple[Reply, ...]
) -> Contact:
    scene = sides.scene
    gathering = _gathering(meeting, gatherings)
    start, end, words = _days(scene, meeting, gathering)
    return Contact(
        id=ContactId(f"C{number}"),
        kind=meeting.kind or ContactKind.MEETING,
        participants=tuple(meeting.who),
        status=_answered(sides, meeting, replies),
        evidence=_evidence(scene, meeting.mentions),
        level=meeting.level or sides.level(meeting.who),
        date_start=start,
        date_end=end,
        date_expr=words,
        place=meeting.place or (gathering.place if gathering is not None else None),
        agenda=_agenda(scene, meeting),
        replies=replies,
        certainty=_certainty(sides, meeting),
    )


def _answered(sides: Sides, meeting: Meeting, replies: Sequence[Reply]) -> ContactStatus:
    """How firm a contact is, its answers counted in: one who was asked and declines refuses it."""
    declined = any(reply.strength is ReplyStrength.DECLINED for reply in replies)
    asked = meeting.status in {ContactStatus.PROPOSED, ContactStatus.PLANNED, ContactStatus.HYPOTHETICAL}
    if declined and asked:
        return ContactStatus.REFUSED
    return ContactStatus.CONFIRMED if _all_confirm(sides, meeting, replies) else meeting.status


def _all_confirm(sides: Sides, meeting: Meeting, replies: Sequence[Reply]) -> bool:
    """Whether every side has confirmed: those who ask by asking, the others by an answer that is not another's word."""
    if meeting.status not in {ContactStatus.PROPOSED, ContactStatus.PLANNED}:
        return False
    if meeting.kind is ContactKind.ATTENDANCE:
        return any(_is_confirmed(sides, meeting.who[0], mention.trigger) for mention in meeting.mentions)
    firm = {
        sides.of(reply.by)
        for reply in replies
        if reply.strength is ReplyStrength.CONFIRMED and reply.authority in {Authority.OWN, Authority.SPOKESPERSON}
    }
    asking = {sides.of(one) for mention in meeting.mentions for one in mention.askers}
    return bool(firm) and {sides.of(one) for one in meeting.who} <= firm | asking


def _is_confirmed(sides: Sides, who: EntityId, place: int) -> bool:
    """Whether words at a place are told as confirmed by their own side, and on nobody else's word."""
    around = statements_around(sides.scene, place)
    own = [any(sides.of(one) == sides.of(who) for one in statement.sources) for statement in around]
    confirms = [one.cue_span is not None and one.cue_span.text.lower() in forms_of("reply_confirm") for one in around]
    return bool(around) and all(own) and confirms[-1]


def _gathering(meeting: Meeting, gatherings: Sequence[Gathering]) -> Gathering | None:
    """When and where the forum is at which a contact is, from all places that tell of it."""
    if not meeting.gathering:
        return None
    here = bisect_left(gatherings, meeting.mentions[0].start, key=lambda one: one.at)
    near = gatherings[max(0, here - _NEAR) : here + _NEAR]
    same = [one for one in near if same_gathering(one.words, meeting.gathering)]
    dated = [one.day for one in same if one.day is not None and one.day.start is not None and one.day.end is not None]
    day = min(dated, key=_length, default=None)
    place = next((one.place for one in same if one.place is not None), None)
    return Gathering(at=meeting.mentions[0].start, words=meeting.gathering, day=day, place=place)


def _length(day: DateMention) -> int:
    return (day.end - day.start).days if day.start is not None and day.end is not None else 0


def _days(scene: Scene, meeting: Meeting, gathering: Gathering | None) -> tuple[date | None, date | None, Span | None]:
    """When a contact is, and the words that say so; at a forum its days, where none of its own is told."""
    if meeting.kind is ContactKind.PRESS_REMARKS:
        mention = meeting.mentions[0]
        told = statement_told_by(scene, mention.start, scene.document.sentence_at(mention.start).end)
        day = told.said_on if told is not None and not mention.undated else None
        words = meeting.day.span if meeting.day is not None else None
        if day is None and meeting.day is not None:
            return meeting.day.start, meeting.day.end, words
        if day is None and mention.today:
            day = scene.report
        return day, day, words
    own, other = meeting.day, gathering.day if gathering is not None else None
    if own is None and other is None and any(one.today for one in meeting.mentions):
        return scene.report, scene.report, None
    if own is None:
        return (other.start, other.end, None) if other is not None else (None, None, None)
    inside = other is not None and _is_inside(other, own)
    if inside and other is not None:
        return other.start, other.end, own.span
    return own.start, own.end, own.span


def _is_inside(one: DateMention, other: DateMention) -> bool:
    if None in {one.start, one.end, other.start, other.end} or _length(one) >= _length(other):
        return False
    return bool(
        one.start and other.start and one.end and other.end and other.start <= one.start and one.end <= other.end
    )


def _agenda(scene: Scene, meeting: Meeting) -> tuple[str, ...]:
    """The issues of the statements that are made in a contact: "will tell her counterpart to open the road"."""
    if meeting.kind is ContactKind.PRESS_REMARKS:
        return ()
    told = (statement_told_by(scene, mention.start, mention.end) for mention in meeting.mentions)
    return tuple(dict.fromkeys(issue for statement in told if statement is not None for issue in statement.issues))


def _evidence(scene: Scene, mentions: Sequence[ContactMention]) -> tuple[Span, ...]:
    """The places that tell of a contact, in order; of two that overlap the one is the longer."""
    places: list[tuple[int, int]] = []
    for start, end in sorted({(one.start, one.end) for one in mentions}):
        if places and start < places[-1][1]:
            places[-1] = places[-1][0], max(end, places[-1][1])
        else:
            places.append((start, end))
    assert all(one[1] <= other[0] for one, other in pairwise(places))
    return tuple(span_of(scene.document.text, start, end) for start, end in places)


def _certainty(sides: Sides, meeting: Meeting) -> Certainty | None:
    """Second-hand, where only those tell of it who are on no side that takes part."""
    if meeting.status not in _TOLD_BY_OTHERS or meeting.kind is ContactKind.PRESS_REMARKS:
        return None
    own = {sides.of(one) for one in meeting.who}
    told = [speakers_at(sides.scene, mention.trigger) for mention in meeting.mentions]
    others = all(speakers and not any(sides.of(one) in own for one in speakers) for speakers in told)
    return Certainty.SECOND_HAND if others else None
