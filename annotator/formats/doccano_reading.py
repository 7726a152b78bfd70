"""From doccano's JSONL to records."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.formats.json_items import beginning, read_items
from annotator.formats.labels import Labels
from annotator.formats.problem import Problem, Unfit
from annotator.formats.record import KEPT, Record
from annotator.formats.source import Source
from annotator.formats.text import first_line
from annotator.formats.utf16 import Utf16
from annotator.formats.values import as_id, as_json, as_text, stable_id, storable
from annotator.model import Annotator, Document, Judgement, Message, Relation, Span

_OWN = frozenset(
    ("text", "data", "label", "labels", "entities", "relations", "annotations", "id", "annotator", "Comments")
)
_EVERYBODY = frozenset(("all", "unknown"))
"""Names of files that doccano gives where it does not divide by annotator."""


def recognises(source: Source) -> bool:
    """Whether the first line is doccano's rather than a record of ours. Raises OSError."""
    line = next((line for line in beginning(source).split("\n") if line.strip()), "")
    try:
        tree = json.loads(line)
    except (ValueError, RecursionError):
        return False
    if not isinstance(tree, dict) or tree.keys() & {"schema", "spans", "text_sha256", "judgements"}:
        return False
    entities = tree.get("entities")
    own = isinstance(entities, list) and any(isinstance(item, dict) and "start_offset" in item for item in entities)
    return bool(tree.keys() & {"label", "labels", "Comments", "annotations"}) or own


def read(source: Source) -> Iterator[Record | Problem]:
    """A record for each line and annotator; the name of the file is the annotator's where nothing else says it.

    Raises OSError and Unfit.
    """
    labels = Labels(source.scheme)
    for item in read_items(source):
        if isinstance(item, Problem):
            yield item
            continue
        line, tree = item
        text = _text(tree)
        if text is None:
            yield source.problem(line, Message("This record has no “text”."), as_json(tree))
            continue
        yield from _Line(source, labels, line, tree, text).records()


def _text(tree: Any) -> str | None:
    if not isinstance(tree, dict):
        return None
    found = tree.get("text", tree.get("data"))
    return found if isinstance(found, str) else None


@dataclass
class _Marks:
    """What one annotator said in one line."""

    spans: list[Span] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)


