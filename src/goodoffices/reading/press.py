"""The press: reporters and outlets among those to whom something is told, and the reporter who tells the report."""

import re

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import EntityKind
from goodoffices.reading.actors import ActorMention, Form
from goodoffices.reading.contact_words import contact_words
from goodoffices.reading.participants import who_of
from goodoffices.reading.phrases import Stretch, is_name
from goodoffices.reading.runs import Run
from goodoffices.reading.said_at import statements_around

PRESS = EntityId("press")
_HEAD = 1000
"""Characters at the head of a report in which an agency signs."""
_ITEM = 400
"""Characters back in which the line stands that heads an item of a digest."""
_HOUSES = frozenset("parliament congress senate cabinet assembly council court committee commission house".split())
_HOUR = re.compile(r"\b\d{1,2}[:.]\d{2}\b")


def press_in(run: Run, addressee: Stretch) -> tuple[EntityId, ...] | None:
    """The press in a phrase: reporters, or an outlet, which has an id only where the report's actors have it."""
    words = {run.lower(at) for at in range(*addressee)}
    if words & {"reporters", "journalists", "press", "media", "newsmen", "correspondents"}:
        return (PRESS,)
    occasion = {f"{run.lower(at)}_{run.lower(at + 1)}" for at in range(*addressee)} & contact_words("press_occasion")
    if occasion or words & contact_words("press"):
        return (PRESS,) if occasion else ()
    if words == {"it"}:
        told = who_of(run, addressee)
        names = {word for one in run.scene.actors.entities if (one.id,) == told for word in one.name.lower().split()}
        return told if names & (contact_words("press") | contact_words("outlet") | {"bureau"}) else None
    last = run.pieces[addressee[1] - 1]
    if last.text.isupper() and f"({last.text})" in run.scene.document.text[:_HEAD]:
        outlet = run.actor_at(addressee[0])
        return outlet.who if outlet is not None else ()
    named = any(is_name(run.pieces[at]) for at in range(*addressee))
    if named and (last.lower in contact_words("outlet") or run.lower(addressee[0]) in {"radio", "tv"}):
        outlet = run.actor_at(addressee[0])
        return outlet.who if outlet is not None else ()
    mention = run.actor_at(addressee[0])
    if mention is not None and mention.form not in {Form.BODY, Form.GROUP} and not _is_thing(run, mention):
        return None
    if not is_name(last) or words & _HOUSES:
        return None
    return mention.who if mention is not None else ()


def _is_thing(run: Run, mention: ActorMention) -> bool:
    """Whether a name with "the" in front of it and no office is a paper's: "told the Noticeboard"."""
    entity = next((one for one in run.scene.actors.entities if (one.id,) == mention.who), None)
    plain = entity is not None and entity.role is None and entity.kind in {None, EntityKind.ORGANISATION}
    return plain and mention.form is Form.NAME and run.lower(run.at(mention.start)) == "the"


def is_reporter(run: Run, addressee: Stretch) -> bool:
    """Whether "me" or "us" is whoever wrote the report: in its own voice and in nobody's statement."""
    if addressee[1] - addressee[0] != 1 or run.lower(addressee[0]) not in {"me", "us"}:
        return False
    place = run.pieces[addressee[0]].start
    return run.scene.document.quotation_at(place) is None and not statements_around(run.scene, place)


def reporter_at(run: Run, index: int) -> tuple[EntityId, ...]:
    """The reporter by the label in front of their words in a transcript; nobody where there is none."""
    start, end = run.scene.document.paragraph_at(run.pieces[index].start)
    head = run.scene.document.text[start : min(end, start + 40)]
    label, colon, _ = head.partition(":")
    if not colon or not label.isupper():
        return ()
    named = next((one.who for one in run.scene.actors.between(start, start + 1)), ())
    last = label.split()[-1].lower()
    known = (one.id for one in run.scene.actors.entities if one.name.lower().split()[-1] == last)
    return named or tuple(known)[:1] or (PRESS,)


def is_hour_told(run: Run, told: tuple[EntityId, ...]) -> bool:
    """Whether the line that heads an item of a digest names the outlet and an hour, which is of the report's day."""
    document = run.scene.document
    place = run.pieces[0].start
    own = {who for who in told if who != PRESS}
    near = run.scene.actors.between(max(0, place - _ITEM), place)
    return any(
        own & set(one.who) and _HOUR.search(document.text, *document.paragraph_at(one.start)) is not None
        for one in near
    )
