"""Words that several parts of the window use, in the language of the interface."""

from PySide6.QtCore import QCoreApplication

from annotator.model import Span
from annotator.store import Status


def marks_count(count: int) -> str:
    """“3 marks”, with the plural forms of the language."""
    return QCoreApplication.translate("words", "%n mark(s)", None, count)


def status_name(status: Status) -> str:
    """An article's status for one annotator."""
    names = {
        "new": QCoreApplication.translate("words", "New"),
        "in progress": QCoreApplication.translate("words", "In progress"),
        "done": QCoreApplication.translate("words", "Done"),
        "adjudicated": QCoreApplication.translate("words", "Adjudicated"),
    }
    return names[status]


def isolated(text: str) -> str:
    """A date, number or path that keeps its own order inside a sentence of the other direction."""
    return f"\u2068{text}\u2069" if any(mark.isalpha() for mark in text) else f"\u2066{text}\u2069"


def span_words(span: Span) -> str:
    """The words of a mark, the pieces of an interrupted one joined by an ellipsis."""
    pieces = [span.text[start - span.start : end - span.start] for start, end in span.fragments]
    return " … ".join(" ".join(piece.split()) for piece in pieces)


def remarks_of(flag: bool, note: bool) -> str:
    """The signs of an article that needs review and of one with a note."""
    return " ".join(sign for sign, there in (("⚑", flag), ("✎", note)) if there)
