"""The article view: what the analyst selects in an article, by mouse and keyboard."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSignalBlocker, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from annotator.arabic.words import word_at
from annotator.ui.article.descriptions import quoted, tooltip
from annotator.ui.article.edge import Fragments
from annotator.ui.article.edge_mode import EdgeMode
from annotator.ui.article.folding import Part
from annotator.ui.article.highlight import Highlight, HighlightSet
from annotator.ui.article.keyboard import KeyboardControl
from annotator.ui.article.mouse import SCROLL_INTERVAL, MouseControl
from annotator.ui.article.surface import DEFAULT_TEXT_SIZE, ArticleSurface, Range

_SMALLEST, _LARGEST = 8.0, 48.0
_WHEEL_STEP = 120  # eighths of a degree


class ArticleView(ArticleSurface):
    """A read-only article with highlights, a caret, a selection and at most one selected mark.

    All offsets are code points of the text given to `set_article`. The view changes no mark by itself: it says what
    was asked for, and shows what it is then told to show.
    """

    selection_changed = Signal()
    """The selection or the caret moved."""
    mark_selected = Signal(str)
    """The id of the mark that is now selected; empty for none."""
    label_key = Signal(str)
    """A letter or digit key, by its place on a US keyboard (`P`, `1`), pressed without modifiers."""
    fragment_key = Signal(str)
    """The same with Shift."""
    boundary_requested = Signal()
    """Space: put the mark on the next of its possible boundaries."""
    proposal_accepted = Signal(str)
    """The id of the selected proposal, which is to become a mark."""
    delete_requested = Signal(str)
    """The id of the selected mark, whose removal was asked for."""
    fragments_edited = Signal(str, object)
    """A mark's id and its new fragments, a tuple of `(start, end)`, kept in edge mode."""
    edge_preview = Signal(str, object)
    """The same while edge mode goes on."""
    text_size_changed = Signal(float)
    """The new text size in points."""
    message = Signal(str)
    """A sentence for the status line, and for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._anchor = 0
        self._caret = 0
        self._selected: str | None = None
        super().__init__(parent)
        self.edge_mode = EdgeMode(self)
        self._keyboard = KeyboardControl(self)
        self._mouse = MouseControl(self)
        self._drag_timer = 0  # a QBasicTimer would outlive the view and crash
        self._wheel = 0
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Article"))

    # What is shown

    def set_article(
        self, text: str, language: str, highlights: Iterable[Highlight] = (), parts: Iterable[Part] = ()
    ) -> None:
        """Shows another article from its beginning. `text` is cleaned text; `language` a code such as `ar`, which
        decides the direction of paragraphs without letters. Highlights and the page's sections (`parts`) cost less when
        they are given here than set afterwards."""
        self._forget_mark()
        self._text, self._language = text, language
        self._highlights = HighlightSet(highlights)
        self._hits = []
        self.folding.reset(parts)
        self._dimmed = self.folding.dimmed
        self._scene.current_hit = None
        self._anchor = self._caret = 0
        self._build()
        self.verticalScrollBar().setValue(0)
        self._show_selection()

    def set_highlights(self, highlights: Iterable[Highlight]) -> None:
        """Shows exactly these highlights; the selected mark stays selected if it is among them."""
        self.edge_mode.drop()
        self._replace_highlights(HighlightSet(highlights))
        self._show_selection()
        self._check_selected()

    def update_highlights(self, add: Iterable[Highlight] = (), remove: Iterable[str] = ()) -> None:
        """Adds or replaces some highlights and takes others away; only their lines are painted again."""
        added, removed = list(add), list(remove)
        if self._selected is not None and (self._selected in removed or self._selected in {m.id for m in added}):
            self.edge_mode.drop()
        self._change_highlights(added, removed)
        self._check_selected()

    def highlights(self) -> list[Highlight]:
        """All highlights in reading order."""
        return [mark for name in self._highlights.in_order() if (mark := self._highlights.get(name)) is not None]

    def show_fragments(self, mark: Highlight, fragments: Fragments) -> None:
        """Shows a mark at another place for the time of edge mode."""
        self._change_highlights([mark.at(fragments)], ())

    # Selection and caret

    def selection(self) -> Range | None:
        """The selected text, or None."""
        return None if self._anchor == self._caret else (min(self._anchor, self._caret), max(self._anchor, self._caret))

    def caret(self) -> int:
        """Where the caret stands."""
        return self._caret

    def anchor(self) -> int:
        """Where the selection was begun; the caret's place where there is none."""
        return self._anchor

    def caret_x(self) -> float:
        """How far from the left of the viewport the caret stands, in pixels."""
        return self.caret_rect(self._caret).left()

    def select(self, start: int, end: int) -> None:
        """Selects `[start, end)`, with the caret at its end, and scrolls there."""
        self.select_from(start, end)
        self.reveal(min(start, end), max(start, end))

    def select_from(self, anchor: int, caret: int) -> None:
        """Selects from where a selection was begun to where the caret goes, without scrolling."""
        self._forget_mark()
        self._place(anchor, caret)

    def set_caret(self, offset: int) -> None:
        """Puts the caret somewhere and selects nothing."""
        self.select_from(offset, offset)

    def move_caret(self, offset: int, *, extend: bool) -> None:
        """Moves the caret as a key does, over what is folded away, and keeps it in sight."""
        offset = self.folding.shown_from(offset, len(self._text), forward=offset >= self._caret)
        self.select_from(self._anchor if extend else offset, offset)
        self.reveal(offset, offset)

    def unfold(self, parts: Iterable[Part], opened: bool = True) -> None:
        """Shows the text of these sections, or folds it away; the caret never stays in what is folded."""
        self.edge_mode.give_up()
        super().unfold(parts, opened)
        caret = self.folding.shown_from(self._caret, len(self._text), forward=False)
        if caret != self._caret:
            self.set_caret(caret)
        self._show_selection()

    def range_at_point(self, point: QPoint) -> Range | None:
        """What a menu at a point of the viewport would be about: the selection if it is there, else the word."""
        offset = self.character_at(QPointF(point))
        selected = self.selection()
        if selected is not None and selected[0] <= offset < selected[1]:
            return selected
        return word_at(self._text, offset)

    # Marks

    def selected_mark(self) -> str | None:
        """The id of the selected mark, if any."""
        return self._selected

    def marks_here(self) -> list[Highlight]:
        """The selected mark, or else those that the caret stands in, innermost first."""
        selected = self.selected_highlight()
        return [selected] if selected is not None else self._highlights.at(self._caret)

    def selected_highlight(self) -> Highlight | None:
        """The selected mark as it is shown."""
        return self._highlights.get(self._selected) if self._selected is not None else None

    def marks_at(self, offset: int) -> list[str]:
        """The marks over the character at `offset`, innermost first."""
        return [mark.id for mark in self._highlights.at(offset)]

    def select_mark(self, mark: str | None, *, caret: int | None = None) -> None:
        """Selects a mark and brings it into sight, with the caret at its beginning; None selects none.

        With `caret` nothing scrolls and the caret goes there: the mark was pointed at.
        """
        highlight = self._highlights.get(mark) if mark is not None else None
        if highlight is None:
            self._forget_mark()
            return
        if highlight.id != self._selected:
            self.edge_mode.give_up()
        place = highlight.start if caret is None else caret
        self._place(place, place)
        if caret is None:
            self.reveal(highlight.start, highlight.end)
        if highlight.id == self._selected:
            return
        self._selected = self._scene.selected = highlight.id
        self.viewport().update()
        self.mark_selected.emit(highlight.id)
        self.message.emit(self._described(highlight))

    def select_neighbour(self, *, forward: bool) -> bool:
        """Selects the next or previous mark from the selected one, or from the caret; False where there is none."""
        order = self._highlights.in_order()
        if not order:
            return False
        if self._selected is not None and self._selected in self._highlights:
            following = order.index(self._selected) + (1 if forward else -1)
        else:
            starts = [self._highlights.start_of(mark) for mark in order]
            following = sum(start < self._caret for start in starts) - (0 if forward else 1)
        self.select_mark(order[following % len(order)])
        return True

    # Size and leaving

    def set_text_size(self, points: float) -> None:
        """Sets the size of the text, within 8 to 48 points."""
        size = min(max(points, _SMALLEST), _LARGEST)
        if size != self.text_size:
            self.edge_mode.give_up()
            self._size = size
            self._rebuild()
            self._show_selection()
            self.text_size_changed.emit(size)

    def zoom_by(self, steps: int) -> None:
        """Makes the text larger, or smaller where `steps` is below 0, by one point a step."""
        self.set_text_size(self.text_size + steps)

    def reset_text_size(self) -> None:
        """Back to the size that the program begins with."""
        self.set_text_size(DEFAULT_TEXT_SIZE)

    def leave(self, *, forward: bool) -> bool:
        """Gives the keyboard to the next widget of the window, as Tab does elsewhere."""
        return super().focusNextPrevChild(forward)

    # Events

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from mark to mark; it leaves only an article without marks."""
        return False if len(self._highlights) else super().focusNextPrevChild(forward)

    def event(self, event: QEvent) -> bool:
        """Takes the keys of the caret and leaves all other shortcuts to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self._keyboard.claims(event))
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See `keyboard`; what means nothing here goes to the window."""
        event.setAccepted(self._keyboard.press(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See `mouse`."""
        if event.button() == Qt.MouseButton.LeftButton:
            head = self.head_at(event.position())
            if head is not None:
                self.unfold([head], not self.folding.is_open(head))
                return
            self._mouse.press(event)
            self._watch_drag(True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """See `mouse`."""
        if event.button() == Qt.MouseButton.LeftButton and self.head_at(event.position()) is None:
            self._mouse.double_click(event)
            self._watch_drag(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See `mouse`; without a button, shows where the mouse can take hold of an edge."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._mouse.move(event)
            return
        if self.head_at(event.position()) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
            return
        near = self.edge_mode.edge_near(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See `mouse`."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._watch_drag(False)
            self._mouse.release(event)

    def timerEvent(self, event: QTimerEvent) -> None:
        """Scrolls while the mouse drags outside of the view."""
        if event.timerId() == self._drag_timer:
            self._mouse.scroll_step()
        else:
            super().timerEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel makes the text larger or smaller."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / _WHEEL_STEP)
        self._wheel -= steps * _WHEEL_STEP
        if steps:
            self.zoom_by(steps)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows the caret, which does not blink: nothing runs while nobody types."""
        self._show_selection()
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hides the caret."""
        self._show_selection()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Takes the name that screen readers say from the language of the window."""
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Article"))
        # The size of the text is its own, whatever the interface is written in.
        if event.type() not in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            super().changeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu of what can be done with the selection; a window with more to offer sets another policy."""
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setEnabled(self.selection() is not None)
        menu.addAction(self.tr("Select all"), lambda: self.select(0, len(self._text)))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def viewportEvent(self, event: QEvent) -> bool:
        """Names the marks under the mouse in a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            marks = [self._highlights.get(mark) for mark in self.marks_at_point(QPointF(event.pos()))]
            QToolTip.showText(event.globalPos(), tooltip(mark for mark in marks if mark is not None), self.viewport())
            return True
        return super().viewportEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied is cut from the article itself: Qt's document is not the text."""
        data = QMimeData()
        selected = self.selection()
        data.setText(self._text[slice(*selected)] if selected is not None else "")
        return data

    def copy(self) -> None:
        """Copies the selected text exactly as it stands in the article."""
        if self.selection() is not None:
            QGuiApplication.clipboard().setMimeData(self.createMimeDataFromSelection())

    # Inside

    def _watch_drag(self, on: bool) -> None:
        if on and not self._drag_timer:
            self._drag_timer = self.startTimer(SCROLL_INTERVAL)
        elif not on and self._drag_timer:
            self.killTimer(self._drag_timer)
            self._drag_timer = 0

    def _place(self, anchor: int, caret: int) -> None:
        length = len(self._text)
        anchor, caret = min(max(anchor, 0), length), min(max(caret, 0), length)
        if (anchor, caret) == (self._anchor, self._caret):
            return
        self._anchor, self._caret = anchor, caret
        self._show_selection()
        self.selection_changed.emit()

    def _show_selection(self) -> None:
        self._scene.selection = self.selection()
        self._scene.caret = self._caret if self.hasFocus() else None
        cursor = self.textCursor()  # for screen readers, which read Qt's document
        cursor.setPosition(self._positions.position(self._anchor))
        cursor.setPosition(self._positions.position(self._caret), QTextCursor.MoveMode.KeepAnchor)
        bar = self.verticalScrollBar()
        place = bar.value()
        with QSignalBlocker(bar):  # Qt scrolls to its cursor; only `reveal` scrolls here
            self.setTextCursor(cursor)
            bar.setValue(place)
        self.viewport().update()

    def _forget_mark(self) -> None:
        if self._selected is None:
            return
        self.edge_mode.give_up()
        self._selected = self._scene.selected = None
        self.viewport().update()
        self.mark_selected.emit("")

    def _check_selected(self) -> None:
        if self._selected is not None and self._selected not in self._highlights:
            self._forget_mark()

    def _described(self, mark: Highlight) -> str:
        return self.tr("{label}: {text}").format(label=mark.name, text=quoted(self._text, mark.fragments))
