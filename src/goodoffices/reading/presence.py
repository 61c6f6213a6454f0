"""Presence: whether somebody will be at a place, where that is asked: a visit to which the answer is open."""

from collections.abc import Iterator

from goodoffices.domain.contacts import ContactKind, ContactStatus
from goodoffices.reading.contact_mentions import ContactMention
from goodoffices.reading.gatherings import gathering_in
from goodoffices.reading.participants import subject_of, who_of
from goodoffices.reading.places import place_in
from goodoffices.reading.runs import Run
from goodoffices.reading.tails import tail_of
from goodoffices.reading.verb_groups import verb_group

_ASKED = frozenset({"asked", "questioned", "pressed"})
_BEING = frozenset({"be", "come", "go", "travel"})
_NEAR = 3
"""Pieces between what asks and "whether"."""


def presence_mentions(run: Run) -> Iterator[ContactMention]:
    """The visits that a run asks about: "Asked whether he would be in Port Cael next month, Colm replied"."""
    for index, word in enumerate(run.words):
        if word in {"whether", "if"} and _ASKED & set(run.words[max(0, index - _NEAR) : index]):
            mention = _mention(run, index)
            if mention is not None:
                yield mention


def _mention(run: Run, whether: int) -> ContactMention | None:
    verbs = (at for at in range(whether + 2, min(whether + 8, len(run.pieces))) if run.lower(at) in _BEING)
    verb = next(verbs, None)
    group = verb_group(run.pieces, verb) if verb is not None else None
    if verb is None or group is None or group.modal is None:
        return None
    tail = tail_of(run, verb + 1)
    place = place_in(run, tail)
    subject = subject_of(run, group.first)
    if place is None or gathering_in(run, tail) or subject is None:
        return None
    end = run.phrase_end(tail.end + 1)
    behind = (tail.end + 1, end) if whether < _NEAR and run.lower(tail.end) == "," and end > tail.end + 1 else None
    who = who_of(run, behind) or who_of(run, subject)
    if not who:
        return None
    start, stop = run.place((subject[0], tail.end))
    return ContactMention(
        start=start,
        end=stop,
        trigger=run.pieces[verb].start,
        kind=ContactKind.VISIT,
        who=who,
        status=ContactStatus.PROPOSED,
        day=tail.day,
        place=place,
        alone=True,
    )
