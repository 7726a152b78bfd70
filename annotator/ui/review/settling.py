"""From the reviewer's keys and clicks to what the board settles."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.exchange.review import Choice
from annotator.ui.article.edge import Fragments
from annotator.ui.review.keys import AGREED, ASK, BOTH, EDIT, NEITHER, REASON
from annotator.ui.review.seats import seat_of_key

if TYPE_CHECKING:
    from annotator.ui.review.view import ReviewView


class Settling(QObject):
    """What each key does in one review view."""

    said = Signal(str)
    all_alike_requested = Signal(object, object, str)
    """A place, the choice made there and the reason: the same is wanted for all places like it."""

    def __init__(self, view: "ReviewView") -> None:
        super().__init__(view)
        self._view = view
        self._board = view.board
        view.panel.reason.entered.connect(view.focus)
        view.panel.reason.left.connect(view.focus)
        view.panel.question.entered.connect(self._send_question)
        view.panel.question.left.connect(self._end_question)

    def press(self, key: str) -> None:
        """A key by its place on a US keyboard."""
        if key == AGREED:
            self._board.settle_agreed()
        elif key == EDIT:
            self.edit()
        elif key == ASK:
            self.ask()
        elif key == REASON:
            self._view.panel.reason.setFocus()
        else:
            choice = self._choice(key)
            if choice is not None:
                self._settle(choice)

    def press_for_all(self, key: str) -> None:
        """The same key with Shift: the choice is made for all places like this one, after a preview."""
        choice = self._choice(key)
        if choice is not None and self._board.item is not None:
            self.all_alike_requested.emit(self._board.item, choice, self._reason())

    def take_from(self, annotator: str) -> None:
        """An annotator's card was clicked."""
        seat = next((seat for seat in self._board.seats if seat.annotator == annotator), None)
        choice = self._board.choice("took", seat) if seat is not None else None
        if choice is not None:
            self._settle(choice)

    def _choice(self, key: str) -> Choice | None:
        if key in (BOTH, NEITHER):
            return self._board.choice("both" if key == BOTH else "neither")
        seat = seat_of_key(self._board.seats, key)
        if seat is None:
            self.said.emit(self.tr("{key} settles nothing here; F1 shows the keys.").format(key=key))
            return None
        return self._board.choice("took", seat)

    def _settle(self, choice: Choice) -> None:
        if self._board.settle(choice, self._reason()):
            self._view.panel.reason.clear()

    def _reason(self) -> str:
        return " ".join(self._view.panel.reason.text().split())

    # Boundaries

    def edit(self) -> None:
        """Take hold of the edge of the selected mark of the place in hand, or of its first one."""
        board, article, item = self._board, self._view.article, self._board.item
        if item is None or not any(view.spans for view in item.case.views):
            self.said.emit(self.tr("There is no boundary here."))
            return
        self._view.show_mode(0)
        marks = self._view.marks_of(item.case.key)
        chosen = article.selected_mark() if article.selected_mark() in marks else next(iter(marks), None)
        if chosen is not None and board.desk is not None:
            article.select_mark(chosen)
            mark = article.selected_highlight()
            if mark is not None:
                article.edge_mode.start(mark)

    def keep_edges(self, ident: str, fragments: Fragments) -> None:
        """The edge was moved and kept: that is how the place is settled."""
        annotator = self._view.annotator_of(ident)
        if annotator is not None and self._board.settle_edited(annotator, fragments, self._reason()):
            self._view.panel.reason.clear()

    # Questions

    def ask(self) -> None:
        """Open the line for a question."""
        if self._board.item is not None:
            self._view.panel.question.show()
            self._view.panel.question.setFocus()

    def _send_question(self) -> None:
        question = self._view.panel.question
        text = " ".join(question.text().split())
        annotator = self._view.annotator_of(self._view.article.selected_mark() or "") or ""
        if not text or self._board.ask(text, annotator):
            self._end_question()

    def _end_question(self) -> None:
        question = self._view.panel.question
        question.clear()
        question.hide()
        self._view.focus()
