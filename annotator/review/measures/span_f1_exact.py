"""Marks at the same place, to the letter, with the same label."""

from annotator.review.measures.spans import SpanPair


def hits(pair: SpanPair) -> int:
    """How many marks of the one have their equal among the other's."""
    return len(pair.common)
