"""JSON files: one article, a list of them, or an object that holds such a list, as scrapers and news services write."""

from collections.abc import Iterator
from typing import Any

from annotator.formats.encoding import decode
from annotator.formats.foreign_articles import in_our_words
from annotator.formats.jsonl import parse
from annotator.formats.problem import Problem, Unfit
from annotator.formats.record import Record
from annotator.formats.record_from_tree import read_record
from annotator.formats.source import Source

_LISTS = ("articles", "documents", "items", "results", "records", "news", "data", "entries", "docs")


def read(source: Source) -> Iterator[Record | Problem]:
    """The articles of the file; problems name them by their place in its list, from 1. Raises OSError and Unfit."""
    with source.open() as file:
        data = file.read()
    if not data.strip():
        raise Unfit("This file is empty.")
    try:
        tree = parse(decode(data, source.encoding).encode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError) as error:
        raise Unfit("This is not JSON ({reason}).", reason=str(error) or type(error).__name__) from error
    articles = _articles(tree)
    if not articles:
        raise Unfit("No articles were found in this JSON file: an object, or a list of objects, is expected.")
    for number, article in enumerate(articles, 1):
        yield from read_record(in_our_words(article, source.columns), source, number)


def _articles(tree: Any) -> list[Any]:
    if isinstance(tree, list):
        return tree
    if not isinstance(tree, dict):
        return []
    if "text" not in tree:
        for name in _LISTS:
            if isinstance(tree.get(name), list):
                return list(tree[name])
            if isinstance(tree.get(name), dict):
                return _articles(tree[name])
    return [tree]
