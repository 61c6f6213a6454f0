"""What the verb `brief` prints: one page of plain lines, each with the place that it comes from."""

from collections.abc import Iterator

from rich.text import Text

from goodoffices.cli.agenda_output import answer_in_words, missing_in_words
from goodoffices.cli.channel_output import silence_of
from goodoffices.cli.moments import printed
from goodoffices.cli.output import show, show_item
from goodoffices.domain.footings import Footing
from goodoffices.domain.standings import Validity
from goodoffices.office.agenda_lines import ReadLine
from goodoffices.office.brief_lines import Brief, News, SideBrief, StandLine, cut
from goodoffices.office.calendar_file import neutral_title
from goodoffices.office.findings import Origin
from goodoffices.office.gaps import Gaps
from goodoffices.office.news import answers_to
from goodoffices.office.stands import Conflict, Stand

_MOST_GAPS = 3
_MOST_HEARD = 2
_BELOW = "  "
"""What begins a line that belongs to the one before it."""


def print_brief(brief: Brief) -> None:
    """Print a brief for people."""
    show(Text(f"{brief.title or brief.case}: brief as of {printed(brief.as_of)} UTC", style="bold"))
    parts = (
        (f"What changed {_since(brief)}", _first(brief.news) if brief.since.is_first else _news(brief.news)),
        *((side.channels.name, _side(side, brief)) for side in brief.sides),
        ("Others", (f"{line.cell.party_name}, {_line(line, brief)}" for line in brief.others)),
        ("What is coming", _ahead(brief)),
        ("What contradicts what", _contradictions(brief)),
        ("What is not stated", (line for gaps in brief.gaps for line in _gaps(gaps))),
    )
    for head, lines in parts:
        show(Text(f"\n{head}", style="bold"))
        told = list(lines)
        for line in told or ["nothing"]:
            show_item(line.strip(), depth=2 if line.startswith(_BELOW) else 1)
    show(Text("\nWhat reports tell is unconfirmed unless a person confirmed it. All times are in UTC."))


def _since(brief: Brief) -> str:
    if brief.since.day is not None:
        return f"since {brief.since.day}"
    if brief.since.brief is None:
        return "(you have read no brief of this case yet: everything here is new)"
    return f"since the brief that you read, as of {printed(brief.since.brief.as_of)}"


def _first(news: News) -> Iterator[str]:
    """The news of somebody to whom everything is new: the reports, for all else stands below."""
    yield from _reports(news)
    yield f"Contacts of ours in the log: {len(news.ours)}"


def _news(news: News) -> Iterator[str]:
    yield from _reports(news)
    for cell in news.positions:
        move = cell.last_move
        moved = f"moved from {move.before.stance.value} to {move.after.stance.value}" if move is not None else "new"
        yield f"Position: {cell.party_name} on {cell.issue}, {moved}"
    for contact in news.contacts:
        before = f"was {contact.before.value}, is now" if contact.before is not None else "new,"
        yield f"Contact: {_title(contact.line)}, {before} {contact.line.status.value}"
    for one in news.answers:
        yield f"Answer to {_title(one.line)}: {answer_in_words(one.answer)}"
    for ours in news.ours:
        whom = ", ".join(one.name or "nobody named" for one in ours.theirs)
        yield f"Our contact of {printed(ours.at)} with {whom} ({ours.contact})"
    for ask in news.answered_asks:
        yield f"Answered by {ask.to_name}: {ask.text} ({ask.id})"
    for verdict, count in news.reviews.items():
        yield f"Findings {verdict.value} by a person: {count}"


def _reports(news: News) -> Iterator[str]:
    for report in news.reports:
        notes = [f"reprint of {_name(report.reprint_of)}"] if report.reprint_of is not None else []
        if report.n_unverified:
            notes.append(f"{report.n_unverified} of {report.n_statements} statements unverified")
        notes += [f"doubt: {doubt.value}" for doubt in report.doubts]
        noted = f" ({'; '.join(notes)})" if notes else ""
        yield f"Report: {_name(report.origin)}{noted}"


