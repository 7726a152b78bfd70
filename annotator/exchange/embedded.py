"""Makes an embedded article a document of its own, with the marks that stand in it."""

from dataclasses import dataclass, replace
from typing import Any

from annotator.exchange.sectioning import with_facts
from annotator.model import (
    Change,
    Content,
    Document,
    Edit,
    Entity,
    Message,
    Object,
    Relation,
    Section,
    Span,
    UserError,
    Work,
    new_id,
    text_hash,
)
from annotator.store import Project

PARENT, CHILDREN = "embedded_in", "embedded"
"""Keys of `meta` that lead from the new document to the old one (an id) and back (a list of id, start and end)."""
_INHERITED = ("outlet", "url", "file")


@dataclass(frozen=True, slots=True)
class Extraction:
    """The edit, the new document, how many marks move, and the marks that cross the border and stay."""

    edit: Edit
    document: Document
    moved: int
    crossing: tuple[Span, ...]


def extract(project: Project, ident: str, section: Section, author: str) -> Extraction:
    """The edit that makes one section of an article a document of its own. Nothing is taken from the old text.

    Everybody's marks in it move, as new ones, with comments, dismissed proposals and how far each annotator is. Marks
    that cross the border stay; links that would lead from one document into the other keep the words they led to. What
    reviewers settled stays with the old article. Raises UserError where it was made a document before.
    """
    parent = project.document(ident)
    if parent is None or parent.deleted:
        raise UserError("The project has no article with the id {id}.", id=ident)
    for known in parent.meta.get(CHILDREN, ()):
        child = project.document(str(known.get("id")))
        if child is not None and not child.deleted and (known.get("start"), known.get("end")) == _place(section):
            raise UserError("This embedded article is a document of its own already.")
    return _Extracting(project, parent, section, author).result()


def _place(section: Section) -> tuple[int, int]:
    return section.start, section.end


class _Extracting:
    def __init__(self, project: Project, parent: Document, section: Section, author: str) -> None:
        self.project = project
        self.parent = parent
        self.section = section
        self.author = author
        self.child = new_id()
        self.marks = project.marks(parent.id)
        self.spans = {span.id: span for span in self.marks.spans}
        self.changes: list[Change] = []
        self.ids: dict[str, str] = {}
        self.people: set[str] = set()

    def result(self) -> Extraction:
        document, text = self._document()
        link = {"id": document.id, "start": self.section.start, "end": self.section.end}
        meta = {**self.parent.meta, CHILDREN: [*self.parent.meta.get(CHILDREN, ()), link]}
        self.changes += [Change(None, document), Change(self.parent, replace(self.parent, meta=meta))]
        crossing = [span for span in self.marks.spans if self._crosses(span)]
        for span in self.marks.spans:
            if self._inside(span.start, span.end):
                self._move_span(span, text)
        moved = len(self.ids)
        for relation in self.marks.relations:
            self._relation(relation)
        for judgement in self.marks.judgements:
            if judgement.quote in self.ids:
                self._move(
                    judgement, replace(judgement, quote=self.ids[judgement.quote], id=new_id(), document=self.child)
                )
        self._beside()
        summary = Message("Make “{title}” an article of its own", title=document.title)
        edit = Edit("article", self.author, tuple(self.changes), {document.id: Content(text)}, summary=summary)
        return Extraction(edit, document, moved, tuple(crossing))

    def _document(self) -> tuple[Document, str]:
        start, end = _place(self.section)
        text = self.project.text(self.parent.id)[start:end]
        sections = tuple(Section(item.role, item.start - start, item.end - start) for item in self.section.sections)
        meta: dict[str, Any] = {key: self.parent.meta[key] for key in _INHERITED if self.parent.meta.get(key)}
        meta[PARENT] = self.parent.id
        document = Document(self.child, text_hash(text), len(text), "", self.parent.lang, meta, sections)
        found = with_facts(document, text)
        if "published" not in found.meta and self.parent.meta.get("published"):
            found = replace(found, meta={**found.meta, "published": self.parent.meta["published"]})
        return found, text

    def _inside(self, start: int, end: int) -> bool:
        return self.section.start <= start and end <= self.section.end

    def _crosses(self, span: Span) -> bool:
        within = span.start < self.section.end and self.section.start < span.end
        return within and not self._inside(span.start, span.end)

    def _move(self, old: Any, new: Object) -> None:
        self.changes += [Change(old, replace(old, deleted=True)), Change(None, new)]
        self.ids[old.id] = new.id
        if not isinstance(new, Document | Entity):
            self.people.add(old.annotator)

    def _move_span(self, span: Span, text: str) -> None:
        shift = self.section.start
        fragments = tuple((start - shift, end - shift) for start, end in span.fragments)
        new = replace(
            span, fragments=fragments, text=text[fragments[0][0] : fragments[-1][1]], id=new_id(), document=self.child
        )
        self._move(span, new)

    def _relation(self, relation: Relation) -> None:
        """One that leads over the border keeps the words, or the entity, of what it led to."""
        moves = relation.source in self.ids
        if relation.to_span is None:
            if moves:
                self._move(
                    relation, replace(relation, source=self.ids[relation.source], id=new_id(), document=self.child)
                )
            return
        if moves and relation.to_span in self.ids:
            source, target = self.ids[relation.source], self.ids[relation.to_span]
            self._move(relation, replace(relation, source=source, to_span=target, id=new_id(), document=self.child))
        elif moves:
            loose = self._loose(relation)
            self._move(relation, replace(loose, source=self.ids[relation.source], id=new_id(), document=self.child))
        elif relation.to_span in self.ids:
            self.changes.append(Change(relation, self._loose(relation)))

    def _loose(self, relation: Relation) -> Relation:
        target = self.spans.get(relation.to_span or "")
        if target is not None and len(target.entities) == 1:
            return replace(relation, to_span=None, to_entity=target.entities[0])
        words = " ".join((target.norm or target.text).split()) if target is not None else "—"
        return replace(relation, to_span=None, to_text=words)

    def _beside(self) -> None:
        """Comments, dismissed proposals, and how far those are whose marks move."""
        for comment in self.project.comments(self.parent.id):
            if comment.about in self.ids:
                self._move(comment, replace(comment, about=self.ids[comment.about], id=new_id(), document=self.child))
        shift = self.section.start
        for annotator in self.project.annotators():
            for item in self.project.dismissals(self.parent.id, annotator.id):
                if self._inside(item.start, item.end):
                    start, end = item.start - shift, item.end - shift
                    self._move(item, replace(item, start=start, end=end, id=new_id(), document=self.child))
        for work in self.project.works(self.parent.id):
            if work.annotator in self.people:
                new = Work.new(self.child, work.annotator)
                self.changes.append(Change(None, replace(new, assigned=work.assigned, done=work.done)))
