"""Participants: whom the words of a run name as those who meet, and who is the subject of its verbs."""

from goodoffices.domain.record_ids import EntityId
from goodoffices.reading.actors import ActorMention, Form
from goodoffices.reading.phrases import PREPOSITIONS, Stretch, is_verb, noun_phrase_start
from goodoffices.reading.referents import meant_by
from goodoffices.reading.runs import Run
from goodoffices.reading.sources import subject_before
from goodoffices.reading.verb_groups import verb_group

_AT_PLACES = frozenset({"in", "at", "near", "inside", "outside", "on", "about", "over", "against", "despite", "as"})
_OWN_PEOPLE = frozenset(
    "officials diplomats delegates envoys office side government team delegation camp ministry people negotiators"
    " representatives".split()
)
_PEOPLE = frozenset({Form.NAME, Form.OFFICE})
_SUBJECTS = frozenset({"he", "she", "they", "we", "i"})
_PLURAL = frozenset({"both", "them", "they", "either", "two"})
_FAR = 800
"""Characters back in which those are named whom a pronoun means."""


def who_of(run: Run, stretch: Stretch | None) -> tuple[EntityId, ...]:
    """Those whom a phrase means; not places in it, owners, or what an adjective of a state describes."""
    if stretch is None:
        return ()
    mentions = run.actors(stretch)
    if not mentions and {run.lower(at) for at in range(*stretch)} & _PLURAL:
        return _several_before(run, stretch[0])
    if not mentions and stretch[1] - stretch[0] == 1:
        return meant_by(run, stretch[0])
    found: dict[EntityId, None] = {}
    for number, mention in enumerate(mentions):
        at = run.at(mention.start)
        before = run.lower(at - 1) if at > stretch[0] else ""
        follows = number + 1 < len(mentions)
        end = run.at(mention.end)
        owns = end < stretch[1] and run.lower(end) in {"'s", "'"}
        if mention.form is Form.DEMONYM and follows:
            continue
        whose = run.lower(end + 1)
        if follows and mention.form in {Form.BODY, Form.STATE} and _names_office(run, end, mentions[number + 1]):
            continue  # "U.N. trade envoy Piers Castel"
        body = before == "of" and number and run.at(mentions[number - 1].end) in {at - 1, at - 2}
        if body and mentions[number - 1].form is Form.NAME and mention.form in {Form.BODY, Form.STATE}:
            continue  # "Hettie Marsh of the Labour Board"
        if before in _AT_PLACES or (owns and (follows or whose not in _OWN_PEOPLE)) or mention.form is Form.DEMONYM:
            continue
        found.update(dict.fromkeys(mention.who))
    if not found and run.lower(stretch[1] - 1) in _OWN_PEOPLE:  # "a Kenyan delegation"
        found.update((who, None) for one in mentions if one.form is Form.DEMONYM for who in one.who)
    return tuple(found)


def subject_of(run: Run, first: int) -> Stretch | None:
    """The subject of the verb group that begins at a piece: before it, or before the verb that it is joined to."""
    if first not in run.subjects:
        run.subjects[first] = _subject(run, first)
    return run.subjects[first]


def _subject(run: Run, first: int) -> Stretch | None:
    for _ in range(3):
        found = _whole(run, subject_before(run.pieces, first))
        found = _with_those_before(run, found or _named_before(run, first))
        if found is not None:
            over = next((one for one in run.actors(found) if one.start < run.pieces[found[0]].start), None)
            start = run.at(over.start) if over is not None else found[0]
            found = start + (run.lower(start) == "that"), found[1]
        if found is not None and (run.actors(found) or run.lower(first - 1) not in {"and", "but", "then", ","}):
            return found
        earlier = next((at for at in range(first - 1, -1, -1) if is_verb(run.pieces, at)), None)
        if earlier is None:
            return found
        first = verb_group(run.pieces, earlier).first
    return None


def _with_those_before(run: Run, subject: Stretch | None) -> Stretch | None:
    """A subject with those who are joined to it by "and", whatever stands in apposition to them."""
    while subject is not None and run.lower(subject[0] - 1) == "and":
        last = subject[0] - 2 - (run.lower(subject[0] - 2) == ",")
        if last < 0:
            break
        named = [one for one in run.actors((0, last + 1)) if one.end == run.pieces[last].end]
        if not named:
            break
        subject = run.at(named[-1].start), subject[1]
    return subject


def _names_office(run: Run, end: int, following: ActorMention) -> bool:
    """Whether only the words of an office stand between a body and somebody who is named behind it."""
    words = run.words[end : run.at(following.start)]
    return (
        following.form is Form.NAME
        and len(words) <= 4
        and all(word.isalpha() and word not in PREPOSITIONS | {"and", "or"} for word in words)
    )


def _several_before(run: Run, index: int) -> tuple[EntityId, ...]:
    """Whom "both of them" means: those whom words for several meant last."""
    place = run.pieces[index].start
    before = run.scene.actors.between(max(0, place - _FAR), place)
    several = next((one.who for one in reversed(before) if len(one.who) > 1), ())
    return several or _last_two(run, place)


def _last_two(run: Run, place: int) -> tuple[EntityId, ...]:
    """The two people whom the sentence before names: whom "the two" means where nobody named them together."""
    start = max(run.scene.document.paragraph_at(place)[0], place - _FAR)
    here = run.scene.document.sentence_at(place).start
    named = [one for one in run.scene.actors.between(start, here) if one.form in _PEOPLE and len(one.who) == 1]
    people = list(dict.fromkeys(one.who[0] for one in named))
    return tuple(people) if len(people) == 2 else ()


def _named_before(run: Run, first: int) -> Stretch | None:
    """Somebody named right before a comma and a verb: "his colleague, Davit Colm, will be there"."""
    if run.lower(first - 1) != "," or first < 2:
        return None
    named = [one for one in run.actors((0, first - 1)) if one.end == run.pieces[first - 2].end]
    return (run.at(named[-1].start), first - 1) if named else None


def _whole(run: Run, subject: Stretch | None) -> Stretch | None:
    """A subject without a "that" and what stands before it, and with what a bracket explains: "he (Orne)"."""
    if subject is None:
        return None
    cut = [at for at in range(*subject) if run.lower(at) in {"that", "whether", "if"} and at + 1 < subject[1]]
    if cut:
        subject = cut[-1] + 1, subject[1]
    if run.lower(subject[1] - 1) in _SUBJECTS:
        return subject[1] - 1, subject[1]  # "told the station he was"
    if subject[0] < 2 or run.lower(subject[0] - 1) != "(":
        return subject
    start = noun_phrase_start(run.pieces, subject[0] - 2)
    return (start, subject[1]) if start is not None else subject
