"""Tables of findings: a table for each kind that there is, with names, days and answers in words."""

from collections.abc import Iterator
from typing import cast

import pytest

from goodoffices.casefile.database import open_log
from goodoffices.cli.finding_output import count_of, show_findings, told_as_json
from goodoffices.cli.output import show_item
from goodoffices.domain.record_ids import FindingId
from goodoffices.office.access import enter, state_of
from goodoffices.office.context import Office
from goodoffices.office.findings import Findings
from goodoffices.office.reviews import Pointed, confirm_finding
from goodoffices.office.telling import findings_told
from tests.desk.browsing import Clock, Entropy
from tests.desk.hand_made import AYLA, case_with
from tests.desk.reports import COURIER


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Iterator[Findings]:
    """What was found in the Courier's report; its first contact is confirmed."""
    monkeypatch.setenv("COLUMNS", "160")
    with open_log(":memory:") as log:
        office = Office(log=log, now=Clock(), random_bytes=Entropy())
        viewer = enter(office, AYLA, case := case_with(office, [COURIER]))
        (report,) = state_of(office, viewer, case).record.reports
        confirm_finding(office, viewer, case, Pointed(report=report, finding=FindingId("C1")))
        yield findings_told(state_of(office, viewer, case), report)


def printed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]


def test_every_kind_of_finding_has_a_table(found: Findings, capsys: pytest.CaptureFixture[str]) -> None:
    show_findings([found], on_record=False)
    lines = printed(capsys)
    for line in (
        "No. Contact Who When Status Answers",
        "C1 phone call Anso, Vael (leaders) 2031-05-18 planned Colm: openness (second-hand)",
        "C2 press The spokesman not told past –",
        "No. Act Who What To whom Status When",
        "E01 CONSULT Anso call (041) Vael planned 2031-05-18",
        "No. Position Stance Issue Told in",
        "P01 Southmark (as told by The spokesman) open talks S04",
        "No. Not stated Whose Words that point at it",
        "N1 conditions that are not listed Southmark ready to listen",
    ):
        assert line in lines


def test_on_record_each_line_names_its_report_and_what_was_said(
    found: Findings, capsys: pytest.CaptureFixture[str]
) -> None:
    show_findings([found, Findings()], on_record=True)
    said = " ".join(printed(capsys))
    assert "planned, Colm: openness (second-hand) Merovale" in said
    assert "C1, confirmed" in said
    assert "E01, unconfirmed" in said


def test_where_nothing_was_found_nothing_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    show_findings([Findings()], on_record=False)
    assert printed(capsys) == []


def test_what_is_left_to_be_looked_at_is_counted(found: Findings) -> None:
    assert count_of([found]) == "8 of 9 findings are unconfirmed"
    assert count_of([Findings()]) == "0 of 0 findings are unconfirmed"


def test_a_finding_as_json_names_its_report_once(found: Findings) -> None:
    told = told_as_json(found.contacts[0])
    assert list(told)[:3] == ["report", "id", "kind"]
    assert (told["status"], told["start"], told["machine"]) == ("planned", "2031-05-18", None)
    said = cast("dict[str, object]", told["review"])
    assert (said["verdict"], said["by"], said["at"]) == ("confirmed", "Ayla", "2031-05-28T09:00:00Z")


def test_on_record_status_and_day_share_a_column_so_that_names_have_room(
    found: Findings, capsys: pytest.CaptureFixture[str]
) -> None:
    show_findings([found], on_record=True)
    lines = printed(capsys)
    assert "Contact Who Status, when Answers Report" in lines
    assert "Act Who What To whom Status, when Report" in lines
    assert any("planned," in line and line.startswith("phone call") for line in lines)


def test_a_line_that_runs_on_is_set_in_below_its_heading(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    show_item("a welcome by the ambassador, who was not asked", depth=2)
    assert capsys.readouterr().out.splitlines() == [
        "    a welcome by the ambassador, who ",
        "      was not asked",
    ]
