"""brat's standoff form: a folder for each annotator with a text and a file of marks for each article, and the settings
that brat needs to show them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from annotator.formats.brat_reading import parts, read
from annotator.formats.file_names import FileNames
from annotator.formats.record import Record
from annotator.formats.references import reference
from annotator.formats.target import Target
from annotator.model import Message, Scheme, Span, survivors
from annotator.model.scheme import TO_ENTITY, TO_TEXT

__all__ = ["parts", "read", "write"]

_OUTSIDE = re.compile(r"[^A-Za-z0-9_-]+")
_DRAWING = (
    "SPAN_DEFAULT\tfgColor:black, bgColor:lightgray, borderColor:darken\n"
    "ARC_DEFAULT\tcolor:black, dashArray:-, arrowHead:triangle-5, labelArrow:none\n"
)


class TypeNames:
    """What labels, attributes and relations are called in brat, which takes only Latin letters, digits, `_` and `-`.

    A label's id where that will do; with its layer's before it where two layers have it.
    """

    def __init__(self, scheme: Scheme) -> None:
        self.labels: dict[tuple[str, str], str] = {}
        taken: set[str] = set()
        for layer in scheme.layers:
            for label in layer.labels:
                name = _OUTSIDE.sub("_", label.id)
                if name in taken or not name.strip("_"):
                    name = _OUTSIDE.sub("_", f"{layer.id}-{label.id}")
                while name in taken:
                    name += "_"
                taken.add(name)
                self.labels[layer.id, label.id] = name

    def of(self, span: Span) -> str:
        """The type of a mark."""
        return self.labels.get((span.layer, span.label)) or _OUTSIDE.sub("_", span.label)


def write(records: Iterable[Record], target: Target) -> None:
    """A folder for each annotator; articles that nobody marked lie beside these. Raises OSError."""
    names = TypeNames(target.scheme)
    people, articles = FileNames(), FileNames()
    counts: Counter[str] = Counter()
    for record in records:
        folder = target.path
        if record.annotator is not None:
            folder /= people.of(record.annotator.id, record.annotator.name)
            folder.mkdir(exist_ok=True)
        name = articles.of(record.document.id, record.document.id)
        text = record.text or ""
        _save(folder / f"{name}.txt", text)
        _save(folder / f"{name}.ann", "".join(f"{line}\n" for line in _lines(record, text, names, counts)))
    _save(target.path / "annotation.conf", _annotation_conf(target.scheme, names))
    _save(target.path / "visual.conf", _visual_conf(target.scheme, names))
    target.notes.extend(_notes(counts))


def _save(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _lines(record: Record, text: str, names: TypeNames, counts: Counter[str]) -> Iterator[str]:
    """The lines of one file of marks."""
    ids: dict[str, str] = {}
    entities = survivors(record.entities)
    attributes = links = notes = 0
    for span in record.spans:
        pieces = [piece for start, end in span.fragments for piece in _without_line_ends(text, start, end)]
        if not pieces:
            counts["empty"] += 1
            continue
        mark = ids[span.id] = f"T{len(ids) + 1}"
        places = ";".join(f"{start} {end}" for start, end in pieces)
        yield f"{mark}\t{names.of(span)} {places}\t{' '.join(text[start:end] for start, end in pieces)}"
        for key, value in span.attributes.items():
            attributes += 1
            yield f"A{attributes}\t{_OUTSIDE.sub('_', key)} {mark} {value}"
        for entity in filter(None, map(entities.get, span.entities)):
            links += 1
            yield f"N{links}\tReference {mark} {reference(entity)}\t{_one_line(entity.name)}"
        if span.note:
            notes += 1
            yield f"#{notes}\tAnnotatorNotes {mark}\t{_one_line(span.note)}"
        counts["more"] += span.norm is not None or span.confidence is not None or span.flag
    for number, relation in enumerate(record.relations, 1):
        source = ids.get(relation.source)
        goal = ids.get(relation.to_span or "")
        linked = entities.get(relation.to_entity or "")
        words = relation.to_text or (linked.name if linked else "")
        kind = _OUTSIDE.sub("_", relation.kind)
        if source is None or not (goal or words):
            counts["relations"] += 1
        elif goal is None:
            counts["entities"] += linked is not None
            notes += 1
            yield f"#{notes}\t{kind} {source}\t{_one_line(words)}"
        else:
            yield f"R{number}\t{kind} Arg1:{source} Arg2:{goal}"
            if relation.note:
                notes += 1
                yield f"#{notes}\tAnnotatorNotes R{number}\t{_one_line(relation.note)}"
    counts["judgements"] += len(record.judgements)


def _without_line_ends(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of a stretch between its line ends, over which brat draws no mark."""
    for match in re.finditer("[^\n]+", text[start:end]):
        yield start + match.start(), start + match.end()


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _annotation_conf(scheme: Scheme, names: TypeNames) -> str:
    """What can be marked, as brat reads it."""
    lines = ["[entities]"]
    of_layer: Mapping[str, list[str]] = {
        layer.id: [names.labels[layer.id, label.id] for label in layer.labels] for layer in scheme.layers
    }
    for layer in scheme.layers:
        lines += [f"!{_OUTSIDE.sub('_', layer.id)}-layer", *(f"\t{name}" for name in of_layer[layer.id])]
    lines += ["", "[relations]", "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"]
    for kind in scheme.relations:
        goals = [name for layer in kind.to if layer not in (TO_ENTITY, TO_TEXT) for name in of_layer.get(layer, ())]
        if goals:
            sources = "|".join(of_layer.get(kind.source, ()))
            lines.append(f"{_OUTSIDE.sub('_', kind.id)}\tArg1:{sources}, Arg2:{'|'.join(goals)}")
    lines += ["", "[events]", "", "[attributes]"]
    for layer in scheme.layers:
        for item in layer.attributes:
            values = "|".join(value.id for value in item.values)
            lines.append(f"{_OUTSIDE.sub('_', item.id)}\tArg:{'|'.join(of_layer[layer.id])}, Value:{values}")
    return "\n".join([*lines, ""])


def _visual_conf(scheme: Scheme, names: TypeNames) -> str:
    """The names and colours in which brat shows them."""
    lines = ["[labels]"]
    colors = []
    for layer in scheme.layers:
        for label in layer.labels:
            name = names.labels[layer.id, label.id]
            lines.append(f"{name} | {label.name.en} | {label.name.ar}")
            colors.append(f"{name}\tfgColor:black, bgColor:{label.color}, borderColor:darken\n")
    lines += [f"{_OUTSIDE.sub('_', kind.id)} | {kind.name.en} | {kind.name.ar}" for kind in scheme.relations]
    return "\n".join([*lines, "", "[drawing]", _DRAWING + "".join(colors)])


def _notes(counts: Counter[str]) -> Iterator[Message]:
    messages = {
        "empty": Message("Marks of line ends only, which brat does not have: {count}.", count=counts["empty"]),
        "more": Message("Marks whose norm, confidence or flag brat does not carry: {count}.", count=counts["more"]),
        "relations": Message("Relations of marks that did not go out: {count}.", count=counts["relations"]),
        "entities": Message("Relations to entities, which brat has as their names: {count}.", count=counts["entities"]),
        "judgements": Message("Judgements, which this format does not carry: {count}.", count=counts["judgements"]),
    }
    return (message for key, message in messages.items() if counts[key])
