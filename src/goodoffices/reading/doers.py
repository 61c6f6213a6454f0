"""Doers: who acts and towards whom, from the words around an act and the mentions that lie in them.

What somebody's troops, guns or government do, their side does. What belongs to somebody ("Orne's invitation") stands
for their side when an act is aimed at it; the person stands for themselves.
"""

import itertools
import re
from bisect import bisect_left

from goodoffices.domain.record_ids import EntityId
from goodoffices.reading.act_verbs import ActVerb, Voice
from goodoffices.reading.act_words import act_list
from goodoffices.reading.actors import ActorMention, Form
from goodoffices.reading.phrases import (
    CONJUNCTIONS,
    PREPOSITIONS,
    Pieces,
    Stretch,
    is_verb,
    noun_phrase_end,
)
from goodoffices.reading.scene import Scene
from goodoffices.reading.sources import clause_subject, subject_before
from goodoffices.reading.verb_groups import verb_group

Who = tuple[EntityId, ...]

_JOINED = re.compile(r"\s*(?:,|(?:,\s*)?(?:and|or|nor|as well as)\b)\s*(?:both\s+|the\s+|with\s+)*", re.IGNORECASE)
_OWNING = ("'s", "’s", "'", "’")
_POSSESSIVES = frozenset({"his", "her", "their", "its", "our", "my"})
_FORMS = {
    "it": frozenset({Form.STATE, Form.SEAT, Form.BODY}),
    "he": frozenset({Form.NAME, Form.OFFICE}),
    "she": frozenset({Form.NAME, Form.OFFICE}),
}
_OWN = frozenset({"we", "i", "they"})
_FAR = 40
"""Pieces in which the verb must stand whose subject a participle or a joined verb shares."""
_AGENT = 10
_PRESS = "press"


def doers_of(scene: Scene, pieces: Pieces, verb: ActVerb, teller: Who) -> Who:
    """Who does what a verb tells; nobody where the words do not say.

    Args:
        scene: the report.
        pieces: the sentence.
        verb: one of its verbs.
        teller: in whose words it is told; a pronoun may mean them.
    """
    stretch = _subject(pieces, verb)
    if stretch is None:
        return ()
    before = pieces[max(0, stretch[0] - 2) : stretch[0]]
    armed = any(piece.lower in act_list("forces") for piece in before) or any(
        piece.lower in act_list("forces") for piece in pieces[slice(*stretch)]
    )
    if "s" in verb.form.word.frames and not armed:
        return ()
    start, end = pieces[stretch[0]].start, pieces[stretch[1] - 1].end
    return who_acts(scene, pieces, start, end) or _meant(scene, pieces, stretch, teller)


def _meant(scene: Scene, pieces: Pieces, stretch: Stretch, teller: Who) -> Who:
    """Whom a pronoun means as the subject of a clause: the teller, else the first who is named before it."""
    word = pieces[stretch[0]].lower
    if stretch[1] - stretch[0] > 1 or word not in (_FORMS.keys() | _OWN if teller else _FORMS):
        return ()
    if teller:
        return teller
    for mention in scene.actors.between(pieces[0].start, pieces[stretch[0]].start):
        if mention.form in _FORMS[word] and not _is_owner(scene, mention):
            return mention.who
    return ()


def patients_of(scene: Scene, pieces: Pieces, verb: ActVerb, stop: int, own: Who) -> Who:
    """Towards whom a verb's deed is done: the subject of a passive, else those named behind the verb."""
    if verb.voice is Voice.PASSIVE and not verb.form.objects:
        stretch = subject_before(pieces, verb.first)
        found = aimed_at(scene, pieces[stretch[0]].start, pieces[stretch[1] - 1].end, own) if stretch else ()
        if found:
            return found
    if verb.last >= stop:
        return ()
    found = aimed_at(scene, pieces[verb.last].start, pieces[stop - 1].end, own)
    if verb.way is None or found:
        return found
    return aimed_at(scene, pieces[verb.way].end, pieces[verb.head].start, own)


def who_acts(scene: Scene, pieces: Pieces, start: int, end: int) -> Who:
    """Who acts where a stretch of the text is the subject of a deed."""
    mentions = _mentions(scene, start, end)
    words = [piece for piece in pieces if start <= piece.start < end]
    for at, mention in enumerate(mentions):
        if _is_owner(scene, mention):
            if at + 1 < len(mentions) and mentions[at + 1].start - mention.end < 4:
                continue  # "Calvenor's President Odran Vael"
            forces = any(word.lower in act_list("forces") for word in words if word.start >= mention.end)
            return tuple(scene.actors.side(one) for one in mention.who) if forces else ()
        before = [word.lower for word in words if word.end <= mention.start]
        if PREPOSITIONS & set(before) and not act_list("forces") & set(before):
            return ()
        return _joined(scene, mentions[at:])
    return ()


