"""Replies: what those who were asked answer to a proposed contact, graded by its strength and by who gives it.

To attend a forum is no answer to a meeting there, a host's word about a guest is second-hand, and an ambassador's
welcome is not the invitee's acceptance.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from goodoffices.domain.contacts import Authority, ContactKind, ContactStatus, Level, Reply
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.scales import ReplyStrength
from goodoffices.domain.spans import span_of
from goodoffices.domain.statements import Statement
from goodoffices.reading.answers import Answer
from goodoffices.reading.corrections import is_corrected
from goodoffices.reading.meetings import Meeting, Sides
from goodoffices.reading.mentions import fold
from goodoffices.reading.participants import who_of
from goodoffices.reading.phrases import Stretch
from goodoffices.reading.reply_words import answers_in
from goodoffices.reading.runs import Run
from goodoffices.reading.said_at import statement_told_by, statements_around
from goodoffices.reading.scene import Scene

_ASKED = frozenset(
    {
        ContactStatus.PROPOSED,
        ContactStatus.PLANNED,
        ContactStatus.HYPOTHETICAL,
        ContactStatus.REFUSED,
        ContactStatus.POSTPONED,
        ContactStatus.CONFIRMED,
    }
)
_OPEN = frozenset({ContactStatus.PROPOSED, ContactStatus.PLANNED})
_ASKABLE = frozenset(
    {
        ContactKind.MEETING,
        ContactKind.PHONE_CALL,
        ContactKind.VIDEO_CALL,
        ContactKind.VISIT,
        ContactKind.ATTENDANCE,
        None,
    }
)
_HIGH = frozenset({Level.LEADERS, Level.MINISTERS})
"""Those who may answer for their whole side in their own name."""
_FIRM = frozenset(ReplyStrength) - {ReplyStrength.NO_ANSWER, ReplyStrength.OPENNESS, ReplyStrength.WELCOME}
_NEAR = 12
"""Contacts back among which the one that is answered is looked for."""
_OWNERS = frozenset({"his", "her", "its", "our", "their", "my"})
_OWN_SIDE = frozenset({"government", "country", "side", "delegation", "capital", "leadership"})
_SILENT = ReplyStrength.NO_ANSWER
_SPOKEN = ("spokes", "press secretary", "press officer")


@dataclass(frozen=True, slots=True)
class _Given:
    """One answer with whom it is of and which contact it is to."""

    meeting: int
    by: EntityId = field(repr=False)
    answer: Answer
    statement: Statement | None
    place: int


def replies_to(scene: Scene, runs: Iterable[Run], meetings: Sequence[Meeting]) -> Mapping[int, tuple[Reply, ...]]:
    """The answers to each contact, by its number in the list.

    Cost: linear in the length of the report.
    """
    sides = Sides(scene)
    asked = [number for number, one in enumerate(meetings) if one.status in _ASKED and one.kind in _ASKABLE]
    if not asked:
        return {}
    given: dict[int, list[_Given]] = {}
    for run in runs:
        if is_corrected(scene, run.pieces[0].start):
            continue
        for answer in answers_in(run):
            for one in _given(scene, run, answer, meetings, asked, sides):
                given.setdefault(one.meeting, []).append(one)
    return {number: tuple(_graded(scene, meetings[number], found, sides)) for number, found in given.items()}


def _given(
    scene: Scene, run: Run, answer: Answer, meetings: Sequence[Meeting], asked: Sequence[int], sides: Sides
) -> Iterator[_Given]:
    place = run.pieces[answer.at].start
    statement = _statement(scene, run, answer)
    if answer.plain and not _is_own_word(run, answer, statement, sides):
        return
    together = {sides.of(by) for by in who_of(run, answer.by)} if answer.by is not None else set()
    for by in _givers(run, answer, statement, sides):
        number = _meant(run, answer, by, meetings, asked, sides)
        agreed = number is not None and {sides.of(one) for one in meetings[number].who} == together
        if number is not None and not (agreed and len(together) > 1):  # "the two agreed to meet" is no answer
            yield _Given(number, by, answer, statement, place)
    if answer.by is None and answer.strength is _SILENT:
        past = bisect_right(asked, place, key=lambda number: meetings[number].mentions[0].start)
        number = asked[past - 1] if past else None
        if number is not None and not _is_own(statement, meetings[number], sides):
            yield from (
                _Given(number, by, answer, statement, place)
                for by in meetings[number].who
                if _is_asked(by, meetings[number], sides)
            )


def _is_own_word(run: Run, answer: Answer, statement: Statement | None, sides: Sides) -> bool:
    """Whether those who are said to come say so themselves, or their own side does."""
    if statement is None:
        return False
    speaking = {sides.of(one) for one in statement.sources}
    coming = {sides.of(one) for one in who_of(run, answer.by)}
    return bool(coming) and coming <= speaking


def _is_own(statement: Statement | None, meeting: Meeting, sides: Sides) -> bool:
    """Whether one who was asked speaks: then the silence is their own side's."""
    return statement is not None and any(_is_asked(who, meeting, sides) for who in statement.sources)


def _givers(run: Run, answer: Answer, statement: Statement | None, sides: Sides) -> tuple[EntityId, ...]:
    """Those whose answer it is; for a silence without a subject, the side of the one who tells of it."""
    if answer.by is not None:
        ours = answer.by[1] - answer.by[0] == 1 and run.lower(answer.by[0]) == "we"
        who = who_of(run, answer.by)
        speaking = statement.sources if statement is not None else ()
        if not who and _names_own_side(run, answer.by):
            return tuple(dict.fromkeys(sides.of(one) for one in speaking))
        own = {sides.of(one) for one in speaking} == set(who) and sides.level(speaking) in _HIGH
        return speaking if ours or own else who
    if answer.strength is not _SILENT or statement is None:
        return ()
    if sides.level(statement.sources) in _HIGH:
        return statement.sources
    return tuple(dict.fromkeys(sides.of(who) for who in statement.sources))


