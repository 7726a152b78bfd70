"""The first page: what one can do where no project is open."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.ui.settings import Settings


class Welcome(QWidget):
    """Asks for the annotator's name and offers the sample, a new project, one to open, and the recent ones."""

    sample_requested = Signal()
    new_requested = Signal()
    open_requested = Signal()
    recent_requested = Signal(object)
    """The path of a project."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        outer = QVBoxLayout(self)
        card = QFrame()
        card.setObjectName("card")
        card.setFixedWidth(480)
        self._column = QVBoxLayout(card)
        self._column.setSpacing(10)
        self.title = QLabel()
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.8)
        font.setBold(True)
        self.title.setFont(font)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setProperty("quiet", True)
        self.name_label = QLabel()
        self.name = QLineEdit(settings.annotator_name)
        self.name_label.setBuddy(self.name)
        self.name.textEdited.connect(self._keep_name)  # a key of the menu does not take the focus from it
        self.sample = QPushButton()
        self.new = QPushButton()
        self.open = QPushButton()
        self.sample.setDefault(True)
        for button in (self.sample, self.new, self.open):
            button.setAutoDefault(True)  # Enter presses the button that has the focus, as in a dialog
        self.name.returnPressed.connect(self._start)
        self.sample.clicked.connect(self.sample_requested)
        self.new.clicked.connect(self.new_requested)
        self.open.clicked.connect(self.open_requested)
        self.recent_title = QLabel()
        self.recent_title.setProperty("heading", True)
        for widget in (self.title, self.text, self.name_label, self.name, self.sample, self.new, self.open):
            self._column.addWidget(widget)
        self._column.addWidget(self.recent_title)
        self._recent: list[QPushButton] = []
        outer.addStretch(1)
        row = QHBoxLayout()  # an alignment would forget that the text needs more height where it wraps
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(2)
        self.retranslate()

    def _keep_name(self) -> None:
        self._settings.annotator_name = " ".join(self.name.text().split())

    def _start(self) -> None:
        self._keep_name()
        self.sample.click()

    def retranslate(self) -> None:
        """Take the words of the interface's language, and the recent projects."""
        self.title.setText(self.tr("Annotator"))
        self.text.setText(
            self.tr("Label Arabic news: who is named, who is quoted, and in what tone. Every mark is saved at once.")
        )
        self.name_label.setText(self.tr("Your name, which your marks will bear"))
        self.name.setPlaceholderText(self.tr("Name"))
        self.sample.setText(self.tr("Try the sample project"))
        self.new.setText(self.tr("New project…"))
        self.open.setText(self.tr("Open a project…"))
        self.recent_title.setText(self.tr("Recent projects"))
        for button in self._recent:
            button.deleteLater()
        self._recent = []
        for path in self._settings.recent[:5]:
            button = QPushButton(path.stem.replace("&", "&&"))
            button.setToolTip(str(path))
            button.setFlat(True)
            button.setAutoDefault(True)
            button.clicked.connect(lambda _=False, where=Path(path): self.recent_requested.emit(where))
            self._column.addWidget(button)
            self._recent.append(button)
        self.recent_title.setVisible(bool(self._recent))
