"""What the verbs that open a case file print: cases, the record, the outcome of a check."""

from collections.abc import Sequence
from typing import Final

import msgspec
from rich.text import Text

from goodoffices.casefile.verify import Verification
from goodoffices.cli.finding_output import count_of, place_of, show_findings, told_as_json
from goodoffices.cli.output import BROKEN_OFF, show, table_of
from goodoffices.domain.case import CaseState
from goodoffices.office.findings import Said
from goodoffices.office.timeline import Timeline

_STATEMENTS: Final = (("Day", 10), ("Who", 16), ("What was said", None), ("How known", 12), ("Report", 16))


def show_cases(states: Sequence[CaseState]) -> None:
    """Print the cases of an account."""
    if not states:
        show(Text("No case is open here. `goodoffices open` opens one."))
        return
    table = table_of(("Case", 16), ("Title", None), ("Parties", 20), ("Reports", 7))
    for state in states:
        parties = ", ".join(party.name for party in state.who.parties.values())
        table.add_row(Text(state.id), Text(state.title or ""), Text(parties), str(len(state.record.reports)))
    show(table)


def cases_as_json(states: Sequence[CaseState]) -> list[object]:
    """The cases of an account, as plain values."""
    return [
        {
            "id": state.id,
            "title": state.title,
            "parties": [{"id": party.id, "name": party.name} for party in state.who.parties.values()],
            "reports": len(state.record.reports),
        }
        for state in states
    ]


def show_timeline(line: Timeline, *, whole: bool) -> None:
    """Print the record of a case, day by day; where it is shown whole, with all that was found beside statements."""
    show(Text(line.title or line.case, style="bold"))
    table = table_of(*_STATEMENTS)
    for day in line.days:
        for item in (said for report in day.reports for said in report.said):
            table.add_row(
                Text(day.day.isoformat() if day.day is not None else "no date"),
                Text(_speakers(item)),
                Text(BROKEN_OFF.join(item.pieces)),
                Text(item.certainty.value),
                Text(place_of(item)),
            )
    show(table)
    if whole:
        show_findings(line.findings, on_record=True)
    reports = f"{line.n_reports} report{'s' * (line.n_reports != 1)}"
    show(Text(f"{line.n_shown} of {line.n_statements} statements in {reports}; {count_of(line.findings)}."))


def timeline_as_json(line: Timeline, *, whole: bool) -> dict[str, object]:
    """The record of a case as plain values, day by day; where it is shown whole, with the other findings."""
    shown = line.findings if whole else ()
    return {
        "case": line.case,
        "title": line.title,
        "statements": [
            {
                "day": day.day.isoformat() if day.day is not None else None,
                "report": said.origin.report,
                "outlet": said.origin.outlet,
                "id": said.id,
                "speakers": [speaker.name for speaker in said.speakers],
                "words": list(said.pieces),
                "type": said.type,
                "certainty": said.certainty,
                "status": said.status,
                "verdict": said.review.verdict,
                "by": said.review.by,
                "at": msgspec.to_builtins(said.review.at),
            }
            for day in line.days
            for report in day.reports
            for said in report.said
        ],
        "contacts": [told_as_json(one) for found in shown for one in found.contacts],
        "acts": [told_as_json(one) for found in shown for one in found.acts],
        "positions": [told_as_json(one) for found in shown for one in found.positions],
        "not_stated": [told_as_json(one) for found in shown for one in found.not_stated],
        "shown": line.n_shown,
        "of": line.n_statements,
    }


def show_verification(outcome: Verification) -> None:
    """Print what a check of the case file came to."""
    checked = f"{outcome.entries} entries in {outcome.rooms} rooms were checked"
    bad = outcome.first_bad
    if bad is None:
        show(Text(f"{checked}: every entry is as it was written."))
    else:
        show(Text(f"{checked}. The first bad one: entry {bad.number} of room {bad.room} in case {bad.case} {bad.what}"))


def verification_as_json(outcome: Verification) -> dict[str, object]:
    """What a check of the case file came to, as plain values."""
    bad = outcome.first_bad
    first = {"case": bad.case, "room": bad.room, "number": bad.number, "what": bad.what} if bad is not None else None
    return {"rooms": outcome.rooms, "entries": outcome.entries, "first_bad": first}


def _speakers(item: Said) -> str:
    return ", ".join(speaker.name for speaker in item.speakers) or "not named"
