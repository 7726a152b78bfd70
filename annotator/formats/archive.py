"""ZIP archives: their files are read where they lie; nothing is written to disk under a name from an archive."""

import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO, Any, BinaryIO, cast

from annotator.formats.problem import Problem, Unfit
from annotator.formats.source import Source, shown
from annotator.model import Message

SUFFIX = ".zip"

_LARGEST = 4 << 30
"""Bytes that all files of an archive may have together when they are unpacked."""
_MOST_FILES = 500_000
_SUSPICIOUS_RATIO = 200
_UNSUSPICIOUS = 16 << 20
"""Text packs to a fifth, at best a thirtieth; what packs to a two-hundredth and is large is there to do harm."""
_IN_MEMORY = 32 << 20
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, RuntimeError)


@dataclass(slots=True)
class Member(Source):
    """One file of an archive."""

    archive: zipfile.ZipFile | None = None
    info: zipfile.ZipInfo | None = None

    def open(self) -> BinaryIO:
        """Its bytes, unpacked. Raises Unfit for one that is damaged or protected."""
        if self.data is not None:
            return Source.open(self)
        assert self.archive is not None and self.info is not None
        if self.info.flag_bits & 1:
            raise Unfit("This file is protected by a password. Unpack the archive, then import what is in it.")
        spool = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  closed by whoever asked for it
        try:
            with self.archive.open(self.info) as packed:
                shutil.copyfileobj(packed, spool)
        except _DAMAGED as error:
            spool.close()
            raise Unfit("This file of the archive is damaged ({reason}).", reason=error) from error
        spool.seek(0)
        self._file = cast(BinaryIO, spool)
        return self._file

    def twin(self, suffix: str) -> "Member":
        """The file beside it that differs in its suffix alone. Raises FileNotFoundError."""
        assert self.archive is not None and self.info is not None
        try:
            info = self.archive.getinfo(str(PurePosixPath(self.info.filename).with_suffix(suffix)))
        except KeyError as error:
            raise FileNotFoundError(suffix) from error
        return replace(self, path=self.path.with_suffix(suffix), info=info)

    @property
    def size(self) -> int:
        """Its length in bytes, unpacked."""
        return self.info.file_size if self.info is not None else 0


def open_archive(file: Path | IO[bytes]) -> zipfile.ZipFile:
    """The archive, looked at and found harmless. Raises OSError, and Unfit for one that is damaged or a trap."""
    try:
        archive = zipfile.ZipFile(file)
    except _DAMAGED as error:
        raise Unfit("This is not a whole ZIP archive ({reason}).", reason=error) from error
    infos = archive.infolist()
    unpacked = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    reason = None
    if len(infos) > _MOST_FILES:
        reason = Unfit(
            "This archive holds {count} files. More than {most} are not opened.", count=len(infos), most=_MOST_FILES
        )
    elif unpacked > _LARGEST:
        reason = Unfit(
            "This archive would unpack to {size} MB; more than {most} are not opened. Import it in parts.",
            size=unpacked >> 20,
            most=_LARGEST >> 20,
        )
    elif unpacked > _UNSUSPICIOUS and unpacked > _SUSPICIOUS_RATIO * max(packed, 1):
        reason = Unfit(
            "This archive would unpack to {times} times its size. It is not opened.", times=unpacked // max(packed, 1)
        )
    if reason is not None:
        archive.close()
        raise reason
    return archive


def members(source: Source) -> Iterator[Member | Problem]:
    """The files of an archive in the order of their names; folders and what systems add are left alone.

    One whose name leads out of the archive is a problem. Raises OSError and Unfit for the archive as a whole.
    """
    archive = open_archive(source.path)
    named = sorted(((_name(info), info) for info in archive.infolist() if not info.is_dir()), key=lambda item: item[0])
    for name, info in named:
        parts = PurePosixPath(name).parts
        path = source.path / name.lstrip("/")
        if _climbs_out(name):
            yield Problem(
                shown(f"{source.path}/{name}"),
                None,
                Message("The name of this file leads out of the archive; it was not read."),
            )
        elif not any(part.startswith(".") or part == "__MACOSX" for part in parts):
            yield Member(
                path,
                source.encoding,
                source.scheme,
                source.annotator,
                source.columns,
                fallback=source.fallback,
                within=(*(source.within or ()), *parts[:-1]),
                archive=archive,
                info=info,
            )


def _climbs_out(name: str) -> bool:
    windows = PureWindowsPath(name)
    return bool(windows.drive or windows.root) or ".." in windows.parts


def _name(info: zipfile.ZipInfo) -> str:
    """A file's name; archives from older Arabic systems have names in their own encoding, and do not say so."""
    name = info.filename
    if info.flag_bits & 0x800 or name.isascii():
        return name
    raw: Any = name.encode("cp437", "replace")
    for encoding in ("utf-8", "cp720", "cp1256"):
        try:
            found = str(raw.decode(encoding))
        except UnicodeDecodeError:
            continue
        letters = [character for character in found if character > "\x7f"]
        if sum("\u0600" <= character <= "\u06ff" for character in letters) * 2 > len(letters):
            return found
    return name
