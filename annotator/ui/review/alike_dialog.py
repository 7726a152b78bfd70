"""Settling all places like one the same way: they are shown first, and each can be left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from annotator.exchange.report import Progress
from annotator.exchange.review import Choice, Item, alike, settle_alike
from annotator.model import Annotator, Edit
from annotator.store import Project
from annotator.ui.dialogs.preview import PreviewDialog

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.exchange.report import CancelCall, ProgressCall

_CONTEXT = 40
"""Code points of the article shown at either side."""


@dataclass(frozen=True)
class Asked:
    """What is to be done everywhere: at this place this was chosen, by this reviewer, for this reason."""

    path: Path
    people: Sequence[Annotator]
    item: Item
    choice: Choice
    reviewer: str
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """One place that is like it."""

    key: str
    title: str
    context: str


def find(asked: Asked, progress: ProgressCall, cancelled: CancelCall) -> list[Found]:
    """All places that are like it, in the order of the articles."""
    result = []
    with Project(asked.path, "read") as project:
        for desk, item, _ in alike(project, asked.item, asked.choice, asked.people, cancelled):
            document = project.document(desk.document)
            text = desk.article.text if desk.article is not None else ""
            title = document.title if document is not None else ""
            result.append(Found(item.case.key, title, _context(text, item)))
            progress(Progress(0.5, len(result), title))
    return result


def edit_of(asked: Asked, keys: set[str], cancelled: CancelCall) -> Edit | None:
    """The one edit that settles those of them that were left ticked."""
    with Project(asked.path, "read") as project:
        found = alike(project, asked.item, asked.choice, asked.people, cancelled)
        chosen = [one for one in found if one[1].case.key in keys]
        return settle_alike(chosen, asked.reviewer, asked.reason) if chosen else None


class AlikeDialog(PreviewDialog):
    """Lists the places; Enter settles those that are ticked."""

    chosen = Signal(object)
    """The keys of the places that are to be settled."""

    def __init__(self, asked: Asked, meant: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settle all like this one"))
        self.resize(680, 440)
        self.explain(self.tr("Everywhere else where annotators differ in the same way: {choice}").format(choice=meant))
        self.outcome.hide()
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setStyleSheet("QListView::item { padding: 4px; }")
        self.add_above(self.list)
        self.ok.setText(self.tr("Settle"))
        self.look(lambda progress, cancelled: find(asked, progress, cancelled))

    def found(self, result: Any) -> None:
        """Show the places."""
        for one in result:
            item = QListWidgetItem(f"{one.context}\n{one.title}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(Qt.ItemDataRole.UserRole, one.key)
            self.list.addItem(item)
        self.list.itemChanged.connect(lambda _: self._count())
        self._count()
        self.ok.setFocus()

    def _keys(self) -> set[str]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return {item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked}

    def _count(self) -> None:
        count = len(self._keys())
        self.ok.setText(self.tr("Settle %n", "", count))
        self.ok.setEnabled(count > 0)

    def take(self) -> None:
        """Settle them."""
        self.chosen.emit(self._keys())


def _context(text: str, item: Item) -> str:
    start, end = item.case.start, item.case.end
    if not end:
        return item.case.surface or "—"
    before, behind = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    return " ".join(f"…{before}[{text[start:end]}]{behind}…".split())
