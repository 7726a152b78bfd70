"""A proposal that an annotator did not want."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dismissal:
    """Proposals are computed and never stored; that one was dismissed is.

    `kind` says what proposed it ("mention" or "quote"), `start` and `end` where, in code points; `layer` and `label`
    are those of the proposed mark.
    """

    id: str
    document: str
    annotator: str
    kind: str
    layer: str
    label: str
    start: int
    end: int
    deleted: bool = False
