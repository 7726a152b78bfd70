"""What the files of an import call things that the project's scheme lacks, and a scheme that has them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.exchange.merging.terms import Terms, unknown_terms
from annotator.exchange.report import CancelCall, Progress, ProgressCall
from annotator.exchange.sources import Choice, find_sources
from annotator.formats import Problem, Record, Unfit
from annotator.formats.columns import Columns
from annotator.model import Judgement, JudgementKind, Label, Layer, Names, RelationKind, Scheme, Value
from annotator.model.label_colors import COLORS
from annotator.model.scheme import TO_ENTITY, TO_TEXT
from annotator.store import Project

_WITHOUT_MARKS = frozenset({"text", "html", "docx", "trec"})
"""Formats that bring articles only."""

_SAME = {
    "PER": "PERS",
    "PERSON": "PERS",
    "ORGANIZATION": "ORG",
    "ORGANISATION": "ORG",
    "LOCATION": "LOC",
    "FAC": "LOC",
    "NATIONALITY": "NORP",
    "TIME": "DATE",
    "MONEY": "NUM",
    "CARDINAL": "NUM",
    "NUMBER": "NUM",
    "EVE": "EVENT",
}
"""Labels of well-known schemes by the media scheme's."""


@dataclass
class Lacking:
    """What the marks of some files use that a scheme lacks: `terms` (`layer/label`, `judgement/value`, relation kinds)
    with how often they occur, and what has to be known to add them."""

    terms: Counter[str] = field(default_factory=Counter)
    labels: set[str] = field(default_factory=set)
    values: set[str] = field(default_factory=set)
    fragmented: set[str] = field(default_factory=set)
    about: dict[str, set[str]] = field(default_factory=dict)
    ends: dict[str, Counter[tuple[str, str]]] = field(default_factory=dict)
    """For each relation kind from which layer to which target its relations lead, in the files' terms."""

    def take(self, scheme: Scheme, record: Record) -> None:
        """Note what this record uses and the scheme lacks."""
        if not record.marked:
            return
        found = unknown_terms(scheme, [*record.spans, *record.relations, *record.judgements])
        if not found:
            return
        self.terms.update(found)
        for span in record.spans:
            if f"{span.layer}/{span.label}" in found:
                self.labels.add(f"{span.layer}/{span.label}")
                if len(span.fragments) > 1:
                    self.fragmented.add(span.layer)
        for judgement in record.judgements:
            if f"{judgement.name}/{judgement.value}" in found:
                self.values.add(f"{judgement.name}/{judgement.value}")
                self.about.setdefault(judgement.name, set()).add(_about(judgement))
        layers = {span.id: span.layer for span in record.spans if span.id}
        for relation in record.relations:
            source = layers.get(relation.source)
            if relation.kind in found and source is not None:
                other = TO_ENTITY if relation.to_entity is not None else TO_TEXT
                target = layers.get(relation.to_span, "") if relation.to_span is not None else other
                self.ends.setdefault(relation.kind, Counter())[source, target] += 1


def find_lacking(
    project: Project,
    paths: Iterable[Path | str],
    *,
    format: str | None = None,  # noqa: A002
    encoding: str | None = None,
    columns: Columns | None = None,
    progress: ProgressCall | None = None,
    cancelled: CancelCall | None = None,
) -> Lacking:
    """Read files as an import would, and give what their marks use that the project's scheme lacks.

    What cannot be read is passed over: the import says it. Raises UserError as `import_paths` does.
    """
    scheme = project.scheme
    found = Lacking()
    choice = Choice(format, encoding, columns=columns or Columns())
    sources = list(find_sources([Path(path) for path in paths], scheme, choice))
    records, finished = 0, 0
    total = sum(item[0].size for item in sources if not isinstance(item, Problem))
    for item in sources:
        if isinstance(item, Problem) or item[1].id in _WITHOUT_MARKS:
            continue
        source, chosen = item
        assert chosen.read is not None
        try:
            for part in chosen.read(source):
                if cancelled is not None and cancelled():
                    return found
                if not isinstance(part, Problem):
                    found.take(scheme, part)
                    records += 1
                    if progress is not None and records % 100 == 0:
                        share = (finished + source.position) / max(total, 1)
                        progress(Progress(min(share, 1.0), records, source.name))
        except (OSError, Unfit):
            pass
        finished += source.size
    return found


