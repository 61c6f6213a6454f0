"""Deeds: acts that a report tells of outside the words of saying, with a verb or with a noun.

"Isthmere closed the strait", "the sanctions that many states have imposed", "Calvenor's attacks on the port". A deed
told in somebody's words about another side is claimed; one that a noun or a relative clause takes for granted is the
report's own word. Talks and calls are the business of `contacts`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from goodoffices.domain.acts import ActStatus, PloverRoot
from goodoffices.domain.statements import Statement
from goodoffices.reading.act_clauses import Clauses, clause_stop
from goodoffices.reading.act_verbs import ActVerb, Voice, act_verbs_in
from goodoffices.reading.act_words import ActWord, act_list, act_nouns, act_verbs
from goodoffices.reading.actors import ActorMention, Form
from goodoffices.reading.doers import Who, aimed_at, doers_of, patients_of
from goodoffices.reading.lexicon import past_forms
from goodoffices.reading.phrases import DETERMINERS, RELATIVES, Pieces
from goodoffices.reading.scene import Scene
from goodoffices.reading.tellers import Tellers

MATERIAL = frozenset(
    {
        PloverRoot.ASSAULT,
        PloverRoot.COERCE,
        PloverRoot.MOBILIZE,
        PloverRoot.SANCTION,
        PloverRoot.AID,
        PloverRoot.RETREAT,
        PloverRoot.PROTEST,
        PloverRoot.COOPERATE,
    }
)
"""Roots of what is done with more than words."""
_THIRD_PARTY = frozenset({"mediate", "host"})
"""Talks that somebody else brings about: "brokered by Merovale", "talks hosted by Merovale"."""
_FOLLOWED = frozenset({PloverRoot.COERCE, PloverRoot.SANCTION})
_TARGETED = frozenset({"on", "of", "against", "to", "for", "in", "with", "from", "at"})
_OWNER_GAP = 3
"""Words that may stand between whose deed it is and the noun: "Calvenor's latest artillery attacks"."""
_BEHIND = 12
_NOBODY = frozenset({"neither", "no", "nobody", "none"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """An act as one place in the report tells of it, before repeated ones are joined."""

    word: ActWord
    sources: Who
    targets: Who
    status: ActStatus
    start: int
    end: int
    head: int  # where its word stands
    day: date | None = None
    told_in: Statement | None = None
    presupposed: bool = False  # a noun or a relative clause tells it

    @property
    def key(self) -> tuple[PloverRoot, frozenset[str], frozenset[str]]:
        """What makes two deeds the same in kind."""
        return self.word.root, frozenset(self.sources), frozenset(self.targets)


def deeds_of(scene: Scene, clauses: Clauses, tellers: Tellers) -> list[Deed]:
    """The deeds of a report, in the order of the text."""
    cues = {statement.cue_span.start for statement in scene.statements if statement.cue_span is not None}
    cue_ends = {statement.cue_span.end for statement in scene.statements if statement.cue_span is not None}
    found: list[Deed] = []
    verbs, nouns = act_verbs(), act_nouns()
    for sentence in scene.document.sentences:
        if not any(token.lower in verbs or token.lower in nouns for token in sentence.tokens):
            continue
        for pieces in clauses.of(sentence):
            for verb in act_verbs_in(pieces):
                is_cue = pieces[verb.head].start in cues or pieces[verb.head].end in cue_ends
                if (not is_cue or _is_no_speech(verb)) and (deed := _of_verb(scene, pieces, verb, tellers)) is not None:
                    found.append(deed)
            found.extend(_of_nouns(scene, pieces))
    return sorted(found, key=lambda deed: (deed.start, deed.head))


def _is_no_speech(verb: ActVerb) -> bool:
    """Whether a verb that may be a cue of speech tells a deed by its object: "recalled its ambassador"."""
    return bool(verb.form.objects) and "w" not in verb.form.word.frames


def _of_verb(scene: Scene, pieces: Pieces, verb: ActVerb, tellers: Tellers) -> Deed | None:
    word = verb.form.word
    if word.root is PloverRoot.CONSULT and not (word.act in _THIRD_PARTY and verb.voice is Voice.PASSIVE):
        return None
    statement = tellers.at(pieces[verb.head].start)
    sources = doers_of(scene, pieces, verb, statement.sources if statement is not None else ())
    if not sources or _is_nobody(pieces, verb):
        return None
    stop = clause_stop(pieces, verb.last)
    targets = patients_of(scene, pieces, verb, stop, sources)
    if "b" in word.frames:  # an offer to bring people together is made to their sides
        targets = tuple(dict.fromkeys(map(scene.actors.side, targets)))
    if not targets and word.root in _FOLLOWED:
        targets = _of_consequence(scene, pieces, stop, sources)
    pointing = "y" in word.frames and stop > verb.last
    if "w" in word.frames and not targets and not pointing and word.act not in {"retract", "apologise", "complain"}:
        return None
    if word.root is PloverRoot.REJECT and _keeps_silent(pieces, verb.last):
        return None
    first = _first_piece(pieces, verb)
    start, end = pieces[first].start, pieces[max(stop, verb.last) - 1].end
    days = [mention.start for mention in scene.dates_in(start, end) if mention.start == mention.end]
    status = ActStatus.PLANNED if verb.planned else ActStatus.ACTUAL
    relative = _in_relative_clause(pieces, verb)
    deed = Deed(
        word=word,
        sources=sources,
        targets=targets,
        status=status,
        start=start,
        end=end,
        head=pieces[verb.head].start,
        day=days[0] if days else None,
        presupposed=relative,
    )
    return deed if relative else _told(scene, deed, tellers)


def _told(scene: Scene, deed: Deed, tellers: Tellers) -> Deed:
    """A deed with the statement in whose words it is told; claimed where they are another side's."""
    statement = tellers.at(deed.head)
    if statement is None:
        return deed
    sides = {scene.actors.side(one) for one in deed.sources}
    own = {scene.actors.side(one) for one in statement.sources}
    claimed = deed.status is ActStatus.ACTUAL and not sides <= own
    if "w" in deed.word.frames and sides <= own and sides == set(deed.sources):
        deed = replace(deed, sources=tellers.speakers(statement.sources))  # who says so for the side does it
    return replace(deed, told_in=statement, status=ActStatus.CLAIMED if claimed else deed.status)


