"""A line to type a name in, and what fits it: used wherever an entity or a mention is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from annotator.ui.entities.entries import ENTRY, Entry, EntryModel
from annotator.ui.mark_list import MarkDelegate

_ROWS = 7
_LEAST_WIDTH = 260
_KEYS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
)


class EntitySearch(QWidget):
    """The best match stands first and Enter takes it; arrows move, Ctrl+Enter takes the typed words, Escape leaves.

    Without `popup` the list always stands under the line. With it, it lies over the window while something is typed,
    or after the arrow down. With `free`, a template as “Write {words}”, typed words may be chosen as they are.
    """

    chosen = Signal(object)
    """The `Entry` that was picked."""
    typed = Signal(str)
    """Words that were confirmed as they are."""
    pointed = Signal(object)
    """The entry that Enter would take now, or None."""
    cancelled = Signal()

    def __init__(
        self, entries: Sequence[Entry] = (), free: str = "", popup: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._free, self._popup = free, popup
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(not popup)
        self.words.installEventFilter(self)
        self.words.textEdited.connect(self._search)
        self.entries = EntryModel(self)
        self.list = QListView(self)
        self.list.setModel(self.entries)
        self.list.setItemDelegate(MarkDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda _: self._choose())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._point())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.words)
        if popup:
            self.list.hide()
            self.list.setStyleSheet("QListView { border: 1px solid palette(mid); }")
            self.destroyed.connect(self.list.deleteLater)
        else:
            column.addWidget(self.list, 1)
        self.setFocusProxy(self.words)
        self.set_entries(entries)

    def set_entries(self, entries: Sequence[Entry], free: str | None = None) -> None:
        """Offer other entries, in this order where they fit equally well; `free` as when it was made."""
        self._free = self._free if free is None else free
        self.entries.set_entries(entries)
        if not self._popup or self.list.isVisible():
            self._search(self.words.text())

    def set_name(self, name: str) -> None:
        """What is asked for: for the empty line and for screen readers."""
        self.words.setPlaceholderText(name)
        self.words.setAccessibleName(name)
        self.list.setAccessibleName(name)

    def close_list(self) -> None:
        """Empty the line and, where it is a popup, put the list away."""
        self.words.clear()
        if self._popup:
            self.list.hide()
        else:
            self._search("")

    def _search(self, typed: str) -> None:
        words = " ".join(typed.split())
        self.entries.search(words, self._free.format(words=words) if words and self._free else "")
        self.list.setCurrentIndex(self.entries.index(0))
        self._point()
        if self._popup:
            self._place()

    def _place(self) -> None:
        """Lay the list over the window, under the line or, where there is no room, above it."""
        count, window = self.entries.rowCount(), self.window()
        if not count or not self.words.isVisible():
            self.list.hide()
            return
        if self.list.parentWidget() is not window:
            self.list.setParent(window)
        height = min(count, _ROWS) * self.list.sizeHintForRow(0) + 4
        width = min(max(self.words.width(), _LEAST_WIDTH), window.width())
        corner = self.words.mapTo(window, QPoint(0, self.words.height() + 1))
        left = corner.x() + self.words.width() - width if self.isRightToLeft() else corner.x()
        top = corner.y()
        if top + height > window.height() and corner.y() - self.words.height() - height > 0:
            top -= self.words.height() + height + 2
        self.list.setLayoutDirection(self.layoutDirection())
        self.list.setGeometry(max(0, min(left, window.width() - width)), top, width, height)
        self.list.show()
        self.list.raise_()

    def _point(self) -> None:
        index = self.list.currentIndex()
        self.words.setAccessibleDescription(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or ""))
        self.pointed.emit(index.data(ENTRY))

    def _choose(self) -> None:
        entry = self.list.currentIndex().data(ENTRY)
        if not isinstance(entry, Entry):
            self._take_words()
            return
        self.close_list()
        self.chosen.emit(entry)

    def _take_words(self) -> None:
        words = " ".join(self.words.text().split())
        if words and self._free:
            self.close_list()
            self.typed.emit(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the choice, while the keyboard is in the line."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in _KEYS:
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        elif event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide) and self._popup:
            self.list.hide()
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._take_words()
            elif not self._popup or self.list.isVisible():
                self._choose()
        elif key == Qt.Key.Key_Escape:
            self.close_list()
            self.cancelled.emit()
        elif key in _KEYS:
            self._move(key)
        else:
            return False
        return True

    def _move(self, key: int) -> None:
        if self._popup and not self.list.isVisible():
            self._search(self.words.text())
            return
        count = self.entries.rowCount()
        if not count:
            return
        row = self.list.currentIndex().row()
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            row = max(0, min(count - 1, row + (_ROWS if key == Qt.Key.Key_PageDown else -_ROWS)))
        else:
            row = (row + (1 if key == Qt.Key.Key_Down else -1)) % count
        self.list.setCurrentIndex(self.entries.index(row))
