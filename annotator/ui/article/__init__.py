"""The text surface: a right-to-left article with exact, nested and overlapping highlights.

Nothing here knows of projects or files: the surface takes a text and highlights, and gives back selections and keys.
"""
