"""From one UIMA CAS, as INCEpTION exports it, to a record: one article, and what one annotator marked in it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from annotator.formats.labels import Labels, folded
from annotator.formats.problem import Problem, Unfit
from annotator.formats.record import KEPT, Record
from annotator.formats.references import referred
from annotator.formats.source import Source
from annotator.formats.text import first_line
from annotator.formats.utf16 import Utf16
from annotator.formats.values import as_text, stable_id, storable
from annotator.formats.xmi import Structure, read_xmi
from annotator.model import GOLD, Annotator, Document, Entity, Fragments, Judgement, Message, Relation, Span

CURATOR = "CURATION_USER"
"""Who has what is settled, in INCEpTION."""
NOTE, FRAGMENTS, LABEL, IDENTIFIER = "note", "fragments", "label", "identifier"
"""Features of our own types."""

_NOBODY = "INITIAL_CAS"
_SEGMENTS = frozenset(("Token", "Sentence", "Paragraph", "Heading", "Div", "TagDescription", "TagsetDescription"))
_OWN = frozenset(("sofa", "begin", "end", "id"))
_LABELS = (LABEL, "value", "class", "category", "type")
_KNOWN = frozenset((*_SEGMENTS, "DocumentMetaData", "CASMetadata"))
_PIECES = re.compile(r"\d{1,15}-\d{1,15}( \d{1,15}-\d{1,15})*", re.ASCII)


class Cas:
    """One CAS on its way into a record."""

    def __init__(self, source: Source, data: bytes, file: str, stem: str, folder: str) -> None:
        self.source = source
        self.file = file
        self.stem = stem
        self.folder = folder
        self.labels = Labels(source.scheme)
        self.structures = read_xmi(data)
        sofas = [item for item in self.structures if item.type == "uima.cas.Sofa" and "sofaString" in item.features]
        if not sofas:
            raise Unfit("This is not a CAS: it holds no text.")
        # The view that people see comes first.
        sofa = next((item for item in sofas if item.features.get("sofaID") == "_InitialView"), sofas[0])
        self.sofa = sofa.ident
        self.text = sofa.features["sofaString"]
        self.units = Utf16(self.text)
        self.base = stable_id(self.text, stem, folder)
        self.problems: list[Problem] = []
        self.spans: dict[str, Span] = {}
        self.entities: dict[str, Entity] = {}
        self.relations: list[Relation] = []
        self.judgements: list[Judgement] = []
        self.lines: dict[str, int] = {}
        self.kept: list[Any] = []
        self.meta: dict[str, str] = {}
        self.by_id = {item.ident: item for item in self.structures if item.ident}

    def records(self) -> Iterator[Record | Problem]:
        """What is to be reported, then the record."""
        self.about()
        items = [item for item in self.structures if not item.type.startswith("uima.") and item.short not in _KNOWN]
        for take in (self.mark, self.said, self.relation, self.judgement):
            for item in items:
                try:
                    take(item)
                except Unfit as error:
                    self.problem(item, error.message)
        who = self.annotator()
        document = self.document(who)
        yield from self.problems
        yield Record(
            document,
            self.text,
            who,
            None,
            tuple(self.spans.values()),
            tuple(self.relations),
            tuple(self.judgements),
            tuple(self.entities.values()),
            lines=self.lines,
        )

    def problem(self, item: Structure, message: Message, kept: bool = False) -> None:
        raw = f"{item.type} {item.features}"
        self.problems.append(Problem(self.file, item.line, message, as_text(raw), kept))

    def about(self) -> None:
        """What the CAS says of the file that it was made of, and of its annotator."""
        for item in self.structures:
            if item.short == "DocumentMetaData":
                self.meta = {**item.features, **self.meta}
            elif item.short == "CASMetadata":
                names = {"username": "username", "sourceDocumentName": "documentTitle"}
                self.meta |= {mine: item.features[key] for key, mine in names.items() if item.features.get(key)}

    def annotator(self) -> Annotator | None:
        """Who made it: as the CAS says, else (unless the person named somebody) as its file is called."""
        name = self.meta.get("username", "")
        if not name and self.source.annotator is None:
            name = self.meta.get("documentId", "")
            if name in ("", self.meta.get("documentTitle")):
                name = self.stem if self.source.speaks else ""
        name = " ".join(as_text(name).split())
        if name == CURATOR:
            return Annotator(GOLD, GOLD, "gold")
        return None if name in ("", _NOBODY) else Annotator("", name)

    def document(self, who: Annotator | None) -> Document:
        title = self.meta.get("documentTitle", "")
        meta: dict[str, Any] = {"file": as_text(title or self.folder)}
        if self.kept:
            name = who.name if who else self.source.anybody
            meta[KEPT] = {name: {"cas": storable(self.kept)}}
            self.problems.append(
                Problem(
                    self.file,
                    None,
                    Message("What marks cannot say of this CAS was kept with the article."),
                    kept=True,
                )
            )
        lang = self.meta.get("language", "x-unspecified")
        return Document(
            as_text(title),
            "",
            len(self.text),
            first_line(self.text),
            as_text(lang) if lang != "x-unspecified" else "ar",
            meta,
        )

    def place(self, item: Structure) -> tuple[int, int]:
        """Where it stands, in code points. Raises Unfit."""
        start, end = item.whole("begin"), item.whole("end")
        if start is None or end is None:
            raise Unfit("A span's place is not a pair of whole numbers.")
        return self.units.code_points(start), self.units.code_points(end)

    def mark(self, item: Structure) -> None:
        """An annotation that is a mark; one of linguistic analysis or of another view is kept."""
        features = item.features
        if not item.is_annotation or {"Dependent", "Governor"} <= features.keys():
            return
        own = not item.type.startswith("de.tudarmstadt.ukp.dkpro.") or item.short == "NamedEntity"
        if not own or (self.sofa and features.get("sofa", self.sofa) != self.sofa):
            self.keep(item)
            return
        if item.ident in self.spans:
            raise Unfit("The id {id} is used for two marks.", id=item.ident)
        fragments: Fragments = (self.place(item),)
        if features.get(FRAGMENTS):
            fragments = self.pieces(features[FRAGMENTS])
        layer, label, used = self.label(item)
        ident = stable_id(self.base, item.ident, layer, label, fragments)
        self.lines[ident] = item.line
        span = Span(ident, "", "", layer, label, fragments, "", note=as_text(features.get(NOTE, "")), origin="imported")
        attributes = {}
        for key, value in features.items():
            links = [self.by_id[part] for part in value.split() if part in self.by_id] if value else []
            slots = bool(links) and all({"target"} <= link.features.keys() for link in links)
            if key in _OWN or key in (used, NOTE, FRAGMENTS, IDENTIFIER) or not value or slots:
                continue
            if self.labels.worded(key, layer) is None:
                name, found = self.labels.attribute(layer, as_text(key), as_text(value))
                attributes[name] = found
        self.spans[item.ident or ident] = replace(span, attributes=attributes, entities=self.linked(item, span))

    def pieces(self, said: str) -> Fragments:
        """The pieces of a mark, as we write them: `3-9 12-20`, in UTF-16 units."""
        pairs = [piece.split("-") for piece in said.split()]
        if not pairs or not all(
            len(pair) == 2 and all(part.isdigit() and len(part) < 16 for part in pair) for pair in pairs
        ):
            raise Unfit("A span's place is not a pair of whole numbers.")
        edges = [self.units.code_points(int(edge)) for edge in said.replace("-", " ").split()]
        return tuple(zip(edges[::2], edges[1::2], strict=True))

    def label(self, item: Structure) -> tuple[str, str, str]:
        """Layer and label of a mark, and the feature that says it: one called label or value, else one that holds a
        label of the scheme; without any, the type's own name."""
        layer = self.layer(item.short)
        words = {key: as_text(value) for key, value in item.features.items() if key not in _OWN and value}
        for key in _LABELS:
            if key in words and not (key == "type" and layer):
                return *self.labels.find(words[key], layer), key
        for key, value in words.items():
            if self.labels.known(value, layer):
                return *self.labels.find(value, layer), key
        return *self.labels.find(item.short, layer), ""

    def layer(self, short: str) -> str:
        """The scheme's layer that a type is called like; "" where there is none."""
        return next((layer.id for layer in self.labels.layers if folded(layer.id) == folded(short)), "")

    def linked(self, item: Structure, span: Span) -> tuple[str, ...]:
        """The entity of a mark, by its identifier."""
        said = as_text(item.features.get(IDENTIFIER, "").strip())
        if not said:
            return ()
        base, _, key = said.rpartition("/") if "://" in said else said.rpartition(":")
        base = "Wikidata" if "wikidata.org/" in said else base
        name = " ".join(self.text[span.start : span.end].split())
        found = referred(base or said, key, name, span.label)
        self.entities.setdefault(found.id, found)
        return (found.id,)

    def keep(self, item: Structure) -> None:
        self.kept.append([item.type, item.features])

    def said(self, item: Structure) -> None:
        """What features of a mark say of relations: words that one leads to, and slots filled with other marks."""
        span = self.spans.get(item.ident)
        if span is None:
            return
        for key, value in item.features.items():
            if key in _OWN or not value:
                continue
            links = [self.by_id[part] for part in value.split() if part in self.by_id]
            if links and all("target" in link.features for link in links):
                for link in links:
                    self.relate(
                        item, link.features.get("role") or key, span, self.marked(link.features["target"]).id, None
                    )
            elif (kind := self.labels.worded(key, span.layer)) is not None:
                for words in value.split("\n"):
                    self.relate(item, kind, span, None, as_text(words))

    def marked(self, ident: str) -> Span:
        found = self.spans.get(ident)
        if found is None:
            raise Unfit("It refers to the mark {id}, which is not there.", id=ident)
        return found

    def relation(self, item: Structure) -> None:
        """An arc: from its governor to its dependent, called like its type or like its label."""
        features = item.features
        if not {"Dependent", "Governor"} <= features.keys():
            return
        if item.type.startswith("de.tudarmstadt.ukp.dkpro."):
            self.keep(item)
            return
        kinds = {kind.id for kind in self.labels.relation_kinds}
        words = [
            value for key, value in features.items() if key not in (*_OWN, "Dependent", "Governor", NOTE) and value
        ]
        names = [item.short, *words]
        name = next((name for name in names if self.labels.relation(name) in kinds), names[-1])
        if any(value != name for value in words):
            self.keep(item)
        source, goal = self.marked(features["Governor"]), self.marked(features["Dependent"])
        self.relate(item, name, source, goal.id, None)

    def relate(self, item: Structure, name: str, source: Span, to_span: str | None, to_text: str | None) -> None:
        kind = self.labels.relation(as_text(name))
        ident = stable_id(self.base, item.ident, kind, source.id, to_span, to_text)
        self.lines[ident] = item.line
        note = as_text(item.features.get(NOTE, "")) if to_span else ""
        self.relations.append(Relation(ident, "", "", kind, source.id, to_span, None, to_text, note, origin="imported"))

    def judgement(self, item: Structure) -> None:
        """What was said of the article, or of a quote in it: no annotation, called like a judgement."""
        if item.is_annotation or "target" in item.features:
            return
        kind = self.labels.judgement(item.short)
        if kind is None or "value" not in item.features:
            self.keep(item)
            return
        value = self.labels.value(kind, as_text(item.features["value"]))
        words = as_text(item.features.get("about", "")) or None
        quote = self.marked(item.features["quote"]).id if item.features.get("quote") else None
        ident = stable_id(self.base, item.ident, kind.id, value, quote, words)
        self.lines[ident] = item.line
        self.judgements.append(Judgement(ident, "", "", kind.id, value, quote, None, words, origin="imported"))
