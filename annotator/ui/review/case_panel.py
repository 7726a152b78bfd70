"""The place in hand: what kind of disagreement it is, who says what, and the keys that settle it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.exchange.review import Item
from annotator.ui.one_line import OneLine
from annotator.ui.palette import KeyButton
from annotator.ui.review.board import Board
from annotator.ui.review.card import Card
from annotator.ui.review.keys import ACTIONS, AGREED, ASK, BOTH, EDIT, NEITHER, action_name
from annotator.ui.review.telling import Telling, naming_of
from annotator.ui.thread import Thread
from annotator.ui.words import isolated


class ActionButton(KeyButton):
    """A key and what it does; it stands for no label and so has no swatch."""

    def _swatch(self, painter: QPainter, area: QRectF, chosen: bool) -> None:
        pass


class CasePanel(QScrollArea):
    """Shows the board's place in hand."""

    pressed = Signal(str)
    """A key of `keys.py` whose button was clicked."""
    taken = Signal(str)
    """The id of the annotator whose card was clicked."""

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its controls have the keyboard
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.kind = QLabel()
        font = self.kind.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.1)
        self.kind.setFont(font)
        self.about = QLabel()
        self.about.setProperty("quiet", True)
        self.state = QLabel()
        self.state.setProperty("quiet", True)
        for label in (self.kind, self.about, self.state):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.cards: list[Card] = []
        self.buttons: dict[str, ActionButton] = {}
        self.reason = OneLine()
        self.question = OneLine()
        self.question.hide()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(self.kind)
        column.addWidget(self.about)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(6)
        column.addLayout(self._cards)
        column.addWidget(self.state)
        keys = QVBoxLayout()
        keys.setSpacing(0)
        for key in ACTIONS:
            button = self.buttons[key] = ActionButton(key, "")
            button.clicked.connect(lambda _=False, name=key: self.pressed.emit(name))
            keys.addWidget(button)
        column.addLayout(keys)
        column.addWidget(self.question)
        column.addWidget(self.reason)
        self.thread_panel = Thread(board.session)
        column.addWidget(self.thread_panel)
        column.addStretch(1)
        self.setWidget(inside)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        naming = naming_of(self._board.session.project)
        self._naming, self._telling = naming, Telling(self._board.session.project, naming)
        self.reason.setPlaceholderText(self.tr("Reason, if there is one (R)"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.question.setPlaceholderText(self.tr("Question to the annotator; Enter sends it"))
        self.question.setAccessibleName(self.tr("Question to the annotator"))
        self.thread_panel.retranslate()
        self.show_item()

    def show_item(self) -> None:
        """Show the place in hand, or that there is nothing left."""
        board, item = self._board, self._board.item
        agreed = len(board.desk.agreed) if board.desk is not None else 0
        for key, button in self.buttons.items():
            button.setText(action_name(key, agreed))
            button.setAccessibleName(button.text())
        self.buttons[AGREED].setEnabled(bool(agreed))
        for key in (BOTH, NEITHER, EDIT, ASK):
            self.buttons[key].setVisible(item is not None)
        self.reason.setVisible(item is not None)
        self._show_cards(item)
        about = item.case.ids if item is not None else ()
        self.thread_panel.show_marks(board.document or "", about)
        if item is None:
            self._show_nothing(agreed)
            return
        case = item.case
        kind = self._naming.types(case.types)
        self.kind.setText(kind[:1].upper() + kind[1:] or self.tr("All agree"))
        self.about.setText(f"{self._naming.layer(case.layer)} · {self._telling.about(case)[:80]}")
        self.buttons[EDIT].setEnabled(any(view.spans for view in case.views))
        self.buttons[BOTH].setEnabled(not any(view.judgement for view in case.views))
        self.state.setText(self._state(item))
        self.state.setVisible(bool(self.state.text()))

    def _show_nothing(self, agreed: int) -> None:
        desk = self._board.desk
        self.state.setVisible(True)
        self.about.setText("")
        if desk is None or desk.article is None:
            self.kind.setText(self.tr("Nothing to compare"))
            self.state.setText(self.tr("Fewer than two of these annotators have finished a layer of this article."))
        elif agreed:
            self.kind.setText(self.tr("No disagreement is left here"))
            self.state.setText(
                self.tr("%n place(s) on which all agree are not in the gold version yet. G takes them.", "", agreed)
            )
        else:
            self.kind.setText(self.tr("All is settled here"))
            self.state.setText("")

    def _show_cards(self, item: Item | None) -> None:
        seats = self._board.seats if item is not None else []
        while len(self.cards) < len(seats):
            card = Card()
            card.chosen.connect(self.taken)
            self.cards.append(card)
            self._cards.addWidget(card)
        for card in self.cards[len(seats) :]:
            card.hide()
        if item is None:
            return
        taken = {ident for one in item.decisions for ident in one.taken}
        for card, seat in zip(self.cards, seats, strict=False):
            view = item.case.view(seat.annotator)
            told = self._telling.view(item.case, view) if view is not None else None
            nothing = self.tr("Nothing here") if view is not None else self.tr("This layer is not finished")
            card.show_view(seat, told, nothing, view is not None and bool(taken & set(view.ids)))
            card.show()

    def _state(self, item: Item) -> str:
        decision = item.decisions[-1] if item.decisions else None
        if item.state == "asked":
            asked = decision.reason if decision is not None else ""
            return self.tr("Waits for the annotator’s answer: {question}").format(question=isolated(asked))
        if item.state == "changed":
            return self.tr("This was settled, and annotators have said something else since.")
        if item.state == "settled":
            if decision is None:
                return self.tr("Settled: a gold mark was made here by hand.")
            who = self._board.session.project.annotator(decision.annotator)
            name = isolated(who.name if who is not None else decision.annotator)
            if decision.reason:
                return self.tr("Settled by {name}: {reason}").format(name=name, reason=isolated(decision.reason))
            return self.tr("Settled by {name}.").format(name=name)
        return ""
