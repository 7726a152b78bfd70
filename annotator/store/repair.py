"""From a damaged project to a new one that holds what can still be read."""

import sqlite3
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from annotator.model import (
    Annotator,
    Comment,
    Content,
    Decision,
    Dismissal,
    Document,
    Edit,
    Entity,
    Judgement,
    Message,
    Object,
    Relation,
    Scheme,
    Setting,
    Span,
    UserError,
    Work,
    text_hash,
    valid_fragments,
)
from annotator.store.backup import check_place
from annotator.store.errors import ProjectError
from annotator.store.journal import unpack
from annotator.store.kinds import KINDS
from annotator.store.presets import presets
from annotator.store.project import Project
from annotator.store.salvage import damaged_database, rows

_UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, UserError)
_T = TypeVar("_T")
_ALONE = (Work, Dismissal, Comment, Decision)  # refer to nothing but their article and annotator
_OF_DOCUMENTS = (Span, Relation, Judgement, *_ALONE)


@dataclass
class Repaired:
    """What was saved, by kind (documents, spans, relations, judgements …), and a sentence for each thing that was not.

    What stood on pages of which nothing is left, in tables and journal both, is not in `lost`: nobody can count it.
    """

    saved: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)


class _Found:
    """All objects that can be read: as the tables have them, else as the journal last had them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.objects: dict[type, dict[str, Any]] = {cls: {} for cls in KINDS}
        self._read_journal(connection)
        self._read_tables(connection)
        self.texts = {str(ident): str(text) for ident, text in rows(connection, "texts", "document, text")}
        self.originals = {
            str(ident): (data, str(kind))
            for ident, data, kind in rows(connection, "originals", "document, bytes, media_type")
        }

    def _read_journal(self, connection: sqlite3.Connection) -> None:
        order = {seq: (clock, ident) for seq, clock, ident in rows(connection, "edits", "seq, clock, id")}
        blobs = list(rows(connection, "changes", "edit, changes"))
        for _, blob in sorted(blobs, key=lambda row: order.get(row[0], (row[0], ""))):
            with suppress(*_UNREADABLE):
                assert isinstance(blob, bytes)
                for change in unpack(blob):
                    self.objects[type(change.after)][change.after.id] = change.after

    def _read_tables(self, connection: sqlite3.Connection) -> None:
        for cls, kind in KINDS.items():
            for row in rows(connection, kind.table, kind.selected):
                with suppress(*_UNREADABLE):
                    item = kind.read(row)
                    self.objects[cls][item.id] = item

    def all(self, cls: type[_T]) -> dict[str, _T]:
        """The objects of one kind by id."""
        return self.objects[cls]

    def by_document(self, cls: type) -> dict[str, list[Any]]:
        """The marks of one kind by article."""
        found = defaultdict(list)
        for item in self.objects[cls].values():
            found[item.document].append(item)
        return found

    def content(self, document: str) -> Content:
        """An article's text, with its original where that can be read."""
        data, kind = self.originals.get(document, (None, ""))
        original = None
        if isinstance(data, bytes):
            with suppress(zlib.error):
                original = zlib.decompress(data)
        return Content(self.texts[document], original, kind if original is not None else "")


def repair(path: Path, target: Path) -> Repaired:
    """Save what can be read of the project at `path` as a new project at `target`; the damaged file is not touched.

    Articles, marks, people and scheme are saved; the history begins anew. Raises ProjectError where there is something
    at `target` already, or nothing can be read.
    """
    if target.exists():
        raise ProjectError("{file} exists already. Choose another name.", file=target)
    check_place(target)
    report = Repaired()
    with damaged_database(path) as connection:
        found = _Found(connection)
        scheme = _scheme(connection, found, report)
    if scheme is None:
        raise ProjectError("The scheme of {file} cannot be read. Restore a backup.", file=path)
    partial = target.with_name(f".{target.name}.repair")
    try:
        partial.unlink(missing_ok=True)
        with Project.create(partial, scheme) as project:
            _write(project, found, report)
        partial.replace(target)
    finally:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{partial}{suffix}").unlink(missing_ok=True)
    return report


