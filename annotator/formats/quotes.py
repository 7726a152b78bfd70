"""Quotes for training: a table of one row a quote, or tokens with tags as DirectQuote has them."""

from collections.abc import Iterable, Iterator, Sequence

import orjson

from annotator.formats.context import Sentences
from annotator.formats.directquote import write_tokens
from annotator.formats.option import Option
from annotator.formats.quote_parts import QUOTE, Party, pieces_of, quotes_of
from annotator.formats.record import Record
from annotator.formats.table import write_rows
from annotator.formats.target import Target
from annotator.model import Names, UserError

COLUMNS = (
    "document",
    "text_sha256",
    "title",
    "annotator",
    "quote_id",
    "parent_id",
    "type",
    "content",
    "start",
    "end",
    "fragments",
    "cue",
    "cue_fragments",
    "speaker_text",
    "speaker_start",
    "speaker_end",
    "speaker_ids",
    "expressed",
    "channel",
    "addressee",
    "sentence",
    "sentence_start",
    "context",
    "context_start",
    "origin",
)
"""Offsets are code points of the article; a cell with several values is a JSON list, and so are all fragments."""

OPTIONS = (
    Option(
        "form",
        Names("Form", "الصيغة"),
        {
            "table": Names("Table, one row a quote", "جدول، لكل اقتباس صف"),
            "directquote": Names("DirectQuote: tokens with tags", "DirectQuote: وحدات لغوية بسماتها"),
        },
    ),
    Option(
        "marks",
        Names("Outer quotation marks", "علامات التنصيص الخارجية"),
        {
            "auto": Names("As usual in this form", "كما هو معتاد في الصيغة"),
            "without": Names("Without", "بدونها"),
            "with": Names("With them and the final stop", "معها ومع النقطة الأخيرة"),
        },
    ),
)
_CONTEXT = 1
"""Sentences before and behind the quote's own."""


def write(records: Iterable[Record], target: Target) -> None:
    """The table, or DirectQuote's tokens. Raises OSError, and UserError where the scheme knows no quotes."""
    if target.scheme.layer(QUOTE) is None:
        raise UserError(
            "The scheme {scheme} has no layer called quote, so there are no quotes to export.", scheme=target.scheme.id
        )
    tokens = target.options["form"] == "directquote"
    marks = target.options["marks"]
    with_marks = marks == "with" or (marks == "auto" and tokens)
    if tokens:
        write_tokens(records, target, with_marks)
    else:
        write_rows(target, COLUMNS, (row for record in records for row in _rows(record, with_marks)))


def _rows(record: Record, with_marks: bool) -> Iterator[Sequence[str]]:
    text, document = record.text or "", record.document
    quotes = quotes_of(record, with_marks)
    sentences = Sentences(text if quotes else "")
    about = [document.id, document.text_sha256, document.title, record.annotator.name if record.annotator else ""]
    for quote in quotes:
        start, end = quote.fragments[0][0], quote.fragments[-1][1]
        sentence, context = sentences.around(start, end), sentences.around(start, end, _CONTEXT)
        yield [
            *about,
            quote.span.id,
            quote.parent,
            quote.type,
            pieces_of(text, quote.fragments),
            str(start),
            str(end),
            _json(quote.fragments),
            _cell([pieces_of(text, cue.fragments) for cue in quote.cues]),
            _cell([cue.fragments for cue in quote.cues]),
            *_speakers(quote.speakers),
            quote.expressed,
            _cell([party.text for party in quote.channels]),
            _cell([party.text for party in quote.addressees]),
            text[slice(*sentence)],
            str(sentence[0]),
            text[slice(*context)],
            str(context[0]),
            quote.span.origin,
        ]


def _speakers(parties: Sequence[Party]) -> list[str]:
    return [
        _cell([party.text for party in parties]),
        _cell([party.start for party in parties]),
        _cell([party.end for party in parties]),
        _cell([ident for party in parties for ident in party.entities]),
    ]


def _cell(values: Sequence[object]) -> str:
    """Nothing, one value as it is, or several as a JSON list."""
    if len(values) != 1:
        return _json(values) if values else ""
    value = values[0]
    return "" if value is None else str(value) if isinstance(value, str | int) else _json(value)


def _json(value: object) -> str:
    return orjson.dumps(value).decode()
