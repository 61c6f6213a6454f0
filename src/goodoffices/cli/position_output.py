"""What the verb `positions` prints: each side's lines, what contradicts in them, and the figures that differ."""

from rich.text import Text

from goodoffices.cli.output import BROKEN_OFF, show, table_of
from goodoffices.domain.standings import Change, Validity
from goodoffices.office.positions import CasePositions, ToldFigures, ToldLine, ToldStanding


def show_positions(positions: CasePositions) -> None:
    """Print the lines of a case; what no longer counts is dimmed and says why."""
    show(Text(positions.title or positions.case, style="bold"))
    if not positions.lines:
        show(Text(f"No position was read up to {positions.as_of.isoformat()}, or none that was asked for."))
        return
    table = table_of(("Side, issue", 16), ("Day, stance", 14), ("In which words", None), ("Report", 16))
    for line in positions.lines:
        for number, standing in enumerate(line.standings):
            table.add_row(
                Text(f"{line.party_name}, {line.issue}" if number == 0 else ""),
                Text(f"{standing.day.isoformat() if standing.day is not None else 'no date'}, {_stance(standing)}"),
                Text(_words(standing)),
                Text(f"{standing.origin.outlet or standing.origin.title or standing.origin.report}, {standing.id}"),
                style="" if standing.validity is Validity.HOLDS else "dim",
            )
    show(table)
    for line in positions.lines:
        _show_contradictions(line)
    for figures in positions.figures:
        show(Text(_figures(figures)))
    count = sum(len(line.standings) for line in positions.lines)
    show(Text(f"{count} position{'s' * (count != 1)} as of {positions.as_of.isoformat()}, as a machine reads them."))


def positions_as_json(positions: CasePositions) -> dict[str, object]:
    """The lines of a case, as plain values."""
    return {
        "case": positions.case,
        "title": positions.title,
        "as_of": positions.as_of.isoformat(),
        "lines": [
            {
                "party": line.party,
                "party_name": line.party_name,
                "issue": line.issue,
                "positions": [_standing_as_json(standing) for standing in line.standings],
                "contradictions": [
                    {"kind": one.kind, "one": list(one.one), "other": list(one.other)} for one in line.contradictions
                ],
            }
            for line in positions.lines
        ],
        "figures": [
            {
                "issue": one.issue,
                "figures": [
                    {"report": origin.report, "statement": statement, "words": words}
                    for origin, statement, words in (one.one, one.other)
                ],
            }
            for one in positions.figures
        ],
    }


def _standing_as_json(standing: ToldStanding) -> dict[str, object]:
    return {
        "report": standing.origin.report,
        "outlet": standing.origin.outlet,
        "id": standing.id,
        "day": standing.day.isoformat() if standing.day is not None else None,
        "stance": standing.stance,
        "words": list(standing.words),
        "statements": list(standing.statements),
        "reported_by": standing.reported_by or "self",
        "limited_by": standing.limited_by,
        "change": standing.change,
        "validity": standing.validity,
        "verdict": standing.verdict,
    }


def _stance(standing: ToldStanding) -> str:
    notes = [standing.stance.value]
    if standing.change is Change.MOVED:
        notes.append("(changed)")
    if standing.validity is not Validity.HOLDS:
        notes.append(f"({standing.validity.value})")
    return " ".join(notes)


def _words(standing: ToldStanding) -> str:
    words = BROKEN_OFF.join(standing.words)
    teller = f" [as {standing.reported_by} tells it]" if standing.reported_by is not None else ""
    limit = f" [limited: {standing.limited_by}]" if standing.limited_by is not None else ""
    return f"{words}{teller}{limit}"


def _show_contradictions(line: ToldLine) -> None:
    told = {(one.origin.report, one.id): one for one in line.standings}
    for contradiction in line.contradictions:
        one, other = told[contradiction.one], told[contradiction.other]
        outlets = " and ".join(side.origin.outlet or side.origin.title or side.origin.report for side in (one, other))
        show(
            Text(
                f"Contradiction, {line.party_name} on {line.issue}: {one.stance.value} and {other.stance.value} "
                f"({contradiction.kind.value}; {outlets})"
            )
        )


def _figures(figures: ToldFigures) -> str:
    told = " and ".join(
        f"{words} ({origin.outlet or origin.title or origin.report}, {statement})"
        for origin, statement, words in (figures.one, figures.other)
    )
    return f"Figures differ, {figures.issue}: {told}"