def aimed_at(scene: Scene, start: int, end: int, own: Who) -> Who:
    """Towards whom words are aimed: the first mention of another side, with those that "and" joins to it."""
    sides = {scene.actors.side(one) for one in own}
    mentions = scene.actors.between(start, end)
    for at, mention in enumerate(mentions):
        others = tuple(one for one in mention.who if scene.actors.side(one) not in sides and one != _PRESS)
        if not others:
            continue
        if mention.form is Form.PRONOUN or _is_owner(scene, mention):
            words = scene.document.text[mention.start : mention.end].lower()
            if mention.form is not Form.PRONOUN or words in _POSSESSIVES:
                others = tuple(dict.fromkeys(scene.actors.side(one) for one in others))
        more = [one for one in _joined(scene, mentions[at:]) if one not in mention.who]
        return (*others, *(one for one in more if scene.actors.side(one) not in sides))
    return ()


def _mentions(scene: Scene, start: int, end: int) -> tuple[ActorMention, ...]:
    """The mentions that touch a stretch of the text."""
    index = bisect_left(scene.actors.mentions, start, key=lambda mention: mention.start)
    if index and scene.actors.mentions[index - 1].end > start:
        index -= 1
    last = bisect_left(scene.actors.mentions, end, key=lambda mention: mention.start)
    return scene.actors.mentions[index:last]


def _joined(scene: Scene, mentions: tuple[ActorMention, ...]) -> Who:
    """Those whom the first mention means, and those of the mentions that "and" joins to it."""
    who = list(mentions[0].who)
    for earlier, later in itertools.pairwise(mentions):
        if not _JOINED.fullmatch(scene.document.text, earlier.end, later.start):
            break
        who.extend(one for one in later.who if one not in who)
    return tuple(who)


def _is_owner(scene: Scene, mention: ActorMention) -> bool:
    """Whether a mention stands in front of what belongs to somebody: "Calvenor's", "Calvenoran", "his"."""
    if mention.form is Form.DEMONYM:
        return True
    text = scene.document.text
    return text.startswith(_OWNING, mention.end) or text[mention.start : mention.end].lower() in _POSSESSIVES


def _subject(pieces: Pieces, verb: ActVerb) -> Stretch | None:
    if verb.voice is Voice.PASSIVE:
        return _agent(pieces, verb.last)
    if verb.voice is Voice.PARTICIPLE:
        return _shared(pieces, verb.first) or _after_comma(pieces, verb.last)
    first = verb.first
    while verb.group.infinitive and first > 0 and (is_verb(pieces, first - 1) or first == verb.first):
        first -= 1  # "plans to close": the subject stands before "plans"
    if verb.group.infinitive:
        first = verb_group(pieces, first).first
    before = pieces[first - 1].lower if first else ""
    if before in CONJUNCTIONS | {"then"}:
        return _shared(pieces, first - 1)
    return subject_before(pieces, first)


def _agent(pieces: Pieces, start: int) -> Stretch | None:
    for at in range(start, min(start + _AGENT, len(pieces))):
        if pieces[at].lower == "by":
            end = noun_phrase_end(pieces, at + 1)
            return (at + 1, end) if end > at + 1 else None
        if pieces[at].text in {",", ".", ";"} or pieces[at].quoted:
            return None
    return None


def _shared(pieces: Pieces, before: int) -> Stretch | None:
    """The subject of the nearest finite verb on the left that has one."""
    for at in range(before - 1, max(-1, before - _FAR), -1):
        if not is_verb(pieces, at):
            continue
        first = verb_group(pieces, at).first
        subject = subject_before(pieces, first) if first else None
        if subject is not None and pieces[first - 1].lower not in CONJUNCTIONS:
            return subject
    return None


def _after_comma(pieces: Pieces, start: int) -> Stretch | None:
    """The subject of the clause that follows a participle at the head of a sentence."""
    comma = next((at for at in range(start, len(pieces)) if pieces[at].text == ","), None)
    return clause_subject(pieces, comma + 1, len(pieces)) if comma is not None else None
