"""Meetings: the mentions of one contact made one, with who takes part, how firm it is, and when and where it is.

A meeting that is planned here and held there is one that was held; a past and a future one are two.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from goodoffices.domain.contacts import ContactKind, ContactStatus, Level
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import DateMention, Entity, StatementStatus
from goodoffices.reading.actors import ActorMention, Form
from goodoffices.reading.contact_mentions import ContactMention
from goodoffices.reading.corrections import is_corrected
from goodoffices.reading.days import WEEKDAY_NUMBERS
from goodoffices.reading.gatherings import same_gathering
from goodoffices.reading.levels import level_of
from goodoffices.reading.said_at import speakers_at, statements_around
from goodoffices.reading.scene import Scene

_CALLS = frozenset({ContactKind.PHONE_CALL, ContactKind.VIDEO_CALL})
_MEETINGS = frozenset({ContactKind.MEETING, ContactKind.VISIT})
_ONE_SIDED = frozenset({ContactKind.ATTENDANCE, ContactKind.VISIT, ContactKind.PRESS_REMARKS, ContactKind.LETTER})
"""Kinds of contact of which one who takes part may be told alone."""
_FIRMEST = (
    ContactStatus.DENIED,
    ContactStatus.PAST,
    ContactStatus.FAILED,
    ContactStatus.CANCELLED,
    ContactStatus.POSTPONED,
    ContactStatus.REFUSED,
    ContactStatus.CONFIRMED,
    ContactStatus.ONGOING,
    ContactStatus.PLANNED,
    ContactStatus.PROPOSED,
    ContactStatus.HYPOTHETICAL,
)
_AHEAD = frozenset({ContactStatus.PLANNED, ContactStatus.PROPOSED, ContactStatus.CONFIRMED, ContactStatus.HYPOTHETICAL})
_BEHIND = frozenset({ContactStatus.PAST, ContactStatus.FAILED})
_BREATH = 100
"""Characters within which a journey and a meeting are of one sentence."""
_ALL = EntityId("ALL")
_NEAR = 40
"""Contacts back among which the one meant is looked for."""


@dataclass(slots=True)
class Meeting:
    """A contact while its mentions are still coming in."""

    mentions: list[ContactMention]
    kind: ContactKind | None
    who: list[EntityId] = field(repr=False)
    status: ContactStatus
    day: DateMention | None
    place: str | None = field(repr=False)
    level: Level | None
    gathering: frozenset[str]

    def add(self, mention: ContactMention, side: "Sides") -> None:
        """Take in a further mention."""
        self.mentions.append(mention)
        if self.kind is None or (self.kind is ContactKind.VISIT and mention.kind is ContactKind.MEETING):
            self.kind = mention.kind or self.kind
        for one in mention.who if set(mention.who) - set(mention.askers) or not mention.definite else ():
            other = next((there for there in self.who if side.same(one, there)), None)
            if other is None or (other == _ALL and one not in self.who):
                self.who.append(one)
            elif side.is_side(other) and not side.is_side(one):
                self.who[self.who.index(other)] = one
        if mention.status is not None and not mention.leaning:
            self.status = min(self.status, mention.status, key=_FIRMEST.index)
        if mention.status is ContactStatus.POSTPONED and mention.day is not None:
            self.day = _new_day(mention.day, side.scene.report)
        elif self.day is None or (mention.day is not None and _is_narrower(mention.day, self.day)):
            self.day = mention.day or self.day
        self.place = self.place or mention.place
        self.level = self.level or mention.level
        self.gathering = self.gathering or mention.gathering


class Sides:
    """Who can stand for whom in one report."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.named: Mapping[EntityId, Entity] = {entity.id: entity for entity in scene.actors.entities}
        self._both: list[ActorMention] | None = None
        self._between: list[EntityId] | None = None

    def both(self, place: int) -> list[EntityId]:
        """The two sides of which a report speaks: whom "both sides" means, else those that something is "between"."""
        if self._both is None:
            self._both = [one for one in self.scene.actors.mentions if one.form is Form.GROUP and len(one.who) == 2]
        if not self._both:
            if self._between is None:
                self._between = _between(self.scene)
            return list(self._between)
        at = bisect_left(self._both, place, key=lambda one: one.start)
        near = self._both[max(0, at - 1) : at + 1]
        return list(map(self.of, min(near, key=lambda one: abs(one.start - place)).who))

    def of(self, who: EntityId) -> EntityId:
        """The side that somebody is on."""
        return self.scene.actors.side(who)

    def is_side(self, who: EntityId) -> bool:
        """Whether somebody is a whole side."""
        return self.of(who) == who

    def same(self, one: EntityId, other: EntityId) -> bool:
        """Whether two can be one: the same, or a side and somebody who acts for it."""
        if _ALL in {one, other}:
            return True
        return one == other or (self.of(one) == self.of(other) and (self.is_side(one) or self.is_side(other)))

    def level(self, who: Iterable[EntityId]) -> Level | None:
        """The rank of some people, by their offices."""
        return level_of([self.named[one] for one in who if one in self.named])

    def covers(self, few: Iterable[EntityId], many: Iterable[EntityId]) -> bool:
        """Whether each of some can be one of others."""
        return all(any(self.same(one, other) for other in many) for one in few)


