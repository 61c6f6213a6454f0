"""What the verbs about our own contacts print: the channels, the contacts, the asks. All times are in UTC."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from goodoffices.cli.moments import hours_and_minutes, hours_in_json, in_json, printed
from goodoffices.cli.output import show, table_of
from goodoffices.office.channel_map import (
    AskLine,
    CaseChannels,
    Line,
    LoggedContact,
    PlannedContact,
    SideChannels,
    Somebody,
)


def show_channels(found: CaseChannels) -> None:
    """Print who speaks to whom, when last, who is silent, and whom to try next."""
    _show_head(found)
    for side in found.sides:
        show(Text(f"{side.name}: {silence_of(side)}", style="bold" if side.alarm else ""))
    table = table_of(("Side", 10), ("Ours", 12), ("Theirs", None), ("By", 10), ("Last", 16), ("Silent for", 12))
    for side in found.sides:
        for line in side.lines:
            table.add_row(
                Text(side.name),
                Text(_name(line.ours)),
                Text(_name(line.theirs)),
                Text(", ".join(line.means)),
                Text(printed(line.last_contact)),
                Text(hours_and_minutes(line.silent_for) if line.silent_for is not None else "heard just now"),
            )
    show(table)
    open_asks, planned = len(found.open_asks), len(found.planned)
    show(Text(f"{_count(open_asks, 'ask')} open, {_count(planned, 'contact')} planned. All times are in UTC."))


def channels_as_json(found: CaseChannels) -> dict[str, object]:
    """The channels of a case, as plain values."""
    return {
        **_head_as_json(found),
        "limit_hours": hours_in_json(found.limit),
        "sides": [side_as_json(side) for side in found.sides],
        "open_asks": [ask_as_json(ask) for ask in found.open_asks],
        "planned": [planned_as_json(contact) for contact in found.planned],
    }


def show_contacts(found: CaseChannels) -> None:
    """Print the contact log, latest first, and above it what is planned."""
    _show_head(found)
    for contact in found.planned:
        overdue = ", overdue" if contact.overdue else ""
        show(Text(f"Planned{overdue}: {printed(contact.at)}, {_between(contact)} ({contact.contact})"))
        _show_words((("Purpose", contact.purpose), *(("Point", point) for point in contact.talking_points)))
    for logged in found.log:
        lasted = f", {logged.minutes} min" if logged.minutes is not None else ""
        show(Text(f"{printed(logged.at)}{lasted}, {_between(logged)} ({logged.contact})", style="bold"))
        words = (("Purpose", logged.purpose), ("Said", logged.said), ("Heard", logged.heard))
        _show_words((*words, ("Impression", logged.impression), *_ask_words(found, logged)))
    show(Text(f"{_count(len(found.log), 'contact')} held, {len(found.planned)} planned. All times are in UTC."))


def contacts_as_json(found: CaseChannels) -> dict[str, object]:
    """The contact log, as plain values."""
    return {
        **_head_as_json(found),
        "planned": [planned_as_json(contact) for contact in found.planned],
        "contacts": [logged_as_json(contact) for contact in found.log],
    }


def show_asks(found: CaseChannels, chosen: Sequence[AskLine]) -> None:
    """Print asks, longest waiting first."""
    _show_head(found)
    if chosen:
        table = table_of(("Ask", 16), ("To", 10), ("Put on", 10), ("What for", None), ("Answered", 12))
        for ask in chosen:
            answered = ask.answered_at.date().isoformat() if ask.answered_at is not None else _waiting(ask)
            day = ask.asked_at.date().isoformat()
            table.add_row(Text(ask.id), Text(ask.to_name), Text(day), Text(ask.text), Text(answered))
        show(table)
    show(Text(f"{_count(len(found.open_asks), 'ask')} open of {len(found.asks)}. All times are in UTC."))


def asks_as_json(found: CaseChannels, chosen: Sequence[AskLine]) -> dict[str, object]:
    """Asks, as plain values."""
    return {**_head_as_json(found), "asks": [ask_as_json(ask) for ask in chosen]}


def _show_head(found: CaseChannels) -> None:
    show(Text(f"{found.title or found.case}, as of {printed(found.as_of)}", style="bold"))


def silence_of(side: SideChannels) -> str:
    """How long a side is silent, and whom to try where that is an alarm."""
    if side.last_heard is None:
        since = f"silent since our log began {hours_and_minutes(side.silence.lasted)} ago" if side.silence else "silent"
        words = f"never heard, {since}"
    elif side.silence is None:
        words = "heard just now"
    else:
        words = f"silent for {hours_and_minutes(side.silence.lasted)}, last heard {printed(side.last_heard)}"
    if not side.alarm:
        return words
    other = side.fallback
    whom = f"next to try: {_with_role(other.theirs)} by {other.means}" if other is not None else "nobody else to try"
    return f"ALARM, {words}; {whom}"


def _waiting(ask: AskLine) -> str:
    days = ask.waiting.days
    return f"open {_count(days, 'day')}" if days else f"open {hours_and_minutes(ask.waiting)}"


def _between(contact: PlannedContact | LoggedContact) -> str:
    ours, theirs = (", ".join(map(_name, people)) for people in (contact.ours, contact.theirs))
    return f"{contact.means}, {ours} with {theirs}"


def _ask_words(found: CaseChannels, logged: LoggedContact) -> Iterable[tuple[str, str]]:
    texts = {ask.id: ask.text for ask in found.asks}
    yield from (("Asked", f"{texts[ask]} ({ask})") for ask in logged.asks)
    yield from (("Answered", f"{texts[ask]} ({ask})") for ask in logged.answers if ask in texts)


def _show_words(lines: Iterable[tuple[str, str | None]]) -> None:
    for head, words in lines:
        if words is not None:
            show(Text(f"  {head}: {words}"))


def _name(one: Somebody) -> str:
    return one.name or one.id or "the team"


def _with_role(one: Somebody) -> str:
    return f"{_name(one)} ({one.role})" if one.role else _name(one)


def _count(count: int, name: str) -> str:
    return f"{count} {name}{'s' * (count != 1)}"


def _head_as_json(found: CaseChannels) -> dict[str, object]:
    return {"case": found.case, "title": found.title, "as_of": in_json(found.as_of)}


def _somebody_as_json(one: Somebody) -> dict[str, object]:
    return {"id": one.id, "name": one.name, "role": one.role}


def side_as_json(side: SideChannels) -> dict[str, object]:
    """How we reach a side and how long it is silent, as plain values."""
    silence, past, other = side.silence, side.longest_past, side.fallback
    return {
        "id": side.side,
        "name": side.name,
        "party": side.is_party,
        "last_contact": in_json(side.last_contact),
        "last_heard": in_json(side.last_heard),
        "silent_since": in_json(silence.since) if silence is not None else None,
        "silent_hours": hours_in_json(silence.lasted) if silence is not None else None,
        "alarm": side.alarm,
        "longest_past": {
            "since": in_json(past.since),
            "until": in_json(past.until),
            "hours": hours_in_json(past.lasted),
        }
        if past is not None
        else None,
        "fallback": {
            "ours": _somebody_as_json(other.ours),
            "theirs": _somebody_as_json(other.theirs),
            "by": other.means,
            "at": in_json(other.at),
        }
        if other is not None
        else None,
        "channels": [_line_as_json(line) for line in side.lines],
    }


def _line_as_json(line: Line) -> dict[str, object]:
    return {
        "ours": _somebody_as_json(line.ours),
        "theirs": _somebody_as_json(line.theirs),
        "by": list(line.means),
        "last_contact": in_json(line.last_contact),
        "last_heard": in_json(line.last_heard),
        "silent_hours": hours_in_json(line.silent_for) if line.silent_for is not None else None,
    }


def ask_as_json(ask: AskLine) -> dict[str, object]:
    """An ask, as plain values."""
    return {
        "id": ask.id,
        "to": ask.to,
        "text": ask.text,
        "asked_in": ask.asked_in,
        "asked_at": in_json(ask.asked_at),
        "open": ask.is_open,
        "answered_in": ask.answered_in,
        "answered_at": in_json(ask.answered_at),
        "waiting_hours": hours_in_json(ask.waiting),
    }


def _contact_as_json(contact: PlannedContact | LoggedContact) -> dict[str, object]:
    return {
        "id": contact.contact,
        "ours": [_somebody_as_json(one) for one in contact.ours],
        "theirs": [_somebody_as_json(one) for one in contact.theirs],
        "by": contact.means,
        "at": in_json(contact.at),
        "purpose": contact.purpose,
    }


def planned_as_json(contact: PlannedContact) -> dict[str, object]:
    """A contact that we mean to have, as plain values."""
    return {
        **_contact_as_json(contact),
        "talking_points": list(contact.talking_points),
        "overdue": contact.overdue,
    }


def logged_as_json(contact: LoggedContact) -> dict[str, object]:
    """A contact that we had, as plain values."""
    return {
        **_contact_as_json(contact),
        "recorded_at": in_json(contact.recorded_at),
        "minutes": contact.minutes,
        "said": contact.said,
        "heard": contact.heard,
        "impression": contact.impression,
        "asks": list(contact.asks),
        "answers": list(contact.answers),
    }
