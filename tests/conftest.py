"""For all tests: the parts that must be covered whole are checked once every test has run."""

from collections.abc import Iterator
from pathlib import Path

import coverage
import pytest

WHOLE = ("*/goodoffices/domain/*", "*/goodoffices/casefile/*")
"""Parts whose every line and branch a test must run."""


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> Iterator[None]:
    """After a run of all tests under coverage: fail where a part that must be covered whole is not."""
    outcome = yield
    config = session.config
    measured = config.pluginmanager.hasplugin("_cov") and not config.getoption("no_cov", default=False)
    everything = config.args in (
        [],
        list(config.getini("testpaths")),
        [str(path) for path in config.getini("testpaths")],
    )
    if measured and everything and not session.testsfailed:
        gaps = _gaps(Path(config.rootpath))
        if gaps:
            config.stash[_GAPS] = gaps
            session.testsfailed += 1
    return outcome


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say which lines are not covered, above pytest's own summary line."""
    for gap in config.stash.get(_GAPS, []):
        terminalreporter.write_line(f"FAIL not covered: {gap}", red=True)


_GAPS = pytest.StashKey[list[str]]()


def _gaps(root: Path) -> list[str]:
    measured = coverage.Coverage(config_file=str(root / "pyproject.toml"))
    measured.load()
    gaps = []
    for name in sorted(measured.get_data().measured_files()):
        if any(Path(name).match(pattern) for pattern in WHOLE):
            analysis = measured._analyze(name)
            if analysis.numbers.n_missing or analysis.numbers.n_missing_branches:
                gaps.append(f"{Path(name).relative_to(root)}: lines {analysis.missing_formatted(branches=True)}")
    return gaps
