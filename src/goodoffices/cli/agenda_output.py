"""What the verb `agenda` prints: each contact, who was asked, what they answered, and what is missing still."""

from collections.abc import Iterable, Iterator
from datetime import date

from rich.text import Text

from goodoffices.cli.channel_output import planned_as_json
from goodoffices.cli.moments import in_json, printed
from goodoffices.cli.output import BROKEN_OFF, show, show_item
from goodoffices.domain.lacks import LackKind
from goodoffices.office.agenda_lines import (
    Agenda,
    Invited,
    Line,
    Missing,
    OurLine,
    Participant,
    ReadLine,
    ToldAnswer,
)
from goodoffices.office.calendar_file import neutral_title
from goodoffices.office.findings import Origin

_LACKS = {
    LackKind.ANSWER: "an answer of {who}",
    LackKind.ACCEPTANCE: "a yes of {who}",
    LackKind.CONDITION: "that the condition of {who} is met",
    LackKind.CONFIRMATION: "a firm yes of {who}",
    LackKind.CONSENT: "the consent of {who}",
    LackKind.OWN_WORD: "their own word ({who})",
    LackKind.NAME: "who comes for {who}",
    LackKind.LEVEL: "one level: {who}",
    LackKind.DAY: "the day",
    LackKind.PLACE: "the place",
}


def show_agenda(agenda: Agenda) -> None:
    """Print an agenda for people: what lies ahead, what has been, what has no day, and lasting contact."""
    show(Text(f"{agenda.title or agenda.case}, as of {printed(agenda.as_of)}", style="bold"))
    parts = (
        ("Ahead", agenda.ahead),
        ("What has been", agenda.been),
        ("Without a day", agenda.undated),
        ("Lasting contact", agenda.ongoing),
    )
    for head, lines in parts:
        if lines:
            show(Text(f"\n{head}", style="bold"))
        for line in lines:
            _show_line(line)
    count = len(list(agenda.all()))
    show(Text(f"\n{count} line{'s' * (count != 1)}. What reports tell is unconfirmed unless a person confirmed it."))


def agenda_as_json(agenda: Agenda) -> dict[str, object]:
    """An agenda, as plain values."""
    return {
        "case": agenda.case,
        "title": agenda.title,
        "as_of": in_json(agenda.as_of),
        **{part: [line_as_json(line) for line in getattr(agenda, part)] for part in ("ahead", "been")},
        "undated": [line_as_json(line) for line in agenda.undated],
        "ongoing": [line_as_json(line) for line in agenda.ongoing],
    }


def _show_line(line: Line) -> None:
    title = neutral_title(line.label, line.number)
    overdue = ", overdue" if line.overdue else ""
    if isinstance(line, OurLine):
        planned = line.planned
        whom = ", ".join(one.name or "" for one in planned.theirs)
        show(Text(f"{title}: {printed(planned.at)} UTC, {planned.means} with {whom}; planned by us{overdue}"))
        return
    facts = [_days(line), line.place or "", line.level or "", f"{line.kind.value.replace('_', ' ')}"]
    show(Text(f"{title}: {', '.join(filter(None, facts))}; {line.status.value}{overdue}"))
    show_item(", ".join(map(_who, line.participants)) or "nobody named")
    for text in _details(line):
        show_item(text)


def _details(line: ReadLine) -> Iterator[str]:
    if line.proposed_by:
        yield f"Proposed by {', '.join(_who(one.by) for one in line.proposed_by)}"
    for invited in line.invited:
        yield from _answers_of(invited)
    yield from (answer_in_words(one) for one in line.other_answers)
    if line.only_by_others:
        yield "Told at second hand only"
    if line.missing:
        yield f"Missing: {'; '.join(map(missing_in_words, line.missing))}"
    yield "Told in " + ", ".join(_place(one.origin, one.finding) for one in line.told)


def _answers_of(invited: Invited) -> Iterator[str]:
    if invited.answer is None:
        yield f"{invited.who.name}: no answer on the record"
    else:
        yield answer_in_words(invited.answer)
    yield from (answer_in_words(one) for one in (*invited.earlier, *invited.beside))


def answer_in_words(answer: ToldAnswer) -> str:
    """Who answered what, how firm it is, and where it is told."""
    condition = f", “{answer.condition}”" if answer.condition is not None else ""
    where = _place(answer.origin, answer.finding)
    return f"{_who(answer.by)}: {answer.strength.value}{condition} ({answer.authority.value}, {where})"


def missing_in_words(missing: Missing) -> str:
    """What a contact lacks, and on whose part."""
    whom = " and ".join(one.name for one in missing.who)
    return _LACKS[missing.kind].format(who=whom)


def _who(one: Participant) -> str:
    return f"{one.name} ({one.side})" if one.side is not None else one.name


def _place(origin: Origin, finding: str) -> str:
    return f"{finding} of {origin.title or origin.report}"


def _days(line: ReadLine) -> str:
    if line.start is not None and line.end is not None and line.start != line.end:
        return f"{line.start} to {line.end}"
    return str(line.first_day) if line.first_day is not None else ""


def line_as_json(line: Line) -> dict[str, object]:
    """A line of the agenda, as plain values."""
    head = {"key": line.key, "label": neutral_title(line.label, line.number), "overdue": line.overdue}
    if isinstance(line, OurLine):
        return {**head, "ours": planned_as_json(line.planned)}
    return {
        **head,
        "kind": line.kind,
        "status": line.status,
        "start": _day_in_json(line.start),
        "end": _day_in_json(line.end),
        "place": line.place,
        "level": line.level,
        "participants": [_who_as_json(one) for one in line.participants],
        "proposed_by": [{**_who_as_json(one.by), **place_as_json(one.origin, one.finding)} for one in line.proposed_by],
        "invited": [_invited_as_json(one) for one in line.invited],
        "other_answers": [answer_as_json(one) for one in line.other_answers],
        "unanswered": [one.name for one in line.unanswered],
        "missing": [{"what": one.kind, "of": [who.name for who in one.who]} for one in line.missing],
        "second_hand_only": line.only_by_others,
        "told_in": [
            {
                **place_as_json(one.origin, one.finding),
                "status": one.status,
                "verdict": one.verdict,
                "words": BROKEN_OFF.join(one.words),
            }
            for one in line.told
        ],
    }


def _invited_as_json(invited: Invited) -> dict[str, object]:
    return {
        "who": invited.who.name,
        "answered": invited.has_answered,
        "answer": answer_as_json(invited.answer) if invited.answer is not None else None,
        "earlier": _answers_as_json(invited.earlier),
        "beside": _answers_as_json(invited.beside),
    }


def _answers_as_json(answers: Iterable[ToldAnswer]) -> list[dict[str, object]]:
    return [answer_as_json(one) for one in answers]


def answer_as_json(answer: ToldAnswer) -> dict[str, object]:
    """An answer, as plain values."""
    return {
        "by": _who_as_json(answer.by),
        "strength": answer.strength,
        "authority": answer.authority,
        "condition": answer.condition,
        "statement": answer.statement,
        **place_as_json(answer.origin, answer.finding),
    }


def _who_as_json(one: Participant) -> dict[str, object]:
    return {"name": one.name, "role": one.role, "side": one.side, "party": one.is_party, "level": one.level}


def place_as_json(origin: Origin, finding: str) -> dict[str, object]:
    """Where a report tells of something, as plain values."""
    return {"report": origin.report, "title": origin.title, "dated": _day_in_json(origin.dated), "finding": finding}


def _day_in_json(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
