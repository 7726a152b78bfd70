"""Merging a file that somebody sent: what it brings is told first, and what has to be asked is asked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPushButton, QRadioButton, QWidget

from annotator.exchange.merging import Merge, NameOfTwo, Names, OtherTerms, Terms, foreign_project, plan_merge
from annotator.exchange.review.naming import Naming
from annotator.model import Scheme, UserError
from annotator.store import Project
from annotator.ui.dialogs.preview import PreviewDialog
from annotator.ui.language import number, translated

if TYPE_CHECKING:
    from annotator.exchange.report import CancelCall, ProgressCall


def _plan(
    home: Path,
    file: Path,
    names: Names,
    terms: Terms | None,
    _: ProgressCall,
    __: CancelCall,
) -> Merge:
    with Project(home, "read") as project, foreign_project(file, project) as foreign:
        return plan_merge(project, foreign, names, terms, file=file)


class MergeDialog(PreviewDialog):
    """One file; `chosen` hands over what was answered, with which it can be merged."""

    chosen = Signal(object, object)
    """`Names` and `Terms` (None: the same scheme)."""

    def __init__(self, home: Path, file: Path, scheme: Scheme, naming: Naming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home, self._file, self._scheme, self._naming = home, file, scheme, naming
        self._names = Names()
        self._terms: Terms | None = None
        self._targets: dict[str, QComboBox] = {}
        self._question = QWidget()
        self._rows = QFormLayout(self._question)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._question.hide()
        self.setWindowTitle(self.tr("Merge {file}").format(file=file.name))
        self.resize(620, 440)
        self.explain(
            self.tr(
                "Articles are matched by their text. Everybody’s marks stay theirs; where both sides have changed a "
                "mark, the later version stands. The merge is one step, which the history can undo."
            )
        )
        self.form.addRow(self._question)
        self.answer = QPushButton(self.tr("Continue"))
        self.answer.hide()
        self.form.addRow(self.answer)
        self.answer.clicked.connect(self._answer)
        self.ok.setText(self.tr("Merge"))
        self._name = ""
        self.preview()

    def preview(self) -> None:
        """Look what the file brings, with what was answered so far."""
        self.outcome.clear()
        self.look(partial(_plan, self._home, self._file, self._names, self._terms))

    def found(self, result: Any) -> None:
        """Say what comes in."""
        self._question.hide()
        self.answer.hide()
        lines = [translated(sentence) for sentence in result.sentences()]
        if result.articles.new:
            lines += ["", self.tr("New articles:"), *(f"    {item.title or item.id}" for item in result.articles.new)]
        self.outcome.setPlainText("\n".join(lines))
        self.ok.setEnabled(not result.is_empty)

    def refused(self, error: UserError) -> None:
        """Ask what has to be asked; else say why the file is not merged."""
        if isinstance(error, NameOfTwo):
            self._ask_name(error.name)
        elif isinstance(error, OtherTerms):
            self._ask_terms(error)
        else:
            super().refused(error)

    def _clear(self) -> None:
        while self._rows.rowCount():
            self._rows.removeRow(0)
        self._targets.clear()
        self._name = ""
        self._question.show()
        self.answer.show()
        self.answer.setFocus()

    # One name, two people?

    def _ask_name(self, name: str) -> None:
        self._clear()
        self._name = name
        text = self.tr("Both files have an annotator called {name}. Are they one person?").format(name=name)
        self.complaint.setText(text)
        self.complaint.show()
        self.same = QRadioButton(self.tr("One person, who began in two projects"))
        self.other = QRadioButton(self.tr("Two people; the one who comes in is to be called:"))
        self.new_name = QLineEdit(f"{name} 2")
        self.new_name.textEdited.connect(lambda _: self.other.setChecked(True))
        for widget in (self.same, self.other, self.new_name):
            self._rows.addRow(widget)
            widget.setAccessibleDescription(text)
        self.same.toggled.connect(lambda _: self.answer.setEnabled(True))
        self.other.toggled.connect(lambda _: self.answer.setEnabled(True))
        self.answer.setEnabled(False)  # never assumed

    # Another scheme

    def _ask_terms(self, error: OtherTerms) -> None:
        self._clear()
        self.complaint.setText(self.tr("This file marks by another scheme. Say what each of its terms is here."))
        self.complaint.show()
        for term, count in sorted(error.terms.items()):
            box = QComboBox()
            box.addItem(self.tr("leave out"), "")
            for ident, name in self._known(term).items():
                box.addItem(name, ident)
                if ident.casefold() == term.casefold():
                    box.setCurrentIndex(box.count() - 1)
            self._targets[term] = box
            self._rows.addRow(f"{term} ({number(count)})", box)
        self.answer.setEnabled(True)

    def _known(self, term: str) -> Mapping[str, str]:
        """What a term may become here: labels for labels, values for values, relations for relations."""
        scheme, naming = self._scheme, self._naming
        if "/" not in term:
            return {kind.id: naming.label("", kind.id) for kind in scheme.relations}
        found = {
            f"{layer.id}/{label.id}": f"{naming.layer(layer.id)}: {naming.label(layer.id, label.id)}"
            for layer in scheme.layers
            for label in layer.labels
        }
        return found | {
            f"{kind.id}/{value.id}": f"{naming.layer(kind.id)}: {naming.label(kind.id, value.id)}"
            for kind in scheme.judgements
            for value in kind.values
        }

    def _answer(self) -> None:
        if self._name:
            folded = self._name.casefold()
            if self.same.isChecked():
                self._names = Names(self._names.same | {folded}, self._names.renamed)
            else:
                new = " ".join(self.new_name.text().split())
                if not new:
                    return
                self._names = Names(self._names.same, {**self._names.renamed, folded: new})
        else:
            self._terms = self._mapping()
        self.preview()

    def _mapping(self) -> Terms:
        values = {kind.id for kind in self._scheme.judgements}
        chosen = {term: box.currentData() for term, box in self._targets.items()}
        old = self._terms or Terms()
        pairs = {term: target for term, target in chosen.items() if "/" in term}
        # A left out term may be either; it is left out of both.
        judged = {term: to for term, to in pairs.items() if not to or to.partition("/")[0] in values}
        labels = {term: to for term, to in pairs.items() if not to or to.partition("/")[0] not in values}
        layers = {term.partition("/")[0]: to.partition("/")[0] for term, to in labels.items() if to}
        relations = {term: target for term, target in chosen.items() if "/" not in term}
        return Terms(
            {**old.layers, **layers},
            {**old.labels, **labels},
            {**old.relations, **relations},
            {**old.values, **judged},
        )

    def take(self) -> None:
        """Have it merged."""
        self.chosen.emit(self._names, self._terms)
