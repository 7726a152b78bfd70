"""From the start of the process to a painted window, against a bare window with one QTextEdit."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.figures import Figure

_TIMES = 7

# Both programs print the moment (seconds since the epoch) at which their text was painted, and end.
_PAINTED = """
import time
from PySide6.QtCore import QEvent, QObject, QTimer

class Painted(QObject):
    def eventFilter(self, _, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self):
        print(time.time(), flush=True)
        import os
        os._exit(0)
"""
_BARE = (
    """
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
application = QApplication([])
window = QMainWindow()
text = QTextEdit()
window.setCentralWidget(text)
window.resize(1240, 760)
"""
    + _PAINTED
    + """
text.setPlainText(open(__import__("sys").argv[1], encoding="utf-8").read())
painted = Painted()
text.viewport().installEventFilter(painted)
window.show()
application.exec()
"""
)
_OURS = (
    """
import sys
from pathlib import Path
from annotator.ui.start import start
application, window = start()
window.open_project(Path(sys.argv[1]), "bench")
"""
    + _PAINTED
    + """
painted = Painted()
window.workspace.view.viewport().installEventFilter(painted)
window.show()
application.exec()
"""
)


def run() -> list[Figure]:
    """Start with the sample project."""
    folder = Path(tempfile.mkdtemp(prefix="annotator-bench-"))
    environment = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config")}
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from annotator.store import Project
        from annotator.ui.sample import make_sample

        project = make_sample(folder)
        with Project(project) as opened:
            opened.add_annotator("bench")
            text = folder / "text.txt"
            text.write_text(opened.text(next(opened.documents()).id), encoding="utf-8")
        bare, ours = [], []
        for _ in range(_TIMES):
            bare.append(_painted_after(_BARE, text, environment))
            ours.append(_painted_after(_OURS, project, environment))
    finally:
        shutil.rmtree(folder)
    # The first start of each fills the disk cache.
    return [Figure("process start to painted window", median(ours[1:]), median(bare[1:]), 2.5)]


def _painted_after(program: str, argument: Path, environment: dict[str, str]) -> float:
    """Seconds from starting the program to its painted window."""
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", program, str(argument)], env=environment, capture_output=True, text=True, check=True
    )
    return float(done.stdout.split()[-1]) - begun
