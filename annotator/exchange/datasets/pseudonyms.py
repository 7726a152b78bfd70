"""Data sets that do not say who made them."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from annotator.formats import Record
from annotator.model import Annotator

_NOTE = "note"


def pseudonym(annotator: Annotator, key: str) -> Annotator:
    """The same annotator under a name that is the same in every export of the project, whose secret `key` is.

    Gold and models are nobody, and keep theirs.
    """
    if annotator.kind != "person":
        return annotator
    digest = hashlib.sha256(f"{key}:{annotator.id}".encode()).hexdigest()
    return Annotator(digest[:16], f"annotator-{digest[:8]}", "person")


def anonymous(record: Record, known: Mapping[str, Annotator]) -> Record:
    """The record with pseudonyms (`known`, by the annotator's id) and without notes."""
    document, who = record.document, record.annotator
    if _NOTE in document.meta:
        document = replace(document, meta={key: value for key, value in document.meta.items() if key != _NOTE})
    if who is not None:
        who = known.get(who.id, who)
    ident = "" if who is None else who.id
    return replace(
        record,
        document=document,
        annotator=who,
        spans=tuple(replace(item, annotator=ident, note="") for item in record.spans),
        relations=tuple(replace(item, annotator=ident, note="") for item in record.relations),
        judgements=tuple(replace(item, annotator=ident, note="") for item in record.judgements),
        entities=tuple(replace(item, note="") if item.note else item for item in record.entities),
    )
