"""Contact nouns: a noun that names a contact, as in "a phone call with", "the talks between", "his invitation to"."""

from collections.abc import Iterator
from dataclasses import replace

from goodoffices.domain.contacts import ContactKind, ContactStatus
from goodoffices.domain.record_ids import EntityId
from goodoffices.reading.actors import ActorMention, Form
from goodoffices.reading.contact_mentions import ContactMention
from goodoffices.reading.contact_phrases import NounPhrase, Told
from goodoffices.reading.contact_predicates import as_object, as_subject
from goodoffices.reading.contact_words import contact_nouns, contact_words, forms_of, last_words
from goodoffices.reading.firmness import firmness_of
from goodoffices.reading.gatherings import gathering_in
from goodoffices.reading.levels import level_named
from goodoffices.reading.lexicon import cue_forms, verb_bases, word_class
from goodoffices.reading.participants import subject_of, who_of
from goodoffices.reading.phrases import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    is_adverb,
    is_time,
    is_verb,
    noun_phrase_start,
)
from goodoffices.reading.places import place_in
from goodoffices.reading.runs import Run
from goodoffices.reading.tails import Tail, day_before, tail_of
from goodoffices.reading.unnamed_people import names_people
from goodoffices.reading.verb_groups import verb_group

_CALLS = frozenset({ContactKind.PHONE_CALL, ContactKind.VIDEO_CALL})
_OWNERS = frozenset({"his", "her", "its", "their", "our", "my"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "such"})
_STOPS = PREPOSITIONS | AUXILIARIES | CONJUNCTIONS | SUBORDINATORS | RELATIVES
_VERB_ENDS = frozenset({"to"}) | MODALS
_LONGEST_PHRASE = 14


def noun_mentions(run: Run) -> Iterator[ContactMention]:
    """The contacts that nouns of a run tell of."""
    for index, piece in enumerate(run.pieces):
        if piece.lower not in last_words():
            continue
        compound = f"{run.lower(index - 1)}_{piece.lower}"
        noun = compound if compound in contact_nouns() else piece.lower
        if noun == "date" and run.lower(index - 1) in {"new", "another", "fresh"}:
            pass  # "proposed a new date"
        elif noun not in contact_nouns() or not is_contact_noun(run, index):
            continue
        if piece.lower in contact_words("collective") and run.lower(index + 1) == "of" and _names_talks(run, index + 2):
            continue  # "a round of talks": the talks tell
        kind = contact_nouns().get(noun, ContactKind.MEETING)
        if kind is ContactKind.LETTER:
            continue  # told of in `letters`
        phrase = _with_round(run, contact_phrase(run, index))
        if phrase.words & contact_words("no_contact_before") or _is_no_talk(run, phrase):
            continue
        invites = noun in contact_words("noun_invitation")
        mention = _invitation(run, phrase) if invites else _mention(run, phrase, kind)
        if mention is not None:
            yield mention


def is_contact_noun(run: Run, index: int) -> bool:
    """Whether a word that may be a verb is the noun: "the calls", "a visit", but not "Colm visits"."""
    word, before = run.lower(index), run.lower(index - 1)
    if before in _VERB_ENDS | PRONOUNS - DETERMINERS:
        return word in {"talks", "negotiations", "discussions", "consultations"} and before == "to"
    if word == "meeting":
        return before not in BE | {"by", "while", "when", ""} and not _gerund(run, index)
    if word in {"calls", "visits", "call", "visit", "tour"} and index and run.pieces[index - 1].text[0].isupper():
        mention = next(iter(run.actors((index - 1, index))), None)
        return mention is None or mention.form is Form.DEMONYM
    return not (index == 0 and word in {"call", "visit"} and run.lower(1) != "with")


def _with_round(run: Run, phrase: NounPhrase) -> NounPhrase:
    """A noun phrase with what stands in front of "of": "a new round of talks"."""
    if run.lower(phrase.first - 1) != "of" or run.lower(phrase.first - 2) not in contact_words("collective"):
        return phrase
    whole = contact_phrase(run, phrase.first - 2)
    return replace(phrase, first=whole.first, owner=whole.owner, words=phrase.words | whole.words)


