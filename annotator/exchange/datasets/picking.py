"""Which records and which of their marks belong to a data set. All of it works on the records of one article."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from annotator.exchange.datasets.findings import Findings
from annotator.formats import Record
from annotator.model import GOLD, Message
from annotator.store import status_of


def of_status(
    group: Sequence[Record], status: Collection[str], layers: Sequence[str], settled: bool, findings: Findings
) -> list[Record]:
    """The records with one of these statuses, by the layers that count; `settled` says that gold is done there."""
    kept = []
    for record in group:
        own = status_of(layers, record.done or (), record.marked)
        names = {own, "adjudicated"} if settled or (own == "done" and _is_gold(record)) else {own}
        if names & set(status):
            kept.append(record)
        else:
            findings.counts["status"] += 1
    return kept


def _is_gold(record: Record) -> bool:
    return record.annotator is not None and record.annotator.id == GOLD


def finished(group: Sequence[Record], needed: Sequence[str], findings: Findings) -> list[Record]:
    """The records whose annotator is done with all of these layers; the others are listed."""
    kept = []
    for record in group:
        missing = [layer for layer in needed if layer not in (record.done or ())]
        if not missing:
            kept.append(record)
        elif record.annotator is None:
            findings.leave_out("unfinished", record.document, Message("nobody is done with it"))
        else:
            findings.leave_out(
                "unfinished",
                record.document,
                Message("{name} is not done with {layers}", name=record.annotator.name, layers=", ".join(missing)),
            )
    return kept


def of_marks(record: Record, layers: Collection[str], origins: Collection[str], findings: Findings) -> Record:
    """The record with the marks of these layers and origins (empty: all), and nothing that hangs on the others."""
    counts: Counter[str] = Counter()

    def chosen(layer: str, origin: str) -> bool:
        if layers and layer not in layers:
            return False
        if origins and origin not in origins:
            counts["origins"] += 1
            return False
        return True

    spans = tuple(item for item in record.spans if chosen(item.layer, item.origin))
    judgements = tuple(item for item in record.judgements if chosen(item.name, item.origin))
    done = record.done if record.done is None or not layers else tuple(item for item in record.done if item in layers)
    record = replace(record, spans=spans, judgements=judgements, done=done)
    if origins:
        relations = tuple(item for item in record.relations if item.origin in origins)
        counts["origins"] += len(record.relations) - len(relations)
        record = replace(record, relations=relations)
    findings.counts.update(counts)
    return without_loose_ends(record, None if layers else findings)


def without_loose_ends(record: Record, findings: Findings | None = None) -> Record:
    """The record without relations and judgements whose spans are not in it, and only the entities that it names."""
    ids = {item.id for item in record.spans}
    relations = tuple(
        item for item in record.relations if item.source in ids and (item.to_span is None or item.to_span in ids)
    )
    judgements = tuple(item for item in record.judgements if item.quote is None or item.quote in ids)
    if findings is not None:
        findings.counts["loose"] += len(record.relations) - len(relations) + len(record.judgements) - len(judgements)
    linked = {ident for item in record.spans for ident in item.entities}
    linked |= {item.to_entity for item in relations if item.to_entity is not None}
    linked |= {item.to_entity for item in judgements if item.to_entity is not None}
    into = {item.id: item.merged_into for item in record.entities}
    for ident in [*linked]:
        following = into.get(ident)
        while following is not None and following not in linked:
            linked.add(following)
            following = into.get(following)
    entities = tuple(item for item in record.entities if item.id in linked)
    return replace(record, relations=relations, judgements=judgements, entities=entities)
