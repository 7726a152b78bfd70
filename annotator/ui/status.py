"""The status line: what just happened, how far the article is, and that it is saved."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from annotator.store import Marks, status_of
from annotator.ui.session import Session
from annotator.ui.words import marks_count, status_name

_SECONDS = 8


class StatusLine(QStatusBar):
    """A sentence at one side; article, annotator and “saved” at the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.sentence = QLabel()
        self.progress = QLabel()
        self.time = QLabel()
        self.person = QLabel()
        self.saved = QLabel()
        for label in (self.sentence, self.progress, self.time, self.person, self.saved):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setContentsMargins(8, 2, 8, 2)
        for label in (self.progress, self.time, self.person, self.saved):
            label.setProperty("quiet", True)
            self.addPermanentWidget(label)
        self.addWidget(self.sentence, 1)
        self.sentence.setMinimumWidth(60)
        self.retranslate()
        self._clear = QTimer(self)
        self._clear.setSingleShot(True)
        self._clear.timeout.connect(self.sentence.clear)

    def retranslate(self) -> None:
        """Take the words of the interface's language. What is said is itself the name that screen readers read."""
        self.sentence.clear()  # it was said in the other language
        self.sentence.setAccessibleDescription(self.tr("Message"))

    def say(self, text: str, warning: bool = False) -> None:
        """Show a sentence for a while."""
        self.sentence.setText(f"⚠ {text}" if warning else text)
        self.sentence.setToolTip(text)
        self._clear.start(_SECONDS * 1000)

    def show_saved(self) -> None:
        """The last action is on disk."""
        self.saved.setText(f"✓ {self.tr('Saved')}")

    def show_time(self, seconds: int) -> None:
        """How long the annotator has worked on the open article, all sittings together."""
        self.time.setText(self.tr("%n minute(s)", "", seconds // 60) if seconds else "")

    def show_nothing(self) -> None:
        """No project is open."""
        for label in (self.progress, self.time, self.person, self.saved, self.sentence):
            label.clear()

    def show_article(self, session: Session, marks: Marks, done: bool) -> None:
        """How far the open article is, and who works on it."""
        self.person.setText(session.annotator.name)
        self.saved.setText(f"✓ {self.tr('Saved')}" if session.project.writable else self.tr("Read only"))
        if session.document is None:
            self.progress.clear()
            return
        layers = session.scheme.layer_ids
        status = status_of(layers, layers if done else (), bool(marks))
        self.progress.setText(f"{marks_count(len(marks.spans))}  ·  {status_name(status)}")
