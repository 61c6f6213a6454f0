"""Said acts: what the words of a statement do that its cue, a plain "said", does not tell.

"Calvenor should open the road" is an appeal to Calvenor; "we are open to talks" agrees, "we have no plans for
sanctions" refuses, "we will retaliate" threatens, "their attack is a crime" blames.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from goodoffices.domain.acts import PloverRoot
from goodoffices.domain.statements import Statement
from goodoffices.reading.act_clauses import Clauses, clause_stop
from goodoffices.reading.act_targets import PRESS
from goodoffices.reading.act_words import ActWord, act_list
from goodoffices.reading.doers import Who, aimed_at, who_acts
from goodoffices.reading.lexicon import cue_forms
from goodoffices.reading.phrases import BE, DETERMINERS, HAVE, NEGATIONS, Pieces, Stretch, is_adverb, is_contracted_be
from goodoffices.reading.scene import Scene
from goodoffices.reading.sources import subject_before
from goodoffices.reading.verb_groups import verb_group

_APPEAL = ActWord("appeal", PloverRoot.REQUEST, "02", frozenset("w"))
_DEMAND = ActWord("demand", PloverRoot.REQUEST, "10", frozenset("w"))
_AGREE = ActWord("agree", PloverRoot.AGREE, "03", frozenset("wy"))
_OPENNESS = ActWord("agree", PloverRoot.AGREE, "03", frozenset("w"))
_DENY = ActWord("deny", PloverRoot.REJECT, "12", frozenset("w"))
_ATTEND = ActWord("attend", PloverRoot.AGREE, "03", frozenset("wy"))
_PROMISE = ActWord("promise", PloverRoot.AGREE, "03", frozenset("w"))
_SEEK = ActWord("agree", PloverRoot.AGREE, "036", frozenset("w"))
_MEET = ActWord("agree", PloverRoot.AGREE, "03", frozenset("w"))
_REFUSE = ActWord("refuse", PloverRoot.REJECT, "12", frozenset("wy"))
_THREATEN = ActWord("threaten", PloverRoot.THREATEN, "13", frozenset("w"))
_SANCTION = ActWord("sanction", PloverRoot.SANCTION, "163", frozenset())
_CRITICISE = ActWord("criticise", PloverRoot.ACCUSE, "111", frozenset("w"))
_PRAISE = ActWord("praise", PloverRoot.SUPPORT, "051", frozenset("w"))

_OUGHT = {"should": _APPEAL, "ought": _APPEAL, "must": _DEMAND, "needs": _APPEAL, "need": _APPEAL, "has": _DEMAND}
_OUGHT["have"] = _DEMAND
_WILL = frozenset({"will", "would", "'ll", "shall", "won't", "wouldn't"})
_FAR = 12
"""Pieces past which no word of a clause's own tells what it does."""
_PREDICATE = 6
"""Pieces behind "is" in which a judgement or readiness stands."""
_FIRST = frozenset({"we", "i"})
_OWN = frozenset({"our", "my", "his", "her", "its", "their"})
_STATES = frozenset({"government", "state"})
_SIDES = _STATES | frozenset("side country nation party movement union company ministry delegation army people".split())
_THIRD = frozenset({"it", "he", "she", "they"})
_PLANS = frozenset({"plan", "plans", "intention", "intentions"})
_COMING = frozenset({"coming", "attending", "travelling", "traveling"})
_OPEN = frozenset({"whether", "if", "unless"})
_WANTS = frozenset({"want", "wants", "wanted", "seek", "seeks", "sought"})
_SENDING = frozenset({"send", "lead", "head", "dispatch"})
_DELEGATES = frozenset({"delegation", "team", "minister", "envoy", "representative", "representatives", "negotiators"})
_ANY = frozenset({"any", "a", "an", "some", "every"})
_TALKS = frozenset({"talks", "dialogue", "negotiations", "peace", "meet", "talk", "negotiate"})
_PAST = frozenset({"did", "didn't", "had", "hadn't", "has", "hasn't", "have", "haven't"})
_APPLYING = frozenset({"apply", "applies", "applied"})
_KEYS = _OUGHT.keys() | _WILL | _WANTS | BE | _PAST | _APPLYING


