"""The bundle of `make bundle` against a bare window that the same recipe bundles: start, memory and rest.

Both are looked at from outside: a display of their own (Xvfb) keeps its picture in a file, and a window is painted when
the file shows it.
"""

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import numpy as np

from benchmarks.figures import Figure, say

_ROOT = Path(__file__).parents[1]
_BUNDLE = _ROOT / "build" / "bundle" / "annotator" / "annotator"
_TIMES = 7
_SETTLE_SECONDS = 6
_IDLE_SECONDS = 20
_PATIENCE_SECONDS = 30
_SCREEN = (1366, 768)


def run() -> list[Figure]:
    """Start with the sample project; then nothing is done. Linux only; nothing where no bundle has been made."""
    if not _BUNDLE.is_file() or not shutil.which("Xvfb"):
        say("  the bundle is measured after `make bundle`, where Xvfb is installed")
        return []
    bare = _bare()
    folder = Path(tempfile.mkdtemp(prefix="annotator-bench-"))
    environment = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config")}
    environment |= {"QT_QPA_PLATFORM": "xcb", "XDG_DATA_HOME": str(folder / "data")}
    environment.pop("WAYLAND_DISPLAY", None)
    try:
        from annotator.ui.sample import make_sample

        project = make_sample(folder)
        remember = "from annotator.ui.settings import Settings; Settings().annotator_name = 'bench'"
        subprocess.run([sys.executable, "-c", remember], env=environment, check=True)
        floor, ours = [], []
        for _ in range(_TIMES):
            floor.append(_painted_after([bare], environment, folder, 0.0))
            ours.append(_painted_after([_BUNDLE, project], environment, folder, 0.5))
        bare_memory, bare_idle = _at_rest([bare], environment, folder)
        memory, idle = _at_rest([_BUNDLE, project], environment, folder)
    finally:
        shutil.rmtree(folder)
    # The first start of each fills the disk cache.
    return [
        Figure("bundle: process start to painted window", median(ours[1:]), median(floor[1:]), 2.5),
        Figure("bundle: memory at rest, sample open", memory, bare_memory, 2, "MB"),
        Figure(f"bundle: processor, {_IDLE_SECONDS} s at rest", idle, bare_idle, 0.02, beyond=True),
    ]


def _bare() -> Path:
    """The bare window's bundle, which is made once."""
    found = importlib.util.spec_from_file_location("sizes", _ROOT / "packaging" / "linux" / "sizes.py")
    assert found is not None and found.loader is not None
    sizes = importlib.util.module_from_spec(found)
    found.loader.exec_module(sizes)
    folder = _ROOT / "build" / "bare"
    program = folder / "dist" / "annotator" / "annotator"
    if not program.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        sizes.bare_bundle(folder)
    return program


@contextmanager
def _display(folder: Path) -> Iterator[tuple[str, Path]]:
    """A display with nothing on it: its name, and the file that holds its picture."""
    width, height = _SCREEN
    told, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", f"{width}x{height}x24", "-fbdir", str(folder)]
    with subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL) as server:
        os.close(tell)
        try:
            yield f":{os.read(told, 16).decode().strip()}", folder / "Xvfb_screen0"
        finally:
            server.terminate()
            os.close(told)


def _painted_after(command: list[Path], environment: dict[str, str], folder: Path, share: float) -> float:
    """Seconds from starting the program until more than this share of its display is painted."""
    width, height = _SCREEN
    with _display(folder) as (name, picture):
        shown = np.memmap(picture, np.uint32, "r", offset=picture.stat().st_size - width * height * 4)[::64]
        nothing = shown[0]
        begun = time.perf_counter()
        with _running(command, {**environment, "DISPLAY": name}):
            while np.count_nonzero(shown != nothing) <= share * len(shown):
                if time.perf_counter() - begun > _PATIENCE_SECONDS:
                    raise TimeoutError(f"{command[0]} paints no window")
                time.sleep(0.002)
            return time.perf_counter() - begun


def _at_rest(command: list[Path], environment: dict[str, str], folder: Path) -> tuple[float, float]:
    """Megabytes that the program holds, and seconds of processor that it then uses in `_IDLE_SECONDS`."""
    with _display(folder) as (name, _), _running(command, {**environment, "DISPLAY": name}) as program:
        time.sleep(_SETTLE_SECONDS)
        before = _processor(program.pid)
        time.sleep(_IDLE_SECONDS)
        used = _processor(program.pid) - before
        status = Path(f"/proc/{program.pid}/smaps_rollup").read_text(encoding="ascii")
    resident = next(line for line in status.splitlines() if line.startswith("Rss:"))
    return int(resident.split()[1]) / 1024, used


def _processor(process: int) -> float:
    """Seconds of processor of all threads so far."""
    threads = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(thread.read_text(encoding="ascii").split()[0]) for thread in threads) / 1e9


@contextmanager
def _running(command: list[Path], environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        [*map(str, command)], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as program:
        try:
            yield program
        finally:
            program.send_signal(signal.SIGKILL)
