"""What is known of the selected mark, and what can be said about it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Entity, Scheme, Span
from annotator.store import Marks
from annotator.ui.language import current_language, number
from annotator.ui.levels import SURE, LevelBox, sure_names
from annotator.ui.link_rows import LinkRows

_ONE_LINE = 44


class MarkDetails(QWidget):
    """Shows one mark; everything that is set is told by a signal and written by others."""

    attribute_set = Signal(str, object)
    """Attribute and its new value, or None."""
    note_set = Signal(str, str)
    """A mark's id and its new note."""
    norm_set = Signal(str, str)
    """A mark's id and its form as it would stand alone."""
    confidence_set = Signal(str, object)
    """A mark's id and how sure the annotator is, 0…1 or None."""
    flag_set = Signal()
    link_requested = Signal(int)
    """The number of the relation that is to be set, in the order of the scheme, from 0."""
    unlink_requested = Signal(str)
    """The id of a relation that is to go."""
    target_requested = Signal(str)
    """The id of a mark that a relation points to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._span: Span | None = None
        self._scheme: Scheme | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 6, 10, 8)
        self._column.setSpacing(5)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        # One line: a label that wraps would ask for height that a small screen does not have.
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._place = QLabel()
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._place.setProperty("quiet", True)
        self.links = LinkRows()
        self.links.link_requested.connect(self.link_requested)
        self.links.unlink_requested.connect(self.unlink_requested)
        self.links.target_requested.connect(self.target_requested)
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 2, 0, 0)
        self._form.setVerticalSpacing(3)
        self.norm = QLineEdit(self)
        self.confidence = LevelBox(self)
        self.note = QLineEdit()
        self.note.setMinimumWidth(60)
        self.flag = QCheckBox()
        self.attributes: dict[str, QComboBox] = {}
        for widget in (self._words, self._place, self.links):
            self._column.addWidget(widget)
        self._column.addLayout(self._form)
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        foot.addWidget(self.flag)
        self._column.addLayout(foot)
        self.norm.editingFinished.connect(self._finish_norm)
        self.confidence.chosen.connect(self._tell_confidence)
        self.note.editingFinished.connect(self.finish_note)
        self.flag.clicked.connect(lambda: self.flag_set.emit())
        self.retranslate()
        self.show_span(None, None)

    def add_entities(self, field: QWidget) -> None:
        """Give the entities of a mark their place, above its form."""
        self._column.insertWidget(self._column.indexOf(self.links), field)

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        self.note.setPlaceholderText(self.tr("Note on this mark"))
        self.note.setAccessibleName(self.note.placeholderText())
        self.norm.setPlaceholderText(self.tr("as it stands alone"))
        self.confidence.set_levels(SURE, sure_names())
        self.flag.setText(self.tr("Needs review"))
        self._clear_form()  # has it made again with its names in this language
        self.show_span(self._span, self._scheme)

    def finish_note(self) -> None:
        """Hand over what was typed, for the mark it was typed on: before another one is shown, or nothing."""
        if self._span is not None and self.note.isModified():
            self.note.setModified(False)
            self.note_set.emit(self._span.id, self.note.text())
        self._finish_norm()

    def _finish_norm(self) -> None:
        if self._span is not None and self.norm.isModified():
            self.norm.setModified(False)
            self.norm_set.emit(self._span.id, self.norm.text())

    def _tell_confidence(self, value: object) -> None:
        if self._span is not None:
            self.confidence_set.emit(self._span.id, value)

    def show_span(
        self, span: Span | None, scheme: Scheme | None, marks: Marks | None = None, entities: Iterable[Entity] = ()
    ) -> None:
        """Show a mark with its links, or hide everything."""
        if self._span is not None and (span is None or span.id != self._span.id):
            self.finish_note()
        rebuild = scheme is not None and (
            self._span is None or span is None or span.layer != self._span.layer or scheme is not self._scheme
        )
        self._span, self._scheme = span, scheme
        self.setVisible(span is not None)
        if span is None or scheme is None:
            return
        label = scheme.find(span.layer, span.label)
        name = label.name.get(current_language()) if label is not None else span.label
        words = " ".join(span.text.split())
        self._words.setText(words if len(words) <= _ONE_LINE else words[: _ONE_LINE - 1] + "…")
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft  # as the line beneath, whatever the words are
        start = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self._words.setAlignment(start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        count = len(span.fragments)
        pieces = "  ·  " + self.tr("%n fragment(s)", "", count) if count > 1 else ""
        self._place.setText(f"{name}  ·  \u2066{number(span.start)}–{number(span.end)}\u2069{pieces}")
        if rebuild or not self._form.rowCount():
            self._build_form(span, scheme)
        for ident, box in self.attributes.items():
            box.setCurrentIndex(max(0, box.findData(span.attributes.get(ident))))
        self.confidence.set_value(span.confidence)
        for field, text in ((self.norm, span.norm or ""), (self.note, span.note)):
            if not field.isModified() and field.text() != text:
                field.setText(text)
        self.flag.setChecked(span.flag)
        if marks is not None:
            self.links.show_links(span, scheme, marks, entities)

    def _clear_form(self) -> None:
        while self._form.rowCount():
            taken = self._form.takeRow(0)
            for item in (taken.labelItem, taken.fieldItem):
                widget = item.widget() if item is not None else None
                if widget is not None and widget not in (self.norm, self.confidence):
                    widget.deleteLater()
        self.attributes.clear()

    def _build_form(self, span: Span, scheme: Scheme) -> None:
        self._clear_form()
        layer = scheme.layer(span.layer)
        for attribute in layer.attributes if layer is not None else ():
            box = QComboBox()
            box.addItem("—", None)
            for value in attribute.values:
                box.addItem(value.name.get(current_language()), value.id)
            name = attribute.name.get(current_language())
            box.setAccessibleName(name)
            box.activated.connect(
                lambda _, which=attribute.id, box=box: self.attribute_set.emit(which, box.currentData())
            )
            self.attributes[attribute.id] = box
            self._form.addRow(name, box)
        is_name = layer is not None and layer.holds_names
        rows: list[tuple[str, QWidget]] = [(self.tr("Form"), self.norm)] if is_name else []
        for text, widget in [*rows, (self.tr("How sure"), self.confidence)]:
            widget.setAccessibleName(text)
            self._form.addRow(text, widget)
        self.norm.setVisible(is_name)