def _of_consequence(scene: Scene, pieces: Pieces, stop: int, own: Who) -> Who:
    """Whom a deed concerns that names nobody, by what follows from it: "closed the strait, keeping out ships of"."""
    if stop + 2 >= len(pieces) or pieces[stop].text != "," or not pieces[stop + 1].lower.endswith("ing"):
        return ()
    return aimed_at(scene, pieces[stop + 1].start, pieces[clause_stop(pieces, stop + 1) - 1].end, own)


def _keeps_silent(pieces: Pieces, at: int) -> bool:
    """Whether nothing more is refused than to speak: "declined to comment"."""
    following = [piece.lower for piece in pieces[at : at + 3]]
    return following[:1] == ["to"] and bool(set(following[1:]) & act_list("keeping_silent"))


def _is_nobody(pieces: Pieces, verb: ActVerb) -> bool:
    return any(piece.lower in _NOBODY for piece in pieces[max(0, verb.first - 4) : verb.first])


def _first_piece(pieces: Pieces, verb: ActVerb) -> int:
    """Where the clause of a verb begins: at its subject, or at the object of a relative clause."""
    at = verb.first
    if verb.object_at is not None and verb.object_at < at:
        at = verb.object_at
    while at > 0:
        before = pieces[at - 1]
        if (
            before.quoted
            or before.text in {",", ";", ":", "–", "—", "(", ")"}
            or before.lower in {"and", "but", "that"}
        ):
            break
        at -= 1
    return at


def _in_relative_clause(pieces: Pieces, verb: ActVerb) -> bool:
    if verb.voice is Voice.PASSIVE and not verb.group.be:
        return True
    for at in range(verb.first - 1, max(-1, verb.first - 8), -1):
        word = pieces[at].lower
        if word in RELATIVES and at and pieces[at - 1].text[0].isalnum() and word != "that":
            return True
        if word == "that" and verb.object_at == at - 1:
            return True
        if word in RELATIVES - {"that"}:
            return True
        if not pieces[at].text[0].isalnum():
            return False
    return False


