"""Sections in the window: their names, folding, redrawing by hand, embedded articles, and articles of one story."""
