"""The scheme in a window: names, colours and keys of what can be marked. Ids stay, so marks keep their labels."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.model import Edit, Scheme
from annotator.model.label_colors import COLORS
from annotator.ui.language import current_language, translated
from annotator.ui.scheme_draft import DraftError, Path, SchemeDraft

_PLACE = Qt.ItemDataRole.UserRole


def _swatch(color: str) -> QIcon:
    picture = QPixmap(16, 16)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(255, 255, 255, 150))  # seen where the row is selected in a colour like it
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(1, 1, 14, 14, 4, 4)
    painter.end()
    return QIcon(picture)


class SchemeEditor(QDialog):
    """Changes a scheme and hands over one edit."""

    saved = Signal(object)
    """The `Edit` that makes the project's scheme what is shown here."""

    def __init__(self, scheme: Scheme, author: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Scheme: {name}").format(name=scheme.name.get(current_language())))
        self.resize(860, 620)
        self.draft = SchemeDraft(scheme)
        self._author = author
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels([self.tr("What can be marked"), self.tr("Key")])
        self.tree.setAccessibleName(self.tr("What can be marked"))
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(lambda *_: self._show())
        self.english, self.arabic, self.key = QLineEdit(), QLineEdit(), QLineEdit()
        self.english.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.arabic.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.key.setMaxLength(1)
        self.key.setMaximumWidth(60)
        self.retired = QCheckBox(self.tr("Retired: takes no new marks; those it has stay visible and counted"))
        self.colors = self._color_row()
        self.ident = QLabel()
        self.ident.setTextFormat(Qt.TextFormat.PlainText)
        self.ident.setProperty("quiet", True)
        self.complaint = QLabel()
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
        self.complaint.setWordWrap(True)
        self.complaint.setProperty("banner", True)
        self.complaint.hide()
        self._build()
        for box, slot in ((self.english, self._rename), (self.arabic, self._rename), (self.key, self._set_key)):
            box.textEdited.connect(lambda _, change=slot: change())
        self.retired.clicked.connect(self._retire)
        self._fill(("layers", 0, "labels", 0))

    def _color_row(self) -> QWidget:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        self.swatches: dict[str, QToolButton] = {}
        for number, color in enumerate(COLORS):
            button = QToolButton()
            button.setCheckable(True)
            button.setIcon(_swatch(color))
            button.setIconSize(QSize(16, 16))
            button.setAccessibleName(color)
            button.setToolTip(color)
            button.clicked.connect(partial(self._set_color, color))
            self.swatches[color] = button
            grid.addWidget(button, number // 8, number % 8)
        self.more_colors = QPushButton(self.tr("More colours…"))
        self.more_colors.clicked.connect(self._ask_color)
        grid.addWidget(self.more_colors, 0, 8, 2, 1)
        grid.setColumnStretch(9, 1)
        return row

    def _build(self) -> None:
        form = QFormLayout()
        form.setSpacing(9)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("English name"), self.english),
            (self.tr("Arabic name"), self.arabic),
            (self.tr("Key"), self.key),
            (self.tr("Colour"), self.colors),
        ]
        for text, widget in rows:
            widget.setAccessibleName(text)
            form.addRow(text, widget)
        self._form = form
        self.add_button = QPushButton(self.tr("&Add"))
        self.remove_button = QPushButton(self.tr("&Remove"))
        self.up_button, self.down_button = QPushButton(self.tr("Move &up")), QPushButton(self.tr("Move &down"))
        self.add_layer_button = QPushButton(self.tr("Add a &layer"))
        self.add_button.clicked.connect(lambda: self._add())
        self.remove_button.clicked.connect(lambda: self._remove())
        self.up_button.clicked.connect(lambda: self._move(-1))
        self.down_button.clicked.connect(lambda: self._move(1))
        self.add_layer_button.clicked.connect(lambda: self._add_to(("layers",)))
        tools = QHBoxLayout()
        for button in (self.add_button, self.add_layer_button, self.remove_button, self.up_button, self.down_button):
            button.setAutoDefault(False)
            tools.addWidget(button)
        tools.addStretch(1)
        right = QVBoxLayout()
        right.addLayout(form)
        right.addWidget(self.retired)
        right.addWidget(self.ident)
        right.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self.tree, 1)
        middle.addLayout(right, 1)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.ok = self.buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.more_colors.setAutoDefault(False)
        self.ok.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.addLayout(middle, 1)
        column.addLayout(tools)
        column.addWidget(self.complaint)
        column.addWidget(self.buttons)

    # The list

    def _fill(self, chosen: Path) -> None:
        """Build the list anew from the draft and choose one of its items."""
        blocker = QSignalBlocker(self.tree)
        self.tree.clear()
        homes: dict[Path, QTreeWidgetItem] = {}
        for path in self.draft.places():
            item = QTreeWidgetItem()
            item.setData(0, _PLACE, path)
            homes[path] = item
            home = homes.get(path[:-2])
            if home is not None:
                home.addChild(item)
            else:
                self.tree.addTopLevelItem(item)
            self._paint(item)
        self.tree.expandAll()
        blocker.unblock()
        self.tree.setCurrentItem(homes.get(chosen) or next(iter(homes.values())))
        self._show()

    def _paint(self, item: QTreeWidgetItem) -> None:
        content = self.draft.item(self._place(item))
        name = content["name"][current_language()]
        if content.get("retired"):
            name = self.tr("{label} (retired)").format(label=name)
        item.setText(0, name)
        item.setText(1, content.get("key", ""))
        item.setIcon(0, _swatch(content["color"]) if content.get("color") else QIcon())

    def _place(self, item: QTreeWidgetItem | None) -> Path:
        assert item is not None  # a scheme always has something in it
        path: Path = tuple(item.data(0, _PLACE))
        return path

    def place(self) -> Path:
        """The chosen item's place in the draft."""
        return self._place(self.tree.currentItem())

    def choose(self, path: Path) -> None:
        """Choose the item at a place, or what holds it."""
        self._fill(path)

    def _show(self) -> None:
        path = self.place()
        content = self.draft.item(path)
        label, value = path[-2] == "labels", path[-2] == "values"
        keyed = label or (value and path[0] == "judgements")
        self.english.setText(content["name"]["en"])
        self.arabic.setText(content["name"]["ar"])
        self.key.setText(content.get("key", ""))
        self._form.setRowVisible(self.key, keyed)
        self._form.setRowVisible(self.colors, keyed)
        for color, button in self.swatches.items():
            button.setChecked(color == content.get("color", "").lower())
        self.retired.setVisible(label and not self.draft.is_new(path))
        self.retired.setChecked(bool(content.get("retired")))
        self.ident.setText(self.tr("Id: {id}. It never changes.").format(id=content["id"]) if content["id"] else "")
        self.remove_button.setEnabled(self.draft.is_new(path))

    # Changes

    def _changed(self) -> None:
        self.complaint.hide()
        item = self.tree.currentItem()
        if item is not None:
            self._paint(item)

    def _rename(self) -> None:
        self.draft.item(self.place())["name"] = {"en": self.english.text(), "ar": self.arabic.text()}
        self._changed()

    def _set_key(self) -> None:
        self.draft.set_text(self.place(), "key", self.key.text().strip().upper())
        self._changed()

    def _set_color(self, color: str, _: bool = False) -> None:
        self.draft.set_text(self.place(), "color", color)
        self._changed()
        self._show()

    def _ask_color(self) -> None:
        color = QColorDialog.getColor(QColor(self.draft.item(self.place()).get("color", "")), self)
        if color.isValid():
            self._set_color(color.name())

    def _retire(self) -> None:
        self.draft.set_retired(self.place(), self.retired.isChecked())
        self._changed()

    def _add(self) -> None:
        """One more beside the chosen item, or in it where it holds items."""
        path = self.place()
        if path[-2] == "layers":
            self._add_to((*path, "labels"))
        elif path[-2] in ("attributes", "judgements"):
            self._add_to((*path, "values"))
        else:
            self._add_to(path[:-1])

    def _add_to(self, path: Path) -> None:
        names = {
            "labels": ("New label", "فئة جديدة"),
            "values": ("New value", "قيمة جديدة"),
            "layers": ("New layer", "طبقة جديدة"),
        }
        self._fill(self.draft.add(path, *names[str(path[-1])]))
        field = self.arabic if current_language() == "ar" else self.english
        field.setFocus()
        field.selectAll()

    def _remove(self) -> None:
        path = self.place()
        self.draft.remove(path)
        self._fill((*path[:-1], max(0, int(path[-1]) - 1)))

    def _move(self, step: int) -> None:
        self._fill(self.draft.move(self.place(), step))

    def accept(self) -> None:
        """Save as one edit, or say what is wrong beside the field that is wrong."""
        try:
            edit: Edit | None = self.draft.edit(self._author)
        except DraftError as error:
            self.choose(error.place)
            self.complaint.setText(translated(error.message))
            self.complaint.show()
            field = self.key if error.field == "key" else self.arabic if self.english.text().strip() else self.english
            field.setFocus()
            return
        if edit is not None:
            self.saved.emit(edit)
        super().accept()
