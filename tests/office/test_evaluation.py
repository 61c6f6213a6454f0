"""Measuring the reader against gold records."""

import json
import shutil
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from goodoffices.errors import InvalidGoldError
from goodoffices.office.evaluation import evaluate_reading


@pytest.fixture
def teyra(tmp_path: Path) -> Path:
    """A copy of the sample case's reports and gold records."""
    with as_file(files("goodoffices") / "sample" / "teyra") as folder:
        return Path(shutil.copytree(folder, tmp_path / "teyra"))


def test_each_gold_record_is_measured_on_its_own_report(teyra: Path) -> None:
    gold = sorted((teyra / "gold").glob("*.json"))
    rows = evaluate_reading(gold)
    assert len(rows) == 15
    assert sum(row.score.inventions for row in rows) == 0
    total = rows[0].score
    for row in rows[1:]:
        total += row.score
    assert total.relation.f1 >= 0.75
    assert sum(row.dated_alone for row in rows) == 14  # one bears no year: it takes a person to tell it


def test_a_report_may_lie_beside_its_gold_record(teyra: Path, tmp_path: Path) -> None:
    gold = next((teyra / "gold").glob("r01*"))
    report = next((teyra / "reports").glob("r01*"))
    aside = tmp_path / "aside"
    aside.mkdir()
    shutil.copy(gold, aside)
    shutil.copy(report, aside)
    shutil.copy(teyra / "case.toml", tmp_path)
    assert len(evaluate_reading([aside / gold.name])) == 1


def test_a_gold_record_without_its_report_is_refused(teyra: Path, tmp_path: Path) -> None:
    gold = next((teyra / "gold").glob("r01*"))
    aside = tmp_path / "a" / "b" / "c" / "d" / "e"
    aside.mkdir(parents=True)
    with pytest.raises(InvalidGoldError, match="not there"):
        evaluate_reading([Path(shutil.copy(gold, aside))])


def test_a_gold_record_that_points_outside_is_not_followed(teyra: Path, tmp_path: Path) -> None:
    gold = next((teyra / "gold").glob("r01*"))
    record = json.loads(gold.read_text(encoding="utf-8"))
    record["doc"]["path"] = "../../../../../etc/passwd"
    outside = tmp_path / "outside.json"
    outside.write_text(json.dumps(record), encoding="utf-8")
    with pytest.raises(InvalidGoldError, match="not there"):
        evaluate_reading([outside])


def test_a_changed_report_is_not_measured(teyra: Path) -> None:
    report = next((teyra / "reports").glob("r01*"))
    report.write_bytes(report.read_bytes() + b" ")
    with pytest.raises(InvalidGoldError, match="other bytes"):
        evaluate_reading([next((teyra / "gold").glob("r01*"))])


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidGoldError, match=r"missing\.json"):
        evaluate_reading([tmp_path / "missing.json"])


def test_a_gold_record_may_name_the_plan_whose_names_are_known(teyra: Path) -> None:
    gold = next((teyra / "gold").glob("r11*"))
    without, record = evaluate_reading([gold]), json.loads(gold.read_text(encoding="utf-8"))
    record["doc"]["plan"] = "../case.toml"
    gold.write_text(json.dumps(record), encoding="utf-8")

    found = evaluate_reading([gold])[0].score

    assert found.source_resolved.matched >= without[0].score.source_resolved.matched


@pytest.mark.parametrize("plan", ["../../case.toml", "/case.toml", "gold.txt", "broken.toml"])
def test_a_plan_that_lies_elsewhere_or_is_none_is_refused(teyra: Path, plan: str) -> None:
    gold = next((teyra / "gold").glob("r01*"))
    record = json.loads(gold.read_text(encoding="utf-8"))
    record["doc"]["plan"] = plan
    gold.write_text(json.dumps(record), encoding="utf-8")
    (gold.parent / "broken.toml").write_text("title = ", encoding="utf-8")

    with pytest.raises(InvalidGoldError):
        evaluate_reading([gold])
