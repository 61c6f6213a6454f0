"""What the verb `search` does in an open case file, and what it prints."""

from collections.abc import Sequence

from rich.text import Text

from goodoffices.cli import output
from goodoffices.cli.moments import in_json, printed
from goodoffices.cli.workplace import MEDIATOR, find_case, open_office
from goodoffices.config import Settings
from goodoffices.office.access import enter
from goodoffices.office.channel_map import Somebody
from goodoffices.office.matching import Piece
from goodoffices.office.search import Excerpt, LogHit, RecordHit, SearchResult, search


def show_search(settings: Settings, case: str, query: str, *, as_json: bool) -> None:
    """Print where the words of a query stand.

    Raises:
        UnknownCaseError: there is no such case.
        InvalidSettingError: the query is too long.
    """
    with open_office(settings) as office:
        found_case = find_case(office, case).id
        found = search(office, enter(office, MEDIATOR, found_case), found_case, query)
    output.emit(search_as_json(found)) if as_json else _show(found)


def search_as_json(found: SearchResult) -> dict[str, object]:
    """What was found, as plain values."""
    return {
        "case": found.case,
        "title": found.title,
        "found": found.n_found,
        "log": [_log_hit_as_json(hit) for hit in found.log],
        "record": [_record_hit_as_json(hit) for hit in found.record],
    }


def _show(found: SearchResult) -> None:
    output.show(Text(found.title or found.case, style="bold"))
    for ours in found.log:
        head = f"{printed(ours.at)}, our log ({ours.status}), {_people(ours.ours)} with {_people(ours.theirs)}"
        _show_hit(f"{head} ({ours.contact})", ours.excerpts)
    for read in found.record:
        origin = read.told.origin
        day = read.day.isoformat() if read.day is not None else "no date"
        name = origin.title or origin.outlet or origin.report
        _show_hit(f"{day}, {name}, {read.told.id} ({read.told.review.verdict})", read.excerpts)
    left_out = f", {found.n_left_out} of them not shown: look for more words" if found.n_left_out else ""
    places = "place" if found.n_found == 1 else "places"
    output.show(Text(f"{found.n_found} {places} found{left_out}. All times are in UTC."))


def _show_hit(head: str, excerpts: Sequence[Excerpt]) -> None:
    output.show(Text(head, style="bold"))
    for one in excerpts:
        line = Text(f"  {one.part}: ")
        for piece in one.pieces:
            line.append(piece.text, "underline" if piece.found else "")
        output.show(line)


def _log_hit_as_json(hit: LogHit) -> dict[str, object]:
    return {
        "contact": hit.contact,
        "status": hit.status,
        "at": in_json(hit.at),
        "ours": [_name(one) for one in hit.ours],
        "theirs": [_name(one) for one in hit.theirs],
        "excerpts": _excerpts_as_json(hit.excerpts),
    }


def _record_hit_as_json(hit: RecordHit) -> dict[str, object]:
    origin = hit.told.origin
    return {
        "report": origin.report,
        "title": origin.title,
        "outlet": origin.outlet,
        "finding": hit.told.id,
        "day": hit.day.isoformat() if hit.day is not None else None,
        "verdict": hit.told.review.verdict,
        "excerpts": _excerpts_as_json(hit.excerpts),
    }


def _excerpts_as_json(excerpts: Sequence[Excerpt]) -> list[dict[str, object]]:
    return [{"part": one.part, "pieces": [_piece_as_json(piece) for piece in one.pieces]} for one in excerpts]


def _piece_as_json(piece: Piece) -> dict[str, object]:
    return {"text": piece.text, "found": piece.found}


def _people(people: Sequence[Somebody]) -> str:
    return ", ".join(map(_name, people))


def _name(one: Somebody) -> str:
    return one.name or one.id or "the team"
