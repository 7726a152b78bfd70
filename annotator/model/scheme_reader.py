"""From a scheme's tree of plain values to a `Scheme`, naming the key path of whatever is wrong."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from annotator.model.errors import UserError
from annotator.model.scheme import (
    SCALES,
    TO_ENTITY,
    TO_TEXT,
    Attribute,
    JudgementKind,
    Label,
    Layer,
    Names,
    RelationKind,
    Scheme,
    Value,
)

HOLDERS = ("document", "entity", "quote")
"""What a judgement can be about."""

LINKS = ("entity",)
"""What the spans of a layer can be linked to: the project's canonical entities."""

FORMAT = 1
"""The newest form of scheme files that is understood here; a file says its own with `format`, 1 where left out."""

_T = TypeVar("_T")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}\Z")


class SchemeError(UserError):
    """A scheme that does not say what it must; `path` is the place in the file, such as `layers[0].labels[2].key`."""

    def __init__(self, path: str, template: str, **values: object) -> None:
        self.path = path
        super().__init__(template, path=path, **values)


class _Tree:
    """A table of the scheme file that is asked for its keys one by one; keys not asked for are an error."""

    def __init__(self, values: Any, path: str) -> None:
        if not isinstance(values, Mapping):
            raise SchemeError(path or "(top)", "The scheme's {path} must be a table of keys and values.")
        self.values = values
        self.path = path
        self.seen: set[str] = set()

    def at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def get(self, key: str, kind: type[_T], default: _T | None = None) -> _T:
        self.seen.add(key)
        value = self.values.get(key, default)
        if value is None:
            raise SchemeError(self.at(key), "The scheme lacks {path}.")
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            names = {str: "text", int: "a whole number", bool: "true or false", list: "a list"}
            raise SchemeError(self.at(key), "The scheme's {path} must be {kind}.", kind=names[kind])
        return value

    def text(self, key: str, default: str | None = None) -> str:
        return self.get(key, str, default)

    def ident(self) -> str:
        value = self.text("id")
        if not value or any(mark in "@:," or mark.isspace() for mark in value):
            raise SchemeError(self.at("id"), "The scheme's {path} must be a word without spaces, @, colons or commas.")
        return value

    def names(self, default: str | None = None) -> Names:
        self.seen.add("name")
        value = self.values.get("name", default)
        if isinstance(value, str):
            names = Names(value, value)
        else:
            tree = _Tree(value if value is not None else {}, self.at("name"))
            names = Names(tree.text("en"), tree.text("ar"))
            tree.finish()
        if not (names.en.strip() and names.ar.strip()):
            raise SchemeError(self.at("name"), "The scheme's {path} is empty.")
        return names

    def color(self, default: str | None = None) -> str:
        value = self.text("color", default)
        if value != default and not _COLOR.match(value):
            raise SchemeError(
                self.at("color"),
                "The scheme's {path} is {value!r}; a colour is written #rrggbb.",
                value=value,
            )
        return value

    def key(self) -> str:
        value = self.text("key", "")
        if value and not (len(value.upper()) == 1 and value.isalnum()):
            raise SchemeError(
                self.at("key"), "The scheme's {path} is {value!r}; a key is one letter or digit.", value=value
            )
        return value.upper()

    def choice(self, key: str, known: tuple[str, ...], default: str) -> str:
        value = self.text(key, default)
        if value != default and value not in known:
            raise SchemeError(
                self.at(key),
                "The scheme's {path} is {value!r}; it can be {known}.",
                value=value,
                known=", ".join(known),
            )
        return value

    def items(self, key: str, read: Callable[["_Tree"], _T], least: int = 0) -> tuple[_T, ...]:
        found = [read(_Tree(item, f"{self.at(key)}[{index}]")) for index, item in enumerate(self.get(key, list, []))]
        if len(found) < least:
            raise SchemeError(self.at(key), "The scheme's {path} is empty.")
        self._unique(key, [getattr(item, "id", None) for item in found])
        return tuple(found)

    def words(self, key: str) -> tuple[str, ...]:
        values = self.get(key, list)
        if not values or not all(isinstance(value, str) for value in values):
            raise SchemeError(self.at(key), "The scheme's {path} must be a list of words.")
        return tuple(values)

    def _unique(self, key: str, ids: Iterable[object]) -> None:
        seen: set[object] = set()
        for index, ident in enumerate(ids):
            if ident in seen:
                raise SchemeError(
                    f"{self.at(key)}[{index}].id",
                    "The scheme's {path} is {value!r} for a second time.",
                    value=ident,
                )
            seen.add(ident)

    def finish(self) -> None:
        unknown = [key for key in self.values if key not in self.seen]
        if unknown:
            raise SchemeError(self.at(str(unknown[0])), "The scheme has {path}, which means nothing here.")


