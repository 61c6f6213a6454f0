"""Tails: what follows a word for a contact in its clause: with whom, at what, where and when; days in front of it."""

from dataclasses import dataclass, field, replace

from goodoffices.domain.record_ids import EntityId
from goodoffices.domain.statements import DateMention
from goodoffices.reading.lexicon import cue_forms, verb_bases
from goodoffices.reading.participants import who_of
from goodoffices.reading.phrases import (
    BE,
    DASHES,
    PREPOSITIONS,
    Pieces,
    find_text,
    is_adverb,
    is_name,
    is_time,
    is_verb,
)
from goodoffices.reading.runs import Run

_INSERTED = frozenset("known who called whose the a an then".split())
_PARTNERS = frozenset({"with", "between", "among", "involving", "alongside"})
_HAPPENING = frozenset("meets opens runs begins starts is takes convenes sits will was opened met ran".split())
_PLURAL_TALKS = frozenset({"talks", "discussions", "negotiations", "consultations"})
_LONGEST_TAIL = 45
_CLOSING = frozenset({"closes", "ends", "close", "end", "until", "finishes"})


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows the words for a contact: with whom, at what, when; `end` is one past it, as an index of pieces."""

    end: int
    partners: tuple[EntityId, ...] = field(default=(), repr=False)
    named: str = ""  # the word that names the partners: "with", "between", "of"
    day: DateMention | None = None
    phrases: tuple[tuple[str, int, int], ...] = ()  # further prepositions, each with the stretch it governs


def tail_of(run: Run, start: int, *, of: bool = False, to: bool = False, partners: tuple[EntityId, ...] = ()) -> Tail:
    """What follows the words for a contact.

    Args:
        start: the first piece behind them.
        of: whether "of" names those who take part.
        to: whether "to" does.
        partners: those named before.
    """
    at, named, day = start, "", None
    phrases: list[tuple[str, int, int]] = []
    naming = _PARTNERS | ({"of"} if of else set()) | ({"to"} if to else set())
    while at < min(len(run.pieces), start + _LONGEST_TAIL):
        word = run.lower(at)
        if word == "," and not partners and _relative_day(run, at) is not None:
            day = day or _relative_day(run, at)
            break
        step = _past_comma(run, at, partners) if word == "," else at
        if word == "," and step == at:
            break
        if word == ",":
            at = step
            continue
        found = run.day_at(at)
        if found is not None:
            day, at = day or found, _past_day(run, found, at)
            continue
        if word in naming and not partners and (end := partners_end(run, at + 1)) > at + 1:
            partners, named = who_of(run, (at + 1, end)), word
            phrases.append((word, at + 1, end))
            at = end
            continue
        end = _phrase_end(run, at)
        if end == at:
            break
        end = past_apposition(run, end) if end > at + 1 else end
        if end > at + 1 and run.day_at(at + 1) is None:
            phrases.append((word, at + 1, end))
        at = end
    return Tail(_trimmed(run.pieces, start, at), partners, named, day, tuple(phrases))


def partners_end(run: Run, start: int) -> int:
    """One past those who are named from a piece on: a list, with appositions."""
    end = past_apposition(run, run.phrase_end(start))
    while end < len(run.pieces):
        joint = run.lower(end)
        if joint == "," and run.lower(end + 1) in {"and", "or"} and run.actor_at(end + 2) is not None:
            end += 1
            joint = "and"
        listed = joint == "," and _is_list(run, end)
        if not (listed or (joint in {"and", "or"} and run.actor_at(end + 1) is not None)):
            break
        further = run.phrase_end(end + 1)
        if further == end + 1 or (further < len(run.pieces) and is_verb(run.pieces, further) and joint == ","):
            break
        end = past_apposition(run, further)
    return end


def past_apposition(run: Run, end: int) -> int:
    """One past the words for somebody in which a phrase ends: past "Orne" in "the minister, Lisbet Orne"."""
    if end == 0 or end >= len(run.pieces):
        return end
    place = run.pieces[end].start
    over = next((one for one in run.actors((end - 1, end)) if one.start < place < one.end), None)
    return run.at(over.end) if over is not None else end


def day_before(run: Run, first: int) -> DateMention | None:
    """The date that stands at the head of the clause whose subject begins at a piece: "On Sunday he will ..."."""
    at = _before_tag(run, first - 1)
    while at >= 0 and (run.lower(at) == "," or is_adverb(run.pieces[at])) and not is_time(run.pieces[at]):
        at -= 1
    if at < 0:
        return None
    dates = run.scene.dates_in(run.pieces[0].start, run.pieces[at].end)
    if not dates or dates[-1].span.end != run.pieces[at].end:
        return None
    before = run.at(dates[-1].span.start) - 1
    while before >= 0 and run.lower(before) in PREPOSITIONS | {"the"}:
        before -= 1
    opens = before < 0 or run.lower(before) in {"that", ",", "and", "but"} or run.pieces[before].text in DASHES
    return dates[-1] if opens else None


def day_of_happening(run: Run, at: int) -> DateMention | None:
    """The date behind a verb at a piece that says when a gathering is: "runs from 6 to 8 June"."""
    if run.lower(at) == ",":
        return _relative_day(run, at)
    return tail_of(run, at + 1).day if run.lower(at) in _HAPPENING else None


def _before_tag(run: Run, last: int) -> int:
    """The index before a tag that stands between two commas: ", she added,"; `last` itself where there is none."""
    if run.lower(last) != ",":
        return last
    opening = next((at for at in range(last - 1, max(-1, last - 8), -1) if run.lower(at) == ","), None)
    said = opening is not None and any(run.lower(at) in cue_forms() for at in range(opening + 1, last))
    return opening if opening is not None and said else last


def _relative_day(run: Run, comma: int) -> DateMention | None:
    """The date in a relative clause that says when a gathering is: ", which meets from 6 to 8 June"."""
    if run.lower(comma + 1) != "which" or run.lower(comma + 2) not in _HAPPENING:
        return None
    end = find_text(run.pieces, ",", comma + 2, len(run.pieces)) or len(run.pieces)
    days = run.scene.dates_in(*run.place((comma + 2, end)))
    words = {run.lower(at) for at in range(comma + 2, end)}
    if len(days) > 1 and days[0].start is not None and days[1].end is not None and words & _CLOSING:
        return replace(days[0], end=days[1].end) if days[0].start <= days[1].end else days[0]
    return days[0] if days else None


def _past_comma(run: Run, comma: int, partners: tuple[EntityId, ...]) -> int:
    """The index past a comma and an apposition; the comma's own where the clause ends with it."""
    following = comma + 1
    near = any(run.day_at(at) is not None for at in range(following + 1, following + 6))
    if run.day_at(following) is not None or (run.lower(following) in {"on", "in", "at", "from"} and near):
        return following
    if _closes_apposition(run, comma) and _goes_on(run, following):
        return following
    inserted = find_text(run.pieces, ",", following, min(following + 14, len(run.pieces)))
    name = (
        inserted is not None
        and inserted - following <= 3
        and all(is_name(run.pieces[at]) for at in range(following, inserted))
    )
    if inserted is not None and (name or run.lower(following) in _INSERTED) and _goes_on(run, inserted + 1):
        return inserted + 1
    mention = run.actor_at(following)
    if mention is None or not partners or not set(mention.who) & set(partners):
        return comma
    end = run.at(mention.end)
    if end >= len(run.pieces) or run.lower(end) == ",":
        return end + 1 if _goes_on(run, end + 1) else end
    return comma


