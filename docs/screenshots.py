"""Make the pictures of the documentation from the running program: `python docs/screenshots.py`."""

import os
import sys
import tempfile
from pathlib import Path

os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()
if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from annotator.ui.sample import make_sample
from annotator.ui.start import start

IMAGES = Path(__file__).parent / "images"


def main() -> None:
    """The sample article with its marks, in both languages, light and dark."""
    application, window = start()
    window.projects.open(make_sample(), "سلمى")
    window.resize(1366, 768)
    window.show()
    IMAGES.mkdir(exist_ok=True)
    for language, theme, name in (("ar", "light", "sample-article"), ("en", "dark", "sample-article-dark")):
        window.choose_language("ar" if language == "ar" else "en")
        window.choose_theme("light" if theme == "light" else "dark")
        assert window.workspace is not None
        window.workspace.open_article("sample-1")
        quote = next(span for span in window.workspace.marks.spans if span.layer == "quote")
        window.workspace.view.select_mark(quote.id)
        window.workspace.view.verticalScrollBar().setValue(0)
        application.processEvents()
        window.grab().save(str(IMAGES / f"{name}.png"))
    window.close()


if __name__ == "__main__":
    main()
