"""What annotators and reviewers say to each other about a mark, and a line to answer."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.arabic.direction import paragraph_direction
from annotator.model import Comment, Edit, Message, new_id
from annotator.store import Changes
from annotator.ui.language import in_digits
from annotator.ui.one_line import OneLine
from annotator.ui.session import Session

_TALLEST = 150  # pixels


class Thread(QWidget):
    """Shows the comments on some marks; hidden where there are none, until somebody wants to write one."""

    left = Signal()
    """The keyboard goes back to the text."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._document = ""
        self._about: tuple[str, ...] = ()
        self._wanted = False
        self.comments: list[Comment] = []
        self.heading = QLabel()
        self.heading.setProperty("heading", True)
        self._lines = QWidget()
        self._column = QVBoxLayout(self._lines)
        self._column.setContentsMargins(10, 0, 10, 2)
        self._column.setSpacing(4)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMaximumHeight(_TALLEST)
        self._scroll.setWidget(self._lines)
        self.answer = OneLine()
        self.answer.entered.connect(self._write)
        self.answer.left.connect(self._leave)
        foot = QVBoxLayout()
        foot.setContentsMargins(10, 2, 10, 8)
        foot.addWidget(self.answer)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.heading)
        outer.addWidget(self._scroll)
        outer.addLayout(foot)
        session.changed.connect(self._on_changed)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        self.heading.setText(self.tr("Comments"))
        self.answer.setPlaceholderText(self.tr("Write a comment; Enter sends it"))
        self.answer.setAccessibleName(self.tr("Comment"))

    def show_marks(self, document: str, about: Sequence[str]) -> None:
        """Show what was said about any of these marks (ids) of an article; what is written next is about the first."""
        if (document, tuple(about)) != (self._document, self._about):
            self._document, self._about, self._wanted = document, tuple(about), False
            self.answer.clear()
        self._refresh()

    def write(self) -> None:
        """Put the keyboard into the line, also where nothing was said yet."""
        if self._about:
            self._wanted = True
            self._refresh()
            self.answer.setFocus()

    def _refresh(self) -> None:
        wanted = set(self._about)
        found = self._session.project.comments(self._document) if wanted else []
        comments = [item for item in found if item.about in wanted]
        if comments != self.comments:
            self.comments = comments
            self._show_lines()
        self.setVisible(bool(comments) or (self._wanted and bool(wanted)))
        self._scroll.setVisible(bool(comments))

    def _show_lines(self) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        names = {item.id: item.name for item in self._session.project.annotators()}
        for comment in self.comments:
            name = names.get(comment.annotator, comment.annotator)
            line = QLabel(f"{name} · {_shown(comment.at)}\n{comment.text}")
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setWordWrap(True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            own = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            rtl = paragraph_direction(comment.text, "rtl" if own else "ltr") == "rtl"
            side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            line.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
            self._column.addWidget(line)

    def _write(self) -> None:
        text = " ".join(self.answer.text().split())
        if not text or not self._about:
            self._leave()
            return
        at = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        who = self._session.annotator.id
        # An answer goes where the question stands.
        about = self.comments[-1].about if self.comments else self._about[0]
        comment = Comment(new_id(), self._document, who, about, text, at)
        if self._session.apply(Edit.create("mark", who, [comment], Message("Comment on a mark"))):
            self._leave()

    def _leave(self) -> None:
        self.answer.clear()
        self._wanted = False
        self._refresh()
        self.left.emit()

    def _on_changed(self, changes: Changes) -> None:
        if "comment" in changes.kinds and self._document in changes.documents:
            self._refresh()


def _shown(at: str) -> str:
    try:
        moment = datetime.datetime.fromisoformat(at).astimezone()
    except ValueError:
        return at
    return f"\u2066{in_digits(f'{moment:%Y-%m-%d %H:%M}')}\u2069"
