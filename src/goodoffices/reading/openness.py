"""Openness: a readiness to meet, told where nobody is named with whom: a meeting that is only thought of."""

from collections.abc import Iterator

from goodoffices.domain.contacts import ContactKind, ContactStatus
from goodoffices.reading.contact_mentions import ContactMention
from goodoffices.reading.contact_words import contact_words
from goodoffices.reading.participants import who_of
from goodoffices.reading.reply_words import openness_at
from goodoffices.reading.runs import Run
from goodoffices.reading.tails import tail_of


def openness_mentions(run: Run) -> Iterator[ContactMention]:
    """The meetings to which somebody is said to be open."""
    for index, word in enumerate(run.words):
        answer = openness_at(run, index) if word in contact_words("reply_open") else None
        if answer is None or answer.by is None:
            continue
        sides = tuple(dict.fromkeys(run.scene.actors.side(who) for who in who_of(run, answer.by)))
        tail = tail_of(run, index + 1, to=True)
        if not sides:
            continue
        start, end = run.place((answer.by[0], max(tail.end, index + 1)))
        yield ContactMention(
            start=start,
            end=end,
            trigger=run.pieces[index].start,
            kind=ContactKind.MEETING,
            who=sides,
            status=ContactStatus.HYPOTHETICAL,
            alone=True,
        )
