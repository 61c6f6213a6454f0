"""Firmness: what the verbs around a contact make of it: held, planned, proposed, refused, denied, only thought of.

Modals and tenses tell it, and so do the words that govern an infinitive ("hopes to meet", "refused to attend").
"""

from dataclasses import dataclass, replace

from goodoffices.domain.contacts import ContactStatus
from goodoffices.reading.contact_words import contact_words, forms_of
from goodoffices.reading.lexicon import cue_forms, past_forms, verb_bases, word_class
from goodoffices.reading.participants import subject_of
from goodoffices.reading.phrases import BE, DETERMINERS, DO, HAVE, NEGATIONS, Stretch, is_adverb, is_time, is_verb
from goodoffices.reading.runs import Run
from goodoffices.reading.verb_groups import verb_group

_WILL = frozenset({"will", "shall", "'ll", "won't"})
_WOULD = frozenset({"would", "'d", "wouldn't"})
_MAY = frozenset({"could", "may", "might", "can", "couldn't", "cannot", "can't"})
_NOTS = NEGATIONS | {"no", "neither", "nobody"}
_IFS = frozenset({"if", "unless"})
_CONDITIONS = frozenset({"if", "unless", "provided", "whether"})
_BEFORE = frozenset({"before", "of"})
_OBJECT_CONTROLS = frozenset("invite ask urge want press tell persuade convince expect allow encourage beg".split())
_DEEPEST = 4
"""Infinitives within infinitives past which nothing is told."""


@dataclass(frozen=True, slots=True)
class Firmness:
    """How firm a contact is by the words around it, and whose doing it is."""

    status: ContactStatus
    first: int  # index of the first piece of the verbs that tell it
    subject: Stretch | None = None
    asker: Stretch | None = None  # who asks, where the subject is asked: "Luthe invited Colm to come"
    by_day: bool = False  # a present tense: a day ahead makes it a plan
    negated: bool = False
    supposed: bool = False  # under "if" or "whether"


def firmness_of(run: Run, verb: int, depth: int = 0) -> Firmness:
    """How firm it is what a verb tells.

    Args:
        run: the words.
        verb: the index of the verb.
        depth: how many infinitives were passed.
    """
    found = _firmness(run, verb, depth)
    before = run.lower(found.subject[0] - 1) if found.subject is not None else ""
    supposed = before in {"whether", "if", "unless"}
    return replace(found, status=ContactStatus.HYPOTHETICAL, by_day=False, supposed=supposed) if supposed else found


def _firmness(run: Run, verb: int, depth: int) -> Firmness:
    group = verb_group(run.pieces, verb)
    if group.perfect and run.lower(group.first - 1) == "to" and run.lower(group.first - 2) in {"was", "were"}:
        first = group.first - 2  # "was to have met"
        return Firmness(ContactStatus.PLANNED, first, subject_of(run, first))
    if group.infinitive and group.modal is None and depth < _DEEPEST:
        return _controlled(run, verb, depth)
    subject = subject_of(run, group.first)
    found = Firmness(
        _plain_status(run, verb), group.first, subject, negated=group.negated or _no_subject(run, group.first)
    )
    word = run.lower(verb)
    aux = {run.lower(at) for at in range(group.first, verb)}
    present = not group.modal and not group.perfect and word not in past_forms() and not aux & {"was", "were", "did"}
    if group.be and aux & {"is", "are", "'s", "'re", "being"}:
        present = True
    return replace(found, by_day=present and not group.negated)


