"""Tellings: words told to somebody as mentions of a contact: to the press, or in a call or a meeting."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from goodoffices.domain.contacts import ContactKind, ContactStatus
from goodoffices.domain.record_ids import EntityId
from goodoffices.reading.actors import Form
from goodoffices.reading.contact_mentions import ContactMention
from goodoffices.reading.contact_words import contact_verbs, contact_words
from goodoffices.reading.firmness import firmness_of
from goodoffices.reading.gatherings import city_of
from goodoffices.reading.participants import subject_of, who_of
from goodoffices.reading.phrases import Stretch
from goodoffices.reading.places import place_in
from goodoffices.reading.press import PRESS, is_hour_told, is_reporter, press_in, reporter_at
from goodoffices.reading.runs import Run
from goodoffices.reading.tails import Tail, past_apposition, tail_of
from goodoffices.reading.unnamed_people import names_people
from goodoffices.reading.verb_groups import verb_group

_OCCASIONS = frozenset({"news", "press", "media"})
_REPORTS = frozenset({"reported", "reports", "told", "tells", "informed", "informs", "said", "explained", "briefed"})
_SPEAKING = frozenset({"speaking", "spoke", "speaks", "talking", "briefing", "addressing"})
_PEOPLE = frozenset({Form.NAME, Form.OFFICE, Form.PRONOUN, Form.GROUP, Form.STATE, Form.SEAT})


def telling_mentions(run: Run) -> Iterator[ContactMention]:
    """The remarks to the press, and the words told to somebody, in a run."""
    telling = _telling_words()
    for index, word in enumerate(run.words):
        if word not in telling:
            continue
        mention = _telling(run, index)
        if mention is not None:
            yield mention


@cache
def _telling_words() -> frozenset[str]:
    """The words at which something may be told to somebody."""
    verbs = frozenset(word for word, (name, _) in contact_verbs().items() if name == "tell")
    return verbs | _REPORTS | _SPEAKING | _OCCASIONS | {"wrote", "writes", "interview"}


def _telling(run: Run, index: int) -> ContactMention | None:
    """What is told at a piece, and to whom."""
    word, following = run.lower(index), run.lower(index + 1)
    if word in _REPORTS and (present := _told_those_present(run, index)) is not None:
        return present
    if contact_verbs().get(word, ("", ""))[0] == "tell":
        return _told(run, index)
    if word in {"wrote", "writes"} and following == "to":
        return _wrote(run, index)
    if word in _SPEAKING and following in {"to", "with", "reporters", "journalists"}:
        return _speaking(run, index)
    if word == "briefing" and following == "by":
        return _briefing(run, index)
    if word == "interview" or (word in _OCCASIONS and _is_occasion(run, index)):
        return _at_occasion(run, index)
    return None


def _told(run: Run, verb: int) -> ContactMention | None:
    group = verb_group(run.pieces, verb)
    end = run.phrase_end(verb + 1, joining=False)
    addressee = verb + 1, end
    if end == verb + 1 or group.negated or contact_verbs()[run.lower(verb)][1] == "ing":
        return None
    press = press_in(run, addressee) if run.lower(verb) in {"tell", "told", "tells"} else None
    live = reporter_at(run, verb) if is_reporter(run, addressee) else ()
    press = live or press
    firm = firmness_of(run, verb)
    if press is not None and firm.status is not ContactStatus.PAST:
        return None
    speakers = who_of(run, subject_of(run, group.first))
    if not speakers or (live and not _is_named(run, speakers)):
        return None
    if press is not None:
        remarks = _remarks(run, verb, group.first, end, (*speakers, *press))
        return replace(remarks, today=bool(live) or is_hour_told(run, press))
    told = _people_told(run, addressee)
    if told == () and not (_is_audience(run, verb, addressee) and _is_set(tail_of(run, end))):
        return None
    if told is None or set(told) & set(speakers):
        return None
    end = past_apposition(run, end)
    tail = tail_of(run, end)
    by_phone = {run.lower(at) for at in range(end, tail.end)} & contact_words("by_phone")
    subject = subject_of(run, group.first)
    start, stop = run.place((subject[0] if subject is not None else group.first, max(tail.end, end)))
    return ContactMention(
        start=start,
        end=stop,
        trigger=run.pieces[verb].start,
        kind=ContactKind.PHONE_CALL if by_phone else None,
        who=tuple(dict.fromkeys((*speakers, *told))),
        status=firm.status,
        day=tail.day,
        place=place_in(run, tail),
        leaning=not by_phone and not (_is_audience(run, verb, addressee) and _is_set(tail)),
        today=_names_hour(run, end, tail.end),
        alone=not told,
    )


def _told_those_present(run: Run, verb: int) -> ContactMention | None:
    """As in "reported to those present": who does takes part in the meeting spoken of last."""
    start = verb + 1 + (run.lower(verb + 1) == "to")
    present = run.lower(start + 1) in {"present", "gathered", "assembled"} and run.lower(start) in {"those", "all"}
    group = verb_group(run.pieces, verb)
    speakers = who_of(run, subject_of(run, group.first)) if present and not group.negated else ()
    if not speakers or group.modal is not None:
        return None
    subject = subject_of(run, group.first)
    begin, end = run.place((subject[0] if subject is not None else group.first, start + 2))
    return ContactMention(
        start=begin,
        end=end,
        trigger=run.pieces[verb].start,
        kind=ContactKind.MEETING,
        who=speakers,
        status=None,
        joins=True,
    )


def _wrote(run: Run, verb: int) -> ContactMention | None:
    """As in "“It is open,” the person wrote to us": words for whoever prints them."""
    addressee = verb + 2, verb + 3
    subject = subject_of(run, verb_group(run.pieces, verb).first) if is_reporter(run, addressee) else None
    if subject is None or subject[0] == 0 or run.scene.document.quotation_at(run.pieces[subject[0] - 1].start) is None:
        return None
    speakers = who_of(run, subject)
    return replace(_remarks(run, verb, verb, verb + 3, speakers), undated=True) if speakers else None


def _is_named(run: Run, speakers: tuple[EntityId, ...]) -> bool:
    """Whether those who speak have a name: a word from the street is no contact."""
    return any(one.id in speakers and one.name[:1].isupper() for one in run.scene.actors.entities)


def _is_audience(run: Run, verb: int, addressee: Stretch) -> bool:
    """Whether words are told to people by what they are, who must have come to hear them: "told ambassadors"."""
    mention = run.actor_at(addressee[0])
    group = mention is not None and mention.form is Form.GROUP
    return run.lower(verb) in {"told", "informed"} and names_people(run, addressee) and not group


def _is_set(tail: Tail) -> bool:
    """Whether a day or a place is told, without which words told to people tell of no meeting."""
    return tail.day is not None or any(word in {"in", "at"} for word, _, _ in tail.phrases)


def _names_hour(run: Run, start: int, end: int) -> bool:
    """Whether an hour is told and no day, which is then the report's: "told me by telephone at noon"."""
    hours = {"noon", "midday", "midnight", "dawn", "daybreak", "o'clock"}
    words = [run.lower(at) for at in range(start, end)]
    return not hours.isdisjoint(words) or words[-3:] == ["in", "the", "day"]


