"""Said acts: what the words of a statement do that its cue, a plain "said", does not tell.

"Calvenor should open the road" is an appeal to Calvenor; "we are open to talks" agrees, "we have no plans for
sanctions" refuses, "we will retaliate" threatens, "their attack is a crime" blames.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.domain.acts import PloverRoot
from goodoffices.domain.statements import Statement
from goodoffices.reading.act_verbs import clause_stop, clauses_of
from goodoffices.reading.act_words import ActWord, act_list
from goodoffices.reading.doers import Who, aimed_at, who_acts
from goodoffices.reading.lexicon import cue_forms
from goodoffices.reading.phrases import BE, NEGATIONS, Pieces, is_adverb
from goodoffices.reading.scene import Scene
from goodoffices.reading.sources import subject_before
from goodoffices.reading.verb_groups import verb_group

_APPEAL = ActWord("appeal", PloverRoot.REQUEST, "02", frozenset("w"))
_DEMAND = ActWord("demand", PloverRoot.REQUEST, "10", frozenset("w"))
_AGREE = ActWord("agree", PloverRoot.AGREE, "03", frozenset("wy"))
_REFUSE = ActWord("refuse", PloverRoot.REJECT, "12", frozenset("wy"))
_THREATEN = ActWord("threaten", PloverRoot.THREATEN, "13", frozenset("w"))
_CRITICISE = ActWord("criticise", PloverRoot.ACCUSE, "111", frozenset("w"))
_PRAISE = ActWord("praise", PloverRoot.SUPPORT, "051", frozenset("w"))

_OUGHT = {"should": _APPEAL, "ought": _APPEAL, "must": _DEMAND, "needs": _APPEAL, "need": _APPEAL, "has": _DEMAND}
_OUGHT["have"] = _DEMAND
_WILL = frozenset({"will", "would", "'ll", "shall", "won't", "wouldn't"})
_PREDICATE = 6
"""Pieces behind "is" in which a judgement or readiness stands."""
_FIRST = frozenset({"we", "i"})


@dataclass(frozen=True, slots=True)
class SaidAct:
    """An act that a clause of a statement does, with the clause's place."""

    word: ActWord
    targets: Who
    start: int
    end: int


def acts_said(scene: Scene, statement: Statement) -> Iterator[SaidAct]:
    """The acts that the words of a statement do, at most one of a kind."""
    cue = statement.cue_span
    form = cue_forms().get(cue.text.split()[-1].lower()) if cue is not None else None
    if cue is not None and form is not None and not form.frames & {"q", "t", "b"}:
        return
    done: set[str] = set()
    for pieces in _contents(scene, statement):
        for at in range(1, len(pieces)):
            found = _at(scene, statement, pieces, at)
            if found is not None and found.word.act not in done:
                done.add(found.word.act)
                yield found


def _contents(scene: Scene, statement: Statement) -> Iterator[Pieces]:
    for span in statement.content_spans:
        at = span.start
        while at < span.end:
            sentence = scene.document.sentence_at(at)
            for pieces in clauses_of(scene.document, sentence):
                inside = [piece for piece in pieces if span.start <= piece.start < span.end and not piece.quoted]
                if inside:
                    yield inside
            if sentence.end <= at:
                break
            at = sentence.end + 1


def _at(scene: Scene, statement: Statement, pieces: Pieces, at: int) -> SaidAct | None:
    """The act of the clause whose verb, or first auxiliary, stands at a piece."""
    word = pieces[at].lower
    if word not in _OUGHT and word not in _WILL and word not in BE and word not in {"has", "have"}:
        return None
    first = verb_group(pieces, at).first if at else 0
    subject = subject_before(pieces, min(first, at))
    if subject is None:
        return None
    start, end = pieces[subject[0]].start, pieces[subject[1] - 1].end
    actors = scene.actors
    own = {actors.side(one) for one in statement.sources}
    who = who_acts(scene, pieces, start, end)
    if not who and pieces[subject[0]].lower in _FIRST:
        who = statement.sources
    is_own = bool(who) and {actors.side(one) for one in who} <= own
    stop = clause_stop(pieces, at + 1)
    after = [piece for piece in pieces[at + 1 : stop] if not is_adverb(piece)]
    place = start, pieces[max(stop, at + 1) - 1].end
    act = _own_act(word, [piece.lower for piece in after], pieces, at) if is_own else None
    if act is not None:
        return SaidAct(act, aimed_at(scene, pieces[at].end, place[1], statement.sources), *place)
    others = tuple(one for one in who if actors.side(one) not in own and one != "press")
    asked = _OUGHT.get(word)
    if others and not is_own and asked is not None and _obliges(word, after):
        return SaidAct(asked, others, *place)
    judged = aimed_at(scene, start, end, statement.sources)
    if judged and word in BE:
        return _judgement([piece.lower for piece in after], judged, place)
    return None


def _obliges(word: str, after: Pieces) -> bool:
    """Whether "needs", "ought" or "has" is followed by "to"."""
    if word in {"should", "must"}:
        return True
    return bool(after) and after[0].lower == "to"


def _own_act(word: str, after: list[str], pieces: Pieces, at: int) -> ActWord | None:
    """What a clause about one's own side does."""
    negated = any(piece.lower in NEGATIONS for piece in pieces[at : at + 3]) or word in {"won't", "wouldn't"}
    near = after[:_PREDICATE]
    if word in {"has", "have"} and near[:1] == ["no"] and near[1:2] and near[1] in {"plans", "plan", "intention"}:
        return _REFUSE
    if word in BE:
        ready = near[:1] and near[0] in act_list("ready") and near[1:2] == ["to"]
        if ready and not negated:
            return _AGREE
        return _AGREE if near[:1] in (["coming"], ["attending"], ["travelling"]) and not negated else None
    if word in _WILL:
        verb = next((one for one in near if one not in NEGATIONS | {"be", "never"}), "")
        if negated or near[:1] == ["never"]:
            return _REFUSE if verb in act_list("yielding") else None
        if verb in act_list("attending") or (near[:2] == ["be", "at"]):
            return _AGREE
        return _THREATEN if verb in act_list("forcing") else None
    return None


def _judgement(after: list[str], judged: Who, place: tuple[int, int]) -> SaidAct | None:
    near = after[:_PREDICATE]
    if near[:1] == ["not"] or any(one in {"if", "whether"} for one in near):
        return None
    if any(one in act_list("blame") for one in near):
        return SaidAct(_CRITICISE, judged, *place)
    return SaidAct(_PRAISE, judged, *place) if any(one in act_list("praise") for one in near) else None