def _scheme(connection: sqlite3.Connection, found: _Found, report: Repaired) -> Scheme | None:
    """The project's scheme; where only its name can be read, the shipped one of that name."""
    read = next(iter(found.all(Scheme).values()), None)
    if read is not None:
        return read
    names = {ident for (ident,) in rows(connection, "schemes", "id")}
    shipped = next((preset for preset in presets() if preset.id in names), None)
    if shipped is not None:
        report.lost.append(f"the scheme as it was changed in this project; the shipped one, {shipped.label}, stands in")
    return shipped


def _write(project: Project, found: _Found, report: Repaired) -> None:
    entities = {
        item.id: replace(item, merged_into=item.merged_into if item.merged_into in found.all(Entity) else None)
        for item in found.all(Entity).values()
    }
    people = dict(found.all(Annotator))
    for cls in _OF_DOCUMENTS:
        for mark in found.objects[cls].values():
            if mark.annotator not in people:
                report.lost.append(f"annotator {mark.annotator}: the name")
                people[mark.annotator] = Annotator(mark.annotator, mark.annotator)
    project.apply(Edit.create("people", "", [*people.values(), *entities.values(), *found.all(Setting).values()]))
    report.saved.update(annotators=len(people), entities=len(entities))
    marks = {cls: found.by_document(cls) for cls in _OF_DOCUMENTS}
    for ident in sorted(found.texts.keys() - found.all(Document).keys()):
        text = found.texts[ident]
        report.lost.append(f"article {ident}: its title and details; its text begins: {text[:60]}")
        found.all(Document)[ident] = Document(ident, text_hash(text), len(text), title=text[:60])
    for document in found.all(Document).values():
        if document.id not in found.texts:
            report.lost.append(f"article {document.id} ({document.title}): its text, and so its marks")
            continue
        text = found.texts[document.id]
        if text_hash(text) != document.text_sha256:
            report.lost.append(f"article {document.id} ({document.title}): its text is not the one that was imported")
            document = replace(document, text_sha256=text_hash(text), length=len(text))
        kept = list(_fitting({cls: by.get(document.id, []) for cls, by in marks.items()}, text, entities, report))
        edit = Edit.create("import", "", [document, *kept], Message("Saved from a damaged project"))
        try:
            project.apply(replace(edit, contents={document.id: found.content(document.id)}))
        except (sqlite3.IntegrityError, ValueError) as error:
            report.lost.append(f"article {document.id} ({document.title}): {error}")
        else:
            report.saved.update(KINDS[type(item)].table for item in (document, *kept))


def _fitting(
    marks: dict[type, list[Any]], text: str, entities: dict[str, Entity], report: Repaired
) -> Iterator[Object]:
    """Those of an article's marks that stand in its text and point to something that is there."""
    spans: set[str | None] = {None}
    for span in marks[Span]:
        fits = valid_fragments(span.fragments, len(text)) and text[span.start : span.end] == span.text
        if fits or span.deleted:
            spans.add(span.id)
            yield span
        else:
            report.lost.append(f"span {span.id} ({span.text}): it does not stand in its text")
    for relation in marks[Relation]:
        targets = relation.source in spans and relation.to_span in spans
        yield from _if(targets and (relation.to_entity or None) in {None, *entities}, relation, report)
    for judgement in marks[Judgement]:
        yield from _if(judgement.quote in spans and judgement.to_entity in {None, *entities}, judgement, report)
    for cls in _ALONE:
        yield from marks[cls]


def _if(points_to_something: bool, item: Relation | Judgement, report: Repaired) -> Iterable[Object]:
    if points_to_something:
        return [item]
    report.lost.append(f"{KINDS[type(item)].name} {item.id}: what it refers to")
    return []