def _is_no_talk(run: Run, phrase: NounPhrase) -> bool:
    """Whether "rounds" are shots, and a meeting one of minds: rounds of talks are counted, or with somebody."""
    if run.lower(phrase.noun + 1) == "of" and run.lower(phrase.noun + 2) == "minds":
        return True
    if run.lower(phrase.noun) not in {"round", "rounds"}:
        return False
    return run.lower(phrase.noun + 1) not in {"with", "between"} and not phrase.words & contact_words("counted")


def _gerund(run: Run, index: int) -> bool:
    """Whether "meeting" is a verb with an object: "after meeting Colm", "before meeting his counterpart"."""
    return run.lower(index - 1) in {"after", "before", "of"} and run.actor_at(index + 1) is not None


def _names_talks(run: Run, index: int) -> bool:
    end = run.phrase_end(index, joining=False)
    return any(run.lower(at) in contact_nouns() for at in range(index, end))


def contact_phrase(run: Run, noun: int) -> NounPhrase:
    """The simple noun phrase that ends in a noun, back to its determiner or its owner's first word."""
    at = noun
    words: set[str] = set()
    while at > 0 and noun - at < _LONGEST_PHRASE:
        before = run.pieces[at - 1]
        if before.lower in {"'s", "'"}:
            start = _owner_start(run, at - 1)
            return NounPhrase(start, noun, (start, at - 1), frozenset(words))
        if before.lower in DETERMINERS:
            words.add(before.lower)
            owner = (at - 1, at) if before.lower in _OWNERS else None
            if owner or run.lower(at - 2) not in {"all", "both", "no", "such", "another"}:
                return NounPhrase(at - 1, noun, owner, frozenset(words))
        elif not _modifies(run, at - 1):
            break
        words.add(before.lower)
        at -= 1
    return NounPhrase(at, noun, None, frozenset(words))


def _owner_start(run: Run, end: int) -> int:
    """Where the name of an owner begins that ends before a piece: "President Anso" in front of "'s"."""
    named = [one for one in run.actors((max(0, end - _LONGEST_PHRASE), end)) if one.end == run.pieces[end - 1].end]
    if named:
        return run.at(named[-1].start)
    start = noun_phrase_start(run.pieces, end - 1)
    return start if start is not None else end - 1


def _modifies(run: Run, index: int) -> bool:
    piece = run.pieces[index]
    if piece.lower in contact_words("counted"):
        return True
    if piece.lower in _STOPS or not piece.text[0].isalnum() or is_time(piece) or is_verb(run.pieces, index):
        return False
    if piece.lower in PRONOUNS - {"one", "such"} or is_adverb(piece):
        return False
    bare = piece.lower in verb_bases() or piece.lower in cue_forms() or piece.lower in forms_of("light")
    return not (bare and run.lower(index - 1) in _VERB_ENDS | {"not", "n't"} | word_class("do")) and not (
        piece.lower.endswith("ing") and run.lower(index - 1) in BE | {"by", "after", "before", "while", ","}
    )


def _mention(run: Run, phrase: NounPhrase, kind: ContactKind | None) -> ContactMention | None:
    """The contact that a noun names, by the verb around it; None where too little is told."""
    tail = tail_of(run, phrase.noun + 1, of=True)
    if kind in _CALLS and not tail.partners:
        tail = _from_whom(run, tail)
    if (
        tail.named == "of"
        and len(tail.partners) == 1
        and not _is_summit(run, phrase, tail)
        and kind is ContactKind.MEETING
    ):
        tail = replace(tail, partners=())  # "a session of the council"
    told = _in_relative(run, phrase, tail) or as_subject(run, phrase, tail) or as_object(run, phrase, tail)
    told = told or Told(first=phrase.first)
    found = _completed(run, phrase, tail, told, _bare(run, phrase, tail, told, kind))
    if not (found.who or found.definite or ((found.again or found.joint or found.level) and found.status)):
        return None
    told_with_whom = found.joint or found.definite or tail.partners or found.level or found.of_last
    told_with_whom = told_with_whom or (found.alone and (found.whole or tail.named == "with"))
    if len(found.who) == 1 and not told_with_whom and kind is not ContactKind.VISIT:
        return None  # "has offered to host talks": nobody is named with whom
    return found


