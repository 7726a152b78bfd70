"""How far one annotator is with one article."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Work:
    """One annotator's work on one document.

    No marks means "none there" only on the layers that `done` names. `seconds` is active time; `position` the place in
    the annotator's queue (smaller comes first).
    """

    id: str
    document: str
    annotator: str
    assigned: bool = False
    done: tuple[str, ...] = ()
    flag: bool = False
    note: str = ""
    seconds: int = 0
    position: int = 0
    deleted: bool = False

    @staticmethod
    def key(document: str, annotator: str) -> str:
        """The id of the one row that this pair can have, the same on every machine."""
        return f"{document}:{annotator}"

    @classmethod
    def new(cls, document: str, annotator: str) -> "Work":
        """The row of a pair that has none yet."""
        return cls(cls.key(document, annotator), document, annotator)
