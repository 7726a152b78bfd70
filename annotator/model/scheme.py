"""What can be marked in a project: layers of spans, relations between marks, and judgements."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

Scale = Literal["nominal", "ordinal", "interval"]
SCALES: tuple[Scale, ...] = ("nominal", "ordinal", "interval")

TO_ENTITY = "@entity"
TO_TEXT = "@text"
"""Relation targets that are not a layer: a canonical entity, and words typed by hand."""


@dataclass(frozen=True, slots=True)
class Names:
    """A display name in both interface languages."""

    en: str
    ar: str

    def get(self, language: str) -> str:
        """The Arabic name for `"ar…"`, the English one for any other language code."""
        return self.ar if language.startswith("ar") else self.en


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an attribute or a judgement; `key` is the keyboard key that sets it.

    A value `off_scale` ("cannot tell") has no place in the order of the others: ordinal measures count it as missing.
    """

    id: str
    name: Names
    key: str = ""
    color: str = ""
    off_scale: bool = False


@dataclass(frozen=True, slots=True)
class Attribute:
    """A property of a label's spans with a closed list of values."""

    id: str
    name: Names
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A class of spans. A retired label takes no new marks; the ones it has stay visible and counted."""

    id: str
    name: Names
    color: str
    key: str = ""
    guide: str = ""
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Layer:
    """Spans of one kind. `flat` layers allow no overlap, `fragments` allows spans of several pieces."""

    id: str
    name: Names
    labels: tuple[Label, ...]
    attributes: tuple[Attribute, ...] = ()
    fragments: bool = False
    flat: bool = False
    links: str = ""

    @property
    def holds_names(self) -> bool:
        """Whether its marks are names, which point to canonical entities."""
        return self.links == "entity"

    @property
    def holds_quotes(self) -> bool:
        """Whether its marks are what somebody says: their type can be direct or indirect."""
        return any({"direct", "indirect"} <= {value.id for value in item.values} for item in self.attributes)


@dataclass(frozen=True, slots=True)
class RelationKind:
    """A relation from a span of the layer `source` to one of `to`: layer ids, `@entity` or `@text`.

    Of a `required` one the window asks the target as soon as the span is marked; without it the span is incomplete.
    """

    id: str
    name: Names
    source: str
    to: tuple[str, ...]
    required: bool = False


@dataclass(frozen=True, slots=True)
class JudgementKind:
    """A value given to a document, an entity in it, or a quote (`on`), on a scale of measurement."""

    id: str
    name: Names
    on: tuple[str, ...]
    scale: Scale
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """What a project's annotators can mark. `guidelines` is Markdown; labels point into it with `guide`."""

    id: str
    version: int
    name: Names
    layers: tuple[Layer, ...] = ()
    relations: tuple[RelationKind, ...] = ()
    judgements: tuple[JudgementKind, ...] = ()
    source: str = ""
    guidelines: str = ""
    deleted: bool = field(default=False)

    @property
    def label(self) -> str:
        """Id and version as records name them: `media@1`."""
        return f"{self.id}@{self.version}"

    def layer(self, layer: str) -> Layer | None:
        """The layer of this id, if the scheme has it."""
        return next((item for item in self.layers if item.id == layer), None)

    def find(self, layer: str, label: str) -> Label | None:
        """The label of this id in this layer, if the scheme has it."""
        home = self.layer(layer)
        return next((item for item in home.labels if item.id == label), None) if home else None

    def relation(self, kind: str) -> RelationKind | None:
        """The relation kind of this id, if the scheme has it."""
        return next((item for item in self.relations if item.id == kind), None)

    def judgement(self, name: str) -> JudgementKind | None:
        """The judgement kind of this id, if the scheme has it."""
        return next((item for item in self.judgements if item.id == name), None)

    @property
    def layer_ids(self) -> tuple[str, ...]:
        """All that can be done or not done on an article: span layers, then judgements."""
        return tuple(item.id for item in self.layers) + tuple(item.id for item in self.judgements)

    def bindings(self) -> Iterator[tuple[str, Layer | JudgementKind, Label | Value]]:
        """Every key of the scheme with what it marks: labels of layers, and values of judgements on the document."""
        for layer in self.layers:
            for label in layer.labels:
                if label.key and not label.retired:
                    yield label.key, layer, label
        for kind in self.judgements:
            for value in kind.values:
                if value.key:
                    yield value.key, kind, value

    def to_dict(self) -> dict[str, Any]:
        """The scheme in the shape of its TOML file; `read_scheme` is the way back."""
        tree: dict[str, Any] = {"id": self.id, "version": self.version, "name": _names(self.name)}
        tree |= {key: text for key, text in (("source", self.source), ("guidelines", self.guidelines)) if text}
        tree["layers"] = [_layer(layer) for layer in self.layers]
        tree["relations"] = [
            {"id": kind.id, "name": _names(kind.name), "from": kind.source, "to": list(kind.to)}
            | ({"required": True} if kind.required else {})
            for kind in self.relations
        ]
        tree["judgements"] = [
            {
                "id": kind.id,
                "name": _names(kind.name),
                "on": list(kind.on),
                "scale": kind.scale,
                "values": [_value(value) for value in kind.values],
            }
            for kind in self.judgements
        ]
        return tree


def _names(name: Names) -> dict[str, str]:
    return {"en": name.en, "ar": name.ar}


def _value(value: Value) -> dict[str, Any]:
    more = {key: text for key, text in (("key", value.key), ("color", value.color)) if text}
    return {"id": value.id, "name": _names(value.name), **more} | ({"off_scale": True} if value.off_scale else {})


def _label(label: Label) -> dict[str, Any]:
    tree: dict[str, Any] = {"id": label.id, "name": _names(label.name), "color": label.color}
    tree |= {key: text for key, text in (("key", label.key), ("guide", label.guide)) if text}
    return tree | ({"retired": True} if label.retired else {})


def _layer(layer: Layer) -> dict[str, Any]:
    tree: dict[str, Any] = {"id": layer.id, "name": _names(layer.name)}
    tree |= {key: True for key, on in (("fragments", layer.fragments), ("flat", layer.flat)) if on}
    if layer.links:
        tree["links"] = layer.links
    tree["labels"] = [_label(label) for label in layer.labels]
    if layer.attributes:
        tree["attributes"] = [
            {"id": item.id, "name": _names(item.name), "values": [_value(value) for value in item.values]}
            for item in layer.attributes
        ]
    return tree
