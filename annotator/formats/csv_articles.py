"""CSV of articles: one row an article, with its text and what was said of the article as a whole.

Ours comes back as it went out; in tables of other people each column is what its name, or the person, says.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice

import orjson

from annotator.formats.article_rows import COLUMNS, OWN_META, Layout
from annotator.formats.problem import Problem
from annotator.formats.record import Record
from annotator.formats.source import Source
from annotator.formats.table import header, read_rows, write_rows
from annotator.formats.target import Target


def write(records: Iterable[Record], target: Target) -> None:
    """One row an article. Raises OSError."""
    judged = [(who.id, kind.id) for kind in target.scheme.judgements for who in target.annotators]
    named = [f"{kind.id}:{who.name}" for kind in target.scheme.judgements for who in target.annotators]
    groups = groupby(records, key=lambda record: record.document.id)
    rows = (_row([*group], judged) for _, group in groups)
    write_rows(target, (*COLUMNS, *named), rows)


def _row(records: Sequence[Record], judged: Sequence[tuple[str, str]]) -> list[str]:
    document, text = records[0].document, records[0].text
    meta = document.meta
    more = {key: value for key, value in meta.items() if key not in OWN_META or not isinstance(value, str)}
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
        *("" if key in more else str(meta.get(key, "")) for key in OWN_META),
        document.lang,
        orjson.dumps(more).decode() if more else "",
        text or "",
        *(values.get(key, "") for key in judged),
    ]


def read(source: Source) -> Iterator[Record | Problem]:
    """The articles, with a record for each annotator whose judgements a row has; unknown columns go to `meta`.

    Raises OSError and Unfit.
    """
    layout = Layout(header(source), source)
    for item in read_rows(source, ()):
        if isinstance(item, Problem):
            yield item
        else:
            yield from layout.records(*item)


def beginning(source: Source, count: int) -> tuple[list[str], list[list[str]]]:
    """The names of the columns and the first rows. Raises OSError and Unfit."""
    names = header(source)
    rows = (item[1] for item in read_rows(source, ()) if not isinstance(item, Problem))
    return names, [[row[name] for name in names] for row in islice(rows, count)]
