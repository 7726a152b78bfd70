"""CSV of articles: one row an article, with its text and what was said of the article as a whole."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import orjson

from annotator.formats.problem import Problem, Unfit
from annotator.formats.record import Record
from annotator.formats.source import Source
from annotator.formats.table import Row, columns, read_rows, write_rows
from annotator.formats.target import Target
from annotator.formats.text import first_line
from annotator.formats.values import as_text
from annotator.model import Annotator, Document, Judgement

COLUMNS = ("document", "text_sha256", "title", "outlet", "url", "published", "lang", "meta", "text")
"""The columns of every such table; after them comes one `JUDGEMENT:ANNOTATOR` for each of both."""

_OWN_META = ("outlet", "url", "published")


def write(records: Iterable[Record], target: Target) -> None:
    """One row an article. Raises OSError."""
    judged = [(who.id, kind.id) for kind in target.scheme.judgements for who in target.annotators]
    header = [f"{kind.id}:{who.name}" for kind in target.scheme.judgements for who in target.annotators]
    groups = groupby(records, key=lambda record: record.document.id)
    rows = (_row([*group], judged) for _, group in groups)
    write_rows(target, (*COLUMNS, *header), rows)


def _row(records: Sequence[Record], judged: Sequence[tuple[str, str]]) -> list[str]:
    document, text = records[0].document, records[0].text
    meta = document.meta
    more = {key: value for key, value in meta.items() if key not in _OWN_META or not isinstance(value, str)}
    values = {
        (item.annotator, item.name): item.value
        for record in records
        for item in record.judgements
        if item.quote is None and item.to_entity is None and item.to_text is None
    }
    return [
        document.id,
        document.text_sha256,
        document.title,
        *("" if key in more else str(meta.get(key, "")) for key in _OWN_META),
        document.lang,
        orjson.dumps(more).decode() if more else "",
        text or "",
        *(values.get(key, "") for key in judged),
    ]


def read(source: Source) -> Iterator[Record | Problem]:
    """The articles, with a record for each annotator whose judgements a row has; unknown columns go to `meta`.

    Raises OSError and Unfit.
    """
    if "text" not in columns(source, COLUMNS):
        raise Unfit("This table has no column “text”. Name the column that holds the articles so.")
    names = {kind.id for kind in source.scheme.judgements} if source.scheme else set()
    for item in read_rows(source, COLUMNS):
        if isinstance(item, Problem):
            yield item
        else:
            yield from _records(*item, names)


def _records(line: int, row: Row, names: Collection[str]) -> Iterator[Record]:
    text = row["text"]
    document = Document(
        row.get("document", ""),
        row.get("text_sha256", ""),
        len(text),
        as_text(row.get("title") or first_line(text)),
        row.get("lang") or "ar",
        _meta(row, names),
    )
    found = False
    for key, cell in row.items():
        judgement, _, who = key.partition(":")
        if who and cell and judgement in names:
            found = True
            value = Judgement("", document.id, "", judgement, cell, origin="imported")
            yield Record(document, text, Annotator("", who), None, judgements=(value,), line=line)
    if not found:
        yield Record(document, text, line=line)


def _meta(row: Row, names: Collection[str]) -> Mapping[str, Any]:
    meta = {
        key: cell
        for key, cell in row.items()
        if cell and key and (key in _OWN_META or key not in COLUMNS) and key.partition(":")[0] not in names
    }
    if row.get("meta"):
        try:
            more = json.loads(row["meta"])
            orjson.dumps(more)
        except (TypeError, ValueError, RecursionError):
            more = row["meta"]
        meta = {**more, **meta} if isinstance(more, dict) else {"meta": more, **meta}
    return meta