def _plain_status(run: Run, verb: int) -> ContactStatus:
    group = verb_group(run.pieces, verb)
    modal = run.lower(group.modal) if group.modal is not None else ""
    negated = group.negated or _no_subject(run, group.first)
    word = run.lower(verb)
    if modal in _WILL:
        if negated:
            return ContactStatus.REFUSED
        return ContactStatus.HYPOTHETICAL if _has(run, _IFS) else ContactStatus.PLANNED
    if modal in _WOULD:
        if not is_reported(run, group.first) or _has(run, _CONDITIONS) or is_denied(run, group.first):
            return ContactStatus.REFUSED if negated and not _has(run, _CONDITIONS) else ContactStatus.HYPOTHETICAL
        return ContactStatus.REFUSED if negated else ContactStatus.PLANNED
    if modal in _MAY:
        return ContactStatus.REFUSED if negated else ContactStatus.HYPOTHETICAL
    if modal:
        return ContactStatus.PROPOSED
    if negated:
        ahead = word.endswith("ing") and run.lower(verb - 1) != "been"
        return ContactStatus.REFUSED if ahead and group.be else ContactStatus.DENIED
    if is_denied(run, group.first):
        return ContactStatus.DENIED
    aux = {run.lower(at) for at in range(group.first, verb)}
    if word.endswith("ing") and group.be:
        return ContactStatus.ONGOING
    if word.endswith("ing") and not group.be and run.lower(group.first - 1) in _BEFORE:
        return ContactStatus.PLANNED
    if group.be and aux & {"being"}:
        return ContactStatus.ONGOING
    return ContactStatus.PAST


def is_denied(run: Run, before: int) -> bool:
    """Whether the clause in which a verb stands is what somebody denies: "denied that officials had met"."""
    that = next((at for at in range(before - 1, -1, -1) if run.lower(at) == "that"), None)
    if that is None or before - that > 12:
        return False
    words = [run.lower(at) for at in range(max(0, that - 8), that)]
    denied = [at for at, word in enumerate(words) if word in forms_of("denied")]
    return bool(denied) and not any(word in {"not", "never"} for word in words[max(0, denied[-1] - 2) : denied[-1]])


def is_reported(run: Run, before: int) -> bool:
    """Whether a conditional is a future told in the past: some verb of saying in the past stands with it."""
    return any(
        (form := cue_forms().get(piece.lower)) is not None and form.form == "past" and is_verb(run.pieces, at)
        for at, piece in enumerate(run.pieces)
        if at != before
    )


def _controlled(run: Run, verb: int, depth: int) -> Firmness:
    """How firm an infinitive is by what governs it."""
    to = verb_group(run.pieces, verb).first
    to = _noun_in_front(run, to)
    negated = verb_group(run.pieces, verb).negated
    at = _before_time(run, to - 1)
    word = run.lower(at)
    if word in BE - {"be", "been", "being"}:
        status = ContactStatus.REFUSED if negated else ContactStatus.PLANNED
        return Firmness(status, at, subject_of(run, at), negated=negated)
    if (kind := _control_class(word)) is not None:
        return _governed(run, at, kind, depth, negated=negated)
    asked = _asking_verb(run, at)
    if asked is not None:
        found = _governed(run, asked, _control_class(run.lower(asked)) or "proposed", depth, negated=negated)
        return replace(found, subject=(asked + 1, at + 1), asker=found.subject)
    earlier = next((index for index in range(at, -1, -1) if is_any_verb(run, index)), None)
    if earlier is None:
        headline = at >= 0 and bool(run.actors((0, at + 1)))
        status = ContactStatus.PLANNED if headline else ContactStatus.HYPOTHETICAL
        return Firmness(status, 0, (0, at + 1) if headline else None)
    if run.lower(earlier) in BE and run.lower(earlier + 1) in {"in", "at"}:  # "is in the capital to meet"
        first = verb_group(run.pieces, earlier).first
        return Firmness(ContactStatus.PLANNED, first, subject_of(run, first))
    if run.lower(earlier) in BE | HAVE | DO:  # "it is naive to expect", "has to meet"
        return Firmness(ContactStatus.HYPOTHETICAL, verb_group(run.pieces, earlier).first)
    return firmness_of(run, earlier, depth + 1)


def _before_time(run: Run, at: int) -> int:
    """The index before adverbs and a day: at "agreed" in "agreed on Wednesday to meet"."""
    while at > 0 and (is_adverb(run.pieces[at]) or is_time(run.pieces[at])):
        at -= 1 + (run.lower(at - 1) in {"on", "last", "this"} and is_time(run.pieces[at]))
    return at


