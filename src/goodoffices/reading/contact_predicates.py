"""Contact predicates: what the verb around a noun for a contact tells of it, as in "the talks were called off"."""

from dataclasses import replace

from goodoffices.domain.contacts import ContactStatus
from goodoffices.domain.record_ids import EntityId
from goodoffices.reading.contact_asides import DURING, PAST_PREPOSITIONS, told_beside, told_on_the_way
from goodoffices.reading.contact_phrases import NounPhrase, Told
from goodoffices.reading.contact_words import contact_words, forms_of
from goodoffices.reading.firmness import Firmness, firmness_of, is_any_verb, is_denied
from goodoffices.reading.lexicon import cue_forms, past_forms, verb_bases
from goodoffices.reading.participants import subject_of, who_of
from goodoffices.reading.phrases import (
    AUXILIARIES,
    BE,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
    is_time,
    is_verb,
)
from goodoffices.reading.places import place_in
from goodoffices.reading.runs import Run
from goodoffices.reading.tails import Tail, tail_of
from goodoffices.reading.verb_groups import verb_group
from goodoffices.reading.verb_sorts import has_particle, sort_of_verb

_FREE_AFTER = frozenset({"", ",", "that", "and", "but", "whether", "while", "as", "because", "if", "when", "since"})
_PLANNED = frozenset({"planned", "proposed", "cancelled", "postponed"})
_MOVED = frozenset({ContactStatus.POSTPONED})
_AHEAD = frozenset({"before", "until", "till"})
_GOVERNING = frozenset("for of to on about in into at towards toward from".split())
_PREPARED = frozenset("prepared organised organized arranged planned scheduled finalised finalized discussed".split())
_HELD = frozenset({ContactStatus.PAST, ContactStatus.PLANNED, ContactStatus.ONGOING})
_UNREAL = frozenset(
    "possible impossible likely unlikely necessary needed important essential crucial vital premature pointless"
    " unthinkable on off in out under".split()
)
_ANNOUNCING = frozenset("announce announced announces confirm confirmed confirms expect expected expects await".split())


def as_subject(run: Run, phrase: NounPhrase, tail: Tail) -> Told | None:
    """What is told of a contact that is a clause's subject, or has a participle behind it: "the talks held in"."""
    at = tail.end
    while run.lower(at) in {",", "also", "itself"} or (at < len(run.pieces) and is_adverb(run.pieces[at])):
        at += 1
    before = run.lower(phrase.first - 1)
    form = cue_forms().get(before)
    free = before in _FREE_AFTER or form is not None or phrase.first == 0
    verb = _main_verb(run, at)
    if verb is None:
        return None
    kind = sort_of_verb(run, verb)
    hosted = run.lower(verb) in forms_of("hosted_by") and run.lower(verb + 1) == "by"
    participle = (
        verb == at and (kind in _PLANNED or hosted) and _is_participle(run, verb) and run.lower(at).endswith("d")
    )
    finite = (verb > at or (is_verb(run.pieces, verb) and free)) and not participle
    if not finite and ((kind is None and not hosted) or not _is_participle(run, verb)):
        return None
    if finite and not free and verb > at and run.lower(at) in AUXILIARIES:
        free = before in {"of", "for", "to", "with", "on"}  # "the question of a meeting has been put"
        if free:
            return None
    if not finite and (further := _behind_participle(run, verb)) is not None:
        return replace(further, first=phrase.first, day=further.day or tail_of(run, verb + 1).day)
    host = _host_behind(run, verb) if not finite else ()
    firm = firmness_of(run, verb)
    supposed = (firm.supposed and before != "whether") or before in {"if", "unless"}
    told = _subject_status(run, verb, kind, firm, finite=finite) if not supposed else None
    last = tail_of(run, verb + (2 if kind and has_particle(run, verb) else 1))
    day = last.day
    if told is ContactStatus.POSTPONED:
        day = next(
            iter(reversed(run.scene.dates_in(run.pieces[verb].end, run.pieces[max(verb, last.end - 1)].end))), None
        )
        if day is None and run.lower(verb).startswith(("mov", "shift")):
            return None
    teller = next((at for at in range(phrase.first - 1, -1, -1) if is_any_verb(run, at)), None)
    return Told(
        first=phrase.first,
        status=told,
        who=host or (who_of(run, subject_of(run, verb_group(run.pieces, teller).first)) if teller is not None else ()),
        takes_part=bool(host),
        hosts=bool(host) and not tail.partners,
        last=last.end if told is not None else 0,
        occurs=kind is not None,
        by_day=firm.by_day and kind in {"occurs", "begins"},
        day=day,
        place=place_in(run, last) if kind in {"occurs", "begins", "planned"} else None,
    )


