import json
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given

from goodoffices.casefile.canonical import canonical_json
from goodoffices.casefile.codec import CODEC, EVENT_TYPES, Body, Codec, EventType
from goodoffices.casefile.entries import Kind
from goodoffices.domain.case import CaseOpened, Event
from goodoffices.domain.record import ReportFiled
from goodoffices.domain.rooms import MemberAdmitted
from goodoffices.errors import DamagedCaseFileError, InvalidFactError, NewerCaseFileError
from tests.casefile.any_event import events
from tests.casefile.samples import EARLIER, EXAMPLES

PAYLOADS = Path(__file__).with_name("payloads")
VERSIONS = [(event_type, version) for event_type in EVENT_TYPES for version in range(1, event_type.version + 1)]


def kept(name: str, version: int) -> bytes:
    return (PAYLOADS / f"{name}.v{version}.json").read_bytes().removesuffix(b"\n")


@given(events)
def test_any_event_comes_back_as_it_went_in(event: Event) -> None:
    kind, payload = CODEC.encode(event)

    assert CODEC.decode(payload, kind, "an entry") == event


@given(events)
def test_a_payload_is_canonical_json(event: Event) -> None:
    _, payload = CODEC.encode(event)

    written_anew = json.dumps(json.loads(payload), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert payload == written_anew.encode()
    assert set(json.loads(payload)) == {"body", "type", "version"}


@pytest.mark.parametrize(("event_type", "version"), VERSIONS, ids=lambda value: getattr(value, "name", value))
def test_every_version_of_every_type_is_kept_as_json_and_still_read(event_type: EventType[Event], version: int) -> None:
    payload = kept(event_type.name, version)

    event = CODEC.decode(payload, event_type.kind, "an entry")

    assert event == EARLIER.get((event_type.name, version), EXAMPLES[event_type.name])
    if version == event_type.version:
        assert CODEC.encode(event) == (event_type.kind, payload)


def test_no_json_is_kept_of_a_type_that_is_not_in_the_table() -> None:
    assert {path.name for path in PAYLOADS.iterdir()} == {f"{kind.name}.v{version}.json" for kind, version in VERSIONS}


def test_the_table_holds_every_event_of_the_domain_once() -> None:
    assert sorted(event_type.event.__name__ for event_type in EVENT_TYPES) == sorted(
        event.__name__ for event in get_args(Event)
    )
    assert len({event_type.name for event_type in EVENT_TYPES}) == len(EVENT_TYPES)


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"null",
        b"{}",
        b'{"body":{"title":"x"},"type":"case_opened"}',
        b'{"body":{"title":"x"},"type":"case_opened","version":"1"}',
        b'{"body":{"title":"x"},"type":"case_opened","version":1.0}',
        b'{"body":{"title":"x"},"type":"case_opened","version":true}',
        b'{"body":{"title":"x"},"type":"case_opened","version":0}',
        b'{"body":{"title":"x"},"type":"case_opened","version":-1}',
        b'{"body":{"title":"x"},"type":"case_opened","version":1,"x":1}',
        b'{"body":{"title":"x"},"type":"case_opened","version":1} ',
        b'{"type":"case_opened","body":{"title":"x"},"version":1}',
        b'{"body":{"title": "x"},"type":"case_opened","version":1}',
        b'{"body":{"title":"x","more":1},"type":"case_opened","version":1}',
        b'{"body":{"title":"x","title":"x"},"type":"case_opened","version":1}',
        b'{"body":{"title":" "},"type":"case_opened","version":1}',
        b'{"body":{"title":1},"type":"case_opened","version":1}',
        b'{"body":{"title":"\xff"},"type":"case_opened","version":1}',
        b'{"body":{"title":"\\ud83d"},"type":"case_opened","version":1}',
        b'{"body":{},"type":"case_opened","version":1}',
        b'{"body":[],"type":"case_opened","version":1}',
        b'{"body":' + b"[" * 100_000 + b"]" * 100_000 + b',"type":"case_opened","version":1}',
    ],
    ids=lambda payload: repr(payload[:60]),
)
def test_a_payload_in_any_other_form_is_damage(payload: bytes) -> None:
    with pytest.raises(DamagedCaseFileError, match="entry 3 of room north is not in the form"):
        CODEC.decode(payload, "case", "entry 3 of room north")


