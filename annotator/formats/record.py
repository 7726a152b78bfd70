"""What every reader gives and every writer takes: one document with the marks of one annotator."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.model import Annotator, Document, Entity, Judgement, Relation, Span

KEPT = "kept"
"""The key of `Document.meta` under which readers keep what marks cannot say: a mapping from the annotator's name."""


@dataclass(frozen=True, slots=True)
class Record:
    """One document and one annotator's marks in it, as a file has them or as a project gives them.

    Going out, everything is as the project has it. Coming in, it is what the file says and no more: an id that the
    file does not give is "", marks bear the ids of this document and annotator, offsets are code points of `text` as it
    came, a span's `text` is "" where the file has none, and nothing has been compared with the text or with a scheme.
    `text` is None where the file only names the document (by `document.text_sha256` or `document.id`). `done` is None
    where the file does not say. `lines` gives the line of single marks by their id, where that is not the record's
    `line`. In records of soft labels `votes` has, by the id of each mark, every annotator's value by name: the label,
    the value of a judgement, "yes" for a relation; None from whoever saw nothing there.
    `original` are the bytes that the text was extracted from, where that was markup.
    """

    document: Document
    text: str | None
    annotator: Annotator | None = None
    done: tuple[str, ...] | None = None
    spans: tuple[Span, ...] = ()
    relations: tuple[Relation, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    entities: tuple[Entity, ...] = ()
    line: int | None = None
    lines: Mapping[str, int] = field(default_factory=dict)
    votes: Mapping[str, Mapping[str, str | None]] = field(default_factory=dict)
    original: bytes | None = None
    media_type: str = ""

    @property
    def marked(self) -> bool:
        """Whether there is any mark in it."""
        return bool(self.spans or self.relations or self.judgements)
