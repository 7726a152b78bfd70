"""What a reviewer settled."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """How one disagreement was settled, "neither" included, so that it does not come back.

    `marks` are the ids of the annotators' marks that were compared, `key` says what they said when it was decided (so
    that a mark that has changed since is a new disagreement); `outcome` is a word such as `took`, `agreed`, `both`,
    `neither` or `asked`; `taken` are the ids of the marks whose view was taken and `gold` those of the gold marks
    written; `annotator` decided.
    """

    id: str
    document: str
    annotator: str
    layer: str
    kind: str
    key: str
    outcome: str
    marks: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    gold: tuple[str, ...] = ()
    reason: str = ""
    deleted: bool = False
