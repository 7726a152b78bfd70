"""Find in the open article: every place is tinted, Enter goes from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from annotator.store.search.matching import Matcher
from annotator.store.search.query import Query, parse
from annotator.store.search.results import Found, Place
from annotator.ui.article.view import ArticleView
from annotator.ui.language import number
from annotator.ui.session import Session

_TYPING_MS = 120


class FindBar(QWidget):
    """Stands over the article while something is looked for in it, or while what a search found is gone through."""

    closed = Signal()
    """The keyboard goes back to the article."""

    def __init__(self, session: Session, view: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._found: Found | None = None
        self._places: list[Place] = []
        self._at = -1
        self.line, self.count = QLineEdit(), QLabel()
        self.count.setProperty("quiet", True)
        self.count.setMinimumWidth(90)
        self.previous, self.next, self.close_button = QToolButton(), QToolButton(), QToolButton()
        self.previous.setArrowType(Qt.ArrowType.UpArrow)
        self.next.setArrowType(Qt.ArrowType.DownArrow)
        self.close_button.setText("×")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        for widget in (self.count, self.previous, self.next, self.close_button):
            row.addWidget(widget)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_TYPING_MS)
        self._later.timeout.connect(self._look)
        self.line.textEdited.connect(lambda _: self._later.start())
        self.line.installEventFilter(self)
        self.previous.clicked.connect(lambda: self.go(forward=False))
        self.next.clicked.connect(lambda: self.go())
        self.close_button.clicked.connect(self.close_bar)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        self.line.setPlaceholderText(self.tr("Find in this article"))
        self.line.setAccessibleName(self.tr("Find in this article"))
        for button, name in (
            (self.previous, self.tr("Previous place")),
            (self.next, self.tr("Next place")),
            (self.close_button, self.tr("Close")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
        self._show_count()

    def open_bar(self) -> None:
        """Ask what to find; what is selected is proposed."""
        selected = self._view.selection()
        self.show()
        if selected is not None and "\n" not in self._session.text[slice(*selected)]:
            self._found = None
            self.line.setText(self._session.text[slice(*selected)])
            self._look(stay=True)
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def show_found(self, found: Found | None) -> None:
        """Go through what a search of all articles has found; None ends that."""
        if found is None and self._found is None:
            return
        self._found = found
        if found is None:
            self._put_away()
            return
        self.line.setText(" ".join(map(str, found.listing.conditions.query.wanted)))
        self.show()
        self._look()

    def close_bar(self) -> None:
        """Put the bar and its tints away, and go back to the article."""
        self._put_away()
        self.closed.emit()

    def _put_away(self) -> None:
        self._found = None
        self._show([])
        self.hide()

    def go(self, forward: bool = True) -> None:
        """The next or previous place, from the caret; behind the last one comes the first."""
        if self._later.isActive():
            self._look()
            return
        if self._places:
            self._at = (self._at + (1 if forward else -1)) % len(self._places)
            self._point()

    @property
    def places(self) -> Sequence[Place]:
        """Where it was found."""
        return self._places

    def show_document(self) -> None:
        """Another article is shown: the same is looked for in it."""
        if self.isVisible():
            self._look()

    def _look(self, stay: bool = False) -> None:
        self._later.stop()
        document = self._session.document
        if document is None:
            self._show([])
        elif self._found is not None and not self.line.hasFocus():
            self._show(self._found.places(document.id, self._session.text))
        else:
            self._found = None
            query = parse(self.line.text(), self._session.scheme)
            matcher = Matcher(Query(query.words))
            self._show([Place(start, end) for start, end in matcher.places(self._session.text)])
        if self._places:
            caret = self._view.caret() if stay or self.line.hasFocus() else 0
            later = [number for number, place in enumerate(self._places) if place.end >= caret]
            self._at = later[0] if later else 0
            self._point()

    def _point(self) -> None:
        place = self._places[self._at]
        self._view.set_current_hit((place.start, place.end))
        if place.mark:
            self._view.select_mark(place.mark)
        else:
            self._view.set_caret(place.start)
        self._view.reveal(place.start, place.end)
        self._show_count()

    def _show(self, places: list[Place]) -> None:
        self._places, self._at = places, -1
        hits, last = [], 0
        for place in places:
            if place.start >= last:
                hits.append((place.start, place.end))
                last = place.end
        self._view.set_hits(hits)
        self._view.set_current_hit(None)
        self._show_count()

    def _show_count(self) -> None:
        if self._places:
            text = self.tr("{number} of {count}").format(number=number(self._at + 1), count=number(len(self._places)))
        else:
            text = self.tr("Not found") if self.line.text().strip() else ""
        self.count.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Shift+Enter go on and back, Escape closes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.go(forward=not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return super().eventFilter(watched, event)
