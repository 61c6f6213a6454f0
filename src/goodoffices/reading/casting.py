"""Casting: a report's actors, found in all of its words. What the statements add to them is told by `speakers`."""

from collections.abc import Iterable

from goodoffices.reading.actor_mentions import RawMentions, states_told
from goodoffices.reading.actors import Actors
from goodoffices.reading.attributions import Place
from goodoffices.reading.cast import Cast
from goodoffices.reading.document import Document
from goodoffices.reading.gazetteer import gazetteer, people_of
from goodoffices.reading.known import NOBODY, Known
from goodoffices.reading.mentions import last_word
from goodoffices.reading.speakers import Speakers


def find_speakers(document: Document, sources: Iterable[Place], known: Known = NOBODY) -> Speakers:
    """Everybody whom a report names, ready to be asked who its speakers are.

    Args:
        document: the report.
        sources: where the words for the speakers of statements stand.
        known: whom the report's case knows beforehand.

    Cost: linear in the length of the text.
    """
    names = gazetteer(known)
    people = {last_word(name).lower() for _, all_names in people_of(known) for name in all_names}
    mentions = RawMentions(document, names, people)
    raws = mentions.all()
    words = sorted({token.text for sentence in document.sentences for token in sentence.tokens if token.is_name_like})
    states = states_told(raws, words)
    if states:
        names = names.joined_by(states, words)
        mentions.learn(names)
        raws = mentions.all()
    return Speakers(document, Cast(document.text, raws, names, known, sources))


def find_actors(document: Document, known: Known = NOBODY) -> Actors:
    """Everybody whom a report names, and where, without what its statements add.

    Args:
        document: the report.
        known: whom the report's case knows beforehand.

    Cost: linear in the length of the text.
    """
    return find_speakers(document, (), known).actors()
