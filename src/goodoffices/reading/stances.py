"""Stances: where a statement stands on the issues that it is about, by its cue and by its words; negation turns them.

Whose stance it is, the speaker's or that of somebody whom the speaker tells of, is settled in `positions`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from goodoffices.domain.positions import Stance
from goodoffices.domain.statements import Statement, StatementStatus
from goodoffices.reading.document import Document
from goodoffices.reading.issue_names import Named
from goodoffices.reading.issues import CEASEFIRE, IssueMention, Issues
from goodoffices.reading.lexicon import word_class
from goodoffices.reading.phrase_index import Found, Phrase, phrase_index
from goodoffices.reading.phrases import AUXILIARIES
from goodoffices.reading.stance_clauses import Clause, clauses_of, is_aside, is_negated, points_back
from goodoffices.reading.stance_cues import lemmas, stance_of_cue
from goodoffices.reading.stance_objects import object_behind, object_of
from goodoffices.reading.ultimata import THREATENING, goes_on, ultimata

FIRST_TO_COUNT: Final = (
    Stance.CONDITIONAL,
    Stance.SCEPTICAL,
    Stance.DELAYS,
    Stance.REFUSES,
    Stance.DENIES,
    Stance.AGAINST,
    Stance.DEMANDS,
    Stance.OFFERS,
    Stance.NON_COMMITTAL,
    Stance.OPEN,
    Stance.FOR,
    Stance.NOT_STATED,
)
"""Of two stances on one issue in one breath, the one that counts stands first."""

_JUDGED = "judged "
_TURNED_BY_NOT: Mapping[Stance, Stance | None] = {
    Stance.FOR: Stance.AGAINST,
    Stance.AGAINST: Stance.FOR,
    Stance.OPEN: Stance.REFUSES,
    Stance.REFUSES: Stance.OPEN,
    Stance.DEMANDS: None,
    Stance.OFFERS: None,
    Stance.DENIES: None,
    Stance.SCEPTICAL: None,
}
_NEAR_ENOUGH = frozenset({Stance.DEMANDS, Stance.CONDITIONAL, Stance.DELAYS})
"""Stances for which an issue elsewhere in the sentence will do: what is asked is said apart from what it is about."""
_REACH_OF_NOT_TO = 8
_UNSETTLED = frozenset("accept agree approve back commit confirm endorse promise support".split())
"""Cues that, negated, leave a side uncommitted; of what else was not said nothing is known."""
_INCIDENTS = "incidents"
_ENDING = "ending"
_SETTLED = "settled"
_ASKING = frozenset({"that", "if", "once", "condition", "unless"})
_CONDITION_NOUNS = frozenset("condition conditions precondition prerequisite".split())
_FIRST = frozenset({"before", "until", "unless"})
_READY = frozenset(
    "ready willing could would will can open agree agrees agreed accept accepts accepted prepared".split()
)
_IF = Phrase(head="conditional", rank=-1, words=("if",))
_EXCHANGE = frozenset({"exchange", "return"})
_IFS = frozenset({"if", "once"})
_REACH_OF_ENDING = 4
_OF_SEVERAL = frozenset({Stance.FOR, Stance.DEMANDS, Stance.OFFERS})
_REACH_OF_AND = 6
_BE = word_class("be") - {"'s", "'re"}
_BREAKS = AUXILIARIES | word_class("subordinators") | frozenset({"to", "without", "or", ","})
_OWN_WILL = frozenset("will would cannot could not never".split())
_LEADS_ON = frozenset("for to of that".split())
_OWN_PART = re.compile(r"\b(?:attend|travel|send|take part|come|go|join|be there|accept)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a telling phrase."""

    mentions: Sequence[IssueMention]  # in its clause
    last: IssueMention | None  # in the clauses before
    near: bool  # its sentence brings an issue up, outside the statement


@dataclass(frozen=True, slots=True)
class Leaning:
    """Where some words stand on an issue."""

    issue: str
    stance: Stance
    clause: Clause | None  # None where the cue alone tells
    told_at: int  # where the words that tell stand
    mention: IssueMention | None = None  # the words that bring the issue up, where they stand in the statement
    judged: bool = False  # it is the speaker's judgement, whoever the clause is about
    named: Named | None = None  # the words that name an issue for which the lexicon has no words


