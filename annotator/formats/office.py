"""What Word and Excel files have in common: archives that have to be looked at before a library opens them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from annotator.formats.archive import open_archive
from annotator.formats.problem import Unfit
from annotator.formats.source import Source

_PDF, _OLD, _ZIP = b"%PDF", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK"


@contextmanager
def office_file(source: Source, part: str) -> Iterator[BinaryIO]:
    """The open file, when it holds this part (`word/document.xml`…) and is harmless. Raises OSError and Unfit.

    What a library says of damage inside becomes a sentence: there is no end to the ways in which such files are broken.
    """
    with source.open() as file:
        beginning = file.read(8)
        file.seek(0)
        if not beginning:
            raise Unfit("This file is empty.")
        if beginning.startswith(_PDF):
            raise Unfit("This is a PDF file under another name. Export its text, and import that.")
        if beginning.startswith(_OLD):
            raise Unfit(
                "This file is protected by a password, or from before 2007. Save it without one, in today's form."
            )
        if not beginning.startswith(_ZIP):
            raise Unfit("This is not an Office file, whatever its name says.")
        archive = open_archive(file)
        if part not in archive.namelist():
            raise Unfit("This is an archive without a document of this kind in it.")
        file.seek(0)
        try:
            yield file
        except (Unfit, OSError):
            raise
        except Exception as error:
            raise Unfit("This file is damaged ({reason}).", reason=type(error).__name__) from error