def meetings_of(scene: Scene, mentions: Iterable[ContactMention]) -> list[Meeting]:
    """The contacts that some mentions tell of.

    Args:
        scene: the report.
        mentions: in the order of the text.

    Cost: linear in the number of mentions.
    """
    sides = Sides(scene)
    meetings: list[Meeting] = []
    leaning: list[ContactMention] = []
    for told in mentions:
        mention = _by_its_day(scene, told)
        if _is_retracted(scene, mention):
            continue
        if mention.leaning:
            leaning.append(mention)
            continue
        if mention.joins:
            _join(mention, meetings, sides)
            continue
        known = next((one for one in _latest(meetings) if is_one(one, mention, sides)), None)
        if known is not None:
            known.add(mention, sides)
        elif (begun := _begun(scene, mention, meetings, sides)) is not None:
            meetings.append(begun)
    _lean(meetings, leaning, sides)
    for meeting in meetings:
        if _ALL in meeting.who and (both := sides.both(meeting.mentions[0].trigger)):
            others = [one for one in meeting.who if one != _ALL]
            both = [side for side in both if all(sides.of(one) != side for one in others)]
            meeting.who = [*others, *both]
        meeting.mentions.sort(key=lambda one: one.start)
    return sorted(meetings, key=lambda one: one.mentions[0].start)


def _join(mention: ContactMention, meetings: Sequence[Meeting], sides: Sides) -> None:
    """Those who spoke to "those present" were at the meeting told of last."""
    last = next((one for one in _latest(meetings) if one.kind in _MEETINGS and one.status in _BEHIND), None)
    if last is not None:
        last.add(mention, sides)


def is_one(meeting: Meeting, mention: ContactMention, sides: Sides) -> bool:
    """Whether a mention can be of a contact that is known."""
    moved = mention.status is ContactStatus.POSTPONED
    if not _same_kind(meeting.kind, mention.kind) or not (moved or _same_days(meeting.day, mention.day)):
        return False
    if ContactKind.VISIT in {meeting.kind, mention.kind} and not _goes_to_meet(meeting, mention):
        return False
    if meeting.level is not None and meeting.level is not (mention.level or sides.level(mention.who)):
        return False
    if mention.kind is ContactKind.ATTENDANCE and not same_gathering(meeting.gathering, mention.gathering):
        return False
    if not _same_time(meeting, mention, sides.scene.report):
        return False
    if mention.again:
        return any(one.start <= mention.trigger < one.end for one in meeting.mentions)
    if mention.definite and mention.who and set(mention.who) <= set(mention.askers):
        return meeting.kind is not ContactKind.ATTENDANCE  # "the host's invitation": to what was told of last
    if not mention.who:
        own = {sides.of(one) for one in meeting.who}
        ranked = mention.level is not None and meeting.level is mention.level and mention.status in _AHEAD
        return (mention.definite or ranked) and all(sides.of(one) in own for one in mention.confirming)
    if mention.definite and meeting.kind is ContactKind.LETTER:
        return sides.covers(mention.who, meeting.who)
    if sides.covers(mention.who, meeting.who):
        return True
    fuller = sides.covers(meeting.who, mention.who)
    return fuller and (mention.definite or len(meeting.who) > 1 or meeting.kind is not ContactKind.ATTENDANCE)