def _side(side: SideBrief, brief: Brief) -> Iterator[str]:
    yield f"Channel: {silence_of(side.channels)}"
    yield from (f"Open ask: {ask.text} ({ask.id}, {ask.waiting.days} days)" for ask in side.open_asks)
    for contact in side.told_us[:_MOST_HEARD]:
        who = ", ".join(one.name or "nobody named" for one in contact.theirs)
        words, whole = cut(contact.heard or "")
        where = f"{Footing.SAID_TO_US.value}, {printed(contact.at)}, {who}"
        yield f"{where}: {words}{'' if whole else ' …'} ({contact.contact})"
    yield from (_line(line, brief) for line in side.stands)


def _line(line: StandLine, brief: Brief) -> str:
    stand, move = line.cell.newest, line.cell.last_move
    notes = [stand.stance.value]
    if move is not None:
        notes.append(f"from {move.before.stance.value} on {move.before.day}")
    if stand.validity is not Validity.HOLDS:
        notes.append(stand.validity.value)
    if stand.is_news and not brief.since.is_first:
        notes.append("new")
    return f"{', '.join(line.issues)}: {', '.join(notes)}. {_stand(stand)}"


def _stand(stand: Stand) -> str:
    words, whole = cut(stand.words)
    tellers = [speaker.name for speaker in stand.speakers]
    told = f"as {stand.reported_by} tells it" if stand.reported_by is not None else ""
    known = ", ".join(filter(None, (stand.footing.value, *tellers, told, "unverified" if stand.unverified else "")))
    return f"{known}: {words}{'' if whole else ' …'} ({stand.finding} of {_name(stand.origin)})"


def _ahead(brief: Brief) -> Iterator[str]:
    for line in brief.ahead:
        yield f"{_title(line)}: {line.status.value}{', overdue' if line.overdue else ''}"
        yield from (f"{_BELOW}{answer_in_words(answer)}" for answer in answers_to(line))
        if line.missing:
            yield f"{_BELOW}missing: {'; '.join(map(missing_in_words, line.missing))}"
    for planned in brief.ours:
        overdue = ", overdue" if planned.overdue else ""
        whom = ", ".join(one.name or "nobody named" for one in planned.theirs)
        yield f"We plan: {printed(planned.at)}, {planned.means.value} with {whom}{overdue} ({planned.contact})"


def _contradictions(brief: Brief) -> Iterator[str]:
    yield from (_conflict(one) for one in brief.conflicts)
    for figures in brief.figures:
        told = " and ".join(
            f"{words} ({statement} of {_name(origin)})" for origin, statement, words in (figures.one, figures.other)
        )
        yield f"Figures, {figures.issue}: {told}"


def _conflict(one: Conflict) -> str:
    places = [f"{stand.stance.value} ({stand.finding} of {_name(stand.origin)})" for stand in (one.one, one.other)]
    return f"{one.party_name} on {one.issue}, {one.kind.value}: {' and '.join(places)}"


def _gaps(gaps: Gaps) -> Iterator[str]:
    for gap in gaps.gaps[:_MOST_GAPS]:
        about = f", {gap.about}" if gap.about is not None else ""
        yield f"{gaps.kind.value}{about}: {cut(gap.words)[0]} ({gap.finding} of {_name(gap.origin)})"
    more = len(gaps.gaps) - _MOST_GAPS
    if more > 0:
        yield f"{gaps.kind.value}: {more} more"


def _title(line: ReadLine) -> str:
    names = ", ".join(one.name for one in line.participants)
    days = " to ".join(str(day) for day in dict.fromkeys((line.start, line.end)) if day is not None)
    return f"{neutral_title(line.label, line.number)} ({', '.join(filter(None, (names, days)))})"


def _name(origin: Origin) -> str:
    day = f", {origin.dated}" if origin.dated is not None else ""
    return f"{origin.title or origin.report}{f', {origin.outlet}' if origin.outlet else ''}{day}"