@dataclass(frozen=True, slots=True)
class SaidAct:
    """An act that a clause of a statement does, with the clause's place."""

    word: ActWord
    sources: Who  # somebody of the speaker's side who is named; nobody where it is the speaker
    targets: Who
    start: int
    end: int


def acts_said(scene: Scene, clauses: Clauses, statement: Statement) -> Iterator[SaidAct]:
    """The acts that the words of a statement do, at most one of a kind towards the same."""
    cue = statement.cue_span
    form = cue_forms().get(cue.text.split()[-1].lower()) if cue is not None else None
    if cue is not None and form is not None and not form.frames & {"q", "t", "b"}:
        return
    done: set[tuple[str, Who]] = set()
    for span in statement.content_spans:
        for pieces in clauses.between(span.start, span.end):
            if pieces[0].lower in _OPEN or pieces[-1].text == "?":
                continue
            for at in range(1, len(pieces)):
                found = _at(scene, statement, pieces, at) if pieces[at].lower in _KEYS else None
                if found is not None and (found.word.act, found.targets) not in done:
                    done.add((found.word.act, found.targets))
                    yield found


def _at(scene: Scene, statement: Statement, pieces: Pieces, at: int) -> SaidAct | None:
    """The act of the clause whose verb, or first auxiliary, stands at a piece."""
    word = pieces[at].lower
    if word == "'s" and not is_contracted_be(pieces, at):
        return None
    if word in {"need", "needs"} and pieces[at - 1].lower in DETERMINERS:
        return None
    asks = word in _OUGHT and (word not in HAVE or pieces[min(at + 1, len(pieces) - 1)].lower == "to")
    if (
        not asks
        and word not in _APPLYING
        and _telling().isdisjoint(piece.lower for piece in pieces[at + 1 : at + _FAR])
    ):
        return None
    subject = subject_before(pieces, verb_group(pieces, at).first)
    if subject is None:
        return None
    start, end = pieces[subject[0]].start, pieces[subject[1] - 1].end
    stop = clause_stop(pieces, at + 1)
    place = start, pieces[max(stop, at + 1) - 1].end
    if word in _APPLYING:
        return _measure(scene, statement, pieces, (subject, at, stop))
    after = [piece.lower for piece in pieces[at + 1 : stop] if not is_adverb(piece)]
    side = scene.actors.side
    own = set(map(side, statement.sources))
    who = who_acts(scene, pieces, start, end)
    if not who and _means_speaker(scene, pieces, subject):
        who = statement.sources
    if who and set(map(side, who)) <= own:
        act = _own_act(word, after, pieces, at)
        people = tuple(one for one in who if side(one) != one)
        aimed = aimed_at(scene, pieces[at].end, place[1], statement.sources)
        return SaidAct(act, people, aimed, *place) if act is not None and (aimed or act is not _MEET) else None
    did = [one for one in after if one not in NEGATIONS]
    if word in _PAST and did[:2] == ["come", "from"] and _is_denied(pieces, at) and _OWN & set(did[2:_PREDICATE]):
        return SaidAct(_DENY, (), (), *place)
    others = tuple(one for one in who if side(one) not in own and one != PRESS)
    asked = _OUGHT.get(word)
    if others and asked is not None and (word in {"should", "must"} or after[:1] == ["to"]):
        return SaidAct(asked, (), others, *place)
    judged = aimed_at(scene, start, end, statement.sources) if word in BE else ()
    act = _judgement(after) if judged and not _is_denied(pieces, at) else None
    return SaidAct(act, (), judged, *place) if act is not None else None


@cache
def _telling() -> frozenset[str]:
    """Words of which one must follow an auxiliary for its clause to do anything."""
    lists = ("ready", "blame", "praise", "yielding", "giving", "attending", "forcing", "firing")
    words = _COMING | _TALKS | _PLANS | _SENDING | {"objection", "objections", "come", "sit", "take", "at"}
    return words.union(*map(act_list, lists))