def _behind_participle(run: Run, participle: int) -> Told | None:
    """What the verb behind a participle and its phrases tells: "a session planned for Saturday was cancelled"."""
    at = tail_of(run, participle + 1).end
    hosted = run.lower(participle) in forms_of("hosted_by")
    at += run.lower(at) == "," and (hosted or run.lower(at + 1) in AUXILIARIES)
    verb = _main_verb(run, at) if run.lower(at) in AUXILIARIES or hosted else None
    kind = sort_of_verb(run, verb) if verb is not None else None
    if verb is None or kind is None:
        return None
    firm = firmness_of(run, verb)
    status = _subject_status(run, verb, kind, firm, finite=True)
    last = tail_of(run, verb + 1)
    told = last.day if status in _MOVED or kind in {"ends", "occurs", "begins", "fails"} else None
    return Told(first=0, status=status, last=last.end, occurs=True, day=told)


def _host_behind(run: Run, participle: int) -> tuple[EntityId, ...]:
    """Who is named behind a participle as the host: "talks hosted by Malta", "a session convened by the envoy"."""
    if run.lower(participle + 1) != "by" or run.lower(participle) not in forms_of("hosted_by"):
        return ()
    return who_of(run, (participle + 2, run.phrase_end(participle + 2)))


def _main_verb(run: Run, at: int) -> int | None:
    """The verb behind the auxiliaries at a piece, or there; the last auxiliary where no verb follows."""
    if at >= len(run.pieces):
        return None
    index = at
    while index < len(run.pieces) and (run.lower(index) in AUXILIARIES or is_adverb(run.pieces[index])):
        index += 1
    if index == at:
        return at if is_verb(run.pieces, at) or sort_of_verb(run, at) else None
    if index < len(run.pieces) and (sort_of_verb(run, index) or run.lower(index).endswith(("ed", "ing", "en"))):
        return index
    if index < len(run.pieces) and run.pieces[index - 1].lower not in BE and run.pieces[index].text[0].isalpha():
        return index if run.lower(index) not in PREPOSITIONS else index - 1
    return index - 1


def _is_participle(run: Run, verb: int) -> bool:
    following = run.lower(verb + 1)
    return following in PREPOSITIONS | {"", ",", "between", "off"} or run.day_at(verb + 1) is not None


def _subject_status(run: Run, verb: int, kind: str | None, firm: Firmness, *, finite: bool) -> ContactStatus | None:
    remote = firm.status is ContactStatus.HYPOTHETICAL
    word = run.lower(verb)
    if word in _PREPARED and firm.status in {ContactStatus.ONGOING, ContactStatus.PAST, ContactStatus.PLANNED}:
        return ContactStatus.PLANNED
    match kind:
        case "occurs" | "begins" | "ends" | "light" if finite or kind == "occurs":
            goes_on = word.startswith("continu") or run.lower(verb + 1) == "under"
            if kind == "begins" and goes_on and firm.status is not ContactStatus.PLANNED:
                return ContactStatus.ONGOING
            if firm.status is ContactStatus.ONGOING and firm.by_day and kind in {"ends", "light"}:
                return ContactStatus.PAST
            return firm.status
        case "planned":
            if firm.negated or firm.status is ContactStatus.DENIED:
                return ContactStatus.PROPOSED if word.startswith("agree") else ContactStatus.DENIED
            return ContactStatus.HYPOTHETICAL if remote else ContactStatus.PLANNED
        case "proposed" | "considered":
            return ContactStatus.PROPOSED if kind == "proposed" else ContactStatus.HYPOTHETICAL
        case "refused" | "cancelled" | "postponed" | "denied":
            return None if firm.negated or remote else ContactStatus(kind)
        case "fails":
            return ContactStatus.FAILED if firm.status is ContactStatus.PAST else None
        case _:
            described = word in {"was", "were"} and not firm.negated and run.lower(verb + 1) not in _UNREAL
            held = ContactStatus.PAST if described and firm.status is ContactStatus.PAST else None
            return ContactStatus.HYPOTHETICAL if remote and finite else held