def _bare(run: Run, phrase: NounPhrase, tail: Tail, told: Told, kind: ContactKind | None) -> ContactMention:
    """A mention with its words, its people, its day and its place."""
    first = told.first if told.takes_part else phrase.first
    head = day_before(run, first)
    day = tail.day or told.day or head
    begin = run.at(head.span.start) if head is not None and day is head else first
    begin -= begin > 0 and begin < first and run.lower(begin - 1) in {"on", "in"}
    start, end = run.place((begin, max(tail.end, told.last, phrase.noun + 1)))
    people = _people(run, phrase, tail, told, kind)
    return ContactMention(
        start=start,
        end=end,
        trigger=run.pieces[phrase.noun].start,
        kind=kind,
        who=people,
        status=_status(phrase, told, owned=phrase.owner is not None and bool(people)),
        day=day,
        place=place_in(run, tail) or told.place,
        level=level_named(run, (phrase.first, tail.end), phrase.noun - phrase.first),
        gathering=gathering_in(run, tail),
        by_day=told.by_day,
        askers=told.askers,
    )


def _completed(run: Run, phrase: NounPhrase, tail: Tail, told: Told, bare: ContactMention) -> ContactMention:
    """A mention with how it hangs together with others: whether it points back, goes on, or is of both sides."""
    pointing = bool(phrase.words & contact_words("back")) or phrase.owner is not None
    together = told.takes_part and len({run.scene.actors.side(one) for one in told.who}) > 1
    counted = bool(phrase.words & (contact_words("counted") - {"first"}))
    again = counted and not tail.partners and not pointing and not together
    people = () if again else bare.who
    confirming = _confirming(run, phrase)
    with_unnamed = tail.named == "with" and not tail.partners and names_people(run, tail.phrases[0][1:])
    denied = bare.status is ContactStatus.DENIED or "no" in phrase.words
    whole = any(one.form is Form.BODY for one in run.actors((phrase.first, phrase.noun))) and phrase.owner is None
    whole = whole or _is_summit(run, phrase, tail)
    return replace(
        bare,
        who=people,
        definite=pointing or (told.pointing and not people) or denied or bool(confirming),
        again=again,
        joint="joint" in phrase.words or told.hosts,
        confirming=confirming,
        noun=run.lower(phrase.noun).removesuffix("s"),
        alone=phrase.owner is not None or with_unnamed or whole,
        whole=whole,
        of_last=told.of_last,
    )


def _confirming(run: Run, phrase: NounPhrase) -> tuple[EntityId, ...]:
    """Who confirms, where a noun stands behind "confirmed that" and is known already."""
    verbs = (at for at in range(max(0, phrase.first - 2), phrase.first) if run.lower(at) in forms_of("reply_confirm"))
    verb = next(verbs, None)
    return who_of(run, subject_of(run, verb_group(run.pieces, verb).first)) if verb is not None else ()


def _in_relative(run: Run, phrase: NounPhrase, tail: Tail) -> Told | None:
    """What a relative clause tells of a contact: "phone calls that Wekesa held with both sides on Tuesday"."""
    if run.lower(tail.end) not in {"that", "which"}:
        return None
    verbs = (
        at for at in range(tail.end + 1, min(tail.end + 14, len(run.pieces))) if run.lower(at) in forms_of("light")
    )
    verb = next(verbs, None)
    who = who_of(run, (tail.end + 1, verb)) if verb is not None else ()
    if verb is None or not who:
        return None
    behind = tail_of(run, verb + 1, to=True)
    people = tuple(dict.fromkeys((*who, *behind.partners)))
    firm = firmness_of(run, verb)
    return Told(
        first=phrase.first,
        status=firm.status,
        last=behind.end,
        who=people,
        takes_part=True,
        occurs=True,
        day=behind.day,
    )


