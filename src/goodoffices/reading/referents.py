"""Referents: whom a pronoun means that stands for one who takes part in a contact, by those named before it."""

from collections.abc import Iterable, Sequence

from goodoffices.domain.record_ids import EntityId
from goodoffices.reading.actors import ActorMention, Form
from goodoffices.reading.lexicon import word_class
from goodoffices.reading.runs import Run
from goodoffices.reading.said_at import statements_around

_PEOPLE = frozenset({Form.NAME, Form.OFFICE})
_SIDES = frozenset({Form.STATE, Form.SEAT, Form.BODY})
_MEANT = {"he": _PEOPLE, "she": _PEOPLE, "him": _PEOPLE, "her": _PEOPLE, "it": _SIDES}
_OBJECTS = frozenset({"him", "her"})
_OBJECT_OF = {"he": "him", "him": "him", "she": "her", "her": "her", "it": ""}
_OTHER = {"he": "she", "him": "she", "she": "he", "her": "he", "it": ""}
_FAR = 800
"""Characters back in which those are named whom a pronoun means."""


def meant_by(run: Run, index: int) -> tuple[EntityId, ...]:
    """Whom the pronoun at a piece means; nobody where no word before it can be meant."""
    word = run.lower(index)
    place = run.pieces[index].start
    if word in {"i", "me", "we", "us"}:
        around = statements_around(run.scene, place)
        who = around[-1].sources if around else ()
        return who if word in {"i", "me"} else tuple(dict.fromkeys(map(run.scene.actors.side, who)))
    if word not in _MEANT:
        return ()
    named = list(_nameable(run, word, run.scene.actors.between(max(0, place - _FAR), place), _speaking(run, place)))
    here = run.pieces[0].start
    earlier = [one.who for one in named if one.start >= here]
    if word in _OBJECTS and earlier:  # who does it is another
        earlier = [who for who in earlier if who != earlier[-1]]
    if earlier:
        return earlier[-1]
    text = run.scene.document.text
    before = [one for one in named if one.start < here and text[one.end : one.end + 1] != ":"]
    paragraph = run.scene.document.paragraph_at(place)[0]
    return _about(run, [one for one in before if one.start >= paragraph] or before, word)


def _speaking(run: Run, place: int) -> frozenset[EntityId]:
    """Those who speak at a place in their own words, in which "he" is another."""
    if run.scene.document.quotation_at(place) is None:
        return frozenset()
    return frozenset(who for one in statements_around(run.scene, place)[-1:] for who in one.sources)


def _nameable(
    run: Run, word: str, mentions: Sequence[ActorMention], speaking: frozenset[EntityId]
) -> Iterable[ActorMention]:
    """The words before a pronoun that can name the one whom it means."""
    text = run.scene.document.text
    other = {
        one.who for one in mentions if one.form is Form.PRONOUN and text[one.start : one.end].lower() == _OTHER[word]
    }
    for one in mentions:
        if one.form not in _MEANT[word] or len(one.who) != 1 or one.who in other or one.who[0] in speaking:
            continue
        if _agrees(run, one, word) and not _is_outlet(run, one):
            yield one


def _about(run: Run, named: Sequence[ActorMention], pronoun: str) -> tuple[EntityId, ...]:
    """Of those whom the last sentence with a name has, the one it is about; not who tells "her" something for "she"."""
    if not named:
        return ()
    sentence = run.scene.document.sentence_at(named[-1].start)
    first = next(one for one in named if one.start >= sentence.start)
    words = run.scene.document.text[first.end : sentence.end].split(maxsplit=2)[:2]
    earlier = [one for one in named if one.start < sentence.start and one.who != first.who]
    return earlier[-1].who if earlier and _OBJECT_OF[pronoun] in words else first.who


def _agrees(run: Run, mention: ActorMention, pronoun: str) -> bool:
    """Whether a pronoun can mean somebody, as far as the words for them tell he or she: "a spokeswoman"."""
    if pronoun == "it":
        return True
    words = set(run.scene.document.text[mention.start : mention.end].lower().replace(",", " ").split())
    other = word_class("female" if pronoun in {"he", "him"} else "male")
    return words.isdisjoint(other)


def _is_outlet(run: Run, mention: ActorMention) -> bool:
    """Whether a name is a paper's or a station's: "this station"."""
    return mention.form is Form.NAME and run.scene.document.text[mention.start : mention.end].islower()
