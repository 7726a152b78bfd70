"""Edge mode: the selected mark's beginning or end is moved by keys or mouse, then kept or given up."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt

from annotator.ui.article.edge import EdgeEditor
from annotator.ui.article.highlight import Highlight

if TYPE_CHECKING:
    from annotator.ui.article.view import ArticleView

_GRAB = 6.0  # pixels around an edge within which the mouse takes hold of it


class EdgeMode(QObject):
    """The state of edge mode in one view; inactive most of the time."""

    def __init__(self, view: "ArticleView") -> None:
        super().__init__(view)
        self._view = view
        self._editor: EdgeEditor | None = None
        self._mark: Highlight | None = None

    @property
    def active(self) -> bool:
        """Whether an edge is being moved."""
        return self._editor is not None

    @property
    def handle(self) -> tuple[int, bool] | None:
        """The active edge and whether it is a beginning."""
        return (self._editor.offset, self._editor.begins) if self._editor is not None else None

    def start(self, mark: Highlight) -> None:
        """Takes hold of the end of a mark."""
        self._mark = mark
        self._editor = EdgeEditor(self._view.text(), mark.fragments)
        self._view.show_handle(self.handle)
        self._view.message.emit(
            self.tr(
                "Moving the edge of the mark: Home and End choose it, the arrows move it, Enter keeps, Escape gives up."
            )
        )

    def key(self, key: int, *, by_word: bool) -> bool:
        """Handles a key; False where it means nothing here."""
        editor = self._editor
        if editor is None:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        elif key == Qt.Key.Key_Escape:
            self.give_up()
        elif key == Qt.Key.Key_Home:
            editor.choose_start()
            self._show()
        elif key == Qt.Key.Key_End:
            editor.choose_end()
            self._show()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            editor.choose_next(1 if key == Qt.Key.Key_Tab else -1)
            self._show()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            leftwards = key == Qt.Key.Key_Left
            navigator = self._view.navigator
            if by_word:
                self._move(navigator.by_word(editor.offset, leftwards=leftwards))
            else:
                self._move(navigator.sideways_in_run(editor.offset, leftwards=leftwards, before=not editor.begins))
        else:
            return False
        return True

    def grab(self, point: QPointF) -> bool:
        """Takes hold of the selected mark's edge near a point of the viewport; False where there is none."""
        mark = self._view.selected_highlight()
        begins = self.edge_near(point)
        if mark is None or begins is None:
            return False
        if self._editor is None:
            self.start(mark)
        assert self._editor is not None
        if begins:
            self._editor.choose_start()
        else:
            self._editor.choose_end()
        self._show()
        return True

    def edge_near(self, point: QPointF) -> bool | None:
        """True near the selected mark's beginning, False near its end, None elsewhere."""
        mark = self._view.selected_highlight()
        if mark is None:
            return None
        for begins, offset in ((True, mark.start), (False, mark.end)):
            rect = self._view.edge_rect(offset, begins)
            if rect is not None and rect.adjusted(-_GRAB, 0, _GRAB, _GRAB).contains(point):
                return begins
        return None

    def drag_to(self, offset: int) -> None:
        """Moves the edge that the mouse holds."""
        if self._editor is not None:
            self._move(offset)

    def keep(self) -> None:
        """Ends edge mode; says what changed, if anything."""
        editor, mark = self._end()
        if editor is None or mark is None:
            return
        if editor.fragments == editor.original:
            self._view.message.emit(self.tr("The mark stays as it was."))
        else:
            self._view.fragments_edited.emit(mark.id, editor.fragments)

    def give_up(self) -> None:
        """Ends edge mode and shows the mark as it was."""
        editor, mark = self._end()
        if editor is not None and mark is not None:
            self._view.show_fragments(mark, editor.original)
            self._view.message.emit(self.tr("The mark stays as it was."))

    def drop(self) -> None:
        """Ends edge mode without a word: its mark is gone or was replaced."""
        self._end()

    def _end(self) -> tuple[EdgeEditor | None, Highlight | None]:
        editor, mark = self._editor, self._mark
        self._editor = self._mark = None
        self._view.show_handle(None)
        return editor, mark

    def _move(self, target: int) -> None:
        editor, mark = self._editor, self._mark
        assert editor is not None
        assert mark is not None
        if editor.move(target):
            self._view.show_fragments(mark, editor.fragments)
            self._view.edge_preview.emit(mark.id, editor.fragments)
            self._show()

    def _show(self) -> None:
        assert self._editor is not None
        self._view.reveal(self._editor.offset, self._editor.offset)
        self._view.show_handle(self.handle)
