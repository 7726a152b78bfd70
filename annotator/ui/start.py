"""The application and its window, ready to be shown."""

import sys

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from annotator.resources import resource
from annotator.ui.errors import catch_everything, start_logging
from annotator.ui.fonts import load_fonts
from annotator.ui.language import set_language
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings
from annotator.ui.theme import set_theme

_INTERFACE_SIZE = 10.5


def set_interface_size(application: QApplication, percent: int) -> None:
    """Write the interface in letters of this size; the article's text keeps its own."""
    font = application.font()
    font.setFamily(load_fonts())
    font.setPointSizeF(_INTERFACE_SIZE * percent / 100)
    application.setFont(font)
    application.setStyleSheet(application.styleSheet())  # widgets under a style sheet take the font only with it


def start() -> tuple[QApplication, MainWindow]:
    """The application with fonts, language and theme as they were chosen, and a window without a project."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("Annotator")
    application.setOrganizationName("Annotator")
    application.setDesktopFileName("annotator")
    application.setWindowIcon(QIcon(str(resource("icons", "annotator.svg"))))
    start_logging()
    catch_everything()
    settings = Settings()
    set_interface_size(application, settings.interface_size)
    set_theme(application, settings.theme)
    set_language(application, settings.language, settings.digits)
    application.styleHints().colorSchemeChanged.connect(lambda _: set_theme(application, settings.theme))
    return application, MainWindow(None, settings)
