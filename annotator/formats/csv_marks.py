"""CSV of marks: one row a span, relation or judgement, for spreadsheets and data frames."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import orjson

from annotator.formats.marks_from_tree import read_judgement, read_relation, read_span
from annotator.formats.problem import Problem, Unfit
from annotator.formats.record import Record
from annotator.formats.source import Source
from annotator.formats.table import Row, as_line, columns, read_rows, row_text, write_lines
from annotator.formats.target import Target
from annotator.model import Annotator, Document, Entity, Judgement, Message, Relation, Section, Span, new_id, survivors

COLUMNS = (
    "document",
    "text_sha256",
    "title",
    "outlet",
    "url",
    "published",
    "section",
    "annotator",
    "kind",
    "id",
    "layer",
    "label",
    "start",
    "end",
    "text",
    "fragments",
    "norm",
    "entities",
    "wikidata",
    "from",
    "to",
    "value",
    "attributes",
    "note",
    "confidence",
    "origin",
)


def recognises(source: Source) -> bool:
    """Whether the file has the columns of this table rather than another one's. Raises OSError."""
    return {"kind", "label"} <= columns(source, COLUMNS)


def write(records: Iterable[Record], target: Target) -> None:
    """One row a mark, record by record. Raises OSError."""
    write_lines(target, COLUMNS, (line for record in records for line in _lines(record)))


def _lines(record: Record) -> Iterator[str]:
    document, meta = record.document, record.document.meta
    who = row_text([record.annotator.name if record.annotator else ""])
    about = row_text(
        [document.id, document.text_sha256, document.title]
        + [str(meta.get(key) or "") for key in ("outlet", "url", "published")]
    )
    entities = survivors(record.entities)
    spans = {span.id: span for span in record.spans}
    homes: dict[str, str] = {}

    def home(span: Span | None) -> str:
        """What the rows of marks in one section begin with."""
        role = "" if span is None else _role(document.sections, span.start)
        if role not in homes:
            homes[role] = f"{about},{row_text([role])},{who}"
        return homes[role]

    plain = home(None)
    for span in record.spans:
        yield f"{home(span) if document.sections else plain},{row_text(_span(span, entities))}"
    for relation in record.relations:
        yield f"{home(spans.get(relation.source))},{row_text(_relation(relation, spans, entities))}"
    for judgement in record.judgements:
        yield f"{home(spans.get(judgement.quote or ''))},{row_text(_judgement(judgement, entities))}"


def _role(sections: Sequence[Section], position: int) -> str:
    """The role of the innermost section that holds this position."""
    for item in sections:
        if item.start <= position < item.end:
            return _role(item.sections, position) or item.role
    return ""


def _span(span: Span, entities: dict[str, Entity]) -> list[str]:
    return [
        "span",
        span.id,
        span.layer,
        span.label,
        str(span.start),
        str(span.end),
        span.text,
        orjson.dumps(span.fragments).decode() if len(span.fragments) > 1 else "",
        span.norm or "",
        _listed(span.entities),
        _wikidata(span.entities, entities),
        "",
        "",
        "",
        orjson.dumps(span.attributes).decode() if span.attributes else "",
        span.note,
        _number(span.confidence),
        span.origin,
    ]


def _relation(relation: Relation, spans: dict[str, Span], entities: dict[str, Entity]) -> list[str]:
    linked = () if relation.to_entity is None else (relation.to_entity,)
    target = spans.get(relation.to_span or "")
    text = relation.to_text or (target.text if target else _name(relation.to_entity, entities))
    return [
        *("relation", relation.id, "", relation.kind, "", "", text, "", ""),
        *(_listed(linked), _wikidata(linked, entities), relation.source, relation.to_span or ""),
        *("", "", relation.note, "", relation.origin),
    ]


def _judgement(judgement: Judgement, entities: dict[str, Entity]) -> list[str]:
    linked = () if judgement.to_entity is None else (judgement.to_entity,)
    text = judgement.to_text or _name(judgement.to_entity, entities)
    return [
        *("judgement", judgement.id, "", judgement.name, "", "", text, "", ""),
        *(_listed(linked), _wikidata(linked, entities), judgement.quote or "", ""),
        *(judgement.value, "", judgement.note, _number(judgement.confidence), judgement.origin),
    ]


def _name(ident: str | None, entities: dict[str, Entity]) -> str:
    return entities[ident].name if ident in entities else ""


def _number(value: float | None) -> str:
    return "" if value is None else repr(value)


def _listed(ids: Sequence[str]) -> str:
    """Ids with a space between them; as JSON where one has a space itself."""
    if not ids:
        return ""
    if any(ident.startswith("[") or len(ident.split()) != 1 for ident in ids):
        return orjson.dumps(ids).decode()
    return " ".join(ids)


def _wikidata(ids: Sequence[str], entities: dict[str, Entity]) -> str:
    if not ids:
        return ""
    return " ".join(entities[ident].wikidata or "" for ident in ids if ident in entities).strip()


