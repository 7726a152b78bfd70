"""The scheme's guideline text beside the article, at the section of the label in hand."""

import re

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QFont, QImage, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDockWidget, QTextBrowser, QWidget

from annotator.arabic.direction import paragraph_direction
from annotator.model import Scheme
from annotator.ui.language import current_language

_HEADING = re.compile(r"(#+ )(.*)")
_INSIDE = re.compile(r"data:image/[a-z]+;base64,(.*)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def anchors(guidelines: str) -> list[str]:
    """The anchor of each heading, in order: its English part in lower case with hyphens, as `guide` names it."""
    headings = [_HEADING.fullmatch(line) for line in _COMMENT.sub("", guidelines).splitlines()]
    return [
        "#" + heading[2].rpartition("·")[2].strip().lower().replace(" ", "-")
        for heading in headings
        if heading is not None
    ]


def in_language(guidelines: str, language: str) -> str:
    """The Markdown in one language: of `Arabic · English` headings one half, of each block the lines in it.

    A block that is written in one language only stays, whichever it is.
    """
    return "\n\n".join(
        _block(block.splitlines(), language) for block in re.split(r"\n\s*\n", _COMMENT.sub("", guidelines).strip())
    )


def _block(lines: list[str], language: str) -> str:
    kept: list[str] = []
    body = [line for line in lines if _HEADING.fullmatch(line) is None]
    languages = {line: "ar" if paragraph_direction(line, "ltr") == "rtl" else "en" for line in body}
    bilingual = len(set(languages.values())) > 1
    for line in lines:
        heading = _HEADING.fullmatch(line)
        if heading is not None:
            first, dot, second = heading[2].partition(" · ")
            kept.append(heading[1] + (first if language == "ar" or not dot else second))
        elif not bilingual or languages[line] == language:
            kept.append(line)
    return "\n".join(kept)


class _Browser(QTextBrowser):
    """Shows Markdown with the pictures that are in it; no file and no address is ever loaded."""

    def loadResource(self, _kind: int, name: QUrl | str) -> object:
        """Pictures that the text itself holds, never wider than the panel; nothing is fetched."""
        address = name.toString() if isinstance(name, QUrl) else name
        found = _INSIDE.fullmatch(address)
        if found is None:
            return None
        picture = QImage.fromData(QByteArray.fromBase64(found[1].encode()))
        room = max(self.viewport().width() - 24, 120)
        if picture.width() > room:
            picture = picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return picture


class GuidelinesPanel(QDockWidget):
    """A panel of the window with the guideline in the language of the interface."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guidelines")
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
        self.page = _Browser()
        self.page.setOpenLinks(False)
        self.page.setMinimumWidth(240)
        self.setWidget(self.page)
        self._anchors: list[str] = []
        self.anchor = ""

    def show_scheme(self, scheme: Scheme | None) -> None:
        """Show this scheme's guideline."""
        self.setWindowTitle(self.tr("Guidelines"))
        self.page.setAccessibleName(self.tr("Guidelines"))
        text = scheme.guidelines if scheme is not None else ""
        self._anchors = anchors(text)
        if text:
            self.page.setMarkdown(in_language(text, current_language()))
        else:
            self.page.setPlainText(self.tr("This scheme has no guideline text."))
        rtl = current_language() == "ar"
        option = self.page.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.page.document().setDefaultTextOption(option)
        self._calm_headings()
        self.go_to(self.anchor)

    def _calm_headings(self) -> None:
        """Headings little larger than the text: the panel is narrow."""
        block = self.page.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                cursor = QTextCursor(block)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                look = QTextCharFormat()
                look.setProperty(QTextCharFormat.Property.FontSizeAdjustment, 1 if level == 1 else 0)
                look.setFontWeight(QFont.Weight.Bold)
                cursor.mergeCharFormat(look)
            block = block.next()

    def go_to(self, guide: str) -> None:
        """Bring a label's section to the top; `guide` is its anchor, with or without a file name before it."""
        self.anchor = guide
        wanted = "#" + guide.rpartition("#")[2]
        if wanted not in self._anchors:
            return
        left = self._anchors.index(wanted)
        block = self.page.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                if left == 0:
                    break
                left -= 1
            block = block.next()
        if block.isValid():
            self.page.setTextCursor(QTextCursor(block))
            top = self.page.document().documentLayout().blockBoundingRect(block).top()
            self.page.verticalScrollBar().setValue(round(top))
