"""spaCy's DocBin: what `spacy train` reads, one Doc for each article and annotator.

`doc.spans` has every layer under its id; `doc.ents`, where nothing may overlap, has the flat layers, or where the
scheme has none, the outermost marks of the first layer that is linked to entities; `doc.cats` has what is said of the
article as a whole.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING

from annotator.formats.cutting import whole_tokens
from annotator.formats.extras import lacking
from annotator.formats.option import Option
from annotator.formats.record import Record
from annotator.formats.target import Target
from annotator.model import JudgementKind, Layer, Message, Names, Scheme, Span, survivors

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as Piece

OPTIONS = (
    Option(
        "alignment",
        Names("Tokens", "الوحدات اللغوية"),
        {
            "split": Names("Cut where marks begin and end", "تُقطع عند حدود الوسوم"),
            "expand": Names("spaCy's own; marks widened to whole ones", "وحدات spaCy، وتوسَّع الوسوم إلى وحدات كاملة"),
            "drop": Names("spaCy's own; other marks left out", "وحدات spaCy، ويُترك ما لا يطابقها"),
        },
    ),
    Option(
        "fragments",
        Names("Marks of several fragments", "وسوم من عدة أجزاء"),
        {
            "parts": Names("One mark a fragment", "لكل جزء وسم"),
            "hull": Names("One mark from first to last", "وسم واحد من أوله إلى آخره"),
        },
    ),
)
_ATTRIBUTES = ("ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID")


def write(records: Iterable[Record], target: Target) -> None:
    """One Doc a record, with its exact text, in the order of the records. Raises OSError and UserError."""
    try:
        from spacy.tokens import DocBin
    except ImportError as error:
        raise lacking("spaCy", "spacy") from error
    maker = _Maker(target.scheme, target.options["alignment"], target.options["fragments"])
    found = DocBin(attrs=_ATTRIBUTES, store_user_data=True)
    for record in records:
        found.add(maker.doc(record))
    target.path.write_bytes(found.to_bytes())
    target.notes.extend(maker.notes())


class _Maker:
    """Makes Docs, and counts what of the marks is otherwise in them than in the project."""

    def __init__(self, scheme: Scheme, alignment: str, fragments: str) -> None:
        self._alignment = alignment
        self._hull = fragments == "hull"
        self._layers = [layer.id for layer in scheme.layers]
        self._ents = entity_layers(scheme)
        self._kinds = [kind for kind in scheme.judgements if "document" in kind.on]
        self._counts: Counter[str] = Counter()

    def doc(self, record: Record) -> "Doc":
        text = record.text or ""
        places = {span.id: span.fragments if self._fits(span) else ((span.start, span.end),) for span in record.spans}
        doc = self._tokens(text, record.document.lang, list(places.values()))
        entities = survivors(record.entities)
        pieces: dict[str, list[Piece]] = {layer: [] for layer in self._layers}
        for span in record.spans:
            linked = next((entities[ident] for ident in span.entities if ident in entities), None)
            link = "" if linked is None else linked.wikidata or linked.id
            found = [self._piece(doc, start, end, span, link) for start, end in places[span.id]]
            pieces.setdefault(span.layer, []).extend(piece for piece in found if piece is not None)
        for layer, marks in pieces.items():
            doc.spans[layer] = marks
        doc.set_ents(self._apart([piece for layer in self._ents for piece in pieces[layer]]), default="outside")
        doc.cats = self._cats(record)
        doc.user_data["document"] = record.document.id
        doc.user_data["annotator"] = record.annotator.name if record.annotator else ""
        self._counts["relations"] += len(record.relations)
        return doc

    def _fits(self, span: Span) -> bool:
        """Whether the pieces of a mark go out as they are."""
        if len(span.fragments) > 1:
            self._counts["fragments"] += 1
        return not self._hull

    def _tokens(self, text: str, lang: str, places: Sequence[Sequence[tuple[int, int]]]) -> "Doc":
        from spacy.tokens import Doc

        language = _blank(lang)
        if self._alignment != "split":
            return language.make_doc(text)
        starts = {start for fragments in places for start, _ in fragments}
        ends = {end for fragments in places for _, end in fragments}
        self._count_divided(language.make_doc(text), places)
        tokens = whole_tokens(text, starts, ends)
        words = [text[start:end] for (start, end), _ in tokens]
        return Doc(language.vocab, words=words, spaces=[space for _, space in tokens])

    def _count_divided(self, own: "Doc", places: Sequence[Sequence[tuple[int, int]]]) -> None:
        """Count the marks with an edge inside a token of spaCy's own."""
        starts = {token.idx for token in own}
        ends = {token.idx + len(token) for token in own}
        self._counts["divided"] += sum(
            start not in starts or end not in ends for fragments in places for start, end in fragments
        )

    def _piece(self, doc: "Doc", start: int, end: int, span: Span, link: str) -> "Piece | None":
        make = partial(doc.char_span, start, end, label=span.label, kb_id=link, span_id=span.id)
        found = make()
        if found is None and self._alignment == "expand":
            self._counts["widened"] += 1
            found = make(alignment_mode="expand")
        elif found is None:
            self._counts["dropped"] += 1
        return found

    def _apart(self, pieces: Sequence["Piece"]) -> list["Piece"]:
        """Those that do not overlap, the longest first; `doc.ents` takes no others."""
        from spacy.util import filter_spans

        kept: list[Piece] = filter_spans(pieces)
        self._counts["nested"] += len(pieces) - len(kept)
        return kept

    def _cats(self, record: Record) -> dict[str, float]:
        """1.0 for the value that was given and 0.0 for its others; nothing where the article is not rated."""
        found = {}
        for judgement in record.judgements:
            kind = next((kind for kind in self._kinds if kind.id == judgement.name), None)
            if kind is None or any((judgement.quote, judgement.to_entity, judgement.to_text)):
                self._counts["judgements"] += 1
                continue
            for value in kind.values:
                found[self._category(kind, value.id)] = float(value.id == judgement.value)
        return found

    def _category(self, kind: JudgementKind, value: str) -> str:
        return value if len(self._kinds) == 1 else f"{kind.id}:{value}"

    def notes(self) -> list[Message]:
        """What is to be known of the file, in sentences."""
        count = self._counts
        found = {
            "divided": Message(
                "Marks that begin or end inside a token of spaCy's own: {count}. Train with gold_preproc, or export "
                "with alignment=expand.",
                count=count["divided"],
            ),
            "widened": Message("Marks widened to whole tokens of spaCy: {count}.", count=count["widened"]),
            "dropped": Message("Marks left out, because spaCy's tokens divide them: {count}.", count=count["dropped"]),
            "nested": Message(
                "Marks that are in doc.spans only, because doc.ents cannot nest: {count}.", count=count["nested"]
            ),
            "fragments": Message(
                "Marks of several fragments, which spaCy has as separate spans with one id, or as the hull: {count}.",
                count=count["fragments"],
            ),
            "relations": Message("Relations, which this format does not carry: {count}.", count=count["relations"]),
            "judgements": Message(
                "Judgements of entities and quotes, which this format does not carry: {count}.",
                count=count["judgements"],
            ),
        }
        return [message for key, message in found.items() if count[key]]


def needs(scheme: Scheme, options: Mapping[str, str]) -> tuple[str, ...]:  # noqa: ARG001
    """What has to be done in an article: where nothing is marked in these, spaCy learns that nothing is there."""
    return tuple(entity_layers(scheme))


def entity_layers(scheme: Scheme) -> list[str]:
    """The layers that are in `doc.ents`."""
    flat = [layer for layer in scheme.layers if layer.flat]
    linked: list[Layer] = [layer for layer in scheme.layers if layer.links]
    return [layer.id for layer in flat or linked[:1] or scheme.layers[:1]]


@cache
def _blank(lang: str) -> "Language":
    """spaCy's empty pipeline of this language; Arabic's where it knows no such language."""
    import spacy

    try:
        return spacy.blank(lang)
    except ImportError:
        return spacy.blank("ar")