def leanings_of(document: Document, issues: Issues, statement: Statement) -> tuple[Leaning, ...]:
    """Where a statement stands on its issues, in the order of the text; on one issue only the stance that counts.

    Args:
        document: the report.
        issues: what it brings up.
        statement: with its issues.
    """
    if statement.status is StatementStatus.NEGATED:
        return tuple(_of_what_was_not_said(statement))
    clauses = clauses_of(document, statement.content_spans)
    by_cue, gives_way = stance_of_cue(statement)
    sentence = document.sentence_at(statement.content_spans[0].start)
    near = bool(
        issues.close_to(statement.content_spans[0].start, sentence.start, sentence.end)
    )  # its sentence brings an issue up, if it does not itself
    threats = list(_by_threat(issues, clauses)) if THREATENING.intersection(lemmas(statement)) else []
    if threats:
        return tuple(threats)
    if by_cue is not None and not gives_way:
        return tuple(_by_cue(issues, statement, clauses, by_cue, near=near))
    found = list(_by_words(issues, statement, clauses, near=near))
    if not found and by_cue is not None:
        found = list(_by_cue(issues, statement, clauses, by_cue, near=near))
    best: dict[str, Leaning] = {}
    for one in found:
        known = best.get(one.issue)
        if known is None or FIRST_TO_COUNT.index(one.stance) < FIRST_TO_COUNT.index(known.stance):
            best[one.issue] = one
    return tuple(best.values())


def _by_threat(issues: Issues, clauses: Sequence[Clause]) -> Iterator[Leaning]:
    for clause in clauses:
        for mention, stance in ultimata(clause, _whole(issues.between(clause.start, clause.end))):
            yield Leaning(mention.issue, stance, clause, mention.start, mention)


def _of_what_was_not_said(statement: Statement) -> Iterator[Leaning]:
    """Nothing is known of a side that did not say it; one that did not confirm or endorse has not committed itself."""
    if not statement.issues:
        return
    told = frozenset(lemmas(statement))
    stance = Stance.NON_COMMITTAL if told & _UNSETTLED else Stance.NOT_STATED
    own_part = any(_OWN_PART.search(span.text) for span in statement.content_spans)
    if stance is Stance.NOT_STATED and not own_part and "reject" not in told:
        return
    yield Leaning(statement.issues[0], stance, None, statement.content_spans[0].start)


def _by_cue(
    issues: Issues, statement: Statement, clauses: Sequence[Clause], stance: Stance, *, near: bool
) -> Iterator[Leaning]:
    start = statement.content_spans[0].start
    words = [token.lower for token in clauses[0].tokens if token.is_word] if clauses else []
    if words[:1] == ["not"] or ("not", "to") in pairwise(words[:_REACH_OF_NOT_TO]):
        turned = _TURNED_BY_NOT.get(stance, stance)
        if turned is None:
            return
        stance = turned
    mentions = _whole(issues.between(start, clauses[0].end)) if clauses else ()
    mentions = tuple(one for one in mentions if one.issue != "forum") or mentions  # a forum is where others meet
    mentions = tuple(one for one in mentions if not is_aside(clauses[0].tokens, one.start))
    wanted = _wanted_for_it(clauses[0]) if clauses and stance is Stance.OFFERS else None
    for mention in mentions:
        towards = _towards(stance if wanted is None or mention.start < wanted else Stance.DEMANDS, mention)
        if towards is not None:
            yield Leaning(_issue(statement, mention, towards), towards, None, start, mention)
    if mentions or not clauses:
        return
    back = points_back(clauses[0]) and "confirm" not in lemmas(statement)  # who confirms a call is for nothing
    if statement.issues and (back or (near and stance in _NEAR_ENOUGH)):
        issue = _INCIDENTS if stance is Stance.DENIES and statement.issues[0] == CEASEFIRE else statement.issues[0]
        yield Leaning(issue, stance, None, start)
        return
    named = object_of(clauses[0], stance)
    if named is not None:
        yield Leaning(named.name, stance, None, start, named=named)


def _wanted_for_it(clause: Clause) -> int | None:
    """Where what an offer is made for stands: behind "in exchange for"."""
    for one, other in pairwise(clause.tokens):
        if one.lower in _EXCHANGE and other.lower == "for":
            return other.end
    return None


def _by_words(issues: Issues, statement: Statement, clauses: Sequence[Clause], *, near: bool) -> Iterator[Leaning]:
    last: IssueMention | None = None
    ready = False
    for clause in clauses:
        mentions = _whole(issues.between(clause.start, clause.end))
        for mention in mentions:
            if mention.wished:
                yield Leaning(mention.issue, Stance.FOR, clause, mention.start, mention)
        yield from _without_which(clause, mentions)
        for found in _telling(clause, ready=ready):
            yield from _by_marker(statement, clause, found, _Around(mentions, last, near))
        last = mentions[-1] if mentions else last
        ready = any(token.lower in _READY for token in clause.tokens)


