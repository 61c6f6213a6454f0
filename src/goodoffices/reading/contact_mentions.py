"""Contact mentions: one place in a report that tells of a contact, with all that this place alone tells of it.

Several mentions of one contact become one in `meetings`. Nothing is found here.
"""

from dataclasses import dataclass, field

from goodoffices.domain.contacts import ContactKind, ContactStatus, Level
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import DateMention


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactMention:
    """Words that tell of a contact."""

    start: int
    end: int
    trigger: int  # where the word stands that names it
    kind: ContactKind | None  # None where the words leave it open: "spoke", "a conversation"
    who: tuple[EntityId, ...] = field(repr=False)
    status: ContactStatus | None  # None where the words only point at it
    day: DateMention | None = None
    place: str | None = field(default=None, repr=False)
    level: Level | None = None
    gathering: frozenset[str] = frozenset()  # the words of the forum at which it is
    definite: bool = False  # "the call", "such talks": told of before
    by_day: bool = False  # a present tense, which a day ahead makes a plan
    askers: tuple[EntityId, ...] = field(default=(), repr=False)  # those who propose it
    alone: bool = False  # those met are told only by what they are: "received the heads of mission"
    whole: bool = False  # all who take part are told: "an Arab League summit"
    again: bool = False  # "a second call", "a new session": of those who met before
    today: bool = False  # of the report's own day, where no other is told
    undated: bool = False  # when is not told, and need not be the report's day: a message
    joint: bool = False  # "a joint session": of both sides
    confirming: tuple[EntityId, ...] = field(default=(), repr=False)  # those who confirm it, where nobody else is named
    of_last: bool = False  # "that means a meeting": with those spoken of last
    joins: bool = False  # "reported to those present": they take part in the meeting spoken of last
    noun: str = ""  # the noun that names it
    leaning: bool = False  # no contact by itself: "Anso told Vael that"
