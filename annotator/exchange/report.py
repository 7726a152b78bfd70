"""What a job has done, for the person who started it."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from annotator.exchange.datasets.findings import Findings
from annotator.formats import Problem
from annotator.model import Message


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: the share done (0…1), articles so far, and the file that is being read or written."""

    fraction: float
    articles: int
    file: str


ProgressCall = Callable[[Progress], None]
CancelCall = Callable[[], bool]

_MOST_PROBLEMS = 1000


@dataclass
class ImportReport:
    """What an import brought. `ok` is false where anything was left out; the sentences say all of it.

    `documents`, `updated` and `unchanged` count articles: new ones, known ones that got something, known ones that had
    it all. `repeated` counts texts that had come before in the same files, `files` the files by their format's id.
    `marks` counts what is new by kind: spans, relations, judgements, entities, annotators. `cleaned` counts
    what was taken out of texts, by kind (see `annotator.arabic.cleaning`). `problems` holds the first thousand of
    `left_out`; `notes` what came in otherwise than it stands in the file, the like of it in one file once. `batch` is
    the id that the journal's entries of this import bear.
    """

    batch: str
    documents: int = 0
    updated: int = 0
    unchanged: int = 0
    repeated: int = 0
    files: Counter[str] = field(default_factory=Counter)
    marks: Counter[str] = field(default_factory=Counter)
    cleaned: Counter[str] = field(default_factory=Counter)
    left_out: int = 0
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    cancelled: bool = False
    _noted: set[tuple[str, str]] = field(default_factory=set)

    @property
    def ok(self) -> bool:
        """Whether all of it came in."""
        return not self.left_out and not self.cancelled

    def add(self, problem: Problem) -> None:
        """Count a problem or a note, and keep it unless there are very many."""
        if not problem.kept:
            self.left_out += 1
            if len(self.problems) < _MOST_PROBLEMS:
                self.problems.append(problem)
            return
        key = (problem.file, str(problem.message))
        if len(self.notes) < _MOST_PROBLEMS and key not in self._noted:
            self._noted.add(key)
            self.notes.append(problem)

    def sentences(self) -> Iterator[Message]:
        """What happened, without the problems and notes themselves."""
        if self.cancelled:
            yield Message("The import was cancelled; the articles that had come in whole are in the project.")
        yield Message("New articles: {count}.", count=self.documents)
        if self.updated:
            yield Message("Known articles that got new marks: {count}.", count=self.updated)
        if self.unchanged:
            yield Message("Articles that were there already: {count}.", count=self.unchanged)
        if self.repeated:
            yield Message("The same text again in these files: {count}.", count=self.repeated)
        marks = self.marks["spans"] + self.marks["relations"] + self.marks["judgements"]
        if marks:
            yield Message("New marks: {count}.", count=marks)
        if self.marks["entities"]:
            yield Message("New entities: {count}.", count=self.marks["entities"])
        if self.marks["annotators"]:
            yield Message("New annotators: {count}.", count=self.marks["annotators"])
        yield from self.cleaned_sentences()
        if self.left_out:
            yield Message("Left out: {count}.", count=self.left_out)

    def cleaned_sentences(self) -> Iterator[Message]:
        """What was taken out of texts, or changed in them."""
        n = self.cleaned
        for kind, message in (
            ("line_end", Message("Line ends made the same: {count}.", count=n["line_end"])),
            ("bom", Message("Byte order marks taken out: {count}.", count=n["bom"])),
            ("nul", Message("NUL characters taken out: {count}.", count=n["nul"])),
            ("surrogate", Message("Halves of characters taken out: {count}.", count=n["surrogate"])),
            (
                "noncharacter",
                Message("Code points that are no characters taken out: {count}.", count=n["noncharacter"]),
            ),
        ):
            if n[kind]:
                yield message


@dataclass
class ExportReport:
    """What an export wrote: the file or folder, its data files, and how much is in them.

    `sides` counts the articles of each side of a divided data set; `findings` say what went out otherwise than it is in
    the project, or not at all.
    """

    path: Path
    files: list[Path] = field(default_factory=list)
    documents: int = 0
    records: int = 0
    marks: Counter[str] = field(default_factory=Counter)
    sides: Counter[str] = field(default_factory=Counter)
    findings: Findings = field(default_factory=Findings)
    cancelled: bool = False

    @property
    def ok(self) -> bool:
        """Whether it was written."""
        return not self.cancelled

    def sentences(self) -> Iterator[Message]:
        """What happened."""
        if self.cancelled:
            yield Message("The export was cancelled; nothing was written.")
            return
        marks = self.marks["spans"] + self.marks["relations"] + self.marks["judgements"]
        yield Message("{file} was written.", file=self.path)
        yield Message("Articles: {count}.", count=self.documents)
        yield Message("Marks: {count}.", count=marks)
        if self.sides:
            yield Message("Sides: {sides}.", sides=", ".join(f"{name} {n}" for name, n in self.sides.items()))
        yield from self.findings.sentences()
