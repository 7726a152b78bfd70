"""Marks with the same label that overlap at all, one to one by the best total overlap."""

from annotator.review.matching import solve
from annotator.review.measures.spans import SpanPair


def hits(pair: SpanPair) -> int:
    """How many marks of the one are matched with one of the other's."""
    return len(pair.common) + len(solve(*pair.rest, pair.near, same_label=True))
