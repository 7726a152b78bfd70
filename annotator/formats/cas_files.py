"""The files that INCEpTION exports: a CAS, an archive of one, an archive of all that a project has."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from zlib import error as zlib_error

from annotator.formats.archive import open_archive
from annotator.formats.cas_reading import Cas
from annotator.formats.problem import Problem, Unfit
from annotator.formats.record import Record
from annotator.formats.source import Source, shown
from annotator.model import Message

TYPES = "TypeSystem.xml"

_DAMAGED = (zipfile.BadZipFile, zlib_error, ValueError, NotImplementedError, OSError, EOFError, RuntimeError)
"""All that Python's zipfile raises for archives that are not what they should be."""


def parts(path: Path) -> tuple[Path, ...]:
    """What belongs to a file: the type system in its folder, or in one of the two above."""
    if path.suffix.lower() != ".xmi":
        return ()
    return tuple(home / TYPES for home in (path.parent, *path.parent.parents[:2]))


def recognises(source: Source) -> bool:
    """Whether it is an XMI file, or an archive of such. Raises OSError."""
    if source.path.suffix.lower() == ".xmi":
        return True
    try:
        with source.open() as file, zipfile.ZipFile(file) as archive:
            return any(_is_cas(name) for name in archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def _is_cas(name: str) -> bool:
    """Whether a member of an archive is a CAS, or (in exports of whole projects) an archive of one."""
    name = name.lower()
    return name.endswith(".xmi") or (name.endswith(".zip") and name.startswith(("annotation/", "curation/")))


def read(source: Source) -> Iterator[Record | Problem]:
    """A record for each CAS of the file or archive. Raises OSError and Unfit."""
    with source.open() as file:
        data = file.read()
    if data[:2] != b"PK":
        yield from Cas(source, data, source.name, shown(source.path.stem), shown(source.path.name)).records()
        return
    found = False
    for name, member in _members(data, source):
        found = True
        if isinstance(member, Problem):
            yield member
            continue
        folders, _, last = name.rpartition("/")
        try:
            cas = Cas(source, member, f"{source.name}/{name}", last.rsplit(".", 1)[0], folders.rsplit("/", 1)[-1])
            yield from cas.records()
        except Unfit as error:
            yield Problem(f"{source.name}/{name}", None, error.message)
    if not found:
        raise Unfit("There is no CAS in this archive.")


def _members(data: bytes, source: Source, inner: bool = False) -> Iterator[tuple[str, bytes | Problem]]:
    """The CAS files of an archive, and of those in it, in the order of their names. Raises Unfit."""
    archive = open_archive(io.BytesIO(data))
    for info in sorted(archive.infolist(), key=lambda info: info.filename):
        name = info.filename
        if not _is_cas(name):
            continue
        try:
            member = archive.read(info)
            if not name.lower().endswith(".zip"):
                yield name, member
            elif not inner:
                folder = name.rsplit("/", 1)[0]
                yield from ((f"{folder}/{last}", part) for last, part in _members(member, source, inner=True))
        except Unfit as error:
            yield name, Problem(f"{source.name}/{name}", None, error.message)
        except _DAMAGED as error:
            message = Message("This file of the archive is damaged ({reason}).", reason=error)
            yield name, Problem(f"{source.name}/{name}", None, message)
