"""What is printed of findings: contacts, acts, positions, what is not stated, and what was said of each."""

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec
from rich.text import Text

from goodoffices.cli.output import show, table_of
from goodoffices.domain.reviews import Verdict
from goodoffices.office.corrections import CorrectionField
from goodoffices.office.findings import (
    Findings,
    Named,
    Review,
    Told,
    ToldAct,
    ToldContact,
    ToldNotStated,
    ToldPosition,
)

_NOT_TOLD = "–"
_Columns = tuple[tuple[str, int | None], ...]
_CONTACTS: _Columns = (("Contact", 11), ("Who", None), ("When", 10), ("Status", 12), ("Answers", None))
_ACTS: _Columns = (("Act", 10), ("Who", None), ("What", None), ("To whom", None), ("Status", 9), ("When", 10))
_POSITIONS: _Columns = (("Position", None), ("Stance", 14), ("Issue", None), ("Told in", 12))
_NOT_STATED: _Columns = (("Not stated", None), ("Whose", None), ("Words that point at it", None))
_REPORT: _Columns = (("Report", 16),)
_NUMBERED: _Columns = (("No.", 4),)


def show_findings(found: Sequence[Findings], *, on_record: bool) -> None:
    """Print all findings but statements: a table for each kind that there is.

    Args:
        on_record: each line names its report, and what a person said.
    """
    contacts = [one for findings in found for one in findings.contacts]
    _table(_CONTACTS, contacts, [_contact(one) for one in contacts], on_record=on_record)
    acts = [one for findings in found for one in findings.acts]
    _table(_ACTS, acts, [_act(one) for one in acts], on_record=on_record)
    positions = [one for findings in found for one in findings.positions]
    _table(_POSITIONS, positions, [_position(one) for one in positions], on_record=on_record)
    not_stated = [one for findings in found for one in findings.not_stated]
    _table(_NOT_STATED, not_stated, [_not_stated(one) for one in not_stated], on_record=on_record)


def place_of(one: Told) -> str:
    """Where a finding stands, and what a person said of it, as the last column of a table."""
    origin = one.origin
    return f"{origin.outlet or origin.title or origin.report}, {one.id}, {one.review.verdict.value}"


def told_as_json(one: Told) -> dict[str, object]:
    """A finding as plain values, with what was said of it and the reader's version where that is another."""
    return {"report": one.origin.report, **_without_origin(msgspec.to_builtins(one))}


def said_of(one: Told) -> str:
    """What was said of a finding, by whom and when, in one line."""
    review = one.review
    words = f"{one.id} of report {one.origin.report}: {_verdict(review)}"
    return f"{words}, {review.reason}" if review.reason else words


def show_correction(now: Iterable[CorrectionField], machine: Iterable[CorrectionField]) -> None:
    """Print each field of a finding in which a person differs from the reader."""
    table = table_of(("Field", 14), ("The reader", None), ("The person", None))
    for mine, read in zip(now, machine, strict=True):
        if mine.values != read.values:
            table.add_row(mine.name, Text(_listed(read.values)), Text(_listed(mine.values)))
    show(table)


def count_of(found: Iterable[Findings]) -> str:
    """How many findings a person has yet to say something of, in a sentence."""
    counted = [(len(one.all()), one.n_unconfirmed) for one in found]
    of, left = sum(count for count, _ in counted), sum(count for _, count in counted)
    if of and left == of:
        return "all unconfirmed"
    return f"{left} of {of} findings are unconfirmed"


def _table(columns: _Columns, told: Sequence[Told], rows: Sequence[Sequence[str]], *, on_record: bool) -> None:
    if not told:
        return
    if on_record:
        columns, rows = _narrowed(columns, rows)
    table = table_of(*(() if on_record else _NUMBERED), *columns, *(_REPORT if on_record else ()))
    for one, row in zip(told, rows, strict=True):
        cells = [*row, place_of(one)] if on_record else [one.id, *row]
        table.add_row(*map(Text, cells))
    show(table)


def _narrowed(columns: _Columns, rows: Sequence[Sequence[str]]) -> tuple[_Columns, Sequence[Sequence[str]]]:
    """The columns and rows of a table that needs room for the report: status and day share a column."""
    heads = [head for head, _ in columns]
    if "When" not in heads:
        return columns, rows
    status, when = heads.index("Status"), heads.index("When")
    first, last = min(status, when), max(status, when)  # they stand beside each other
    shared = [[*row[:first], f"{row[status]}, {row[when]}", *row[last + 1 :]] for row in rows]
    return (*columns[:first], ("Status, when", 13), *columns[last + 1 :]), shared


def _contact(one: ToldContact) -> tuple[str, ...]:
    level = f" ({one.level.value})" if one.level is not None else ""
    kind = one.kind.value.replace("_", " ")
    answers = "; ".join(f"{reply.by.name}: {reply.strength.value} ({reply.authority.value})" for reply in one.replies)
    return kind, _names(one.participants) + level, _days(one.start, one.end), one.status.value, answers or _NOT_TOLD


def _act(one: ToldAct) -> tuple[str, ...]:
    code = f" ({one.cameo})" if one.cameo else ""
    return (
        one.plover.value,
        _names(one.sources),
        one.act.replace("_", " ") + code,
        _names(one.targets),
        one.status.value,
        _days(one.day, one.day),
    )


def _position(one: ToldPosition) -> tuple[str, ...]:
    party = f"{one.party.name} (as told by {one.reported_by.name})" if one.reported_by else one.party.name
    return party, one.stance.value, one.issue, ", ".join(one.statements) or _NOT_TOLD


def _not_stated(one: ToldNotStated) -> tuple[str, ...]:
    return one.kind.value, one.about.name if one.about else _NOT_TOLD, " … ".join(one.words)


def _verdict(review: Review) -> str:
    if review.verdict is Verdict.UNCONFIRMED or review.at is None:
        return review.verdict.value
    return f"{review.verdict.value} by {review.by} on {review.at.date().isoformat()}"


def _names(people: Sequence[Named]) -> str:
    return ", ".join(person.name for person in people) or _NOT_TOLD


def _days(start: date | None, end: date | None) -> str:
    if start == end:
        return start.isoformat() if start is not None else "not told"
    if start is None or end is None:
        return f"from {start.isoformat()}" if start is not None else f"until {end.isoformat() if end else ''}"
    return f"{start.isoformat()}–{end.isoformat()}"


def _listed(values: tuple[str, ...]) -> str:
    return ", ".join(values) or _NOT_TOLD


def _without_origin(told: dict[str, object]) -> dict[str, object]:
    """The values of a finding without its report's; of the reader's version only what it says."""
    rest = {name: value for name, value in told.items() if name != "origin"}
    machine, apart = told["machine"], {"origin", "machine", "review"}
    if isinstance(machine, dict):
        rest["machine"] = {name: value for name, value in machine.items() if name not in apart}
    return rest
