"""Which files an import reads, and by which format: folders and archives are gone through."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from annotator.exchange.datasets.manifest import CARD, MANIFEST
from annotator.formats import FORMATS, Format, Problem, Source, Unfit, format_named, format_of
from annotator.formats.archive import SUFFIX, Member, members
from annotator.formats.columns import Columns
from annotator.formats.source import shown
from annotator.model import Message, Scheme, UserError

_PAGES = (".html", ".htm")
_BESIDE_PAGES = ("_files", "_file", "_ملفات")
"""What browsers put behind a saved page's name for the folder of its pictures and scripts."""


@dataclass(frozen=True)
class Choice:
    """What the person said of the files: a format's id, an encoding, whose marks those are that name nobody, columns of
    tables. None is found out. `fallback` is whose marks they are where not even names of files say it.

    Raises UserError for a format that does not read.
    """

    format_id: str | None = None
    encoding: str | None = None
    annotator: str | None = None
    columns: Columns = field(default_factory=Columns)
    fallback: str | None = None

    def __post_init__(self) -> None:
        if self.format_id is not None and not format_named(self.format_id).reads:
            raise UserError(
                "The format {name} only goes out. These come in: {known}.",
                name=self.format_id,
                known=", ".join(item.id for item in FORMATS if item.reads),
            )


Found = tuple[Source, Format] | Problem


def find_sources(paths: Iterable[Path], scheme: Scheme, choice: Choice) -> Iterator[Found]:
    """Every file to be read, folders gone through in the order of their names, hidden files left alone.

    Files that are part of another one (brat's texts and settings, a saved page's pictures) are left to that one, and
    so are what describes an export of ours.
    What no format reads, and what is not there, is a problem.
    """
    for path in paths:
        try:
            found = _files(path) if path.is_dir() else [path]
        except OSError as error:
            yield _unreadable(path, error)
            continue
        if not found:
            yield Problem(shown(path), None, Message("This folder holds no files to import."))
        for file in found:
            within = None if file is path else file.relative_to(path).parts[:-1]
            source = Source(
                file,
                choice.encoding,
                scheme,
                choice.annotator,
                choice.columns,
                fallback=choice.fallback,
                within=within,
            )
            if file.suffix.lower() == SUFFIX and not _is_one(source, choice):
                yield from _members(source, choice)
            else:
                yield _source(source, choice)


def _is_one(archive: Source, choice: Choice) -> bool:
    """Whether one format takes the archive as it is, as INCEpTION's are taken."""
    if choice.format_id is not None:
        return SUFFIX in format_named(choice.format_id).suffixes
    try:
        return format_of(archive) is not None
    except OSError:
        return False


def _members(archive: Source, choice: Choice) -> Iterator[Found]:
    try:
        found = list(members(archive))
    except (OSError, Unfit) as error:
        yield unreadable(archive, error)
        return
    if not found:
        yield archive.problem(None, Message("This archive holds no files to import."))
    pages = [item.path for item in found if isinstance(item, Member) and item.path.suffix.lower() in _PAGES]
    beside = {page.with_name(page.stem + end) for page in pages for end in _BESIDE_PAGES}
    parts = _parts(item.path for item in found if isinstance(item, Member))
    for item in found:
        if isinstance(item, Problem):
            yield item
        elif item.path in parts:
            continue
        elif item.path.suffix.lower() == SUFFIX:
            yield item.problem(None, Message("This is an archive in an archive. Unpack the outer one first."))
        elif beside.isdisjoint(item.path.parents):
            yield _source(item, choice)


def _source(source: Source, choice: Choice) -> Found:
    try:
        if not isinstance(source, Member):
            source.path.stat()
        if choice.format_id is not None:
            return source, format_named(choice.format_id)
        found = format_named("text") if not source.path.suffix else format_of(source)
    except (OSError, Unfit) as error:
        return unreadable(source, error)
    if found is None:
        message = "No format reads {suffix} files by itself. Import it again and name the format."
        return source.problem(None, Message(message, suffix=shown(source.path.suffix)))
    return source, found


def unreadable(source: Source, error: OSError | Unfit) -> Problem:
    """The sentence for a file that cannot be read, or read on."""
    return source.problem(None, error.message) if isinstance(error, Unfit) else _unreadable(source.path, error)


def _unreadable(path: Path, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem(shown(path), None, Message("This file does not exist."))
    return Problem(shown(path), None, Message("This cannot be read: {reason}.", reason=error.strerror or error))


def _files(folder: Path) -> list[Path]:
    found = []
    for root, folders, names in os.walk(folder, onerror=_raise):
        beside = {Path(name).stem + end for name in names if name.lower().endswith(_PAGES) for end in _BESIDE_PAGES}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in beside)
        found += [Path(root, name) for name in sorted(names) if not name.startswith(".")]
    parts = _parts(found)
    return [file for file in found if file not in parts]


def _parts(files: Iterable[Path]) -> set[Path]:
    """The files that are read with others, and the card and the manifest of an export."""
    files = list(files)
    found = {part for item in FORMATS for file in files for part in item.parts(file)}
    homes = {file.parent for file in files if file.name == MANIFEST}
    return found | {home / name for home in homes for name in (CARD, MANIFEST) if home / CARD in files}


def _raise(error: OSError) -> None:
    raise error
