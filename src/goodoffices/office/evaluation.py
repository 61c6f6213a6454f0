"""Measuring the reader: each gold record against a reading of the report it was made for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from goodoffices.errors import InvalidFactError, InvalidGoldError
from goodoffices.office.plan_files import plan_file
from goodoffices.reading.gold import GoldRecord, gold_record, report_of
from goodoffices.reading.known import NOBODY, Known
from goodoffices.reading.reader import read
from goodoffices.reading.scoring import Score, score


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluated:
    """How the reader did on one report."""

    name: str  # the report's path, as its gold record names it
    score: Score
    dated_alone: bool  # the reader found the report's day without being told


def evaluate_reading(gold: Sequence[Path]) -> tuple[Evaluated, ...]:
    """How the reader does on some gold records, one after the other.

    The reader is told the day that the gold record names, as a person who hands a report in would tell it.

    Args:
        gold: gold records; each names its report by a path from its own folder or from one above it.

    Raises:
        InvalidGoldError: a file is no gold record, or its report is not there or not the same.
    """
    return tuple(_evaluated(path) for path in gold)


def _evaluated(path: Path) -> Evaluated:
    record = gold_record(_bytes(path))
    report = _report(path, record)
    incoming = report_of(record, _bytes(report), name=report.name)
    known = _known(path, record)
    reading = read(incoming, dated=record.dated, known=known)
    return Evaluated(
        name=record.path,
        score=score(record, reading, incoming.text),
        dated_alone=read(incoming, known=known).dated == record.dated,
    )


def _known(path: Path, record: GoldRecord) -> Known:
    """The names of the case that a gold record's report belongs to, where the record names the case's plan."""
    if record.plan is None:
        return NOBODY
    if Path(record.plan).is_absolute() or Path(record.plan).parts.count("..") > 1:
        raise InvalidGoldError(f"the plan of {path.name} lies too far off: keep it in the record's folder or one above")
    try:
        return plan_file(_bytes(path.parent / record.plan).decode()).who
    except (UnicodeDecodeError, InvalidFactError) as error:
        raise InvalidGoldError(f"the case plan that {path.name} names cannot be used: {error}") from error


def _report(path: Path, record: GoldRecord) -> Path:
    for candidate in _candidates(path.resolve(), Path(record.path)):
        if candidate.is_file():
            return candidate
    raise InvalidGoldError(f"the report {record.path} of {path.name} is not there: put it beside its gold record")


def _candidates(gold: Path, named: Path) -> Iterator[Path]:
    """Where a gold record's report may lie: by its path from each folder upwards, or beside the record by its name."""
    if not named.is_absolute() and ".." not in named.parts:
        yield from (folder / named for folder in list(gold.parents)[:4])
    yield gold.parent / named.name


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InvalidGoldError(f"{path} cannot be read ({error.strerror}): name a file that is there") from error
