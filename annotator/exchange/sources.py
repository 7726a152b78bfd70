"""Which files an import reads, and by which format."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.formats import FORMATS, Format, Problem, Source, format_named, format_of
from annotator.formats.source import shown
from annotator.model import Message, Scheme, UserError


def find_sources(
    paths: Iterable[Path], scheme: Scheme, format_id: str | None, encoding: str | None
) -> Iterator[tuple[Source, Format] | Problem]:
    """Every file to be read, folders gone through in the order of their names, hidden files left alone.

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
            found = list(_files(path)) if path.is_dir() else [path]
        except OSError as error:
            yield _unreadable(path, error)
            continue
        if not found:
            yield Problem(shown(path), None, Message("This folder holds no files to import."))
        for file in found:
            yield _source(file, scheme, chosen, encoding)


def _source(file: Path, scheme: Scheme, chosen: Format | None, encoding: str | None) -> tuple[Source, Format] | Problem:
    source = Source(file, encoding, scheme)
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


def _files(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder, onerror=_raise):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(root, name) for name in sorted(files) if not name.startswith("."))


def _raise(error: OSError) -> None:
    raise error
