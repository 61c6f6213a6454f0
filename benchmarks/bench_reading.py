"""Reading: reports a second, and how the reader does on gold records at hand."""

from functools import partial, reduce
from importlib.resources import as_file, files
from operator import add
from pathlib import Path
from time import perf_counter

from benchmarks.figures import best_of, line, peak_memory
from goodoffices.office.evaluation import evaluate_reading
from goodoffices.reading.intake import Incoming, incoming_from_bytes, incoming_from_text
from goodoffices.reading.reader import read
from goodoffices.reading.scoring import Score

GOLD_SETS = Path(__file__).parent.parent / "tests" / "reading"
WORDS = (200, 800, 3_200)
SMALL = 625_000
"""Characters of a text of which eight times as many are 5 MB."""


def main(data: Path | None) -> None:
    """Print speed on reports of three lengths, then scores on the sample case and on gold records in `data`."""
    with as_file(files("goodoffices") / "sample" / "teyra") as folder:
        prose = _prose(folder / "reports")
        start = perf_counter()
        read(incoming_from_text(prose))
        line("reading: the first report of a process", perf_counter() - start, "s", 1)
        for words in WORDS:
            report = incoming_from_text(_of_length(prose, words))
            assert read(report).statements, "a benchmark on a report without statements measures nothing"
            seconds = best_of(5, partial(_read_ten, report)) / 10
            line(f"reading: reports of {words} words", 1 / seconds, "reports/s", 50)
        _growth(prose)
        _scores("Teyra", sorted((folder / "gold").glob("*.json")))
    _scores("invented reports of other conflicts", sorted((GOLD_SETS / "gold").glob("*.gold.json")))
    _scores("held out", sorted((GOLD_SETS / "held_out").glob("*.gold.json")))
    gold = sorted((data / "reports").glob("*.gold.json")) if data is not None else []
    if gold:
        _scores("reports in the data folder", gold)
    else:
        line("reading: reports in the data folder", "not run", "F1", 0)
    peak_memory("reading: peak memory", 1)


def _growth(prose: str) -> None:
    """How much longer eight times the text takes, up to 5 MB; 8 is linear."""
    seconds = {}
    for size in (SMALL, 8 * SMALL):
        report = incoming_from_text((prose * (size // len(prose) + 1))[:size])
        start = perf_counter()
        read(report)
        seconds[size] = perf_counter() - start
        line(f"reading: a text of {size} characters", seconds[size], "s", 1)
    line("reading: eight times the text", seconds[8 * SMALL] / seconds[SMALL], "times the time", 1)


def _read_ten(report: Incoming) -> None:
    for _ in range(10):
        read(report)


def _scores(name: str, gold: list[Path]) -> None:
    rows = evaluate_reading(gold)
    total: Score = reduce(add, (row.score for row in rows))
    for role, tally in total.tallies():
        line(f"reading: {name}: {role.replace('_', ' ')}", tally.f1, "F1", len(rows))
    line(f"reading: {name}: inventions", float(total.inventions), "spans", len(rows))


def _prose(folder: Path) -> str:
    """The sample's plain reports in one text, paragraph after paragraph."""
    reports = sorted(folder.glob("*.txt"))
    return "\n\n".join(incoming_from_bytes(path.read_bytes(), name=path.name).text for path in reports)


def _of_length(prose: str, words: int) -> str:
    """The first paragraphs of a text that have so many words together."""
    taken: list[str] = []
    for paragraph in prose.splitlines() * 4:
        if sum(len(one.split()) for one in taken) >= words:
            break
        taken.append(paragraph)
    return "\n".join(taken)


if __name__ == "__main__":
    main(None)
