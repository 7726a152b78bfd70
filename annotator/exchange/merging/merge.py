"""Merging another file of a project: what will come in is told first, and comes in as one edit."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.exchange.merging.articles import Articles, match_articles
from annotator.exchange.merging.mapping import Outside, references
from annotator.exchange.merging.opening import foreign_project
from annotator.exchange.merging.people import Names, People, match_people
from annotator.exchange.merging.same import made_one
from annotator.exchange.merging.sound import unsound_object
from annotator.exchange.merging.terms import OtherTerms, Terms, unknown_terms, used_terms
from annotator.exchange.merging.work import joined_work
from annotator.model import (
    Annotator,
    Content,
    Document,
    Edit,
    Entity,
    Judgement,
    Message,
    Object,
    Relation,
    Span,
    UserError,
    Work,
)
from annotator.store import Changes, Conflict, Project
from annotator.store.entity_reading import merge_suggestions
from annotator.store.union import Incoming, Key, Version, edit_ids, edits_of, latest, versions_of

_ATTEMPTS = 5
_SHOWN = 5
_MARKS = (Span, Relation, Judgement)


@dataclass
class Merge:
    """What a file brings.

    `new` and `changed` count marks by their annotator's name, `deleted` those that are deleted there. `conflicts` are
    rows that both sides have changed, but for `Work`, which is joined field by field: with True those where the other
    file's version stands, with False ours; the other stays in the history. `same` are identical marks of one annotator
    that become one, `left_out` marks by term that the mapping leaves out. `twice` are names of new entities with those
    that they may be, one Wikidata id, or type and name; they are to be merged before anything is compared. `articles`
    has the new titles and the hints.
    """

    file: Path
    incoming: Sequence[Incoming]
    edit: Edit
    articles: Articles
    annotators: list[str] = field(default_factory=list)
    entities: int = 0
    twice: list[tuple[str, str]] = field(default_factory=list)
    new: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    deleted: Counter[str] = field(default_factory=Counter)
    conflicts: Counter[bool] = field(default_factory=Counter)
    same: int = 0
    left_out: Counter[str] = field(default_factory=Counter)

    @property
    def is_empty(self) -> bool:
        """Whether everything is here already."""
        return not self.incoming

    def sentences(self) -> Iterator[Message]:
        """What it brings, or has brought."""
        if self.is_empty:
            yield Message("{file}: nothing new.", file=self.file.name)
            return
        yield Message(
            "{file}: new articles {new}, known articles {known}.",
            file=self.file.name,
            new=len(self.articles.new),
            known=len(self.articles.known),
        )
        if self.annotators:
            yield Message("New annotators: {names}.", names=", ".join(self.annotators))
        for name in sorted({*self.new, *self.changed, *self.deleted}):
            yield Message(
                "{name}: new marks {new}, changed {changed}, deleted {deleted}.",
                name=name,
                new=self.new[name],
                changed=self.changed[name],
                deleted=self.deleted[name],
            )
        if self.entities:
            yield Message("New entities: {count}.", count=self.entities)
        if self.twice:
            pairs = "; ".join(f"{a} = {b}" for a, b in self.twice[:_SHOWN])
            yield Message(
                "Entities that may be there twice, to be merged before annotators are compared: {count} ({names}).",
                count=len(self.twice),
                names=pairs,
            )
        if self.same:
            yield Message("Identical marks of one annotator made one: {count}.", count=self.same)
        if self.conflicts:
            yield Message(
                "Changed on both sides: {count}; the later version stands ({theirs} of theirs, {ours} of ours), "
                "the other is in the history.",
                count=self.conflicts.total(),
                theirs=self.conflicts[True],
                ours=self.conflicts[False],
            )
        for term, count in self.left_out.items():
            yield Message("Left out by the mapping: {term} ({count}).", term=term, count=count)
        yield from self.articles.hints


def merge(
    home: Project, path: Path, names: Names | None = None, terms: Terms | None = None, author: str = ""
) -> tuple[Merge, Changes | None]:
    """Merge the file at `path` into an open project; one step, which the history can undo. Raises UserError."""
    with foreign_project(path, home) as foreign:
        for attempt in range(_ATTEMPTS):
            plan = plan_merge(home, foreign, names, terms, author, path)
            if plan.is_empty:
                return plan, None
            try:
                return plan, home.unite(plan.incoming, plan.edit)
            except Conflict:
                # Another window has changed one of these rows since they were read: look again.
                if attempt == _ATTEMPTS - 1:
                    raise
    raise AssertionError


def plan_merge(
    home: Project,
    foreign: Project,
    names: Names | None = None,
    terms: Terms | None = None,
    author: str = "",
    file: Path | None = None,
) -> Merge:
    """What merging would bring; nothing is written. Raises UserError where something has to be asked or is wrong."""
    file = file or foreign.path
    with home.snapshot(), foreign.snapshot():
        people = match_people(home, foreign, names or Names())
        articles = match_articles(home, foreign)
        mapping = Outside(articles, people, terms or Terms())
        _check_scheme(home, foreign, mapping, terms, file)
        if terms is not None:
            mapping.leave_out(latest(edits_of(foreign.db)))
        known = edit_ids(home.db)
        incoming = [item for edit in edits_of(foreign.db, known) if (item := mapping.edit(edit)).changes]
        unsound = unsound_object(change.after for edit in incoming for change in edit.changes)
        if unsound is not None:
            raise _not_sound(file, unsound)
        standing = latest(incoming)
        mine = versions_of(home.db, standing)
        winners = {key: item for key, (version, item) in standing.items() if key not in mine or version > mine[key]}
        _check_references(home, winners, file)
        contents = {
            articles.ids[item.id]: foreign.content(item.id)
            for item in articles.new
            if (Document, articles.ids[item.id]) in winners
        }
        _check_spans(home, winners, contents, file)
        changes, same = made_one(home, winners, {key: standing[key][0] for key in winners})
        changes += joined_work(home, standing, mine, edit_ids(foreign.db))
        edit = Edit("merge", author, tuple(changes), contents, summary=Message("Merge of {file}", file=file.name))
        plan = Merge(file, incoming, edit, articles, same=same, left_out=mapping.left_out)
        plan.articles.new = [item for item in articles.new if articles.ids[item.id] in contents and not item.deleted]
        _count(plan, home, people, standing, mine, edit_ids(foreign.db))
        plan.twice = _twice(home, [item for item in winners.values() if isinstance(item, Entity)])
    return plan


def _check_scheme(home: Project, foreign: Project, mapping: Outside, terms: Terms | None, file: Path) -> None:
    ours, theirs = home.scheme, foreign.scheme
    used: Counter[str] = Counter()
    unknown: Counter[str] = Counter()
    for document in foreign.documents():
        marks = foreign.marks(document.id)
        objects: tuple[Object, ...] = (*marks.spans, *marks.relations, *marks.judgements)
        translated = [found for item in objects if (found := mapping.terms.translated(item)) is not None]
        used += used_terms(translated)
        unknown += unknown_terms(ours, translated)
    if terms is None and ours.id != theirs.id:
        raise OtherTerms(
            used,
            unknown,
            "{file} marks by the scheme {theirs}, this project by {ours}. Say in a file which terms are which, "
            "and use --map FILE.",
            file=file,
            theirs=theirs.label,
            ours=ours.label,
        )
    if unknown:
        listed = ", ".join(f"{term} ({count})" for term, count in unknown.most_common(10))
        raise OtherTerms(
            unknown,
            unknown,
            "{file} uses terms that this project's scheme lacks: {terms}. Say with --map FILE what they are here.",
            file=file,
            terms=listed,
        )


def _check_references(home: Project, winners: dict[Key, Object], file: Path) -> None:
    """Every row's document, annotator and marks have to be here or come in too."""
    for cls, ids in references(winners.values()).items():
        missing = ids - {ident for kind, ident in winners if kind is cls}
        if missing - home.stored(cls, sorted(missing)).keys():  # type: ignore[type-var]
            raise UserError(
                "{file} builds on work that this project does not have; it seems that this project was handed out "
                "from it. Merge this project into {file} instead.",
                file=file,
            )


