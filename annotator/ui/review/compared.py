"""Who is compared: a button with a menu of the project's annotators."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from annotator.model import GOLD, Annotator
from annotator.store import Project
from annotator.ui.review.seats import MOST, Seats


class _StayingMenu(QMenu):
    """Stays open while things are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tick is no choice that ends it."""
        action = self.activeAction()
        if action is not None and action.isCheckable() and action.isEnabled():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)


class ComparedButton(QToolButton):
    """Two or more annotators; their names can be hidden."""

    chosen = Signal(object)
    """`Seats` that were chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = _StayingMenu(self)
        self.setMenu(self._menu)
        self._people: list[tuple[Annotator, QAction]] = []
        self._hide = QAction(self)
        self._hide.setCheckable(True)
        self._hide.triggered.connect(self._choose)

    def show_project(self, project: Project, seats: Seats) -> None:
        """List a project's annotators; gold is what is made here and not among them."""
        self._menu.clear()
        self._people.clear()
        chosen = {item.id for item in seats.annotators}
        for annotator in project.annotators():
            if annotator.id == GOLD:
                continue
            action = self._menu.addAction(annotator.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(annotator.id in chosen)
            action.triggered.connect(self._choose)
            self._people.append((annotator, action))
        self._menu.addSeparator()
        self._menu.addAction(self._hide)
        self._hide.setChecked(seats.hidden)
        self._name(seats)

    def _choose(self) -> None:
        people = [annotator for annotator, action in self._people if action.isChecked()]
        if not 2 <= len(people) <= MOST:
            for _, action in self._people:  # two are compared at least
                if action is self.sender():
                    action.setChecked(not action.isChecked())
            return
        seats = Seats(people, self._hide.isChecked())
        self._name(seats)
        self.chosen.emit(seats)

    def _name(self, seats: Seats) -> None:
        self._hide.setText(self.tr("Hide names, in a new order in every article"))
        count = len(seats.annotators)
        names = (
            self.tr("%n annotators", "", count)
            if seats.hidden or count > 3
            else self.tr(", ").join(item.name for item in seats.annotators)
        )
        self.setText(self.tr("Compared: {names}").format(names=names))
