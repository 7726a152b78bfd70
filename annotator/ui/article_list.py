"""The list of articles: read page by page, so that its length does not matter."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.arabic.direction import paragraph_direction
from annotator.store import Changes, Status, Summary
from annotator.ui.session import Session
from annotator.ui.words import marks_count, remarks_of, status_name

Index = QModelIndex | QPersistentModelIndex
_PAGE = 100
SUMMARY = Qt.ItemDataRole.UserRole


class ArticleModel(QAbstractListModel):
    """The project's articles as the annotator at work sees them."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pages: dict[int, list[Summary]] = {}
        self._count = session.project.document_count()
        session.changed.connect(self._on_changed)
        session.annotator_changed.connect(self.refresh)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many articles there are."""
        return 0 if parent.isValid() else self._count

    def summary(self, row: int) -> Summary | None:
        """What is shown of the article in a row."""
        page = self._pages.get(row // _PAGE)
        if page is None:
            start = row // _PAGE * _PAGE
            page = self._session.project.summaries(self._session.annotator.id, start, _PAGE)
            self._pages[row // _PAGE] = page
        return page[row % _PAGE] if row % _PAGE < len(page) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title; for screen readers the rest too."""
        summary = self.summary(index.row()) if index.isValid() else None
        if summary is None:
            return None
        if role == SUMMARY:
            return summary
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = [summary.title, status_name(summary.status), marks_count(summary.spans)]
            said += [self.tr("Needs review")] if summary.flag else []
            said += [self.tr("with a note")] if summary.note else []
            return ", ".join(said)
        return None

    def refresh(self) -> None:
        """Read everything shown again; rows stay where they are."""
        self._pages.clear()
        count = self._session.project.document_count()
        if count != self._count:
            self.beginResetModel()
            self._count = count
            self.endResetModel()
        elif count:
            self.dataChanged.emit(self.index(0), self.index(count - 1))

    def row_of(self, document: str) -> int:
        """The row of an article, -1 where it is not in the list."""
        return self._session.project.document_row(document)

    def _on_changed(self, changes: Changes) -> None:
        if changes.kinds & {"document", "scheme"} or len(changes.documents) > 1:
            self.refresh()
            return
        if not changes.kinds & {"span", "judgement", "work"}:
            return
        for number, page in self._pages.items():
            for place, summary in enumerate(page):
                if summary.id in changes.documents:
                    row = number * _PAGE + place
                    found = self._session.project.summaries(self._session.annotator.id, row, 1)
                    if found:
                        page[place] = found[0]
                        self.dataChanged.emit(self.index(row), self.index(row))


_STATUS_COLORS: dict[Status, str] = {
    "new": "#8a93a1",
    "in progress": "#c98a1b",
    "done": "#2e8b57",
    "adjudicated": "#7a5cc0",
}


class ArticleDelegate(QStyledItemDelegate):
    """Two lines for each article: its title, and beneath it status, number of marks and outlet."""

    _MARGIN = 10

    def sizeHint(self, option: QStyleOptionViewItem, _: Index) -> QSize:
        """Two lines of text and some air."""
        height = QFontMetrics(option.font).height()
        return QSize(120, int(height * 2.1) + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row in the direction of the interface; the title runs as its own letters do."""
        summary = index.data(SUMMARY)
        if not isinstance(summary, Summary):
            return
        painter.save()
        rect: QRect = option.rect
        palette: QPalette = option.palette
        font: QFont = option.font
        direction = option.direction
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        text_role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        quiet_role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.PlaceholderText
        inner = rect.adjusted(self._MARGIN, 6, -self._MARGIN, -6)
        rtl = direction == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        lower = QRect(inner.left(), upper.bottom() + 1, inner.width(), inner.height() - upper.height())
        painter.setFont(font)
        painter.setPen(palette.color(text_role))
        title = summary.title or "—"
        painter.setLayoutDirection(_direction(title, direction))
        elided = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, align | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, elided)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.88)
        painter.setFont(small)
        painter.setLayoutDirection(direction)
        dot = 8
        dot_x = lower.right() - dot if rtl else lower.left()
        color = QColor(_STATUS_COLORS[summary.status])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.color(quiet_role) if selected else color, 1.5))
        filled = summary.status in ("done", "adjudicated")
        painter.setBrush(color if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(dot_x, lower.center().y() - dot // 2, dot, dot)
        painter.setPen(palette.color(quiet_role))
        parts = [status_name(summary.status), marks_count(summary.spans)]
        if summary.outlet:
            parts.append(summary.outlet)
        rest = lower.adjusted(0, 0, -dot - 6, 0) if rtl else lower.adjusted(dot + 6, 0, 0, 0)
        remarks = remarks_of(summary.flag, summary.note)
        if remarks:
            width = QFontMetrics(small).horizontalAdvance(remarks) + 6
            end = QRect(rest.left() if rtl else rest.right() - width, rest.top(), width, rest.height())
            far = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
            painter.drawText(end, far | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, remarks)
            rest = rest.adjusted(width, 0, 0, 0) if rtl else rest.adjusted(0, 0, -width, 0)
        line = QFontMetrics(small).elidedText("  ·  ".join(parts), Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, align | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, line)
        painter.restore()


def _direction(text: str, default: Qt.LayoutDirection) -> Qt.LayoutDirection:
    rtl = default == Qt.LayoutDirection.RightToLeft
    if paragraph_direction(text, "rtl" if rtl else "ltr") == "rtl":
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


class ArticleList(QListView):
    """The articles; choosing one opens it."""

    chosen = Signal(str)
    """The id of the article to open."""
    delete_requested = Signal(str)
    """The id of the article to delete: the row with the keyboard on it, which need not be the open one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: str | None = None
        self.setItemDelegate(ArticleDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_session(self, session: Session | None) -> None:
        """List the articles of a project, or none."""
        old = self.model()
        model = ArticleModel(session, self) if session is not None else None
        self.setModel(model)
        if model is not None:
            model.modelReset.connect(lambda: self.show_document(self._document))
        if old is not None:
            old.deleteLater()

    def show_document(self, document: str | None) -> None:
        """Put the selection on the article that is open."""
        self._document = document
        model = self.model()
        if not isinstance(model, ArticleModel) or document is None:
            self.clearSelection()
            return
        row = model.row_of(document)
        if row >= 0:
            index = model.index(row)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def neighbour(self, step: int) -> str | None:
        """The id of the article `step` rows below the open one (above, where negative), or below the current row."""
        model = self.model()
        if not isinstance(model, ArticleModel):
            return None
        here = model.row_of(self._document) if self._document is not None else self.currentIndex().row()
        row = here + step
        if not 0 <= row < model.rowCount():
            return None
        summary = model.summary(row)
        return summary.id if summary is not None else None

    def _choose(self, index: Index) -> None:
        summary = index.data(SUMMARY)
        if isinstance(summary, Summary):
            self.chosen.emit(summary.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete asks to delete; the rest is as in every list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            summary = self.currentIndex().data(SUMMARY)
            if isinstance(summary, Summary):
                self.delete_requested.emit(summary.id)
        else:
            super().keyPressEvent(event)
