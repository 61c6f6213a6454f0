"""A brief as plain values: every line with the report and finding, or the contact of our log, that it comes from."""

from datetime import date

from goodoffices.cli.agenda_output import answer_as_json, line_as_json, place_as_json
from goodoffices.cli.channel_output import ask_as_json, logged_as_json, planned_as_json, side_as_json
from goodoffices.cli.moments import in_json
from goodoffices.office.brief_lines import Brief, NewReport, News, SideBrief, StandLine
from goodoffices.office.gaps import Gap
from goodoffices.office.positions import ToldFigures
from goodoffices.office.stands import Conflict, Stand, StandMove


def brief_as_json(brief: Brief) -> dict[str, object]:
    """A brief, as plain values; no words are cut."""
    last = brief.since.brief
    return {
        "case": brief.case,
        "title": brief.title,
        "as_of": in_json(brief.as_of),
        "since": {
            "first": brief.since.is_first,
            "day": _day(brief.since.day),
            "read_at": in_json(last.as_of) if last is not None else None,
        },
        "through": brief.through,
        "news": _news(brief.news),
        "sides": [_side(side) for side in brief.sides],
        "others": [_line(line) for line in brief.others],
        "ahead": [line_as_json(line) for line in brief.ahead],
        "planned_by_us": [planned_as_json(contact) for contact in brief.ours],
        "contradictions": [_conflict(one) for one in brief.conflicts],
        "figures": [_figures(one) for one in brief.figures],
        "not_stated": [_gap(gap) for gaps in brief.gaps for gap in gaps.gaps],
    }


def _news(news: News) -> dict[str, object]:
    return {
        "reports": [_report(report) for report in news.reports],
        "positions": [
            {"party": cell.party_name, "issue": cell.issue, "moved": _move(cell.last_move)} for cell in news.positions
        ],
        "contacts": [{"key": one.line.key, "before": one.before, "now": one.line.status} for one in news.contacts],
        "answers": [{"key": one.line.key, **answer_as_json(one.answer)} for one in news.answers],
        "our_contacts": [one.contact for one in news.ours],
        "answered_asks": [ask_as_json(ask) for ask in news.answered_asks],
        "reviews": dict(news.reviews),
    }


def _report(report: NewReport) -> dict[str, object]:
    return {
        "report": report.origin.report,
        "title": report.origin.title,
        "outlet": report.origin.outlet,
        "dated": _day(report.origin.dated),
        "received_at": in_json(report.received_at),
        "statements": report.n_statements,
        "unverified": report.n_unverified,
        "reprint_of": report.reprint_of.report if report.reprint_of is not None else None,
        "doubts": list(report.doubts),
    }


def _side(side: SideBrief) -> dict[str, object]:
    return {
        **side_as_json(side.channels),
        "positions": [_line(line) for line in side.stands],
        "told_us": [logged_as_json(contact) for contact in side.told_us],
        "open_asks": [ask_as_json(ask) for ask in side.open_asks],
    }


def _line(line: StandLine) -> dict[str, object]:
    cell = line.cell
    return {
        "party": cell.party,
        "party_name": cell.party_name,
        "issues": list(line.issues),
        **_stand(cell.newest),
        "moves": [_move(move) for move in cell.moves],
        "evidence": cell.n_evidence,
    }


def _stand(stand: Stand) -> dict[str, object]:
    return {
        **place_as_json(stand.origin, stand.finding),
        "outlet": stand.origin.outlet,
        "day": _day(stand.day),
        "stance": stand.stance,
        "words": list(stand.words),
        "speakers": [speaker.name for speaker in stand.speakers],
        "reported_by": stand.reported_by or "self",
        "limited_by": stand.limited_by,
        "known": stand.footing,
        "unverified": stand.unverified,
        "validity": stand.validity,
        "verdict": stand.verdict,
        "news": stand.is_news,
    }


def _move(move: StandMove | None) -> dict[str, object] | None:
    if move is None:
        return None
    return {
        "from": move.before.stance,
        "from_day": _day(move.before.day),
        "to": move.after.stance,
        "to_day": _day(move.after.day),
    }


def _conflict(one: Conflict) -> dict[str, object]:
    return {
        "party": one.party_name,
        "issue": one.issue,
        "kind": one.kind,
        "one": _stand(one.one),
        "other": _stand(one.other),
    }


def _figures(one: ToldFigures) -> dict[str, object]:
    return {
        "issue": one.issue,
        "figures": [
            {**place_as_json(origin, statement), "words": words} for origin, statement, words in (one.one, one.other)
        ],
    }


def _gap(gap: Gap) -> dict[str, object]:
    return {
        **place_as_json(gap.origin, gap.finding),
        "kind": gap.kind,
        "about": gap.about,
        "words": list(gap.words),
        "reports": gap.n_reports,
        "news": gap.is_news,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
