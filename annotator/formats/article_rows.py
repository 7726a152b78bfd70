"""From the rows of a table, whatever it lies in, to articles."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson

from annotator.formats.dates import put_published
from annotator.formats.problem import Unfit
from annotator.formats.record import Record
from annotator.formats.source import Source, shown
from annotator.formats.text import first_line
from annotator.formats.values import as_text
from annotator.model import Annotator, Document, Judgement

COLUMNS = ("document", "text_sha256", "title", "outlet", "url", "published", "lang", "meta", "text")
"""The columns of every such table of ours; after them comes one `JUDGEMENT:ANNOTATOR` for each of both."""

OWN_META = ("outlet", "url", "published")


def is_ours(header: Sequence[str]) -> bool:
    """Whether a table with these columns was written by this program."""
    return {"text", "text_sha256"} <= {name.casefold() for name in header}


class Layout:
    """What the columns of one table hold. Raises Unfit where none of them holds the articles."""

    def __init__(self, header: Sequence[str], source: Source) -> None:
        self.judgements = {kind.id for kind in source.scheme.judgements} if source.scheme else set()
        self.file = shown(source.path.name)
        # What we wrote is taken as it stands; of other tables a date is read, and what it is called decides nothing.
        self.own = is_ours(header)
        own = {name.casefold(): name for name in header if name.casefold() in COLUMNS}
        self.columns = own if self.own else source.columns.of(header)
        if "text" not in self.columns:
            raise Unfit(
                "No column of this table is known to hold the articles. Say which one does; there are: {columns}.",
                columns=", ".join(dict.fromkeys(filter(None, header))) or "–",
            )

    def records(self, line: int, row: Mapping[str, Any]) -> Iterator[Record]:
        """The article of one row: a record for each annotator whose judgements it has, or one without marks."""
        text = _cell(row, self.columns["text"])
        document = Document(
            _cell(row, self.columns.get("document")),
            _cell(row, self.columns.get("text_sha256")) if self.own else "",
            len(text),
            as_text(_cell(row, self.columns.get("title")) or first_line(text)),
            _cell(row, self.columns.get("lang")) or "ar",
            self._own_meta(row) if self.own else self._meta(row),
        )
        found = False
        for key in row:
            judgement, _, who = key.partition(":")
            if who and judgement in self.judgements and _cell(row, key):
                found = True
                value = Judgement("", document.id, "", judgement, _cell(row, key), origin="imported")
                yield Record(document, text, Annotator("", who), None, judgements=(value,), line=line)
        if not found:
            yield Record(document, text, line=line)

    def _meta(self, row: Mapping[str, Any]) -> Mapping[str, Any]:
        meta: dict[str, Any] = {}
        parts = {column: part for part, column in self.columns.items()}
        for key, value in row.items():
            part = parts.get(key)
            cell = _cell(row, key)
            if not key or not cell or part in ("text", "title", "lang", "document") or self._judges(key):
                continue
            if part == "published":
                put_published(meta, value if not isinstance(value, str) else cell, as_text(key))
            else:
                meta[as_text(part or key)] = as_text(cell)
        return {**meta, "file": self.file}

    def _own_meta(self, row: Mapping[str, Any]) -> Mapping[str, Any]:
        own = {column: part for part, column in self.columns.items()}
        meta: dict[str, Any] = {}
        for key in row:
            part = own.get(key, key)
            cell = _cell(row, key)
            if cell and key and (part in OWN_META or part not in COLUMNS) and not self._judges(key):
                meta[part] = cell
        more = _cell(row, self.columns.get("meta"))
        if more:
            try:
                tree = json.loads(more)
                orjson.dumps(tree)
            except (TypeError, ValueError, RecursionError):
                tree = more
            meta = {**tree, **meta} if isinstance(tree, dict) else {"meta": tree, **meta}
        return meta

    def _judges(self, key: str) -> bool:
        return key.partition(":")[0] in self.judgements


def _cell(row: Mapping[str, Any], column: str | None) -> str:
    value = row.get(column) if column is not None else None
    return value if isinstance(value, str) else "" if value is None else str(value)