def _names_own_side(run: Run, stretch: Stretch) -> bool:
    """Whether some words mean the speaker's own side: "her Government", "our country"."""
    return run.lower(stretch[0]) in _OWNERS and run.lower(stretch[1] - 1) in _OWN_SIDE


def _statement(scene: Scene, run: Run, answer: Answer) -> Statement | None:
    start, end = run.pieces[answer.at].start, run.pieces[answer.at].end
    own = statement_told_by(scene, start, end)
    if own is not None:
        return own
    around = statements_around(scene, start)
    return around[-1] if around else None


def _meant(
    run: Run, answer: Answer, by: EntityId, meetings: Sequence[Meeting], asked: Sequence[int], sides: Sides
) -> int | None:
    """The contact that an answer is to: one told of in the same words, else the last before of those who were asked."""
    start, end = run.pieces[0].start, run.pieces[-1].end
    past = 2 + bisect_right(asked, end, key=lambda number: meetings[number].mentions[0].start)
    fitting = [number for number in asked[max(0, past - _NEAR) : past] if _is_asked(by, meetings[number], sides)]
    fitting = [number for number in fitting if not _is_coming(meetings[number])]
    if answer.plain:
        fitting = [number for number in fitting if _is_there(answer, by, meetings[number], sides)]
        fitting = [
            number
            for number in fitting
            if any(not start <= one.trigger < end for one in meetings[number].mentions)  # it was told of elsewhere
        ]
    if answer.strength is _SILENT:
        told = answer.by is None and answer.comes  # "an answer will come when it is quiet"
        fitting = [number for number in fitting if told or meetings[number].status in _OPEN]
    if answer.to_forum:
        fitting = [number for number in fitting if meetings[number].kind is ContactKind.ATTENDANCE]
    elif not answer.comes:
        fitting = [number for number in fitting if meetings[number].kind is not ContactKind.ATTENDANCE]
    here = [number for number in fitting if any(start <= one.trigger < end for one in meetings[number].mentions)]
    before = [number for number in fitting if any(one.trigger < start for one in meetings[number].mentions)]
    return next(iter(here or [*reversed(before), *fitting]), None)


def _is_there(answer: Answer, by: EntityId, meeting: Meeting, sides: Sides) -> bool:
    """Whether one who will come comes to this meeting: to its place, and for their side or as one who takes part."""
    if answer.place is not None and (meeting.place is None or answer.place not in meeting.place):
        return False
    return meeting.kind not in {ContactKind.ATTENDANCE, ContactKind.VISIT} and (
        by in meeting.who or sides.is_side(by) or sides.level([by]) in _HIGH
    )


def _is_coming(meeting: Meeting) -> bool:
    """Whether somebody comes to a forum without having been asked: to say so is no answer, nor is to say nothing."""
    return meeting.kind is ContactKind.ATTENDANCE and meeting.status is not ContactStatus.PROPOSED


def _is_asked(by: EntityId, meeting: Meeting, sides: Sides) -> bool:
    """Whether somebody is of a side that was asked, and not of the one that asks."""
    side = sides.of(by)
    asking = {sides.of(one) for mention in meeting.mentions for one in mention.askers}
    asked = {sides.of(one) for one in meeting.who} - asking
    return side not in asking and (side in asked or not asked)


def _graded(scene: Scene, meeting: Meeting, found: Sequence[_Given], sides: Sides) -> Iterator[Reply]:
    """The answers, each once; a silence that is broken elsewhere is none."""
    spoken = {sides.of(one.by) for one in found if one.answer.strength in _FIRM and _is_principal(one, meeting, sides)}
    seen: set[tuple[EntityId, ReplyStrength]] = set()
    for one in sorted(found, key=lambda one: one.place):
        silent = one.answer.strength is _SILENT
        if (one.by, one.answer.strength) in seen or (silent and sides.of(one.by) in spoken):
            continue
        seen.add((one.by, one.answer.strength))
        condition = one.answer.condition
        yield Reply(
            by=one.by,
            strength=one.answer.strength,
            authority=_authority(scene, meeting, one, sides),
            statement=one.statement.id if one.statement is not None else None,
            condition=span_of(scene.document.text, *condition) if condition is not None else None,
        )


def _is_principal(one: _Given, meeting: Meeting, sides: Sides) -> bool:
    return one.by in meeting.who or sides.is_side(one.by) or sides.level([one.by]) in _HIGH


def _authority(scene: Scene, meeting: Meeting, one: _Given, sides: Sides) -> Authority:
    """By what right somebody answers: their own, a spokesperson's, a subordinate's, or on another's word."""
    around = statements_around(scene, one.place)
    speakers = around[0].sources if around else ()
    known = [who for who in speakers if (entity := sides.named.get(who)) is not None and entity.party is not None]
    if known and all(sides.of(who) != sides.of(one.by) for who in known):
        return Authority.SECOND_HAND
    speaking = next(iter(speakers), one.by)
    if any(word in fold(role) for who in (speaking, one.by) for word in _SPOKEN if (role := _role(sides, who))):
        return Authority.SPOKESPERSON
    if speaking in meeting.who or sides.is_side(speaking) or sides.level([speaking]) in _HIGH:
        return Authority.OWN
    return Authority.SUBORDINATE if _role(sides, speaking) else Authority.OWN


def _role(sides: Sides, who: EntityId) -> str:
    entity = sides.named.get(who)
    return (entity.role or "") if entity is not None else ""