def read(source: Source) -> Iterator[Record | Problem]:
    """The marks of each article and annotator, for articles that the project has. Raises OSError and Unfit."""
    missing = [name for name in ("kind", "label", "annotator") if name not in columns(source, COLUMNS)]
    if missing:
        raise Unfit("This table of marks lacks the column {column}.", column=", ".join(missing))
    rows = _numbered(source)
    for _, group in groupby(rows, key=_home):
        lines = list(group)
        if isinstance(lines[0], Problem):
            yield from (item for item in lines if isinstance(item, Problem))
        else:
            yield from _record(source, [item for item in lines if not isinstance(item, Problem)])


def _numbered(source: Source) -> Iterator[tuple[int, Row] | Problem]:
    unknown: set[str] = set()
    for item in read_rows(source, COLUMNS):
        if not isinstance(item, Problem) and not unknown:
            unknown = item[1].keys() - set(COLUMNS) - {""}
            if unknown:
                names = ", ".join(sorted(unknown))
                yield source.note(1, Message("The column {column} means nothing in a table of marks.", column=names))
                unknown.add("")
        yield item


def _home(item: tuple[int, Row] | Problem) -> tuple[str, ...]:
    if isinstance(item, Problem):
        return ()
    return tuple(item[1].get(key, "") for key in ("document", "text_sha256", "annotator"))


def _record(source: Source, rows: Sequence[tuple[int, Row]]) -> Iterator[Record | Problem]:
    spans: list[Span] = []
    relations: list[Relation] = []
    judgements: list[Judgement] = []
    lines: dict[str, int] = {}
    document, sha256, who = _home(rows[0])
    for line, row in rows:
        ident = row.get("id") or new_id()
        try:
            match row["kind"].strip().casefold():
                case "span":
                    spans.append(read_span(_span_tree(row, ident), document, "", {}))
                case "relation":
                    relations.append(read_relation(_relation_tree(row, ident), document, "", {}))
                case "judgement":
                    judgements.append(read_judgement(_judgement_tree(row, ident), document, "", {}))
                case kind:
                    raise Unfit("The kind {kind} is none of: span, relation, judgement.", kind=kind)
        except Unfit as error:
            yield source.problem(line, error.message, as_line(row.get(name, "") for name in COLUMNS))
            continue
        lines.setdefault(ident, line)
    if not sha256 and not document:
        yield source.problem(rows[0][0], Message("This row names no article."), as_line(rows[0][1].values()))
        return
    annotator = Annotator("", " ".join(who.split())) if who.strip() else None
    yield Record(
        Document(document, sha256, 0),
        None,
        annotator,
        None,
        tuple(spans),
        tuple(relations),
        tuple(judgements),
        line=rows[0][0],
        lines=lines,
    )


def _filled(row: Row, *names: str) -> dict[str, object]:
    return {name: row[name] for name in names if row.get(name)}


def _span_tree(row: Row, ident: str) -> dict[str, object]:
    tree = _filled(row, "layer", "label", "text", "norm", "note", "origin") | {"id": ident}
    tree |= {key: _whole(row.get(key, "")) for key in ("start", "end")}
    tree |= {key: _json(row[key]) for key in ("fragments", "attributes") if row.get(key)}
    return tree | {"entities": _ids(row), "confidence": _decimal(row)}


def _relation_tree(row: Row, ident: str) -> dict[str, object]:
    tree = _filled(row, "from", "note", "origin") | {"id": ident, "kind": row["label"]}
    entities = _ids(row)
    if row.get("to"):
        return tree | {"to": row["to"]}
    return tree | ({"to_entity": entities[0]} if entities else {"to_text": row.get("text", "")})


def _judgement_tree(row: Row, ident: str) -> dict[str, object]:
    tree = _filled(row, "value", "note", "origin") | {"id": ident, "name": row["label"], "confidence": _decimal(row)}
    entities = _ids(row)
    if row.get("from"):
        tree["quote"] = row["from"]
    if entities:
        tree["to_entity"] = entities[0]
    elif row.get("text"):
        tree["to_text"] = row["text"]
    return tree


def _whole(cell: str) -> object:
    """A whole number; any other cell as it is, for the reader of marks to refuse."""
    return int(cell) if cell.isascii() and cell.isdigit() and len(cell) < 19 else cell


def _decimal(row: Row) -> object:
    cell = row.get("confidence", "")
    try:
        return float(cell) if cell else None
    except ValueError:
        return cell


def _json(cell: str) -> object:
    try:
        return json.loads(cell)
    except (ValueError, RecursionError):
        return cell


def _ids(row: Row) -> list[str]:
    cell = row.get("entities", "")
    listed = _json(cell) if cell.startswith("[") else cell.split()
    if not isinstance(listed, list) or not all(isinstance(ident, str) for ident in listed):
        raise Unfit("The entities of a mark are not a list of ids.")
    return listed
