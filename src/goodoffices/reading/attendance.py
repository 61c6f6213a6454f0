"""Attendance: who comes to a forum. To come to one is not to accept a meeting there."""

from collections.abc import Iterator
from dataclasses import replace

from goodoffices.domain.contacts import ContactKind, ContactStatus
from goodoffices.reading.actors import Form
from goodoffices.reading.contact_mentions import ContactMention
from goodoffices.reading.contact_words import contact_verbs, contact_words
from goodoffices.reading.firmness import Firmness, firmness_of
from goodoffices.reading.gatherings import city_of, gathering_words
from goodoffices.reading.participants import subject_of, who_of
from goodoffices.reading.phrases import BE, DETERMINERS, is_adverb, is_name
from goodoffices.reading.runs import Run
from goodoffices.reading.tails import day_before, tail_of
from goodoffices.reading.verb_groups import verb_group

_AT = frozenset({"at", "in", "to", "from"})
_COMING = frozenset(
    "be is are was were been come comes came coming go goes went going travel travels travelled traveling travelling"
    " fly flies flew expected invited participate participates participated participating part represented appear"
    " speak absent"
    " head heading arrive arrived lead leads led".split()
)
_BARE = frozenset({"come", "coming", "be", "invited"})
_ELSEWHERE = frozenset({"to", "from", "into", "under", "after", "through", "about", "up", "out", "down", "back", "in"})
_PASSIVE = frozenset({"expected", "invited", "represented"})
_COMERS = frozenset({Form.NAME, Form.OFFICE, Form.PRONOUN, Form.GROUP, Form.BODY, Form.STATE, Form.SEAT})


THERE = frozenset({"there"})
"""In place of a forum's words where somebody comes and nobody says to what."""


def attendance_mentions(run: Run) -> Iterator[ContactMention]:
    """Who comes, came or is asked to come to a forum that a run names, or to what was spoken of before."""
    for index, piece in enumerate(run.pieces):
        if piece.lower in _BARE and (bare := _bare(run, index)) is not None:
            yield from (replace(bare, who=(who,)) for who in bare.who)
        if piece.lower not in contact_words("gathering"):
            continue
        first = index
        while first > 0 and (is_name(run.pieces[first - 1]) or _describes(run, first - 1)):
            first -= 1
        verb = _coming(run, first - 1)
        if verb is None:
            continue
        if piece.lower == "summit" and run.lower(index + 1) in {"with", "between"}:
            continue  # those who meet there are told: a meeting
        mention = _mention(run, verb, first, index)
        if mention is not None:  # each comes for themselves
            yield from (replace(mention, who=(who,)) for who in mention.who)


def _bare(run: Run, verb: int) -> ContactMention | None:
    """Who comes, where nobody says to what: "both are coming", "will be there", "Colm was invited"."""
    group = verb_group(run.pieces, verb)
    invited = run.lower(verb) == "invited"
    if invited and (not group.be or group.negated or run.lower(verb + 1) in {"to", "for"}):
        return None
    if not invited and run.lower(verb) in BE and run.lower(verb + 1) not in {"here", "there"}:
        return None
    if not invited and run.lower(verb) not in BE and run.lower(verb + 1) in _ELSEWHERE:
        return None
    ahead = group.modal is not None or (group.be and run.lower(verb) == "coming")
    firm = firmness_of(run, verb)
    if not (ahead or invited) or firm.subject is None or firm.supposed:
        return None
    who = who_of(run, firm.subject) if _may_come(run, firm.subject) else ()
    start, end = run.place((firm.subject[0], verb + 1))
    status = ContactStatus.PLANNED if firm.status is ContactStatus.ONGOING else firm.status
    return ContactMention(
        start=start,
        end=end,
        trigger=run.pieces[verb].start,
        kind=ContactKind.ATTENDANCE,
        who=who,
        status=ContactStatus.PROPOSED if invited else status,
        gathering=THERE,
    )


def _describes(run: Run, index: int) -> bool:
    word = run.lower(index)
    return word in DETERMINERS | {"'s", "peace", "security", "annual", "same"}


def _coming(run: Run, before: int) -> int | None:
    """The verb by which somebody comes to the forum that begins behind a piece: "attend", "be at", "take part in"."""
    if contact_verbs().get(run.lower(before), ("", ""))[0] == "attend":
        return before
    if run.lower(before) not in _AT:
        return None
    at = before - 1
    while at >= 0 and is_adverb(run.pieces[at]) and run.lower(at) not in _COMING:
        at -= 1
    if run.lower(at) not in _COMING:
        return None
    return at - 1 if run.lower(at) == "part" else at


def _mention(run: Run, verb: int, first: int, noun: int) -> ContactMention | None:
    word = run.lower(verb)
    firm = _firmness(run, verb)
    subject = firm.subject
    who = who_of(run, subject) if subject is not None and _may_come(run, subject) else ()
    if not who:
        return None
    tail = tail_of(run, noun + 1)
    head = day_before(run, subject[0]) if subject is not None else None
    day = tail.day or head
    start, end = run.place(
        (min(subject[0], firm.first) if subject is not None else firm.first, max(tail.end, noun + 1))
    )
    status = ContactStatus.PROPOSED if word == "invited" and firm.status is ContactStatus.PAST else firm.status
    return ContactMention(
        start=start,
        end=end,
        trigger=run.pieces[verb].start,
        kind=ContactKind.ATTENDANCE,
        who=who,
        status=status,
        day=day,
        place=city_of(run, tail),
        gathering=gathering_words(run, (first, noun + 1)),
        by_day=firm.by_day and word not in _PASSIVE,
    )


def _firmness(run: Run, verb: int) -> Firmness:
    """How firm it is that somebody comes; "is expected" is a plan, and "confirmed he would attend" one as well."""
    if run.lower(verb) == "expected":
        group = verb_group(run.pieces, verb)
        status = ContactStatus.REFUSED if group.negated else ContactStatus.PLANNED
        return Firmness(status, group.first, subject_of(run, group.first))
    firm = firmness_of(run, verb)
    if run.lower(verb) in BE and firm.status is ContactStatus.PAST and firm.by_day:
        return Firmness(ContactStatus.ONGOING, firm.first, firm.subject, by_day=True)
    return firm


def _may_come(run: Run, subject: tuple[int, int]) -> bool:
    forms = {one.form for one in run.actors(subject)}
    return not forms or bool(forms & _COMERS)
