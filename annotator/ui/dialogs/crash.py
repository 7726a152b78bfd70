"""After a run that did not end properly: what is there, what is not, and the report."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator.ui.errors import diagnostics
from annotator.ui.language import number
from annotator.ui.sentinel import Crash
from annotator.ui.words import isolated


def show_crash(parent: QWidget | None, crash: Crash) -> QMessageBox:
    """Say whether every confirmed step is in its project; the report can be copied. The dialog does not block."""
    translate = QCoreApplication.translate
    lines = [translate("crash", "Annotator did not close properly the last time.")]
    for path, (_, now) in crash.steps.items():
        if path in crash.lost:
            template = translate("crash", "{file} does not hold all that was confirmed. Look at File → Backups.")
        else:
            template = translate("crash", "Nothing was lost: {file} holds all {count} steps that were confirmed.")
        lines.append(template.format(file=isolated(path.name), count=number(now or 0)))
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning if crash.lost else QMessageBox.Icon.Information)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText("\n".join(lines))
    report = f"{diagnostics()}\n\n{crash.trace or '—'}"
    box.setDetailedText(report)
    copy = box.addButton(translate("crash", "Copy the report"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
    box.addButton(QMessageBox.StandardButton.Ok)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