def _is_retracted(scene: Scene, mention: ContactMention) -> bool:
    """Whether a mention stands in words that were taken back."""
    around = statements_around(scene, mention.trigger)
    return any(one.status is StatementStatus.RETRACTED for one in around) or is_corrected(scene, mention.trigger)


def _goes_to_meet(meeting: Meeting, mention: ContactMention) -> bool:
    """Whether a visit and what else is told are one: two visits, or a journey and the meeting that it is made for."""
    near = mention.trigger - meeting.mentions[-1].end < _BREATH
    if None not in {meeting.place, mention.place} and meeting.place != mention.place:
        return meeting.kind is mention.kind
    if meeting.place is not None and meeting.place == mention.place and mention.status in _AHEAD:
        return True
    return meeting.kind is mention.kind or (near and bool(mention.who)) or len(meeting.who) > 1 < len(mention.who)


def _latest(meetings: Sequence[Meeting]) -> Iterator[Meeting]:
    return reversed(meetings[-_NEAR:])


def _by_its_day(scene: Scene, mention: ContactMention) -> ContactMention:
    """A mention in the present tense with the status that its day gives it."""
    if not mention.by_day or mention.status not in {ContactStatus.PAST, ContactStatus.ONGOING, ContactStatus.PLANNED}:
        return mention
    day = mention.day
    ahead = day is not None and scene.report is not None and (day.end or day.start or scene.report) > scene.report
    if ahead:
        return replace(mention, status=ContactStatus.PLANNED)
    return mention


def _same_kind(one: ContactKind | None, other: ContactKind | None) -> bool:
    if one is None or other is None:
        return (one or other) in _CALLS | _MEETINGS | {None}
    return one is other or {one, other} <= _CALLS or {one, other} <= _MEETINGS


def _same_days(one: DateMention | None, other: DateMention | None) -> bool:
    """Whether two dates can be of one event: they share a day, or one of them is not told."""
    if one is None or other is None:
        return True
    begins_late = one.start is not None and other.end is not None and one.start > other.end
    ends_early = one.end is not None and other.start is not None and one.end < other.start
    return not (begins_late or ends_early)


def _same_time(meeting: Meeting, mention: ContactMention, report: date | None) -> bool:
    """Whether what two places tell can be of one event: what is planned may be told as held by "the", or on its day."""
    if mention.status is None or {meeting.status, mention.status} <= _AHEAD or meeting.status is mention.status:
        return True
    if ContactStatus.ONGOING in {meeting.status, mention.status}:
        ahead = meeting.day if meeting.status is not ContactStatus.ONGOING else mention.day
        if {meeting.status, mention.status} & _AHEAD and _is_to_come(ahead, report):
            return False
    if mention.status is ContactStatus.DENIED and meeting.status in _AHEAD and _is_over(mention.day, report):
        return False
    if mention.status is ContactStatus.DENIED:
        return meeting.status not in {ContactStatus.PROPOSED, ContactStatus.HYPOTHETICAL} or bool(mention.who)
    if (meeting.status in _BEHIND) == (mention.status in _BEHIND):
        return True
    same_day = meeting.day is not None and mention.day is not None
    return same_day or (mention.definite and meeting.status in _AHEAD and not _is_ahead(meeting))


def _is_over(day: DateMention | None, report: date | None) -> bool:
    return day is not None and day.end is not None and report is not None and day.end < report


def _is_to_come(day: DateMention | None, report: date | None) -> bool:
    return day is not None and day.start is not None and report is not None and day.start > report


def _is_ahead(meeting: Meeting) -> bool:
    return meeting.day is not None and meeting.status is ContactStatus.PLANNED and meeting.day.start is not None


def _new_day(day: DateMention, report: date | None) -> DateMention:
    """The day to which something was put off: "until next Wednesday" is that Wednesday, and lies ahead."""
    if report is not None and day.end is not None and day.end < report and day.span.text.lower() in WEEKDAY_NUMBERS:
        day = replace(day, end=day.end + timedelta(days=7))
    moved = day.start is None or (day.end is not None and day.start != day.end and " to " in day.span.text)
    return replace(day, start=day.end) if moved else day


def _is_narrower(one: DateMention, other: DateMention) -> bool:
    if other.start is None or other.end is None:
        return one.start is not None and one.end is not None
    if one.start is None or one.end is None:
        return False
    return one.end - one.start < other.end - other.start