class _Line:
    def __init__(self, source: Source, labels: Labels, line: int, tree: Mapping[str, Any], text: str) -> None:
        self.source = source
        self.labels = labels
        self.line = line
        self.tree = tree
        self.text = text
        self.units = Utf16(text)
        self.base = stable_id(text, source.file_name, tree.get("annotator"))
        self.problems: list[Problem] = []
        self.by: dict[str | None, _Marks] = {}
        self.ids: dict[Any, str] = {}

    def records(self) -> Iterator[Record | Problem]:
        """What is to be reported, then a record for each annotator."""
        for key in ("label", "labels"):
            self.each(key, self.labelled)
        for key in ("entities", "annotations"):
            self.each(key, self.entity)
        self.each("relations", self.relation)
        document = self.document()
        yield from self.problems
        for who, marks in self.by.items() or [(None, _Marks())]:
            yield Record(
                document,
                self.text,
                self.annotator(who),
                None,
                tuple(marks.spans),
                tuple(marks.relations),
                tuple(marks.judgements),
                line=self.line,
            )

    def each(self, key: str, take: Any) -> None:
        values = self.tree.get(key)
        if values is None:
            return
        if not isinstance(values, list):
            self.problem(Message("“{key}” is not what it should be and was left out.", key=key), values)
            return
        for value in values:
            try:
                take(value)
            except Unfit as error:
                self.problem(error.message, value)

    def problem(self, message: Message, value: Any) -> None:
        self.problems.append(self.source.problem(self.line, message, as_json(value)))

    def of(self, who: str | None) -> _Marks:
        return self.by.setdefault(who, _Marks())

    def annotator(self, who: str | None) -> Annotator | None:
        """Who it was: as the line says, else (unless the person named somebody) as the file is called."""
        named = self.tree.get("annotator")
        if who is not None:
            return Annotator("", f"user {who}")
        if isinstance(named, str) and named.strip():
            return Annotator("", " ".join(as_text(named).split()))
        stem = as_text(self.source.file_name.rsplit(".", 1)[0])
        if not self.source.speaks or not stem or stem.casefold() in _EVERYBODY:
            return None
        return Annotator("", " ".join(stem.split()))

    def document(self) -> Document:
        ident = self.tree.get("id", "")
        meta: dict[str, Any] = {key: value for key, value in self.tree.items() if key not in _OWN}
        if isinstance(meta.get("meta"), dict):
            meta = {**meta.pop("meta"), **meta}
        comments = self.tree.get("Comments")
        if comments:
            who = self.annotator(None)
            meta[KEPT] = {who.name if who else self.source.anybody: {"doccano": comments}}
            self.problems.append(
                self.source.note(self.line, Message("Comments of doccano were kept with the article."))
            )
        return Document(
            # doccano numbers its lines from 1 in every project.
            as_text(ident) if isinstance(ident, str) else "",
            "",
            len(self.text),
            first_line(self.text),
            meta=storable(meta),
        )

    def labelled(self, value: Any) -> None:
        """[start, end, label], or a class of the article."""
        if isinstance(value, str):
            self.judged(value)
            return
        if not isinstance(value, list) or len(value) != 3:
            raise Unfit("This is not a label as doccano writes them: start, end, label.")
        self.span(value[0], value[1], value[2], None, None)

    def entity(self, value: Any) -> None:
        """An entity with start_offset and end_offset."""
        if not isinstance(value, dict):
            raise Unfit("This is not a label as doccano writes them: start, end, label.")
        if "start_offset" not in value and isinstance(value.get("label"), str):
            self.judged(value["label"])
            return
        user = value.get("user")
        who = None if user is None else as_id(user)
        self.span(value.get("start_offset"), value.get("end_offset"), value.get("label"), value.get("id"), who)

    def span(self, start: Any, end: Any, label: Any, number: Any, who: str | None) -> None:
        if type(start) is not int or type(end) is not int:
            raise Unfit("A span's place is not a pair of whole numbers.")
        place = ((self.units.code_points(start), self.units.code_points(end)),)
        layer, found = self.labels.find(as_id(label))
        ident = stable_id(self.base, start, end, layer, found, number, who)
        if isinstance(number, int | str):
            if number in self.ids:
                raise Unfit("The id {id} is used for two marks.", id=number)
            self.ids[number] = ident
        self.of(who).spans.append(Span(ident, "", "", layer, found, place, "", origin="imported"))

    def relation(self, value: Any) -> None:
        """A relation between two entities."""
        if not isinstance(value, dict) or not isinstance(value.get("type"), str):
            raise Unfit("A relation needs a kind and a span that it starts from.")
        ends = []
        for key in ("from_id", "to_id"):
            number = value.get(key)
            ident = self.ids.get(number) if isinstance(number, int | str) else None
            if ident is None:
                raise Unfit("It refers to the mark {id}, which is not there.", id=as_json(number)[:40])
            ends.append(ident)
        kind = self.labels.relation(as_text(value["type"]))
        ident = stable_id(self.base, *ends, kind)
        self.of(None).relations.append(Relation(ident, "", "", kind, ends[0], ends[1], origin="imported"))

    def judged(self, name: str) -> None:
        """A class of the article: the judgement that has such a value."""
        found = self.labels.judged(as_text(name))
        if found is None:
            raise Unfit("In the scheme no judgement of articles has the value {value}.", value=name[:60])
        ident = stable_id(self.base, *found)
        self.of(None).judgements.append(Judgement(ident, "", "", *found, origin="imported"))
