"""Contact asides: contacts told in passing, at whose time something is done or said: "after talks", "in a call"."""

from goodoffices.domain.contacts import ContactStatus
from goodoffices.reading.contact_phrases import NounPhrase, Told
from goodoffices.reading.contact_words import forms_of
from goodoffices.reading.firmness import firmness_of, is_any_verb
from goodoffices.reading.lexicon import cue_forms
from goodoffices.reading.participants import who_of
from goodoffices.reading.phrases import BE, is_verb
from goodoffices.reading.runs import Run

PAST_PREPOSITIONS = frozenset({"after", "following", "since", "despite", "amid"})
_SENDS = frozenset("send sends sent sending dispatch dispatched dispatches".split())
DURING = frozenset({"during", "at", "in", "from", "on"})


def told_beside(run: Run, phrase: NounPhrase, preposition: str) -> Told:
    """What is told of a contact at whose time something is done or said: "after talks with", "told Colm in a call"."""
    verb = next((at for at in range(phrase.first - 1, -1, -1) if is_any_verb(run, at)), None)
    behind = next((at for at in range(phrase.noun, len(run.pieces)) if is_verb(run.pieces, at)), None)
    main = verb if verb is not None else behind
    firm = firmness_of(run, main) if main is not None else None
    who = who_of(run, firm.subject) if firm is not None else ()
    if verb is not None and preposition in DURING and run.lower(verb) in cue_forms():
        who = tuple(dict.fromkeys((*who, *who_of(run, (verb + 1, phrase.first - 1)))))
    ahead = firm is not None and firm.status in {ContactStatus.PLANNED, ContactStatus.PROPOSED}
    status = firm.status if ahead and firm is not None else ContactStatus.PAST
    by_day = preposition not in DURING | PAST_PREPOSITIONS
    first = firm.subject[0] if firm is not None and firm.subject is not None and verb is not None else phrase.first
    return Told(
        first=min(first, phrase.first),
        status=ContactStatus.PLANNED if by_day else status,
        who=who,
        takes_part=preposition in DURING and bool(phrase.words & {"a", "an", "the", "this", "that"}),
        by_day=by_day,
    )


def told_on_the_way(run: Run, phrase: NounPhrase) -> Told | None:
    """What is told of a contact for which somebody travels: "flew to the capital for talks with"."""
    verb = next((at for at in range(phrase.first - 1, -1, -1) if is_any_verb(run, at)), None)
    if verb is None or not (run.lower(verb) in forms_of("verb_travel") or run.lower(verb) in BE | _SENDS):
        return None
    firm = firmness_of(run, verb)
    here = run.lower(verb) in BE and firm.status is ContactStatus.PAST and firm.by_day
    return Told(
        first=firm.subject[0] if firm.subject is not None else firm.first,
        status=ContactStatus.ONGOING if here else firm.status,
        who=who_of(run, firm.subject),
        takes_part=True,
        occurs=True,
        by_day=firm.by_day,
        day=run.day_between(verb + 1, phrase.first),
    )
