"""The window of the dashboard: a page for each table, its picture beside it, and saving as PNG, SVG or CSV."""

import csv
import io
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.exchange.dashboard import Dashboard as Numbers
from annotator.exchange.pictures import bars, save
from annotator.formats.table import guarded
from annotator.model import UserError
from annotator.ui.article.colors import is_dark
from annotator.ui.dashboard.sheets import SHEETS, Line, Sheet
from annotator.ui.dialogs.form import leave_enter
from annotator.ui.errors import show_error
from annotator.ui.language import current_language
from annotator.ui.session import Session
from annotator.ui.settings import documents_folder

_LINE = Qt.ItemDataRole.UserRole
_DPI = 96


class Dashboard(QDialog):
    """Progress, labels, entities and sentiment of a project. A line opens the articles behind it."""

    articles_requested = Signal(str)
    """What the search line is to be asked."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Dashboard"))
        self.resize(1100, 620)
        self._dark = is_dark(self.palette().base().color())
        numbers = Numbers(session.project, session.annotator)
        self.sheets = [make(numbers, session.scheme) for make in SHEETS]
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Dashboard"))
        self.tables: list[QTreeWidget] = []
        for sheet in self.sheets:
            self.tabs.addTab(self._page(sheet), sheet.title)
        self.tabs.currentChanged.connect(lambda _: self._draw())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.picture_button = buttons.addButton(self.tr("Save the &picture…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.table_button = buttons.addButton(self.tr("Save the &table…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.picture_button.clicked.connect(lambda: self.save_picture())
        self.table_button.clicked.connect(lambda: self.save_table())
        leave_enter(buttons)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs)
        hint = QLabel(self.tr("Enter or a double click on a line lists its articles."))
        hint.setProperty("quiet", True)
        column.addWidget(hint)
        column.addWidget(buttons)
        self._draw()

    def _page(self, sheet: Sheet) -> QWidget:
        table = QTreeWidget()
        table.setRootIsDecorated(False)
        table.setAllColumnsShowFocus(True)
        table.setUniformRowHeights(True)
        table.setAccessibleName(sheet.title)
        table.setHeaderLabels(list(sheet.columns))
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for line in sheet.lines:
            item = QTreeWidgetItem(list(line.cells))
            item.setData(0, _LINE, line)
            table.addTopLevelItem(item)
        table.itemActivated.connect(lambda item, _: self._open(item.data(0, _LINE)))
        self.tables.append(table)
        picture = QLabel()
        picture.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        picture.setAccessibleName(self.tr("Picture of {table}").format(table=sheet.title))
        area = QScrollArea()
        area.setAccessibleName(picture.accessibleName())  # the arrows scroll it
        area.setWidget(picture)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        page = QSplitter()
        page.addWidget(table)
        page.addWidget(area)
        page.setSizes([520, 560])
        return page

    def _open(self, line: Line) -> None:
        if line.query:
            self.articles_requested.emit(line.query)

    @property
    def sheet(self) -> Sheet:
        """The page that is shown."""
        return self.sheets[self.tabs.currentIndex()]

    def picture(self, kind: str, *, dark: bool, dpi: float = _DPI) -> bytes:
        """The picture of the page that is shown."""
        sheet = self.sheet
        return bars(
            sheet.names,
            sheet.parts,
            sheet.colors,
            title=sheet.title,
            rtl=current_language() == "ar",
            kind="svg" if kind == "svg" else "png",
            dpi=round(dpi),
            dark=dark,
        )

    def _draw(self) -> None:
        page = self.tabs.currentWidget()
        label = page.findChild(QLabel) if page is not None else None
        if label is None or not label.pixmap().isNull():
            return
        if not self.sheet.names:
            label.setText(self.tr("Nothing has been counted yet."))
            return
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap()
        pixmap.loadFromData(self.picture("png", dark=self._dark, dpi=_DPI * 0.8 * ratio))
        pixmap.setDevicePixelRatio(ratio)
        label.setPixmap(pixmap)

    def save_picture(self, path: Path | None = None) -> None:
        """Write the picture; the suffix says whether it is PNG or SVG."""
        if path is None:
            wanted = str(Path(documents_folder()) / f"{self.sheet.title}.png")
            name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the picture"), wanted, "PNG (*.png);;SVG (*.svg)")
            if not name:
                return
            path = Path(name)
        kind = "svg" if path.suffix.lower() == ".svg" else "png"
        self._write(path, self.picture(kind, dark=False, dpi=2 * _DPI))

    def save_table(self, path: Path | None = None) -> None:
        """Write the table as CSV that a spreadsheet opens right."""
        if path is None:
            wanted = str(Path(documents_folder()) / f"{self.sheet.title}.csv")
            name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the table"), wanted, "CSV (*.csv)")
            if not name:
                return
            path = Path(name)
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(self.sheet.columns)
        for line in self.sheet.lines:
            writer.writerow([guarded(cell) for cell in line.cells])
        self._write(path, text.getvalue().encode("utf-8-sig"))

    def _write(self, path: Path, data: bytes) -> None:
        try:
            save(path, data)
        except OSError as error:
            show_error(self, UserError("{file} cannot be written: {reason}.", file=path, reason=error.strerror or ""))
