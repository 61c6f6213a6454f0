"""Acts: what one side does to another in a report, by the codes of PLOVER and CAMEO.

Deeds that the report tells, acts done by speaking and the contacts are put in one order here, and what is told several
times is joined: the same words repeated, a headline and the sentence under it, a deed of the same kind named again.
Two appeals in two sentences are two acts.
"""

from collections.abc import Iterator, Sequence

from goodoffices.domain.acts import Act, ActId, ActStatus, PloverRoot
from goodoffices.domain.contacts import Contact, ContactKind, ContactStatus
from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.scales import Certainty
from goodoffices.domain.spans import span_of
from goodoffices.domain.statements import Statement, StatementStatus
from goodoffices.reading.act_clauses import Clauses
from goodoffices.reading.act_words import ActWord, act_verbs
from goodoffices.reading.deeds import MATERIAL, Deed, deeds_of
from goodoffices.reading.phrases import NEGATIONS, PRONOUNS
from goodoffices.reading.scene import Scene
from goodoffices.reading.spoken_acts import spoken_acts
from goodoffices.reading.tellers import Tellers

_CODES = {
    ContactKind.PHONE_CALL: ("phone_call", "041"),
    ContactKind.VIDEO_CALL: ("phone_call", "041"),
    ContactKind.VISIT: ("visit", "042"),
    ContactKind.MEETING: ("consult", "04"),
    ContactKind.ONGOING_CONTACT: ("consult", "04"),
}
_STATUSES = {
    ContactStatus.PAST: ActStatus.ACTUAL,
    ContactStatus.ONGOING: ActStatus.ONGOING,
    ContactStatus.PLANNED: ActStatus.PLANNED,
    ContactStatus.CONFIRMED: ActStatus.PLANNED,
    ContactStatus.POSTPONED: ActStatus.PLANNED,
    ContactStatus.DENIED: ActStatus.CLAIMED,
}
_UNSAID = frozenset({StatementStatus.NEGATED, StatementStatus.RETRACTED})
_ATTITUDES = frozenset({PloverRoot.SUPPORT, PloverRoot.ACCUSE, PloverRoot.CONCEDE})


def acts_of(scene: Scene, contacts: Sequence[Contact]) -> tuple[Act, ...]:
    """The acts of a report, in the order of the text."""
    clauses = Clauses(scene.document)
    tellers = Tellers(scene)
    told = deeds_of(scene, clauses, tellers)
    done = spoken_acts(scene, clauses, tellers, told, contacts)
    met = _consultations(scene, tellers, contacts)
    ordered = sorted([*done, *met], key=lambda deed: (deed.start, deed.end))
    return tuple(_act(scene, number, deed) for number, deed in enumerate(_joined(scene, ordered), 1))


def _act(scene: Scene, number: int, deed: Deed) -> Act:
    return Act(
        id=ActId(f"E{number:02}"),
        sources=deed.sources,
        act=deed.word.act,
        plover=deed.word.root,
        cameo=deed.word.cameo,
        targets=deed.targets,
        status=deed.status,
        evidence=(span_of(scene.document.text, deed.start, deed.end),),
        day=deed.day,
        statement=deed.told_in.id if deed.told_in is not None else None,
    )


def _consultations(scene: Scene, tellers: Tellers, contacts: Sequence[Contact]) -> Iterator[Deed]:
    """The talks that contacts are: the first who takes part consults the others."""
    for contact in contacts:
        codes, status = _CODES.get(contact.kind), _STATUSES.get(contact.status)
        people = contact.participants
        if codes is None or status is None or len(people) < 2:
            continue
        place = contact.evidence[0]
        told_in = tellers.at(place.start)
        if contact.status is ContactStatus.DENIED and (told_in is None or not _is_claimed(told_in, place.text)):
            continue
        first = _first_of(scene, contact)
        yield Deed(
            word=ActWord(codes[0], PloverRoot.CONSULT, codes[1], frozenset("m")),
            sources=first,
            targets=tuple(one for one in people if one not in first),
            status=status,
            start=place.start,
            end=place.end,
            head=place.start,
            day=contact.date_start,
            told_in=told_in,
        )


def _is_claimed(told_in: Statement, words: str) -> bool:
    """Whether a statement says that a contact took place that somebody else denies."""
    cue = told_in.cue_span.text.split()[-1].lower() if told_in.cue_span is not None else ""
    denies = any(form.word.root is PloverRoot.REJECT for form in act_verbs().get(cue, ()))
    return not denies and not NEGATIONS & set(words.lower().split())


def _first_of(scene: Scene, contact: Contact) -> tuple[EntityId, ...]:
    """Who consults the others: the first who is named, or all of them where one subject means all: "both met"."""
    place = contact.evidence[0]
    text = scene.document.text
    for mention in scene.actors.between(place.start, place.end):
        if text[place.start : mention.start].lower().split()[-1:] in (["with"], ["to"]):
            continue
        if mention.start > place.start and text[place.start : mention.start].lower().split()[0] in PRONOUNS:
            break
        named = tuple(one for one in mention.who if one in contact.participants)
        if named:
            return named
    bare = contact.kind is ContactKind.MEETING and not scene.actors.between(place.start, place.end)
    return contact.participants if bare else contact.participants[:1]  # "talks will be held": each with the other


def _joined(scene: Scene, deeds: Sequence[Deed]) -> Iterator[Deed]:
    """The deeds, each told once."""
    bodies = {_by_side(scene, deed) for deed in deeds if not _is_headline(deed)}
    spoken = {(deed.word.root, scene.document.sentence_at(deed.head).start) for deed in deeds if deed.told_in}
    same_as = {statement.id: statement.same_as for statement in scene.statements}
    seen: set[object] = set()
    for deed in deeds:
        if _is_headline(deed) and _by_side(scene, deed) in bodies:
            continue
        if deed.presupposed and (deed.word.root, scene.document.sentence_at(deed.head).start) in spoken:
            continue
        if deed.told_in is not None and deed.told_in.status in _UNSAID:
            continue
        marks: list[tuple[object, ...]] = [(deed.key, deed.start, deed.end)]
        if deed.word.root in MATERIAL or deed.presupposed:
            marks = [(deed.key, deed.word.act, deed.day)]
        elif deed.word.root in _ATTITUDES:
            marks.append((deed.key, scene.document.sentence_at(deed.start).start, -1))
        if deed.told_in is not None:
            marks.append((deed.key, deed.told_in.id, deed.word.act))
            repeated = same_as.get(deed.told_in.id)
            if repeated is not None and (deed.key, repeated, deed.word.act) in seen:
                continue
        if not seen & set(marks):
            yield deed
        seen.update(marks)


def _by_side(scene: Scene, deed: Deed) -> tuple[PloverRoot, frozenset[EntityId]]:
    """What a headline tells of an act: its kind, and whose it is."""
    return deed.word.root, frozenset(map(scene.actors.side, deed.sources))


def _is_headline(deed: Deed) -> bool:
    return deed.told_in is not None and deed.told_in.certainty is Certainty.HEADLINE
