"""The verbs that confirm, reject and correct a finding: what they print, and what they say when they refuse."""

import json
from pathlib import Path
from typing import cast

import pytest

from tests.cli.terminal import Terminal

Json = dict[str, object]


@pytest.fixture
def on_record(terminal: Terminal, report: Path) -> Terminal:
    """A terminal with a case, The river, and a report of two statements on its record."""
    assert terminal.run("open", "The river", "--party", "N=Northland").status == 0
    assert terminal.run("read", str(report), "--case", "river").status == 0
    return terminal


def statements(terminal: Terminal, *words: str) -> list[Json]:
    return cast("list[Json]", json.loads(terminal.run("record", "river", "--json", *words).out)["statements"])


def test_a_finding_is_confirmed_by_the_words_for_its_case_and_report(on_record: Terminal) -> None:
    done = on_record.run("confirm", "river", "open the gates", "S01")
    assert done.status == 0
    assert done.out.startswith("S01 of report ")
    assert ": confirmed by mediator on 20" in done.out
    first, second = statements(on_record)
    assert (first["id"], first["verdict"], first["by"]) == ("S01", "confirmed", "mediator")
    assert str(first["at"]).endswith("Z")
    assert (second["verdict"], second["by"], second["at"]) == ("unconfirmed", None, None)


def test_a_finding_is_rejected_with_a_reason(on_record: Terminal) -> None:
    done = on_record.run("reject", "river", "gates", "S02", "--reason", "a joke", "--json")
    told = json.loads(done.out)
    assert (told["id"], told["review"]["verdict"], told["review"]["reason"]) == ("S02", "rejected", "a joke")
    assert "rejected by mediator" in on_record.run("reject", "river", "gates", "S01").out


def test_a_finding_is_corrected_field_by_field_and_the_readers_version_stays(on_record: Terminal) -> None:
    (before, _) = statements(on_record)
    done = on_record.run(
        "correct",
        "river",
        "gates",
        "S01",
        "--set",
        "status=planned",
        "--set",
        "day=2031-05-25",
        "--set",
        "speaker=Bo Ber",
    )
    assert done.status == 0
    assert "S01 of report" in done.out
    assert "corrected by mediator" in done.out
    for field in ("status", "day", "speaker"):
        assert field in done.out
    assert "known" not in done.out
    assert "Bo Ber is not among those whom the report names" in done.err
    (after,) = (one for one in statements(on_record) if one["id"] == "S01")
    assert (after["status"], after["day"], after["speakers"]) == ("planned", "2031-05-25", ["Bo Ber"])
    again = json.loads(on_record.run("correct", "river", "gates", "S01", "--set", "issue=gates", "--json").out)
    assert (again["status"], again["issues"]) == ("planned", ["gates"])
    assert (again["machine"]["status"], again["machine"]["speakers"][0]["name"]) == (
        before["status"],
        cast("list[str]", before["speakers"])[0],
    )
    assert again["machine"].keys() & {"review", "machine", "origin"} == set()


def test_the_record_shows_what_a_person_said_and_can_be_asked_for_it(on_record: Terminal) -> None:
    on_record.run("confirm", "river", "gates", "S01")
    assert [one["id"] for one in statements(on_record, "--verdict", "confirmed")] == ["S01"]
    assert [one["id"] for one in statements(on_record, "--verdict", "unconfirmed")] == ["S02"]
    assert statements(on_record, "--verdict", "rejected") == []
    listed = on_record.run("record", "river").out
    assert "S01, confirmed" in " ".join(listed.split())
    assert "findings are unconfirmed." in listed
    assert on_record.run("record", "river", "--verdict", "perhaps").status == 2


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["confirm", "sea", "gates", "S01"], "no such case"),
        (["confirm", "river", "bridge", "S01"], "no such report"),
        (["reject", "river", "gates", "S99"], "no such finding"),
        (["reject", "river", "gates", "S01", "--reason", " "], "a reason needs words"),
        (
            ["correct", "river", "gates", "S01", "--set", "status"],
            "FIELD=VALUE; the fields of this finding are",
        ),
        (["correct", "river", "gates", "S01", "--set", "colour=red"], "speaker, day, known, status, issue"),
        (
            ["correct", "river", "gates", "S01", "--set", "status=sure"],
            "takes one of these: asserted, planned",
        ),
        (["correct", "river", "gates", "S01", "--set", "day=soon"], "day is no day: write it as year, month and day"),
        (["correct", "river", "gates", "S01", "--set", "known="], "known takes one of these: direct quote"),
        (["correct", "river", "gates", "S01", "--set", "status=asserted"], "confirm it instead"),
    ],
)
def test_what_cannot_be_said_of_a_finding_is_refused_with_what_can(
    on_record: Terminal, words: list[str], why: str
) -> None:
    done = on_record.run(*words)
    assert done.status == 1
    assert why in done.err
    assert "Traceback" not in done.err
    assert {one["verdict"] for one in statements(on_record)} == {"unconfirmed"}


def test_words_that_fit_two_reports_name_neither(on_record: Terminal, report: Path) -> None:
    report.write_text("Northland to open the gates again\n\n“So it is,” Mara Lind said.\n", encoding="utf-8")
    on_record.run("read", str(report), "--case", "river")
    assert "2 reports have these words in their title" in on_record.run("confirm", "river", "gates", "S01").err


def test_a_correction_without_a_field_is_misuse(on_record: Terminal) -> None:
    assert on_record.run("correct", "river", "gates", "S01").status == 2
