"""From a `Record` to the JSON object of the interchange form; keys that carry nothing are left out."""

from typing import Any

from annotator.formats.record import Record
from annotator.formats.record_from_tree import SCHEMA
from annotator.model import Entity, Judgement, Relation, Section, Span


def record_tree(record: Record, scheme: str) -> dict[str, Any]:
    """The record as plain values; `scheme` is the scheme's label, such as `media@1`."""
    document = record.document
    tree: dict[str, Any] = {
        "schema": SCHEMA,
        "id": document.id,
        "text": record.text,
        "text_sha256": document.text_sha256,
        "offset_unit": "code_point",
        "scheme": scheme,
        "title": document.title,
        "lang": document.lang,
    }
    if document.meta:
        tree["meta"] = document.meta
    if document.sections:
        tree["sections"] = [_section(item) for item in document.sections]
    if record.annotator is not None:
        who = record.annotator
        tree["annotator"] = {"id": who.id, "name": who.name, "kind": who.kind}
        # Said even where it is empty: without it, layers that occur would count as done.
        tree["done"] = record.done or ()
    if record.spans:
        tree["spans"] = [span_tree(item) for item in record.spans]
    if record.relations:
        tree["relations"] = [relation_tree(item) for item in record.relations]
    if record.judgements:
        tree["judgements"] = [judgement_tree(item) for item in record.judgements]
    if record.entities:
        tree["entities"] = [entity_tree(item) for item in record.entities]
    if record.votes:
        for key in ("spans", "relations", "judgements"):
            for mark in tree.get(key, ()):
                mark["votes"] = record.votes[mark["id"]]
    return tree


def span_tree(item: Span) -> dict[str, Any]:
    """A span as it stands in a record."""
    fragments = item.fragments
    tree: dict[str, Any] = {
        "id": item.id,
        "layer": item.layer,
        "label": item.label,
        "start": fragments[0][0],
        "end": fragments[-1][1],
        "text": item.text,
        "origin": item.origin,
    }
    if len(fragments) > 1:
        tree["fragments"] = fragments
    if item.attributes:
        tree["attributes"] = item.attributes
    if item.entities:
        tree["entities"] = item.entities
    if item.norm is not None:
        tree["norm"] = item.norm
    if item.note:
        tree["note"] = item.note
    if item.confidence is not None:
        tree["confidence"] = item.confidence
    if item.flag:
        tree["flag"] = True
    return tree


def relation_tree(item: Relation) -> dict[str, Any]:
    """A relation as it stands in a record."""
    return _filled(
        {"id": item.id, "kind": item.kind, "from": item.source},
        to=item.to_span,
        to_entity=item.to_entity,
        to_text=item.to_text,
        note=item.note or None,
        origin=item.origin,
    )


def judgement_tree(item: Judgement) -> dict[str, Any]:
    """A judgement as it stands in a record."""
    return _filled(
        {"id": item.id, "name": item.name, "value": item.value},
        quote=item.quote,
        to_entity=item.to_entity,
        to_text=item.to_text,
        strength=item.strength,
        note=item.note or None,
        confidence=item.confidence,
        origin=item.origin,
    )


def entity_tree(item: Entity) -> dict[str, Any]:
    """A canonical entity as it stands in a record."""
    return _filled(
        {"id": item.id, "name": item.name},
        type=item.type or None,
        aliases=item.aliases or None,
        wikidata=item.wikidata,
        note=item.note or None,
        merged_into=item.merged_into,
    )


def _filled(tree: dict[str, Any], **more: Any) -> dict[str, Any]:
    return tree | {key: value for key, value in more.items() if value is not None}


def _section(item: Section) -> dict[str, Any]:
    tree: dict[str, Any] = {"role": item.role, "start": item.start, "end": item.end}
    if item.sections:
        tree["sections"] = [_section(inner) for inner in item.sections]
    return tree
