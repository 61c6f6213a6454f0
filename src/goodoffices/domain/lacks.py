"""Lacks: what a contact that lies ahead still lacks before it can be held, as far as its reports tell.

Each lack is read off the agenda and stands until a report or a person mends it. What is not told is not guessed: no
lack means only that none can be told.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum

from goodoffices.domain.agenda import AgendaItem, Answer, is_bare
from goodoffices.domain.contacts import Authority, ContactKind, ContactStatus, Level
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.scales import Certainty, ReplyStrength

_PLACED = frozenset({ContactKind.MEETING, ContactKind.VISIT, ContactKind.ATTENDANCE})
"""Kinds that take place somewhere."""
_TOLD_BY_OTHERS = frozenset({Certainty.SECOND_HAND, Certainty.BACKGROUND, Certainty.HEADLINE, Certainty.INFERRED})


class LackKind(StrEnum):
    """What a contact that lies ahead lacks."""

    ANSWER = "answer"  # somebody who was asked has given none
    ACCEPTANCE = "acceptance"  # they answered with less than a yes
    CONDITION = "condition"  # their yes depends on something
    CONFIRMATION = "confirmation"  # their yes is one in principle
    CONSENT = "consent"  # they declined, or took their yes back
    OWN_WORD = "own word"  # only others say that they come
    NAME = "name"  # a side is to come, and nobody of it is named
    LEVEL = "level"  # the sides would come at different levels
    DAY = "day"
    PLACE = "place"


_BY_STRENGTH = {
    ReplyStrength.NO_ANSWER: LackKind.ANSWER,
    ReplyStrength.OPENNESS: LackKind.ACCEPTANCE,
    ReplyStrength.WELCOME: LackKind.ACCEPTANCE,
    ReplyStrength.ACCEPTANCE_IN_PRINCIPLE: LackKind.CONFIRMATION,
    ReplyStrength.ACCEPTANCE_WITH_CONDITIONS: LackKind.CONDITION,
    ReplyStrength.DECLINED: LackKind.CONSENT,
    ReplyStrength.WITHDRAWN: LackKind.CONSENT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """One thing that a contact lacks, and on whose part."""

    kind: LackKind
    who: tuple[EntityId, ...] = field(default=(), repr=False)  # participants; of a level one of each side


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A participant who was asked to come, with the answers that were given for them."""

    who: EntityId = field(repr=False)
    side: EntityId = field(repr=False)
    answers: tuple[Answer, ...]  # their own: by themselves, by their side, or by an office of it that has no other name
    beside: tuple[Answer, ...]  # by others of their side, who cannot bind them

    @property
    def answer(self) -> Answer | None:
        """The answer that counts: the latest of their own, and any before silence."""
        given = [one for one in self.answers if one.reply.strength is not ReplyStrength.NO_ANSWER]
        return given[-1] if given else self.answers[-1] if self.answers else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What a case knows of those whom its contacts bring together."""

    parties: AbstractSet[EntityId] = frozenset()
    levels: Mapping[EntityId, Level] = field(default_factory=dict)  # of people whose office is told


def asked(item: AgendaItem, proposers: AbstractSet[EntityId], table: Table) -> tuple[Seat, ...]:
    """Those who were asked to come to a contact, each with the answers that were given for them.

    Args:
        item: the contact.
        proposers: who proposed it, as far as that is told; nobody of their sides is asked.
        table: where parties are to come, only they are asked.
    """
    proposing = {item.side_of(who) for who in proposers} | proposers
    seats = [(who, item.side_of(who)) for who in item.participants]
    guests = [(who, side) for who, side in seats if side not in proposing and who not in proposing]
    of_parties = [(who, side) for who, side in guests if side in table.parties]
    invited = of_parties or guests
    named = {who for who, _ in invited}
    return tuple(_seat(item, who, side, named) for who, side in invited)


def lacks_of(item: AgendaItem, seats: tuple[Seat, ...], table: Table) -> tuple[Lack, ...]:
    """What a contact lacks before it can be held; nothing where it does not lie ahead.

    Args:
        item: the contact.
        seats: those who were asked, as `asked` gives them.
        table: the parties, and the levels of those who take part.
    """
    return tuple(_lacks(item, seats, table)) if item.is_ahead else ()


def _seat(item: AgendaItem, who: EntityId, side: EntityId, named: AbstractSet[EntityId]) -> Seat:
    of_side = [one for one in item.answers if one.reply.by == who or _may_answer_for(item, one, side, named)]
    own = [one for one in of_side if one.reply.by == who or _binds(one, side)]
    beside = tuple(one for one in of_side if one not in own)
    return Seat(who=who, side=side, answers=tuple(sorted(own, key=_told_on)), beside=beside)


def _may_answer_for(item: AgendaItem, answer: Answer, side: EntityId, named: AbstractSet[EntityId]) -> bool:
    return item.side_of(answer.reply.by) == side and answer.reply.by not in named


def _binds(answer: Answer, side: EntityId) -> bool:
    """Whether an answer binds somebody of its side: given in the side's name, or told of the side or a bare office."""
    by, authority = answer.reply.by, answer.reply.authority
    return authority in {Authority.OWN, Authority.SPOKESPERSON} or (
        authority is Authority.SECOND_HAND and is_bare(by, side)
    )


def _told_on(answer: Answer) -> tuple[bool, int]:
    return answer.as_of is not None, answer.as_of.toordinal() if answer.as_of is not None else 0


def _lacks(item: AgendaItem, seats: tuple[Seat, ...], table: Table) -> Iterator[Lack]:
    if item.status is not ContactStatus.CONFIRMED:
        yield from (lack for seat in seats if (lack := _lack_of(item, seat)) is not None)
    if item.date_start is None and item.date_end is None:
        yield Lack(kind=LackKind.DAY)
    if item.place is None and item.kind in _PLACED:
        yield Lack(kind=LackKind.PLACE)
    unnamed = tuple(seat.who for seat in seats if seat.who == seat.side and seat.side in table.parties)
    if unnamed:
        yield Lack(kind=LackKind.NAME, who=unnamed)
    highest = _highest(seats, table)
    if len({table.levels[who] for who in highest}) > 1:
        yield Lack(kind=LackKind.LEVEL, who=highest)


def _lack_of(item: AgendaItem, seat: Seat) -> Lack | None:
    """What a contact lacks on the part of one who was asked."""
    answer = seat.answer
    if answer is not None:
        kind = _BY_STRENGTH.get(answer.reply.strength)
        told = answer.reply.authority is Authority.SECOND_HAND
        return Lack(kind=kind or LackKind.OWN_WORD, who=(seat.who,)) if kind is not None or told else None
    if item.status is ContactStatus.PROPOSED:
        return Lack(kind=LackKind.ANSWER, who=(seat.who,))
    by_others = all(telling.contact.certainty in _TOLD_BY_OTHERS for telling in item.tellings)
    return Lack(kind=LackKind.OWN_WORD, who=(seat.who,)) if by_others else None


def _highest(seats: tuple[Seat, ...], table: Table) -> tuple[EntityId, ...]:
    """Of each side whose people have an office, the one of the highest."""
    ranks = list(Level)
    highest: dict[EntityId, EntityId] = {}
    for seat in seats:
        level, other = table.levels.get(seat.who), highest.get(seat.side)
        if level is not None and (other is None or ranks.index(level) < ranks.index(table.levels[other])):
            highest[seat.side] = seat.who
    return tuple(highest.values())
