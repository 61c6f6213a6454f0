from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.desk.filters import asked_of
from goodoffices.domain.record_ids import ReportId
from goodoffices.domain.reviews import Verdict
from goodoffices.domain.scales import Certainty
from goodoffices.domain.statements import StatementStatus
from goodoffices.office.timeline import TimelineFilter

PAGE = 300  # statements; a page that is never full asks for no less


def test_an_empty_address_asks_for_everything_newest_first() -> None:
    asked = asked_of({})
    assert asked.wanted == TimelineFilter(most=PAGE)
    assert (asked.n_used, asked.problems) == (0, {})
    assert asked.given["order"] == "newest"


def test_each_field_asks_for_its_own_thing() -> None:
    asked = asked_of(
        {
            "speaker": "Petra Luthe",
            "report": "abc",
            "known": "second-hand",
            "status": "planned",
            "verdict": "unconfirmed",
            "words": "  the dam ",
            "from": "2031-05-01",
            "to": "2031-05-28",
            "order": "oldest",
        }
    )
    assert asked.wanted == TimelineFilter(
        speaker="Petra Luthe",
        report=ReportId("abc"),
        certainty=Certainty.SECOND_HAND,
        status=StatementStatus.PLANNED,
        verdict=Verdict.UNCONFIRMED,
        words="the dam",
        start=date(2031, 5, 1),
        end=date(2031, 5, 28),
        newest_first=False,
        most=PAGE,
    )
    assert asked.n_used == 8


@pytest.mark.parametrize("name", ["known", "status", "from", "to"])
@pytest.mark.parametrize("nonsense", ["nonsense", "2031-13-01", "31.5.2031", "<script>", "\x00"])
def test_nonsense_stays_in_its_field_is_explained_and_filters_nothing(name: str, nonsense: str) -> None:
    asked = asked_of({name: nonsense})
    assert asked.given[name] == nonsense
    assert set(asked.problems) == {name}
    assert asked.wanted == TimelineFilter(most=PAGE)


def test_days_in_the_wrong_order_are_both_kept_and_neither_is_used() -> None:
    asked = asked_of({"from": "2031-05-28", "to": "2031-05-01"})
    assert (asked.given["from"], asked.given["to"]) == ("2031-05-28", "2031-05-01")
    assert (asked.wanted.start, asked.wanted.end) == (None, None)
    assert set(asked.problems) == {"to"}


def test_an_order_that_is_none_is_newest_first() -> None:
    assert asked_of({"order": "sideways"}).wanted.newest_first


@given(st.dictionaries(st.sampled_from(["speaker", "report", "known", "status", "words", "from", "to"]), st.text()))
def test_no_address_is_an_error_and_nothing_that_was_typed_is_lost(query: dict[str, str]) -> None:
    asked = asked_of(query)
    assert all(asked.given[name] == value.strip() for name, value in query.items())
