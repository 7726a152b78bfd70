"""Annotators side by side: a column for each, scrolling together."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.arabic.direction import language_direction
from annotator.store import Marks
from annotator.ui.article.highlight import Highlight
from annotator.ui.highlights import HighlightMaker
from annotator.ui.review.article import ReviewArticle
from annotator.ui.review.seats import Seat

_SMALLER = 2.0  # points less than in the one view


class SideBySide(QWidget):
    """Shows each annotator's marks in a column of their own."""

    stepped = Signal(int)
    key_pressed = Signal(str)
    shifted_key_pressed = Signal(str)
    mark_selected = Signal(str)
    """The id of a mark that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(1)
        self.views: list[ReviewArticle] = []
        self._headings: list[QLabel] = []
        self._bars: list[QFrame] = []
        self._columns: list[QWidget] = []
        self._following = False

    def show_article(
        self, text: str, language: str, seats: Sequence[Seat], marks: Marks, maker: HighlightMaker, size: float
    ) -> None:
        """Show an article; `size` is the text's in the one view, in points."""
        rtl = language_direction(language) == "rtl"
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        while len(self.views) < len(seats):
            self._add_column()
        for number, column in enumerate(self._columns):
            column.setVisible(number < len(seats))
        for seat, view, heading, bar in zip(seats, self.views, self._headings, self._bars, strict=False):
            heading.setText(f"{seat.letter}  {seat.name}" if seat.name != seat.letter else seat.name)
            bar.setStyleSheet(f"background: {seat.color};")
            view.set_text_size(max(size - _SMALLER, 9.0))
            view.set_article(text, language, self._highlights(marks, seat, maker))

    def show_marks(self, seats: Sequence[Seat], marks: Marks, maker: HighlightMaker) -> None:
        """Show marks that have changed."""
        for seat, view in zip(seats, self.views, strict=False):
            view.set_highlights(self._highlights(marks, seat, maker))

    def show_place(self, start: int, end: int, ids: Sequence[str]) -> None:
        """Bring a place into sight in all columns, its marks strong."""
        for view in self.views:
            view.set_related(ids)
            view.set_lit([(start, end)] if end > start else ())
        if end > start and self.views:
            self.views[0].reveal(start, end)
            self._follow(self.views[0])

    @staticmethod
    def _highlights(marks: Marks, seat: Seat, maker: HighlightMaker) -> list[Highlight]:
        return [maker.highlight(span) for span in marks.spans if span.annotator == seat.annotator]

    def _add_column(self) -> None:
        heading = QLabel()
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setContentsMargins(12, 6, 12, 5)
        bar = QFrame()
        bar.setFixedHeight(3)
        view = ReviewArticle()
        view.stepped.connect(self.stepped)
        view.label_key.connect(self.key_pressed)
        view.fragment_key.connect(self.shifted_key_pressed)
        view.boundary_requested.connect(lambda: self.stepped.emit(1))
        view.mark_selected.connect(self.mark_selected)
        view.verticalScrollBar().valueChanged.connect(lambda _, source=view: self._follow(source))
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(heading)
        layout.addWidget(bar)
        layout.addWidget(view, 1)
        self.views.append(view)
        self._headings.append(heading)
        self._bars.append(bar)
        self._columns.append(column)
        self._row.addWidget(column, 1)

    def _follow(self, source: ReviewArticle) -> None:
        """The others show the same line at the top: columns may be of other heights, where many marks meet."""
        if self._following or not self.isVisible():
            return
        self._following = True
        try:
            offset, above = source.top_place()
            for view in self.views:
                if view is not source and view.isVisible():
                    view.show_at_top(offset, above)
        finally:
            self._following = False
