"""What was said of articles as a whole: one row an article and annotator, with a column for each judgement."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.formats.option import Option
from annotator.formats.record import Record
from annotator.formats.table import write_rows
from annotator.formats.target import Target
from annotator.model import Message, Names, Scheme, UserError

COLUMNS = ("document", "text_sha256", "title", "outlet", "url", "published", "lang", "annotator", "text")
"""The columns of every such table; behind them comes one for each judgement of articles, under its id."""


OPTIONS = (
    Option(
        "unrated",
        Names("Articles that are not rated", "المقالات غير المقيَّمة"),
        {"drop": Names("Left out", "تُترك"), "keep": Names("With empty cells", "بخلايا فارغة")},
    ),
)


def write(records: Iterable[Record], target: Target) -> None:
    """The articles that are rated, or all. Raises OSError, and UserError where articles are not judged at all."""
    kinds = needs(target.scheme, target.options)
    if not kinds:
        raise UserError("In the scheme {scheme} nothing is judged of articles.", scheme=target.scheme.id)
    keep = target.options["unrated"] == "keep"
    unrated = 0

    def rows() -> Iterator[Sequence[str]]:
        nonlocal unrated
        for record in records:
            values = {
                item.name: item.value
                for item in record.judgements
                if item.quote is None and item.to_entity is None and item.to_text is None
            }
            if not values:
                unrated += 1
            if values or keep:
                yield [*_about(record), *(values.get(kind, "") for kind in kinds)]

    write_rows(target, (*COLUMNS, *kinds), rows())
    if unrated and keep:
        target.notes.append(Message("Articles that are not rated, with empty cells: {count}.", count=unrated))
    elif unrated:
        target.notes.append(Message("Articles that are not rated, left out: {count}.", count=unrated))


def needs(scheme: Scheme, options: Mapping[str, str]) -> tuple[str, ...]:  # noqa: ARG001
    """What has to be done in an article: all that is judged of articles."""
    return tuple(kind.id for kind in scheme.judgements if "document" in kind.on)


def _about(record: Record) -> list[str]:
    document = record.document
    return [
        document.id,
        document.text_sha256,
        document.title,
        *(str(document.meta.get(key) or "") for key in ("outlet", "url", "published")),
        document.lang,
        record.annotator.name if record.annotator else "",
        record.text or "",
    ]
