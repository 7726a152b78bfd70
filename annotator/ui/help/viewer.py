"""The pages of the documentation in a window of their own: they ship with the program and need no network."""

import re
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from annotator.arabic.direction import paragraph_direction
from annotator.arabic.folding import fold_key
from annotator.resources import documentation
from annotator.ui.language import current_language

_PAGE = Qt.ItemDataRole.UserRole
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_FIRST = {"en": ("analyst.md", "reviewing.md", "names.md", "quotes.md"), "ar": ("ar/analyst.md", "ar/reviewing.md")}


def title_of(text: str, name: str) -> str:
    """The first heading of a page."""
    found = _TITLE.search(text)
    return found.group(1).replace("`", "") if found else name


class HelpViewer(QDialog):
    """A list of pages that can be searched, and the page that is read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self.resize(980, 640)
        self._root = documentation()
        self._texts = {
            path.relative_to(self._root).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(self._root.rglob("*.md"))
        }
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search in the help"))
        self.search.setAccessibleName(self.tr("Search in the help"))
        self.search.textChanged.connect(self._show_matching)
        self.pages = QListWidget()
        self.pages.setAccessibleName(self.tr("Pages"))
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages.setWordWrap(True)
        self.pages.currentItemChanged.connect(lambda item, _: self._show(item))
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("Page"))
        self.text.setSearchPaths([str(self._root)])
        self.text.anchorClicked.connect(self._follow)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.pages)
        both = QSplitter()
        both.addWidget(side)
        both.addWidget(self.text)
        both.setSizes([260, 720])
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        outer = QVBoxLayout(self)
        outer.addWidget(both)
        outer.addLayout(foot)
        self._fill()

    def _fill(self) -> None:
        first = [*_FIRST[current_language()], "index.md"]
        rest = [name for name in self._texts if name not in first]
        for name in [*(name for name in first if name in self._texts), *rest]:
            item = QListWidgetItem(title_of(self._texts[name], name))
            item.setData(_PAGE, name)
            self.pages.addItem(item)
        self.pages.setCurrentRow(0)

    def _show_matching(self, typed: str) -> None:
        words = fold_key(typed, search=True).split()
        for row in range(self.pages.count()):
            item = self.pages.item(row)
            text = fold_key(self._texts[item.data(_PAGE)], search=True)
            item.setHidden(not all(word in text for word in words))

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        name = str(item.data(_PAGE))
        text = self._texts[name]
        self.text.document().setBaseUrl(QUrl.fromLocalFile(str(self._root / Path(name).parent) + "/"))
        rtl = paragraph_direction(title_of(text, name), "ltr") == "rtl"
        option = self.text.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.text.document().setDefaultTextOption(option)
        features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
        self.text.document().setMarkdown(text, features)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        QTimer.singleShot(0, self, lambda: self.text.verticalScrollBar().setValue(0))

    def show_page(self, name: str) -> bool:
        """Open a page by its file's name in the documentation; False where there is none."""
        for row in range(self.pages.count()):
            if self.pages.item(row).data(_PAGE) == name:
                self.search.clear()
                self.pages.setCurrentRow(row)
                return True
        return False

    def _follow(self, link: QUrl) -> None:
        """Links between pages stay here; others are left to the system, which asks no page of ours."""
        if not link.isRelative():
            QDesktopServices.openUrl(link)
            return
        here = Path(str(self.pages.currentItem().data(_PAGE))).parent
        target = (self._root / here / link.path()).resolve()
        if target.is_relative_to(self._root.resolve()):
            self.show_page(target.relative_to(self._root.resolve()).as_posix())
