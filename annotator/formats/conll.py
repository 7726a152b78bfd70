"""CoNLL: a token a line with its tag in the last column, an empty line behind each sentence.

Source of the form: E. Tjong Kim Sang and F. De Meulder, CoNLL-2003 shared task; of several tags in one column, outer
ones first: M. Jarrar, M. Khalilia and S. Ghanem, Wojood (LREC 2022), and the data of its repository.
"""

from collections.abc import Iterable

import orjson

from annotator.formats.conll_reading import read
from annotator.formats.option import Option
from annotator.formats.record import Record
from annotator.formats.target import Target
from annotator.formats.token_marks import CLITICS, LAYER, NESTED, SENTENCES, TAGS, TOKENS, Tagger, needs, tags_of
from annotator.model import Names

__all__ = ["OPTIONS", "needs", "read", "write"]

OPTIONS = (
    LAYER,
    TAGS,
    TOKENS,
    CLITICS,
    NESTED,
    SENTENCES,
    Option(
        "head",
        Names("Before each article", "قبل كل مقال"),
        {
            "docstart": Names("-DOCSTART-", "-DOCSTART-"),
            "text": Names("Comments with id, annotator and text", "تعليقات فيها المعرّف والموسِّم والنص"),
            "none": Names("Nothing", "لا شيء"),
        },
    ),
)


def write(records: Iterable[Record], target: Target) -> None:
    """Every record, sentence by sentence. Raises OSError."""
    options = target.options
    tagger = Tagger.of(options)
    with target.path.open("w", encoding="utf-8", newline="\n") as file:
        for record in records:
            found = tagger.take(record)
            file.write(_head(record, options["head"]))
            tags = tags_of(found, options["tags"])
            for first, last in found.sentences(options["sentences"]):
                for place in range(first, last):
                    start, end = found.tokens[place]
                    file.write(f"{found.text[start:end]} {' '.join(tags[place]) or 'O'}\n")
                file.write("\n")
    target.notes.extend(tagger.finished())


def _head(record: Record, form: str) -> str:
    match form:
        case "docstart":
            return "-DOCSTART- O\n\n"
        case "text":
            who = f"# annotator = {record.annotator.name}\n" if record.annotator else ""
            text = orjson.dumps(record.text or "").decode()
            return f"# newdoc id = {record.document.id}\n{who}# text = {text}\n"
        case _:
            return ""
