"""What the verbs about our own contacts do in an open case file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

import typer

from goodoffices.cli import channel_output, output
from goodoffices.cli.log_options import LogOptions
from goodoffices.cli.workplace import MEDIATOR, find_case, open_office
from goodoffices.config import Settings
from goodoffices.domain.asks import AskId, OurContactId
from goodoffices.domain.case import CaseState
from goodoffices.domain.rooms import Viewer
from goodoffices.domain.silences import LONGEST
from goodoffices.errors import InvalidSettingError
from goodoffices.office.access import enter
from goodoffices.office.channel_map import CaseChannels
from goodoffices.office.channels import (
    ContactToLog,
    ContactToPlan,
    channels_of_case,
    drop_contact,
    log_contact,
    plan_contact,
)
from goodoffices.office.context import Office
from goodoffices.office.counterparts import counterpart_named, person_named


@dataclass(frozen=True, slots=True, kw_only=True)
class _At:
    """A case that was found by the words for it, in an open case file."""

    office: Office
    viewer: Viewer
    state: CaseState


def plan(settings: Settings, options: LogOptions) -> None:
    """Plan a contact and print its id.

    Raises:
        InvalidSettingError: something is told of it that only a contact which was held can have.
        UnknownCaseError: there is no such case.
        InvalidFactError: it names somebody whom the case does not know.
    """
    of_held = (options.minutes, options.said, options.heard, options.impression, options.ask, options.answers)
    if any(of_held) or options.contact is not None:
        raise InvalidSettingError(
            "a planned contact has a --purpose and talking points (--point) so far: leave the rest until it was held"
        )
    with _at(settings, options.case) as at:
        who = at.state.who
        wanted = ContactToPlan(
            ours=tuple(person_named(who, words) for words in options.ours or ()),
            theirs=tuple(counterpart_named(who, words) for words in options.counterparts),
            means=options.by,
            at=options.at,
            purpose=options.purpose,
            talking_points=tuple(options.point or ()),
        )
        contact = plan_contact(at.office, at.viewer, at.state.id, wanted)
    output.emit({"contact": contact}) if options.as_json else typer.echo(contact)


def log(settings: Settings, options: LogOptions) -> None:
    """Log a contact that was held; print its id, and the ids of the asks that it put.

    Raises:
        InvalidSettingError: it has talking points, which belong to a plan.
        UnknownCaseError, UnknownContactError, UnknownAskError: there is none of this name.
        InvalidFactError: it lies ahead, or names somebody whom the case does not know.
    """
    if options.point:
        raise InvalidSettingError("talking points (--point) belong to a planned contact: give --planned, or leave them")
    with _at(settings, options.case) as at:
        who = at.state.who
        told = ContactToLog(
            ours=tuple(person_named(who, words) for words in options.ours or ()),
            theirs=tuple(counterpart_named(who, words) for words in options.counterparts),
            means=options.by,
            at=options.at,
            minutes=options.minutes,
            purpose=options.purpose,
            said=options.said,
            heard=options.heard,
            impression=options.impression,
            asks=tuple(options.ask or ()),
            answers=tuple(map(AskId, options.answers or ())),
            planned_as=OurContactId(options.contact) if options.contact is not None else None,
        )
        logged = log_contact(at.office, at.viewer, at.state.id, told)
    if options.as_json:
        output.emit({"contact": logged.contact, "asks": [{"id": ask.id, "to": ask.to} for ask in logged.asks]})
        return
    typer.echo(logged.contact)
    for ask in logged.asks:
        output.say(f"Ask {ask.id} to {ask.to} is open until a contact answers it (--answers {ask.id}).")


def drop(settings: Settings, case: str, contact: str, reason: str, *, as_json: bool) -> None:
    """Drop a planned contact.

    Raises:
        UnknownCaseError, UnknownContactError: there is none of this name.
        InvalidFactError: no reason is given.
    """
    with _at(settings, case) as at:
        drop_contact(at.office, at.viewer, at.state.id, OurContactId(contact), reason)
    output.emit({"contact": contact}) if as_json else output.say(f"Contact {contact} is planned no more.")


def show_channels(settings: Settings, case: str, as_of: datetime | None, limit: int, *, as_json: bool) -> None:
    """Print the channels of a case."""
    found = _channels(settings, case, as_of, timedelta(hours=limit))
    output.emit(channel_output.channels_as_json(found)) if as_json else channel_output.show_channels(found)


def show_contacts(settings: Settings, case: str, as_of: datetime | None, *, as_json: bool) -> None:
    """Print the contact log of a case."""
    found = _channels(settings, case, as_of, LONGEST)
    output.emit(channel_output.contacts_as_json(found)) if as_json else channel_output.show_contacts(found)


def show_asks(settings: Settings, case: str, as_of: datetime | None, *, only_open: bool, as_json: bool) -> None:
    """Print the asks of a case, or those that are open."""
    found = _channels(settings, case, as_of, LONGEST)
    chosen = found.open_asks if only_open else found.asks
    if as_json:
        output.emit(channel_output.asks_as_json(found, chosen))
    else:
        channel_output.show_asks(found, chosen)


def _channels(settings: Settings, case: str, as_of: datetime | None, limit: timedelta) -> CaseChannels:
    with _at(settings, case) as at:
        return channels_of_case(at.office, at.viewer, at.state.id, as_of, limit)


@contextmanager
def _at(settings: Settings, case: str) -> Iterator[_At]:
    with open_office(settings) as office:
        state = find_case(office, case)
        yield _At(office=office, viewer=enter(office, MEDIATOR, state.id), state=state)
