"""All keys on one page: of the window's actions, of the text, and of the scheme."""

from html import escape
from itertools import combinations, pairwise

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence, QPageLayout, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from annotator.model import JudgementKind, Layer, Scheme
from annotator.ui.actions import MENUS, Actions
from annotator.ui.dialogs.form import enter_closes
from annotator.ui.language import current_language

Group = tuple[str, list[tuple[str, str]]]
"""A heading with its rows of key and meaning."""

COLUMNS = 5
_SCALES = (0.82, 0.78, 0.74, 0.70, 0.66)
"""Sizes of the page's letters, the first that fits is taken."""


def _text_keys() -> list[Group]:
    translate = QCoreApplication.translate
    return [
        (
            translate("help", "In the text"),
            [
                (translate("help", "A label's key"), translate("help", "Marks; changes the selected mark")),
                (translate("help", "Shift+label's key"), translate("help", "Adds a fragment to the mark")),
                ("Space", translate("help", "Next possible boundary")),
                ("Tab, Shift+Tab", translate("help", "Next and previous mark")),
                ("Enter", translate("help", "Selects, accepts, then moves the edges")),
                ("Del", translate("help", "Takes the mark away")),
                ("Esc", translate("help", "Lets go of mark or selection")),
                (translate("help", "Arrows"), translate("help", "By letter; Ctrl by word, Shift selects")),
                ("Home, End", translate("help", "Ends of the line; Ctrl of the text")),
                ("Ctrl+A", translate("help", "Selects all")),
                ("Ctrl+Tab", translate("help", "Leaves the text")),
            ],
        ),
        (
            translate("help", "While an edge moves"),
            [
                ("Home, End, Tab", translate("help", "Choose the edge")),
                (translate("help", "Arrows"), translate("help", "Move it; Ctrl by word")),
                ("Enter, Esc", translate("help", "Keep, give up")),
            ],
        ),
    ]


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")


def _row(action: QAction) -> tuple[str, str]:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), _plain(action.text())


def groups(actions: Actions, scheme: Scheme | None, reviewing: bool = False) -> list[Group]:
    """Everything that has a key, by where it belongs; in review mode letters settle instead of marking."""
    found: list[Group] = []
    for menu in MENUS:
        rows = [_row(action) for action in actions.in_menu(menu) if action.isVisible()]
        found.append((_plain(actions.menus[menu].title()), rows))
    for title, choices in actions.choices():
        found.append((_plain(title), [_row(action) for action in choices]))
    if reviewing:
        from annotator.ui.review.keys import sheet_rows

        return [*found, (_plain(actions.menus["review"].title()), sheet_rows())]
    found += _text_keys()
    if scheme is not None:
        language = current_language()
        homes: list[Layer | JudgementKind] = [*scheme.layers, *scheme.judgements]
        for home in homes:
            keys = [(key, item.name.get(language)) for key, other, item in scheme.bindings() if other is home]
            if keys:
                found.append((home.name.get(language), keys))
    return found


def _columns(found: list[Group]) -> list[list[Group]]:
    """The groups in order, in columns of which the tallest is as short as can be; a group is not divided."""
    sizes = [len(rows) + 2 for _, rows in found]

    def tallest(cuts: tuple[int, ...]) -> int:
        return max(sum(sizes[start:end]) for start, end in pairwise((0, *cuts, len(found))))

    cuts = min(combinations(range(1, len(found)), COLUMNS - 1), key=tallest)
    return [found[start:end] for start, end in pairwise((0, *cuts, len(found)))]


def sheet(found: list[Group], rtl: bool) -> str:
    """The page as HTML. Qt aligns cells by direction but leaves their order as it is written."""
    cells = []
    for column in _columns(found):
        parts = []
        for heading, rows in column:
            parts.append(f"<p style='margin:6px 0 1px 0'><b>{escape(heading)}</b></p>")
            lines = []
            for key, text in rows:
                pair = [
                    f"<td style='padding:0 6px'><b>\u2068{escape(key)}\u2069</b></td>",
                    f"<td style='padding:0 4px'>{escape(text)}</td>",
                ]
                lines.append(f"<tr>{''.join(reversed(pair) if rtl else pair)}</tr>")
            parts.append(f"<table align='{'right' if rtl else 'left'}' cellspacing='0'>{''.join(lines)}</table>")
        cells.append(f"<td width='{98 // COLUMNS}%' valign='top'>{''.join(parts)}</td>")
    return f"<table width='100%' cellspacing='0'><tr>{''.join(reversed(cells) if rtl else cells)}</tr></table>"


class CheatSheet(QDialog):
    """One page with every key; it can be printed."""

    def __init__(
        self, actions: Actions, scheme: Scheme | None, parent: QWidget | None = None, reviewing: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1320, 700)
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("Keys"))
        rtl = current_language() == "ar"
        self._html = f"<body dir='{'rtl' if rtl else 'ltr'}'>{sheet(groups(actions, scheme, reviewing), rtl)}</body>"
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.print_button = buttons.addButton(self.tr("&Print…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.print_button.clicked.connect(lambda: self.print_page())
        enter_closes(buttons)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.page)
        column.addWidget(buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Write the page so that all of it is seen."""
        super().showEvent(event)
        font = self.page.font()
        usual = font.pointSizeF()
        for scale in _SCALES:
            font.setPointSizeF(usual * scale)
            self.page.document().setDefaultFont(font)
            self.page.setHtml(self._html)
            if self.page.document().size().height() <= self.page.viewport().height():
                break

    def print_page(self) -> None:
        """Ask for a printer, or a PDF file, and print the page across the paper."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            self.page.print_(printer)
