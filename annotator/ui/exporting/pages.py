"""The pages of the export dialog. Each shows its part of a plan, and gives it back with what was chosen."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from annotator.exchange.datasets.plan import Plan
from annotator.exchange.datasets.selection import ALL, STATUSES
from annotator.exchange.datasets.splitting import Split
from annotator.formats import Format
from annotator.model import GOLD, Annotator, Scheme, UserError
from annotator.ui.exporting.names import Named, layer_names, origin_names, role_names
from annotator.ui.exporting.ticks import Ticks
from annotator.ui.language import current_language
from annotator.ui.words import status_name

PERSONS = "persons"


def choice(entries: Named) -> QComboBox:
    """A box to choose one of these."""
    box = QComboBox()
    for ident, text in entries:
        box.addItem(text, ident)
    return box


class Page(QWidget):
    """A form with a signal for any change."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = QFormLayout(self)
        self.form.setContentsMargins(12, 12, 12, 12)
        self.form.setSpacing(9)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def add(self, text: str, widget: QWidget) -> None:
        """A row; whatever happens in it is a change."""
        widget.setAccessibleName(text.replace("&", "") or widget.accessibleName())
        self.form.addRow(text, widget)
        if isinstance(widget, Ticks):
            widget.changed.connect(self.changed)
        elif isinstance(widget, QComboBox):
            widget.currentIndexChanged.connect(self.changed)
        elif isinstance(widget, QLineEdit):
            widget.textChanged.connect(self.changed)
        elif isinstance(widget, QSpinBox):
            widget.valueChanged.connect(self.changed)
        elif isinstance(widget, QCheckBox):
            widget.toggled.connect(self.changed)

    def hint(self, text: str) -> None:
        """A quiet sentence under the rows."""
        label = QLabel(text)
        label.setWordWrap(True)
        label.setProperty("quiet", True)
        self.form.addRow(label)

    def show_plan(self, plan: Plan) -> None:
        """Show this page's part of a plan."""
        raise NotImplementedError

    def taken(self, plan: Plan) -> Plan:
        """The plan with what is chosen here. Raises UserError."""
        raise NotImplementedError


