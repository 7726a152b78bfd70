"""Tells screen readers which marks the caret stands in: the text alone does not say it."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from annotator.ui.article.descriptions import quoted
from annotator.ui.article.view import ArticleView

_WAIT_MS = 120
"""The keys have to rest so long: nobody wants to hear every mark that the caret passes."""


class Announcer(QObject):
    """Follows the caret and the selected mark of one article view."""

    announced = Signal(str)
    """What was said."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._said: tuple[str, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._soon.timeout.connect(self._tell)
        view.selection_changed.connect(self._soon.start)
        view.mark_selected.connect(lambda _: self._soon.start())

    def _tell(self) -> None:
        here = self._view.marks_here()
        idents = tuple(mark.id for mark in here)
        if idents == self._said:
            return
        self._said = idents
        text = "; ".join(f"{mark.name}: {quoted(self._view.text(), mark.fragments)}" for mark in here)
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, text))
            self.announced.emit(text)
