"""The file that a reader reads."""

import io
import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from annotator.formats.columns import Columns
from annotator.formats.problem import Problem
from annotator.model import Message, Scheme


@dataclass(slots=True)
class Source:
    """One file to be read: where it lies, what is known of it before, and how far it has been read.

    `encoding` is what the person said, None where it is to be found out. `scheme` is the project's, for formats that
    cannot be understood without one. `columns` is what tables need. `data` are its bytes where they have been read
    already, or come from elsewhere than a file.

    For formats that tell whose marks they are only by the names of files and folders: `annotator` is whom the person
    named, which goes before those, `fallback` who it is where nothing says it, and `within` are the folders between the
    one that is imported and this file, None where the file itself was named.
    """

    path: Path
    encoding: str | None = None
    scheme: Scheme | None = None
    annotator: str | None = None
    columns: Columns = field(default_factory=Columns)
    data: bytes | None = None
    fallback: str | None = None
    within: tuple[str, ...] | None = None
    _file: BinaryIO | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """The file as reports name it."""
        return shown(self.path)

    def open(self) -> BinaryIO:
        """The file's bytes, to be closed by whoever opened it. Raises OSError, and Unfit for a part of an archive."""
        self._file = self.path.open("rb") if self.data is None else io.BytesIO(self.data)
        return self._file

    def twin(self, suffix: str) -> "Source":
        """The file beside it that differs in its suffix alone. Raises FileNotFoundError."""
        path = self.path.with_suffix(suffix)
        if not path.is_file():
            raise FileNotFoundError(path)
        return replace(self, path=path, data=None)

    @property
    def file_name(self) -> str:
        """The file's own name, without the folders that it lies in."""
        return shown(self.path.name)

    @property
    def size(self) -> int:
        """Its length in bytes; 0 where that cannot be told."""
        if self.data is not None:
            return len(self.data)
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    @property
    def position(self) -> int:
        """How many bytes have been read from the file that was opened last."""
        if self._file is None or self._file.closed:
            return 0
        return self._file.tell()

    @property
    def anybody(self) -> str:
        """Whose the marks are that name nobody; "" where that is not known."""
        return self.annotator or self.fallback or ""

    @property
    def speaks(self) -> bool:
        """Whether the names of files say whose marks these are: where several were found, or nothing else says it."""
        return self.annotator is None and (self.within is not None or self.fallback is None)

    def problem(self, line: int | None, message: Message, raw: str = "") -> Problem:
        """Something of this file that does not come in."""
        return Problem(self.name, line, message, raw)

    def note(self, line: int | None, message: Message) -> Problem:
        """Something of this file that comes in otherwise than it stands there."""
        return Problem(self.name, line, message, kept=True)


def shown(path: Path | str) -> str:
    """A path as it can be shown and stored: names that are not UTF-8 (from older Arabic systems) have marks in them."""
    return os.fsencode(path).decode("utf-8", "replace")
