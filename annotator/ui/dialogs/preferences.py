"""How the program looks and works on this computer. Every change is seen at once; there is nothing to confirm."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.article.surface import DEFAULT_TEXT_SIZE
from annotator.ui.dialogs.form import enter_closes
from annotator.ui.language import set_language
from annotator.ui.settings import LARGEST_INTERFACE, SMALLEST_INTERFACE
from annotator.ui.start import set_interface_size

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_STEP = 10


class PreferencesDialog(QDialog):
    """Language, digits, colours, sizes, and what the program does by itself."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.settings
        self.setMinimumWidth(480)
        self.form = QFormLayout()
        self.form.setSpacing(9)
        self.language = self._choice(("system", "ar", "en"), self._settings.language, window.choose_language)
        self.digits = self._choice(("european", "arabic"), self._settings.digits, self._choose_digits)
        self.theme = self._choice(("system", "light", "dark", "contrast"), self._settings.theme, window.choose_theme)
        self.interface_size = self._number(SMALLEST_INTERFACE, LARGEST_INTERFACE, self._settings.interface_size)
        self.interface_size.setSingleStep(_STEP)
        self.interface_size.valueChanged.connect(self._choose_interface_size)
        self.text_size = self._number(8, 48, round(self._settings.text_size or DEFAULT_TEXT_SIZE))
        self.text_size.valueChanged.connect(self._choose_text_size)
        self.snapping = self._switch("snapping")
        self.proposals = self._switch("proposals")
        self.shortcuts = QPushButton()
        self.shortcuts.clicked.connect(window.tools.edit_shortcuts)
        self.fields: tuple[QWidget, ...] = (
            self.language,
            self.digits,
            self.theme,
            self.interface_size,
            self.text_size,
            self.snapping,
            self.proposals,
            self.shortcuts,
        )
        self._labels = [QLabel() for _ in self.fields]
        for label, field in zip(self._labels, self.fields, strict=True):
            label.setBuddy(field)
            self.form.addRow(label, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.addLayout(self.form)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.shortcuts.setAutoDefault(False)
        enter_closes(self.buttons)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self._name()

    def _choice(self, values: tuple[str, ...], current: str, choose: Callable[..., object]) -> QComboBox:
        box = QComboBox()
        for value in values:
            box.addItem("", value)
        box.setCurrentIndex(values.index(current))
        box.activated.connect(lambda _: choose(box.currentData()))
        return box

    def _number(self, least: int, most: int, current: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(least, most)
        box.setValue(current)
        box.setKeyboardTracking(False)  # 1 and 15 on the way to 150 are no sizes
        return box

    def _switch(self, action: str) -> QCheckBox:
        """A box that is the same switch as an action of the window."""
        box = QCheckBox()
        source = self._window.actions_.all[action]
        box.setChecked(self._settings.snapping if action == "snapping" else self._settings.proposals)

        def turn(on: bool) -> None:
            if self._window.workspace is not None:
                if source.isChecked() != on:
                    source.trigger()
            else:
                setattr(self._settings, action, on)

        box.toggled.connect(turn)
        return box

    def _name(self) -> None:
        """The words of the interface's language, which may just have been changed here."""
        self.setWindowTitle(self.tr("Preferences"))
        system = self.tr("As the system")
        self._fill(self.language, [system, "العربية", "English"])
        self._fill(self.digits, ["0123456789", "٠١٢٣٤٥٦٧٨٩"])
        self._fill(self.theme, [system, self.tr("Light"), self.tr("Dark"), self.tr("High contrast")])
        self.interface_size.setSuffix(self.tr(" %"))
        self.text_size.setSuffix(self.tr(" points"))
        self.shortcuts.setText(self.tr("Keys of the actions…"))
        names = (
            self.tr("&Language"),
            self.tr("&Digits in Arabic"),
            self.tr("&Colours"),
            self.tr("Size of the &interface"),
            self.tr("Size of the article's &text"),
            self.tr("Leave &proclitics out of names"),
            self.tr("&Show proposals in the text"),
            self.tr("&Keys"),
        )
        for label, field, name in zip(self._labels, self.fields, names, strict=True):
            label.setText(name)
            field.setAccessibleName(name.replace("&", ""))

    @staticmethod
    def _fill(box: QComboBox, texts: list[str]) -> None:
        for index, text in enumerate(texts):
            box.setItemText(index, text)

    def _choose_digits(self, digits: str) -> None:
        self._settings.digits = "arabic" if digits == "arabic" else "european"
        set_language(_application(), self._settings.language, self._settings.digits)

    def _choose_interface_size(self, percent: int) -> None:
        self._settings.interface_size = percent
        set_interface_size(_application(), percent)

    def _choose_text_size(self, points: int) -> None:
        self._settings.text_size = float(points)
        if self._window.workspace is not None:
            self._window.workspace.view.set_text_size(float(points))

    def changeEvent(self, event: QEvent) -> None:
        """The language was switched, most likely here."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
