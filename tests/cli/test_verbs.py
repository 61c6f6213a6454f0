"""The verbs: what they print, and what they say when they refuse."""

import json
import shutil
import sqlite3
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from goodoffices import __version__
from goodoffices.cli import verbs
from tests.cli.conftest import REPORT
from tests.cli.terminal import Terminal


def opened(terminal: Terminal) -> str:
    """The id of a case with two parties."""
    done = terminal.run("open", "The river", "--party", "N=Northland", "--party", "S=Southmark")
    assert done.status == 0
    return done.out.strip()


def test_the_version_is_printed(terminal: Terminal) -> None:
    assert terminal.run("version").out.strip() == __version__
    assert json.loads(terminal.run("version", "--json").out) == {"version": __version__}


def test_a_report_is_read_into_a_table(terminal: Terminal, report: Path) -> None:
    done = terminal.run("read", str(report))
    assert done.status == 0
    assert "Northland to open the gates" in done.out
    assert "Tuesday 2031-05-27" in done.out
    assert "that the gates would open" in done.out
    assert "All unconfirmed: a person has yet to confirm them." in done.out


def test_a_report_is_read_into_json_with_literal_spans(terminal: Terminal, report: Path) -> None:
    found = json.loads(terminal.run("read", str(report), "--json").out)
    for statement in found["statements"]:
        for start, end, words in [statement["source_span"], statement["cue_span"], *statement["content_spans"]]:
            assert REPORT[start:end] == words
    assert [statement["said_on"] for statement in found["statements"]] == ["2031-05-26", "2031-05-26"]
    assert found["doc"]["date"] == "2031-05-27"
    assert [found[name] for name in ("contacts", "positions", "acts", "not_stated")] == [[], [], [], []]
    assert {entity["id"] for entity in found["entities"]} == {found["statements"][0]["source"]}
    assert found["dates"][0]["date_start"] == "2031-05-27"


def test_a_report_comes_from_standard_input(terminal: Terminal) -> None:
    done = terminal.run("read", "-", "--json", stdin=REPORT.encode("utf-16"))
    assert len(json.loads(done.out)["statements"]) == 2


def test_a_date_and_an_outlet_may_be_given(terminal: Terminal, report: Path) -> None:
    done = terminal.run("read", str(report), "--date", "2031-05-30", "--json")
    assert (
        json.loads(done.out)["doc"] | {"date": "2031-05-30", "date_evidence": "given by hand"}
        == json.loads(done.out)["doc"]
    )


def test_several_reports_give_a_document_a_line_and_one_that_fails_stops_no_other(
    terminal: Terminal, report: Path
) -> None:
    done = terminal.run("read", str(report), "missing.txt", str(report), "--json")
    assert done.status == 1
    assert "missing.txt cannot be read" in done.err
    assert [len(json.loads(line)["statements"]) for line in done.out.splitlines()] == [2, 2]


def test_doubts_are_printed_by_their_place(terminal: Terminal, report: Path) -> None:
    report.write_text(REPORT + '\n"Nobody knows who said this.\n', encoding="utf-8")
    assert "Doubt: unclosed quotation at" in terminal.run("read", str(report)).out


