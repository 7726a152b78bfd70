"""Which files an import reads, and by which format."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.formats import FORMATS, Format, Problem, Source, format_named, format_of
from annotator.formats.source import shown
from annotator.model import Message, Scheme, UserError


def find_sources(
    paths: Iterable[Path],
    scheme: Scheme,
    format_id: str | None,
    encoding: str | None,
    annotator: str | None = None,
) -> Iterator[tuple[Source, Format] | Problem]:
    """Every file to be read, folders gone through in the order of their names, hidden files left alone.

    Files that are part of another one (brat's texts and settings) are read with that one.

    What no format reads, and what is not there, is a problem. Raises UserError for a format that does not read.
    """
    chosen = None if format_id is None else format_named(format_id)
    if chosen is not None and not chosen.reads:
        raise UserError(
            "The format {name} only goes out. These come in: {known}.",
            name=chosen.id,
            known=", ".join(item.id for item in FORMATS if item.reads),
        )
    for path in paths:
        try:
            found = _files(path) if path.is_dir() else [path]
        except OSError as error:
            yield _unreadable(path, error)
            continue
        if not found:
            yield Problem(shown(path), None, Message("This folder holds no files to import."))
        for file in found:
            yield _source(Source(file, encoding, scheme, annotator), chosen)


def _source(source: Source, chosen: Format | None) -> tuple[Source, Format] | Problem:
    file = source.path
    try:
        file.stat()
        found = chosen or (format_named("text") if not file.suffix else format_of(source))
    except OSError as error:
        return _unreadable(file, error)
    if found is None:
        return Problem(
            shown(file),
            None,
            Message(
                "No format reads {suffix} files by itself. Import it again and name the format.",
                suffix=shown(file.suffix),
            ),
        )
    return source, found


def unreadable(source: Source, error: OSError) -> Problem:
    """The sentence for a file that the system does not let us read."""
    return _unreadable(source.path, error)


def _unreadable(path: Path, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem(shown(path), None, Message("This file does not exist."))
    return Problem(shown(path), None, Message("This cannot be read: {reason}.", reason=error.strerror))


def _files(folder: Path) -> list[Path]:
    found = []
    for root, folders, names in os.walk(folder, onerror=_raise):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(root, name) for name in sorted(names) if not name.startswith(".")]
    parts = {part for item in FORMATS for file in found for part in item.parts(file)}
    return [file for file in found if file not in parts]


def _raise(error: OSError) -> None:
    raise error
