"""From the results of one annotation of Label Studio to marks: regions, what is said of them, relations, judgements."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from annotator.formats.labels import Labels
from annotator.formats.marks_from_tree import read_entity
from annotator.formats.problem import Unfit
from annotator.formats.record import Record
from annotator.formats.utf16 import Utf16
from annotator.formats.values import as_id, as_text, optional_text, share, stable_id
from annotator.model import Document, Entity, Fragments, Judgement, Message, Relation, Span

UTF16 = "utf16"
"""What our own tasks say of their offsets, where these are not code points."""

_LABELS = ("labels", "hypertextlabels", "paragraphlabels")
_NOTES = frozenset(("note", "notes", "comment", "comments", "text"))


class Results:
    """The results of one annotation on their way into a record.

    `base` is what ids are made of, `said` the unit of the offsets as the task names it. `problems` are what did not fit
    and why, `kept` what marks cannot say.
    """

    def __init__(self, labels: Labels, text: str, results: list[Any], base: str, said: Any) -> None:
        self.labels = labels
        self.text = text
        self.results = results
        self.base = base
        self.units = Utf16(self.text)
        self.said = said if isinstance(said, str) else None
        self.spans: dict[str, Span] = {}
        self.relations: list[Relation] = []
        self.judgements: list[Judgement] = []
        self.entities: dict[str, Entity] = {}
        self.kept: list[Any] = []
        self.problems: list[tuple[Message, Any]] = []
        self.in_units = self.counted_in_units()

    def record(self) -> Record:
        """All that is said, as a record of nobody about a document without a name."""
        for take in (self.mark, self.more, self.link):
            for result in self.results:
                try:
                    take(result)
                except Unfit as error:
                    self.problems.append((error.message, result))
        return Record(
            Document("", "", 0),
            self.text,
            None,
            None,
            tuple(self.spans.values()),
            tuple(self.relations),
            tuple(self.judgements),
            tuple(self.entities.values()),
        )

    def counted_in_units(self) -> bool:
        """Whether the offsets are UTF-16 units: the words that results quote tell; without any, they are not."""
        if self.units.same or self.said:
            return self.said == UTF16
        fitting = [0, 0]
        for result in self.results:
            value = result.get("value") if isinstance(result, dict) else None
            if not isinstance(value, dict) or not isinstance(value.get("text"), str):
                continue
            start, end = value.get("start"), value.get("end")
            if type(start) is int and type(end) is int:
                for units in (False, True):
                    fitting[units] += self.fits(start, end, value["text"], units)
        return fitting[True] > fitting[False]

    def fits(self, start: int, end: int, words: str, units: bool) -> bool:
        try:
            first, last = self.place(start, end, units)
        except Unfit:
            return False
        return self.text[max(first, 0) : max(last, 0)] == words

    def same(self, fragments: Fragments, words: str) -> bool:
        """Whether these words stand there; some versions write line ends out as two characters, or as spaces."""
        found = self.text[max(fragments[0][0], 0) : max(fragments[-1][1], 0)]
        return "".join(found.split()) == "".join(words.replace("\\n", "\n").split())

    def place(self, start: Any, end: Any, units: bool) -> tuple[int, int]:
        """A place in code points. Raises Unfit."""
        if type(start) is not int or type(end) is not int:
            raise Unfit("A span's place is not a pair of whole numbers.")
        return (self.units.code_points(start), self.units.code_points(end)) if units else (start, end)

    def mark(self, result: Any) -> None:
        """A region with labels."""
        if not isinstance(result, dict) or not isinstance(result.get("type"), str):
            raise Unfit("This is not a result of Label Studio.")
        if result["type"] not in _LABELS:
            return
        value = _object(result.get("value"))
        found = value.get(result["type"])
        if not isinstance(found, list) or not found:
            raise Unfit("A span needs a layer and a label.")
        place = _object(value.get("globalOffsets")) if "globalOffsets" in value else value
        start, end = place.get("start"), place.get("end")
        words = value.get("text")
        units = self.in_units
        if isinstance(words, str) and type(start) is int and type(end) is int and not self.said:
            units = next((item for item in (units, not units) if self.fits(start, end, words, item)), units)
        fragments: Fragments = (self.place(start, end, units),)
        meta = _meta(result)
        if isinstance(meta.get("fragments"), list):
            pairs = [pair if isinstance(pair, list) and len(pair) == 2 else [None, None] for pair in meta["fragments"]]
            fragments = tuple(self.place(first, last, units) for first, last in pairs) or fragments
        name = as_id(result.get("id", ""))
        for number, label in enumerate(found):
            layer, label = self.labels.find(as_id(label), as_text(str(result.get("from_name", ""))))
            # Several labels of one region are several marks; what is said of the region is said of the first.
            key = name if number == 0 and name else f"{name}:{len(self.spans)}"
            if key in self.spans:
                raise Unfit("The id {id} is used for two marks.", id=name)
            self.spans[key] = Span(
                stable_id(self.base, key, fragments, layer, label),
                "",
                "",
                layer,
                label,
                fragments,
                words if isinstance(words, str) and not self.same(fragments, words) else "",
                {},
                self.linked(meta.get("entities")),
                optional_text(meta.get("norm"), "norm"),
                _note(meta),
                share(result.get("score"), "confidence"),
                meta.get("flag") is True,
                "imported",
            )

    def linked(self, trees: Any) -> tuple[str, ...]:
        return tuple(self.entity(tree).id for tree in trees) if isinstance(trees, list) else ()

    def entity(self, tree: Any) -> Entity:
        """An entity that we wrote; one without a name is looked for in the project."""
        if isinstance(tree, dict) and tree.keys() == {"id"}:
            return Entity(as_id(tree["id"]), "")
        found = read_entity(tree)
        self.entities.setdefault(found.id, replace(found, merged_into=None))
        return found

    def more(self, result: Any) -> None:
        """What is said of a region or of the article: choices, texts, and all else."""
        if not isinstance(result, dict) or result.get("type") in (*_LABELS, "relation", None):
            return
        value = _object(result.get("value"))
        name = as_text(str(result.get("from_name", "")))
        span = self.spans.get(str(result.get("id", "")))
        meta = _meta(result)
        if result["type"] == "choices" and isinstance(value.get("choices"), list):
            for choice in value["choices"]:
                self.choice(result, name, as_id(choice), span, meta)
        elif result["type"] == "textarea" and span is not None:
            self.words(result, name, value.get("text"), span, meta)
        else:
            self.kept.append(result)

    def choice(
        self, result: Mapping[str, Any], name: str, choice: str, span: Span | None, meta: Mapping[str, Any]
    ) -> None:
        """An attribute of a mark, or a judgement."""
        kind = self.labels.judgement(name)
        if span is not None and (kind is None or "quote" not in kind.on):
            key, value = self.labels.attribute(span.layer, name, choice)
            self.change(str(result.get("id")), attributes={**span.attributes, key: value})
            return
        entity = self.entity(meta["to_entity"]) if "to_entity" in meta else None
        to_text = optional_text(meta.get("to_text"), "to_text") or None
        value = self.labels.value(kind, choice) if kind else choice
        self.judgements.append(
            Judgement(
                stable_id(self.base, name, choice, span and span.id, entity and entity.id, to_text),
                "",
                "",
                kind.id if kind else name,
                value,
                span.id if span else None,
                entity.id if entity else None,
                None if entity else to_text,
                share(meta.get("strength"), "strength"),
                _note(meta),
                share(result.get("score"), "confidence"),
                "imported",
            )
        )

    def words(self, result: Mapping[str, Any], name: str, texts: Any, span: Span, meta: Mapping[str, Any]) -> None:
        """A text of a mark: words that a relation leads to, or a note."""
        words = [as_text(item) for item in (texts if isinstance(texts, list) else [texts]) if isinstance(item, str)]
        kind = self.labels.worded(name)
        if kind is not None:
            entity = self.entity(meta["to_entity"]) if "to_entity" in meta else None
            for item in words:
                self.relate(kind, span, None, entity.id if entity else None, None if entity else item, _note(meta))
        elif name.casefold() in _NOTES:
            self.change(str(result.get("id")), note="\n".join(filter(None, (span.note, *words))))
        else:
            self.kept.append(result)

    def change(self, key: str, **changes: Any) -> None:
        """Say more of the mark of this region."""
        self.spans[key] = replace(self.spans[key], **changes)

    def link(self, result: Any) -> None:
        """A relation between two regions."""
        if not isinstance(result, dict) or result.get("type") != "relation":
            return
        ends = [self.spans.get(str(result.get(key))) for key in ("from_id", "to_id")]
        for key, span in zip(("from_id", "to_id"), ends, strict=True):
            if span is None:
                raise Unfit("It refers to the mark {id}, which is not there.", id=str(result.get(key))[:40])
        source, goal = reversed(ends) if result.get("direction") == "left" else ends
        assert source is not None and goal is not None
        named = result.get("labels")
        kinds = [as_id(item) for item in named] if isinstance(named, list) and named else ["relation"]
        meta = _meta(result)
        for kind in kinds:
            self.relate(self.labels.relation(kind), source, goal.id, None, None, _note(meta))

    def relate(
        self, kind: str, source: Span, to_span: str | None, to_entity: str | None, to_text: str | None, note: str
    ) -> None:
        ident = stable_id(self.base, kind, source.id, to_span, to_entity, to_text)
        self.relations.append(Relation(ident, "", "", kind, source.id, to_span, to_entity, to_text, note, "imported"))


def _object(tree: Any) -> Mapping[str, Any]:
    if not isinstance(tree, dict):
        raise Unfit("This is not a result of Label Studio.")
    return tree


def _meta(result: Mapping[str, Any]) -> Mapping[str, Any]:
    meta = result.get("meta")
    return meta if isinstance(meta, dict) else {}


def _note(meta: Mapping[str, Any]) -> str:
    """What was written of a region."""
    texts = meta.get("text")
    listed = texts if isinstance(texts, list) else [texts]
    return "\n".join(as_text(item) for item in listed if isinstance(item, str))
