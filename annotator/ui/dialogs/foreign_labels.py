"""What is to become of the labels of an import that the scheme lacks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from annotator.exchange.lacking import Lacking, extended, likely
from annotator.exchange.merging import Terms
from annotator.model import Scheme
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.language import current_language
from annotator.ui.words import isolated

_ADD, _ASIDE = "+", "-"


class ForeignLabelsDialog(FormDialog):
    """One line for each label, value or relation that is lacking: add it, map it, or put its marks aside."""

    chosen = Signal(object, object)
    """`Terms`, and the `Scheme` with what is to be added."""

    def __init__(self, lacking: Lacking, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Labels that the scheme lacks"))
        self._lacking = lacking
        self._scheme = scheme
        self.explain(
            self.tr(
                "Marks in these files have labels that the scheme of this project does not have. Choose what becomes "
                "of them. It is part of the import, and is taken back with it."
            )
        )
        self.table = QTableWidget(len(lacking.terms), 3)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalHeaderLabels([self.tr("In the files"), self.tr("Marks"), self.tr("In this project")])
        self.table.setAccessibleName(self.windowTitle())
        self.table.verticalHeader().hide()
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.choices: dict[str, QComboBox] = {}
        for row, (term, count) in enumerate(sorted(lacking.terms.items(), key=lambda item: (-item[1], item[0]))):
            self.table.setItem(row, 0, QTableWidgetItem(isolated(term)))
            number = QTableWidgetItem(str(count))
            number.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.table.setItem(row, 1, number)
            box = self.choices[term] = self._choice(term)
            box.setAccessibleName(term)
            self.table.setCellWidget(row, 2, box)
            self.table.setRowHeight(row, box.sizeHint().height() + 6)
        self.table.setMinimumHeight(min(60 + 38 * len(lacking.terms), 320))
        self.add_above(self.table)
        self.ok.setText(self.tr("Import"))
        self.resize(640, self.sizeHint().height())

    def _choice(self, term: str) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("Add to the scheme"), _ADD)
        box.addItem(self.tr("Put these marks aside"), _ASIDE)
        box.insertSeparator(2)
        language = current_language()
        if term in self._lacking.labels:
            for layer in self._scheme.layers:
                for label in layer.labels:
                    if not label.retired:
                        name = f"{label.name.get(language)} · {layer.name.get(language)}"
                        box.addItem(name, f"{layer.id}/{label.id}")
            same = likely(self._scheme, term)
            box.setCurrentIndex(box.findData(same) if same is not None else 0)
        elif term in self._lacking.values:
            for kind in self._scheme.judgements:
                for value in kind.values:
                    name = f"{value.name.get(language)} · {kind.name.get(language)}"
                    box.addItem(name, f"{kind.id}/{value.id}")
        else:
            for relation in self._scheme.relations:
                box.addItem(relation.name.get(language), relation.id)
            if term not in self._lacking.ends:  # nothing tells what such a relation leads to
                box.setCurrentIndex(1)
        return box

    def take(self) -> None:
        """Say what was chosen."""
        tables: dict[str, dict[str, str]] = {"labels": {}, "values": {}, "relations": {}}
        for term, box in self.choices.items():
            choice = box.currentData()
            name = (
                "labels" if term in self._lacking.labels else "values" if term in self._lacking.values else "relations"
            )
            if choice != _ADD:
                tables[name][term] = "" if choice == _ASIDE else choice
        terms = Terms(labels=tables["labels"], relations=tables["relations"], values=tables["values"])
        self.chosen.emit(terms, extended(self._scheme, self._lacking, terms))
