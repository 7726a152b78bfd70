"""Colours of marks that hold up on the widget's own background, light or dark."""

from functools import lru_cache

from PySide6.QtGui import QColor

_READABLE = 4.5  # contrast of small text, WCAG 2.1 success criterion 1.4.3


def luminance(color: QColor) -> float:
    """Relative luminance, 0 … 1 (WCAG 2.1)."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio, 1 … 21 (WCAG 2.1)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def is_dark(base: QColor) -> bool:
    """Whether light text belongs on this background."""
    return luminance(base) < 0.18


@lru_cache(maxsize=512)
def _ink(name: str, base_name: str) -> QColor:
    color, base = QColor(name), QColor(base_name)
    if not color.isValid():
        color = QColor("#808080")
    goal = QColor("white") if is_dark(base) else QColor("black")
    for step in range(11):
        mixed = mix(color, goal, step / 10)
        if contrast(mixed, base) >= _READABLE:
            return mixed
    return goal


def ink(color: str, base: QColor) -> QColor:
    """The label's colour, moved towards black or white until small text in it can be read on `base`."""
    return _ink(color, base.name())


def tint(color: str, base: QColor, *, strong: bool = False, faint: bool = False) -> QColor:
    """A translucent background of the label's colour, to be laid under the text on `base`."""
    tinted = QColor(color)
    if not tinted.isValid():
        tinted = QColor("#808080")
    alpha = 0.34 if is_dark(base) else 0.20
    tinted.setAlphaF(alpha * (1.7 if strong else 0.4 if faint else 1.0))
    return tinted


def mix(one: QColor, other: QColor, share: float) -> QColor:
    """`share` of `other` in `one`, 0 … 1."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )
