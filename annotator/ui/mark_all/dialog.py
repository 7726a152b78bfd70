"""The list of other mentions, with a choice of where they are looked for."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QProgressBar, QWidget

from annotator.ui.places.dialog import PlacesDialog

Scope = Literal["article", "chosen", "project"]
SCOPES: tuple[Scope, ...] = ("article", "chosen", "project")
_STEPS = 1000


class MentionsDialog(PlacesDialog):
    """F5 widens the search from the article to the project. While it goes on, a bar shows how far it is."""

    scope_chosen = Signal(str)

    def __init__(
        self,
        title: str,
        verb: Callable[[int], str],
        scope: Scope,
        parent: QWidget | None = None,
        scopes: Sequence[Scope] = SCOPES,
    ) -> None:
        super().__init__(title, verb, parent)
        self.scope = QComboBox()
        names = {
            "article": self.tr("In this article"),
            "chosen": self.tr("In chosen articles…"),
            "project": self.tr("In the whole project"),
        }
        for item in scopes:
            self.scope.addItem(names[item], item)
        self.scope.setCurrentIndex(scopes.index(scope))
        self.scope.setAccessibleName(self.tr("Where to look"))
        self.scope.activated.connect(lambda _: self.scope_chosen.emit(self.scope.currentData()))
        self.bar = QProgressBar()
        self.bar.setMaximum(_STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.hide()
        self.hint = QLabel(self.tr("F5: the whole project  ·  Space: tick  ·  Enter: accept what is in sight"))
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty("quiet", True)
        row = QWidget()
        inner = QHBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.scope)
        inner.addWidget(self.bar, 1)
        inner.addWidget(self.hint, 1)
        self.add_above(row)

    def show_scope(self, scope: Scope) -> None:
        """Say where is looked now."""
        self.scope.setCurrentIndex(self.scope.findData(scope))

    def show_progress(self, fraction: float | None) -> None:
        """How far the search is; None where none goes on."""
        self.bar.setVisible(fraction is not None)
        self.hint.setVisible(fraction is None)
        if fraction is not None:
            self.bar.setValue(int(fraction * _STEPS))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list hands F5 on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_F5:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F5, wherever the keyboard is."""
        if event.key() == Qt.Key.Key_F5:
            self.show_scope("project")
            self.scope_chosen.emit("project")
            return
        super().keyPressEvent(event)