def _about(judgement: Judgement) -> str:
    if judgement.quote is not None:
        return "quote"
    return "document" if judgement.to_entity is None and judgement.to_text is None else "entity"


def likely(scheme: Scheme, term: str) -> str | None:
    """The label of the scheme (`layer/label`) that most likely means the same as a file's; None where none does."""
    home, _, name = term.partition("/")
    wanted = _SAME.get(name.upper(), name.upper())
    found = [
        (layer.id != home, layer.id, label.id)
        for layer in scheme.layers
        for label in layer.labels
        if not label.retired and wanted in (label.id.upper(), label.name.en.upper(), label.name.ar)
    ]
    return "/".join(min(found)[1:]) if found else None


def extended(scheme: Scheme, lacking: Lacking, terms: Terms | None = None) -> Scheme:
    """The scheme with all that is lacking and that `terms` says nothing of, one version on; itself without any.

    New labels are named by their ids; a relation leads from the layer from which most of its relations lead.
    """
    terms = terms or Terms()
    layers = {layer.id: layer for layer in scheme.layers}
    used = {label.color.lower() for layer in scheme.layers for label in layer.labels}
    for term in sorted(lacking.labels):
        home, name = term.split("/", 1)
        if term in terms.labels or not terms.layers.get(home, home):
            continue
        ident = terms.layers.get(home, home)
        layer = layers.get(ident) or Layer(ident, Names(ident, ident), (), fragments=home in lacking.fragmented)
        if any(label.id == name for label in layer.labels):
            continue
        color = next((color for color in COLORS if color not in used), COLORS[len(used) % len(COLORS)])
        used.add(color)
        layers[ident] = replace(layer, labels=(*layer.labels, Label(name, Names(name, name), color)))
    judgements = {kind.id: kind for kind in scheme.judgements}
    for term in sorted(lacking.values):
        home, name = term.split("/", 1)
        if term in terms.values or not terms.layers.get(home, home):
            continue
        ident = terms.layers.get(home, home)
        about = tuple(sorted(lacking.about[home]))
        kind = judgements.get(ident) or JudgementKind(ident, Names(ident, ident), about, "nominal", ())
        on = (*kind.on, *(item for item in about if item not in kind.on))
        if all(value.id != name for value in kind.values):
            judgements[ident] = replace(kind, on=on, values=(*kind.values, Value(name, Names(name, name))))
    relations = list(scheme.relations)
    for name, ends in sorted(lacking.ends.items()):
        kind_of = _relation(name, ends, terms, layers)
        if name not in terms.relations and kind_of is not None:
            relations.append(kind_of)
    after = replace(
        scheme, layers=tuple(layers.values()), relations=tuple(relations), judgements=tuple(judgements.values())
    )
    return scheme if after == scheme else replace(after, version=scheme.version + 1)


def _relation(
    name: str, ends: Counter[tuple[str, str]], terms: Terms, layers: Mapping[str, Layer]
) -> RelationKind | None:
    """The kind that most of these relations are of; None where its layer is not there."""
    here: Counter[str] = Counter()
    for (source, _), number in ends.items():
        here[terms.layers.get(source, source)] += number
    source = max(here, key=lambda item: (here[item], item))
    targets = {terms.layers.get(target, target) for first, target in ends if terms.layers.get(first, first) == source}
    to = tuple(sorted(target for target in targets if target in layers or target in (TO_ENTITY, TO_TEXT)))
    return RelationKind(name, Names(name, name), source, to) if source in layers and to else None
