import json
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.casefile.canonical import canonical_json, checked_canonical_json, is_canonical
from goodoffices.errors import InvalidFactError

plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abcdef_", max_size=4), inner, max_size=3),
    max_leaves=12,
)


@dataclass(frozen=True)
class Reading:
    value: object
    on: date = date(2026, 3, 5)


@given(plain)
def test_canonical_json_is_what_the_standard_library_writes_without_space(value: object) -> None:
    expected = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()

    assert canonical_json(value) == checked_canonical_json(value) == expected
    assert is_canonical(expected)


def test_the_fields_of_a_fact_are_sorted_by_name() -> None:
    assert checked_canonical_json(Reading(["b", {"y": 1, "x": None}])) == (
        b'{"on":"2026-03-05","value":["b",{"x":null,"y":1}]}'
    )


@pytest.mark.parametrize("value", [0.5, 1.0, float("nan"), float("inf"), 2**53, -(2**53), 2**70, [{"deep": (2**64,)}]])
def test_a_number_that_others_would_round_is_refused(value: object) -> None:
    with pytest.raises(InvalidFactError, match="whole and at most 9007199254740991"):
        checked_canonical_json(Reading(value))


@pytest.mark.parametrize("text", ["\ud83d", "\ud83d\ude00", "before \udc80 after"])
def test_half_a_surrogate_pair_is_refused(text: str) -> None:
    with pytest.raises(InvalidFactError, match="half of a surrogate pair") as refused:
        checked_canonical_json(Reading([text]))
    assert refused.value.__context__ is None


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"{",
        b" {}",
        b"{}\n",
        b'{"b":1,"a":2}',
        b'{"a":1,"a":1}',
        b'{"a": 1}',
        b"1.0",
        b"1e2",
        b"9007199254740992",
        b"-0",
        b'"\\u00e9"',
        b'"\\/"',
        b'"\xff"',
        b'"\\ud83d"',
        b"[" * 100_000,
    ],
    ids=lambda payload: repr(payload[:20]),
)
def test_other_writings_of_a_value_are_not_canonical(payload: bytes) -> None:
    assert not is_canonical(payload)
