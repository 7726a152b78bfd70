"""From panel to panel with one key: text, labels, marks, articles, and what is docked beside them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def focus_next_panel(window: "MainWindow") -> None:
    """Give the keyboard to the next panel that is in sight; to the first where none has it."""
    panels = [panel for panel in _panels(window) if panel.isVisible() and _entrance(panel) is not None]
    focus = QApplication.focusWidget()
    holding = [nth for nth, panel in enumerate(panels) if focus is panel or (focus and panel.isAncestorOf(focus))]
    entrance = _entrance(panels[(holding[-1] + 1) % len(panels) if holding else 0]) if panels else None
    if entrance is not None:
        entrance.setFocus(Qt.FocusReason.TabFocusReason)


def _panels(window: "MainWindow") -> list[QWidget]:
    workspace, view = window.workspace, window.review.view
    found: list[QWidget] = []
    if window.review.active and view is not None:
        found += [view.article, view.side_by_side, view.list_page, view.figures, view.panel, view.places]
        found.append(view.articles)
    elif workspace is not None:
        found += [workspace.view, workspace.palette_panel, workspace.marks_list, workspace.articles]
    else:
        found.append(window.welcome)
    return found + [dock for dock in window.findChildren(QDockWidget) if dock.parent() is window]


def _entrance(panel: QWidget) -> QWidget | None:
    """Where the keyboard enters a panel: itself, its list, or the first of its controls."""
    if panel.focusPolicy() & Qt.FocusPolicy.TabFocus and panel.isEnabled():
        return panel
    # Not by nextInFocusChain: PySide takes what that gives, the window's menus too, for children of the panel.
    inside = (item for item in panel.findChildren(QWidget) if item.isVisible() and item.isEnabled())
    return next((item for item in inside if item.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
