"""Consistency: words that are labelled differently in different places, or marked here and bare there."""

from annotator.assist.consistency.bare import Bare, find_bare
from annotator.assist.consistency.surfaces import Surface, known_surfaces, marks_of, uneven

__all__ = ["Bare", "Surface", "find_bare", "known_surfaces", "marks_of", "uneven"]
