"""A window on a small project of its own, as an analyst finds it in the morning."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import Change, Content, Document, Edit, text_hash
from annotator.store import Project, find_scheme
from annotator.ui.language import set_language
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings
from annotator.ui.theme import set_theme

TEXTS = {
    "a": "قال الوزير سامر حداد، اليوم، إن بيروت تنتظر.\n\nوأضاف: “نحن مستعدون”.\n\nBEIRUT, Nov 3 (Reuters)",
    "b": "زار الرئيسان، الأردني والإيراني، عاصمة عُمان.",
}

MakeProject = Callable[..., Path]


def add_article(project: Project, ident: str, text: str, title: str | None = None) -> None:
    """Put an article into a project as an import does."""
    document = Document(ident, text_hash(text), len(text), text.split("\n")[0] if title is None else title)
    project.apply(Edit("import", "", (Change(None, document),), {ident: Content(text)}))


@pytest.fixture
def make_project(tmp_path: Path) -> MakeProject:
    """Makes projects with the texts above, by default by the media scheme."""

    def make(name: str = "news", scheme: str = "media", texts: dict[str, str] = TEXTS) -> Path:
        path = tmp_path / f"{name}.annot"
        with Project.create(path, find_scheme(scheme)) as project:
            project.add_annotator("منى")
            for ident, text in texts.items():
                add_article(project, ident, text)
        return path

    return make


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    """A shown window without a project, in English and light."""
    set_language(qapp, "en")
    set_theme(qapp, "light")
    settings = Settings()
    settings.proposals = False  # tests about proposals turn them on
    window = MainWindow(None, settings)
    window.resize(1200, 760)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()  # every theme and language that is set later would go through its widgets too
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    set_language(qapp, "en")
