"""`annotator demo`: the sample project in the window; without a display the same window does the main job unseen."""

import csv
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from annotator.model import UserError
from annotator.ui.app import NoDisplay, require_display

_SAMPLE_ANNOTATOR = "سلمى"
_VISITOR = "زائر"
_WAIT_SECONDS = 60.0


def run_demo() -> int:
    """Show the window on a fresh copy of the sample project, or drive it offscreen. Returns the exit status."""
    try:
        require_display()
    except NoDisplay:
        print("There is no display, so the window does its main job unseen:", file=sys.stderr)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return _drive(Path(tempfile.mkdtemp(prefix="annotator-demo-")))
    from annotator.ui.sample import make_sample
    from annotator.ui.start import start

    application, window = start()
    window.projects.open(make_sample(), window.settings.annotator_name or _SAMPLE_ANNOTATOR)
    window.show()
    return application.exec()


def _drive(folder: Path) -> int:
    """Open the sample, tag an untouched article with real events, export, and read the exports back."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    from annotator.ui.sample import make_sample
    from annotator.ui.start import start

    application, window = start()
    window.choose_language("ar")
    window.resize(1366, 768)
    window.projects.open(make_sample(folder), _VISITOR)
    window.show()
    application.processEvents()
    session, workspace = window.session, window.workspace
    if session is None or workspace is None:
        raise UserError("The sample project could not be opened.")
    view = workspace.view

    def settle() -> None:
        application.processEvents()

    def point(offset: int) -> QPoint:
        """The middle of a character on the screen."""
        return view.rects(offset, offset + 1)[0].center().toPoint()

    def place(words: str) -> tuple[int, int]:
        start_ = session.text.index(words)
        view.reveal(start_, start_ + len(words))
        settle()
        return start_, start_ + len(words)

    def double_click(words: str) -> None:
        first = point(place(words)[0])
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
        # The next click must not count as the third of a triple one.
        QTest.qWait(application.doubleClickInterval() + 20)

    def select_by_keys(words: str) -> None:
        start_, end = place(words)
        view.set_caret(start_)
        while view.caret() < end:
            QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(view, key, modifier)
        settle()

    workspace.open_article("sample-3")
    settle()
    for words, key in (("تونس", Qt.Key.Key_G), ("الزواري", Qt.Key.Key_P)):
        double_click(words)
        press(key)
    for words, key in (
        ("المنتخب التونسي", Qt.Key.Key_O),
        ("التونسي", Qt.Key.Key_N),
        ("السبت 16 نوفمبر", Qt.Key.Key_D),
        ("منذر بن عمر", Qt.Key.Key_P),
        ("لم نكن رائعين، لكننا كنّا أذكياء", Qt.Key.Key_Q),
    ):
        select_by_keys(words)
        press(key)
    press(Qt.Key.Key_3)
    marked = len(workspace.marks.spans)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for modifier in (control, control, control | shift, control | shift):
        press(Qt.Key.Key_Z, modifier)
    if len(workspace.marks.spans) != marked or not workspace.marks.judgements:
        raise UserError("The sample article was not marked as expected.")
    view.verticalScrollBar().setValue(0)
    settle()
    picture = folder / "window.png"
    window.grab().save(str(picture))
    exports = folder / "sample.jsonl", folder / "sample.csv"
    for path, kind in zip(exports, ("jsonl", "csv"), strict=True):
        window.transfers.export_to(path, kind)
        _wait(settle, lambda: not window.jobs.running)
    count = _check_jsonl(exports[0])
    rows = _check_csv(exports[1], exports[0])
    project = session.project.path
    window.close()
    print(f"screenshot  {picture}")
    print(f"project     {project}")
    print(f"JSONL       {exports[0]}  ({count} spans, every text equals text[start:end])")
    print(f"CSV         {exports[1]}  ({rows} spans, every text equals text[start:end])")
    return 0


def _wait(settle: Callable[[], None], done: Callable[[], bool]) -> None:
    end = time.monotonic() + _WAIT_SECONDS
    while not done():
        settle()
        if time.monotonic() > end:
            raise UserError("The export did not come to an end.")
        time.sleep(0.01)


def _check_jsonl(path: Path) -> int:
    """How many spans an export holds. Raises UserError for one whose offsets are not exact."""
    count = 0
    with path.open(encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            for span in record.get("spans", ()):
                count += 1
                if record["text"][span["start"] : span["end"]] != span["text"]:
                    raise UserError("{file} has a span that is not exact: {span}.", file=path, span=span["id"])
    return count


def _check_csv(path: Path, records: Path) -> int:
    """The same for the CSV of marks, against the texts of the JSONL."""
    with records.open(encoding="utf-8") as file:
        texts = {record["id"]: record["text"] for record in map(json.loads, file)}
    count = 0
    with path.open(encoding="utf-8-sig", newline="") as table:
        for row in csv.DictReader(table):
            if row["kind"] == "span":
                count += 1
                if texts[row["document"]][int(row["start"]) : int(row["end"])] != row["text"]:
                    raise UserError("{file} has a span that is not exact: {span}.", file=path, span=row["id"])
    return count
