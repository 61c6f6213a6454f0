"""Contact verbs: a verb that tells of a contact by itself, as "met", "rang", "wrote to", "will travel to"."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from goodoffices.domain.contacts import ContactKind, ContactStatus
from goodoffices.domain.record_ids import EntityId
from goodoffices.reading.actors import Form
from goodoffices.reading.contact_mentions import ContactMention
from goodoffices.reading.contact_nouns import is_contact_noun
from goodoffices.reading.contact_words import contact_verbs, contact_words
from goodoffices.reading.firmness import Firmness, firmness_of
from goodoffices.reading.gatherings import gathering_in, gathering_words
from goodoffices.reading.lexicon import word_list
from goodoffices.reading.participants import subject_of, who_of
from goodoffices.reading.phrases import BE, DETERMINERS, MODALS, PREPOSITIONS, PRONOUNS, Stretch
from goodoffices.reading.places import place_in
from goodoffices.reading.runs import Run
from goodoffices.reading.tails import Tail, day_before, partners_end, tail_of
from goodoffices.reading.unnamed_people import names_people
from goodoffices.reading.verb_groups import verb_group

_PEOPLE = frozenset({Form.NAME, Form.OFFICE, Form.STATE, Form.SEAT, Form.BODY, Form.GROUP, Form.PRONOUN})
_PERSONS = frozenset({Form.NAME, Form.OFFICE, Form.PRONOUN, Form.GROUP})
_OBJECTS = frozenset({"him", "her", "me", "us", "them"})
_NOUN_LEADS = DETERMINERS - {"both", "all"} | {"'s"}
_STAYS = BE | frozenset("remain remains remained stay stays stayed keep keeps kept get got".split())
_QUOTES = frozenset('"“”«»')
_ONE_SIDED = frozenset({ContactKind.PHONE_CALL, ContactKind.LETTER, None})
"""Kinds of contact that the one who calls or writes needs no consent for."""
_SEEN = frozenset({"meet", "receive", "brief", "sit"})
_KINDS = {
    "meet": ContactKind.MEETING,
    "receive": ContactKind.MEETING,
    "bring": ContactKind.MEETING,
    "brief": ContactKind.MEETING,
    "invite": ContactKind.MEETING,
    "sit": ContactKind.MEETING,
    "see": ContactKind.MEETING,
    "tell": ContactKind.MEETING,
    "ring": ContactKind.PHONE_CALL,
    "call": ContactKind.PHONE_CALL,
    "write": ContactKind.LETTER,
    "visit": ContactKind.VISIT,
    "travel": ContactKind.VISIT,
    "shuttle": ContactKind.ONGOING_CONTACT,
}


@dataclass(frozen=True, slots=True)
class _Found:
    """What a verb of contact has with it."""

    people: tuple[EntityId, ...] = field(repr=False)  # beside the subject
    end: int
    tail: Tail
    place: str | None = None
    kind: ContactKind | None = None
    unnamed: bool = False  # those who are met are told by what they are: "ambassadors", "the heads of the boards"


def verb_mentions(run: Run) -> Iterator[ContactMention]:
    """The contacts that verbs of a run tell of by themselves."""
    for index, piece in enumerate(run.pieces):
        if piece.lower in {"contact", "touch"} and run.lower(index - 1) in {"in", "into"}:
            mention = _in_touch(run, index)
        elif piece.lower in contact_verbs() and _is_verb(run, index):
            mention = _mention(run, index, *contact_verbs()[piece.lower])
        else:
            continue
        if mention is not None:
            yield mention


def _is_verb(run: Run, index: int) -> bool:
    """Whether a word that may be a noun is a verb here."""
    before, (_, form) = run.lower(index - 1), contact_verbs()[run.lower(index)]
    if form == "base":
        return before in MODALS | PRONOUNS | {"to", "not", "also"} or not is_contact_noun(run, index)
    if form == "ing":
        participle = before in BE | {"after", "before", "by", "while", "of", "", ","}
        return participle or before not in _NOUN_LEADS | PREPOSITIONS
    return before not in _NOUN_LEADS and (form != "s" or not is_contact_noun(run, index))


def _mention(run: Run, verb: int, name: str, form: str) -> ContactMention | None:
    finder = _FINDERS.get(name)
    if finder is None:
        return None
    group = verb_group(run.pieces, verb)
    passive = group.be and form == "past" and name not in {"meet", "travel"}
    found = finder(run, verb) if not passive else _passive(run, verb, name)
    if found is None:
        return None
    firm = firmness_of(run, verb)
    subject = _subject(run, verb, firm, form)
    doing = who_of(run, subject)
    who = tuple(dict.fromkeys((*doing, *found.people)))
    if "press" in who or (name in {"visit", "travel"} and not _goes_in_person(run, subject)):
        return None  # what the press is told stands in `tellings`
    unnamed = name in _SEEN and subject is not None and names_people(run, subject) and bool(found.people or doing)
    if (not doing and name not in {"bring", "see"} and not unnamed) or (
        len(who) < 2 and not (found.unnamed or unnamed or name in {"visit", "travel"})
    ):
        return None
    if name in {"invite", "tell"} and firm.status is not ContactStatus.DENIED:
        firm = replace(firm, status=ContactStatus.PROPOSED, by_day=False)
    if name == "shuttle" and (group.perfect or firm.by_day):
        firm = replace(firm, status=ContactStatus.ONGOING)
    return _built(run, verb, replace(firm, subject=subject), found, who, found.kind or _KINDS.get(name))


def _built(
    run: Run, verb: int, firm: Firmness, found: _Found, who: tuple[EntityId, ...], kind: ContactKind | None
) -> ContactMention:
    subject = firm.subject
    first = subject[0] if subject is not None else firm.first
    head = day_before(run, first)
    day = found.tail.day or head or run.day_between(verb_group(run.pieces, verb).first, verb)
    begin = run.at(head.span.start) if head is not None and day is head else first
    begin -= begin > 0 and begin < first and run.lower(begin - 1) in {"on", "in"}
    start, end = run.place((min(begin, verb), max(found.end, verb + 1)))
    return ContactMention(
        start=start,
        end=end,
        trigger=run.pieces[verb].start,
        kind=kind,
        who=who,
        status=firm.status if not firm.supposed or run.lower(first - 1) == "whether" else None,
        day=day,
        alone=found.unnamed or len(who) == 1,
        place=found.place or place_in(run, found.tail),
        gathering=gathering_in(run, found.tail),
        by_day=firm.by_day,
        askers=_askers(who_of(run, subject), firm, kind),
        today=kind is ContactKind.MEETING and verb == 0,
    )


def _goes_in_person(run: Run, subject: Stretch | None) -> bool:
    """Whether a subject is somebody who can travel: no state, and no thing of theirs ("her money is headed to")."""
    if subject is None:
        return False
    named = run.actors(subject)
    if not named:
        return True  # a pronoun
    if run.lower(subject[1] - 1) in word_list("roles"):
        return True
    return named[-1].form in _PERSONS and named[-1].end >= run.pieces[subject[1] - 1].end


def _askers(doing: tuple[EntityId, ...], firm: Firmness, kind: ContactKind | None) -> tuple[EntityId, ...]:
    """Those who propose it, or who call or write; two who do it together ask one another."""
    return doing if firm.status is ContactStatus.PROPOSED or (kind in _ONE_SIDED and len(doing) == 1) else ()


def _subject(run: Run, verb: int, firm: Firmness, form: str) -> Stretch | None:
    """Who does it; for a participle at the head of a sentence, the subject behind its comma."""
    if firm.subject is not None or form != "ing":
        return firm.subject
    comma = next((at for at in range(verb, len(run.pieces)) if run.lower(at) == ","), None)
    if verb > 1 or comma is None:
        return None
    return comma + 1, run.phrase_end(comma + 1)


def _passive(run: Run, verb: int, name: str) -> _Found | None:
    """The one who does it behind "by": "was received by", "was rung by"."""
    if name not in {"receive", "ring", "call", "brief"} or run.lower(verb + 1) != "by":
        return None
    return _with_object(run, verb + 2, _PEOPLE)


def _with_object(run: Run, start: int, forms: frozenset[Form]) -> _Found | None:
    """Those named from a piece on, and what follows them."""
    if run.lower(start + 1) in contact_words("family"):
        return None
    if run.lower(start) in _OBJECTS and run.phrase_end(start) <= start + 1:
        people, end = who_of(run, (start, start + 1)), start + 1
    else:
        mention = run.actor_at(start)
        end = partners_end(run, start)
        if mention is None and not names_people(run, (start, end)):
            return None
        people = who_of(run, (start, end)) if mention is not None and mention.form in forms else ()
        if mention is not None and not people and not names_people(run, (start, end)):
            return None
        end = end if people else _past_nouns(run, end)
        named = run.actor_at(end + 1) if not people and run.lower(end) == "," else None
        if named is not None and named.form in _PERSONS and run.lower(run.at(named.end)) in PREPOSITIONS | {",", ""}:
            people, end = named.who, run.at(named.end)  # "the head of the army, General Idris Hamad,"
    tail = tail_of(run, end, partners=people)
    return _Found(people, max(tail.end, end), tail, unnamed=not people)


def _past_nouns(run: Run, end: int) -> int:
    """One past the nouns that end a phrase and might be verbs: "the heads of the two river boards"."""
    while end < len(run.pieces) and run.pieces[end].text[0].isalpha() and run.lower(end).endswith("s"):
        end += 1
    return end


def _meet(run: Run, verb: int) -> _Found | None:
    """As in "met Colm", "met with Colm" and "the two ministers met"."""
    start = verb + 2 if run.lower(verb + 1) == "with" else verb + 1
    found = _with_object(run, start, _PEOPLE)
    if found is not None:
        return found
    if run.words[start : start + 3] == ("face", "to", "face"):
        start += 3
    elif run.phrase_end(start, joining=False) > start and run.day_at(start) is None:
        return None  # "met the demands"
    tail = tail_of(run, start if start > verb + 2 else verb + 1)
    return _Found(tail.partners, max(tail.end, verb + 1), tail)


def _ring(run: Run, verb: int) -> _Found | None:
    found = _with_object(run, verb + 1, _PEOPLE)
    end = partners_end(run, verb + 1)
    if found is None or not found.people or not _closes(run, end):
        return None
    words = run.scene.document.text[run.pieces[verb].end : run.pieces[end - 1].end]
    return found if _QUOTES.isdisjoint(words) else None  # 'called the pact "dead"'


def _closes(run: Run, end: int) -> bool:
    """Whether an object is whole: not "called Orne a liar", "called the pact dead"."""
    word = run.lower(end)
    if word == "," and run.lower(end + 1) in DETERMINERS:
        return False
    return word in PREPOSITIONS - {"as"} | {"", ",", "and", "but", "to"} or run.day_at(end) is not None


def _speak(run: Run, verb: int) -> _Found | None:
    """As in "spoke to Colm", "talked with both" and "spoke by telephone"."""
    tail = tail_of(run, verb + 1, to=True)
    if any(
        f"{run.lower(end - 2)}_{run.lower(end - 1)}" in contact_words("press_occasion") for _, _, end in tail.phrases
    ):
        return None
    words = {run.lower(at) for at in range(verb + 1, tail.end)}
    kind = ContactKind.PHONE_CALL if words & contact_words("by_phone") else None
    if "video" in words:
        kind = ContactKind.VIDEO_CALL
    return _Found(tail.partners, max(tail.end, verb + 1), tail, kind=kind)


def _discuss(run: Run, verb: int) -> _Found | None:
    """As in "discussed the plan by phone"."""
    end = run.phrase_end(verb + 1)
    tail = tail_of(run, end)
    by_phone = {run.lower(at) for at in range(end, tail.end)} & contact_words("by_phone")
    return _Found(tail.partners, tail.end, tail, kind=ContactKind.PHONE_CALL) if by_phone else None


def _write(run: Run, verb: int) -> _Found | None:
    tail = tail_of(run, verb + 1, to=True)
    unnamed = (
        not tail.partners and run.lower(verb + 1) == "to" and names_people(run, (verb + 2, run.phrase_end(verb + 2)))
    )
    return _Found(tail.partners, tail.end, tail, unnamed=unnamed) if tail.partners or unnamed else None


def _receive(run: Run, verb: int) -> _Found | None:
    """As in "received the ambassador" and "received in the capital the ambassador"."""
    direct = _with_object(run, verb + 1, _PERSONS)
    if direct is not None or run.lower(verb + 1) not in PREPOSITIONS:
        return direct
    return _with_object(run, run.phrase_end(verb + 2, joining=False), _PERSONS)


def _brief(run: Run, verb: int) -> _Found | None:
    return _with_object(run, verb + 1, _PERSONS - {Form.GROUP})


def _sit(run: Run, verb: int) -> _Found | None:
    """As in "sit down with Colm"."""
    if run.lower(verb + 1) not in {"down", "together"} or run.lower(verb + 2) != "with":
        return None
    return _with_object(run, verb + 3, _PEOPLE)


def _invite(run: Run, verb: int) -> _Found | None:
    """As in "invited both governments to talks"; to a forum it asks for attendance."""
    found = _with_object(run, verb + 1, _PEOPLE)
    return found if found is not None and not gathering_in(run, found.tail) else None


def _ask(run: Run, verb: int) -> _Found | None:
    """As in "asked both of them to come on Monday"."""
    if not run.lower(verb).startswith("ask"):
        return None
    found = _with_object(run, verb + 1, _PEOPLE) or _asked_before(run, verb + 1)
    if found is None or run.lower(found.end) != "to" or run.lower(found.end + 1) not in contact_words("reply_come"):
        return None
    tail = tail_of(run, found.end + 2)
    return replace(found, tail=tail, end=tail.end) if not gathering_in(run, tail) else None


def _asked_before(run: Run, start: int) -> _Found | None:
    """Those asked that are named before: "both of my colleagues"."""
    end = next((at for at in range(start, min(start + 6, len(run.pieces))) if run.lower(at) == "to"), start)
    people = who_of(run, (start, end)) if end > start else ()
    return _Found(people, end, Tail(end)) if people else None


def _see(run: Run, verb: int) -> _Found | None:
    """As in "will see the two ministers at one table"; the forum that does is nobody."""
    found = _with_object(run, verb + 1, _PEOPLE)
    if found is None or not any(
        word in {"at", "in", "round", "around"} and run.lower(end - 1) in contact_words("at_a_table")
        for word, _, end in found.tail.phrases
    ):
        return None
    return found


def _bring(run: Run, verb: int) -> _Found | None:
    """As in "bring together Orne and Colm" and "bring the two ministers together"."""
    start = verb + 2 if run.lower(verb + 1) == "together" else verb + 1
    found = _with_object(run, start, _PEOPLE) or _with_object(run, verb + 1, _PEOPLE)
    if found is None or (run.lower(verb + 1) != "together" and run.lower(partners_end(run, start)) != "together"):
        return None
    return found


def _shuttle(run: Run, verb: int) -> _Found | None:
    tail = tail_of(run, verb + 1)
    return _Found(tail.partners, tail.end, tail) if tail.named == "between" else None


def _visit(run: Run, verb: int) -> _Found | None:
    """As in "visited the capital" and "visited his counterpart"; a capital stands for its state."""
    end = run.phrase_end(verb + 1, joining=False)
    mention = run.actor_at(verb + 1)
    named = end > verb + 1 and run.pieces[end - 1].text[0].isupper()
    if not named and mention is None:
        return None
    people = who_of(run, (verb + 1, end)) if mention is not None else ()
    tail = tail_of(run, end)
    seat = mention is None or mention.form in {Form.SEAT, Form.STATE}
    place = run.scene.document.text[slice(*run.place((verb + 1, end)))] if named and seat else None
    return _Found(people, max(tail.end, end), tail, place=place)


def _travel(run: Run, verb: int) -> _Found | None:
    """As in "will travel to the capital", "arrived in Port Cael"; coming to a forum is attendance."""
    tail = tail_of(run, verb + 1)
    phrase = next(((start, end) for word, start, end in tail.phrases[:1] if word in {"to", "in", "at"}), None)
    if phrase is None or gathering_words(run, phrase):
        return None
    if verb_group(run.pieces, verb).negated and firmness_of(run, verb).status is ContactStatus.REFUSED:
        return None  # "is not going there": an answer to those who asked, and no journey
    if not any(run.pieces[at].text[0].isupper() for at in range(*phrase)):
        return None
    mention = run.actor_at(phrase[0])
    if mention is not None and mention.form not in {Form.SEAT, Form.STATE}:
        return None
    people = mention.who if mention is not None else ()
    return _Found(people, tail.end, tail, place=run.scene.document.text[slice(*run.place(phrase))])


def _in_touch(run: Run, index: int) -> ContactMention | None:
    """As in "is in contact with" and "remains in touch with"."""
    tail = tail_of(run, index + 1)
    verb = next((at for at in range(index - 2, max(-1, index - 6), -1) if run.lower(at) in _STAYS), None)
    if verb is None:
        return None
    firm = firmness_of(run, verb)
    subject = subject_of(run, verb_group(run.pieces, verb).first)
    status = ContactStatus.ONGOING if firm.status in {ContactStatus.PAST, ContactStatus.ONGOING} else firm.status
    who = tuple(dict.fromkeys((*who_of(run, subject), *tail.partners)))
    if len(who) < 2:
        return None
    found = _Found(tail.partners, tail.end, tail)
    return _built(run, verb, Firmness(status, firm.first, subject), found, who, ContactKind.ONGOING_CONTACT)


_FINDERS: dict[str, Callable[[Run, int], _Found | None]] = {
    "meet": _meet,
    "ring": _ring,
    "call": _ring,
    "speak": _speak,
    "discuss": _discuss,
    "write": _write,
    "receive": _receive,
    "brief": _brief,
    "sit": _sit,
    "invite": _invite,
    "bring": _bring,
    "tell": _ask,
    "see": _see,
    "shuttle": _shuttle,
    "visit": _visit,
    "travel": _travel,
}
