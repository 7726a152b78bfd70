"""The links of the selected mark: its cue, its speakers, its channel; each can be followed, taken away or added."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget

from annotator.model import Entity, Relation, RelationKind, Scheme, Span
from annotator.store import Marks
from annotator.ui import relating
from annotator.ui.language import current_language
from annotator.ui.marking import shortened

_LONGEST = 28


class LinkRows(QWidget):
    """One row for each kind of relation that the mark can have."""

    link_requested = Signal(int)
    unlink_requested = Signal(str)
    target_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self._gone: dict[str, QToolButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(1, 1)

    def show_links(self, span: Span, scheme: Scheme, marks: Marks, entities: Iterable[Entity]) -> None:
        """Show the links of a mark; what it lacks and should have is said."""
        kinds = relating.kinds_from(scheme, span)
        self.setVisible(bool(kinds))
        lacking = {kind.id for kind in relating.missing(scheme, span, marks)}
        rows = [(number, kind, relating.standing(kind, span, marks)) for number, kind in enumerate(kinds)]
        names = {entity.id: entity.name for entity in entities} if any(found for _, _, found in rows) else {}
        told = [(kind.id, tuple(relating.names_of_targets(found, marks, names))) for _, kind, found in rows]
        shown = (span.id, current_language(), lacking, told, [found for _, _, found in rows])
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._gone.clear()
        line = 0
        for (number, kind, found), (_, words) in zip(rows, told, strict=True):
            line = self._add_kind(line, number, kind, found, words, kind.id in lacking)

    def button(self, relation: str) -> QToolButton:
        """The button that takes a link away, by the id of its relation."""
        return self._gone[relation]

    def _add_kind(
        self, line: int, number: int, kind: RelationKind, found: list[Relation], words: tuple[str, ...], lacking: bool
    ) -> int:
        name = QLabel(kind.name.get(current_language()))
        name.setProperty("quiet", True)
        self._grid.addWidget(name, line, 0)
        add = self._button("+", self.tr("Set {kind} (Ctrl+{key})").format(kind=name.text(), key=number + 1))
        add.clicked.connect(lambda: self.link_requested.emit(number))
        self._grid.addWidget(add, line, 2)
        if not found:
            missing = QLabel("⚠ " + self.tr("missing") if lacking else "—")
            missing.setProperty("quiet", True)
            self._grid.addWidget(missing, line, 1)
            return line + 1
        for relation, text in zip(found, words, strict=True):
            target = self._target(relation, text)
            self._grid.addWidget(target, line, 1)
            gone = self._gone[relation.id] = self._button("×", self.tr("Take this link away"))
            gone.clicked.connect(partial(self.unlink_requested.emit, relation.id))
            self._grid.addWidget(gone, line, 3)
            line += 1
        return line

    def _target(self, relation: Relation, text: str) -> QToolButton:
        button = self._button(shortened(text, _LONGEST), text)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setEnabled(relation.to_span is not None)
        if relation.to_span is not None:
            button.clicked.connect(partial(self.target_requested.emit, relation.to_span))
        return button

    def _button(self, text: str, explained: str) -> QToolButton:
        button = QToolButton()
        button.setText(text.replace("&", "&&"))
        button.setToolTip(explained)
        button.setAccessibleName(explained)
        button.setAutoRaise(True)
        return button
