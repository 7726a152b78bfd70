"""Annotator: label news articles by hand, Arabic first."""

__version__ = "0.1.0"
