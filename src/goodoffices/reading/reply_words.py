"""Reply words: where a run of words tells of an answer to an invitation or a proposal, and how far the answer goes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from goodoffices.domain.scales import ReplyStrength
from goodoffices.reading.actors import Form
from goodoffices.reading.answers import (
    REACH,
    Answer,
    clause_end,
    comes_at,
    condition_of,
    object_words,
    relative_condition,
)
from goodoffices.reading.coming import COMING, coming_at
from goodoffices.reading.contact_words import contact_words, forms_of
from goodoffices.reading.participants import subject_of
from goodoffices.reading.phrases import NEGATIONS, Stretch, is_adverb
from goodoffices.reading.runs import Run
from goodoffices.reading.verb_groups import verb_group

_EXPRESSING = frozenset(
    "voiced voice voices expressed expresses express signalled signaled signals showed shows indicated declared".split()
)
_ASKED_FOR = frozenset("invitation invitations offer offers proposal proposals".split())
_WHETHER = frozenset({"whether", "if", "who", "when", "that", "how"})
_RESPONDED = frozenset({"responded", "reacted", "replied", "responds", "reacts"})
_GLADLY = frozenset({"positively", "favourably", "favorably", "warmly"})
_RULED = frozenset({"ruled", "rules", "rule"})
_COMING_NOUNS = frozenset({"participation", "attendance", "presence", "acceptance"})
_TURNED = frozenset({"turn", "turns", "turned"})
_MEETING = frozenset({"meet", "talk", "speak", "sit", "attend", "negotiate"})
_YET = frozenset({"has", "have", "had"})


def answers_in(run: Run) -> Iterator[Answer]:
    """The answers that a run tells of, in order."""
    finders, saying = _finders(), forms_of("reply_say")
    for index, word in enumerate(run.words):
        answer = _said(run, index) if word in saying else None
        if answer is None and word in finders:
            answer = finders[word](run, index)
        if answer is not None:
            yield answer


@cache
def _finders() -> dict[str, Callable[[Run, int], Answer | None]]:
    """What looks for an answer at each of the words with which one may be told."""
    found: dict[str, Callable[[Run, int], Answer | None]] = {}
    for words, finder in (
        (contact_words("reply_noun"), _of_noun),
        (forms_of("reply_welcome"), _welcomed),
        (forms_of("reply_accept"), _accepted),
        (forms_of("reply_decline"), _declined),
        (_TURNED, _turned_down),
        (_RULED, _ruled_out),
        (("conditional", "contingent", "dependent"), _conditional),
        (forms_of("reply_confirm"), _confirmed),
        (forms_of("reply_withdraw"), _withdrawn),
        (forms_of("reply_judge"), _judged),
        (contact_words("reply_openness"), _openness),
        (forms_of("reply_study"), _studied),
        (contact_words("reply_open"), _open),
        (COMING, coming_at),
    ):
        for word in words:
            found.setdefault(word, finder)
    return found


def _said(run: Run, index: int) -> Answer | None:
    """An answer by a word of saying: "responded positively"; or none by it: "has not replied"."""
    if run.lower(index) in _RESPONDED and run.lower(index + 1) in _GLADLY:
        return _of_verb(run, index, ReplyStrength.WELCOME, any_object=True)
    return _silence(run, index)


def _welcomed(run: Run, index: int) -> Answer | None:
    return _of_verb(run, index, ReplyStrength.WELCOME)


def _conditional(run: Run, index: int) -> Answer | None:
    """As in "made its participation conditional on a ceasefire"."""
    before = run.words[max(0, index - 3) : index]
    verb = next((at for at in range(index - 1, max(-1, index - 6), -1) if run.lower(at) in {"made", "makes"}), None)
    if verb is None or run.lower(index + 1) not in {"on", "upon"} or not _COMING_NOUNS & set(before):
        return None
    condition = run.pieces[index].start, clause_end(run, index)
    by = subject_of(run, verb_group(run.pieces, verb).first)
    return Answer(index, ReplyStrength.ACCEPTANCE_WITH_CONDITIONS, by, condition)


def _ruled_out(run: Run, index: int) -> Answer | None:
    """As in "ruled out taking part"."""
    words = object_words(run, index)
    coming = words & COMING or words & (contact_words("reply_to") - {"it", "that"})
    if run.lower(index + 1) != "out" or not coming:
        return None
    group = verb_group(run.pieces, index)
    if group.negated or group.modal is not None or group.be:
        return None
    return Answer(index, ReplyStrength.DECLINED, subject_of(run, group.first))


def _turned_down(run: Run, index: int) -> Answer | None:
    return _of_verb(run, index, ReplyStrength.DECLINED) if run.lower(index + 1) == "down" else None


def _withdrawn(run: Run, index: int) -> Answer | None:
    if not object_words(run, index) & {"acceptance", "consent"}:
        return None
    return _of_verb(run, index, ReplyStrength.WITHDRAWN, any_object=True)


def _of_verb(run: Run, index: int, strength: ReplyStrength, *, any_object: bool = False) -> Answer | None:
    """An answer by a verb: "welcomed the invitation", "the invitation was welcomed by"."""
    group = verb_group(run.pieces, index)
    if group.negated or group.modal is not None or (group.infinitive and strength is not ReplyStrength.DECLINED):
        return None
    if group.be and run.lower(index) not in {"welcoming", "accepting"}:
        if run.lower(index + 1) != "by":
            return None
        subject = subject_of(run, group.first)
        named = subject is not None and any(run.lower(at) in contact_words("reply_to") for at in range(*subject))
        by = index + 2, run.phrase_end(index + 2)
        return Answer(index, strength, by, condition_of(run, index)) if named else None
    words = object_words(run, index)
    named = bool(words & (contact_words("reply_to") - {"it", "that"})) or run.lower(index + 1) == "it"
    if not any_object and not named:
        return None
    forum = bool(words & contact_words("gathering")) and not words & (contact_words("reply_to") - {"it", "that"})
    return Answer(index, strength, subject_of(run, group.first), condition_of(run, index), to_forum=forum)


def _accepted(run: Run, index: int) -> Answer | None:
    bare = run.lower(index + 1) == "in" and run.lower(index + 2) == "principle"
    answer = _of_verb(run, index, ReplyStrength.CONFIRMED, any_object=bare)
    coming = run.lower(index + 1) == "to" and comes_at(run, index + 2)
    if answer is None and coming:
        group = verb_group(run.pieces, index)
        if group.negated or group.modal is not None:
            return None
        answer = Answer(index, ReplyStrength.CONFIRMED, subject_of(run, group.first), condition_of(run, index))
    if answer is None:
        return None
    if answer.condition is not None:
        return replace(answer, strength=ReplyStrength.ACCEPTANCE_WITH_CONDITIONS)
    return replace(answer, strength=ReplyStrength.ACCEPTANCE_IN_PRINCIPLE) if _in_principle(run, index) else answer


def _in_principle(run: Run, index: int) -> bool:
    words = [run.lower(at) for at in range(index, min(len(run.pieces), index + REACH))]
    return ("in", "principle") in pairwise(words)


def _declined(run: Run, index: int) -> Answer | None:
    """A refusal; to decline to say whether somebody comes is no answer of that somebody."""
    if run.lower(index + 1) == "to" and run.lower(index + 2) in {"say", "confirm", "comment"}:
        whether = next(
            (at for at in range(index + 3, min(index + 6, len(run.pieces))) if run.lower(at) == "whether"), None
        )
        if whether is None or not object_words(run, whether) & (
            contact_words("reply_come") | contact_words("reply_to")
        ):
            return None
        end = run.phrase_end(whether + 1)
        return Answer(index, ReplyStrength.NO_ANSWER, (whether + 1, end), comes=True) if end > whether + 1 else None
    if run.lower(index + 1) == "to" and comes_at(run, index + 2):
        group = verb_group(run.pieces, index)
        return None if group.negated else Answer(index, ReplyStrength.DECLINED, subject_of(run, group.first))
    return _of_verb(run, index, ReplyStrength.DECLINED)


def _confirmed(run: Run, index: int) -> Answer | None:
    """As in "confirmed that it will attend"; "confirmed that a call was being prepared" goes less far."""
    group = verb_group(run.pieces, index)
    if group.negated or group.modal is not None or group.infinitive:
        return None
    words = object_words(run, index)
    forum = bool(words & contact_words("gathering"))
    if words & {"prepared", "arranged", "discussed", "planned"} and words & contact_words("reply_to"):
        return Answer(index, ReplyStrength.ACCEPTANCE_IN_PRINCIPLE, subject_of(run, group.first), to_forum=forum)
    coming = words & contact_words("reply_come") and words & {"will", "would", "is", "was", "to"}
    if not coming and not words & (
        contact_words("reply_to") - {"it", "that", "plan", "call"} | {"attendance", "participation", "date"}
    ):
        return None
    by = _who_comes(run, index) or subject_of(run, group.first)
    return Answer(index, ReplyStrength.CONFIRMED, by, condition_of(run, index), forum, comes=True)


def _who_comes(run: Run, index: int) -> Stretch | None:
    """Who is said to come, where it is not the one who confirms it: "confirmed that the minister will attend"."""
    that = next((at for at in range(index + 1, min(index + 6, len(run.pieces))) if run.lower(at) == "that"), None)
    mention = run.actor_at(that + 1) if that is not None else None
    if that is None or mention is None or mention.form is Form.PRONOUN:
        return None
    return that + 1, run.at(mention.end)


def _judged(run: Run, index: int) -> Answer | None:
    """As in "called the invitation a sensible thought"."""
    group = verb_group(run.pieces, index)
    words = object_words(run, index)
    named = words & (contact_words("reply_to") - {"that"})
    if group.negated or group.modal is not None or not named or not words & contact_words("approving"):
        return None
    return Answer(index, ReplyStrength.WELCOME, subject_of(run, group.first))


def _studied(run: Run, index: int) -> Answer | None:
    """As in "is studying the invitation": no answer yet."""
    group = verb_group(run.pieces, index)
    under_way = group.be and run.lower(index).endswith("ing")
    if group.negated or not under_way or not object_words(run, index) & _ASKED_FOR:
        return None
    return Answer(index, ReplyStrength.NO_ANSWER, subject_of(run, group.first))


def _openness(run: Run, index: int) -> Answer | None:
    """As in "voiced openness to such talks"."""
    at = index - 1
    while at > 0 and (is_adverb(run.pieces[at]) or run.lower(at) in {"its", "his", "her", "their", "an", "a"}):
        at -= 1
    if run.lower(at) not in _EXPRESSING or not object_words(run, index) & contact_words("reply_to"):
        return None
    group = verb_group(run.pieces, at)
    if group.negated:
        return None
    return Answer(index, ReplyStrength.OPENNESS, subject_of(run, group.first), condition_of(run, index))


def _open(run: Run, index: int) -> Answer | None:
    """As in "is open to talks", "was ready to attend if"."""
    group = verb_group(run.pieces, index)
    if not group.be or group.negated or group.modal is not None:
        return None
    words = object_words(run, index)
    coming = run.lower(index + 1) == "to" and comes_at(run, index + 2)
    if not coming and (run.lower(index + 1) not in {"to", "for"} or not words & contact_words("reply_to")):
        return None
    condition = condition_of(run, index) or relative_condition(run, index)
    strength = ReplyStrength.OPENNESS
    if coming and condition is not None and run.lower(index) != "open":
        strength = ReplyStrength.ACCEPTANCE_WITH_CONDITIONS
    return Answer(index, strength, subject_of(run, group.first), condition, comes=coming)


def openness_at(run: Run, index: int) -> Answer | None:
    """The readiness to meet that stands at a piece: "open to any format"; None where there is none."""
    if run.lower(index) not in contact_words("reply_open"):
        return None
    if run.lower(index + 1) == "to" and run.lower(index + 2) in contact_words("reply_come") - _MEETING:
        return None  # "prepared to go further"
    answer = _open(run, index)
    return answer if answer is not None and answer.strength is ReplyStrength.OPENNESS else None


def _silence(run: Run, index: int) -> Answer | None:
    """As in "has not replied", "has not said whether it will come", "has yet to answer", "has not been answered"."""
    group = verb_group(run.pieces, index)
    word = run.lower(index)
    asks = run.lower(index + 1) in _WHETHER
    if group.infinitive and run.lower(group.first - 1) == "yet":
        first = verb_group(run.pieces, group.first - 1).first
        return Answer(index, ReplyStrength.NO_ANSWER, subject_of(run, first), comes=True)
    said = word in forms_of("reply_say") and word not in {
        "reply",
        "replied",
        "answered",
        "answer",
        "responded",
        "respond",
    }
    words = object_words(run, index)
    if said and not (
        (
            asks
            and words
            & (contact_words("reply_come") | contact_words("reply_to") | {"travelling", "traveling", "coming"})
        )
        or (word == "spoken" and "yet" in {run.lower(index + 1), run.lower(index - 1)})
    ):
        return None
    if group.infinitive and run.lower(group.first - 1) == "yet":
        first = verb_group(run.pieces, group.first - 1).first
        return Answer(index, ReplyStrength.NO_ANSWER, subject_of(run, first), comes=True)
    ahead = group.modal is not None and run.lower(group.modal) in {"will", "would"} and not said and not group.negated
    if not group.negated and not ahead:
        return None
    if group.modal is not None and group.negated and not said:
        return Answer(index, ReplyStrength.NO_ANSWER, subject_of(run, group.first))  # "we cannot answer"
    if group.be:
        return Answer(index, ReplyStrength.NO_ANSWER, None) if group.modal is None else None
    helped = any(run.lower(at) in _YET | {"did", "does"} | NEGATIONS for at in range(group.first, index))
    if not (helped or ahead):
        return None
    if ahead and not words & (contact_words("reply_to") | {"soon", "coming", "days"}):
        return None
    going = said and bool(words & {"travelling", "traveling", "going"})
    return Answer(index, ReplyStrength.NO_ANSWER, subject_of(run, group.first), to_forum=going, comes=said)


def _of_noun(run: Run, index: int) -> Answer | None:
    """As in "an answer will come when", "the reply would be given", "waiting for both answers", "no reply from"."""
    before = [run.lower(at) for at in range(max(0, index - 4), index)]
    after = run.lower(index + 1)
    if {"waiting", "awaiting", "waits", "awaits"} & set(before):
        return Answer(index, ReplyStrength.NO_ANSWER, None)
    if "no" in before and after == "from":
        return Answer(index, ReplyStrength.NO_ANSWER, (index + 2, run.phrase_end(index + 2)))
    if after in {"will", "would"} and run.lower(index + 2) in {"come", "be", "follow"}:
        return Answer(index, ReplyStrength.NO_ANSWER, None, comes=True)
    return None
