"""The list of words that are labelled differently, or marked here and bare there, and what is done about them."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.assist.consistency import Spot, Surface, marks_of, uneven
from annotator.model import Span
from annotator.ui.consistency.bulk import Bulk
from annotator.ui.consistency.looking import Found, Looking
from annotator.ui.consistency.model import SURFACE, SurfacesModel
from annotator.ui.session import Session


class ConsistencyDialog(QDialog):
    """Arrows go through the words, Enter labels their places alike, Delete takes marks away, Ctrl+K links them."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Consistency"))
        self.resize(820, 540)
        self._session = session
        self._surfaces: list[Surface] = []
        self._bare: Found = {}
        self.bulk = Bulk(session, self)
        self.looking = Looking(session, self)
        explanation = QLabel(
            self.tr(
                "Words that have different labels in different places, and words that are marked in one place and "
                "unmarked in another, in articles that somebody has worked on."
            )
        )
        explanation.setTextFormat(Qt.TextFormat.PlainText)
        explanation.setWordWrap(True)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter words"))
        self.filter.setAccessibleName(self.tr("Filter words"))
        self.filter.setClearButtonEnabled(True)
        self.list = QTableView()
        self.model = SurfacesModel(session.scheme, self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setShowGrid(False)
        self.list.setWordWrap(False)
        self.list.setTabKeyNavigation(False)
        self.list.verticalHeader().hide()
        header = self.list.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        header.resizeSection(0, 240)
        self.state = QLabel()
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setProperty("quiet", True)
        self.label, self.link = QPushButton(self.tr("Label as…")), QPushButton(self.tr("Link…"))
        self.unmark, close = QPushButton(self.tr("Unmark…")), QPushButton(self.tr("Close"))
        foot = QHBoxLayout()
        foot.addWidget(self.state, 1)
        for button, tip in ((self.label, "Enter"), (self.link, "Ctrl+K"), (self.unmark, "Delete"), (close, "Esc")):
            button.setAutoDefault(False)
            button.setToolTip(tip)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        for widget in (explanation, self.filter, self.list):
            column.addWidget(widget)
        column.setStretchFactor(self.list, 1)
        column.addLayout(foot)
        self.label.clicked.connect(self.ask_label)
        self.link.clicked.connect(self.ask_link)
        self.unmark.clicked.connect(self.ask_unmark)
        close.clicked.connect(self.reject)
        self.filter.textChanged.connect(self._on_filter)
        self.filter.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.doubleClicked.connect(lambda _: self.ask_label())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.looking.listed.connect(self._on_listed)
        self.looking.progressed.connect(self._on_progress)
        self.looking.found.connect(self._on_found)
        self.bulk.changed.connect(self.looking.start)
        self.finished.connect(self.looking.stop)
        self.list.setFocus()
        self.looking.start()

    # What is listed

    def _on_listed(self, surfaces: list[Surface]) -> None:
        for surface in surfaces:  # what was known of unmarked places holds until it is known anew
            surface.bare = len(self._bare.get(surface.key, ()))
        self._surfaces = surfaces
        self._show(self.tr("Looking for unmarked places…"))

    def _on_progress(self, share: float) -> None:
        self.state.setText(self.tr("Looking for unmarked places… {share} %").format(share=int(share * 100)))

    def _on_found(self, found: Found) -> None:
        self._bare = found
        self._show("")

    def _show(self, state: str) -> None:
        chosen = self.chosen()
        row = self.list.currentIndex().row()
        listed = uneven(self._surfaces)
        self.model.show_surfaces(listed, self.filter.text())
        self.state.setText(state or QCoreApplication.translate("ConsistencyDialog", "%n word(s)", None, len(listed)))
        again = self.model.row_of(chosen[0].key) if chosen else -1
        row = again if again >= 0 else min(max(row, 0), self.model.rowCount() - 1)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row, 0))
        self._enable()

    def _on_filter(self, typed: str) -> None:
        self.model.search(typed)
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._enable()

    def _enable(self) -> None:
        for button in (self.label, self.link, self.unmark):
            button.setEnabled(bool(self.chosen()))

    def chosen(self) -> list[Surface]:
        """The selected words."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedRows())
        found = (self.model.index(row, 0).data(SURFACE) for row in rows)
        return [item for item in found if isinstance(item, Surface)]

    # What is done

    def _marks(self) -> list[Span]:
        return marks_of(self._session.project, self._session.annotator.id, self.chosen())

    def ask_label(self) -> None:
        """Give the places of the selected words one label, by default the one that most have."""
        chosen = self.chosen()
        if chosen:
            spots: list[Spot] = [spot for surface in chosen for spot in self._bare.get(surface.key, ())]
            self.bulk.ask_label(self._marks(), spots, chosen[0].label)

    def ask_link(self) -> None:
        """Let the marks of the selected words point to one entity."""
        self.bulk.ask_link(self._marks())

    def ask_unmark(self) -> None:
        """Take marks of the selected words away."""
        if self.chosen():
            self.bulk.ask_unmark(self._marks())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list; Down leaves the filter for it."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ask_label()
        elif watched is self.filter and event.key() == Qt.Key.Key_Down:
            self.list.setFocus()
        elif watched is self.list and event.key() == Qt.Key.Key_Delete:
            self.ask_unmark()
        elif event.key() == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.ask_link()
        else:
            return super().eventFilter(watched, event)
        return True
