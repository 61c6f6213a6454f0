from datetime import UTC, datetime, timedelta, timezone, tzinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.domain.instants import require_utc
from goodoffices.errors import InvalidFactError

UTC_BY_ANOTHER_NAME = timezone(timedelta(0), "Z")


@given(st.datetimes(timezones=st.sampled_from([UTC, UTC_BY_ANOTHER_NAME])))
def test_a_moment_in_utc_passes(moment: datetime) -> None:
    require_utc(moment, "at")


@pytest.mark.parametrize("zone", [None, timezone(timedelta(hours=2)), timezone(timedelta(hours=-8))])
def test_a_moment_without_a_zone_or_in_another_one_is_refused_by_name(zone: tzinfo | None) -> None:
    with pytest.raises(InvalidFactError, match=r"^happened_at must be in UTC, got 2031-05-24T12:00:00"):
        require_utc(datetime(2031, 5, 24, 12, tzinfo=zone), "happened_at")
