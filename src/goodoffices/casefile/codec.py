"""The codec: events to payloads and back, `{"body": {...}, "type": ..., "version": n}` in canonical JSON.

An event type is never edited. It gets a new version: the domain's class changes, its line in `EVENT_TYPES` gets one
more step, and the step is a function that turns the old body into the new one. The old JSON stays as a test.
What an entry carries beside its payload is the business of `entries`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

import msgspec

from goodoffices.casefile.canonical import canonical_json, checked_canonical_json
from goodoffices.casefile.entries import Kind
from goodoffices.domain.briefs import BriefRead
from goodoffices.domain.case import CaseOpened, Event
from goodoffices.domain.channels import ContactDropped, ContactHeld, ContactPlanned
from goodoffices.domain.parties import AccountOpened, ActorNamed, PartyJoined, PersonNamed
from goodoffices.domain.record import ReportFiled, ReportRead
from goodoffices.domain.reprints import ReprintFound
from goodoffices.domain.reviews import (
    ActCorrected,
    ContactCorrected,
    FindingConfirmed,
    FindingRejected,
    PositionCorrected,
    StatementCorrected,
)
from goodoffices.domain.rooms import MemberAdmitted, MemberLeft, RoomOpened
from goodoffices.errors import DamagedCaseFileError, InvalidFactError, NewerCaseFileError

Body = dict[str, object]
Step = Callable[[Body], Body]
"""From the body of one version to the body of the next."""

EventT = TypeVar("EventT")
EventT_co = TypeVar("EventT_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType(Generic[EventT_co]):
    """How one type of event is stored."""

    name: str  # stable for ever, whatever becomes of the class's name
    kind: Kind
    event: type[EventT_co]
    steps: tuple[Step, ...] = ()  # the first leads from version 1 to version 2

    @property
    def version(self) -> int:
        """The version that is written now."""
        return len(self.steps) + 1


class Codec(Generic[EventT]):
    """Events to payloads and back, for one table of event types."""

    def __init__(self, event_types: Iterable[EventType[EventT]]) -> None:
        forms = [_Form(event_type) for event_type in event_types]
        self._by_event = {form.event_type.event: form for form in forms}
        self._by_name = {form.event_type.name: form for form in forms}

    def encode(self, event: EventT) -> tuple[Kind, bytes]:
        """The kind and the payload of an event.

        Raises:
            InvalidFactError: the event holds something that would not come back as it went in.
        """
        form = self._by_event.get(type(event))
        if form is None:
            raise TypeError(f"{type(event).__name__} is not in the table of event types: add a line for it")
        return form.event_type.kind, form.write(event)

    def decode(self, payload: bytes, kind: str, place: str) -> EventT:
        """The event that a payload holds, lifted to the version of today.

        Args:
            payload: of an entry at epoch 0.
            kind: the kind in the entry's header.
            place: which entry it is, for the message.
        Raises:
            DamagedCaseFileError: the payload is not what this program writes; the message never quotes it.
            NewerCaseFileError: the payload's type or version is unknown here.
        """
        envelope = _opened(payload)
        if envelope is None:
            raise _damaged(place)
        form = self._by_name.get(envelope.type)
        if form is None or envelope.version > form.version:
            raise NewerCaseFileError(
                f"{place} is of a type or version that this program does not know: update the program; "
                f"if this is the newest one, run `goodoffices verify`"
            )
        event = form.read(payload, envelope) if form.event_type.kind == kind else None
        if event is None:
            raise _damaged(place)
        return event


class _Envelope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    body: msgspec.Raw
    type: str
    version: int


_ENVELOPES: Final = msgspec.json.Decoder(_Envelope)


def _opened(payload: bytes) -> _Envelope | None:
    try:
        envelope = _ENVELOPES.decode(payload)
    except (ValueError, TypeError, RecursionError):  # TypeError: a damaged file may hand out something else than bytes
        return None
    return envelope if envelope.version >= 1 else None


def _damaged(place: str) -> DamagedCaseFileError:
    return DamagedCaseFileError(
        f"{place} is not in the form in which entries are written: run `goodoffices verify`, "
        f"then restore the case file from a backup"
    )


class _Form(Generic[EventT]):
    def __init__(self, event_type: EventType[EventT]) -> None:
        self.event_type = event_type
        self.version = event_type.version
        self._decoder = msgspec.json.Decoder(event_type.event)
        self._ending = f',"type":"{event_type.name}","version":{self.version}}}'.encode()

    def write(self, event: EventT) -> bytes:
        body = checked_canonical_json(event)
        if self._event(body) != event:
            raise InvalidFactError(
                f"an event of type {self.event_type.name} would not come back from the record as it went in: "
                f"fill its fields with values of their types"
            )
        return self._payload(body)

    def read(self, payload: bytes, envelope: _Envelope) -> EventT | None:
        body = bytes(envelope.body)
        if envelope.version < self.version:
            lifted = self._lifted(payload, envelope.version)
        else:
            lifted = body if self._payload(body) == payload else None
        return None if lifted is None else self._event(lifted)

    def _lifted(self, payload: bytes, version: int) -> bytes | None:
        document = msgspec.json.decode(payload, type=dict[str, object])
        if canonical_json(document) != payload:
            return None
        try:
            body = msgspec.convert(document["body"], Body)
            for step in self.event_type.steps[version - 1 :]:
                body = step(body)
        except (LookupError, TypeError, ValueError, AttributeError):  # the old body is not what its version says
            return None
        return canonical_json(body)

    def _event(self, body: bytes) -> EventT | None:
        try:
            event = self._decoder.decode(body)
        except (ValueError, RecursionError, InvalidFactError):
            return None
        return event if canonical_json(event) == body else None  # a field that is unknown or twice there falls out here

    def _payload(self, body: bytes) -> bytes:
        return b'{"body":' + body + self._ending


def _with_lists_of_findings(body: Body) -> Body:
    """A reading of version 1, which knew of statements alone."""
    return body | {"contacts": [], "acts": [], "positions": [], "not_stated": []}


EVENT_TYPES: Final[tuple[EventType[Event], ...]] = (
    EventType(name="case_opened", kind=Kind.CASE, event=CaseOpened),
    EventType(name="actor_named", kind=Kind.PARTIES, event=ActorNamed),
    EventType(name="party_joined", kind=Kind.PARTIES, event=PartyJoined),
    EventType(name="person_named", kind=Kind.PARTIES, event=PersonNamed),
    EventType(name="account_opened", kind=Kind.PARTIES, event=AccountOpened),
    EventType(name="room_opened", kind=Kind.ROOMS, event=RoomOpened),
    EventType(name="member_admitted", kind=Kind.ROOMS, event=MemberAdmitted),
    EventType(name="member_left", kind=Kind.ROOMS, event=MemberLeft),
    EventType(name="report_filed", kind=Kind.RECORD, event=ReportFiled),
    EventType(name="report_read", kind=Kind.RECORD, event=ReportRead, steps=(_with_lists_of_findings,)),
    EventType(name="reprint_found", kind=Kind.RECORD, event=ReprintFound),
    EventType(name="finding_confirmed", kind=Kind.RECORD, event=FindingConfirmed),
    EventType(name="finding_rejected", kind=Kind.RECORD, event=FindingRejected),
    EventType(name="statement_corrected", kind=Kind.RECORD, event=StatementCorrected),
    EventType(name="contact_corrected", kind=Kind.RECORD, event=ContactCorrected),
    EventType(name="act_corrected", kind=Kind.RECORD, event=ActCorrected),
    EventType(name="position_corrected", kind=Kind.RECORD, event=PositionCorrected),
    EventType(name="contact_planned", kind=Kind.RECORD, event=ContactPlanned),
    EventType(name="contact_held", kind=Kind.RECORD, event=ContactHeld),
    EventType(name="contact_dropped", kind=Kind.RECORD, event=ContactDropped),
    EventType(name="brief_read", kind=Kind.RECORD, event=BriefRead),
)

CODEC: Final = Codec(EVENT_TYPES)
"""The codec of the case file."""
