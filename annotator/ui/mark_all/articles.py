"""Asks which articles to look through: all titles, a filter, and a box before each."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QWidget

from annotator.arabic.folding import fold_key
from annotator.model import UserError
from annotator.store import Summary
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.words import isolated

_ID = Qt.ItemDataRole.UserRole + 1
_KEY = Qt.ItemDataRole.UserRole + 2


class ChooseArticles(FormDialog):
    """Typing filters by title, outlet and date; Ctrl+A ticks all that are shown, or none of them."""

    chosen = Signal(list)
    """The ids of the ticked articles, in their order."""

    def __init__(self, articles: Sequence[Summary], ticked: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Which articles?"))
        self.ok.setText(self.tr("Look there"))
        self.resize(640, 520)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Title, outlet or date"))
        self.filter.setAccessibleName(self.tr("Title, outlet or date"))
        self.filter.setClearButtonEnabled(True)
        self.model = QStandardItemModel(self)
        for article in articles:
            parts = [article.title or "—", article.outlet, article.published]
            item = QStandardItem("  ·  ".join(isolated(" ".join(part.split())) for part in parts if part))
            item.setCheckable(True)
            item.setEditable(False)
            item.setCheckState(Qt.CheckState.Checked if article.id in ticked else Qt.CheckState.Unchecked)
            item.setData(article.id, _ID)
            item.setData(fold_key(" ".join(parts), search=True), _KEY)
            self.model.appendRow(item)
        self.shown = QSortFilterProxyModel(self)
        self.shown.setSourceModel(self.model)
        self.shown.setFilterRole(_KEY)
        self.list = QListView()
        self.list.setModel(self.shown)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setMinimumHeight(260)
        self.list.installEventFilter(self)
        self.filter.installEventFilter(self)
        self.filter.textChanged.connect(lambda text: self.shown.setFilterFixedString(fold_key(text, search=True)))
        self.add_above(self.filter)
        self.add_above(self.list)

    def take(self) -> None:
        """Hand over what is ticked."""
        items = [self.model.item(row) for row in range(self.model.rowCount())]
        found = [item.data(_ID) for item in items if item.checkState() == Qt.CheckState.Checked]
        if not found:
            raise UserError("Tick at least one article.")
        self.chosen.emit(found)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+A ticks; the down arrow leads from the filter into the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if control and event.key() == Qt.Key.Key_A and watched is self.list:
                self._tick_shown()
                return True
            if event.key() == Qt.Key.Key_Down and watched is self.filter and self.shown.rowCount():
                self.list.setFocus()
                self.list.setCurrentIndex(self.shown.index(0, 0))
                return True
        return super().eventFilter(watched, event)

    def _tick_shown(self) -> None:
        rows = [self.shown.mapToSource(self.shown.index(row, 0)).row() for row in range(self.shown.rowCount())]
        items = [self.model.item(row) for row in rows]
        all_ticked = all(item.checkState() == Qt.CheckState.Checked for item in items)
        for item in items:
            item.setCheckState(Qt.CheckState.Unchecked if all_ticked else Qt.CheckState.Checked)