def test_a_payload_under_the_kind_of_another_subject_is_damage() -> None:
    _, payload = CODEC.encode(EXAMPLES["member_admitted"])

    with pytest.raises(DamagedCaseFileError):
        CODEC.decode(payload, "record", "an entry")


@pytest.mark.parametrize(("name", "version"), [("case_opened", 2), ("case_opened", 10**30), ("moon_landed", 1)])
def test_an_unknown_type_or_version_asks_for_a_newer_program(name: str, version: int) -> None:
    payload = f'{{"body":{{"title":"x"}},"type":"{name}","version":{version}}}'.encode()

    with pytest.raises(NewerCaseFileError, match="entry 3 of room north is of a type or version"):
        CODEC.decode(payload, "case", "entry 3 of room north")


@pytest.mark.parametrize(
    "event",
    [
        CaseOpened(title="half of a pair \ud83d"),
        MemberAdmitted(account=3),  # type: ignore[arg-type]
        MemberAdmitted(account=None),  # type: ignore[arg-type]
        MemberAdmitted(account=1.5),  # type: ignore[arg-type]
        MemberAdmitted(account=2**60),  # type: ignore[arg-type]
    ],
    ids=["surrogate", "number", "nothing", "float", "large"],
)
def test_an_event_that_would_not_come_back_is_refused(event: Event) -> None:
    with pytest.raises(InvalidFactError):
        CODEC.encode(event)


def test_an_event_outside_the_table_is_a_mistake_of_the_program() -> None:
    with pytest.raises(TypeError, match="ReportFiled is not in the table of event types"):
        Codec([event_type for event_type in EVENT_TYPES if event_type.event is not ReportFiled]).encode(
            EXAMPLES["report_filed"]
        )


@dataclass(frozen=True, kw_only=True)
class Greeted:
    """A third version of an event; the first knew a single name, the second a list of names."""

    names: tuple[str, ...]
    warmly: bool


def _from_one_name(body: Body) -> Body:
    return {"names": [body["name"]]}


def _from_cold(body: Body) -> Body:
    return body | {"warmly": len(str(body["names"])) > 0}


GREETINGS: Codec[Greeted] = Codec(
    [EventType(name="greeted", kind=Kind.CASE, event=Greeted, steps=(_from_one_name, _from_cold))]
)


@pytest.mark.parametrize(
    ("version", "body"),
    [(1, {"name": "Bo"}), (2, {"names": ["Bo"]}), (3, {"names": ["Bo"], "warmly": True})],
)
def test_an_old_version_climbs_every_step_to_the_version_of_today(version: int, body: Body) -> None:
    payload = canonical_json({"body": body, "type": "greeted", "version": version})

    assert GREETINGS.decode(payload, "case", "an entry") == Greeted(names=("Bo",), warmly=True)


def test_what_is_written_is_the_version_of_today() -> None:
    assert GREETINGS.encode(Greeted(names=("Bo",), warmly=False)) == (
        Kind.CASE,
        b'{"body":{"names":["Bo"],"warmly":false},"type":"greeted","version":3}',
    )


@pytest.mark.parametrize(
    "payload",
    [
        b'{"body":{"other":"Bo"},"type":"greeted","version":1}',
        b'{"body":{"name":1},"type":"greeted","version":1}',
        b'{"body":["Bo"],"type":"greeted","version":1}',
        b'{"body": {"name":"Bo"},"type":"greeted","version":1}',
        b'{"body":{"names":["Bo"],"unknown":1},"type":"greeted","version":2}',
        b'{"body":' + b"[" * 100_000 + b"]" * 100_000 + b',"type":"greeted","version":1}',
    ],
    ids=lambda payload: repr(payload[:60]),
)
def test_an_old_version_in_any_other_form_is_damage(payload: bytes) -> None:
    with pytest.raises(DamagedCaseFileError):
        GREETINGS.decode(payload, "case", "an entry")