def test_a_file_that_is_no_report_is_refused_by_name(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7")
    done = terminal.run("read", "scan.pdf")
    assert done.status == 1
    assert "scan.pdf: the file is a PDF" in done.err


def test_a_case_is_opened_listed_and_filled(terminal: Terminal, report: Path) -> None:
    assert "No case is open here" in terminal.run("cases").out
    case = opened(terminal)
    assert "Northland, Southmark" in terminal.run("cases").out
    done = terminal.run("read", str(report), "--case", "river", "--outlet", "Delta Courier")
    assert done.status == 0
    assert "on the record as report" in done.err
    assert json.loads(terminal.run("cases", "--json").out) == [
        {
            "id": case,
            "title": "The river",
            "parties": [{"id": "N", "name": "Northland"}, {"id": "S", "name": "Southmark"}],
            "reports": 1,
        }
    ]
    listed = terminal.run("record", case)
    assert "that the gates would open" in listed.out
    assert "Delta Courier" in listed.out
    assert "2 of 2 statements in 1 report;" in listed.out
    found = json.loads(terminal.run("record", case, "--words", "word", "--json").out)
    assert [statement["words"] for statement in found["statements"]] == [['"We keep our word,"']]


def test_a_report_goes_on_the_record_once(terminal: Terminal, report: Path) -> None:
    case = opened(terminal)
    assert terminal.run("read", str(report), "--case", case).status == 0
    again = terminal.run("read", str(report), "--case", case)
    assert again.status == 1
    assert "on the record already" in again.err


PLAN = 'title = "The river"\n[[parties]]\nid = "N"\nname = "Northland"\n'


def test_a_case_is_opened_from_a_plan_and_its_reports_are_read(
    terminal: Terminal, report: Path, tmp_path: Path
) -> None:
    (tmp_path / "plan.toml").write_text(f'{PLAN}[[reports]]\nfile = "{report.name}"\n', encoding="utf-8")
    done = terminal.run("open", "--plan", "plan.toml", "--json")
    assert json.loads(done.out)["title"] == "The river"
    assert json.loads(terminal.run("cases", "--json").out)[0]["reports"] == 1


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("missing.txt", "cannot be read"),
        ("scan.pdf", "scan.pdf: the file is a PDF"),
        ("../elsewhere.txt", "the plan's own folder"),
        ("/etc/hostname", "the plan's own folder"),
    ],
)
def test_a_plan_with_a_report_that_cannot_be_read_is_refused(
    terminal: Terminal, tmp_path: Path, name: str, why: str
) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "plan.toml").write_text(f'{PLAN}[[reports]]\nfile = "{name}"\n', encoding="utf-8")
    done = terminal.run("open", "--plan", "plan.toml")
    assert done.status == 1
    assert why in done.err


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["open"], "a title and its parties, or with --plan"),
        (["open", "The river", "--plan", "plan.toml"], "give one of the two"),
        (["open", "--party", "N=Northland", "--plan", "plan.toml"], "give one of the two"),
        (["open", "--plan", "missing.toml"], "cannot be read"),
        (["open", "The river", "--party", "Northland"], "CODE=Name"),
        (["open", " "], "needs a title"),
        (["record", "nothing"], "no such case"),
        (["read", "gates.txt", "--case", "nothing"], "no such case"),
        (["evaluate", "reading", "gates.txt"], "no gold record"),
    ],
)
def test_what_cannot_be_done_is_refused_in_plain_words(
    terminal: Terminal, report: Path, words: list[str], why: str
) -> None:
    done = terminal.run(*words)
    assert done.status == 1
    assert why in done.err
    assert "Traceback" not in done.err


def test_a_title_that_fits_two_cases_names_neither(terminal: Terminal) -> None:
    opened(terminal)
    opened(terminal)
    assert "2 cases" in terminal.run("record", "river").err


def test_a_misused_verb_exits_with_2(terminal: Terminal) -> None:
    assert terminal.run("read").status == 2
    assert terminal.run("read", "x", "--date", "yesterday").status == 2
    assert terminal.run("dance").status == 2


def test_a_whole_case_file_is_found_whole_and_a_changed_one_is_not(terminal: Terminal, report: Path) -> None:
    case = opened(terminal)
    terminal.run("read", str(report), "--case", case)
    whole = terminal.run("verify")
    assert whole.status == 0
    assert "every entry is as it was written" in whole.out
    database = sqlite3.connect(terminal.folder / "private" / "cases.db")
    for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        database.execute(f"DROP TRIGGER {name}")
    database.execute("UPDATE entries SET recorded_at = '2031-05-28T13:00:00.000000Z' WHERE number = 2")
    database.commit()
    database.close()
    changed = terminal.run("verify", case, "--json")
    assert changed.status == 1
    assert json.loads(changed.out)["first_bad"]["number"] == 2
    assert "The first bad one: entry 2 of room" in terminal.run("verify").out


def test_the_reader_is_measured(terminal: Terminal, tmp_path: Path) -> None:
    with as_file(files("goodoffices") / "sample" / "teyra") as folder:
        shutil.copytree(folder, tmp_path / "teyra")
    gold = [str(path) for path in sorted((tmp_path / "teyra" / "gold").glob("r0[12]*"))]
    table = terminal.run("evaluate", "reading", *gold)
    assert "r01-vael-call-announced" in table.out
    found = json.loads(terminal.run("evaluate", "reading", *gold, "--json").out)
    assert found["overall"]["inventions"] == 0
    assert found["documents"][0]["path"].endswith("r01-vael-call-announced.txt")


def test_an_unexpected_error_tells_its_place_and_none_of_the_words(
    terminal: Terminal, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError(REPORT)

    monkeypatch.setattr(verbs, "read", broken)
    done = terminal.run("read", str(report))
    assert done.status == 1
    assert "an unexpected RuntimeError at test_verbs.py" in done.err
    assert "gates" not in done.err
