"""Contact verbs: "met", "rang", "spoke to", "wrote to", "will travel to", "is in touch with": a verb that tells of a contact."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from goodoffices.domain.contacts import ContactKind, ContactStatus
from goodoffices.domain.record_ids import EntityId
from goodoffices.reading.actors import ActorMention, Form
from goodoffices.reading.contact_clauses import Run, Tail
from goodoffices.reading.contact_mentions import ContactMention
from goodoffices.reading.contact_nouns import is_contact_noun
from goodoffices.reading.contact_words import contact_verbs, contact_words
from goodoffices.reading.firmness import Firmness, firmness_of
from goodoffices.reading.gatherings import gathering_in, gathering_words
from goodoffices.reading.phrases import BE, DETERMINERS, MODALS, PREPOSITIONS, PRONOUNS, Stretch, noun_phrase_end
from goodoffices.reading.places import place_in
from goodoffices.reading.verb_groups import verb_group

_PEOPLE = frozenset({Form.NAME, Form.OFFICE, Form.STATE, Form.SEAT, Form.BODY, Form.GROUP, Form.PRONOUN})
_PERSONS = frozenset({Form.NAME, Form.OFFICE, Form.PRONOUN, Form.GROUP})
_NOUN_LEADS = DETERMINERS - {"both", "all"} | {"'s"}
_KINDS = {
    "meet": ContactKind.MEETING,
    "receive": ContactKind.MEETING,
    "bring": ContactKind.MEETING,
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
        return (
            before in BE | {"after", "before", "by", "while", "of", "", ","} or before not in _NOUN_LEADS | PREPOSITIONS
        )
    return before not in _NOUN_LEADS and (form != "s" or not is_contact_noun(run, index))


def _mention(run: Run, verb: int, name: str, form: str) -> ContactMention | None:
    group = verb_group(run.pieces, verb)
    passive = group.be and form == "past" and name not in {"meet", "travel"}
    found = _FINDERS.get(name, _nothing)(run, verb) if not passive else _passive(run, verb, name)
    if found is None:
        return None
    firm = firmness_of(run, verb)
    subject = _subject(run, verb, firm, form)
    who = tuple(dict.fromkeys((*run.who(subject), *found.people)))
    if len(who) < 2 and not (name in {"visit", "travel"} and who) and found.kind is not ContactKind.LETTER:
        return None
    if not run.who(subject) and name not in {"bring"}:
        return None
    return _built(run, verb, firm, subject, found, who, found.kind or _KINDS.get(name))


def _built(
    run: Run,
    verb: int,
    firm: Firmness,
    subject: Stretch | None,
    found: _Found,
    who: tuple[EntityId, ...],
    kind: ContactKind | None = None,
) -> ContactMention:
    first = subject[0] if subject is not None else firm.first
    head = run.day_before(first)
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
        status=firm.status,
        day=day,
        place=found.place or place_in(run, found.tail),
        gathering=gathering_in(run, found.tail),
        by_day=firm.by_day,
    )


def _subject(run: Run, verb: int, firm: Firmness, form: str) -> Stretch | None:
    """Who does it; for a participle at the head of a sentence, the subject behind its comma."""
    if firm.subject is not None or form != "ing":
        return firm.subject
    comma = next((at for at in range(verb, len(run.pieces)) if run.lower(at) == ","), None)
    if verb > 1 or comma is None:
        return None
    return comma + 1, noun_phrase_end(run.pieces, comma + 1)


def _passive(run: Run, verb: int, name: str) -> _Found | None:
    """The one who does it behind "by": "was received by", "was rung by"."""
    if name not in {"receive", "ring", "call"} or run.lower(verb + 1) != "by":
        return None
    return _with_object(run, verb + 2, _PEOPLE)


def _with_object(run: Run, start: int, forms: frozenset[Form]) -> _Found | None:
    """Those named from a piece on, and what follows them."""
    mention = run.actor_at(start)
    if mention is None or mention.form not in forms:
        return None
    end = run.partners_end(start)
    people = run.who((start, end))
    tail = run.tail(end)
    return _Found(people, max(tail.end, end), tail) if people else None


def _meet(run: Run, verb: int) -> _Found | None:
    """ "met Colm", "met with Colm", and "the two ministers met" """
    start = verb + 2 if run.lower(verb + 1) == "with" else verb + 1
    found = _with_object(run, start, _PEOPLE)
    if found is not None:
        return found
    if noun_phrase_end(run.pieces, start, joining=False) > start and run.day_at(start) is None:
        return None  # "met the demands"
    tail = run.tail(verb + 1)
    return _Found(tail.partners, max(tail.end, verb + 1), tail)


def _ring(run: Run, verb: int) -> _Found | None:
    found = _with_object(run, verb + 1, _PEOPLE)
    return found if found is not None and _closes(run, run.partners_end(verb + 1)) else None


def _closes(run: Run, end: int) -> bool:
    """Whether an object is whole: not "called Orne a liar", "called the pact dead"."""
    word = run.lower(end)
    return word in PREPOSITIONS - {"as"} | {"", ",", "and", "but", "to"} or run.day_at(end) is not None


def _speak(run: Run, verb: int) -> _Found | None:
    """ "spoke to Colm", "talked with both", and "spoke by telephone" """
    tail = run.tail(verb + 1, to=True)
    spoken = {run.lower(at) for at in range(verb + 1, tail.end)} & contact_words("by_phone")
    kind = ContactKind.PHONE_CALL if spoken else None
    plural = tail.partners or spoken or not tail.named
    return _Found(tail.partners, max(tail.end, verb + 1), tail, kind=kind) if plural else None


def _write(run: Run, verb: int) -> _Found | None:
    tail = run.tail(verb + 1, to=True)
    return _Found(tail.partners, tail.end, tail) if tail.partners else None


def _receive(run: Run, verb: int) -> _Found | None:
    return _with_object(run, verb + 1, _PERSONS)


def _bring(run: Run, verb: int) -> _Found | None:
    """ "bring together Orne and Colm", "bring the two ministers together" """
    start = verb + 2 if run.lower(verb + 1) == "together" else verb + 1
    found = _with_object(run, start, _PEOPLE) or _with_object(run, verb + 1, _PEOPLE)
    if found is None or (run.lower(verb + 1) != "together" and run.lower(run.partners_end(start)) != "together"):
        return None
    return found


def _shuttle(run: Run, verb: int) -> _Found | None:
    tail = run.tail(verb + 1)
    return _Found(tail.partners, tail.end, tail) if tail.named == "between" else None


def _visit(run: Run, verb: int) -> _Found | None:
    """ "visited Aldvaren", "visited his counterpart" """
    end = noun_phrase_end(run.pieces, verb + 1, joining=False)
    mention = run.actor_at(verb + 1)
    named = end > verb + 1 and run.pieces[end - 1].text[0].isupper()
    if not named and mention is None:
        return None
    people = _hosts(run, mention)
    tail = run.tail(end)
    place = run.scene.document.text[slice(*run.place((verb + 1, end)))] if named and not people else None
    return _Found(people, max(tail.end, end), tail, place=place)


def _travel(run: Run, verb: int) -> _Found | None:
    """ "will travel to Aldvaren", "arrived in the capital"; coming to a forum is attendance"""
    tail = run.tail(verb + 1)
    phrase = next(((start, end) for word, start, end in tail.phrases[:1] if word in {"to", "in", "at"}), None)
    if phrase is None or gathering_words(run, phrase):
        return None
    if not any(run.pieces[at].text[0].isupper() for at in range(*phrase)):
        return None
    mention = run.actor_at(phrase[0])
    seat = mention is None or mention.form in {Form.SEAT, Form.STATE}
    return _Found((), tail.end, tail, place=run.scene.document.text[slice(*run.place(phrase))]) if seat else None


def _hosts(run: Run, mention: ActorMention | None) -> tuple[EntityId, ...]:
    """Those who are visited; a capital and a state are places."""
    return mention.who if mention is not None and mention.form in _PERSONS else ()


def _nothing(run: Run, verb: int) -> _Found | None:
    """Verbs that are told of in `attendance` and `press_remarks`, and those whose noun tells."""
    del run, verb
    return None


def _in_touch(run: Run, index: int) -> ContactMention | None:
    """ "is in contact with", "remain in touch with" """
    tail = run.tail(index + 1)
    verb = next((at for at in range(index - 2, max(-1, index - 6), -1) if _stays(run, at)), None)
    if verb is None or not tail.partners:
        return None
    firm = firmness_of(run, verb)
    subject = run.subject(verb_group(run.pieces, verb).first)
    status = ContactStatus.ONGOING if firm.status in {ContactStatus.PAST, ContactStatus.ONGOING} else firm.status
    who = tuple(dict.fromkeys((*run.who(subject), *tail.partners)))
    found = _Found(tail.partners, tail.end, tail)
    told = Firmness(status, firm.first, subject)
    return _built(run, verb, told, subject, found, who, ContactKind.ONGOING_CONTACT) if len(who) > 1 else None


def _stays(run: Run, index: int) -> bool:
    word = run.lower(index)
    return word in BE | {
        "remain",
        "remains",
        "remained",
        "stay",
        "stays",
        "stayed",
        "keep",
        "keeps",
        "kept",
        "get",
        "got",
    }


_FINDERS: dict[str, Callable[[Run, int], _Found | None]] = {
    "meet": _meet,
    "ring": _ring,
    "call": _ring,
    "speak": _speak,
    "write": _write,
    "receive": _receive,
    "bring": _bring,
    "shuttle": _shuttle,
    "visit": _visit,
    "travel": _travel,
}
