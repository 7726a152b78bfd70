"""The strip under the article that asks what a mark is linked to, without hiding the text."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.ui.candidates import Candidate, matching

_ROWS = 4


class LinkBar(QFrame):
    """A question, a line to type in, and the candidates; the first one is chosen by Enter alone."""

    chosen = Signal(object)
    """The `Candidate` that was picked."""
    typed = Signal(str)
    """Words that fit no candidate were typed and confirmed."""
    pointed = Signal(object)
    """The candidate that Enter would take now, or None."""
    skipped = Signal()
    """Tab: leave this one open and go on."""
    cancelled = Signal()
    """Escape: leave everything open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._candidates: list[Candidate] = []
        self._free = False
        self.question = QLabel()
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        font = self.question.font()
        font.setBold(True)
        self.question.setFont(font)
        self.words = QLineEdit()
        self.words.installEventFilter(self)
        self.words.textEdited.connect(self._fill)
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(lambda _: self._choose())
        self.list.currentRowChanged.connect(lambda _: self.pointed.emit(self._current()))
        self.hint = QLabel()
        self.hint.setProperty("quiet", True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        top = QHBoxLayout()
        top.addWidget(self.question)
        top.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.list)
        column.addWidget(self.hint)
        self.hide()

    def ask(self, question: str, candidates: Sequence[Candidate], free: bool) -> None:
        """Show a question; with `free`, words that fit nothing may be typed too."""
        self._candidates, self._free = list(candidates), free
        self.question.setText(question)
        self.words.clear()
        self.words.setAccessibleName(question)
        self.list.setAccessibleName(question)
        self.hint.setText(
            self.tr(
                "↑ ↓ and Enter choose · click a mark or select words · type to search · Tab leaves it open · Esc ends"
            )
        )
        row = self.fontMetrics().height() + 8
        self.list.setFixedHeight(_ROWS * row + 4)
        self._fill("")
        self.show()
        self.words.setFocus()

    def _fill(self, typed: str) -> None:
        self.list.clear()
        for candidate in matching(self._candidates, typed):
            item = QListWidgetItem(
                f"{candidate.words}   —   {candidate.detail}" if candidate.detail else candidate.words
            )
            item.setData(Qt.ItemDataRole.UserRole, candidate)
            self.list.addItem(item)
        words = typed.strip()
        if words and self._free:
            item = QListWidgetItem(self.tr("Write “{words}”").format(words=words))
            self.list.addItem(item)
        if self.list.count():
            self.list.setCurrentRow(0)
        else:
            self.pointed.emit(None)

    def shown(self) -> list[Candidate]:
        """The candidates that are listed now."""
        data = [self.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.list.count())]
        return [item for item in data if isinstance(item, Candidate)]

    def _current(self) -> Candidate | None:
        item = self.list.currentItem()
        data = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return data if isinstance(data, Candidate) else None

    def _choose(self) -> None:
        candidate = self._current()
        if candidate is not None:
            self.chosen.emit(candidate)
        elif self._free and self.words.text().strip():
            self.typed.emit(" ".join(self.words.text().split()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the choice, while the keyboard is in the line."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self.words:
            return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.list.count():
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif key == Qt.Key.Key_Tab:
            self.skipped.emit()
        else:
            return False
        return True
