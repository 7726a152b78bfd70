"""From brat's standoff files to records: a text, and beside it what one annotator marked in it.

Source of the form: brat's manual, "brat standoff format". Offsets are code points of the text file as it is.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from annotator.formats.encoding import decode
from annotator.formats.labels import Labels
from annotator.formats.problem import Problem, Unfit
from annotator.formats.record import KEPT, Record
from annotator.formats.references import referred
from annotator.formats.source import Source, shown
from annotator.formats.text import first_line
from annotator.formats.values import as_text, stable_id
from annotator.model import Annotator, Document, Entity, Fragments, Message, Relation, Span
from annotator.model.scheme import TO_TEXT

SETTINGS = ("annotation.conf", "visual.conf", "tools.conf", "kb_shortcuts.conf")
_SPAN = re.compile(r"(\S+) (\d{1,15} \d{1,15}(?:;\d{1,15} \d{1,15})*)")
_RELATION = re.compile(r"(\S+) \S+?:(\S+) \S+?:(\S+)\s*")
_EVENT = re.compile(r"(\S+?):(\S+)((?: \S+?:\S+)*)\s*")
_LINK = re.compile(r"(\S+) (\S+) ([^\s:]+):(\S+)")


def parts(path: Path) -> tuple[Path, ...]:
    """What belongs to a file of marks: its text, and the settings in its folder and in the two above."""
    if path.suffix.lower() != ".ann":
        return ()
    homes = (path.parent, *path.parent.parents[:2])
    return (path.with_suffix(".txt"), *(home / name for home in homes for name in SETTINGS))


def read(source: Source) -> Iterator[Record | Problem]:
    """The article with its marks. The folder that it lies in names the annotator, unless the person named one, or
    imports this very folder and there is somebody whose marks those are that name nobody.

    Raises OSError and Unfit.
    """
    if source.path.name in SETTINGS:
        return
    if source.path.suffix.lower() == ".txt":
        source = source.twin(".ann")
    with source.open() as file:
        marks = decode(file.read(), source.encoding or "utf-8")
    try:
        with source.twin(".txt").open() as file:
            data = file.read()
    except FileNotFoundError as error:
        name = shown(source.path.with_suffix(".txt").name)
        raise Unfit("The text {name}, which belongs to these marks, is not beside them.", name=name) from error
    lines = [(number, line) for number, line in enumerate(marks.split("\n"), 1) if line.strip()]
    text = _fitting_text(data, source.encoding, [line for _, line in lines])
    if not text.strip("\ufeff\0 \t\r\n"):
        raise Unfit("This file is empty.")
    yield from _Reading(source, text).record(lines)


def _fitting_text(data: bytes, encoding: str | None, lines: Sequence[str]) -> str:
    """The text whose offsets the marks count, as far as their own words tell: as brat reads the file, or as tools do
    that drop a byte order mark or make all line ends the same."""
    text = decode(data, encoding)
    marked = data.startswith(b"\xef\xbb\xbf") and not text.startswith("\ufeff")
    forms = [f"\ufeff{text}" if marked else text, text, text.replace("\r\n", "\n")]
    forms = list(dict.fromkeys(forms))
    if len(forms) == 1:
        return text

    def fitting(form: str) -> int:
        found = 0
        for line in lines:
            cells = line.rstrip("\r").split("\t", 2)
            match = _SPAN.fullmatch(cells[1]) if len(cells) == 3 else None
            found += match is not None and _same(form, _fragments(match[2]), cells[2])
        return found

    return max(forms, key=fitting)


def _fragments(places: str) -> Fragments:
    pairs = (piece.split(" ") for piece in places.split(";"))
    return tuple((int(start), int(end)) for start, end in pairs)


def _same(text: str, fragments: Fragments, said: str) -> bool:
    """Whether these are the words that a line quotes; brat has spaces for line ends and between pieces."""
    found = " ".join(text[start:end] for start, end in fragments)
    return "".join(found.split()) == "".join(said.split())


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a file of marks: its number, all of it, and its cells."""

    number: int
    text: str
    cells: Sequence[str]

    @property
    def said(self) -> str:
        """The second cell, "" where there is none."""
        return self.cells[1] if len(self.cells) > 1 else ""

    @property
    def words(self) -> str:
        """The third cell, "" where there is none."""
        return self.cells[2] if len(self.cells) > 2 else ""


