"""Rules first: what can be settled without looking at it one by one, with a preview."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from annotator.exchange.review import Adjudication, adjudicate, rules_of
from annotator.exchange.review.naming import Naming
from annotator.model import Annotator, Scheme
from annotator.review.agreement import layers_of
from annotator.store import Project
from annotator.ui.dialogs.preview import PreviewDialog
from annotator.ui.language import number

if TYPE_CHECKING:
    from annotator.exchange.report import CancelCall, ProgressCall

_MOST_LISTED = 50
_WORDS = ("agreed", "majority", "clitics")


def settle_by_rule(
    path: Path,
    people: Sequence[Annotator],
    words: Sequence[str],
    trusted: tuple[str, str] | None,
    layer: str | None,
    reviewer: str,
    progress: ProgressCall,
    cancelled: CancelCall,
) -> Adjudication:
    """What the rules of these words would settle, then a trusted annotator (name, label; "" for all labels)."""
    with Project(path, "read") as project:
        rules = rules_of(project, words)
        if trusted is not None:
            rules += rules_of(project, [trusted[0]], [trusted[1]] if trusted[1] else [])
        return adjudicate(
            project,
            rules,
            annotators=people,
            layer=layer,
            reviewer=reviewer,
            progress=progress,
            cancelled=cancelled,
        )


class RulesDialog(PreviewDialog):
    """Choose rules, read what they would settle, and have it written as one step."""

    chosen = Signal(object)
    """The edit."""

    def __init__(
        self,
        path: Path,
        scheme: Scheme,
        people: Sequence[Annotator],
        reviewer: str,
        naming: Naming,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._path, self._people, self._reviewer, self._naming = path, people, reviewer, naming
        self._result: Adjudication | None = None
        self.setWindowTitle(self.tr("Settle by rules"))
        self.resize(640, 560)
        self.explain(
            self.tr(
                "The first rule that has something to say decides. What was settled before stays as it is, and layers "
                "that fewer than two have finished are left alone. All of it is one step, which Undo takes back."
            )
        )
        texts = (
            self.tr("What all agree on"),
            self.tr("What more than half agree on"),
            self.tr("Proclitics and punctuation: put boundaries where the language has them"),
        )
        self.rules = {word: QCheckBox(text) for word, text in zip(_WORDS, texts, strict=True)}
        self.rules["agreed"].setChecked(True)
        for box in self.rules.values():
            self.form.addRow(box)
        self.trusted = QCheckBox(self.tr("What a trusted annotator says:"))
        self.who, self.label, self.layer = QComboBox(), QComboBox(), QComboBox()
        for annotator in people:
            self.who.addItem(annotator.name, annotator.name)
        self.label.addItem(self.tr("for all labels"), "")
        for home in scheme.layers:
            for label in home.labels:
                self.label.addItem(naming.label(home.id, label.id), label.id)
        for kind in scheme.judgements:
            for value in kind.values:
                self.label.addItem(naming.label(kind.id, value.id), value.id)
        self.layer.addItem(self.tr("All layers"), None)
        for name in layers_of(scheme):
            self.layer.addItem(naming.layer(name), name)
        row = QHBoxLayout()
        for widget in (self.trusted, self.who, self.label):
            row.addWidget(widget)
        row.addStretch(1)
        self.form.addRow(row)
        self.form.addRow(self.tr("Only"), self.layer)
        self.who.setAccessibleName(self.trusted.text())
        self.label.setAccessibleName(self.tr("for which label"))
        for box in (*self.rules.values(), self.trusted):
            box.toggled.connect(self.preview)
        for choice in (self.who, self.label, self.layer):
            choice.activated.connect(self.preview)
        self.ok.setText(self.tr("Settle"))
        self.preview()

    def preview(self) -> None:
        """Look what the chosen rules would settle."""
        self._result = None
        words = [word for word, box in self.rules.items() if box.isChecked()]
        trusted = (self.who.currentData(), self.label.currentData()) if self.trusted.isChecked() else None
        work = partial(
            settle_by_rule, self._path, self._people, words, trusted, self.layer.currentData(), self._reviewer
        )
        self.look(work)

    def found(self, result: Any) -> None:
        """Say what would be settled and what is left."""
        self._result = result
        words = self._naming.words
        outcomes = {
            "agreed": self.tr("all agree"),
            "majority": self.tr("more than half agree"),
            "trusted": self.tr("the trusted annotator says so"),
            "clitic": self.tr("proclitics and punctuation"),
        }
        told = self.tr("Would be settled: {places} in %n article(s)", "", result.articles)
        lines = [told.format(places=number(result.settled))]
        lines += [f"    {outcomes.get(word, word)}: {number(count)}" for word, count in sorted(result.outcomes.items())]
        lines.append(self.tr("Left open: {count}").format(count=number(result.left.total())))
        names = {"agreed": outcomes["agreed"]}
        lines += [
            f"    {names.get(kind) or words.type(kind)}: {number(count)}" for kind, count in result.left.most_common()
        ]
        lines.append(self.tr("Settled before: {count}").format(count=number(result.kept)))
        if result.changed:
            lines.append(self.tr("Settled before, and changed since: {count}").format(count=number(result.changed)))
        if result.unfinished:
            lines += ["", self.tr("Not finished by two, and left alone:")]
            for document, layers in result.unfinished[:_MOST_LISTED]:
                named = "، ".join(self._naming.layer(layer) for layer in layers)
                lines.append(f"    {document.title or document.id} ({named})")
            if len(result.unfinished) > _MOST_LISTED:
                lines.append(f"    … {number(len(result.unfinished) - _MOST_LISTED)}")
        self.outcome.setPlainText("\n".join(lines))
        self.ok.setText(self.tr("Settle %n", "", result.settled))
        self.ok.setEnabled(result.edit is not None)

    def take(self) -> None:
        """Have it written."""
        if self._result is not None and self._result.edit is not None:
            self.chosen.emit(self._result.edit)
