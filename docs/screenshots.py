"""Make the pictures of the documentation from the running program: `python docs/screenshots.py`."""

import os
import sys
import tempfile
from io import BytesIO
from pathlib import Path

os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()
if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from annotator.ui.main_window import MainWindow
from annotator.ui.sample import make_sample
from annotator.ui.start import start

IMAGES = Path(__file__).parent / "images"
_SETTLE_MS = 600


def save(widget: QWidget, name: str) -> None:
    """One picture, in 128 colours: a page of pictures should not weigh more than the program's texts."""
    QTest.qWait(_SETTLE_MS)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    with Image.open(BytesIO(bytes(buffer.data().data()))) as picture:
        picture.convert("RGB").quantize(128).save(IMAGES / f"{name}.png", optimize=True)


def dialog(window: MainWindow) -> QDialog:
    """The dialog that was opened last."""
    return [found for found in window.findChildren(QDialog) if found.isVisible()][-1]


def article(window: MainWindow) -> None:
    """The sample article with a quote selected."""
    assert window.workspace is not None
    window.workspace.open_article("sample-1")
    QTest.qWait(_SETTLE_MS)
    quote = next(span for span in window.workspace.marks.spans if span.layer == "quote")
    window.workspace.view.select_mark(quote.id)
    window.workspace.view.verticalScrollBar().setValue(0)


def main() -> None:
    """The sample article in both languages, light and dark; entities, mark them all, review, export and dashboard."""
    _, window = start()
    window.projects.open(make_sample(), "سلمى")
    window.resize(1366, 768)
    window.show()
    IMAGES.mkdir(exist_ok=True)
    actions = window.actions_.all
    window.choose_language("ar")
    window.choose_theme("light")
    article(window)
    save(window, "sample-article")
    actions["review"].trigger()
    save(window, "review")
    actions["review"].trigger()
    actions["entities"].trigger()
    save(window, "entities")
    actions["entities"].trigger()
    window.choose_language("en")
    window.choose_theme("dark")
    article(window)
    save(window, "sample-article-dark")
    window.choose_theme("light")
    for name in ("export", "dashboard"):
        actions[name].trigger()
        shown = dialog(window)
        save(shown, name)
        shown.close()
    window.close()


if __name__ == "__main__":
    main()
