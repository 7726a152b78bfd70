"""Quality control: a random sample that somebody else marks, or the same person once more, blind."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QRadioButton, QSpinBox, QWidget

from annotator.exchange.review.sampling import draw, second_name
from annotator.model import UserError
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.session import Session

_FEW, _MOST = 20, 100_000


class SampleDialog(FormDialog):
    """Whose articles, how many, and who marks them."""

    drawn = Signal(str)
    """What was assigned, in a sentence."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Quality control"))
        self.explain(
            self.tr(
                "Draws finished articles by chance and assigns them to whoever is to mark them once more. Nobody sees "
                "the first marks; in review mode the two are compared. The same number draws the same articles."
            )
        )
        people = [item for item in session.project.annotators() if item.kind != "gold"]
        finishers = session.project.finishers()
        self.of = QComboBox()
        for item in people:
            if item.id in finishers:
                self.of.addItem(item.name, item)
        self.count = QSpinBox()
        self.count.setRange(1, _MOST)
        self.count.setValue(_FEW)
        self.seed = QSpinBox()
        self.seed.setRange(0, _MOST)
        self.again = QRadioButton(self.tr("The same person, under a second name"))
        self.checker = QRadioButton(self.tr("Somebody else:"))
        self.who = QComboBox()
        self.who.setEditable(True)
        for item in people:
            if item.kind == "person":
                self.who.addItem(item.name)
        self.who.setCurrentText(session.annotator.name)
        self.who.activated.connect(lambda _: self.checker.setChecked(True))
        self.checker.setChecked(True)
        self.form.addRow(self.tr("Finished articles of"), self.of)
        self.form.addRow(self.tr("How many"), self.count)
        self.form.addRow(self.tr("Number that draws"), self.seed)
        self.form.addRow(self.tr("Marked once more by"), self.again)
        self.form.addRow("", self.checker)
        self.form.addRow("", self.who)
        self.who.setAccessibleName(self.checker.text())
        self.ok.setText(self.tr("Draw"))

    def take(self) -> None:
        """Assign the sample."""
        of, project = self.of.currentData(), self._session.project
        if of is None:
            raise UserError("Nobody has finished an article yet.")
        to = second_name(project, of.name) if self.again.isChecked() else self.who.currentText()
        edit, chosen = draw(project, of, to, self.count.value(), self.seed.value(), self._session.annotator.id)
        if self._session.apply(edit):
            text = self.tr("%n article(s) are assigned to {name}.", "", len(chosen))
            self.drawn.emit(text.format(name=to))
