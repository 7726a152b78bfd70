"""Labels, links or unmarks many places at once, from any list of them: seen first, then one edit."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from annotator.assist.consistency import Spot, link, relabel, unmark
from annotator.model import Edit, Entity, Label, Layer, Span, new_id
from annotator.ui.entities.dialogs import EntityChoice
from annotator.ui.entities.entries import entity_entries
from annotator.ui.language import current_language
from annotator.ui.places.dialog import PlacesDialog
from annotator.ui.places.place import Place, place_in
from annotator.ui.session import Session
from annotator.ui.words import isolated

_GREY = "#8a93a1"


class Bulk(QObject):
    """What can be done to these places. `parent` is the widget over which the dialogs open."""

    changed = Signal()
    """Something was written."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._over = parent
        self._texts: dict[str, tuple[str, str]] = {}

    # What is asked

    def ask_label(
        self, spans: Sequence[Span], spots: Sequence[Spot] = (), first: tuple[str, str] | None = None
    ) -> None:
        """Ask for a label, shown with the places that do not have it.

        `first` (layer, label) is proposed, unless all have it.
        """
        homes = [
            (layer, label)
            for layer in self._session.scheme.layers
            for label in layer.labels
            if not label.retired and (layer.holds_names or any(span.layer == layer.id for span in spans))
        ]
        choice = QComboBox()
        for layer, label in homes:
            choice.addItem(f"{label.name.get(current_language())} · {layer.name.get(current_language())}")
        standing = {(span.layer, span.label) for span in spans}
        idents = [(layer.id, label.id) for layer, label in homes]
        useful = [home for home in idents if spots or standing - {home}]
        choice.setCurrentIndex(idents.index(first if first in useful else useful[0]) if useful else 0)
        dialog = PlacesDialog(self.tr("Label as"), self._label_verb, self._over)
        dialog.explain(self.tr("The ticked places get this label. Places that are unmarked are marked with it."))
        dialog.add_above(_line(self.tr("Label"), choice))

        def show() -> None:
            layer, label = homes[choice.currentIndex()]
            others = [span for span in spans if (span.layer, span.label) != (layer.id, label.id)]
            dialog.set_places(self._places(others, spots, lambda span: self._label_of(span)))

        choice.currentIndexChanged.connect(lambda _: show())
        show()
        dialog.accepted_places.connect(lambda keys: self._relabel(keys, *homes[choice.currentIndex()]))
        dialog.open()

    def ask_link(self, spans: Sequence[Span]) -> None:
        """Ask for the entity that these marks are to point to, and show them."""
        if not spans:
            return
        words = spans[0].norm or spans[0].text
        project = self._session.project
        entries = entity_entries(self._known_entities(), self._session.scheme)
        dialog = EntityChoice(
            self.tr("Link"),
            self.tr("Of whom or what do these marks speak?"),
            entries,
            self.tr("New entity “{words}”"),
            self._over,
        )
        dialog.search.words.setText(words)
        dialog.chosen.connect(lambda ident: self._ask_which(spans, project.resolve_entity(ident), False))
        dialog.named.connect(lambda name: self._ask_which(spans, Entity(new_id(), name, spans[0].label), True))
        dialog.open()

    def _known_entities(self) -> list[Entity]:
        from annotator.store.remembered import visible_entities

        return visible_entities(self._session.project, self._session.annotator.id)

    def _ask_which(self, spans: Sequence[Span], entity: Entity | None, new: bool) -> None:
        if entity is None:
            return
        names = {item.id: item.name for item in self._known_entities()}
        dialog = PlacesDialog(self.tr("Link to {name}").format(name=isolated(entity.name)), self._link_verb, self._over)
        others = [span for span in self._session.followed(spans) if span.entities != (entity.id,)]
        dialog.explain(self.tr("The ticked marks will point to {name} and to nothing else.").format(name=entity.name))
        dialog.set_places(
            self._places(others, (), lambda span: "، ".join(names.get(ident, "") for ident in span.entities))
        )
        dialog.accepted_places.connect(
            lambda keys: self._apply(link(_spans(self._stored(keys)), entity, new, self._author()))
        )
        dialog.open()

    def ask_unmark(self, spans: Sequence[Span]) -> None:
        """Show these marks, to take the ticked ones away."""
        dialog = PlacesDialog(self.tr("Unmark"), self._unmark_verb, self._over)
        dialog.explain(self.tr("The ticked marks are taken away. One undo brings all of them back."))
        dialog.set_places(self._places(spans, (), lambda span: self._label_of(span)))
        dialog.accepted_places.connect(
            lambda keys: self._apply(unmark(self._session.project, _spans(self._stored(keys)), self._author()))
        )
        dialog.open()

    # What is shown

    def _places(self, spans: Sequence[Span], spots: Sequence[Spot], note: Callable[[Span], str]) -> list[Place]:
        found = []
        names = {item.id: item.name for item in self._session.project.annotators()}
        for span in spans:
            text, title = self._article(span.document)
            said = [note(span)]
            if span.annotator != self._session.annotator.id:
                said.append(isolated(names.get(span.annotator, "")))
            label = self._session.scheme.find(span.layer, span.label)
            color = label.color if label is not None else _GREY
            words = " — ".join(part for part in said if part)
            found.append(place_in(text, span.start, span.end, span, note=words, title=title, color=color))
        for spot in spots:
            text, title = self._article(spot.document)
            found.append(place_in(text, spot.start, spot.end, spot, note=self.tr("unmarked"), title=title))
        return found

    def _article(self, ident: str) -> tuple[str, str]:
        if ident not in self._texts:
            document = self._session.project.document(ident)
            title = document.title if document is not None else ""
            self._texts[ident] = self._session.project.text(ident), title
        return self._texts[ident]

    def _label_of(self, span: Span) -> str:
        label = self._session.scheme.find(span.layer, span.label)
        return label.name.get(current_language()) if label is not None else span.label

    def _label_verb(self, count: int) -> str:
        return QCoreApplication.translate("Bulk", "Label %n place(s)", None, count)

    def _link_verb(self, count: int) -> str:
        return QCoreApplication.translate("Bulk", "Link %n mark(s)", None, count)

    def _unmark_verb(self, count: int) -> str:
        return QCoreApplication.translate("Bulk", "Unmark %n place(s)", None, count)

    # What is done

    def _author(self) -> str:
        return self._session.annotator.id

    def _stored(self, keys: Sequence[Span | Spot]) -> list[Span | Spot]:
        """The chosen places, marks as they are stored now; those that are gone meanwhile are left out."""
        stored = self._session.project.stored(Span, [item.id for item in _spans(keys)])
        fresh = ((stored.get(item.id) if isinstance(item, Span) else item) for item in keys)
        return [item for item in fresh if item is not None and not (isinstance(item, Span) and item.deleted)]

    def _relabel(self, keys: Sequence[Span | Spot], layer: Layer, label: Label) -> None:
        chosen = self._stored(keys)
        spots = [item for item in chosen if isinstance(item, Spot)]
        self._apply(relabel(self._session.project, _spans(chosen), spots, layer, label, self._author()))

    def _apply(self, edit: Edit | None) -> None:
        if self._session.apply(edit):
            self.changed.emit()


def _spans(places: Sequence[Span | Spot]) -> list[Span]:
    return [item for item in places if isinstance(item, Span)]


def _line(name: str, widget: QWidget) -> QWidget:
    """A field with its name before it."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    label = QLabel(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setBuddy(widget)
    widget.setAccessibleName(name)
    row.addWidget(label)
    row.addWidget(widget)
    row.addStretch(1)
    return line
