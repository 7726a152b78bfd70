"""Spans, relations, judgements and entities from the JSON of the interchange form."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from annotator.formats.problem import Unfit
from annotator.formats.values import as_id, as_text, optional_text, share
from annotator.model import ORIGINS, Entity, Fragments, Judgement, Origin, Relation, Span, make_span

_NONE: Mapping[str, str] = {}
_USUAL = itemgetter("id", "layer", "label", "start", "end", "text", "origin")
_SPAN = frozenset(
    (
        "id",
        "layer",
        "label",
        "start",
        "end",
        "text",
        "origin",
        "fragments",
        "attributes",
        "entities",
        "norm",
        "note",
        "confidence",
        "flag",
    )
)
_RELATION = frozenset(
    (
        "id",
        "kind",
        "from",
        "to",
        "to_entity",
        "to_text",
        "note",
        "origin",
    )
)
_JUDGEMENT = frozenset(
    (
        "id",
        "name",
        "value",
        "quote",
        "to_entity",
        "to_text",
        "strength",
        "note",
        "confidence",
        "origin",
    )
)


def read_spans(
    values: Sequence[Any], document: str, annotator: str, other: Callable[[Any], Span | None]
) -> Iterator[Span]:
    """The spans of one record, with offsets as they stand; those that are not as usual are left to `other`."""
    for tree in values:
        try:
            # Nearly all spans of a large file have just these; the way around is several times slower.
            ident, layer, label, start, end, text, origin = _USUAL(tree)
            if (
                len(tree) == 7
                and type(ident) is type(layer) is type(label) is type(text) is type(origin) is str
                and type(start) is type(end) is int
                and origin in ORIGINS
                and ident.isascii()
            ):
                span = make_span(
                    ident,
                    document,
                    annotator,
                    layer,
                    label,
                    ((start, end),),
                    text,
                    _NONE,
                    (),
                    None,
                    "",
                    None,
                    False,
                    origin,
                    False,
                )
                yield span
                continue
        except (KeyError, TypeError):
            pass
        found = other(tree)
        if found is not None:
            yield found


def read_span(tree: Any, document: str, annotator: str, extra: dict[str, Any]) -> Span:
    """The span, with offsets as they stand; keys that mean nothing go to `extra`. Raises Unfit."""
    tree = _object(tree)
    extra.update((key, tree[key]) for key in tree if key not in _SPAN)
    get = tree.get
    layer, label, text = get("layer"), get("label"), get("text", "")
    if type(layer) is not str or type(label) is not str:
        raise Unfit("A span needs a layer and a label.")
    if type(text) is not str:
        raise Unfit("The {key} of a mark is not a text.", key="text")
    flag = get("flag", False)
    if type(flag) is not bool:
        raise Unfit("The flag of a mark is neither true nor false.")
    return Span(
        as_id(get("id", "")),
        document,
        annotator,
        as_text(layer),
        as_text(label),
        _fragments(tree),
        text,
        _attributes(get("attributes", {})),
        _ids(get("entities", [])),
        optional_text(get("norm"), "norm"),
        optional_text(get("note"), "note") or "",
        share(get("confidence"), "confidence"),
        flag,
        _origin(tree),
    )


def read_relation(tree: Any, document: str, annotator: str, extra: dict[str, Any]) -> Relation:
    """The relation; keys that mean nothing go to `extra`. Raises Unfit."""
    tree = _object(tree)
    extra.update((key, tree[key]) for key in tree if key not in _RELATION)
    get = tree.get
    kind, source = get("kind"), get("from")
    if type(kind) is not str or source is None:
        raise Unfit("A relation needs a kind and a span that it starts from.")
    to_span, to_entity = _target(get("to")), _target(get("to_entity"))
    to_text = optional_text(get("to_text"), "to_text") or None
    if (to_span is not None) + (to_entity is not None) + (to_text is not None) != 1:
        raise Unfit("A relation leads to exactly one of: a span, an entity, words.")
    return Relation(
        as_id(get("id", "")),
        document,
        annotator,
        as_text(kind),
        as_id(source),
        to_span,
        to_entity,
        to_text,
        optional_text(get("note"), "note") or "",
        _origin(tree),
    )


def read_judgement(tree: Any, document: str, annotator: str, extra: dict[str, Any]) -> Judgement:
    """The judgement; keys that mean nothing go to `extra`. Raises Unfit."""
    tree = _object(tree)
    extra.update((key, tree[key]) for key in tree if key not in _JUDGEMENT)
    get = tree.get
    name, value = get("name"), get("value")
    if type(name) is not str or value is None:
        raise Unfit("A judgement needs a name and a value.")
    to_entity, to_text = _target(get("to_entity")), optional_text(get("to_text"), "to_text") or None
    if to_entity is not None and to_text is not None:
        raise Unfit("A judgement is about one target: an entity, or words.")
    return Judgement(
        as_id(get("id", "")),
        document,
        annotator,
        as_text(name),
        as_id(value),
        _target(get("quote")),
        to_entity,
        to_text,
        share(get("strength"), "strength"),
        optional_text(get("note"), "note") or "",
        share(get("confidence"), "confidence"),
        _origin(tree),
    )


def read_entity(tree: Any) -> Entity:
    """The canonical entity. Raises Unfit."""
    if type(tree) is not dict or type(tree.get("name")) is not str or tree.get("id") is None:
        raise Unfit("An entity needs an id and a name.")
    aliases = tree.get("aliases", [])
    kind = tree.get("type", "")
    note = tree.get("note", "")
    if type(aliases) is not list or type(kind) is not str or type(note) is not str:
        raise Unfit("An entity's type, aliases or note are not what they should be.")
    if not all(type(alias) is str for alias in aliases):
        raise Unfit("An entity's type, aliases or note are not what they should be.")
    return Entity(
        as_id(tree["id"]),
        as_text(tree["name"]),
        as_text(kind),
        tuple(map(as_text, aliases)),
        optional_text(tree.get("wikidata"), "wikidata"),
        as_text(note),
        _target(tree.get("merged_into")),
    )


def _object(tree: Any) -> dict[str, Any]:
    if type(tree) is not dict:
        raise Unfit("A mark is not a JSON object.")
    return tree


def _fragments(tree: Mapping[str, Any]) -> Fragments:
    pairs = tree.get("fragments")
    if pairs is None:
        pairs = [[tree.get("start"), tree.get("end")]]
    if type(pairs) is not list or not pairs:
        raise Unfit("A span's place is not a pair of whole numbers.")
    for pair in pairs:
        if type(pair) is not list or len(pair) != 2 or type(pair[0]) is not int or type(pair[1]) is not int:
            raise Unfit("A span's place is not a pair of whole numbers.")
    return tuple((pair[0], pair[1]) for pair in pairs)


def _attributes(tree: Any) -> Mapping[str, str]:
    if type(tree) is not dict or not all(type(value) is str for value in tree.values()):
        raise Unfit("The attributes of a mark are not texts.")
    return {as_text(key): as_text(value) for key, value in tree.items()}


def _ids(values: Any) -> tuple[str, ...]:
    if type(values) is not list:
        raise Unfit("The entities of a mark are not a list of ids.")
    return tuple(map(as_id, values))


def _target(value: Any) -> str | None:
    return None if value is None else as_id(value)


def _origin(tree: Mapping[str, Any]) -> Origin:
    origin = tree.get("origin", "imported")
    if origin not in ORIGINS:
        raise Unfit("The origin of a mark is none of: {known}.", known=", ".join(ORIGINS))
    return origin  # type: ignore[no-any-return]
