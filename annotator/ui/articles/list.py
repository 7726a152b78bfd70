"""The list itself: choosing an article opens it, several can be selected, the keyboard does everything."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from annotator.store import Summary
from annotator.store.search.listing import Group
from annotator.ui.articles.delegate import ArticleDelegate
from annotator.ui.articles.model import FOLDED, GROUP, SUMMARY, ArticleModel, Index
from annotator.ui.session import Session

_SEVERAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ArticleList(QTableView):
    """Shows an `ArticleModel`. Clicks with Ctrl or Shift select several; on a heading a click folds its group.

    It is a table of one column: a QListView asks its model for every row before it shows the first.
    """

    chosen = Signal(str)
    """The id of the article to open."""
    delete_requested = Signal(list)
    """Ids of the articles to delete: those that are selected, which need not be the open one."""
    menu_requested = Signal(object)
    """A menu is asked for at this point of the screen (QPoint)."""
    left = Signal()
    """The keyboard is to go back to the article."""
    typed = Signal(str)
    """Letters were typed: they belong into the search line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: str | None = None
        self.delegate = ArticleDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._on_clicked)

    def show_session(self, session: Session | None) -> None:
        """List the articles of a project, or none."""
        old = self.model()
        model = ArticleModel(session, self) if session is not None else None
        self.setModel(model)
        if model is not None:
            model.modelReset.connect(lambda: self.show_document(self._document))
        if old is not None:
            old.deleteLater()

    @property
    def articles(self) -> ArticleModel | None:
        """What is listed."""
        model = self.model()
        return model if isinstance(model, ArticleModel) else None

    def resize_rows(self) -> None:
        """Rows have become higher or lower."""
        height = self.delegate.height(self.font())
        header = self.verticalHeader()
        header.setMinimumSectionSize(height)
        header.setDefaultSectionSize(height)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Rows follow the size of letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.resize_rows()

    # The open article and the selected ones

    def show_document(self, document: str | None) -> None:
        """Put the selection on the article that is open."""
        self._document = document
        model = self.articles
        if model is None or document is None:
            self.clearSelection()
            return
        row = model.row_of(document)
        if row < 0:
            self.clearSelection()
        elif row != self.currentIndex().row() or not self.selectionModel().isRowSelected(row):
            index = model.index(row)
            # Whatever key is held: Ctrl+PgDown would leave the article before selected as well.
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def neighbour(self, step: int) -> str | None:
        """The id of the article `step` places below the open one (above, where negative), or below the current row."""
        model = self.articles
        return model.neighbour(self._document, step, self.currentIndex().row()) if model is not None else None

    def selected(self) -> list[str]:
        """Ids of the selected articles, those of selected groups included."""
        model = self.articles
        if model is None:
            return []
        return model.ids_of(sorted(row for part in self._ranges() for row in range(part.top(), part.bottom() + 1)))

    def selected_count(self) -> int:
        """How many articles are selected."""
        model = self.articles
        return sum(model.articles_in(part.top(), part.bottom()) for part in self._ranges()) if model is not None else 0

    def _ranges(self) -> list[QItemSelectionRange]:
        return self.selectionModel().selection().toList()

    def selectAll(self) -> None:
        """All articles of the list, as one range: Qt's own would make 100,000 of them."""
        model = self.articles
        if model is not None and model.rowCount():
            whole = QItemSelection(model.index(0), model.index(model.rowCount() - 1))
            self.selectionModel().select(whole, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # What is done

    def _on_clicked(self, index: Index) -> None:
        if index.data(GROUP) is not None:
            self._fold(index)
        else:
            self._choose(index)

    def _choose(self, index: Index) -> None:
        summary = index.data(SUMMARY)
        if isinstance(summary, Summary):
            self.chosen.emit(summary.id)

    def _fold(self, index: Index, folded: bool | None = None) -> None:
        model, group = self.articles, index.data(GROUP)
        if model is None or not isinstance(group, Group):
            return
        is_folded = bool(index.data(FOLDED))
        if folded is None or folded != is_folded:
            model.fold(group, not is_folded)
            self.setCurrentIndex(model.index(model.heading_row(group)))

    def _heading_of(self, index: Index) -> Index:
        """The heading that an article stands under, where there are groups."""
        model = self.articles
        row = model.heading_above(index.row()) if model is not None and index.isValid() else -1
        return model.index(row) if model is not None and row >= 0 else index

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """With Ctrl or Shift a click selects and opens nothing."""
        several = bool(event.modifiers() & _SEVERAL)
        before = self.blockSignals(True) if several else False
        super().mouseReleaseEvent(event)
        if several:
            self.blockSignals(before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens or folds, Delete asks to delete, Left and Right fold, Escape leaves; letters are searched for."""
        index, key = self.currentIndex(), event.key()
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._on_clicked(index)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Delete and self.selected_count():
            self.delete_requested.emit(self.selected())
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            heading = self._heading_of(index) if key != forward else index
            if heading.row() != index.row():
                self.setCurrentIndex(heading)
            else:
                self._fold(index, key != forward)
        elif event.text().isprintable() and event.text().strip() and not _is_shortcut(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QTableView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and last row, as in lists; in tables they go along the row."""
        model = self.articles
        if model is not None and action == QTableView.CursorAction.MoveHome:
            return model.index(0)
        if model is not None and action == QTableView.CursorAction.MoveEnd:
            return model.index(model.rowCount() - 1)
        return super().moveCursor(action, modifiers)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the selected articles."""
        self.menu_requested.emit(event.globalPos())

    def keyboardSearch(self, _: str) -> None:
        """Not as in other lists: it would read every title."""


def _is_shortcut(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))