def as_object(run: Run, phrase: NounPhrase, tail: Tail) -> Told | None:
    """What is told of a contact that a verb, or a noun such as "hope", has as its object."""
    preposition = run.lower(phrase.first - 1) if run.lower(phrase.first - 1) in PREPOSITIONS else ""
    at = phrase.first - 1 - bool(preposition)
    if preposition in PAST_PREPOSITIONS | _AHEAD or (preposition == "of" and run.lower(at) == "ahead"):
        return told_beside(run, phrase, preposition)
    at = _before_time(run, at)
    if at < 0:
        at_head = preposition in DURING
        return told_beside(run, phrase, preposition) if at_head else Told(first=phrase.first, is_free=True)
    found = _there_is(run, phrase, at) or (_by_noun(run, at) if preposition else None)
    if found is not None:
        return found
    verb = at if sort_of_verb(run, at) else at - 1 if has_particle(run, at - 1) else _asked(run, at, preposition)
    kind = sort_of_verb(run, verb) if verb is not None else None
    if verb is None or kind is None or not _is_verb(run, verb):
        if preposition in DURING:
            return told_beside(run, phrase, preposition)
        return (told_on_the_way(run, phrase) if preposition == "for" else None) or Told(
            first=phrase.first, is_free=True
        )
    if run.lower(verb) in forms_of("hosting") and phrase.words & contact_words("back") and not tail.partners:
        return Told(first=phrase.first)  # who hosts "the talks" need not be one who meets
    told = _by_verb(run, verb, kind, tail, preposition)
    if run.lower(verb) in forms_of("hosting") and told.status in _HELD and not tail.partners:
        return replace(told, hosts=True)
    if verb < at - 1 and told.status is not None:
        return replace(told, who=tuple(dict.fromkeys((*told.who, *who_of(run, (verb + 1, at + 1))))), takes_part=True)
    return told


def _before_time(run: Run, at: int) -> int:
    """The index before adverbs and a day: at "hope" in "expressed hope on Friday for"."""
    at -= 2 if run.words[at - 1 : at + 1] == ("in", "principle") else 0
    passed = at
    while passed > 0 and (is_time(run.pieces[passed]) or is_adverb(run.pieces[passed])):
        passed -= 1
    return passed - (passed < at and run.lower(passed) in {"on", "in"})


def _there_is(run: Run, phrase: NounPhrase, at: int) -> Told | None:
    """What "there was" and "that means" tell of the contact behind them."""
    if run.lower(at) in BE and "there" in {run.lower(index) for index in range(max(0, at - 4), at)}:
        firm = firmness_of(run, at)
        status = ContactStatus.DENIED if firm.negated or is_denied(run, at) else firm.status
        return Told(first=phrase.first, status=status, occurs=True)
    if run.lower(at) in {"mean", "means", "meant"} and {"that", "this"} & {run.lower(at - 1), run.lower(at - 2)}:
        return Told(first=phrase.first, status=ContactStatus.HYPOTHETICAL, of_last=True)
    return None


def _is_verb(run: Run, index: int) -> bool:
    """Whether a form that may be a noun is a verb here: not "a plan", "the offer"."""
    before, word = run.lower(index - 1), run.lower(index)
    if before in BE and word == "open":
        return False
    bare = word in verb_bases() or ((form := cue_forms().get(word)) is not None and form.form == "base")
    if bare and word not in past_forms() and before not in MODALS | PRONOUNS | {"to", "not", "also", "and", "been"}:
        return index > 0 and run.pieces[index - 1].lower.endswith("s")
    return before not in {"a", "an", "the", "his", "her", "its", "their", "'s", "any", "no"}


def _asked(run: Run, at: int, preposition: str) -> int | None:
    """The verb whose object is asked to come: "invited" for "invited the ministers to talks"."""
    if preposition not in {"to", "for"}:
        return None
    for index in range(at, max(-1, at - 10), -1):
        if run.lower(index) in {
            "invited",
            "invite",
            "invites",
            "inviting",
            "summoned",
            "bring",
            "brought",
            "sent",
            "send",
        }:
            return index
        if is_verb(run.pieces, index):
            return None
    return None


