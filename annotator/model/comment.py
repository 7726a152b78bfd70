"""What annotators and reviewers say to each other about a mark."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comment:
    """One entry of a thread: `about` is the id of a mark, or "" for the article; `annotator` wrote it.

    `at` is the time in ISO 8601, shown and never compared; a thread stands in the order of its entries' edits.
    """

    id: str
    document: str
    annotator: str
    about: str
    text: str
    at: str = ""
    deleted: bool = False