def _begun(scene: Scene, mention: ContactMention, meetings: Sequence[Meeting], sides: Sides) -> Meeting | None:
    """A new contact; None where the words tell too little: nobody, or nothing that happens to it."""
    who, kind, alone = list(mention.who), mention.kind, mention.alone or mention.kind in _ONE_SIDED
    if mention.status is None:
        return None
    if mention.of_last and meetings:
        who = list(dict.fromkeys((*meetings[-1].who, *who)))
        who = [one for one in who if one != "press"]
    elif mention.kind is ContactKind.LETTER and not who and mention.definite:
        who = _invited(meetings)
    elif mention.again:
        before = _before(mention, meetings)
        who = list(before.who) if before is not None else sides.both(mention.trigger)
        kind = before.kind if before is not None and before.kind in _CALLS else kind
        alone = alone or before is not None
    elif mention.joint:
        own = {sides.of(one) for one in who}
        who += [side for side in sides.both(mention.trigger) if sides.of(side) not in own]
    elif len(who) < 2 and mention.level is not None and not mention.whole:
        who = who + _sides_before(scene, mention, meetings, sides) or sides.both(mention.trigger)
    if not who or (len(who) == 1 and not alone):
        return None
    return Meeting(
        mentions=[mention],
        kind=kind,
        who=who,
        status=mention.status,
        day=_new_day(mention.day, scene.report)
        if mention.status is ContactStatus.POSTPONED and mention.day
        else mention.day,
        place=mention.place,
        level=mention.level,
        gathering=mention.gathering,
    )


def _sides_before(scene: Scene, mention: ContactMention, meetings: Sequence[Meeting], sides: Sides) -> list[EntityId]:
    """The sides of the meeting spoken of before, without the one who speaks: who "a meeting of the leaders" is of."""
    earlier = next((one for one in _latest(meetings) if one.kind in _MEETINGS and len(one.who) > 1), None)
    if earlier is None:
        return []
    speaking = {sides.of(who) for who in speakers_at(scene, mention.trigger)}
    others = list(dict.fromkeys(side for one in earlier.who if (side := sides.of(one)) not in speaking))
    return others if len(others) > 1 else []


def _invited(meetings: Sequence[Meeting]) -> list[EntityId]:
    """Those between whom the letter goes that is spoken of after an invitation."""
    asked = (
        one for one in _latest(meetings) if one.status is ContactStatus.PROPOSED and one.kind is ContactKind.MEETING
    )
    return next((list(one.who) for one in asked if any(there.askers for there in one.mentions)), [])


def _before(mention: ContactMention, meetings: Sequence[Meeting]) -> Meeting | None:
    """The contact of those who are to meet again: at best one that has the same name."""
    earlier = [one for one in _latest(meetings) if _same_kind(one.kind, mention.kind) and _has_partners(one)]
    called = (one for one in earlier if any(there.noun and there.noun == mention.noun for there in one.mentions))
    return next(called, next(iter(earlier), None))


def _has_partners(meeting: Meeting) -> bool:
    """Whether it is told between whom a contact was: by name, or by what those are who have none."""
    return len(meeting.who) > 1 or any(one.alone for one in meeting.mentions)


def _between(scene: Scene) -> list[EntityId]:
    """The first two sides that a report names behind "between"."""
    text = scene.document.text
    for one, other in pairwise(scene.actors.mentions):
        if text[max(0, one.start - 8) : one.start] != "between " or text[one.end : other.start].strip() != "and":
            continue
        sides = [scene.actors.side(who) for who in (*one.who, *other.who)]
        if len(set(sides)) == 2:
            return sides
    return []


def _lean(meetings: Sequence[Meeting], leaning: Iterable[ContactMention], sides: Sides) -> None:
    """Words told by one who takes part to another are a mention of the call or the meeting in which they were told."""
    for mention in leaning:
        for meeting in meetings[:_NEAR]:
            told = mention.kind is None and (meeting.kind not in _CALLS | _MEETINGS | {None} or len(mention.who) < 2)
            if told or not _same_kind(meeting.kind, mention.kind) or not mention.who:
                continue
            behind = meeting.status in _BEHIND
            if (mention.status is not None and behind != (mention.status in _BEHIND)) or not _same_days(
                meeting.day, mention.day
            ):
                continue
            if _ALL not in meeting.who and sides.covers(mention.who, meeting.who):
                meeting.add(mention, sides)
                break