def _people_told(run: Run, addressee: Stretch) -> tuple[EntityId, ...] | None:
    """To whom something is told; nobody by id for "told ambassadors", None where the words name no people."""
    if run.lower(addressee[0]) in {"him", "her", "me", "us"} and addressee[1] == addressee[0] + 1:
        return who_of(run, (addressee[0], addressee[0] + 1)) or None
    mention = run.actor_at(addressee[0])
    if mention is None:
        return () if names_people(run, addressee) else None
    people = names_people(run, addressee) and run.lower(addressee[1] - 1).endswith("s")
    return mention.who if mention.form in _PEOPLE or people else None


def _speaking(run: Run, verb: int) -> ContactMention | None:
    start = verb + (1 if run.lower(verb + 1) in {"reporters", "journalists"} else 2)
    end = run.phrase_end(start, joining=False)
    press = press_in(run, (start, end)) if end > start else None
    if press is None or (not press and not {run.lower(at) for at in range(start, end)} & contact_words("press")):
        return None
    group = verb_group(run.pieces, verb)
    finite = run.lower(verb) in {"spoke", "speaks"} or group.be or run.lower(verb - 1) == ","
    subject = subject_of(run, group.first) if finite else _behind(run, end)
    speakers = who_of(run, subject)
    return replace(_remarks(run, verb, verb, end, (*speakers, *press)), today=True) if speakers else None


def _at_occasion(run: Run, index: int) -> ContactMention | None:
    """As in "said at a news conference in", "told in an interview with"."""
    at = index - 1
    while at > 0 and run.lower(at) not in {"at", "in", "during"} and index - at < 6:
        at -= 1
    if run.lower(at) not in {"at", "in", "during"}:
        return None
    noun = index if run.lower(index) == "interview" else index + 1
    verb = next((i for i in range(at - 1, max(-1, at - 8), -1) if _says(run, i)), None)
    subject = subject_of(run, verb_group(run.pieces, verb).first) if verb is not None else _behind(run, noun + 1)
    speakers = who_of(run, subject)
    if not speakers:
        return None
    beside = tail_of(run, noun + 1).partners if "joint" in run.words[at:index] else ()
    first = verb if verb is not None else at
    return _remarks(run, verb if verb is not None else index, first, noun + 1, (*speakers, *beside, PRESS))


def _is_occasion(run: Run, index: int) -> bool:
    return f"{run.lower(index)}_{run.lower(index + 1)}" in contact_words("press_occasion")


def _briefing(run: Run, index: int) -> ContactMention | None:
    """As in "the briefing by the spokesperson"."""
    end = run.phrase_end(index + 2)
    speakers = who_of(run, (index + 2, end)) if end > index + 2 else ()
    return replace(_remarks(run, index, index, end, (*speakers, PRESS)), today=True) if speakers else None


def _says(run: Run, index: int) -> bool:
    return run.lower(index) in {"said", "says", "told", "tells", "added", "spoke", "announced", "warned", "stated"}


def _behind(run: Run, start: int) -> Stretch | None:
    """The subject of the clause behind a phrase that a comma sets off: "Speaking to the press, the minister said"."""
    comma = next((at for at in range(start, min(start + 12, len(run.pieces))) if run.lower(at) == ","), None)
    if comma is None:
        return None
    end = run.phrase_end(comma + 1)
    return (comma + 1, end) if end > comma + 1 else None


def _remarks(run: Run, verb: int, first: int, end: int, who: tuple[EntityId, ...]) -> ContactMention:
    tail = tail_of(run, end)
    subject = subject_of(run, first)
    begin = min(subject[0], verb) if subject is not None else verb
    start, stop = run.place((begin, max(tail.end, end)))
    return ContactMention(
        start=start,
        end=stop,
        trigger=run.pieces[verb].start,
        kind=ContactKind.PRESS_REMARKS,
        who=tuple(dict.fromkeys(who)),
        status=ContactStatus.PAST,
        day=tail.day,
        place=city_of(run, tail),
    )
