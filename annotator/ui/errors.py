"""When something goes wrong: one sentence for the person, the details in a log file."""

import logging
import sys
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QCoreApplication, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator import __version__
from annotator.model import Message, UserError
from annotator.ui.language import translated

log = logging.getLogger("annotator")
_LOG_BYTES, _LOG_FILES = 1_000_000, 3


def log_folder() -> Path:
    """Where the log files lie."""
    import platformdirs

    return Path(platformdirs.user_log_dir("Annotator", appauthor=False))


class _LogFile(logging.Handler):
    """A rotating log file that is opened, and whose module is loaded, when there is something to write."""

    _file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line; to standard error where the folder cannot be made."""
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            try:
                log_folder().mkdir(parents=True, exist_ok=True)
                self._file = RotatingFileHandler(
                    log_folder() / "annotator.log", maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8"
                )
            except OSError:
                self._file = logging.StreamHandler()
            self._file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self._file.emit(record)


def start_logging() -> None:
    """Have faults and warnings written to a log file."""
    if not log.handlers:
        log.addHandler(_LogFile())
        log.setLevel(logging.INFO)


def diagnostics() -> str:
    """What a report of a fault should say about program and system."""
    import platform

    return (
        f"Annotator {__version__}, Python {platform.python_version()}, PySide6 {pyside_version}, "
        f"{platform.platform()}, {QGuiApplication.platformName()}"
    )


def catch_everything() -> None:
    """Show faults of the program in a dialog instead of losing them, and Qt's own complaints in the log."""
    sys.excepthook = _caught
    qInstallMessageHandler(_from_qt)


def _from_qt(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
    if text.startswith("This plugin does not support"):
        return  # what windows without a screen cannot do is no news
    levels = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}
    log.log(levels.get(kind, logging.WARNING), "Qt: %s", text)


def _caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        QCoreApplication.exit(130)
        return
    if isinstance(error, UserError):
        show_error(None, error)
        return
    import traceback

    details = "".join(traceback.format_exception(kind, error, trace))
    log.error("%s\n%s", diagnostics(), details)
    if sys.stderr is not None:  # there is none in a program started from the desktop on Windows
        print(details, file=sys.stderr)
    show_fault(None, f"{diagnostics()}\n\n{details}")


def show_error(parent: QWidget | None, error: UserError | Message) -> QMessageBox:
    """Say in one sentence what is not as it should be. The dialog does not block."""
    message = error.message if isinstance(error, UserError) else error
    log.warning("%s", message)
    return show_text(parent, translated(message), QMessageBox.Icon.Warning)


def show_text(parent: QWidget | None, text: str, icon: QMessageBox.Icon) -> QMessageBox:
    """A plain sentence in a dialog that does not block."""
    box = QMessageBox(icon, QCoreApplication.applicationName(), text, QMessageBox.StandardButton.Ok, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def show_fault(parent: QWidget | None, details: str) -> QMessageBox:
    """Own up to a fault of the program; the details can be copied."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Critical)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(
        QCoreApplication.translate(
            "errors", "Annotator has made a mistake. Your marks are safe: each was saved when you made it."
        )
    )
    box.setInformativeText(str(log_folder()))
    box.setDetailedText(details)
    copy = box.addButton(QCoreApplication.translate("errors", "Copy details"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
    box.addButton(QMessageBox.StandardButton.Close)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
