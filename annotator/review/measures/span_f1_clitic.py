"""Marks with the same label at the same place, once proclitics and punctuation are trimmed off their edges."""

from annotator.review.marks import Mark
from annotator.review.measures.spans import SpanPair, shared


def hits(pair: SpanPair) -> int:
    """How many marks of the one have their equal among the other's, both trimmed."""
    a, b = pair.rest
    trimming = pair.trimming
    ours: dict[int, Mark] = {}
    theirs: dict[int, Mark] = {}
    # Marks that are alike when they are trimmed overlap, and have next to nothing between their edges.
    for i, j in pair.near:
        if a[i].label == b[j].label and trimming.may_be_alike(a[i].fragments, b[j].fragments):
            ours[i] = Mark(trimming.trimmed(a[i].fragments), a[i].label)
            theirs[j] = Mark(trimming.trimmed(b[j].fragments), b[j].label)
    return len(pair.common) + shared(ours.values(), theirs.values())