def _without_which(clause: Clause, mentions: Sequence[IssueMention]) -> Iterator[Leaning]:
    """Whoever judges "a summit without the rebels" has doubts about such a summit."""
    for mention in mentions:
        behind = [token.lower for token in clause.tokens if token.start >= mention.end]
        if behind[:1] == ["without"] and _BE.intersection(behind):
            yield Leaning(mention.issue, Stance.SCEPTICAL, clause, mention.start, mention, judged=True)


def _whole(mentions: Sequence[IssueMention]) -> Sequence[IssueMention]:
    return tuple(one for one in mentions if not one.within) or mentions


def _telling(clause: Clause, *, ready: bool) -> Iterator[Found]:
    """The telling phrases of a clause; what stands behind a condition belongs to the condition."""
    found = sorted(
        (*phrase_index("stances").find(clause.tokens), *_if_in(clause, ready=ready)), key=lambda one: one.first
    )
    for one in found:
        yield one
        if one.phrase.head == Stance.CONDITIONAL:
            return


def _by_marker(statement: Statement, clause: Clause, found: Found, around: _Around) -> Iterator[Leaning]:
    """What one telling phrase says about the issue that stands nearest to it."""
    judged = found.phrase.head.startswith(_JUDGED)
    head = found.phrase.head.removeprefix(_JUDGED)
    start, end = clause.tokens[found.first].start, clause.tokens[found.past - 1].end
    goes = found.phrase.words[0] in _OWN_WILL
    if head == "none" or any(_covers(one, start, end, whole=goes) for one in around.mentions):
        return
    stance = _stance_of(head, negated=is_negated(clause.tokens, found.first) or _not_after(clause, found))
    asked = _asked_besides(clause, found, stance, around.mentions)
    if asked is not None:
        wanted = Stance.AGAINST if goes_on(clause.tokens, asked) else Stance.DEMANDS
        yield Leaning(_issue(statement, asked, wanted), wanted, clause, asked.start, asked)
    narrowed = _spoken_of(clause, found, stance, around)
    if stance is None or narrowed is None:
        return
    leads_on = clause.tokens[found.past - 1].lower in _LEADS_ON
    back = stance is Stance.CONDITIONAL or (judged and not leads_on)
    mention = _nearest(narrowed.mentions, (start, end), back=back) or narrowed.last
    if mention is None:
        named = object_behind(clause, found, stance)
        if named is not None and not (statement.issues and points_back(clause)):
            yield Leaning(named.name, stance, clause, start, named=named)
        elif statement.issues and ((around.near and stance in _NEAR_ENOUGH) or points_back(clause)):
            yield Leaning(statement.issues[0], stance, clause, start, judged=judged)
        return
    joined = _joined_on(clause, around.mentions, mention) if stance in _OF_SEVERAL else ()
    for one in (mention, *joined):
        towards = _towards(stance, one)
        if towards is not None:
            yield Leaning(_issue(statement, one, towards), towards, clause, start, one, judged)


def _joined_on(clause: Clause, mentions: Sequence[IssueMention], first: IssueMention) -> Iterator[IssueMention]:
    """The issues that "and" joins to what a telling phrase is about: "quiet on the border and talks"."""
    if first.turned:
        return
    end = first.end
    for one in mentions:
        if one.start < end or one.start <= first.start:
            continue
        between = [token.lower for token in clause.tokens if end <= token.start < one.start]
        if len(between) > _REACH_OF_AND or "and" not in between or _BREAKS.intersection(between) or one.turned:
            return
        yield one
        end = one.end


def _covers(mention: IssueMention, start: int, end: int, *, whole: bool) -> bool:
    """Whether telling words are part of what brings an issue up; who "would travel to" it does both at once."""
    inside = mention.start <= start and end <= mention.end
    return inside and not (whole and (mention.start, mention.end) == (start, end))


def _not_after(clause: Clause, found: Found) -> bool:
    """Whether a negation follows at once: "should not"."""
    return found.past < len(clause.tokens) and clause.tokens[found.past].lower in {"not", "never", "no", "n't"}