def _check_spans(home: Project, winners: dict[Key, Object], contents: dict[str, Content], file: Path) -> None:
    texts: dict[str, str] = {ident: content.text for ident, content in contents.items()}
    for item in winners.values():
        if isinstance(item, Span) and not item.deleted:
            if item.document not in texts:
                texts[item.document] = home.text(item.document)
            if texts[item.document][item.start : item.end] != item.text:
                raise _not_sound(file, f"span {item.id}")


def _not_sound(file: Path, problem: str) -> UserError:
    return UserError(
        "{file} is not sound and was not merged: {problem}. Ask for a new copy.", file=file, problem=problem
    )


def _count(
    plan: Merge,
    home: Project,
    people: People,
    standing: dict[Key, tuple[Version, Object]],
    mine: dict[Key, Version],
    theirs: set[str],
) -> None:
    fresh = {item.id: item.name for _, item in standing.values() if isinstance(item, Annotator) and not item.deleted}
    names = {item.id: item.name for item in home.annotators()}
    plan.annotators = [name for ident, name in fresh.items() if ident not in names]
    names = fresh | names | dict(people.names)
    for key, (version, item) in standing.items():
        is_new = key not in mine
        if not is_new and key[0] is not Work and mine[key][1] not in theirs and _differs(home, item):
            plan.conflicts[version > mine[key]] += 1
        if isinstance(item, _MARKS):
            counter = plan.deleted if item.deleted else plan.new if is_new else plan.changed
            if (is_new and not item.deleted) or (not is_new and version > mine[key]):
                counter[names.get(item.annotator, item.annotator)] += 1
        elif isinstance(item, Entity) and is_new and not item.deleted:
            plan.entities += 1


def _twice(home: Project, came: Sequence[Entity]) -> list[tuple[str, str]]:
    new = {item.id: item for item in came if not item.deleted and item.merged_into is None}
    if not new:
        return []
    mine = [item for item in home.entities() if item.id not in new]
    found = merge_suggestions([*mine, *new.values()], {})
    return [(pair.entity.name, pair.other.name) for pair in found if {pair.entity.id, pair.other.id} & new.keys()]


def _differs(home: Project, item: Object) -> bool:
    found = home.stored(type(item), [item.id])  # type: ignore[type-var]
    return found.get(item.id) != item