def _closes_apposition(run: Run, comma: int) -> bool:
    """Whether a comma stands behind a name in apposition: "with the minister, Lisbet Orne, in the capital"."""
    if comma == 0:
        return False
    ending = [one for one in run.actors((comma - 1, comma)) if one.end == run.pieces[comma - 1].end]
    if any("," in run.scene.document.text[one.start : one.end] for one in ending):
        return True
    starts = [run.at(one.start) for one in ending]
    return any(
        run.lower(at) in {"a", "an"} and run.lower(at - 1) == "," for at in starts
    )  # "the Front, an armed group,"


def _goes_on(run: Run, index: int) -> bool:
    return run.day_at(index) is not None or run.lower(index) in PREPOSITIONS


def _past_day(run: Run, day: DateMention, at: int) -> int:
    end = run.at(day.span.end)
    return max(end, at + 1)


def _is_list(run: Run, comma: int) -> bool:
    """Whether a comma parts two who are named together: "with Orne, Colm and Luthe"."""
    mention = run.actor_at(comma + 1)
    if mention is None:
        return False
    end = run.at(mention.end)
    closes = run.lower(end) in {"and", ","} and run.actor_at(end + 1) is not None
    return closes and not is_verb(run.pieces, run.phrase_end(end + 1) - 1)


def _phrase_end(run: Run, at: int) -> int:
    """One past an adverb, a word of time or a phrase with a preposition; `at` itself where there is none."""
    piece = run.pieces[at]
    if piece.lower == "(":
        closing = find_text(run.pieces, ")", at, len(run.pieces))
        return closing + 1 if closing is not None else at
    if piece.lower in {"ahead", "along", "together", "face"} and run.lower(at + 1) in {"of", "with", "to"}:
        return at + 1
    if piece.lower == "for" and run.lower(at + 1) == "the" and run.lower(at + 3) == "time":
        return at + 4  # "for the first time"
    if piece.lower == "to" and _is_bare_verb(run, at + 1):
        return at
    if piece.lower in PREPOSITIONS - {"like", "as", "per"}:
        if run.day_at(at + 1) is not None:
            return at + 1
        if run.lower(at + 1) in {"the", "a", "late", "early"} and run.day_at(at + 2) is not None:
            return at + 2
        end = run.phrase_end(at + 1, joining=False)
        if run.lower(end) in _PLURAL_TALKS and run.lower(end - 1) not in PREPOSITIONS - {piece.lower}:
            end += 1  # "to new talks", which might be a verb
        inside = next((i for i in range(at + 1, end) if run.day_at(i) is not None), None)
        return inside if inside is not None and inside > at + 1 else max(end, at) if end > at + 1 else at
    if is_time(piece) or (is_adverb(piece) and not is_verb(run.pieces, at)):
        return at + 1
    return at


def _is_bare_verb(run: Run, index: int) -> bool:
    """Whether an infinitive, and no noun, follows "to"."""
    word = run.lower(index)
    cue = cue_forms().get(word)
    bare = word in verb_bases() or word in BE or (cue is not None and cue.form == "base")
    return bare and run.day_at(index) is None


def _trimmed(pieces: Pieces, start: int, end: int) -> int:
    while end > start and not pieces[end - 1].text[0].isalnum() and pieces[end - 1].text != ")":
        end -= 1
    return end
