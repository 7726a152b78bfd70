"""Consistency: words that are labelled differently in different places, or marked here and bare there."""

from annotator.assist.consistency.bare import Bare, find_bare
from annotator.assist.consistency.changes import Spot, link, relabel, unmark
from annotator.assist.consistency.surfaces import Surface, known_surfaces, marks_of, uneven

__all__ = [
    "Bare",
    "Spot",
    "Surface",
    "find_bare",
    "known_surfaces",
    "link",
    "marks_of",
    "relabel",
    "uneven",
    "unmark",
]
