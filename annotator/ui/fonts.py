"""The typeface that ships with the program."""

import logging
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from annotator.resources import resource

FAMILY = "IBM Plex Sans Arabic"
_FILES = ("IBMPlexSansArabic-Regular.ttf", "IBMPlexSansArabic-Medium.ttf", "IBMPlexSansArabic-Bold.ttf")
_log = logging.getLogger(__name__)


@cache
def load_fonts() -> str:
    """Makes the shipped typeface known to Qt, once, and gives the family to write Arabic with.

    Where its files are missing or damaged the log says so and the system's own family for sans serif is given.
    Needs a QGuiApplication.
    """
    loaded = 0
    for name in _FILES:
        try:
            path = resource("fonts", name)
        except FileNotFoundError as error:
            _log.warning("%s; the system's typeface is used instead", error)
            continue
        if QFontDatabase.addApplicationFont(str(path)) == -1:
            _log.warning("%s is not a font that can be read; the system's typeface is used instead", path)
            continue
        loaded += 1
    if loaded:
        return FAMILY
    fallback = QFont()
    fallback.setStyleHint(QFont.StyleHint.SansSerif)
    return QFontInfo(fallback).family()