def read_scheme(values: Mapping[str, Any]) -> Scheme:
    """The scheme that this tree (a TOML file's, or `Scheme.to_dict()`'s) describes.

    Raises SchemeError, which names the key path, for anything missing, unknown, contradictory or used twice.
    """
    tree = _Tree(values, "")
    if tree.get("format", int, FORMAT) > FORMAT:
        raise SchemeError(
            "format",
            "The scheme's {path} is {value}: it is for a newer version of Annotator. Update the program to use it.",
            value=values["format"],
        )
    scheme = Scheme(
        id=tree.ident(),
        version=tree.get("version", int),
        name=tree.names(),
        layers=tree.items("layers", _layer),
        relations=tree.items("relations", _relation),
        judgements=tree.items("judgements", _judgement),
        source=tree.text("source", ""),
        guidelines=tree.text("guidelines", ""),
    )
    tree.finish()
    if not scheme.layers and not scheme.judgements:
        raise SchemeError("layers", "The scheme has neither {path} nor judgements: there is nothing to mark.")
    _check_references(scheme)
    _check_keys(scheme)
    return scheme


def _finished(tree: _Tree, value: _T) -> _T:
    tree.finish()
    return value


def _value(tree: _Tree) -> Value:
    ident = tree.ident()
    value = Value(ident, tree.names(ident), tree.key(), tree.color(""), tree.get("off_scale", bool, False))
    return _finished(tree, value)


def _attribute(tree: _Tree) -> Attribute:
    ident = tree.ident()
    return _finished(tree, Attribute(ident, tree.names(ident), tree.items("values", _value, least=1)))


def _label(tree: _Tree) -> Label:
    ident = tree.ident()
    return _finished(
        tree,
        Label(
            ident,
            tree.names(ident),
            tree.color(),
            tree.key(),
            tree.text("guide", ""),
            tree.get("retired", bool, False),
        ),
    )


def _layer(tree: _Tree) -> Layer:
    ident = tree.ident()
    return _finished(
        tree,
        Layer(
            ident,
            tree.names(ident),
            tree.items("labels", _label, least=1),
            tree.items("attributes", _attribute),
            tree.get("fragments", bool, False),
            tree.get("flat", bool, False),
            tree.choice("links", LINKS, ""),
        ),
    )


def _relation(tree: _Tree) -> RelationKind:
    ident = tree.ident()
    required = tree.get("required", bool, False)
    return _finished(tree, RelationKind(ident, tree.names(ident), tree.text("from"), tree.words("to"), required))


def _judgement(tree: _Tree) -> JudgementKind:
    ident = tree.ident()
    scale = next(scale for scale in SCALES if scale == tree.choice("scale", SCALES, "nominal"))
    on = tree.words("on")
    for index, holder in enumerate(on):
        if holder not in HOLDERS:
            raise SchemeError(
                f"{tree.at('on')}[{index}]",
                "The scheme's {path} is {value!r}; it can be {known}.",
                value=holder,
                known=", ".join(HOLDERS),
            )
    return _finished(tree, JudgementKind(ident, tree.names(ident), on, scale, tree.items("values", _value, least=1)))


def _check_references(scheme: Scheme) -> None:
    layers = {layer.id for layer in scheme.layers}
    for index, kind in enumerate(scheme.relations):
        places = [(f"relations[{index}].from", kind.source)]
        places += [
            (f"relations[{index}].to[{nth}]", to) for nth, to in enumerate(kind.to) if to not in (TO_ENTITY, TO_TEXT)
        ]
        for path, layer in places:
            if layer not in layers:
                raise SchemeError(
                    path, "The scheme's {path} names the layer {value!r}, which is not there.", value=layer
                )
    for index, judgement in enumerate(scheme.judgements):
        if judgement.id in layers:
            raise SchemeError(
                f"judgements[{index}].id",
                "The scheme's {path} is {value!r}, which is a layer too.",
                value=judgement.id,
            )


def _check_keys(scheme: Scheme) -> None:
    used: dict[str, str] = {}
    for list_name, holders in (("layers", scheme.layers), ("judgements", scheme.judgements)):
        for outer, holder in enumerate(holders):
            inner = "labels" if isinstance(holder, Layer) else "values"
            for nth, item in enumerate(getattr(holder, inner)):
                path = f"{list_name}[{outer}].{inner}[{nth}].key"
                if getattr(item, "retired", False):
                    continue
                if item.key and item.key in used:
                    raise SchemeError(
                        path,
                        "The scheme's {path} is {value!r}, the same key as {other}.",
                        value=item.key,
                        other=used[item.key],
                    )
                if item.key:
                    used[item.key] = path
