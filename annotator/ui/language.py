"""The language of the interface, switched while the window is open."""

from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.model import Message
from annotator.resources import resource
from annotator.ui.settings import DigitsChoice, LanguageChoice

_installed: list[QTranslator] = []
_current = "en"


def resolve(choice: LanguageChoice) -> str:
    """`ar` or `en` for what was chosen; the system's language counts as Arabic or as English."""
    if choice != "system":
        return choice
    return "ar" if QLocale.system().language() == QLocale.Language.Arabic else "en"


def current_language() -> str:
    """The language of the interface now: `ar` or `en`."""
    return _current


def set_language(application: QApplication, choice: LanguageChoice, digits: DigitsChoice = "european") -> None:
    """Translate and mirror the interface. Open windows get a LanguageChange event and keep all they hold.

    `digits` are those of an Arabic interface; European ones are what most of the news that is labelled has.
    """
    global _current
    _current = resolve(choice)
    for translator in _installed:
        application.removeTranslator(translator)
    _installed.clear()
    own, qt = QTranslator(application), QTranslator(application)
    if own.load(str(resource("translations", f"annotator_{_current}.qm"))):
        _installed.append(own)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if _current != "en" and qt.load(f"qtbase_{_current}", folder):
        _installed.append(qt)
    rtl = _current == "ar"
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    country = QLocale.Country.Egypt if digits == "arabic" else QLocale.Country.Morocco
    locale = QLocale(QLocale.Language.Arabic, country) if rtl else QLocale(QLocale.Language.English)
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(locale)
    for translator in reversed(_installed):
        application.installTranslator(translator)
    # Qt adds this to every title that does not end with it.
    application.setApplicationDisplayName(QCoreApplication.translate("MainWindow", "Annotator"))


def qt_texts() -> tuple[str, ...]:
    """What Qt's own Arabic leaves in English, or says as a command where this program has a noun.

    Qt looks these up itself and finds them here first; `&Look in:` stands in its file dialog.
    """
    translate = QCoreApplication.translate
    return (
        translate("QFileDialog", "&Look in:"),
        translate("QFileDialog", "Files of &type:"),
        translate("QPlatformTheme", "Cancel"),
        translate("QPlatformTheme", "Close"),
        translate("QPlatformTheme", "OK"),
        translate("QMessageBox", "Show Details..."),
        translate("QMessageBox", "Hide Details..."),
    )


def number(value: int) -> str:
    """A number in the digits of the interface."""
    return QLocale().toString(value)


def in_digits(text: str) -> str:
    """A figure that is written already (a share, a date), in the digits of the interface."""
    zero = ord(QLocale().zeroDigit())
    return text.translate({ord("0") + digit: zero + digit for digit in range(10)}) if zero != ord("0") else text


def grouped(value: int) -> str:
    """A large number in the digits of the interface, its thousands apart."""
    return in_digits(f"{value:,}") if QLocale().zeroDigit() == "0" else in_digits(f"{value:,}").replace(",", "٬")


def translated(message: Message) -> str:
    """A message from the rooms below, in the language of the interface."""
    count = message.values.get("n", -1)
    template = QCoreApplication.translate("messages", message.template, None, count if isinstance(count, int) else -1)
    return template.format(**{name: _shown(value) for name, value in message.values.items()})


def _shown(value: object) -> object:
    """A value inside a sentence; a path keeps its own order in an Arabic one."""
    if isinstance(value, Message):
        return translated(value)
    if type(value) is int:
        return number(value)
    return f"\u2066{value}\u2069" if isinstance(value, PurePath) and _current == "ar" else value
