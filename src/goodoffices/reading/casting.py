"""Casting: a report's actors, found in all of its words. What the statements add to them is told by `speakers`."""

from goodoffices.reading.actor_mentions import raw_mentions
from goodoffices.reading.actors import Actors
from goodoffices.reading.cast import Cast
from goodoffices.reading.document import Document
from goodoffices.reading.gazetteer import gazetteer
from goodoffices.reading.known import NOBODY, Known


def find_actors(document: Document, known: Known = NOBODY) -> Actors:
    """Everybody whom a report names, and where.

    Args:
        document: the report.
        known: whom its case knows beforehand.

    Cost: linear in the length of the text.
    """
    names = gazetteer(known)
    cast = Cast(raw_mentions(document, names), names, known)
    return Actors(
        entities=cast.members.entities(),
        mentions=cast.mentions,
        sides={one.id: one.party for one in cast.members if one.party is not None},
    )
