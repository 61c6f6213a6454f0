"""Letters: who wrote to whom, and when: "in a letter to", "a letter from", "the letter"."""

from collections.abc import Iterator

from goodoffices.domain.contacts import ContactKind, ContactStatus
from goodoffices.domain.record_ids import EntityId
from goodoffices.reading.contact_mentions import ContactMention
from goodoffices.reading.contact_nouns import contact_phrase
from goodoffices.reading.contact_phrases import NounPhrase
from goodoffices.reading.contact_words import contact_words, forms_of
from goodoffices.reading.firmness import firmness_of
from goodoffices.reading.participants import subject_of, who_of
from goodoffices.reading.phrases import Stretch, is_verb
from goodoffices.reading.runs import Run
from goodoffices.reading.said_at import statement_told_by
from goodoffices.reading.tails import Tail, tail_of
from goodoffices.reading.verb_groups import verb_group

_NOT_BY_HAND = frozenset({"in", "by", "with"})
_SENDERS = frozenset({"from", "by", "of"})
_WRITES = ("verb_write", "verb_send")
_RECEIVES = ("received", "receives", "received", "got")


def letter_mentions(run: Run) -> Iterator[ContactMention]:
    """The letters that a run tells of by that noun."""
    for index, piece in enumerate(run.pieces):
        if piece.lower in contact_words("noun_letter"):
            mention = _letter(run, contact_phrase(run, index))
            if mention is not None:
                yield mention


def _letter(run: Run, phrase: NounPhrase) -> ContactMention | None:
    tail = tail_of(run, phrase.noun + 1, to=True)
    further = (
        tail_of(run, tail.end + 1, to=True) if run.lower(tail.end) in contact_words("letter_participle") else Tail(0)
    )
    verb = _verb(run, phrase)
    carried = run.lower(phrase.first - 1) in _NOT_BY_HAND
    senders = _senders(run, phrase, tail, verb, carried=carried)
    passive = run.lower(phrase.first - 1) == "by"
    receivers = (
        tail.partners
        or (_invited_by(run, phrase) if passive else ())
        or further.partners
        or _receivers(run, phrase, verb)
    )
    who = tuple(dict.fromkeys((*senders, *receivers)))
    pointing = bool(phrase.words & contact_words("back")) or phrase.owner is not None
    if (not who and not pointing) or (who and not pointing and verb is None and not carried):
        return None
    firm = firmness_of(run, verb) if verb is not None and not carried else None
    start, end = run.place((phrase.first, max(tail.end, further.end, phrase.noun + 1)))
    return ContactMention(
        start=start,
        end=end,
        trigger=run.pieces[phrase.noun].start,
        kind=ContactKind.LETTER,
        who=who,
        status=firm.status if firm is not None else ContactStatus.PAST,
        day=tail.day or further.day or (run.day_between(0, phrase.first) if not carried else None),
        definite=pointing and not receivers,
    )


def _verb(run: Run, phrase: NounPhrase) -> int | None:
    """The verb by which the letter is written, sent or handed over, in front of it."""
    for at in range(phrase.first - 1, max(-1, phrase.first - 9), -1):
        word = run.lower(at)
        if any(word in forms_of(name) for name in _WRITES) or word in _RECEIVES:
            return at
        if is_verb(run.pieces, at):
            return None
    return None


def _senders(run: Run, phrase: NounPhrase, tail: Tail, verb: int | None, *, carried: bool) -> tuple[EntityId, ...]:
    """Who wrote it: the one named behind "from", the owner, the one who sends it, or the one whose words are in it."""
    named = next(
        (who for word, start, end in tail.phrases if word in _SENDERS and (who := who_of(run, (start, end)))), ()
    )
    if named or phrase.owner is not None:
        return named or who_of(run, phrase.owner)
    if verb is not None and run.lower(verb) in _RECEIVES:
        return ()
    if verb is not None and (sent := who_of(run, subject_of(run, verb_group(run.pieces, verb).first))):
        return sent
    if not carried:
        return ()
    sentence = run.scene.document.sentence_at(run.pieces[phrase.noun].start)
    told = statement_told_by(run.scene, sentence.start, sentence.end)
    if told is not None and told.sources:
        return told.sources
    subject = _subject_behind(run, tail.end)
    return who_of(run, subject)


def _invited_by(run: Run, phrase: NounPhrase) -> tuple[EntityId, ...]:
    """Who was asked by the letter: "Colm was invited by the same letter"."""
    verb = phrase.first - 2
    group = verb_group(run.pieces, verb) if verb >= 0 else None
    return who_of(run, subject_of(run, group.first)) if group is not None and group.be else ()


def _subject_behind(run: Run, start: int) -> Stretch | None:
    """The subject of the clause behind the comma that sets the letter off: "In a letter to the mayor, Colm ..."."""
    comma = next((at for at in range(start, len(run.pieces)) if run.lower(at) == ","), None)
    if comma is None:
        return None
    end = run.phrase_end(comma + 1)
    return (comma + 1, end) if end > comma + 1 else None


def _receivers(run: Run, phrase: NounPhrase, verb: int | None) -> tuple[EntityId, ...]:
    """To whom it is given, in front of it: "delivered to him a letter", "sent Colm a letter"."""
    if verb is None:
        return ()
    if run.lower(verb) in _RECEIVES:
        return who_of(run, subject_of(run, verb_group(run.pieces, verb).first))
    start = verb + 2 if run.lower(verb + 1) == "to" else verb + 1
    return who_of(run, (start, phrase.first)) if start < phrase.first else ()
