import hashlib
import json
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.casefile.entries import (
    GENESIS,
    Header,
    digest_of,
    is_stored_instant,
    require_storable,
    stored_instant,
)
from goodoffices.errors import InvalidFactError

HEADER = Header(
    case="teyra",
    room="caucus-nôrth",
    number=1,
    epoch=0,
    author_key="ayla",
    kind="case",
    happened_at="2026-03-05T12:00:00.123456Z",
    recorded_at="2026-03-06T08:30:00.000000Z",
)
PAYLOAD = b'{"body":{"title":"The Teyra crossing"},"type":"case_opened","version":1}'


def test_the_digest_is_the_published_one() -> None:
    """The layout is final: if this value moves, no case file in the world verifies any more."""
    assert (
        digest_of(GENESIS, HEADER, PAYLOAD).hex() == "aa7775fbe09c7c09d403850de68b6e3011fa9210a8830637ea3c7df24b554ef2"
    )


@given(st.binary(min_size=32, max_size=32), st.text(), st.integers(1, 2**31), st.binary())
def test_the_digest_can_be_computed_from_its_description_alone(
    previous: bytes, author: str, number: int, payload: bytes
) -> None:
    header = replace(HEADER, author_key=author, number=number)
    text = json.dumps(asdict(header), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    halves = hashlib.sha256(text).digest() + hashlib.sha256(payload).digest()
    expected = hashlib.sha256(b"goodoffices/entry/1\0" + previous + halves).digest()

    assert digest_of(previous, header, payload) == expected


@pytest.mark.parametrize(
    "other",
    [
        {"case": "teyra2"},
        {"room": "caucus-north"},
        {"number": 2},
        {"epoch": 1},
        {"author_key": "bo"},
        {"kind": "rooms"},
        {"happened_at": HEADER.recorded_at},
        {"recorded_at": HEADER.happened_at},
    ],
    ids=str,
)
def test_every_field_of_the_header_counts_in_the_digest(other: dict[str, str]) -> None:
    assert digest_of(GENESIS, replace(HEADER, **other), PAYLOAD) != digest_of(GENESIS, HEADER, PAYLOAD)  # type: ignore[arg-type]


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_stored_instant_comes_back_to_the_microsecond(moment: datetime) -> None:
    words = stored_instant(moment)

    assert len(words) == 27
    assert is_stored_instant(words)
    assert datetime.fromisoformat(words) == moment


def test_a_moment_of_another_zone_is_stored_in_utc() -> None:
    moment = datetime(2026, 3, 5, 14, 0, tzinfo=timezone(timedelta(hours=2)))

    assert stored_instant(moment) == "2026-03-05T12:00:00.000000Z"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "yesterday",
        "2026-03-05T12:00:00Z",
        "2026-03-05 12:00:00.000000Z",
        "2026-03-05T12:00:00.000000z",
        "2026-03-05T12:00:00.000000+00:00",
        "2026-03-05T12:00:00.000000+02:00",
        "2026-03-05T12:00:00.000000",
        "2026-W10-4T12:00:00.000000Z",
    ],
)
def test_other_writings_of_a_moment_are_not_stored_instants(words: str) -> None:
    assert not is_stored_instant(words)


def test_the_refusal_of_an_id_names_what_it_is_of_and_never_quotes_it() -> None:
    with pytest.raises(InvalidFactError, match="the id of a room needs 1 to 200 printable characters") as refused:
        require_storable(" secret", "a room")
    assert "secret" not in str(refused.value)
