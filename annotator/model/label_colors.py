"""Colours for labels that nobody has chosen one for."""

COLORS = (
    "#3f7fbf", "#d95f02", "#1b9e77", "#c2417c", "#a6761d", "#7570b3", "#66a61e", "#5ab4ac",
    "#88a0dc", "#cb7a4b", "#b58900", "#7a7a7a", "#8e44ad", "#c0392b", "#2471a3", "#4d5d2e",
)  # fmt: skip
"""Colours that differ in lightness as well as in hue; those of the shipped schemes are among them."""
