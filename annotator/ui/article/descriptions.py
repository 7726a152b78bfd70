"""Marks in words: for the status line, for screen readers and for tooltips."""

from collections.abc import Iterable, Sequence
from html import escape

from annotator.ui.article.highlight import Highlight


def quoted(text: str, fragments: Sequence[tuple[int, int]], longest: int = 80) -> str:
    """A mark's words on one line, cut after `longest` code points."""
    words = " … ".join(" ".join(text[start:end].split()) for start, end in fragments)
    return words if len(words) <= longest else words[: longest - 1] + "…"


def tooltip(marks: Iterable[Highlight]) -> str:
    """Names and details of marks, a paragraph each, as rich text in which nothing of theirs is taken for markup."""
    rows = (f"{mark.name} — {mark.tooltip}" if mark.tooltip else mark.name for mark in marks)
    return "".join(f"<p dir='auto'>{escape(row)}</p>" for row in rows)
