"""Asks which of many places something is to be done to. Whatever is accepted was in sight when it was."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.ui.language import number
from annotator.ui.places.place import Place
from annotator.ui.places.view import PlacesView

_WIDTH, _LEAST_ROWS, _MOST_ROWS = 980, 4, 17
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlacesDialog(QDialog):
    """Shows places with check marks, as many at a time as there is room for.

    Enter accepts the rows that are in sight as they are ticked, and shows the next ones; when none is left, all that
    were accepted are handed over at once, so that they can become one edit. Ctrl+Enter hands over what is accepted so
    far with what is in sight, and leaves the rest. Escape does nothing to any.
    """

    accepted_places = Signal(list)
    """The keys of the ticked places, in the order of the list; not sent where none was ticked."""
    current_changed = Signal(object)
    """The key of the row that the keyboard is on."""

    def __init__(self, title: str, verb: Callable[[int], str], parent: QWidget | None = None) -> None:
        """`verb` says what will be done to so many places, for the button."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._verb = verb
        self._places: Sequence[Place] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 16, 18, 14)
        self._column.setSpacing(10)
        self.explanation = QLabel()
        self.explanation.setTextFormat(Qt.TextFormat.PlainText)
        self.explanation.setWordWrap(True)
        self.explanation.hide()
        self._column.addWidget(self.explanation)
        self.view = PlacesView()
        self.view.setAccessibleName(self.tr("Places"))
        self.view.installEventFilter(self)
        self._column.addWidget(self.view, 1)
        self.tally = QLabel()
        self.tally.setTextFormat(Qt.TextFormat.PlainText)
        self.tally.setProperty("quiet", True)
        self.go_on, self.finish, self.cancel = QPushButton(), QPushButton(), QPushButton(self.tr("Cancel"))
        self.go_on.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self.tally, 1)
        for button in (self.finish, self.cancel, self.go_on):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self._column.addLayout(foot)
        self.go_on.clicked.connect(self.accept_in_sight)
        self.finish.clicked.connect(self.finish_here)
        self.finish.setToolTip(self.tr("Ctrl+Enter"))
        self.cancel.clicked.connect(self.reject)
        self.view.places.dataChanged.connect(self._update)
        self.view.places.modelReset.connect(self._update)
        self.view.verticalScrollBar().valueChanged.connect(self._update)
        self.view.selectionModel().currentChanged.connect(
            lambda index: self.current_changed.emit(self._key(index.row()))
        )

    def explain(self, text: str) -> None:
        """What the places are, above the list."""
        self.explanation.setText(text)
        self.explanation.setVisible(bool(text))

    def add_above(self, widget: QWidget) -> None:
        """Put a widget between the explanation and the list."""
        self._column.insertWidget(self._column.indexOf(self.view), widget)

    def set_places(self, places: Sequence[Place]) -> None:
        """Show these places, ticked as they say, none accepted."""
        self._places = places
        self.view.show_places(places)
        if self.isVisible():
            self._fit()

    def _key(self, row: int) -> object:
        return self._places[row].key if 0 <= row < len(self._places) else None

    # Accepting

    def accept_in_sight(self) -> None:
        """Accept what is in sight and show what comes next; at the end hand over what was accepted."""
        self.view.places.accept(self.view.in_sight())
        if not self.view.show_first_open():
            self._hand_over()

    def finish_here(self) -> None:
        """Accept what is in sight, and hand over without the rest."""
        self.view.places.accept(self.view.in_sight())
        self._hand_over()

    def _hand_over(self) -> None:
        keys = self.view.places.accepted()
        self.accept()
        if keys:
            self.accepted_places.emit(keys)

    def _update(self) -> None:
        """Name the buttons after what they will do."""
        places, sight = self.view.places, self.view.in_sight()
        ticked, accepted = places.counts()
        last = not places.open_beside(sight)
        would = len(places.accepted(also=sight))
        self.go_on.setText(self._verb(would) if last else self.tr("Accept these, show the next ones"))
        self.go_on.setEnabled(places.rowCount() > 0)
        self.finish.setText(self.tr("{what}, leave the rest").format(what=self._verb(would)))
        self.finish.setVisible(not last)
        said = QCoreApplication.translate("PlacesDialog", "%n of {all} ticked", None, ticked).format(
            all=number(places.rowCount())
        )
        if accepted:
            said += "  ·  " + QCoreApplication.translate("PlacesDialog", "%n looked through", None, accepted)
        self.tally.setText(said)

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """The list has the keyboard."""
        self._fit()
        self.view.setFocus()
        super().showEvent(event)
        self._update()

    def _fit(self) -> None:
        """As high as the places need, within limits; it never shrinks, for nobody likes a list that jumps."""
        rows = min(max(self.view.places.rowCount(), _LEAST_ROWS), _MOST_ROWS)
        height = rows * max(self.view.sizeHintForRow(0), 24) + 2 * self.view.frameWidth() + 2
        room = self.screen().availableGeometry()
        rest = self.sizeHint().height() - self.view.sizeHint().height()
        wanted = max(self.height() if self.isVisible() else 0, rest + height)
        self.resize(min(max(self.width(), _WIDTH), room.width() - 40), min(wanted, room.height() - 60))
        self.view.setMinimumHeight(min(height, 240))
        if self.isVisible() and self.frameGeometry().bottom() > room.bottom():
            self.move(self.x(), max(room.bottom() - self.frameGeometry().height(), room.top()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the list is the dialog's."""
        if event.type() == QEvent.Type.Resize:
            self._update()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Ctrl+Enter, wherever the keyboard is."""
        if event.key() in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.finish_here()
            else:
                self.accept_in_sight()
            return
        super().keyPressEvent(event)