def _measure(scene: Scene, statement: Statement, pieces: Pieces, clause: tuple[Stretch, int, int]) -> SaidAct | None:
    """The measure that a side says it has in force: "the embargo applies to Calvenor"."""
    subject, at, stop = clause
    start, end = pieces[subject[0]].start, pieces[max(stop, at + 1) - 1].end
    named = {piece.lower for piece in pieces[slice(*subject)]} & act_list("measures")
    if not named or at + 2 >= len(pieces) or pieces[at + 1].lower not in {"to", "against"}:
        return None
    targets = aimed_at(scene, pieces[at + 2].start, end, statement.sources)
    return SaidAct(_SANCTION, (), targets, start, end) if targets else None


def _is_denied(pieces: Pieces, at: int) -> bool:
    return any(piece.lower in NEGATIONS for piece in pieces[at : at + 3])


def _means_speaker(scene: Scene, pieces: Pieces, subject: Stretch) -> bool:
    """Whether a subject is a pronoun that means the speaker, as far as nobody else is known to be meant."""
    word = pieces[subject[0]]
    if _is_own_side(scene, pieces, subject):
        return True
    if scene.actors.between(word.start, word.end):
        return False
    return word.lower in _FIRST or (subject[0] < 2 and subject[1] - subject[0] == 1 and word.lower in _THIRD)


def _is_own_side(scene: Scene, pieces: Pieces, subject: Stretch) -> bool:
    """Whether a subject means the speaker's side: "the government", "his fighters", "our side"."""
    first, last = pieces[subject[0]].lower, pieces[subject[1] - 1]
    if subject[1] - subject[0] != 2 or scene.actors.between(last.start, last.end):
        return False
    return (first in _OWN and last.lower in act_list("forces") | _SIDES) or (first == "the" and last.lower in _STATES)


def _own_act(word: str, after: list[str], pieces: Pieces, at: int) -> ActWord | None:
    """What a clause about one's own side does."""
    negated = any(piece.lower in NEGATIONS for piece in pieces[at : at + 3]) or word in {"won't", "wouldn't"}
    near = after[:_PREDICATE]
    if word in {"has", "have", "had"} and near[:1] == ["no"] and set(near[1:2]) & {"objection", "objections"}:
        return _AGREE
    if word in _PAST and negated and set(near[:2]) & act_list("firing"):
        return _DENY
    if word in {"has", "have", "had"}:
        return _REFUSE if near[:1] == ["no"] and set(near[1:3]) & _PLANS else None
    if word in BE:
        ready = near[:1] and near[0] in act_list("ready") and near[1:2] == ["to"]
        if not negated and set(near[:1]) & _COMING:
            return _ATTEND
        if not ready or negated:
            return None
        return _OPENNESS if near[0] == "open" and _ANY & set(near[2:3]) else _AGREE
    if word in _WANTS:
        return _SEEK if not negated and set(near[:_PREDICATE]) & _TALKS else None
    if word not in _WILL:
        return None
    verb = next((one for one in near if one not in NEGATIONS | {"be", "never"}), "")
    if negated or any(piece.lower == "never" for piece in pieces[at : at + 3]):
        return _REFUSE if verb in act_list("yielding") else None
    if (
        verb in act_list("attending")
        or (verb in _SENDING and _DELEGATES & set(near))
        or near[:2] in (["be", "at"], ["take", "part"])
    ):
        return _ATTEND
    if word in {"would", "'d"} and (verb in {"meet", "talk", "negotiate"} or near[:3] == ["sit", "down", "with"]):
        return _MEET
    if verb in act_list("giving"):
        return _PROMISE
    return _THREATEN if verb in act_list("forcing") else None


def _judgement(after: list[str]) -> ActWord | None:
    """What is done to somebody by saying what their deed is."""
    near = after[:_PREDICATE]
    if set(near) & {"if", "whether", "no"}:
        return None
    if set(near) & act_list("blame"):
        return _CRITICISE
    return _PRAISE if set(near) & act_list("praise") else None