def _by_noun(run: Run, at: int) -> Told | None:
    """What a noun in front of a contact tells: "the hope of a meeting", "no plans for talks"."""
    word = run.lower(at)
    names = ("proposing", "planning", "possible", "rumoured")
    kind = next((name for name in names if word in contact_words(name)), None)
    if kind is None or (sort_of_verb(run, at) and _is_verb(run, at) and not _is_expressed(run, at)):
        return None
    start = at
    while start > 0 and run.pieces[start - 1].text[0].isalpha() and not is_verb(run.pieces, start - 1):
        if run.lower(start - 1) in PREPOSITIONS or at - start > 6:
            break
        start -= 1
    verb = start - 1 if start and is_verb(run.pieces, start - 1) else None
    governs = sort_of_verb(run, verb) if verb is not None else None
    negative = any(run.lower(index) in {"no", "any"} for index in range(start, at))
    subject = subject_of(run, verb_group(run.pieces, verb).first) if verb is not None else (start, at)
    who = who_of(run, subject)
    first = subject[0] if subject is not None else start
    if kind == "rumoured" and governs in {"refused", "denied"}:
        return Told(first=first, status=ContactStatus.DENIED, who=who, occurs=True, takes_part=True)
    if governs in {"refused", "denied"}:
        return Told(first=first, status=ContactStatus(governs), who=who, occurs=True)
    if kind == "rumoured":
        return None
    if negative and word == "date":
        return Told(first=first)  # "no date has been set for talks": which leaves them open
    if negative:
        return Told(first=first, status=ContactStatus.DENIED, who=who, occurs=True)
    put = word == "question" and {"put", "raised", "asked"} & set(run.words[at:])
    if put:
        return Told(first=start, status=ContactStatus.PROPOSED, pointing=True)
    pointing = kind != "planning" and run.lower(start) in {"the", "this", "that"}
    asks = word not in contact_words("reply_openness") | {"condition", "conditions", "terms"}
    status = {"proposing": ContactStatus.PROPOSED, "planning": ContactStatus.PLANNED}.get(kind)
    return Told(
        first=first,
        status=status or ContactStatus.HYPOTHETICAL,
        who=who,
        occurs=kind == "proposing",
        pointing=pointing,
        askers=who if asks else (),
    )


def _is_expressed(run: Run, at: int) -> bool:
    form = cue_forms().get(run.lower(at - 1))
    return form is not None and form.lemma in {"express", "voice", "signal", "repeat", "renew"}


def _by_verb(run: Run, verb: int, kind: str, tail: Tail, preposition: str) -> Told:
    firm = firmness_of(run, verb)
    status = _object_status(run, verb, kind, firm)
    if run.lower(verb).startswith("expect") and run.lower(tail.end) == "to":
        status = None  # "expect talks to yield results"
    announced = run.lower(verb) in _ANNOUNCING
    joins = kind in {"light", "occurs", "begins", "ends"} or (
        kind in {"proposed", "planned", "refused", "cancelled", "postponed"} and not announced and not tail.named
    )
    if tail.named == "of" and run.lower(verb) in forms_of("hosting"):
        joins = False  # "has offered to host a meeting of the two ministers"
    spoken = kind == "proposed" or announced
    between = run.day_between(verb + 1, tail.end) if not spoken and not preposition else None
    subject = firm.asker or firm.subject
    if firm.negated and subject is not None and run.lower(subject[1] - 1) == "date":
        return Told(first=subject[0])  # "no date has been set for talks", which leaves them open
    return Told(
        first=subject[0] if subject is not None else firm.first,
        status=status,
        who=who_of(run, subject),
        takes_part=joins and status is not None and tail.named not in {"between", "among"},
        occurs=status is not None,
        by_day=firm.by_day and kind in {"light", "occurs", "begins"},
        day=between,
        askers=who_of(run, subject) if status is ContactStatus.PROPOSED else (),
    )


def _object_status(run: Run, verb: int, kind: str, firm: Firmness) -> ContactStatus | None:
    remote = firm.status is ContactStatus.HYPOTHETICAL
    match kind:
        case "light" | "occurs" | "begins" | "ends":
            return firm.status
        case "planned":
            if run.words[verb + 1 : verb + 3] == ("in", "principle"):
                return ContactStatus.PROPOSED
            if firm.negated:
                return ContactStatus.PROPOSED if run.lower(verb).startswith("agree") else ContactStatus.DENIED
            return ContactStatus.HYPOTHETICAL if remote else ContactStatus.PLANNED
        case "proposed":
            return ContactStatus.REFUSED if firm.negated else ContactStatus.PROPOSED
        case "considered":
            return ContactStatus.HYPOTHETICAL
        case "fails":
            return ContactStatus.FAILED
        case _:
            if firm.negated or remote:
                return ContactStatus.HYPOTHETICAL if kind == "refused" else None
            return ContactStatus(kind)
