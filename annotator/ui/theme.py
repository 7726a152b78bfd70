"""Light and dark: the colours of the window and the little style sheet over Qt's Fusion style."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from annotator.ui.settings import ThemeChoice

_Role = QPalette.ColorRole

_LIGHT = {
    _Role.Window: "#f4f5f7",
    _Role.WindowText: "#1d2430",
    _Role.Base: "#ffffff",
    _Role.AlternateBase: "#f0f2f5",
    _Role.Text: "#1d2430",
    _Role.Button: "#ffffff",
    _Role.ButtonText: "#1d2430",
    _Role.BrightText: "#b3261e",
    _Role.Highlight: "#2f6fb3",
    _Role.HighlightedText: "#ffffff",
    _Role.ToolTipBase: "#1d2430",
    _Role.ToolTipText: "#ffffff",
    _Role.PlaceholderText: "#6a7382",
    _Role.Link: "#1f5fa8",
    _Role.Mid: "#d5d9e0",
    _Role.Midlight: "#e6e9ee",
    _Role.Dark: "#aab1bd",
    _Role.Light: "#ffffff",
    _Role.Shadow: "#8a93a1",
}
_DARK = {
    _Role.Window: "#1b1f26",
    _Role.WindowText: "#e6e9ee",
    _Role.Base: "#14171c",
    _Role.AlternateBase: "#20252d",
    _Role.Text: "#e6e9ee",
    _Role.Button: "#262c35",
    _Role.ButtonText: "#e6e9ee",
    _Role.BrightText: "#ff8a80",
    _Role.Highlight: "#3d7cc0",
    _Role.HighlightedText: "#ffffff",
    _Role.ToolTipBase: "#e6e9ee",
    _Role.ToolTipText: "#14171c",
    _Role.PlaceholderText: "#98a1b0",
    _Role.Link: "#7db4ee",
    _Role.Mid: "#3a424e",
    _Role.Midlight: "#2d343e",
    _Role.Dark: "#56606e",
    _Role.Light: "#3a424e",
    _Role.Shadow: "#000000",
}
_CONTRAST = {
    **dict.fromkeys(_DARK, "#ffffff"),
    _Role.Window: "#000000",
    _Role.Base: "#000000",
    _Role.AlternateBase: "#000000",
    _Role.Button: "#000000",
    _Role.BrightText: "#ff9d94",
    _Role.Highlight: "#ffe14d",
    _Role.HighlightedText: "#000000",
    _Role.ToolTipText: "#000000",
    _Role.Link: "#ffe14d",
    _Role.Midlight: "#3a3a3a",
    _Role.Light: "#3a3a3a",
    _Role.Shadow: "#000000",
}

_SHEET = """
QMainWindow::separator, QSplitter::handle {{ background: {line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QToolTip {{ border: 0; padding: 4px 6px; }}
QMenuBar {{ background: {window}; padding: 2px 4px; }}
QMenuBar::item {{ padding: 4px 10px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {soft}; }}
QMenu {{ background: {base}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 5px 26px 5px 26px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent}; color: {onaccent}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QStatusBar {{ background: {window}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: 0; }}
QListView, QTreeView, QTableView {{ background: {base}; border: 0; outline: 0; }}
QLineEdit, QPlainTextEdit {{
    background: {base}; border: 1px solid {line}; border-radius: 5px; padding: 4px 6px; min-height: 20px;
}}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {accent}; }}
QPushButton {{
    background: {button}; border: 1px solid {line}; border-radius: 5px; padding: 5px 14px; min-height: 20px;
}}
QPushButton:hover {{ background: {soft}; }}
QPushButton:focus {{ border: 1px solid {accent}; }}
QPushButton:default {{ background: {accent}; color: {onaccent}; border: 1px solid {accent}; }}
QPushButton:disabled {{ color: {faint}; }}
QPushButton:default:disabled {{ background: {button}; border: 1px solid {line}; }}
QToolButton[flat="true"], QPushButton[flat="true"] {{ border: 1px solid transparent; background: transparent; }}
QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 3px 6px; background: transparent; }}
QToolButton:hover {{ background: {soft}; }}
QToolButton:checked {{ background: {soft}; border: 1px solid {line}; }}
QToolButton:focus {{ border: 1px solid {accent}; }}
QLabel[heading="true"] {{ color: {quiet}; font-weight: 600; padding: 6px 10px 3px 10px; }}
QLabel[quiet="true"] {{ color: {quiet}; }}
QLabel[banner="true"] {{ background: {banner}; color: {bannertext}; padding: 7px 12px; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QCheckBox::indicator:unchecked, QListWidget::indicator:unchecked {{
    background: {base}; border: 1px solid {dim}; border-radius: 3px; width: 13px; height: 13px;
}}
QProgressBar {{ border: 1px solid {line}; border-radius: 5px; text-align: center; min-height: 16px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {dim}; border-radius: 5px; min-height: 28px; margin: 1px 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {dim}; border-radius: 5px; min-width: 28px; margin: 2px 1px; }}
"""


def resolve(choice: ThemeChoice) -> Literal["light", "dark", "contrast"]:
    """The colours that this choice means now; a system set to high contrast is followed too."""
    if choice != "system":
        return choice
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def set_theme(application: QApplication, choice: ThemeChoice) -> None:
    """Give the whole program these colours; open windows change at once."""
    theme = resolve(choice)
    colors = {"light": _LIGHT, "dark": _DARK, "contrast": _CONTRAST}[theme]
    banner, on_banner = {
        "light": ("#fff3cd", "#5c4708"),
        "dark": ("#5c4a12", "#ffeeb0"),
        "contrast": ("#ffe14d", "#000000"),
    }[theme]
    palette = QPalette()
    for role, color in colors.items():
        palette.setColor(role, QColor(color))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        faint = "#b0b0b0" if theme == "contrast" else colors[_Role.PlaceholderText]
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(faint))
    application.setStyle("Fusion")
    application.setPalette(palette)
    application.setStyleSheet(
        _SHEET.format(
            window=colors[_Role.Window],
            base=colors[_Role.Base],
            button=colors[_Role.Button],
            line=colors[_Role.Mid],
            soft=colors[_Role.Midlight],
            accent=colors[_Role.Highlight],
            onaccent=colors[_Role.HighlightedText],
            quiet=colors[_Role.PlaceholderText],
            faint=palette.color(QPalette.ColorGroup.Disabled, _Role.Text).name(),
            dim=colors[_Role.Dark],
            banner=banner,
            bannertext=on_banner,
        )
    )
