"""A choice of few levels for a number from 0 to 1: how sure, how strong."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from annotator.ui.language import in_digits

SURE = (0.25, 0.5, 0.75, 1.0)
STRONG = (0.25, 0.5, 0.75, 1.0)


def sure_names() -> tuple[str, ...]:
    """What the levels of `SURE` are called."""
    translate = QCoreApplication.translate
    return (
        translate("levels", "Guessing"),
        translate("levels", "Unsure"),
        translate("levels", "Fairly sure"),
        translate("levels", "Sure"),
    )


def strong_names() -> tuple[str, ...]:
    """What the levels of `STRONG` are called."""
    translate = QCoreApplication.translate
    return (
        translate("levels", "Faint"),
        translate("levels", "Moderate"),
        translate("levels", "Strong"),
        translate("levels", "Very strong"),
    )


class LevelBox(QComboBox):
    """Nothing, or one of the levels; a number between them, from an import, is shown as it is."""

    chosen = Signal(object)
    """The level that was picked, a float or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: tuple[float, ...] = ()
        self._names: tuple[str, ...] = ()
        self.activated.connect(lambda _: self.chosen.emit(self.value()))

    def set_levels(self, levels: tuple[float, ...], names: tuple[str, ...]) -> None:
        """Take levels and their names in the language of the interface."""
        value = self.value() if self.count() else None
        self._levels, self._names = levels, names
        self.set_value(value)

    def value(self) -> float | None:
        """The level that is shown."""
        data = self.currentData()
        return float(data) if data is not None else None

    def set_value(self, value: float | None) -> None:
        """Show a level without telling anybody."""
        self.clear()
        self.addItem("—", None)
        for level, name in zip(self._levels, self._names, strict=True):
            self.addItem(name, level)
        if value is not None and value not in self._levels:
            self.addItem(in_digits(f"{value:.0%}"), value)
        self.setCurrentIndex(max(0, self.findData(value)) if value is not None else 0)
