"""Names for training: tokens with their tags, and where each token stands in the text.

As `.csv` one row a token, as `.jsonl` one row a sentence with lists, which is what token classification is trained on.
"""

from collections.abc import Iterable, Iterator, Sequence

import orjson

from annotator.formats.record import Record
from annotator.formats.table import write_rows
from annotator.formats.target import Target
from annotator.formats.token_marks import (
    CLITICS,
    LAYER,
    NESTED,
    SENTENCES,
    TAGS,
    TOKENS,
    Tagger,
    TokenText,
    needs,
    tags_of,
)

__all__ = ["COLUMNS", "OPTIONS", "needs", "write"]

COLUMNS = ("document", "text_sha256", "annotator", "sentence", "token", "start", "end", "text", "tag", "marks")
"""`sentence` and `token` count from 0 in the article, offsets are its code points, `marks` are ids with spaces."""

OPTIONS = (LAYER, TAGS, TOKENS, CLITICS, NESTED, SENTENCES)


def write(records: Iterable[Record], target: Target) -> None:
    """The table or the lists, by the file's suffix. Raises OSError."""
    tagger = Tagger.of(target.options)
    found = ((record, tagger.take(record)) for record in records)
    if target.path.suffix.lower() == ".jsonl":
        with target.path.open("wb") as file:
            for record, text in found:
                for tree in _sentences(record, text, target):
                    file.write(orjson.dumps(tree, option=orjson.OPT_APPEND_NEWLINE))
    else:
        write_rows(target, COLUMNS, (row for record, text in found for row in _rows(record, text, target)))
    target.notes.extend(tagger.finished())


def _rows(record: Record, found: TokenText, target: Target) -> Iterator[Sequence[str]]:
    who = record.annotator.name if record.annotator else ""
    tags, marks = tags_of(found, target.options["tags"]), _marks(found)
    for number, (first, last) in enumerate(found.sentences(target.options["sentences"])):
        for place in range(first, last):
            start, end = found.tokens[place]
            yield [
                *(record.document.id, record.document.text_sha256, who),
                *map(str, (number, place, start, end)),
                found.text[start:end],
                " ".join(tags[place]) or "O",
                " ".join(marks[place]),
            ]


def _sentences(record: Record, found: TokenText, target: Target) -> Iterator[dict[str, object]]:
    tags = tags_of(found, target.options["tags"])
    for number, (first, last) in enumerate(found.sentences(target.options["sentences"])):
        places = found.tokens[first:last]
        yield {
            "id": f"{record.document.id}-{number}",
            "document": record.document.id,
            "annotator": record.annotator.name if record.annotator else "",
            "tokens": [found.text[start:end] for start, end in places],
            "ner_tags": [" ".join(tags[place]) or "O" for place in range(first, last)],
            "starts": [start for start, _ in places],
            "ends": [end for _, end in places],
        }


def _marks(found: TokenText) -> list[list[str]]:
    """The ids of the marks on each token."""
    ids: list[list[str]] = [[] for _ in found.tokens]
    for mark in found.marks:
        for place in range(mark.first, mark.last):
            ids[place].append(mark.span.id)
    return ids