def _of_nouns(scene: Scene, pieces: Pieces) -> Iterator[Deed]:
    """The deeds that nouns tell of which the doer is named beside them."""
    nouns = act_nouns()
    for at, piece in enumerate(pieces):
        word = None if piece.quoted else nouns.get(piece.lower)
        if word is None or at == 0:
            continue
        asked = _at_request(pieces, at)
        owner = _owner(scene, pieces, at) or (_of(scene, pieces, at) if asked else _by(scene, pieces, at))
        if owner is None:
            continue
        if asked:
            yield _request(pieces, at, owner)
            continue
        sources = owner.who
        targets = _object(scene, pieces, at, sources)
        named = word.act == "invite" if owner.start < piece.start else word.root in MATERIAL
        if not targets and not named:
            continue
        stop = min(clause_stop(pieces, at + 1), at + _BEHIND)
        yield Deed(
            word=word,
            sources=sources if word.act == "invite" else tuple(scene.actors.side(one) for one in sources),
            targets=targets,
            status=ActStatus.ACTUAL,
            start=min(owner.start, piece.start),
            end=pieces[max(stop, at + 1) - 1].end,
            head=piece.start,
            presupposed=True,
        )


def _at_request(pieces: Pieces, at: int) -> bool:
    """Whether a noun tells at whose request something was done: "at the request of Merovale"."""
    return pieces[at].lower == "request" and any(piece.lower == "at" for piece in pieces[max(0, at - 6) : at])


def _request(pieces: Pieces, at: int, owner: ActorMention) -> Deed:
    first = next(index for index in range(at - 1, -1, -1) if pieces[index].lower == "at")
    return Deed(
        word=act_nouns()["request"],
        sources=owner.who,
        targets=(),
        status=ActStatus.ACTUAL,
        start=pieces[first].start,
        end=max(owner.end, pieces[at].end),
        head=pieces[at].start,
    )


def _of(scene: Scene, pieces: Pieces, at: int) -> ActorMention | None:
    if at + 2 >= len(pieces) or pieces[at + 1].lower != "of":
        return None
    found = scene.actors.between(pieces[at + 2].start, pieces[min(at + 4, len(pieces) - 1)].end)
    return found[0] if found else None


def _owner(scene: Scene, pieces: Pieces, at: int) -> ActorMention | None:
    """Whose deed a noun tells, where they stand in front of it: "Calvenor's attack", "Calvenoran attacks"."""
    mentions = scene.actors.between(pieces[max(0, at - 8)].start, pieces[at].start)
    if not mentions:
        return None
    last = mentions[-1]
    if last.end >= pieces[at].end:  # "Merovale's invitation" in one mention
        return last if "'s" in scene.document.text[last.start : last.end].replace("’", "'") else None
    between = [piece for piece in pieces[max(0, at - 8) : at] if piece.start >= last.end]
    genitive = bool(between) and between[0].lower in {"'s", "'"}
    if not genitive and last.form is not Form.DEMONYM:
        return None
    words = between[1:] if genitive else between
    plain = all(piece.text[0].isalnum() and piece.lower not in DETERMINERS | _TARGETED for piece in words)
    return last if plain and len(words) <= _OWNER_GAP else None


def _by(scene: Scene, pieces: Pieces, at: int) -> ActorMention | None:
    """Whose deed a noun tells, where "by" names them behind it: "the closure by Isthmere of"."""
    for place in range(at + 1, min(at + 7, len(pieces))):
        piece = pieces[place]
        if piece.lower == "by" and place + 1 < len(pieces):
            found = scene.actors.between(pieces[place + 1].start, pieces[min(place + 3, len(pieces) - 1)].end)
            return found[0] if found else None
        if not piece.text[0].isalnum() or piece.lower in past_forms():  # "sanctions imposed by": the verb tells it
            return None
    return None


def _object(scene: Scene, pieces: Pieces, at: int, own: Who) -> Who:
    """Towards whom a noun's deed is done: those named behind a preposition."""
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    if following is None or following.lower not in _TARGETED:
        return ()
    stop = min(clause_stop(pieces, at + 1), at + _BEHIND)
    return aimed_at(scene, following.start, pieces[max(stop, at + 2) - 1].end, own)
