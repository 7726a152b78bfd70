"""UIMA CAS XMI for INCEpTION: a folder with the type system, and for each annotator a folder with a file an article.

Names are DKPro's NamedEntity, other layers types of their own. Source of the form: the UIMA references (XMI CAS
serialization) and INCEpTION's user guide. Offsets are UTF-16 units; `cassis` counts.
"""

import re
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from annotator.arabic.sentences import sentences
from annotator.formats.cas_files import TYPES, parts, read, recognises
from annotator.formats.cas_reading import CURATOR, FRAGMENTS, IDENTIFIER, LABEL, NOTE
from annotator.formats.cutting import cut_tokens
from annotator.formats.extras import lacking
from annotator.formats.file_names import FileNames
from annotator.formats.labels import WORDS
from annotator.formats.record import Record
from annotator.formats.references import reference
from annotator.formats.target import Target
from annotator.formats.utf16 import Utf16
from annotator.model import Entity, Message, Scheme, Span, survivors

if TYPE_CHECKING:
    from cassis import Cas

__all__ = ["parts", "read", "recognises", "write"]

_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
_ENTITY = f"{_DKPRO}.ner.type.NamedEntity"
_META = f"{_DKPRO}.metadata.type.DocumentMetaData"
_TOKEN = f"{_DKPRO}.segmentation.type.Token"
_SENTENCE = f"{_DKPRO}.segmentation.type.Sentence"
_ANNOTATION, _STRING = "uima.tcas.Annotation", "uima.cas.String"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WIKIDATA = "http://www.wikidata.org/entity/"


def write(records: Iterable[Record], target: Target) -> None:
    """The type system, and a file for each record. Raises OSError and UserError."""
    try:
        import cassis  # noqa: F401
    except ImportError as error:
        raise lacking("cassis", "cas") from error
    maker = _Maker(target.scheme)
    people, articles = FileNames(), FileNames()
    for record in records:
        folder = target.path
        if record.annotator is not None:
            folder /= people.of(record.annotator.id, record.annotator.name)
            folder.mkdir(exist_ok=True)
        path = folder / f"{articles.of(record.document.id, record.document.id)}.xmi"
        maker.cas(record).to_xmi(path)
    maker.types.to_xml(target.path / TYPES)
    target.notes.extend(maker.notes())


def _java(name: str) -> str:
    """An id as the name of a type: letters and digits, the first letters of its words large."""
    words = re.split(r"[^A-Za-z0-9]+", name)
    return "".join(word[:1].upper() + word[1:] for word in words) or "Layer"


def _feature(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9_]+", "_", name)


