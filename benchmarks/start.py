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
import os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and type(watched.parent()).__name__ == WATCHED:
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self):
        print(time.time(), flush=True)
        os._exit(0)

painted = Painted()
"""
_BARE = (
    """
WATCHED = "QTextEdit"
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
application = QApplication([])
window = QMainWindow()
text = QTextEdit()
window.setCentralWidget(text)
window.resize(1240, 760)
"""
    + _PAINTED
    + """
text.setPlainText(open(sys.argv[1], encoding="utf-8").read())
application.installEventFilter(painted)
window.show()
application.exec()
"""
)
# The program as people start it: `annotator PROJECT`.
_OURS = (
    """
WATCHED = "ArticleView"
"""
    + _PAINTED
    + """
from PySide6.QtWidgets import QApplication
shown = QApplication.exec
QApplication.exec = lambda *_: (QApplication.instance().installEventFilter(painted), shown())[1]
from annotator.__main__ import main
main()
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
        remember = "from annotator.ui.settings import Settings; Settings().annotator_name = 'bench'"
        subprocess.run([sys.executable, "-c", remember], env=environment, check=True)
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
        [sys.executable, "-c", program, str(argument)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return float(done.stdout.split()[-1]) - begun
