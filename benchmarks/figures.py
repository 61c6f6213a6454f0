"""How a benchmark prints a figure: one JSON line with name, value, unit, n, peer and ratio."""

import json
import resource
import sys
from collections.abc import Callable
from time import perf_counter


def line(
    name: str, value: float | str, unit: str, n: int, *, peer: str | None = None, ratio: float | None = None
) -> None:
    """Print one figure; `value` is `"not run"` where what it needs is missing."""
    rounded = round(value, 4) if isinstance(value, float) else value
    print(json.dumps({"name": name, "value": rounded, "unit": unit, "n": n, "peer": peer, "ratio": ratio}), flush=True)


def best_of(times: int, work: Callable[[], object]) -> float:
    """The shortest of several runs, in seconds."""
    spent = []
    for _ in range(times):
        start = perf_counter()
        work()
        spent.append(perf_counter() - start)
    return min(spent)


def peak_memory(name: str, n: int) -> None:
    """Print the most memory that this process has had, in MiB."""
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    line(name, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit, "MiB", n)
