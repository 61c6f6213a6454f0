"""What the verbs print: JSON values, and tables for people. What is printed of a case file is in `case_output`."""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from goodoffices.domain.statements import Doubt, StatementStatus
from goodoffices.office.evaluation import Evaluated
from goodoffices.reading.intake import Incoming
from goodoffices.reading.reader import Reading
from goodoffices.reading.scoring import Score
from goodoffices.reading.tallies import Tally

BROKEN_OFF = " … "
_SPANS = {
    "Source": "source",
    "Cue": "cue",
    "Content": "content",
    "Relation": "relation",
    "+source": "relation_with_source",
}
_FINDINGS = {
    "Resolved": "source_resolved",
    "Contacts": "contacts",
    "Replies": "replies",
    "Acts": "acts",
    "Positions": "positions",
    "Not told": "not_stated",
}
"""What the columns of an evaluation are headed, and the tallies that they show."""


def say(words: str) -> None:
    """Talk to the person at the terminal, apart from the results."""
    Console(stderr=True, soft_wrap=True, highlight=False, markup=False).print(words)


def show(table: Table | Text) -> None:
    """Print a table or a line for people."""
    Console(highlight=False, markup=False).print(table)


def show_item(words: str, *, depth: int = 1) -> None:
    """Print a line that stands under a heading; where it runs on, what follows is set in further.

    Args:
        words: the line.
        depth: how deep it stands; 1 is right under the heading.
    """
    console = Console(highlight=False, markup=False)
    edge = "  " * depth
    for number, line in enumerate(Text(words).wrap(console, max(20, console.width - len(edge) - 2))):
        console.print(Text(edge + "  " * (number > 0)) + line, soft_wrap=True)


def emit(value: object, *, indent: int | None = 1) -> None:
    """Print a value as one JSON document."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=indent) + "\n")


def table_of(*columns: tuple[str, int | None]) -> Table:
    """An empty table; a column's number is its width in characters, None for all that the others leave."""
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, padding=(0, 1, 0, 0))
    for head, width in columns:
        table.add_column(head, width=width, ratio=None if width is not None else 1, overflow="fold")
    return table


def show_reading(name: str, incoming: Incoming, reading: Reading) -> None:
    """Print what was read in a report: its head and its statements."""
    show(Text(reading.title or name, style="bold"))
    dated = f"{reading.dated:%A} {reading.dated.isoformat()} ({reading.date_evidence})" if reading.dated else "no date"
    show(Text(" · ".join(filter(None, (incoming.outlet, dated, f"language {reading.language}")))))
    table = table_of(("No.", 4), ("Who", 16), ("Cue", 10), ("What was said", None), ("How known", 12), ("Said on", 10))
    for statement in reading.statements:
        status = "" if statement.status is StatementStatus.ASSERTED else f", {statement.status.value}"
        table.add_row(
            Text(statement.id),
            Text(statement.source_span.text if statement.source_span is not None else "not named"),
            Text(statement.cue_span.text if statement.cue_span is not None else "–"),
            Text(BROKEN_OFF.join(span.text for span in statement.content_spans)),
            Text(statement.certainty.value + status),
            Text(statement.said_on.isoformat() if statement.said_on is not None else "not told"),
        )
    show(table)


def show_end_of_reading(reading: Reading) -> None:
    """Print the doubts of a reading, and how much was found."""
    for line in _doubt_lines(reading.doubts):
        show(Text(line))
    lists = {
        "statement": reading.statements,
        "contact": reading.contacts,
        "act": reading.acts,
        "position": reading.positions,
        "thing not stated": reading.not_stated,
    }
    counts = [_count(len(found), name) for name, found in lists.items() if found or name == "statement"]
    show(Text(f"{', '.join(counts)}."))
    show(Text("All unconfirmed: a person has yet to confirm them.\n"))


def show_evaluation(rows: Sequence[Evaluated], total: Score) -> None:
    """Print how the reader did, by report and in all: F1 in percent, inventions, and whether it found the day."""
    found = sum(row.dated_alone for row in rows)
    named = [(PurePath(row.name).stem, row.score) for row in rows] + [("all", total)]
    dated = ["yes" if row.dated_alone else "no" for row in rows] + [f"{found} of {len(rows)}"]
    spans = table_of(("Report", None), *((head, max(8, len(head))) for head in (*_SPANS, "Invented", "Dated")))
    for (name, figures), day in zip(named, dated, strict=True):
        spans.add_row(Text(name), *_figures(figures, _SPANS.values()), str(figures.inventions), day)
    show(spans)
    findings = table_of(("Report", None), *((head, max(8, len(head))) for head in _FINDINGS))
    for name, figures in named:
        findings.add_row(Text(name), *_figures(figures, _FINDINGS.values()))
    show(findings)


def evaluation_as_json(rows: Sequence[Evaluated], total: Score) -> dict[str, object]:
    """How the reader did, as plain values; shares from 0 to 1."""
    return {
        "documents": [{"path": row.name, **_score_as_json(row.score), "date_found": row.dated_alone} for row in rows],
        "overall": _score_as_json(total),
    }


def _count(count: int, name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"{count} {first}{'s' * (count != 1)}{' ' * bool(rest)}{rest}"


def _doubt_lines(doubts: Iterable[Doubt]) -> Iterable[str]:
    for doubt in doubts:
        place = f" at {doubt.span.start}-{doubt.span.end}" if doubt.span is not None else ""
        yield f"Doubt: {doubt.kind.value}{place}{f' ({doubt.statement})' if doubt.statement else ''}"


def _figures(score: Score, names: Iterable[str]) -> list[str]:
    """F1 in percent; a dash where nothing was wanted and nothing found."""
    tallies = dict(score.tallies())
    return [f"{100 * tallies[name].f1:.1f}" if tallies[name].found + tallies[name].wanted else "–" for name in names]


def _score_as_json(score: Score) -> dict[str, object]:
    return {name: _tally_as_json(tally) for name, tally in score.tallies()} | {"inventions": score.inventions}


def _tally_as_json(tally: Tally) -> dict[str, object]:
    return {
        "f1": round(tally.f1, 4),
        "precision": round(tally.precision, 4),
        "recall": round(tally.recall, 4),
        "matched": tally.matched,
        "found": tally.found,
        "wanted": tally.wanted,
    }
