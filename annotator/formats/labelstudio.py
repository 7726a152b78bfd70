"""Label Studio's JSON: a task an article, with the annotations of people and the predictions of models.

Source of the form: Label Studio's documentation, "Label Studio task format" and "Import pre-annotated data". What it
has no place for (fragments, links to entities, …) is in `meta` of a result, which it hands on untouched.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

import orjson

from annotator.formats.labels import WORDS
from annotator.formats.labelstudio_reading import read, recognises
from annotator.formats.labelstudio_results import UTF16
from annotator.formats.option import Option
from annotator.formats.record import Record
from annotator.formats.record_to_tree import entity_tree
from annotator.formats.target import Target
from annotator.formats.utf16 import Utf16
from annotator.model import Entity, Judgement, Names, Relation, Span

__all__ = ["OPTIONS", "read", "recognises", "write"]

OPTIONS = (
    Option(
        "offsets",
        Names("Offsets", "المواضع"),
        {
            "code_point": Names("Characters (Label Studio since 2021)", "محارف (Label Studio منذ 2021)"),
            UTF16: Names("UTF-16 units (before)", "وحدات UTF-16 (ما قبلها)"),
        },
    ),
    Option(
        "users",
        Names("Whose annotations", "أصحاب الوسوم"),
        {
            "name": Names("Names that imports pass over", "أسماء يتجاوزها الاستيراد"),
            "email": Names("Users with this e-mail address", "مستخدمون بهذا البريد"),
        },
    ),
)


def write(records: Iterable[Record], target: Target) -> None:
    """A list of tasks. Raises OSError."""
    with target.path.open("wb") as file:
        file.write(b"[")
        for number, (_, group) in enumerate(groupby(records, key=lambda record: record.document.id)):
            file.write(b",\n" if number else b"\n")
            file.write(orjson.dumps(_task([*group], target)))
        file.write(b"\n]\n")


def _task(records: Sequence[Record], target: Target) -> dict[str, Any]:
    document, text = records[0].document, records[0].text or ""
    about = {"id": document.id, "title": document.title, "lang": document.lang}
    if target.options["offsets"] == UTF16:
        about["offset_unit"] = UTF16
    task: dict[str, Any] = {"data": {"text": text, **about, **({"meta": document.meta} if document.meta else {})}}
    task["annotations"] = []
    for record in records:
        who = record.annotator
        if who is None:
            continue
        found: dict[str, Any] = {"result": _Results(record, text, target).all()}
        if who.kind == "model":
            task.setdefault("predictions", []).append({"model_version": who.name, **found})
        else:
            person = {"completed_by": {"email": who.name}} if target.options["users"] == "email" else {}
            truth = {"ground_truth": True} if who.kind == "gold" else {}
            task["annotations"].append({**person, "annotator": who.name, **truth, **found})
    return task


class _Results:
    """The results of one annotation."""

    def __init__(self, record: Record, text: str, target: Target) -> None:
        self.record = record
        self.text = text
        self.units = Utf16(text if target.options["offsets"] == UTF16 else "")
        self.entities: dict[str, Entity] = {item.id: item for item in record.entities}
        self.spans = {span.id: span for span in record.spans}

    def all(self) -> list[dict[str, Any]]:
        """Marks with their attributes, relations, judgements."""
        found = [item for span in self.record.spans for item in self.span(span)]
        found += [self.relation(item) for item in self.record.relations]
        return found + [self.judgement(item) for item in self.record.judgements]

    def place(self, span: Span) -> dict[str, Any]:
        return {
            "start": self.units.units(span.start),
            "end": self.units.units(span.end),
            "text": self.text[span.start : span.end],
        }

    def span(self, span: Span) -> Iterator[dict[str, Any]]:
        """A mark, and each of its attributes under its id."""
        meta: dict[str, Any] = {}
        if span.note:
            meta["text"] = [span.note]
        if len(span.fragments) > 1:
            meta["fragments"] = [[self.units.units(start), self.units.units(end)] for start, end in span.fragments]
        if span.entities:
            meta["entities"] = [self.linked(ident) for ident in span.entities]
        meta |= {"norm": span.norm} if span.norm is not None else {}
        meta |= {"flag": True} if span.flag else {}
        yield {
            **self.result(span.id, span.layer, "labels", {**self.place(span), "labels": [span.label]}),
            **({"score": span.confidence} if span.confidence is not None else {}),
            **({"meta": meta} if meta else {}),
        }
        for key, value in span.attributes.items():
            yield self.result(span.id, key, "choices", {**self.place(span), "choices": [value]})

    def linked(self, ident: str) -> dict[str, Any]:
        """An entity, whole: the file has no other place for it."""
        entity = self.entities.get(ident)
        return {"id": ident} if entity is None else entity_tree(entity)

    def relation(self, item: Relation) -> dict[str, Any]:
        """A relation between two marks; to words or an entity it is a text of the mark."""
        if item.to_span is not None:
            found: dict[str, Any] = {
                "from_id": item.source,
                "to_id": item.to_span,
                "type": "relation",
                "direction": "right",
                "labels": [item.kind],
            }
        else:
            source = self.spans.get(item.source)
            entity = self.entities.get(item.to_entity or "")
            words = item.to_text or (entity.name if entity else "")
            value = {**(self.place(source) if source else {}), "text": [words]}
            found = self.result(item.source, item.kind + WORDS, "textarea", value)
            if item.to_entity is not None:
                found["meta"] = {"to_entity": self.linked(item.to_entity)}
        return found if not item.note else {**found, "meta": {**found.get("meta", {}), "text": [item.note]}}

    def judgement(self, item: Judgement) -> dict[str, Any]:
        """A choice for the article or for a quote; what it is about is in `meta`."""
        quote = self.spans.get(item.quote or "")
        meta: dict[str, Any] = {}
        meta |= {"to_text": item.to_text} if item.to_text is not None else {}
        meta |= {"to_entity": self.linked(item.to_entity)} if item.to_entity is not None else {}
        meta |= {"strength": item.strength} if item.strength is not None else {}
        meta |= {"text": [item.note]} if item.note else {}
        value = {**(self.place(quote) if quote else {}), "choices": [item.value]}
        return {
            **self.result(item.quote or item.id, item.name, "choices", value),
            **({"score": item.confidence} if item.confidence is not None else {}),
            **({"meta": meta} if meta else {}),
        }

    @staticmethod
    def result(ident: str, name: str, kind: str, value: dict[str, Any]) -> dict[str, Any]:
        return {"id": ident, "from_name": name, "to_name": "text", "type": kind, "value": value}