class _Maker:
    """Makes a CAS of a record, and counts what of it a CAS does not carry."""

    def __init__(self, scheme: Scheme) -> None:
        from cassis import TypeSystem

        self.scheme = scheme
        self.counts: Counter[str] = Counter()
        self.types: TypeSystem = TypeSystem()
        self.layers: dict[str, str] = {}
        taken = {"Token", "Sentence", "NamedEntity", "DocumentMetaData"}

        def free(ident: str) -> str:
            name = _java(ident)
            while name in taken:
                name += "_"
            taken.add(name)
            return f"webanno.custom.{name}"

        self.make(_TOKEN, _ANNOTATION)
        self.make(_SENTENCE, _ANNOTATION)
        self.make(_META, "uima.tcas.DocumentAnnotation", "documentTitle", "documentId", "documentUri")
        names = next((layer.id for layer in scheme.layers if layer.links), None)
        for layer in scheme.layers:
            if layer.id == names:
                self.layers[layer.id] = _ENTITY
                self.make(_ENTITY, _ANNOTATION, "value", IDENTIFIER)
                continue
            self.layers[layer.id] = free(layer.id)
            words = [kind.id + WORDS for kind in scheme.relations if kind.source == layer.id]
            features = [LABEL, *(item.id for item in layer.attributes), *words, NOTE]
            features += [FRAGMENTS] if layer.fragments else []
            features += [IDENTIFIER] if layer.links else []
            self.make(self.layers[layer.id], _ANNOTATION, *dict.fromkeys(map(_feature, features)))
        self.arcs = {kind.id: free(kind.id) for kind in scheme.relations}
        for name in self.arcs.values():
            made = self.make(name, _ANNOTATION, NOTE)
            for feature in ("Dependent", "Governor"):
                self.types.create_feature(made, feature, _ANNOTATION)
        self.judgements = {kind.id: free(kind.id) for kind in scheme.judgements}
        for name in self.judgements.values():
            made = self.make(name, "uima.cas.AnnotationBase", "value", "about")
            self.types.create_feature(made, "quote", _ANNOTATION)

    def make(self, name: str, above: str, *features: str) -> Any:
        made = self.types.create_type(name, above)
        with warnings.catch_warnings():
            # Of names that mean something else to it; see `_accessor`.
            warnings.simplefilter("ignore")
            for feature in features:
                self.types.create_feature(made, feature, _STRING)
        return made

    def cas(self, record: Record) -> "Cas":
        """The record as a CAS."""
        from cassis import Cas

        text = record.text or ""
        clean = _NOT_XML.sub("\ufffd", text)
        self.counts["signs"] += clean != text
        cas = Cas(typesystem=self.types, document_language=record.document.lang)
        cas.sofa_string = clean
        cas.sofa_mime = "text/plain"
        who = record.annotator
        name = "" if who is None else CURATOR if who.kind == "gold" else who.name
        about = {"documentTitle": record.document.id, "documentId": name, "documentUri": record.document.id}
        cas.add(self.new(_META, begin=0, end=len(text), language=record.document.lang, **about))
        edges = {edge for span in record.spans for piece in span.fragments for edge in piece}
        cas.add_all([self.new(_SENTENCE, begin=start, end=end) for start, end in sentences(clean)])
        cas.add_all([self.new(_TOKEN, begin=start, end=end) for start, end in cut_tokens(clean, edges)])
        self.marks(cas, record, clean)
        return cas

    def new(self, name: str, **features: Any) -> Any:
        return self.types.get_type(name)(**{key: value for key, value in features.items() if value not in (None, "")})

    def marks(self, cas: "Cas", record: Record, text: str) -> None:
        entities = survivors(record.entities)
        units = Utf16(text)
        made: dict[str, Any] = {}
        for span in record.spans:
            if span.layer not in self.layers:
                self.counts["layers"] += 1
                continue
            made[span.id] = self.span(span, units, entities)
        by_span = {span.id: span for span in record.spans}
        arcs = []
        for relation in record.relations:
            source, goal = made.get(relation.source), made.get(relation.to_span or "")
            linked = entities.get(relation.to_entity or "")
            words = relation.to_text or (linked.name if linked else "")
            if source is None or relation.kind not in self.arcs:
                self.counts["relations"] += 1
            elif goal is not None:
                arc = self.new(self.arcs[relation.kind], begin=goal.begin, end=goal.end, note=relation.note)
                arc.Governor, arc.Dependent = source, goal
                arcs.append(arc)
            elif words and self.layers[by_span[relation.source].layer] != _ENTITY:
                self.counts["entities"] += linked is not None
                key = _feature(relation.kind + WORDS)
                said = getattr(source, key)
                setattr(source, key, f"{said}\n{_one_line(words)}" if said else _one_line(words))
            else:
                self.counts["relations"] += 1
        cas.add_all([*made.values(), *arcs])
        for judgement in record.judgements:
            linked = entities.get(judgement.to_entity or "")
            self.counts["entities"] += linked is not None
            found = self.new(
                self.judgements[judgement.name],
                value=judgement.value,
                about=judgement.to_text or (linked.name if linked else ""),
            )
            if judgement.quote in made:
                found.quote = made[judgement.quote]
            cas.add(found)

    def span(self, span: Span, units: Utf16, entities: dict[str, Entity]) -> Any:
        links = [entities[ident] for ident in span.entities if ident in entities]
        first = reference(links[0]) if links else ""
        if links and links[0].wikidata:
            first = f"{_WIKIDATA}{links[0].wikidata}"
        self.counts["links"] += len(links) > 1
        self.counts["more"] += span.norm is not None or span.confidence is not None or span.flag
        found = self.new(self.layers[span.layer], begin=span.start, end=span.end)
        if self.layers[span.layer] == _ENTITY:
            self.counts["details"] += bool(span.attributes or span.note or len(span.fragments) > 1)
            found.value = span.label
        else:
            found.label = span.label
            for key, value in span.attributes.items():
                setattr(found, _accessor(_feature(key)), value)
            if span.note:
                found.note = _NOT_XML.sub("\ufffd", span.note)
            if len(span.fragments) > 1:
                pieces = ((units.units(start), units.units(end)) for start, end in span.fragments)
                found.fragments = " ".join(f"{start}-{end}" for start, end in pieces)
        if first and found.type.get_feature(IDENTIFIER) is not None:
            found.identifier = first
        return found

    def notes(self) -> Iterator[Message]:
        """What is to be known of the files, in sentences."""
        messages = {
            "signs": Message("Articles in which control characters were replaced, which XML does not take: {count}."),
            "layers": Message("Marks of layers that the scheme lacks, left out: {count}."),
            "links": Message("Marks with several links, of which the first went out: {count}."),
            "more": Message("Marks whose norm, confidence or flag a CAS does not carry: {count}."),
            "details": Message("Names whose attributes, notes or fragments NamedEntity does not carry: {count}."),
            "relations": Message("Relations of marks that did not go out: {count}."),
            "entities": Message("Links of relations and judgements to entities, gone out as names: {count}."),
        }
        for key, message in messages.items():
            if self.counts[key]:
                yield Message(message.template, count=self.counts[key])


def _accessor(feature: str) -> str:
    """What cassis calls a feature whose name means something else to it."""
    return f"{feature}_" if feature in ("self", "type") else feature


def _one_line(text: str) -> str:
    return " ".join(_NOT_XML.sub("\ufffd", text).split())