class MarksPage(Page):
    """Whose marks, and which of them."""

    def __init__(self, annotators: list[Annotator], scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._persons = [item.name for item in annotators if item.kind == "person"]
        names = [(item.name, self.tr("Gold version") if item.id == GOLD else item.name) for item in annotators]
        self.people = Ticks(names, self.tr("Marks of"))
        self.people.tick(self._persons)
        self.people.fit(5)
        self.combine = choice(
            [
                ("each", self.tr("One record for each annotator")),
                ("majority", self.tr("One record: what more than half say")),
                ("soft", self.tr("One record: all marks, with every vote")),
            ]
        )
        self.layers = Ticks(layer_names(scheme), self.tr("Layers"))
        self.layers.fit(5)
        self.origins = Ticks(origin_names(), self.tr("Origins"))
        self.origins.fit(5)
        self.add(self.tr("Marks of"), self.people)
        self.add(self.tr("Several annotators"), self.combine)
        self.add(self.tr("Layers"), self.layers)
        self.add(self.tr("Origins"), self.origins)

    def show_plan(self, plan: Plan) -> None:
        chosen = plan.selection.annotators
        names = [chosen] if isinstance(chosen, str) else chosen
        if chosen == PERSONS:
            self.people.tick(self._persons)
        else:
            self.people.restrict([] if ALL in names else names)
        self.combine.setCurrentIndex(self.combine.findData(plan.selection.combine))
        self.layers.restrict(plan.selection.layers)
        self.origins.restrict(plan.selection.origins)

    def taken(self, plan: Plan) -> Plan:
        people = self.people.ticked
        if not people and self.people.count():
            raise UserError("Choose at least one annotator.")
        if not self.layers.ticked or not self.origins.ticked:
            raise UserError("Choose at least one layer and one origin.")
        selection = replace(
            plan.selection,
            annotators=PERSONS if people == self._persons else tuple(people),
            combine=self.combine.currentData(),
            layers=self.layers.restricted,
            origins=self.origins.restricted,
        )
        return replace(plan, selection=selection)


class ArticlesPage(Page):
    """Which articles, and what of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = Ticks([(item, status_name(item)) for item in STATUSES], self.tr("Status"))
        self.status.fit(4)
        self.since, self.until = QLineEdit(), QLineEdit()
        for field in (self.since, self.until):
            field.setPlaceholderText("2024-10-11")
        self.parts = choice(
            [
                ("usual", self.tr("As usual in the format")),
                (ALL, self.tr("The whole page")),
                ("roles", self.tr("Only these sections:")),
            ]
        )
        self.roles = Ticks(role_names(), self.tr("Sections"))
        self.roles.tick(["headline", "lead", "body"])
        self.roles.fit(5)
        self.roles.setEnabled(False)
        self.unit = choice(
            [
                ("article", self.tr("Whole articles")),
                ("paragraph", self.tr("Paragraphs")),
                ("sentence", self.tr("Sentences")),
            ]
        )
        self.add(self.tr("Status"), self.status)
        self.add(self.tr("Published from"), self.since)
        self.add(self.tr("Published until"), self.until)
        self.add(self.tr("Parts of the page"), self.parts)
        self.add("", self.roles)
        self.add(self.tr("One record for each"), self.unit)
        self.parts.currentIndexChanged.connect(lambda: self.roles.setEnabled(self.parts.currentData() == "roles"))

    def show_plan(self, plan: Plan) -> None:
        chosen = plan.selection
        self.status.restrict(chosen.status)
        self.since.setText(chosen.since)
        self.until.setText(chosen.until)
        kind = "usual" if not chosen.sections else ALL if ALL in chosen.sections else "roles"
        self.parts.setCurrentIndex(self.parts.findData(kind))
        if kind == "roles":
            self.roles.tick(chosen.sections)
        self.unit.setCurrentIndex(self.unit.findData(chosen.unit))

    def taken(self, plan: Plan) -> Plan:
        kind = self.parts.currentData()
        roles = tuple(self.roles.ticked) if kind == "roles" else (ALL,) if kind == ALL else ()
        if (kind == "roles" and not roles) or not self.status.ticked:
            raise UserError("Choose at least one status and one section.")
        selection = replace(
            plan.selection,
            status=tuple(item for item in STATUSES if item in self.status.restricted),
            since=self.since.text().strip(),
            until=self.until.text().strip(),
            sections=roles,
            unit=self.unit.currentData(),
        )
        return replace(plan, selection=selection)


class DataSetPage(Page):
    """How it is divided, and what a data set says of people."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by = choice(
            [
                ("", self.tr("Not divided")),
                ("story", self.tr("By story: no story on two sides")),
                ("outlet", self.tr("By outlet: testing on unseen outlets")),
                ("date", self.tr("By date of publication")),
            ]
        )
        self.parts = QLineEdit("80/10/10")
        self.seed = QSpinBox()
        self.seed.setMaximum(2**31 - 1)
        self.seed.setMinimumHeight(self.parts.sizeHint().height())
        self.anonymous = QCheckBox(self.tr("Pseudonyms for annotators, and no notes"))
        self.unfinished = QCheckBox(self.tr("Also articles whose layers are not done (task exports)"))
        self.add(self.tr("Training and test"), self.by)
        self.add(self.tr("Shares, or days"), self.parts)
        self.add(self.tr("Seed"), self.seed)
        self.form.addRow(self.anonymous)
        self.form.addRow(self.unfinished)
        for box in (self.anonymous, self.unfinished):
            box.toggled.connect(self.changed)
        self.hint(
            self.tr(
                "Shares are written 80/10/10 or 80/20, days 2024-06-01/2024-09-01. Articles keep their side when more "
                "come."
            )
        )
        self.by.currentIndexChanged.connect(self._fit)
        self._fit()

    @property
    def divides(self) -> bool:
        """Whether the articles are divided."""
        return bool(self.by.currentData())

    def _fit(self) -> None:
        self.parts.setEnabled(self.divides)
        self.seed.setEnabled(self.by.currentData() in ("story", "outlet"))

    def show_plan(self, plan: Plan) -> None:
        split = plan.split
        self.by.setCurrentIndex(self.by.findData(split.by if split else ""))
        if split is not None:
            self.parts.setText(split.text)
            self.seed.setValue(split.seed)
        self.anonymous.setChecked(plan.anonymous)
        self.unfinished.setChecked(plan.selection.unfinished)

    def taken(self, plan: Plan) -> Plan:
        split = (
            Split.parse(self.parts.text().strip(), self.by.currentData(), self.seed.value()) if self.divides else None
        )
        selection = replace(plan.selection, unfinished=self.unfinished.isChecked())
        return replace(plan, selection=selection, split=split, anonymous=self.anonymous.isChecked())


class OptionsPage(Page):
    """What one format alone lets choose."""

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self.fields: dict[str, QComboBox | QLineEdit] = {}

    def show_format(self, item: Format) -> None:
        """Offer this format's options."""
        while self.form.rowCount():
            self.form.removeRow(0)
        self.fields.clear()
        language = current_language()
        for option in item.options:
            values = option.choices(self._scheme)
            field = choice([(ident, names.get(language)) for ident, names in values.items()]) if values else QLineEdit()
            self.fields[option.id] = field
            self.add(option.name.get(language), field)
        if not item.options:
            self.hint(self.tr("This format has no options."))

    def show_plan(self, plan: Plan) -> None:
        for name, value in plan.options.items():
            field = self.fields.get(name)
            if isinstance(field, QComboBox):
                field.setCurrentIndex(max(field.findData(value), 0))
            elif field is not None:
                field.setText(value)

    def taken(self, plan: Plan) -> Plan:
        found = {}
        for name, field in self.fields.items():
            value = field.currentData() if isinstance(field, QComboBox) else field.text()
            usual = field.itemData(0) if isinstance(field, QComboBox) else ""
            if value != usual:
                found[name] = str(value)
        return replace(plan, options=found)
