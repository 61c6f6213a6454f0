"""The sample case is built by the real reader, once, and never beside a real case."""

from importlib.resources import files

import pytest

from goodoffices.domain.statements import DoubtKind
from goodoffices.errors import InvalidFactError
from goodoffices.office.access import enter, state_of
from goodoffices.office.cases import open_case
from goodoffices.office.context import Office
from goodoffices.office.plans import written_plan
from goodoffices.office.teyra import open_teyra
from tests.office.cast import AYLA, PLAN


def test_the_sample_case_names_both_parties_and_holds_every_report(office: Office) -> None:
    case = open_teyra(office, AYLA)
    state = state_of(office, enter(office, AYLA, case), case)
    assert [party.name for party in state.who.parties.values()] == ["Calvenor", "Isthmere"]
    assert len(state.record.reports) == 15
    assert all(entry.event.report.dated is not None for entry in state.record.reports.values())
    assert sum(len(entry.event.statements) for entry in state.record.readings.values()) > 150


def test_hidden_words_of_a_page_do_nothing_but_raise_a_doubt(office: Office) -> None:
    case = open_teyra(office, AYLA)
    record = state_of(office, enter(office, AYLA, case), case).record
    hidden = [
        entry.event.report
        for entry in record.readings.values()
        if any(doubt.kind is DoubtKind.HIDDEN_TEXT for doubt in entry.event.doubts)
    ]
    assert len(hidden) == 1
    assert "ignore previous instructions" not in record.reports[hidden[0]].event.report.text.lower()


def test_opening_the_sample_again_adds_nothing(office: Office) -> None:
    case = open_teyra(office, AYLA)
    viewer = enter(office, AYLA, case)
    versions = dict(office.log.versions(case, viewer))
    assert open_teyra(office, AYLA) == case
    assert dict(office.log.versions(case, viewer)) == versions


def test_a_sample_that_was_broken_off_is_finished(office: Office) -> None:
    written = (files("goodoffices") / "sample" / "teyra" / "case.toml").read_text(encoding="utf-8")
    case = open_case(office, written_plan(written, AYLA).plan)
    assert open_teyra(office, AYLA) == case
    record = state_of(office, enter(office, AYLA, case), case).record
    assert len(record.reports) == 15


def test_the_sample_refuses_a_case_file_with_another_case_in_it(office: Office) -> None:
    open_case(office, PLAN)
    with pytest.raises(InvalidFactError, match="--database"):
        open_teyra(office, AYLA)
