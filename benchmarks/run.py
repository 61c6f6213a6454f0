"""Every benchmark, one after the other; one JSON line a figure. `--data PATH` names a folder of reports."""

import argparse
import importlib.util
import sys
from pathlib import Path
from types import ModuleType


def main() -> int:
    """Exit status: 0 where every benchmark ran, or said that it was not run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="a folder with reports and corpora of one's own")
    parser.add_argument("only", nargs="*", help="names of benchmarks, such as bench_fold")
    chosen = parser.parse_args()
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        if not chosen.only or path.stem in chosen.only:
            _load(path).main(chosen.data)
    return 0


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))
    sys.exit(main())
