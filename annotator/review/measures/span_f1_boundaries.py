"""Marks at the same place, to the letter, whatever their label."""

from annotator.review.measures.spans import SpanPair, shared


def hits(pair: SpanPair) -> int:
    """How many marks of the one stand where one of the other's stands."""
    a, b = pair.rest
    return len(pair.common) + shared((item.fragments for item in a), (item.fragments for item in b))