@dataclass
class _Reading:
    source: Source
    text: str
    spans: dict[str, Span] = field(default_factory=dict)
    relations: dict[str, Relation] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    triggers: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.labels = Labels(self.source.scheme)
        self.base = stable_id(self.text, self.source.name)

    def record(self, lines: Sequence[tuple[int, str]]) -> Iterator[Record | Problem]:
        """What is to be reported, then the record. Marks come before what is said of them, wherever they stand."""
        takers: Sequence[tuple[str, Callable[[_Line], None]]] = (
            ("T", self.span),
            ("E", self.trigger),
            ("E", self.arguments),
            ("R", self.relation),
            ("*", self.keep),
            ("AM", self.attribute),
            ("N", self.link),
            ("#", self.note),
        )
        for kinds, take in takers:
            for number, line in lines:
                if line[0] in kinds:
                    try:
                        take(_Line(number, line, line.rstrip("\r").split("\t", 2)))
                    except Unfit as error:
                        self.problems.append(self.source.problem(number, error.message, line))
        known = "".join(kinds for kinds, _ in takers)
        for number, line in lines:
            if line[0] not in known:
                self.problems.append(self.source.problem(number, Message("brat has no lines that begin so."), line))
        yield from self.problems
        folder = self.source.path.parent.absolute().name
        named = self.source.annotator is None and (bool(self.source.within) or self.source.fallback is None)
        who = Annotator("", as_text(shown(folder))) if named and folder else None
        meta: dict[str, Any] = {"file": shown(self.source.path.with_suffix(".txt").name)}
        if self.kept:
            meta[KEPT] = {who.name if who else self.source.anybody: {"brat": self.kept}}
        ident = as_text(shown(self.source.path.stem))
        yield Record(
            Document(ident, "", len(self.text), first_line(self.text), meta=meta),
            self.text,
            who,
            None,
            tuple(self.spans.values()),
            tuple(self.relations.values()),
            (),
            tuple(self.entities.values()),
            lines=self.lines,
        )

    def span(self, line: _Line) -> None:
        """T1, its type and place, its words."""
        match = _SPAN.fullmatch(line.said)
        if match is None:
            raise Unfit("This is not a mark as brat writes them: T1, its type and its place, its words.")
        if line.cells[0] in self.spans:
            raise Unfit("The id {id} is used for two marks.", id=line.cells[0])
        fragments = self.joined(_fragments(match[2]))
        start, end = fragments[0][0], fragments[-1][1]
        inside = all(first < last for first, last in fragments) and end <= len(self.text)
        if inside and len(line.cells) > 2 and not _same(self.text, fragments, line.words):
            raise Unfit(
                "The text at {start}–{end} is “{found}”, not “{said}”.",
                start=start,
                end=end,
                found=" ".join(self.text[start:end][:60].split()),
                said=" ".join(line.words[:60].split()),
            )
        layer, label = self.labels.find(as_text(match[1]))
        ident = stable_id(self.base, line.text)
        self.lines[ident] = line.number
        self.spans[line.cells[0]] = Span(ident, "", "", layer, label, fragments, "", origin="imported")

    def joined(self, fragments: Fragments) -> Fragments:
        """The pieces, with those made one again that brat divides because a line ends between them."""
        found = [fragments[0]]
        for start, end in fragments[1:]:
            gap = self.text[found[-1][1] : start]
            if gap and not gap.strip("\r\n"):
                found[-1] = found[-1][0], end
            else:
                found.append((start, end))
        return tuple(found)

    def marked(self, ident: str) -> Span:
        """The mark of this id, or the trigger of the event. Raises Unfit."""
        found = self.spans.get(self.triggers.get(ident, ident))
        if found is None:
            raise Unfit("It refers to the mark {id}, which is not there.", id=ident)
        return found

    def trigger(self, line: _Line) -> None:
        """E1, its type and trigger, its arguments; all of it is kept as well."""
        match = self.event(line)
        if line.cells[0] in self.triggers:
            raise Unfit("The id {id} is used for two marks.", id=line.cells[0])
        self.marked(match[2])
        self.triggers[line.cells[0]] = match[2]
        self.keep(line)

    def arguments(self, line: _Line) -> None:
        """Each argument of an event becomes a relation from its trigger; events may stand further down."""
        match = _EVENT.fullmatch(line.said)
        if match is None or self.triggers.get(line.cells[0]) != match[2]:
            return
        for argument in match[3].split():
            role, _, ident = argument.partition(":")
            kind = role.rstrip("0123456789") or role
            self.relations[f"{line.cells[0]} {argument}"] = self.related(
                line, kind, line.cells[0], self.marked(ident).id
            )

    @staticmethod
    def event(line: _Line) -> re.Match[str]:
        """The parts of an event. Raises Unfit."""
        match = _EVENT.fullmatch(line.said)
        if match is None:
            raise Unfit("This is not an event as brat writes them: E1, its type and trigger, its arguments.")
        return match

    def relation(self, line: _Line) -> None:
        """R1, its type, and the two marks that it joins."""
        match = _RELATION.fullmatch(line.said)
        if match is None:
            raise Unfit("This is not a relation as brat writes them: R1, its type, Arg1:T1 Arg2:T2.")
        if line.cells[0] in self.relations:
            raise Unfit("The id {id} is used for two marks.", id=line.cells[0])
        self.relations[line.cells[0]] = self.related(line, match[1], match[2], self.marked(match[3]).id)

    def related(self, line: _Line, kind: str, source: str, to_span: str | None, to_text: str | None = None) -> Relation:
        ident = stable_id(self.base, line.text, kind, to_span)
        self.lines[ident] = line.number
        return Relation(
            ident,
            "",
            "",
            self.labels.relation(as_text(kind)),
            self.marked(source).id,
            to_span,
            None,
            to_text,
            origin="imported",
        )

    def attribute(self, line: _Line) -> None:
        """A1, its name, the mark that it is of, and its value where it has several."""
        name, _, rest = line.said.partition(" ")
        ident, _, value = rest.strip().partition(" ")
        if not ident:
            raise Unfit("This is not an attribute as brat writes them: A1, its name, T1.")
        if ident in self.relations:
            self.keep(line)
            return
        span = self.marked(ident)
        key, found = self.labels.attribute(span.layer, as_text(name), as_text(value.strip()) or "true")
        self.change(ident, attributes={**span.attributes, key: found})

    def link(self, line: _Line) -> None:
        """N1, the mark and what it is in a knowledge base, and its name there."""
        match = _LINK.fullmatch(line.said.strip())
        if match is None:
            raise Unfit("This is not a link as brat writes them: N1, Reference T1 Wikidata:Q1, a name.")
        target = match[2]
        span = self.marked(target)
        name = as_text(line.words.strip()) or " ".join(self.text[span.start : span.end].split())
        entity = referred(match[3], as_text(match[4]), name, span.label)
        self.entities.setdefault(entity.id, entity)
        self.change(target, entities=tuple(dict.fromkeys((*span.entities, entity.id))))

    def note(self, line: _Line) -> None:
        """#1, its kind and what it is about, its words. One that is called like a relation gives its words."""
        kind, _, ident = line.said.partition(" ")
        words = as_text(line.words.strip())
        ident = ident.strip()
        if ident in self.relations:
            found = self.relations[ident]
            self.relations[ident] = replace(found, note="\n".join(filter(None, (found.note, words))))
        elif self.triggers.get(ident, ident) not in self.spans or not words:
            self.keep(line)
        else:
            span = self.marked(ident)
            relation = self.worded(kind)
            if relation is not None:
                self.relations[f"#{line.number}"] = self.related(line, relation, ident, None, words)
            else:
                self.change(ident, note="\n".join(filter(None, (span.note, words))))

    def worded(self, kind: str) -> str | None:
        """The relation of this name, if it can lead to typed words."""
        found = self.labels.relation(kind)
        kinds = self.labels.relation_kinds
        return next((item.id for item in kinds if item.id == found and TO_TEXT in item.to), None)

    def change(self, ident: str, **changes: object) -> None:
        """Say more of the mark of this id, or of the trigger of the event."""
        key = self.triggers.get(ident, ident)
        self.spans[key] = replace(self.spans[key], **changes)  # type: ignore[arg-type]

    def keep(self, line: _Line) -> None:
        """What marks cannot say is kept with the article."""
        self.kept.append(as_text(line.text.rstrip("\r")))
        message = Message("Lines of brat that marks cannot say were kept with the article.")
        self.problems.append(Problem(self.source.name, line.number, message, line.text, kept=True))
