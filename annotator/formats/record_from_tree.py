"""From one JSON object of the interchange form to a `Record`: a bad part is reported, the rest comes in."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

import orjson

from annotator.formats.marks_from_tree import read_entity, read_judgement, read_relation, read_span, read_spans
from annotator.formats.problem import Problem, Unfit
from annotator.formats.record import Record
from annotator.formats.source import Source
from annotator.formats.text import first_line
from annotator.formats.values import as_id, as_json, as_text
from annotator.model import Annotator, Document, Message, Section, Span

SCHEMA = 1
"""The version of the interchange record that this program writes."""

KNOWN = frozenset(
    (
        "schema",
        "id",
        "text",
        "text_sha256",
        "offset_unit",
        "scheme",
        "title",
        "lang",
        "meta",
        "sections",
        "annotator",
        "done",
        "spans",
        "relations",
        "judgements",
        "entities",
    )
)
"""The keys of an interchange record."""
_T = TypeVar("_T")


def read_record(tree: Any, source: Source, line: int | None) -> Iterator[Record | Problem]:
    """The problems of one record's parts, then the record with all that is sound in it; nothing else where it has none.

    `line` is where it stands in its file.
    """
    reading = _Reading(source, line)
    try:
        record = reading.record(tree)
    except Unfit as error:
        yield source.problem(line, error.message, as_json(tree))
        return
    yield from reading.problems
    yield record


class _Reading:
    def __init__(self, source: Source, line: int | None) -> None:
        self.source = source
        self.line = line
        self.problems: list[Problem] = []

    def record(self, tree: Any) -> Record:
        """The record. Raises Unfit where there is no way to tell what it is about."""
        if type(tree) is not dict:
            raise Unfit("This is not a record: a JSON object is expected.")
        schema = tree.get("schema", SCHEMA)
        if type(schema) is not int or schema > SCHEMA:
            raise Unfit(
                "This record is in version {version} of its form; this program knows {known}. Update Annotator.",
                version=schema,
                known=SCHEMA,
            )
        text = tree.get("text")
        sha256 = self.field(tree, "text_sha256", str, "")
        if text is None and sha256:
            length = 0
        elif type(text) is str:
            length = len(text)
        else:
            raise Unfit("This record has no “text”.")
        title = self.field(tree, "title", str, None)
        document = Document(
            self.part(as_id, tree.get("id")) or "",
            sha256,
            length,
            as_text(first_line(text or "") if title is None else title),
            as_text(self.field(tree, "lang", str, "ar")),
            self.meta(tree),
            tuple(self.parts(_section, tree, "sections")),
        )
        annotator = self.part(_annotator, tree.get("annotator"))
        who = annotator.id if annotator else ""
        if tree.get("offset_unit", "code_point") != "code_point":
            self.refuse_offsets(tree)
        return Record(
            document,
            text,
            annotator,
            self.done(tree),
            self.spans(tree, document.id, who),
            tuple(self.marks(read_relation, tree, "relations", document.id, who)),
            tuple(self.marks(read_judgement, tree, "judgements", document.id, who)),
            tuple(self.parts(read_entity, tree, "entities")),
            self.line,
        )

    def problem(self, message: Message, raw: Any, kept: bool = False) -> None:
        self.problems.append(Problem(self.source.name, self.line, message, as_json(raw), kept))

    def field(self, tree: Mapping[str, Any], key: str, kind: type[_T], default: _T | None) -> Any:
        """A value of this type; `default`, with a problem, where it is of another."""
        value = tree.get(key)
        if value is None:
            return default
        if not isinstance(value, kind):
            self.problem(Message("“{key}” is not what it should be and was left out.", key=key), {key: value})
            return default
        return value

    def part(self, read: Callable[[Any], _T], value: Any) -> _T | None:
        """What `read` makes of a value; None, with a problem, where that is nothing."""
        try:
            return None if value is None else read(value)
        except Unfit as error:
            self.problem(error.message, value)
            return None

    def parts(self, read: Callable[[Any], _T], tree: Mapping[str, Any], key: str) -> Iterator[_T]:
        for value in self.field(tree, key, list, []):
            found = self.part(read, value)
            if found is not None:
                yield found

    def spans(self, tree: Mapping[str, Any], document: str, annotator: str) -> tuple[Span, ...]:
        def other(value: Any) -> Span | None:
            return self.mark(read_span, tree, "spans", value, document, annotator)

        return tuple(read_spans(self.field(tree, "spans", list, []), document, annotator, other))

    def marks(
        self, read: Callable[..., _T], tree: Mapping[str, Any], key: str, document: str, annotator: str
    ) -> Iterator[_T]:
        for value in self.field(tree, key, list, []):
            found = self.mark(read, tree, key, value, document, annotator)
            if found is not None:
                yield found

    def mark(
        self, read: Callable[..., _T], tree: Mapping[str, Any], key: str, value: Any, document: str, annotator: str
    ) -> _T | None:
        """One mark; None, with a problem, where it is none."""
        extra: dict[str, Any] = {}
        found = None
        try:
            found = read(value, document, annotator, extra)
        except Unfit as error:
            self.problem(error.message, self.alone(tree, key, value))
        if extra:
            self.problem(
                Message("“{keys}” of a mark means nothing here and was put aside.", keys=", ".join(extra)),
                self.alone(tree, key, value),
                kept=True,
            )
        return found

    @staticmethod
    def alone(tree: Mapping[str, Any], key: str, value: Any) -> dict[str, Any]:
        """A record with this one mark, so that what is put aside can come in later."""
        about = {name: tree[name] for name in ("id", "text_sha256", "annotator") if name in tree}
        return {**about, key: [value]}

    def meta(self, tree: Mapping[str, Any]) -> Mapping[str, Any]:
        meta: dict[str, Any] = self.field(tree, "meta", dict, {})
        unknown = [key for key in tree if key not in KNOWN]
        if unknown:
            meta = {**{key: tree[key] for key in unknown}, **meta}
            self.problems.append(
                self.source.note(
                    self.line,
                    Message("“{keys}” means nothing here and was kept with the article.", keys=", ".join(unknown)),
                )
            )
        try:
            orjson.dumps(meta)
        except (TypeError, ValueError):
            self.problem(Message("“{key}” is not what it should be and was left out.", key="meta"), meta)
            return {}
        return meta

    def done(self, tree: Mapping[str, Any]) -> tuple[str, ...] | None:
        if tree.get("done") is None:
            return None
        return tuple(self.parts(_word, tree, "done"))

    def refuse_offsets(self, tree: dict[str, Any]) -> None:
        unit = tree["offset_unit"]
        for key in ("spans", "sections"):
            if tree.get(key):
                self.problem(
                    Message("Offsets in {unit} are not understood; they must be in code_point.", unit=unit),
                    self.alone(tree, key, tree.pop(key)),
                )


def _word(value: Any) -> str:
    if type(value) is not str:
        raise Unfit("“{key}” is not what it should be and was left out.", key="done")
    return value


def _section(tree: Any) -> Section:
    if (
        type(tree) is not dict
        or type(tree.get("role")) is not str
        or type(tree.get("start")) is not int
        or type(tree.get("end")) is not int
        or type(tree.get("sections", [])) is not list
    ):
        raise Unfit("A section needs a role, a start and an end.")
    return Section(as_text(tree["role"]), tree["start"], tree["end"], tuple(map(_section, tree.get("sections", []))))


def _annotator(tree: Any) -> Annotator:
    if type(tree) is str:
        return Annotator("", as_text(" ".join(tree.split())))
    if type(tree) is not dict:
        raise Unfit("“{key}” is not what it should be and was left out.", key="annotator")
    ident = as_id(tree.get("id", ""))
    name = tree.get("name", ident)
    kind = tree.get("kind", "person")
    if type(name) is not str or kind not in ("person", "gold", "model"):
        raise Unfit("“{key}” is not what it should be and was left out.", key="annotator")
    return Annotator(ident, as_text(" ".join(name.split())), kind)
