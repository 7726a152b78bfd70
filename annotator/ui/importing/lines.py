"""What an import could not bring in, line by line, readable in both directions."""

import re
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from annotator.formats import Problem
from annotator.ui.language import translated
from annotator.ui.words import isolated

_ISOLATES = re.compile("[\u2066-\u2069]")


def problem_lines(problems: Iterable[Problem]) -> list[str]:
    """Each problem with its place, which keeps its own order in an Arabic line."""
    return [f"{isolated(problem.place)}: {translated(problem.message)}" for problem in problems]


def copy_lines(lines: Iterable[str]) -> None:
    """Put lines on the clipboard, without what keeps their order on the screen: paths have to be paths elsewhere."""
    QGuiApplication.clipboard().setText(_ISOLATES.sub("", "\n".join(lines)))


def run_from(edit: QPlainTextEdit, direction: Qt.LayoutDirection) -> None:
    """Let all paragraphs of a field run in this direction, whatever they begin with."""
    option = edit.document().defaultTextOption()
    option.setTextDirection(direction)
    rtl = direction == Qt.LayoutDirection.RightToLeft
    option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)  # Qt takes it absolutely
    edit.document().setDefaultTextOption(option)


def stand_at_start(edit: QPlainTextEdit) -> None:
    """Let the paragraphs of a field stand where lines begin in this interface; each runs as its own words ask for."""
    option = edit.document().defaultTextOption()
    rtl = edit.layoutDirection() == Qt.LayoutDirection.RightToLeft
    option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    edit.document().setDefaultTextOption(option)


def led(text: str, direction: Qt.LayoutDirection) -> str:
    """A text for a label that runs, and stands, as the interface does, though it begins with a number or a name."""
    return ("\u200f" if direction == Qt.LayoutDirection.RightToLeft else "\u200e") + text