def _spoken_of(clause: Clause, found: Found, stance: Stance | None, around: _Around) -> _Around | None:
    """The issues that a telling phrase can be about; None where it is about none that the words bring up."""
    end = clause.tokens[found.past - 1].end
    if found.phrase.head == _ENDING:
        return _only(_object(clause, around.mentions, found.past), around)
    if stance is Stance.CONDITIONAL and found.phrase.words[0] in _CONDITION_NOUNS:  # what they are for stands behind
        return _only(tuple(one for one in around.mentions if one.start >= end), around)
    if found.phrase is _IF:
        before = tuple(one for one in around.mentions if one.start < end)
        return replace(around, mentions=before) if before or around.last is not None else None
    first_asked = _asked_first(clause, around.mentions, end) if stance is Stance.REFUSES else None
    if first_asked is None:
        return around
    before = tuple(one for one in around.mentions if one.start < first_asked.start)
    return replace(around, mentions=before) if before or around.last is not None else None


def _only(mentions: Sequence[IssueMention], around: _Around) -> _Around | None:
    return replace(around, mentions=mentions, last=None) if mentions else None


def _asked_besides(
    clause: Clause, found: Found, stance: Stance | None, mentions: Sequence[IssueMention]
) -> IssueMention | None:
    """What is asked for beside what is said: by a condition, or by "not before"."""
    if stance is Stance.CONDITIONAL:
        return _demanded(clause, mentions, found)
    return _asked_first(clause, mentions, clause.tokens[found.past - 1].end) if stance is Stance.REFUSES else None


def _stance_of(head: str, *, negated: bool) -> Stance | None:
    """The stance that a telling phrase stands for; None where a negation leaves none."""
    if head == _SETTLED:
        return Stance.NON_COMMITTAL if negated else Stance.FOR
    stance = Stance.AGAINST if head == _ENDING else Stance(head)
    return _TURNED_BY_NOT.get(stance, stance) if negated else stance


def _demanded(clause: Clause, mentions: Sequence[IssueMention], found: Found) -> IssueMention | None:
    """What a condition asks for: "provided that the cordon is lifted"."""
    if clause.tokens[found.past - 1].lower not in _ASKING:
        return None
    if not any(one.end <= clause.tokens[found.first].start for one in mentions):
        return None
    end = clause.tokens[found.past - 1].end
    return next((one for one in mentions if one.start >= end and not one.turned), None)


def _asked_first(clause: Clause, mentions: Sequence[IssueMention], since: int) -> IssueMention | None:
    """What has to come first: "would not move before the hostages were freed"."""
    place = next((token.end for token in clause.tokens if token.start >= since and token.lower in _FIRST), None)
    if place is None:
        return None
    return next((one for one in mentions if one.start >= place and not one.turned), None)


def _if_in(clause: Clause, *, ready: bool) -> Iterator[Found]:
    """Each "if" behind words of readiness, which makes them depend on something; at once, where they stand before."""
    ready = ready and next((token.lower for token in clause.tokens if token.is_word), "") in _IFS
    for at, token in enumerate(clause.tokens):
        if token.lower in _IFS and ready:
            yield Found(at, at + 1, _IF)
        ready = ready or token.lower in _READY


def _object(clause: Clause, mentions: Sequence[IssueMention], past: int) -> Sequence[IssueMention]:
    """The issue that is to be ended: it stands close behind the word."""
    if past >= len(clause.tokens) or clause.tokens[past].lower == "to":
        return ()
    near = clause.tokens[min(past + _REACH_OF_ENDING, len(clause.tokens) - 1)].end
    return tuple(one for one in mentions if clause.tokens[past].start <= one.start < near)[:1]


def _nearest(mentions: Sequence[IssueMention], place: tuple[int, int], *, back: bool) -> IssueMention | None:
    """The issue that a telling phrase is about: the one in it, else the next one; of a judgement the one before it."""
    start, end = place
    inside = next((one for one in mentions if one.start < end and start < one.end), None)
    after = next((one for one in mentions if one.start >= end), None)
    before = next((one for one in reversed(mentions) if one.end <= start), None)
    return inside or ((before or after) if back else (after or before))


def _towards(stance: Stance, mention: IssueMention) -> Stance | None:
    """A stance on words, as a stance on the issue: who is against the shelling is for a ceasefire."""
    if not mention.turned:
        return stance
    if stance in {Stance.AGAINST, Stance.DEMANDS}:
        return Stance.FOR
    return stance if stance is Stance.DENIES else None


def _issue(statement: Statement, mention: IssueMention, stance: Stance) -> str:
    """An issue by its full name; a shelling that is denied is an incident, and no matter of a ceasefire."""
    if mention.turned and stance is Stance.DENIES:
        return _INCIDENTS
    return next((issue for issue in statement.issues if issue.endswith(f" {mention.issue}")), mention.issue)
