"""The people of a project with their colours, and the rules that they work by."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from annotator.model import BLIND, Annotator, Change, Edit, Message, Setting, UserError
from annotator.model.setting import TIMED
from annotator.store import Project
from annotator.store.project import new_annotator
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.review.seats import COLORS

_PERSON = Qt.ItemDataRole.UserRole


class TeamDialog(FormDialog):
    """Names and colours of people, blind work, and whether time is counted; all of it is written as one step."""

    decided = Signal(object)
    """The `Edit`."""

    def __init__(self, project: Project, author: Annotator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project, self._author = project, author
        self.setWindowTitle(self.tr("Team"))
        self.ok.setText(self.tr("Save"))
        self.people = QListWidget()
        self.people.setMaximumHeight(190)
        self.people.setAccessibleName(self.tr("People"))
        self._people = [person for person in project.annotators() if person.kind == "person"]
        for person in self._people:
            self._add_line(person)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name of a new person"))
        self.name.setAccessibleName(self.tr("Name of a new person"))
        self.add = QPushButton(self.tr("&Add"))
        self.add.clicked.connect(self._add)
        self.color = QPushButton(self.tr("&Colour…"))
        self.color.clicked.connect(self._choose_color)
        row = QHBoxLayout()
        for widget in (self.name, self.add, self.color):
            row.addWidget(widget, 1 if widget is self.name else 0)
        self.form.addRow(self.tr("&People"), self.people)
        self.form.addRow("", row)
        self.blind = QCheckBox(self.tr("&Blind: nobody sees what others marked until a reviewer opens it"))
        self.blind.setChecked(bool(project.setting(BLIND)))
        self.timed = QCheckBox(self.tr("Count the &time that people work on an article (idle after 60 seconds)"))
        self.timed.setChecked(bool(project.setting(TIMED)))
        self.form.addRow(self.blind)
        self.form.addRow(self.timed)
        self.people.setCurrentRow(0)

    def _add_line(self, person: Annotator) -> None:
        item = QListWidgetItem(person.name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.people.addItem(item)
        self._show(item, person)

    @staticmethod
    def _show(item: QListWidgetItem, person: Annotator) -> None:
        item.setData(_PERSON, person)
        swatch = QPixmap(14, 14)
        swatch.fill(QColor(person.color) if person.color else Qt.GlobalColor.transparent)
        item.setIcon(QIcon(swatch))

    def _add(self) -> None:
        name = " ".join(self.name.text().split())
        try:
            person = new_annotator(name)
        except UserError as error:
            self.complain(error)
            return
        self._add_line(replace(person, color=COLORS[self.people.count() % len(COLORS)]))
        self.people.setCurrentRow(self.people.count() - 1)
        self.name.clear()
        self.complaint.hide()

    def _choose_color(self) -> None:
        if self.people.currentRow() < 0:
            return
        item = self.people.currentItem()
        person: Annotator = item.data(_PERSON)
        color = QColorDialog.getColor(
            QColor(person.color or COLORS[0]), self, self.tr("Colour of {name}").format(name=person.name)
        )
        if color.isValid():
            self._show(item, replace(person, color=color.name()))

    def take(self) -> None:
        """Write what differs."""
        known = {person.id: person for person in self._people}
        changes: list[Change] = []
        for row in range(self.people.count()):
            item = self.people.item(row)
            name = " ".join(item.text().split())
            person: Annotator = item.data(_PERSON)
            if name != person.name:
                new_annotator(name)  # the same rules as for a new one
            after = replace(person, name=name)
            before = known.get(person.id)
            if after != before:
                changes.append(Change(before, after))
        for ident, box in ((BLIND, self.blind), (TIMED, self.timed)):
            stored = self._project.stored_setting(ident)
            if bool(stored.value if stored is not None and not stored.deleted else False) != box.isChecked():
                changes.append(Change(stored, Setting(ident, box.isChecked())))
        if changes:
            self.decided.emit(Edit("people", self._author.id, tuple(changes), summary=Message("Change the team")))
