"""What every test gets: no display needed, nobody's real settings touched, and no silent skips."""

import os
import sys
from collections.abc import Generator, Iterator

import pytest
from hypothesis import settings

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings

# Speed is looked at in benchmarks/, where one slow moment of the machine does no harm.
settings.register_profile("annotator", deadline=None)
settings.load_profile("annotator")

_HOME = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A home of its own for each test: settings, recent files and logs of the person who runs it stay as they are."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name, part in _HOME.items():
            patch.setenv(name, str(folder / part))
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
                QSettings.setPath(kind, scope, str(folder / "settings" / scope.name))
        yield


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A skipped test fails: `make setup` installs all that tests need. Tests marked `platform` may be skipped."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and item.get_closest_marker("platform") is None:
        report.outcome = "failed"
        report.longrepr = f"skipped, which counts as failed here: {call.excinfo and call.excinfo.value}"
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """So does a file of tests that skips itself, as `importorskip` does where an extra is missing."""
    report = yield
    if report.skipped:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{collector.nodeid} skipped itself, which counts as failed here: {reason}"
    return report