def _noun_in_front(run: Run, to: int) -> int:
    """Where "of" and a name stand between a noun and its infinitive: at "of" in "the offer of Qatar to host"."""
    for at in range(to - 1, max(0, to - 5), -1):
        if run.lower(at) in {"of", "by", "from"} and run.lower(at - 1) in contact_words("proposing") | contact_words(
            "planning"
        ):
            return at
    return to


def _governed(run: Run, at: int, kind: str, depth: int, *, negated: bool) -> Firmness:
    """How firm it is what a controlling word governs: "agreed" with its own tense and negation, "plans" with "no"."""
    parent = firmness_of(run, at, depth + 1)
    first = parent.first
    if kind == "proposed" and (turned_down := _refused_before(run, at)) is not None:
        found = firmness_of(run, turned_down, depth + 1)
        return replace(found, status=ContactStatus.REFUSED if not found.negated else ContactStatus.PROPOSED)
    no = parent.negated or negated or run.lower(first - 1) in _NOTS or run.lower(at - 1) in _NOTS
    remote = parent.status is ContactStatus.HYPOTHETICAL
    match kind:
        case "planned":
            status = ContactStatus.PLANNED if not no else _unplanned(run.lower(at))
        case "proposed" | "ready":
            status = ContactStatus.REFUSED if no else ContactStatus.PROPOSED
        case "refused" | "unready":
            status = ContactStatus.HYPOTHETICAL if no else ContactStatus.REFUSED
        case "cancelled":
            status = ContactStatus.CANCELLED
        case "considered":
            status = ContactStatus.HYPOTHETICAL
        case "fails":
            status = ContactStatus.FAILED
        case _:
            status = parent.status
    if remote and status in {ContactStatus.PLANNED, ContactStatus.PROPOSED}:
        status = ContactStatus.HYPOTHETICAL
    return Firmness(status, first, parent.subject, negated=no)


def _refused_before(run: Run, noun: int) -> int | None:
    """The verb that refuses an offer whose noun stands at a piece: "rejected" for "rejected an offer to host"."""
    if run.lower(noun - 1) not in DETERMINERS | {"'s"}:
        return None
    for at in range(noun - 2, max(-1, noun - 5), -1):
        if run.lower(at) in forms_of("refused"):
            return at
    return None


def _unplanned(word: str) -> ContactStatus:
    """What a plan denied leaves: a consent withheld leaves the answer open, no plan at all is a refusal."""
    return ContactStatus.PROPOSED if word.startswith("agree") else ContactStatus.REFUSED


def _control_class(word: str) -> str | None:
    for kind in ("planned", "proposed", "refused", "cancelled", "considered", "fails"):
        if word in forms_of(kind):
            return kind
    if word in forms_of("intending"):
        return "planned"
    for kind, name in (("ready", "ready"), ("unready", "unready"), ("planned", "planning"), ("proposed", "proposing")):
        if word in contact_words(name):
            return kind
    return "refused" if word == "refusal" else None


def _asking_verb(run: Run, last: int) -> int | None:
    """The verb whose object is asked to do something: "invited" for "invited the two ministers to meet"."""
    for at in range(last, max(-1, last - 10), -1):
        form = cue_forms().get(run.lower(at))
        lemma = form.lemma if form is not None else run.lower(at)
        if lemma in _OBJECT_CONTROLS or run.lower(at) in {"wants", "wanted"}:
            return at if at < last and (is_any_verb(run, at) or at == 0) else None
        if is_verb(run.pieces, at):
            return None
    return None


def is_any_verb(run: Run, index: int) -> bool:
    """Whether a piece is a verb, finite or bare behind a modal or "to"."""
    if is_verb(run.pieces, index):
        return True
    bare = run.lower(index) in verb_bases() or run.lower(index) in cue_forms()
    return bare and run.lower(index - 1) in word_class("modals") | {"to"}


def _no_subject(run: Run, first: int) -> bool:
    """Whether the subject is denied: "no meeting took place", "neither minister will come"."""
    subject = subject_of(run, first)
    words = {run.lower(subject[0]), run.lower(subject[0] - 1)} if subject is not None else set()
    return bool(words & {"no", "neither", "nobody", "none"})


def _has(run: Run, words: frozenset[str]) -> bool:
    return not words.isdisjoint(run.words)
