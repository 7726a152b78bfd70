"""Dealing articles out to people: by hand to some, to all, or at random with a seed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QListWidgetItem, QPushButton, QSpinBox, QWidget

from annotator.exchange.assignment import assign, cards, deal, unassign
from annotator.model import Annotator, UserError
from annotator.store import Project
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.language import current_language, number

_ID = Qt.ItemDataRole.UserRole


class AssignDialog(FormDialog):
    """Says who gets which of the articles, shows how many that is for each, and writes it as one step."""

    decided = Signal(object)
    """The `Edit`."""

    def __init__(
        self, project: Project, chosen: Sequence[str], author: Annotator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._project, self._author = project, author
        self._chosen = list(chosen)
        self._all = [document.id for document in project.documents()]
        self.setWindowTitle(self.tr("Assign articles"))
        self.articles = QComboBox()
        if len(self._chosen) > 1:
            self.articles.addItem(self.tr("The %n selected article(s)", "", len(self._chosen)), self._chosen)
        free = self._unassigned()
        self.articles.addItem(self.tr("%n article(s) that nobody has", "", len(free)), free)
        self.articles.addItem(self.tr("All %n article(s)", "", len(self._all)), self._all)
        if len(self._chosen) == 1:
            self.articles.addItem(self.tr("The open article"), self._chosen)
        self.people = QListWidget()
        self.people.setMaximumHeight(170)
        for person in project.annotators():
            if person.kind == "person":
                self.people.addItem(self._line(person))
        self.each = QSpinBox()
        self.each.setRange(0, 99)
        self.each.setSpecialValueText(self.tr("everybody chosen"))
        self.seed = QSpinBox()
        self.seed.setRange(0, 999_999)
        self.seed.setValue(1)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("&Articles"), self.articles),
            (self.tr("&People"), self.people),
            (self.tr("Each article &goes to"), self.each),
            (self.tr("&Seed of the draw"), self.seed),
        ]
        for text, widget in rows:
            widget.setAccessibleName(text.replace("&", ""))
            self.form.addRow(text, widget)
        self.shares = QLabel()
        self.shares.setTextFormat(Qt.TextFormat.PlainText)
        self.shares.setWordWrap(True)
        self.shares.setProperty("quiet", True)
        self.add_above(self.shares)
        self.ok.setText(self.tr("Assign"))
        self.back = QPushButton(self.tr("Take &back"))
        self.back.clicked.connect(self._take_back)
        self.buttons.addButton(self.back, self.buttons.ButtonRole.ActionRole)
        self.articles.activated.connect(lambda _: self._preview())
        self.people.itemChanged.connect(lambda _: self._preview())
        self.each.valueChanged.connect(lambda _: self._preview())
        self.seed.valueChanged.connect(lambda _: self._preview())
        self._preview()

    def _line(self, person: Annotator) -> QListWidgetItem:
        item = QListWidgetItem(person.name)
        item.setData(_ID, person.id)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        if person.color:
            swatch = QPixmap(12, 12)
            swatch.fill(QColor(person.color))
            item.setIcon(QIcon(swatch))
        return item

    def _unassigned(self) -> list[str]:
        taken = {
            row[0]
            for row in self._project.db.execute("SELECT DISTINCT document FROM work WHERE assigned AND NOT deleted")
        }
        return [ident for ident in self._all if ident not in taken]

    def _who(self) -> list[str]:
        items = [self.people.item(row) for row in range(self.people.count())]
        return [str(item.data(_ID)) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _deal(self) -> dict[str, list[str]]:
        articles = cards(self._project, self.articles.currentData() or [])
        return deal(articles, self._who(), self.each.value(), self.seed.value())

    def _preview(self) -> None:
        """How many articles each would get."""
        names = {person.id: person.name for person in self._project.annotators()}
        parts = [f"\u2068{names[person]}\u2069: {number(len(share))}" for person, share in self._deal().items()]
        side = "\u200f" if current_language() == "ar" else ""  # the line runs as the interface does, whatever the names
        self.shares.setText(side + "   ".join(parts) if parts else self.tr("Choose who is to get articles."))
        self.ok.setEnabled(bool(parts))
        self.back.setEnabled(bool(parts))

    def take(self) -> None:
        """Write the shares."""
        edit = assign(self._project, self._deal(), self._author.id)
        if edit is None:
            raise UserError("These people have all of these articles already.")
        self.decided.emit(edit)

    def _take_back(self) -> None:
        edit = unassign(self._project, self.articles.currentData() or [], self._who(), self._author.id)
        if edit is not None:
            self.decided.emit(edit)
        self.reject()
