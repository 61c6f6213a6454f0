"""Our own contacts: plan one, log one, drop one, and see the channels that they make.

All of it stands in the mediators' room. To everybody else there is no such case.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from goodoffices.domain.asks import AskId, AskPut, OurContactId
from goodoffices.domain.case import CaseState
from goodoffices.domain.channels import (
    ChannelsEvent,
    ChannelsState,
    ContactDropped,
    ContactHeld,
    ContactPlanned,
    Counterpart,
    Means,
    drop,
    hold,
    lies_ahead,
    plan,
    present,
)
from goodoffices.domain.parties import PersonId
from goodoffices.domain.recorded import CaseId, Happened
from goodoffices.domain.rooms import Viewer
from goodoffices.domain.silences import LONGEST
from goodoffices.errors import InvalidFactError, UnknownContactError
from goodoffices.office.access import mediators_room, state_of, version_of
from goodoffices.office.channel_map import CaseChannels, channel_map
from goodoffices.office.context import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactToPlan:
    """What is known of a contact when it is planned."""

    ours: tuple[PersonId, ...] = ()  # empty: the team
    theirs: tuple[Counterpart, ...]
    means: Means
    at: datetime  # UTC
    purpose: str | None = field(default=None, repr=False)
    talking_points: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactToLog:
    """What is known of a contact once it was held; what was said, heard and made of it are kept apart."""

    ours: tuple[PersonId, ...] = ()  # empty: the team
    theirs: tuple[Counterpart, ...]
    means: Means
    at: datetime  # UTC, when it began
    minutes: int | None = None
    purpose: str | None = field(default=None, repr=False)  # of its plan, where nothing else is said
    said: str | None = field(default=None, repr=False)
    heard: str | None = field(default=None, repr=False)
    impression: str | None = field(default=None, repr=False)
    asks: tuple[str, ...] = field(default=(), repr=False)  # each is put to every side that took part
    answers: tuple[AskId, ...] = ()
    planned_as: OurContactId | None = None  # the planned contact that this was


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """A contact that is in the log, and the asks that it put."""

    contact: OurContactId
    asks: tuple[AskPut, ...]


def plan_contact(office: Office, viewer: Viewer, case: CaseId, wanted: ContactToPlan) -> OurContactId:
    """The id of a contact that is planned from now on.

    Raises:
        UnknownCaseError: there is no such case, or this viewer is not one of its mediators.
        InvalidFactError: it names somebody whom the case does not know.
        StaleRoomError: somebody else wrote at the same moment; try again.
    """
    state = _own_state(office, viewer, case)
    planned = ContactPlanned(
        contact=OurContactId(office.new_id()),
        ours=wanted.ours,
        theirs=wanted.theirs,
        means=wanted.means,
        at=wanted.at,
        purpose=_words(wanted.purpose),
        talking_points=tuple(point.strip() for point in wanted.talking_points if point.strip()),
    )
    event = plan(state.who, planned)
    _write(office, viewer, state, Happened(event=event, at=present(state.channels, office.now())))
    return event.contact


def log_contact(office: Office, viewer: Viewer, case: CaseId, told: ContactToLog) -> Logged:
    """A contact that was held, as it now stands in the log.

    Raises:
        UnknownCaseError: there is no such case, or this viewer is not one of its mediators.
        UnknownContactError: it was not planned as is said, or is not planned any more.
        UnknownAskError: it answers an ask that was not put to one of its sides before, or that had its answer.
        InvalidFactError: it lies ahead, or names somebody whom the case does not know.
        StaleRoomError: somebody else wrote at the same moment; try again.
    """
    state = _own_state(office, viewer, case)
    if lies_ahead(state.channels, told.at, office.now()):
        raise InvalidFactError("this contact lies ahead: plan it now, and log it once it was held")
    planned = _plan_of(state.channels, told.planned_as)
    sides = list(dict.fromkeys(one.side for one in told.theirs))
    texts = [text.strip() for text in told.asks if text.strip()]
    held = ContactHeld(
        contact=planned.contact if planned is not None else OurContactId(office.new_id()),
        ours=told.ours,
        theirs=told.theirs,
        means=told.means,
        minutes=told.minutes,
        purpose=_words(told.purpose) or (planned.purpose if planned is not None else None),
        talking_points=planned.talking_points if planned is not None else (),
        said=_words(told.said),
        heard=_words(told.heard),
        impression=_words(told.impression),
        asks=tuple(AskPut(id=AskId(office.new_id()), to=side, text=text) for text in texts for side in sides),
        answers=told.answers,
    )
    event = hold(state.channels, state.who, held, told.at)
    _write(office, viewer, state, Happened(event=event, at=told.at))
    return Logged(contact=event.contact, asks=event.asks)


def drop_contact(office: Office, viewer: Viewer, case: CaseId, contact: OurContactId, reason: str) -> None:
    """Note that a planned contact will not take place, and why.

    Raises:
        UnknownCaseError: there is no such case, or this viewer is not one of its mediators.
        UnknownContactError: no such contact is planned still.
        InvalidFactError: no reason is given.
        StaleRoomError: somebody else wrote at the same moment; try again.
    """
    state = _own_state(office, viewer, case)
    event = drop(state.channels, ContactDropped(contact=contact, reason=reason.strip()))
    _write(office, viewer, state, Happened(event=event, at=present(state.channels, office.now())))


def channels_of_case(
    office: Office, viewer: Viewer, case: CaseId, now: datetime | None = None, limit: timedelta = LONGEST
) -> CaseChannels:
    """The channels of a case as they stood at a moment; what happened later is left out.

    Args:
        office: where the case stands.
        viewer: one of the case's mediators.
        case: the case.
        now: UTC. None: the present, or the end of the last contact where the log runs ahead of the clock.
        limit: how long a party may be silent before that is an alarm.

    Raises:
        UnknownCaseError: there is no such case, or this viewer is not one of its mediators.
    """
    state = _own_state(office, viewer, case)
    return channel_map(state, now if now is not None else present(state.channels, office.now()), limit)


def _own_state(office: Office, viewer: Viewer, case: CaseId) -> CaseState:
    state = state_of(office, viewer, case)
    mediators_room(state)
    return state


def _plan_of(channels: ChannelsState, contact: OurContactId | None) -> ContactPlanned | None:
    if contact is None:
        return None
    if contact not in channels.plans:
        raise UnknownContactError(f"no contact {contact} is planned: look at the list of planned ones")
    return channels.plans[contact].event


def _write(office: Office, viewer: Viewer, state: CaseState, happened: Happened[ChannelsEvent]) -> None:
    room = mediators_room(state)
    writes = {room: (version_of(office, viewer, state.id, room), [happened])}
    office.log.append(state.id, writes, author=viewer.account, recorded_at=office.now())


def _words(text: str | None) -> str | None:
    """What was typed without the space around it; None where that is nothing."""
    return (text or "").strip() or None