def _status(phrase: NounPhrase, told: Told, *, owned: bool) -> ContactStatus | None:
    """How firm the contact is: by the verb, else by an adjective, else, where somebody's is spoken of, held."""
    if "no" in phrase.words and told.status is not None:
        return told.status if told.status is ContactStatus.PROPOSED else ContactStatus.DENIED
    if told.status is not None and told.occurs:
        return told.status
    for name in ("possible", "proposed", "planned", "postponed", "cancelled", "failed"):
        if phrase.words & contact_words(f"adjective_{name}"):
            return ContactStatus.HYPOTHETICAL if name == "possible" else ContactStatus(name)
    return told.status or (ContactStatus.PAST if owned and told.is_free else None)


def _people(run: Run, phrase: NounPhrase, tail: Tail, told: Told, kind: ContactKind | None) -> tuple[EntityId, ...]:
    """Those who meet: the owner or the one who does it, and those named behind the noun."""
    found = dict.fromkeys(who_of(run, phrase.owner))
    described = run.actors((phrase.first, phrase.noun)) if phrase.owner is None else ()
    found.update({who: None for one in described if _is_theirs(run, one, phrase) for who in one.who})
    if told.takes_part or tail.named in {"with", "from"} or (kind is ContactKind.VISIT and _goes_somewhere(tail)):
        found = dict.fromkeys((*told.who, *found))
    found.update(dict.fromkeys(tail.partners))
    if told.askers and told.takes_part and not tail.partners:
        found.update(dict.fromkeys(_addressed(run, tail)))
    return tuple(found)


def _is_theirs(run: Run, described: ActorMention, phrase: NounPhrase) -> bool:
    """Whether a name in front of a noun tells whose the contact is: "Kenyan talks", "a special Arab League summit"."""
    if described.form is Form.DEMONYM:
        return True
    return described.form is Form.BODY and described.end <= run.pieces[phrase.noun].start


def _from_whom(run: Run, tail: Tail) -> Tail:
    """What follows a call, those named behind "from" as the partners: "received a phone call from Colm"."""
    named = next(
        (who for word, *place in tail.phrases if word == "from" and (who := who_of(run, (place[0], place[1])))), ()
    )
    return replace(tail, partners=named, named="from") if named else tail


def _is_summit(run: Run, phrase: NounPhrase, tail: Tail) -> bool:
    """Whether all members of one body meet: "a summit of the Arab League"."""
    if run.lower(phrase.noun) != "summit" or tail.named != "of" or len(tail.partners) != 1:
        return False
    return any(one.form is Form.BODY for one in run.actors(tail.phrases[0][1:]))


def _goes_somewhere(tail: Tail) -> bool:
    return any(word == "to" for word, _, _ in tail.phrases)


def _addressed(run: Run, tail: Tail) -> tuple[EntityId, ...]:
    """To whom a contact is proposed: "proposed a meeting to Colm"."""
    named = (who_of(run, (start, end)) for word, start, end in tail.phrases if word == "to")
    return next((who for who in named if who), ())


def _invitation(run: Run, phrase: NounPhrase) -> ContactMention | None:
    """The meeting, or the coming to a forum, to which an invitation asks."""
    tail = tail_of(run, phrase.noun + 1, to=True)
    gathering = gathering_in(run, tail)
    host = who_of(run, phrase.owner) or next(
        (who_of(run, (start, end)) for word, start, end in tail.phrases if word == "of"), ()
    )
    people = dict.fromkeys(tail.partners) if gathering else dict.fromkeys((*host, *tail.partners))
    pointing = phrase.owner is not None or bool(phrase.words & contact_words("back"))
    if not people and not pointing:
        return None
    start, end = run.place((phrase.first, max(tail.end, phrase.noun + 1)))
    return ContactMention(
        start=start,
        end=end,
        trigger=run.pieces[phrase.noun].start,
        kind=ContactKind.ATTENDANCE if gathering else ContactKind.MEETING,
        who=tuple(people),
        status=ContactStatus.PROPOSED,
        day=tail.day,
        place=place_in(run, tail),
        gathering=gathering,
        definite=pointing,
        alone=True,
        askers=host,
    )
