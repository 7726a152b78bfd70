"""Articles as scrapers and news services write them in JSON, in the words of our record."""

from collections.abc import Mapping
from typing import Any

from annotator.formats.columns import Columns
from annotator.formats.dates import put_published
from annotator.formats.record_from_tree import KNOWN

_OURS = KNOWN - {"text", "title", "lang", "id"}


def in_our_words(tree: Any, columns: Columns) -> Any:
    """An article of somebody else's with its text, title, date, outlet… where our record has them.

    What means nothing to us stays as it is, and so does a record of ours.
    """
    if not isinstance(tree, dict) or not _OURS.isdisjoint(tree):
        return tree
    found = columns.of([key for key in tree if isinstance(key, str)], strict=False)
    parts = {key: part for part, key in found.items()}
    record: dict[str, Any] = {}
    meta: dict[str, Any] = {}
    for key, value in tree.items():
        part = parts.get(key)
        if part is None or value is None:
            record.setdefault(key, value)
        elif part == "published":
            put_published(meta, value, key)
        elif part == "document":
            record["id"] = value
        elif part in ("text", "title", "lang"):
            record[part] = value
        elif value not in ("", [], {}):
            meta[part] = _plain(value)
    return {**record, "meta": meta} if meta else record


def _plain(value: Any) -> Any:
    """The name where a source is an object ({"id": …, "name": …}), a list as its items."""
    if isinstance(value, Mapping) and isinstance(value.get("name"), str):
        return value["name"]
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return ", ".join(filter(None, value))
    return value
